//! One section of the file.

use crate::core::lang::Text;
use crate::core::questionnaire::item::ItemNo;
use crate::core::questionnaire::{
    Check, CheckLevel, Column, Figures, Layout, NotApplicable, Repeat, Section, SectionNo,
};
use crate::store::form::Reader;
use crate::store::form::fields::Fields;
use crate::store::form::json::Value;
use crate::store::form::link::Origin;
use crate::store::form::names::Decides;
use crate::store::form::plain::{list, word};

/// Layouts by their names in the file.
pub(super) const LAYOUTS: [(&str, Layout); 4] = [
    ("approval", Layout::Approval),
    ("heading", Layout::Heading),
    ("table", Layout::Table),
    ("signatures", Layout::Signatures),
];

/// How much checks matter, by the names in the file.
const LEVELS: [(&str, CheckLevel); 2] = [
    ("warning", CheckLevel::Warning),
    ("notice", CheckLevel::Notice),
];

impl<'n> Reader<'n> {
    /// Reads a section and everything in it.
    pub(super) fn section(&mut self, no: SectionNo, value: Value<'n>) {
        // Items refer to their section by number, so a section without readable parts keeps its place.
        self.form.sections.push(nothing());
        let Some(mut fields) = Fields::of(value, &mut self.defects) else {
            return;
        };
        let section = Section {
            id: self.id(&mut fields).to_owned(),
            no: fields.get("no").and_then(|v| self.text(v)),
            title: self.section_title(&mut fields),
            short: fields.get("short").and_then(|v| self.text(v)),
            layout: self.layout(&mut fields),
            period: fields.get("period").and_then(|v| self.section_period(v)),
            not_applicable: fields
                .get("not_applicable")
                .and_then(|v| self.not_applicable(v)),
            repeat: fields.get("rows").and_then(|v| self.repeat(no, v)),
            row_no: fields.get("row_no").and_then(|v| self.text(v)),
            columns: Vec::new(),
            checks: self.checks(no, &mut fields),
        };
        let columns = fields.need("columns", &mut self.defects);
        fields.done(&mut self.defects);
        self.form.ids.enter_section(&section.id, no);
        self.form.sections[no.0] = section;
        if let Some(columns) = columns {
            for (column, value) in list(columns, &mut self.defects).enumerate() {
                self.column(no, column, value);
            }
        }
    }

    fn section_title(&mut self, fields: &mut Fields<'n>) -> Text {
        match fields.need("title", &mut self.defects) {
            Some(value) => self.title(value),
            None => Text::new(Vec::new()),
        }
    }

    fn layout(&mut self, fields: &mut Fields<'n>) -> Layout {
        let value = fields.need("layout", &mut self.defects);
        value
            .and_then(|value| word(value, "layout", &LAYOUTS, &mut self.defects))
            .unwrap_or(Layout::Table)
    }

    fn section_period(&mut self, value: Value<'n>) -> Option<Text> {
        self.needs_period_mark(value);
        self.text_or_true(value, "({period})")
    }

    fn not_applicable(&mut self, value: Value<'n>) -> Option<NotApplicable> {
        let mut fields = Fields::of(value, &mut self.defects)?;
        let words = NotApplicable {
            status: fields.get("status").and_then(|v| self.text(v)),
            row: fields.get("row").and_then(|v| self.text(v)),
            numbers: fields
                .get("numbers")
                .and_then(|v| self.figures(v))
                .unwrap_or_else(|| self.in_all_languages(Figures::Blank)),
        };
        fields.done(&mut self.defects);
        Some(words)
    }

    fn repeat(&mut self, no: SectionNo, value: Value<'n>) -> Option<Repeat> {
        let mut fields = Fields::of(value, &mut self.defects)?;
        let one = fields.need("one", &mut self.defects);
        let one = one.and_then(|value| self.text(value));
        if let Some(value) = fields.need("named_by", &mut self.defects) {
            self.link(Origin::NamedBy(no), value);
        }
        fields.done(&mut self.defects);
        Some(Repeat {
            one: one.unwrap_or_else(|| Text::new(Vec::new())),
            // Until the link is followed.
            named_by: ItemNo(0),
        })
    }

    fn column(&mut self, section: SectionNo, column: usize, value: Value<'n>) {
        self.form.sections[section.0].columns.push(Column {
            title: None,
            items: Vec::new(),
        });
        let Some(mut fields) = Fields::of(value, &mut self.defects) else {
            return;
        };
        let title = fields.get("title").and_then(|v| self.text(v));
        self.form.sections[section.0].columns[column].title = title;
        let items = fields.need("items", &mut self.defects);
        fields.done(&mut self.defects);
        if let Some(items) = items {
            self.items(section, column, items);
        }
    }

    /// Reads the `checks` of a section or an item.
    pub(super) fn checks(&mut self, section: SectionNo, fields: &mut Fields<'n>) -> Vec<Check> {
        let Some(value) = fields.get("checks") else {
            return Vec::new();
        };
        let mut checks = Vec::new();
        for value in list(value, &mut self.defects) {
            self.unique_check(section, value);
            checks.extend(self.check(section, value));
        }
        checks
    }

    fn check(&mut self, section: SectionNo, value: Value<'n>) -> Option<Check> {
        let mut fields = Fields::of(value, &mut self.defects)?;
        let id = self.id(&mut fields).to_owned();
        let rule = fields.need("rule", &mut self.defects);
        let rule = rule.and_then(|value| self.rule(section, Decides::Finding, value));
        let say = fields.need("say", &mut self.defects);
        let say = say.and_then(|value| self.text(value));
        let level = fields.get("level");
        let level = level.and_then(|v| word(v, "level", &LEVELS, &mut self.defects));
        fields.done(&mut self.defects);
        Some(Check {
            id,
            rule: rule?,
            say: say?,
            level: level.unwrap_or_default(),
        })
    }
}

fn nothing() -> Section {
    Section {
        id: String::new(),
        no: None,
        title: Text::new(Vec::new()),
        short: None,
        layout: Layout::Table,
        period: None,
        not_applicable: None,
        repeat: None,
        row_no: None,
        columns: Vec::new(),
        checks: Vec::new(),
    }
}
