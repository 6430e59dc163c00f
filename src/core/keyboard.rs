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
}
