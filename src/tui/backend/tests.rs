#![allow(clippy::unwrap_used)]

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::widgets::{Block, Paragraph, Widget};

use super::*;

mod random;
mod scroll;

/// A writer that the test can read, and that counts the writes.
#[derive(Clone, Default)]
struct Wire(Rc<RefCell<(Vec<u8>, usize)>>);

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut wire = self.0.borrow_mut();
        wire.0.extend_from_slice(bytes);
        wire.1 += 1;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Wire {
    /// Takes what was written since the last call, and in how many writes.
    fn taken(&self) -> (String, usize) {
        let (bytes, writes) = self.0.take();
        (String::from_utf8(bytes).unwrap(), writes)
    }
}

/// A terminal behind the backend.
struct Terminal {
    backend: ThriftyBackend<Wire>,
    /// What it has, each row in a buffer of its own.
    rows: Vec<Buffer>,
}

/// What is drawn at once.
struct Frame {
    buffer: Buffer,
    cursor: Option<Position>,
}

impl Terminal {
    fn draw(&mut self, draw: impl FnOnce(&mut Frame)) -> io::Result<()> {
        let size = self.backend.size();
        let mut frame = Frame {
            buffer: Buffer::empty(Rect::from((Position::ORIGIN, size))),
            cursor: None,
        };
        draw(&mut frame);
        let mut next = blank_rows(size);
        for (y, row) in (0..).zip(&mut next) {
            for x in 0..size.width {
                row[(x, 0)] = frame.buffer[(x, y)].clone();
            }
        }
        // Whatever can be scrolled is: random frames then tell whether it is right.
        let rows = &mut self.rows;
        let halves = |row: &Buffer| {
            let halves = row.content.split_at(row.content.len() / 2);
            vec![Print::of(&(0, halves.0), 1), Print::of(&(1, halves.1), 1)]
        };
        if let Some(scroll) = Scroll::between(rows, &next, halves) {
            scroll.make(rows, &Buffer::empty(Rect::new(0, 0, size.width, 1)));
            self.backend.scroll(&scroll);
        }
        let painted: Vec<Painted> = next.iter().cloned().map(Painted::new).collect();
        for (y, (old, new)) in (0..).zip(rows.iter().zip(&painted)) {
            self.backend.row(y, &Painted::new(old.clone()), new);
        }
        self.rows = next;
        let cursor = frame.cursor;
        let cursor = cursor.map(|cursor| (cursor, painted.get(usize::from(cursor.y))));
        self.backend.flush(cursor)
    }

    fn resized(&mut self, size: Size) {
        self.backend.resized(size);
        self.rows = blank_rows(size);
    }

    fn clear(&mut self) {
        self.backend.clear();
        self.rows = blank_rows(self.backend.size());
    }
}

fn blank_rows(size: Size) -> Vec<Buffer> {
    vec![Buffer::empty(Rect::new(0, 0, size.width, 1)); usize::from(size.height)]
}

impl Frame {
    fn area(&self) -> Rect {
        self.buffer.area
    }

    fn render_widget(&mut self, widget: impl Widget, area: Rect) {
        widget.render(area, &mut self.buffer);
    }

    fn set_cursor_position(&mut self, place: impl Into<Position>) {
        self.cursor = Some(place.into());
    }
}

fn terminal(width: u16, height: u16) -> (Terminal, Wire) {
    let wire = Wire::default();
    let size = Size::new(width, height);
    let backend = ThriftyBackend::new(wire.clone(), size);
    let rows = blank_rows(size);
    (Terminal { backend, rows }, wire)
}

/// Draws `lines` and puts the cursor at the end of the first.
fn draw(terminal: &mut Terminal, lines: &str) {
    let end = lines.lines().next().unwrap_or_default().chars().count();
    terminal
        .draw(|frame| {
            frame.render_widget(Paragraph::new(lines), frame.area());
            frame.set_cursor_position((u16::try_from(end).unwrap(), 0));
        })
        .unwrap();
}

#[track_caller]
fn step(from: &str, to: &str, expected: &str) {
    let (mut terminal, wire) = terminal(80, 24);
    draw(&mut terminal, from);
    wire.taken();
    draw(&mut terminal, to);
    let writes = usize::from(!expected.is_empty());
    assert_eq!(wire.taken(), (expected.to_owned(), writes));
}

#[test]
fn one_letter_costs_its_own_bytes() {
    step("Жауа", "Жауап", "п");
    step("answe", "answer", "r");
}

#[test]
fn backspace_costs_a_blank_and_two_steps() {
    step("жауап", "жауа", "\x08 \x08");
}

#[test]
fn no_change_costs_nothing() {
    step("Жауап", "Жауап", "");
}

#[test]
fn runs_of_blanks_are_erased() {
    let long = "x".repeat(30);
    step(&long, "", "\r\x1b[K");
    step(
        &format!("{long}!"),
        &format!("{}!", " ".repeat(30)),
        "\r\x1b[30X\x1b[32G",
    );
    step(&format!("a\nb{long}"), "a\nb", "\n\x1b[K\x1b[A");
    step(&"x".repeat(80), "", "\r\x1b[K");
    step("\nxxx", "", "\n   \x1b[H");
}

#[test]
fn cells_that_stay_are_written_where_a_move_is_longer() {
    step("раз два три", "Раз два Три", "\rР\x1b[7CТри");
    step("ab cd", "Ab Cd", "\rAb Cd");
}

