//! Random frames, shown by an independent terminal, must look as ratatui's buffer says.

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
/// Of one column each; the first half are blanks.
const SIMPLE: [&str; 10] = [" ", " ", " ", " ", " ", "a", "Ж", "қ", "│", "№"];
const WIDE: [&str; 3] = ["世", "е\u{301}", "🦀"];

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
/// Some cells come or go in the middle of a row, as when a letter is typed or erased there.
///
/// All begin and end in even columns, since half an overwritten wide symbol is beyond any
/// backend: ratatui takes the other half for blank, and terminals give it looks as they like.
fn change(picture: &mut Buffer, dice: &mut Dice, symbols: &[&'static str]) {
    let area = picture.area;
    for _ in 0..dice.below(3) {
        let (x, y) = (dice.below(area.width) & !1, dice.below(area.height));
        let row = picture.index_of(0, y)..picture.index_of(0, y) + usize::from(area.width);
        let row = &mut picture.content[row][usize::from(x)..];
        // Sometimes only up to what stands beside it.
        let end = match dice.below(2) {
            0 => row.len(),
            _ => usize::from(dice.below(area.width) & !1).min(row.len()),
        };
        let row = &mut row[..end];
        // Wide symbols end in even columns, and so does what is moved.
        let count = usize::from(dice.below(12) & !1).min(row.len());
        if dice.below(2) == 0 {
            row.rotate_right(count);
        } else {
            row.rotate_left(count);
        }
    }
    // Rows that come or go, as where a field grows.
    if dice.below(4) == 0 {
        let from = dice.below(area.height);
        let end = from + dice.below(area.height - from) + 1;
        let row = usize::from(area.width);
        let rows = &mut picture.content[usize::from(from) * row..usize::from(end) * row];
        let count = usize::from(dice.below(end - from)) * row;
        if dice.below(2) == 0 {
            rows.rotate_right(count);
        } else {
            rows.rotate_left(count);
        }
    }
    for _ in 0..=dice.below(6) {
        let (x, y) = (dice.below(area.width) & !1, dice.below(area.height));
        let count = usize::from(2 + 2 * dice.below(15));
        let symbol = dice.of(symbols);
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
    look_as_the_buffer_says(&SIMPLE);
}

#[test]
fn frames_with_wide_letters_look_as_the_buffer_says() {
    look_as_the_buffer_says(&[&SIMPLE[..], &WIDE].concat());
}

#[track_caller]
fn look_as_the_buffer_says(symbols: &[&'static str]) {
    let (mut terminal, wire) = terminal(60, 12);
    let mut shown = vt100::Parser::new(12.try_into().unwrap(), 60.try_into().unwrap(), 0);
    let mut picture = Buffer::empty(Rect::new(0, 0, 60, 12));
    let mut dice = Dice(1);
    for number in 0..FRAMES {
        if dice.below(40) == 0 {
            let (width, height) = (20 + 2 * dice.below(30), 2 + dice.below(20));
            terminal.resized(Size::new(width, height));
            shown
                .screen_mut()
                .set_size(height.try_into().unwrap(), width.try_into().unwrap());
            picture = Buffer::empty(Rect::new(0, 0, width, height));
        }
        change(&mut picture, &mut dice, symbols);
        tidy(&mut picture);
        let cursor = (dice.below(5) > 0).then(|| {
            (
                dice.below(picture.area.width),
                dice.below(picture.area.height),
            )
        });
        terminal
            .draw(|frame| {
                frame.buffer = picture.clone();
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
