//! What rules compute with.

use std::fmt;

use rust_decimal::Decimal;

use crate::core::rule::name::Name;

/// The value of an answer or of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// An exact decimal number.
    Number(Decimal),
    /// A text, or the id of a choice; compared letter by letter.
    Text(String),
    /// True or false.
    Truth(bool),
    /// Nothing has been answered yet.
    Unanswered,
    /// The answer is that there is nothing to answer.
    NotApplicable,
}

/// The answers a rule is computed over.
///
/// The names of a rule are checked when the questionnaire is read; one that does not exist all the same is unanswered.
pub trait Scope {
    /// The one value of a name: of the same row, or of a section that does not repeat.
    fn value(&self, name: &Name) -> Value;

    /// The values of a `section.item` in all rows, for `sum`, `count`, `min` and `max`; one value if the section
    /// does not repeat.
    fn values(&self, name: &Name) -> Vec<Value>;

    /// What a name is asked that its value does not tell.
    fn asked(&self, question: Question, name: &Name) -> Value;
}

/// What a rule asks of an item beside its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The one value in the former period.
    Former,
    /// Whether the answer says that there is nothing of the kind.
    IsNone,
    /// How many names stand in it.
    Names,
}

/// The kinds of known values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Of [`Value::Number`].
    Number,
    /// Of [`Value::Text`].
    Text,
    /// Of [`Value::Truth`].
    Truth,
}

/// Why there is no value; of two reasons the greater is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Of [`Value::NotApplicable`].
    NotApplicable,
    /// Of [`Value::Unanswered`].
    Unanswered,
}

/// A value known to be of one kind, or the reason why there is none.
pub(super) type Known<T> = Result<T, Gap>;

impl Value {
    pub(super) fn kind(&self) -> Known<Kind> {
        match self {
            Self::Number(_) => Ok(Kind::Number),
            Self::Text(_) => Ok(Kind::Text),
            Self::Truth(_) => Ok(Kind::Truth),
            Self::Unanswered => Err(Gap::Unanswered),
            Self::NotApplicable => Err(Gap::NotApplicable),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "a number",
            Self::Text => "a text",
            Self::Truth => "true or false",
        })
    }
}

impl From<Gap> for Value {
    fn from(gap: Gap) -> Self {
        match gap {
            Gap::NotApplicable => Self::NotApplicable,
            Gap::Unanswered => Self::Unanswered,
        }
    }
}

impl From<Known<Decimal>> for Value {
    fn from(known: Known<Decimal>) -> Self {
        known.map_or_else(Self::from, Self::Number)
    }
}

impl From<Known<bool>> for Value {
    fn from(known: Known<bool>) -> Self {
        known.map_or_else(Self::from, Self::Truth)
    }
}

/// Joins two values; any gap wins, the greater of two.
pub(super) fn both<A, B>(left: Known<A>, right: Known<B>) -> Known<(A, B)> {
    match (left, right) {
        (Ok(left), Ok(right)) => Ok((left, right)),
        (Err(left), Err(right)) => Err(left.max(right)),
        (Err(gap), Ok(_)) | (Ok(_), Err(gap)) => Err(gap),
    }
}
