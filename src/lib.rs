#![doc = "anketa"]
pub mod core;
