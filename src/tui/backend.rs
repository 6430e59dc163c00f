//! A thrifty backend: it remembers what the terminal has and never says it twice.
//!
//! One typed letter costs its own UTF-8 bytes, a frame without a change costs none, and every
//! frame leaves in one write. The terminal is never asked anything: no `ESC[6n`, no size query.
//!
//! It takes rows as ratatui paints them, and not the cells that differ, of which `ratatui::backend::Backend` is made.

mod moves;
mod pen;
mod row;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use crate::tui::backend::row::{Row, Writer};

const CLEAR: &[u8] = b"\x1b[m\x1b[2J";
const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";

/// Writes frames to `out`, each in one write, with as few bytes as it can.
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

    /// In columns and rows.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Takes note of a new size, which the backend never asks for, and clears the screen.
    pub fn resized(&mut self, size: Size) {
        self.size = size;
        self.clear();
    }

    /// Clears the screen, with what is written next.
    pub fn clear(&mut self) {
        self.forget();
        self.writer.pen.was_reset();
        self.rows = blank_rows(self.size);
        // The window may have got another size twice.
        if !self.writer.bytes.ends_with(CLEAR) {
            self.writer.bytes.extend_from_slice(CLEAR);
        }
    }

    /// The frame has this in row `y`, which is that of the buffer.
    pub fn row(&mut self, y: u16, painted: Buffer) {
        if let Some(row) = self.rows.get_mut(usize::from(y)) {
            row.show(y, painted, &mut self.writer);
        }
    }

    /// The frame has its cursor here; `None`: none.
    pub fn cursor(&mut self, place: Option<Position>) {
        self.wanted = place;
    }

    /// Writes what the frame changed: nothing where it changed nothing.
    ///
    /// # Errors
    /// When `out` takes it not; then nothing is known of the terminal any more.
    pub fn flush(&mut self) -> io::Result<()> {
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

    /// Drops what is known of the terminal.
    fn forget(&mut self) {
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

fn blank_rows(size: Size) -> Vec<Row> {
    let rows = Rect::from((Position::ORIGIN, size)).rows();
    rows.map(Row::blank).collect()
}
