//! The one table of keys: what they do, what the footer, the menu and help say of them.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::core::keyboard;
use crate::core::wizard::action::Action;
use crate::core::wizard::command::{Command, Go};

/// A key and what it does.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The key.
    pub code: KeyCode,
    /// Pressed with Ctrl.
    pub ctrl: bool,
    /// As printed on the key.
    pub label: &'static str,
    /// What it does.
    pub command: Command,
}

const fn key(code: KeyCode, label: &'static str, command: Command) -> Binding {
    Binding {
        code,
        ctrl: false,
        label,
        command,
    }
}

/// A courtesy: on a Cyrillic layout most clients send no Ctrl at all, so each of these has a twin.
const fn ctrl(letter: char, label: &'static str, command: Command) -> Binding {
    Binding {
        code: KeyCode::Char(letter),
        ctrl: true,
        label,
        command,
    }
}

/// All keys. The first one of a command is the one that is shown.
pub const KEYS: &[Binding] = &[
    key(KeyCode::Tab, "Tab", Command::Go(Go::Next)),
    key(KeyCode::BackTab, "Shift+Tab", Command::Go(Go::Previous)),
    key(KeyCode::PageDown, "PgDn", Command::Go(Go::NextQuestion)),
    key(KeyCode::PageUp, "PgUp", Command::Go(Go::PreviousQuestion)),
    key(KeyCode::Down, "↓", Command::Go(Go::Down)),
    key(KeyCode::Up, "↑", Command::Go(Go::Up)),
    key(KeyCode::Home, "Home", Command::Go(Go::First)),
    key(KeyCode::End, "End", Command::Go(Go::Last)),
    key(KeyCode::Enter, "Enter", Command::Accept),
    ctrl('j', "Ctrl+J", Command::Accept),
    key(KeyCode::Char(' '), "Space", Command::Toggle),
    key(KeyCode::Right, "→", Command::Turn { forward: true }),
    key(KeyCode::Left, "←", Command::Turn { forward: false }),
    key(KeyCode::Esc, "Esc", Command::Cancel),
    key(KeyCode::F(1), "F1", Command::Do(Action::Help)),
    key(KeyCode::F(2), "F2", Command::Do(Action::Save)),
    key(KeyCode::F(3), "F3", Command::Do(Action::Review)),
    key(KeyCode::F(4), "F4", Command::Do(Action::EditOutside)),
    key(KeyCode::F(5), "F5", Command::Do(Action::Export)),
    key(KeyCode::F(6), "F6", Command::Do(Action::NextOpen)),
    key(KeyCode::F(7), "F7", Command::Do(Action::Find)),
    key(KeyCode::F(8), "F8", Command::Do(Action::Ready)),
    key(KeyCode::F(9), "F9", Command::Do(Action::Menu)),
    key(KeyCode::F(10), "F10", Command::Do(Action::Leave)),
    key(KeyCode::F(12), "F12", Command::Do(Action::NextLanguage)),
    key(KeyCode::Delete, "Del", Command::Do(Action::DeleteRow)),
    ctrl('s', "Ctrl+S", Command::Do(Action::Save)),
    ctrl('g', "Ctrl+G", Command::Do(Action::Help)),
    ctrl('f', "Ctrl+F", Command::Do(Action::Find)),
    ctrl('q', "Ctrl+Q", Command::Do(Action::Leave)),
    ctrl('z', "Ctrl+Z", Command::Do(Action::Undo)),
    ctrl('y', "Ctrl+Y", Command::Do(Action::Redo)),
    ctrl('u', "Ctrl+U", Command::Do(Action::Clear)),
    ctrl('r', "Ctrl+R", Command::Do(Action::Repair)),
    ctrl('t', "Ctrl+T", Command::Do(Action::AcceptFinding)),
    ctrl('e', "Ctrl+E", Command::Do(Action::Settle)),
    ctrl('l', "Ctrl+L", Command::Do(Action::Repaint)),
    ctrl('c', "Ctrl+C", Command::Do(Action::CopyHint)),
];

/// What a key does; `typing` is true while letters go into a field, where a blank and Del are typing too.
pub fn command(event: KeyEvent, typing: bool) -> Option<Command> {
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let code = match event.code {
        KeyCode::Char(letter) if ctrl => KeyCode::Char(by_position(letter)),
        code => code,
    };
    if typing && !ctrl && matches!(code, KeyCode::Char(_) | KeyCode::Delete) {
        return None;
    }
    if let (KeyCode::Char(letter), false) = (code, ctrl)
        && let Some(digit) = keyboard::digit_of_letter(letter)
            .unwrap_or(letter)
            .to_digit(10)
            .filter(|digit| *digit > 0)
    {
        return Some(Command::Pick(digit as usize));
    }
    let is_letter = matches!(code, KeyCode::Char(_));
    // Shift and Ctrl mean nothing of their own on other keys: PuTTY does not send them.
    KEYS.iter()
        .find(|binding| binding.code == code && (!is_letter || binding.ctrl == ctrl))
        .map(|b| b.command)
}

