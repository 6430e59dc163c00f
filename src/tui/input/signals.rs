//! Signals, as something that a poll waits for.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use crate::tui::input::Input;
use crate::tui::session;

const WATCHED: [i32; 7] = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH];

/// The signals that were caught.
pub(super) struct Signals(SignalDelivery<UnixStream, SignalOnly>);

impl Signals {
    /// Catches them from now on.
    pub(super) fn catch() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        SignalDelivery::with_pipe(read, write, SignalOnly, WATCHED).map(Self)
    }

    /// What becomes readable when one comes.
    pub(super) fn fd(&self) -> BorrowedFd<'_> {
        self.0.get_read().as_fd()
    }

    /// What those mean that came since.
    pub(super) fn take(&mut self) -> Vec<Input> {
        self.0.pending().filter_map(meaning).collect()
    }

    /// The same, but for signals that the terminal sends to all programs in front of it, and for going on after these.
    pub(super) fn take_but_those_of_keys(&mut self) -> Vec<Input> {
        let is_of_keys = |signal: &i32| [SIGINT, SIGQUIT, SIGTSTP, SIGCONT].contains(signal);
        let others = self.0.pending().filter(|signal| !is_of_keys(signal));
        others.filter_map(meaning).collect()
    }
}

/// `None`: a new size that cannot be read.
fn meaning(signal: i32) -> Option<Input> {
    match signal {
        SIGWINCH => session::size()
            .ok()
            .map(|size| Input::Resize(size.width, size.height)),
        SIGCONT => Some(Input::Repaint),
        SIGTSTP => Some(Input::Stop),
        _ => Some(Input::Signal(signal)),
    }
}
