//! What happened to a draft, in the order in which it counts for everybody.
//!
//! Each writer writes events down, and reads those of the others. A [`ledger::Ledger`] folds any set of them, in
//! whatever order they come, into answers, the edits that were made at once, and the history of each answer. Nothing
//! here knows files or a clock: the time is an argument.

pub mod ledger;
mod position;
mod rows;
#[cfg(test)]
mod tests;
mod track;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::core::answers::{Acceptance, Answer, Cell, Point, RowId, SectionOff};
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;

pub use crate::core::event::position::Position;

/// Who writes: the name of one session's journal, `ivanova.7f3a91c2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer(Arc<str>);

/// A time that never goes back: milliseconds since 1970 and, where the clock stood still or went back, a count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since the beginning of 1970, UTC.
    pub ms: u64,
    /// Events of the same millisecond, from 0.
    pub count: u8,
}

/// A hybrid logical clock: later than everything seen, and as near to the time of day as that allows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    highest: Stamp,
}

/// Which event: when, whose, and its number in the journal of its writer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    /// When.
    pub at: Stamp,
    /// Whose.
    pub writer: Writer,
    /// Its number, from 1.
    pub n: u64,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which one.
    pub id: EventId,
    /// Milliseconds since 1970 by the clock on the wall; a wrong clock shows here and nowhere else.
    pub wall: u64,
    /// The person, as the system knows them.
    pub by: Arc<str>,
    /// What happened.
    pub what: What,
}

/// What happened. `base` is the event that the writer saw in this place and replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An answer became this one.
    Set {
        /// Which.
        cell: Cell,
        /// What it became.
        answer: Answer,
        /// What it replaced.
        base: Option<EventId>,
        /// Typed before a session broke off, and taken over later.
        recovered: bool,
    },
    /// Edits of one answer made at once were looked at; these need no more attention.
    Accepted {
        /// Which answer.
        cell: Cell,
        /// Those that were not taken.
        over: Vec<EventId>,
    },
    /// The same of what several people said at once about a section.
    AcceptedOff {
        /// Which section.
        section: SectionNo,
        /// Those that were not taken.
        over: Vec<EventId>,
    },
    /// A section does not apply, or applies again.
    Off {
        /// Which.
        section: SectionNo,
        /// Its state now.
        off: Option<SectionOff>,
        /// What it replaced.
        base: Option<EventId>,
    },
    /// Something happened to a row of a section.
    Row {
        /// Which section.
        section: SectionNo,
        /// Which row.
        row: RowId,
        /// What.
        what: RowWhat,
    },
    /// A finding is accepted as it is, or is no longer.
    Finding {
        /// Which.
        point: Point,
        /// What is said of it; nothing when it is to be looked at again.
        acceptance: Option<Acceptance>,
        /// What it replaced.
        base: Option<EventId>,
    },
    /// The document is in these languages.
    Languages(Vec<Lang>),
    /// The draft was begun from the one of this name.
    BegunFrom(String),
    /// The writer opened the draft.
    Opened,
    /// The draft is finished, or is worked on again.
    Standing {
        /// Which of the two.
        standing: Standing,
        /// What it replaced.
        base: Option<EventId>,
    },
}

/// Whether a draft is finished. One that nobody said anything about is worked on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is finished, by somebody who had seen so much of what was done in it.
    Finished(Seen),
    /// It is worked on again, for this reason.
    Reopened(String),
}

/// What happened to a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowWhat {
    /// It came into being here.
    Added(Position),
    /// It was put here.
    Moved(Position),
    /// It was hidden by somebody who had seen so much of what was answered in it.
    Deleted(Seen),
    /// It is shown again, here.
    Restored(Position),
    /// Adding it was taken back by somebody who had seen so much of what was answered in it.
    Withdrawn(Seen),
}

/// The number of the last event of each writer that somebody had seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen(pub BTreeMap<Writer, u64>);

impl Seen {
    /// Whether that event was seen.
    pub fn has(&self, id: &EventId) -> bool {
        self.0.get(&id.writer).is_some_and(|n| id.n <= *n)
    }

    fn see(&mut self, id: &EventId) {
        match self.0.get_mut(&id.writer) {
            Some(n) => *n = id.n.max(*n),
            None => drop(self.0.insert(id.writer.clone(), id.n)),
        }
    }
}

impl Writer {
    /// Longest name, in bytes.
    const LONGEST: usize = 64;

    /// The name of whoever took over a draft that had no journals.
    pub const IMPORTED: &str = "imported";

    /// Reads a name: small Latin letters, digits, `_`, `-` and points, as it also stands in file names.
    pub fn parse(name: &str) -> Option<Self> {
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-.".contains(&b);
        let is_good = (1..=Self::LONGEST).contains(&name.len())
            && name.bytes().all(allowed)
            && !name.starts_with('.');
        is_good.then(|| Self(name.into()))
    }

    /// Its name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag that tells its rows from those of others: the eight digits at the end of its name; 0 where there are none.
    pub fn tag(&self) -> u32 {
        let tag = self.0.rsplit('.').next().unwrap_or_default();
        u32::from_str_radix(tag, 16).unwrap_or(0)
    }
}

/// The name that a person logs in by, of what stands in a journal: `ivanova` of `ivanova(1001)`.
pub fn login(by: &str) -> &str {
    let (login, _) = by.rsplit_once('(').unwrap_or((by, ""));
    if login.is_empty() { by } else { login }
}

impl fmt::Display for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Stamp {
    /// The last one that has a date of four digits, so that dates sort as text.
    pub const LAST: Self = Self {
        ms: 253_402_207_199_999,
        count: u8::MAX,
    };

    /// The next one; the last one has none.
    fn next(self) -> Self {
        match self.count.checked_add(1) {
            Some(count) => Self { count, ..self },
            None if self.ms < Self::LAST.ms => Self {
                ms: self.ms + 1,
                count: 0,
            },
            None => self,
        }
    }
}

impl Clock {
    /// The time of an event that happens now, `wall` milliseconds since 1970 by the clock on the wall.
    pub fn tick(&mut self, wall: u64) -> Stamp {
        let wall = Stamp {
            ms: wall.min(Stamp::LAST.ms),
            count: 0,
        };
        self.highest = self.highest.next().max(wall);
        self.highest
    }

    /// An event of this time was seen: all that is written from now on comes after it.
    pub fn see(&mut self, at: Stamp) {
        self.highest = self.highest.max(at);
    }
}
