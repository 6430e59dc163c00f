//! What rules say about a draft: which items are asked, what is computed, what does not agree.

use rust_decimal::Decimal;

use crate::core::answers::Cell;
use crate::core::draft::Draft;

/// Whether the item is asked in this row: it has no `when`, or its `when` is true.
pub fn is_relevant(_draft: &Draft, _cell: Cell) -> bool {
    true
}

/// The value of a computed item; `None` where answers are missing.
pub fn computed(_draft: &Draft, _cell: Cell) -> Option<Decimal> {
    None
}
