//! Everything that decides, and nothing that touches the outside: no files, clock, terminal, JSON or environment.

pub mod address;
pub mod answers;
pub mod caption;
pub mod changes;
pub mod checks;
pub mod compare;
pub mod draft;
pub mod event;
pub mod format;
pub mod keyboard;
pub mod lang;
pub mod letters;
pub mod paste;
pub mod questionnaire;
pub mod reading;
pub mod report;
pub mod rule;
pub mod suggest;
pub mod summary;
pub mod told;
pub mod visible;
pub mod wizard;
pub mod words;
pub mod wrap;
