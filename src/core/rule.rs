//! The small language of rules over answers.

/// A parsed rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// As written in the questionnaire.
    pub source: String,
}
