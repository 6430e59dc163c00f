//! What stands over the page: the menu, help, ready answers, «not applicable», findings, find, languages, what cannot be
//! kept, a copy, finishing.

pub mod accept;
pub mod copy;
pub mod find;
pub mod finish;
pub mod finished;
pub mod languages;
pub mod not_kept;
pub mod ready;
pub mod settle;

use crate::core::answers::Absence;
use crate::core::wizard::action::{self, Action};
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::field::{FieldId, OpenField, Takes};
use crate::core::wizard::fill::walk;
use crate::core::wizard::popup::accept::Accept;
use crate::core::wizard::popup::copy::{Copy, CopyState};
use crate::core::wizard::popup::find::Find;
use crate::core::wizard::popup::finish::Finish;
use crate::core::wizard::popup::finished::Finished;
use crate::core::wizard::popup::languages::Languages;
use crate::core::wizard::popup::not_kept::NotKept;
use crate::core::wizard::popup::settle::Settle;
use crate::core::wizard::{Effect, Wizard};

/// What stands over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Popup {
    /// All commands that mean something here.
    Menu {
        /// The commands.
        actions: Vec<Action>,
        /// The one with the focus.
        selected: usize,
    },
    /// Help for this question, and all keys.
    Help {
        /// Lines scrolled past.
        scroll: usize,
    },
    /// Answers without typing.
    Ready {
        /// What is offered.
        answers: Vec<Ready>,
        /// The one with the focus.
        selected: usize,
        /// A remark on the answer, if one is wanted.
        remark: String,
    },
    /// The section is about to be marked as not applicable.
    SectionOff {
        /// A remark on it, if one is wanted.
        remark: String,
    },
    /// A finding is about to be accepted.
    Accept(Accept),
    /// Find a question and go to it.
    Find(Find),
    /// The languages of the document.
    Languages(Languages),
    /// Something was not done, since it cannot be kept.
    NotKept(NotKept),
    /// A copy of the draft elsewhere.
    Copy(Copy),
    /// Two texts, and which of them is to count.
    Settle(Box<Settle>),
    /// The draft is about to be finished.
    Finish(Box<Finish>),
    /// The draft is finished, so that something was not done; or a colleague has just finished it.
    Finished(Finished),
    /// The draft is about to be taken back to work.
    Reopen {
        /// Why.
        reason: String,
    },
}

/// An answer that needs no typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ready {
    /// A named absence.
    Absence(Absence),
    /// A phrase of the questionnaire.
    Phrase(String),
    /// The answer of the previous period.
    Previous,
    /// Back to what was typed: the named absence is taken away.
    Typed,
    /// The whole section does not apply.
    Section,
}

impl Popup {
    pub(crate) fn help() -> Self {
        Self::Help { scroll: 0 }
    }

    pub(crate) fn menu(wizard: &Wizard) -> Self {
        let actions = Action::MENU
            .into_iter()
            .filter(|action| action.is_offered(wizard))
            .collect();
        Self::Menu {
            actions,
            selected: 0,
        }
    }

    /// The field that typing goes into.
    pub fn open_field(&self) -> Option<OpenField> {
        let (id, text) = match self {
            Self::Ready { remark, .. }
            | Self::SectionOff { remark }
            | Self::Reopen { reason: remark } => (FieldId::PopupRemark, remark),
            Self::Accept(accept) => (FieldId::PopupRemark, &accept.remark),
            Self::Find(find) => (FieldId::Query, &find.query),
            Self::Copy(copy) if !copy.is_done() => (FieldId::CopyTo, &copy.to),
            Self::Menu { .. }
            | Self::Help { .. }
            | Self::Languages(_)
            | Self::NotKept(_)
            | Self::Copy(_)
            | Self::Settle(_)
            | Self::Finish(_)
            | Self::Finished(_) => {
                return None;
            }
        };
        Some(OpenField {
            id,
            text: text.clone(),
            multiline: false,
            takes: Takes::Text,
        })
    }

    pub(crate) fn typed(&mut self, text: String) {
        match self {
            Self::Ready { remark, .. }
            | Self::SectionOff { remark }
            | Self::Reopen { reason: remark } => *remark = text,
            Self::Accept(accept) => accept.remark = text,
            Self::Find(find) => find.query = text,
            Self::Copy(copy) => {
                copy.to = text;
                copy.state = CopyState::Asked;
            }
            Self::Menu { .. }
            | Self::Help { .. }
            | Self::Languages(_)
            | Self::NotKept(_)
            | Self::Settle(_)
            | Self::Finish(_)
            | Self::Finished(_) => {}
        }
    }

    fn go(&mut self, go: Go) {
        match self {
            Self::Menu { actions, selected } => *selected = around(go, *selected, actions.len()),
            Self::Ready {
                answers, selected, ..
            } => *selected = around(go, *selected, answers.len()),
            Self::Find(find) => find.selected = go.within(find.selected, find.hits.len(), 8),
            Self::NotKept(asked) => asked.go(go),
            Self::Settle(settle) => {
                settle.selected = around(go, settle.selected, settle.ways.len());
            }
            Self::Accept(accept) => accept.go(go),
            Self::Languages(languages) => languages.go(go),
            Self::Finish(finish) => finish.go(go),
            Self::Finished(finished) => finished.go(go),
            // Help scrolls by lines that only its drawing knows.
            Self::SectionOff { .. } | Self::Help { .. } | Self::Copy(_) | Self::Reopen { .. } => {}
        }
    }

