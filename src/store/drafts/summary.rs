//! What the list of drafts shows of each.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::core::answers::{Answer, Cell, RowId};
use crate::core::lang::{Lang, Text};
use crate::core::questionnaire::item::ItemNo;
use crate::core::wizard::fill::counts::{Count, Counts};
use crate::store::drafts::error::StoreError;
use crate::store::drafts::last_form::LastForm;
use crate::store::drafts::{ANSWERS, Loaded, name, read_after};
use crate::store::journal::person::Person;
use crate::store::journal::{JOURNAL, time};

/// A draft in the list.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The name of its directory.
    pub name: String,
    /// Its directory.
    pub path: PathBuf,
    /// When its answers were saved last, in milliseconds since 1970.
    pub changed: Option<u64>,
    /// What is in it, or why it cannot be opened.
    pub content: Result<Content, StoreError>,
}

/// What is in a draft, in short.
#[derive(Clone, Debug)]
pub struct Content {
    /// The id of its questionnaire.
    pub form: String,
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
    /// Who finished it and when, in milliseconds since 1970 by the clock on the wall, if it is finished.
    pub finished: Option<(Arc<str>, u64)>,
}

impl Summary {
    /// Reads the draft in a directory for the list.
    pub(super) fn of(path: &Path, forms: &mut LastForm) -> Self {
        let loaded = read_after(forms, path, &Person::here());
        Self {
            name: name::of(path),
            path: path.to_owned(),
            changed: changed(path),
            content: loaded.map(|loaded| {
                forms.keep(&loaded);
                Content::of(&loaded)
            }),
        }
    }
}

impl Content {
    fn of(Loaded { home, draft }: &Loaded) -> Self {
        let finish = home.book().ledger().finish();
        let form = &draft.questionnaire;
        let answer = |item: &ItemNo| {
            let cell = Cell {
                item: *item,
                row: RowId::ONLY,
            };
            draft.answers.answer(cell).clone()
        };
        Self {
            form: form.id.clone(),
            title: form.title.clone(),
            languages: draft.languages.clone(),
            count: Counts::of(draft).total(),
            naming: form.names_draft.iter().map(answer).collect(),
            period: form.period.as_ref().map(answer),
            finished: finish.map(|stands| (Arc::clone(stands.by), stands.wall)),
        }
    }
}

fn changed(path: &Path) -> Option<u64> {
    let journals = fs::read_dir(path.join(JOURNAL)).into_iter().flatten();
    let journals = journals.flatten().map(|entry| entry.path());
    let files = journals.chain([path.join(ANSWERS)]);
    let times = files.filter_map(|file| fs::symlink_metadata(file).ok()?.modified().ok());
    times.max().map(time::ms)
}
