//! The outermost object of the file, and what is judged when all of it is known.

use rust_decimal::Decimal;

use crate::core::lang::Text;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::item::Kind;
use crate::store::form::fields::Fields;
use crate::store::form::ids::Seen;
use crate::store::form::json::Value;
use crate::store::form::link::Origin;
use crate::store::form::plain::{list, number, string};
use crate::store::form::{FORMAT, Reader};

impl<'n> Reader<'n> {
    /// Reads the whole file.
    pub(super) fn questionnaire(&mut self, root: Value<'n>) {
        let Some(mut fields) = Fields::of(root, &mut self.defects) else {
            return;
        };
        let is_ours = self.format(&mut fields);
        if !is_ours {
            return;
        }
        self.schema(&mut fields);
        self.name(&mut fields);
        self.top_languages(&mut fields);
        self.top_title(&mut fields);
        self.top_links(&mut fields);
        let sections = fields.need("sections", &mut self.defects);
        fields.done(&mut self.defects);
        if let Some(sections) = sections {
            self.sections(sections);
        }
        self.follow_links();
        self.follow_names();
        self.find_circles();
        self.check_titles();
        self.enter_former_ids();
        self.indent_parts();
        self.tell_doubts();
    }

    /// Whether the file is of the format that we read; of a newer one nothing else can be said.
    fn format(&mut self, fields: &mut Fields<'n>) -> bool {
        let Some(value) = fields.need("anketa", &mut self.defects) else {
            return true;
        };
        let format = number(value, &mut self.defects);
        let Some(other) = format.filter(|format| *format != Decimal::from(FORMAT)) else {
            return true;
        };
        let newer = Fault::new(Code::OtherFormat)
            .word("found", other.to_string())
            .word("known", FORMAT.to_string());
        self.defects.add(value.start(), newer);
        false
    }

    /// Where editors find the schema of the format; of no use to us.
    fn schema(&mut self, fields: &mut Fields<'n>) {
        if let Some(value) = fields.get("$schema") {
            string(value, &mut self.defects);
        }
    }

    fn name(&mut self, fields: &mut Fields<'n>) {
        if let Some(value) = fields.need("id", &mut self.defects)
            && let Some(id) = string(value, &mut self.defects)
        {
            if id.is_empty() || !id.chars().all(|c| c.is_alphanumeric() || "-_".contains(c)) {
                let bad = Fault::new(Code::BadFormId).name("id", id);
                self.defects.add(value.start(), bad);
            }
            id.clone_into(&mut self.form.id);
        }
        if let Some(value) = fields.need("version", &mut self.defects)
            && let Some(version) = string(value, &mut self.defects)
        {
            version.clone_into(&mut self.form.version);
        }
    }

    fn top_languages(&mut self, fields: &mut Fields<'n>) {
        if let Some(value) = fields.need("languages", &mut self.defects) {
            self.form.languages = self.languages(value);
            self.doubts.languages = Some(value);
        }
        if let Some(value) = fields.get("print_order") {
            self.form.print_order = self.known_languages(value);
        }
    }

    fn top_title(&mut self, fields: &mut Fields<'n>) {
        if let Some(value) = fields.need("title", &mut self.defects) {
            self.form.title = self.title(value);
        }
    }

    /// A title, whose `{…}` are looked at when all items are known.
    pub(super) fn title(&mut self, value: Value<'n>) -> Text {
        self.titles.push(value);
        self.text(value).unwrap_or_else(|| Text::new(Vec::new()))
    }

    fn top_links(&mut self, fields: &mut Fields<'n>) {
        if let Some(value) = fields.get("names_draft") {
            for value in list(value, &mut self.defects) {
                self.link(Origin::NamesDraft, value);
            }
        }
        if let Some(value) = fields.get("period") {
            self.link(Origin::Period, value);
        }
    }

    fn sections(&mut self, value: Value<'n>) {
        let mut seen = Seen::default();
        for value in list(value, &mut self.defects) {
            self.unique(value, &mut seen, "section");
            let no = SectionNo(self.form.sections.len());
            self.section(no, value);
        }
    }

    /// Adds to the depth of each part the wholes that it stands inside.
    fn indent_parts(&mut self) {
        let mut wholes = vec![0; self.form.items.len()];
        for no in 0..self.form.items.len() {
            if let Kind::Number(number) = &self.form.items[no].kind
                && let Some(whole) = number.part_of
            {
                // A whole comes before its parts, so that its own count is known.
                wholes[no] = wholes[whole.0] + 1;
                self.form.items[no].place.depth += wholes[no];
            }
        }
    }
}
