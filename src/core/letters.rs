//! Letters that look alike and are not: Latin ones in a Cyrillic word, and marks that stand apart from their letter.
//!
//! A word with letters of both alphabets looks right and is never found. It comes from a layout changed in the middle
//! of a word, and from Kazakh letters that a keyboard lacks. Nothing is changed silently: [`mixed`] tells where, and
//! what the word would be in one alphabet.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Latin letters and the Cyrillic ones that look the same.
///
/// `h` is the Kazakh `һ`, but `H` the common `Н`: the capital `Һ` has another shape.
const ALIKE: [(char, char); 29] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('ə', 'ә'),
    ('ɵ', 'ө'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('Ə', 'Ә'),
    ('Ɵ', 'Ө'),
    ('ë', 'ё'),
    ('Ë', 'Ё'),
];

/// So many bytes of a text are looked at together.
const PART: usize = 256;

/// A word with letters of two alphabets that can be written in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mixed {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// The word as typed.
    pub word: String,
    /// The word in one alphabet; it looks the same.
    pub repaired: String,
}

/// The alphabets told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Cyrillic,
}

/// The words of a text that mix look-alikes, in order.
///
/// A word wholly in one alphabet stays, and so does one that cannot be written in one alphabet: «Wi-Fi», «iPhoneы».
pub fn mixed(text: &str) -> impl Iterator<Item = Mixed> + '_ {
    let has = |wanted| text.chars().any(|c| alphabet(c) == Some(wanted));
    // Nearly always the letters of a text are all of one alphabet.
    let text = if may_be_latin(text) && has(Alphabet::Latin) && has(Alphabet::Cyrillic) {
        text
    } else {
        ""
    };
    words(text).filter_map(|at| {
        let word = &text[at.clone()];
        let repaired = in_one_alphabet(word)?;
        Some(Mixed {
            at,
            word: word.to_owned(),
            repaired,
        })
    })
}

/// The text with every mixed word written in one alphabet; `None` where there is none.
pub fn repaired(text: &str) -> Option<String> {
    let mut whole = String::with_capacity(text.len());
    let mut end = 0;
    for found in mixed(text) {
        whole.push_str(&text[end..found.at.start]);
        whole.push_str(&found.repaired);
        end = found.at.end;
    }
    if end == 0 {
        return None;
    }
    whole.push_str(&text[end..]);
    Some(whole)
}

