//! Something cannot be kept: what was not done for it, and the ways out.

use crate::core::wizard::action::{self, Action};
use crate::core::wizard::command::Go;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::{Effect, Wizard};

/// The question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotKept {
    /// What was not done.
    pub what: What,
    /// The ways out.
    pub offers: Vec<Offer>,
    /// The one with the focus.
    pub selected: usize,
}

/// What was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The program did not end.
    Leaving,
    /// What was typed is not accepted.
    Typing,
    /// A paste of so many letters is not accepted.
    Paste(usize),
    /// A command that changes answers is not done.
    Change,
}

/// A way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Back to the page.
    Stay,
    /// Save once more.
    Again,
    /// Save once more, and end.
    AgainAndLeave,
    /// Keep all of it elsewhere.
    Copy,
    /// End: all is in a copy.
    LeaveToCopy,
}

impl NotKept {
    /// With what helps now. The first way out changes nothing, so that whoever types on does no harm.
    pub(crate) fn new(wizard: &Wizard, what: What) -> Self {
        let mut offers = vec![Offer::Stay];
        match what {
            What::Leaving => {
                offers.extend([Offer::AgainAndLeave, Offer::Copy]);
                // While nothing is kept nothing is accepted either, so the copy has all of it still.
                offers.extend(wizard.copy.is_some().then_some(Offer::LeaveToCopy));
            }
            What::Typing | What::Paste(_) | What::Change => {
                offers.extend([Offer::Again, Offer::Copy]);
            }
        }
        Self {
            what,
            offers,
            selected: 0,
        }
    }

    pub(super) fn go(&mut self, go: Go) {
        self.selected = go.within(self.selected, self.offers.len(), self.offers.len());
    }
}

/// All is kept again. What was refused meanwhile is told until it is read, however soon that was; from there it only goes
/// back to the page.
pub(super) fn over(wizard: &mut Wizard) {
    match &mut wizard.popup {
        Some(Popup::NotKept(asked)) if asked.what == What::Leaving => wizard.popup = None,
        Some(Popup::NotKept(asked)) => {
            asked.offers = vec![Offer::Stay];
            asked.selected = 0;
        }
        Some(_) | None => {}
    }
}

/// Goes the way out that has the focus.
pub(super) fn accept(wizard: &mut Wizard, asked: &NotKept) -> Vec<Effect> {
    match asked.offers.get(asked.selected) {
        Some(Offer::Again) => action::act(wizard, Action::Save),
        Some(Offer::AgainAndLeave) => action::act(wizard, Action::Leave),
        Some(Offer::Copy) => action::act(wizard, Action::SaveCopy),
        Some(Offer::LeaveToCopy) => vec![Effect::Quit],
        Some(Offer::Stay) | None => Vec::new(),
    }
}
