//! Texts that sessions left in an open field.

use std::io;

use crate::core::answers::Subject;
use crate::core::event::EventId;
use crate::store::journal::book::Book;
use crate::store::journal::damage::Damage;
use crate::store::journal::live::{self, OpenField};

impl Book {
    /// The open fields of other sessions, and of one's own that broke off.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn open_fields(&self) -> io::Result<(Vec<OpenField>, Vec<Damage>)> {
        let Some(folder) = &self.folders.live else {
            return Ok((Vec::new(), Vec::new()));
        };
        let journal = self.folders.journal.as_deref();
        let (mut fields, damage) = live::read(&self.form, &**folder, journal)?;
        fields.retain(|field| self.pad.own.is_none() || field.id.writer != self.pad.writer);
        Ok((fields, damage))
    }

    /// Texts of one's own that a session left in an open field when it broke off, and that differ from the answers.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn unfinished(&self) -> io::Result<Vec<OpenField>> {
        let mut fields = self.left()?;
        fields.retain(|field| !field.is_alive);
        Ok(fields)
    }

    /// The same, and what stands in the open field of another session of one's own that goes on, or seems to.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn left(&self) -> io::Result<Vec<OpenField>> {
        let (fields, _) = self.open_fields()?;
        let is_left = |field: &&OpenField| {
            self.is_still_left(field) && !fields.iter().any(|other| self.goes_on_in(field, other))
        };
        Ok(fields.iter().filter(is_left).cloned().collect())
    }

    /// Whether such a text is nowhere but in its field.
    pub fn is_still_left(&self, field: &OpenField) -> bool {
        let was = field.base.as_ref();
        let was = was.and_then(|id| self.known.ledger.given(field.cell, id));
        let is_begun = was.map_or(!field.answer.is_blank(), |was| *was != field.answer);
        field.owner == self.person.uid
            && is_begun
            && *self.known.ledger.answer(field.cell) != field.answer
            && !self.wrote_later(field)
    }

    /// Whether the answer was written down after that text: the field was left, or its text was offered and settled.
    fn wrote_later(&self, field: &OpenField) -> bool {
        let history = self.known.ledger.history(field.cell);
        history.iter().any(|step| {
            let is_settled = step.new.recovered && step.new.value == field.answer;
            step.id.at > field.id.at && (is_settled || self.is_same_session(&field.id, &step.id))
        })
    }

    /// Whether a text went on in another file when the disk failed.
    fn goes_on_in(&self, field: &OpenField, other: &OpenField) -> bool {
        field.cell == other.cell
            && field.id < other.id
            && self.is_same_session(&field.id, &other.id)
    }

    fn is_same_session(&self, one: &EventId, later: &EventId) -> bool {
        one.writer == later.writer || self.reader.goes_on_as(&one.writer, &later.writer)
    }

    /// Takes over the text that a session left in a field. What it replaces stays in the history.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn recover(&mut self, field: &OpenField) -> io::Result<()> {
        self.see(field);
        self.leave_field();
        self.set(field.cell, field.answer.clone(), true);
        self.write()
    }

    /// Leaves the answer as it is; the text that a session left in its field is in the history from now on.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn decline(&mut self, field: &OpenField) -> io::Result<()> {
        self.see(field);
        self.leave_field();
        let (cell, shown) = (field.cell, self.known.ledger.answer(field.cell).clone());
        let seen = self.behind.remove(&Subject::Answer(cell));
        self.set(cell, field.answer.clone(), true);
        self.set(cell, shown, false);
        if let Some(seen) = seen {
            self.behind.insert(Subject::Answer(cell), seen);
        }
        self.write()
    }

    /// All that is written from now on comes after that text; else it would seem the later one, and be offered again.
    fn see(&mut self, field: &OpenField) {
        self.known.clock.see(field.id.at);
    }

    /// Forgets what a session of one's own left in a field.
    ///
    /// # Errors
    /// When the file cannot be removed.
    pub fn discard(&mut self, field: &OpenField) -> io::Result<()> {
        match &self.folders.live {
            Some(folder) => live::remove(&**folder, &field.id.writer),
            None => Ok(()),
        }
    }
}
