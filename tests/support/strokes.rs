//! Keys in writing: `аб<Tab><Ctrl+Z>`, as what they are and as what a terminal sends.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key that was pressed.
#[derive(Clone, Copy, Debug)]
pub struct Stroke<'a> {
    /// What it is.
    pub key: KeyEvent,
    /// What a terminal sends for it.
    pub bytes: &'a str,
}

/// Keys with names, and what a terminal sends for them.
const SENT: [(&str, &str); 20] = [
    ("Tab", "\t"),
    ("BackTab", "\x1b[Z"),
    ("Enter", "\r"),
    ("Esc", "\x1b"),
    ("Up", "\x1b[A"),
    ("Down", "\x1b[B"),
    ("Right", "\x1b[C"),
    ("Left", "\x1b[D"),
    ("Home", "\x1b[1~"),
    ("End", "\x1b[4~"),
    ("Del", "\x1b[3~"),
    ("PgUp", "\x1b[5~"),
    ("PgDn", "\x1b[6~"),
    ("Backspace", "\x7f"),
    ("F3", "\x1b[13~"),
    ("F7", "\x1b[18~"),
    ("F8", "\x1b[19~"),
    ("F10", "\x1b[21~"),
    ("Ctrl+Z", "\x1a"),
    ("Ctrl+Y", "\x19"),
];

/// The keys of a script: letters as they are, others by name: `<Tab>`, `<F8>`, `<Ctrl+Z>`; `<lt>` is `<`.
pub fn keys(script: &str) -> Vec<KeyEvent> {
    parts(script).into_iter().map(key).collect()
}

/// The same with what a terminal sends for each.
pub fn strokes(script: &str) -> Vec<Stroke<'_>> {
    let stroke = |part| {
        let bytes = match name(part) {
            Some(name) => SENT.iter().find(|(named, _)| *named == name).unwrap().1,
            None => part,
        };
        let key = key(part);
        Stroke { key, bytes }
    };
    parts(script).into_iter().map(stroke).collect()
}

fn parts(script: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = script;
    while let Some(letter) = rest.chars().next() {
        let length = match rest.strip_prefix('<').and_then(|named| named.find('>')) {
            Some(end) => end + 2,
            None => letter.len_utf8(),
        };
        let (part, behind) = rest.split_at(length);
        parts.push(part);
        rest = behind;
    }
    parts
}

fn name(part: &str) -> Option<&str> {
    part.strip_prefix('<')?.strip_suffix('>')
}

fn key(part: &str) -> KeyEvent {
    if let Some(name) = name(part) {
        return named_key(name);
    }
    let letter = part.chars().next().unwrap();
    KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE)
}

fn named_key(name: &str) -> KeyEvent {
    let (name, modifiers) = match name.strip_prefix("Ctrl+") {
        Some(letter) => (letter, KeyModifiers::CONTROL),
        None => (name, KeyModifiers::NONE),
    };
    let code = match name {
        "lt" => KeyCode::Char('<'),
        "Tab" => KeyCode::Tab,
        "BackTab" => KeyCode::BackTab,
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Del" => KeyCode::Delete,
        "Backspace" => KeyCode::Backspace,
        f if f.starts_with('F') => KeyCode::F(f[1..].parse().unwrap()),
        letter => KeyCode::Char(letter.to_lowercase().chars().next().unwrap()),
    };
    KeyEvent::new(code, modifiers)
}
