//! Drafts on the disk. A draft is a directory:
//!
//! ```text
//! drafts/2018-h2-dvorets-7f3a/    0700, or 3770 where the directory above is shared by a group
//!   questionnaire.json            the form as it was when the draft was begun, letter by letter
//!   previous.json                 the answers of the draft that this one was begun from, where it was
//!   journal/WRITER.jsonl          what each writer did: the truth, see [`crate::store::journal`]
//!   live/WRITER.jsonl             the text of the open field
//!   readable/draft.json           the answers in one file; made of the journals, never read back
//! ```
//!
//! A draft of the former layout has a `draft.json` beside its form and no journals. It is taken over when it is opened:
//! the file stays as it is, and what it holds stands at the beginning of the first journal. What cannot be read is told
//! and left as it is.

mod bar;
mod copy;
pub mod error;
pub mod file;
pub mod home;
mod last_form;
mod name;
pub(in crate::store) mod place;
pub mod previous;
mod readable;
pub mod summary;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::core::draft::Draft;
use crate::core::questionnaire::Questionnaire;
use crate::store::disk::rights::Rights;
use crate::store::disk::system::SystemFolder;
use crate::store::disk::{Folder, whole};
use crate::store::drafts::error::{Problem, StoreError};
use crate::store::drafts::last_form::LastForm;
use crate::store::drafts::readable::FOLDER;
use crate::store::drafts::summary::Summary;
use crate::store::journal::book::Book;
use crate::store::journal::person::Person;
use crate::store::journal::{self, time};

pub use crate::store::drafts::home::Home;

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
    person: Person,
}

/// A draft that was read or begun, and where it is kept.
#[derive(Debug)]
pub struct Loaded {
    /// Where it is kept.
    pub home: Home,
    /// What is in it.
    pub draft: Draft,
}

/// A draft put into another version of its form.
#[derive(Clone, Debug)]
pub struct Moved {
    /// What is in it.
    pub draft: Draft,
    /// What has no place there, as `section.row.item`.
    pub unplaced: Vec<String>,
}

impl Drafts {
    /// The drafts under `root`; nothing is touched yet.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            person: Person::here(),
        }
    }

    /// The same at the hands of this person.
    #[must_use]
    pub fn of(self, person: Person) -> Self {
        Self { person, ..self }
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
        let mut forms = LastForm::default();
        for entry in entries {
            let entry = entry.map_err(|error| StoreError::io(&self.root, &error))?;
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            if !is_hidden && !is_file {
                summaries.push(Summary::of(&entry.path(), &mut forms));
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
        let root = place::private(&self.root)?;
        let (path, folder) = self.new_directory(&root, slug)?;
        let synced = || {
            root.sync()
                .map_err(|error| StoreError::io(&self.root, &error))
        };
        let begun = begin(&path, folder, form, draft, &self.person)
            .and_then(|home| synced().map(|()| home));
        if begun.is_err() {
            place::remove_begun(&path);
        }
        begun
    }

    /// Reads a draft by its name, or by the path of its directory or its `draft.json`. What one wrote in it before is on
    /// the disk then, or [`Home::keeping`] tells that it may not be.
    ///
    /// # Errors
    /// Whatever keeps its files from being read; see [`Problem`]. The files stay as they are.
    pub fn load(&self, name_or_path: impl AsRef<Path>) -> Result<Loaded, StoreError> {
        let mut loaded = self.open(name_or_path)?;
        loaded.home.sync_former();
        Ok(loaded)
    }

    /// Reads a draft without waiting for the disk: [`Home::sync_former`] does that, at the latest when something is
    /// written, and before it nothing is said to be on the disk.
    ///
    /// # Errors
    /// As [`Drafts::load`].
    pub fn open(&self, name_or_path: impl AsRef<Path>) -> Result<Loaded, StoreError> {
        let path = self.path_of(name_or_path.as_ref());
        read(&path, &self.person)
    }

    /// Reads a draft into another version of its questionnaire; what has no place there is listed.
    ///
    /// # Errors
    /// As [`Drafts::load`].
    pub fn load_into(
        &self,
        name_or_path: impl AsRef<Path>,
        form: Arc<Questionnaire>,
    ) -> Result<Moved, StoreError> {
        let path = self.path_of(name_or_path.as_ref());
        moved(&read(&path, &self.person)?, &path, form)
    }

    fn path_of(&self, name_or_path: &Path) -> PathBuf {
        let mut parts = name_or_path.components();
        if let (Some(Component::Normal(name)), None) = (parts.next(), parts.next()) {
            return self.root.join(name);
        }
        match (name_or_path.file_name(), name_or_path.parent()) {
            (Some(file), Some(directory)) if file == ANSWERS => {
                let is_readable = directory.file_name().is_some_and(|name| name == FOLDER);
                let above = directory.parent().filter(|_| is_readable);
                above.unwrap_or(directory).to_owned()
            }
            _ => name_or_path.to_owned(),
        }
    }

    fn new_directory(
        &self,
        root: &SystemFolder,
        slug: &str,
    ) -> Result<(PathBuf, Arc<dyn Folder>), StoreError> {
        let failed = |error: io::Error| StoreError::io(&self.root, &error);
        let rights = Rights::within(root.facts().map_err(failed)?.mode);
        for _ in 0..TRIES {
            let name = name::with_random_digits(slug);
            let path = self.root.join(&name);
            match root.make_folder(&name, rights.folder()) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(StoreError::io(&path, &error)),
                Ok(folder) => return Ok((path, folder)),
            }
        }
        Err(StoreError::new(&self.root, Problem::Exists))
    }
}

