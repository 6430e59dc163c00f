//! The command line: words into what is to be done. It does nothing itself.

pub mod usage;

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::cli::usage::{COMMANDS, OPTIONS, UsageError};
use crate::core::format::Format;
use crate::core::lang::Lang;
use crate::core::suggest::suggest;

/// What is to be done, and with what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invocation {
    /// What.
    pub command: Command,
    /// Words behind the command, in order: a draft, a file.
    pub names: Vec<OsString>,
    /// `--lang`: of the program, or of the report.
    pub langs: Vec<Lang>,
    /// `--document-languages`: of a document that is begun.
    pub document_langs: Vec<Lang>,
    /// `--dir`: where drafts are.
    pub dir: Option<PathBuf>,
    /// `--questionnaire`: a file of one's own.
    pub questionnaire: Option<PathBuf>,
    /// `--from`: the draft that a new one begins from.
    pub from: Option<OsString>,
    /// `--format`.
    pub format: Option<Format>,
    /// `--ascii`: draw without line-drawing characters and arrows.
    pub ascii: bool,
    /// `--output`: a file, or `-` for standard output.
    pub output: Option<OsString>,
    /// `--plain`: the wizard in lines.
    pub plain: bool,
    /// `--group`: who shares a directory.
    pub group: Option<String>,
    /// `--findings`: accepted findings behind the report.
    pub findings: bool,
    /// `--reason`: why a draft is taken back to work.
    pub reason: Option<String>,
    /// `--json`: in which shape things are told.
    pub shape: Shape,
}

/// In which shape a command tells what it finds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// In lines, for people.
    #[default]
    Lines,
    /// In one JSON object, for programs.
    Json,
}

/// The commands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Command {
    /// The wizard at the list of drafts.
    #[default]
    Start,
    /// The wizard at a new draft.
    New,
    /// The wizard in a draft.
    Open,
    /// List the drafts.
    List,
    /// Write a report of a draft.
    Export,
    /// Write the empty form.
    Blank,
    /// Write what differs between two drafts.
    Diff,
    /// List what is open in a draft.
    Check,
    /// Tell the languages of a draft, or make it one in others.
    Languages,
    /// Finish a draft.
    Finish,
    /// Take a finished draft back to work.
    Reopen,
    /// Tell what was done in a draft.
    History,
    /// Write the readable file of drafts anew.
    Rebuild,
    /// Make a directory for the drafts of a group.
    InitShared,
    /// Tell the defects of a questionnaire file, and the doubts about it.
    Lint,
    /// Write the JSON Schema of questionnaire files.
    Schema,
    /// Tell what there is to work with, and what keys send.
    Doctor,
    /// Tell how to use the program.
    Help,
    /// Tell its version.
    Version,
}

impl Command {
    /// How many words it wants behind it: at least, at most.
    fn names(self) -> (usize, usize) {
        match self {
            Self::Start
            | Self::New
            | Self::List
            | Self::Schema
            | Self::Doctor
            | Self::Help
            | Self::Version => (0, 0),
            Self::Blank => (0, 1),
            Self::Open
            | Self::Export
            | Self::Check
            | Self::Finish
            | Self::Reopen
            | Self::Lint
            | Self::InitShared => (1, 1),
            Self::History | Self::Languages => (1, 2),
            Self::Diff => (2, 2),
            Self::Rebuild => (1, usize::MAX),
        }
    }
}

/// Reads the words behind the program's name.
///
/// # Errors
/// A [`UsageError`] that names the word and the way out.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Invocation, UsageError> {
    let mut words = lexopt::Parser::from_args(words);
    let mut asked = Invocation::default();
    let mut command = None;
    while let Some(word) = words
        .next()
        .map_err(|error| UsageError::Other(error.to_string()))?
    {
        match word {
            Value(word) if command.is_none() => command = Some(named(&word)?),
            Value(word) => asked.names.push(word),
            Short('h') | Long("help") => command = Some(Command::Help),
            Short('V') | Long("version") => command = Some(Command::Version),
            Short('l') | Long("lang") => asked.langs = langs(&text(&mut words, "--lang")?)?,
            Long("from") => asked.from = Some(value(&mut words, "--from")?),
            Long("document-languages") => {
                asked.document_langs = langs(&text(&mut words, "--document-languages")?)?;
            }
            Long("ascii") => asked.ascii = true,
            Short('f') | Long("format") => {
                asked.format = Some(format(&text(&mut words, "--format")?)?);
            }
            Short('o') | Long("output") => asked.output = Some(value(&mut words, "--output")?),
            Short('d') | Long("dir") => asked.dir = Some(value(&mut words, "--dir")?.into()),
            Long("plain") => asked.plain = true,
            Short('g') | Long("group") => asked.group = Some(text(&mut words, "--group")?),
            Long("reason") => asked.reason = Some(text(&mut words, "--reason")?),
            Long("findings") => asked.findings = true,
            Long("json") => asked.shape = Shape::Json,
            Short('q') | Long("questionnaire") => {
                asked.questionnaire = Some(value(&mut words, "--questionnaire")?.into());
            }
            Short(letter) => return Err(unknown_option(&format!("-{letter}"))),
            Long(name) => return Err(unknown_option(&format!("--{name}"))),
        }
    }
    asked.command = command.unwrap_or_default();
    counted(asked)
}

