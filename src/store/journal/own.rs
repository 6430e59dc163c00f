//! The two files of one's own: the journal, and the text of the open field.

use std::io;
use std::sync::Arc;

use crate::core::event::Writer;
use crate::store::disk::{Access, Folder, Sheet};
use crate::store::journal::folders::Folders;
use crate::store::journal::live::NEXT;
use crate::store::journal::pen::Pen;
use crate::store::journal::person::Person;
use crate::store::journal::reader::{ENDING, PART};
use crate::store::journal::sync::{Rename, Syncer};

/// A live file longer than this gives way to a new one, in bytes.
const LONGEST_LIVE: u64 = 256 * 1024;

/// The files of one's own.
#[derive(Debug)]
pub(super) struct Own {
    name: String,
    journal: Pen,
    live: Option<Pen>,
    live_folder: Option<Arc<dyn Folder>>,
    /// So many bytes at the beginning of the journal were on the disk when it was taken up.
    synced: u64,
    /// What is in it behind them, to write it anew where the disk failed.
    rest: Vec<u8>,
    syncer: Arc<Syncer>,
}

impl Own {
    /// Begins a journal that nobody has.
    pub(super) fn begin(
        folders: &mut Folders,
        writer: &Writer,
        syncer: &Arc<Syncer>,
    ) -> io::Result<Self> {
        let journal = folders.journal()?;
        let name = format!("{writer}{ENDING}");
        let sheet = folders.create(&*journal, &name)?;
        // The lock only tells others that the session goes on; where there are no locks, it is not told.
        let _ = sheet.try_lock();
        let mut own = Self {
            name,
            journal: Pen::new(Arc::clone(&sheet), 0, None),
            live: None,
            live_folder: None,
            synced: 0,
            rest: Vec::new(),
            syncer: Arc::clone(syncer),
        };
        own.enter(folders, &journal);
        Ok(own)
    }

    /// Goes on with a former journal of one's own, which is locked.
    pub(super) fn resume(
        folders: &mut Folders,
        former: Former,
        syncer: &Arc<Syncer>,
    ) -> io::Result<Self> {
        let journal = folders.journal()?;
        let last = former.sheet.read_part(former.len.saturating_sub(1), 1)?;
        let rest = former.sheet.read_from(former.synced)?;
        let mut own = Self {
            name: format!("{}{ENDING}", former.writer),
            journal: Pen::new(former.sheet, former.len, last.last().copied()),
            live: None,
            live_folder: None,
            synced: former.synced,
            rest,
            syncer: Arc::clone(syncer),
        };
        own.enter(folders, &journal);
        Ok(own)
    }

    fn enter(&mut self, folders: &Folders, journal: &Arc<dyn Folder>) {
        let names = [Arc::clone(journal), Arc::clone(&folders.root)];
        self.syncer.begin(self.journal.sheet(), &names);
    }

    /// All that is in the journal, to be written into another one. Where its beginning cannot be read, and stands in
    /// its file all the same, only what is behind that.
    pub(super) fn to_carry(&self) -> io::Result<Vec<u8>> {
        match self.beginning() {
            Ok(beginning) => Ok([beginning, self.rest.clone()].concat()),
            Err(error) => match self.journal.sheet().facts() {
                Ok(facts) if facts.links > 0 => Ok(self.rest.clone()),
                Ok(_) | Err(_) => Err(error),
            },
        }
    }

