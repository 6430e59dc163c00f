//! One row of the screen: the shortest way from what the terminal has there to what the frame wants.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;
use ratatui::style::Color;

use crate::core::visible::is_plain;
use crate::tui::backend::moves::{self, Cursor};
use crate::tui::backend::pen::{self, Looks, Pen};

/// A blank run this long is cheaper as `ESC[nX`, which costs 4–6 bytes and a move afterwards.
const ERASE_FROM: usize = 9;
/// A blank run this long that ends the line is cheaper as `ESC[K`.
const ERASE_LINE_FROM: usize = 4;
/// Cells that come or go at once and are still looked for: a long word that a wrapped line gives to the next one.
const MOST_SHIFTED: usize = 24;
/// Cells that have to agree before a shift is worked out.
const LEAST_AGREEING: usize = 4;
/// Bytes of the shortest shift, `ESC[@` or `ESC[P`.
const LEAST_SHIFT: usize = 3;

/// A painted row.
#[derive(Clone, Debug)]
pub struct Painted {
    cells: Buffer,
    /// Each of its cells has one column, so that any of them may be written anew to come behind it.
    is_simple: bool,
}

/// What is written, and what the terminal is like behind it.
#[derive(Clone, Debug, Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
    pub(super) cursor: Cursor,
    pub(super) pen: Pen,
}

impl Painted {
    /// A buffer of one row, as ratatui paints it.
    pub fn new(cells: Buffer) -> Self {
        let is_simple = cells.content.iter().all(is_simple);
        Self { cells, is_simple }
    }

    fn simple(&self) -> Option<&[Cell]> {
        self.is_simple.then_some(&self.cells.content)
    }
}

impl Writer {
    /// Writes what makes row `y` look as `new`, where the terminal has `old` in it.
    pub(super) fn row(&mut self, y: u16, old: &Painted, new: &Painted) {
        if let (Some(old), Some(new)) = (old.simple(), new.simple()) {
            *self = shortest(old, new, y, self);
            return;
        }
        // ratatui knows which cells a wide symbol covers.
        for (x, _, cell) in old.cells.diff(&new.cells) {
            self.symbol(usize::from(x), y, cell, new.cells.content.len());
        }
    }
}

/// Whether a cell holds one character of one column, so that its place is beyond doubt in every terminal.
fn is_simple(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.chars().count() == 1 && (is_plain(symbol) || symbol.cell_width() == 1)
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && pen::INVISIBLE_ON_BLANKS.contains(cell.modifier)
}

/// Whether two cells look the same.
fn looks_same(one: &Cell, other: &Cell) -> bool {
    if is_blank(one) && is_blank(other) {
        return one.bg == other.bg;
    }
    one.symbol() == other.symbol() && Looks::of(one) == Looks::of(other)
}

/// Tries to overwrite, to insert and to delete, the whole rest of the row or up to what stays, and gives the shortest.
fn shortest(old: &[Cell], new: &[Cell], y: u16, writer: &Writer) -> Writer {
    let mut best = writer.clone();
    overwrite(old, new, y, &mut best);
    if best.bytes.len() <= writer.bytes.len() + LEAST_SHIFT {
        return best;
    }
    let Some(first) = first_difference(old, new, 0) else {
        return best;
    };
    let most = MOST_SHIFTED.min(new.len() - first);
    let end = standing(old, new);
    let shifts = (1..most).flat_map(|count| [Shift::Insert(count), Shift::Delete(count)]);
    let shifts = shifts.filter(|shift| shift.is_promising(&old[first..], &new[first..]));
    for shift in shifts.chain(Shift::of_ends(old, new, first, most)) {
        let count = shift.count();
        let has_room = |end: &usize| first + count < *end && end + count <= new.len();
        let back = end.filter(has_room).map(|end| shift.back(end));
        let tries = [Some((shift, first)), back];
        for length in 1..=tries.iter().flatten().count() {
            let mut other = writer.clone();
            let mut moved = old.to_vec();
            for (shift, at) in tries.iter().take(length).flatten() {
                shift.write(&mut moved, *at, y, &mut other);
            }
            overwrite(&moved, new, y, &mut other);
            if other.bytes.len() < best.bytes.len() {
                best = other;
            }
        }
    }
    best
}

/// Where something begins that stays as it is behind all that differs, as the text of another field beside this one.
fn standing(old: &[Cell], new: &[Cell]) -> Option<usize> {
    let last = (0..new.len()).rfind(|x| !looks_same(&old[*x], &new[*x]))?;
    let end = last + 1;
    new[end..].iter().any(|cell| !is_blank(cell)).then_some(end)
}

/// Moves the rest of a row to make or take room.
#[derive(Clone, Copy)]
enum Shift {
    Insert(usize),
    Delete(usize),
}

impl Shift {
    /// Cells that come or go.
    fn count(self) -> usize {
        match self {
            Self::Insert(count) | Self::Delete(count) => count,
        }
    }

    /// The one that brings what the row ends with to where it ends then, as where a word in it became another.
    fn of_ends(old: &[Cell], new: &[Cell], first: usize, most: usize) -> Option<Self> {
        let end = |cells: &[Cell]| cells.iter().rposition(|cell| !is_blank(cell));
        let (old, new) = (end(old)?, end(new)?);
        let count = old.abs_diff(new);
        let is_short = (1..most).contains(&count) && first < old.min(new);
        is_short.then_some(if new > old {
            Self::Insert(count)
        } else {
            Self::Delete(count)
        })
    }

