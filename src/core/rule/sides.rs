//! What stands left and right in a rule that compares.

use crate::core::rule::expr::Expr;
use crate::core::rule::{Comparison, Name, Rule, Scope, Value, eval};

impl Rule {
    /// The values of both sides, where the whole rule is one comparison and both can be computed.
    pub fn sides(&self, scope: &dyn Scope) -> Option<(Value, Comparison, Value)> {
        let Expr::Comparison { op, sides, .. } = &self.expr else {
            return None;
        };
        let [left, right] = sides.as_ref();
        let left = eval::value(left, scope).ok()?;
        let right = eval::value(right, scope).ok()?;
        Some((left, *op, right))
    }

    /// The two names of a rule that compares one item with another, and nothing else.
    pub fn compared(&self) -> Option<(&Name, Comparison, &Name)> {
        let Expr::Comparison { op, sides, .. } = &self.expr else {
            return None;
        };
        let [Expr::Name(left), Expr::Name(right)] = sides.as_ref() else {
            return None;
        };
        Some((left, *op, right))
    }
}
