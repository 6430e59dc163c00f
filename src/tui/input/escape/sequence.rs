//! Reads the escape sequences of keys from what came after an Esc, as crossterm reads them.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Longer than any sequence of a key, so typing cannot be held back for long.
const LONGEST: usize = 16;

/// What an Esc and the keys after it are.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// They may become a sequence.
    Part,
    /// The sequence of this key.
    Key(KeyEvent),
    /// What a terminal sends before a pasted text.
    PasteStart,
    /// What it sends after it.
    PasteEnd,
    /// A whole sequence, but of no key we know.
    Unknown,
    /// No sequence: a person typed them.
    Typing,
}

/// Reads the keys after the last Esc of `held`.
pub(super) fn read(held: &[KeyEvent]) -> Reading {
    let Some(text) = ascii(held) else {
        return Reading::Typing;
    };
    let text = text.as_str();
    if text.len() > LONGEST {
        return Reading::Typing;
    }
    if let Some(last) = text.strip_prefix('O') {
        return match last {
            "" => Reading::Part,
            _ => keypad(last)
                .or_else(|| letter(last, KeyModifiers::NONE))
                .map_or(Reading::Unknown, Reading::Key),
        };
    }
    match text.strip_prefix('[') {
        Some(rest) => control_sequence(rest),
        None if text.is_empty() => Reading::Part,
        None => Reading::Typing,
    }
}

/// What was typed after the last Esc, if it is all plain ASCII.
fn ascii(held: &[KeyEvent]) -> Option<String> {
    let after = held.iter().rposition(|key| key.code == KeyCode::Esc)? + 1;
    held[after..]
        .iter()
        .map(|key| match key.code {
            // Capital letters carry SHIFT.
            KeyCode::Char(c)
                if c.is_ascii() && (key.modifiers - KeyModifiers::SHIFT).is_empty() =>
            {
                Some(c)
            }
            _ => None,
        })
        .collect()
}

/// Reads what follows `ESC [`: parameters, then a last character that is a letter or `~`.
fn control_sequence(rest: &str) -> Reading {
    // The Linux console's F1 to F5.
    if let Some(last) = rest.strip_prefix('[') {
        return match last.as_bytes() {
            [] => Reading::Part,
            [letter @ b'A'..=b'E'] => Reading::Key(KeyCode::F(1 + letter - b'A').into()),
            _ => Reading::Typing,
        };
    }
    let end = rest
        .find(|c: char| !('0'..='?').contains(&c))
        .unwrap_or(rest.len());
    let (parameters, last) = rest.split_at(end);
    match last {
        "" => Reading::Part,
        "Z" => Reading::Key(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT)),
        "~" if parameters == "200" => Reading::PasteStart,
        "~" if parameters == "201" => Reading::PasteEnd,
        "u" => coded(parameters).map_or(Reading::Unknown, Reading::Key),
        "~" if parameters.starts_with("27;") => {
            other_keys(parameters).map_or(Reading::Unknown, Reading::Key)
        }
        "~" => numbered(parameters).map_or(Reading::Unknown, Reading::Key),
        last if ('@'..='~').contains(&last.chars().next().unwrap_or(' ')) => {
            letter(last, modifiers(parameters)).map_or(Reading::Unknown, Reading::Key)
        }
        _ => Reading::Typing,
    }
}

/// The keypad in application mode, in case a terminal is in it against our wish.
fn keypad(last: &str) -> Option<KeyEvent> {
    let code = match last.as_bytes() {
        [b'M'] => KeyCode::Enter,
        // `*` to `9` are `j` to `y`, in the order of ASCII.
        [byte @ b'j'..=b'y'] => KeyCode::Char(char::from(byte - b'j' + b'*')),
        _ => return None,
    };
    Some(code.into())
}

fn letter(last: &str, modifiers: KeyModifiers) -> Option<KeyEvent> {
    let code = match last {
        "A" => KeyCode::Up,
        "B" => KeyCode::Down,
        "C" => KeyCode::Right,
        "D" => KeyCode::Left,
        "F" => KeyCode::End,
        "H" => KeyCode::Home,
        "P" => KeyCode::F(1),
        "Q" => KeyCode::F(2),
        "R" => KeyCode::F(3),
        "S" => KeyCode::F(4),
        _ => return None,
    };
    Some(KeyEvent::new(code, modifiers))
}

/// Reads `11` or `11;5` before a `~`, with the numbers of the VT220 and of `PuTTY`.
fn numbered(parameters: &str) -> Option<KeyEvent> {
    let number: u8 = parameters.split(';').next()?.parse().ok()?;
    let code = match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23..=26 => KeyCode::F(number - 12),
        28..=29 => KeyCode::F(number - 15),
        31..=34 => KeyCode::F(number - 17),
        _ => return None,
    };
    Some(KeyEvent::new(code, modifiers(parameters)))
}

/// Reads `1089::99;5` before a `u`: a letter by its number, as terminals with the kitty protocol send it.
///
/// The letter is the one of the layout in use, «с» for Ctrl+C; the table of keys knows its place.
fn coded(parameters: &str) -> Option<KeyEvent> {
    let number = parameters.split([';', ':']).next()?;
    Some(KeyEvent::new(by_number(number)?, modifiers(parameters)))
}

/// Reads `27;5;1084` before a `~`: the same of xterm's `modifyOtherKeys`.
fn other_keys(parameters: &str) -> Option<KeyEvent> {
    let (held, number) = parameters.strip_prefix("27;")?.split_once(';')?;
    Some(KeyEvent::new(
        by_number(number)?,
        modifiers(&format!("1;{held}")),
    ))
}

fn by_number(number: &str) -> Option<KeyCode> {
    match char::from_u32(number.parse().ok()?)? {
        '\r' => Some(KeyCode::Enter),
        '\t' => Some(KeyCode::Tab),
        '\x1b' => Some(KeyCode::Esc),
        '\x7f' => Some(KeyCode::Backspace),
        c if c.is_control() => None,
        c => Some(KeyCode::Char(c)),
    }
}

/// Reads the second parameter, as xterm sends it: 1 + 1 for Shift, 2 for Alt, 4 for Ctrl.
fn modifiers(parameters: &str) -> KeyModifiers {
    // What stands behind a colon tells press from release.
    let sent = parameters.split(';').nth(1);
    let sent = sent.and_then(|m| m.split(':').next()?.parse().ok());
    let bits = sent.unwrap_or(1_u8).saturating_sub(1);
    [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
    ]
    .into_iter()
    .filter(|(bit, _)| bits & bit != 0)
    .map(|(_, modifier)| modifier)
    .collect()
}
