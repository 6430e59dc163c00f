//! The draft is finished: who said so, and the way back to work, for which a reason is wanted.

use crate::core::wizard::command::Go;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::phase::Phase;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::popup::not_kept::What;
use crate::core::wizard::{Effect, Wizard};

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// What was not done, since the draft is finished; nothing where a colleague has just finished it.
    pub what: Option<What>,
    /// The way with the focus.
    pub selected: usize,
}

/// A way on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The draft is read.
    Stay,
    /// It is taken back to work.
    Reopen,
}

impl Finished {
    /// The ways on. The first one changes nothing, so that whoever types on does no harm.
    pub const WAYS: [Way; 2] = [Way::Stay, Way::Reopen];

    pub(crate) fn new(what: Option<What>) -> Self {
        Self { what, selected: 0 }
    }

    pub(super) fn go(&mut self, go: Go) {
        self.selected = go.within(self.selected, Self::WAYS.len(), Self::WAYS.len());
    }
}

/// Goes the way that has the focus.
pub(super) fn accept(wizard: &mut Wizard, asked: &Finished) -> Vec<Effect> {
    match Finished::WAYS.get(asked.selected) {
        Some(Way::Reopen) => ask_why(wizard),
        Some(Way::Stay) | None => Vec::new(),
    }
}

/// Asks why the draft is taken back to work.
pub(crate) fn ask_why(wizard: &mut Wizard) -> Vec<Effect> {
    wizard.popup = Some(Popup::Reopen {
        reason: String::new(),
    });
    Vec::new()
}

/// Takes it back; without a reason nobody would know why, so it stays.
pub(super) fn reopen(wizard: &mut Wizard, reason: &str) -> Vec<Effect> {
    let reason = reason.trim().to_owned();
    if reason.is_empty() {
        wizard.notice = Some(Notice::new("notice-reason-wanted"));
        return ask_why(wizard);
    }
    vec![Effect::Reopen(reason)]
}

/// Tells what has become of the draft since, by oneself or by somebody else.
pub(crate) fn follow(wizard: &mut Wizard, (before, late): (&Phase, usize)) {
    let Some(fill) = wizard.fill() else {
        return;
    };
    let colleagues = &fill.colleagues;
    if colleagues.phase == *before {
        if let Some(last) = colleagues.late.get(late..).and_then(<[_]>::last) {
            let notice = Notice::new("notice-late");
            wizard.notice = Some(notice.with("name", last.author.name.clone()));
        }
        return;
    }
    let phase = colleagues.phase.clone();
    // What they ask would be asked of another draft now.
    wizard.popup.take_if(|popup| {
        matches!(
            popup,
            Popup::Finish(_) | Popup::Finished(_) | Popup::Reopen { .. }
        )
    });
    match phase {
        Phase::Working => {}
        Phase::Finished(said) if said.is_self => {
            wizard.notice = Some(Notice::new("notice-finished"));
        }
        Phase::Finished(said) => {
            // What is typed into another window is not taken away.
            if wizard.popup.is_some() {
                wizard.notice = Some(Notice::new("notice-finished-by").with("name", said.name));
            } else {
                wizard.popup = Some(Popup::Finished(Finished::new(None)));
            }
        }
        Phase::Reopened(said, _) if said.is_self => {
            wizard.notice = Some(Notice::new("notice-reopened"));
        }
        Phase::Reopened(said, reason) => {
            let notice = Notice::new("notice-reopened-by").with("name", said.name);
            wizard.notice = Some(notice.with("reason", reason));
        }
    }
}

/// What is told of a finished draft that is opened.
pub(crate) fn told_first(wizard: &Wizard) -> Option<Notice> {
    let fill = wizard.fill()?;
    let said = fill.finished()?;
    let late = fill.colleagues.late.len();
    let id = if late == 0 {
        "notice-opened-finished"
    } else {
        "notice-opened-late"
    };
    let notice = Notice::new(id).with("name", said.name.clone());
    let notice = notice.with("day", said.day.clone());
    Some(if late == 0 {
        notice
    } else {
        notice.with("n", late.to_string())
    })
}
