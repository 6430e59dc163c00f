//! The truth about a draft: what each writer did, one line for each thing, in one file for each writer.
//!
//! ```text
//! journal/ivanova.7f3a91c2.jsonl   only ever appended to, by one session at a time
//! live/ivanova.7f3a91c2.jsonl      the text of the open field, a line for each picture
//! ```
//!
//! Every line is one `write()` and ends with a sum over itself. Nothing is ever cut off a journal, and what cannot be
//! read in one stays where it is and is told ([`damage::Damage`]). A [`book::Book`] holds all journals of a draft open.

pub mod book;
pub mod damage;
mod folders;
mod hearing;
mod line;
mod listing;
pub mod live;
mod own;
mod pen;
pub mod person;
mod reader;
mod scan;
pub mod sync;
#[cfg(test)]
mod tests;
pub mod time;
pub mod writing;

pub(in crate::store) use crate::store::journal::folders::JOURNAL;
pub use crate::store::journal::folders::LIVE;
