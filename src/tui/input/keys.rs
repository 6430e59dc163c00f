//! Bytes as keys and pastes, with what is held of them until more comes.

use std::time::Duration;

use crate::tui::input::Input;
use crate::tui::input::burst::Burst;
use crate::tui::input::decode::Decoder;
use crate::tui::input::escape::Escape;

/// Nobody presses keys closer together than that: a key held down gives thirty a second.
const PACE: Duration = Duration::from_millis(30);

/// Less than any two keys are apart, but not nothing.
const APART: Duration = Duration::from_nanos(1);

/// The state between two reads. Times are durations since any fixed moment, given by the caller.
pub(super) struct Keys {
    decoder: Decoder,
    escape: Escape,
    burst: Burst,
}

impl Keys {
    /// Nothing was read yet.
    pub(super) fn new(escape: Escape) -> Self {
        Self {
            decoder: Decoder::default(),
            escape,
            burst: Burst::default(),
        }
    }

    /// Takes what was read at `now` and came at any time from `since` on; gives what is certain by now.
    ///
    /// While the program is busy nobody looks, and keys that were pressed one after the other arrive in one read. They
    /// are taken for what they are as long as a person can have been so fast.
    pub(super) fn take(&mut self, bytes: &[u8], since: Duration, now: Duration) -> Vec<Input> {
        let keys = self.decoder.keys(bytes);
        self.escape.catch_up(since, now);
        self.burst.catch_up(since, now);
        let many = u32::try_from(keys.len()).unwrap_or(u32::MAX);
        let are_pressed = now.saturating_sub(since) >= PACE.saturating_mul(many);
        let mut at = now;
        let mut inputs = Vec::with_capacity(keys.len());
        for key in keys {
            inputs.extend(self.escape.feed(key, at));
            if are_pressed {
                at += APART;
            }
        }
        if are_pressed {
            self.burst.pass_pressed(inputs, now)
        } else {
            self.burst.pass(inputs, now)
        }
    }

    /// When [`expire`](Self::expire) should be called, if nothing comes before.
    pub(super) fn deadline(&self) -> Option<Duration> {
        self.escape.deadline()
    }

    /// Gives what has been held long enough at `now`.
    pub(super) fn expire(&mut self, now: Duration) -> Vec<Input> {
        let inputs = self.escape.expire(now);
        self.burst.pass(inputs, now)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;
    use crate::tui::input::escape::HOLD;

    /// Reads with the milliseconds from which and at which they are taken.
    fn after(reads: &[(&str, u64, u64)]) -> Vec<Input> {
        let mut keys = Keys::new(Escape::new(HOLD));
        let mut inputs = Vec::new();
        for (bytes, since, now) in reads {
            let [since, now] = [*since, *now].map(Duration::from_millis);
            inputs.extend(keys.take(bytes.as_bytes(), since, now));
        }
        if let Some(deadline) = keys.deadline() {
            inputs.extend(keys.expire(deadline));
        }
        inputs
    }

    fn keys(codes: &[KeyCode]) -> Vec<Input> {
        let keys = codes.iter().map(|code| KeyEvent::from(*code));
        keys.map(Input::Key).collect()
    }

    const A: KeyCode = KeyCode::Char('a');

    #[test]
    fn keys_pressed_while_nobody_looked_are_keys() {
        assert_eq!(after(&[("a\ra", 100, 400)]), keys(&[A, KeyCode::Enter, A]));
        assert_eq!(after(&[("\x1ba", 100, 400)]), keys(&[KeyCode::Esc, A]));
        let many = "a".repeat(30);
        assert_eq!(after(&[(&many, 100, 1400)]), keys(&[A; 30]));
        assert_eq!(after(&[("\x1b[11~a", 100, 400)]), keys(&[KeyCode::F(1), A]));
    }

    #[test]
    fn what_nobody_can_have_pressed_is_a_paste_and_alt() {
        let line_end = Input::LineEnd(KeyCode::Enter.into());
        for since in [400, 380] {
            let found = after(&[("a\ra", since, 400)]);
            assert_eq!(found[1], line_end, "{since}");
            let alt = KeyEvent::new(A, KeyModifiers::ALT);
            assert_eq!(after(&[("\x1ba", since, 400)]), [Input::Key(alt)]);
        }
    }

    #[test]
    fn a_sequence_is_put_together_though_its_end_is_read_late() {
        let f1 = keys(&[KeyCode::F(1)]);
        assert_eq!(after(&[("\x1b", 100, 100), ("[11~", 101, 900)]), f1);
        assert_eq!(after(&[("\x1b", 100, 900), ("[11~", 930, 930)]), f1);
        // It came when the Esc was no longer held.
        let typed = after(&[("\x1b", 100, 100), ("[11~", 200, 900)]);
        assert_eq!(typed.len(), 5);
    }

    #[test]
    fn a_paste_goes_on_though_its_next_part_is_read_late() {
        let (first, second) = ("a".repeat(30), format!("\r{}", "a".repeat(30)));
        let found = after(&[(&first, 100, 100), (&second, 101, 500)]);
        assert_eq!(found[1], Input::LineEnd(KeyCode::Enter.into()));
        let found = after(&[("\x1b[200~a", 100, 100), ("a\x1b[201~", 101, 5000)]);
        assert_eq!(found, [Input::Paste("aa".to_owned())]);
    }
}
