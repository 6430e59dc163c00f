#![allow(clippy::unwrap_used)]

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::Terminal;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{Block, Paragraph};

use super::*;

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

fn terminal(width: u16, height: u16) -> (Terminal<ThriftyBackend<Wire>>, Wire) {
    let wire = Wire::default();
    let backend = ThriftyBackend::new(wire.clone(), Size::new(width, height));
    (Terminal::new(backend).unwrap(), wire)
}

/// Draws `lines` and puts the cursor at the end of the first.
fn draw(terminal: &mut Terminal<ThriftyBackend<Wire>>, lines: &str) {
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
    step(&long, "", "\r\x1b[30X");
    step(&format!("a\nb{long}"), "a\nb", "\x1b[2;2H\x1b[30X\x1b[1;2H");
    step(&"x".repeat(80), "", "\r\x1b[K");
    step("\nxxx", "", "\r\n   \x1b[H");
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
    terminal.clear().unwrap();
    draw(&mut terminal, "Жауап");
    let expected = "\x1b[m\x1b[2J\x1b[HЖауап\x1b[?25h".to_owned();
    assert_eq!(wire.taken(), (expected, 1));
}

#[test]
fn a_new_size_clears_once() {
    let (mut terminal, wire) = terminal(80, 24);
    draw(&mut terminal, "Жауап");
    wire.taken();
    terminal.backend_mut().resized(40, 12);
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
    backend.set_cursor_position((3, 3)).unwrap();
    assert!(backend.flush().is_err());
    assert!(backend.frame.is_empty());
    assert!(backend.flush().is_err(), "the same cursor is written again");
}

mod random {
    //! Random frames, shown by an independent terminal, must look as ratatui's buffer says.

    use ratatui::buffer::Buffer;

    use super::*;

    const FRAMES: usize = 600;
    const COLOURS: [Color; 8] = [
        Color::Reset,
        Color::Reset,
        Color::Reset,
        Color::Red,
        Color::Gray,
        Color::LightBlue,
        Color::Indexed(200),
        Color::Rgb(9, 8, 7),
    ];
    const SYMBOLS: [&str; 12] = [
        " ",
        " ",
        " ",
        " ",
        "a",
        "Ж",
        "қ",
        "│",
        "№",
        "世",
        "е\u{301}",
        "🦀",
    ];

