//! Ids: their shape, and that each leads to one thing only.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::core::letters::looks;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::item::ItemNo;
use crate::core::rule::is_id;
use crate::store::form::Reader;
use crate::store::form::fields::Fields;
use crate::store::form::json::Value;
use crate::store::form::plain::{list, string};

/// Ids of a list that were met, and how they look.
#[derive(Default)]
pub(super) struct Seen<'n> {
    ids: HashSet<&'n str>,
    looks: HashMap<String, &'n str>,
}

/// A former id of an item, to be entered when all present ids are known.
pub(super) struct FormerId {
    item: ItemNo,
    id: String,
    at: usize,
}

impl<'n> Reader<'n> {
    /// The `id` of an object; empty with a defect when it is missing or none.
    pub(super) fn id(&mut self, fields: &mut Fields<'n>) -> &'n str {
        match fields.need("id", &mut self.defects) {
            Some(value) => self.checked_id(value).unwrap_or_default(),
            None => "",
        }
    }

    /// Reports ids of a list that stand twice: `what` is a thing of the list, `within` where it must be unique.
    pub(super) fn unique(&mut self, value: Value<'n>, seen: &mut Seen<'n>, what: &'static str) {
        if let Some((id, at)) = id_of(value) {
            if !seen.ids.insert(id) {
                self.twice(id, at, what);
            } else if self.defects.wants_doubts() {
                let twin = *seen.looks.entry(looks(id)).or_insert(id);
                self.doubt_twin(id, twin, at);
            }
        }
    }

    /// Reports a check whose id another one in the section has.
    pub(super) fn unique_check(&mut self, section: SectionNo, value: Value<'n>) {
        if let Some((id, at)) = id_of(value) {
            let is_new = self.checks.insert((section, id));
            if !is_new {
                self.twice(id, at, "check");
            }
        }
    }

    /// Enters an item under its id, unless another one has it.
    pub(super) fn enter(&mut self, section: SectionNo, item: ItemNo, id: &Arc<str>, at: usize) {
        if id.is_empty() {
            return;
        }
        if self.form.ids.enter_item(section, id, item) == item {
            self.doubt_twin_item(section, id, at);
        } else {
            self.twice(id, at, "item");
        }
    }

    /// Notes the former ids of an item.
    pub(super) fn former_ids(&mut self, item: ItemNo, value: Value<'n>) -> Vec<String> {
        let mut ids = Vec::new();
        for value in list(value, &mut self.defects) {
            if let Some(id) = self.checked_id(value) {
                ids.push(id.to_owned());
                self.former.push(FormerId {
                    item,
                    id: id.to_owned(),
                    at: value.start(),
                });
            }
        }
        ids
    }

    /// Enters the former ids, which must not lead to two items.
    pub(super) fn enter_former_ids(&mut self) {
        for former in std::mem::take(&mut self.former) {
            let section = self.form.item(former.item).place.section;
            let taken = Fault::new(Code::FormerIdTaken).name("id", &former.id);
            let id = former.id.into();
            if self.form.ids.enter_item(section, &id, former.item) != former.item {
                self.defects.add(former.at, taken);
            }
        }
    }

    fn checked_id(&mut self, value: Value<'n>) -> Option<&'n str> {
        let id = string(value, &mut self.defects)?;
        if is_id(id) {
            self.doubt_letters(id, value.start());
            return Some(id);
        }
        let bad = Fault::new(Code::BadId).name("id", id);
        self.defects.add(value.start(), bad);
        None
    }

    fn twice(&mut self, id: &str, at: usize, what: &'static str) {
        let twice = Fault::new(Code::IdTwice).name("id", id).word("of", what);
        self.defects.add(at, twice);
    }
}

/// The id of an object, with its place.
fn id_of(value: Value<'_>) -> Option<(&str, usize)> {
    let id = value.object()?.get("id")?;
    Some((id.text()?, id.start()))
}
