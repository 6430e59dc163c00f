//! What rules say about a draft: which items are asked, what is computed, what does not agree.

pub mod scope;

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::core::answers::{Cell, RowId};
use crate::core::checks::scope::Here;
use crate::core::draft::Draft;
use crate::core::lang::Text;
use crate::core::questionnaire::item::{ItemNo, Kind};
use crate::core::questionnaire::{Check, Questionnaire, SectionNo};
use crate::core::rule::{Rule, Value};

/// A check that does not hold: where to look, and what its author says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The answer to look at.
    pub cell: Cell,
    /// What is wrong.
    pub say: Text,
}

/// Whether the item is asked in this row: its `when`, and that of every group around it, is true or absent.
pub fn is_relevant(draft: &Draft, cell: Cell) -> bool {
    let item = draft.questionnaire.item(cell.item);
    let itself = item
        .when
        .as_ref()
        .is_none_or(|when| holds(draft, item.place.section, cell.row, when) == Some(true));
    itself
        && item.place.group.is_none_or(|group| {
            is_relevant(
                draft,
                Cell {
                    item: group,
                    row: cell.row,
                },
            )
        })
}

/// The value of a computed item; `None` where answers are missing.
pub fn computed(draft: &Draft, cell: Cell) -> Option<Decimal> {
    let item = draft.questionnaire.item(cell.item);
    let Kind::Computed { value, .. } = &item.kind else {
        return None;
    };
    match value.value(&Here {
        draft,
        section: item.place.section,
        row: cell.row,
    }) {
        Ok(Value::Number(number)) => Some(number),
        Ok(Value::Text(_) | Value::Truth(_) | Value::Unanswered | Value::NotApplicable)
        | Err(_) => None,
    }
}

/// The checks of a section and of its items that do not hold, row by row; a check over a gap is silent.
pub fn of_section(draft: &Draft, section: SectionNo) -> Vec<Finding> {
    let form = &draft.questionnaire;
    let of_items = form.asked(section).flat_map(|no| {
        form.item(no)
            .checks
            .iter()
            .map(move |check| (Some(no), check))
    });
    let checks: Vec<(Option<ItemNo>, &Check)> = form
        .section(section)
        .checks
        .iter()
        .map(|check| (None, check))
        .chain(of_items)
        .collect();
    let rows = draft.rows(section).iter();
    rows.flat_map(|row| {
        checks
            .iter()
            .filter_map(|(item, check)| finding(draft, section, *row, *item, check))
    })
    .collect()
}

/// The checks that do not hold and look at this answer.
pub fn at(draft: &Draft, cell: Cell) -> Vec<Finding> {
    let form = &draft.questionnaire;
    let section = form.item(cell.item).place.section;
    let looks_here = |check: &&Check| {
        check
            .rule
            .names()
            .into_iter()
            .any(|name| scope::find(form, section, name) == Some(cell.item))
    };
    let of_section = form.section(section).checks.iter().filter(looks_here);
    let own = form.item(cell.item).checks.iter();
    of_section
        .chain(own)
        .filter_map(|check| finding(draft, section, cell.row, Some(cell.item), check))
        .collect()
}

/// Items that some `when` looks at: when one of them changes, others may appear or go.
pub fn watched(form: &Questionnaire) -> HashSet<ItemNo> {
    let whens = form
        .items
        .iter()
        .filter_map(|item| Some((item.place.section, item.when.as_ref()?)));
    whens
        .flat_map(|(section, when)| looked_at(form, section, when))
        .collect()
}

/// Items that a rule looks at, through computed items too.
fn looked_at(form: &Questionnaire, section: SectionNo, rule: &Rule) -> HashSet<ItemNo> {
    let mut found = HashSet::new();
    let mut open: Vec<(SectionNo, &Rule)> = vec![(section, rule)];
    while let Some((section, rule)) = open.pop() {
        for item in rule
            .names()
            .into_iter()
            .filter_map(|name| scope::find(form, section, name))
        {
            if found.insert(item) {
                let asked = form.item(item);
                if let Kind::Computed { value, .. } = &asked.kind {
                    open.push((asked.place.section, value));
                }
                open.extend(asked.when.as_ref().map(|when| (asked.place.section, when)));
            }
        }
    }
    found
}

fn finding(
    draft: &Draft,
    section: SectionNo,
    row: RowId,
    item: Option<ItemNo>,
    check: &Check,
) -> Option<Finding> {
    if holds(draft, section, row, &check.rule) != Some(false) {
        return None;
    }
    let form = &draft.questionnaire;
    let named = check
        .rule
        .names()
        .into_iter()
        .filter(|name| name.section.is_none());
    let first = item.or_else(|| {
        named
            .filter_map(|name| scope::find(form, section, name))
            .find(|no| form.item(*no).kind.is_asked())
    })?;
    Some(Finding {
        cell: Cell { item: first, row },
        say: check.say.clone(),
    })
}

/// Whether a rule holds; `None` over a gap, and where it cannot be worked out.
fn holds(draft: &Draft, section: SectionNo, row: RowId, rule: &Rule) -> Option<bool> {
    match rule.value(&Here {
        draft,
        section,
        row,
    }) {
        Ok(Value::Truth(truth)) => Some(truth),
        Ok(Value::Number(_) | Value::Text(_) | Value::Unanswered | Value::NotApplicable)
        | Err(_) => None,
    }
}
