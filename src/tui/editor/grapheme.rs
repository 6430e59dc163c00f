//! What a person calls a letter: a character with its marks, or several that show one picture.

use unicode_segmentation::GraphemeCursor;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Characters of the letter that ends before the character `col`; 0 at the beginning.
pub fn before(line: &str, col: usize) -> usize {
    let at = offset(line, col);
    let mut cursor = GraphemeCursor::new(at, line.len(), true);
    let start = cursor.prev_boundary(line, 0).ok().flatten();
    start.map_or(0, |start| line[start..at].chars().count())
}

/// Characters of the letter that begins at the character `col`; 0 at the end.
pub fn after(line: &str, col: usize) -> usize {
    let at = offset(line, col);
    let mut cursor = GraphemeCursor::new(at, line.len(), true);
    let end = cursor.next_boundary(line, 0).ok().flatten();
    end.map_or(0, |end| line[at..end].chars().count())
}

/// Characters between the character `col` and the beginning of the letter that it is in the middle of.
pub fn inside(line: &str, col: usize) -> usize {
    let at = offset(line, col);
    let mut cursor = GraphemeCursor::new(at, line.len(), true);
    if cursor.is_boundary(line, 0).unwrap_or(true) {
        0
    } else {
        before(line, col)
    }
}

/// The column where the character `col` is shown, if each character counted alone gives `counted`.
///
/// Characters of one picture, as of an emoji and the colour of its skin, take less room than they do apart.
pub fn column(line: &str, col: usize, counted: usize) -> usize {
    let end = offset(line, col);
    let mut start = end;
    let mut left = counted;
    for (at, c) in line[..end].char_indices().rev() {
        let width = c.width().unwrap_or(0);
        if width > left {
            break;
        }
        left -= width;
        start = at;
        if left == 0 && width > 0 {
            break;
        }
    }
    line[start..end].width()
}

/// Where the character `col` begins, in bytes.
fn offset(line: &str, col: usize) -> usize {
    line.char_indices()
        .nth(col)
        .map_or(line.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAVE: &str = "а👋🏽б";

    #[test]
    fn a_letter_is_what_is_seen_as_one() {
        let breve = "ми\u{306}р";
        assert_eq!((before(breve, 3), after(breve, 1)), (2, 2));
        assert_eq!((before(breve, 1), after(breve, 3)), (1, 1));
        assert_eq!((before(breve, 0), after(breve, 4)), (0, 0));
        assert_eq!((before(WAVE, 3), after(WAVE, 1)), (2, 2));
        let family = "👨\u{200d}👩\u{200d}👧";
        assert_eq!((before(family, 5), after(family, 0)), (5, 5));
    }

    #[test]
    fn the_middle_of_a_letter_is_told() {
        assert_eq!(inside("ми\u{306}р", 2), 1);
        assert_eq!(inside("ми\u{306}р", 1), 0);
        assert_eq!(inside("мир", 9), 0);
    }

    #[test]
    fn the_cursor_stands_behind_the_picture() {
        // а 1, 👋 2, 🏽 2: five columns counted, three shown.
        assert_eq!(column(WAVE, 3, 5), 3);
        assert_eq!(column("за\u{301}мок", 3, 2), 2);
        // The second line of a wrapped text begins in the middle of it.
        assert_eq!(column("один два", 8, 3), 3);
        assert_eq!(column("", 0, 0), 0);
    }
}
