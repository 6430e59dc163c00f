//! What the shells report as data, as sentences in the reader's language.

pub mod damage;

use std::io;
use std::path::Path;

use crate::app::Refusal;
use crate::cli::usage::{COMMANDS, OPTIONS, UsageError};
use crate::core::format::Format;
use crate::core::questionnaire::defect::Defect;
use crate::core::words::Words;
use crate::store::drafts::error::{Problem, StoreError};

/// A command line that is not understood.
pub fn usage(words: &Words, error: &UsageError) -> Refusal {
    let meant = |nearest: &Option<String>, all: Vec<&str>| {
        Some(match nearest {
            Some(nearest) => words.with("usage-did-you-mean", &[("name", nearest.as_str().into())]),
            None => words.with("usage-known", &[("names", all.join(", ").into())]),
        })
    };
    let told = |id, name: &str| words.with(id, &[("name", name.into())]);
    let help = Some(words.say("usage-see-help"));
    let (what, hint) = match error {
        UsageError::UnknownCommand(name, nearest) => {
            let all = COMMANDS.iter().map(|(name, _)| *name).collect();
            (told("usage-unknown-command", name), meant(nearest, all))
        }
        UsageError::UnknownOption(name, nearest) => (
            told("usage-unknown-option", name),
            meant(nearest, OPTIONS.to_vec()),
        ),
        UsageError::MissingValue(name) => (told("usage-missing-value", name), help),
        UsageError::MissingName(name) => (
            told("usage-missing-name", name),
            Some(words.say("usage-list-drafts")),
        ),
        UsageError::StrayWord(name) => (told("usage-stray-word", name), help),
        UsageError::NotALang(name) => (
            told("usage-not-a-lang", name),
            Some(words.say("usage-lang-example")),
        ),
        UsageError::UnknownFormat(name) => (
            told("usage-unknown-format", name),
            meant(&None, Format::ALL.map(Format::name).to_vec()),
        ),
        UsageError::Other(text) => (text.clone(), help),
    };
    Refusal { what, hint }
}

/// What a file or directory is to the reader; the way out depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A draft.
    Draft,
    /// The directory with all drafts.
    Drafts,
    /// A questionnaire file that was named.
    Form,
}

/// A draft or file that cannot be read or written.
pub fn store(words: &Words, about: About, error: &StoreError) -> Refusal {
    let hint = match about {
        About::Draft => hint(&error.problem),
        About::Drafts => Some("problem-no-permission-hint"),
        About::Form => Some("problem-form-hint"),
    };
    let hint = hint.map(|id| words.say(id));
    let what = format!(
        "{}: {}",
        error.path.display(),
        problem(words, &error.problem)
    );
    match &error.problem {
        Problem::Defects(found) => defects(words, &error.path.display().to_string(), found),
        Problem::Missing
        | Problem::Exists
        | Problem::NotADraft
        | Problem::Truncated { .. }
        | Problem::Broken { .. }
        | Problem::Newer { .. }
        | Problem::OtherForm { .. }
        | Problem::FormChanged
        | Problem::NothingReadable
        | Problem::NoPermission
        | Problem::DiskFull
        | Problem::ReadOnly
        | Problem::Symlink
        | Problem::NotA(_)
        | Problem::TooLarge(_)
        | Problem::Other(_) => Refusal { what, hint },
    }
}

