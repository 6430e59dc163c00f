//! The file `draft.json`, versions 1 to 3: a mirror of a draft that outlives the types of the program.
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
//! version) is kept and written back; within an answer it stands under `kept`. Findings that were accepted stand behind
//! the answers of their section or row:
//!
//! ```json
//! "accepted": {"posts_add_up": {"remark": {"ru": "совмещение"}, "values": ["48.25", "22", "3.25"]}}
//! ```
//!
//! A draft that is finished says so before its sections:
//!
//! ```json
//! "finished": {"at": "2018-07-12T05:42:00.000Z", "by": "ivanova(1001)"}
//! ```

pub(in crate::store) mod acceptance;
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
pub use crate::store::drafts::file::writer::{write, write_to};

/// The newest version of the format; it adds `finished`. A file without it is written as one of an earlier version, which
/// programs read that know no other.
const FORMAT: u64 = 3;

/// The version before a draft could be finished; it added `accepted`.
const WITHOUT_FINISHED: u64 = 2;

/// The version before findings could be accepted.
const WITHOUT_ACCEPTED: u64 = 1;
