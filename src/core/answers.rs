//! What was given: answers by cell, rows, and sections that do not apply.
//!
//! An [`Answers`] is changed in one way only, by [`Answers::apply`], which gives the change that takes it back.
//! Keys, drafts read from disk and tests all go through it. Nothing is ever removed: a named absence, a section that
//! does not apply and a deleted row hide what was typed, and taking them back shows it again.

use std::collections::{BTreeMap, HashMap};

use crate::core::lang::Lang;
use crate::core::letters;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{ItemNo, Part};

/// Stable name of a row within its draft; numbers are never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowId(pub u32);

impl RowId {
    /// The row of a section that does not repeat.
    pub const ONLY: Self = Self(0);
}

/// An item in a row: the place of one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// What is asked.
    pub item: ItemNo,
    /// For which row.
    pub row: RowId,
}

/// A part of an answer and, where it is written in each language apart, which one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// Which part.
    pub part: Part,
    /// The language, without a private-use variant; `None` for what is entered once.
    pub lang: Option<Lang>,
}

/// Why an answer is not a value. Blank is none of these: it is the lack of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Absence {
    /// «нет»: there is nothing of the kind.
    None,
    /// «не выявлено»: looked for, not found.
    NoneFound,
    /// «уточнить»: somebody has to find out first.
    ToClarify,
    /// «не применимо»: the question does not fit here.
    NotApplicable,
}

impl Absence {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::None,
        Self::NoneFound,
        Self::ToClarify,
        Self::NotApplicable,
    ];

    /// Its name in messages and drafts.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::NoneFound => "none_found",
            Self::ToClarify => "to_clarify",
            Self::NotApplicable => "not_applicable",
        }
    }
}

/// One answer, as typed. An absence stands before what was typed and keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The named absence, if one was chosen.
    pub absence: Option<Absence>,
    /// Given while its section was not applicable, and therefore printed all the same.
    pub stands: bool,
    texts: BTreeMap<Slot, String>,
}

impl Answer {
    /// What was typed into a part, empty when nothing was.
    pub fn text(&self, part: Part, lang: Option<&Lang>) -> &str {
        self.texts
            .iter()
            .find(|(slot, _)| slot.part == part && slot.lang.as_ref() == lang)
            .map_or("", |(_, t)| t.as_str())
    }

    /// Replaces what was typed into a part, marks joined to their letters; an empty text leaves no trace.
    pub fn write(&mut self, slot: Slot, text: String) {
        let text = letters::composed(text);
        if text.is_empty() {
            self.texts.remove(&slot);
        } else {
            self.texts.insert(slot, text);
        }
    }

    /// All that was typed, by part and language.
    pub fn texts(&self) -> impl Iterator<Item = (&Slot, &str)> {
        self.texts.iter().map(|(slot, text)| (slot, text.as_str()))
    }

    /// Nothing typed, nothing chosen.
    pub fn is_blank(&self) -> bool {
        self.absence.is_none() && self.texts.is_empty()
    }
}

/// That a section does not apply, and the remark on it in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectionOff {
    /// Why, in the words of whoever said so.
    pub remark: BTreeMap<Lang, String>,
}

/// The rows of a repeated section: those shown, in order, and those deleted, which can come back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Shown, in order.
    pub shown: Vec<RowId>,
    /// Deleted, the latest last.
    pub deleted: Vec<RowId>,
}

/// One change of the answers; whole values, so that it can be taken back and written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An answer becomes this one.
    Answer(Cell, Answer),
    /// The rows of a section become these.
    Rows(SectionNo, Rows),
    /// A section does not apply, or applies again.
    Off(SectionNo, Option<SectionOff>),
}

/// All that was given in a draft.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    cells: HashMap<Cell, Answer>,
    rows: HashMap<SectionNo, Rows>,
    off: HashMap<SectionNo, SectionOff>,
    next_row: u32,
}

static BLANK: Answer = Answer {
    absence: None,
    stands: false,
    texts: BTreeMap::new(),
};

