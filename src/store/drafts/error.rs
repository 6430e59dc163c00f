//! Why a draft cannot be read or written, as data; the words for a reader are found elsewhere.

use std::io;
use std::path::{Path, PathBuf};
use std::string::FromUtf8Error;

use rustix::io::Errno;

use crate::core::questionnaire::defect::Defect;

/// What failed, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {problem}", path.display())]
pub struct StoreError {
    /// The file or directory.
    pub path: PathBuf,
    /// Why.
    pub problem: Problem,
}

/// Why a file or directory of a draft cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is not there.
    #[error("there is no such file")]
    Missing,
    /// It is there already.
    #[error("it exists already")]
    Exists,
    /// JSON, but not of a draft.
    #[error("this is not a draft of anketa")]
    NotADraft,
    /// The file ends in the middle.
    #[error("the file is cut off at {line}:{column}")]
    Truncated {
        /// Line of its end, from 1.
        line: usize,
        /// Column of its end, from 1.
        column: usize,
    },
    /// The file cannot be read as a draft.
    #[error("the file is damaged at {line}:{column}: {what}")]
    Broken {
        /// Line of the place, from 1.
        line: usize,
        /// Column of the place, from 1.
        column: usize,
        /// What is wrong there, in English.
        what: String,
    },
    /// Written by a newer program.
    #[error("the draft is of format {format}, newer than this program")]
    Newer {
        /// The format of the file.
        format: u64,
    },
    /// The answers belong to another questionnaire than the one beside them.
    #[error("the draft is of the questionnaire `{found}`, not of `{wanted}`")]
    OtherForm {
        /// The questionnaire that the draft names.
        found: String,
        /// The questionnaire that it is opened with.
        wanted: String,
    },
    /// The form beside the answers is not the one that they were given to.
    #[error("the questionnaire is not the one that the draft was begun with")]
    FormChanged,
    /// There are journals, and nothing in them can be read.
    #[error("nothing in the journals can be read")]
    NothingReadable,
    /// The questionnaire of the draft has defects.
    #[error("the questionnaire of the draft has {} defects", .0.len())]
    Defects(Vec<Defect>),
    /// Not readable or not writable for this user.
    #[error("permission denied")]
    NoPermission,
    /// No room on the disk, or the quota is used up.
    #[error("the disk is full")]
    DiskFull,
    /// The disk takes no changes.
    #[error("the disk is read-only")]
    ReadOnly,
    /// A symbolic link stands in its place; links are not followed.
    #[error("it is a symbolic link")]
    Symlink,
    /// Something else than a file, or than a directory, stands in its place.
    #[error("it is not {0}")]
    NotA(&'static str),
    /// More than is ever read.
    #[error("the file has more than {0} MB")]
    TooLarge(u64),
    /// Anything else, in the words of the system.
    #[error("{0}")]
    Other(String),
}

impl StoreError {
    /// An error about a path.
    pub(crate) fn new(path: &Path, problem: Problem) -> Self {
        Self {
            path: path.to_owned(),
            problem,
        }
    }

    /// An error of the system about a path.
    pub(crate) fn io(path: &Path, error: &io::Error) -> Self {
        Self::new(path, problem(error))
    }
}

impl Problem {
    /// What is wrong with bytes that are no UTF-8: damaged at the place, or cut in the middle of a letter.
    pub(crate) fn not_text(error: &FromUtf8Error) -> Self {
        let readable = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&error.as_bytes()[..readable]);
        let last_line = before.rsplit('\n').next().unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = last_line.chars().count() + 1;
        let is_cut = error.utf8_error().error_len().is_none();
        if is_cut {
            return Self::Truncated { line, column };
        }
        Self::Broken {
            line,
            column,
            what: "not a letter in UTF-8".to_owned(),
        }
    }
}

fn problem(error: &io::Error) -> Problem {
    if error.raw_os_error() == Some(Errno::LOOP.raw_os_error()) {
        return Problem::Symlink;
    }
    match error.kind() {
        io::ErrorKind::NotFound => Problem::Missing,
        io::ErrorKind::AlreadyExists => Problem::Exists,
        io::ErrorKind::PermissionDenied => Problem::NoPermission,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Problem::DiskFull,
        io::ErrorKind::ReadOnlyFilesystem => Problem::ReadOnly,
        io::ErrorKind::IsADirectory => Problem::NotA("a file"),
        io::ErrorKind::NotADirectory => Problem::NotA("a directory"),
        // The system's enum grows; its own words say the rest.
        _ => Problem::Other(error.to_string()),
    }
}
