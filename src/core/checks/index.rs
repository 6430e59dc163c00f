//! What rests on what: from an item to the checks and to the questions that look at it.
//!
//! Made once for a form, so that a change of one answer leads to the few things that it can change, however long the
//! form is.

use std::collections::HashMap;

use crate::core::checks::scope;
use crate::core::questionnaire::check_no::CheckNo;
use crate::core::questionnaire::item::{ItemNo, Kind};
use crate::core::questionnaire::{Questionnaire, Section, SectionNo};
use crate::core::rule::{Comparison, Reach, Rule};

/// What rests on what in a form.
#[derive(Clone, Debug, Default)]
pub struct Index {
    items: HashMap<ItemNo, OfItem>,
    sections: Vec<OfSection>,
}

/// What an item leads to.
#[derive(Clone, Debug, Default)]
struct OfItem {
    /// Checks that change with it.
    checks: Vec<(CheckNo, Spread)>,
    /// Items that are there or not because of it: asked, worked out, or groups.
    asked: Vec<(ItemNo, Spread)>,
    /// Checks that name it, to be told at its question.
    told: Vec<CheckNo>,
    /// What is typed into it stands elsewhere, too.
    is_elsewhere: bool,
}

/// What a section leads to.
#[derive(Clone, Debug, Default)]
struct OfSection {
    /// Its checks, but for those of answers that stand where it does not apply.
    own: Vec<CheckNo>,
    /// Checks that look at all its rows, or look into it from elsewhere.
    checks: Vec<CheckNo>,
    /// Items elsewhere that are asked or not because of it.
    asked: Vec<ItemNo>,
}

/// How far a change reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spread {
    /// To the same row.
    Row,
    /// To all rows.
    Everywhere,
}

impl Index {
    /// Follows every rule of a form.
    pub fn of(form: &Questionnaire) -> Self {
        let mut index = Self {
            items: HashMap::new(),
            sections: vec![OfSection::default(); form.sections.len()],
        };
        for (no, section) in form.numbered() {
            for check in checks_of(form, no, section) {
                index.enter(form, no, check);
            }
        }
        for no in (0..form.items.len()).map(ItemNo) {
            index.enter_asked(form, no);
            index.enter_elsewhere(form, no);
        }
        let repeats = form
            .sections
            .iter()
            .filter_map(|section| section.repeat.as_ref());
        let names = form.names_draft.iter().copied().chain(form.period);
        let names = names.chain(repeats.map(|repeat| repeat.named_by));
        for item in names.collect::<Vec<_>>() {
            index.items.entry(item).or_default().is_elsewhere = true;
        }
        index
    }

    /// The checks of a section, in the order of the form, but for [`CheckNo::Stands`].
    pub fn own(&self, section: SectionNo) -> &[CheckNo] {
        &self.sections[section.0].own
    }

    /// Checks that look at a section from elsewhere, or at all its rows.
    pub fn into_section(&self, section: SectionNo) -> &[CheckNo] {
        &self.sections[section.0].checks
    }

    /// Items elsewhere that are asked or not because of a section.
    pub fn asked_by_section(&self, section: SectionNo) -> &[ItemNo] {
        &self.sections[section.0].asked
    }

    /// Checks that change with an item.
    pub fn checks(&self, item: ItemNo) -> &[(CheckNo, Spread)] {
        self.items.get(&item).map_or(&[], |of| &of.checks)
    }

    /// Items that are asked or not because of an item.
    pub fn asked(&self, item: ItemNo) -> &[(ItemNo, Spread)] {
        self.items.get(&item).map_or(&[], |of| &of.asked)
    }

    /// Checks that name an item.
    pub fn told(&self, item: ItemNo) -> &[CheckNo] {
        self.items.get(&item).map_or(&[], |of| &of.told)
    }

    /// Whether what is typed into an item stands elsewhere, too: as the name of a draft or a row, or in a figure that is
    /// worked out or a share.
    pub fn is_elsewhere(&self, item: ItemNo) -> bool {
        self.items.get(&item).is_some_and(|of| of.is_elsewhere)
    }

    fn enter(&mut self, form: &Questionnaire, section: SectionNo, check: CheckNo) {
        self.sections[section.0].own.push(check);
        let mut first: Vec<(ItemNo, Spread)> = check
            .item()
            .map(|item| (item, Spread::Row))
            .into_iter()
            .collect();
        match check {
            CheckNo::OfSection(..) | CheckNo::OfItem(..) => {
                if let Some(check) = check.written(form) {
                    first.extend(named(form, section, Spread::Row, &check.rule));
                }
            }
            CheckNo::PartOf(item) | CheckNo::PercentOf(item) => {
                first.extend(base(form, check, item).map(|item| (item, Spread::Row)));
            }
            CheckNo::Stands(_) => {}
        }
        for item in first.iter().flat_map(|(item, _)| asked_behind(form, *item)) {
            let told = &mut self.items.entry(item).or_default().told;
            if !told.contains(&check) {
                told.push(check);
            }
        }
        for (item, spread) in closure(form, first) {
            self.items
                .entry(item)
                .or_default()
                .checks
                .push((check, spread));
            let home = form.item(item).place.section;
            if spread == Spread::Everywhere {
                let checks = &mut self.sections[home.0].checks;
                if !checks.contains(&check) {
                    checks.push(check);
                }
            }
        }
    }

