//! Letters that look alike and are not: Latin ones in a Cyrillic word; in `marks`, those that stand apart from their letter.
//!
//! A word with letters of both alphabets looks right and is never found. It comes from a layout changed in the middle
//! of a word, and from Kazakh letters that a keyboard lacks. Nothing is changed silently: [`mixed`] tells where, and
//! what the word would be in one alphabet.

mod marks;

use std::ops::Range;

pub use crate::core::letters::marks::{common_ends, composed, composed_anew, is_composed_around};

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

/// Whether there may be Latin letters in a text; «no» is certain.
fn may_be_latin(text: &str) -> bool {
    let is_latin = |byte: &u8| byte.is_ascii_alphabetic() | (0xc3..=0xcb).contains(byte);
    text.as_bytes()
        .iter()
        .fold(false, |any, byte| any | is_latin(byte))
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
}
