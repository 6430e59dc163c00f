//! A thrifty backend: what the terminal has already is never said twice.
//!
//! One typed letter costs its own UTF-8 bytes, a frame without a change costs none, and every
//! frame leaves in one write. The terminal is never asked anything: no `ESC[6n`, no size query.
//!
//! It takes rows as ratatui paints them, and not the cells that differ, of which `ratatui::backend::Backend` is made.

mod moves;
mod pen;
mod row;
mod scroll;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use ratatui::layout::{Position, Size};

pub use crate::tui::backend::row::Painted;
use crate::tui::backend::row::Writer;
pub use crate::tui::backend::scroll::{Print, Scroll};

const CLEAR: &[u8] = b"\x1b[m\x1b[2J";
const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";

/// Writes frames to `out`, each in one write, with as few bytes as it can.
#[derive(Debug)]
pub struct ThriftyBackend<W: Write> {
    out: W,
    size: Size,
    writer: Writer,
    /// Whether the terminal shows its cursor; `None`: not known.
    shown: Option<bool>,
}

impl<W: Write> ThriftyBackend<W> {
    /// Makes a backend for a terminal of `size`, in columns and rows.
    pub fn new(out: W, size: Size) -> Self {
        Self {
            out,
            size,
            writer: Writer::default(),
            shown: None,
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
        // The window may have got another size twice.
        if !self.writer.bytes.ends_with(CLEAR) {
            self.writer.bytes.extend_from_slice(CLEAR);
        }
    }

    /// Has a frame written in two ways, and keeps the shorter one.
    pub fn shorter(&mut self, one: impl FnOnce(&mut Self), other: impl FnOnce(&mut Self)) {
        let start = self.writer.clone();
        one(self);
        let one = std::mem::replace(&mut self.writer, start);
        other(self);
        if one.bytes.len() <= self.writer.bytes.len() {
            self.writer = one;
        }
    }

    /// Moves some rows of the terminal up or down, for the frame.
    pub fn scroll(&mut self, scroll: &Scroll) {
        scroll.write(self.size.height, &mut self.writer);
    }

    /// The frame has `new` in row `y`, where the terminal has `old`.
    pub fn row(&mut self, y: u16, old: &Painted, new: &Painted) {
        self.writer.row(y, old, new);
    }

    /// Writes what the frame changed: nothing where it changed nothing.
    ///
    /// Its cursor is at a place in a row, as far as that row is known; `None`: it has none.
    ///
    /// # Errors
    /// When `out` takes it not; then nothing is known of the terminal any more.
    pub fn flush(&mut self, cursor: Option<(Position, Option<&Painted>)>) -> io::Result<()> {
        self.settle_cursor(cursor);
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
    fn settle_cursor(&mut self, cursor: Option<(Position, Option<&Painted>)>) {
        if let Some((wanted, row)) = cursor {
            let x = wanted.x.min(self.size.width.saturating_sub(1));
            let y = wanted.y.min(self.size.height.saturating_sub(1));
            self.writer.place(Position { x, y }, row);
        }
        let show = cursor.is_some();
        if self.shown.replace(show) != Some(show) {
            let sequence = if show { SHOW_CURSOR } else { HIDE_CURSOR };
            self.writer.bytes.extend_from_slice(sequence);
        }
    }
}