    /// Numbers that are the same in each run (Knuth's 64-bit linear congruence).
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, bound: u16) -> u16 {
            let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
            self.0 = next.wrapping_add(1_442_695_040_888_963_407);
            u16::try_from((self.0 >> 33) % u64::from(bound)).unwrap()
        }

        fn of<T: Copy>(&mut self, items: &[T]) -> T {
            items[usize::from(self.below(u16::try_from(items.len()).unwrap()))]
        }

        fn style(&mut self) -> Style {
            let modifier = match self.below(2) {
                0 => Modifier::empty(),
                _ => Modifier::from_bits_truncate(self.below(0b10000) | self.below(2) << 6),
            };
            let (foreground, background) = (self.of(&COLOURS), self.of(&COLOURS));
            Style::new()
                .fg(foreground)
                .bg(background)
                .add_modifier(modifier)
        }
    }

    /// Changes a few runs of the picture; most of it stays, as from key to key.
    ///
    /// All begin and end in even columns, since half an overwritten wide symbol is beyond any
    /// backend: ratatui takes the other half for blank, and terminals give it looks as they like.
    fn change(picture: &mut Buffer, dice: &mut Dice) {
        let area = picture.area;
        for _ in 0..=dice.below(6) {
            let (x, y) = (dice.below(area.width) & !1, dice.below(area.height));
            let count = usize::from(2 + 2 * dice.below(15));
            let symbol = dice.of(&SYMBOLS);
            let text = symbol.repeat(count);
            picture.set_string(x, y, text, dice.style());
        }
    }

    /// Blanks what a wide symbol does not cover whole, as ratatui expects of a buffer.
    fn tidy(picture: &mut Buffer) {
        for y in 0..picture.area.height {
            let mut x = 0;
            while x < picture.area.width {
                let width = picture[(x, y)].cell_width().max(1);
                if x + width > picture.area.width {
                    picture[(x, y)].set_symbol(" ");
                }
                for covered in x + 1..(x + width).min(picture.area.width) {
                    let style = picture[(x, y)].style();
                    picture[(covered, y)].set_symbol(" ").set_style(style);
                }
                x += width;
            }
        }
    }

    fn colour(colour: Color) -> vt100::Color {
        match colour {
            Color::Reset => vt100::Color::Default,
            Color::Red => vt100::Color::Idx(1),
            Color::Gray => vt100::Color::Idx(7),
            Color::LightBlue => vt100::Color::Idx(12),
            Color::Indexed(n) => vt100::Color::Idx(n),
            Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
            other => unreachable!("{other} is not in COLOURS"),
        }
    }

    #[track_caller]
    fn same(shown: &vt100::Cell, cell: &Cell, at: (u16, u16, usize)) {
        let blank = cell.symbol() == " ";
        let contents = shown.contents();
        assert_eq!(
            if contents.is_empty() { " " } else { contents },
            cell.symbol(),
            "{at:?}"
        );
        assert_eq!(shown.bgcolor(), colour(cell.bg), "{at:?}");
        let has = |modifier| cell.modifier.contains(modifier);
        assert_eq!(shown.inverse(), has(Modifier::REVERSED), "{at:?}");
        assert_eq!(shown.underline(), has(Modifier::UNDERLINED), "{at:?}");
        assert_eq!(shown.italic(), has(Modifier::ITALIC), "{at:?}");
        if !blank {
            assert_eq!(shown.fgcolor(), colour(cell.fg), "{at:?}");
            // vt100 keeps one intensity, so both at once cannot be told there.
            if !has(Modifier::BOLD | Modifier::DIM) {
                assert_eq!(shown.bold(), has(Modifier::BOLD), "{at:?}");
                assert_eq!(shown.dim(), has(Modifier::DIM), "{at:?}");
            }
        }
    }

    fn compare(screen: &vt100::Screen, picture: &Buffer, frame: usize) {
        for y in 0..picture.area.height {
            let mut x = 0;
            while x < picture.area.width {
                let cell = &picture[(x, y)];
                same(screen.cell(y, x).unwrap(), cell, (x, y, frame));
                x += cell.cell_width().max(1);
            }
        }
    }

    #[test]
    fn frames_look_as_the_buffer_says() {
        let (mut terminal, wire) = terminal(60, 12);
        let mut shown = vt100::Parser::new(12.try_into().unwrap(), 60.try_into().unwrap(), 0);
        let mut picture = Buffer::empty(Rect::new(0, 0, 60, 12));
        let mut dice = Dice(1);
        for number in 0..FRAMES {
            if dice.below(40) == 0 {
                let (width, height) = (20 + 2 * dice.below(30), 2 + dice.below(20));
                terminal.backend_mut().resized(width, height);
                shown
                    .screen_mut()
                    .set_size(height.try_into().unwrap(), width.try_into().unwrap());
                picture = Buffer::empty(Rect::new(0, 0, width, height));
            }
            change(&mut picture, &mut dice);
            tidy(&mut picture);
            let cursor = (dice.below(5) > 0).then(|| {
                (
                    dice.below(picture.area.width),
                    dice.below(picture.area.height),
                )
            });
            terminal
                .draw(|frame| {
                    *frame.buffer_mut() = picture.clone();
                    if let Some(cursor) = cursor {
                        frame.set_cursor_position(cursor);
                    }
                })
                .unwrap();
            shown.process(wire.taken().0.as_bytes());
            compare(shown.screen(), &picture, number);
            assert_eq!(shown.screen().hide_cursor(), cursor.is_none());
            if let Some((x, y)) = cursor {
                assert_eq!(shown.screen().cursor_position(), (y, x));
            }
        }
    }
}
