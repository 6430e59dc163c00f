//! Writing down what happens, before it is shown.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use crate::core::answers::{Cell, Change, Subject};
use crate::core::event::{Event, EventId, What};
use crate::core::lang::Lang;
use crate::store::disk::Folder;
use crate::store::journal::book::Book;
use crate::store::journal::folders::Folders;
use crate::store::journal::hearing::Hearing;
use crate::store::journal::line::{self, Body, FORMAT, Line, Live, Opening};
use crate::store::journal::live::{self, OpenField};
use crate::store::journal::own::{Former, Own};
use crate::store::journal::sync::Synced;

/// Journals begun one after the other when the disk fails again and again; then it is only told.
const MOST_RENEWALS: u32 = 3;

impl Book {
    /// Keeps changes. Those of the answer that is `open` are kept as the text of the open field until it is left.
    ///
    /// # Errors
    /// When not all of it is with the kernel. Nothing is forgotten: the next call tries again.
    pub fn record(&mut self, changes: &[Change], open: Option<Cell>) -> io::Result<()> {
        if self
            .pad
            .open
            .as_ref()
            .is_some_and(|field| Some(field.cell) != open)
        {
            self.leave_field();
        }
        self.stand_at(open.map(Subject::Answer));
        // Where one goes from one field to another without typing, the others are told that nobody writes.
        self.pad.is_live_behind |= self.pad.told.is_some_and(|told| Some(told) != open);
        for change in changes {
            match change {
                // What was held back is taken as it is.
                Change::Answer(cell, answer)
                    if self.behind.contains_key(&Subject::Answer(*cell))
                        && self.known.ledger.answer(*cell) == answer =>
                {
                    self.pad.open = None;
                    self.answer(*cell, answer.clone());
                }
                Change::Answer(cell, answer) if Some(*cell) == open => {
                    let base = match self.pad.open.take() {
                        Some(field) => field.base,
                        None => self.seen(Subject::Answer(*cell)).cloned(),
                    };
                    self.pad.open = Some(Live {
                        cell: *cell,
                        answer: answer.clone(),
                        base,
                    });
                    self.pad.is_live_behind = true;
                }
                Change::Answer(cell, answer) => self.answer(*cell, answer.clone()),
                Change::Rows(..) | Change::Off(..) | Change::Finding(..) => self.make(change),
            }
        }
        self.write()
    }

