//! One line of a journal: what stands in it, with short keys first, and a sum over all of it at the end.
//!
//! ```json
//! {"t":"2026-11-22T12:00:00.123Z+00","w":"ivanova.7f3a91c2","n":41,"ev":"set","q":"services.r1.provided","v":"26,5",
//!  "base":["2026-11-22T11:59:00.007Z+00","petrova.91c20000",17],"by":"ivanova(1001)","crc":"9f1c22aa"}
//! ```
//!
//! | `ev` | `q` | `v` |
//! |---|---|---|
//! | `open` | | the format, the sum of the form, the program, whose lines are carried on |
//! | `set`, `recovered` | `section.item`, `section.row.item` | the answer, as in `draft.json` |
//! | `live` | the same, or absent when no field is open | the text of the open field |
//! | `accept` | the same, or `section` | the events that were not taken |
//! | `row_added`, `row_moved`, `row_restored` | `section.row` | the place among the rows |
//! | `row_deleted`, `row_withdrawn` | `section.row` | the last event of each who answered in it, as far as was seen |
//! | `off`, `on` | `section` | why, by language |
//! | `finding_accepted`, `finding_reopened` | `section.check`, `section.row.check` | why, and the values that were seen |
//! | `languages` | | tags |
//! | `begun_from` | | the name of the draft of the previous period |
//! | `kept` | | what has no place in the form, as in `draft.json` |
//! | `finished` | | the last event of each writer that was seen |
//! | `reopened` | | why |
//!
//! A `set` or `off` that was carried from the previous period, and that nobody has looked at, has `"carried": true`.

mod keys;
mod parse;
mod place;
mod write;

use std::sync::Arc;

use crate::core::answers::{Answer, Cell};
use crate::core::event::{EventId, What};
use crate::store::drafts::file::Kept;

pub(super) use crate::store::journal::line::parse::Parser;
pub(super) use crate::store::journal::line::write::write;

/// The version of the format which this program writes.
pub(super) const FORMAT: u64 = 2;

/// What stands before the sum, which is of all that comes before this.
const SUM: &str = ",\"crc\":\"";

/// Length of the sum with its quotes, closing the line.
const SUM_AND_END: usize = SUM.len() + 8 + 2;

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// When, whose, and its number.
    pub(super) id: EventId,
    /// By the clock on the wall, milliseconds since 1970.
    pub(super) wall: u64,
    /// The person.
    pub(super) by: Arc<str>,
    /// What it says.
    pub(super) body: Body,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Body {
    /// Something happened.
    Happened(What),
    /// A journal begins, or is written on.
    Opening(Opening),
    /// What is in the open field; `None` when no field is open.
    Live(Option<Live>),
    /// What has no place in the form.
    Kept(Kept),
}

/// How a journal begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Opening {
    /// Version of the format.
    pub(super) format: u64,
    /// Sum of the form, in hexadecimal digits.
    pub(super) form: String,
    /// Writers whose lines are copied into this journal.
    pub(super) carries: Vec<String>,
}

/// What is in the open field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Live {
    /// Which.
    pub(super) cell: Cell,
    /// What the answer is to become.
    pub(super) answer: Answer,
    /// What it replaces.
    pub(super) base: Option<EventId>,
}

/// Why a line is not used. It stays in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no line of a journal, or its sum is wrong.
    Damaged,
    /// It speaks of something that the form does not have.
    Unplaced(String),
    /// It says something that this program does not know; a newer one wrote it.
    Unknown(String),
}
