//! Which lines of the list are shown.

use crate::core::checks::State;
use crate::core::wizard::review::Open;

/// A kind of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filter {
    /// All but checks that say nothing yet.
    Everything,
    /// What was done at once, left unfinished or changed too late, and is to be settled.
    Unsettled,
    /// Questions without a whole answer, or with one that cannot be read.
    Questions,
    /// Findings that nobody accepted.
    Findings,
    /// Findings that were accepted.
    Accepted,
    /// Texts that are missing in a language.
    Gaps,
    /// What was carried from the previous period, and nobody has looked at.
    Carried,
    /// What somebody has to find out.
    ToClarify,
    /// What does not apply.
    NotApplicable,
    /// Checks that say nothing yet.
    Unchecked,
}

impl Filter {
    /// All of them, in the order in which one goes through them.
    pub const ALL: [Self; 10] = [
        Self::Everything,
        Self::Unsettled,
        Self::Questions,
        Self::Findings,
        Self::Accepted,
        Self::Gaps,
        Self::Carried,
        Self::ToClarify,
        Self::NotApplicable,
        Self::Unchecked,
    ];

    /// The kind of a line.
    pub fn of(what: &Open) -> Self {
        match what {
            Open::Blank { .. }
            | Open::Partial
            | Open::Unreadable { .. }
            | Open::Mixed(_)
            | Open::NoRows => Self::Questions,
            Open::Gap(_) => Self::Gaps,
            Open::Carried | Open::CarriedOff => Self::Carried,
            Open::ToClarify => Self::ToClarify,
            Open::Finding(finding) => match finding.state {
                State::New | State::Changed => Self::Findings,
                State::Accepted => Self::Accepted,
            },
            Open::Off { .. } | Open::NotApplicable => Self::NotApplicable,
            Open::Unchecked { .. } => Self::Unchecked,
            Open::Rivals(_) | Open::Left(_) | Open::Late(_) => Self::Unsettled,
        }
    }

    /// Whether it lets a line through.
    pub fn shows(self, what: &Open) -> bool {
        let kind = Self::of(what);
        if self == Self::Everything {
            kind != Self::Unchecked
        } else {
            self == kind
        }
    }

    /// Its name in what programs read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::Unsettled => "unsettled",
            Self::Questions => "questions",
            Self::Findings => "findings",
            Self::Accepted => "accepted",
            Self::Gaps => "missing_in_a_language",
            Self::Carried => "carried",
            Self::ToClarify => "to_clarify",
            Self::NotApplicable => "not_applicable",
            Self::Unchecked => "unchecked",
        }
    }

    /// The id of the words for it.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Everything => "filter-everything",
            Self::Unsettled => "filter-unsettled",
            Self::Questions => "filter-questions",
            Self::Findings => "filter-findings",
            Self::Accepted => "filter-accepted",
            Self::Gaps => "filter-gaps",
            Self::Carried => "filter-carried",
            Self::ToClarify => "filter-to-clarify",
            Self::NotApplicable => "filter-not-applicable",
            Self::Unchecked => "filter-unchecked",
        }
    }
}
