//! Rules, and that every name in them leads to an item.

use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::item::{ItemNo, Kind};
use crate::core::rule::{Name, Reach, Rule};
use crate::store::form::Reader;
use crate::store::form::json::Value;
use crate::store::form::plain::string;
use crate::store::form::spot::Spot;

/// A rule as it stands in the file, its names still to be followed.
pub(super) struct WrittenRule {
    /// Where its string begins.
    pub(super) at: usize,
    /// Where it stands.
    pub(super) section: SectionNo,
    /// What it decides about.
    pub(super) decides: Decides,
    /// What it says.
    pub(super) rule: Rule,
    /// The items behind its names that it looks at as they are now, repetitions included.
    pub(super) needs: Vec<ItemNo>,
}

/// What a rule decides about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Decides {
    /// Whether an item is asked.
    Asking(ItemNo),
    /// What a computed item comes to.
    Value(ItemNo),
    /// Whether there is something to tell.
    Finding,
}

impl Decides {
    /// The item that cannot be decided before what the rule names.
    pub(super) fn item(self) -> Option<ItemNo> {
        match self {
            Self::Asking(item) | Self::Value(item) => Some(item),
            Self::Finding => None,
        }
    }
}

impl<'n> Reader<'n> {
    /// Reads a rule and notes its names, to be followed when all items are known.
    pub(super) fn rule(
        &mut self,
        section: SectionNo,
        decides: Decides,
        value: Value<'n>,
    ) -> Option<Rule> {
        let source = string(value, &mut self.defects)?;
        let at = value.start();
        match Rule::parse(source) {
            Ok(rule) => {
                self.rules.push(WrittenRule {
                    at,
                    section,
                    decides,
                    rule: rule.clone(),
                    needs: Vec::new(),
                });
                Some(rule)
            }
            Err(error) => {
                let at = Spot::in_string(at, error.at);
                self.defects.add(at, error.code);
                None
            }
        }
    }

    /// Follows the names of all rules.
    pub(super) fn follow_names(&mut self) {
        let mut rules = std::mem::take(&mut self.rules);
        for written in &mut rules {
            for (name, reach) in written.rule.references() {
                let at = Spot::in_string(written.at, name.at);
                let Some(item) = self.follow_name(written.section, name, reach, at) else {
                    continue;
                };
                match reach {
                    Reach::One | Reach::AllRows | Reach::Names => {
                        written.needs.push(item);
                        self.comes_before(written.decides, item, at);
                    }
                    Reach::Former => {}
                }
            }
        }
        self.rules = rules;
    }

    /// Reports a `when` that looks at what is asked later: the item would appear behind the one who answers.
    fn comes_before(&mut self, decides: Decides, needed: ItemNo, at: Spot) {
        let Decides::Asking(item) = decides else {
            return;
        };
        // A group decides about what is in it, which the search for circles tells; what is computed is not asked.
        let needed_item = self.form.item(needed);
        if needed > item && needed_item.kind.is_asked() && !self.is_inside(needed, item) {
            let later = Fault::new(Code::ForwardReference).name("item", &*needed_item.id);
            self.defects.add(at, later);
        }
    }

    fn is_inside(&self, item: ItemNo, group: ItemNo) -> bool {
        let groups = std::iter::successors(Some(item), |item| self.form.item(*item).place.group);
        groups.skip(1).any(|around| around == group)
    }

    fn follow_name(
        &mut self,
        here: SectionNo,
        name: &Name,
        reach: Reach,
        at: Spot,
    ) -> Option<ItemNo> {
        let section = match &name.section {
            Some(id) => self.section_named(id, at)?,
            None => here,
        };
        let item = self.item_named(section, &name.item, at)?;
        if let Kind::Group { .. } = self.form.item(item).kind {
            let group = Fault::new(Code::GroupValue).name("item", &name.item);
            self.defects.add(at, group);
        }
        if name.section.is_some()
            && reach != Reach::AllRows
            && self.form.section(section).repeat.is_some()
        {
            let many = Fault::new(Code::ValueInRows).name("item", name.to_string());
            self.defects.add(at, many);
        }
        Some(item)
    }

    /// The section with this id, or a defect.
    pub(super) fn section_named(&mut self, id: &str, at: Spot) -> Option<SectionNo> {
        let found = self.form.find_section(id);
        if found.is_none() {
            let unknown = Fault::new(Code::UnknownSection).name("section", id);
            let sections = self.form.sections.iter();
            let known = sections.map(|section| section.id.as_str());
            self.defects.add_unknown(at, unknown, id, known);
        }
        found
    }

    /// The item with this id in a section, or a defect.
    pub(super) fn item_named(&mut self, section: SectionNo, id: &str, at: Spot) -> Option<ItemNo> {
        let found = self.form.find(section, id);
        if found.is_none() {
            let home = &self.form.section(section).id;
            let unknown = Fault::new(Code::UnknownItem)
                .name("item", id)
                .name("section", home);
            let columns = self.form.section(section).columns.iter();
            let known = columns
                .flat_map(|column| &column.items)
                .map(|no| &*self.form.item(*no).id);
            self.defects.add_unknown(at, unknown, id, known);
        }
        found
    }
}
