//! What holds for every draft of a person: the language of the program, and that they have been greeted.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::core::lang::Lang;
use crate::store::disk::rights::Rights;
use crate::store::disk::whole;
use crate::store::drafts::error::StoreError;
use crate::store::drafts::place;
use crate::store::journal::time;

/// The file of settings, in a directory of its own.
const FILE: &str = "settings.json";

#[derive(Default, Deserialize, Serialize)]
struct Settings {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    greeted: bool,
}

/// As serde wants it: by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !value
}

/// The language chosen; `None` where none was, or where the file cannot be read: settings are no reason not to start.
pub fn lang(directory: &Path) -> Option<Lang> {
    Lang::parse(&read(directory).lang?).ok()
}

/// Keeps the language chosen.
///
/// # Errors
/// When the file cannot be written; the program goes on without.
pub fn keep_lang(directory: &Path, lang: &Lang) -> Result<(), StoreError> {
    let lang = Some(lang.as_str().to_owned());
    write(
        directory,
        &Settings {
            lang,
            ..read(directory)
        },
    )
}

/// Whether the person has been greeted before.
pub fn is_greeted(directory: &Path) -> bool {
    read(directory).greeted
}

/// Keeps that the person has been greeted.
///
/// # Errors
/// When the file cannot be written; the next time greets again.
pub fn keep_greeted(directory: &Path) -> Result<(), StoreError> {
    write(
        directory,
        &Settings {
            greeted: true,
            ..read(directory)
        },
    )
}

fn read(directory: &Path) -> Settings {
    let text = fs::read_to_string(directory.join(FILE)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn write(directory: &Path, settings: &Settings) -> Result<(), StoreError> {
    let text = serde_json::to_string(settings)
        .map_err(|error| StoreError::io(directory, &io::Error::from(error)))?;
    let folder = place::private(directory)?;
    whole::replace(
        &folder,
        FILE,
        Rights::Private.file(),
        text.as_bytes(),
        time::now(),
    )
    .map_err(|error| StoreError::io(&directory.join(FILE), &error))
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

    #[test]
    fn one_choice_leaves_the_others() {
        let home = tempfile::tempdir().unwrap();
        assert!(!is_greeted(home.path()));
        keep_lang(home.path(), &Lang::parse("kk").unwrap()).unwrap();
        keep_greeted(home.path()).unwrap();
        assert!(is_greeted(home.path()));
        keep_lang(home.path(), &Lang::parse("ru").unwrap()).unwrap();
        assert!(is_greeted(home.path()));
        assert_eq!(lang(home.path()), Some(Lang::parse("ru").unwrap()));
    }
}
