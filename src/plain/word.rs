//! The one table of commands in lines: their words, their numbers, where they mean something.

pub mod meant;

use crate::core::wizard::action::Action;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::{Screen, Wizard};
use crate::core::words::Words;

/// A command; what its words are stands among the phrases, behind the id that [`Word::phrase`] gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// To the next field.
    Next,
    /// To the field before; out of a list.
    Back,
    /// To the next question, whatever this one lacks.
    Skip,
    /// «нет».
    None,
    /// «не выявлено».
    NoneFound,
    /// «уточнить».
    ToClarify,
    /// «не применимо».
    NotApplicable,
    /// The whole section does not apply, or applies again.
    Section,
    /// Answers without typing.
    Ready,
    /// Empty the answer.
    Clear,
    /// Write behind what is there.
    Append,
    /// The answer in the person's own editor.
    Edit,
    /// The next language of the document.
    Language,
    /// The list of rows.
    Rows,
    /// A row of the list, or the questions of a section that does not apply.
    Open,
    /// Another row.
    Add,
    /// A row once more.
    Copy,
    /// A row away.
    Delete,
    /// The row deleted last back.
    Restore,
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// Find and go to.
    Find,
    /// The list of sections.
    Sections,
    /// To the next question without an answer.
    NextOpen,
    /// What is open.
    Review,
    /// A report.
    Export,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Say again where one stands.
    Show,
    /// Save now.
    Save,
    /// Help.
    Help,
    /// The next language of the program.
    UiLanguage,
    /// A new draft.
    New,
    /// The list of drafts.
    Drafts,
    /// End.
    Leave,
    /// Words that mix two alphabets in one.
    Repair,
    /// What the answer has been.
    Versions,
    /// The whole draft elsewhere.
    SaveCopy,
    /// What is found is right as it is.
    Accept,
    /// What was done at once, or left unfinished.
    Settle,
    /// The draft is finished.
    Finish,
    /// A finished draft back to work.
    Reopen,
    /// The languages of the document.
    Languages,
    /// Each text in all of them in turn, or in the open one only.
    InTurn,
    /// The answer of the previous period.
    Previous,
    /// A new draft from an earlier one.
    NewFrom,
}

impl Word {
    /// All commands in the order of their numbers, which never depend on where one stands.
    pub const ALL: [Self; 46] = [
        Self::Next,
        Self::Back,
        Self::Skip,
        Self::None,
        Self::NoneFound,
        Self::ToClarify,
        Self::NotApplicable,
        Self::Section,
        Self::Ready,
        Self::Clear,
        Self::Append,
        Self::Edit,
        Self::Language,
        Self::Rows,
        Self::Open,
        Self::Add,
        Self::Copy,
        Self::Delete,
        Self::Restore,
        Self::Up,
        Self::Down,
        Self::Find,
        Self::Sections,
        Self::NextOpen,
        Self::Review,
        Self::Export,
        Self::Undo,
        Self::Redo,
        Self::Show,
        Self::Save,
        Self::Help,
        Self::UiLanguage,
        Self::New,
        Self::Drafts,
        Self::Leave,
        Self::Repair,
        Self::Versions,
        Self::SaveCopy,
        Self::Accept,
        Self::Settle,
        Self::Finish,
        Self::Reopen,
        Self::Languages,
        Self::InTurn,
        Self::Previous,
        Self::NewFrom,
    ];

