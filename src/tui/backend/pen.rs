//! Colours and attributes: how the pen is changed with the fewest bytes.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use crate::tui::backend::moves::put;

/// What a blank does not show, so that a pen holding it may stay as it is.
pub(super) const INVISIBLE_ON_BLANKS: Modifier = Modifier::BOLD.union(Modifier::DIM);

/// SGR codes of the attributes, by ECMA-48; a later one is never a part of an earlier one.
const ATTRIBUTES: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// How a cell looks apart from its symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Looks {
    foreground: Color,
    background: Color,
    modifier: Modifier,
}

impl Looks {
    const PLAIN: Self = Self::blank(Color::Reset);

    pub(super) fn of(cell: &Cell) -> Self {
        Self {
            foreground: cell.fg,
            background: cell.bg,
            modifier: cell.modifier,
        }
    }

    pub(super) const fn blank(background: Color) -> Self {
        Self {
            foreground: Color::Reset,
            background,
            modifier: Modifier::empty(),
        }
    }
}

/// The looks the terminal gives to what is written next, as far as they are known.
#[derive(Clone, Debug, Default)]
pub(super) struct Pen {
    looks: Option<Looks>,
}

impl Pen {
    /// Appends to `out` what turns the pen into `new`: nothing if it is so already.
    ///
    /// Adding needs only what is added. An attribute is taken away by a reset, `ESC[m`, together
    /// with what stays: one byte longer at most than its own off code, and known everywhere.
    pub(super) fn take(&mut self, new: Looks, out: &mut Vec<u8>) {
        let old = self.looks.replace(new);
        if old == Some(new) {
            return;
        }
        if new == Looks::PLAIN {
            return out.extend_from_slice(b"\x1b[m");
        }
        out.extend_from_slice(b"\x1b[");
        let kept = old.filter(|old| new.modifier.contains(old.modifier));
        if kept.is_none() {
            out.extend_from_slice(b"0;");
        }
        let base = kept.unwrap_or(Looks::PLAIN);
        for (modifier, code) in ATTRIBUTES {
            if (new.modifier - base.modifier).contains(modifier) {
                put(out, format_args!("{code};"));
            }
        }
        if new.foreground != base.foreground {
            colour(new.foreground, 30, out);
        }
        if new.background != base.background {
            colour(new.background, 40, out);
        }
        // Something differs, so at least one code was written, and the last byte is its `;`.
        if let Some(last) = out.last_mut() {
            *last = b'm';
        }
    }

    /// Whether a cell written now would look as it should.
    pub(super) fn paints(&self, cell: &Cell) -> bool {
        self.looks == Some(Looks::of(cell))
            || cell.symbol() == " "
                && INVISIBLE_ON_BLANKS.contains(cell.modifier)
                && self.paints_blanks(cell.bg)
    }

    /// Whether blanks written now would look as they should on `background`.
    pub(super) fn paints_blanks(&self, background: Color) -> bool {
        self.looks.is_some_and(|looks| {
            looks.background == background && INVISIBLE_ON_BLANKS.contains(looks.modifier)
        })
    }

    pub(super) fn was_reset(&mut self) {
        self.looks = Some(Looks::PLAIN);
    }

    pub(super) fn forget(&mut self) {
        self.looks = None;
    }
}

/// Appends the code of a colour and a `;`; `base` is 30 for the foreground, 40 for the background.
fn colour(colour: Color, base: u8, out: &mut Vec<u8>) {
    let number = match colour {
        Color::Reset => return put(out, format_args!("{};", base + 9)),
        Color::Rgb(r, g, b) => return put(out, format_args!("{};2;{r};{g};{b};", base + 8)),
        Color::Indexed(n) => n,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    match number {
        0..8 => put(out, format_args!("{};", base + number)),
        8..16 => put(out, format_args!("{};", base + 60 + number - 8)),
        _ => put(out, format_args!("{};5;{number};", base + 8)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Looks = Looks::PLAIN;

    fn looks(foreground: Color, background: Color, modifier: Modifier) -> Looks {
        Looks {
            foreground,
            background,
            modifier,
        }
    }

    #[track_caller]
    fn case(old: Option<Looks>, new: Looks, expected: &str) {
        let mut pen = Pen { looks: old };
        let mut out = Vec::new();
        pen.take(new, &mut out);
        assert_eq!(String::from_utf8_lossy(&out), expected);
        assert_eq!(pen.looks, Some(new));
    }

    #[test]
    fn only_the_difference_is_written() {
        let bold = looks(Color::Reset, Color::Reset, Modifier::BOLD);
        let red = looks(Color::Red, Color::Reset, Modifier::BOLD);
        case(Some(bold), bold, "");
        case(Some(PLAIN), bold, "\x1b[1m");
        case(Some(bold), red, "\x1b[31m");
        case(Some(red), bold, "\x1b[39m");
        case(Some(red), PLAIN, "\x1b[m");
    }

    #[test]
    fn an_attribute_goes_away_by_a_reset_with_what_stays() {
        let both = looks(
            Color::Red,
            Color::Blue,
            Modifier::BOLD | Modifier::UNDERLINED,
        );
        let one = looks(Color::Red, Color::Blue, Modifier::UNDERLINED);
        case(Some(both), one, "\x1b[0;4;31;44m");
    }

    #[test]
    fn an_unknown_pen_is_reset_first() {
        case(None, PLAIN, "\x1b[m");
        case(
            None,
            looks(Color::Reset, Color::Reset, Modifier::REVERSED),
            "\x1b[0;7m",
        );
    }

    #[test]
    fn sixteen_colours_have_their_short_codes() {
        let on_black = |colour| looks(colour, Color::Black, Modifier::empty());
        case(Some(PLAIN), on_black(Color::Gray), "\x1b[37;40m");
        case(Some(PLAIN), on_black(Color::DarkGray), "\x1b[90;40m");
        case(Some(PLAIN), on_black(Color::White), "\x1b[97;40m");
        case(Some(PLAIN), on_black(Color::Indexed(9)), "\x1b[91;40m");
        case(
            Some(PLAIN),
            on_black(Color::Indexed(77)),
            "\x1b[38;5;77;40m",
        );
        case(
            Some(PLAIN),
            on_black(Color::Rgb(1, 2, 3)),
            "\x1b[38;2;1;2;3;40m",
        );
        case(
            Some(PLAIN),
            looks(Color::Reset, Color::White, Modifier::empty()),
            "\x1b[107m",
        );
    }
}
