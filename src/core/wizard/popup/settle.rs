//! Two texts side by side, and which of them is to count: of people who did something at once, of a session that broke
//! off, and before an undo takes back what a colleague wrote.

mod choose;

use crate::core::answers::{Answer, Cell, Change, Subject};
use crate::core::event::EventId;
use crate::core::questionnaire::item::Kind;
use crate::core::wizard::action::Action;
use crate::core::wizard::colleagues::{Author, Colleagues, Left, Rivals};
use crate::core::wizard::fill::Fill;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::popup::settle::choose::joined;
use crate::core::wizard::{Effect, Wizard};

pub(super) use crate::core::wizard::popup::settle::choose::accept;

/// What is to be settled, and the way with the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settle {
    /// What it is about.
    pub matter: Matter,
    /// The ways out.
    pub ways: Vec<Way>,
    /// The one with the focus.
    pub selected: usize,
}

/// What is to be settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Several people did something at once.
    Rivals(Rivals),
    /// A session of one's own left a text in a field.
    Left(Left),
    /// The last step is to be taken back, or made again, and a colleague has changed something since.
    Undo {
        /// The colleague.
        author: Author,
        /// The answer, and what it would become again, where it is about one.
        former: Option<(Cell, Answer)>,
        /// It is to be made again.
        redo: bool,
    },
}

/// A way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// What is there stays.
    Keep,
    /// Another one is taken: of rivals, the one of this number.
    Take(usize),
    /// Both texts, one behind the other.
    Join,
    /// The deleted row comes back.
    Restore,
    /// The step is taken back all the same.
    Undo,
}

/// What is to be written down about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Nothing yet: what stands in the open field is compared, so it is written down first.
    Compared,
    /// These were looked at and not taken; of an answer, or of a section.
    Accepted(Subject, Vec<EventId>),
    /// The text of a broken session was taken.
    Recovered(EventId),
    /// It was looked at and not taken; it stays in the history.
    Declined(EventId),
}

impl Settle {
    /// Asks about this.
    pub(crate) fn new(fill: &Fill, matter: Matter) -> Self {
        let ways = ways(fill, &matter);
        Self {
            matter,
            ways,
            selected: 0,
        }
    }

    /// What is to be settled where one stands.
    pub(crate) fn here(fill: &Fill) -> Option<Self> {
        let cell = fill.questions_cell();
        let left = cell.and_then(|cell| fill.colleagues.left_in(cell));
        let at_cell = cell.and_then(|cell| fill.colleagues.rivals_in(cell));
        let rivals = at_cell.or_else(|| fill.rivals_around().next());
        let matter = left
            .map(|left| Matter::Left(left.clone()))
            .or_else(|| rivals.map(|rivals| Matter::Rivals(rivals.clone())))?;
        Some(Self::new(fill, matter))
    }

    /// The text that a broken session left, to be asked about first.
    pub(crate) fn left(fill: &Fill) -> Option<Self> {
        let left = fill.colleagues.left.first()?.clone();
        Some(Self::new(fill, Matter::Left(left)))
    }

    /// The answer that it is about.
    pub fn cell(&self) -> Option<Cell> {
        match &self.matter {
            Matter::Rivals(Rivals::Answer { cell, .. }) => Some(*cell),
            Matter::Rivals(Rivals::Off { .. } | Rivals::Row { .. }) => None,
            Matter::Left(left) => Some(left.cell),
            Matter::Undo { former, .. } => former.as_ref().map(|(cell, _)| *cell),
        }
    }

    /// Brings it up to date; false when there is nothing left to settle.
    pub(crate) fn refresh(&mut self, fill: &Fill, colleagues: &Colleagues) -> bool {
        let now = match &self.matter {
            Matter::Rivals(rivals) => {
                let mut known = colleagues.rivals.iter();
                let now = known.find(|now| now.is_about_the_same(rivals));
                now.map(|now| Matter::Rivals(now.clone()))
            }
            Matter::Left(left) => {
                let now = colleagues.left.iter().find(|now| now.id == left.id);
                now.map(|now| Matter::Left(now.clone()))
            }
            Matter::Undo { .. } => return true,
        };
        let Some(now) = now else {
            return false;
        };
        if now != self.matter {
            // What had the focus may mean something else now.
            *self = Self::new(fill, now);
        }
        true
    }
}

fn ways(fill: &Fill, matter: &Matter) -> Vec<Way> {
    match matter {
        Matter::Rivals(Rivals::Answer {
            cell,
            shown,
            others,
        }) => {
            let others_too = (0..others.len()).map(Way::Take);
            let mut others = others.iter();
            let can_join = others.any(|other| can_join(fill, *cell, &shown.value, &other.value));
            let join = can_join.then_some(Way::Join);
            [Way::Keep]
                .into_iter()
                .chain(others_too)
                .chain(join)
                .collect()
        }
        Matter::Rivals(Rivals::Off { others, .. }) => {
            let others = (0..others.len()).map(Way::Take);
            [Way::Keep].into_iter().chain(others).collect()
        }
        Matter::Rivals(Rivals::Row { .. }) => vec![Way::Restore, Way::Keep],
        Matter::Left(left) => {
            let now = fill.draft.answers.answer(left.cell);
            let can_join = can_join(fill, left.cell, now, &left.answer);
            let join = can_join.then_some(Way::Join);
            [Way::Take(0), Way::Keep].into_iter().chain(join).collect()
        }
        Matter::Undo { .. } => vec![Way::Keep, Way::Undo],
    }
}

/// Whether both texts together are more than either.
fn can_join(fill: &Fill, cell: Cell, one: &Answer, other: &Answer) -> bool {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let both = joined(fill, cell, one.clone(), other);
    matches!(kind, Kind::Line | Kind::Text) && both != *one && both != *other
}

/// Asks about what is to be settled where one stands.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    let settle = wizard.fill().and_then(Settle::here);
    wizard.popup = settle.map(|settle| Popup::Settle(Box::new(settle)));
    vec![Effect::Settle(Settled::Compared)]
}

/// Asks before an undo, or what was undone made again, takes back what a colleague wrote.
pub(crate) fn asks_before(wizard: &mut Wizard, action: Action) -> bool {
    let Some(fill) = wizard.fill() else {
        return false;
    };
    let redo = action == Action::Redo;
    let over = if redo {
        fill.history.redoes_over(&fill.draft.answers)
    } else if action == Action::Undo {
        fill.history.undoes_over(&fill.draft.answers)
    } else {
        None
    };
    let Some((author, change)) = over else {
        return false;
    };
    let former = match change {
        Change::Answer(cell, answer) => Some((*cell, answer.clone())),
        Change::Rows(..) | Change::Off(..) | Change::Finding(..) => None,
    };
    let author = author.clone();
    let matter = Matter::Undo {
        author,
        former,
        redo,
    };
    let settle = Settle::new(fill, matter);
    wizard.popup = Some(Popup::Settle(Box::new(settle)));
    true
}
