//! Which section and which item an id leads to.

use std::collections::HashMap;
use std::sync::Arc;

use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::ItemNo;

/// Everything in a questionnaire that has an id. Items have theirs in their section, former ones (`was`) included.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    sections: HashMap<String, SectionNo>,
    /// By section.
    items: Vec<HashMap<Arc<str>, ItemNo>>,
}

impl Ids {
    /// Enters a section, unless another one has the id; gives the one that has it.
    pub fn enter_section(&mut self, id: &str, section: SectionNo) -> SectionNo {
        *self.sections.entry(id.to_owned()).or_insert(section)
    }

    /// Enters an item in its section, unless another one has the id; gives the one that has it.
    pub fn enter_item(&mut self, section: SectionNo, id: &Arc<str>, item: ItemNo) -> ItemNo {
        if self.items.len() <= section.0 {
            self.items.resize_with(section.0 + 1, HashMap::new);
        }
        *self.items[section.0].entry(Arc::clone(id)).or_insert(item)
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<SectionNo> {
        self.sections.get(id).copied()
    }

    /// The item with this id in a section.
    pub fn item(&self, section: SectionNo, id: &str) -> Option<ItemNo> {
        self.items.get(section.0)?.get(id).copied()
    }
}
