//! What is doubtful about a rule: it is read with what each name can be instead of with answers.

mod against;
mod possible;

use std::rc::Rc;

use crate::core::rule::doubt::against::contradict;
pub use crate::core::rule::doubt::possible::Possible;
use crate::core::rule::expr::{Expr, Fold, Link, Term};
use crate::core::rule::function::Function;
use crate::core::rule::name::Name;
use crate::core::rule::operator::{Arithmetic, Comparison, Logic};
use crate::core::rule::span::Span;
use crate::core::rule::value::{Kind, Question};

/// Something doubtful in a rule, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleDoubt {
    /// What.
    pub about: Doubtful,
    /// Its operator or function, in characters from 0; 0 for the whole rule.
    pub at: usize,
}

/// What can be doubtful in a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubtful {
    /// The whole rule always comes to the same.
    Whole(bool),
    /// A comparison in it always comes to the same.
    Part(bool),
    /// An item is compared with a choice that it does not have.
    NoSuchChoice {
        /// The choice that stands in the rule.
        choice: String,
        /// Those there are.
        known: Rc<[String]>,
    },
    /// A value is of another kind than its place needs: such a rule is never computed.
    Unlike {
        /// The operator or function.
        by: &'static str,
        /// What is needed there.
        takes: Kind,
        /// What stands there.
        given: Kind,
    },
}

/// What is doubtful about a rule, whose names can be what `possible` says.
pub(super) fn doubts(expr: &Expr, possible: &dyn Fn(&Name) -> Possible) -> Vec<RuleDoubt> {
    let mut reader = Reader {
        possible,
        found: Vec::new(),
    };
    let whole = reader.look(expr);
    if let Some(truth) = whole.constant() {
        // What the whole comes to says it all; of its parts only what cannot be computed is told as well.
        reader.found.retain(|doubt| match doubt.about {
            Doubtful::Part(_) | Doubtful::Whole(_) => false,
            Doubtful::NoSuchChoice { .. } | Doubtful::Unlike { .. } => true,
        });
        reader.add(Doubtful::Whole(truth), 0);
    }
    reader.found
}

struct Reader<'a> {
    possible: &'a dyn Fn(&Name) -> Possible,
    found: Vec<RuleDoubt>,
}

