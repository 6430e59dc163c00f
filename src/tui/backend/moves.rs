//! The shortest way from where the cursor is to where it should be.

use std::fmt::Arguments;
use std::io::Write;

use ratatui::layout::Position;

/// Where the terminal's cursor is, as far as that is known.
#[derive(Clone, Debug, Default)]
pub(super) struct Cursor {
    at: Option<Position>,
}

impl Cursor {
    /// Appends to `out` what brings the cursor to `to`: nothing if it is there.
    ///
    /// The relative forms are those that were tried in `PuTTY`, xterm, VTE, tmux and screen.
    pub(super) fn go(&mut self, to: Position, out: &mut Vec<u8>) {
        let Some(at) = self.at.replace(to) else {
            return jump(to, out);
        };
        if at == to {
            return;
        }
        if at.y == to.y {
            match to.x {
                0 => out.push(b'\r'),
                x if x + 1 == at.x => out.push(b'\x08'),
                x if x == at.x + 1 => out.extend_from_slice(b"\x1b[C"),
                x => put(out, format_args!("\x1b[{}G", x + 1)),
            }
        } else if to.x == 0 && to.y == at.y + 1 {
            out.extend_from_slice(b"\r\n");
        } else {
            jump(to, out);
        }
    }

    /// Its column, if it is known to be in row `y`.
    pub(super) fn column_in(&self, y: u16) -> Option<usize> {
        let at = self.at.filter(|at| at.y == y)?;
        Some(usize::from(at.x))
    }

    /// Notes that a cell was written, in a line of `width` columns.
    ///
    /// After the last column terminals differ in where the cursor is, so it is not known then.
    pub(super) fn advance(&mut self, width: usize) {
        self.at = self.at.and_then(|at| {
            let x = at.x.checked_add(1)?;
            (usize::from(x) < width).then_some(Position { x, y: at.y })
        });
    }

    pub(super) fn forget(&mut self) {
        self.at = None;
    }
}

/// Appends formatted text; a `Vec` takes every write, so there is no error to pass on.
pub(super) fn put(out: &mut Vec<u8>, text: Arguments<'_>) {
    let _ = out.write_fmt(text);
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
        let mut cursor = Cursor { at };
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
        case(Some((5, 3)), (7, 4), "\x1b[5;8H");
    }

    #[test]
    fn an_unknown_place_needs_an_absolute_move() {
        case(None, (0, 0), "\x1b[H");
        case(None, (0, 4), "\x1b[5H");
        case(None, (7, 4), "\x1b[5;8H");
        case(None, (u16::MAX, u16::MAX), "\x1b[65536;65536H");
    }

    #[test]
    fn the_last_column_leaves_the_place_unknown() {
        let mut cursor = Cursor {
            at: Some(Position::new(78, 0)),
        };
        cursor.advance(80);
        assert_eq!(cursor.at, Some(Position::new(79, 0)));
        cursor.advance(80);
        assert_eq!(cursor.at, None);
    }
}
