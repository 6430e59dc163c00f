//! What a line comes to: steps, each followed by the messages that it needs where one stands by then.

use crate::core::questionnaire::item::Part;
use crate::core::wizard::action::Action;
use crate::core::wizard::begin::Begin;
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::export::{Export, ExportAt};
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::popup::languages::Languages;
use crate::core::wizard::popup::{Popup, Ready};
use crate::core::wizard::{Msg, Screen, Wizard};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A command as it is.
    Do(Command),
    /// The open field holds this text now.
    Write(String),
    /// The line of this number, counted from 0, gets the focus.
    Focus(usize),
    /// These choices and no others are ticked.
    Tick(Vec<usize>),
    /// The answer without typing gets the focus; where it is not offered, nothing follows.
    Offer(Ready),
    /// What was found is gone to, where it is one thing.
    OnlyHit,
    /// This line of the page for a report gets the focus.
    At(ExportAt),
    /// Of the list of what is open, the lines of this kind are shown, counted from 0 among those there are.
    Filter(usize),
}

impl Step {
    /// An action of the menu.
    pub fn act(action: Action) -> Self {
        Self::Do(Command::Do(action))
    }

    /// A movement.
    pub fn go(go: Go) -> Self {
        Self::Do(Command::Go(go))
    }

    /// The messages that it needs now; `None`: it cannot be done here, and what was to follow neither.
    pub fn messages(self, wizard: &Wizard) -> Option<Vec<Msg>> {
        match self {
            Self::Do(command) => Some(vec![Msg::Command(command)]),
            Self::Write(text) => {
                wizard.open_field()?;
                // A line is a step of its own, which undo takes back alone.
                let joined = false;
                Some(vec![Msg::Pasted { text, joined }])
            }
            Self::Focus(line) => Some(moves(focus(wizard)?, line)),
            Self::Tick(wanted) => ticks(wizard, &wanted),
            Self::Offer(ready) => match &wizard.popup {
                Some(Popup::Ready {
                    answers, selected, ..
                }) => {
                    let at = answers.iter().position(|answer| *answer == ready)?;
                    Some(moves(*selected, at))
                }
                Some(_) | None => None,
            },
            Self::OnlyHit => match &wizard.popup {
                Some(Popup::Find(find)) if find.hits.len() == 1 => {
                    Some(vec![Msg::Command(Command::Accept)])
                }
                Some(_) | None => Some(Vec::new()),
            },
            Self::Filter(at) => filters(wizard, at),
            Self::At(at) => {
                let export = export(wizard)?;
                let places = export.places();
                let line = |at| places.iter().position(|place| *place == at);
                Some(moves(line(export.at)?, line(at)?))
            }
        }
    }
}

/// The page for a report, if it is open.
pub fn export(wizard: &Wizard) -> Option<&Export> {
    match &wizard.fill()?.page {
        Page::Export(export) => Some(export),
        Page::Questions | Page::Review(_) | Page::Versions(_) => None,
    }
}

/// The lines of the page for a report that it has not always; in lines they stand behind those that it has.
pub fn more_of_export(export: &Export) -> Vec<ExportAt> {
    let places = export.places();
    let more = [ExportAt::Findings, ExportAt::What].into_iter();
    more.filter(|at| places.contains(at)).collect()
}

/// Turns to a kind of lines, all the way round where it stands before the present one.
fn filters(wizard: &Wizard, at: usize) -> Option<Vec<Msg>> {
    let Page::Review(review) = &wizard.fill()?.page else {
        return None;
    };
    let filters = review.filters();
    let now = filters.iter().position(|filter| *filter == review.filter)?;
    if at >= filters.len() {
        return None;
    }
    let turn = Command::Turn { forward: at > now };
    let turns = (0..at.abs_diff(now)).map(|_| Msg::Command(turn));
    Some(turns.collect())
}

