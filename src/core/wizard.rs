//! What is on the screen, and what each message does to it.
//!
//! [`update`] is the only place that changes the model. It touches nothing outside: what has to be done there it
//! returns as [`Effect`]s, and whoever does it answers with another [`Msg`]. Drawing reads the model and changes
//! nothing.

pub mod action;
pub mod begin;
pub mod colleagues;
pub mod command;
pub mod export;
pub mod field;
pub mod fill;
pub mod notice;
pub mod popup;
pub mod refusal;
pub mod review;
pub mod saving;
pub mod start;
pub mod versions;

use std::sync::Arc;

use crate::core::answers::{Cell, Change, Subject};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::core::wizard::begin::Begin;
use crate::core::wizard::colleagues::{Colleagues, News};
use crate::core::wizard::command::Command;
use crate::core::wizard::export::ExportTo;
use crate::core::wizard::field::OpenField;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::popup::copy::{self, Copied};
use crate::core::wizard::popup::settle::{Settle, Settled};
use crate::core::wizard::start::{DraftSummary, Start};
use crate::core::wizard::versions::Version;

pub use crate::core::wizard::saving::Saving;
pub(crate) use crate::core::wizard::saving::save_if;

/// The whole model.
#[derive(Debug)]
pub struct Wizard {
    /// Language of the program's own phrases.
    pub lang: Lang,
    /// Languages that the program speaks, to switch between.
    pub langs: Vec<Lang>,
    /// Questionnaires that a draft can be begun of.
    pub forms: Vec<Arc<Questionnaire>>,
    /// What fills the window.
    pub screen: Screen,
    /// What stands over it.
    pub popup: Option<Popup>,
    /// One line about the last command, until the next one.
    pub notice: Option<Notice>,
    /// Whether the draft is on disk.
    pub saving: Saving,
    /// While saving fails: a copy with all that is on the screen.
    pub copy: Option<Copied>,
    /// The program ends as soon as the last save has succeeded.
    pub leaving: bool,
    /// The person has never used the program: pages before a draft say three lines about it.
    pub greets: bool,
    /// No colours are wanted, whatever the terminal has.
    pub is_mono: bool,
}

/// What fills the window.
#[derive(Debug)]
pub enum Screen {
    /// The list of drafts.
    Start(Start),
    /// A draft is being begun.
    Begin(Box<Begin>),
    /// A draft is being filled.
    Fill(Box<Fill>),
}

/// What happened: a command, typed text, or the answer to an [`Effect`].
#[derive(Debug)]
pub enum Msg {
    /// A command of the person at the keyboard.
    Command(Command),
    /// The open field now holds this text.
    Typed(String),
    /// So many lines of help are scrolled past: only who draws them knows where they end.
    Scrolled(usize),
    /// The open field now holds this text, with what was pasted in it: one step, however short.
    Pasted {
        /// The whole text.
        text: String,
        /// Lines were joined, since the field has only one.
        joined: bool,
    },
    /// Something to be told that changed nothing.
    Told(Notice),
    /// The drafts found.
    Drafts(Vec<DraftSummary>),
    /// A draft was opened, or begun.
    Opened(Opened),
    /// Something asked for failed: why, in the reader's language.
    Failed(String),
    /// All is with the system, and on its way to the disk.
    Written,
    /// The draft was saved at this time of day, or why not.
    Saved(Result<String, String>),
    /// The preview asked for.
    Preview(Vec<String>),
    /// The report was written to this file.
    Exported(String),
    /// There is such a file already.
    ExportExists(String),
    /// What an outside editor gave back for the open field.
    Edited(String),
    /// What an answer has been, the latest first.
    Versions(Cell, Vec<Version>),
    /// A copy of the draft could go into this directory; empty where nobody knows of any.
    CopyOffered(String),
    /// A copy with all that is on the screen was written; or why not.
    Copied(Result<Copied, String>),
    /// Colleagues did something in the draft being filled.
    News(Box<News>),
}

/// A draft that was opened, or begun.
#[derive(Debug)]
pub struct Opened {
    /// Its name in the data directory.
    pub name: String,
    /// What is in it.
    pub draft: Box<Draft>,
    /// What stands in its file and has no place in its questionnaire; it is kept there.
    pub unplaced: Vec<String>,
    /// Something that the person should know about it first.
    pub told: Option<Notice>,
    /// How well it is kept.
    pub saving: Saving,
    /// How it stands with the others who have it.
    pub colleagues: Box<Colleagues>,
}

