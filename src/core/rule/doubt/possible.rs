//! What a value can be.

use std::rc::Rc;

use crate::core::rule::span::Span;
use crate::core::rule::value::Kind;

/// What a value can be, gaps apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Possible {
    /// A number.
    Number(Span),
    /// A text; one of these where they are known.
    Text(Option<Rc<[String]>>),
    /// One of these truths.
    Truth {
        /// It can be true.
        can_hold: bool,
        /// It can be false.
        can_fail: bool,
    },
    /// Nothing is known about it.
    Anything,
}

impl Possible {
    pub(super) const UNSURE: Self = Self::Truth {
        can_hold: true,
        can_fail: true,
    };

    /// The one truth that it can be.
    pub(super) fn constant(&self) -> Option<bool> {
        match self {
            Self::Truth { can_hold, can_fail } if can_hold != can_fail => Some(*can_hold),
            Self::Truth { .. } | Self::Number(_) | Self::Text(_) | Self::Anything => None,
        }
    }

    pub(super) fn kind(&self) -> Option<Kind> {
        match self {
            Self::Number(_) => Some(Kind::Number),
            Self::Text(_) => Some(Kind::Text),
            Self::Truth { .. } => Some(Kind::Truth),
            Self::Anything => None,
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => Self::Number(one.or(other)),
            (Self::Text(one), Self::Text(other)) => {
                let all = one.zip(other);
                Self::Text(all.map(|(one, other)| one.iter().chain(&*other).cloned().collect()))
            }
            (
                Self::Truth {
                    can_hold: a,
                    can_fail: b,
                },
                Self::Truth {
                    can_hold: c,
                    can_fail: d,
                },
            ) => Self::Truth {
                can_hold: a || c,
                can_fail: b || d,
            },
            _ => Self::Anything,
        }
    }
}
