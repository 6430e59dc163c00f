//! The words that the command line understands, and what is said of others.

use crate::cli::Command;

/// Names of the commands.
pub const COMMANDS: &[(&str, Command)] = &[
    ("new", Command::New),
    ("open", Command::Open),
    ("list", Command::List),
    ("export", Command::Export),
    ("blank", Command::Blank),
    ("diff", Command::Diff),
    ("check", Command::Check),
    ("languages", Command::Languages),
    ("finish", Command::Finish),
    ("reopen", Command::Reopen),
    ("history", Command::History),
    ("rebuild", Command::Rebuild),
    ("init-shared", Command::InitShared),
    ("lint", Command::Lint),
    ("schema", Command::Schema),
    ("doctor", Command::Doctor),
    ("help", Command::Help),
];

/// Names of the options.
pub const OPTIONS: &[&str] = &[
    "--lang",
    "--document-languages",
    "--format",
    "--output",
    "--dir",
    "--questionnaire",
    "--from",
    "--group",
    "--plain",
    "--findings",
    "--reason",
    "--json",
    "--ascii",
    "--help",
    "--version",
];

/// Why the command line is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsageError {
    /// No such command; perhaps this one.
    UnknownCommand(String, Option<String>),
    /// No such option; perhaps this one.
    UnknownOption(String, Option<String>),
    /// An option without its value.
    MissingValue(&'static str),
    /// A command without its draft or file.
    MissingName(&'static str),
    /// A word too many.
    StrayWord(String),
    /// Not the tag of a language.
    NotALang(String),
    /// Not a form of report.
    UnknownFormat(String),
    /// What the reader of the words says.
    Other(String),
}

/// The name of a command; empty for the one without a name.
pub fn name(command: Command) -> &'static str {
    COMMANDS
        .iter()
        .find(|(_, known)| *known == command)
        .map_or("", |(name, _)| name)
}
