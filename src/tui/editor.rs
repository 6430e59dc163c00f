//! The text field with the keyboard: a `tui-textarea` with soft wrap, keys of our own and the terminal's cursor.
//!
//! It is the only state outside the model. It begins anew whenever another field is open, or when the model's text
//! differs from its own (an undo, a ready phrase).

mod area;
mod grapheme;
#[cfg(test)]
mod tests;
pub mod wrap;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::core::wizard::field::{OpenField, Takes};
use crate::tui::editor::area::Open;
use crate::tui::paste;
use crate::tui::picture::Picture;
use crate::tui::visible::visible;

/// Bytes of text that a paste may fill an answer to; typing has no limit.
pub const MOST: usize = 1 << 20;

/// The editor of the open field.
#[derive(Debug, Default)]
pub struct Editor {
    open: Option<Open>,
    /// Columns of the field that was drawn last: the next one is mostly as wide, and keys may come before it is drawn.
    width: usize,
}

/// What a key did in the editor.
#[derive(Debug, PartialEq, Eq)]
pub enum Reaction {
    /// The field now holds this text.
    Typed(String),
    /// The field now holds this text, with what was pasted in it.
    Pasted {
        /// The whole text.
        text: String,
        /// Lines were joined, since the field has only one.
        joined: bool,
    },
    /// Nothing was pasted: the text would have so many letters too many.
    TooLong(usize),
    /// Nothing was pasted: there is no field to paste into.
    NoField,
    /// The cursor moved, or could not move further.
    Moved,
    /// The key is none of the editor's.
    Unused,
}

impl Editor {
    /// Whether a field is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Follows the model: opens its field, or takes over its text.
    pub fn follow(&mut self, field: Option<OpenField>) {
        if let Some(open) = &self.open {
            self.width = open.width();
        }
        let Some(field) = field else {
            self.open = None;
            return;
        };
        match &mut self.open {
            Some(open) if open.id == field.id && open.text == field.text => {}
            Some(open) if open.id == field.id => {
                let at = first_difference_end(&open.text, &field.text);
                *open = Open::new(field, at, self.width);
            }
            Some(_) | None => {
                let end = field.text.chars().count();
                self.open = Some(Open::new(field, end, self.width));
            }
        }
    }

    /// A key was pressed.
    pub fn key(&mut self, event: KeyEvent) -> Reaction {
        let Some(open) = &mut self.open else {
            return Reaction::Unused;
        };
        // Modifiers on arrows mean nothing of their own; Ctrl and Alt with letters are commands or nothing.
        match event.code {
            KeyCode::Char(letter) if (event.modifiers - KeyModifiers::SHIFT).is_empty() => {
                open.type_letter(letter)
            }
            KeyCode::Enter if open.multiline => open.insert("\n"),
            KeyCode::Char('j') if open.multiline && event.modifiers == KeyModifiers::CONTROL => {
                open.insert("\n")
            }
            KeyCode::Backspace => open.erase_before(),
            KeyCode::Delete => open.erase_after(),
            KeyCode::Left => open.left(),
            // Where there is nothing to go over, it takes what is offered.
            KeyCode::Right if open.text.is_empty() => Reaction::Unused,
            KeyCode::Right => open.right(),
            KeyCode::Home => open.home(),
            KeyCode::End => open.end(),
            KeyCode::Up => open.step_row(false),
            KeyCode::Down => open.step_row(true),
            _ => Reaction::Unused,
        }
    }

    /// A text was pasted; in a field of one line, line ends become blanks. What is too long is not pasted at all.
    pub fn paste(&mut self, text: &str) -> Reaction {
        let Some(open) = &mut self.open else {
            return Reaction::NoField;
        };
        let clean = paste::clean(text);
        let joined = !open.multiline && clean.contains('\n');
        let text = if joined {
            paste::one_line(&clean)
        } else {
            clean
        };
        if open.text.len() + text.len() > MOST {
            let room = MOST.saturating_sub(open.text.len());
            let over = text.char_indices().filter(|(at, _)| *at >= room).count();
            return Reaction::TooLong(over);
        }
        match open.insert(&text) {
            Reaction::Typed(text) => Reaction::Pasted { text, joined },
            other => other,
        }
    }

    /// Many letters came at once: where words are asked it is a paste. Digits are read one by one.
    pub fn letters(&mut self, text: &str) -> Reaction {
        match &self.open {
            Some(open) if open.takes == Takes::Text => self.paste(text),
            Some(_) | None => Reaction::Unused,
        }
    }

    /// An Enter came as close behind a letter as no person types: the line end of a paste without brackets.
    ///
    /// Where figures are asked it is Enter all the same: there a list of them is entered line by line.
    pub fn line_end(&mut self) -> Reaction {
        match &mut self.open {
            Some(open) if open.multiline => open.insert("\n"),
            Some(open) if open.takes == Takes::Text => open.insert(" "),
            Some(_) | None => Reaction::Unused,
        }
    }

    /// Rows that the text of the open field takes in so many columns.
    pub fn rows(&self, columns: usize) -> Option<usize> {
        self.open.as_ref().map(|open| open.rows(columns))
    }

    /// Shows what stands in each row of the field, from the top; gives where typing goes, if there is a field.
    pub fn show(&self, area: Rect, put: impl FnMut(Rect, &str)) -> Option<Position> {
        let open = self.open.as_ref().filter(|_| !area.is_empty())?;
        Some(open.show(area, put))
    }

    /// Draws the field and puts the terminal's cursor where typing goes.
    pub fn draw(&self, picture: &mut Picture, area: Rect) {
        let cursor = self.show(area, |place, text| draw_row(picture, place, text));
        picture.cursor = cursor.or(picture.cursor);
    }
}

/// Draws a row of a field, unless it is empty: whether it ever had a letter is not to be seen in a picture.
pub fn draw_row(picture: &mut Picture, place: Rect, text: &str) {
    if !text.is_empty() {
        picture.put(place, Line::raw(visible(text).into_owned()));
    }
}

/// Characters up to the end of what is new in a text.
fn first_difference_end(old: &str, new: &str) -> usize {
    let tail = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .take_while(|(a, b)| a == b)
        .count();
    new.chars().count().saturating_sub(tail)
}
