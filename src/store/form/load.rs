//! The text of a questionnaire file that somebody named.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::store::drafts::error::{Problem, StoreError};

/// More is never read; a file of this size has a defect of its own.
pub const MOST_BYTES: u64 = 17 * 1024 * 1024;

/// Reads the text of a file, for [`crate::store::form::read`].
///
/// # Errors
/// As of [`bytes`], and when it is no UTF-8.
pub fn load(path: &Path) -> Result<String, StoreError> {
    String::from_utf8(bytes(path)?)
        .map_err(|error| StoreError::new(path, Problem::not_text(&error)))
}

/// Reads the bytes of a file, for [`crate::store::form::lint`].
///
/// # Errors
/// When it is not there, not a file (a pipe would keep the program waiting), or not readable.
pub fn bytes(path: &Path) -> Result<Vec<u8>, StoreError> {
    let failed = |error: std::io::Error| StoreError::io(path, &error);
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(StoreError::new(path, Problem::NotA("a file")));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(MOST_BYTES)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(bytes)
}
