//! The thread that waits for signals and for the end of the terminal.

use std::io;
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::thread;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use crate::tui::input::Input;
use crate::tui::session;

const WATCHED: [i32; 7] = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH];

type Signals = SignalDelivery<UnixStream, SignalOnly>;

/// Catches the signals from now on, and tells of them from a thread of its own.
pub(super) fn start<T>(tell: Arc<T>) -> io::Result<()>
where
    T: Fn(Input) -> bool + Send + Sync + 'static,
{
    let (read, write) = UnixStream::pair()?;
    let signals = SignalDelivery::with_pipe(read, write, SignalOnly, WATCHED)?;
    thread::Builder::new()
        .name("watch".into())
        .spawn(move || watch(signals, &*tell))?;
    Ok(())
}

fn watch(mut signals: Signals, tell: &impl Fn(Input) -> bool) {
    loop {
        let gone = wait(&signals);
        for signal in signals.pending() {
            if !input(signal).is_none_or(tell) {
                return;
            }
        }
        if gone {
            tell(Input::Gone);
            return;
        }
    }
}

/// Sleeps until there is a signal, or the terminal is gone; returns whether it is.
///
/// The key thread would see that too, but not while it is paused.
fn wait(signals: &Signals) -> bool {
    let (pipe, tty) = (signals.get_read().as_fd(), stdin());
    let mut fds = [
        PollFd::new(&pipe, PollFlags::IN),
        // Input is not waited for here; a hang-up is told without being asked for.
        PollFd::new(&tty, PollFlags::empty()),
    ];
    match poll(&mut fds, None) {
        Ok(_) => !fds[1].revents().is_empty(),
        Err(error) => error != Errno::INTR,
    }
}

/// What a signal means; `None`: a new size that cannot be read.
fn input(signal: i32) -> Option<Input> {
    match signal {
        SIGWINCH => session::size()
            .ok()
            .map(|size| Input::Resize(size.width, size.height)),
        SIGCONT => Some(Input::Repaint),
        SIGTSTP => Some(Input::Stop),
        _ => Some(Input::Signal(signal)),
    }
}
