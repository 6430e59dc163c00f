//! The tree of a rule.

use rust_decimal::Decimal;

use crate::core::rule::function::Function;
use crate::core::rule::name::{Name, Reach};
use crate::core::rule::operator::{Arithmetic, Comparison, Logic, Operator, Tightness};
use crate::core::rule::value::Question;

/// A node of the tree; `at` is the place of its operator or function.
///
/// Operators of one tightness stand in one node, however many: the tree is only as deep as the brackets are,
/// so walking or dropping it cannot exhaust the stack.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expr {
    Number(Decimal),
    Text(String),
    Name(Name),
    /// `previous(name)`, `none(name)`, `names(name)`.
    Asked(Question, Name),
    Not {
        at: usize,
        inner: Box<Expr>,
    },
    Negative {
        at: usize,
        inner: Box<Expr>,
    },
    Logic {
        op: Logic,
        first: Box<Expr>,
        rest: Vec<Link<()>>,
    },
    Comparison {
        op: Comparison,
        at: usize,
        sides: Box<[Expr; 2]>,
    },
    Arithmetic {
        first: Box<Expr>,
        rest: Vec<Link<Arithmetic>>,
    },
    Fold {
        fold: Fold,
        at: usize,
        terms: Vec<Term>,
    },
    /// `round(number; places)`.
    Round {
        at: usize,
        arguments: Box<[Expr; 2]>,
    },
    /// `if(condition; then; otherwise)`.
    If {
        at: usize,
        arguments: Box<[Expr; 3]>,
    },
    Answered(Box<Expr>),
    Na(Box<Expr>),
    OrZero {
        at: usize,
        inner: Box<Expr>,
    },
    Leading {
        at: usize,
        inner: Box<Expr>,
    },
    /// `has(text; words)`.
    Has {
        at: usize,
        arguments: Box<[Expr; 2]>,
    },
}

/// An operator and what stands to its right.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Link<Op> {
    pub op: Op,
    pub at: usize,
    pub right: Expr,
}

/// A function that makes one value of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    Sum,
    Count,
    Min,
    Max,
}

/// An argument of a [`Fold`].
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Term {
    /// A `section.item` standing alone.
    AllRows(Name),
    One(Expr),
}

impl Expr {
    /// Puts an operator and its right side behind this expression.
    pub(super) fn joined(self, op: Operator, at: usize, right: Self) -> Self {
        match op {
            Operator::Logic(op) => self.joined_by_logic(op, Link { op: (), at, right }),
            Operator::Comparison(op) => {
                let sides = Box::new([self, right]);
                Self::Comparison { op, at, sides }
            }
            Operator::Arithmetic(op) => self.joined_by_arithmetic(Link { op, at, right }),
        }
    }

    fn joined_by_logic(mut self, op: Logic, link: Link<()>) -> Self {
        if let Self::Logic { op: old, rest, .. } = &mut self
            && *old == op
        {
            rest.push(link);
            return self;
        }
        let first = Box::new(self);
        let rest = vec![link];
        Self::Logic { op, first, rest }
    }

    fn joined_by_arithmetic(mut self, link: Link<Arithmetic>) -> Self {
        let tightness = |rest: &[Link<Arithmetic>]| -> Option<Tightness> {
            rest.first().map(|link| link.op.tightness())
        };
        if let Self::Arithmetic { rest, .. } = &mut self
            && tightness(rest) == Some(link.op.tightness())
        {
            rest.push(link);
            return self;
        }
        let first = Box::new(self);
        let rest = vec![link];
        Self::Arithmetic { first, rest }
    }

    /// Adds every name in the order written.
    pub(super) fn references<'a>(&'a self, found: &mut Vec<(&'a Name, Reach)>) {
        match self {
            Self::Number(_) | Self::Text(_) => {}
            Self::Name(name) | Self::Asked(Question::IsNone, name) => {
                found.push((name, Reach::One));
            }
            Self::Asked(Question::Former, name) => found.push((name, Reach::Former)),
            Self::Asked(Question::Names, name) => found.push((name, Reach::Names)),
            Self::Not { inner, .. }
            | Self::Negative { inner, .. }
            | Self::OrZero { inner, .. }
            | Self::Leading { inner, .. }
            | Self::Answered(inner)
            | Self::Na(inner) => inner.references(found),
            Self::Logic { first, rest, .. } => {
                first.references(found);
                for link in rest {
                    link.right.references(found);
                }
            }
            Self::Arithmetic { first, rest } => {
                first.references(found);
                for link in rest {
                    link.right.references(found);
                }
            }
            Self::Comparison { sides, .. } => sides.iter().for_each(|e| e.references(found)),
            Self::Round { arguments, .. } | Self::Has { arguments, .. } => {
                arguments.iter().for_each(|e| e.references(found));
            }
            Self::If { arguments, .. } => arguments.iter().for_each(|e| e.references(found)),
            Self::Fold { terms, .. } => terms.iter().for_each(|term| term.references(found)),
        }
    }
}

impl Term {
    fn references<'a>(&'a self, found: &mut Vec<(&'a Name, Reach)>) {
        match self {
            Self::AllRows(name) => found.push((name, Reach::AllRows)),
            Self::One(expr) => expr.references(found),
        }
    }
}

impl From<Expr> for Term {
    fn from(expr: Expr) -> Self {
        match expr {
            Expr::Name(name) if name.section.is_some() => Self::AllRows(name),
            one => Self::One(one),
        }
    }
}

impl Fold {
    /// As authors write it.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Sum => Function::Sum.name(),
            Self::Count => Function::Count.name(),
            Self::Min => Function::Min.name(),
            Self::Max => Function::Max.name(),
        }
    }
}
