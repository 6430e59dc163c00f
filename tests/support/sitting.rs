//! A sitting at the built program: a draft in a directory of its own, seen through a pseudo-terminal.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::support::program::PROGRAM;
use crate::support::pty::{Pty, within_limit};

/// The program with drafts in a directory of its own.
pub struct Sitting {
    pub pty: Pty,
    pub directory: tempfile::TempDir,
}

impl Sitting {
    /// Sits down at the page for a new draft.
    pub fn new() -> Self {
        Self::with(&[("SSH_TTY", "/dev/pts/0")])
    }

    pub fn with(variables: &[(&str, &str)]) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let mut pty = Pty::start(directory.path(), &["new", "--dir", "drafts"], variables);
        pty.wait_for("Начать");
        Self { pty, directory }
    }

    /// The same behind a shell that does this before and after `$0`, the program with its words.
    pub fn in_shell(script: &str) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let words = ["-mc", script, PROGRAM, "new", "--dir", "drafts"];
        let mut pty = Pty::start_other(directory.path(), "sh", &words, &[]);
        pty.wait_for("Начать");
        Self { pty, directory }
    }

    /// Begins a draft and stands in its first field.
    pub fn begun() -> Self {
        Self::new().begin()
    }

    /// Fills the page for a new draft in and goes on to its first field.
    pub fn begin(mut self) -> Self {
        self.pty
            .send("\t\tДворец\t01.07.2018\t31.12.2018\t\t\r")
            .wait_for("Утверждение");
        self
    }

    pub fn drafts(&self) -> PathBuf {
        self.directory.path().join("drafts")
    }

    pub fn draft(&self) -> PathBuf {
        let mut drafts = fs::read_dir(self.drafts()).unwrap();
        drafts.next().unwrap().unwrap().path()
    }

    pub fn text(&self) -> String {
        fs::read_to_string(self.draft().join("readable/draft.json")).unwrap()
    }

    /// Waits until the answer on the screen is in the file, whole and readable.
    #[track_caller]
    pub fn saved(&self, answer: &str) {
        let found = within_limit(|| self.text().contains(answer));
        let text = self.text();
        assert!(found, "no {answer:?} in:\n{text}");
        serde_json::from_str::<Value>(&text).unwrap();
    }

    /// Somebody opens the draft, too.
    pub fn joined_by(&self, login: &str) -> Pty {
        let draft = self.draft();
        let name = draft.file_name().unwrap().to_str().unwrap();
        let words = ["open", name, "--dir", "drafts"];
        Pty::start(self.directory.path(), &words, &[("LOGNAME", login)])
    }

    /// Opens the draft again after the program broke off: this answer is offered, and taken by Enter.
    pub fn reopened(&mut self, answer: &str) {
        self.pty = self.joined_by("");
        self.pty
            .wait_for("незаконченный текст")
            .wait_for(answer)
            .send("\r")
            .wait_until_gone("Esc: решить позже")
            .wait_for(&format!("┃ {answer}"))
            .send("\x1b[21~");
        assert_eq!(self.pty.ended(), 0);
        self.saved(answer);
    }

    /// Sends SIGTSTP to the program, and not to the shell around it.
    pub fn stop_the_program(&self) {
        let shell = self.pty.process_id();
        let children = fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap();
        let program = children.split_whitespace().next().unwrap();
        let sent = Command::new("kill").args(["-s", "TSTP", program]).status();
        assert!(sent.unwrap().success());
    }
}
