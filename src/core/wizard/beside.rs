//! Whether a message changes anything that is shown beside the open question. Few do not, and they are the ones that come
//! with each key.

use crate::core::answers::Cell;
use crate::core::wizard::fill::counts::State;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::{Msg, Wizard};

/// How it stood beside the open question before a message that may change nothing there.
pub(super) enum Beside {
    /// A letter is typed into an answer.
    Typed(Cell, Option<State>),
    /// It is told how what is on the screen is kept.
    Kept,
}

impl Beside {
    /// `None` where a message may change anything.
    pub(super) fn before(wizard: &Wizard, msg: &Msg) -> Option<Self> {
        if matches!(msg, Msg::Typed(_)) {
            let is_told = wizard.popup.is_some() || wizard.notice.is_some();
            return wizard.fill().filter(|_| !is_told).and_then(typed);
        }
        let is_kept = matches!(msg, Msg::Written | Msg::Saved(Ok(_)));
        let had_failed = wizard.saving.failure().is_some();
        (is_kept && !had_failed && !wizard.leaving).then_some(Self::Kept)
    }

    /// Whether it stands as it did.
    pub(super) fn stays(&self, wizard: &Wizard) -> bool {
        match self {
            Self::Kept => true,
            Self::Typed(cell, state) => {
                let now = wizard.fill().map(|fill| fill.counts.state(*cell));
                wizard.popup.is_none() && wizard.notice.is_none() && now == Some(*state)
            }
        }
    }
}

/// That of an answer in which one types already, and that nothing else rests on.
fn typed(fill: &Fill) -> Option<Beside> {
    let cell = fill.cell().filter(|_| fill.page == Page::Questions)?;
    let is_alone = fill.is_touched && !fill.counts.reaches_on(cell.item);
    is_alone.then(|| Beside::Typed(cell, fill.counts.state(cell)))
}
