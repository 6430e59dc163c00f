//! What the draft of the previous period said, in a file of its own: that draft may be deleted, moved, or go on.
//!
//! `previous.json` is a `draft.json` of the form beside it, written once, when the draft is begun. Where it is damaged
//! or absent, the draft opens without it.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::core::draft::previous::Previous;
use crate::core::questionnaire::Questionnaire;
use crate::store::disk::{Folder, whole};
use crate::store::drafts::error::{Problem, StoreError};
use crate::store::drafts::file::{self, Kept};
use crate::store::drafts::home::Home;
use crate::store::drafts::{Drafts, Moved, place, read as read_draft};
use crate::store::journal::damage::{Damage, Wrong};
use crate::store::journal::time;

/// The name of the file, in the directory of a draft.
pub(super) const FILE: &str = "previous.json";

/// A draft put into a form to begin another one from it.
#[derive(Debug)]
pub struct Earlier {
    /// What is in it.
    pub previous: Previous,
    /// What has no place in the form, as `section.row.item`.
    pub unplaced: Vec<String>,
    /// The form, letter by letter, where it is the draft's own.
    pub own_form: Option<String>,
}

impl Drafts {
    /// Reads a draft to begin another one from it: in the present form of its questionnaire, else in its own.
    ///
    /// # Errors
    /// As [`Drafts::load`].
    pub fn load_previous(
        &self,
        name_or_path: impl AsRef<Path>,
        present: impl FnOnce(&str) -> Option<Arc<Questionnaire>>,
    ) -> Result<Earlier, StoreError> {
        let path = self.path_of(name_or_path.as_ref());
        let loaded = read_draft(&path, &self.person)?;
        let own = &loaded.draft.questionnaire;
        let present = present(&own.id);
        let own_form = present
            .is_none()
            .then(|| loaded.home.form_text().to_owned());
        let form = present.unwrap_or_else(|| Arc::clone(own));
        let name = loaded.home.name();
        let Moved { draft, unplaced } = super::moved(&loaded, &path, form)?;
        Ok(Earlier {
            previous: Previous::new(name, draft),
            unplaced,
            own_form,
        })
    }
}

/// Writes the file.
pub(super) fn write(folder: &dyn Folder, mode: u32, previous: &Previous) -> io::Result<()> {
    let text = file::write(&previous.draft, &Kept::default(), None)?;
    whole::replace(folder, FILE, mode, text.as_bytes(), time::now())
}

/// Reads the file, where the draft has one or should have one.
pub(super) fn read(home: &Home) -> Result<Option<Previous>, Damage> {
    let name = home.begun_from();
    match place::read(&**home.folder(), home.path(), FILE) {
        Err(error) if error.problem == Problem::Missing && name.is_none() => Ok(None),
        Err(error) => Err(damage(&error.problem)),
        Ok(text) => {
            let form = Arc::clone(home.form());
            let (draft, _) = file::read(&text, form).map_err(|problem| damage(&problem))?;
            let name = name.unwrap_or_default().to_owned();
            Ok(Some(Previous::new(name, draft)))
        }
    }
}

fn damage(problem: &Problem) -> Damage {
    let place = if let Problem::Truncated { line, .. } | Problem::Broken { line, .. } = problem {
        *line
    } else {
        0
    };
    let what = if *problem == Problem::Missing {
        Wrong::NoPrevious
    } else {
        Wrong::OddPrevious
    };
    Damage {
        file: FILE.to_owned(),
        line: place,
        what,
    }
}
