//! What rules read off a text: names, the number that it begins with, words in it.

use rust_decimal::Decimal;

/// How many names stand in a text: words with a capital, those side by side being one name. What stands in brackets,
/// and words without a capital, tell something about a name.
///
/// «Петров П.П., Ли О.В. и Жанова Ж.Ж. (в отпуске)» are three.
pub(crate) fn names(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut in_name = false;
    let mut names = 0;
    let mut word = String::new();
    for letter in text.chars().chain([',']) {
        let is_of_word = letter.is_alphabetic() || matches!(letter, '.' | '-' | '\'' | '’');
        if is_of_word && depth == 0 {
            word.push(letter);
            continue;
        }
        if let Some(first) = word.chars().find(|c| c.is_alphabetic()) {
            let has_capital = first.is_uppercase();
            names += usize::from(has_capital && !in_name);
            in_name = has_capital;
        }
        word.clear();
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' | ';' | '\n' => in_name = false,
            _ => {}
        }
    }
    names
}

/// The number that a text begins with; none where it goes on as a day, a range or a word.
pub(super) fn leading(text: &str) -> Option<Decimal> {
    let text = text.trim_start().trim_start_matches(['–', '—', '-', ' ']);
    let mut end = text.bytes().take_while(u8::is_ascii_digit).count();
    let decimals = text[end..].strip_prefix([',', '.']).unwrap_or_default();
    let decimals = decimals.bytes().take_while(u8::is_ascii_digit).count();
    if end > 0 && decimals > 0 {
        end += 1 + decimals;
    }
    let rest = &text[end..];
    let mut next = rest.chars();
    let goes_on = match (next.next(), next.next()) {
        // «2018г.», «40%»; «1.» and «1)» number the lines of a list.
        (Some(letter), _) if letter.is_alphanumeric() || "/%№.)".contains(letter) => true,
        (Some('-' | '–'), Some(letter)) => letter.is_alphanumeric(),
        (Some(',' | ':'), Some(digit)) => digit.is_ascii_digit(),
        _ => false,
    };
    if goes_on {
        return None;
    }
    text[..end].replace(',', ".").parse().ok()
}

/// Whether a text holds these words: capitals and the width of blanks make no difference.
pub(super) fn has(text: &str, words: &str) -> bool {
    plain(text).contains(&plain(words))
}

fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_their_capitals() {
        assert_eq!(names("Петров П.П., Ли О.В., Жанова Ж.Ж."), 3);
        assert_eq!(
            names("Асанов Б.Б.,Волкова Г.Г.- перемещения, совмещения"),
            2
        );
        assert_eq!(names("Сериков Асан и Әбдиева Гүл"), 2);
        assert_eq!(names("Сериков және Әбдиева"), 2);
        assert_eq!(names("Ким Т.А. (Отдел кадров, с 01.02)"), 1);
        assert_eq!(names("Абай Құнанбай-Ұлы\nО'Нил Пол"), 2);
        assert_eq!(names("по списку"), 0);
        assert_eq!(names(""), 0);
    }

    #[test]
    fn a_text_begins_with_a_number_or_not() {
        let number = |text| leading(text).map(|number| number.to_string());
        assert_eq!(number("2 (Петров П.П.)").as_deref(), Some("2"));
        assert_eq!(number(" – 2, за опоздания").as_deref(), Some("2"));
        assert_eq!(number("3,5 ставки").as_deref(), Some("3.5"));
        assert_eq!(number("2, за опоздания").as_deref(), Some("2"));
        for none in [
            "12.01.2018 приказ",
            "нет",
            "",
            "2-й раз",
            "5/2018",
            "40%",
            "2018г.",
            "1. Нет",
            "1) Нет",
        ] {
            assert_eq!(number(none), None, "{none}");
        }
        assert_eq!(number("2–3 раза"), None);
    }

    #[test]
    fn words_are_found_whatever_their_capitals() {
        assert!(has("от 19.10.2016 года №\u{a0}13", "№ 13"));
        assert!(has("ПРИКАЗ № 13", "приказ  №"));
        assert!(!has("№ 12", "№ 13"));
    }
}
