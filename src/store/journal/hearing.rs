//! Whether there may be something of others that was not looked at, as the system tells it; else they are to be asked.

use std::os::fd::BorrowedFd;

use crate::core::event::Writer;
use crate::store::disk::Heard;
use crate::store::disk::ear::Ear;
use crate::store::journal::folders::{Folders, JOURNAL, LIVE};
use crate::store::journal::live::NEXT;
use crate::store::journal::reader::ENDING;

/// What is heard of a draft's folders, and what was not looked at since.
#[derive(Debug, Default)]
pub(super) struct Hearing {
    ear: Listens,
    /// So many folders are heard.
    folders: usize,
    /// The journals were read since something was heard.
    is_read: bool,
    /// The live files were looked at since.
    is_seen: bool,
    /// Somebody wrote when these were looked at last. Their mark goes by the clock, and by a lock that the system takes
    /// away a moment after it tells that the file was closed.
    is_company: bool,
}

/// Whether anybody listens.
#[derive(Debug, Default)]
enum Listens {
    /// Nobody does yet.
    #[default]
    NotYet,
    /// The system tells all.
    To(Ear),
    /// The system does not tell all here.
    Deaf,
}

impl Hearing {
    /// Listens from now on, where that can be had.
    pub(super) fn begin(&mut self) {
        if let Listens::NotYet = self.ear {
            self.ear = Ear::new().map_or(Listens::Deaf, Listens::To);
        }
    }

    /// Takes what was heard; true where all is to be looked at anew. What the `own` writer does is known.
    pub(super) fn hear(&mut self, folders: &mut Folders, own: Option<&Writer>) -> bool {
        let Listens::To(ear) = &self.ear else {
            return false;
        };
        let heard = ear.take(|name| counts(name, own));
        if heard != Heard::Nothing {
            // Where that fails, whoever reads is told so.
            let _ = folders.look_again();
        }
        let is_grown = self.folders != folders.opened().count();
        let added = if is_grown {
            folders.opened().try_for_each(|folder| ear.add(&**folder))
        } else {
            Ok(())
        };
        self.folders = folders.opened().count();
        if added.is_err() || heard == Heard::End {
            self.ear = Listens::Deaf;
        }
        // In a folder that was not heard before, anything may have happened.
        let is_told = is_grown || heard != Heard::Nothing;
        if is_told {
            (self.is_read, self.is_seen) = (false, false);
        }
        is_told
    }

    /// What becomes readable when others wrote; `None` where they are to be asked. A folder that was opened since
    /// [`Hearing::hear`] has been told: its name stands in one that is heard.
    pub(super) fn descriptor(&self) -> Option<BorrowedFd<'_>> {
        let is_known = self.is_read && self.is_seen && !self.is_company;
        match &self.ear {
            Listens::To(ear) if is_known => Some(ear.descriptor()),
            Listens::To(_) | Listens::NotYet | Listens::Deaf => None,
        }
    }

    /// Whether journals may hold what was not read.
    pub(super) fn must_read(&self) -> bool {
        !matches!(self.ear, Listens::To(_)) || !self.is_read
    }

    /// The journals were read, all or some.
    pub(super) fn has_read(&mut self, all: bool) {
        self.is_read = all;
    }

    /// Whether somebody may write of whom nothing is known.
    pub(super) fn must_see(&self) -> bool {
        !matches!(self.ear, Listens::To(_)) || !self.is_seen || self.is_company
    }

    /// The live files were looked at, all or some, and somebody writes or nobody.
    pub(super) fn has_seen(&mut self, all: bool, is_company: bool) {
        self.is_seen = all;
        self.is_company = is_company;
    }
}

/// Whether something of this name concerns the draft, and is not one's own.
fn counts(name: &[u8], own: Option<&Writer>) -> bool {
    if name == JOURNAL.as_bytes() || name == LIVE.as_bytes() {
        return true;
    }
    let Some(writer) = name.strip_suffix(ENDING.as_bytes()) else {
        return false;
    };
    let writer = writer.strip_suffix(NEXT.as_bytes()).unwrap_or(writer);
    own.is_none_or(|own| own.as_str().as_bytes() != writer)
}
