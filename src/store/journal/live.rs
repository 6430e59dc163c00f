//! What stands in the open fields of sessions, those that go on and those that broke off.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use crate::core::answers::{Answer, Cell};
use crate::core::event::{EventId, Writer};
use crate::core::questionnaire::Questionnaire;
use crate::store::disk::{Access, Folder};
use crate::store::journal::damage::{Damage, Wrong};
use crate::store::journal::folders::LIVE;
use crate::store::journal::line::{Body, Line};
use crate::store::journal::reader::{ENDING, wrong};
use crate::store::journal::scan::{Found, Scanner};

/// Behind the name of a writer while a new live file has not taken the place of the former one.
pub(super) const NEXT: &str = ".next";

/// The text of a field that was open when its session last drew a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenField {
    /// Whose.
    pub id: EventId,
    /// The person.
    pub by: Arc<str>,
    /// The number of the person in the system, as the file says.
    pub owner: u32,
    /// When, by the clock on the wall, in milliseconds since 1970.
    pub wall: u64,
    /// Which answer.
    pub cell: Cell,
    /// What it was to become.
    pub answer: Answer,
    /// What it was to replace.
    pub base: Option<EventId>,
    /// The session goes on: it holds its journal.
    pub is_alive: bool,
}

/// Reads the last text of each answer in each live file. Earlier answers count too: after a power cut the text of the
/// next field may be on the disk while the journal does not have the answer yet.
pub(super) fn read(
    form: &Questionnaire,
    live: &dyn Folder,
    journal: Option<&dyn Folder>,
) -> io::Result<(Vec<OpenField>, Vec<Damage>)> {
    let mut last: BTreeMap<(Writer, Cell), OpenField> = BTreeMap::new();
    let mut damage = Vec::new();
    for name in live.names()? {
        let Some(writer) = writer(&name) else {
            continue;
        };
        let is_alive = is_held(journal, &writer);
        match lines(form, live, &name, &mut damage) {
            Ok((lines, owner)) => {
                for line in lines {
                    if line.id.writer != writer {
                        tell(&mut damage, &name, 0, Wrong::Foreign);
                    } else if let Some(field) = field(line, owner, is_alive) {
                        let place = last.entry((writer.clone(), field.cell));
                        place
                            .and_modify(|known| {
                                if known.id < field.id {
                                    *known = field.clone();
                                }
                            })
                            .or_insert(field);
                    }
                }
            }
            Err(error) => tell(&mut damage, &name, 0, Wrong::Closed(error.to_string())),
        }
    }
    Ok((last.into_values().collect(), damage))
}

fn field(line: Line, owner: u32, is_alive: bool) -> Option<OpenField> {
    let Body::Live(Some(text)) = line.body else {
        return None;
    };
    Some(OpenField {
        id: line.id,
        by: line.by,
        owner,
        wall: line.wall,
        cell: text.cell,
        answer: text.answer,
        base: text.base,
        is_alive,
    })
}

/// Whether somebody holds the journal of a writer.
pub(super) fn is_held(journal: Option<&dyn Folder>, writer: &Writer) -> bool {
    let name = format!("{writer}{ENDING}");
    let sheet = journal.and_then(|folder| folder.open(&name, Access::Read).ok());
    // Where locks do not work nobody can tell, and the person is asked.
    sheet.is_some_and(|sheet| !sheet.try_lock().unwrap_or(true))
}

/// Whether a person may write the live file of a writer: there is none yet, or it is theirs alone.
pub(super) fn is_free(live: Option<&dyn Folder>, writer: &Writer, uid: u32) -> bool {
    let sheet = live.map(|folder| folder.open(&format!("{writer}{ENDING}"), Access::Read));
    match sheet {
        None => true,
        Some(Err(error)) => error.kind() == io::ErrorKind::NotFound,
        Some(Ok(sheet)) => sheet
            .facts()
            .is_ok_and(|facts| facts.owner == uid && facts.links == 1),
    }
}

/// Removes the live files of a writer.
pub(super) fn remove(live: &dyn Folder, writer: &Writer) -> io::Result<()> {
    for name in [
        format!("{writer}{NEXT}{ENDING}"),
        format!("{writer}{ENDING}"),
    ] {
        match live.remove(&name) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

pub(super) fn writer(name: &str) -> Option<Writer> {
    let name = name.strip_suffix(ENDING)?;
    Writer::parse(name.strip_suffix(NEXT).unwrap_or(name))
}

fn lines(
    form: &Questionnaire,
    folder: &dyn Folder,
    name: &str,
    damage: &mut Vec<Damage>,
) -> io::Result<(Vec<Line>, u32)> {
    let sheet = folder.open(name, Access::Read)?;
    let owner = sheet.facts()?.owner;
    let bytes = sheet.read_from(0)?;
    let mut scanner = Scanner::new(form, 0);
    let found = scanner.take(&bytes).into_iter().chain(scanner.end());
    let mut lines = Vec::new();
    for (number, found) in found {
        match found {
            Found::Line(line) => lines.push(*line),
            Found::Fault(fault, bytes) => tell(damage, name, number, wrong(fault, bytes)),
        }
    }
    if scanner.waiting() > 0 {
        let bytes = scanner.waiting();
        tell(
            damage,
            name,
            scanner.lines() + 1,
            Wrong::Unfinished { bytes },
        );
    }
    Ok((lines, owner))
}

fn tell(damage: &mut Vec<Damage>, name: &str, line: usize, what: Wrong) {
    let file = format!("{LIVE}/{name}");
    damage.push(Damage { file, line, what });
}
