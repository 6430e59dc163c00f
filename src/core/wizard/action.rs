//! What the menu lists: which action means something where one stands, and what it does.

use crate::core::wizard::fill::{self, Page, spelling};
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::settle::Settle;
use crate::core::wizard::popup::{self, Popup, accept};
use crate::core::wizard::{
    Effect, Saving, Screen, Wizard, begin, export, review, save_if, start, versions,
};

/// What the menu lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Help for this question and all keys.
    Help,
    /// Save now.
    Save,
    /// Save a copy of the whole draft elsewhere.
    SaveCopy,
    /// List what is open.
    Review,
    /// Open the answer in the person's own editor.
    EditOutside,
    /// Write a report.
    Export,
    /// Say that the draft is finished.
    Finish,
    /// Take a finished draft back to work.
    Reopen,
    /// Go to the next open question.
    NextOpen,
    /// Find a question and go to it.
    Find,
    /// Answer without typing: a named absence, a ready phrase.
    Ready,
    /// What the open answer has been.
    Versions,
    /// Accept a finding as it is, with a remark.
    AcceptFinding,
    /// Say that the section does not apply, or that it does.
    SectionOff,
    /// Compare what was done at once, or left in a field, and choose.
    Settle,
    /// List all commands.
    Menu,
    /// End the program.
    Leave,
    /// Empty the field.
    Clear,
    /// Write words that mix letters of two alphabets in one.
    Repair,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Draw the screen anew.
    Repaint,
    /// Add a row.
    AddRow,
    /// Copy this row with its answers.
    DuplicateRow,
    /// Delete this row.
    DeleteRow,
    /// Bring back the row deleted last.
    RestoreRow,
    /// Move this row up.
    RowUp,
    /// Move this row down.
    RowDown,
    /// Write in the next language of the document.
    NextLanguage,
    /// Ask each text in all languages of the document in turn, or only in the open one.
    InTurn,
    /// Add a language to the document, or take one away.
    Languages,
    /// Speak the next language of the program.
    NextUiLanguage,
    /// Draw without colours, or with them again.
    Monochrome,
    /// Back to the list of drafts.
    ToDrafts,
    /// Begin a new draft.
    NewDraft,
    /// Begin a new draft from the one with the focus.
    NewFrom,
    /// Take the answer of the previous period.
    TakePrevious,
    /// Say how to copy, since that is what the key is pressed for.
    CopyHint,
}

impl Action {
    /// Actions in the order of the menu.
    pub const MENU: [Self; 37] = [
        Self::Settle,
        Self::Ready,
        Self::TakePrevious,
        Self::AcceptFinding,
        Self::SectionOff,
        Self::NextOpen,
        Self::Find,
        Self::Review,
        Self::Export,
        Self::Finish,
        Self::Reopen,
        Self::AddRow,
        Self::DuplicateRow,
        Self::RowUp,
        Self::RowDown,
        Self::DeleteRow,
        Self::RestoreRow,
        Self::Undo,
        Self::Redo,
        Self::Clear,
        Self::Repair,
        Self::EditOutside,
        Self::Versions,
        Self::NextLanguage,
        Self::InTurn,
        Self::Languages,
        Self::Save,
        Self::SaveCopy,
        Self::Help,
        Self::NewDraft,
        Self::NewFrom,
        Self::NextUiLanguage,
        Self::Monochrome,
        Self::Repaint,
        Self::ToDrafts,
        Self::Leave,
        Self::Menu,
    ];

