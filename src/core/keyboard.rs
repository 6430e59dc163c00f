//! Digits where the keyboard has none: the top row of the Kazakh layout gives letters.
//!
//! The layout is that of the Kazakh standard 903-90, in XKB `kz(basic)`: `" ә і ң ғ , . ү ұ қ` stand where
//! `1 2 3 4 5 6 7 8 9 0` are printed, with Shift `! Ә І Ң Ғ ; : Ү Ұ Қ`.

/// The digit on the key that gives this letter, where the letter can mean nothing else in a number.
pub fn digit_of_letter(letter: char) -> Option<char> {
    match letter {
        '"' | '!' => Some('1'),
        'ә' | 'Ә' => Some('2'),
        'і' | 'І' => Some('3'),
        'ң' | 'Ң' => Some('4'),
        'ғ' | 'Ғ' => Some('5'),
        'ү' | 'Ү' => Some('8'),
        'ұ' | 'Ұ' => Some('9'),
        'қ' | 'Қ' => Some('0'),
        _ => None,
    }
}

/// The digit on the key that gives this mark; in a number the mark may also be a separator.
pub fn digit_of_mark(mark: char) -> Option<char> {
    match mark {
        ',' | ';' => Some('6'),
        '.' | ':' => Some('7'),
        _ => None,
    }
}

/// A text typed on that row alone, as the digits that were meant; `None` where anything else is in it.
pub fn digits(text: &str) -> Option<String> {
    let meant = |letter: char| {
        digit_of_letter(letter)
            .or_else(|| digit_of_mark(letter))
            .or(letter.is_ascii_digit().then_some(letter))
    };
    text.chars().map(meant).collect()
}

/// A number or a day typed on that row, as it was meant; what is not of the row stays.
pub fn meant(text: &str) -> String {
    let mut meant = String::with_capacity(text.len());
    let mut row = NumberRow::default();
    for letter in text.chars() {
        match row.take(letter, meant.chars().next_back()) {
            Meant::Digit(digit) => meant.push(digit),
            Meant::Letter => meant.push(letter),
            Meant::Word(first) => {
                meant.pop();
                meant.extend([first, letter]);
            }
        }
    }
    meant
}

/// What was typed on that row just now, where a number or a day is typed letter by letter.
#[derive(Clone, Copy, Debug, Default)]
pub struct NumberRow {
    /// The letter typed last, where it was read as a digit.
    last: Option<char>,
    /// No letter or digit stands before that one.
    begins: bool,
}

/// What a letter typed into a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// This digit.
    Digit(char),
    /// A letter.
    Letter,
    /// A letter, and so is the one before it, which was read as a digit.
    Word(char),
}

impl NumberRow {
    /// What a letter is behind `before`.
    ///
    /// A comma or a point is a digit only behind another one of the row, or where nothing stands before it. Within a
    /// word, as in «жылғы», a letter is a letter; that «үш» is a word turns out with its second one.
    pub fn take(&mut self, letter: char, before: Option<char>) -> Meant {
        let former = std::mem::take(self);
        let begins = before.is_none_or(|before| !before.is_alphanumeric());
        let in_word = before.is_some_and(char::is_alphabetic);
        let mark = digit_of_mark(letter).filter(|_| former.last.is_some() || begins);
        let digit = digit_of_letter(letter).or(mark).filter(|_| !in_word);
        if let Some(digit) = digit {
            self.last = Some(letter);
            self.begins = begins;
            return Meant::Digit(digit);
        }
        let first = former.last.filter(|_| former.begins);
        let first = first.filter(|first| first.is_alphabetic());
        match first.filter(|_| letter.is_alphabetic()) {
            Some(first) => Meant::Word(first),
            None => Meant::Letter,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_gives_the_digits_printed_on_it() {
        assert_eq!(digits("\"әіңғ,.үұқ").as_deref(), Some("1234567890"));
        assert_eq!(digits("!ӘІҢҒ;:ҮҰҚ").as_deref(), Some("1234567890"));
        assert_eq!(digits("әа"), None);
        assert_eq!(digits("16").as_deref(), Some("16"));
    }

    proptest::proptest! {
        #[test]
        fn digits_typed_on_the_row_are_those_digits(typed in "[0-9]{0,12}", shift in proptest::prelude::any::<bool>()) {
            let row: Vec<char> = if shift { "Қ!ӘІҢҒ;:ҮҰ" } else { "қ\"әіңғ,.үұ" }.chars().collect();
            let on_row: String = typed.bytes().map(|digit| row[usize::from(digit - b'0')]).collect();
            assert_eq!(digits(&on_row).as_deref(), Some(typed.as_str()));
        }
    }

    #[test]
    fn a_number_typed_on_the_row_is_the_number_meant() {
        for (typed, expected) in [
            ("12,5", "12,5"),
            ("31.12.2018", "31.12.2018"),
            ("\"әі", "123"),
            ("ә,", "26"),
            (".5", "75"),
            ("около 12", "около 12"),
            ("31.12.2018 жылғы", "31.12.2018 жылғы"),
            ("әқ!үжылғы", "2018жылғы"),
            ("нақтылау", "нақтылау"),
            ("қаңтар", "қаңтар"),
            ("үш", "үш"),
            ("5 қараша", "5 қараша"),
            ("ғ ж", "5 ж"),
        ] {
            assert_eq!(meant(typed), expected, "{typed}");
        }
    }
}
