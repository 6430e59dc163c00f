//! Introduces the shells to each other: runs the command line, the wizard and the batch commands.

pub mod batch;
mod clock;
pub mod desk;
mod doctor;
mod editor;
mod finish;
mod forms;
mod history;
mod languages;
pub mod lines;
mod locale;
mod outside;
pub mod places;
mod rebuild;
mod say;
pub mod session;
mod shared;
mod slug;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use crate::app::places::Places;
use crate::cli::{self, Command, Invocation};
use crate::core::words::Words;
use crate::export::clean;

pub use crate::app::outside::Outside;

/// All went well.
const DONE: u8 = 0;
/// Something is open, or has defects.
const FINDINGS: u8 = 1;
/// The command line, a file or the terminal is not as it must be.
const REFUSED: u8 = 2;

/// What went wrong, in the reader's language: one sentence, and the way out on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What failed and why.
    pub what: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// Does what the words behind the program's name ask for.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    // Files are made with the rights they are to have; an odd umask would take some away from their owner.
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    let mut places = Places::from_environment();
    let outcome = match cli::parse(words) {
        Ok(asked) => places.heed(&asked).and_then(|()| command(&asked, &places)),
        Err(error) => Err(say::usage(&Words::new(&places.lang), &error)),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(refusal) => {
            refuse(&Words::new(&places.lang), &refusal);
            ExitCode::from(REFUSED)
        }
    }
}

fn command(asked: &Invocation, places: &Places) -> Result<u8, Refusal> {
    let words = Words::new(&places.lang);
    match asked.command {
        Command::Start | Command::New | Command::Open => session::run(asked, places, &words),
        Command::List => batch::list(places, &words),
        Command::Export => batch::export(asked, places, &words),
        Command::Diff => batch::diff(asked, places, &words),
        Command::Blank => batch::blank(asked, places, &words),
        Command::Check => batch::check(asked, places, &words),
        Command::Languages => languages::languages(asked, places, &words),
        Command::Finish => finish::finish(asked, places, &words),
        Command::Reopen => finish::reopen(asked, places, &words),
        Command::History => history::history(asked, places, &words),
        Command::Rebuild => rebuild::rebuild(asked, places, &words),
        Command::InitShared => shared::init(asked, &words),
        Command::Lint => forms::lint(asked, &words),
        Command::Schema => forms::schema(asked, &words),
        Command::Doctor => doctor::run(places, &words),
        Command::Help => print(&words, &words.say("usage-help")),
        Command::Version => print(&words, concat!("anketa ", env!("CARGO_PKG_VERSION"))),
    }
}

/// Writes a text to standard output; a reader who closed it early wants no more.
fn print(words: &Words, text: &str) -> Result<u8, Refusal> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(say::output(words, "-", &error))
        }
        Ok(()) | Err(_) => Ok(DONE),
    }
}

fn refuse(words: &Words, refusal: &Refusal) {
    let mut text = String::from("anketa: ");
    // Names of files and words of a questionnaire stand in it: none of them steers the terminal.
    for line in refusal.what.lines() {
        text.push_str(&clean::clean(line));
        text.push('\n');
    }
    if let Some(hint) = &refusal.hint {
        text.push_str(&words.say("refusal-hint"));
        text.push_str(": ");
        text.push_str(&clean::clean(hint));
        text.push('\n');
    }
    // Standard error may be gone with the terminal; there is nobody left to tell.
    let _ = io::stderr().write_all(text.as_bytes());
}
