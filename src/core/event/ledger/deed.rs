//! What happened to a draft as people tell it: who did what and when, and which texts an answer has had.

use std::sync::Arc;

use crate::core::answers::{Answer, Cell, RowId, SectionOff, Slot};
use crate::core::event::ledger::{Ledger, Step};
use crate::core::event::{EventId, RowWhat, Standing, Writer};
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;

/// Text that only grows is told as one deed while no more than this passes between two parts of it, in milliseconds.
///
/// An answer is written down whenever its writer rests for two seconds; its first half is no version of its own.
const AT_ONE_GO: u64 = 10 * 60 * 1000;

/// One thing that somebody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Which event; the last one, where several are told as one.
    pub id: EventId,
    /// Who, as the system knows them.
    pub by: Arc<str>,
    /// When, by the clock on the wall, in milliseconds since 1970.
    pub wall: u64,
    /// What.
    pub did: Did,
}

/// What somebody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    /// An answer became another one.
    Answered {
        /// Which.
        cell: Cell,
        /// What was there, as they saw it.
        old: Answer,
        /// What they made of it.
        new: Answer,
        /// How they came to do so.
        how: How,
    },
    /// A section does not apply, or applies again.
    Off(SectionNo, Option<SectionOff>),
    /// Something happened to a row.
    Row(SectionNo, RowId, RowWhat),
    /// The document is in these languages.
    Languages(Vec<Lang>),
    /// The draft was begun from the one of this name.
    BegunFrom(String),
    /// The draft is finished, or worked on again.
    Standing(Standing),
}

/// What an answer has been in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// What.
    pub answer: Answer,
    /// Who wrote it, as the system knows them.
    pub by: Arc<str>,
    /// When, by the clock on the wall, in milliseconds since 1970.
    pub wall: u64,
    /// How they came to do so.
    pub how: How,
}

/// How an answer came to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By somebody who saw what was there.
    Seeing,
    /// At the same time as the change before it, which its writer did not see.
    AtOnce,
    /// Typed before a session broke off, and taken over later.
    Recovered,
    /// Taken over from a draft of the former layout.
    Imported,
    /// Copied from the previous period.
    Carried,
    /// Not changed: an answer of the previous period was looked at.
    LookedAt,
}

impl Ledger {
    /// Everything that was done, the earliest first.
    pub fn deeds(&self) -> Vec<Deed> {
        let mut deeds: Vec<Deed> = Vec::new();
        let cells = self.cells.cells();
        deeds.extend(cells.flat_map(|cell| self.deeds_at(cell)));
        for (section, rows) in &self.rows {
            deeds.extend(rows.entries().map(|(row, id, entry)| Deed {
                id: id.clone(),
                by: Arc::clone(&entry.by),
                wall: entry.wall,
                did: Did::Row(*section, row, entry.what.clone()),
            }));
        }
        for (section, track) in &self.off {
            deeds.extend(track.entries().map(|(id, entry)| Deed {
                id: id.clone(),
                by: Arc::clone(&entry.by),
                wall: entry.wall,
                did: Did::Off(*section, entry.value.clone()),
            }));
        }
        deeds.extend(self.languages.entries().map(|(id, entry)| Deed {
            id: id.clone(),
            by: Arc::clone(&entry.by),
            wall: entry.wall,
            did: Did::Languages(entry.value.clone()),
        }));
        deeds.extend(self.begun_from.entries().map(|(id, entry)| Deed {
            id: id.clone(),
            by: Arc::clone(&entry.by),
            wall: entry.wall,
            did: Did::BegunFrom(entry.value.clone()),
        }));
        deeds.extend(self.standing.entries().map(|(id, entry)| Deed {
            id: id.clone(),
            by: Arc::clone(&entry.by),
            wall: entry.wall,
            did: Did::Standing(entry.value.clone()),
        }));
        deeds.sort_by(|a, b| a.id.cmp(&b.id));
        deeds
    }

    /// What was done to one answer, the earliest first.
    pub fn deeds_at(&self, cell: Cell) -> Vec<Deed> {
        let mut told: Vec<(How, Answer, Step)> = Vec::new();
        for step in self.history(cell) {
            match told.last_mut() {
                Some((_, _, last)) if goes_on(last, &step) => *last = step,
                last => {
                    let how = how(last.map(|(_, _, last)| &*last), &step);
                    told.push((how, step.old.clone(), step));
                }
            }
        }
        let deed = |(how, old, Step { id, new, .. })| Deed {
            id,
            by: new.by,
            wall: new.wall,
            did: Did::Answered {
                cell,
                old,
                new: new.value,
                how,
            },
        };
        told.into_iter().map(deed).collect()
    }

    /// What an answer has been in one language, the latest first; changes of other languages are left out.
    pub fn versions(&self, cell: Cell, lang: &Lang) -> Vec<Version> {
        let mut versions: Vec<Version> = Vec::new();
        for Deed { by, wall, did, .. } in self.deeds_at(cell) {
            let Did::Answered { new, how, .. } = did else {
                continue;
            };
            let answer = new.in_lang(lang);
            let was = versions.last().map(|version| &version.answer);
            if was.map_or(!answer.is_blank(), |was| *was != answer) {
                versions.push(Version {
                    answer,
                    by,
                    wall,
                    how,
                });
            }
        }
        versions.reverse();
        versions
    }
}

fn how(before: Option<&Step>, step: &Step) -> How {
    if step.id.writer.as_str() == Writer::IMPORTED {
        How::Imported
    } else if step.new.recovered {
        How::Recovered
    } else if step.new.value.carried && before.is_none() {
        How::Carried
    } else if step.new.base.as_ref() != before.map(|before| &before.id) {
        How::AtOnce
    } else if step.old.carried && step.old.seen() == step.new.value {
        How::LookedAt
    } else {
        How::Seeing
    }
}

/// Whether the same person wrote on soon after, and nothing of what had been there went.
fn goes_on(before: &Step, step: &Step) -> bool {
    let (old, new) = (&before.new.value, &step.new.value);
    let grows =
        |(slot, text): (&Slot, &str)| new.text(slot.part, slot.lang.as_ref()).starts_with(text);
    step.new.base.as_ref() == Some(&before.id)
        && step.new.by == before.new.by
        && step.new.wall.saturating_sub(before.new.wall) <= AT_ONE_GO
        && !step.new.recovered
        && !before.new.recovered
        && !old.carried
        && old.absence.is_none()
        && new.absence.is_none()
        && old.texts().all(grows)
}
