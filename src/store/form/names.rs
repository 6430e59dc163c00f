//! Rules, and that every name in them leads to an item.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{ItemNo, Kind};
use crate::core::rule::{Name, Reach, Rule};
use crate::store::form::Reader;
use crate::store::form::defects::quoted;
use crate::store::form::plain::string;
use crate::store::form::spot::Spot;

/// A rule as it stands in the file, its names still to be followed.
pub(super) struct WrittenRule {
    /// Where its string begins.
    pub(super) at: usize,
    /// Where it stands.
    pub(super) section: SectionNo,
    /// The item that it decides about (`when`, `value`); checks decide about none.
    pub(super) decides: Option<ItemNo>,
    /// It says whether the item is asked, so that what it names has to come before.
    is_when: bool,
    /// The names in it.
    names: Vec<(Name, Reach)>,
    /// The items behind those names that the rule looks at as they are now, repetitions included.
    pub(super) needs: Vec<ItemNo>,
}

impl<'n> Reader<'n> {
    /// Reads a rule and notes its names, to be followed when all items are known.
    pub(super) fn rule(
        &mut self,
        section: SectionNo,
        decides: Option<ItemNo>,
        value: &'n Value<'n>,
    ) -> Option<Rule> {
        let source = string(value, &mut self.defects)?;
        let at = value.start();
        match Rule::parse(source) {
            Ok(rule) => {
                let names = rule.references().into_iter();
                self.rules.push(WrittenRule {
                    at,
                    section,
                    decides,
                    is_when: false,
                    names: names.map(|(name, reach)| (name.clone(), reach)).collect(),
                    needs: Vec::new(),
                });
                Some(rule)
            }
            Err(error) => {
                let at = Spot::in_string(at, error.at);
                self.defects
                    .add(at, error.code.to_string(), error.code.way_out());
                None
            }
        }
    }

    /// Reads the rule that says whether an item is asked.
    pub(super) fn when(
        &mut self,
        section: SectionNo,
        item: ItemNo,
        value: &'n Value<'n>,
    ) -> Option<Rule> {
        let rule = self.rule(section, Some(item), value)?;
        if let Some(written) = self.rules.last_mut() {
            written.is_when = true;
        }
        Some(rule)
    }

    /// Follows the names of all rules.
    pub(super) fn follow_names(&mut self) {
        let mut rules = std::mem::take(&mut self.rules);
        for rule in &mut rules {
            for (name, reach) in &rule.names {
                let at = Spot::in_string(rule.at, name.at);
                let Some(item) = self.follow_name(rule.section, name, *reach, at) else {
                    continue;
                };
                if let Some(decided) = rule.decides.filter(|_| rule.is_when) {
                    self.check_order(decided, item, name, at);
                }
                match reach {
                    Reach::One | Reach::AllRows | Reach::Names => rule.needs.push(item),
                    Reach::Former => {}
                }
            }
        }
        self.rules = rules;
    }

    /// Reports a question that depends on a later one: a person would answer it before it is known whether it is asked.
    fn check_order(&mut self, decided: ItemNo, named: ItemNo, name: &Name, at: Spot) {
        let around = std::iter::successors(Some(named), |item| self.form.item(*item).place.group);
        // What stands inside the item itself is told as a circle.
        let is_inside = around.into_iter().any(|item| item == decided);
        if named > decided && !is_inside {
            let asked = quoted(&self.form.item(decided).id);
            let what = format!("`{name}` comes later than {asked}, which is asked because of it");
            self.defects
                .add(at, what, "put it before, or take it out of `when`");
        }
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
            let what = format!("{} is a group, which has no value", quoted(&name.item));
            self.defects.add(at, what, "name an item inside it");
        }
        if name.section.is_some()
            && reach != Reach::AllRows
            && self.form.section(section).repeat.is_some()
        {
            let what = format!("`{name}` has a value in each row");
            let way_out = format!("write `sum({name})`, or with `count`, `min` or `max`");
            self.defects.add(at, what, way_out);
        }
        Some(item)
    }

    /// The section with this id, or a defect.
    pub(super) fn section_named(&mut self, id: &str, at: Spot) -> Option<SectionNo> {
        let found = self.form.find_section(id);
        if found.is_none() {
            let what = format!("there is no section {}", quoted(id));
            let sections = self.form.sections.iter();
            let known = sections.map(|section| section.id.as_str());
            self.defects.add_unknown(at, what, id, known);
        }
        found
    }

    /// The item with this id in a section, or a defect.
    pub(super) fn item_named(&mut self, section: SectionNo, id: &str, at: Spot) -> Option<ItemNo> {
        let found = self.form.find(section, id);
        if found.is_none() {
            let home = &self.form.section(section).id;
            let what = format!("there is no item {} in the section `{home}`", quoted(id));
            let columns = self.form.section(section).columns.iter();
            let known = columns
                .flat_map(|column| &column.items)
                .map(|no| self.form.item(*no).id.as_str());
            self.defects.add_unknown(at, what, id, known);
        }
        found
    }
}
