//! What a person calls a letter: a character with its marks, or several that show one picture.

use unicode_segmentation::GraphemeCursor;

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
}
