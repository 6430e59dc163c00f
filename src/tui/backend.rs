//! A thrifty ratatui backend: it remembers what the terminal has and never says it twice.
//!
//! One typed letter costs its own UTF-8 bytes, a frame without a change costs none, and every
//! frame leaves in one write. The terminal is never asked anything: no `ESC[6n`, no size query.

mod moves;
mod pen;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::{Position, Size};
use ratatui::style::Color;

use crate::tui::backend::moves::Cursor;
use crate::tui::backend::pen::{Looks, Pen};

/// A blank run this long is cheaper as `ESC[nX`, which costs 4–6 bytes and no move afterwards.
const ERASE_FROM: u16 = 9;
/// A blank run this long that ends the line is cheaper as `ESC[K`.
const ERASE_LINE_FROM: u16 = 4;
const CLEAR: &[u8] = b"\x1b[m\x1b[2J";
const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";

/// Writes ratatui's frames to `out`, each in one write, with as few bytes as it can.
///
/// It takes the screen for blank when it is made, which [`Session::enter`] sees to.
///
/// [`Session::enter`]: crate::tui::session::Session::enter
#[derive(Debug)]
pub struct ThriftyBackend<W: Write> {
    out: W,
    frame: Vec<u8>,
    size: Size,
    cursor: Cursor,
    pen: Pen,
    /// Whether the terminal shows its cursor; `None`: not known.
    shown: Option<bool>,
    /// Where the frame wants the cursor; `None`: hidden.
    wanted: Option<Position>,
}

impl<W: Write> ThriftyBackend<W> {
    /// Makes a backend for a terminal of `size`, in columns and rows.
    pub fn new(out: W, size: Size) -> Self {
        Self {
            out,
            frame: Vec::new(),
            size,
            cursor: Cursor::default(),
            pen: Pen::default(),
            shown: None,
            wanted: None,
        }
    }

    /// Takes note of a new size, which the backend never asks for.
    ///
    /// `Terminal::draw` then repaints all; where the size is the same, call `Terminal::clear`.
    pub fn resized(&mut self, width: u16, height: u16) {
        self.size = Size::new(width, height);
        self.forget();
    }

    /// Drops what is known of the terminal, after something else may have written to it.
    pub fn forget(&mut self) {
        self.cursor.forget();
        self.pen.forget();
        self.shown = None;
    }

    fn go(&mut self, to: Position) {
        self.cursor.go(to, &mut self.frame);
    }

    fn symbol(&mut self, at: Position, cell: &Cell) {
        self.go(at);
        self.pen.take(Looks::of(cell), &mut self.frame);
        let symbol = cell.symbol();
        self.frame.extend_from_slice(symbol.as_bytes());
        // Terminals disagree on the width of wide and joined symbols: do not trust the place then.
        if symbol.cell_width() == 1 && symbol.chars().count() == 1 {
            self.cursor.advance(1, self.size.width);
        } else {
            self.cursor.forget();
        }
    }

    fn blanks(&mut self, run: &Blanks) {
        self.go(run.from);
        if !self.pen.paints_blanks(run.background) {
            self.pen.take(Looks::blank(run.background), &mut self.frame);
        }
        // Erasing in a colour needs `bce`, which GNU screen has off: there only spaces are sure.
        let erasable = run.background == Color::Reset;
        let ends_line = run.from.x.saturating_add(run.count) >= self.size.width;
        if erasable && ends_line && run.count >= ERASE_LINE_FROM {
            self.frame.extend_from_slice(b"\x1b[K");
        } else if erasable && run.count >= ERASE_FROM {
            self.put(format_args!("\x1b[{}X", run.count));
        } else {
            let filled = self.frame.len() + usize::from(run.count);
            self.frame.resize(filled, b' ');
            self.cursor.advance(run.count, self.size.width);
        }
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        moves::put(&mut self.frame, text);
    }

    /// Moves, shows or hides the cursor as the frame wants it, if it is not so already.
    fn settle_cursor(&mut self) {
        if let Some(wanted) = self.wanted {
            let x = wanted.x.min(self.size.width.saturating_sub(1));
            let y = wanted.y.min(self.size.height.saturating_sub(1));
            self.go(Position { x, y });
        }
        let show = self.wanted.is_some();
        if self.shown.replace(show) != Some(show) {
            let sequence = if show { SHOW_CURSOR } else { HIDE_CURSOR };
            self.frame.extend_from_slice(sequence);
        }
    }
}

impl<W: Write> Backend for ThriftyBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, cells: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut run: Option<Blanks> = None;
        for (x, y, cell) in cells {
            let at = Position { x, y };
            let blank = is_blank(cell);
            if blank && run.as_mut().is_some_and(|run| run.grow(at, cell.bg)) {
                continue;
            }
            if let Some(run) = run.take() {
                self.blanks(&run);
            }
            if blank {
                run = Some(Blanks::new(at, cell.bg));
            } else {
                self.symbol(at, cell);
            }
        }
        if let Some(run) = run {
            self.blanks(&run);
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.wanted = None;
        Ok(())
    }

    /// Does nothing yet: ratatui names the place next, and naming it shows the cursor.
    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Answers from memory; the terminal is not asked.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.wanted.unwrap_or(Position::ORIGIN))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.wanted = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.forget();
        self.pen.was_reset();
        // ratatui clears twice when the window gets narrower.
        if !self.frame.ends_with(CLEAR) {
            self.frame.extend_from_slice(CLEAR);
        }
        Ok(())
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        let sequence: &[u8] = match region {
            ClearType::All => return self.clear(),
            ClearType::AfterCursor => b"\x1b[J",
            ClearType::BeforeCursor => b"\x1b[1J",
            ClearType::CurrentLine => b"\x1b[2K",
            ClearType::UntilNewLine => b"\x1b[K",
        };
        self.go(self.wanted.unwrap_or(Position::ORIGIN));
        self.pen.take(Looks::blank(Color::Reset), &mut self.frame);
        self.frame.extend_from_slice(sequence);
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.settle_cursor();
        if self.frame.is_empty() {
            return Ok(());
        }
        let written = self
            .out
            .write_all(&self.frame)
            .and_then(|()| self.out.flush());
        self.frame.clear();
        if written.is_err() {
            self.forget();
        }
        written
    }
}

/// Cells of one row, side by side, that show nothing but one background.
struct Blanks {
    from: Position,
    count: u16,
    background: Color,
}

impl Blanks {
    fn new(from: Position, background: Color) -> Self {
        Self {
            from,
            count: 1,
            background,
        }
    }

    /// Takes in the next cell if it continues the run; says whether it did.
    fn grow(&mut self, at: Position, background: Color) -> bool {
        let next = self.from.x.saturating_add(self.count);
        let continues = at.y == self.from.y && at.x == next && background == self.background;
        self.count += u16::from(continues);
        continues
    }
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && pen::INVISIBLE_ON_BLANKS.contains(cell.modifier)
}
