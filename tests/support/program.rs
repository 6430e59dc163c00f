//! The built program run without a terminal, in a directory of its own.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The built program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_anketa");

/// What a run left behind.
#[derive(Debug)]
pub struct Outcome {
    /// The exit status; `None` after a signal.
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// The program with nothing of the environment but what is said here; nobody is at the keyboard.
pub fn program(directory: &Path, lang: &str) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .env_clear()
        .env("LANG", lang)
        .env("HOME", directory.join("home"))
        .env("TERM", "xterm-256color")
        .current_dir(directory)
        .stdin(Stdio::null());
    command
}

pub fn outcome(mut command: Command) -> Outcome {
    let output = command.output().unwrap();
    Outcome {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Everything in a directory: each path with its rights and what is in it.
pub fn snapshot(directory: &Path) -> BTreeMap<PathBuf, (u32, Vec<u8>)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        let about = fs::symlink_metadata(&path).unwrap();
        let content = if about.is_symlink() {
            fs::read_link(&path)
                .unwrap()
                .into_os_string()
                .into_encoded_bytes()
        } else if about.is_dir() {
            found.extend(snapshot(&path));
            Vec::new()
        } else {
            fs::read(&path).unwrap()
        };
        found.insert(path, (about.permissions().mode(), content));
    }
    found
}
