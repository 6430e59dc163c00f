//! Puts escape sequences together which the network has split after their Esc.
//!
//! A reader that takes an Esc at the end of a read for the key takes the rest for typing: F1
//! becomes `Esc [ 1 1 ~` in the answer. So a lone Esc is held for a moment, and what follows it
//! is read here. Nothing typed is lost: what turns out to be no sequence comes out as it went in.
//!
//! There is no clock here. Times are durations since any fixed moment, given by the caller.

mod sequence;
#[cfg(test)]
mod tests;

use std::env;
use std::iter;
use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::tui::input::Input;
use crate::tui::input::escape::sequence::{Reading, read};

/// How long a lone Esc is held on a local terminal.
pub const HOLD: Duration = Duration::from_millis(50);
/// How long it is held over SSH, where packets may come further apart.
pub const HOLD_OVER_SSH: Duration = Duration::from_millis(100);
/// How long a paste may pause: terminals mark its end, but a mark that is lost must not turn all
/// further keys into text.
pub const PASTE_SILENCE: Duration = Duration::from_secs(2);

/// The state between two keys.
#[derive(Debug)]
pub struct Escape {
    hold: Duration,
    state: State,
    deadline: Duration,
    /// When the first key that is held arrived.
    since: Duration,
}

#[derive(Debug)]
enum State {
    /// Nothing is held.
    Idle,
    /// An Esc is held, and what followed it so far.
    Held(Vec<KeyEvent>),
    /// Keys are the text of a paste; `held` is an Esc in it, and what followed it.
    Paste { text: String, held: Vec<KeyEvent> },
}

impl Escape {
    /// Holds a lone Esc for `hold`.
    pub fn new(hold: Duration) -> Self {
        Self {
            hold,
            state: State::Idle,
            deadline: Duration::ZERO,
            since: Duration::ZERO,
        }
    }

    /// Holds it as long as fits this terminal: longer where `SSH_TTY` is set.
    pub fn from_environment() -> Self {
        let over_ssh = env::var_os("SSH_TTY").is_some_and(|tty| !tty.is_empty());
        Self::new(if over_ssh { HOLD_OVER_SSH } else { HOLD })
    }

    /// Takes a key that arrived at `now`; returns what is certain by now.
    ///
    /// Keys of one read have the same `now`: that tells Alt+a from Esc and then a.
    pub fn feed(&mut self, key: KeyEvent, now: Duration) -> Vec<Input> {
        let mut out = self.expire(now);
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Idle if is_escape(key) => {
                self.since = now;
                self.hold(vec![key], now);
            }
            State::Idle => out.push(Input::Key(key)),
            State::Held(held) => self.go_on(held, key, now, &mut out),
            State::Paste { text, held } => self.paste(text, held, key, now, &mut out),
        }
        out
    }

    /// When [`expire`](Self::expire) should be called, if no key comes before.
    pub fn deadline(&self) -> Option<Duration> {
        match self.state {
            State::Idle => None,
            State::Held(_) | State::Paste { .. } => Some(self.deadline),
        }
    }

    /// Keys are fed at `now` that may have come from `since` on: what was held then still is.
    pub fn catch_up(&mut self, since: Duration, now: Duration) {
        if since < self.deadline {
            self.deadline = self.deadline.max(now + Duration::from_nanos(1));
        }
    }

    /// Returns what has been held long enough at `now`.
    pub fn expire(&mut self, now: Duration) -> Vec<Input> {
        match self.deadline() {
            Some(deadline) if deadline <= now => self.release(),
            _ => Vec::new(),
        }
    }

    /// Returns all that is held.
    pub fn release(&mut self) -> Vec<Input> {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Idle => Vec::new(),
            State::Held(held) => held.into_iter().map(Input::Key).collect(),
            State::Paste { text, held } => {
                let keys = held.into_iter().map(Input::Key);
                iter::once(Input::Paste(text)).chain(keys).collect()
            }
        }
    }

    fn hold(&mut self, held: Vec<KeyEvent>, now: Duration) {
        self.state = State::Held(held);
        self.deadline = now + self.hold;
    }

    fn go_on(
        &mut self,
        mut held: Vec<KeyEvent>,
        key: KeyEvent,
        now: Duration,
        out: &mut Vec<Input>,
    ) {
        if is_escape(key) {
            // PuTTY sends Alt+Up as `ESC ESC [ A`, so a second Esc may be the first of a
            // sequence. Of more, as from a key held down, all but two are certain.
            let only_escapes = held.iter().all(|&key| is_escape(key));
            let certain = held.len() - usize::from(only_escapes);
            out.extend(held.drain(..certain).map(Input::Key));
            held.push(key);
            self.since = now;
            return self.hold(held, now);
        }
        held.push(key);
        match read(&held) {
            Reading::Part => self.hold(held, now),
            Reading::Key(key) => out.push(Input::Key(key)),
            Reading::PasteStart => self.keep_pasting(String::new(), Vec::new(), now),
            Reading::PasteEnd | Reading::Unknown => {}
            Reading::Typing if held.len() == 2 && now == self.since => {
                out.push(Input::Key(with_alt(key)));
            }
            Reading::Typing => out.extend(held.into_iter().map(Input::Key)),
        }
    }

    fn paste(
        &mut self,
        mut text: String,
        mut held: Vec<KeyEvent>,
        key: KeyEvent,
        now: Duration,
        out: &mut Vec<Input>,
    ) {
        held.push(key);
        match read(&held) {
            Reading::Part => {}
            Reading::PasteEnd => return out.push(Input::Paste(text)),
            // A sequence inside a text is none of its characters.
            Reading::Key(_) | Reading::PasteStart | Reading::Unknown => held.clear(),
            Reading::Typing => text.extend(held.drain(..).filter_map(typed)),
        }
        self.keep_pasting(text, held, now);
    }

    fn keep_pasting(&mut self, text: String, held: Vec<KeyEvent>, now: Duration) {
        self.state = State::Paste { text, held };
        self.deadline = now + PASTE_SILENCE;
    }
}

fn is_escape(key: KeyEvent) -> bool {
    key.code == KeyCode::Esc && key.modifiers.is_empty()
}

/// Alt and a letter are sent as an Esc and the letter, which arrive at the same moment.
fn with_alt(key: KeyEvent) -> KeyEvent {
    KeyEvent::new(key.code, key.modifiers | KeyModifiers::ALT)
}

/// The character that a key stands for inside a paste, where Enter is a line end.
///
/// Ctrl with a letter is a control character of the text there, not a command, and is left out.
fn typed(key: KeyEvent) -> Option<char> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Char('j') if control => Some('\n'),
        KeyCode::Char(c) if !control => Some(c),
        KeyCode::Enter => Some('\r'),
        KeyCode::Tab => Some('\t'),
        _ => None,
    }
}