impl Reader<'_> {
    fn add(&mut self, about: Doubtful, at: usize) {
        self.found.push(RuleDoubt { about, at });
    }

    fn look(&mut self, expr: &Expr) -> Possible {
        match expr {
            Expr::Number(number) => Possible::Number(Span::only(*number)),
            Expr::Text(text) => Possible::Text(Some([text.clone()].into())),
            Expr::Name(name) => (self.possible)(name),
            Expr::Asked(question, _) => match question {
                Question::Former => Possible::Anything,
                Question::IsNone => Possible::UNSURE,
                Question::Names => Possible::Number(Span::counts()),
            },
            Expr::Not { at, inner } => {
                let (can_hold, can_fail) = self.truth(inner, "not", *at);
                Possible::Truth {
                    can_hold: can_fail,
                    can_fail: can_hold,
                }
            }
            Expr::Negative { at, inner } => {
                Possible::Number(self.number(inner, "-", *at).negative())
            }
            Expr::Logic { op, first, rest } => self.logic(*op, first, rest),
            Expr::Comparison { op, at, sides } => self.comparison(*op, *at, sides),
            Expr::Arithmetic { first, rest } => self.chain(first, rest),
            Expr::Fold { fold, at, terms } => Possible::Number(self.folded(*fold, *at, terms)),
            Expr::Round { at, arguments } => {
                let by = Function::Round.name();
                let number = self.number(&arguments[0], by, *at);
                self.number(&arguments[1], by, *at);
                Possible::Number(number.rounded())
            }
            Expr::If { at, arguments } => {
                let [condition, then, otherwise] = arguments.as_ref();
                self.truth(condition, Function::If.name(), *at);
                let then = self.look(then);
                then.or(self.look(otherwise))
            }
            Expr::Answered(inner) | Expr::Na(inner) => {
                self.look(inner);
                Possible::UNSURE
            }
            Expr::OrZero { at, inner } => {
                let number = self.number(inner, Function::OrZero.name(), *at);
                Possible::Number(number.or(Span::only(0.into())))
            }
            Expr::Leading { at, inner } => {
                self.text(inner, Function::Leading.name(), *at);
                Possible::Number(Span::ALL)
            }
            Expr::Has { at, arguments } => {
                for text in arguments.iter() {
                    self.text(text, Function::Has.name(), *at);
                }
                Possible::UNSURE
            }
        }
    }

    fn number(&mut self, expr: &Expr, by: &'static str, at: usize) -> Span {
        let found = self.look(expr);
        self.as_number(&found, by, at)
    }

    fn as_number(&mut self, found: &Possible, by: &'static str, at: usize) -> Span {
        if let Possible::Number(span) = found {
            return *span;
        }
        if let Some(given) = found.kind() {
            let takes = Kind::Number;
            self.add(Doubtful::Unlike { by, takes, given }, at);
        }
        Span::ALL
    }

    fn text(&mut self, expr: &Expr, by: &'static str, at: usize) {
        let takes = Kind::Text;
        let given = self.look(expr).kind().filter(|given| *given != takes);
        if let Some(given) = given {
            self.add(Doubtful::Unlike { by, takes, given }, at);
        }
    }

    fn truth(&mut self, expr: &Expr, by: &'static str, at: usize) -> (bool, bool) {
        let found = self.look(expr);
        if let Possible::Truth { can_hold, can_fail } = found {
            return (can_hold, can_fail);
        }
        if let Some(given) = found.kind() {
            let takes = Kind::Truth;
            self.add(Doubtful::Unlike { by, takes, given }, at);
        }
        (true, true)
    }

    fn logic(&mut self, op: Logic, first: &Expr, rest: &[Link<()>]) -> Possible {
        let place = rest.first().map_or(0, |link| link.at);
        let operands = || std::iter::once(first).chain(rest.iter().map(|link| &link.right));
        let mut truths = Vec::new();
        for operand in operands() {
            truths.push(self.truth(operand, op.sign(), place));
        }
        let (mut can_hold, can_fail) = match op {
            Logic::And => (
                truths.iter().all(|(can_hold, _)| *can_hold),
                truths.iter().any(|(_, can_fail)| *can_fail),
            ),
            Logic::Or => (
                truths.iter().any(|(can_hold, _)| *can_hold),
                truths.iter().all(|(_, can_fail)| *can_fail),
            ),
        };
        if op == Logic::And && can_hold && contradict(operands()) {
            self.add(Doubtful::Part(false), place);
            can_hold = false;
        }
        Possible::Truth { can_hold, can_fail }
    }

    fn comparison(&mut self, op: Comparison, at: usize, sides: &[Expr; 2]) -> Possible {
        let (left, right) = (self.look(&sides[0]), self.look(&sides[1]));
        let (can_hold, can_fail) = match op {
            Comparison::Equal => self.equal(op, at, sides, &left, &right),
            Comparison::Unequal => {
                let (can_hold, can_fail) = self.equal(op, at, sides, &left, &right);
                (can_fail, can_hold)
            }
            Comparison::Less
            | Comparison::LessOrEqual
            | Comparison::Greater
            | Comparison::GreaterOrEqual => {
                let left = self.as_number(&left, op.sign(), at);
                let right = self.as_number(&right, op.sign(), at);
                ordered(op, left, right)
            }
        };
        let found = Possible::Truth { can_hold, can_fail };
        if let Some(truth) = found.constant() {
            self.add(Doubtful::Part(truth), at);
        }
        found
    }

    fn equal(
        &mut self,
        op: Comparison,
        at: usize,
        sides: &[Expr; 2],
        left: &Possible,
        right: &Possible,
    ) -> (bool, bool) {
        match (left, right) {
            (Possible::Number(left), Possible::Number(right)) => {
                let can_meet = left.can_reach(*right) && right.can_reach(*left);
                let is_one = left.is_one().is_some() && left.is_one() == right.is_one();
                (can_meet, !is_one)
            }
            (Possible::Text(Some(ours)), Possible::Text(Some(theirs))) => {
                let same = ours.iter().any(|text| theirs.contains(text));
                match sides {
                    [Expr::Name(_), Expr::Text(choice)] if !same => {
                        self.no_such_choice(choice, ours, at)
                    }
                    [Expr::Text(choice), Expr::Name(_)] if !same => {
                        self.no_such_choice(choice, theirs, at)
                    }
                    _ => (same, ours.len() > 1 || theirs.len() > 1 || !same),
                }
            }
            _ => {
                if let (Some(takes), Some(given)) = (left.kind(), right.kind())
                    && takes != given
                {
                    let by = op.sign();
                    self.add(Doubtful::Unlike { by, takes, given }, at);
                }
                (true, true)
            }
        }
    }

    fn no_such_choice(&mut self, choice: &str, known: &Rc<[String]>, at: usize) -> (bool, bool) {
        let about = Doubtful::NoSuchChoice {
            choice: choice.to_owned(),
            known: Rc::clone(known),
        };
        self.add(about, at);
        (true, true)
    }

    fn chain(&mut self, first: &Expr, rest: &[Link<Arithmetic>]) -> Possible {
        let (by, at) = rest
            .first()
            .map_or(("+", 0), |link| (link.op.sign(), link.at));
        let mut so_far = self.number(first, by, at);
        for link in rest {
            let right = self.number(&link.right, link.op.sign(), link.at);
            so_far = match link.op {
                Arithmetic::Plus => so_far.plus(right),
                Arithmetic::Minus => so_far.plus(right.negative()),
                Arithmetic::Times => so_far.times(right),
                Arithmetic::Over => Span::ALL,
            };
        }
        Possible::Number(so_far)
    }

    /// Gaps are passed over, so that any of the terms may be missing.
    fn folded(&mut self, fold: Fold, at: usize, terms: &[Term]) -> Span {
        let mut spans = Vec::new();
        for term in terms {
            let found = match term {
                Term::AllRows(name) => (self.possible)(name),
                Term::One(expr) => self.look(expr),
            };
            spans.push(match fold {
                Fold::Count => Span::ALL,
                Fold::Sum | Fold::Min | Fold::Max => self.as_number(&found, fold.sign(), at),
            });
        }
        let any = spans.into_iter().reduce(Span::or).unwrap_or(Span::ALL);
        match fold {
            Fold::Count => Span::counts(),
            Fold::Sum => any.summed_up(),
            Fold::Min | Fold::Max => any,
        }
    }
}

/// Whether a comparison of numbers can be true, and whether it can be false.
fn ordered(op: Comparison, left: Span, right: Span) -> (bool, bool) {
    match op {
        Comparison::Less => (left.can_be_less(right), left.can_reach(right)),
        Comparison::GreaterOrEqual => (left.can_reach(right), left.can_be_less(right)),
        Comparison::Greater => (right.can_be_less(left), right.can_reach(left)),
        Comparison::LessOrEqual => (right.can_reach(left), right.can_be_less(left)),
        Comparison::Equal | Comparison::Unequal => (true, true),
    }
}
