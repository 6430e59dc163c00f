//! What every item of the file has, of whatever type.

use std::sync::Arc;

use crate::core::answers::{Answer, Slot};
use crate::core::lang::Text;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::item::{Carry, Item, ItemNo, ItemPlace, Kind, Part};
use crate::core::reading::{self, Progress};
use crate::store::form::Reader;
use crate::store::form::fields::Fields;
use crate::store::form::json::Value;
use crate::store::form::names::Decides;
use crate::store::form::plain::{list, truth, word};

/// Most items of a questionnaire.
const MOST_ITEMS: usize = 100_000;

/// Most groups around an item.
const DEEPEST: usize = 16;

pub(super) const CARRIES: [(&str, Carry); 2] = [("copy", Carry::Copy), ("show", Carry::Show)];

/// What surrounds the items of a list.
#[derive(Clone, Copy)]
struct Around {
    section: SectionNo,
    column: usize,
    depth: usize,
    group: Option<ItemNo>,
}

impl<'n> Reader<'n> {
    /// Reads the items of a column.
    pub(super) fn items(&mut self, section: SectionNo, column: usize, value: Value<'n>) {
        let around = Around {
            section,
            column,
            depth: 0,
            group: None,
        };
        self.items_in(around, value);
    }

    fn items_in(&mut self, around: Around, value: Value<'n>) -> Vec<ItemNo> {
        if around.depth > DEEPEST {
            let deep = Fault::new(Code::GroupsTooDeep).count("most", DEEPEST);
            self.defects.add(value.start(), deep);
            return Vec::new();
        }
        let mut items = Vec::new();
        for value in list(value, &mut self.defects) {
            if self.form.items.len() == MOST_ITEMS {
                let many = Fault::new(Code::ManyItems).word("most", MOST_ITEMS.to_string());
                self.defects.add(value.start(), many);
                break;
            }
            items.extend(self.item(around, value));
        }
        items
    }

    fn item(&mut self, around: Around, value: Value<'n>) -> Option<ItemNo> {
        let mut fields = Fields::of(value, &mut self.defects)?;
        let no = self.place(around);
        let mut item = self.common(no, around, &mut fields);
        self.enter(around.section, no, &item.id, fields.place_of("id"));
        let kind = self.kind(no, around.section, &mut fields);
        let is_group = matches!(kind, Some(Kind::Group { .. }));
        let inside = is_group
            .then(|| fields.need("items", &mut self.defects))
            .flatten();
        // Which keys an item of unknown type may have, nobody knows.
        if let Some(kind) = kind {
            self.doubt_effect(&kind, &fields);
            fields.done(&mut self.defects);
            item.kind = kind;
        }
        item.place = self.form.items[no.0].place;
        self.check_default(&item, value);
        self.form.items[no.0] = item;
        if let Some(inside) = inside {
            let inner = Around {
                depth: around.depth + 1,
                group: Some(no),
                ..around
            };
            let inside = self.items_in(inner, inside);
            if let Kind::Group { items, .. } = &mut self.form.items[no.0].kind {
                *items = inside;
            }
        }
        Some(no)
    }

    /// Gives the item its number and its place on paper, before what it contains.
    fn place(&mut self, around: Around) -> ItemNo {
        let no = ItemNo(self.form.items.len());
        let column = &mut self.form.sections[around.section.0].columns[around.column].items;
        let place = ItemPlace {
            section: around.section,
            column: around.column,
            at: column.len(),
            depth: around.depth,
            group: around.group,
        };
        column.push(no);
        self.form.items.push(nothing(place));
        no
    }

    fn common(&mut self, no: ItemNo, around: Around, fields: &mut Fields<'n>) -> Item {
        let id = self.id(fields).into();
        let ask = fields.need("ask", &mut self.defects);
        let was = fields.get("was");
        let phrases = fields.get("phrases");
        let required = fields.get("required");
        let when = fields.get("when");
        let carry = fields.get("carry");
        Item {
            id,
            was: was.map_or_else(Vec::new, |v| self.former_ids(no, v)),
            no: fields.get("no").and_then(|v| self.text(v)),
            ask: ask
                .and_then(|v| self.text(v))
                .unwrap_or_else(|| Text::new(Vec::new())),
            hint: fields.get("hint").and_then(|v| self.text(v)),
            doubt: fields.get("doubt").and_then(|v| self.text(v)),
            phrases: phrases.and_then(|v| self.phrases(v)),
            default: fields.get("default").and_then(|v| self.text(v)),
            required: required
                .and_then(|v| truth(v, &mut self.defects))
                .unwrap_or(false),
            when: when
                .and_then(|v| self.rule(around.section, Decides::Asking(no), v))
                .map(Box::new),
            checks: self.checks(around.section, fields),
            carry: carry.and_then(|v| word(v, "carry", &CARRIES, &mut self.defects)),
            kind: Kind::Line,
            place: self.form.items[no.0].place,
        }
    }

    /// Reports a default that cannot be read as an answer of its item.
    fn check_default(&mut self, item: &Item, value: Value<'n>) {
        let Some(default) = &item.default else {
            return;
        };
        let Some(written) = value.object().and_then(|object| object.get("default")) else {
            return;
        };
        let Some((_, typed)) = default.iter().next() else {
            return;
        };
        let mut answer = Answer::default();
        let slot = Slot {
            part: Part::Main,
            lang: None,
        };
        answer.write(slot, typed.clone());
        let unasked = !item.kind.is_asked();
        let progress = reading::progress(&item.kind, &answer, &[]);
        if unasked || matches!(progress, Progress::Unreadable(_)) {
            let bad = Fault::new(Code::BadDefault).name("default", typed);
            self.defects.add(written.start(), bad);
        }
    }
}

fn nothing(place: ItemPlace) -> Item {
    Item {
        id: Arc::default(),
        was: Vec::new(),
        no: None,
        ask: Text::new(Vec::new()),
        hint: None,
        doubt: None,
        phrases: None,
        default: None,
        required: false,
        when: None,
        checks: Vec::new(),
        carry: None,
        kind: Kind::Line,
        place,
    }
}
