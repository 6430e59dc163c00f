//! Where a line of text is broken into rows.

use textwrap::WordSeparator;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::core::visible::is_plain;

/// Where a row begins in its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// In bytes.
    pub byte: usize,
    /// In the middle of a word that is wider than a row.
    pub is_in_word: bool,
}

/// Finds where rows begin behind `from`, where one does, while `each` wants more; says whether it had enough.
///
/// The breaks of a part of the text are looked for at a time, since a short edit of a long text needs few of them.
pub fn rows_from(
    text: &str,
    mut from: Start,
    width: usize,
    mut each: impl FnMut(Start) -> bool,
) -> bool {
    let mut size = 1024;
    let mut given = from.byte;
    loop {
        let rest = &text[from.byte..];
        let part = rest.as_bytes().iter().skip(size).position(|b| *b == b' ');
        let part = part.map_or(rest, |blank| &rest[..=size + blank]);
        let mut last = None;
        let has_enough = !rows_of(part, width, |start| {
            let start = Start {
                byte: from.byte + start.byte,
                ..start
            };
            if start.is_fresh(text) {
                last = Some(start);
            }
            let is_new = start.byte > given;
            given = given.max(start.byte);
            !is_new || each(start)
        });
        if has_enough {
            return true;
        }
        if part.len() == rest.len() {
            return false;
        }
        // The last row goes on in the next part.
        match last {
            Some(last) => from = last,
            None => size *= 2,
        }
    }
}

/// Where the rows of a text begin behind the first, while `each` wants more; says whether it wanted all.
fn rows_of(text: &str, width: usize, mut each: impl FnMut(Start) -> bool) -> bool {
    let mut here = Start::default();
    let mut used = 0;
    for (word, blanks) in words(text) {
        let columns = width_of(word);
        if used > 0 && used + columns > width {
            if !each(here) {
                return false;
            }
            used = 0;
        }
        if columns > width {
            // A word wider than the row is broken between letters.
            for grapheme in word.graphemes(true) {
                if used > 0 && used + grapheme.width() > width {
                    let is_in_word = true;
                    if !each(Start { is_in_word, ..here }) {
                        return false;
                    }
                    used = 0;
                }
                used += grapheme.width();
                here.pass(grapheme);
            }
        } else {
            used += columns;
            here.pass(word);
        }
        used += width_of(blanks);
        here.pass(blanks);
    }
    true
}

/// The words of a text, each with the blanks behind it.
///
/// textwrap takes the break before a last word away where that word ends with a hyphen, so hyphens at the end are put
/// behind that word here.
fn words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let body = text.trim_end_matches('-');
    let is_in_word = !body.is_empty() && !body.ends_with(' ');
    let alone = Some((&text[body.len()..], "")).filter(|(hyphens, _)| !hyphens.is_empty());
    let mut at = 0;
    let found = WordSeparator::UnicodeBreakProperties.find_words(body);
    let found = found.map(move |found| {
        let begins = at;
        at += found.word.len() + found.whitespace.len();
        if is_in_word && at == body.len() {
            (&text[begins..], "")
        } else {
            (found.word, found.whitespace)
        }
    });
    found.chain(alone.filter(|_| !is_in_word))
}

/// Columns that a text takes.
pub fn width_of(text: &str) -> usize {
    if is_plain(text) {
        text.chars().count()
    } else {
        text.width()
    }
}

impl Start {
    /// Whether rows from here on do not depend on what stands before.
    pub fn is_fresh(self, text: &str) -> bool {
        self.byte == 0 || !self.is_in_word && text.as_bytes()[self.byte - 1] == b' '
    }

    fn pass(&mut self, text: &str) {
        self.byte += text.len();
    }
}