/// The key shown for a command.
pub fn label(command: Command) -> Option<&'static str> {
    KEYS.iter()
        .find(|binding| binding.command == command)
        .map(|binding| binding.label)
}

/// The Latin letter on the key that gives this letter on a Russian or Kazakh layout (ЙЦУКЕН).
fn by_position(letter: char) -> char {
    const CYRILLIC: &str = "йцукенгшщзфывапролдячсмить";
    const LATIN: &str = "qwertyuiopasdfghjklzxcvbnm";
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    CYRILLIC
        .chars()
        .zip(LATIN.chars())
        .find(|(c, _)| *c == lower)
        .map_or(lower, |(_, l)| l)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(code: KeyCode, modifiers: KeyModifiers, typing: bool, expected: Option<Command>) {
        assert_eq!(
            command(KeyEvent::new(code, modifiers), typing),
            expected,
            "{code:?} {modifiers:?}"
        );
    }

    #[test]
    fn keys_do_what_the_table_says() {
        let undo = Some(Command::Do(Action::Undo));
        case(KeyCode::Char('z'), KeyModifiers::CONTROL, true, undo);
        case(KeyCode::Char('я'), KeyModifiers::CONTROL, true, undo);
        case(KeyCode::Char('я'), KeyModifiers::NONE, true, None);
        case(KeyCode::Char(' '), KeyModifiers::NONE, true, None);
        case(
            KeyCode::Char(' '),
            KeyModifiers::NONE,
            false,
            Some(Command::Toggle),
        );
        case(
            KeyCode::Char('3'),
            KeyModifiers::NONE,
            false,
            Some(Command::Pick(3)),
        );
        case(KeyCode::Delete, KeyModifiers::NONE, true, None);
        case(
            KeyCode::F(8),
            KeyModifiers::NONE,
            true,
            Some(Command::Do(Action::Ready)),
        );
        case(
            KeyCode::Up,
            KeyModifiers::SHIFT,
            false,
            Some(Command::Go(Go::Up)),
        );
        case(KeyCode::Char('h'), KeyModifiers::CONTROL, true, None);
        case(
            KeyCode::Char('j'),
            KeyModifiers::CONTROL,
            true,
            Some(Command::Accept),
        );
    }

    /// The letters of the keys from Q to M, as layouts give them; the Kazakh one differs only in the number row.
    const LAYOUTS: [(&str, &str); 3] = [
        ("Latin", "qwertyuiopasdfghjklzxcvbnm"),
        ("Russian", "йцукенгшщзфывапролдячсмить"),
        ("Kazakh", "йцукенгшщзфывапролдячсмить"),
    ];

    #[test]
    fn ctrl_goes_by_the_key_and_not_by_the_letter_on_it() {
        let keys: Vec<char> = LAYOUTS[0].1.chars().collect();
        for (layout, letters) in LAYOUTS {
            for (key, letter) in keys.iter().zip(letters.chars()) {
                let of_key =
                    |binding: &&Binding| binding.ctrl && binding.code == KeyCode::Char(*key);
                let expected = KEYS.iter().find(of_key).map(|binding| binding.command);
                for held in [KeyModifiers::NONE, KeyModifiers::SHIFT] {
                    let upper = letter.to_uppercase().next().filter(|_| !held.is_empty());
                    let code = KeyCode::Char(upper.unwrap_or(letter));
                    let event = KeyEvent::new(code, KeyModifiers::CONTROL | held);
                    assert_eq!(command(event, true), expected, "{layout}: {letter}");
                }
            }
        }
    }

    #[test]
    fn no_command_is_on_a_letter() {
        for binding in KEYS.iter().filter(|binding| !binding.ctrl) {
            let is_letter = matches!(binding.code, KeyCode::Char(c) if c != ' ');
            assert!(!is_letter, "{}", binding.label);
        }
        for letter in "qйnд".chars() {
            case(KeyCode::Char(letter), KeyModifiers::NONE, false, None);
        }
    }

    #[test]
    fn the_menu_reaches_every_action_that_is_on_a_key() {
        for binding in KEYS {
            if let Command::Do(action) = binding.command {
                let is_reached = Action::MENU.contains(&action) || action == Action::CopyHint;
                assert!(is_reached, "{}", binding.label);
            }
        }
    }

    #[test]
    fn every_letter_command_has_a_key_or_a_place_in_the_menu() {
        for binding in KEYS.iter().filter(|binding| binding.ctrl) {
            let has_twin = KEYS
                .iter()
                .any(|other| !other.ctrl && other.command == binding.command);
            let in_menu = match binding.command {
                Command::Do(action) => Action::MENU.contains(&action) || action == Action::CopyHint,
                Command::Go(_)
                | Command::Accept
                | Command::Toggle
                | Command::Turn { .. }
                | Command::Pick(_)
                | Command::Cancel => false,
            };
            assert!(has_twin || in_menu, "{}", binding.label);
        }
    }
}
