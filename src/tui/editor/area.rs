//! The text area of one field: letters in and out by grapheme, always composed.

use std::cell::{Cell, RefCell};

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use tui_textarea::{CursorMove, TextArea};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::core::keyboard;
use crate::core::wizard::field::{FieldId, OpenField, Takes};
use crate::tui::editor::wrap::{self, Wrapped};
use crate::tui::editor::{Reaction, grapheme};
use crate::tui::paste;
use crate::tui::put;
use crate::tui::visible::visible;

/// A field with a text area in it.
#[derive(Debug)]
pub struct Open {
    /// Which field.
    pub id: FieldId,
    /// Whether it takes several lines.
    pub multiline: bool,
    /// What is typed into it.
    pub takes: Takes,
    /// What it holds.
    pub text: String,
    /// The letter typed last was read as a digit of the Kazakh row.
    on_row: bool,
    /// Keeps the lines and the cursor; wrapping and drawing are ours.
    area: TextArea<'static>,
    shown: Shown,
}

/// How the text was drawn last: needed to go up and down in it, and to scroll no more than is needed.
#[derive(Debug, Default)]
struct Shown {
    wrapped: RefCell<Wrapped>,
    width: Cell<usize>,
    top: Cell<usize>,
}

impl Open {
    /// The field with the cursor behind this many characters of its text, of so many columns until it is drawn; 0 where
    /// nobody knows.
    pub fn new(field: OpenField, at: usize, width: usize) -> Self {
        let at = field.text.char_indices().nth(at);
        let at = at.map_or(field.text.len(), |(at, _)| at);
        Self {
            id: field.id,
            multiline: field.multiline,
            takes: field.takes,
            on_row: false,
            area: area_of(&field.text, at),
            shown: Shown {
                width: Cell::new(width),
                ..Shown::default()
            },
            text: field.text,
        }
    }

    /// Columns that its text was drawn in last.
    pub fn width(&self) -> usize {
        self.shown.width.get()
    }

    /// Types a letter; where a number or a day is asked, letters of the Kazakh number row are its digits.
    pub fn type_letter(&mut self, letter: char) -> Reaction {
        let digit = match self.takes {
            Takes::Text => None,
            Takes::Number | Takes::Date => self.meant_digit(letter),
        };
        let typed = digit.unwrap_or(letter);
        let reaction = self.insert(&paste::clean(typed.encode_utf8(&mut [0; 4])));
        self.on_row = digit.is_some();
        reaction
    }

    /// Puts a clean text where the cursor is.
    pub fn insert(&mut self, text: &str) -> Reaction {
        self.on_row = false;
        self.change(|area| area.insert_str(text))
    }

    /// Erases the letter before the cursor with all its marks, or the line end there.
    pub fn erase_before(&mut self) -> Reaction {
        let (line, col) = self.here();
        let letter = grapheme::before(line, col);
        self.change(|area| (0..letter.max(1)).fold(false, |was, _| area.delete_char() || was))
    }

    /// Erases the letter behind the cursor with all its marks, or the line end there.
    pub fn erase_after(&mut self) -> Reaction {
        let (line, col) = self.here();
        let letter = grapheme::after(line, col);
        self.change(|area| match letter {
            0 => area.delete_next_char(),
            letter => area.delete_str(letter),
        })
    }

    /// One letter back.
    pub fn left(&mut self) -> Reaction {
        let (line, col) = self.here();
        let letter = grapheme::before(line, col);
        self.steps(CursorMove::Back, letter.max(1))
    }

    /// One letter forth.
    pub fn right(&mut self) -> Reaction {
        let (line, col) = self.here();
        let letter = grapheme::after(line, col);
        self.steps(CursorMove::Forward, letter.max(1))
    }

    /// Moves the cursor.
    pub fn step(&mut self, to: CursorMove) -> Reaction {
        self.steps(to, 1)
    }

    /// One row up or down; up from the first row and down from the last one lead out of the field.
    pub fn step_row(&mut self, down: bool) -> Reaction {
        let (row, column) = self.place();
        let row = if down {
            Some(row + 1)
        } else {
            row.checked_sub(1)
        };
        let found = row.and_then(|row| self.shown.wrapped.borrow().at(row, column));
        let Some((line, at)) = found else {
            return Reaction::Unused;
        };
        let cursor = self.area.cursor();
        let length = |line: usize| {
            self.area
                .lines()
                .get(line)
                .map_or(0, |line| line.chars().count())
        };
        // Steps, since a jump does not reach into a long text.
        let steps = match (line == cursor.0, down) {
            (true, true) => at.saturating_sub(cursor.1),
            (true, false) => cursor.1.saturating_sub(at),
            (false, true) => length(cursor.0) - cursor.1 + 1 + at,
            (false, false) => cursor.1 + 1 + length(line).saturating_sub(at),
        };
        self.steps(
            if down {
                CursorMove::Forward
            } else {
                CursorMove::Back
            },
            steps,
        );
        Reaction::Moved
    }

