#![doc = include_str!("ARCHITECTURE.md")]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod app;
pub mod cli;
pub mod core;
pub mod export;
pub mod plain;
pub mod store;
pub mod tui;
