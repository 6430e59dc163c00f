//! All journals of a draft, folded, and the own one to write on.

mod company;
mod former;
mod give;
mod import;
mod known;
mod left;
mod write;

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::io;
use std::sync::Arc;

use crate::core::answers::{Answers, Cell, Change, Subject};
use crate::core::event::ledger::Ledger;
use crate::core::event::{EventId, Writer};
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::store::disk::Folder;
use crate::store::drafts::file::Kept;
use crate::store::journal::book::known::Known;
use crate::store::journal::damage::Damage;
use crate::store::journal::folders::Folders;
use crate::store::journal::hearing::Hearing;
use crate::store::journal::line::{Line, Live};
use crate::store::journal::own::{Former, Own};
use crate::store::journal::person::Person;
use crate::store::journal::reader::Reader;
use crate::store::journal::sync::{Synced, Syncer};
use crate::store::journal::writing::Watch;

/// A draft that is held open.
#[derive(Debug)]
pub struct Book {
    form: Arc<Questionnaire>,
    /// Sum of the form.
    sum: String,
    folders: Folders,
    reader: Reader,
    known: Known,
    person: Person,
    /// The clock on the wall, milliseconds since 1970.
    wall: fn() -> u64,
    pad: Pad,
    /// Rows that are added in this session bear it.
    row_tag: u32,
    /// What typing would change where the person stands; what colleagues make of it is held back until they leave it.
    stand: Option<Subject>,
    /// What colleagues changed and the person does not see changed yet, with the event that they see.
    behind: BTreeMap<Subject, Option<EventId>>,
    /// What became other than the person asked for, as where a colleague changed the same rows.
    corrections: BTreeSet<Subject>,
    watch: Watch,
    hearing: Hearing,
    syncer: Arc<Syncer>,
    /// How much of former journals of one's own the disk has, by the names of the files.
    synced: HashMap<String, u64>,
    /// Whether the disk has what former sessions of one's own wrote is not known.
    is_former_lost: bool,
}

/// What the own session writes.
#[derive(Debug)]
struct Pad {
    writer: Writer,
    /// Number of the last line.
    n: u64,
    /// A former journal to go on with.
    former: Option<Former>,
    /// Writers whose lines stand in the own journal too.
    carries: Vec<String>,
    own: Option<Own>,
    /// Lines that are not with the kernel yet.
    queue: VecDeque<Vec<u8>>,
    /// What was taken over from a draft without journals, until it is written.
    import: Vec<Line>,
    /// What is in the open field.
    open: Option<Live>,
    live_n: u64,
    /// The answer that the live file says to be written in.
    told: Option<Cell>,
    /// The text of the open field is not with the kernel yet.
    is_live_behind: bool,
    failed: Option<Arc<io::Error>>,
    /// Journals begun since all was on the disk, because the disk failed.
    renewals: u32,
}

/// How well a draft is kept.
#[derive(Clone, Debug)]
pub enum Keeping {
    /// All is on the disk.
    Synced,
    /// All is with the kernel, and survives the end of this program.
    Written,
    /// Something is not even there, or the disk failed.
    Failed(Arc<io::Error>),
}

impl Book {
    /// Reads a draft. `sum` is that of its form. Nothing is written before something is to be.
    ///
    /// # Errors
    /// When a folder cannot be read; what is wrong with single files is told by [`Book::damage`].
    pub fn open(
        root: Arc<dyn Folder>,
        form: Arc<Questionnaire>,
        sum: String,
        person: Person,
        wall: fn() -> u64,
    ) -> io::Result<Self> {
        let pad = Pad::new(person.new_writer());
        let mut book = Self {
            folders: Folders::open(root)?,
            reader: Reader::new(Arc::clone(&form), sum.clone()),
            known: Known::new(Arc::clone(&form)),
            form,
            sum,
            person,
            wall,
            row_tag: pad.writer.tag(),
            pad,
            stand: None,
            behind: BTreeMap::new(),
            corrections: BTreeSet::new(),
            watch: Watch::default(),
            hearing: Hearing::default(),
            syncer: Arc::new(Syncer::default()),
            synced: HashMap::new(),
            is_former_lost: false,
        };
        book.read_journals(|_| {})?;
        Ok(book)
    }

    /// Nobody has written anything, in this form or another.
    pub fn is_empty(&self) -> bool {
        self.folders.journal.is_none()
    }

    /// There are journals, and all belong to another form.
    pub fn is_of_another_form(&self) -> bool {
        self.reader.is_of_another_form()
    }

    /// The answers, with the open field as it is in the own session.
    pub fn answers(&self) -> Answers {
        let mut answers = self.known.ledger.answers();
        if let Some(open) = &self.pad.open {
            answers.apply(Change::Answer(open.cell, open.answer.clone()));
            answers.take_changes();
        }
        answers.add_rows_as(self.row_tag);
        answers
    }

    /// The languages of the document.
    pub fn languages(&self) -> &[Lang] {
        self.known.ledger.languages()
    }

    /// Everything that happened, folded: the history of each answer, and the edits made at once.
    pub fn ledger(&self) -> &Ledger {
        &self.known.ledger
    }

    /// What has no place in the form.
    pub fn kept(&self) -> Kept {
        self.known
            .kept
            .as_ref()
            .map(|(_, kept)| kept.clone())
            .unwrap_or_default()
    }

    /// The number of the person in the system.
    pub fn uid(&self) -> u32 {
        self.person.uid
    }

    /// What is wrong with the journals.
    pub fn damage(&self) -> Vec<Damage> {
        self.reader.damage()
    }

    /// How well all is kept that was recorded.
    pub fn keeping(&self) -> Keeping {
        if let Some(error) = &self.pad.failed {
            return Keeping::Failed(Arc::clone(error));
        }
        match self.syncer.state() {
            Synced::All => Keeping::Synced,
            Synced::Behind => Keeping::Written,
            Synced::Broken(error) => Keeping::Failed(error),
        }
    }

    /// The disk is full, and only what was kept ahead is left.
    pub fn is_short(&self) -> bool {
        self.pad.own.as_ref().is_some_and(Own::is_short)
    }

    /// Who brings it on the disk.
    pub fn syncer(&self) -> &Arc<Syncer> {
        &self.syncer
    }

    /// The answer that the others are told to be written in, or that is not in the journal yet.
    pub fn open_cell(&self) -> Option<Cell> {
        let open = self.pad.open.as_ref().map(|open| open.cell);
        open.or(self.pad.told)
    }
}

impl Pad {
    fn new(writer: Writer) -> Self {
        Self {
            writer,
            n: 0,
            former: None,
            carries: Vec::new(),
            own: None,
            queue: VecDeque::new(),
            import: Vec::new(),
            open: None,
            live_n: 0,
            told: None,
            is_live_behind: false,
            failed: None,
            renewals: 0,
        }
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        self.syncer.end();
    }
}
