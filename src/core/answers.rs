//! What was given: answers by cell, rows, and sections that do not apply.
//!
//! An [`Answers`] is changed in one way only, by [`Answers::apply`], which gives the change that takes it back.
//! Keys, drafts read from disk and tests all go through it. Nothing is ever removed: a named absence, a section that
//! does not apply and a deleted row hide what was typed, and taking them back shows it again.

mod acceptance;
mod cells;
mod change;
mod row;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::core::lang::Lang;
use crate::core::letters;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{ItemNo, Part};

pub use crate::core::answers::acceptance::{Acceptance, Point};
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

/// A part of an answer and, where it is written in each language apart, which one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// Which part.
    pub part: Part,
    /// The language, without a private-use variant; `None` for what is entered once.
    pub lang: Option<Lang>,
}

impl Slot {
    /// Whether it is shown in a language: entered once, or written in it.
    fn is_of(&self, lang: &Lang) -> bool {
        self.lang.as_ref().is_none_or(|own| *own == lang.spoken())
    }
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

/// One answer, as typed. An absence stands before what was typed and keeps it. A copy shares the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// The named absence, if one was chosen.
    pub absence: Option<Absence>,
    /// Given while its section was not applicable, and therefore printed all the same.
    pub stands: bool,
    /// Copied from the previous period, and not looked at since.
    pub carried: bool,
    /// By slot, in order; `None` where there are none.
    texts: Option<Arc<[Typed]>>,
}

/// What was typed into a slot.
type Typed = (Slot, Arc<str>);

impl Answer {
    /// What was typed into a part, empty when nothing was.
    pub fn text(&self, part: Part, lang: Option<&Lang>) -> &str {
        self.slots()
            .iter()
            .find(|(slot, _)| slot.part == part && slot.lang.as_ref() == lang)
            .map_or("", |(_, text)| text)
    }

    /// Replaces what was typed into a part, marks joined to their letters; an empty text leaves no trace.
    pub fn write(&mut self, slot: Slot, text: String) {
        let text = letters::composed(text);
        let others = self.slots().iter().filter(|(other, _)| *other != slot);
        let mut texts: Vec<_> = others.cloned().collect();
        if !text.is_empty() {
            texts.push((slot, text.into()));
        }
        self.fill(texts);
    }

    /// All that was typed, by part and language.
    pub fn texts(&self) -> impl Iterator<Item = (&Slot, &str)> {
        self.slots().iter().map(|(slot, text)| (slot, &**text))
    }

    /// The part of it that one language shows: what is entered once, and what is written in that language. Whether
    /// it was carried is no part of that.
    #[must_use]
    pub fn in_lang(&self, lang: &Lang) -> Self {
        let mut answer = self.seen();
        let texts = self.slots().iter().filter(|(slot, _)| slot.is_of(lang));
        answer.fill(texts.cloned().collect());
        answer
    }

    /// This answer with that part of it as in another one; what is written in other languages stays.
    #[must_use]
    pub fn with_lang_of(&self, other: &Self, lang: &Lang) -> Self {
        let mut answer = other.clone();
        let taken = other.slots().iter().filter(|(slot, _)| slot.is_of(lang));
        let rest = self.slots().iter().filter(|(slot, _)| !slot.is_of(lang));
        answer.fill(taken.chain(rest).cloned().collect());
        answer
    }

    /// This answer, looked at by somebody.
    #[must_use]
    pub fn seen(&self) -> Self {
        Self {
            carried: false,
            ..self.clone()
        }
    }

    fn slots(&self) -> &[Typed] {
        self.texts.as_deref().unwrap_or_default()
    }

    /// Takes these texts, no two of one slot, in place of all.
    fn fill(&mut self, mut texts: Vec<Typed>) {
        texts.sort_by(|(a, _), (b, _)| a.cmp(b));
        self.texts = (!texts.is_empty()).then(|| texts.into());
    }

    /// Nothing typed, nothing chosen.
    pub fn is_blank(&self) -> bool {
        self.absence.is_none() && self.texts.is_none()
    }
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

static BLANK: Answer = Answer {
    absence: None,
    stands: false,
    carried: false,
    texts: None,
};

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
