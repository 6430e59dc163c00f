//! The text of a questionnaire file that somebody named.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::store::drafts::error::{Problem, StoreError};

/// More is never read; a file of this size has a defect of its own.
const MOST_MEGABYTES: u64 = 17;

/// Reads the text of a file, for [`crate::store::form::read`].
///
/// # Errors
/// When it is not there, not a file (a pipe would keep the program waiting), not readable, or no UTF-8.
pub fn load(path: &Path) -> Result<String, StoreError> {
    let failed = |error: std::io::Error| StoreError::io(path, &error);
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(StoreError::new(path, Problem::NotA("a file")));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(MOST_MEGABYTES * 1024 * 1024)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    String::from_utf8(bytes).map_err(|error| StoreError::new(path, Problem::not_text(&error)))
}
