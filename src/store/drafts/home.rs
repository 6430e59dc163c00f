//! The directory of one draft, held open.

mod company;
mod rest;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::core::answers::{Answer, Answers, Cell, Change};
use crate::core::draft::Draft;
use crate::core::draft::previous::Previous;
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::store::disk::Folder;
use crate::store::disk::rights::Rights;
use crate::store::disk::system::SystemFolder;
use crate::store::drafts::error::{Problem, StoreError};
use crate::store::drafts::{name, previous};
use crate::store::journal::book::{Book, Keeping};
use crate::store::journal::damage::Damage;
use crate::store::journal::sync::Synced;

/// How long leaving waits for the disk; what is with the kernel by then survives all but a power cut.
const PATIENCE: Duration = Duration::from_secs(3);

/// A draft on the disk, with its journals.
#[derive(Debug)]
pub struct Home {
    path: PathBuf,
    folder: Arc<dyn Folder>,
    form: Arc<Questionnaire>,
    /// The file of the form, letter by letter.
    form_text: Box<str>,
    book: Book,
    shown: Shown,
    /// Whether the disk has what former sessions of the person wrote was not seen to yet.
    owes_sync: bool,
    /// A thread brings what is recorded on the disk; else every record waits for it.
    has_thread: bool,
    /// What was given in the previous period, or what is wrong with the file that says so.
    previous: Result<Option<Arc<Previous>>, Damage>,
}

/// What the readable file shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// All that was recorded.
    All,
    /// What former sessions left it at.
    Unknown,
    /// Not what was recorded last.
    Less,
}

impl Home {
    pub(super) fn new(
        path: &Path,
        folder: Arc<dyn Folder>,
        (form, form_text): (Arc<Questionnaire>, String),
        book: Book,
    ) -> Self {
        Self {
            path: path.to_owned(),
            folder,
            form,
            form_text: form_text.into(),
            book,
            shown: Shown::Unknown,
            owes_sync: true,
            has_thread: false,
            previous: Ok(None),
        }
    }

    /// The draft is begun from that of the previous period, which is in its file already.
    pub(super) fn begin_from(&mut self, previous: Arc<Previous>) -> Result<(), StoreError> {
        let begun = self.book.begin_from(&previous.name);
        self.previous = Ok(Some(previous));
        begun.map_err(|error| self.error(&error))
    }

    /// The name of the draft that this one was begun from, if it was.
    pub fn begun_from(&self) -> Option<&str> {
        self.book.ledger().begun_from()
    }

    pub(super) fn read_previous(&mut self) {
        self.previous = previous::read(self).map(|previous| previous.map(Arc::new));
    }

    /// The directory of the draft.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The name of the draft, that of its directory.
    pub fn name(&self) -> String {
        name::of(&self.path)
    }

    /// The number of the group that shares the draft, if one does.
    pub fn group(&self) -> Option<u32> {
        let facts = self.folder.facts().ok()?;
        (Rights::within(facts.mode) == Rights::Shared).then_some(facts.group)
    }

    /// What has no place in the form, as `section.row.item`; it is kept.
    pub fn unplaced(&self) -> Vec<String> {
        self.book.kept().names()
    }

    /// What is wrong with the journals, the texts of open fields and what is known of the previous period; all that is
    /// whole in them is used.
    pub fn damage(&self) -> Vec<Damage> {
        let mut damage = self.book.damage();
        damage.extend(self.previous.clone().err());
        // A folder that cannot be read is told by whoever needs it.
        damage.extend(self.book.open_fields().map(|(_, d)| d).unwrap_or_default());
        damage
    }

    /// The draft as it is now, with the field that is open in this session.
    pub fn draft(&self) -> Draft {
        self.draft_of(self.book.answers())
    }

    fn draft_of(&self, answers: Answers) -> Draft {
        Draft {
            questionnaire: Arc::clone(&self.form),
            languages: self.languages(),
            answers,
            previous: self.previous.clone().ok().flatten(),
        }
    }

    /// The languages of the document; the first one of the form where nobody said.
    pub fn languages(&self) -> Vec<Lang> {
        let mut languages = self.book.languages().to_vec();
        if languages.is_empty() {
            languages.extend(self.form.languages.first().cloned());
        }
        languages
    }

    /// Lets a thread bring everything on the disk from now on, and call `tell` when it has, or could not.
    ///
    /// # Errors
    /// When the system has no thread for it; then every record waits for the disk.
    pub fn sync_behind(&mut self, tell: impl Fn(&Synced) + Send + 'static) -> io::Result<()> {
        self.book.syncer().start(tell)?;
        self.has_thread = true;
        Ok(())
    }

