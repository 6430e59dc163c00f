//! `{…}` in titles and in the phrase about the period.

use jsonc_parser::ast::{StringLit, Value};
use jsonc_parser::common::Ranged;

use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::{Layout, SectionNo};
use crate::store::form::Reader;
use crate::store::form::spot::Spot;

impl<'n> Reader<'n> {
    /// Checks that every `{item}` in the titles is an item of the section with the layout `heading`.
    pub(super) fn check_titles(&mut self) {
        for title in std::mem::take(&mut self.titles) {
            for wording in wordings(title) {
                self.check_title(wording);
            }
        }
    }

    fn check_title(&mut self, wording: &'n StringLit<'n>) {
        for (chars, id) in placeholders(&wording.value) {
            let at = Spot::in_string(wording.start(), chars);
            match self.heading() {
                Some(heading) => {
                    self.item_named(heading, id, at);
                }
                None => self
                    .defects
                    .add(at, Fault::new(Code::NoHeading).name("item", id)),
            }
        }
    }

    fn heading(&self) -> Option<SectionNo> {
        let mut sections = self.form.numbered();
        let heading = sections.find(|(_, section)| section.layout == Layout::Heading);
        heading.map(|(no, _)| no)
    }

    /// Checks that every wording of a phrase about the period holds `{period}`.
    pub(super) fn needs_period_mark(&mut self, phrase: &'n Value<'n>) {
        for wording in wordings(phrase) {
            if !wording.value.contains("{period}") {
                self.defects.add(wording.start(), Code::NoPeriodMark);
            }
        }
    }
}

/// The strings of a wording in its languages.
fn wordings<'n>(value: &'n Value<'n>) -> Vec<&'n StringLit<'n>> {
    match value {
        Value::StringLit(wording) => vec![wording],
        Value::Object(by_lang) => {
            let values = by_lang.properties.iter().map(|property| &property.value);
            values.filter_map(Value::as_string_lit).collect()
        }
        Value::NumberLit(_) | Value::BooleanLit(_) | Value::Array(_) | Value::NullKeyword(_) => {
            Vec::new()
        }
    }
}

/// What stands in braces, with the place of its first character, in characters.
fn placeholders(wording: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut rest = wording;
    let mut passed = 0;
    while let Some((before, inside)) = rest.split_once('{') {
        let Some((id, after)) = inside.split_once('}') else {
            break;
        };
        let at = passed + before.chars().count() + 1;
        found.push((at, id));
        passed = at + id.chars().count() + 1;
        rest = after;
    }
    found
}
