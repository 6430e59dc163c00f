//! Lines of text: wrapped by line-break rules, cut to a width in columns, and drawn one below the other.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::core::visible::visible;
use crate::tui::theme::Theme;

pub use crate::core::wrap::wrapped;

/// A text on one line of at most `width` columns; `…` tells that there is more.
pub fn cut(text: &str, width: usize) -> String {
    let flat = visible(&text.replace('\n', " ")).into_owned();
    if flat.width() <= width {
        return flat;
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in flat.graphemes(true) {
        used += grapheme.width();
        if used + 1 > width {
            break;
        }
        kept.push_str(grapheme);
    }
    if width > 0 {
        kept.push('…');
    }
    kept
}

/// Columns that a text takes.
pub fn columns(text: &str) -> usize {
    text.width()
}

/// One line: what stands at its left, and what stands at its right edge.
pub fn two_sided<'a>(left: &str, right: &str, width: usize, style: Style) -> Line<'a> {
    let right = cut(right, width);
    let room = width.saturating_sub(columns(&right) + usize::from(!right.is_empty()));
    let left = cut(left, room);
    let gap = " ".repeat(width.saturating_sub(columns(&left) + columns(&right)));
    Line::from(vec![
        Span::styled(left, style),
        Span::styled(gap, style),
        Span::styled(right, style),
    ])
}

/// What stands before a line of a list: where the focus is, a mark in reverse video. The line itself keeps its looks, so
/// that the focus moves with few bytes.
pub fn mark(theme: Theme, has_focus: bool) -> Span<'static> {
    if has_focus {
        Span::styled("> ", theme.focus())
    } else {
        Span::raw("  ")
    }
}

/// One line of a list: the mark, what it says, and what stands at its right edge.
pub fn entry(
    theme: Theme,
    has_focus: bool,
    (left, right): (&str, &str),
    width: usize,
) -> Line<'static> {
    let mark = mark(theme, has_focus);
    let room = width.saturating_sub(columns(&mark.content));
    let mut line = two_sided(left, right, room, Style::new());
    line.spans.insert(0, mark);
    line
}

/// One line of pieces that begin at these columns, each behind the one before it.
pub fn placed(pieces: impl IntoIterator<Item = (usize, Vec<Span<'static>>)>) -> Line<'static> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut used = 0;
    for (left, piece) in pieces {
        spans.push(Span::raw(" ".repeat(left.saturating_sub(used))));
        let width: usize = piece.iter().map(|span| columns(&span.content)).sum();
        used = used.max(left) + width;
        spans.extend(piece);
    }
    Line::from(spans)
}

/// Draws lines one below the other, as many as there is room for.
pub fn draw(frame: &mut Frame, area: Rect, lines: impl IntoIterator<Item = Line<'static>>) {
    for (line, row) in lines.into_iter().zip(area.rows()) {
        frame.render_widget(line, row);
    }
}

/// The part of a list that is in view: its first line, so that `selected` is among `height` lines.
pub fn first_in_view(selected: usize, len: usize, height: usize) -> usize {
    let latest = len.saturating_sub(height);
    selected.saturating_sub(height / 2).min(latest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_fits_and_says_so() {
        assert_eq!(cut("Қазақстан", 9), "Қазақстан");
        assert_eq!(cut("Қазақстан", 5), "Қаза…");
        assert_eq!(cut("раз\nдва", 20), "раз два");
        assert_eq!(cut("слово", 0), "");
    }

    #[test]
    fn the_focus_is_in_view() {
        assert_eq!(first_in_view(0, 100, 10), 0);
        assert_eq!(first_in_view(50, 100, 10), 45);
        assert_eq!(first_in_view(99, 100, 10), 90);
        assert_eq!(first_in_view(3, 5, 10), 0);
    }
}
