//! What a report is made of, before any format: blocks of lines of text and lines to fill in.

/// One piece of a report. Several lines of one thing are its languages or its paragraphs, in printed order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The mark of an unfinished document.
    Mark(Line),
    /// A block at the right edge: who approves.
    Aside(Vec<Line>),
    /// A title over what follows.
    Heading(Heading),
    /// Plain lines, each a paragraph.
    Paragraphs(Vec<Line>),
    /// A short entry of a list: figures, names, headings of groups.
    Figure(Entry),
    /// A question with its answer in words.
    Question(Entry),
    /// A person and room for a signature.
    Signature(Signature),
}

/// A title, once for each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What it is the title of.
    pub level: Level,
    /// The title in each language.
    pub titles: Vec<Title>,
}

/// What a heading stands over, from the outermost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The whole form.
    Form,
    /// A section.
    Section,
    /// A row of a section.
    Row,
    /// A column in a row.
    Column,
}

/// A title in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// The printed number («Приложение 1»), on a line of its own where there is room.
    pub no: Option<String>,
    /// The title itself.
    pub line: Line,
}

/// A wording with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The printed number, without a point.
    pub no: Option<String>,
    /// How many groups and wholes it stands inside.
    pub depth: usize,
    /// The wording and the answer, once for each language.
    pub sayings: Vec<Saying>,
}

/// A wording and its answer in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The wording, with the answer where it is short.
    pub lead: Line,
    /// Paragraphs of an answer that has several; they stand below the wording.
    pub below: Vec<Line>,
}

/// A person who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// As whom, in each language; empty where the person before signed as the same.
    pub captions: Vec<Line>,
    /// The person's post, line by line, in each language.
    pub posts: Vec<Line>,
    /// The name.
    pub name: Line,
}

/// A line of text; how it is broken to a width is the writer's business.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Inline>);

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words of the form or of the program.
    Text(String),
    /// What a person typed, without line breaks.
    Typed(String),
    /// Room for an answer by hand.
    Fill(Fill),
}

/// What is to be written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// A number or a day.
    Figure,
    /// Words.
    Words,
    /// A signature.
    Signature,
}

impl Line {
    /// A line of words of the form or of the program.
    pub fn text(text: &str) -> Self {
        Self::default().and_text(text)
    }

    /// A line that a person typed.
    pub fn typed(text: &str) -> Self {
        Self(vec![Inline::Typed(text.to_owned())])
    }

    /// A line to be filled in by hand.
    pub fn fill(fill: Fill) -> Self {
        Self(vec![Inline::Fill(fill)])
    }

    /// Whether there is nothing on it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has room to be filled in by hand.
    pub fn has_room(&self) -> bool {
        let is_room = |inline: &Inline| match inline {
            Inline::Fill(_) => true,
            Inline::Text(_) | Inline::Typed(_) => false,
        };
        self.0.iter().any(is_room)
    }

    /// This line with words behind it; they join the words that it ends with.
    #[must_use]
    pub fn and_text(mut self, text: &str) -> Self {
        if text.is_empty() {
            return self;
        }
        match self.0.last_mut() {
            Some(Inline::Text(last)) => last.push_str(text),
            Some(Inline::Typed(_) | Inline::Fill(_)) | None => {
                self.0.push(Inline::Text(text.to_owned()));
            }
        }
        self
    }

    /// This line with another one behind it.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        for inline in other.0 {
            match inline {
                Inline::Text(text) => self = self.and_text(&text),
                Inline::Typed(_) | Inline::Fill(_) => self.0.push(inline),
            }
        }
        self
    }

    /// Several lines on one, with `between` them.
    #[must_use]
    pub fn join(lines: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut lines = lines.into_iter();
        let first = lines.next().unwrap_or_default();
        lines.fold(first, |joined, line| joined.and_text(between).and(line))
    }

    /// The line of a wording in which `{name}` stands for other lines; names that `value` does not know stay.
    #[must_use]
    pub fn compose(wording: &str, value: impl Fn(&str) -> Option<Self>) -> Self {
        let mut line = Self::default();
        let mut rest = wording;
        while let Some((before, name, after)) = placeholder(rest) {
            line = line.and_text(before);
            line = match value(name) {
                Some(value) => line.and(value),
                None => line.and_text("{").and_text(name).and_text("}"),
            };
            rest = after;
        }
        line.and_text(rest)
    }
}

/// A printed number with the point that sets it off from what follows, unless it brings a mark of its own.
pub fn with_point(no: &str) -> String {
    let no = no.trim();
    let point = if no.ends_with(char::is_alphanumeric) {
        "."
    } else {
        ""
    };
    format!("{no}{point}")
}

/// Names of the placeholders in a wording.
pub fn placeholders(wording: &str) -> impl Iterator<Item = &str> {
    let mut rest = wording;
    std::iter::from_fn(move || {
        let (_, name, after) = placeholder(rest)?;
        rest = after;
        Some(name)
    })
}

/// The text before the first placeholder, its name, and the text after it.
fn placeholder(wording: &str) -> Option<(&str, &str, &str)> {
    let (before, opened) = wording.split_once('{')?;
    let (name, after) = opened.split_once('}')?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_give_way_to_lines_and_strangers_stay() {
        let line = Line::compose("отчёт {who} за {when}.", |name| {
            (name == "who").then(|| Line::typed("{when}"))
        });
        assert_eq!(
            line.0,
            [
                Inline::Text("отчёт ".into()),
                Inline::Typed("{when}".into()),
                Inline::Text(" за {when}.".into()),
            ]
        );
        assert_eq!(placeholders("{a} b {c} {").collect::<Vec<_>>(), ["a", "c"]);
    }

    #[test]
    fn words_join_words_but_never_what_was_typed() {
        let line = Line::join([Line::text("а"), Line::text("б"), Line::typed("в")], ", ");
        assert_eq!(
            line.0,
            [Inline::Text("а, б, ".into()), Inline::Typed("в".into())]
        );
    }
}
