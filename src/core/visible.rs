//! Makes stored text safe to show: what cannot be seen, or could steer a terminal, becomes a mark.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

/// Combining marks kept on one letter; more are a prank or an attack, and reach over other rows.
pub const MOST_MARKS: usize = 8;

/// Stands for what has no picture of its own; it is in every font.
const MARK: char = '·';

/// Returns `text` as it may be shown or printed, one mark for each character that is unseen.
///
/// | in the text | shown as |
/// |---|---|
/// | C0 controls, also line feed and tab, and DEL | their pictures: `␛`, `␊`, `␡` |
/// | C1 controls | `·` |
/// | bidirectional controls, zero-width and tag characters | `·` |
/// | the ninth and later combining marks on a letter | nothing |
///
/// Text of several lines is split before it comes here. What is stored stays as it was typed.
pub fn visible(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut marks = Marks::default();
    if text.chars().all(|c| marks.shown(c) == Some(c)) {
        return Cow::Borrowed(text);
    }
    let mut marks = Marks::default();
    Cow::Owned(text.chars().filter_map(|c| marks.shown(c)).collect())
}

/// Whether each character of a text is seen as it is, alone and in one column: nearly all that is ever written. Such a
/// text can be counted, cut and drawn character by character, without the tables of Unicode.
///
/// «Yes» is certain, «no» means that the tables have to be asked.
pub fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        // Letters of one byte, and of the two bytes that nearly all Cyrillic ones have, are known without decoding.
        at += match (byte, bytes.get(at + 1)) {
            (b' '..=b'~', _) => 1,
            (0xd0 | 0xd1 | 0xd3, _) | (0xd2, Some(0x8a..)) => 2,
            _ => match text[at..].chars().next().filter(|c| is_plain_letter(*c)) {
                Some(letter) => letter.len_utf8(),
                None => return false,
            },
        };
    }
    true
}

fn is_plain_letter(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}'
        | '\u{2010}'..='\u{2027}' | '№' | '\u{2500}'..='\u{257f}')
}

/// Whether a character takes no room of its own on the screen, or turns the text around.
///
/// Combining marks are not meant: they are seen on their letter. The list follows Unicode 16,
/// `Default_Ignorable_Code_Point` and `Bidi_Control`, with the format characters beside them.
pub fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Counts the combining marks since the last letter.
#[derive(Default)]
struct Marks(usize);

impl Marks {
    /// What is shown for `c`; `None`: nothing.
    fn shown(&mut self, c: char) -> Option<char> {
        // `is_unseen` comes first: some of those are combining marks to Unicode.
        if is_unseen(c) {
            self.0 = 0;
            return Some(MARK);
        }
        if is_combining_mark(c) {
            self.0 += 1;
            return (self.0 <= MOST_MARKS).then_some(c);
        }
        self.0 = 0;
        Some(match c {
            '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(MARK),
            '\x7f' => '\u{2421}',
            '\u{80}'..='\u{9f}' => MARK,
            _ => c,
        })
    }
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;
    use unicode_width::UnicodeWidthChar;

    use super::*;

    #[test]
    fn what_is_plain_is_of_one_column_and_joins_nothing() {
        let plain = ('\0'..=char::MAX).filter(|c| is_plain_letter(*c));
        let plain: Vec<char> = plain.collect();
        for c in '\0'..=char::MAX {
            assert_eq!(
                is_plain(c.encode_utf8(&mut [0; 4])),
                is_plain_letter(c),
                "{c:?}"
            );
        }
        assert!(plain.len() > 1000, "{}", plain.len());
        for c in &plain {
            assert_eq!(c.width(), Some(1), "{c:?}");
            assert!(!is_unseen(*c) && !is_combining_mark(*c), "{c:?}");
            for beside in ['а', ' ', '№'] {
                let pair: String = [*c, beside, *c].iter().collect();
                assert_eq!(pair.graphemes(true).count(), 3, "{pair:?}");
            }
        }
        assert!(is_plain("Әңгіме «№ 5» — 10…") && !is_plain("е\u{301}") && !is_plain("世"));
    }

    #[track_caller]
    fn case(text: &str, expected: &str) {
        assert_eq!(visible(text), expected);
    }

    #[test]
    fn ordinary_text_is_not_copied() {
        for text in ["", "Әә Ғғ Ққ № «» — ₸\u{a0}10", "й ё е\u{301}", "世界"] {
            assert!(matches!(visible(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn controls_become_pictures() {
        case("a\x1b[31mb", "a␛[31mb");
        case("a\nb\tc\r\0", "a␊b␉c␍␀");
        case("x\x7f", "x␡");
        case("\u{9b}31m\u{85}", "·31m·");
    }

    #[test]
    fn what_turns_the_text_around_is_marked() {
        case("a\u{202e}cb", "a·cb");
        case("\u{2066}\u{2069}\u{200e}\u{200f}\u{61c}", "·····");
    }

    #[test]
    fn what_takes_no_room_is_marked() {
        case("a\u{200b}b\u{feff}c\u{ad}d\u{2028}", "a·b·c·d·");
        case("\u{e0041}\u{fe0f}\u{200d}", "···");
    }

    #[test]
    fn marks_on_a_letter_are_limited() {
        let many = format!("z{}y\u{301}", "\u{301}".repeat(50));
        let few = format!("z{}y\u{301}", "\u{301}".repeat(MOST_MARKS));
        case(&many, &few);
        assert!(matches!(visible(&few), Cow::Borrowed(_)));
    }
}
