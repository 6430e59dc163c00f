//! Letters and their marks as one character (NFC), and what is new in a text that is typed on.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// So many bytes of a text are looked at together.
const PART: usize = 256;

/// The text with every letter and its marks as one character where there is one (NFC): «й» and not «и» and a breve.
pub fn composed(text: String) -> String {
    if is_composed(&text) {
        text
    } else {
        text.nfc().collect()
    }
}

/// The same of a text that a composed one became: only what is new in it is looked at, however long it is.
pub fn composed_anew(text: String, old: &str) -> String {
    let (before, behind) = common_ends(old, &text);
    let new = before..text.len() - behind;
    if is_composed_around(&text, new) {
        text
    } else {
        composed(text)
    }
}

/// Whether no mark could be joined to its letter in some bytes of a text, and none there to what stands around them.
pub fn is_composed_around(text: &str, bytes: Range<usize>) -> bool {
    let before = text[..bytes.start].char_indices();
    let start = before.rev().find(|(_, letter)| is_whole(*letter));
    let behind = text[bytes.end..].find(is_whole);
    let end = behind.map_or(text.len(), |at| bytes.end + at);
    is_composed(&text[start.map_or(0, |(at, _)| at)..end])
}

/// Whether no mark of a text could be joined to its letter.
fn is_composed(text: &str) -> bool {
    parts(text).all(|part| are_whole(part) || part.chars().all(is_whole)) || is_nfc(text)
}

/// A text in parts of some bytes, of which many can be looked at together.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest.len().min(PART);
        let end = (0..=end).rev().find(|at| rest.is_char_boundary(*at))?;
        let (part, behind) = rest.split_at(end);
        rest = behind;
        (!part.is_empty()).then_some(part)
    })
}

/// The same of a text with letters of one byte or two, Greek and marks apart, without decoding it. «No» says nothing.
fn are_whole(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_known = |byte: u8| matches!(byte, 0..=0xcb | 0xd0..=0xd3);
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let is_mark = |(first, second): (u8, u8)| first == 0xd2 && (0x83..=0x89).contains(&second);
    // All are looked at, which is done for many at once.
    let are_known = bytes.iter().fold(true, |all, byte| all & is_known(*byte));
    let has_mark = pairs.fold(false, |any, (first, second)| {
        any | is_mark((*first, *second))
    });
    are_known && !has_mark
}

/// Whether a letter is never joined with another one: the tables need not be asked about Latin and Cyrillic text.
fn is_whole(letter: char) -> bool {
    matches!(letter, '\0'..'\u{300}' | '\u{400}'..='\u{482}' | '\u{48A}'..='\u{52F}' | '\u{2010}'..='\u{2027}' | '№')
}