/// The text with Latin letters for all Cyrillic ones that look the same: two texts that look alike become one.
pub fn looks(text: &str) -> String {
    let latin = |c| ALIKE.iter().find(|(_, cyrillic)| *cyrillic == c);
    text.chars()
        .map(|c| latin(c).map_or(c, |(latin, _)| *latin))
        .collect()
}

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
pub fn is_composed(text: &str) -> bool {
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

/// Whether there may be Latin letters in a text; «no» is certain.
fn may_be_latin(text: &str) -> bool {
    let is_latin = |byte: &u8| byte.is_ascii_alphabetic() | (0xc3..=0xcb).contains(byte);
    text.as_bytes()
        .iter()
        .fold(false, |any, byte| any | is_latin(byte))
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

/// Runs of letters, in bytes; hyphens, digits and apostrophes part them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.find(|(_, c)| is_letter(*c))?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| is_letter(*c)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

fn is_letter(c: char) -> bool {
    // The tables of Unicode are asked for few.
    matches!(c, 'а'..='я' | 'А'..='Я' | '\u{48a}'..='\u{52f}') || c.is_alphabetic()
}

fn in_one_alphabet(word: &str) -> Option<String> {
    let count = |wanted| {
        word.chars()
            .filter(|c| alphabet(*c) == Some(wanted))
            .count()
    };
    let (latin, cyrillic) = (count(Alphabet::Latin), count(Alphabet::Cyrillic));
    if latin == 0 || cyrillic == 0 {
        return None;
    }
    // Where both would do, the alphabet of most letters; of as many, the one that these forms are filled in.
    let (first, second) = if latin > cyrillic {
        (Alphabet::Latin, Alphabet::Cyrillic)
    } else {
        (Alphabet::Cyrillic, Alphabet::Latin)
    };
    written_in(word, first).or_else(|| written_in(word, second))
}

fn written_in(word: &str, wanted: Alphabet) -> Option<String> {
    word.chars().map(|c| letter_in(c, wanted)).collect()
}

/// The letter itself, or the one of the other alphabet that looks the same.
fn letter_in(c: char, wanted: Alphabet) -> Option<char> {
    if alphabet(c).is_none_or(|is| is == wanted) {
        return Some(c);
    }
    let found = ALIKE.iter().find(|(latin, cyrillic)| match wanted {
        Alphabet::Cyrillic => *latin == c,
        Alphabet::Latin => *cyrillic == c,
    });
    found.map(|(latin, cyrillic)| match wanted {
        Alphabet::Cyrillic => *cyrillic,
        Alphabet::Latin => *latin,
    })
}

fn alphabet(c: char) -> Option<Alphabet> {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{250}'..='\u{2af}' => {
            Some(Alphabet::Latin)
        }
        '\u{400}'..='\u{52f}' => Some(Alphabet::Cyrillic),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::char::canonical_combining_class;

    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<(String, String)> = mixed(text)
            .map(|mixed| (mixed.word, mixed.repaired))
            .collect();
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

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
    const LETTERS: [&str; 12] = [
        "очередь в записи, ",
        "ұзақ құжат әрі өтініш ",
        "a",
        "e\u{301}",
        "и\u{306}",
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
        ) {
            let text = format!("{}{}", LETTERS[common].repeat(40), letters.concat());
            prop_assert_eq!(is_composed(&text), is_nfc(&text));
            let old = composed(text.clone());
            for (at, _) in old.char_indices() {
                let new = format!("{}{other}{}", &old[..at], &old[at..]);
                prop_assert_eq!(composed_anew(new.clone(), &old), composed(new));
            }
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
    fn a_word_of_two_alphabets_is_found_and_repaired() {
        case("Бiлiм", &[("Бiлiм", "Білім")]);
        case("шаhар, гауhар", &[("шаhар", "шаһар"), ("гауhар", "гауһар")]);
        case("əділет жəне", &[("əділет", "әділет"), ("жəне", "және")]);
        case("oтдел и cтол", &[("oтдел", "отдел"), ("cтол", "стол")]);
        case("HAЦИЯ", &[("HAЦИЯ", "НАЦИЯ")]);
        case("Offiсe", &[("Offiсe", "Office")]);
    }

    #[test]
    fn words_of_one_alphabet_stay() {
        case("отдел Office, Wi-Fi и IT-отдел; A4, COVID-19, П1", &[]);
        case("iPhoneы", &[]);
        case("с c", &[]);
        case("", &[]);
    }

    #[test]
    fn only_mixed_words_change() {
        let text = "Wi-Fi: «cтол», Қазақстан, əкім";
        assert_eq!(
            repaired(text).as_deref(),
            Some("Wi-Fi: «стол», Қазақстан, әкім")
        );
        assert_eq!(repaired("Қазақстан Office"), None);
    }

    #[test]
    fn pairs_are_of_one_case_and_lead_both_ways() {
        for (latin, cyrillic) in ALIKE {
            assert_eq!(alphabet(latin), Some(Alphabet::Latin), "{latin}");
            assert_eq!(alphabet(cyrillic), Some(Alphabet::Cyrillic), "{cyrillic}");
            assert_eq!(latin.is_uppercase(), cyrillic.is_uppercase(), "{latin}");
            assert_eq!(letter_in(latin, Alphabet::Cyrillic), Some(cyrillic));
            assert_eq!(letter_in(cyrillic, Alphabet::Latin), Some(latin));
        }
    }

    #[test]
    fn texts_that_look_alike_become_one() {
        assert_eq!(looks("\u{441}\u{43e}\u{440}_1"), "cop_1");
        assert_eq!(looks("отдел"), looks("oтдeл"));
        assert_ne!(looks("отдел"), looks("отдал"));
    }

    #[test]
    fn marks_join_their_letter() {
        assert_eq!(composed("и\u{306}".to_owned()), "й");
        assert_eq!(composed("за\u{301}мок".to_owned()), "за\u{301}мок");
    }
}
