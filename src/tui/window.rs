//! The screen of a terminal: pictures in, and through the backend what differs.

use std::io::{self, Write};

use ratatui::buffer::Buffer;
use ratatui::layout::Size;

use crate::tui::backend::ThriftyBackend;
use crate::tui::picture::Picture;

/// Shows one picture after the other.
///
/// `ratatui::Terminal` paints each picture anew and compares it cell by cell, which takes most of the time between a key
/// and its echo. Here rows are compared as the lines that they are made of: a letter paints one of them.
#[derive(Debug)]
pub struct Window<W: Write> {
    backend: ThriftyBackend<W>,
    /// What was shown last; `None`: a blank screen.
    last: Option<Picture>,
}

impl<W: Write> Window<W> {
    /// A window of `size`, in columns and rows, on a blank screen.
    pub fn new(out: W, size: Size) -> Self {
        Self {
            backend: ThriftyBackend::new(out, size),
            last: None,
        }
    }

    /// In columns and rows.
    pub fn size(&self) -> Size {
        self.backend.size()
    }

    /// Shows a picture of this size, in one write; nothing is written where it looks as the last one.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn show(&mut self, picture: Picture) -> io::Result<()> {
        for (no, (row, area)) in picture.rows().iter().zip(picture.area().rows()).enumerate() {
            let last = self.last.as_ref().and_then(|last| last.rows().get(no));
            if last != Some(row) {
                let mut painted = Buffer::empty(area);
                row.paint(area.y, &mut painted);
                self.backend.row(area.y, painted);
            }
        }
        self.backend.cursor(picture.cursor);
        self.last = Some(picture);
        self.backend.flush()
    }

    /// Takes note of a new size; what is shown next is written whole.
    pub fn resized(&mut self, width: u16, height: u16) {
        self.last = None;
        self.backend.resized(Size::new(width, height));
    }

    /// Has all written anew by what is shown next, after something else may have written to the terminal.
    pub fn clear(&mut self) {
        self.last = None;
        self.backend.clear();
    }
}
