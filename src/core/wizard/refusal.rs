//! While nothing can be kept, and while the draft is finished, what would change an answer is refused as a whole.
//!
//! What was accepted before stays on the screen and goes to the disk as soon as that takes it. Moving, reading, finding,
//! exporting and leaving go on.

use crate::core::wizard::action::Action;
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::popup::finish;
use crate::core::wizard::popup::finished::Finished;
use crate::core::wizard::popup::not_kept::{NotKept, What};
use crate::core::wizard::popup::{Popup, Ready};
use crate::core::wizard::{Effect, Msg, Wizard};

/// Something that is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What.
    pub what: What,
    /// Why.
    pub why: Why,
}

/// Why nothing is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It cannot be kept. Whoever hands such a message on tries to save first: then it may be accepted after all.
    NotKept,
    /// The draft is finished.
    Finished,
}

/// What a message would change, where nothing is accepted now.
pub fn of(wizard: &Wizard, msg: &Msg) -> Option<Refused> {
    let fill = wizard.fill()?;
    let why = why(wizard, fill)?;
    let what = changed(wizard, fill, msg, why)?;
    Some(Refused { what, why })
}

/// Whether changes are accepted now.
pub(super) fn accepts(wizard: &Wizard) -> bool {
    let refused = wizard.fill().and_then(|fill| why(wizard, fill));
    refused.is_none()
}

/// What cannot be kept cannot be taken back to work either, so that comes first.
fn why(wizard: &Wizard, fill: &Fill) -> Option<Why> {
    match wizard.saving.failure() {
        Some(_) => Some(Why::NotKept),
        None => fill.finished().map(|_| Why::Finished),
    }
}

fn changed(wizard: &Wizard, fill: &Fill, msg: &Msg, why: Why) -> Option<What> {
    match msg {
        Msg::Command(command) => {
            let changes = by_command(wizard, fill, *command, why);
            changes.then_some(What::Change)
        }
        Msg::Typed(text) => typed_over(wizard, text).map(|_| What::Typing),
        Msg::Pasted { text, .. } => typed_over(wizard, text).map(|old| {
            let (old, new) = (old.chars().count(), text.chars().count());
            What::Paste(new.saturating_sub(old))
        }),
        // What was written in another program would be lost; such a program is not begun while nothing is accepted.
        Msg::Edited(_)
        | Msg::Scrolled(_)
        | Msg::Told(_)
        | Msg::Drafts(_)
        | Msg::Forms(_)
        | Msg::Earlier(_)
        | Msg::Opened(_)
        | Msg::Failed(_)
        | Msg::Written
        | Msg::Saved(_)
        | Msg::Preview(_)
        | Msg::Exported(_)
        | Msg::ExportExists(_)
        | Msg::Versions(..)
        | Msg::News(_)
        | Msg::CopyOffered(_)
        | Msg::Copied(_) => None,
    }
}

/// Refuses: the model stays as it is, but for saying so.
pub(super) fn refuse(wizard: &mut Wizard, Refused { what, why }: Refused) -> Vec<Effect> {
    wizard.notice = None;
    wizard.popup = Some(match why {
        Why::NotKept => Popup::NotKept(NotKept::new(wizard, what)),
        Why::Finished => Popup::Finished(Finished::new(Some(what))),
    });
    Vec::new()
}

/// The text of the answer that this one would be typed over.
fn typed_over(wizard: &Wizard, text: &str) -> Option<String> {
    let fill = wizard.fill().filter(|_| wizard.popup.is_none())?;
    let field = fill.open_field().filter(|field| field.id.is_kept())?;
    (field.text != text).then_some(field.text)
}

fn by_command(wizard: &Wizard, fill: &Fill, command: Command, why: Why) -> bool {
    match (command, &wizard.popup) {
        (Command::Do(action), _) => by_action(wizard, fill, action, why),
        (Command::Accept, Some(popup)) => by_popup(wizard, fill, popup, why),
        (Command::Toggle, Some(popup)) => {
            // Ticks are the popup's until they are taken.
            !matches!(popup, Popup::Languages(_)) && by_popup(wizard, fill, popup, why)
        }
        (Command::Go(_) | Command::Turn { .. } | Command::Pick(_) | Command::Cancel, Some(_))
        | (Command::Go(_) | Command::Cancel, None) => false,
        (Command::Accept | Command::Toggle | Command::Turn { .. } | Command::Pick(_), None) => {
            match &fill.page {
                Page::Questions => on_page(fill, command),
                // An old text is taken back.
                Page::Versions(_) => matches!(command, Command::Accept | Command::Toggle),
                // A finding is accepted.
                Page::Review(_) => {
                    command == Command::Toggle
                        && by_action(wizard, fill, Action::AcceptFinding, why)
                }
                Page::Export(_) => false,
            }
        }
    }
}

