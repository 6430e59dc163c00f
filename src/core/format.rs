//! The forms a report can be written in.

/// A form of report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    Text,
    /// GitHub-flavoured Markdown.
    Markdown,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Text, Self::Markdown];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
        }
    }

    /// How its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
        }
    }

    /// The form of this name or file ending.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.name() == name || format.extension() == name)
    }
}
