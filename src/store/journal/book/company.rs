//! What colleagues do meanwhile: their answers, and where they write.

use std::io;
use std::os::fd::BorrowedFd;
use std::sync::Arc;

use crate::core::answers::{Cell, Change, Subject};
use crate::core::event::{EventId, What};
use crate::core::questionnaire::SectionNo;
use crate::store::journal::book::Book;
use crate::store::journal::person::Person;
use crate::store::journal::writing::Writing;

impl Book {
    /// Takes what the system told of others, who are listened to from now on; what is one's own is passed over.
    pub fn hear(&mut self) {
        self.hearing.begin();
        self.hear_on();
    }

    /// What becomes readable when others wrote, if all that they wrote is known; `None` where they are to be asked, or
    /// have changed what the person sees otherwise than where they `stand`: by [`Book::read`] and [`Book::writing`].
    pub fn ear(&self, stand: Option<Subject>) -> Option<BorrowedFd<'_>> {
        let waits = self.behind.keys().any(|subject| Some(*subject) != stand);
        let ear = self.hearing.descriptor();
        ear.filter(|_| !waits && !self.has_corrections())
    }

    fn hear_on(&mut self) {
        let own = self.pad.own.as_ref().map(|_| &self.pad.writer);
        if self.hearing.hear(&mut self.folders, own) {
            self.reader.forget_names();
            self.watch.forget_names();
        }
    }

    /// Reads what others wrote since, and gives what has changed by it. The answer where the person stands stays as it
    /// is until they leave it.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn read(&mut self) -> io::Result<Vec<Change>> {
        let shown = self.stand.map(|stand| (stand, self.seen(stand).cloned()));
        let mut subjects = std::mem::take(&mut self.corrections);
        self.hear_on();
        if self.hearing.must_read() {
            self.read_journals(|subject| {
                subjects.insert(subject);
            })?;
            self.hearing.has_read(!self.reader.is_behind());
        }
        if let Some((stand, seen)) = shown
            && self.known.ledger.base_of(stand) != seen.as_ref()
        {
            self.behind.insert(stand, seen);
        }
        let stand = self.stand;
        let mut left = std::mem::take(&mut self.behind);
        if let Some(stays) = stand.and_then(|stand| left.remove_entry(&stand)) {
            self.behind.extend([stays]);
        }
        subjects.extend(left.into_keys());
        let news = subjects.into_iter().filter(|s| Some(*s) != stand);
        Ok(news
            .map(|subject| self.known.ledger.change(subject))
            .collect())
    }

    /// Takes in what others wrote since, and says of each thing that it may have changed.
    pub(super) fn read_journals(&mut self, mut changed: impl FnMut(Subject)) -> io::Result<()> {
        if self.folders.journal.is_none() {
            self.folders.look_again()?;
        }
        let Some(folder) = self.folders.journal.clone() else {
            return Ok(());
        };
        // What was written here is known.
        let own = self.pad.own.as_ref().map(|_| &self.pad.writer);
        let known = &mut self.known;
        self.reader.read(&*folder, own, &mut |line| {
            known.take(line).into_iter().for_each(&mut changed);
        })
    }

    /// Typing changes this from now on, and it is shown as it is known here.
    pub fn stand_at(&mut self, subject: Option<Subject>) {
        self.stand = subject;
    }

    /// The answer where the person stands, if a colleague changed it and it is held back.
    pub fn held_back(&self) -> Option<Cell> {
        match self.stand.filter(|stand| self.behind.contains_key(stand))? {
            Subject::Answer(cell) => Some(cell),
            Subject::Rows(_) | Subject::Off(_) | Subject::Finding(_) => None,
        }
    }

    /// Whether something became other than the person asked for; [`Book::read`] tells what.
    pub fn has_corrections(&self) -> bool {
        !self.corrections.is_empty()
    }

    /// Of edits made at once, these are looked at and not taken.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn accept(&mut self, cell: Cell, over: Vec<EventId>) -> io::Result<()> {
        self.leave_field();
        self.happen(What::Accepted { cell, over });
        self.write()
    }

    /// The same of what several people said at once about a section.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn accept_off(&mut self, section: SectionNo, over: Vec<EventId>) -> io::Result<()> {
        self.happen(What::AcceptedOff { section, over });
        self.write()
    }

    /// The draft is finished from now on, with what is typed in the open field.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn finish(&mut self) -> io::Result<()> {
        self.leave_field();
        self.happen(self.known.ledger.finishing());
        self.write()
    }

    /// The draft is worked on again, for this reason.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn reopen(&mut self, reason: String) -> io::Result<()> {
        self.leave_field();
        self.happen(self.known.ledger.reopening(reason));
        self.write()
    }

    /// Who writes at this moment, other than in this session.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn writing(&mut self) -> io::Result<Vec<Writing>> {
        if !self.hearing.must_see() {
            return Ok(Vec::new());
        }
        let writing = self.look_who_writes()?;
        let is_company = !writing.is_empty();
        self.hearing.has_seen(!self.watch.is_behind(), is_company);
        Ok(writing)
    }

    fn look_who_writes(&mut self) -> io::Result<Vec<Writing>> {
        if self.folders.live.is_none() {
            self.folders.look_again()?;
        }
        let Some(live) = self.folders.live.clone() else {
            return Ok(Vec::new());
        };
        let journal = self.folders.journal.as_deref();
        let own = self.pad.own.as_ref().map(|_| &self.pad.writer);
        let now = (self.wall)();
        self.watch.look(&self.form, (&*live, journal), own, now)
    }

    /// How many things happened that are known here; what is done at once changes with nothing else.
    pub fn taken(&self) -> u64 {
        self.known.taken
    }

    /// The person.
    pub fn who(&self) -> &Person {
        &self.person
    }

    /// The person, as in journals, and their number in the system.
    pub fn person(&self) -> (Arc<str>, u32) {
        (self.person.by(), self.person.uid)
    }

    /// The event whose outcome the person sees: an edit made now replaces it.
    pub(super) fn seen(&self, subject: Subject) -> Option<&EventId> {
        match self.behind.get(&subject) {
            Some(seen) => seen.as_ref(),
            None => self.known.ledger.base_of(subject),
        }
    }
}
