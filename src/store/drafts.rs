//! Drafts on the disk. A draft is a directory:
//!
//! ```text
//! drafts/2018-h2-dvorets-7f3a/    0700
//!   questionnaire.json            the form as it was when the draft was begun, letter by letter
//!   draft.json                    the answers, for people and programs
//! ```
//!
//! A save replaces `draft.json` as a whole: after a crash or a power cut it holds the former state or the new one. What
//! cannot be read is told and left as it is.

pub mod error;
pub mod file;
mod name;
pub(in crate::store) mod place;
pub mod summary;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::core::draft::Draft;
use crate::core::questionnaire::Questionnaire;
use crate::store::drafts::error::{Problem, StoreError};
use crate::store::drafts::file::Kept;
use crate::store::drafts::summary::Summary;
use crate::store::form;

/// The form of a draft, in its directory.
const FORM: &str = "questionnaire.json";

/// The answers of a draft, in its directory.
const ANSWERS: &str = "draft.json";

/// How many random names are tried before giving up.
const TRIES: usize = 16;

/// The directory with all drafts.
#[derive(Clone, Debug)]
pub struct Drafts {
    root: PathBuf,
}

/// A draft that was read or begun, and where it is kept.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Where it is saved.
    pub home: Home,
    /// What is in it.
    pub draft: Draft,
}

/// The directory of one draft, with what stands in its file and has no place in its form.
#[derive(Clone, Debug)]
pub struct Home {
    path: PathBuf,
    kept: Kept,
}

impl Drafts {
    /// The drafts under `root`; nothing is touched yet.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// All drafts, the latest changed first; a damaged one is listed with its problem.
    ///
    /// # Errors
    /// When the directory itself cannot be read; that there is none yet is no error.
    pub fn list(&self) -> Result<Vec<Summary>, StoreError> {
        let entries = match fs::read_dir(&self.root) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(StoreError::io(&self.root, &error)),
        };
        let mut summaries = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| StoreError::io(&self.root, &error))?;
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            if !is_hidden && !is_file {
                summaries.push(Summary::of(&entry.path()));
            }
        }
        summaries.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.name.cmp(&b.name)));
        Ok(summaries)
    }

    /// Begins a draft in a new directory, named by `slug` and four random digits.
    ///
    /// `form` is the text of the file that `draft.questionnaire` was read from.
    ///
    /// # Errors
    /// When the directory or one of its files cannot be written; then nothing is left behind.
    pub fn create(&self, slug: &str, form: &str, draft: &Draft) -> Result<Home, StoreError> {
        place::create_private(&self.root)?;
        let home = Home {
            path: self.new_directory(slug)?,
            kept: Kept::default(),
        };
        let written = place::write(&home.path, FORM, form.as_bytes())
            .and_then(|()| home.save(draft))
            .and_then(|()| place::sync_directory(&self.root));
        if written.is_err() {
            home.remove_begun();
        }
        written.map(|()| home)
    }

    /// Reads a draft by its name, or by the path of its directory or its `draft.json`.
    ///
    /// # Errors
    /// Whatever keeps its files from being read; see [`Problem`]. The files stay as they are.
    pub fn load(&self, name_or_path: impl AsRef<Path>) -> Result<Loaded, StoreError> {
        read(&self.path_of(name_or_path.as_ref()))
    }

    /// Reads a draft into another version of its questionnaire; what has no place there is kept and listed.
    ///
    /// # Errors
    /// As [`Drafts::load`].
    pub fn load_into(
        &self,
        name_or_path: impl AsRef<Path>,
        form: Arc<Questionnaire>,
    ) -> Result<Loaded, StoreError> {
        read_into(&self.path_of(name_or_path.as_ref()), form)
    }

    fn path_of(&self, name_or_path: &Path) -> PathBuf {
        let mut parts = name_or_path.components();
        if let (Some(Component::Normal(name)), None) = (parts.next(), parts.next()) {
            return self.root.join(name);
        }
        match (name_or_path.file_name(), name_or_path.parent()) {
            (Some(file), Some(directory)) if file == ANSWERS => directory.to_owned(),
            _ => name_or_path.to_owned(),
        }
    }

    fn new_directory(&self, slug: &str) -> Result<PathBuf, StoreError> {
        let mut path = self.root.join(name::with_random_digits(slug));
        for _ in 0..TRIES {
            match place::create_directory(&path) {
                Err(error) if error.problem == Problem::Exists => {}
                Err(error) => return Err(error),
                Ok(()) => return Ok(path),
            }
            path = self.root.join(name::with_random_digits(slug));
        }
        Err(StoreError::new(&path, Problem::Exists))
    }
}

impl Home {
    /// The directory of the draft.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The name of the draft, that of its directory.
    pub fn name(&self) -> String {
        name::of(&self.path)
    }

    /// What stands in the file and has no place in the form, as `section.row.item`; it is written back unchanged.
    pub fn unplaced(&self) -> Vec<String> {
        self.kept.names()
    }

    /// Replaces the answers on the disk by those of `draft`; returns when they are on the disk for good.
    ///
    /// # Errors
    /// When they cannot be written; then the file holds what it held before.
    pub fn save(&self, draft: &Draft) -> Result<(), StoreError> {
        let text = file::write(draft, &self.kept)
            .map_err(|error| StoreError::io(&self.path.join(ANSWERS), &error.into()))?;
        place::write(&self.path, ANSWERS, text.as_bytes())
    }

    /// Takes back a directory that could not be filled; its own files only, so that nothing else can be lost.
    fn remove_begun(&self) {
        for file in [FORM, ANSWERS] {
            // The first failure is the one that is told.
            let _ = fs::remove_file(self.path.join(file));
        }
        let _ = fs::remove_dir(&self.path);
    }
}

/// Reads the draft in a directory, by the form that lies beside it.
fn read(path: &Path) -> Result<Loaded, StoreError> {
    let directory = place::open_directory(path)?;
    let text = place::read(&directory, path, FORM)?;
    let form = form::read(&text)
        .map_err(|defects| StoreError::new(&path.join(FORM), Problem::Defects(defects)))?;
    read_into(path, Arc::new(form))
}

fn read_into(path: &Path, form: Arc<Questionnaire>) -> Result<Loaded, StoreError> {
    let directory = place::open_directory(path)?;
    let text = place::read(&directory, path, ANSWERS)?;
    let (draft, kept) =
        file::read(&text, form).map_err(|problem| StoreError::new(&path.join(ANSWERS), problem))?;
    let home = Home {
        path: path.to_owned(),
        kept,
    };
    Ok(Loaded { home, draft })
}
