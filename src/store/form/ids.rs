//! Ids: their shape, and that each leads to one thing only.

use std::collections::HashSet;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::ItemNo;
use crate::core::rule::is_id;
use crate::store::form::Reader;
use crate::store::form::defects::quoted;
use crate::store::form::fields::Fields;
use crate::store::form::plain::{list, string};

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
    pub(super) fn unique(&mut self, value: &'n Value<'n>, seen: &mut HashSet<&'n str>, what: &str) {
        if let Value::Object(object) = value
            && let Some(Value::StringLit(id)) = object.get("id").map(|property| &property.value)
        {
            let is_new = seen.insert(&id.value);
            if !is_new {
                self.twice(&id.value, id.start(), what);
            }
        }
    }

    /// Enters an item under its id, unless another one has it.
    pub(super) fn enter(&mut self, section: SectionNo, item: ItemNo, id: &str, at: usize) {
        if id.is_empty() {
            return;
        }
        let entered = self.form.index.entry((section, id.to_owned()));
        if *entered.or_insert(item) != item {
            self.twice(id, at, "item of the section");
        }
    }

    /// Notes the former ids of an item.
    pub(super) fn former_ids(&mut self, item: ItemNo, value: &'n Value<'n>) -> Vec<String> {
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
            let what = format!("{} leads to another item already", quoted(&former.id));
            let entered = self.form.index.entry((section, former.id));
            if *entered.or_insert(former.item) != former.item {
                let way_out = "name an id in `was` that no item of the section has or had";
                self.defects.add(former.at, what, way_out);
            }
        }
    }

    fn checked_id(&mut self, value: &'n Value<'n>) -> Option<&'n str> {
        let id = string(value, &mut self.defects)?;
        if is_id(id) {
            return Some(id);
        }
        let what = format!("{} is not an id", quoted(id));
        let way_out = "write letters, digits and `_`, no digit first, and not `and`, `or`, `not`";
        self.defects.add(value.start(), what, way_out);
        None
    }

    fn twice(&mut self, id: &str, at: usize, what: &str) {
        let problem = format!("the id {} stands twice", quoted(id));
        let way_out = format!("give each {what} an id of its own");
        self.defects.add(at, problem, way_out);
    }
}
