//! What is done when the person rests, or leaves: the readable file is renewed, which nobody waits for.

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Duration;

use crate::core::draft::Draft;
use crate::store::drafts::error::StoreError;
use crate::store::drafts::home::{Home, PATIENCE, Shown};
use crate::store::drafts::{ANSWERS, file, readable};

impl Home {
    /// Whether something was recorded that others and the readable file are to show when the person rests.
    pub fn is_unread(&self) -> bool {
        self.shown == Shown::Less
    }

    /// Whether it is still to be seen that the readable file is right. Nobody who opens a draft waits for that.
    pub fn is_unchecked(&self) -> bool {
        self.shown == Shown::Unknown
    }

    /// The person rests: the open answer is written down for the others, and the readable file is renewed.
    ///
    /// # Errors
    /// As [`Home::record`]; and when the readable file cannot be written, in which case nothing is lost.
    pub fn rest(&mut self) -> Result<(), StoreError> {
        self.settle()?;
        if self.is_unread() {
            self.shown = Shown::All;
            self.rebuild()?;
        }
        Ok(())
    }

    /// Leaves the draft: everything is on the disk, unless that takes too long.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn close(&mut self) -> Result<(), StoreError> {
        self.sync_former();
        let closed = self.book.close(if self.has_thread {
            PATIENCE
        } else {
            Duration::ZERO
        });
        closed.map_err(|error| self.error(&error))?;
        match std::mem::replace(&mut self.shown, Shown::All) {
            Shown::All => {}
            Shown::Less => self.rebuild()?,
            // One that cannot be mended is no loss, and nothing was changed.
            Shown::Unknown => drop(self.mend()),
        }
        Ok(())
    }

    /// Writes the readable file anew from the journals.
    ///
    /// # Errors
    /// When it cannot be written; nothing is lost then.
    pub fn rebuild(&self) -> Result<(), StoreError> {
        let draft = self.written_draft();
        readable::replace(&self.folder, |out| self.write_readable(&draft, out))
            .map_err(|error| StoreError::io(&self.readable(), &error))
    }

    /// Writes the readable file anew where it is absent, or is not what the journals say. A draft without journals
    /// stays as it is.
    ///
    /// # Errors
    /// As [`Home::rebuild`].
    pub fn mend(&mut self) -> Result<(), StoreError> {
        self.shown = Shown::All;
        let draft = self.written_draft();
        let write = |out: &mut dyn Write| self.write_readable(&draft, out);
        if self.book.is_empty() || readable::is(&self.folder, write) {
            return Ok(());
        }
        self.rebuild()
    }

    /// The readable file.
    pub fn readable(&self) -> PathBuf {
        self.path.join(readable::FOLDER).join(ANSWERS)
    }

    /// What is written down: the text of the open field is not.
    fn written_draft(&self) -> Draft {
        self.draft_of(self.book.ledger().answers())
    }

    fn write_readable(&self, draft: &Draft, out: &mut dyn Write) -> io::Result<()> {
        file::write_to(draft, &self.book.kept(), self.book.ledger().finish(), out)
    }
}
