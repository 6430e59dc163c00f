//! The types of items and the keys of each.

use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::item::{Choice, ItemNo, Kind, Number};
use crate::store::form::Reader;
use crate::store::form::doubts::Labels;
use crate::store::form::fields::Fields;
use crate::store::form::ids::Seen;
use crate::store::form::json::Value;
use crate::store::form::link::Origin;
use crate::store::form::names::Decides;
use crate::store::form::plain::{decimals, list, number, truth, word};

/// A type as the file names it, before its own keys are read.
#[derive(Clone, Copy)]
pub(super) enum Type {
    Line,
    Text,
    Number,
    Choice,
    Choices,
    Date,
    Period,
    Person,
    Group,
    Computed,
}

pub(super) const TYPES: [(&str, Type); 10] = [
    ("line", Type::Line),
    ("text", Type::Text),
    ("number", Type::Number),
    ("choice", Type::Choice),
    ("choices", Type::Choices),
    ("date", Type::Date),
    ("period", Type::Period),
    ("person", Type::Person),
    ("group", Type::Group),
    ("computed", Type::Computed),
];

impl<'n> Reader<'n> {
    /// Reads `type` and the keys that go with it; a group's items are read later.
    pub(super) fn kind(
        &mut self,
        no: ItemNo,
        section: SectionNo,
        fields: &mut Fields<'n>,
    ) -> Option<Kind> {
        let value = fields.need("type", &mut self.defects)?;
        let kind = match word(value, "type", &TYPES, &mut self.defects)? {
            Type::Line => Kind::Line,
            Type::Text => Kind::Text,
            Type::Number => Kind::Number(Box::new(self.number_keys(no, fields))),
            Type::Choice => {
                let choices = self.choices(fields);
                if choices.len() == 1 {
                    self.defects
                        .add(fields.place_of("choices"), Code::OneChoice);
                }
                Kind::Choice(choices)
            }
            Type::Choices => Kind::Choices(self.choices(fields)),
            Type::Date => Kind::Date,
            Type::Period => Kind::Period,
            Type::Person => Kind::Person,
            Type::Group => Kind::Group {
                inline: fields
                    .get("inline")
                    .and_then(|v| truth(v, &mut self.defects))
                    .unwrap_or(false),
                items: Vec::new(),
            },
            Type::Computed => self.computed(no, section, fields)?,
        };
        Some(kind)
    }

    fn number_keys(&mut self, no: ItemNo, fields: &mut Fields<'n>) -> Number {
        let max_at = fields.get("max");
        let wanted = Number {
            decimals: self.decimal_places(fields),
            unit: fields.get("unit").and_then(|v| self.text(v)),
            min: fields.get("min").and_then(|v| number(v, &mut self.defects)),
            max: max_at.and_then(|v| number(v, &mut self.defects)),
            part_of: None,
            percent_of: None,
            note: fields.get("remark").and_then(|v| self.text_or_true(v, "")),
        };
        if let (Some(min), Some(max), Some(value)) = (wanted.min, wanted.max, max_at)
            && min > max
        {
            let swapped = Fault::new(Code::MinOverMax)
                .word("min", min.to_string())
                .word("max", max.to_string());
            self.defects.add(value.start(), swapped);
        }
        if let Some(value) = fields.get("part_of") {
            self.link(Origin::PartOf(no), value);
        }
        if let Some(value) = fields.get("percent_of") {
            self.link(Origin::PercentOf(no), value);
        }
        wanted
    }

    fn decimal_places(&mut self, fields: &mut Fields<'n>) -> u32 {
        let value = fields.get("decimals");
        let places = value.and_then(|v| decimals(v, &mut self.defects));
        places.unwrap_or(0)
    }

    fn choices(&mut self, fields: &mut Fields<'n>) -> Vec<Choice> {
        let Some(value) = fields.need("choices", &mut self.defects) else {
            return Vec::new();
        };
        let mut seen = Seen::default();
        let mut labels = Labels::default();
        let mut choices = Vec::new();
        for value in list(value, &mut self.defects) {
            self.unique(value, &mut seen, "choice");
            if let Some(choice) = self.choice(value) {
                self.doubt_label(&mut labels, &choice, value.start());
                choices.push(choice);
            }
        }
        choices
    }

    fn choice(&mut self, value: Value<'n>) -> Option<Choice> {
        let mut fields = Fields::of(value, &mut self.defects)?;
        let id = self.id(&mut fields).to_owned();
        let label = fields.need("label", &mut self.defects);
        let label = label.and_then(|value| self.text(value));
        fields.done(&mut self.defects);
        label.map(|label| Choice { id, label })
    }

    fn computed(
        &mut self,
        no: ItemNo,
        section: SectionNo,
        fields: &mut Fields<'n>,
    ) -> Option<Kind> {
        let decimals = self.decimal_places(fields);
        let unit = fields.get("unit").and_then(|v| self.text(v));
        let value = fields.need("value", &mut self.defects);
        let value = value.and_then(|v| self.rule(section, Decides::Value(no), v));
        Some(Kind::Computed {
            value: Box::new(value?),
            decimals,
            unit,
        })
    }
}
