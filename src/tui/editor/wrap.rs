//! A text of many lines in rows of a width: broken where Unicode allows a line to break, each line wrapped once.
//!
//! Blanks at a break hang over the edge, so that no row begins with one. What is wrapped stays wrapped until its line
//! or the width changes: an edit costs one paragraph, however long the answer is.

mod breaks;
#[cfg(test)]
mod tests;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::tui::editor::wrap::breaks::{Start, rows_from};

/// Columns for the text in a field of so many: the last one is the cursor's. In it no letter stands under the cursor, and
/// none ends a line of the terminal, behind which terminals differ in where the cursor is.
pub fn columns(field: usize) -> usize {
    field.saturating_sub(1).max(1)
}

/// A text in rows.
#[derive(Debug, Default)]
pub struct Wrapped {
    width: usize,
    lines: Vec<Line>,
}

/// A line of the text, and where its rows begin; the first at its beginning.
#[derive(Debug)]
struct Line {
    text: String,
    starts: Vec<Start>,
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
                Some(_) => self.lines[no].follow(text, width),
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
                start: line.starts[row].at,
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
        let row = line.starts.partition_point(|start| start.at <= at) - 1;
        let before = line.row(row).chars().take(at - line.starts[row].at);
        let column = before.collect::<String>().width();
        // Blanks that hang over the edge leave the cursor at it, in the column that is spared for it.
        (above + row, column.min(self.width))
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
        let mut starts = vec![Start::default()];
        rows_from(text, Start::default(), width, |start| {
            starts.push(start);
            true
        });
        Self {
            text: text.to_owned(),
            starts,
        }
    }

    /// Takes over a changed text. Rows are broken anew from shortly before the change to where they begin as before.
    fn follow(&mut self, text: &str, width: usize) {
        let (before, behind) = common_ends(&self.text, text);
        let old = &self.text[before..self.text.len() - behind];
        let new = &text[before..text.len() - behind];
        let (old_chars, new_chars) = (old.chars().count(), new.chars().count());
        let changed = self.starts.partition_point(|start| start.byte <= before) - 1;
        let changed = self.fresh(changed);
        // Where the row before it ends depends on what comes next.
        let kept = self.fresh(changed.saturating_sub(1));
        let former = self.starts.split_off(kept + 1);
        let behind_old = before + old.len();
        let former = former.iter().filter(|start| start.byte >= behind_old);
        let mut former = former
            .map(|start| Start {
                at: start.at + new_chars - old_chars,
                byte: start.byte + new.len() - old.len(),
                ..*start
            })
            .peekable();
        let meets = rows_from(text, self.starts[kept], width, |start| {
            while former.next_if(|former| former.byte < start.byte).is_some() {}
            let meets = former.peek() == Some(&start) && start.is_fresh(text);
            if !meets {
                self.starts.push(start);
            }
            !meets
        });
        if meets {
            self.starts.extend(former);
        }
        text.clone_into(&mut self.text);
    }

    /// The nearest row at or before this one that does not depend on what stands before it.
    fn fresh(&self, row: usize) -> usize {
        let starts = &self.starts[..=row];
        let found = starts.iter().rposition(|start| start.is_fresh(&self.text));
        found.unwrap_or(0)
    }

    fn row(&self, row: usize) -> &str {
        let end = self.starts.get(row + 1).map(|start| start.byte);
        &self.text[self.starts[row].byte..end.unwrap_or(self.text.len())]
    }
}
/// How many bytes two texts share at their beginnings and at their ends, in whole letters.
fn common_ends(old: &str, new: &str) -> (usize, usize) {
    let shared = |(one, other): &(u8, u8)| one == other;
    let most = old.len().min(new.len());
    let mut before = old.bytes().zip(new.bytes()).take_while(shared).count();
    while !(old.is_char_boundary(before) && new.is_char_boundary(before)) {
        before -= 1;
    }
    let ends = old.bytes().rev().zip(new.bytes().rev());
    let mut behind = ends.take(most - before).take_while(shared).count();
    while !(old.is_char_boundary(old.len() - behind) && new.is_char_boundary(new.len() - behind)) {
        behind -= 1;
    }
    (before, behind)
}
