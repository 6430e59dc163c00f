//! What rules say about a draft: which items are asked, what is computed, what does not agree.
//!
//! A *finding* is a check that does not hold in a row. It is a warning and never stops anybody; whoever knows why the
//! answers are right accepts it with a remark, which holds as long as the values do that the check rests on.

pub mod finding;
pub mod growth;
pub mod index;
mod judge;
pub mod scope;
pub mod share;
pub mod watch;

use rust_decimal::Decimal;

use crate::core::answers::{Cell, RowId};
use crate::core::checks::scope::Here;
use crate::core::draft::Draft;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::Kind;
use crate::core::rule::{Rule, Value};

pub use crate::core::checks::finding::{Figures, Finding, State};
pub use crate::core::checks::judge::{Verdict, judge, place_of};

/// Whether the item is asked in this row: its `when`, and that of every group around it, is true or absent.
pub fn is_relevant(draft: &Draft, cell: Cell) -> bool {
    let item = draft.questionnaire.item(cell.item);
    let itself = item
        .when
        .as_ref()
        .is_none_or(|when| holds(draft, item.place.section, cell.row, when) == Some(true));
    itself
        && item.place.group.is_none_or(|group| {
            is_relevant(
                draft,
                Cell {
                    item: group,
                    row: cell.row,
                },
            )
        })
}

/// The value of a computed item; `None` where answers are missing.
pub fn computed(draft: &Draft, cell: Cell) -> Option<Decimal> {
    let item = draft.questionnaire.item(cell.item);
    let Kind::Computed { value, .. } = &item.kind else {
        return None;
    };
    match value.value(&Here {
        draft,
        section: item.place.section,
        row: cell.row,
    }) {
        Ok(Value::Number(number)) => Some(number),
        Ok(Value::Text(_) | Value::Truth(_) | Value::Unanswered | Value::NotApplicable)
        | Err(_) => None,
    }
}

/// Whether a rule holds; `None` over a gap, and where it cannot be worked out.
fn holds(draft: &Draft, section: SectionNo, row: RowId, rule: &Rule) -> Option<bool> {
    match rule.value(&Here {
        draft,
        section,
        row,
    }) {
        Ok(Value::Truth(truth)) => Some(truth),
        Ok(Value::Number(_) | Value::Text(_) | Value::Unanswered | Value::NotApplicable)
        | Err(_) => None,
    }
}
