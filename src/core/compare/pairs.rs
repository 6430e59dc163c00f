//! Which row of the later draft is which of the earlier one.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

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
    let mut pairing = Pairing {
        old,
        new,
        found: vec![None; new.len()],
        left: old.iter().copied().collect(),
    };
    if two.kinship == Kinship::Begun && previous::carries(&two.new.questionnaire, section) {
        pairing.pair(|row| BTreeSet::from([row]), |row| BTreeSet::from([row]));
    }
    let of_new = |row| names(two.new, section, row);
    let of_old = |row| names(two.old, section, row);
    pairing.pair(of_new, of_old);
    // What has no name yet is paired in order.
    let unnamed = |names: BTreeSet<String>| names.is_empty().then_some(()).into_iter().collect();
    pairing.pair(|row| unnamed(of_new(row)), |row| unnamed(of_old(row)));
    let (found, left) = (pairing.found, pairing.left);
    let found = found.into_iter().zip(new);
    let both = found.filter_map(|(old, new)| match old {
        Some(old) => Some(Pair::Both(old, *new)),
        None if is_empty(two.new, section, *new) => None,
        None => Some(Pair::New(*new)),
    });
    let left = old.iter().filter(|row| left.contains(row));
    let gone = left.filter(|row| !is_empty(two.old, section, **row));
    both.chain(gone.map(|row| Pair::Gone(*row))).collect()
}

/// Rows that are being paired.
struct Pairing<'r> {
    old: &'r [RowId],
    new: &'r [RowId],
    /// The earlier row of each later one.
    found: Vec<Option<RowId>>,
    /// Earlier rows that are not paired yet.
    left: BTreeSet<RowId>,
}

impl Pairing<'_> {
    /// Pairs rows that have a key in common and are not paired yet, in the order of the later ones.
    fn pair<K: Ord>(
        &mut self,
        of_new: impl Fn(RowId) -> BTreeSet<K>,
        of_old: impl Fn(RowId) -> BTreeSet<K>,
    ) {
        let mut with_key: BTreeMap<K, VecDeque<RowId>> = BTreeMap::new();
        for row in self.old.iter().filter(|row| self.left.contains(row)) {
            for key in of_old(*row) {
                with_key.entry(key).or_default().push_back(*row);
            }
        }
        let places = self.found.iter_mut().zip(self.new);
        for (place, row) in places.filter(|(place, _)| place.is_none()) {
            *place = of_new(*row).into_iter().find_map(|key| {
                let rows = with_key.get_mut(&key)?;
                while rows.front().is_some_and(|row| !self.left.contains(row)) {
                    rows.pop_front();
                }
                rows.pop_front()
            });
            if let Some(old) = place {
                self.left.remove(old);
            }
        }
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
