//! The screen of a terminal: pictures in, and through the backend what differs.

use std::borrow::Cow;
use std::io::{self, Write};
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use crate::tui::backend::{Painted, Scroll, ThriftyBackend};
use crate::tui::picture::{Picture, Row};

/// Shows one picture after the other.
///
/// `ratatui::Terminal` paints each picture anew and compares it cell by cell, which takes most of the time between a key
/// and its echo. Here rows are compared as the lines that they are made of: a letter paints one of them.
#[derive(Debug)]
pub struct Window<W: Write> {
    backend: ThriftyBackend<W>,
    /// What was shown last.
    last: Picture,
    /// The row of the cursor in it: what is typed next comes into that one.
    at_cursor: Option<Kept>,
}

/// A row that need not be painted again. All of them would take twenty times the memory of the lines.
#[derive(Debug)]
struct Kept {
    row: Rc<Row>,
    painted: Painted,
}

impl<W: Write> Window<W> {
    /// A window of `size`, in columns and rows, on a blank screen, which [`Session::enter`] sees to.
    ///
    /// [`Session::enter`]: crate::tui::session::Session::enter
    pub fn new(out: W, size: Size) -> Self {
        Self {
            backend: ThriftyBackend::new(out, size),
            last: Picture::new(size),
            at_cursor: None,
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
        let (old, new) = (self.last.rows(), picture.rows());
        let width = self.size().width;
        let row = picture.cursor.and_then(|at| new.get(usize::from(at.y)));
        let at_cursor = row.map(|row| {
            let same = self.at_cursor.take_if(|kept| kept.row == *row);
            same.unwrap_or_else(|| Kept::of(row, width))
        });
        let kept: Vec<&Kept> = self.at_cursor.iter().chain(&at_cursor).collect();
        match Scroll::between(old, new, |row| row.prints()) {
            Some(scroll) => {
                let mut moved = old.to_vec();
                scroll.make(&mut moved, &Rc::default());
                self.backend.shorter(
                    |backend| write(old, new, &kept, backend),
                    |backend| {
                        backend.scroll(&scroll);
                        write(&moved, new, &kept, backend);
                    },
                );
            }
            None => write(old, new, &kept, &mut self.backend),
        }
        self.at_cursor = at_cursor;
        let painted = self.at_cursor.as_ref().map(|kept| &kept.painted);
        let shown = self.backend.flush(picture.cursor.map(|at| (at, painted)));
        self.last = picture;
        shown
    }

    /// Takes note of a new size; what is shown next is written whole.
    pub fn resized(&mut self, width: u16, height: u16) {
        self.backend.resized(Size::new(width, height));
        self.last = Picture::new(self.size());
        self.at_cursor = None;
    }

    /// Has all written anew by what is shown next, after something else may have written to the terminal.
    pub fn clear(&mut self) {
        self.backend.clear();
        self.last = Picture::new(self.size());
    }
}

/// Writes the rows that differ.
fn write<W: Write>(
    old: &[Rc<Row>],
    new: &[Rc<Row>],
    kept: &[&Kept],
    backend: &mut ThriftyBackend<W>,
) {
    let width = backend.size().width;
    let painted = |row: &Rc<Row>| {
        let kept = kept.iter().find(|kept| Rc::ptr_eq(&kept.row, row));
        kept.map_or_else(
            || Cow::Owned(painted(row, width)),
            |kept| Cow::Borrowed(&kept.painted),
        )
    };
    for (y, (old, new)) in (0..).zip(old.iter().zip(new)) {
        if old != new {
            backend.row(y, &painted(old), &painted(new));
        }
    }
}

fn painted(row: &Row, width: u16) -> Painted {
    let mut cells = Buffer::empty(Rect::new(0, 0, width, 1));
    row.paint(0, &mut cells);
    Painted::new(cells)
}

impl Kept {
    fn of(row: &Rc<Row>, width: u16) -> Self {
        Self {
            row: row.clone(),
            painted: painted(row, width),
        }
    }
}
