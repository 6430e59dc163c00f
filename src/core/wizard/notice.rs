//! One line about what just happened, as data: words are added where it is drawn.

/// A message id and what stands in it, or a sentence that is already in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The message.
    pub text: NoticeText,
    /// Whether something went wrong.
    pub is_failure: bool,
}

/// Where the words of a notice come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeText {
    /// A message of the program's phrases, and its variables.
    Phrase(&'static str, Vec<(&'static str, String)>),
    /// Said already.
    Said(String),
}

impl Notice {
    /// The message of this id.
    pub fn new(id: &'static str) -> Self {
        Self {
            text: NoticeText::Phrase(id, Vec::new()),
            is_failure: false,
        }
    }

    /// A failure, in words of whoever met it.
    pub fn failure(why: String) -> Self {
        Self {
            text: NoticeText::Said(why),
            is_failure: true,
        }
    }

    /// Adds a variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: String) -> Self {
        if let NoticeText::Phrase(_, variables) = &mut self.text {
            variables.push((name, value));
        }
        self
    }
}
