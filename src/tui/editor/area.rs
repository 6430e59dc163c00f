//! The text area of one field: letters in and out by grapheme, always composed.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use ratatui::layout::{Position, Rect};
use tui_textarea::{DataCursor, TextArea};
use unicode_normalization::UnicodeNormalization;

use crate::core::keyboard::{Meant, NumberRow};
use crate::core::letters;
use crate::core::wizard::field::{FieldId, OpenField, Takes};
use crate::tui::editor::wrap::{self, Wrapped};
use crate::tui::editor::{Reaction, grapheme};
use crate::tui::paste;

/// Bytes of the text on either side of the cursor that the area holds.
const HELD_AROUND: usize = 1 << 4;
/// Bytes that it holds at most before a smaller piece is taken: typing makes it longer.
const MOST_HELD: usize = 4 * HELD_AROUND;

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
    /// Edits the piece of the text that the cursor is in; wrapping and drawing are ours.
    area: TextArea<'static>,
    /// The bytes of that piece: what an edit costs the area grows with all that it holds.
    piece: Range<usize>,
    /// The byte of the text before which the cursor is.
    at: usize,
    /// What was typed on the Kazakh row just now.
    number_row: NumberRow,
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
            number_row: NumberRow::default(),
            area: TextArea::default(),
            piece: 0..0,
            at,
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

    /// Rows that its text takes in so many columns.
    pub fn rows(&self, columns: usize) -> usize {
        let mut wrapped = self.shown.wrapped.borrow_mut();
        wrapped.follow(&self.text, columns);
        wrapped.height()
    }

    /// Types a letter; where a number or a day is asked, letters of the Kazakh number row are its digits.
    pub fn type_letter(&mut self, letter: char) -> Reaction {
        let mut number_row = self.number_row;
        let meant = match self.takes {
            Takes::Text => Meant::Letter,
            Takes::Number | Takes::Date => {
                let before = self.text[..self.at].chars().next_back();
                number_row.take(letter, before.filter(|before| *before != '\n'))
            }
        };
        let typed = match meant {
            Meant::Digit(digit) => digit.to_string(),
            Meant::Letter => letter.to_string(),
            Meant::Word(first) => {
                self.erase_before();
                [first, letter].iter().collect()
            }
        };
        let reaction = self.insert(&paste::clean(&typed));
        self.number_row = number_row;
        reaction
    }

    /// Puts a clean text where the cursor is.
    pub fn insert(&mut self, text: &str) -> Reaction {
        self.change(self.at..self.at, |area| area.insert_str(text))
    }

    /// Erases the letter before the cursor with all its marks, or the line end there.
    pub fn erase_before(&mut self) -> Reaction {
        let letter = grapheme::before(&self.text, self.at)..self.at;
        let chars = self.text[letter.clone()].chars().count();
        self.change(letter, |area| {
            (0..chars).fold(false, |was, _| area.delete_char() || was)
        })
    }

    /// Erases the letter behind the cursor with all its marks, or the line end there.
    pub fn erase_after(&mut self) -> Reaction {
        let letter = self.at..grapheme::after(&self.text, self.at);
        let chars = self.text[letter.clone()].chars().count();
        let is_line_end = self.text[self.at..].starts_with('\n');
        self.change(letter, |area| {
            if is_line_end {
                area.delete_next_char()
            } else {
                // What deletes the next character looks at columns, and passes over marks.
                area.delete_str(chars)
            }
        })
    }

    /// One letter back.
    pub fn left(&mut self) -> Reaction {
        self.go(grapheme::before(&self.text, self.at))
    }

    /// One letter forth.
    pub fn right(&mut self) -> Reaction {
        self.go(grapheme::after(&self.text, self.at))
    }

    /// To the beginning of the line.
    pub fn home(&mut self) -> Reaction {
        self.go(self.line().0)
    }

    /// To the end of the line.
    pub fn end(&mut self) -> Reaction {
        let (start, line) = self.line();
        self.go(start + line.len())
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
        match found {
            Some(at) => self.go(at),
            None => Reaction::Unused,
        }
    }

    /// Shows what stands in each row of an area, from the top; gives where typing goes.
    pub fn show(&self, area: Rect, mut put: impl FnMut(Rect, &str)) -> Position {
        let height = usize::from(area.height);
        self.shown.width.set(wrap::columns(area.width.into()));
        let (row, column) = self.place();
        let wrapped = self.shown.wrapped.borrow();
        let top = if wrapped.height() <= height {
            0
        } else {
            scrolled(self.shown.top.get(), row, height)
        };
        self.shown.top.set(top);
        let texts = wrapped.rows(top).map(str::trim_end);
        for (text, place) in texts.chain(std::iter::repeat("")).zip(area.rows()) {
            put(place, text);
        }
        // A field of one column has none to spare. Both are below the size of the area, which is a u16.
        let (y, x) = (
            u16::try_from(row - top).unwrap_or(0),
            u16::try_from(column).unwrap_or(0).min(area.width - 1),
        );
        Position::new(area.x + x, area.y + y)
    }

    /// The row and the column of the cursor, as drawn last.
    fn place(&self) -> (usize, usize) {
        // Not drawn yet: as wide as any line.
        let width = match self.shown.width.get() {
            0 => usize::MAX,
            width => width,
        };
        let mut wrapped = self.shown.wrapped.borrow_mut();
        wrapped.follow(&self.text, width);
        wrapped.place(self.at)
    }

    /// The line of the cursor, and the byte at which it begins.
    fn line(&self) -> (usize, &str) {
        let start = self.text[..self.at].rfind('\n').map_or(0, |end| end + 1);
        let rest = &self.text[start..];
        (start, rest.split('\n').next().unwrap_or(rest))
    }

    /// Puts the cursor before a byte of the text.
    fn go(&mut self, at: usize) -> Reaction {
        self.number_row = NumberRow::default();
        self.at = at;
        Reaction::Moved
    }

    /// Lets the area change some bytes of the text around the cursor.
    fn change(
        &mut self,
        bytes: Range<usize>,
        change: impl FnOnce(&mut TextArea<'static>) -> bool,
    ) -> Reaction {
        self.number_row = NumberRow::default();
        self.hold(bytes.clone());
        if !change(&mut self.area) {
            return Reaction::Moved;
        }
        let piece = self.area.lines().join("\n");
        self.text.replace_range(self.piece.clone(), &piece);
        self.piece.end = self.piece.start + piece.len();
        self.at = self.cursor();
        self.compose(bytes.start);
        Reaction::Typed(self.text.clone())
    }

    /// Sees to it that the area holds these bytes and its cursor is that of the text.
    fn hold(&mut self, bytes: Range<usize>) {
        let holds = self.piece.start <= bytes.start && bytes.end <= self.piece.end;
        if holds && self.piece.len() <= MOST_HELD && self.cursor() == self.at {
            return;
        }
        let boundary = |at: &usize| self.text.is_char_boundary(*at);
        let start = bytes.start.min(self.at.saturating_sub(HELD_AROUND));
        let start = (0..=start).rev().find(boundary).unwrap_or(0);
        let end = bytes.end.max(self.at + HELD_AROUND);
        let end = (end..self.text.len())
            .find(boundary)
            .unwrap_or(self.text.len());
        self.piece = start..end;
        self.area = area_of(&self.text[start..end], self.at - start);
    }

    /// The byte of the text before which the cursor of the area is.
    fn cursor(&self) -> usize {
        let DataCursor(row, col) = self.area.cursor();
        let above = self.area.lines().iter().take(row);
        let line = self.area.lines().get(row).map_or("", String::as_str);
        let col = line.char_indices().nth(col);
        let col = col.map_or(line.len(), |(at, _)| at);
        self.piece.start + above.map(|line| line.len() + 1).sum::<usize>() + col
    }

    /// Joins marks to the letters that they came behind, where something changed between a byte and the cursor, and keeps
    /// the cursor where it was.
    fn compose(&mut self, from: usize) {
        if letters::is_composed_around(&self.text, from..self.at) {
            return;
        }
        let (start, line) = self.line();
        let end = start + line.len();
        let head: String = self.text[start..self.at].nfc().collect();
        let line: String = line.nfc().collect();
        // A mark behind the cursor may join the letter before it; the cursor is then behind both.
        let ends = head.char_indices().zip(line.chars());
        let joined = ends.take_while(|((_, a), b)| a == b).last();
        let joined = joined.map_or(0, |((at, letter), _)| at + letter.len_utf8());
        let behind = if line.starts_with(&head) {
            0
        } else {
            line[joined..].chars().next().map_or(0, char::len_utf8)
        };
        self.text.replace_range(start..end, &line);
        self.at = start + joined + behind;
        self.area = TextArea::default();
        self.piece = 0..0;
    }
}

/// An area with the cursor before this byte of its text. A jump names a place by two small numbers, which do not reach
/// into every text; typing what stands before does.
fn area_of(text: &str, at: usize) -> TextArea<'static> {
    let (before, behind) = text.split_at(at);
    let mut area = TextArea::new(behind.split('\n').map(str::to_owned).collect());
    area.set_max_histories(0);
    area.insert_str(before);
    area
}

/// The first row in view. Where the cursor's row is not in view, it comes to the middle: each time that the rows move
/// all of them are written anew, which is not to happen with each of them.
fn scrolled(top: usize, row: usize, height: usize) -> usize {
    if (top..top + height).contains(&row) {
        top
    } else {
        row.saturating_sub(height / 2)
    }
}
