//! Two texts side by side, and which of them is to count: of people who did something at once, of a session that broke
//! off, and before an undo takes back what a colleague wrote.

use crate::core::answers::{Answer, Cell, Change, Subject};
use crate::core::event::EventId;
use crate::core::questionnaire::item::Kind;
use crate::core::wizard::action::Action;
use crate::core::wizard::colleagues::{Author, Colleagues, Left, Rivals};
use crate::core::wizard::fill::Fill;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::{Effect, Wizard, save_if};

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
    Vec::new()
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
        Change::Rows(..) | Change::Off(..) => None,
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

/// Goes the way with the focus.
pub(super) fn accept(wizard: &mut Wizard, settle: Settle) -> Vec<Effect> {
    let Settle {
        matter,
        ways,
        selected,
    } = settle;
    let Some(way) = ways.get(selected).copied() else {
        return Vec::new();
    };
    match matter {
        Matter::Rivals(rivals) => settle_rivals(wizard, rivals, way),
        Matter::Left(left) => settle_left(wizard, left, way),
        Matter::Undo { redo, .. } if way == Way::Undo => {
            let changed = wizard
                .fill_mut()
                .is_some_and(|fill| if redo { fill.redo() } else { fill.undo() });
            save_if(wizard, changed)
        }
        Matter::Undo { .. } => Vec::new(),
    }
}

fn settle_rivals(wizard: &mut Wizard, rivals: Rivals, way: Way) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    fill.colleagues
        .rivals
        .retain(|r| !r.is_about_the_same(&rivals));
    let (change, settled) = match rivals {
        Rivals::Answer {
            cell,
            shown,
            others,
        } => {
            let answer = match way {
                Way::Take(no) => others.get(no).map(|other| other.value.clone()),
                Way::Join => Some(others.iter().fold(shown.value, |all, other| {
                    joined(fill, cell, all, &other.value)
                })),
                // Where one stands it may have been held back.
                Way::Keep | Way::Restore | Way::Undo => Some(shown.value),
            };
            let over = others.into_iter().map(|other| other.id).collect();
            let settled = Settled::Accepted(Subject::Answer(cell), over);
            (
                answer.map(|answer| Change::Answer(cell, answer)),
                vec![settled],
            )
        }
        Rivals::Off {
            section,
            shown,
            others,
        } => {
            let off = match way {
                Way::Take(no) => others.get(no).map(|other| other.value.clone()),
                Way::Keep | Way::Join | Way::Restore | Way::Undo => Some(shown.value),
            };
            let over = others.into_iter().map(|other| other.id).collect();
            let settled = Settled::Accepted(Subject::Off(section), over);
            (off.map(|off| Change::Off(section, off)), vec![settled])
        }
        Rivals::Row {
            section,
            row,
            unseen,
            ..
        } => {
            if way == Way::Restore {
                let mut rows = fill.draft.answers.rows(section).clone();
                rows.deleted.retain(|deleted| *deleted != row);
                rows.shown.push(row);
                (Some(Change::Rows(section, rows)), Vec::new())
            } else {
                let seen = unseen.into_iter();
                let seen = seen.map(|(cell, version)| {
                    Settled::Accepted(Subject::Answer(cell), vec![version.id])
                });
                (None, seen.collect())
            }
        }
    };
    let changed = change.is_some_and(|change| fill.change(vec![change]));
    fill.look_again();
    wizard.notice = Some(Notice::new("notice-settled"));
    let settled = settled.into_iter().map(Effect::Settle);
    save_if(wizard, changed)
        .into_iter()
        .chain(settled)
        .collect()
}

fn settle_left(wizard: &mut Wizard, left: Left, way: Way) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    fill.colleagues.left.retain(|l| l.id != left.id);
    let now = fill.draft.answers.answer(left.cell).clone();
    let (answer, settled, notice) = match way {
        Way::Take(_) => (
            Some(left.answer),
            Settled::Recovered(left.id),
            "notice-recovered",
        ),
        Way::Join => (
            Some(joined(fill, left.cell, now, &left.answer)),
            Settled::Declined(left.id),
            "notice-recovered",
        ),
        Way::Keep | Way::Restore | Way::Undo => {
            (None, Settled::Declined(left.id), "notice-declined")
        }
    };
    let place = fill.place_of_difference(left.cell, answer.as_ref());
    fill.go(place);
    let changed = answer.is_some_and(|a| fill.change(vec![Change::Answer(left.cell, a)]));
    fill.look_again();
    let next = Settle::left(fill);
    wizard.popup = next.map(|settle| Popup::Settle(Box::new(settle)));
    wizard.notice = Some(Notice::new(notice));
    // What was left is written down before the answer that is made of it.
    let settled = vec![Effect::Settle(settled)];
    [settled, save_if(wizard, changed)].concat()
}

/// Both texts, one behind the other; what only one of them has is taken as it is.
fn joined(fill: &Fill, cell: Cell, mut all: Answer, other: &Answer) -> Answer {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    all.absence = None;
    for (slot, text) in other.texts() {
        let known = all.text(slot.part, slot.lang.as_ref()).to_owned();
        let text = match known.as_str() {
            "" => text.to_owned(),
            known if known.contains(text) => continue,
            known if text.contains(known) => text.to_owned(),
            known if kind.is_multiline(slot.part) => format!("{known}\n{text}"),
            known => format!("{known}; {text}"),
        };
        all.write(slot.clone(), text);
    }
    all
}
