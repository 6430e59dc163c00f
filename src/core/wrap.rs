//! Text in lines of a width, by the line-break rules of Unicode.

use std::borrow::Cow;

use textwrap::{Options, WordSeparator, WordSplitter};

use crate::core::visible::visible;

/// A text in lines of at most `width` columns, nothing in them that steers a terminal; its own line ends stay.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width.max(1))
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation);
    let shown = text.split('\n').map(visible).collect::<Vec<_>>().join("\n");
    textwrap::wrap(&shown, options)
        .into_iter()
        .map(Cow::into_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wrapped_by_line_break_rules() {
        let text = "Алматы қаласы, Абай даңғылы, 10-үй, 5-пәтер (иесі: Қ. Ғ.)";
        assert_eq!(
            wrapped(text, 14),
            [
                "Алматы қаласы,",
                "Абай даңғылы,",
                "10-үй, 5-пәтер",
                "(иесі: Қ. Ғ.)"
            ]
        );
    }

    #[test]
    fn nothing_in_a_line_steers_the_terminal() {
        assert_eq!(wrapped("a\u{1b}[2Jb\nc", 20), ["a␛[2Jb", "c"]);
    }
}
