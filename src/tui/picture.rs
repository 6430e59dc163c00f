//! A picture: lines of text at their places. Whoever shows it paints only the rows that are not as they were.

use std::rc::Rc;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::core::visible::is_plain;
use crate::tui::backend::Print;

/// What a screen is to show, row by row, and where its cursor is. One that is made of another shares with it what is as it
/// was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    size: Size,
    rows: Vec<Rc<Row>>,
    /// Where the cursor is; `None`: hidden.
    pub cursor: Option<Position>,
}

/// One row of a picture: pieces of lines, a later one over those before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Row(Vec<Rc<Piece>>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Piece {
    x: u16,
    width: u16,
    line: Line<'static>,
    /// Nothing of what is below shows through.
    clears: bool,
}

impl Picture {
    /// A blank one without a cursor.
    pub fn new(size: Size) -> Self {
        Self {
            size,
            rows: vec![Rc::default(); usize::from(size.height)],
            cursor: None,
        }
    }

    /// In columns and rows.
    pub fn size(&self) -> Size {
        self.size
    }

    /// All of it.
    pub fn area(&self) -> Rect {
        Rect::from((Position::ORIGIN, self.size))
    }

    /// Puts a line at the left edge of an area, in its first row.
    pub fn put(&mut self, area: Rect, line: Line<'static>) {
        self.lay(area.y, area, line, false);
    }

    /// Takes over a row of another picture.
    pub fn take_row(&mut self, other: &Self, y: u16) {
        let y = usize::from(y);
        if let (Some(row), Some(other)) = (self.rows.get_mut(y), other.rows.get(y)) {
            row.clone_from(other);
        }
    }

    /// Takes away what is in an area.
    pub fn clear(&mut self, area: Rect) {
        for y in area.top()..area.bottom() {
            self.lay(y, area, Line::default(), true);
        }
    }

    fn lay(&mut self, y: u16, area: Rect, line: Line<'static>, clears: bool) {
        let Rect { x, width, .. } = area.intersection(self.area());
        if let Some(row) = self.rows.get_mut(usize::from(y)).filter(|_| width > 0) {
            Rc::make_mut(row).0.push(Rc::new(Piece {
                x,
                width,
                line,
                clears,
            }));
        }
    }

    /// Its rows, from the top.
    pub fn rows(&self) -> &[Rc<Row>] {
        &self.rows
    }

    /// Every line in it, to be changed.
    pub fn lines_mut(&mut self) -> impl Iterator<Item = &mut Line<'static>> {
        let pieces = self
            .rows
            .iter_mut()
            .flat_map(|row| &mut Rc::make_mut(row).0);
        pieces.map(|piece| &mut Rc::make_mut(piece).line)
    }

    /// Paints all of it into a frame of any terminal of ratatui.
    pub fn paint(&self, frame: &mut Frame) {
        for (y, row) in (0..).zip(&self.rows) {
            row.paint(y, frame.buffer_mut());
        }
        if let Some(cursor) = self.cursor {
            frame.set_cursor_position(cursor);
        }
    }
}

impl Row {
    /// What it is made of, for finding it elsewhere.
    pub fn prints(&self) -> Vec<Print> {
        let print = |piece: &Rc<Piece>| {
            let texts = piece.line.spans.iter().map(|span| span.content.len());
            Print::of(piece, texts.sum())
        };
        self.0.iter().map(print).collect()
    }

    /// Paints it into row `y` of a buffer, which is blank there.
    pub fn paint(&self, y: u16, buffer: &mut Buffer) {
        for piece in &self.0 {
            let area = Rect::new(piece.x, y, piece.width, 1).intersection(buffer.area);
            if piece.clears {
                ratatui::widgets::Clear.render(area, buffer);
            }
            let spans = &piece.line.spans;
            if spans.iter().all(|span| is_plain(&span.content)) {
                letters(buffer, area, &piece.line);
            } else {
                (&piece.line).render(area, buffer);
            }
        }
    }
}

/// Puts the letters of plain text into the cells of a row, one into each.
///
/// It looks as ratatui draws it; plain text, which is most of what is on the screen, costs a fraction of that.
fn letters(buffer: &mut Buffer, area: Rect, line: &Line) {
    if area.is_empty() {
        return;
    }
    if line.style != Style::new() {
        buffer.set_style(area, line.style);
    }
    let first = buffer.index_of(area.x, area.y);
    let cells = &mut buffer.content[first..first + usize::from(area.width)];
    let letters = line.spans.iter().flat_map(|span| {
        let style = line.style.patch(span.style);
        span.content.chars().map(move |letter| (letter, style))
    });
    for (cell, (letter, style)) in cells.iter_mut().zip(letters) {
        cell.set_char(letter).set_style(style);
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Stylize};
    use ratatui::text::Span;

    use super::*;

    const SCREEN: Size = Size::new(12, 3);

    fn painted(picture: &Picture) -> Buffer {
        let mut buffer = Buffer::empty(picture.area());
        for (y, row) in (0..).zip(picture.rows()) {
            row.paint(y, &mut buffer);
        }
        buffer
    }

    #[test]
    fn a_line_looks_as_ratatui_draws_it() {
        let plain = Line::from(vec![Span::raw("нет — "), Span::raw("№ 5").bold()]).dim();
        let wide = Line::from(vec![Span::raw("世界 "), Span::raw("е\u{301}").bold()]).dim();
        for line in [plain, wide] {
            for area in [
                Rect::new(0, 0, 12, 1),
                Rect::new(2, 1, 5, 2),
                Rect::new(9, 2, 9, 1),
                Rect::new(12, 0, 3, 1),
                Rect::new(0, 7, 3, 1),
                Rect::ZERO,
            ] {
                let mut picture = Picture::new(SCREEN);
                picture.put(area, line.clone());
                let mut theirs = Buffer::empty(picture.area());
                line.clone().render(area, &mut theirs);
                assert_eq!(painted(&picture), theirs, "{area}");
            }
        }
    }

    #[test]
    fn what_comes_later_is_over_what_was_there() {
        let mut picture = Picture::new(SCREEN);
        for row in picture.area().rows() {
            picture.put(row, Line::raw("xxxxxxxxxxxx").red());
        }
        picture.clear(Rect::new(1, 1, 4, 5));
        picture.put(Rect::new(2, 1, 9, 1), Line::raw("да"));
        let painted = painted(&picture);
        let shown = Buffer::with_lines(["xxxxxxxxxxxx", "x да xxxxxxx", "x    xxxxxxx"]);
        for (painted, shown) in painted.content.iter().zip(&shown.content) {
            assert_eq!(painted.symbol(), shown.symbol());
        }
        assert_eq!(painted[(3, 1)].fg, Color::Reset, "no red below it");
    }
}
