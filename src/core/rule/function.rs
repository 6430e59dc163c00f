//! The table of functions.

use crate::core::suggest::suggest;

/// A function of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// The sum of what is answered.
    Sum,
    /// How many are answered with a value, of any kind; 0 when none is.
    Count,
    /// The least of what is answered.
    Min,
    /// The greatest of what is answered.
    Max,
    /// A number rounded to so many decimals, a half away from zero.
    Round,
    /// One of two values, by a condition; a gap in the condition is the result.
    If,
    /// False only of what is unanswered; not applicable is an answer.
    Answered,
    /// True only of what is not applicable.
    Na,
    /// The number, or 0 for a gap.
    OrZero,
    /// The answer of the former period.
    Previous,
    /// True of an answer which says that there is nothing of the kind.
    None,
    /// How many names stand in the companion text of a number, or in a text.
    Names,
    /// The number that a text begins with.
    Leading,
    /// Whether a text holds these words.
    Has,
}

impl Function {
    /// Every function, in the order of the documentation.
    pub const ALL: [Self; 14] = [
        Self::Sum,
        Self::Count,
        Self::Min,
        Self::Max,
        Self::Round,
        Self::If,
        Self::Answered,
        Self::Na,
        Self::OrZero,
        Self::Previous,
        Self::None,
        Self::Names,
        Self::Leading,
        Self::Has,
    ];

    /// The name in rules.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Count => "count",
            Self::Min => "min",
            Self::Max => "max",
            Self::Round => "round",
            Self::If => "if",
            Self::Answered => "answered",
            Self::Na => "na",
            Self::OrZero => "or_zero",
            Self::Previous => "previous",
            Self::None => "none",
            Self::Names => "names",
            Self::Leading => "leading",
            Self::Has => "has",
        }
    }

    /// An example of its use, with the right number of arguments.
    pub fn example(self) -> &'static str {
        match self {
            Self::Sum => "sum(section.item)",
            Self::Count => "count(section.item)",
            Self::Min => "min(a; b)",
            Self::Max => "max(a; b)",
            Self::Round => "round(a; 1)",
            Self::If => "if(a > 0; a; 0)",
            Self::Answered => "answered(a)",
            Self::Na => "na(a)",
            Self::OrZero => "or_zero(a)",
            Self::Previous => "previous(a)",
            Self::None => "none(a)",
            Self::Names => "names(a)",
            Self::Leading => "leading(a)",
            Self::Has => "has(a; 'words')",
        }
    }

    /// Finds the function of this name.
    ///
    /// # Errors
    /// The name that was probably meant, if one is near.
    pub(super) fn named(name: &str) -> Result<Self, Option<&'static str>> {
        let found = Self::ALL.into_iter().find(|f| f.name() == name);
        found.ok_or_else(|| suggest(name, Self::ALL.into_iter().map(Self::name)))
    }
}
