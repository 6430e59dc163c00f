//! A person's own editor: `$VISUAL`, else `$EDITOR`, on a private file beside the draft.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

use crate::core::paste;

/// The editor that the environment names.
pub fn named() -> Option<OsString> {
    ["VISUAL", "EDITOR"]
        .into_iter()
        .filter_map(env::var_os)
        .find(|name| !name.is_empty())
}

/// Opens a text in an editor and gives back what was saved; the terminal is the caller's to lend.
///
/// # Errors
/// When the editor cannot be started, fails, or leaves no readable text: the answer then stays as it was.
pub fn edit(editor: &OsString, text: &str, directory: &Path) -> io::Result<String> {
    let mut file = tempfile::Builder::new()
        .prefix("answer-")
        .suffix(".txt")
        .tempfile_in(directory)?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    // Editors are named with arguments (`vim -u NONE`), so the shell takes the words apart.
    let mut command = editor.clone();
    command.push(" \"$1\"");
    let status = Command::new("sh")
        .arg("-c")
        .arg(command)
        .arg("sh")
        .arg(file.path())
        .status()?;
    if !status.success() {
        return Err(io::Error::other(status.to_string()));
    }
    let saved = fs::read_to_string(file.path())?;
    let clean = paste::clean(&saved);
    // Editors end a file with a line end that nobody typed.
    let is_added = clean.ends_with('\n') && !text.ends_with('\n');
    Ok(if is_added {
        clean[..clean.len() - 1].to_owned()
    } else {
        clean
    })
}
