//! What comes from the terminal and from outside: keys, pastes, sizes, signals, the end of a line.
//!
//! The main thread sleeps in one poll and reads all of it; a key is handed to nobody:
//!
//! | it waits for | tells |
//! |---|---|
//! | the terminal | keys and pastes, split sequences put together; a hang-up |
//! | signals | an end, a stop, a new size |
//! | what the caller gives | that it can be read |
//! | the end of a time | a held Esc; nothing where the time is the caller's |
//!
//! Bytes are read here and not by crossterm 0.29, whose key and event types are used all the same.
//! It spins for ever on a terminal that is gone (crossterm#793), takes an Esc at the end of a read
//! for the key, and of more than 1,024 bytes leaves the rest until the next key comes.

pub mod burst;
mod decode;
pub mod escape;
#[cfg(test)]
mod golden;
mod keys;
pub mod probe;
mod signals;

use std::io;
use std::os::fd::BorrowedFd;
use std::time::{Duration, Instant};

use ratatui::crossterm::event::KeyEvent;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;

use crate::tui::input::escape::Escape;
use crate::tui::input::keys::Keys;
use crate::tui::input::signals::Signals;

/// As much as Linux keeps for a terminal.
const READ: usize = 4096;

/// No key sends more bytes; where more came, still more may follow.
const LONE: usize = 16;

/// So many reads are taken together at most, and then told, whatever waits.
const READS: usize = 64;

/// What came no later after going to sleep was there before.
const AT_ONCE: Duration = Duration::from_millis(1);

/// One thing that happened outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed. Capital letters carry SHIFT.
    Key(KeyEvent),
    /// An Enter came so close behind a letter that it is a line end in a paste which the terminal does not mark.
    LineEnd(KeyEvent),
    /// So many letters came at once that nobody typed them: a paste which the terminal does not mark.
    Letters(Vec<KeyEvent>),
    /// A text was pasted, as the terminal sent it: see [`paste::clean`](crate::tui::paste::clean).
    Paste(String),
    /// The window has this many columns and rows, perhaps as before: repaint all in any case.
    Resize(u16, u16),
    /// The process goes on after a stop, and the terminal may be in any state: `Session::resume`,
    /// then repaint all.
    Repaint,
    /// Somebody asks the process to stop (SIGTSTP): save, then `Session::stop`.
    Stop,
    /// The terminal is gone: save, and leave without drawing.
    Gone,
    /// SIGHUP, SIGTERM, SIGINT or SIGQUIT came: save, and leave with status 128 + this.
    Signal(i32),
}

/// All that one thread waits for. While it does something else, input waits in the terminal, and signals are kept.
pub struct Inputs {
    keys: Keys,
    signals: Signals,
    started: Instant,
    /// When it was looked last what the terminal has.
    looked: Duration,
}

/// What came; nothing where a time is over.
pub struct Woken<const N: usize> {
    /// From the terminal and by signals.
    pub inputs: Vec<Input>,
    /// Which of the caller's files can be read.
    pub others: [bool; N],
}

impl Inputs {
    /// Catches signals from now on; nothing is read yet.
    ///
    /// # Errors
    /// When a pipe or a signal handler cannot be made.
    pub fn catch() -> io::Result<Self> {
        Ok(Self {
            keys: Keys::new(Escape::from_environment()),
            signals: Signals::catch()?,
            started: Instant::now(),
            looked: Duration::ZERO,
        })
    }

    /// Sleeps until something comes, one of `others` can be read or `at_most` is over, and takes all that waits then.
    pub fn wait<const N: usize>(
        &mut self,
        others: [Option<BorrowedFd<'_>>; N],
        at_most: Option<Duration>,
    ) -> Woken<N> {
        let (mut woken, mut goes_on) = self.once(others, at_most);
        for _ in 1..READS {
            if !goes_on {
                break;
            }
            let more;
            (more, goes_on) = self.once(others, Some(Duration::ZERO));
            woken.inputs.extend(more.inputs);
            woken.others = more.others;
        }
        woken
    }

    /// What came by signals while another program had the terminal; what keys send was meant for that one.
    pub fn take_back(&mut self) -> Vec<Input> {
        self.signals.take_but_those_of_keys()
    }

    /// One sleep and one read; true where more may wait.
    fn once<const N: usize>(
        &mut self,
        others: [Option<BorrowedFd<'_>>; N],
        at_most: Option<Duration>,
    ) -> (Woken<N>, bool) {
        let asleep = self.now();
        let held = self.keys.deadline();
        let held = held.map(|deadline| deadline.saturating_sub(asleep));
        let ready = self.poll(others, [at_most, held].into_iter().flatten().min());
        let now = self.now();
        let mut goes_on = false;
        let mut inputs = match ready.terminal {
            Terminal::Silent => self.keys.expire(now),
            Terminal::Gone => vec![Input::Gone],
            Terminal::Speaks => {
                let was_there = now.saturating_sub(asleep) < AT_ONCE;
                let since = if was_there { self.looked } else { now };
                self.read(since, now, &mut goes_on)
            }
        };
        self.looked = now;
        if ready.signal {
            inputs.extend(self.signals.take());
            goes_on = false;
        }
        let others = ready.others;
        (Woken { inputs, others }, goes_on)
    }

    /// Takes what has come, which is there already, so this does not wait.
    fn read(&mut self, since: Duration, now: Duration, goes_on: &mut bool) -> Vec<Input> {
        let mut bytes = [0; READ];
        match rustix::io::read(stdin(), &mut bytes) {
            // A terminal in raw mode has no end of file but its own.
            Ok(0) => vec![Input::Gone],
            Ok(count) => {
                *goes_on = count > LONE;
                self.keys.take(&bytes[..count], since, now)
            }
            Err(Errno::INTR | Errno::AGAIN) => Vec::new(),
            Err(_) => vec![Input::Gone],
        }
    }

    fn poll<const N: usize>(
        &self,
        others: [Option<BorrowedFd<'_>>; N],
        left: Option<Duration>,
    ) -> Ready<N> {
        let mut fds = Vec::with_capacity(2 + N);
        let wanted = [Some(stdin()), Some(self.signals.fd())];
        let all = wanted.iter().chain(&others).flatten();
        fds.extend(all.map(|fd| PollFd::new(fd, PollFlags::IN)));
        let left = left.and_then(|left| Timespec::try_from(left).ok());
        let polled = poll(&mut fds, left.as_ref());
        let mut found = fds.iter().map(PollFd::revents);
        let mut next = || found.next().unwrap_or(PollFlags::empty());
        let (terminal, signal) = (next(), next());
        let others = others.map(|fd| fd.is_some() && !next().is_empty());
        let is_gone = terminal.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL);
        let terminal = match polled {
            Ok(_) if is_gone => Terminal::Gone,
            Ok(_) if terminal.is_empty() => Terminal::Silent,
            Ok(_) => Terminal::Speaks,
            // The signal that broke the sleep is found by the next one.
            Err(Errno::INTR) => Terminal::Silent,
            Err(_) => Terminal::Gone,
        };
        Ready {
            terminal,
            signal: !signal.is_empty(),
            others,
        }
    }

    fn now(&self) -> Duration {
        self.started.elapsed()
    }
}

/// Why a sleep ended.
struct Ready<const N: usize> {
    terminal: Terminal,
    signal: bool,
    others: [bool; N],
}

enum Terminal {
    Silent,
    Speaks,
    Gone,
}
