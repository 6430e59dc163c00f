//! What was given: answers by cell, rows, and sections that do not apply.
//!
//! An [`Answers`] is changed in one way only, by [`Answers::apply`], which gives the change that takes it back.
//! Keys, drafts read from disk and tests all go through it. Nothing is ever removed: a named absence, a section that
//! does not apply and a deleted row hide what was typed, and taking them back shows it again.

mod acceptance;
mod answer;
mod cells;
mod change;
mod row;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::core::answers::answer::BLANK;
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::ItemNo;

pub use crate::core::answers::acceptance::{Acceptance, Point};
pub use crate::core::answers::answer::{Absence, Answer, Slot};
pub use crate::core::answers::cells::CellMap;
pub use crate::core::answers::change::{Change, Subject};
pub use crate::core::answers::row::RowId;

/// An item in a row: the place of one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// What is asked.
    pub item: ItemNo,
    /// For which row.
    pub row: RowId,
}

/// That a section does not apply, and the remark on it in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SectionOff {
    /// Why, in the words of whoever said so.
    pub remark: BTreeMap<Lang, String>,
    /// So it was in the previous period, and nobody has looked at it since.
    pub carried: bool,
}

/// The rows of a repeated section: those shown, in order, and those deleted, which can come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Shown, in order.
    pub shown: Vec<RowId>,
    /// Deleted, the latest last.
    pub deleted: Vec<RowId>,
}

/// All that was given in a draft.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    cells: CellMap<Answer>,
    rows: HashMap<SectionNo, Rows>,
    /// The place of each row that is shown.
    places: HashMap<SectionNo, HashMap<RowId, usize>>,
    off: HashMap<SectionNo, SectionOff>,
    accepted: HashMap<Point, Acceptance>,
    /// Highest count of a row, by the tag of its writer.
    counted: HashMap<u32, u32>,
    /// Who adds rows here.
    tag: u32,
    /// What was changed and is not written down yet.
    unwritten: BTreeSet<Subject>,
}

impl Answers {
    /// All that these changes give, with nothing left to be written down.
    pub fn of(changes: impl IntoIterator<Item = Change>) -> Self {
        let mut answers = Self::default();
        for change in changes {
            answers.put(change);
        }
        answers
    }

    /// Makes one change and gives the change that takes it back; `None` when nothing differs.
    pub fn apply(&mut self, change: Change) -> Option<Change> {
        let subject = change.subject();
        let before = self.put(change);
        if before.is_some() {
            self.unwritten.insert(subject);
        }
        before
    }

    /// Takes over what somebody else changed and wrote down; what was changed here and is not written down comes
    /// later, and stays. Tells whether anything differs.
    pub fn adopt(&mut self, change: Change) -> bool {
        !self.unwritten.contains(&change.subject()) && self.put(change).is_some()
    }

    /// Makes a change that need not be written down.
    fn put(&mut self, change: Change) -> Option<Change> {
        match change {
            Change::Answer(cell, new) => {
                if *self.answer(cell) == new {
                    return None;
                }
                self.count_row(cell.row);
                let old = if new.is_blank() {
                    self.cells.remove(cell)
                } else {
                    self.cells.insert(cell, new)
                };
                Some(Change::Answer(cell, old.unwrap_or_default()))
            }
            Change::Rows(section, new) => {
                if *self.rows(section) == new {
                    return None;
                }
                for row in new.shown.iter().chain(&new.deleted) {
                    self.count_row(*row);
                }
                let places = new.shown.iter().enumerate();
                let places = places.map(|(at, row)| (*row, at)).collect();
                self.places.insert(section, places);
                let old = self.rows.insert(section, new);
                Some(Change::Rows(section, old.unwrap_or_default()))
            }
            Change::Off(section, new) => {
                if self.off.get(&section) == new.as_ref() {
                    return None;
                }
                let old = match new {
                    Some(off) => self.off.insert(section, off),
                    None => self.off.remove(&section),
                };
                Some(Change::Off(section, old))
            }
            Change::Finding(point, new) => {
                if self.accepted.get(&point) == new.as_ref() {
                    return None;
                }
                let old = match new {
                    Some(acceptance) => self.accepted.insert(point, acceptance),
                    None => self.accepted.remove(&point),
                };
                Some(Change::Finding(point, old))
            }
        }
    }

    /// The answer in a cell; a blank one where nothing was given.
    pub fn answer(&self, cell: Cell) -> &Answer {
        self.cells.get(cell).unwrap_or(&BLANK)
    }

    /// The rows of a repeated section.
    pub fn rows(&self, section: SectionNo) -> &Rows {
        static NO_ROWS: Rows = Rows {
            shown: Vec::new(),
            deleted: Vec::new(),
        };
        self.rows.get(&section).unwrap_or(&NO_ROWS)
    }

    /// Where a row is among those that are shown, from 0.
    pub fn row_place(&self, section: SectionNo, row: RowId) -> Option<usize> {
        self.places.get(&section)?.get(&row).copied()
    }

    /// Set when the section does not apply.
    pub fn off(&self, section: SectionNo) -> Option<&SectionOff> {
        self.off.get(&section)
    }

    /// What was said of a finding when it was accepted.
    pub fn accepted(&self, point: Point) -> Option<&Acceptance> {
        self.accepted.get(&point)
    }

    /// All that was accepted.
    pub fn all_accepted(&self) -> impl Iterator<Item = (Point, &Acceptance)> {
        self.accepted.iter().map(|(point, said)| (*point, said))
    }

    /// A name that no row of this draft has had.
    pub fn fresh_row(&self) -> RowId {
        let counted = self.counted.get(&self.tag).copied().unwrap_or(0);
        RowId::new(self.tag, counted + 1)
    }

    /// Rows added from now on bear this tag.
    pub fn add_rows_as(&mut self, tag: u32) {
        self.tag = tag;
    }

    fn count_row(&mut self, row: RowId) {
        let counted = self.counted.entry(row.tag()).or_default();
        *counted = row.count().max(*counted);
    }

    /// What was changed since the last call, as it is now: rows before the answers in them.
    pub fn take_changes(&mut self) -> Vec<Change> {
        let subjects = std::mem::take(&mut self.unwritten);
        subjects.into_iter().map(|s| self.change(s)).collect()
    }

    /// All that was given, as the changes that give it.
    pub fn all_changes(&self) -> Vec<Change> {
        let rows = self
            .rows
            .iter()
            .filter(|(_, rows)| **rows != Rows::default());
        let rows = rows.map(|(section, _)| Subject::Rows(*section));
        let off = self.off.keys().copied().map(Subject::Off);
        let cells = self.cells.cells().map(Subject::Answer);
        let accepted = self.accepted.keys().copied().map(Subject::Finding);
        let subjects: BTreeSet<Subject> = rows.chain(off).chain(cells).chain(accepted).collect();
        subjects.into_iter().map(|s| self.change(s)).collect()
    }

    fn change(&self, subject: Subject) -> Change {
        match subject {
            Subject::Rows(section) => Change::Rows(section, self.rows(section).clone()),
            Subject::Off(section) => Change::Off(section, self.off(section).cloned()),
            Subject::Answer(cell) => Change::Answer(cell, self.answer(cell).clone()),
            Subject::Finding(point) => Change::Finding(point, self.accepted(point).cloned()),
        }
    }
}
