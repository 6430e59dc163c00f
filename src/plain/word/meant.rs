//! Which command is meant by what was typed: a number, a name, or the beginning of one.

use crate::core::keyboard;
use crate::core::lang::Lang;
use crate::core::words::Words;
use crate::plain::word::Word;

/// What the words behind a mark mean.
#[derive(Debug, PartialEq, Eq)]
pub enum Meant {
    /// The mark alone: the list of commands.
    List,
    /// A command, and what stands behind its name.
    One(Word, String),
    /// Several commands begin so.
    Several(Vec<Word>),
    /// No command.
    Unknown,
}

/// What is meant by the text behind the mark: a number, a name, or the beginning of one, in the language spoken or else
/// in another one that the program speaks.
pub fn meant(text: &str, spoken: &Words) -> Meant {
    let typed: Vec<&str> = text.split_whitespace().collect();
    if typed.is_empty() {
        return Meant::List;
    }
    // A letter of the Kazakh number row is a number, whatever name begins with it.
    let number = numbered(&typed);
    if number != Meant::Unknown {
        return number;
    }
    let others = Words::LANGS.iter().filter_map(|tag| Lang::parse(tag).ok());
    let others = others.map(|lang| Words::new(&lang));
    let found = std::iter::once(named(&typed, spoken))
        .chain(others.map(|words| named(&typed, &words)))
        .find(|meant| *meant != Meant::Unknown);
    found.unwrap_or(Meant::Unknown)
}

fn numbered(typed: &[&str]) -> Meant {
    let number = keyboard::digits(typed[0]).and_then(|digits| digits.parse::<usize>().ok());
    let word = number.and_then(|number| Word::ALL.get(number.checked_sub(1)?));
    word.map_or(Meant::Unknown, |word| {
        Meant::One(*word, typed[1..].join(" "))
    })
}

/// The longest run of words that begins a name; a whole name comes before a beginning.
fn named(typed: &[&str], words: &Words) -> Meant {
    let folded: Vec<String> = typed.iter().map(|word| fold(word)).collect();
    let mut several = Meant::Unknown;
    for length in (1..=typed.len()).rev() {
        let head = &folded[..length];
        let named = |word: &Word, is: &dyn Fn(&str) -> bool| {
            word.said(words).0.iter().any(|name| is(&fold(name)))
        };
        let is_whole = |word: &&Word| named(word, &|name| name == head.join(" "));
        let is_begun = |word: &&Word| named(word, &|name| begins(head, name));
        let whole: Vec<Word> = Word::ALL.iter().filter(is_whole).copied().collect();
        let begun: Vec<Word> = Word::ALL.iter().filter(is_begun).copied().collect();
        match (whole.as_slice(), begun.as_slice()) {
            ([word], _) | ([], [word]) => return Meant::One(*word, typed[length..].join(" ")),
            (_, []) => {}
            _ => several = Meant::Several(begun),
        }
    }
    several
}

/// Lower case, `ё` as `е`.
fn fold(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}

/// Whether words are the beginnings of the first words of a name.
fn begins(head: &[String], name: &str) -> bool {
    let parts: Vec<&str> = name.split(' ').collect();
    let pairs = head.iter().zip(&parts);
    head.len() <= parts.len()
        && pairs
            .into_iter()
            .all(|(typed, part)| part.starts_with(&**typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(tag: &str) -> Words {
        Words::new(&Lang::parse(tag).unwrap())
    }

    #[track_caller]
    fn case(tag: &str, text: &str, word: Word, rest: &str) {
        assert_eq!(
            meant(text, &words(tag)),
            Meant::One(word, rest.into()),
            "{text}"
        );
    }

    #[test]
    fn names_and_their_beginnings_are_commands() {
        case("ru", "назад", Word::Back, "");
        case("ru", "НАЗ", Word::Back, "");
        case("ru", "нет", Word::None, "");
        case("ru", "нет данных за год", Word::None, "данных за год");
        case("ru", "не выявлено", Word::NoneFound, "");
        case("ru", "отчет", Word::Export, "");
        case("ru", "не пр", Word::NotApplicable, "");
        case("ru", "не выявлено в отделе", Word::NoneFound, "в отделе");
        case("kk", "артқа", Word::Back, "");
        case("kk", "анықталған жоқ", Word::NoneFound, "");
        case("kk", "жоқ", Word::None, "");
        case("en", "back", Word::Back, "");
    }

    #[test]
    fn words_of_another_language_are_understood_too() {
        case("ru", "артқа", Word::Back, "");
        case("kk", "назад", Word::Back, "");
        case("kk", "leave", Word::Leave, "");
    }

    #[test]
    fn numbers_are_commands_also_from_the_kazakh_row() {
        case("ru", "2", Word::Back, "");
        case("kk", "\"ә", Word::ALL[11], "");
        case("ru", "15 2", Word::Open, "2");
        assert_eq!(meant("99", &words("ru")), Meant::Unknown);
    }

    #[test]
    fn what_is_no_command_or_several_is_told() {
        assert_eq!(meant("", &words("ru")), Meant::List);
        assert_eq!(meant("Асанов/", &words("ru")), Meant::Unknown);
        assert!(matches!(meant("не", &words("ru")), Meant::Several(_)));
    }

    #[test]
    fn every_name_leads_to_its_command_in_every_language() {
        for tag in Words::LANGS {
            for word in Word::ALL {
                let (names, does) = word.said(&words(tag));
                assert!(!does.is_empty(), "{tag}: {word:?}");
                for name in names {
                    case(tag, &name, word, "");
                }
            }
        }
    }
}
