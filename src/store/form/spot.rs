//! Places in the text of a file.

/// A place in a file: a byte, or a character of the string that begins there.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    at: usize,
    inside: Option<usize>,
}

impl Spot {
    /// A character of a string, counted from 0; the string begins with its quotation mark at `at`.
    pub(super) fn in_string(at: usize, chars: usize) -> Self {
        Self {
            at,
            inside: Some(chars),
        }
    }

    /// The byte that is meant.
    pub(super) fn byte(self, text: &str) -> usize {
        self.inside
            .map_or(self.at, |chars| place_in_string(text, self.at, chars))
    }
}

impl From<usize> for Spot {
    fn from(at: usize) -> Self {
        Self { at, inside: None }
    }
}

/// The place in the file of a character of a string, which may be written with escapes.
fn place_in_string(text: &str, string_at: usize, chars: usize) -> usize {
    let mut at = string_at + 1;
    for _ in 0..chars {
        at += written_length(text.get(at..).unwrap_or_default());
    }
    at.min(text.len())
}

/// Bytes that the first character of `raw` takes as written: 2, 6 or 12 for an escape.
fn written_length(raw: &str) -> usize {
    let bytes = raw.as_bytes();
    match bytes {
        [
            b'\\',
            b'u',
            b'd' | b'D',
            b'8' | b'9' | b'a' | b'A' | b'b' | b'B',
            ..,
        ] => 12,
        [b'\\', b'u', ..] => 6,
        [b'\\', ..] => 2,
        _ => raw.chars().next().map_or(0, char::len_utf8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, chars: usize, expected: usize) {
        assert_eq!(place_in_string(text, 0, chars), expected);
    }

    #[test]
    fn places_in_strings_count_escapes_as_written() {
        case(r#""abc""#, 2, 3);
        case(r#""ая""#, 1, 3);
        case(r#""\"a""#, 1, 3);
        case(r#""\u0430b""#, 1, 7);
        case(r#""\ud83d\ude00b""#, 1, 13);
        case(r#""a""#, 99, 3);
    }
}
