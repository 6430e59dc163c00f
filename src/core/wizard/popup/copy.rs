//! A copy of the draft elsewhere: the directory asked for, and how that went.

use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::{Popup, not_kept};
use crate::core::wizard::{Effect, Wizard};

/// The question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// The directory, as typed; it must not be there yet.
    pub to: String,
    /// How far it is.
    pub state: CopyState,
}

/// How far a copy is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// The directory is asked for.
    Asked,
    /// It could not be written: why, in the reader's language.
    Failed(String),
    /// All is in it.
    Done(Copied),
}

/// A copy that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The command that opens it.
    pub command: String,
    /// It is in memory, and gone when the person logs out or the system ends.
    pub is_passing: bool,
}

impl Copy {
    /// A copy with everything was written.
    pub fn is_done(&self) -> bool {
        match self.state {
            CopyState::Done(_) => true,
            CopyState::Asked | CopyState::Failed(_) => false,
        }
    }
}

/// Opens the question with this directory in it.
pub(crate) fn open(wizard: &mut Wizard, to: String) {
    let state = CopyState::Asked;
    wizard.popup = Some(Popup::Copy(Copy { to, state }));
}

/// Enter: writes the copy, or closes what says that it is written.
pub(super) fn accept(wizard: &mut Wizard, copy: Copy) -> Vec<Effect> {
    if copy.is_done() {
        return Vec::new();
    }
    let effect = Effect::SaveCopy(copy.to.clone());
    wizard.popup = Some(Popup::Copy(copy));
    vec![effect]
}

/// It was written, or why not.
pub(crate) fn done(wizard: &mut Wizard, outcome: Result<Copied, String>) {
    wizard.copy = outcome.as_ref().ok().cloned();
    let state = match outcome {
        Ok(copied) => CopyState::Done(copied),
        Err(why) => CopyState::Failed(why),
    };
    match &mut wizard.popup {
        Some(Popup::Copy(copy)) => copy.state = state,
        _ => wizard.notice = None,
    }
}

/// What was not kept is kept now: nothing has to be said of it any more, but for what was refused meanwhile.
pub(crate) fn kept_again(wizard: &mut Wizard) {
    wizard.copy = None;
    not_kept::over(wizard);
    wizard.notice = Some(Notice::new("notice-kept-again"));
}
