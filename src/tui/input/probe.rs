//! What keys send: bytes and keys as they come, for a person who wants to know why one does nothing.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::crossterm::terminal;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::{stdin, stdout};
use signal_hook::consts::{SIGHUP, SIGTERM};

use crate::tui::input::Input;
use crate::tui::input::decode::Decoder;
use crate::tui::input::escape::Escape;

/// Keypad and arrows in their plain modes, as while the wizard runs.
const PLAIN_KEYS: &[u8] = b"\x1b>\x1b[?1l";

/// Without a key for so long, it ends.
const SILENCE: Duration = Duration::from_secs(10);

/// What one press sent, and what was made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The keys, or a paste; nothing where the bytes are none that is known.
    pub inputs: Vec<Input>,
}

/// Reads keys in raw mode and tells them, until Esc is pressed twice or nothing comes for ten seconds.
///
/// Gives the signal that ended it, if one did; then the terminal is given back all the same.
///
/// # Errors
/// When standard input is no terminal.
pub fn probe(mut tell: impl FnMut(&Pressed)) -> io::Result<Option<i32>> {
    let signal = Arc::new(AtomicUsize::new(0));
    for number in [SIGHUP, SIGTERM] {
        let value = usize::try_from(number).unwrap_or(0);
        signal_hook::flag::register_usize(number, Arc::clone(&signal), value)?;
    }
    terminal::enable_raw_mode()?;
    let _raw = Raw;
    rustix::io::write(stdout(), PLAIN_KEYS)?;
    let mut keys = Keys::default();
    loop {
        let pressed = keys.wait();
        let number = signal.load(Ordering::SeqCst);
        if number != 0 {
            return Ok(i32::try_from(number).ok());
        }
        match pressed {
            Ok(Some(pressed)) => {
                let twice = keys.is_second_escape(&pressed);
                tell(&pressed);
                if twice {
                    return Ok(None);
                }
            }
            Ok(None) => return Ok(None),
            Err(Errno::INTR) => {}
            Err(_) => return Ok(Some(SIGHUP)),
        }
    }
}

/// Raw mode, until it is dropped.
struct Raw;

impl Drop for Raw {
    fn drop(&mut self) {
        let _ = terminal::disable_raw_mode();
        let _ = io::stdout().flush();
    }
}

struct Keys {
    decoder: Decoder,
    escape: Escape,
    started: Instant,
    /// What came since the last press was told.
    bytes: Vec<u8>,
    last_was_escape: bool,
}

impl Default for Keys {
    fn default() -> Self {
        Self {
            decoder: Decoder::default(),
            escape: Escape::from_environment(),
            started: Instant::now(),
            bytes: Vec::new(),
            last_was_escape: false,
        }
    }
}

impl Keys {
    /// The next press; `None`: silence.
    fn wait(&mut self) -> Result<Option<Pressed>, Errno> {
        loop {
            let now = self.started.elapsed();
            let held = self.escape.deadline();
            let left = held.map_or(SILENCE, |deadline| deadline.saturating_sub(now));
            let left = Timespec::try_from(left).ok();
            let tty = stdin();
            let mut fds = [PollFd::new(&tty, PollFlags::IN)];
            let ready = poll(&mut fds, left.as_ref())?;
            let events = fds[0].revents();
            if events.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
                return Err(Errno::IO);
            }
            let now = self.started.elapsed();
            let inputs = if ready == 0 {
                self.escape.expire(now)
            } else {
                self.take(now)?
            };
            if ready == 0 && held.is_none() {
                return Ok(None);
            }
            // A sequence that nobody knows leaves bytes and no key.
            if !inputs.is_empty() || (self.escape.deadline().is_none() && !self.bytes.is_empty()) {
                let bytes = std::mem::take(&mut self.bytes);
                return Ok(Some(Pressed { bytes, inputs }));
            }
        }
    }

    fn take(&mut self, now: Duration) -> Result<Vec<Input>, Errno> {
        let mut bytes = [0; 4096];
        let count = rustix::io::read(stdin(), &mut bytes)?;
        if count == 0 {
            return Err(Errno::IO);
        }
        self.bytes.extend_from_slice(&bytes[..count]);
        let keys = self.decoder.keys(&bytes[..count]);
        let fed = keys.into_iter().flat_map(|key| self.escape.feed(key, now));
        Ok(fed.collect())
    }

    fn is_second_escape(&mut self, pressed: &Pressed) -> bool {
        let escapes = pressed.inputs.iter();
        let escapes = escapes.filter(|input| is_escape(input)).count();
        let only = escapes == pressed.inputs.len() && escapes > 0;
        let twice = escapes > 1 || (only && self.last_was_escape);
        self.last_was_escape = only;
        twice
    }
}

fn is_escape(input: &Input) -> bool {
    matches!(input, Input::Key(key) if key.code == KeyCode::Esc)
}

/// Bytes as they can be shown: ASCII as it is, others by their numbers.
pub fn shown(bytes: &[u8]) -> String {
    bytes.escape_ascii().to_string()
}

/// A key as it is called.
pub fn name(key: KeyEvent) -> String {
    let code = match key.code {
        KeyCode::Char(' ') => "Space".to_owned(),
        KeyCode::Char(letter) => letter.to_string(),
        KeyCode::F(n) => format!("F{n}"),
        KeyCode::BackTab => "Shift+Tab".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        KeyCode::Delete => "Del".to_owned(),
        // crossterm's enum is not ours to list; its own names are those on the keys.
        other => format!("{other:?}"),
    };
    let is_letter = matches!(key.code, KeyCode::Char(_) | KeyCode::BackTab);
    let mut name = String::new();
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        name.push_str("Ctrl+");
    }
    if key.modifiers.contains(KeyModifiers::ALT) {
        name.push_str("Alt+");
    }
    if key.modifiers.contains(KeyModifiers::SHIFT) && !is_letter {
        name.push_str("Shift+");
    }
    name + &code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_called_as_they_are_printed() {
        let key = |code, modifiers| name(KeyEvent::new(code, modifiers));
        assert_eq!(key(KeyCode::F(8), KeyModifiers::NONE), "F8");
        assert_eq!(key(KeyCode::Char('ы'), KeyModifiers::CONTROL), "Ctrl+ы");
        assert_eq!(key(KeyCode::Char('Қ'), KeyModifiers::SHIFT), "Қ");
        assert_eq!(key(KeyCode::Up, KeyModifiers::SHIFT), "Shift+Up");
        assert_eq!(key(KeyCode::BackTab, KeyModifiers::SHIFT), "Shift+Tab");
    }

    #[test]
    fn bytes_are_shown_by_their_numbers() {
        assert_eq!(shown(b"\x1b[11~"), r"\x1b[11~");
        assert_eq!(shown("қ".as_bytes()), r"\xd2\x9b");
    }
}
