//! How the thread that brings everything on the disk wakes the main one, which sleeps in a poll.

use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;

use crate::app::Outside;
use crate::store::journal::sync::Synced;

/// What that thread tells.
pub(super) struct Bells {
    /// All is on the disk. Nobody listens while one types.
    pub(super) stored: Rung,
    /// The disk failed.
    pub(super) failed: Rung,
}

/// One end of a bell, which can be read once the other one was rung.
pub(super) struct Rung(UnixStream);

struct Bell(UnixStream);

impl Bells {
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
        for Rung(end) in [&self.stored, &self.failed] {
            let (mut end, mut bytes) = (end, [0; 1024]);
            while matches!(end.read(&mut bytes), Ok(1..)) {}
        }
    }
}

impl AsFd for Rung {
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

fn hung() -> io::Result<(Bell, Rung)> {
    let (rung, bell) = UnixStream::pair()?;
    for end in [&rung, &bell] {
        end.set_nonblocking(true)?;
    }
    Ok((Bell(bell), Rung(rung)))
}
