//! The shortest way from where the cursor is to where it should be.

use std::fmt::Arguments;
use std::io::Write;

use ratatui::layout::Position;

/// More backspaces or line feeds are longer than a sequence.
const MOST_SINGLE: u16 = 4;

/// From here on a distance is no shorter than the number of a column.
const NEAR: u16 = 10;

/// Where the terminal's cursor is, as far as that is known.
#[derive(Clone, Debug, Default)]
pub(super) struct Cursor {
    at: Option<Position>,
    /// It is behind the last column: still in its row, but terminals differ in what a step to the left does.
    is_behind: bool,
}

impl Cursor {
    /// Appends to `out` what brings the cursor to `to`: nothing if it is there.
    ///
    /// The forms are those that were tried in `PuTTY`, xterm, VTE, tmux and screen. A line feed goes straight down: the
    /// terminal is in raw mode, and the row below is there.
    pub(super) fn go(&mut self, to: Position, out: &mut Vec<u8>) {
        let is_behind = std::mem::take(&mut self.is_behind);
        let Some(at) = self.at.replace(to) else {
            return jump(to, out);
        };
        if at == to && !is_behind {
            return;
        }
        let start = out.len();
        if is_behind {
            to_column(to.x, out);
        } else {
            across(at.x, to.x, out);
        }
        match to.y {
            y if y < at.y => repeated(b'A', at.y - y, out),
            y if y - at.y > MOST_SINGLE => repeated(b'B', y - at.y, out),
            y => out.extend((at.y..y).map(|_| b'\n')),
        }
        let mut straight = Vec::new();
        jump(to, &mut straight);
        if straight.len() <= out.len() - start {
            out.truncate(start);
            out.append(&mut straight);
        }
    }

    /// Its column, if it is known to be in row `y`.
    pub(super) fn column_in(&self, y: u16) -> Option<usize> {
        let at = self.at.filter(|at| at.y == y && !self.is_behind)?;
        Some(usize::from(at.x))
    }

    /// Notes that a cell was written, in a line of `width` columns.
    pub(super) fn advance(&mut self, width: usize) {
        let Some(at) = &mut self.at else { return };
        match at.x.checked_add(1) {
            Some(x) if usize::from(x) < width => at.x = x,
            Some(_) | None => self.is_behind = true,
        }
    }

    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// Appends formatted text; a `Vec` takes every write, so there is no error to pass on.
pub(super) fn put(out: &mut Vec<u8>, text: Arguments<'_>) {
    let _ = out.write_fmt(text);
}

/// Goes to a column of the row, from another one.
fn across(from: u16, to: u16, out: &mut Vec<u8>) {
    match to {
        _ if to == from => {}
        0 => to_column(to, out),
        _ if to < from && from - to <= MOST_SINGLE => {
            out.extend((to..from).map(|_| b'\x08'));
        }
        _ if to < from && from - to < NEAR => repeated(b'D', from - to, out),
        _ if to > from && to - from < NEAR => repeated(b'C', to - from, out),
        _ => to_column(to, out),
    }
}

/// Goes to a column of the row, wherever in it the cursor is.
fn to_column(to: u16, out: &mut Vec<u8>) {
    match to {
        0 => out.push(b'\r'),
        _ => put(out, format_args!("\x1b[{}G", u32::from(to) + 1)),
    }
}

/// A sequence that moves by so many cells; one is not named.
fn repeated(letter: u8, times: u16, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\x1b[");
    if times > 1 {
        put(out, format_args!("{times}"));
    }
    out.push(letter);
}

fn jump(to: Position, out: &mut Vec<u8>) {
    let (row, column) = (u32::from(to.y) + 1, u32::from(to.x) + 1);
    match (row, column) {
        (1, 1) => out.extend_from_slice(b"\x1b[H"),
        (_, 1) => put(out, format_args!("\x1b[{row}H")),
        _ => put(out, format_args!("\x1b[{row};{column}H")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(from: Option<(u16, u16)>, to: (u16, u16), expected: &str) {
        let at = from.map(Position::from);
        let mut cursor = Cursor {
            at,
            is_behind: false,
        };
        let mut out = Vec::new();
        cursor.go(to.into(), &mut out);
        assert_eq!(String::from_utf8_lossy(&out), expected);
        assert_eq!(cursor.at, Some(to.into()));
    }

    #[test]
    fn the_shortest_known_way_is_taken() {
        case(Some((5, 3)), (5, 3), "");
        case(Some((5, 3)), (0, 3), "\r");
        case(Some((1, 3)), (0, 3), "\r");
        case(Some((5, 3)), (4, 3), "\x08");
        case(Some((5, 3)), (6, 3), "\x1b[C");
        case(Some((5, 3)), (20, 3), "\x1b[21G");
        case(Some((5, 3)), (0, 4), "\r\n");
        case(Some((5, 3)), (0, 2), "\x1b[3H");
        case(Some((5, 3)), (1, 3), "\x08\x08\x08\x08");
        case(Some((17, 3)), (10, 3), "\x1b[7D");
        case(Some((5, 3)), (14, 3), "\x1b[9C");
        case(Some((17, 3)), (1, 3), "\x1b[2G");
        case(Some((5, 3)), (5, 6), "\n\n\n");
        case(Some((5, 3)), (5, 9), "\x1b[6B");
        case(Some((5, 3)), (5, 20), "\x1b[17B");
        case(Some((5, 3)), (4, 4), "\x08\n");
        case(Some((5, 3)), (0, 6), "\x1b[7H");
        case(Some((5, 3)), (30, 4), "\x1b[31G\n");
        case(Some((5, 9)), (5, 8), "\x1b[A");
        case(Some((5, 9)), (6, 7), "\x1b[8;7H");
        case(Some((5, 9)), (5, 7), "\x1b[2A");
    }

    #[test]
    fn an_unknown_place_needs_an_absolute_move() {
        case(None, (0, 0), "\x1b[H");
        case(None, (0, 4), "\x1b[5H");
        case(None, (7, 4), "\x1b[5;8H");
        case(None, (u16::MAX, u16::MAX), "\x1b[65536;65536H");
    }

    #[test]
    fn behind_the_last_column_only_the_row_is_known() {
        for (to, expected) in [
            ((79, 0), "\x1b[80G"),
            ((78, 0), "\x1b[79G"),
            ((0, 1), "\r\n"),
        ] {
            let mut cursor = Cursor {
                at: Some(Position::new(78, 0)),
                is_behind: false,
            };
            cursor.advance(80);
            assert_eq!(cursor.column_in(0), Some(79));
            cursor.advance(80);
            assert_eq!(cursor.column_in(0), None);
            let mut out = Vec::new();
            cursor.go(to.into(), &mut out);
            assert_eq!(String::from_utf8_lossy(&out), expected);
        }
    }
}
