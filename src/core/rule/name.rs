//! Names of items in rules.

use std::fmt;

/// A reference to an item: `item`, of the same section and row, or `section.item`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The section, when the rule names one.
    pub section: Option<String>,
    /// The item in that section.
    pub item: String,
    /// Where the name begins in the rule, in characters from 0.
    pub at: usize,
}

/// What a rule asks of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The one value: of the same row, or of a section that does not repeat.
    One,
    /// The values of all rows, for `sum`, `count`, `min` or `max`.
    AllRows,
    /// How many names stand in the one answer.
    Names,
    /// The one value of the former period.
    Former,
}

/// Tells whether rules can name an item or a section so: letters of any alphabet, digits and `_`,
/// no digit first, and none of the words `and`, `or`, `not`.
pub fn is_id(text: &str) -> bool {
    is_word(text) && !matches!(text, "and" | "or" | "not")
}

/// Tells whether `text` has the shape of a name, operators in words included.
pub(super) fn is_word(text: &str) -> bool {
    !text.starts_with(|c: char| c.is_ascii_digit())
        && !text.is_empty()
        && text.chars().all(is_word_char)
}

/// Tells whether names may hold `c`.
pub(super) fn is_word_char(c: char) -> bool {
    c.is_alphabetic() || c.is_ascii_digit() || c == '_'
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(section) = &self.section {
            write!(f, "{section}.")?;
        }
        f.write_str(&self.item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_words_of_any_alphabet() {
        for good in ["a", "b2", "_x", "отказано", "көрсетілді_1", "andy", "sum"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "2b", "a b", "a.b", "a-b", "and", "or", "not", "x²", "№"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
