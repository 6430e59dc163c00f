//! A thrifty ratatui backend: it remembers what the terminal has and never says it twice.
//!
//! One typed letter costs its own UTF-8 bytes, a frame without a change costs none, and every
//! frame leaves in one write. The terminal is never asked anything: no `ESC[6n`, no size query.

mod moves;
mod pen;
mod row;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use crate::tui::backend::row::{Row, Writer};

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
    size: Size,
    rows: Vec<Row>,
    writer: Writer,
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
            size,
            rows: blank_rows(size),
            writer: Writer::default(),
            shown: None,
            wanted: None,
        }
    }

    /// Takes note of a new size, which the backend never asks for.
    ///
    /// `Terminal::draw` then repaints all; where the size is the same, call `Terminal::clear`.
    pub fn resized(&mut self, width: u16, height: u16) {
        self.size = Size::new(width, height);
        self.rows = blank_rows(self.size);
        self.forget();
    }

    /// Drops what is known of the terminal, after something else may have written to it.
    pub fn forget(&mut self) {
        self.writer.cursor.forget();
        self.writer.pen.forget();
        self.shown = None;
    }

    /// Moves, shows or hides the cursor as the frame wants it, if it is not so already.
    fn settle_cursor(&mut self) {
        if let Some(wanted) = self.wanted {
            let x = wanted.x.min(self.size.width.saturating_sub(1));
            let y = wanted.y.min(self.size.height.saturating_sub(1));
            let row = self.rows.get(usize::from(y));
            self.writer.place(Position { x, y }, row);
        }
        let show = self.wanted.is_some();
        if self.shown.replace(show) != Some(show) {
            let sequence = if show { SHOW_CURSOR } else { HIDE_CURSOR };
            self.writer.bytes.extend_from_slice(sequence);
        }
    }
}

impl<W: Write> Backend for ThriftyBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, cells: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in cells {
            if let Some(row) = self.rows.get_mut(usize::from(y)) {
                row.want(x, cell);
            }
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
        self.writer.pen.was_reset();
        self.rows = blank_rows(self.size);
        // ratatui clears twice when the window gets narrower.
        if !self.writer.bytes.ends_with(CLEAR) {
            self.writer.bytes.extend_from_slice(CLEAR);
        }
        Ok(())
    }

    /// Clears all; a screen that is drawn whole never asks for less.
    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        match region {
            ClearType::All => self.clear(),
            ClearType::AfterCursor
            | ClearType::BeforeCursor
            | ClearType::CurrentLine
            | ClearType::UntilNewLine => Err(io::ErrorKind::Unsupported.into()),
        }
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
        for (y, row) in (0..).zip(&mut self.rows) {
            row.settle(y, &mut self.writer);
        }
        self.settle_cursor();
        if self.writer.bytes.is_empty() {
            return Ok(());
        }
        let written = self
            .out
            .write_all(&self.writer.bytes)
            .and_then(|()| self.out.flush());
        self.writer.bytes.clear();
        if written.is_err() {
            self.forget();
        }
        written
    }
}

fn blank_rows(size: Size) -> Vec<Row> {
    vec![Row::blank(size.width); usize::from(size.height)]
}
