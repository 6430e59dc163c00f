//! Operators between two values.

/// An operator between two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Logic(Logic),
    Comparison(Comparison),
    Arithmetic(Arithmetic),
}

/// `or`, `and`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Logic {
    Or,
    And,
}

/// The operators that give true or false of two values of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `=`.
    Equal,
    /// `!=`.
    Unequal,
    /// `<`.
    Less,
    /// `<=`.
    LessOrEqual,
    /// `>`.
    Greater,
    /// `>=`.
    GreaterOrEqual,
}

/// `+ - * /`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arithmetic {
    Plus,
    Minus,
    Times,
    Over,
}

/// How tightly an operator holds its sides, the loosest first; `Nothing` is looser than any operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tightness {
    Nothing,
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
}

impl Operator {
    pub(super) fn tightness(self) -> Tightness {
        match self {
            Self::Logic(Logic::Or) => Tightness::Or,
            Self::Logic(Logic::And) => Tightness::And,
            Self::Comparison(_) => Tightness::Comparison,
            Self::Arithmetic(op) => op.tightness(),
        }
    }
}

impl Logic {
    /// As authors write it.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
        }
    }

    /// The truth which decides the whole, whatever stands on the other side.
    pub(super) fn decisive(self) -> bool {
        match self {
            Self::Or => true,
            Self::And => false,
        }
    }
}

impl Comparison {
    /// The same comparison with its sides swapped.
    pub(super) fn turned(self) -> Self {
        match self {
            Self::Equal | Self::Unequal => self,
            Self::Less => Self::Greater,
            Self::LessOrEqual => Self::GreaterOrEqual,
            Self::Greater => Self::Less,
            Self::GreaterOrEqual => Self::LessOrEqual,
        }
    }

    /// As authors write it.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Unequal => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }

    /// What is true of two values of which this comparison is false.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Equal => Self::Unequal,
            Self::Unequal => Self::Equal,
            Self::Less => Self::GreaterOrEqual,
            Self::LessOrEqual => Self::Greater,
            Self::Greater => Self::LessOrEqual,
            Self::GreaterOrEqual => Self::Less,
        }
    }

    /// As people read it: `≠`, `≤`, `≥` are one sign.
    pub fn printed(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Unequal => "≠",
            Self::Less => "<",
            Self::LessOrEqual => "≤",
            Self::Greater => ">",
            Self::GreaterOrEqual => "≥",
        }
    }
}

impl Arithmetic {
    pub(super) fn tightness(self) -> Tightness {
        match self {
            Self::Plus | Self::Minus => Tightness::Sum,
            Self::Times | Self::Over => Tightness::Product,
        }
    }

    /// As authors write it.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Over => "/",
        }
    }
}