/// What has to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// List the drafts; answered by [`Msg::Drafts`].
    ListDrafts,
    /// Open the draft of this name; answered by [`Msg::Opened`].
    Open(String),
    /// Keep the draft being begun under a new name; answered by [`Msg::Opened`].
    Begin,
    /// Save the draft being filled; answered by [`Msg::Saved`].
    Save,
    /// Show how the report looks; answered by [`Msg::Preview`].
    Preview(ExportTo),
    /// Write the report; answered by [`Msg::Exported`] or [`Msg::ExportExists`].
    Export(ExportTo),
    /// Look for a directory that a copy of the draft could go into; answered by [`Msg::CopyOffered`].
    OfferCopy,
    /// Write a copy of the draft into this new directory; answered by [`Msg::Copied`].
    SaveCopy(String),
    /// Write down what was settled; answered by [`Msg::News`].
    Settle(Settled),
    /// Open the text in the person's own editor; answered by [`Msg::Edited`].
    EditOutside(String),
    /// Tell what an answer has been in a language; answered by [`Msg::Versions`].
    Versions(Cell, Lang),
    /// Speak this language the next time too.
    KeepLanguage(Lang),
    /// Draw the whole screen anew.
    Repaint,
    /// End.
    Quit,
}

impl Wizard {
    /// A wizard at the list of drafts, which the caller asks for by [`Effect::ListDrafts`].
    pub fn new(lang: Lang, langs: Vec<Lang>, forms: Vec<Arc<Questionnaire>>) -> Self {
        Self {
            lang,
            langs,
            forms,
            screen: Screen::Start(Start::default()),
            popup: None,
            notice: None,
            saving: Saving::Untouched,
            copy: None,
            leaving: false,
            greets: false,
            is_mono: false,
        }
    }

    /// The field that typing goes into, if there is one.
    pub fn open_field(&self) -> Option<OpenField> {
        match &self.popup {
            Some(popup) => popup.open_field(),
            None => match &self.screen {
                Screen::Start(_) => None,
                Screen::Begin(begin) => begin.open_field(),
                Screen::Fill(fill) => fill.open_field(),
            },
        }
    }

    /// The draft being filled.
    pub fn fill(&self) -> Option<&Fill> {
        match &self.screen {
            Screen::Fill(fill) => Some(fill),
            Screen::Start(_) | Screen::Begin(_) => None,
        }
    }

    /// The answer that typing goes into.
    pub fn open_cell(&self) -> Option<Cell> {
        self.fill().and_then(Fill::questions_cell)
    }

    /// What typing would change in the draft; news leave it alone.
    pub fn open_subject(&self) -> Option<Subject> {
        self.fill().and_then(Fill::open_subject)
    }

    /// What was changed in the draft since the last call. Only the list of it is emptied; nothing that is shown changes.
    pub fn take_changes(&mut self) -> Vec<Change> {
        let fill = self.fill_mut();
        fill.map(|fill| fill.draft.answers.take_changes())
            .unwrap_or_default()
    }

    pub(crate) fn fill_mut(&mut self) -> Option<&mut Fill> {
        match &mut self.screen {
            Screen::Fill(fill) => Some(fill),
            Screen::Start(_) | Screen::Begin(_) => None,
        }
    }

    /// The draft on the screen: being filled, or being begun.
    pub fn draft(&self) -> Option<&Draft> {
        match &self.screen {
            Screen::Start(_) => None,
            Screen::Begin(begin) => Some(&begin.draft),
            Screen::Fill(fill) => Some(&fill.draft),
        }
    }
}

/// Changes the model by one message and says what has to be done outside.
pub fn update(wizard: &mut Wizard, msg: Msg) -> Vec<Effect> {
    if let Some(what) = refusal::of(wizard, &msg) {
        return refusal::refuse(wizard, what);
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
        Msg::News(news) => fill::news::arrive(wizard, *news),
        Msg::Opened(opened) => {
            let mut fill = Fill::new(opened.name, *opened.draft);
            fill.colleagues = *opened.colleagues;
            // What the last session was typing is asked about before anything else.
            wizard.popup = Settle::left(&fill).map(|settle| Popup::Settle(Box::new(settle)));
            wizard.screen = Screen::Fill(Box::new(fill));
            wizard.saving = opened.saving;
            wizard.copy = None;
            wizard.notice = opened.told.or_else(|| match opened.unplaced[..] {
                // Under a question its own keys stand.
                [] => wizard
                    .popup
                    .is_none()
                    .then(|| Notice::new("notice-first-hint")),
                _ => Some(Notice::new("notice-unplaced").with("names", opened.unplaced.join(", "))),
            });
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
