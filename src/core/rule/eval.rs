//! Computes rules.

mod arithmetic;
mod texts;

use rust_decimal::Decimal;

use crate::core::rule::expr::{Expr, Fold, Link, Term};
use crate::core::rule::fault::{EvalError, Fault};
use crate::core::rule::function::Function;
use crate::core::rule::operator::{Arithmetic, Comparison, Logic};
use crate::core::rule::value::{Gap, Kind, Known, Scope, Value, both};

/// Computes a rule over the answers of `scope`.
///
/// # Errors
/// See [`crate::core::rule::Rule::value`].
pub(super) fn value(expr: &Expr, scope: &dyn Scope) -> Result<Value, EvalError> {
    match expr {
        Expr::Number(number) => Ok(Value::Number(*number)),
        Expr::Text(text) => Ok(Value::Text(text.clone())),
        Expr::Name(name) => Ok(scope.value(name)),
        Expr::Asked(question, name) => Ok(scope.asked(*question, name)),
        Expr::Not { at, inner } => {
            let inner = Site::new("not", *at).truth(&value(inner, scope)?)?;
            Ok(inner.map(|truth| !truth).into())
        }
        Expr::Negative { at, inner } => {
            let inner = Site::new("-", *at).number(&value(inner, scope)?)?;
            Ok(inner.map(arithmetic::negative).into())
        }
        Expr::Logic { op, first, rest } => logic(*op, first, rest, scope),
        Expr::Comparison { op, at, sides } => {
            let [left, right] = sides.as_ref();
            compare(*op, *at, &value(left, scope)?, &value(right, scope)?)
        }
        Expr::Arithmetic { first, rest } => chain(first, rest, scope),
        Expr::Fold { fold, at, terms } => folded(*fold, *at, terms, scope),
        Expr::Round { at, arguments } => {
            let site = Site::new(Function::Round.name(), *at);
            let [number, places] = arguments.as_ref();
            let number = site.number(&value(number, scope)?)?;
            let places = site.number(&value(places, scope)?)?;
            arithmetic::rounded(site, number, places)
        }
        Expr::If { at, arguments } => branch(*at, arguments, scope),
        Expr::Answered(inner) => Ok(Value::Truth(value(inner, scope)? != Value::Unanswered)),
        Expr::Na(inner) => Ok(Value::Truth(value(inner, scope)? == Value::NotApplicable)),
        Expr::OrZero { at, inner } => {
            let inner = Site::new(Function::OrZero.name(), *at).number(&value(inner, scope)?)?;
            Ok(Value::Number(inner.unwrap_or(Decimal::ZERO)))
        }
        Expr::Leading { at, inner } => texts::leading(*at, inner, scope),
        Expr::Has { at, arguments } => texts::has(*at, arguments, scope),
    }
}

/// An operator or function in a rule, for what it has to say of its values.
#[derive(Clone, Copy)]
struct Site {
    by: &'static str,
    at: usize,
}

impl Site {
    fn new(by: &'static str, at: usize) -> Self {
        Self { by, at }
    }

    fn error(self, fault: Fault) -> EvalError {
        let at = self.at;
        EvalError { fault, at }
    }

    fn number(self, value: &Value) -> Result<Known<Decimal>, EvalError> {
        match value {
            Value::Number(number) => Ok(Ok(*number)),
            Value::Unanswered => Ok(Err(Gap::Unanswered)),
            Value::NotApplicable => Ok(Err(Gap::NotApplicable)),
            Value::Text(_) => Err(self.wrong_kind(Kind::Number, Kind::Text)),
            Value::Truth(_) => Err(self.wrong_kind(Kind::Number, Kind::Truth)),
        }
    }

    fn truth(self, value: &Value) -> Result<Known<bool>, EvalError> {
        match value {
            Value::Truth(truth) => Ok(Ok(*truth)),
            Value::Unanswered => Ok(Err(Gap::Unanswered)),
            Value::NotApplicable => Ok(Err(Gap::NotApplicable)),
            Value::Text(_) => Err(self.wrong_kind(Kind::Truth, Kind::Text)),
            Value::Number(_) => Err(self.wrong_kind(Kind::Truth, Kind::Number)),
        }
    }

    fn text(self, value: &Value) -> Result<Known<String>, EvalError> {
        match value {
            Value::Text(text) => Ok(Ok(text.clone())),
            Value::Unanswered => Ok(Err(Gap::Unanswered)),
            Value::NotApplicable => Ok(Err(Gap::NotApplicable)),
            Value::Number(_) => Err(self.wrong_kind(Kind::Text, Kind::Number)),
            Value::Truth(_) => Err(self.wrong_kind(Kind::Text, Kind::Truth)),
        }
    }

    fn wrong_kind(self, takes: Kind, given: Kind) -> EvalError {
        let by = self.by;
        self.error(Fault::WrongKind { by, takes, given })
    }
}

