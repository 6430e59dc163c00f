//! What comes from the terminal and from outside: keys, pastes, sizes, signals, the end of a line.
//!
//! Two threads, both asleep until something happens:
//!
//! | thread | waits for | tells |
//! |---|---|---|
//! | keys | input, a pause | keys and pastes, split sequences put together |
//! | watch | signals, hang-up | everything else |
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
mod pause;
pub mod probe;
mod watch;

use std::io;
use std::sync::Arc;

use ratatui::crossterm::event::KeyEvent;

pub use crate::tui::input::pause::{Keyboard, Paused};

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
    /// The terminal is gone: save, and leave without drawing. Both threads may tell it.
    Gone,
    /// SIGHUP, SIGTERM, SIGINT or SIGQUIT came: save, and leave with status 128 + this.
    Signal(i32),
}

/// Starts both threads; each calls `tell`, and ends when it returns `false` (nobody listens).
///
/// `tell` must not wait for the thread that listens: an unbounded channel is meant. It is also
/// the place for what must happen even if that thread is stuck writing to a stopped terminal.
///
/// # Errors
///
/// When a pipe, a signal handler or a thread cannot be made.
pub fn start<T>(tell: T) -> io::Result<Keyboard>
where
    T: Fn(Input) -> bool + Send + Sync + 'static,
{
    let tell = Arc::new(tell);
    watch::start(Arc::clone(&tell))?;
    keys::start(tell)
}
