//! The file `draft.json`, version 1: a mirror of a draft that outlives the types of the program.
//!
//! ```json
//! {
//!   "anketa": 1,
//!   "questionnaire": {"id": "kz-corruption-risk", "version": "2017.1"},
//!   "languages": ["ru"],
//!   "sections": {
//!     "services": {
//!       "rows": [
//!         {
//!           "id": "r1",
//!           "answers": {
//!             "name": {"ru": "Приём в кружки"},
//!             "provided": "26,5",
//!             "refusal_grounds": {"absent": "none_found", "remark": {"ru": "по журналу"}}
//!           }
//!         }
//!       ]
//!     }
//!   }
//! }
//! ```
//!
//! Everything stands in the order of the questionnaire and each short answer on a line of its own, so that two saves
//! differ in the lines of the answers that were changed. What has no place in the questionnaire (it is of another
//! version) is kept and written back; within an answer it stands under `kept`.

pub(in crate::store) mod answer;
mod kept;
mod layout;
pub(in crate::store) mod mirror;
mod reader;
#[cfg(test)]
mod tests;
pub(in crate::store) mod tree;
mod writer;

pub use crate::store::drafts::file::kept::Kept;
pub use crate::store::drafts::file::reader::read;
pub use crate::store::drafts::file::writer::write;

/// The version of the format which this program writes.
const FORMAT: u64 = 1;
