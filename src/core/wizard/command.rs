//! What a person can tell the program to do, whatever key it is on.

use crate::core::wizard::action::{Action, act};
use crate::core::wizard::fill::Page;
use crate::core::wizard::popup::{self, Popup};
use crate::core::wizard::{Effect, Screen, Wizard, begin, export, fill, review, start, versions};

/// A command; keys, menu and help are told apart by the key table, not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Move.
    Go(Go),
    /// Take what has the focus: press, choose, open.
    Accept,
    /// Tick or untick what has the focus.
    Toggle,
    /// Change what has the focus to what comes after it, or before: ticks, choices, settings of a page.
    Turn {
        /// To what comes after.
        forward: bool,
    },
    /// Choose the line of this number, counted from 1.
    Pick(usize),
    /// Close what is open; where nothing is, open the menu.
    Cancel,
    /// One of the actions that the menu lists.
    Do(Action),
}

/// A movement of the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Go {
    /// To the next field.
    Next,
    /// To the field before.
    Previous,
    /// To the next question, or a page down.
    NextQuestion,
    /// To the question before, or a page up.
    PreviousQuestion,
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// To the first line.
    First,
    /// To the last line.
    Last,
}

impl Go {
    /// Where this movement leads in a list of `len` lines, `page` of them in view.
    #[must_use]
    pub fn within(self, at: usize, len: usize, page: usize) -> usize {
        let last = len.saturating_sub(1);
        match self {
            Self::Next | Self::Down => at.saturating_add(1).min(last),
            Self::Previous | Self::Up => at.saturating_sub(1),
            Self::NextQuestion => at.saturating_add(page).min(last),
            Self::PreviousQuestion => at.saturating_sub(page),
            Self::First => 0,
            Self::Last => last,
        }
    }
}

/// Does a command: the popup has it first, then what fills the window.
pub(crate) fn run(wizard: &mut Wizard, command: Command) -> Vec<Effect> {
    let popup_has_field = wizard.popup.as_ref().and_then(Popup::open_field).is_some();
    match command {
        // It is the field of the popup that is emptied.
        Command::Do(Action::Clear) if popup_has_field => act(wizard, Action::Clear),
        Command::Do(action) => {
            wizard.popup = None;
            act(wizard, action)
        }
        Command::Cancel if wizard.popup.is_some() => {
            wizard.popup = None;
            Vec::new()
        }
        Command::Cancel => cancel(wizard),
        Command::Go(_)
        | Command::Accept
        | Command::Toggle
        | Command::Turn { .. }
        | Command::Pick(_)
            if wizard.popup.is_some() =>
        {
            popup::run(wizard, command)
        }
        Command::Go(_)
        | Command::Accept
        | Command::Toggle
        | Command::Turn { .. }
        | Command::Pick(_) => match &wizard.screen {
            Screen::Start(_) => start::run(wizard, command),
            Screen::Begin(_) => begin::run(wizard, command),
            Screen::Fill(fill) => match fill.page {
                Page::Questions => fill::run(wizard, command),
                Page::Review(_) => review::run(wizard, command),
                Page::Export(_) => export::run(wizard, command),
                Page::Versions(_) => versions::run(wizard, command),
            },
        },
    }
}

fn cancel(wizard: &mut Wizard) -> Vec<Effect> {
    match &mut wizard.screen {
        Screen::Fill(fill) if fill.page != Page::Questions => {
            fill.page = Page::Questions;
            Vec::new()
        }
        Screen::Begin(_) => act(wizard, Action::ToDrafts),
        Screen::Fill(_) | Screen::Start(_) => act(wizard, Action::Menu),
    }
}