    fn pick(&mut self, at: usize) {
        match self {
            Self::Menu { actions, selected } => *selected = at.min(actions.len().saturating_sub(1)),
            Self::Settle(settle) => settle.selected = at.min(settle.ways.len().saturating_sub(1)),
            Self::Finish(finish) => finish.selected = at.min(finish.ways.len().saturating_sub(1)),
            Self::Ready { .. }
            | Self::SectionOff { .. }
            | Self::Accept(_)
            | Self::Find(_)
            | Self::Help { .. }
            | Self::Languages(_)
            | Self::NotKept(_)
            | Self::Copy(_)
            | Self::Finished(_)
            | Self::Reopen { .. } => {}
        }
    }
}

/// A short list is a ring: up from the first line leads to the last.
fn around(go: Go, at: usize, len: usize) -> usize {
    match go {
        Go::Up | Go::Previous if at == 0 => len.saturating_sub(1),
        Go::Down | Go::Next if at + 1 == len => 0,
        Go::Up
        | Go::Previous
        | Go::Down
        | Go::Next
        | Go::NextQuestion
        | Go::PreviousQuestion
        | Go::First
        | Go::Last => go.within(at, len, 8),
    }
}

/// Does a command in the popup.
pub(crate) fn run(wizard: &mut Wizard, command: Command) -> Vec<Effect> {
    let Some(popup) = &mut wizard.popup else {
        return Vec::new();
    };
    let ticks = matches!(popup, Popup::Languages(_));
    match command {
        Command::Go(go) => popup.go(go),
        Command::Toggle | Command::Turn { .. } if ticks => languages::toggle(wizard, None),
        Command::Pick(n) if ticks => languages::toggle(wizard, Some(n - 1)),
        Command::Pick(n) => popup.pick(n - 1),
        Command::Accept | Command::Toggle => return accept(wizard),
        Command::Turn { .. } | Command::Cancel | Command::Do(_) => {}
    }
    Vec::new()
}

fn accept(wizard: &mut Wizard) -> Vec<Effect> {
    match wizard.popup.take() {
        Some(Popup::Menu { actions, selected }) => match actions.get(selected) {
            Some(action) => action::act(wizard, *action),
            None => Vec::new(),
        },
        Some(Popup::Ready {
            answers,
            selected,
            remark,
        }) => match answers.get(selected) {
            Some(ready) => ready::give(wizard, ready.clone(), remark),
            None => Vec::new(),
        },
        Some(Popup::SectionOff { remark }) => ready::mark_off(wizard, remark),
        Some(Popup::Accept(accept)) => accept::give(wizard, accept),
        Some(Popup::Find(find)) => {
            match (find.hits.get(find.selected), wizard.fill_mut()) {
                (Some(place), Some(fill)) => {
                    let place = walk::nearest(&fill.draft, *place);
                    fill.go(place);
                }
                // Nothing found: the words can still be changed.
                _ => wizard.popup = Some(Popup::Find(find)),
            }
            Vec::new()
        }
        Some(Popup::Languages(languages)) => languages::take(wizard, languages),
        Some(Popup::NotKept(asked)) => not_kept::accept(wizard, &asked),
        Some(Popup::Copy(copy)) => copy::accept(wizard, copy),
        Some(Popup::Settle(settle)) => settle::accept(wizard, *settle),
        Some(Popup::Finish(finish)) => finish::accept(wizard, &finish),
        Some(Popup::Finished(asked)) => finished::accept(wizard, &asked),
        Some(Popup::Reopen { reason }) => finished::reopen(wizard, &reason),
        Some(Popup::Help { .. }) | None => Vec::new(),
    }
}

/// Opens «find and go to».
pub(crate) fn find(wizard: &mut Wizard) -> Vec<Effect> {
    let find = wizard.fill().map(|fill| Find::new(&fill.draft));
    wizard.popup = find.map(Popup::Find);
    refresh(wizard);
    Vec::new()
}

/// Brings what a popup shows up to date with what is typed into it.
pub(crate) fn refresh(wizard: &mut Wizard) {
    let Some(Popup::Find(mut find)) = wizard
        .popup
        .take_if(|popup| matches!(popup, Popup::Find(_)))
    else {
        return;
    };
    if let Some(fill) = wizard.fill() {
        find.look(&fill.draft, fill.place);
    }
    wizard.popup = Some(Popup::Find(find));
}

/// Looks anew in answers that have changed meanwhile, the focus as far down as it was.
pub(crate) fn index_again(wizard: &mut Wizard) {
    let Some(Popup::Find(find)) = &wizard.popup else {
        return;
    };
    let again = wizard
        .fill()
        .map(|fill| find.again(&fill.draft, fill.place));
    wizard.popup = again.map(Popup::Find);
}
