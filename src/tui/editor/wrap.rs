//! A text of many lines in rows of a width: broken where Unicode allows a line to break, each line wrapped once.
//!
//! Blanks at a break hang over the edge, so that no row begins with one. What is wrapped stays wrapped until its line
//! or the width changes: an edit costs one paragraph, however long the answer is.

use textwrap::WordSeparator;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A text in rows.
#[derive(Debug, Default)]
pub struct Wrapped {
    width: usize,
    lines: Vec<Line>,
}

/// A line of the text, and the characters at which its rows begin; the first is 0.
#[derive(Debug)]
struct Line {
    text: String,
    starts: Vec<usize>,
    /// The same in bytes: counting letters anew for every row would make long lines slow.
    bytes: Vec<usize>,
}

/// One row: which characters of which line, the hanging blanks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The line, from 0.
    pub line: usize,
    /// Its first character, from 0 in the line.
    pub start: usize,
    /// What stands in it.
    pub text: &'a str,
}

impl Wrapped {
    /// Takes over the lines of a text; those that are as before are not wrapped again.
    pub fn follow(&mut self, lines: &[String], width: usize) {
        let width = width.max(1);
        if self.width != width {
            self.width = width;
            self.lines.clear();
        }
        self.lines.truncate(lines.len());
        for (no, text) in lines.iter().enumerate() {
            match self.lines.get(no) {
                Some(line) if line.text == *text => {}
                Some(_) => self.lines[no] = Line::of(text, width),
                None => self.lines.push(Line::of(text, width)),
            }
        }
    }

    /// How many rows there are.
    pub fn height(&self) -> usize {
        self.lines.iter().map(|line| line.starts.len()).sum()
    }

    /// Rows from this one on.
    pub fn rows(&self, from: usize) -> impl Iterator<Item = Row<'_>> {
        let rows = self.lines.iter().enumerate().flat_map(|(no, line)| {
            (0..line.starts.len()).map(move |row| Row {
                line: no,
                start: line.starts[row],
                text: line.row(row),
            })
        });
        rows.skip(from)
    }

    /// The row and the column, both from 0, at which a character of a line stands, or at which one would be typed.
    pub fn place(&self, line: usize, at: usize) -> (usize, usize) {
        let above: usize = self
            .lines
            .iter()
            .take(line)
            .map(|line| line.starts.len())
            .sum();
        let Some(line) = self.lines.get(line) else {
            return (above, 0);
        };
        let row = line
            .starts
            .iter()
            .rposition(|start| *start <= at)
            .unwrap_or(0);
        let before = line.row(row).chars().take(at - line.starts[row]);
        let column = before.collect::<String>().width();
        // Blanks that hang over the edge leave the cursor at it.
        (above + row, column.min(self.width - 1))
    }

    /// The character, as line and place in it, that stands in a row nearest to a column.
    pub fn at(&self, row: usize, column: usize) -> Option<(usize, usize)> {
        let found = self.rows(row).next()?;
        let mut used = 0;
        let mut passed = 0;
        for grapheme in found.text.graphemes(true) {
            used += grapheme.width();
            if used > column {
                break;
            }
            passed += grapheme.chars().count();
        }
        // The place behind the last character of a row that is not the last is the first of the next row.
        let length = found.text.chars().count();
        let is_last = self
            .rows(row + 1)
            .next()
            .is_none_or(|next| next.line != found.line);
        let most = if is_last {
            length
        } else {
            length.saturating_sub(1)
        };
        Some((found.line, found.start + passed.min(most)))
    }
}

impl Line {
    fn of(text: &str, width: usize) -> Self {
        let mut starts = vec![0];
        let mut used = 0;
        let mut at = 0;
        for word in WordSeparator::UnicodeBreakProperties.find_words(text) {
            let columns = word.word.width();
            if used > 0 && used + columns > width {
                starts.push(at);
                used = 0;
            }
            if columns > width {
                // A word wider than the row is broken between letters.
                for grapheme in word.word.graphemes(true) {
                    if used + grapheme.width() > width && used > 0 {
                        starts.push(at);
                        used = 0;
                    }
                    used += grapheme.width();
                    at += grapheme.chars().count();
                }
            } else {
                used += columns;
                at += word.word.chars().count();
            }
            used += word.whitespace.width();
            at += word.whitespace.chars().count();
        }
        Self {
            text: text.to_owned(),
            bytes: in_bytes(text, &starts),
            starts,
        }
    }

    fn row(&self, row: usize) -> &str {
        let end = self.bytes.get(row + 1).copied();
        &self.text[self.bytes[row]..end.unwrap_or(self.text.len())]
    }
}

/// Places counted in characters, in rising order, as bytes; in one walk through the text.
fn in_bytes(text: &str, places: &[usize]) -> Vec<usize> {
    let mut letters = text.char_indices().enumerate();
    places
        .iter()
        .map(|place| {
            let found = letters.find(|(at, _)| at >= place);
            found.map_or(text.len(), |(_, (byte, _))| byte)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: usize) -> Wrapped {
        let mut wrapped = Wrapped::default();
        let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        wrapped.follow(&lines, width);
        wrapped
    }

    #[track_caller]
    fn rows(text: &str, width: usize, expected: &[&str]) {
        let wrapped = wrapped(text, width);
        let rows: Vec<&str> = wrapped.rows(0).map(|row| row.text.trim_end()).collect();
        assert_eq!(rows, expected);
        assert_eq!(wrapped.height(), expected.len());
    }

    #[test]
    fn rows_break_where_lines_may() {
        rows("очередь в записи", 10, &["очередь в", "записи"]);
        rows(
            "10-үй, 5-пәтер (иесі: Қ. Ғ.)",
            14,
            &["10-үй, 5-пәтер", "(иесі: Қ. Ғ.)"],
        );
        rows("раз\n\nдва", 10, &["раз", "", "два"]);
        rows("необыкновенный", 6, &["необык", "новенн", "ый"]);
        rows("", 5, &[""]);
        rows("да   нет", 4, &["да", "нет"]);
    }

    #[test]
    fn the_cursor_stands_where_typing_goes() {
        let text = wrapped("очередь в записи\nда", 10);
        assert_eq!(text.place(0, 0), (0, 0));
        assert_eq!(text.place(0, 9), (0, 9));
        assert_eq!(text.place(0, 10), (1, 0));
        assert_eq!(text.place(0, 16), (1, 6));
        assert_eq!(text.place(1, 2), (2, 2));
    }

    #[test]
    fn rows_are_gone_through_by_column() {
        let text = wrapped("очередь в записи\nда", 10);
        assert_eq!(text.at(0, 3), Some((0, 3)));
        assert_eq!(text.at(1, 3), Some((0, 13)));
        assert_eq!(text.at(1, 9), Some((0, 16)));
        assert_eq!(text.at(0, 99), Some((0, 9)));
        assert_eq!(text.at(2, 1), Some((1, 1)));
        assert_eq!(text.at(3, 0), None);
    }

    #[test]
    fn an_edit_wraps_its_own_line_only() {
        let mut text = wrapped("раз два\nтри", 20);
        let before = text.lines[1].text.as_ptr();
        text.follow(&["раз два три".to_owned(), "три".to_owned()], 20);
        assert_eq!(text.lines[1].text.as_ptr(), before);
        assert_eq!(text.place(0, 11), (0, 11));
    }
}