    /// Draws the text and puts the terminal's cursor where typing goes.
    pub fn draw(&self, frame: &mut Frame, area: Rect) {
        let height = usize::from(area.height);
        self.shown.width.set(wrap::columns(area.width.into()));
        let (row, column) = self.place();
        let top = self
            .shown
            .top
            .get()
            .clamp((row + 1).saturating_sub(height), row);
        self.shown.top.set(top);
        for (shown, place) in self.shown.wrapped.borrow().rows(top).zip(area.rows()) {
            put::line(frame, place, &Line::raw(visible(shown.text.trim_end())));
        }
        // A field of one column has none to spare. Both are below the size of the area, which is a u16.
        let (row, column) = (
            u16::try_from(row - top).unwrap_or(0),
            u16::try_from(column).unwrap_or(0).min(area.width - 1),
        );
        frame.set_cursor_position(Position::new(area.x + column, area.y + row));
    }

    /// The row and the column of the cursor, as drawn last.
    fn place(&self) -> (usize, usize) {
        let cursor = self.area.cursor();
        // Not drawn yet: as wide as any line.
        let width = if self.shown.width.get() == 0 {
            usize::MAX
        } else {
            self.shown.width.get()
        };
        let mut wrapped = self.shown.wrapped.borrow_mut();
        wrapped.follow(self.area.lines(), width);
        wrapped.place(cursor.0, cursor.1)
    }

    /// The line of the cursor, and how many of its characters stand before it.
    fn here(&self) -> (&str, usize) {
        let cursor = self.area.cursor();
        let line = self.area.lines().get(cursor.0);
        (line.map_or("", String::as_str), cursor.1)
    }

    /// The digit that a letter is typed for where the cursor is.
    fn meant_digit(&self, letter: char) -> Option<char> {
        let (line, col) = self.here();
        let before = col.checked_sub(1).and_then(|at| line.chars().nth(at));
        keyboard::meant_digit(letter, before, self.on_row)
    }

    fn change(&mut self, change: impl FnOnce(&mut TextArea<'static>) -> bool) -> Reaction {
        if !change(&mut self.area) {
            return Reaction::Moved;
        }
        self.compose();
        self.text = self.area.lines().join("\n");
        Reaction::Typed(self.text.clone())
    }

    /// Joins marks to the letters that they came behind, and keeps the cursor where it was.
    fn compose(&mut self) {
        let (line, col) = self.here();
        if is_nfc(line) {
            return;
        }
        let row = self.area.cursor().0;
        let before = self.area.lines().iter().take(row);
        let mut text: String = before.flat_map(|line| [line.as_str(), "\n"]).collect();
        let head: String = line.chars().take(col).nfc().collect();
        let line: String = line.nfc().collect();
        // A mark behind the cursor may join the letter before it; the cursor is then behind both.
        let joined = head
            .chars()
            .zip(line.chars())
            .take_while(|(a, b)| a == b)
            .count();
        let col = if line.starts_with(&head) {
            joined
        } else {
            joined + 1
        };
        let at = text.len() + line.chars().take(col).map(char::len_utf8).sum::<usize>();
        text.push_str(&line);
        for line in self.area.lines().iter().skip(row + 1) {
            text.push('\n');
            text.push_str(line);
        }
        self.area = area_of(&text, at);
    }

    fn steps(&mut self, to: CursorMove, count: usize) -> Reaction {
        for _ in 0..count {
            self.area.move_cursor(to);
        }
        Reaction::Moved
    }
}

/// An area with the cursor before this byte of its text.
///
/// A jump names a place by two small numbers, which do not reach into a long text; typing what stands before does.
fn area_of(text: &str, at: usize) -> TextArea<'static> {
    let (before, behind) = text.split_at(at);
    let mut area = TextArea::new(behind.split('\n').map(str::to_owned).collect());
    area.set_max_histories(0);
    area.insert_str(before);
    area
}
