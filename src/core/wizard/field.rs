//! The one field that typing goes into.

use crate::core::answers::{Cell, Slot};
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{Kind, Part};

/// The field that has the keyboard: which one, what it holds, and what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenField {
    /// Which field; when it changes, the editor begins anew.
    pub id: FieldId,
    /// What it holds.
    pub text: String,
    /// Whether it takes several lines.
    pub multiline: bool,
    /// What is typed into it.
    pub takes: Takes,
}

/// Name of a field among all there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldId {
    /// A part of an answer.
    Answer(Cell, Slot),
    /// The remark on a section that does not apply.
    OffRemark(SectionNo, Lang),
    /// The remark asked for in a popup.
    PopupRemark,
    /// What is looked for.
    Query,
    /// The file that a report goes to.
    FileName,
    /// The directory that a copy of the draft goes to.
    CopyTo,
}

impl FieldId {
    /// Whether what is typed there is kept in the draft.
    pub fn is_kept(&self) -> bool {
        match self {
            Self::Answer(..) | Self::OffRemark(..) => true,
            Self::PopupRemark | Self::Query | Self::FileName | Self::CopyTo => false,
        }
    }
}

/// What is typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Words.
    Text,
    /// A number, perhaps with decimals.
    Number,
    /// A day.
    Date,
}

impl Takes {
    /// What a part of such an item takes.
    pub fn of(kind: &Kind, part: Part) -> Self {
        match (kind, part) {
            (Kind::Number(_), Part::Main) => Self::Number,
            (Kind::Date | Kind::Period, Part::Main) | (Kind::Period, Part::Until) => Self::Date,
            (
                Kind::Line
                | Kind::Text
                | Kind::Number(_)
                | Kind::Choice(_)
                | Kind::Choices(_)
                | Kind::Date
                | Kind::Period
                | Kind::Person
                | Kind::Group { .. }
                | Kind::Computed { .. },
                Part::Main | Part::Until | Part::Phrase | Part::Post | Part::Note | Part::Remark,
            ) => Self::Text,
        }
    }
}
