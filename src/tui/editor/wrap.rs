//! A text of many lines in rows of a width: broken where Unicode allows a line to break, each line wrapped once.
//!
//! Blanks at a break hang over the edge, so that no row begins with one. What is wrapped stays wrapped until its line
//! or the width changes: an edit costs one paragraph, however long the answer is.

mod breaks;
#[cfg(test)]
mod tests;

use unicode_segmentation::UnicodeSegmentation;

use crate::core::letters::common_ends;
use crate::tui::editor::wrap::breaks::{Start, rows_from, width_of};

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

impl Wrapped {
    /// Takes over a text; lines that are as before are not wrapped again.
    pub fn follow(&mut self, text: &str, width: usize) {
        let width = width.max(1);
        if self.width != width {
            self.width = width;
            self.lines.clear();
        }
        let lines: Vec<&str> = text.split('\n').collect();
        let is_same = |(old, new): &(&Line, &&str)| old.text == **new;
        let before = self.lines.iter().zip(&lines).take_while(is_same).count();
        let most = self.lines.len().min(lines.len()) - before;
        let ends = self.lines.iter().rev().zip(lines.iter().rev());
        let behind = ends.take(most).take_while(is_same).count();
        let (old, new) = (self.lines.len() - behind, lines.len() - behind);
        if old == new {
            let changed = self.lines[before..old].iter_mut();
            for (line, text) in changed.zip(&lines[before..new]) {
                line.follow(text, width);
            }
        } else {
            let come = lines[before..new].iter().map(|text| Line::of(text, width));
            self.lines.splice(before..old, come);
        }
    }

    /// How many rows there are.
    pub fn height(&self) -> usize {
        self.lines.iter().map(|line| line.starts.len()).sum()
    }

    /// Rows from this one on, the hanging blanks included.
    pub fn rows(&self, from: usize) -> impl Iterator<Item = &str> {
        let rows = self
            .lines
            .iter()
            .flat_map(|line| (0..line.starts.len()).map(|row| line.row(row)));
        rows.skip(from)
    }

    /// The row and the column, both from 0, at which what begins at this byte of the text stands, or would be typed.
    pub fn place(&self, at: usize) -> (usize, usize) {
        let mut above = 0;
        let mut rest = at;
        for line in &self.lines {
            if rest <= line.text.len() {
                let row = line.starts.partition_point(|start| start.byte <= rest) - 1;
                let column = width_of(&line.text[line.starts[row].byte..rest]);
                // Blanks that hang over the edge leave the cursor at it, in the column that is spared for it.
                return (above + row, column.min(self.width));
            }
            rest -= line.text.len() + 1;
            above += line.starts.len();
        }
        (above, 0)
    }

    /// The byte of the text at which what stands in a row nearest to a column begins.
    pub fn at(&self, row: usize, column: usize) -> Option<usize> {
        let mut line_start = 0;
        let mut rows = row;
        for line in &self.lines {
            if rows < line.starts.len() {
                return Some(line_start + line.at(rows, column));
            }
            rows -= line.starts.len();
            line_start += line.text.len() + 1;
        }
        None
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

    /// The byte at which what stands in one of its rows nearest to a column begins.
    fn at(&self, row: usize, column: usize) -> usize {
        let text = self.row(row);
        let mut used = 0;
        let mut passed = 0;
        let mut last = 0;
        for (at, grapheme) in text.grapheme_indices(true) {
            last = at;
            used += width_of(grapheme);
            if used > column {
                break;
            }
            passed = at + grapheme.len();
        }
        // The place behind the last letter of a row that is not the last is the first of the next row.
        let is_last = row + 1 == self.starts.len();
        self.starts[row].byte + if is_last { passed } else { passed.min(last) }
    }

    /// Takes over a changed text. Rows are broken anew from shortly before the change to where they begin as before.
    fn follow(&mut self, text: &str, width: usize) {
        let (before, behind) = common_ends(&self.text, text);
        let old = &self.text[before..self.text.len() - behind];
        let new = &text[before..text.len() - behind];
        let changed = self.starts.partition_point(|start| start.byte <= before) - 1;
        if old.is_empty() && self.takes_in(changed, before, new, width) {
            for start in &mut self.starts[changed + 1..] {
                start.byte += new.len();
            }
            text.clone_into(&mut self.text);
            return;
        }
        let changed = self.fresh(changed);
        // Where the row before it ends depends on what comes next.
        let kept = self.fresh(changed.saturating_sub(1));
        let former = self.starts.split_off(kept + 1);
        let behind_old = before + old.len();
        let former = former.iter().filter(|start| start.byte >= behind_old);
        let mut former = former
            .map(|start| Start {
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

    /// Whether letters that are put before a byte in a row only make a word longer for which there is room.
    ///
    /// No line breaks between letters of these alphabets. A word that begins its row needed that row before.
    fn takes_in(&self, row: usize, at: usize, letters: &str, width: usize) -> bool {
        let is_word =
            |letter: char| matches!(letter, 'A'..='Z' | 'a'..='z' | 'Ѐ'..='ҁ' | 'Ҋ'..='ӿ');
        let before = self.text[self.starts[row].byte..at].chars().next_back();
        let behind = self.starts.get(row + 1);
        before.is_some_and(is_word)
            && behind.is_none_or(|start| !start.is_in_word)
            && letters.chars().all(is_word)
            && width_of(self.row(row).trim_end_matches(' ')) + letters.chars().count() <= width
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
