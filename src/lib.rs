#![cfg_attr(test, allow(clippy::unwrap_used))]
//! anketa
pub mod core;
pub mod export;