    /// Whether what stands behind the place agrees after the shift, for some columns that are not blank alike.
    fn is_promising(self, old: &[Cell], new: &[Cell]) -> bool {
        let (old, new) = match self {
            Self::Insert(count) => (old, &new[count..]),
            Self::Delete(count) => (&old[count..], new),
        };
        let agrees = |(old, new): (&Cell, &Cell)| looks_same(old, new);
        new.len() > LEAST_AGREEING && old.iter().zip(new).take(LEAST_AGREEING).all(agrees)
    }

    /// What brings back what stands from `end` on, and where.
    fn back(self, end: usize) -> (Self, usize) {
        match self {
            Self::Insert(count) => (Self::Delete(count), end),
            Self::Delete(count) => (Self::Insert(count), end - count),
        }
    }

    /// Writes the shift, and makes it in the row.
    fn write(self, moved: &mut [Cell], first: usize, y: u16, writer: &mut Writer) {
        writer.go(first, y);
        writer.blank(Color::Reset);
        let (count, letter) = match self {
            Self::Insert(count) => {
                moved[first..].rotate_right(count);
                moved[first..first + count].fill(Cell::EMPTY);
                (count, '@')
            }
            Self::Delete(count) => {
                moved[first..].rotate_left(count);
                let end = moved.len();
                moved[end - count..].fill(Cell::EMPTY);
                (count, 'P')
            }
        };
        match count {
            1 => writer.put(format_args!("\x1b[{letter}")),
            _ => writer.put(format_args!("\x1b[{count}{letter}")),
        }
    }
}

fn first_difference(old: &[Cell], new: &[Cell], from: usize) -> Option<usize> {
    (from..new.len()).find(|x| !looks_same(&old[*x], &new[*x]))
}

/// Writes the cells that differ, and those between them that are shorter than a way around.
fn overwrite(old: &[Cell], new: &[Cell], y: u16, writer: &mut Writer) {
    let width = new.len();
    let is_erasable = |cell: &Cell| is_blank(cell) && cell.bg == Color::Reset;
    // From here on there is nothing.
    let tail = new
        .iter()
        .rposition(|cell| !is_erasable(cell))
        .map_or(0, |x| x + 1);
    let mut done = 0;
    while let Some(x) = first_difference(old, new, done) {
        writer.go_over(new, x, y);
        if x >= tail && width - x >= ERASE_LINE_FROM && is_erased_shorter(old, new, x) {
            writer.blank(Color::Reset);
            writer.bytes.extend_from_slice(b"\x1b[K");
            return;
        }
        let run = blank_run(old, new, x);
        if run >= ERASE_FROM && new[x].bg == Color::Reset {
            writer.blank(Color::Reset);
            writer.put(format_args!("\x1b[{run}X"));
            done = x + run;
        } else {
            writer.symbol(x, y, &new[x], width);
            done = x + 1;
        }
    }
}

/// Whether erasing to the end of the row is shorter than a blank for each cell that differs.
fn is_erased_shorter(old: &[Cell], new: &[Cell], x: usize) -> bool {
    let last = (x..new.len()).rfind(|x| !looks_same(&old[*x], &new[*x]));
    last.is_some_and(|last| last + 1 - x >= ERASE_LINE_FROM)
}

/// Blanks of one background from here to the last one that differs.
fn blank_run(old: &[Cell], new: &[Cell], x: usize) -> usize {
    let is_alike = |cell: &&Cell| is_blank(cell) && cell.bg == new[x].bg;
    let run = new[x..].iter().take_while(is_alike).count();
    let last = (x..x + run).rfind(|x| !looks_same(&old[*x], &new[*x]));
    last.map_or(0, |last| last + 1 - x)
}

impl Writer {
    /// Brings the cursor to a place in a row.
    pub(super) fn place(&mut self, to: Position, row: Option<&Painted>) {
        match row.and_then(Painted::simple) {
            Some(cells) => self.go_over(cells, usize::from(to.x), to.y),
            None => self.cursor.go(to, &mut self.bytes),
        }
    }

    pub(super) fn go(&mut self, x: usize, y: u16) {
        let x = u16::try_from(x).unwrap_or(u16::MAX);
        self.cursor.go(Position { x, y }, &mut self.bytes);
    }

    /// Goes to `x`, over cells that stay where writing them anew is no longer than a move.
    fn go_over(&mut self, new: &[Cell], x: usize, y: u16) {
        let here = self.cursor.column_in(y).filter(|here| *here < x);
        if let Some(here) = here {
            let mut moved = self.clone();
            moved.go(x, y);
            let between = &new[here..x];
            let length: usize = between.iter().map(|cell| cell.symbol().len()).sum();
            let is_short = self.bytes.len() + length <= moved.bytes.len();
            if is_short && between.iter().all(|cell| self.pen.paints(cell)) {
                for (x, cell) in (here..).zip(between) {
                    self.symbol(x, y, cell, new.len());
                }
            }
        }
        self.go(x, y);
    }

    fn symbol(&mut self, x: usize, y: u16, cell: &Cell, width: usize) {
        self.go(x, y);
        if is_blank(cell) {
            self.blank(cell.bg);
        } else {
            self.pen.take(Looks::of(cell), &mut self.bytes);
        }
        self.bytes.extend_from_slice(cell.symbol().as_bytes());
        // Terminals disagree on the width of wide and joined symbols: do not trust the place then.
        if is_simple(cell) {
            self.cursor.advance(width);
        } else {
            self.cursor.forget();
        }
    }

    /// Makes the pen such that it paints blanks of this background.
    pub(super) fn blank(&mut self, background: Color) {
        if !self.pen.paints_blanks(background) {
            self.pen.take(Looks::blank(background), &mut self.bytes);
        }
    }

    pub(super) fn put(&mut self, text: std::fmt::Arguments<'_>) {
        moves::put(&mut self.bytes, text);
    }
}
