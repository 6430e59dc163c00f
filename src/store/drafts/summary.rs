//! What the list of drafts shows of each.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::core::answers::{Answer, Cell, RowId};
use crate::core::draft::Draft;
use crate::core::lang::{Lang, Text};
use crate::core::questionnaire::item::ItemNo;
use crate::core::wizard::fill::counts::{Count, Counts};
use crate::store::drafts::error::StoreError;
use crate::store::drafts::{ANSWERS, name, read};

/// A draft in the list.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The name of its directory.
    pub name: String,
    /// Its directory.
    pub path: PathBuf,
    /// When its answers were saved last.
    pub changed: Option<Timestamp>,
    /// What is in it, or why it cannot be opened.
    pub content: Result<Content, StoreError>,
}

/// What is in a draft, in short.
#[derive(Clone, Debug)]
pub struct Content {
    /// Title of its questionnaire.
    pub title: Text,
    /// Languages of the document.
    pub languages: Vec<Lang>,
    /// How much is filled.
    pub count: Count,
    /// The answers that tell it from other drafts, in the questionnaire's order.
    pub naming: Vec<Answer>,
    /// The answer about the period.
    pub period: Option<Answer>,
}

impl Summary {
    /// Reads the draft in a directory for the list.
    pub(super) fn of(path: &Path) -> Self {
        Self {
            name: name::of(path),
            path: path.to_owned(),
            changed: changed(path),
            content: read(path).map(|loaded| Content::of(&loaded.draft)),
        }
    }
}

impl Content {
    fn of(draft: &Draft) -> Self {
        let form = &draft.questionnaire;
        let answer = |item: &ItemNo| {
            let cell = Cell {
                item: *item,
                row: RowId::ONLY,
            };
            draft.answers.answer(cell).clone()
        };
        Self {
            title: form.title.clone(),
            languages: draft.languages.clone(),
            count: Counts::of(draft).total(),
            naming: form.names_draft.iter().map(answer).collect(),
            period: form.period.as_ref().map(answer),
        }
    }
}

fn changed(path: &Path) -> Option<Timestamp> {
    let answers = fs::symlink_metadata(path.join(ANSWERS)).ok()?;
    Timestamp::try_from(answers.modified().ok()?).ok()
}