    /// The id of its name among the program's phrases.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Help => "do-help",
            Self::Save => "do-save",
            Self::SaveCopy => "do-save-copy",
            Self::Review => "do-review",
            Self::EditOutside => "do-edit-outside",
            Self::Export => "do-export",
            Self::Finish => "do-finish",
            Self::Reopen => "do-reopen",
            Self::Versions => "do-versions",
            Self::NextOpen => "do-next-open",
            Self::Find => "do-find",
            Self::Ready => "do-ready",
            Self::AcceptFinding => "do-accept-finding",
            Self::SectionOff => "do-section-off",
            Self::Settle => "do-settle",
            Self::Menu => "do-menu",
            Self::Leave => "do-leave",
            Self::Clear => "do-clear",
            Self::Repair => "do-repair",
            Self::Undo => "do-undo",
            Self::Redo => "do-redo",
            Self::Repaint => "do-repaint",
            Self::AddRow => "do-add-row",
            Self::DuplicateRow => "do-duplicate-row",
            Self::DeleteRow => "do-delete-row",
            Self::RestoreRow => "do-restore-row",
            Self::RowUp => "do-row-up",
            Self::RowDown => "do-row-down",
            Self::NextLanguage => "do-next-language",
            Self::InTurn => "do-in-turn",
            Self::Languages => "do-languages",
            Self::NextUiLanguage => "do-next-ui-language",
            Self::Monochrome => "do-monochrome",
            Self::ToDrafts => "do-to-drafts",
            Self::NewDraft => "do-new-draft",
            Self::NewFrom => "do-new-from",
            Self::TakePrevious => "do-take-previous",
            Self::CopyHint => "do-copy-hint",
        }
    }

    /// Whether the action means something where one stands.
    pub fn is_offered(self, wizard: &Wizard) -> bool {
        let fill = wizard.fill();
        match self {
            Self::Help | Self::NextUiLanguage | Self::Monochrome | Self::Repaint | Self::Leave => {
                true
            }
            Self::Menu | Self::CopyHint => false,
            Self::NewDraft => matches!(wizard.screen, Screen::Start(_)),
            Self::NewFrom => match &wizard.screen {
                Screen::Start(start) => start.good().is_some(),
                Screen::Begin(_) | Screen::Fill(_) => false,
            },
            Self::TakePrevious => fill.is_some_and(|fill| fill.taken().is_some()),
            Self::ToDrafts => !matches!(wizard.screen, Screen::Start(_)),
            Self::Save
            | Self::SaveCopy
            | Self::Review
            | Self::Export
            | Self::NextOpen
            | Self::Find => fill.is_some(),
            Self::Finish => fill.is_some_and(|fill| fill.finished().is_none()),
            Self::Reopen => fill.is_some_and(|fill| fill.finished().is_some()),
            Self::Ready => fill.is_some_and(|fill| {
                fill.questions_cell().is_some()
                    || (fill.page == Page::Questions && fill.can_be_off())
            }),
            Self::Versions => fill.is_some_and(|fill| match fill.page {
                Page::Versions(_) => true,
                Page::Questions => fill.cell().is_some(),
                Page::Review(_) | Page::Export(_) => false,
            }),
            Self::AcceptFinding => fill.is_some_and(|fill| !accept::findings(fill).is_empty()),
            Self::EditOutside => fill.is_some() && wizard.open_field().is_some(),
            Self::Clear => wizard
                .open_field()
                .is_some_and(|field| !field.text.is_empty()),
            Self::Repair => fill.is_some_and(|fill| spelling::cell(fill).is_some()),
            Self::SectionOff => {
                fill.is_some_and(|fill| fill.page == Page::Questions && fill.can_be_off())
            }
            Self::Settle => fill.is_some_and(|fill| Settle::here(fill).is_some()),
            Self::Undo => fill.is_some_and(|fill| fill.history.can_undo()),
            Self::Redo => fill.is_some_and(|fill| fill.history.can_redo()),
            Self::AddRow => fill.is_some_and(fill::Fill::is_in_repeat),
            Self::DuplicateRow | Self::DeleteRow | Self::RowUp | Self::RowDown => {
                fill.is_some_and(|fill| fill.row().is_some())
            }
            Self::RestoreRow => fill.is_some_and(fill::Fill::has_deleted_rows),
            Self::NextLanguage => fill.is_some_and(|fill| fill.draft.languages.len() > 1),
            Self::InTurn => fill.is_some_and(|fill| fill.draft.spoken().len() > 1),
            Self::Languages => fill.is_some_and(|fill| match fill.page {
                Page::Questions | Page::Review(_) => fill.draft.questionnaire.languages.len() > 1,
                // Both pages are about the languages that there are.
                Page::Export(_) | Page::Versions(_) => false,
            }),
        }
    }
}

