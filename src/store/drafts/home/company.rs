//! The others who have the draft open, and what sessions left in it.

use std::os::fd::BorrowedFd;

use crate::core::answers::{Change, Subject};
use crate::store::drafts::error::StoreError;
use crate::store::drafts::home::{Home, Shown};
use crate::store::journal::live::OpenField;
use crate::store::journal::writing::Writing;

impl Home {
    /// Takes what the system told of colleagues, who are listened to from now on; what is one's own is passed over.
    pub fn hear(&mut self) {
        self.book.hear();
    }

    /// What becomes readable when colleagues wrote; `None` where one has to ask, by [`Home::news`] and
    /// [`Home::writing`], since the system does not tell or something waits to be looked at.
    pub fn ear(&self, stands: Option<Subject>) -> Option<BorrowedFd<'_>> {
        self.book.ear(stands)
    }

    /// What colleagues changed since. What typing would change where the person `stands` is held back until they leave
    /// it.
    ///
    /// # Errors
    /// When the journals cannot be looked for.
    pub fn news(&mut self, stands: Option<Subject>) -> Result<Vec<Change>, StoreError> {
        self.book.stand_at(stands);
        self.book.read().map_err(|error| self.error(&error))
    }

    /// Who writes at this moment, other than in this session; nobody where that cannot be known.
    pub fn writing(&mut self) -> Vec<Writing> {
        self.book.writing().unwrap_or_default()
    }

    /// Writes the open answer down for the others; it may go on being open.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn write_down(&mut self) -> Result<(), StoreError> {
        self.sync_former();
        let outcome = self.book.settle();
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }

    /// Texts of one's own that another session left in an open field, or is writing in one.
    ///
    /// # Errors
    /// When they cannot be looked for.
    pub fn left(&self) -> Result<Vec<OpenField>, StoreError> {
        self.book.left().map_err(|error| self.error(&error))
    }

    /// Those of sessions that broke off.
    ///
    /// # Errors
    /// When they cannot be looked for.
    pub fn unfinished(&self) -> Result<Vec<OpenField>, StoreError> {
        self.book.unfinished().map_err(|error| self.error(&error))
    }

    /// Takes such a text over; what it replaces stays in the history.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn recover(&mut self, field: &OpenField) -> Result<(), StoreError> {
        self.shown = Shown::Less;
        self.sync_former();
        let outcome = self.book.recover(field);
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }

    /// Leaves the answer as it is; such a text is in the history from now on.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn decline(&mut self, field: &OpenField) -> Result<(), StoreError> {
        self.sync_former();
        let outcome = self.book.decline(field);
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }

    /// The draft is finished from now on, with what is typed in the open field.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn finish(&mut self) -> Result<(), StoreError> {
        self.shown = Shown::Less;
        self.sync_former();
        let outcome = self.book.finish();
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }

    /// The draft is worked on again, for this reason.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn reopen(&mut self, reason: String) -> Result<(), StoreError> {
        self.shown = Shown::Less;
        self.sync_former();
        let outcome = self.book.reopen(reason);
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }

    /// Of what was done at once, these were looked at and not taken.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn accept(
        &mut self,
        subject: Subject,
        over: Vec<crate::core::event::EventId>,
    ) -> Result<(), StoreError> {
        self.sync_former();
        let outcome = match subject {
            Subject::Answer(cell) => self.book.accept(cell, over),
            Subject::Off(section) => self.book.accept_off(section, over),
            // Rows are settled by the answers in them, and of findings the later counts.
            Subject::Rows(_) | Subject::Finding(_) => Ok(()),
        };
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }
}
