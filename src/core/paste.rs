//! Cleans pasted text: terminals and offices put much into it that nobody typed or sees.

use unicode_normalization::UnicodeNormalization;

use crate::core::visible::is_unseen;

/// Returns pasted text as a person would have typed it.
///
/// | pasted | becomes |
/// |---|---|
/// | CR, CR LF (bracketed paste sends every line end as CR), VT, FF, NEL, U+2028, U+2029 | LF |
/// | tab | one space |
/// | other control characters, zero-width and bidirectional ones | nothing |
/// | letters with separate marks | composed (NFC) |
/// | no-break space | itself: «10 000 ₸» keeps together |
pub fn clean(pasted: &str) -> String {
    let mut after_cr = false;
    pasted
        .chars()
        .filter_map(|c| {
            let second_half = c == '\n' && after_cr;
            after_cr = c == '\r';
            if second_half { None } else { typed(c) }
        })
        .nfc()
        .collect()
}

/// Returns pasted text cleaned and on one line, for a field that has no more.
///
/// Line ends, with the spaces around them, become one space; at either end of the text they
/// become nothing. Whether there was something to join shows in `clean(pasted).contains('\n')`.
pub fn one_line(pasted: &str) -> String {
    let text = clean(pasted);
    if !text.contains('\n') {
        return text;
    }
    let lines = text.split('\n').map(|line| line.trim_matches(' '));
    let full: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    full.join(" ")
}

/// What is kept of one character.
fn typed(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\x0b' | '\x0c' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        c if c.is_control() || is_unseen(c) => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(pasted: &str, expected: &str) {
        assert_eq!(clean(pasted), expected);
    }

    #[track_caller]
    fn joined(pasted: &str, expected: &str) {
        assert_eq!(one_line(pasted), expected);
    }

    #[test]
    fn line_ends_become_line_feeds() {
        case("раз\rдва\r\nтри\nчетыре", "раз\nдва\nтри\nчетыре");
        case("a\r\rb\r\n\r\nc\n\rd", "a\n\nb\n\nc\n\nd");
        case("Word\x0bbreak\u{2028}line\u{85}", "Word\nbreak\nline\n");
    }

    #[test]
    fn tabs_become_spaces_and_no_break_spaces_stay() {
        case("раз\tдва", "раз два");
        case("10\u{a0}000\u{202f}₸", "10\u{a0}000\u{202f}₸");
    }

    #[test]
    fn what_is_not_seen_goes() {
        case("a\x1b[201~b\0\x07\x7f", "a[201~b");
        case("co\u{ad}op\u{200b}\u{feff}\u{202e}", "coop");
    }

    #[test]
    fn letters_are_composed_also_over_what_went() {
        case("и\u{306} е\u{308}", "й ё");
        case("и\u{200b}\u{306}", "й");
    }

    #[test]
    fn one_line_joins_with_one_space() {
        joined("Алматы,\r  Абай 10 \r\n\r\nүй 5\r", "Алматы, Абай 10 үй 5");
        joined("  одна  строка ", "  одна  строка ");
        joined("\r\n", "");
    }
}
