//! What colleagues do in the draft that is being filled: their answers, where they write, what was done at once.

use crate::core::answers::{Answer, Cell, Change, RowId, SectionOff};
use crate::core::event::EventId;
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::phase::{Late, Phase};

/// What has become known of them.
#[derive(Debug)]
pub struct News {
    /// What they changed, but for the answer where one stands.
    pub arrived: Vec<Arrived>,
    /// The languages of the document, where somebody changed them.
    pub languages: Option<(Vec<Lang>, Author)>,
    /// How it stands with them now.
    pub colleagues: Colleagues,
}

/// A change of somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// What became of a thing.
    pub change: Change,
    /// Who made it so.
    pub author: Author,
}

/// How it stands with the others who have the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colleagues {
    /// Who writes where at this moment.
    pub writing: Vec<Writing>,
    /// What people did at once and nobody has settled.
    pub rivals: Vec<Rivals>,
    /// Texts of one's own that another session left in a field.
    pub left: Vec<Left>,
    /// The answer where one stands became this; it is shown there when one has left it.
    pub held_back: Option<(Cell, Version<Answer>)>,
    /// Whether somebody finished the draft, be it oneself.
    pub phase: Phase,
    /// What was changed after that by those who did not know.
    pub late: Vec<Late>,
}

/// Who did something, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// As the system knows them.
    pub name: String,
    /// It is the person at the keyboard.
    pub is_self: bool,
    /// The time of day, with the day where it was another one.
    pub at: String,
}

/// Somebody who writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// As the system knows them.
    pub name: String,
    /// It is the person at the keyboard, in another window.
    pub is_self: bool,
    /// In which answer.
    pub cell: Cell,
}

/// What somebody made of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// By which event.
    pub id: EventId,
    /// Who, and when.
    pub author: Author,
    /// What.
    pub value: T,
}

/// What several people did without seeing it of each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rivals {
    /// They edited one answer.
    Answer {
        /// Which.
        cell: Cell,
        /// The one that is shown: the latest.
        shown: Version<Answer>,
        /// The others.
        others: Vec<Version<Answer>>,
    },
    /// They said whether a section applies.
    Off {
        /// Which section.
        section: SectionNo,
        /// What is shown: the latest.
        shown: Version<Option<SectionOff>>,
        /// The others.
        others: Vec<Version<Option<SectionOff>>>,
    },
    /// One deleted a row in which another one answered.
    Row {
        /// Its section.
        section: SectionNo,
        /// Which row.
        row: RowId,
        /// Who deleted it.
        author: Author,
        /// What was answered in it.
        unseen: Vec<(Cell, Version<Answer>)>,
    },
}

/// A text of one's own that another session left in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Which text.
    pub id: EventId,
    /// In which answer.
    pub cell: Cell,
    /// When.
    pub author: Author,
    /// What the answer was to become.
    pub answer: Answer,
    /// Who made the answer what it is now; `None` where there was none.
    pub now: Option<Author>,
    /// The session goes on, or seems to.
    pub is_alive: bool,
}

impl Rivals {
    /// The section that it is about, and the answer if it is about one.
    pub fn place(&self, fill: &Fill) -> (SectionNo, Option<Cell>) {
        match self {
            Self::Answer { cell, .. } => (section_of(fill, *cell), Some(*cell)),
            Self::Off { section, .. } | Self::Row { section, .. } => (*section, None),
        }
    }

    /// Whether it is about the same thing as another one.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Answer { cell: a, .. }, Self::Answer { cell: b, .. }) => a == b,
            (Self::Off { section: a, .. }, Self::Off { section: b, .. }) => a == b,
            (Self::Row { row: a, .. }, Self::Row { row: b, .. }) => a == b,
            (Self::Answer { .. } | Self::Off { .. } | Self::Row { .. }, _) => false,
        }
    }
}

impl Colleagues {
    /// Who writes in an answer.
    pub fn writing_in(&self, cell: Cell) -> impl Iterator<Item = &Writing> {
        self.writing.iter().filter(move |w| w.cell == cell)
    }

    /// What was done to an answer at once.
    pub fn rivals_in(&self, cell: Cell) -> Option<&Rivals> {
        let is_here =
            |rivals: &&Rivals| matches!(rivals, Rivals::Answer { cell: c, .. } if *c == cell);
        self.rivals.iter().find(is_here)
    }

    /// The text that another session of one's own left in an answer.
    pub fn left_in(&self, cell: Cell) -> Option<&Left> {
        self.left.iter().find(|left| left.cell == cell)
    }
}

impl Fill {
    /// Who writes in a section.
    pub fn writing_in(&self, section: SectionNo) -> impl Iterator<Item = &Writing> {
        let writing = self.colleagues.writing.iter();
        writing.filter(move |w| section_of(self, w.cell) == section)
    }

    /// How much there is to settle in a section.
    pub fn unsettled_in(&self, section: SectionNo) -> usize {
        let rivals = self.colleagues.rivals.iter();
        let rivals = rivals.filter(|rivals| rivals.place(self).0 == section);
        let left = self.colleagues.left.iter();
        let left = left.filter(|left| section_of(self, left.cell) == section);
        let late = self.colleagues.late.iter();
        let late = late.filter(|late| late.place(self).0 == section);
        rivals.count() + left.count() + late.count()
    }

    /// How much there is to settle.
    pub fn unsettled(&self) -> usize {
        let Colleagues {
            rivals, left, late, ..
        } = &self.colleagues;
        rivals.len() + left.len() + late.len()
    }

    /// What was done at once where one stands, beside the open answer: to the section, or to its rows.
    pub fn rivals_around(&self) -> impl Iterator<Item = &Rivals> {
        let section = self.section();
        let rivals = self.colleagues.rivals.iter();
        rivals.filter(move |rivals| rivals.place(self) == (section, None))
    }

    /// The place where something is settled.
    pub(crate) fn place_of(&self, (section, cell): (SectionNo, Option<Cell>)) -> Place {
        let front = Place::Section {
            section,
            selected: 0,
        };
        let part = cell.and_then(|cell| {
            let parts = self.draft.questionnaire.item(cell.item).kind.parts();
            Some((cell, *parts.first()?))
        });
        part.map_or(front, |(cell, part)| Place::Field { cell, part })
    }
}

pub(crate) fn section_of(fill: &Fill, cell: Cell) -> SectionNo {
    fill.draft.questionnaire.item(cell.item).place.section
}