/// The line that has the focus, in whatever list is open.
fn focus(wizard: &Wizard) -> Option<usize> {
    match (&wizard.popup, &wizard.screen) {
        (Some(Popup::Ready { selected, .. } | Popup::Menu { selected, .. }), _) => Some(*selected),
        (Some(Popup::NotKept(asked)), _) => Some(asked.selected),
        (Some(Popup::Accept(accept)), _) => Some(accept.selected),
        (Some(Popup::Settle(settle)), _) => Some(settle.selected),
        (Some(Popup::Languages(languages)), _) => Some(languages.selected),
        (Some(Popup::Find(find)), _) => Some(find.selected),
        (Some(Popup::Finish(finish)), _) => Some(finish.selected),
        (Some(Popup::Finished(finished)), _) => Some(finished.selected),
        (
            Some(
                Popup::Help { .. }
                | Popup::SectionOff { .. }
                | Popup::Copy(_)
                | Popup::Reopen { .. },
            ),
            _,
        ) => None,
        (None, Screen::Start(start)) => Some(start.selected),
        (None, Screen::Begin(begin)) => Some(begin.line),
        (None, Screen::Fill(fill)) => match (&fill.page, fill.place) {
            (Page::Review(review), _) => Some(review.selected),
            (Page::Versions(versions), _) => Some(versions.selected),
            (Page::Export(_), _) => None,
            (Page::Questions, Place::Section { selected, .. }) => Some(selected),
            (Page::Questions, Place::Field { .. }) => Some(fill.choice),
        },
    }
}

fn moves(from: usize, to: usize) -> Vec<Msg> {
    let go = if to > from { Go::Down } else { Go::Up };
    repeated(go, from.abs_diff(to))
}

fn repeated(go: Go, times: usize) -> Vec<Msg> {
    (0..times).map(|_| Msg::Command(Command::Go(go))).collect()
}

/// Ticks what is wanted first, since one language always stays ticked, then unticks the rest.
fn ticks(wizard: &Wizard, wanted: &[usize]) -> Option<Vec<Msg>> {
    let (ticked, mut at) = match (&wizard.popup, &wizard.screen) {
        (Some(Popup::Languages(languages)), _) => (on(languages), languages.selected),
        (_, Screen::Start(_)) => return None,
        (_, Screen::Begin(begin)) => (languages(begin), begin.line),
        (_, Screen::Fill(fill)) => (chosen(fill)?, fill.choice),
    };
    let come = wanted.iter().filter(|no| !ticked.contains(no));
    let go = ticked.iter().filter(|no| !wanted.contains(no));
    let mut messages = Vec::new();
    for no in come.chain(go) {
        messages.extend(moves(at, *no));
        messages.push(Msg::Command(Command::Toggle));
        at = *no;
    }
    Some(messages)
}

/// The languages ticked for a draft that is begun.
pub fn languages(begin: &Begin) -> Vec<usize> {
    let offered = begin.draft.questionnaire.languages.iter().enumerate();
    let ticked = offered.filter(|(_, lang)| begin.draft.languages.contains(lang));
    ticked.map(|(no, _)| no).collect()
}

/// The languages ticked for the document that is filled.
pub fn on(languages: &Languages) -> Vec<usize> {
    let offered = languages.offered.iter().enumerate();
    let ticked = offered.filter(|(_, lang)| languages.ticked.contains(lang));
    ticked.map(|(no, _)| no).collect()
}

/// The choices made at the open question; `None` where there are none to make.
pub fn chosen(fill: &Fill) -> Option<Vec<usize>> {
    let (choices, cell) = fill.choices().zip(fill.questions_cell())?;
    let typed = fill.draft.answers.answer(cell).text(Part::Main, None);
    let ids: Vec<&str> = typed.split(',').collect();
    let made = choices.iter().enumerate();
    let made = made.filter(|(_, choice)| ids.contains(&choice.id.as_str()));
    Some(made.map(|(no, _)| no).collect())
}
