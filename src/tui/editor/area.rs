//! The text area of one field: letters in and out by grapheme, always composed.

use ratatui::style::Style;
use ratatui::widgets::Widget;
use tui_textarea::{CursorMove, TextArea, WrapMode};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::core::keyboard;
use crate::core::wizard::field::{FieldId, OpenField, Takes};
use crate::tui::editor::{Reaction, grapheme};
use crate::tui::paste;

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
    area: TextArea<'static>,
}

impl Open {
    /// The field with the cursor behind this many characters of its text.
    pub fn new(field: OpenField, at: usize) -> Self {
        let at = field.text.char_indices().nth(at);
        let at = at.map_or(field.text.len(), |(at, _)| at);
        Self {
            id: field.id,
            multiline: field.multiline,
            takes: field.takes,
            on_row: false,
            area: area_of(&field.text, at, field.multiline),
            text: field.text,
        }
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

    /// Up from the first line and down from the last one lead out of the field.
    pub fn step_or_leave(&mut self, to: CursorMove) -> Reaction {
        let before = self.area.screen_cursor().row;
        self.step(to);
        if self.area.screen_cursor().row == before {
            return Reaction::Unused;
        }
        let (line, col) = self.here();
        let inside = grapheme::inside(line, col);
        self.steps(CursorMove::Back, inside)
    }

    /// The area to be drawn.
    pub fn widget(&self) -> impl Widget + '_ {
        &self.area
    }

    /// Row and column of the cursor in a window of this size, as it was drawn last.
    pub fn cursor_in(&self, width: u16, height: u16) -> (u16, u16) {
        let (top, left) = self.area.scroll_offset();
        let cursor = self.area.screen_cursor();
        let (line, col) = self.here();
        let column = grapheme::column(line, col, cursor.col);
        let within = |at: usize, from: u16, most: u16| {
            let at = u16::try_from(at.saturating_sub(usize::from(from))).unwrap_or(u16::MAX);
            at.min(most.saturating_sub(1))
        };
        (within(cursor.row, top, height), within(column, left, width))
    }

    /// The line of the cursor, and how many of its characters stand before it.
    fn here(&self) -> (&str, usize) {
        let cursor = self.area.cursor();
        let line = self.area.lines().get(cursor.0);
        (line.map_or("", String::as_str), cursor.1)
    }

    /// A comma or a point is a digit only behind another one of the row, or where nothing stands before it.
    fn meant_digit(&self, letter: char) -> Option<char> {
        let (line, col) = self.here();
        let before = col.checked_sub(1).and_then(|at| line.chars().nth(at));
        let begins_group = before.is_none_or(|before| !before.is_alphanumeric());
        let mark = keyboard::digit_of_mark(letter).filter(|_| self.on_row || begins_group);
        keyboard::digit_of_letter(letter).or(mark)
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
        self.area = area_of(&text, at, self.multiline);
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
fn area_of(text: &str, at: usize, multiline: bool) -> TextArea<'static> {
    let (before, behind) = text.split_at(at);
    let mut area = TextArea::new(behind.split('\n').map(str::to_owned).collect());
    area.set_cursor_line_style(Style::new());
    area.set_cursor_style(Style::new());
    area.set_wrap_mode(if multiline {
        WrapMode::WordOrGlyph
    } else {
        WrapMode::None
    });
    area.set_max_histories(0);
    area.insert_str(before);
    area
}