    /// Writes down the answer of the open field as it is now; it may go on being open.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn settle(&mut self) -> io::Result<()> {
        let was_behind = self.pad.is_live_behind;
        self.leave_field();
        // The person still stands there, and others may know it.
        self.pad.is_live_behind = was_behind;
        self.write()
    }

    /// The document is in these languages from now on.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn set_languages(&mut self, languages: &[Lang]) -> io::Result<()> {
        if self.known.ledger.languages() != languages {
            self.happen(What::Languages(languages.to_vec()));
        }
        self.write()
    }

    /// The draft was begun from the one of this name.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn begin_from(&mut self, name: &str) -> io::Result<()> {
        self.happen(What::BegunFrom(name.to_owned()));
        self.write()
    }

    /// Tries again what did not succeed, in a new journal where the disk failed.
    ///
    /// # Errors
    /// As [`Book::record`].
    pub fn retry(&mut self) -> io::Result<()> {
        self.write()
    }

    /// A person asks for another try: one more journal may be begun, however many failed before.
    pub fn insist(&mut self) {
        self.pad.renewals = self.pad.renewals.min(MOST_RENEWALS - 1);
    }

    /// Goes on in another directory, since the former one was removed.
    pub fn move_to(&mut self, root: &Arc<dyn Folder>) {
        if let Ok(folders) = Folders::open(Arc::clone(root)) {
            self.folders = folders;
            self.hearing = Hearing::default();
            self.pad.renewals = 0;
        }
    }

    /// Leaves the draft: everything is written down, and on the disk unless that takes longer than `most`.
    ///
    /// # Errors
    /// As [`Book::record`], and when the disk failed.
    pub fn close(&mut self, most: Duration) -> io::Result<()> {
        self.settle()?;
        self.syncer.wait(most);
        if let Synced::Broken(_) = self.syncer.state() {
            self.write()?;
            self.syncer.wait(most);
        }
        match self.syncer.state() {
            Synced::All => {
                if let Some(own) = &mut self.pad.own {
                    own.drop_live();
                }
                Ok(())
            }
            Synced::Behind => Ok(()),
            Synced::Broken(error) => Err(again(&error)),
        }
    }

    /// Enters what happens in the ledger, and in the queue to be written.
    pub(super) fn happen(&mut self, what: What) {
        self.known.taken += 1;
        self.begin_pad();
        let line = self.line(Body::Happened(what.clone()));
        self.pad.queue.push_back(line::write(&self.form, &line));
        self.known.ledger.add(Event {
            id: line.id,
            wall: line.wall,
            by: line.by,
            what,
        });
    }

    /// Chooses the journal to write: a former one of one's own that nobody holds, or a new one.
    fn begin_pad(&mut self) {
        if self.pad.n > 0 {
            return;
        }
        if self.pad.former.is_none()
            && self.pad.own.is_none()
            && !self.is_former_lost
            && let Some(folder) = self.folders.journal.clone()
        {
            let fields = self.unfinished().unwrap_or_default();
            let live = self.folders.live.as_deref();
            let is_good = |writer: &_| {
                let has_text = fields.iter().any(|field| field.id.writer == *writer);
                self.reader.is_whole(writer)
                    && !has_text
                    && self.reader.last_number(writer) > 0
                    && live::is_free(live, writer, self.person.uid)
            };
            let synced = |name: &str| self.synced.get(name).copied().unwrap_or(0);
            let former = Former::find(&*folder, &self.person, is_good, synced);
            // One that grew since it was read is left alone.
            self.pad.former = former.filter(|f| f.len == self.reader.read_bytes(&f.writer));
        }
        if let Some(former) = &self.pad.former {
            self.pad.writer = former.writer.clone();
            self.pad.n = self.reader.last_number(&former.writer);
        }
        self.push_opening();
        for line in std::mem::take(&mut self.pad.import) {
            self.pad.queue.push_back(line::write(&self.form, &line));
        }
    }

    fn push_opening(&mut self) {
        let opening = Opening {
            format: FORMAT,
            form: self.sum.clone(),
            carries: self.pad.carries.clone(),
        };
        let line = self.line(Body::Opening(opening));
        self.pad.queue.push_back(line::write(&self.form, &line));
    }

    /// A line of the own journal, now.
    fn line(&mut self, body: Body) -> Line {
        self.pad.n += 1;
        self.stamped(body, self.pad.n)
    }

    fn stamped(&mut self, body: Body, n: u64) -> Line {
        let wall = (self.wall)();
        Line {
            id: EventId {
                at: self.known.clock.tick(wall),
                writer: self.pad.writer.clone(),
                n,
            },
            wall,
            by: self.person.by(),
            body,
        }
    }

    /// Writes what waits; remembers how that went.
    pub(super) fn write(&mut self) -> io::Result<()> {
        if matches!(self.syncer.state(), Synced::All) {
            self.pad.renewals = 0;
        }
        let written = self.write_all();
        self.pad.failed = written.as_ref().err().map(|error| Arc::new(again(error)));
        written
    }

    fn write_all(&mut self) -> io::Result<()> {
        if matches!(self.syncer.state(), Synced::Broken(_)) && self.pad.renewals < MOST_RENEWALS {
            self.renew()?;
        }
        if self.pad.queue.is_empty() && !self.pad.is_live_behind {
            return Ok(());
        }
        self.begin_pad();
        self.begin_own()?;
        let Some(own) = &mut self.pad.own else {
            return Ok(());
        };
        while let Some(line) = self.pad.queue.front() {
            own.put(line)?;
            self.pad.queue.pop_front();
        }
        match self.write_live() {
            // Somebody put a thing of theirs where the own live file is to stand: on under another name.
            Err(error) if is_taken(&error) && self.pad.renewals < MOST_RENEWALS => {
                self.renew()?;
                self.write_all()
            }
            outcome => outcome,
        }
    }

    fn begin_own(&mut self) -> io::Result<()> {
        if self.pad.own.is_some() {
            return Ok(());
        }
        let begun = match self.pad.former.take() {
            Some(former) => Own::resume(&mut self.folders, former, &self.syncer),
            None => Own::begin(&mut self.folders, &self.pad.writer, &self.syncer),
        };
        let own = match begun {
            // If only by a file that could not be finished.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.rename_pad();
                Own::begin(&mut self.folders, &self.pad.writer, &self.syncer)?
            }
            begun => begun?,
        };
        self.pad.own = Some(own);
        Ok(())
    }

    /// Goes on under a new name; lines that wait keep the former one.
    fn rename_pad(&mut self) {
        self.pad.carries.push(self.pad.writer.to_string());
        self.pad.writer = self.person.new_writer();
        self.pad.n = 0;
        self.push_opening();
        self.pad.queue.rotate_right(1);
    }

    /// The disk failed on the own journal: everything in it is written into a new one.
    fn renew(&mut self) -> io::Result<()> {
        self.pad.renewals += 1;
        let own = self.pad.own.take();
        if let Some(former) = &own {
            match former.to_carry() {
                Ok(all) => self.pad.queue.push_front(all),
                Err(error) => {
                    self.pad.own = own;
                    return Err(error);
                }
            }
        }
        self.carry_former();
        self.rename_pad();
        self.pad.is_live_behind |= self.pad.open.is_some();
        let names = format!(".{}", self.pad.writer);
        let names = self.folders.write_names_anew(&names);
        let begun = names.and_then(|()| self.begin_own());
        if begun.is_err() {
            // The journal that failed still has the lock, and what could be read of it.
            self.pad.own = own;
        }
        begun
    }

    fn write_live(&mut self) -> io::Result<()> {
        if !self.pad.is_live_behind {
            return Ok(());
        }
        self.pad.live_n += 1;
        self.pad.told = self.pad.open.as_ref().map(|open| open.cell);
        let line = self.stamped(Body::Live(self.pad.open.clone()), self.pad.live_n);
        let line = line::write(&self.form, &line);
        if let Some(own) = &mut self.pad.own {
            own.put_live(&mut self.folders, &line)?;
        }
        self.pad.is_live_behind = false;
        Ok(())
    }

    /// Whether the session that left a text in a field goes on after all.
    pub fn is_held(&self, field: &OpenField) -> bool {
        live::is_held(self.folders.journal.as_deref(), &field.id.writer)
    }
}

fn is_taken(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::AlreadyExists
}

/// The same error once more.
fn again(error: &io::Error) -> io::Error {
    match error.raw_os_error() {
        Some(code) => io::Error::from_raw_os_error(code),
        None => io::Error::new(error.kind(), error.to_string()),
    }
}
