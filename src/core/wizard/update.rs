//! What each message does.

use crate::core::wizard::beside::Beside;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::settle::Settle;
use crate::core::wizard::popup::{self, Popup, copy, finished};
use crate::core::wizard::{
    Effect, Msg, Opened, Saving, Screen, Wizard, begin, command, export, fill, refusal, save_if,
    saving, versions,
};

/// Changes the model by one message and says what has to be done outside.
pub fn update(wizard: &mut Wizard, msg: Msg) -> Vec<Effect> {
    let before = Beside::before(wizard, &msg);
    let goes_on = goes_on(wizard, &msg);
    let effects = change(wizard, msg);
    let stays = before.is_some_and(|before| before.stays(wizard));
    wizard.changed_beside += u64::from(!stays);
    if let Some(fill) = wizard.fill_mut().filter(|_| !(stays && goes_on)) {
        fill.judge();
    }
    effects
}

/// Whether one types on, so that it is too early to judge what is typed.
fn goes_on(wizard: &Wizard, msg: &Msg) -> bool {
    let is_in_words = || wizard.fill().is_some_and(Fill::is_in_words);
    matches!(msg, Msg::Written) || matches!(msg, Msg::Typed(_)) && is_in_words()
}

fn change(wizard: &mut Wizard, msg: Msg) -> Vec<Effect> {
    if let Some(refused) = refusal::of(wizard, &msg) {
        return refusal::refuse(wizard, refused);
    }
    match msg {
        Msg::Command(command) => {
            wizard.notice = None;
            command::run(wizard, command)
        }
        Msg::Typed(text) => {
            wizard.notice = None;
            typed(wizard, text)
        }
        Msg::Pasted { text, joined } => {
            let effects = apart(wizard, text);
            wizard.notice = joined.then(|| Notice::new("notice-lines-joined"));
            effects
        }
        Msg::Scrolled(lines) => {
            if let Some(Popup::Help { scroll }) = &mut wizard.popup {
                *scroll = lines;
            }
            Vec::new()
        }
        Msg::Told(notice) => {
            wizard.notice = Some(notice);
            Vec::new()
        }
        Msg::Edited(text) => edited(wizard, text),
        Msg::Versions(cell, list) => {
            versions::show(wizard, cell, list);
            Vec::new()
        }
        Msg::Drafts(drafts) => {
            if let Screen::Start(start) = &mut wizard.screen {
                start.list(drafts);
            }
            Vec::new()
        }
        Msg::Forms(forms) => {
            begin::listed(wizard, forms);
            Vec::new()
        }
        Msg::News(news) => fill::news::arrive(wizard, *news),
        Msg::Earlier(earlier) => {
            begin::take(wizard, &earlier);
            Vec::new()
        }
        Msg::Opened(opened) => {
            open(wizard, opened);
            Vec::new()
        }
        Msg::Failed(why) => {
            wizard.notice = Some(Notice::failure(why));
            Vec::new()
        }
        Msg::Written => {
            saving::kept(wizard, Saving::Written);
            Vec::new()
        }
        Msg::Saved(outcome) => saving::saved(wizard, outcome),
        Msg::Preview(lines) => {
            export::preview(wizard, lines);
            Vec::new()
        }
        Msg::Exported(path) => {
            export::exported(wizard);
            wizard.notice = Some(Notice::new("notice-exported").with("file", path));
            Vec::new()
        }
        Msg::ExportExists(path) => {
            export::exists(wizard);
            wizard.notice = Some(Notice::new("notice-export-exists").with("file", path));
            Vec::new()
        }
        Msg::CopyOffered(to) => {
            copy::open(wizard, to);
            Vec::new()
        }
        Msg::Copied(outcome) => {
            copy::done(wizard, outcome);
            Vec::new()
        }
    }
}

/// Shows a draft that was opened.
fn open(wizard: &mut Wizard, opened: Opened) {
    let mut fill = Fill::new(opened.name, *opened.draft);
    fill.colleagues = *opened.colleagues;
    // Of a document in several languages, the reader's own is open first.
    fill.speak_one_of(&[wizard.lang.spoken()]);
    // What the last session was typing is asked about before anything else.
    wizard.popup = Settle::left(&fill).map(|settle| Popup::Settle(Box::new(settle)));
    wizard.screen = Screen::Fill(Box::new(fill));
    wizard.saving = opened.saving;
    wizard.copy = None;
    let told = opened.told.or_else(|| finished::told_first(wizard));
    wizard.notice = told.or_else(|| match opened.unplaced[..] {
        // Under a question its own keys stand.
        [] => wizard
            .popup
            .is_none()
            .then(|| Notice::new("notice-first-hint")),
        _ => Some(Notice::new("notice-unplaced").with("names", opened.unplaced.join(", "))),
    });
}

/// Takes what an outside editor gave back; where the field has one line, its lines are joined.
fn edited(wizard: &mut Wizard, text: String) -> Vec<Effect> {
    let has_one_line = wizard.open_field().is_some_and(|field| !field.multiline);
    let joined = has_one_line && text.contains('\n');
    let text = if joined {
        let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
        lines.join(" ").trim().to_owned()
    } else {
        text
    };
    let effects = apart(wizard, text);
    wizard.notice = joined.then(|| Notice::new("notice-lines-joined"));
    [vec![Effect::Repaint], effects].concat()
}

/// Takes a text as a step of its own, which undo takes back alone.
fn apart(wizard: &mut Wizard, text: String) -> Vec<Effect> {
    let seal = |wizard: &mut Wizard| {
        if let Some(fill) = wizard.fill_mut() {
            fill.history.seal();
        }
    };
    seal(wizard);
    let effects = typed(wizard, text);
    seal(wizard);
    effects
}

pub(crate) fn typed(wizard: &mut Wizard, text: String) -> Vec<Effect> {
    if let Some(popup) = &mut wizard.popup {
        popup.typed(text);
        popup::refresh(wizard);
        return Vec::new();
    }
    let changed = match &mut wizard.screen {
        Screen::Start(_) => false,
        Screen::Begin(begin) => {
            begin.typed(text);
            false
        }
        Screen::Fill(fill) => fill.typed(text),
    };
    save_if(wizard, changed)
}
