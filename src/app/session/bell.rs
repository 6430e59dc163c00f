//! How the thread that brings everything on the disk wakes the main one, which sleeps in a poll.

use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;

use crate::app::Outside;
use crate::store::journal::sync::Synced;

/// What that thread tells.
pub(super) struct Ears {
    /// All is on the disk. Nobody listens while one types.
    pub(super) stored: Ear,
    /// The disk failed.
    pub(super) failed: Ear,
}

/// One end of a bell, which can be read once the other one was rung.
pub(super) struct Ear(UnixStream);

struct Bell(UnixStream);

impl Ears {
    /// Lets that thread tell from now on.
    ///
    /// # Errors
    /// When the system has nothing to tell by.
    pub(super) fn of(outside: &mut Outside) -> io::Result<Self> {
        let (all, stored) = hung()?;
        let (broken, failed) = hung()?;
        outside.sync_behind(move |synced| match synced {
            Synced::All | Synced::Behind => all.ring(),
            Synced::Broken(_) => broken.ring(),
        });
        Ok(Self { stored, failed })
    }

    /// All that was told was heard.
    pub(super) fn hush(&self) {
        for Ear(end) in [&self.stored, &self.failed] {
            let (mut end, mut bytes) = (end, [0; 1024]);
            while matches!(end.read(&mut bytes), Ok(1..)) {}
        }
    }
}

impl AsFd for Ear {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl Bell {
    /// Wakes the main thread, now or when it listens.
    fn ring(&self) {
        // Where nothing more fits it was rung often enough; nobody listens any more when the program ends.
        let _ = (&self.0).write(&[0]);
    }
}

fn hung() -> io::Result<(Bell, Ear)> {
    let (ear, bell) = UnixStream::pair()?;
    for end in [&ear, &bell] {
        end.set_nonblocking(true)?;
    }
    Ok((Bell(bell), Ear(ear)))
}
