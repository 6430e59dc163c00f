//! Which row of the later draft is which of the earlier one.

use std::collections::BTreeSet;

use crate::core::answers::{Cell, RowId};
use crate::core::compare::Two;
use crate::core::draft::{Draft, previous};
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::Part;

/// Whether one draft was begun from the other, so that names of rows mean the same in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// The later one was begun from the earlier one.
    Begun,
    /// They know nothing of each other: rows are the same that are called the same.
    Strangers,
}

/// A row before and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair {
    /// It was there and is there.
    Both(RowId, RowId),
    /// It was there.
    Gone(RowId),
    /// It is there.
    New(RowId),
}

impl Pair {
    /// The row before.
    pub fn before(self) -> Option<RowId> {
        match self {
            Self::Both(old, _) | Self::Gone(old) => Some(old),
            Self::New(_) => None,
        }
    }

    /// The row now.
    pub fn now(self) -> Option<RowId> {
        match self {
            Self::Both(_, new) | Self::New(new) => Some(new),
            Self::Gone(_) => None,
        }
    }

    /// Whether it is in one of the drafts only.
    pub fn is_one_sided(self) -> bool {
        match self {
            Self::Both(..) => false,
            Self::Gone(_) | Self::New(_) => true,
        }
    }
}

/// The rows of a section, those of the later draft in its order, those that are gone behind them. A row that is empty on
/// one side and not there on the other is none.
pub(super) fn pairs(two: &Two, section: SectionNo) -> Vec<Pair> {
    let (old, new) = (two.old.rows(section), two.new.rows(section));
    if two.new.questionnaire.section(section).repeat.is_none() {
        return vec![Pair::Both(RowId::ONLY, RowId::ONLY)];
    }
    let mut left: Vec<RowId> = old.to_vec();
    let mut found: Vec<Option<RowId>> = vec![None; new.len()];
    let by_id = two.kinship == Kinship::Begun && previous::carries(&two.new.questionnaire, section);
    if by_id {
        take(&mut found, &mut left, new, |old, new| old == new);
    }
    take(&mut found, &mut left, new, |old, new| {
        let own = names(two.new, section, new);
        !own.is_disjoint(&names(two.old, section, old))
    });
    take(&mut found, &mut left, new, |old, new| {
        let unnamed = |draft, row| names(draft, section, row).is_empty();
        unnamed(two.old, old) && unnamed(two.new, new)
    });
    let found = found.into_iter().zip(new);
    let both = found.filter_map(|(old, new)| match old {
        Some(old) => Some(Pair::Both(old, *new)),
        None if is_empty(two.new, section, *new) => None,
        None => Some(Pair::New(*new)),
    });
    let gone = left.iter().filter(|row| !is_empty(two.old, section, **row));
    both.chain(gone.map(|row| Pair::Gone(*row))).collect()
}

/// Pairs rows that are not paired yet.
fn take(
    found: &mut [Option<RowId>],
    left: &mut Vec<RowId>,
    new: &[RowId],
    is_same: impl Fn(RowId, RowId) -> bool,
) {
    for (place, row) in found
        .iter_mut()
        .zip(new)
        .filter(|(place, _)| place.is_none())
    {
        let at = left.iter().position(|old| is_same(*old, *row));
        *place = at.map(|at| left.remove(at));
    }
}

/// What a row is called in any language, without capitals and blanks around.
fn names(draft: &Draft, section: SectionNo, row: RowId) -> BTreeSet<String> {
    let Some(repeat) = &draft.questionnaire.section(section).repeat else {
        return BTreeSet::new();
    };
    let item = repeat.named_by;
    let answer = draft.answers.answer(Cell { item, row });
    let texts = answer.texts().filter(|(slot, _)| slot.part == Part::Main);
    let names = texts.map(|(_, text)| text.trim().to_lowercase());
    names.filter(|name| !name.is_empty()).collect()
}

fn is_empty(draft: &Draft, section: SectionNo, row: RowId) -> bool {
    let mut items = draft.questionnaire.asked(section);
    items.all(|item| super::shown(draft, Cell { item, row }).is_blank())
}
