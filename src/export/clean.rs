//! Keeps what steers a terminal, an editor or the reading direction out of everything that is written.

use std::borrow::Cow;

/// The text without control characters: breaks and tabs become spaces, others are shown as a mark.
///
/// Marks are the pictures of Unicode (`␛` for escape), or `�` where there is none. Characters that turn the reading
/// direction are shown as `�` too: text must not read otherwise than it is stored.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| shown(c) == c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(shown).collect())
}

/// The character that stands for `c` in a file.
pub fn shown(c: char) -> char {
    match c {
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\0'..'\u{20}' => char::from_u32(u32::from(c) + 0x2400).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => '\u{fffd}',
        plain => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &str) {
        assert_eq!(clean(text), expected);
    }

    #[test]
    fn control_characters_become_visible() {
        case("Өзге: нет – 6,7 %", "Өзге: нет – 6,7 %");
        case("\u{1b}[31mкрасный", "␛[31mкрасный");
        case("a\tb\r\nc\u{85}d", "a b  c d");
        case("\0\u{7f}\u{9b}", "␀␡\u{fffd}");
    }

    #[test]
    fn nothing_turns_the_reading_direction() {
        case("a\u{202e}b\u{2066}c\u{200f}", "a\u{fffd}b\u{fffd}c\u{fffd}");
    }
}
