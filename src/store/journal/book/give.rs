//! What one does oneself, as events that name what one saw.

use crate::core::answers::{Answer, Cell, Change, Subject};
use crate::core::event::What;
use crate::store::journal::book::Book;
use crate::store::journal::line::Live;

impl Book {
    /// Writes an open field down, unless all that was typed in it was taken back.
    pub(super) fn leave_field(&mut self) {
        let Some(Live { cell, answer, base }) = self.pad.open.take() else {
            return;
        };
        self.pad.is_live_behind = true;
        let was = base
            .as_ref()
            .and_then(|id| self.known.ledger.given(cell, id));
        if was.map_or(answer.is_blank(), |was| *was == answer) {
            return;
        }
        self.behind.remove(&Subject::Answer(cell));
        self.happen(What::Set {
            cell,
            answer,
            base,
            recovered: false,
        });
    }

    /// Makes a change of rows, or of whether a section applies.
    pub(super) fn make(&mut self, change: &Change) {
        let subject = change.subject();
        for mut what in self.known.ledger.events_for(change, self.row_tag) {
            if let What::Off { base, .. } = &mut what {
                *base = self.seen(subject).cloned();
            }
            self.happen(what);
        }
        self.behind.remove(&subject);
        // Rows that a colleague added stay.
        let differs = self.known.ledger.change(subject) != *change;
        self.corrections.extend(differs.then_some(subject));
    }

    /// Gives an answer that is not typed in an open field.
    pub(super) fn answer(&mut self, cell: Cell, answer: Answer) {
        if *self.known.ledger.answer(cell) == answer {
            self.behind.remove(&Subject::Answer(cell));
        } else {
            self.set(cell, answer, false);
        }
    }

    /// An answer becomes this one, in place of the one that the person sees.
    pub(super) fn set(&mut self, cell: Cell, answer: Answer, recovered: bool) {
        let base = self.seen(Subject::Answer(cell)).cloned();
        self.behind.remove(&Subject::Answer(cell));
        self.happen(What::Set {
            cell,
            answer,
            base,
            recovered,
        });
    }
}