/// Does an action of the menu; one that means nothing here says so.
pub(crate) fn act(wizard: &mut Wizard, action: Action) -> Vec<Effect> {
    let always = matches!(action, Action::Menu | Action::CopyHint);
    if !always && !action.is_offered(wizard) {
        wizard.notice = Some(Notice::new("notice-not-here"));
        return Vec::new();
    }
    match action {
        Action::Help => show(wizard, Popup::help()),
        Action::Menu => {
            let menu = Popup::menu(wizard);
            show(wizard, menu)
        }
        Action::CopyHint => {
            wizard.notice = Some(Notice::new("notice-copy"));
            Vec::new()
        }
        Action::Save => save(wizard),
        Action::SaveCopy => vec![Effect::OfferCopy],
        Action::Repaint => vec![Effect::Repaint],
        Action::Leave => leave(wizard),
        Action::ToDrafts => to_drafts(wizard),
        Action::NewDraft => begin::open(wizard),
        Action::NewFrom => match &wizard.screen {
            Screen::Start(start) => {
                let name = start.good().map(|draft| draft.name.clone());
                name.map(Effect::ReadEarlier).into_iter().collect()
            }
            Screen::Begin(_) | Screen::Fill(_) => Vec::new(),
        },
        Action::Monochrome => {
            wizard.is_mono = !wizard.is_mono;
            vec![Effect::Repaint]
        }
        Action::NextUiLanguage => {
            let at = wizard
                .langs
                .iter()
                .position(|lang| *lang == wizard.lang)
                .map_or(0, |at| at + 1);
            wizard.lang = wizard.langs[at % wizard.langs.len()].clone();
            vec![Effect::KeepLanguage(wizard.lang.clone()), Effect::Repaint]
        }
        Action::EditOutside => wizard
            .open_field()
            .map(|field| Effect::EditOutside(field.text))
            .into_iter()
            .collect(),
        Action::Clear => clear(wizard),
        Action::Review => review::open(wizard),
        Action::Export => export::open(wizard),
        Action::Finish => popup::finish::open(wizard),
        Action::Reopen => popup::finished::ask_why(wizard),
        Action::Versions => versions::open(wizard),
        Action::NextLanguage => {
            let effects = fill::act(wizard, action);
            [effects, versions::ask_again(wizard)].concat()
        }
        Action::Find => popup::find(wizard),
        Action::Ready => popup::ready::open(wizard),
        Action::AcceptFinding => accept::open(wizard),
        Action::SectionOff => popup::ready::section_off(wizard),
        Action::Settle => popup::settle::open(wizard),
        Action::Languages => popup::languages::open(wizard),
        Action::NextOpen
        | Action::Repair
        | Action::TakePrevious
        | Action::Undo
        | Action::Redo
        | Action::AddRow
        | Action::DuplicateRow
        | Action::DeleteRow
        | Action::RestoreRow
        | Action::RowUp
        | Action::RowDown
        | Action::InTurn => fill::act(wizard, action),
    }
}

/// Saves now; that it failed before is told until it succeeds.
fn save(wizard: &mut Wizard) -> Vec<Effect> {
    if let Saving::Failed(why) | Saving::ReadOnly(why) = &wizard.saving {
        let notice = Notice::new("notice-still-not-kept");
        wizard.notice = Some(notice.with("why", why.clone()));
    }
    save_if(wizard, true)
}

/// Empties the open field; undo brings an answer back.
fn clear(wizard: &mut Wizard) -> Vec<Effect> {
    if let Some(fill) = wizard.fill_mut() {
        fill.history.seal();
    }
    crate::core::wizard::typed(wizard, String::new())
}

fn show(wizard: &mut Wizard, popup: Popup) -> Vec<Effect> {
    wizard.popup = Some(popup);
    Vec::new()
}

/// Leaves at once where nothing waits to be saved, else as soon as the save has succeeded.
fn leave(wizard: &mut Wizard) -> Vec<Effect> {
    match wizard.saving {
        Saving::Untouched | Saving::Saved(_) | Saving::ReadOnly(_) => vec![Effect::Quit],
        Saving::Pending | Saving::Written | Saving::Failed(_) => {
            wizard.leaving = true;
            vec![Effect::Save]
        }
    }
}

fn to_drafts(wizard: &mut Wizard) -> Vec<Effect> {
    if matches!(wizard.saving, Saving::Pending | Saving::Failed(_)) {
        wizard.notice = Some(Notice::new("notice-not-saved-yet"));
        return vec![Effect::Save];
    }
    wizard.screen = Screen::Start(start::Start::default());
    wizard.saving = Saving::Untouched;
    vec![Effect::ListDrafts]
}
