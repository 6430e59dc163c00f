//! Tells the line ends of a paste from Enter on terminals that do not mark a paste.

use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::tui::input::Input;

/// An Enter so close behind a letter was pressed by nobody.
pub const BURST: Duration = Duration::from_millis(10);

/// When the last letter came.
#[derive(Debug, Default)]
pub struct Burst {
    letter: Option<Duration>,
}

impl Burst {
    /// Passes on what came at `now`, an Enter in the middle of a burst as [`Input::LineEnd`].
    ///
    /// Blank lines of the text are Enters behind such an Enter.
    pub fn pass(&mut self, input: Input, now: Duration) -> Input {
        let Input::Key(key) = input else {
            self.letter = None;
            return input;
        };
        let is_close = self.letter.is_some_and(|at| now.saturating_sub(at) < BURST);
        let is_line_end = is_enter(key) && is_close;
        self.letter = (is_line_end || is_letter(key)).then_some(now);
        if is_line_end {
            Input::LineEnd(key)
        } else {
            Input::Key(key)
        }
    }
}

fn is_enter(key: KeyEvent) -> bool {
    let is_ctrl_j = key.code == KeyCode::Char('j') && key.modifiers == KeyModifiers::CONTROL;
    key.code == KeyCode::Enter || is_ctrl_j
}

fn is_letter(key: KeyEvent) -> bool {
    matches!(key.code, KeyCode::Char(_)) && (key.modifiers - KeyModifiers::SHIFT).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys and the milliseconds at which they come; capital letters stand for line ends that are told.
    #[track_caller]
    fn case(keys: &[(char, u64)], expected: &str) {
        let mut burst = Burst::default();
        let passed: String = keys
            .iter()
            .map(|&(c, at)| {
                let code = match c {
                    '\r' => KeyCode::Enter.into(),
                    '\n' => KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL),
                    '\t' => KeyCode::Tab.into(),
                    c => KeyCode::Char(c).into(),
                };
                match burst.pass(Input::Key(code), Duration::from_millis(at)) {
                    Input::LineEnd(_) => '⏎',
                    _ => c,
                }
            })
            .collect();
        assert_eq!(passed, expected);
    }

    #[test]
    fn an_enter_close_behind_a_letter_is_a_line_end() {
        case(
            &[('а', 0), ('\r', 0), ('\r', 3), ('б', 5), ('\n', 14)],
            "а⏎⏎б⏎",
        );
    }

    #[test]
    fn an_enter_that_a_person_pressed_is_enter() {
        case(&[('а', 0), ('\r', 10)], "а\r");
        case(&[('\r', 0), ('\r', 1)], "\r\r");
        case(&[('а', 0), ('\t', 1), ('\r', 2)], "а\t\r");
    }
}
