//! The text field with the keyboard: a `tui-textarea` with soft wrap, keys of our own and the terminal's cursor.
//!
//! It is the only state outside the model. It begins anew whenever another field is open, or when the model's text
//! differs from its own (an undo, a ready phrase).

pub mod wrap;

use std::cell::{Cell, RefCell};

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use tui_textarea::{CursorMove, TextArea};

use crate::core::keyboard;
use crate::core::wizard::field::{FieldId, OpenField, Takes};
use crate::tui::editor::wrap::Wrapped;
use crate::tui::paste;
use crate::tui::visible::visible;

/// The editor of the open field.
#[derive(Debug, Default)]
pub struct Editor {
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    id: FieldId,
    multiline: bool,
    takes: Takes,
    /// The letter typed last was read as a digit of the Kazakh row.
    on_row: bool,
    text: String,
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

/// What a key did in the editor.
#[derive(Debug, PartialEq, Eq)]
pub enum Reaction {
    /// The field now holds this text.
    Typed(String),
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
        let Some(field) = field else {
            self.open = None;
            return;
        };
        match &mut self.open {
            Some(open) if open.id == field.id && open.text == field.text => {}
            Some(open) if open.id == field.id => {
                let at = first_difference_end(&open.text, &field.text);
                *open = Open::new(field);
                open.go(at);
            }
            Some(_) | None => {
                let at = field.text.chars().count();
                let mut open = Open::new(field);
                open.go(at);
                self.open = Some(open);
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
            KeyCode::Enter if open.multiline => open.change(|area| {
                area.insert_newline();
                true
            }),
            KeyCode::Char('j') if open.multiline && event.modifiers == KeyModifiers::CONTROL => {
                open.change(|area| {
                    area.insert_newline();
                    true
                })
            }
            KeyCode::Backspace => open.change(TextArea::delete_char),
            KeyCode::Delete => open.change(TextArea::delete_next_char),
            KeyCode::Left => open.step(CursorMove::Back),
            KeyCode::Right => open.step(CursorMove::Forward),
            KeyCode::Home => open.step(CursorMove::Head),
            KeyCode::End => open.step(CursorMove::End),
            KeyCode::Up => open.step_row(false),
            KeyCode::Down => open.step_row(true),
            _ => Reaction::Unused,
        }
    }

    /// A text was pasted; in a field of one line, line ends become blanks.
    pub fn paste(&mut self, text: &str) -> Reaction {
        let Some(open) = &mut self.open else {
            return Reaction::Unused;
        };
        let clean = paste::clean(text);
        let text = if open.multiline {
            clean
        } else {
            paste::one_line(&clean)
        };
        open.change(|area| area.insert_str(text))
    }

    /// Draws the field and puts the terminal's cursor where typing goes.
    pub fn draw(&self, frame: &mut Frame, area: Rect) {
        let Some(open) = self.open.as_ref().filter(|_| !area.is_empty()) else {
            return;
        };
        let (width, height) = (usize::from(area.width), usize::from(area.height));
        open.shown.width.set(width);
        let (row, column) = open.place();
        let top = open
            .shown
            .top
            .get()
            .clamp((row + 1).saturating_sub(height), row);
        open.shown.top.set(top);
        let wrapped = open.shown.wrapped.borrow();
        for (shown, place) in wrapped.rows(top).zip(area.rows()) {
            frame.render_widget(
                Line::raw(visible(shown.text.trim_end()).into_owned()),
                place,
            );
        }
        // Both are below the size of the area, which is a u16.
        let (row, column) = (
            u16::try_from(row - top).unwrap_or(0),
            u16::try_from(column).unwrap_or(0),
        );
        frame.set_cursor_position(Position::new(area.x + column, area.y + row));
    }
}

impl Open {
    fn new(field: OpenField) -> Self {
        let lines: Vec<String> = field.text.split('\n').map(str::to_owned).collect();
        let mut area = TextArea::new(lines);
        area.set_max_histories(0);
        Self {
            id: field.id,
            multiline: field.multiline,
            takes: field.takes,
            on_row: false,
            text: field.text,
            area,
            shown: Shown::default(),
        }
    }

    /// Puts the cursor behind this many characters of the text.
    fn go(&mut self, mut at: usize) {
        if at >= self.text.chars().count() {
            // Also where the text is longer than a jump can say.
            self.area.move_cursor(CursorMove::Bottom);
            self.area.move_cursor(CursorMove::End);
            return;
        }
        for (row, line) in self.text.split('\n').enumerate() {
            let length = line.chars().count();
            if at <= length {
                let row = u16::try_from(row).unwrap_or(u16::MAX);
                self.area
                    .move_cursor(CursorMove::Jump(row, u16::try_from(at).unwrap_or(u16::MAX)));
                return;
            }
            at -= length + 1;
        }
    }

    /// Types a letter; where a number or a day is asked, letters of the Kazakh number row are its digits.
    fn type_letter(&mut self, letter: char) -> Reaction {
        let digit = match self.takes {
            Takes::Text => None,
            Takes::Number | Takes::Date => self.meant_digit(letter),
        };
        self.on_row = digit.is_some();
        let letter = digit.unwrap_or(letter);
        self.change(|area| area.insert_str(paste::clean(letter.encode_utf8(&mut [0; 4]))))
    }

