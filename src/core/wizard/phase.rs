//! Whether the draft is finished, who said so, and what has changed without their having seen it.

use crate::core::answers::{Cell, Subject};
use crate::core::checks;
use crate::core::questionnaire::SectionNo;
use crate::core::wizard::colleagues::{Author, section_of};
use crate::core::wizard::fill::Fill;

/// How far the work on a draft is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// It goes on, and nobody said anything about it.
    #[default]
    Working,
    /// Somebody finished the draft: nothing in it is changed.
    Finished(Said),
    /// Somebody took it back to work, for this reason.
    Reopened(Said, String),
}

/// Who said so, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The name that they log in by.
    pub name: String,
    /// It is the person at the keyboard.
    pub is_self: bool,
    /// The day.
    pub day: String,
    /// The day and the time of day.
    pub at: String,
}

/// Something that was changed after the draft was finished, by somebody who did not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// What.
    pub what: Changed,
    /// Who made it what it is now, and when.
    pub author: Author,
}

/// What was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Something that was given.
    Given(Subject),
    /// The languages of the document.
    Languages,
}

impl Phase {
    /// Who finished the draft, while it is finished.
    pub fn finished(&self) -> Option<&Said> {
        match self {
            Self::Finished(said) => Some(said),
            Self::Working | Self::Reopened(..) => None,
        }
    }
}

impl Late {
    /// The section that it is about, and the answer if it is about one.
    pub fn place(&self, fill: &Fill) -> (SectionNo, Option<Cell>) {
        match self.what {
            Changed::Given(Subject::Answer(cell)) => (section_of(fill, cell), Some(cell)),
            Changed::Given(Subject::Rows(section) | Subject::Off(section)) => (section, None),
            Changed::Given(Subject::Finding(point)) => {
                let cell = checks::place_of(&fill.draft, point);
                (section_of(fill, cell), Some(cell))
            }
            Changed::Languages => (SectionNo(0), None),
        }
    }
}

impl Fill {
    /// Who finished the draft, while it is finished.
    pub fn finished(&self) -> Option<&Said> {
        self.colleagues.phase.finished()
    }

    /// That an answer was changed after the draft was finished.
    pub fn late_in(&self, cell: Cell) -> Option<&Late> {
        let is_here = |late: &&Late| late.what == Changed::Given(Subject::Answer(cell));
        self.colleagues.late.iter().find(is_here)
    }
}
