//! Why a rule could not be computed.

use rust_decimal::Decimal;

use crate::core::rule::value::Kind;

/// Why a rule could not be computed, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("character {}: {fault}", at + 1)]
pub struct EvalError {
    /// What is wrong.
    pub fault: Fault,
    /// The operator or function which could not be computed, in characters from 0.
    pub at: usize,
}

/// What can go wrong with values; `by` is the operator or function as written in rules.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A number does not fit an exact decimal.
    #[error("the result of `{by}` has more than 28 digits")]
    Overflow {
        /// The operator or function.
        by: &'static str,
    },
    /// A number is divided by zero.
    #[error("division by zero; guard it, for example `b = 0 or a / b > 2`")]
    DivisionByZero,
    /// A value is of another kind than its place needs.
    #[error("`{by}` takes {takes}, not {given}")]
    WrongKind {
        /// The operator or function.
        by: &'static str,
        /// What is needed there.
        takes: Kind,
        /// What stands there.
        given: Kind,
    },
    /// Values of two kinds are compared.
    #[error("`{by}` compares values of one kind, not {left} with {right}")]
    UnlikeKinds {
        /// The operator.
        by: &'static str,
        /// What stands on the left.
        left: Kind,
        /// What stands on the right.
        right: Kind,
    },
    /// A number is rounded to something else than 0, 1, … 28 decimals.
    #[error("`round` takes a whole number of decimals from 0 to 28, not {places}")]
    Places {
        /// The decimals asked for.
        places: Decimal,
    },
}