    /// Enters what is shown of other items at this one.
    fn enter_elsewhere(&mut self, form: &Questionnaire, no: ItemNo) {
        let shown = match &form.item(no).kind {
            Kind::Number(number) => number
                .part_of
                .into_iter()
                .chain(number.percent_of)
                .collect(),
            Kind::Computed { .. } => asked_behind(form, no),
            Kind::Line
            | Kind::Text
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Period
            | Kind::Person
            | Kind::Group { .. } => Vec::new(),
        };
        for item in shown {
            self.items.entry(item).or_default().is_elsewhere = true;
        }
    }

    /// Enters what decides whether an item is asked.
    fn enter_asked(&mut self, form: &Questionnaire, no: ItemNo) {
        for (item, spread) in closure(form, whens(form, no, Spread::Row)) {
            self.items.entry(item).or_default().asked.push((no, spread));
            let home = form.item(item).place.section;
            let asked = &mut self.sections[home.0].asked;
            if spread == Spread::Everywhere && asked.last() != Some(&no) {
                asked.push(no);
            }
        }
    }
}

/// The checks of a section in the order of the form: its own, then those of each item.
fn checks_of(form: &Questionnaire, no: SectionNo, section: &Section) -> Vec<CheckNo> {
    let own = (0..section.checks.len()).map(|at| CheckNo::OfSection(no, at));
    let items = section.columns.iter().flat_map(|column| &column.items);
    let items = items.flat_map(|item| {
        let item = *item;
        let checks = &form.item(item).checks;
        let written = (0..checks.len()).map(move |at| CheckNo::OfItem(item, at));
        let implied = [CheckNo::PartOf(item), CheckNo::PercentOf(item)];
        let implied = implied.into_iter().filter(move |check| {
            base(form, *check, item).is_some() && !is_written(form, no, *check)
        });
        written.chain(implied)
    });
    own.chain(items).collect()
}

/// The item that the key of another one names.
fn base(form: &Questionnaire, check: CheckNo, item: ItemNo) -> Option<ItemNo> {
    let Kind::Number(number) = &form.item(item).kind else {
        return None;
    };
    match check {
        CheckNo::PartOf(_) => number.part_of,
        // Only beside a number is there room to type a share.
        CheckNo::PercentOf(_) => number.percent_of.filter(|_| number.note.is_some()),
        CheckNo::OfSection(..) | CheckNo::OfItem(..) | CheckNo::Stands(_) => None,
    }
}

/// Whether the author says the same in words of the form, which are better than ours: `part <= whole`.
fn is_written(form: &Questionnaire, section: SectionNo, implied: CheckNo) -> bool {
    let CheckNo::PartOf(part) = implied else {
        return false;
    };
    let Some(whole) = base(form, implied, part) else {
        return false;
    };
    let checks = form.section(section).checks.iter();
    let mut checks = checks.chain(&form.item(part).checks);
    checks.any(|check| {
        let compared = check.rule.compared();
        compared.is_some_and(|(left, op, right)| {
            let left = scope::find(form, section, left);
            let right = scope::find(form, section, right);
            match op {
                Comparison::LessOrEqual => (left, right) == (Some(part), Some(whole)),
                Comparison::GreaterOrEqual => (left, right) == (Some(whole), Some(part)),
                Comparison::Equal
                | Comparison::Unequal
                | Comparison::Less
                | Comparison::Greater => false,
            }
        })
    })
}

/// The items that a rule of this section names, and how far a change of each reaches.
fn named(
    form: &Questionnaire,
    section: SectionNo,
    spread: Spread,
    rule: &Rule,
) -> Vec<(ItemNo, Spread)> {
    let named = rule.references().into_iter().filter_map(|(name, reach)| {
        let item = scope::find(form, section, name)?;
        let is_here = form.item(item).place.section == section;
        match reach {
            Reach::Former => None,
            Reach::One | Reach::Names if is_here => Some((item, spread)),
            Reach::One | Reach::Names | Reach::AllRows => Some((item, Spread::Everywhere)),
        }
    });
    named.collect()
}

/// The item, or those that it is worked out from: a person answers only these.
pub(super) fn asked_behind(form: &Questionnaire, no: ItemNo) -> Vec<ItemNo> {
    let item = form.item(no);
    match &item.kind {
        Kind::Computed { value, .. } => {
            let named = named(form, item.place.section, Spread::Row, value);
            let behind = named.into_iter();
            behind
                .flat_map(|(item, _)| asked_behind(form, item))
                .collect()
        }
        Kind::Group { .. } => Vec::new(),
        Kind::Line
        | Kind::Text
        | Kind::Number(_)
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Date
        | Kind::Period
        | Kind::Person => vec![no],
    }
}

/// What decides whether an item is asked: the items that its `when` names, and those of the groups around it.
fn whens(form: &Questionnaire, item: ItemNo, spread: Spread) -> Vec<(ItemNo, Spread)> {
    let around = std::iter::successors(Some(item), |no| form.item(*no).place.group);
    let whens =
        around.filter_map(|no| Some((form.item(no).place.section, form.item(no).when.as_ref()?)));
    whens
        .flat_map(|(section, when)| named(form, section, spread, when))
        .collect()
}

/// These items and all that they rest on themselves, each with the farthest that a change of it reaches.
fn closure(form: &Questionnaire, first: Vec<(ItemNo, Spread)>) -> Vec<(ItemNo, Spread)> {
    let mut found: HashMap<ItemNo, Spread> = HashMap::new();
    let mut open = first;
    while let Some((no, spread)) = open.pop() {
        if found.get(&no).is_some_and(|known| *known >= spread) {
            continue;
        }
        found.insert(no, spread);
        let item = form.item(no);
        if let Kind::Computed { value, .. } = &item.kind {
            open.extend(named(form, item.place.section, spread, value));
        }
        open.extend(whens(form, no, spread));
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_unstable();
    found
}
