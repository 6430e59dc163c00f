//! What a person calls a letter: a character with its marks, or several that show one picture.

use unicode_segmentation::GraphemeCursor;

/// Where the letter that ends at this byte begins; the beginning is its own.
pub fn before(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(at)
}

/// Where the letter that begins at this byte ends; the end is its own.
pub fn after(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(parts: [&str; 3]) {
        let text = parts.concat();
        let (start, end) = (parts[0].len(), parts[0].len() + parts[1].len());
        assert_eq!((before(&text, end), after(&text, start)), (start, end));
    }

    #[test]
    fn a_letter_is_what_is_seen_as_one() {
        case(["м", "и\u{306}", "р"]);
        case(["", "м", "и\u{306}р"]);
        case(["ми\u{306}", "р", ""]);
        case(["а", "👋🏽", "б"]);
        case(["", "👨\u{200d}👩\u{200d}👧", ""]);
        case(["раз", "\n", "два"]);
        assert_eq!((before("да", 0), after("да", 4)), (0, 4));
    }
}
