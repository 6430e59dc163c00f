//! A person's own editor: `$VISUAL`, else `$EDITOR`, on a private file beside the draft.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use rustix::io::Errno;
use rustix::process::{Pid, WaitOptions, waitpid};
use tempfile::NamedTempFile;

use crate::app::say;
use crate::core::paste;
use crate::core::wizard::Msg;
use crate::core::wizard::notice::Notice;
use crate::core::words::Words;
use crate::tui::session::stop_with_other;

/// What became of a text in an editor.
#[derive(Debug)]
pub enum Edited {
    /// It was saved like this.
    Text(String),
    /// It was not changed, and is not to be touched.
    Same,
    /// What was written cannot be taken over; it is in this file, and the answer is as it was.
    Kept(PathBuf, io::Error),
}

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
/// When the editor cannot be started, or fails and leaves nothing new, or no file: the answer then stays as it was.
pub fn edit(editor: &OsString, text: &str, directory: &Path) -> io::Result<Edited> {
    let mut file = tempfile::Builder::new()
        .prefix("answer-")
        .suffix(".txt")
        .tempfile_in(directory)?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    let status = run(editor, file.path())?;
    let saved = fs::read(file.path())?;
    let is_same = saved == text.as_bytes() || without_last_end(&saved) == text.as_bytes();
    match (failure(status), String::from_utf8(saved)) {
        (None, _) if is_same => Ok(Edited::Same),
        (Some(error), _) if is_same => Err(error),
        (None, Ok(saved)) => Ok(Edited::Text(clean(&saved, text))),
        (Some(error), _) => keep(file, error),
        (None, Err(error)) => keep(file, io::Error::new(io::ErrorKind::InvalidData, error)),
    }
}

fn run(editor: &OsString, file: &Path) -> io::Result<ExitStatus> {
    // Editors are named with arguments (`vim -u NONE`), so the shell takes the words apart. What a key sends to all is
    // for the editor alone.
    let mut command = OsString::from("trap : INT QUIT; ");
    command.push(editor);
    command.push(" \"$1\"");
    let editor = Command::new("sh")
        .arg("-c")
        .arg(command)
        .arg("sh")
        .arg(file)
        .spawn()?;
    end(i32::try_from(editor.id()).ok().and_then(Pid::from_raw))
}

/// Waits for the end of the editor. Where a key stops it, this program stops with it, so that the shell gets the terminal
/// and may continue both.
fn end(editor: Option<Pid>) -> io::Result<ExitStatus> {
    loop {
        match waitpid(editor, WaitOptions::UNTRACED) {
            Ok(Some((_, status))) if status.stopped() => stop_with_other()?,
            Ok(Some((_, status))) => return Ok(ExitStatus::from_raw(status.as_raw())),
            Ok(None) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

fn failure(status: ExitStatus) -> Option<io::Error> {
    (!status.success()).then(|| io::Error::other(status.to_string()))
}

/// What was saved, as a person would have typed it.
fn clean(saved: &str, text: &str) -> String {
    let clean = paste::clean(saved);
    // Editors end a file with a line end that nobody typed.
    let added = clean
        .strip_suffix('\n')
        .filter(|_| !text.ends_with('\n'))
        .map(str::to_owned);
    added.unwrap_or(clean)
}

fn without_last_end(saved: &[u8]) -> &[u8] {
    saved.strip_suffix(b"\n").unwrap_or(saved)
}

/// Leaves the file where it is: what a person wrote is in no other place.
fn keep(file: NamedTempFile, why: io::Error) -> io::Result<Edited> {
    let (_, path) = file.keep()?;
    Ok(Edited::Kept(path, why))
}

/// What the model is told of an editor's work.
pub fn message(words: &Words, editor: &OsStr, edited: io::Result<Edited>) -> Msg {
    let failed = |error| {
        let editor = editor.to_string_lossy().trim().to_owned();
        let why = say::why(words, &error);
        words.with(
            "editor-failed",
            &[("editor", editor.into()), ("why", why.into())],
        )
    };
    match edited {
        Ok(Edited::Text(text)) => Msg::Edited(text),
        Ok(Edited::Same) => Msg::Told(Notice::new("notice-edited-same")),
        Ok(Edited::Kept(file, error)) => {
            let name = file.file_name().unwrap_or(file.as_os_str());
            let name = name.to_string_lossy().into_owned();
            let why = say::why(words, &error);
            Msg::Failed(words.with("editor-kept", &[("file", name.into()), ("why", why.into())]))
        }
        Err(error) => Msg::Failed(failed(error)),
    }
}
