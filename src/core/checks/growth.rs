//! What stood in the previous period, and by how much figures changed since.

use rust_decimal::Decimal;

use crate::core::answers::{Answer, Cell};
use crate::core::checks::{is_relevant, scope, share};
use crate::core::draft::Draft;
use crate::core::rule::Value;

/// By how much a figure differs from that of the previous period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth {
    /// The difference, exact.
    pub by: Decimal,
    /// The same in percent of the earlier figure, to one place, half away from zero; nothing where that was zero.
    pub percent: Option<Decimal>,
}

/// The answer of the previous period in a cell, where the cell was asked and answered.
pub fn previous(draft: &Draft, cell: Cell) -> Option<&Answer> {
    let previous = draft.previous.as_deref()?;
    let answer = previous.draft.answers.answer(cell);
    let is_given = previous.has_row(cell) && !answer.is_blank();
    (is_given && is_relevant(&previous.draft, cell)).then_some(answer)
}

/// By how much the figure in a cell grew; nothing where one of the two is no figure.
pub fn growth(draft: &Draft, cell: Cell) -> Option<Growth> {
    let previous = draft.previous.as_ref()?;
    let old = figure(&previous.draft, cell).filter(|_| previous.has_row(cell))?;
    between(old, figure(draft, cell)?)
}

/// By how much a figure grew to become another one.
pub fn between(old: Decimal, new: Decimal) -> Option<Growth> {
    let by = new.checked_sub(old)?.normalize();
    let hundred = Decimal::ONE_HUNDRED;
    let percent = || by.checked_mul(hundred)?.checked_div(old.abs());
    let percent = (!old.is_zero()).then(percent).flatten();
    Some(Growth {
        by,
        percent: percent.map(|percent| share::rounded(percent, 1)),
    })
}

/// The figure that a cell holds.
pub fn figure(draft: &Draft, cell: Cell) -> Option<Decimal> {
    match scope::value(draft, cell) {
        Value::Number(number) => Some(number),
        Value::Text(_) | Value::Truth(_) | Value::Unanswered | Value::NotApplicable => None,
    }
}
