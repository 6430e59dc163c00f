//! Tells the line ends of a paste from Enter on terminals that do not mark a paste.

use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::tui::input::Input;

/// An Enter so close behind a letter was pressed by nobody.
pub const BURST: Duration = Duration::from_millis(10);

/// As many letters that come at once are pasted: on a slow line what a person types arrives a few letters at a time.
const PASTED: usize = 24;

/// When the last letter came.
#[derive(Debug, Default)]
pub struct Burst {
    letter: Option<Duration>,
}

impl Burst {
    /// Passes on what one read gave at `now`, an Enter in the middle of a burst as [`Input::LineEnd`], many letters as
    /// [`Input::Letters`].
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
        together(passed.collect())
    }

    /// Passes on what one read gave at `now` where a person may have pressed each key.
    pub fn pass_pressed(&mut self, inputs: Vec<Input>, now: Duration) -> Vec<Input> {
        let passed = inputs.into_iter().map(|input| self.one(input, false, now));
        passed.collect()
    }

    /// Keys are passed on at `now` that may have come from `since` on, right behind the last letter.
    pub fn catch_up(&mut self, since: Duration, now: Duration) {
        if self.is_close(since) {
            self.letter = Some(now);
        }
    }

    fn is_close(&self, now: Duration) -> bool {
        self.letter.is_some_and(|at| now.saturating_sub(at) < BURST)
    }

    fn one(&mut self, input: Input, goes_on: bool, now: Duration) -> Input {
        let Input::Key(key) = input else {
            self.letter = None;
            return input;
        };
        let is_line_end = is_enter(key) && self.is_close(now) && goes_on;
        self.letter = (is_line_end || is_letter(key)).then_some(now);
        if is_line_end {
            Input::LineEnd(key)
        } else {
            Input::Key(key)
        }
    }
}

/// Puts letters together where there are many in a row.
fn together(inputs: Vec<Input>) -> Vec<Input> {
    if inputs.len() < PASTED {
        return inputs;
    }
    let both_letters =
        |one: &Input, other: &Input| letter_of(one).is_some() && letter_of(other).is_some();
    let runs = inputs.chunk_by(both_letters);
    runs.flat_map(|run| {
        if run.len() < PASTED {
            run.to_vec()
        } else {
            vec![Input::Letters(run.iter().filter_map(letter_of).collect())]
        }
    })
    .collect()
}

fn letter_of(input: &Input) -> Option<KeyEvent> {
    match input {
        Input::Key(key) if is_letter(*key) => Some(*key),
        Input::Key(_)
        | Input::LineEnd(_)
        | Input::Letters(_)
        | Input::Paste(_)
        | Input::Resize(..)
        | Input::Repaint
        | Input::Stop
        | Input::Gone
        | Input::Signal(_) => None,
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
    fn many_letters_at_once_stay_together() {
        let keys = |text: &str| -> Vec<KeyEvent> {
            text.chars().map(|c| KeyCode::Char(c).into()).collect()
        };
        let read = |text: &str| {
            let inputs = keys(text).into_iter().map(|key| match key.code {
                KeyCode::Char('\n') => Input::Key(KeyCode::Enter.into()),
                _ => Input::Key(key),
            });
            Burst::default().pass(inputs.collect(), Duration::ZERO)
        };
        let (long, short) = ("а".repeat(PASTED), "б".repeat(PASTED - 1));
        assert_eq!(read(&long), [Input::Letters(keys(&long))]);
        assert_eq!(read(&short).len(), PASTED - 1);
        let end = Input::LineEnd(KeyCode::Enter.into());
        let found = read(&format!("{long}\n{short}"));
        assert_eq!(found[..2], [Input::Letters(keys(&long)), end]);
        assert_eq!(found.len(), PASTED + 1);
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