    /// Returns when all that former sessions of the person wrote is on the disk; else [`Home::keeping`] tells why not.
    pub fn sync_former(&mut self) {
        if std::mem::take(&mut self.owes_sync) {
            self.book.sync_former();
        }
    }

    /// Whether that is still to be done.
    pub fn owes_sync(&self) -> bool {
        self.owes_sync
    }

    /// Keeps changes before they are shown. Those of the answer that is `open` are kept as the text of the open field
    /// until it is left.
    ///
    /// # Errors
    /// When not all of it is with the kernel. Nothing is forgotten: the next call tries again.
    pub fn record(&mut self, changes: &[Change], open: Option<Cell>) -> Result<(), StoreError> {
        self.sync_former();
        self.shown = Shown::Less;
        self.return_to_path();
        let outcome = self.book.record(changes, open);
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }

    /// The document is in these languages from now on.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn speak(&mut self, languages: &[Lang]) -> Result<(), StoreError> {
        self.sync_former();
        self.shown = Shown::Less;
        let outcome = self.book.set_languages(languages);
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }

    /// The answer that is open in this session.
    pub fn open_cell(&self) -> Option<Cell> {
        self.book.open_cell()
    }

    /// How well all is kept that was recorded.
    ///
    /// # Errors
    /// When something is not even with the kernel, or the disk failed: why.
    pub fn keeping(&self) -> Result<IsSynced, StoreError> {
        match self.book.keeping() {
            Keeping::Synced => Ok(IsSynced(!self.owes_sync)),
            Keeping::Written => Ok(IsSynced(false)),
            Keeping::Failed(error) => Err(self.error(&error)),
        }
    }

    /// Tries again what failed, in a new journal where the disk did.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn retry(&mut self) -> Result<(), StoreError> {
        self.sync_former();
        self.return_to_path();
        let outcome = self.book.retry();
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }

    /// A person asks for another try: the next one may begin a new journal, however many failed before.
    pub fn insist(&mut self) {
        self.book.insist();
    }

    /// The disk is full, and only what was kept ahead is left.
    pub fn is_short(&self) -> bool {
        self.book.is_short()
    }

    /// Writes the open answer down as it is now; it may go on being open.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn settle(&mut self) -> Result<(), StoreError> {
        self.sync_former();
        let outcome = self.book.settle();
        self.sync_unless_behind();
        outcome.map_err(|error| self.error(&error))
    }

    /// Makes the answers those of `draft`, whatever they were; returns when they are on the disk.
    ///
    /// # Errors
    /// As [`Home::record`].
    pub fn save(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let mut changes = draft.answers.all_changes();
        for change in self.book.ledger().answers().all_changes() {
            match change {
                Change::Answer(cell, _) if draft.answers.answer(cell).is_blank() => {
                    changes.push(Change::Answer(cell, Answer::default()));
                }
                Change::Off(section, _) if draft.answers.off(section).is_none() => {
                    changes.push(Change::Off(section, None));
                }
                Change::Finding(point, _) if draft.answers.accepted(point).is_none() => {
                    changes.push(Change::Finding(point, None));
                }
                Change::Answer(..) | Change::Off(..) | Change::Rows(..) | Change::Finding(..) => {}
            }
        }
        self.speak(&draft.languages)?;
        self.record(&changes, None)?;
        self.book.syncer().round();
        self.keeping()?;
        self.rest()
    }

    /// All journals, for the history of an answer and what was edited at once.
    pub fn book(&self) -> &Book {
        &self.book
    }

    pub(super) fn book_mut(&mut self) -> &mut Book {
        &mut self.book
    }

    pub(super) fn form(&self) -> &Arc<Questionnaire> {
        &self.form
    }

    pub(super) fn form_text(&self) -> &str {
        &self.form_text
    }

    pub(super) fn folder(&self) -> &Arc<dyn Folder> {
        &self.folder
    }

    /// Where the directory was removed, and one stands in its place again, all that is known goes there.
    fn return_to_path(&mut self) {
        if matches!(self.book.keeping(), Keeping::Failed(error) if error.kind() == io::ErrorKind::NotFound)
            && let Ok(folder) = SystemFolder::open(&self.path)
        {
            self.folder = Arc::new(folder);
            self.book.move_to(&self.folder);
        }
    }

    fn sync_unless_behind(&self) {
        if !self.has_thread {
            self.book.syncer().round();
        }
    }

    fn error(&self, error: &io::Error) -> StoreError {
        match error.raw_os_error() {
            Some(_) => StoreError::io(&self.path, error),
            None if error.kind() != io::ErrorKind::Other => StoreError::io(&self.path, error),
            None => StoreError::new(&self.path, Problem::Other(error.to_string())),
        }
    }
}

/// Whether all is on the disk; else it is with the kernel and survives the end of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IsSynced(pub bool);
