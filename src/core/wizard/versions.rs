//! The history of one answer: what it has been, and taking an old text back.

use crate::core::answers::{Answer, Cell, Change};
use crate::core::event::ledger::How;
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::notice::Notice;
use crate::core::wizard::{Effect, Screen, Wizard, save_if};

/// What an answer has been in the language that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Which answer.
    pub cell: Cell,
    /// The latest first.
    pub list: Vec<Version>,
    /// The one with the focus.
    pub selected: usize,
}

/// One text that the answer has had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// When it was written, where the reader is: `22.11.2026 19:42`.
    pub when: String,
    /// Who wrote it.
    pub by: String,
    /// What it was, in the language that is shown.
    pub answer: Answer,
    /// How it came to be.
    pub how: How,
}

/// Asks for the history of the open answer, or closes it again.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    fill.history.seal();
    match (&fill.page, fill.cell()) {
        (Page::Questions, Some(cell)) => vec![Effect::Versions(cell, fill.lang().spoken())],
        (Page::Versions(_) | Page::Questions | Page::Review(_) | Page::Export(_), _) => {
            fill.page = Page::Questions;
            Vec::new()
        }
    }
}

/// Asks for the history anew where it fills the page: it is that of the language that was open before.
pub(crate) fn ask_again(wizard: &mut Wizard) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    if !matches!(fill.page, Page::Versions(_)) {
        return Vec::new();
    }
    fill.page = Page::Questions;
    open(wizard)
}

/// Shows what was found, if the answer is still the open one.
pub(crate) fn show(wizard: &mut Wizard, cell: Cell, list: Vec<Version>) {
    let Some(fill) = wizard.fill_mut() else {
        return;
    };
    if fill.questions_cell() != Some(cell) {
        return;
    }
    if list.is_empty() {
        wizard.notice = Some(Notice::new("versions-none"));
        return;
    }
    fill.page = Page::Versions(Versions {
        cell,
        list,
        selected: 0,
    });
}

/// Does a command on the page.
pub(crate) fn run(wizard: &mut Wizard, command: Command) -> Vec<Effect> {
    let Screen::Fill(fill) = &mut wizard.screen else {
        return Vec::new();
    };
    let Page::Versions(versions) = &mut fill.page else {
        return Vec::new();
    };
    match command {
        Command::Go(go) => versions.selected = go.within(versions.selected, versions.list.len(), 5),
        Command::Pick(n) => versions.selected = (n - 1).min(versions.list.len().saturating_sub(1)),
        Command::Accept | Command::Toggle => return take(wizard),
        Command::Turn { .. } | Command::Cancel | Command::Do(_) => {}
    }
    Vec::new()
}

/// Takes the text with the focus back: a change as any other.
fn take(wizard: &mut Wizard) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let Page::Versions(versions) = std::mem::replace(&mut fill.page, Page::Questions) else {
        return Vec::new();
    };
    let chosen = versions.list.get(versions.selected);
    let changed = chosen.is_some_and(|version| fill.take_back(versions.cell, &version.answer));
    wizard.notice = changed.then(|| Notice::new("versions-taken"));
    save_if(wizard, changed)
}

impl Fill {
    /// Makes an answer in the language that is shown what it was; other languages stay as they are.
    fn take_back(&mut self, cell: Cell, old: &Answer) -> bool {
        let mut answer = self
            .draft
            .answers
            .answer(cell)
            .with_lang_of(old, self.lang());
        answer.stands = self.draft.answers.off(self.section()).is_some() && !answer.is_blank();
        self.change(vec![Change::Answer(cell, answer)])
    }
}
