//! The draft of the previous period: what is carried over from it, shown beside new answers, taken and looked at, and
//! what a comparison of two drafts tells.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

#[path = "previous/begin.rs"]
mod begin;
#[path = "previous/carry.rs"]
mod carry;
#[path = "previous/company.rs"]
mod company;
#[path = "previous/compare.rs"]
mod compare;
#[path = "previous/disk.rs"]
mod disk;
#[path = "previous/form.rs"]
mod form;
#[path = "previous/lines.rs"]
mod lines;
#[path = "previous/look.rs"]
mod look;
#[path = "previous/random.rs"]
mod random;
#[path = "previous/take.rs"]
mod take;