fn by_popup(wizard: &Wizard, fill: &Fill, popup: &Popup, why: Why) -> bool {
    match popup {
        Popup::Menu { actions, selected } => actions
            .get(*selected)
            .is_some_and(|action| by_action(wizard, fill, *action, why)),
        Popup::Ready {
            answers, selected, ..
        } => answers.get(*selected).is_some_and(|ready| match ready {
            Ready::Absence(_) | Ready::Phrase(_) | Ready::Previous | Ready::Typed => true,
            Ready::Section => is_off(fill),
        }),
        Popup::SectionOff { .. } | Popup::Accept(_) | Popup::Languages(_) | Popup::Settle(_) => {
            true
        }
        // A draft that is finished is neither finished once more nor kept from being taken back.
        Popup::Finish(finish) => {
            let way = finish.ways.get(finish.selected);
            why == Why::NotKept && way == Some(&finish::Way::Finish)
        }
        Popup::Reopen { .. } => why == Why::NotKept,
        Popup::Finished(_)
        | Popup::Help { .. }
        | Popup::Find(_)
        | Popup::NotKept(_)
        | Popup::Copy(_) => false,
    }
}

fn by_action(wizard: &Wizard, fill: &Fill, action: Action, why: Why) -> bool {
    match action {
        // What begins by asking is not even asked: a remark would be typed in vain. Where there is no disk now, there may
        // be one by then.
        Action::Ready | Action::SectionOff | Action::AcceptFinding | Action::Languages
            if why == Why::Finished =>
        {
            action.is_offered(wizard)
        }
        Action::Undo
        | Action::Redo
        | Action::AddRow
        | Action::DuplicateRow
        | Action::DeleteRow
        | Action::RestoreRow
        | Action::RowUp
        | Action::RowDown
        | Action::Repair
        | Action::TakePrevious => action.is_offered(wizard),
        // What is written there could not be taken over.
        Action::EditOutside => answer_field(fill).is_some(),
        Action::Clear => {
            // The field of a popup is no answer; a popup without one is closed by it.
            let popup_field = wizard.popup.as_ref().and_then(Popup::open_field);
            popup_field.is_none() && answer_field(fill).is_some_and(|text| !text.is_empty())
        }
        // Both ask first, but where a section is to apply again.
        Action::SectionOff => fill.page == Page::Questions && is_off(fill),
        Action::Ready => fill.page == Page::Questions && fill.cell().is_none() && is_off(fill),
        Action::Help
        | Action::Save
        | Action::SaveCopy
        | Action::Review
        | Action::Versions
        | Action::Settle
        | Action::AcceptFinding
        | Action::Export
        | Action::Finish
        | Action::Reopen
        | Action::NextOpen
        | Action::Find
        | Action::Menu
        | Action::Leave
        | Action::Repaint
        | Action::NextLanguage
        | Action::InTurn
        | Action::Languages
        | Action::NextUiLanguage
        | Action::Monochrome
        | Action::ToDrafts
        | Action::NewDraft
        | Action::NewFrom
        | Action::CopyHint => false,
    }
}

fn answer_field(fill: &Fill) -> Option<String> {
    let field = fill.open_field().filter(|field| field.id.is_kept());
    field.map(|field| field.text)
}

fn on_page(fill: &Fill, command: Command) -> bool {
    match (command, fill.place) {
        // Behind the rows stands «add».
        (Command::Accept, Place::Section { section, selected }) => {
            !is_off(fill) && selected >= fill.draft.rows(section).len()
        }
        (Command::Accept, Place::Field { cell, .. }) => fill.would_choose(cell),
        (Command::Pick(n), Place::Field { .. }) => {
            fill.choices().is_some_and(|choices| n <= choices.len())
        }
        (Command::Toggle | Command::Turn { .. }, Place::Field { .. }) => {
            fill.choices().is_some() || fill.to_take().is_some()
        }
        (Command::Toggle | Command::Turn { .. } | Command::Pick(_), Place::Section { .. })
        | (Command::Go(_) | Command::Cancel | Command::Do(_), _) => false,
    }
}

fn is_off(fill: &Fill) -> bool {
    fill.draft.answers.off(fill.section()).is_some()
}
