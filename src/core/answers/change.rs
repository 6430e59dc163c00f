//! Changes of the answers, and what they are about.

use crate::core::answers::{Acceptance, Answer, Cell, Point, Rows, SectionOff};
use crate::core::questionnaire::SectionNo;

/// One change of the answers; whole values, so that it can be taken back and written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An answer becomes this one.
    Answer(Cell, Answer),
    /// The rows of a section become these.
    Rows(SectionNo, Rows),
    /// A section does not apply, or applies again.
    Off(SectionNo, Option<SectionOff>),
    /// A finding is accepted, or is no longer.
    Finding(Point, Option<Acceptance>),
}

/// What a [`Change`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Which rows a section has.
    Rows(SectionNo),
    /// Whether a section applies.
    Off(SectionNo),
    /// One answer.
    Answer(Cell),
    /// Whether a finding is accepted.
    Finding(Point),
}

impl Change {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Answer(cell, _) => Subject::Answer(*cell),
            Self::Rows(section, _) => Subject::Rows(*section),
            Self::Off(section, _) => Subject::Off(*section),
            Self::Finding(point, _) => Subject::Finding(*point),
        }
    }
}
