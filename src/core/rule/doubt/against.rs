//! Conditions that contradict each other: `a > 5 and a < 3`, `kind = 'x' and kind = 'y'`.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::core::rule::expr::Expr;
use crate::core::rule::name::Name;
use crate::core::rule::operator::Comparison;

/// What conditions joined by `and` leave of one name.
#[derive(Default)]
struct Left<'a> {
    /// The least number, and whether it is left out itself.
    least: Option<(Decimal, bool)>,
    /// The greatest number, and whether it is left out itself.
    greatest: Option<(Decimal, bool)>,
    text: Option<&'a str>,
    is_nothing: bool,
}

/// A name, what it is compared by and with.
struct Condition<'a> {
    name: &'a Name,
    op: Comparison,
    constant: &'a Expr,
}

/// Whether conditions that must all hold leave nothing for a name.
pub(super) fn contradict<'a>(conditions: impl Iterator<Item = &'a Expr>) -> bool {
    let mut known: HashMap<(Option<&str>, &str), Left> = HashMap::new();
    for condition in conditions.filter_map(condition) {
        let Name { section, item, .. } = condition.name;
        let left = known.entry((section.as_deref(), item)).or_default();
        left.narrow(&condition);
    }
    known.values().any(Left::is_none)
}

fn condition(expr: &Expr) -> Option<Condition<'_>> {
    let Expr::Comparison { op, sides, .. } = expr else {
        return None;
    };
    match sides.as_ref() {
        [Expr::Name(name), constant] => Some(Condition {
            name,
            op: *op,
            constant,
        }),
        [constant, Expr::Name(name)] => Some(Condition {
            name,
            op: op.turned(),
            constant,
        }),
        _ => None,
    }
}

impl<'a> Left<'a> {
    fn narrow(&mut self, condition: &Condition<'a>) {
        match condition.constant {
            Expr::Number(number) => self.narrow_to_number(condition.op, *number),
            Expr::Text(text) if condition.op == Comparison::Equal => {
                self.is_nothing |= self.text.is_some_and(|before| before != text);
                self.text = Some(text);
            }
            // Of anything else nothing is known.
            _ => {}
        }
    }

    fn narrow_to_number(&mut self, op: Comparison, number: Decimal) {
        match op {
            Comparison::Equal => {
                self.raise((number, false));
                self.lower((number, false));
            }
            Comparison::Unequal => {}
            Comparison::Less => self.lower((number, true)),
            Comparison::LessOrEqual => self.lower((number, false)),
            Comparison::Greater => self.raise((number, true)),
            Comparison::GreaterOrEqual => self.raise((number, false)),
        }
    }

    fn raise(&mut self, least: (Decimal, bool)) {
        self.least = self.least.max(Some(least));
    }

    fn lower(&mut self, greatest: (Decimal, bool)) {
        let (number, is_out) = greatest;
        let is_lower = self
            .greatest
            .is_none_or(|(before, was_out)| number < before || number == before && !was_out);
        if is_lower {
            self.greatest = Some((number, is_out));
        }
    }

    fn is_none(&self) -> bool {
        let is_crossed = self.least.zip(self.greatest).is_some_and(
            |((least, least_is_out), (greatest, greatest_is_out))| {
                least > greatest || least == greatest && (least_is_out || greatest_is_out)
            },
        );
        self.is_nothing || is_crossed
    }
}
