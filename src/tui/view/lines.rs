//! Lines of text: wrapped by line-break rules, cut to a width in columns, and drawn one below the other.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::core::visible::{is_plain, visible};
use crate::tui::picture::Picture;
use crate::tui::theme::Theme;

pub use crate::core::wrap::wrapped;

/// A text on one line of at most `width` columns; `…` tells that there is more.
pub fn cut(text: &str, width: usize) -> String {
    if is_plain(text) {
        return cut_plain(text, width);
    }
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

/// The same, cut between two words where that keeps two thirds of the width: what stays is then the first line of the
/// text in full, which need not be written anew when it becomes that.
pub fn cut_at_word(text: &str, width: usize) -> String {
    let whole = cut(text, width);
    let Some(kept) = whole.strip_suffix('…').filter(|_| !text.ends_with('…')) else {
        return whole;
    };
    let is_between = text
        .get(kept.len()..)
        .is_some_and(|rest| rest.starts_with(' '));
    let end = kept.rfind(' ').filter(|_| !is_between);
    let words = kept[..end.unwrap_or(kept.len())].trim_end();
    if columns(words) * 3 < width * 2 || columns(words) + 2 > width {
        return whole;
    }
    format!("{words} …")
}

/// What [`cut`] gives where each character has one column.
fn cut_plain(text: &str, width: usize) -> String {
    let Some(last) = width.checked_sub(1) else {
        return String::new();
    };
    let mut ends = text.char_indices().map(|(at, _)| at).skip(last);
    let (end, next) = (ends.next(), ends.next());
    match (end, next) {
        (Some(end), Some(_)) => format!("{}…", &text[..end]),
        (Some(_) | None, _) => text.to_owned(),
    }
}

/// Columns that a text takes.
pub fn columns(text: &str) -> usize {
    if is_plain(text) {
        text.chars().count()
    } else {
        text.width()
    }
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
pub fn draw(picture: &mut Picture, area: Rect, lines: impl IntoIterator<Item = Line<'static>>) {
    for (line, row) in lines.into_iter().zip(area.rows()) {
        picture.put(row, line);
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
        assert_eq!(cut("世界", 3), "世…");
    }

    #[test]
    fn words_stay_whole_where_enough_of_them_do() {
        assert_eq!(cut_at_word("раз два три", 11), "раз два три");
        assert_eq!(cut_at_word("раз два три", 10), "раз два …");
        assert_eq!(cut_at_word("раз два три", 9), "раз два …");
        assert_eq!(cut_at_word("раз два три", 8), "раз два…");
        assert_eq!(cut_at_word("раз однажды", 9), "раз одна…");
        assert_eq!(cut_at_word("однажды …", 6), "однаж…");
    }

    #[test]
    fn plain_text_is_cut_as_any_other() {
        for width in 0..12 {
            let other = cut("Қазақ\u{301}стан", width);
            assert_eq!(cut("Қазақстан", width), other.replace('\u{301}', ""));
        }
    }

    #[test]
    fn the_focus_is_in_view() {
        assert_eq!(first_in_view(0, 100, 10), 0);
        assert_eq!(first_in_view(50, 100, 10), 45);
        assert_eq!(first_in_view(99, 100, 10), 90);
        assert_eq!(first_in_view(3, 5, 10), 0);
    }
}
