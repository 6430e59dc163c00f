//! System calls, what happens to them, and how `strace` is told so.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::twin::NAME;

/// The calls by which the program changes files, and those by which it gets at them.
pub const CALLS: [&str; 15] = [
    "openat",
    "write",
    "fsync",
    "fdatasync",
    "renameat",
    "renameat2",
    "ftruncate",
    "fallocate",
    "mkdirat",
    "unlinkat",
    "linkat",
    "fchmod",
    "flock",
    "getdents64",
    "read",
];

/// Of those, the ones that bring something on the disk.
pub const SYNCS: [&str; 2] = ["fsync", "fdatasync"];

/// What happens to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The program is killed.
    Kill,
    /// It fails with this error.
    Error(&'static str),
}

/// One call of the script and what happens to it.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    pub call: &'static str,
    pub fault: Fault,
    /// Which of the calls of this name, from 1.
    pub at: usize,
    /// So do all that follow.
    pub for_ever: bool,
}

/// Whether `strace` is here and may do its work.
pub fn can_inject() -> bool {
    let mut command = Command::new("strace");
    command.args(["-f", "-o", "/dev/null", "-e", "trace=fsync"]);
    command.args(["-e", "inject=fsync:error=EIO:when=1", "true"]);
    let ran = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    ran.is_ok_and(|status| status.success())
}

/// Words for `strace`: this call, and where it is to fail only that on files of the draft.
pub fn strace(directory: &Path, call: &str, fault: Fault) -> Vec<String> {
    let mut words = vec!["-f".to_owned(), "-e".to_owned(), format!("trace={call}")];
    let is_of_terminal = call == "write" || call == "read";
    if SYNCS.contains(&call) || fault == Fault::Kill && is_of_terminal {
        return words;
    }
    for path in places(directory) {
        words.extend(["-P".to_owned(), path.display().to_string()]);
    }
    words
}

/// The files of the draft and their directories, also those that are not there yet.
fn places(directory: &Path) -> Vec<PathBuf> {
    let draft = directory.join("drafts").join(NAME);
    let journals = fs::read_dir(draft.join("journal")).unwrap();
    let names = journals.map(|entry| entry.unwrap().file_name());
    let own =
        names.flat_map(|name| ["journal", "live"].map(|folder| draft.join(folder).join(&name)));
    let folders = ["journal", "live", "readable"].map(|folder| draft.join(folder));
    let files = [
        "questionnaire.json",
        "readable/draft.json",
        "readable/.new-draft.json",
    ];
    own.chain([draft.clone()])
        .chain(folders)
        .chain(files.map(|file| draft.join(file)))
        .collect()
}