    /// What was on the disk when the journal was taken up.
    fn beginning(&self) -> io::Result<Vec<u8>> {
        let mut beginning = Vec::new();
        while (beginning.len() as u64) < self.synced {
            let place = beginning.len() as u64;
            let left = usize::try_from(self.synced - place).unwrap_or(usize::MAX);
            let part = self.journal.sheet().read_part(place, left.min(PART))?;
            if part.is_empty() {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            beginning.extend_from_slice(&part);
        }
        Ok(beginning)
    }

    /// Whether the disk is full and only what was kept ahead is left.
    pub(super) fn is_short(&self) -> bool {
        self.journal.is_short() || self.live.as_ref().is_some_and(Pen::is_short)
    }

    /// Appends whole lines to the journal.
    pub(super) fn put(&mut self, lines: &[u8]) -> io::Result<()> {
        self.journal.put(lines)?;
        self.rest.extend_from_slice(lines);
        self.syncer.journal_written();
        Ok(())
    }

    /// Appends a line to the live file, beginning one where there is none or the former one is long.
    pub(super) fn put_live(&mut self, folders: &mut Folders, line: &[u8]) -> io::Result<()> {
        if self.live.as_ref().is_some_and(|l| l.len() > LONGEST_LIVE) && !self.syncer.is_renaming()
        {
            // Where there is no room for a new one, the former one may have some left.
            match self.rotate(folders, line) {
                Err(error) if is_full(&error) => {}
                outcome => return outcome,
            }
        }
        let Some(pen) = &mut self.live else {
            let folder = folders.live()?;
            let mut pen = first_live(folders, &*folder, &self.name, &**self.journal.sheet())?;
            pen.put(line)?;
            let names = [Arc::clone(&folder), Arc::clone(&folders.root)];
            self.syncer.begin_live(pen.sheet(), &names);
            self.live = Some(pen);
            self.live_folder = Some(folder);
            return Ok(());
        };
        pen.put(line)?;
        self.syncer.live_written();
        Ok(())
    }

    /// Goes on in a new live file; the former one stays until the new one is on the disk.
    fn rotate(&mut self, folders: &mut Folders, line: &[u8]) -> io::Result<()> {
        let folder = folders.live()?;
        let next = self.name.replace(ENDING, NEXT) + ENDING;
        let mut pen = first_live(folders, &*folder, &next, &**self.journal.sheet())?;
        pen.put(line)?;
        let rename = Rename {
            folder,
            from: next,
            to: self.name.clone(),
        };
        self.syncer.replace_live(pen.sheet(), rename);
        self.live = Some(pen);
        Ok(())
    }

    /// Takes the live file away; all that was in it is in the journal.
    pub(super) fn drop_live(&mut self) {
        self.live = None;
        if let Some(folder) = &self.live_folder {
            // It does no harm where it stays.
            let _ = folder.remove(&self.name);
        }
    }
}

/// Whether there is no room on the disk.
pub(super) fn is_full(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
    )
}

/// A new live file, or the one of one's own that a former session left.
fn first_live(
    folders: &Folders,
    folder: &dyn Folder,
    name: &str,
    journal: &dyn Sheet,
) -> io::Result<Pen> {
    match folders.create(folder, name) {
        Ok(sheet) => Ok(Pen::new(sheet, 0, None)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            // A link, a pipe or a file of somebody else has taken the name.
            let Ok(sheet) = folder.open(name, Access::Append) else {
                return Err(error);
            };
            let (found, own) = (sheet.facts()?, journal.facts()?);
            if found.owner != own.owner || found.links != 1 {
                return Err(error);
            }
            let bytes = sheet.read_from(0)?;
            let len = bytes.len() as u64;
            Ok(Pen::new(sheet, len, bytes.last().copied()))
        }
        Err(error) => Err(error),
    }
}

/// A journal of one's own that no session holds.
#[derive(Debug)]
pub(super) struct Former {
    /// Its writer.
    pub(super) writer: Writer,
    /// How long it was when it was locked.
    pub(super) len: u64,
    /// So much of it is on the disk.
    pub(super) synced: u64,
    sheet: Arc<dyn Sheet>,
}

impl Former {
    /// Looks for one that `is_good`; it is locked from then on.
    pub(super) fn find(
        journal: &dyn Folder,
        person: &Person,
        is_good: impl Fn(&Writer) -> bool,
        synced: impl Fn(&str) -> u64,
    ) -> Option<Self> {
        let mut names = journal.names().ok()?;
        names.sort();
        let mut own = names
            .iter()
            .filter(|name| name.starts_with(&person.prefix()));
        own.find_map(|name| {
            let writer = Writer::parse(name.strip_suffix(ENDING)?).filter(&is_good)?;
            let sheet = journal.open(name, Access::Append).ok()?;
            let facts = sheet.facts().ok()?;
            let is_own = facts.owner == person.uid && facts.links == 1;
            // Any trouble with the lock means a new journal.
            let is_free = is_own && sheet.try_lock().unwrap_or(false);
            // Its last session may have written on until a moment ago.
            let facts = sheet.facts().ok()?;
            is_free.then_some(Self {
                synced: synced(name).min(facts.len),
                writer,
                len: facts.len,
                sheet,
            })
        })
    }
}
