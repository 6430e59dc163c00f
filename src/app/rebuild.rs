//! `rebuild`: the readable file of drafts anew from their journals.

use std::ffi::OsStr;

use crate::app::places::Places;
use crate::app::say::About;
use crate::app::{DONE, FINDINGS, REFUSED, Refusal, print, refuse, say};
use crate::cli::Invocation;
use crate::core::words::Words;
use crate::export::clean;
use crate::store::drafts::Drafts;
use crate::store::drafts::error::StoreError;
use crate::store::journal::damage::Damage;

/// Rebuilds each of the drafts named, and goes on where one cannot be.
///
/// # Errors
/// When the directory of drafts is not known; what is wrong with one draft is told, and the status says so.
pub fn rebuild(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    let drafts = places.drafts(words)?;
    let mut worst = DONE;
    for name in &asked.names {
        let code = match one(&drafts, name) {
            Ok(built) => tell(words, &built)?,
            Err(error) => {
                refuse(words, &say::store(words, About::Draft, &error));
                REFUSED
            }
        };
        worst = worst.max(code);
    }
    Ok(worst)
}

/// A draft whose readable file was written.
struct Built {
    file: String,
    /// What cannot be read in it.
    damage: Vec<Damage>,
}

fn one(drafts: &Drafts, name: &OsStr) -> Result<Built, StoreError> {
    let home = drafts.load(name)?.home;
    home.rebuild()?;
    let damage = home.damage();
    let file = home.readable().display().to_string();
    Ok(Built { file, damage })
}

fn tell(words: &Words, built: &Built) -> Result<u8, Refusal> {
    let file = clean::clean(&built.file).into_owned();
    print(words, &words.with("rebuild-done", &[("file", file.into())]))?;
    if built.damage.is_empty() {
        return Ok(DONE);
    }
    refuse(words, &say::damage::list(words, &built.damage));
    Ok(FINDINGS)
}
