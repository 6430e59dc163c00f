//! What stands over the page: the menu, help, ready answers, «not applicable», find, and a failed leaving.

pub mod find;

use crate::core::answers::{Absence, SectionOff};
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::wizard::command::{self, Action, Command, Go};
use crate::core::wizard::field::{FieldId, OpenField, Takes};
use crate::core::wizard::fill::Fill;
use crate::core::wizard::fill::walk;
use crate::core::wizard::popup::find::Find;
use crate::core::wizard::{Effect, Wizard, save_if};
use crate::core::words::Words;

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
    /// Find a question and go to it.
    Find(Find),
    /// The last save failed, so the program did not end: 0 stays, 1 tries again.
    LeaveFailed {
        /// The line with the focus.
        selected: usize,
    },
}

/// An answer that needs no typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ready {
    /// A named absence.
    Absence(Absence),
    /// A phrase of the questionnaire.
    Phrase(String),
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

    pub(crate) fn leave_failed() -> Self {
        Self::LeaveFailed { selected: 0 }
    }

    /// The field that typing goes into.
    pub fn open_field(&self) -> Option<OpenField> {
        let (id, text) = match self {
            Self::Ready { remark, .. } | Self::SectionOff { remark } => {
                (FieldId::PopupRemark, remark)
            }
            Self::Find(find) => (FieldId::Query, &find.query),
            Self::Menu { .. } | Self::Help { .. } | Self::LeaveFailed { .. } => return None,
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
            Self::Ready { remark, .. } | Self::SectionOff { remark } => *remark = text,
            Self::Find(find) => find.query = text,
            Self::Menu { .. } | Self::Help { .. } | Self::LeaveFailed { .. } => {}
        }
    }

    fn go(&mut self, go: Go) {
        match self {
            Self::Menu { actions, selected } => *selected = around(go, *selected, actions.len()),
            Self::Ready {
                answers, selected, ..
            } => *selected = around(go, *selected, answers.len()),
            Self::Find(find) => find.selected = go.within(find.selected, find.hits.len(), 8),
            Self::LeaveFailed { selected } => *selected = go.within(*selected, 2, 2),
            // Help scrolls by lines that only its drawing knows.
            Self::SectionOff { .. } | Self::Help { .. } => {}
        }
    }

    fn pick(&mut self, at: usize) {
        match self {
            Self::Menu { actions, selected } => *selected = at.min(actions.len().saturating_sub(1)),
            Self::Ready { .. }
            | Self::SectionOff { .. }
            | Self::Find(_)
            | Self::Help { .. }
            | Self::LeaveFailed { .. } => {}
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
    match command {
        Command::Go(go) => popup.go(go),
        Command::Pick(n) => popup.pick(n - 1),
        Command::Accept | Command::Toggle => return accept(wizard),
        Command::Turn { .. } | Command::Cancel | Command::Do(_) => {}
    }
    Vec::new()
}

fn accept(wizard: &mut Wizard) -> Vec<Effect> {
    match wizard.popup.take() {
        Some(Popup::Menu { actions, selected }) => match actions.get(selected) {
            Some(action) => command::act(wizard, *action),
            None => Vec::new(),
        },
        Some(Popup::Ready {
            answers,
            selected,
            remark,
        }) => match answers.get(selected) {
            Some(ready) => give(wizard, ready.clone(), remark),
            None => Vec::new(),
        },
        Some(Popup::SectionOff { remark }) => mark_off(wizard, remark),
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
        Some(Popup::LeaveFailed { selected: 1 }) => command::act(wizard, Action::Leave),
        Some(Popup::LeaveFailed { .. } | Popup::Help { .. }) | None => Vec::new(),
    }
}

/// Opens the answers that need no typing.
pub(crate) fn ready(wizard: &mut Wizard) -> Vec<Effect> {
    let Some(fill) = wizard.fill() else {
        return Vec::new();
    };
    let Some(cell) = fill.cell() else {
        return section_off(wizard);
    };
    let item = fill.draft.questionnaire.item(cell.item);
    let absence = fill.draft.answers.answer(cell).absence;
    let mut answers: Vec<Ready> = Absence::ALL.into_iter().map(Ready::Absence).collect();
    if matches!(item.kind, Kind::Line | Kind::Text) {
        let phrases = item
            .phrases
            .as_ref()
            .and_then(|phrases| phrases.get(fill.lang()));
        // A phrase that only repeats the words of an absence is the absence.
        let words = Words::new(fill.lang());
        let is_absence = |phrase: &&String| {
            Absence::ALL
                .iter()
                .any(|absence| words.absence(*absence) == **phrase)
        };
        answers.extend(
            phrases
                .into_iter()
                .flatten()
                .filter(|p| !is_absence(p))
                .cloned()
                .map(Ready::Phrase),
        );
    }
    if absence.is_some() {
        answers.push(Ready::Typed);
    }
    if fill.can_be_off() {
        answers.push(Ready::Section);
    }
    let selected = answers
        .iter()
        .position(|a| absence.is_some_and(|absence| *a == Ready::Absence(absence)));
    let remark = fill.draft.text(cell, Part::Remark, fill.lang()).to_owned();
    wizard.popup = Some(Popup::Ready {
        answers,
        selected: selected.unwrap_or(0),
        remark,
    });
    Vec::new()
}

/// Gives the answer chosen; an absence leads on to the next question, a phrase can be added to.
fn give(wizard: &mut Wizard, ready: Ready, remark: String) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let changed = match ready {
        Ready::Absence(absence) => {
            let changed = fill.set_absence(Some(absence), Some(remark));
            fill.go(walk::next_question(&fill.draft, fill.place));
            changed
        }
        Ready::Typed => fill.set_absence(None, Some(remark)),
        Ready::Phrase(phrase) => {
            let remarked = !remark.is_empty() && fill.set_absence(None, Some(remark));
            fill.add_phrase(&phrase) || remarked
        }
        Ready::Section => return section_off(wizard),
    };
    save_if(wizard, changed)
}

impl Fill {
    /// Adds a ready phrase to what stands in the answer; a default that nobody has changed gives way to it.
    fn add_phrase(&mut self, phrase: &str) -> bool {
        let Some(field) = self.open_field() else {
            return false;
        };
        let gap = if field.text.is_empty() || field.text.ends_with(char::is_whitespace) {
            ""
        } else {
            " "
        };
        self.history.seal();
        let default = self
            .cell()
            .and_then(|cell| self.draft.questionnaire.item(cell.item).default.as_ref());
        let is_default = default.is_some_and(|default| default.say(self.lang()) == field.text);
        self.typed(if is_default {
            phrase.to_owned()
        } else {
            format!("{}{gap}{phrase}", field.text)
        })
    }
}

/// Asks once before a section is marked as not applicable; takes the mark away at once.
pub(crate) fn section_off(wizard: &mut Wizard) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let section = fill.section();
    if fill.draft.answers.off(section).is_some() {
        let changed = fill.set_off(None);
        return save_if(wizard, changed);
    }
    wizard.popup = Some(Popup::SectionOff {
        remark: String::new(),
    });
    Vec::new()
}

fn mark_off(wizard: &mut Wizard, remark: String) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let mut off = SectionOff::default();
    if !remark.is_empty() {
        off.remark.insert(fill.lang().spoken(), remark);
    }
    let changed = fill.set_off(Some(off));
    save_if(wizard, changed)
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
