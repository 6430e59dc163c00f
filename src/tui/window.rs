//! The screen of a terminal: pictures in, and through the backend what differs.

use std::io::{self, Write};

use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use crate::tui::backend::ThriftyBackend;
use crate::tui::picture::Picture;

/// Shows one picture after the other.
///
/// `ratatui::Terminal` paints each picture anew and compares it cell by cell, which takes most of the time between a key
/// and its echo. Here rows are compared as the lines that they are made of: a letter paints one of them.
#[derive(Debug)]
pub struct Window<W: Write> {
    backend: ThriftyBackend<W>,
    size: Size,
    /// What was shown last; `None`: a blank screen.
    last: Option<Picture>,
    /// The rows as painted last.
    painted: Vec<Buffer>,
}

impl<W: Write> Window<W> {
    /// A window of `size`, in columns and rows, on a blank screen.
    pub fn new(out: W, size: Size) -> Self {
        let mut window = Self {
            backend: ThriftyBackend::new(out, size),
            size,
            last: None,
            painted: Vec::new(),
        };
        window.blank();
        window
    }

    /// In columns and rows.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Shows a picture of this size, in one write; nothing is written where it looks as the last one.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn show(&mut self, picture: Picture) -> io::Result<()> {
        for (y, (row, painted)) in (0..).zip(picture.rows().iter().zip(&mut self.painted)) {
            let last = self
                .last
                .as_ref()
                .and_then(|last| last.rows().get(usize::from(y)));
            if last == Some(row) {
                continue;
            }
            let mut buffer = Buffer::empty(painted.area);
            row.paint(y, &mut buffer);
            self.backend.draw(painted.diff(&buffer).into_iter())?;
            *painted = buffer;
        }
        match picture.cursor {
            Some(cursor) => self.backend.set_cursor_position(cursor)?,
            None => self.backend.hide_cursor()?,
        }
        self.last = Some(picture);
        self.backend.flush()
    }

    /// Takes note of a new size; what is shown next is written whole.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn resized(&mut self, width: u16, height: u16) -> io::Result<()> {
        self.size = Size::new(width, height);
        self.backend.resized(width, height);
        self.clear()
    }

    /// Has all written anew by what is shown next, after something else may have written to the terminal.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn clear(&mut self) -> io::Result<()> {
        self.blank();
        self.backend.clear()
    }

    fn blank(&mut self) {
        self.last = None;
        let rows = Rect::from((ratatui::layout::Position::ORIGIN, self.size)).rows();
        self.painted = rows.map(Buffer::empty).collect();
    }
}