fn counted(asked: Invocation) -> Result<Invocation, UsageError> {
    let (least, most) = asked.command.names();
    if asked.names.len() < least {
        return Err(UsageError::MissingName(usage::name(asked.command)));
    }
    if asked.command == Command::InitShared && asked.group.is_none() {
        return Err(UsageError::MissingValue("--group"));
    }
    let reason = asked.reason.as_deref().map(str::trim);
    if asked.command == Command::Reopen && reason.is_none_or(str::is_empty) {
        return Err(UsageError::MissingValue("--reason"));
    }
    match asked.names.get(most) {
        Some(word) => Err(UsageError::StrayWord(word.to_string_lossy().into_owned())),
        None => Ok(asked),
    }
}

fn named(word: &OsString) -> Result<Command, UsageError> {
    let word = word.to_string_lossy();
    let known = COMMANDS.iter().find(|(name, _)| *name == word);
    known.map(|(_, command)| *command).ok_or_else(|| {
        let nearest = suggest(&word, COMMANDS.iter().map(|(name, _)| *name));
        UsageError::UnknownCommand(word.into_owned(), nearest.map(str::to_owned))
    })
}

fn unknown_option(option: &str) -> UsageError {
    let nearest = suggest(option, OPTIONS.iter().copied());
    UsageError::UnknownOption(option.to_owned(), nearest.map(str::to_owned))
}

fn value(words: &mut lexopt::Parser, option: &'static str) -> Result<OsString, UsageError> {
    words.value().map_err(|_| UsageError::MissingValue(option))
}

fn text(words: &mut lexopt::Parser, option: &'static str) -> Result<String, UsageError> {
    value(words, option)?
        .string()
        .map_err(|_| UsageError::MissingValue(option))
}

/// The languages of a list of tags.
///
/// # Errors
/// With the first word of it that is none.
pub fn langs(list: &str) -> Result<Vec<Lang>, UsageError> {
    list.split(',')
        .map(|tag| Lang::parse(tag.trim()).map_err(|_| UsageError::NotALang(tag.to_owned())))
        .collect()
}

fn format(name: &str) -> Result<Format, UsageError> {
    Format::named(name).ok_or_else(|| UsageError::UnknownFormat(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Invocation, UsageError> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn commands_and_options_are_read() {
        let asked = parsed("export draft-1 -f markdown --lang kk,ru -o -").unwrap();
        assert_eq!(asked.command, Command::Export);
        assert_eq!(asked.names, ["draft-1"]);
        assert_eq!(asked.format, Some(Format::Markdown));
        assert_eq!(asked.langs.len(), 2);
        assert_eq!(asked.output, Some("-".into()));
        assert_eq!(parsed("").unwrap().command, Command::Start);
        let begun = parsed("new --document-languages ru,kk").unwrap();
        assert_eq!(begun.document_langs.len(), 2);
        assert_eq!(parsed("languages x kk").unwrap().names, ["x", "kk"]);
        assert!(parsed("open x --plain").unwrap().plain);
        assert_eq!(parsed("--help").unwrap().command, Command::Help);
    }

    #[track_caller]
    fn refused(line: &str, expected: UsageError) {
        assert_eq!(parsed(line), Err(expected), "{line}");
    }

    #[test]
    fn what_is_not_understood_is_named() {
        refused(
            "exprot x",
            UsageError::UnknownCommand("exprot".into(), Some("export".into())),
        );
        refused(
            "export x --langs ru",
            UsageError::UnknownOption("--langs".into(), Some("--lang".into())),
        );
        refused(
            "export x --lang русский",
            UsageError::NotALang("русский".into()),
        );
        refused("export x -f word", UsageError::UnknownFormat("word".into()));
        refused("export", UsageError::MissingName("export"));
        refused("list x", UsageError::StrayWord("x".into()));
        refused("export x -o", UsageError::MissingValue("--output"));
        refused("reopen x", UsageError::MissingValue("--reason"));
        let blank = ["reopen", "x", "--reason", " "].map(OsString::from);
        assert_eq!(parse(blank), Err(UsageError::MissingValue("--reason")));
    }
}