/// How many bytes two texts share at their beginnings and at their ends, in whole letters.
pub fn common_ends(old: &str, new: &str) -> (usize, usize) {
    let shared = |(one, other): &(u8, u8)| one == other;
    let most = old.len().min(new.len());
    let parts = old.as_bytes().chunks(PART).zip(new.as_bytes().chunks(PART));
    let mut before = parts.take_while(|(one, other)| one == other).count() * PART;
    before = before.min(most);
    let rest = old.bytes().zip(new.bytes()).skip(before);
    before += rest.take_while(shared).count();
    while !(old.is_char_boundary(before) && new.is_char_boundary(before)) {
        before -= 1;
    }
    let parts = old
        .as_bytes()
        .rchunks(PART)
        .zip(new.as_bytes().rchunks(PART));
    let mut behind = parts.take_while(|(one, other)| one == other).count() * PART;
    behind = behind.min(most - before);
    let ends = old.bytes().rev().zip(new.bytes().rev());
    let rest = ends.take(most - before).skip(behind);
    behind += rest.take_while(shared).count();
    while !(old.is_char_boundary(old.len() - behind) && new.is_char_boundary(new.len() - behind)) {
        behind -= 1;
    }
    (before, behind)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::char::canonical_combining_class;

    use super::*;
    use crate::core::letters::{Alphabet, alphabet, may_be_latin};

    #[test]
    fn whole_letters_are_those_that_nothing_is_done_to() {
        let whole = ('\0'..=char::MAX).filter(|letter| is_whole(*letter));
        let mut count = 0;
        for letter in whole {
            count += 1;
            assert!(is_nfc(&letter.to_string()), "{letter:?}");
            assert_eq!(canonical_combining_class(letter), 0, "{letter:?}");
            // Nor does it join with what stands before it.
            assert!(is_nfc(&format!("и{letter}")), "{letter:?}");
        }
        assert_eq!(count, 0x300 + 0x83 + 0xA6 + 0x18 + 1);
        let mut known = ('\0'..=char::MAX).filter(|letter| are_whole(&letter.to_string()));
        assert!(known.all(is_whole));
    }

    /// Letters of which long texts are made, with all that is looked at in another way.
    const LETTERS: [&str; 14] = [
        "очередь в записи, ",
        "ұзақ құжат әрі өтініш ",
        "a",
        "e\u{301}",
        "и\u{306}",
        "и",
        "\u{306}",
        "й",
        "\u{483}",
        "\u{487}",
        "«—–…»№ ",
        "\u{2001}",
        "\u{1100}\u{1161}",
        "ΐ😀",
    ];

    proptest! {
        #[test]
        fn a_long_text_is_looked_at_part_by_part(
            letters in prop::collection::vec(prop::sample::select(&LETTERS[..]), 0..60),
            common in 0_usize..4,
            other in prop::sample::select(&LETTERS[..]),
            place in any::<prop::sample::Index>(),
        ) {
            let text = format!("{}{}", LETTERS[common].repeat(40), letters.concat());
            prop_assert_eq!(is_composed(&text), is_nfc(&text));
            let old = composed(text.clone());
            // Nearly always among the letters behind those that are all alike.
            let mut behind = old.char_indices().rev();
            let at = behind.nth(place.index(60)).map_or(0, |(at, _)| at);
            let new = format!("{}{other}{}", &old[..at], &old[at..]);
            prop_assert_eq!(composed_anew(new.clone(), &old), composed(new));
            let tail = letters.concat();
            prop_assert_eq!(composed_anew(tail.clone(), &old), composed(tail));
            let latin = text.chars().any(|c| alphabet(c) == Some(Alphabet::Latin));
            prop_assert!(may_be_latin(&text) || !latin);

            let middle = letters.iter().map(|letters| letters.len()).take(letters.len() / 2).sum::<usize>();
            let (head, tail) = text.split_at(text.len() - letters.concat().len() + middle);
            for new in [format!("{head}{other}{tail}"), text.clone(), tail.to_owned(), format!("{tail}{head}")] {
                let (before, behind) = common_ends(&text, &new);
                prop_assert!(before + behind <= text.len().min(new.len()));
                prop_assert_eq!(&text[..before], &new[..before]);
                prop_assert_eq!(&text[text.len() - behind..], &new[new.len() - behind..]);
                // No letter more is shared.
                let (old, new) = (&text[before..text.len() - behind], &new[before..new.len() - behind]);
                prop_assert!(old.is_empty() || new.is_empty() || old.chars().next() != new.chars().next());
                prop_assert!(old.is_empty() || new.is_empty() || old.chars().last() != new.chars().last());
            }
        }
    }

    #[test]
    fn marks_join_their_letter() {
        assert_eq!(composed("и\u{306}".to_owned()), "й");
        assert_eq!(composed("за\u{301}мок".to_owned()), "за\u{301}мок");
        for (old, new) in [
            ("ми", "ми\u{306}"),
            ("м\u{306}", "ми\u{306}"),
            ("и\u{306}", "ми\u{306}"),
        ] {
            assert_eq!(
                composed_anew(new.to_owned(), &composed(old.to_owned())),
                "мй"
            );
        }
    }
}