    /// The id of its names and of what it does: `name, other name: what it does`.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Next => "plain-next",
            Self::Back => "plain-back",
            Self::Skip => "plain-skip",
            Self::None => "plain-none",
            Self::NoneFound => "plain-none-found",
            Self::ToClarify => "plain-to-clarify",
            Self::NotApplicable => "plain-not-applicable",
            Self::Section => "plain-section",
            Self::Ready => "plain-ready",
            Self::Clear => "plain-clear",
            Self::Append => "plain-append",
            Self::Edit => "plain-edit",
            Self::Language => "plain-language",
            Self::Rows => "plain-rows",
            Self::Open => "plain-open",
            Self::Add => "plain-add",
            Self::Copy => "plain-copy",
            Self::Delete => "plain-delete",
            Self::Restore => "plain-restore",
            Self::Up => "plain-up",
            Self::Down => "plain-down",
            Self::Find => "plain-find",
            Self::Sections => "plain-sections",
            Self::NextOpen => "plain-next-open",
            Self::Review => "plain-review",
            Self::Export => "plain-export",
            Self::Undo => "plain-undo",
            Self::Redo => "plain-redo",
            Self::Show => "plain-show",
            Self::Save => "plain-save",
            Self::Help => "plain-help",
            Self::UiLanguage => "plain-ui-language",
            Self::New => "plain-new",
            Self::Drafts => "plain-drafts",
            Self::Leave => "plain-leave",
            Self::Repair => "plain-repair",
            Self::Versions => "plain-versions",
            Self::SaveCopy => "plain-save-copy",
            Self::Accept => "plain-accept",
            Self::Settle => "plain-settle",
            Self::Finish => "plain-finish",
            Self::Reopen => "plain-reopen",
            Self::Languages => "plain-languages",
            Self::InTurn => "plain-in-turn",
            Self::Previous => "plain-take-previous",
            Self::NewFrom => "plain-new-from",
        }
    }

    /// Its number, counted from 1.
    pub fn number(self) -> usize {
        Self::ALL
            .iter()
            .position(|word| *word == self)
            .map_or(0, |at| at + 1)
    }

    /// Its names in a language, and what it does.
    pub fn said(self, words: &Words) -> (Vec<String>, String) {
        let phrase = words.say(self.phrase());
        let (names, does) = phrase.split_once(": ").unwrap_or((&phrase, ""));
        let names = names.split(", ").map(str::to_owned).collect();
        (names, does.to_owned())
    }

    /// Whether it means something where one stands.
    pub fn is_offered(self, wizard: &Wizard) -> bool {
        let fill = wizard.fill();
        let is_asked = fill.is_some_and(|fill| fill.questions_cell().is_some());
        match self {
            Self::Show | Self::Help | Self::Back | Self::Leave => true,
            Self::Next | Self::Skip => !matches!(wizard.screen, Screen::Start(_)),
            Self::None | Self::NoneFound | Self::ToClarify | Self::NotApplicable => is_asked,
            Self::Clear => is_asked || Action::Clear.is_offered(wizard),
            Self::Append => wizard.popup.is_none() && wizard.open_field().is_some(),
            Self::Rows | Self::Add => Action::AddRow.is_offered(wizard),
            Self::Open => fill.is_some_and(|fill| fill.cell().is_none()),
            Self::Section => Action::SectionOff.is_offered(wizard),
            Self::Ready => Action::Ready.is_offered(wizard),
            Self::Edit => Action::EditOutside.is_offered(wizard),
            Self::Language => Action::NextLanguage.is_offered(wizard),
            Self::Copy | Self::Delete | Self::Up | Self::Down => {
                fill.is_some_and(Fill::is_in_repeat)
            }
            Self::Restore => Action::RestoreRow.is_offered(wizard),
            Self::Find | Self::Sections => Action::Find.is_offered(wizard),
            Self::NextOpen => Action::NextOpen.is_offered(wizard),
            Self::Review => Action::Review.is_offered(wizard),
            Self::Export => Action::Export.is_offered(wizard),
            Self::Undo => Action::Undo.is_offered(wizard),
            Self::Redo => Action::Redo.is_offered(wizard),
            Self::Save => Action::Save.is_offered(wizard),
            Self::UiLanguage => Action::NextUiLanguage.is_offered(wizard),
            Self::New => Action::NewDraft.is_offered(wizard),
            Self::Drafts => Action::ToDrafts.is_offered(wizard),
            Self::Repair => Action::Repair.is_offered(wizard),
            Self::Versions => Action::Versions.is_offered(wizard),
            Self::SaveCopy => Action::SaveCopy.is_offered(wizard),
            Self::Accept => {
                let is_listed = fill.is_some_and(|fill| matches!(fill.page, Page::Review(_)));
                is_listed || Action::AcceptFinding.is_offered(wizard)
            }
            Self::Settle => Action::Settle.is_offered(wizard),
            Self::Finish => Action::Finish.is_offered(wizard),
            Self::Reopen => Action::Reopen.is_offered(wizard),
            Self::Languages => Action::Languages.is_offered(wizard),
            Self::InTurn => Action::InTurn.is_offered(wizard),
            Self::Previous => Action::TakePrevious.is_offered(wizard),
            Self::NewFrom => match &wizard.screen {
                Screen::Start(start) => !start.drafts.is_empty(),
                Screen::Begin(_) | Screen::Fill(_) => false,
            },
        }
    }
}