/// Joins truths up to the first which decides; a gap counts only where none does.
fn logic(
    op: Logic,
    first: &Expr,
    rest: &[Link<()>],
    scope: &dyn Scope,
) -> Result<Value, EvalError> {
    // The first truth is the business of the first operator.
    let at = rest.first().map_or(0, |link| link.at);
    let mut so_far = Site::new(op.sign(), at).truth(&value(first, scope)?)?;
    for link in rest {
        if so_far == Ok(op.decisive()) {
            break;
        }
        let next = Site::new(op.sign(), link.at).truth(&value(&link.right, scope)?)?;
        so_far = if next == Ok(op.decisive()) {
            next
        } else {
            both(so_far, next).map(|_| !op.decisive())
        };
    }
    Ok(so_far.into())
}

fn compare(op: Comparison, at: usize, left: &Value, right: &Value) -> Result<Value, EvalError> {
    let site = Site::new(op.sign(), at);
    let by_order = |holds: fn(&Decimal, &Decimal) -> bool| {
        let (left, right) = (site.number(left)?, site.number(right)?);
        Ok(both(left, right).map(|(l, r)| holds(&l, &r)).into())
    };
    match op {
        Comparison::Equal => equal(site, left, right).map(Value::from),
        Comparison::Unequal => Ok(equal(site, left, right)?.map(|same| !same).into()),
        Comparison::Less => by_order(Decimal::lt),
        Comparison::LessOrEqual => by_order(Decimal::le),
        Comparison::Greater => by_order(Decimal::gt),
        Comparison::GreaterOrEqual => by_order(Decimal::ge),
    }
}

fn equal(site: Site, left: &Value, right: &Value) -> Result<Known<bool>, EvalError> {
    let (left_kind, right_kind) = match both(left.kind(), right.kind()) {
        Ok(kinds) => kinds,
        Err(gap) => return Ok(Err(gap)),
    };
    if left_kind != right_kind {
        return Err(site.error(Fault::UnlikeKinds {
            by: site.by,
            left: left_kind,
            right: right_kind,
        }));
    }
    Ok(Ok(left == right))
}

/// Computes `a + b - c` or `a * b / c` from left to right.
fn chain(first: &Expr, rest: &[Link<Arithmetic>], scope: &dyn Scope) -> Result<Value, EvalError> {
    let mut so_far = value(first, scope)?;
    for link in rest {
        let site = Site::new(link.op.sign(), link.at);
        let left = site.number(&so_far)?;
        let right = site.number(&value(&link.right, scope)?)?;
        so_far = match both(left, right) {
            Ok((left, right)) => Value::Number(arithmetic::computed(site, link.op, left, right)?),
            Err(gap) => gap.into(),
        };
    }
    Ok(so_far)
}

/// Makes one value of many, passing over gaps. What is left of nothing but gaps is not applicable if all are,
/// else unanswered; the count of nothing is 0.
fn folded(fold: Fold, at: usize, terms: &[Term], scope: &dyn Scope) -> Result<Value, EvalError> {
    let mut values = Vec::new();
    for term in terms {
        match term {
            Term::AllRows(name) => values.extend(scope.values(name)),
            Term::One(expr) => values.push(value(expr, scope)?),
        }
    }
    let site = Site::new(fold.sign(), at);
    match fold {
        Fold::Count => {
            let known = values.iter().filter(|value| value.kind().is_ok());
            Ok(Value::Number(known.count().into()))
        }
        Fold::Sum => reduced(site, &values, |a, b| {
            arithmetic::computed(site, Arithmetic::Plus, a, b)
        }),
        Fold::Min => reduced(site, &values, |a, b| Ok(a.min(b))),
        Fold::Max => reduced(site, &values, |a, b| Ok(a.max(b))),
    }
}

fn reduced(
    site: Site,
    values: &[Value],
    join: impl Fn(Decimal, Decimal) -> Result<Decimal, EvalError>,
) -> Result<Value, EvalError> {
    let mut so_far: Option<Known<Decimal>> = None;
    for value in values {
        so_far = Some(match (so_far, site.number(value)?) {
            (Some(Ok(left)), Ok(right)) => Ok(join(left, right)?),
            (Some(Err(left)), Err(right)) => Err(left.max(right)),
            (Some(Ok(known)), Err(_)) | (Some(Err(_)) | None, Ok(known)) => Ok(known),
            (None, Err(gap)) => Err(gap),
        });
    }
    Ok(so_far.unwrap_or(Err(Gap::Unanswered)).into())
}

/// Computes only the branch that is taken.
fn branch(at: usize, arguments: &[Expr; 3], scope: &dyn Scope) -> Result<Value, EvalError> {
    let [condition, then, otherwise] = arguments;
    let site = Site::new(Function::If.name(), at);
    match site.truth(&value(condition, scope)?)? {
        Ok(true) => value(then, scope),
        Ok(false) => value(otherwise, scope),
        Err(gap) => Ok(gap.into()),
    }
}
