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
    /// Passes on what one read gave at `now`, an Enter in the middle of a burst as [`Input::LineEnd`].
    ///
    /// The Enter that ends a burst is Enter: programs that type for a person send it right behind the text. Blank
    /// lines of a text are Enters behind such an Enter.
    pub fn pass(&mut self, inputs: Vec<Input>, now: Duration) -> Vec<Input> {
        let goes_on: Vec<bool> = (1..=inputs.len())
            .map(|next| text_follows(&inputs[next..]))
            .collect();
        let passed = inputs
            .into_iter()
            .zip(goes_on)
            .map(|(input, goes_on)| self.one(input, goes_on, now));
        passed.collect()
    }

    fn one(&mut self, input: Input, goes_on: bool, now: Duration) -> Input {
        let Input::Key(key) = input else {
            self.letter = None;
            return input;
        };
        let is_close = self.letter.is_some_and(|at| now.saturating_sub(at) < BURST);
        let is_line_end = is_enter(key) && is_close && goes_on;
        self.letter = (is_line_end || is_letter(key)).then_some(now);
        if is_line_end {
            Input::LineEnd(key)
        } else {
            Input::Key(key)
        }
    }
}

/// Whether a letter comes next, perhaps behind blank lines.
fn text_follows(inputs: &[Input]) -> bool {
    let next = inputs
        .iter()
        .find(|input| !matches!(input, Input::Key(key) if is_enter(*key)));
    matches!(next, Some(Input::Key(key)) if is_letter(*key))
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

    /// Reads and the milliseconds at which they come; `⏎` stands for line ends that are told.
    #[track_caller]
    fn case(reads: &[(&str, u64)], expected: &str) {
        let mut burst = Burst::default();
        let mut passed = String::new();
        for (text, at) in reads {
            let code = |c| match c {
                '\r' => KeyCode::Enter.into(),
                '\n' => KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL),
                '\t' => KeyCode::Tab.into(),
                c => KeyCode::Char(c).into(),
            };
            let inputs = text.chars().map(|c| Input::Key(code(c))).collect();
            let told = burst.pass(inputs, Duration::from_millis(*at));
            let shown = text.chars().zip(told).map(|(c, input)| match input {
                Input::LineEnd(_) => '⏎',
                _ => c,
            });
            passed.extend(shown);
        }
        assert_eq!(passed, expected);
    }

    #[test]
    fn an_enter_between_letters_of_one_read_is_a_line_end() {
        case(&[("а\r\rб\nв", 0)], "а⏎⏎б⏎в");
        case(&[("а", 0), ("\rб", 5)], "а⏎б");
    }

    #[test]
    fn an_enter_that_a_person_pressed_is_enter() {
        case(&[("а", 0), ("\r", 10)], "а\r");
        case(&[("\r\r", 0)], "\r\r");
        case(&[("а\t\rб", 0)], "а\t\rб");
        case(&[("а\r", 0)], "а\r");
        case(&[("а\r\t", 0)], "а\r\t");
    }
}
