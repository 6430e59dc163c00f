//! `init-shared`: a directory for the drafts of a group.

use std::ffi::OsStr;
use std::path::{self, Path};

use crate::app::say::About;
use crate::app::{DONE, FINDINGS, Refusal, print, say};
use crate::cli::Invocation;
use crate::core::words::{Arg, Words};
use crate::store::shared::{self, SharedError};

/// Makes the directory, or finds it made.
///
/// # Errors
/// When it cannot be made, or is there and something else.
pub fn init(asked: &Invocation, words: &Words) -> Result<u8, Refusal> {
    let directory = asked
        .names
        .first()
        .map_or(OsStr::new(""), |name| name.as_os_str());
    let whole = path::absolute(directory)
        .unwrap_or_default()
        .into_os_string();
    let group = asked.group.as_deref().unwrap_or_default();
    let made = shared::init(Path::new(directory), group)
        .map_err(|error| refusal(words, directory, group, &error))?;
    let id = if made.was_there {
        "shared-already"
    } else {
        "shared-made"
    };
    print(
        words,
        &words.with(id, &[("dir", shown(&whole)), ("group", group.into())]),
    )?;
    let Some(closed) = made.closed_above else {
        return Ok(DONE);
    };
    print(
        words,
        &words.with("shared-closed-above", &[("dir", shown(closed.as_os_str()))]),
    )?;
    Ok(FINDINGS)
}

fn refusal(words: &Words, directory: &OsStr, group: &str, error: &SharedError) -> Refusal {
    let args = [("dir", shown(directory)), ("group", group.into())];
    let (what, hint) = match error {
        SharedError::NoGroup(name) => (
            words.with("shared-no-group", &[("group", name.as_str().into())]),
            words.with("shared-no-group-hint", &args[1..]),
        ),
        SharedError::NotAllowed(_) => (
            words.with("shared-not-allowed", &args),
            words.with("shared-not-allowed-hint", &args),
        ),
        SharedError::OtherRights { mode, group, .. } => (
            words.with(
                "shared-other-rights",
                &[
                    ("dir", shown(directory)),
                    ("mode", format!("{mode:04o}").into()),
                    ("number", group.to_string().into()),
                ],
            ),
            words.with("shared-other-rights-hint", &args),
        ),
        SharedError::OtherContent(path) => (
            words.with("shared-other-content", &[("file", shown(path.as_os_str()))]),
            words.say("shared-other-content-hint"),
        ),
        SharedError::Store(error) => return say::store(words, About::Drafts, error),
    };
    Refusal {
        what,
        hint: Some(hint),
    }
}

fn shown(path: &OsStr) -> Arg {
    Path::new(path).display().to_string().into()
}