impl Answers {
    /// Makes one change and gives the change that takes it back; `None` when nothing differs.
    pub fn apply(&mut self, change: Change) -> Option<Change> {
        match change {
            Change::Answer(cell, new) => {
                if *self.answer(cell) == new {
                    return None;
                }
                self.next_row = self.next_row.max(cell.row.0);
                let old = if new.is_blank() {
                    self.cells.remove(&cell)
                } else {
                    self.cells.insert(cell, new)
                };
                Some(Change::Answer(cell, old.unwrap_or_default()))
            }
            Change::Rows(section, new) => {
                if *self.rows(section) == new {
                    return None;
                }
                let highest = new.shown.iter().chain(&new.deleted).map(|row| row.0).max();
                self.next_row = self.next_row.max(highest.unwrap_or(0));
                Some(Change::Rows(
                    section,
                    self.rows.insert(section, new).unwrap_or_default(),
                ))
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
        }
    }

    /// The answer in a cell; a blank one where nothing was given.
    pub fn answer(&self, cell: Cell) -> &Answer {
        self.cells.get(&cell).unwrap_or(&BLANK)
    }

    /// The rows of a repeated section.
    pub fn rows(&self, section: SectionNo) -> &Rows {
        static NO_ROWS: Rows = Rows {
            shown: Vec::new(),
            deleted: Vec::new(),
        };
        self.rows.get(&section).unwrap_or(&NO_ROWS)
    }

    /// Set when the section does not apply.
    pub fn off(&self, section: SectionNo) -> Option<&SectionOff> {
        self.off.get(&section)
    }

    /// A row number that no row of this draft has had.
    pub fn fresh_row(&self) -> RowId {
        RowId(self.next_row + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(item: usize) -> Cell {
        Cell {
            item: ItemNo(item),
            row: RowId::ONLY,
        }
    }

    fn typed(text: &str) -> Answer {
        let mut answer = Answer::default();
        answer.write(
            Slot {
                part: Part::Main,
                lang: None,
            },
            text.to_owned(),
        );
        answer
    }

    #[test]
    fn every_change_can_be_taken_back() {
        let mut answers = Answers::default();
        let section = SectionNo(1);
        let changes = [
            Change::Answer(cell(1), typed("да")),
            Change::Answer(cell(1), typed("нет")),
            Change::Rows(
                section,
                Rows {
                    shown: vec![RowId(1), RowId(2)],
                    deleted: vec![],
                },
            ),
            Change::Off(section, Some(SectionOff::default())),
        ];
        let inverses: Vec<Change> = changes
            .into_iter()
            .filter_map(|change| answers.apply(change))
            .collect();
        assert_eq!(inverses.len(), 4);
        for inverse in inverses.into_iter().rev() {
            answers.apply(inverse).unwrap();
        }
        assert!(answers.answer(cell(1)).is_blank());
        assert!(answers.off(section).is_none());
        assert!(answers.rows(section).shown.is_empty());
    }

    #[test]
    fn a_change_that_changes_nothing_says_so() {
        let mut answers = Answers::default();
        assert_eq!(
            answers.apply(Change::Answer(cell(3), Answer::default())),
            None
        );
        assert_eq!(answers.apply(Change::Off(SectionNo(0), None)), None);
    }

    #[test]
    fn an_absence_keeps_what_was_typed() {
        let mut answer = typed("было");
        answer.absence = Some(Absence::NotApplicable);
        assert_eq!(answer.text(Part::Main, None), "было");
    }

    #[test]
    fn row_numbers_are_never_used_twice() {
        let mut answers = Answers::default();
        let first = answers.fresh_row();
        answers.apply(Change::Rows(
            SectionNo(0),
            Rows {
                shown: vec![first],
                deleted: vec![],
            },
        ));
        answers.apply(Change::Rows(
            SectionNo(0),
            Rows {
                shown: vec![],
                deleted: vec![first],
            },
        ));
        assert_ne!(answers.fresh_row(), first);
    }
}
