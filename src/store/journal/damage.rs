//! What is wrong with a journal, as data; it is left as it is.

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Damage {
    /// The file, `journal/ivanova.7f3a91c2.jsonl`.
    pub file: String,
    /// The line, from 1; 0 where it is about the whole file.
    pub line: usize,
    /// What is wrong.
    pub what: Wrong,
}

/// What is wrong with a line or a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// So many bytes cannot be read.
    Unreadable {
        /// How many.
        bytes: usize,
    },
    /// The file ends within a line: somebody is writing it, or was stopped while writing.
    Unfinished {
        /// How many bytes stand there.
        bytes: usize,
    },
    /// Lines are missing before this one.
    Missing {
        /// How many.
        lines: u64,
    },
    /// The line stands at a place where it does not belong, or a second time.
    Displaced,
    /// The line claims to be of another writer than the file. It is not used.
    Foreign,
    /// The line speaks of something that the form does not have. It is not used.
    Unplaced(String),
    /// The line says something that this program does not know. It is not used.
    Unknown(String),
    /// The file does not begin as a journal does.
    NoOpening,
    /// The file belongs to another form. It is not used.
    OtherForm,
    /// The file is of a newer format. It is not used.
    Newer(u64),
    /// The file has become shorter, or is another one than before.
    Replaced,
    /// There is no file with what was given in the previous period, though the draft was begun from that.
    NoPrevious,
    /// The file with what was given in the previous period cannot be read.
    OddPrevious,
    /// The file cannot be opened or read: why, in the words of the system.
    Closed(String),
}
