//! What a person has chosen for every draft: so far the language of the program.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::core::lang::Lang;
use crate::store::drafts::error::StoreError;
use crate::store::drafts::place;

/// The file of settings, in a directory of its own.
const FILE: &str = "settings.json";

#[derive(Default, Deserialize, Serialize)]
struct Settings {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
}

/// The language chosen; `None` where none was, or where the file cannot be read: settings are no reason not to start.
pub fn lang(directory: &Path) -> Option<Lang> {
    let text = fs::read_to_string(directory.join(FILE)).ok()?;
    let settings: Settings = serde_json::from_str(&text).ok()?;
    Lang::parse(&settings.lang?).ok()
}

/// Keeps the language chosen.
///
/// # Errors
/// When the file cannot be written; the program goes on without.
pub fn keep_lang(directory: &Path, lang: &Lang) -> Result<(), StoreError> {
    let settings = Settings {
        lang: Some(lang.as_str().to_owned()),
    };
    let text = serde_json::to_string(&settings)
        .map_err(|error| StoreError::io(directory, &io::Error::from(error)))?;
    place::create_private(directory)?;
    place::write(directory, FILE, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_kept() {
        let home = tempfile::tempdir().unwrap();
        let directory = home.path().join("anketa");
        assert_eq!(lang(&directory), None);
        keep_lang(&directory, &Lang::parse("kk").unwrap()).unwrap();
        assert_eq!(lang(&directory), Some(Lang::parse("kk").unwrap()));
        fs::write(directory.join(FILE), "{").unwrap();
        assert_eq!(lang(&directory), None);
    }
}
