//! What happens to the wizard, and what it asks for: both are data.

use std::sync::Arc;

use crate::core::answers::Cell;
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::core::wizard::Saving;
use crate::core::wizard::begin::Earlier;
use crate::core::wizard::colleagues::{Colleagues, News};
use crate::core::wizard::command::Command;
use crate::core::wizard::export::ExportTo;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::copy::Copied;
use crate::core::wizard::popup::settle::Settled;
use crate::core::wizard::start::DraftSummary;
use crate::core::wizard::versions::Version;

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
    /// The questionnaires that a draft can be begun of.
    Forms(Vec<Arc<Questionnaire>>),
    /// A draft was read, to begin another one from it.
    Earlier(Earlier),
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
    /// List the questionnaires that a draft can be begun of; answered by [`Msg::Forms`].
    ListForms,
    /// Open the draft of this name; answered by [`Msg::Opened`].
    Open(String),
    /// Read the draft of this name, to begin another one from it; answered by [`Msg::Earlier`].
    ReadEarlier(String),
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
    /// Write down that the draft is finished; answered by [`Msg::News`].
    Finish,
    /// Write down that the draft is worked on again, for this reason; answered by [`Msg::News`].
    Reopen(String),
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