/// Why, without the place.
pub fn problem(words: &Words, problem: &Problem) -> String {
    match problem {
        Problem::Missing => words.say("problem-missing"),
        Problem::Exists => words.say("problem-exists"),
        Problem::NotADraft => words.say("problem-not-a-draft"),
        Problem::Truncated { line, column } => words.with(
            "problem-truncated",
            &[("line", (*line).into()), ("column", (*column).into())],
        ),
        Problem::Broken { line, column, what } => {
            let what = what.as_str().into();
            words.with(
                "problem-broken",
                &[
                    ("line", (*line).into()),
                    ("column", (*column).into()),
                    ("what", what),
                ],
            )
        }
        Problem::Newer { format } => {
            words.with("problem-newer", &[("format", format.to_string().into())])
        }
        Problem::OtherForm { found, wanted } => words.with(
            "problem-other-form",
            &[
                ("found", found.as_str().into()),
                ("wanted", wanted.as_str().into()),
            ],
        ),
        Problem::FormChanged => words.say("problem-form-changed"),
        Problem::NothingReadable => words.say("problem-nothing-readable"),
        Problem::Defects(found) => words.with("problem-defects", &[("n", found.len().into())]),
        Problem::NoPermission => words.say("problem-no-permission"),
        Problem::DiskFull => words.say("problem-disk-full"),
        Problem::ReadOnly => words.say("problem-read-only"),
        Problem::Symlink => words.say("problem-symlink"),
        Problem::NotA(_) => words.say("problem-not-a-file"),
        Problem::TooLarge(mb) => words.with("problem-too-large", &[("mb", mb.to_string().into())]),
        Problem::Other(text) => text.clone(),
    }
}

fn hint(problem: &Problem) -> Option<&'static str> {
    match problem {
        Problem::Missing => Some("usage-list-drafts"),
        Problem::Truncated { .. } | Problem::Broken { .. } | Problem::NothingReadable => {
            Some("problem-broken-hint")
        }
        Problem::NotADraft | Problem::OtherForm { .. } => Some("problem-not-a-draft-hint"),
        Problem::Newer { .. } => Some("problem-newer-hint"),
        Problem::NoPermission | Problem::ReadOnly => Some("problem-no-permission-hint"),
        Problem::DiskFull => Some("problem-disk-full-hint"),
        Problem::Symlink | Problem::NotA(_) => Some("problem-symlink-hint"),
        Problem::Exists
        | Problem::FormChanged
        | Problem::Defects(_)
        | Problem::TooLarge(_)
        | Problem::Other(_) => None,
    }
}

/// All defects of a questionnaire file, one a line; each names its own way out.
pub fn defects(words: &Words, name: &str, defects: &[Defect]) -> Refusal {
    let mut what = words.with(
        "questionnaire-defects",
        &[("file", name.into()), ("n", defects.len().into())],
    );
    for defect in defects {
        what.push('\n');
        what.push_str(&self::defect(words, name, defect));
    }
    Refusal { what, hint: None }
}

/// One defect or doubt, as compilers tell it: editors find the place.
pub fn defect(words: &Words, name: &str, defect: &Defect) -> String {
    let Defect {
        line,
        column,
        path,
        fault,
    } = defect;
    let weight = words.weight(fault.code.weight());
    let code = fault.code.name();
    let path = if path.is_empty() {
        String::new()
    } else {
        format!("`{path}`: ")
    };
    let (what, way_out) = (words.fault(fault), words.way_out(fault));
    format!("{name}:{line}:{column}: {weight} [{code}]: {path}{what}; {way_out}")
}

/// Why the system could not do something, in the reader's language where we have words for it.
pub fn why(words: &Words, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => words.say("problem-missing"),
        io::ErrorKind::PermissionDenied => words.say("problem-no-permission"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => words.say("problem-disk-full"),
        io::ErrorKind::ReadOnlyFilesystem => words.say("problem-read-only"),
        io::ErrorKind::IsADirectory => words.say("problem-not-a-file"),
        // The system's enum grows; its own words say the rest.
        _ => error.to_string(),
    }
}

/// A report that cannot be written.
pub fn output(words: &Words, file: impl AsRef<Path>, error: &io::Error) -> Refusal {
    let file = file.as_ref().display().to_string();
    let why = why(words, error);
    let what = words.with(
        "output-failed",
        &[("file", file.into()), ("why", why.into())],
    );
    Refusal {
        what,
        hint: Some(words.say("output-failed-hint")),
    }
}
