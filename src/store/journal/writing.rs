//! Who is writing at this moment, by their live files: advice, never a lock.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use crate::core::answers::Cell;
use crate::core::event::{EventId, Writer};
use crate::core::questionnaire::Questionnaire;
use crate::store::disk::{Access, Facts, Folder};
use crate::store::journal::line::Body;
use crate::store::journal::listing::Listing;
use crate::store::journal::live;
use crate::store::journal::reader::ENDING;
use crate::store::journal::scan::{Found, Scanner};

/// How long after the last key somebody is still writing, in milliseconds.
const AGE_MS: u64 = 30_000;

/// Somebody who writes in an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Writing {
    /// Whose journal.
    pub writer: Writer,
    /// The person, as in journals.
    pub by: Arc<str>,
    /// Their number in the system, as the file says.
    pub owner: u32,
    /// Which answer.
    pub cell: Cell,
}

/// All live files, and how far each was read.
#[derive(Debug, Default)]
pub(super) struct Watch {
    listing: Listing,
    files: BTreeMap<String, File>,
    /// A live file could not be read.
    is_behind: bool,
}

#[derive(Debug, Default)]
struct File {
    facts: Facts,
    read: u64,
    last: Option<(EventId, Option<Writing>)>,
}

impl Watch {
    /// The names of live files are asked for anew the next time.
    pub(super) fn forget_names(&mut self) {
        self.listing.forget();
    }

    /// Whether a live file could not be read; that is tried again each time.
    pub(super) fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Who writes now, in order; `now` is the time of the clock on the wall, and `own` the writer who asks.
    ///
    /// # Errors
    /// When the folder cannot be read; of single files nothing is known then.
    pub(super) fn look(
        &mut self,
        form: &Questionnaire,
        (live, journal): (&dyn Folder, Option<&dyn Folder>),
        own: Option<&Writer>,
        now: u64,
    ) -> io::Result<Vec<Writing>> {
        let names = self.listing.look(live, ENDING)?.to_vec();
        self.files.retain(|name, _| names.contains(name));
        self.is_behind = false;
        let mut last: BTreeMap<Writer, (EventId, Option<Writing>)> = BTreeMap::new();
        for name in names {
            let Some(writer) = live::writer(&name).filter(|writer| Some(writer) != own) else {
                continue;
            };
            let file = self.files.entry(name.clone()).or_default();
            let is_read = file.read_on(form, live, &name, &writer).is_ok();
            self.is_behind |= !is_read;
            if !is_read || file.is_old(now) {
                continue;
            }
            let Some((id, writing)) = &file.last else {
                continue;
            };
            // After a long text its next file stands beside the former one for a moment.
            if last.get(&writer).is_none_or(|(known, _)| known < id) {
                last.insert(writer, (id.clone(), writing.clone()));
            }
        }
        let writing = last.into_values().filter_map(|(_, writing)| writing);
        let is_there = |writing: &Writing| live::is_held(journal, &writing.writer);
        Ok(writing.filter(is_there).collect())
    }
}

impl File {
    fn read_on(
        &mut self,
        form: &Questionnaire,
        folder: &dyn Folder,
        name: &str,
        writer: &Writer,
    ) -> io::Result<()> {
        let facts = folder.facts_of(name)?;
        if facts.file != self.facts.file || facts.len < self.read {
            *self = Self::default();
        }
        self.facts = facts;
        if facts.len == self.read {
            return Ok(());
        }
        let bytes = folder.open(name, Access::Read)?.read_from(self.read)?;
        let mut scanner = Scanner::new(form, 0);
        let found = scanner.take(&bytes).into_iter().chain(scanner.end());
        let lines = found.filter_map(|(_, found)| match found {
            Found::Line(line) if line.id.writer == *writer => Some(*line),
            Found::Line(_) | Found::Fault(..) => None,
        });
        for line in lines {
            let Body::Live(live) = line.body else {
                continue;
            };
            let writing = live.map(|live| Writing {
                writer: writer.clone(),
                by: line.by,
                owner: facts.owner,
                cell: live.cell,
            });
            self.last = Some((line.id, writing));
        }
        self.read += (bytes.len() - scanner.waiting()) as u64;
        Ok(())
    }

    /// By the clock of the disk, which is one for all; a clock that was put back makes nobody disappear.
    fn is_old(&self, now: u64) -> bool {
        now.saturating_sub(self.facts.changed) > AGE_MS
    }
}