/// Whether a directory is a draft, as far as can be seen from outside.
pub(in crate::store) fn is_draft(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
        && fs::symlink_metadata(path.join(FORM)).is_ok_and(|found| found.is_file())
}

/// Fills a new directory.
fn begin(
    path: &Path,
    folder: Arc<dyn Folder>,
    form: &str,
    draft: &Draft,
    person: &Person,
) -> Result<Home, StoreError> {
    let failed = |error: io::Error| StoreError::io(path, &error);
    let mode = Rights::within(folder.facts().map_err(failed)?.mode).file();
    whole::replace(&*folder, FORM, mode, form.as_bytes(), time::now()).map_err(failed)?;
    if let Some(previous) = &draft.previous {
        previous::write(&*folder, mode, previous).map_err(failed)?;
    }
    let form_read = Arc::clone(&draft.questionnaire);
    let mut home = open(path, folder, form_read, form.to_owned(), person)?;
    if let Some(previous) = &draft.previous {
        home.begin_from(Arc::clone(previous))?;
    }
    home.save(draft)?;
    Ok(home)
}

/// Puts a draft into another version of its questionnaire.
fn moved(loaded: &Loaded, path: &Path, form: Arc<Questionnaire>) -> Result<Moved, StoreError> {
    let failed = |problem| StoreError::new(path, problem);
    let text = file::write(&loaded.draft, &loaded.home.book().kept(), None)
        .map_err(|error| StoreError::io(path, &error))?;
    let (draft, kept) = file::read(&text, form).map_err(failed)?;
    Ok(Moved {
        draft,
        unplaced: kept.names(),
    })
}

/// Reads the draft in a directory, by the form that lies beside it.
fn read(path: &Path, person: &Person) -> Result<Loaded, StoreError> {
    read_after(&LastForm::default(), path, person)
}

/// The same of one draft after another.
fn read_after(forms: &LastForm, path: &Path, person: &Person) -> Result<Loaded, StoreError> {
    let folder: Arc<dyn Folder> = Arc::new(place::open(path)?);
    let text = place::read(&*folder, path, FORM)?;
    let form = forms.read(&text, path)?;
    let mut home = open(path, Arc::clone(&folder), form, text, person)?;
    if home.book().is_of_another_form() {
        return Err(StoreError::new(&path.join(FORM), Problem::FormChanged));
    }
    if !home.book().is_imported() {
        take_over(&mut home, &*folder)?;
    }
    home.read_previous();
    let draft = home.draft();
    Ok(Loaded { home, draft })
}

fn open(
    path: &Path,
    folder: Arc<dyn Folder>,
    form: Arc<Questionnaire>,
    text: String,
    person: &Person,
) -> Result<Home, StoreError> {
    let sum = Sha256::digest(text.as_bytes());
    let digit = |nibble: u8| char::from_digit(nibble.into(), 16);
    let digits = sum
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    let sum = digits.flatten().collect();
    let opened = Book::open(
        Arc::clone(&folder),
        Arc::clone(&form),
        sum,
        person.clone(),
        time::now,
    );
    let book = opened.map_err(|error| StoreError::io(&path.join(journal::JOURNAL), &error))?;
    Ok(Home::new(path, folder, (form, text), book))
}

/// Takes over the one file of the former layout, if there is one.
fn take_over(home: &mut Home, folder: &dyn Folder) -> Result<(), StoreError> {
    let path = home.path().join(ANSWERS);
    let is_new = !home.book().languages().is_empty();
    match place::read(folder, home.path(), ANSWERS) {
        Ok(text) => {
            let form = Arc::clone(home.form());
            let (draft, kept) =
                file::read(&text, form).map_err(|problem| StoreError::new(&path, problem))?;
            let saved = fs::symlink_metadata(&path).and_then(|found| found.modified());
            let saved = saved.map_or(0, time::ms);
            home.book_mut().import(&draft, &kept, saved);
            Ok(())
        }
        Err(error) if error.problem == Problem::Missing && is_new => Ok(()),
        // There are journals, and not even the languages of the document can be read in them.
        Err(error) if error.problem == Problem::Missing && !home.book().is_empty() => {
            let path = home.path().join(journal::JOURNAL);
            Err(StoreError::new(&path, Problem::NothingReadable))
        }
        Err(error) => Err(error),
    }
}
