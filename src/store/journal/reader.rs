//! Reads the journals of all writers, each time what is new.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;
use std::sync::Arc;

use crate::core::event::Writer;
use crate::core::questionnaire::Questionnaire;
use crate::store::disk::{Access, Facts, Folder};
use crate::store::journal::damage::{Damage, Wrong};
use crate::store::journal::line::{Body, FORMAT, Fault, Line, Opening};
use crate::store::journal::listing::Listing;
use crate::store::journal::scan::{Found, Scanner};

/// The end of the name of a journal.
pub(super) const ENDING: &str = ".jsonl";

/// So many bytes are read at once, that a long journal is never in memory as a whole.
pub(super) const PART: usize = 256 * 1024;

/// Greatest length of a line that is read.
const LONGEST: usize = 1 << 30;

/// All journals of a draft.
#[derive(Debug)]
pub(super) struct Reader {
    form: Arc<Questionnaire>,
    /// Sum of the form.
    sum: String,
    listing: Listing,
    sources: BTreeMap<String, Source>,
    damage: BTreeSet<Damage>,
    /// A journal could not be read as far as it goes.
    is_behind: bool,
}

/// One journal, and how far it was read.
#[derive(Debug, Default)]
struct Source {
    facts: Facts,
    read: u64,
    lines: usize,
    tail: usize,
    opening: Option<Opening>,
    last: HashMap<Writer, u64>,
    /// Damaged lines since the last good one.
    damaged: u64,
}

impl Reader {
    /// Nothing is read yet. `sum` is that of the form.
    pub(super) fn new(form: Arc<Questionnaire>, sum: String) -> Self {
        Self {
            form,
            sum,
            listing: Listing::default(),
            sources: BTreeMap::new(),
            damage: BTreeSet::new(),
            is_behind: false,
        }
    }

    /// The names of journals are asked for anew the next time.
    pub(super) fn forget_names(&mut self) {
        self.listing.forget();
    }

    /// Whether a journal could not be read as far as it goes; that is tried again each time.
    pub(super) fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Reads what is new in all journals but the `own` one, and gives its lines. Where nothing is, that costs a question
    /// to the system for each.
    ///
    /// # Errors
    /// When the folder cannot be read; what is wrong with one journal is told by [`Reader::damage`].
    pub(super) fn read(
        &mut self,
        folder: &dyn Folder,
        own: Option<&Writer>,
        give: &mut dyn FnMut(Line),
    ) -> io::Result<()> {
        let names = self.listing.look(folder, ENDING)?.to_vec();
        let own = own.map(|own| format!("{own}{ENDING}"));
        self.is_behind = false;
        for name in names {
            if own.as_ref() == Some(&name) {
                continue;
            }
            let known = self.sources.get(&name);
            if known.is_some_and(|source| source.is_unchanged(folder, &name)) {
                continue;
            }
            let mut source = self.sources.remove(&name).unwrap_or_default();
            if let Err(error) = self.read_one(folder, &name, &mut source, give) {
                self.tell(&name, 0, Wrong::Closed(error.to_string()));
                self.is_behind = true;
            }
            self.sources.insert(name, source);
        }
        Ok(())
    }

    /// What is wrong with the journals.
    pub(super) fn damage(&self) -> Vec<Damage> {
        let unfinished = self.sources.iter().filter(|(_, source)| source.tail > 0);
        let unfinished = unfinished.map(|(name, source)| Damage {
            file: in_folder(name),
            line: source.lines + 1,
            what: Wrong::Unfinished { bytes: source.tail },
        });
        self.damage.iter().cloned().chain(unfinished).collect()
    }

    /// Whether there are journals, and all of them belong to another form.
    pub(super) fn is_of_another_form(&self) -> bool {
        let mut openings = self
            .sources
            .values()
            .filter_map(|s| s.opening.as_ref())
            .peekable();
        openings.peek().is_some() && openings.all(|opening| opening.form != self.sum)
    }

    /// How many lines of a writer were read from its own journal.
    pub(super) fn last_number(&self, writer: &Writer) -> u64 {
        let source = self.sources.get(&format!("{writer}{ENDING}"));
        source
            .and_then(|s| s.last.get(writer))
            .copied()
            .unwrap_or(0)
    }

    /// How many bytes of the journal of a writer were read.
    pub(super) fn read_bytes(&self, writer: &Writer) -> u64 {
        let source = self.sources.get(&format!("{writer}{ENDING}"));
        source.map_or(0, |source| source.read + source.tail as u64)
    }

    /// Whether nothing is wrong with the journal of a writer.
    pub(super) fn is_whole(&self, writer: &Writer) -> bool {
        let file = in_folder(&format!("{writer}{ENDING}"));
        !self.damage.iter().any(|damage| damage.file == file)
    }

    /// Whether the session of one writer went on under the name of another, since the disk failed.
    pub(super) fn goes_on_as(&self, writer: &Writer, later: &Writer) -> bool {
        let source = self.sources.get(&format!("{later}{ENDING}"));
        let opening = source.and_then(|source| source.opening.as_ref());
        opening.is_some_and(|o| o.carries.iter().any(|name| name == writer.as_str()))
    }

