//! What is on the screen, and what each message does to it.
//!
//! [`update`] is the only place that changes the model. It touches nothing outside: what has to be done there it
//! returns as [`Effect`]s, and whoever does it answers with another [`Msg`]. Drawing reads the model and changes
//! nothing.

pub mod action;
pub mod begin;
mod beside;
pub mod colleagues;
pub mod command;
pub mod export;
pub mod field;
pub mod fill;
mod message;
pub mod notice;
pub mod phase;
pub mod popup;
pub mod refusal;
pub mod review;
pub mod saving;
pub mod start;
mod update;
pub mod versions;

use std::sync::Arc;

use crate::core::answers::{Cell, Change, Subject};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::core::wizard::begin::Begin;
use crate::core::wizard::field::OpenField;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::popup::copy::Copied;
use crate::core::wizard::start::Start;

pub use crate::core::wizard::message::{Effect, Msg, Opened};
pub use crate::core::wizard::saving::Saving;
pub use crate::core::wizard::update::update;

pub(crate) use crate::core::wizard::saving::save_if;
pub(crate) use crate::core::wizard::update::typed;

/// The whole model.
#[derive(Debug)]
pub struct Wizard {
    /// Language of the program's own phrases.
    pub lang: Lang,
    /// Languages that the program speaks, to switch between.
    pub langs: Vec<Lang>,
    /// Questionnaires that a draft can be begun of; empty before somebody wants one.
    pub forms: Vec<Arc<Questionnaire>>,
    /// Languages that a document is begun in, where the questionnaire has them; else the one nearest to the reader's.
    pub document_langs: Vec<Lang>,
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
    /// How many times anything may have changed but the open answer and how it is saved: so long as it stays, what stands
    /// beside the open question looks as it did.
    pub changed_beside: u64,
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

impl Wizard {
    /// A wizard at the list of drafts, which the caller asks for by [`Effect::ListDrafts`].
    pub fn new(lang: Lang, langs: Vec<Lang>, forms: Vec<Arc<Questionnaire>>) -> Self {
        Self {
            lang,
            langs,
            forms,
            document_langs: Vec::new(),
            screen: Screen::Start(Start::default()),
            popup: None,
            notice: None,
            saving: Saving::Untouched,
            copy: None,
            leaving: false,
            greets: false,
            is_mono: false,
            changed_beside: 0,
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

    /// The languages of the document where they were changed since the last call.
    pub fn take_languages(&mut self) -> Option<Vec<Lang>> {
        self.fill_mut().and_then(Fill::take_languages)
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
