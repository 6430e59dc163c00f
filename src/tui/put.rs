//! A line of text into the cells of a picture.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::core::visible::is_plain;

/// Puts a line at the left edge of an area.
///
/// It looks as ratatui draws it; plain text, which is most of what is on the screen, costs a fraction of that.
pub fn line(frame: &mut Frame, area: Rect, line: &Line) {
    if line.spans.iter().all(|span| is_plain(&span.content)) {
        letters(frame.buffer_mut(), area, line);
    } else {
        frame.render_widget(line, area);
    }
}

/// Puts the letters of plain text into the cells, one into each.
fn letters(buffer: &mut Buffer, area: Rect, line: &Line) {
    let area = Rect { height: 1, ..area }.intersection(buffer.area);
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
    use ratatui::style::Stylize;
    use ratatui::text::Span;
    use ratatui::widgets::Widget;

    use super::*;

    #[test]
    fn a_plain_line_looks_as_ratatui_draws_it() {
        let line = Line::from(vec![Span::raw("нет — "), Span::raw("№ 5").bold()]).dim();
        let screen = Rect::new(0, 0, 12, 3);
        for area in [
            Rect::new(0, 0, 12, 1),
            Rect::new(2, 1, 5, 2),
            Rect::new(12, 0, 3, 1),
            Rect::ZERO,
        ] {
            let (mut ours, mut theirs) = (Buffer::empty(screen), Buffer::empty(screen));
            letters(&mut ours, area, &line);
            line.clone().render(area, &mut theirs);
            assert_eq!(ours, theirs, "{area}");
        }
    }
}
