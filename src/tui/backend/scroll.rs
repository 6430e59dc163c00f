//! Rows that stand elsewhere in the next frame: the terminal moves them itself.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use ratatui::style::Color;

use crate::tui::backend::row::Writer;

/// Fewer rows that differ are written anew.
const LEAST_ROWS: usize = 3;

/// Some rows move up or down by some rows, over those that are there; blank ones come behind them.
#[derive(Debug)]
pub struct Scroll {
    /// The rows that change: those that move, and those that they move over or leave blank.
    rows: Range<usize>,
    /// Rows by which it goes.
    by: usize,
    is_down: bool,
}

/// A piece of a row: what tells it from others, and how many bytes of text it has.
#[derive(Clone, Copy, Debug)]
pub struct Print {
    mark: u64,
    bytes: isize,
}

impl Print {
    /// That of a piece with so many bytes of text.
    pub fn of(piece: &impl Hash, bytes: usize) -> Self {
        let mut hasher = DefaultHasher::new();
        piece.hash(&mut hasher);
        Self {
            mark: hasher.finish(),
            bytes: bytes.cast_signed(),
        }
    }
}

impl Scroll {
    /// The one that spares the most, if any does, where rows are of such pieces: some of a row may move while others
    /// stay, and are written anew.
    pub fn between<T: PartialEq>(
        old: &[T],
        new: &[T],
        pieces: impl Fn(&T) -> Vec<Print>,
    ) -> Option<Self> {
        let differs = |y: &usize| old[*y] != new[*y];
        let height = old.len().min(new.len());
        let first = (0..height).find(differs)?;
        let end = (first..height).rfind(differs)? + 1;
        if (first..end).filter(differs).count() < LEAST_ROWS {
            return None;
        }
        let old: Vec<Vec<Print>> = old[first..end].iter().map(&pieces).collect();
        let new: Vec<Vec<Print>> = new[first..end].iter().map(&pieces).collect();
        let stay = old.iter().zip(&new).map(|(old, new)| common(old, new));
        let stay: Vec<isize> = stay.collect();
        let ways = (1..old.len()).flat_map(|by| [(by, false), (by, true)]);
        let scrolls = ways.filter_map(|(by, is_down)| {
            let (from, to) = if is_down { (0, by) } else { (by, 0) };
            let spared = |no: usize| common(&old[from + no], &new[to + no]) - stay[to + no];
            let (rows, spared) = best_run((0..old.len() - by).map(spared))?;
            let scroll = Self {
                rows: rows.start..rows.end + by,
                by,
                is_down,
            };
            let spared = spared - stay[scroll.left()].iter().sum::<isize>();
            (spared > 0).then_some((spared, scroll))
        });
        let (_, mut best) = scrolls.max_by_key(|(spared, _)| *spared)?;
        best.rows = first + best.rows.start..first + best.rows.end;
        Some(best)
    }

    /// The rows that it leaves blank.
    fn left(&self) -> Range<usize> {
        let Range { start, end } = self.rows;
        if self.is_down {
            start..start + self.by
        } else {
            end - self.by..end
        }
    }

    /// Makes it in the rows of a frame.
    pub fn make<T: Clone>(&self, rows: &mut [T], blank: &T) {
        let scrolled = &mut rows[self.rows.clone()];
        if self.is_down {
            scrolled.rotate_right(self.by);
        } else {
            scrolled.rotate_left(self.by);
        }
        rows[self.left()].fill(blank.clone());
    }

    /// Writes it: rows are deleted first, that none below is pushed off the screen.
    pub(super) fn write(&self, height: u16, writer: &mut Writer) {
        let Range { start, end } = self.rows;
        let top = Some(start);
        // Where nothing is below, what is pushed off the screen need not be deleted, and blank rows come by themselves.
        let bottom = (end < usize::from(height)).then_some(end - self.by);
        let (deleted, inserted) = if self.is_down {
            (bottom, top)
        } else {
            (top, bottom)
        };
        // Lines come in the colour of the pen.
        writer.blank(Color::Reset);
        for (y, letter) in [(deleted, 'M'), (inserted, 'L')] {
            let Some(y) = y.and_then(|y| u16::try_from(y).ok()) else {
                continue;
            };
            // Terminals differ in whether the cursor goes to the first column with it.
            writer.go(0, y);
            match self.by {
                1 => writer.put(format_args!("\x1b[{letter}")),
                by => writer.put(format_args!("\x1b[{by}{letter}")),
            }
        }
    }
}

/// Bytes of a row that are in another one as well.
fn common(old: &[Print], new: &[Print]) -> isize {
    let is_there = |piece: &&Print| old.iter().any(|old| old.mark == piece.mark);
    new.iter().filter(is_there).map(|piece| piece.bytes).sum()
}

/// The run with the greatest sum, where one is above nothing (Kadane's algorithm).
fn best_run(values: impl Iterator<Item = isize>) -> Option<(Range<usize>, isize)> {
    let mut best: Option<(Range<usize>, isize)> = None;
    let (mut start, mut sum) = (0, 0);
    for (no, value) in values.enumerate() {
        sum += value;
        if sum <= 0 {
            (start, sum) = (no + 1, 0);
        } else if best.as_ref().is_none_or(|(_, best)| sum > *best) {
            best = Some((start..no + 1, sum));
        }
    }
    best
}