    fn read_one(
        &mut self,
        folder: &dyn Folder,
        name: &str,
        source: &mut Source,
        give: &mut dyn FnMut(Line),
    ) -> io::Result<()> {
        let sheet = folder.open(name, Access::Read)?;
        let facts = sheet.facts()?;
        if facts.len < source.read || (source.read > 0 && facts.file != source.facts.file) {
            self.tell(name, 0, Wrong::Replaced);
            *source = Source::default();
        }
        source.facts = facts;
        if facts.len == source.read {
            return Ok(());
        }
        let form = Arc::clone(&self.form);
        let mut scanner = Scanner::new(&form, source.lines);
        let mut place = source.read;
        loop {
            let bytes = sheet.read_part(place, PART)?;
            place += bytes.len() as u64;
            let found = if bytes.is_empty() {
                scanner.end()
            } else {
                scanner.take(&bytes)
            };
            source.read = place - scanner.waiting() as u64;
            source.lines = scanner.lines();
            source.tail = scanner.waiting();
            for (number, found) in found {
                match found {
                    Found::Line(line) => self.take(name, number, source, *line, give),
                    Found::Fault(fault, bytes) => {
                        source.damaged += 1;
                        self.tell(name, number, wrong(fault, bytes));
                    }
                }
            }
            if bytes.is_empty() {
                return Ok(());
            }
            if scanner.waiting() > LONGEST {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
        }
    }

    /// Takes a whole line, if it belongs where it stands.
    fn take(
        &mut self,
        name: &str,
        number: usize,
        source: &mut Source,
        line: Line,
        give: &mut dyn FnMut(Line),
    ) {
        if let Body::Opening(opening) = &line.body {
            self.open(name, number, source, opening);
        } else if source.opening.is_none() {
            self.tell(name, 0, Wrong::NoOpening);
        }
        let is_refused = source.opening.as_ref().is_some_and(|o| !self.accepts(o));
        if is_refused {
            return;
        }
        let (writer, n) = (&line.id.writer, line.id.n);
        let is_own = name.strip_suffix(ENDING) == Some(writer.as_str());
        if !is_own && !self.carries(source, writer) {
            self.tell(name, number, Wrong::Foreign);
            return;
        }
        // Lines that are carried on begin where the other journal could not be written any more.
        let before = if is_own { 0 } else { n.saturating_sub(1) };
        let last = source.last.get(writer).copied().unwrap_or(before);
        if n <= last {
            self.tell(name, number, Wrong::Displaced);
        } else if n - last - 1 > source.damaged {
            let lines = n - last - 1 - source.damaged;
            self.tell(name, number, Wrong::Missing { lines });
        }
        source.damaged = 0;
        source.last.insert(writer.clone(), n.max(last));
        give(line);
    }

    fn open(&mut self, name: &str, number: usize, source: &mut Source, opening: &Opening) {
        if opening.format > FORMAT {
            self.tell(name, number, Wrong::Newer(opening.format));
        } else if opening.form != self.sum {
            self.tell(name, number, Wrong::OtherForm);
        }
        let mut opening = opening.clone();
        if let Some(former) = &source.opening {
            opening.carries.extend_from_slice(&former.carries);
        }
        source.opening = Some(opening);
    }

    fn accepts(&self, opening: &Opening) -> bool {
        opening.form == self.sum && opening.format <= FORMAT
    }

    /// Whether a journal may hold lines of this writer: it says so, and the journal of that writer has the same owner.
    fn carries(&self, source: &Source, writer: &Writer) -> bool {
        let opening = source.opening.as_ref();
        let is_named = opening.is_some_and(|o| o.carries.iter().any(|w| w == writer.as_str()));
        let other = self.sources.get(&format!("{writer}{ENDING}"));
        let is_of_other = other.is_some_and(|o| o.facts.owner != source.facts.owner);
        is_named && !is_of_other || writer.as_str() == Writer::IMPORTED
    }

    fn tell(&mut self, name: &str, line: usize, what: Wrong) {
        let file = in_folder(name);
        self.damage.insert(Damage { file, line, what });
    }
}

impl Source {
    /// Whether a journal is as long as it was when it was read; one that is gone has nothing to read.
    fn is_unchanged(&self, folder: &dyn Folder, name: &str) -> bool {
        match folder.facts_of(name) {
            Ok(facts) => facts.file == self.facts.file && facts.len == self.read + self.tail as u64,
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        }
    }
}

fn in_folder(name: &str) -> String {
    format!("journal/{name}")
}

pub(super) fn wrong(fault: Fault, bytes: usize) -> Wrong {
    match fault {
        Fault::Damaged => Wrong::Unreadable { bytes },
        Fault::Unplaced(what) => Wrong::Unplaced(what),
        Fault::Unknown(what) => Wrong::Unknown(what),
    }
}
