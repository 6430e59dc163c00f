//! Turns a report into bytes. Each format gives the document its look; none of them knows a question.

pub mod clean;

mod markdown;
mod text;

use std::io;

use crate::core::format::Format;
use crate::core::report::Report;

/// Writes a report in a format, block by block.
///
/// # Errors
/// What writing to `out` gives.
pub fn write(report: &Report, format: Format, out: &mut dyn io::Write) -> io::Result<()> {
    match format {
        Format::Text => text::write(report.blocks(), text::WIDTH, out),
        Format::Markdown => markdown::write(report.blocks(), out),
    }
}

#[cfg(test)]
mod tests;
