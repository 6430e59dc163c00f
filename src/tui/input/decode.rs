//! Turns the terminal's bytes into keys, one for each character; sequences are put together later.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Keeps the first bytes of a character whose rest has not come yet.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    pending: Vec<u8>,
}

impl Decoder {
    /// Returns the keys that are whole by now. What is no UTF-8 is left out.
    pub(super) fn keys(&mut self, bytes: &[u8]) -> Vec<KeyEvent> {
        self.pending.extend_from_slice(bytes);
        let mut keys = Vec::with_capacity(self.pending.len());
        let mut unfinished = 0;
        for chunk in self.pending.utf8_chunks() {
            keys.extend(chunk.valid().chars().map(key));
            unfinished = chunk.invalid().len();
        }
        let end = self.pending.len() - unfinished;
        let may_go_on = is_beginning(&self.pending[end..]);
        self.pending
            .drain(..if may_go_on { end } else { end + unfinished });
        keys
    }
}

/// Whether bytes that are no UTF-8 may become a character when more come.
fn is_beginning(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

/// The key that sends a character, named as crossterm names it.
fn key(c: char) -> KeyEvent {
    let control = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL);
    match c {
        '\x1b' => KeyCode::Esc.into(),
        '\r' => KeyCode::Enter.into(),
        '\t' => KeyCode::Tab.into(),
        '\x7f' => KeyCode::Backspace.into(),
        '\0' => control(' '),
        '\x01'..='\x1a' => control(moved(c, '\x01', 'a')),
        '\x1c'..='\x1f' => control(moved(c, '\x1c', '4')),
        c if c.is_uppercase() => KeyEvent::new(KeyCode::Char(c), KeyModifiers::SHIFT),
        c => KeyCode::Char(c).into(),
    }
}

/// The character as far after `to` as `c` is after `from`, among ASCII.
fn moved(c: char, from: char, to: char) -> char {
    let distance = u32::from(c) - u32::from(from);
    char::from_u32(u32::from(to) + distance).unwrap_or(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(parts: &[&[u8]], expected: &[KeyEvent]) {
        let mut decoder = Decoder::default();
        let keys: Vec<KeyEvent> = parts.iter().flat_map(|part| decoder.keys(part)).collect();
        assert_eq!(keys, expected);
    }

    fn plain(typed: &str) -> Vec<KeyEvent> {
        typed.chars().map(|c| KeyCode::Char(c).into()).collect()
    }

    #[test]
    fn letters_are_themselves_and_capitals_carry_shift() {
        case(&["aә".as_bytes()], &plain("aә"));
        let shifted = KeyEvent::new(KeyCode::Char('Қ'), KeyModifiers::SHIFT);
        case(&["Қ".as_bytes()], &[shifted]);
    }

    #[test]
    fn halves_of_a_letter_are_joined() {
        case(&[b"\xd3", b"\x99"], &plain("ә"));
        case(&[b"a\xe2", b"\x82", b"\xb8b"], &plain("a₸b"));
    }

    #[test]
    fn what_is_no_utf8_is_left_out() {
        case(&[b"a\xffb\xd3c"], &plain("abc"));
        case(&[b"a\xd3", b"b\x80", b"c"], &plain("abc"));
        case(&[b"\xc0\x80", b"d"], &plain("d"));
    }

    #[test]
    fn controls_have_the_names_of_crossterm() {
        let control = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL);
        let expected = [
            control('a'),
            control('j'),
            control('z'),
            control('4'),
            control('7'),
            control(' '),
        ];
        case(&[b"\x01\n\x1a\x1c\x1f\0"], &expected);
        let expected = [
            KeyCode::Esc,
            KeyCode::Enter,
            KeyCode::Tab,
            KeyCode::Backspace,
        ]
        .map(KeyEvent::from);
        case(&[b"\x1b\r\t\x7f"], &expected);
    }
}
