//! How another thread wakes the main one, which sleeps in a poll.

use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;

/// The other thread's end.
pub(super) struct Bell(UnixStream);

/// The main thread's end, which can be read once the bell was rung.
pub(super) struct Ear(UnixStream);

/// A bell and the ear that hears it.
pub(super) fn hung() -> io::Result<(Bell, Ear)> {
    let (ear, bell) = UnixStream::pair()?;
    for end in [&ear, &bell] {
        end.set_nonblocking(true)?;
    }
    Ok((Bell(bell), Ear(ear)))
}

impl Bell {
    /// Wakes the main thread, now or when it listens.
    pub(super) fn ring(&self) {
        // Where nothing more fits it was rung often enough; nobody listens any more when the program ends.
        let _ = (&self.0).write(&[0]);
    }
}

impl Ear {
    /// It was heard, and is silent until it is rung anew.
    pub(super) fn hush(&self) {
        let mut bytes = [0; 1024];
        while matches!((&self.0).read(&mut bytes), Ok(1..)) {}
    }
}

impl AsFd for Ear {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}
