//! How well what is on the screen is kept, and what follows when that changes.

use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::not_kept::{NotKept, What};
use crate::core::wizard::popup::{Popup, copy};
use crate::core::wizard::{Effect, Wizard};

/// Whether what is on the screen is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing to save yet.
    Untouched,
    /// A save is on its way.
    Pending,
    /// All is with the system, and survives the end of the program; it is on its way to the disk.
    Written,
    /// All is on disk since this time of day (`10:42`).
    Saved(String),
    /// The last save failed: why, in the reader's language.
    Failed(String),
    /// Nothing waits to be saved, and nothing can be: why, in the reader's language.
    ReadOnly(String),
}

impl Saving {
    /// Why nothing can be kept, in the reader's language, where that is so.
    pub fn failure(&self) -> Option<&str> {
        match self {
            Self::Failed(why) | Self::ReadOnly(why) => Some(why),
            Self::Untouched | Self::Pending | Self::Written | Self::Saved(_) => None,
        }
    }
}

/// Asks for a save when something changed.
pub(crate) fn save_if(wizard: &mut Wizard, changed: bool) -> Vec<Effect> {
    if !changed {
        return Vec::new();
    }
    // A failure stays on the screen until a save succeeds, so a new attempt does not hide it.
    if wizard.saving.failure().is_none() {
        wizard.saving = Saving::Pending;
    }
    vec![Effect::Save]
}

/// All is kept, be it for the first time since a failure.
pub(super) fn kept(wizard: &mut Wizard, saving: Saving) {
    let former = std::mem::replace(&mut wizard.saving, saving);
    if former.failure().is_some() {
        copy::kept_again(wizard);
    }
}

pub(super) fn saved(wizard: &mut Wizard, outcome: Result<String, String>) -> Vec<Effect> {
    match outcome {
        Ok(time) => {
            kept(wizard, Saving::Saved(time));
            if wizard.leaving {
                vec![Effect::Quit]
            } else {
                Vec::new()
            }
        }
        Err(why) => {
            if !matches!(wizard.saving, Saving::Failed(_)) {
                let id = "notice-not-kept";
                wizard.notice = Some(Notice::new(id).with("why", why.clone()));
            }
            wizard.saving = Saving::Failed(why);
            if wizard.leaving {
                wizard.leaving = false;
                wizard.popup = Some(Popup::NotKept(NotKept::new(wizard, What::Leaving)));
            }
            Vec::new()
        }
    }
}
