//! `{…}` in titles and in the phrase about the period.

use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::{Layout, SectionNo};
use crate::store::form::Reader;
use crate::store::form::json::{Object, Value};
use crate::store::form::spot::Spot;

impl<'n> Reader<'n> {
    /// Checks that every `{item}` in the titles is an item of the section with the layout `heading`.
    pub(super) fn check_titles(&mut self) {
        for title in std::mem::take(&mut self.titles) {
            for (at, wording) in wordings(title) {
                self.check_title(at, wording);
            }
        }
    }

    fn check_title(&mut self, at: usize, wording: &'n str) {
        for (chars, id) in placeholders(wording) {
            let at = Spot::in_string(at, chars);
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
    pub(super) fn needs_period_mark(&mut self, phrase: Value<'n>) {
        for (at, wording) in wordings(phrase) {
            if !wording.contains("{period}") {
                self.defects.add(at, Code::NoPeriodMark);
            }
        }
    }
}

/// The strings of a wording in its languages, with their places.
fn wordings(value: Value<'_>) -> Vec<(usize, &str)> {
    let by_lang = value.object().into_iter();
    let by_lang = by_lang.flat_map(Object::properties);
    let all = std::iter::once(value).chain(by_lang.map(|(_, value)| value));
    let all = all.filter_map(|value| Some((value.start(), value.text()?)));
    all.collect()
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
