//! The small language of rules over answers.
//!
//! ```text
//! refused = 0 or answered(refusal_grounds)
//! round(refused / provided * 100; 1) <= 100
//! sum(services.provided) >= previous(total)
//! ```
//!
//! * Numbers with a point (exact decimals), texts in `'…'` (an apostrophe inside is written twice), names
//!   `item` (same section, same row) and `section.item`.
//! * From loose to tight: `or`, `and`, `not`, `= != < <= > >=` (also `==`, `<>`), `+ -`, `* /`, the sign `-`.
//! * Functions: [`Function`]; arguments are separated by `;` or `,`, the same throughout one call.
//! * `sum`, `count`, `min` and `max` take all rows of a `section.item` that stands alone as an argument, and
//!   one value of everything else.
//!
//! A gap (unanswered E, not applicable N) goes through arithmetic and comparison, E before N. Logic has three values:
//!
//! | `and` | true | false | E | N |     | `or` | true | false | E | N |
//! |---|---|---|---|---|---|---|---|---|---|---|
//! | true  | true  | false | E | N | | true  | true | true | true | true |
//! | false | false | false | false | false | | false | true | false | E | N |
//! | E | E | false | E | E | | E | true | E | E | E |
//! | N | N | false | E | N | | N | true | N | E | N |
//!
//! `and`, `or` and `if` look at what they need only, from left to right, so that `b = 0 or a / b > 2` is safe.

mod call;
mod doubt;
mod error;
mod eval;
mod expr;
mod fault;
mod function;
mod lexer;
mod name;
mod operator;
mod parser;
mod sides;
mod span;
mod value;
mod wording;

pub use crate::core::rule::doubt::{Doubtful, Possible, RuleDoubt};
pub use crate::core::rule::error::{Code, RuleError, instead_of};
pub use crate::core::rule::fault::{EvalError, Fault};
pub use crate::core::rule::function::Function;
pub use crate::core::rule::name::{Name, Reach, is_id};
pub use crate::core::rule::operator::Comparison;
pub use crate::core::rule::span::Span;
pub use crate::core::rule::value::{Kind, Question, Scope, Value};

pub(crate) use crate::core::rule::wording::names;

use crate::core::rule::expr::Expr;

/// A rule that has been read: it can be computed for any answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    source: String,
    expr: Expr,
}

impl Rule {
    /// Reads a rule as an author writes it. Whether its names exist is for the caller to ask of [`Rule::references`].
    ///
    /// # Errors
    /// [`RuleError`] for the first place that is not of the language, or is nested more than 64 deep.
    pub fn parse(source: &str) -> Result<Self, RuleError> {
        Ok(Self {
            source: source.to_owned(),
            expr: parser::parse(source)?,
        })
    }

    /// The rule as written in the questionnaire.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Every name in the rule, in the order written, repetitions included.
    pub fn names(&self) -> Vec<&Name> {
        self.references()
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    }

    /// Every name in the rule with what is asked of it, in the order written, repetitions included.
    ///
    /// A name with [`Reach::Former`] does not depend on the answers being given now, so it closes no circle.
    pub fn references(&self) -> Vec<(&Name, Reach)> {
        let mut found = Vec::new();
        self.expr.references(&mut found);
        found
    }

    /// What is doubtful about the rule: it comes to the same whatever is answered, or can never be computed.
    ///
    /// `possible` says what each name can be; it may say too much, never too little.
    pub fn doubts(&self, possible: &dyn Fn(&Name) -> Possible) -> Vec<RuleDoubt> {
        doubt::doubts(&self.expr, possible)
    }

    /// Computes the rule over the answers of `scope`.
    ///
    /// # Errors
    /// [`EvalError`] when a number grows beyond 28 digits, is divided by zero or rounded to impossible places,
    /// and when a text, a number or a truth stands where another kind is needed, even beside a gap.
    pub fn value(&self, scope: &dyn Scope) -> Result<Value, EvalError> {
        eval::value(&self.expr, scope)
    }
}

#[cfg(test)]
mod tests;