    /// A comma or a point is a digit only behind another one of the row, or where nothing stands before it.
    fn meant_digit(&self, letter: char) -> Option<char> {
        let cursor = self.area.cursor();
        let (row, column) = (cursor.0, cursor.1);
        let line = self
            .area
            .lines()
            .get(row)
            .map(String::as_str)
            .unwrap_or_default();
        let before = column.checked_sub(1).and_then(|at| line.chars().nth(at));
        let begins_group = before.is_none_or(|before| !before.is_alphanumeric());
        let mark = keyboard::digit_of_mark(letter).filter(|_| self.on_row || begins_group);
        keyboard::digit_of_letter(letter).or(mark)
    }

    fn change(&mut self, change: impl FnOnce(&mut TextArea<'static>) -> bool) -> Reaction {
        if !change(&mut self.area) {
            return Reaction::Moved;
        }
        self.text = self.area.lines().join("\n");
        Reaction::Typed(self.text.clone())
    }

    fn step(&mut self, to: CursorMove) -> Reaction {
        self.area.move_cursor(to);
        Reaction::Moved
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

    /// Up from the first row and down from the last one lead out of the field.
    fn step_row(&mut self, down: bool) -> Reaction {
        let (row, column) = self.place();
        let row = if down {
            Some(row + 1)
        } else {
            row.checked_sub(1)
        };
        let found = row.and_then(|row| self.shown.wrapped.borrow().at(row, column));
        match found {
            Some((line, at)) => self.step(CursorMove::Jump(
                u16::try_from(line).unwrap_or(u16::MAX),
                u16::try_from(at).unwrap_or(u16::MAX),
            )),
            None => Reaction::Unused,
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str, multiline: bool) -> OpenField {
        OpenField {
            id: FieldId::Query,
            text: text.to_owned(),
            multiline,
            takes: Takes::Text,
        }
    }

    fn press(editor: &mut Editor, code: KeyCode) -> Reaction {
        editor.key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    #[test]
    fn typing_gives_the_whole_text() {
        let mut editor = Editor::default();
        editor.follow(Some(field("Қаза", true)));
        assert_eq!(
            press(&mut editor, KeyCode::Char('қ')),
            Reaction::Typed("Қазақ".into())
        );
        assert_eq!(
            press(&mut editor, KeyCode::Enter),
            Reaction::Typed("Қазақ\n".into())
        );
        assert_eq!(
            press(&mut editor, KeyCode::Backspace),
            Reaction::Typed("Қазақ".into())
        );
    }

    #[test]
    fn a_field_of_one_line_leaves_enter_and_arrows_to_the_page() {
        let mut editor = Editor::default();
        editor.follow(Some(field("да", false)));
        assert_eq!(press(&mut editor, KeyCode::Enter), Reaction::Unused);
        assert_eq!(press(&mut editor, KeyCode::Up), Reaction::Unused);
        assert_eq!(editor.paste("и\r\nнет"), Reaction::Typed("даи нет".into()));
    }

    #[test]
    fn the_first_and_the_last_line_lead_out() {
        let mut editor = Editor::default();
        editor.follow(Some(field("раз\nдва", true)));
        assert_eq!(press(&mut editor, KeyCode::Down), Reaction::Unused);
        assert_eq!(press(&mut editor, KeyCode::Up), Reaction::Moved);
        assert_eq!(press(&mut editor, KeyCode::Up), Reaction::Unused);
    }

    #[test]
    fn an_undo_in_the_model_puts_the_cursor_where_it_happened() {
        let mut editor = Editor::default();
        editor.follow(Some(field("один два три", true)));
        editor.follow(Some(field("один три", true)));
        assert_eq!(
            press(&mut editor, KeyCode::Char('!')),
            Reaction::Typed("один! три".into())
        );
    }

    #[test]
    fn the_kazakh_number_row_types_digits() {
        let row: Vec<char> = "қ\"әіңғ,.үұ".chars().collect();
        for digits in ["0", "16", "66", "7", "2018", "677", "48", "6700"] {
            for takes in [Takes::Number, Takes::Date] {
                let mut editor = Editor::default();
                editor.follow(Some(OpenField {
                    takes,
                    ..field("", false)
                }));
                for digit in digits.bytes() {
                    press(&mut editor, KeyCode::Char(row[usize::from(digit - b'0')]));
                }
                assert_eq!(
                    press(&mut editor, KeyCode::Char(' ')),
                    Reaction::Typed(format!("{digits} "))
                );
            }
        }
    }

    #[test]
    fn a_comma_typed_with_digits_is_a_comma() {
        let mut editor = Editor::default();
        editor.follow(Some(OpenField {
            takes: Takes::Number,
            ..field("26", false)
        }));
        assert_eq!(
            press(&mut editor, KeyCode::Char(',')),
            Reaction::Typed("26,".into())
        );
        assert_eq!(
            press(&mut editor, KeyCode::Char('5')),
            Reaction::Typed("26,5".into())
        );
        editor.follow(Some(field("текст", true)));
        editor.follow(None);
        editor.follow(Some(field("", true)));
        assert_eq!(
            press(&mut editor, KeyCode::Char('ә')),
            Reaction::Typed("ә".into())
        );
    }
}
