//! What people did at once, without seeing it of each other, and nobody has settled since.

use std::sync::Arc;

use crate::core::answers::{Answer, Cell, RowId, SectionOff, Subject};
use crate::core::event::EventId;
use crate::core::event::ledger::{Entry, Ledger};
use crate::core::event::track::Track;
use crate::core::questionnaire::SectionNo;

/// Several edits of one thing, made by people who did not see each other's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict<T> {
    /// The one that is shown: the latest.
    pub shown: (EventId, Entry<T>),
    /// The others, the earliest first.
    pub others: Vec<(EventId, Entry<T>)>,
}

/// A row that one person hid without having seen what another one answered in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowConflict {
    /// Its section.
    pub section: SectionNo,
    /// Which row.
    pub row: RowId,
    /// Who hid it.
    pub by: Arc<str>,
    /// When, by the clock on the wall, in milliseconds since 1970.
    pub wall: u64,
    /// What stands in it and was not seen then.
    pub unseen: Vec<(Cell, EventId, Entry<Answer>)>,
}

impl Ledger {
    /// The answers that were edited at once and not settled since.
    pub fn conflicts(&self) -> impl Iterator<Item = (Cell, Conflict<Answer>)> {
        self.rivalled.iter().filter_map(|subject| match subject {
            Subject::Answer(cell) => Some((*cell, conflict(self.cells.get(*cell)?)?)),
            Subject::Rows(_) | Subject::Off(_) | Subject::Finding(_) => None,
        })
    }

    /// The sections of which two people said at once whether they apply.
    pub fn conflicts_off(&self) -> impl Iterator<Item = (SectionNo, Conflict<Option<SectionOff>>)> {
        self.rivalled.iter().filter_map(|subject| match subject {
            Subject::Off(section) => Some((*section, conflict(self.off.get(section)?)?)),
            Subject::Rows(_) | Subject::Answer(_) | Subject::Finding(_) => None,
        })
    }

    /// The rows that one person hid while another one answered in them.
    pub fn conflicts_rows(&self) -> impl Iterator<Item = RowConflict> {
        let rows = self.rivalled_rows.iter();
        rows.filter_map(|(section, row)| {
            let (_, hidden, _) = self.rows.get(section)?.hidden(*row)?;
            let owned = |(cell, id, entry): (Cell, &EventId, &Entry<Answer>)| {
                (cell, id.clone(), entry.clone())
            };
            Some(RowConflict {
                section: *section,
                row: *row,
                by: Arc::clone(&hidden.by),
                wall: hidden.wall,
                unseen: self.unseen_in(*section, *row).map(owned).collect(),
            })
        })
    }

    pub(super) fn look_for_rivals(&mut self, subject: Subject) {
        let has_rivals = match subject {
            Subject::Answer(cell) => {
                let section = self.form.item(cell.item).place.section;
                self.look_for_answers_in(section, cell.row);
                has_rivals(self.cells.get(cell))
            }
            Subject::Off(section) => has_rivals(self.off.get(&section)),
            // Of two remarks on one finding the later counts; the other is in the history.
            Subject::Rows(_) | Subject::Finding(_) => false,
        };
        if has_rivals {
            self.rivalled.insert(subject);
        } else {
            self.rivalled.remove(&subject);
        }
    }

    /// Looks for answers in a hidden row that whoever hid it had not seen.
    pub(super) fn look_for_answers_in(&mut self, section: SectionNo, row: RowId) {
        if self.unseen_in(section, row).next().is_some() {
            self.rivalled_rows.insert((section, row));
        } else {
            self.rivalled_rows.remove(&(section, row));
        }
    }

    fn unseen_in(
        &self,
        section: SectionNo,
        row: RowId,
    ) -> impl Iterator<Item = (Cell, &EventId, &Entry<Answer>)> {
        let rows = self.rows.get(&section).filter(|_| row != RowId::ONLY);
        let hidden = rows.and_then(|rows| rows.hidden(row));
        hidden.into_iter().flat_map(move |(hiding, _, seen)| {
            let cells = self.form.asked(section).map(move |item| Cell { item, row });
            cells.filter_map(move |cell| {
                let track = self.cells.get(cell)?;
                let (id, entry) = track.shown()?;
                let is_unseen = id.writer != hiding.writer && !seen.has(id);
                (is_unseen && !track.is_accepted(id)).then_some((cell, id, entry))
            })
        })
    }
}

fn has_rivals<T: Ord>(track: Option<&Track<T>>) -> bool {
    track.is_some_and(|track| !track.rivals().is_empty())
}

fn conflict<T: Clone + Ord>(track: &Track<T>) -> Option<Conflict<T>> {
    let owned = |(id, entry): (&EventId, &Entry<T>)| (id.clone(), entry.clone());
    Some(Conflict {
        shown: owned(track.shown()?),
        others: track.rivals().into_iter().map(owned).collect(),
    })
}