/// Draws a row of letters with the cursor behind the first of them.
#[track_caller]
fn in_the_middle(from: &str, to: &str, expected: &str) {
    let (mut terminal, wire) = terminal(80, 24);
    for text in [from, to] {
        wire.taken();
        terminal
            .draw(|frame| {
                frame.render_widget(Paragraph::new(text), frame.area());
                let kept = text.chars().zip(from.chars());
                let kept = kept.take_while(|(one, other)| one == other).count();
                frame.set_cursor_position((u16::try_from(kept).unwrap(), 0));
            })
            .unwrap();
    }
    assert_eq!(wire.taken(), (expected.to_owned(), 1));
}

#[test]
fn a_row_makes_room_for_a_letter_and_closes_behind_one() {
    let rest = "остаток строки вправо";
    let (without, with) = (format!("начало{rest}"), format!("началоұ{rest}"));
    in_the_middle(&without, &with, "\x1b[7G\x1b[@ұ\x08");
    in_the_middle(&with, &without, "\x1b[7G\x1b[P");
    let word = format!("начало слово {rest}");
    in_the_middle(&without, &word, "\x1b[7G\x1b[7@ слово\x1b[6D");
}

#[test]
fn a_row_makes_room_up_to_what_stands_beside_it() {
    let beside = "другой язык, который стоит где стоял";
    let row = |left: &str| format!("{left:<40}{beside}");
    let (without, with) = (row("начало остаток строки"), row("началоұ остаток строки"));
    in_the_middle(&without, &with, "\x1b[7G\x1b[@\x1b[23G\x1b[P\x1b[7Gұ\x08");
    in_the_middle(&with, &without, "\x1b[7G\x1b[P\x1b[22G\x1b[@\x1b[7G");
}

#[test]
fn a_row_with_wide_letters_is_not_shifted() {
    let rest = "世остаток строки вправо";
    in_the_middle(
        &format!("на{rest}"),
        &format!("наұ{rest}"),
        &format!("\x1b[3Gұ世\x1b[1;6H{}\x1b[3G", &rest["世".len()..]),
    );
}

#[test]
fn blanks_in_a_colour_are_spaces() {
    let (mut terminal, wire) = terminal(10, 2);
    let blue = Block::new().style(Style::new().bg(Color::Blue));
    terminal
        .draw(|frame| frame.render_widget(blue, Rect::new(0, 0, 10, 1)))
        .unwrap();
    let (bytes, _) = wire.taken();
    assert_eq!(bytes, "\x1b[H\x1b[0;44m          \x1b[?25l");
}

#[test]
fn the_pen_stays_from_frame_to_frame() {
    let (mut terminal, wire) = terminal(80, 24);
    let mut type_bold = |text: &str| {
        let bold = Paragraph::new(text.to_owned()).style(Modifier::BOLD);
        let end = u16::try_from(text.len()).unwrap();
        terminal
            .draw(|frame| {
                frame.render_widget(bold, Rect::new(0, 0, end, 1));
                frame.set_cursor_position((end, 0));
            })
            .unwrap();
        wire.taken().0
    };
    assert_eq!(type_bold("a"), "\x1b[H\x1b[0;1ma\x1b[?25h");
    assert_eq!(type_bold("ab"), "b");
}

#[test]
fn a_wide_or_joined_symbol_needs_an_absolute_move() {
    step("x", "x世a", "世\x1b[1;4Ha\x08");
    step("x", "xе\u{301}", "е\u{301}\x1b[1;4H");
}

#[test]
fn a_full_screen_is_one_write() {
    let (mut terminal, wire) = terminal(160, 45);
    let page = "Сұрақ ".repeat(20);
    terminal
        .draw(|frame| {
            let block = Block::bordered().title("Сауалнама");
            frame.render_widget(Paragraph::new(page.as_str()).block(block), frame.area());
        })
        .unwrap();
    assert_eq!(wire.taken().1, 1);
}

#[test]
fn clear_repaints_all_and_asks_nothing() {
    let (mut terminal, wire) = terminal(80, 24);
    draw(&mut terminal, "Жауап");
    wire.taken();
    terminal.clear();
    draw(&mut terminal, "Жауап");
    let expected = "\x1b[m\x1b[2J\x1b[HЖауап\x1b[?25h".to_owned();
    assert_eq!(wire.taken(), (expected, 1));
}

#[test]
fn a_new_size_clears_once() {
    let (mut terminal, wire) = terminal(80, 24);
    draw(&mut terminal, "Жауап");
    wire.taken();
    terminal.resized(Size::new(40, 12));
    draw(&mut terminal, "Жауап");
    let (bytes, writes) = wire.taken();
    assert_eq!(bytes.matches("\x1b[2J").count(), 1);
    assert_eq!(writes, 1);
}

#[test]
fn a_window_of_no_size_is_no_error() {
    for (width, height) in [(0, 0), (1, 1), (0, 5), (5, 0)] {
        let (mut terminal, _) = terminal(width, height);
        draw(&mut terminal, "a\nb");
    }
}

#[test]
fn the_cursor_stays_inside_the_window() {
    let (mut terminal, wire) = terminal(5, 2);
    terminal
        .draw(|frame| frame.set_cursor_position((50, 50)))
        .unwrap();
    assert_eq!(wire.taken().0, "\x1b[2;5H\x1b[?25h");
}

#[test]
fn after_a_failed_write_nothing_is_taken_for_granted() {
    struct Broken;
    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut backend = ThriftyBackend::new(Broken, Size::new(80, 24));
    let cursor = Some((Position::new(3, 3), None));
    assert!(backend.flush(cursor).is_err());
    assert!(backend.writer.bytes.is_empty());
    assert!(
        backend.flush(cursor).is_err(),
        "the same cursor is written again"
    );
}
