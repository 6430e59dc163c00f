//! Events of all writers, folded: the answers, the edits made at once, and the history of each answer.

mod deed;
mod rivals;
mod standing;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::core::answers::{
    Acceptance, Answer, Answers, Cell, CellMap, Change, Point, RowId, SectionOff, Subject,
};
use crate::core::event::rows::{RowEntry, RowsTrack};
use crate::core::event::track::Track;
use crate::core::event::{Event, EventId, Seen, Standing, What};
use crate::core::lang::Lang;
use crate::core::questionnaire::{Questionnaire, SectionNo};

pub use crate::core::event::ledger::deed::{Deed, Did, How, Version};
pub use crate::core::event::ledger::rivals::{Conflict, RowConflict};
pub use crate::core::event::ledger::standing::Stands;
pub use crate::core::event::track::Entry;

/// What any set of events amounts to; the order in which they come makes no difference, nor does a repetition.
#[derive(Clone, Debug)]
pub struct Ledger {
    form: Arc<Questionnaire>,
    cells: CellMap<Track<Answer>>,
    rows: HashMap<SectionNo, RowsTrack>,
    off: HashMap<SectionNo, Track<Option<SectionOff>>>,
    accepted: HashMap<Point, Track<Option<Acceptance>>>,
    languages: Track<Vec<Lang>>,
    begun_from: Track<String>,
    standing: Track<Standing>,
    /// The last event of each writer.
    seen: Seen,
    /// Where edits were made at once.
    rivalled: BTreeSet<Subject>,
    /// Rows that one person hid while another one answered in them.
    rivalled_rows: BTreeSet<(SectionNo, RowId)>,
}

/// One step in the history of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which event.
    pub id: EventId,
    /// What was there before, as the writer saw it.
    pub old: Answer,
    /// What was made of it, by whom and when.
    pub new: Entry<Answer>,
}

impl Ledger {
    /// Nothing has happened yet.
    pub fn new(form: Arc<Questionnaire>) -> Self {
        Self {
            form,
            cells: CellMap::default(),
            rows: HashMap::new(),
            off: HashMap::new(),
            accepted: HashMap::new(),
            languages: Track::default(),
            begun_from: Track::default(),
            standing: Track::default(),
            seen: Seen::default(),
            rivalled: BTreeSet::new(),
            rivalled_rows: BTreeSet::new(),
        }
    }

    /// Adds an event. Gives what it may have changed, to be asked for by [`Ledger::change`].
    pub fn add(&mut self, event: Event) -> Vec<Subject> {
        let Event { id, wall, by, what } = event;
        self.seen.see(&id);
        let entry = |base, recovered| (base, Arc::clone(&by), wall, recovered);
        match what {
            What::Set {
                cell,
                answer,
                base,
                recovered,
            } => {
                let track = self.cells.entry(cell);
                track.add(id.clone(), make(answer, entry(base, recovered)));
                let mut subjects = self.row_answered(cell, &id);
                self.look_for_rivals(Subject::Answer(cell));
                subjects.push(Subject::Answer(cell));
                subjects
            }
            What::Accepted { cell, over } => {
                self.cells.entry(cell).accept(over);
                self.look_for_rivals(Subject::Answer(cell));
                Vec::new()
            }
            What::AcceptedOff { section, over } => {
                self.off.entry(section).or_default().accept(over);
                self.look_for_rivals(Subject::Off(section));
                Vec::new()
            }
            What::Off { section, off, base } => {
                let track = self.off.entry(section).or_default();
                track.add(id, make(off, entry(base, false)));
                self.look_for_rivals(Subject::Off(section));
                vec![Subject::Off(section)]
            }
            What::Finding {
                point,
                acceptance,
                base,
            } => {
                let track = self.accepted.entry(point).or_default();
                track.add(id, make(acceptance, entry(base, false)));
                vec![Subject::Finding(point)]
            }
            What::Row { section, row, what } => {
                let entry = RowEntry { what, by, wall };
                self.rows.entry(section).or_default().add(id, row, entry);
                self.look_for_answers_in(section, row);
                vec![Subject::Rows(section)]
            }
            What::Languages(languages) => {
                self.languages.add(id, make(languages, entry(None, false)));
                Vec::new()
            }
            What::BegunFrom(name) => {
                self.begun_from.add(id, make(name, entry(None, false)));
                Vec::new()
            }
            What::Standing { standing, base } => {
                self.standing.add(id, make(standing, entry(base, false)));
                Vec::new()
            }
            What::Opened => Vec::new(),
        }
    }

    /// A thing as it is now, as the change that makes it so.
    pub fn change(&self, subject: Subject) -> Change {
        match subject {
            Subject::Answer(cell) => Change::Answer(cell, self.answer(cell).clone()),
            Subject::Off(section) => Change::Off(section, self.is_off(section).cloned()),
            Subject::Finding(point) => Change::Finding(point, self.acceptance(point).cloned()),
            Subject::Rows(section) => {
                let rows = self.rows.get(&section).map(RowsTrack::rows);
                Change::Rows(section, rows.unwrap_or_default())
            }
        }
    }

    /// All answers, with nothing left to be written.
    pub fn answers(&self) -> Answers {
        let rows = self.rows.keys().copied().map(Subject::Rows);
        let off = self.off.keys().copied().map(Subject::Off);
        let cells = self.cells.cells().map(Subject::Answer);
        let accepted = self.accepted.keys().copied().map(Subject::Finding);
        let subjects = rows.chain(off).chain(cells).chain(accepted);
        Answers::of(subjects.map(|subject| self.change(subject)))
    }

    /// The languages of the document; empty where nobody said.
    pub fn languages(&self) -> &[Lang] {
        self.languages
            .shown()
            .map_or(&[], |(_, entry)| &entry.value)
    }

    /// The name of the draft that this one was begun from, if it was.
    pub fn begun_from(&self) -> Option<&str> {
        let (_, entry) = self.begun_from.shown()?;
        Some(&entry.value)
    }

    /// Who chose them, and when by the clock on the wall.
    pub fn languages_author(&self) -> Option<(&Arc<str>, u64)> {
        author(&self.languages)
    }

    /// What has to happen for a thing to become what a change makes it; nothing where it is so already.
    ///
    /// Rows are left out of a change in two cases: its maker took back adding them, or does not know them yet. The
    /// former bear the `tag` of the maker, and only they are withdrawn.
    pub fn events_for(&self, change: &Change, tag: u32) -> Vec<What> {
        match change {
            Change::Answer(cell, answer) if self.answer(*cell) == answer => Vec::new(),
            Change::Answer(cell, answer) => vec![What::Set {
                cell: *cell,
                answer: answer.clone(),
                base: self.base(*cell).cloned(),
                recovered: false,
            }],
            Change::Off(section, off) if self.is_off(*section) == off.as_ref() => Vec::new(),
            Change::Off(section, off) => {
                let base = self.off.get(section).and_then(Track::shown);
                vec![What::Off {
                    section: *section,
                    off: off.clone(),
                    base: base.map(|(id, _)| id.clone()),
                }]
            }
            Change::Finding(point, new) if self.acceptance(*point) == new.as_ref() => Vec::new(),
            Change::Finding(point, new) => {
                let base = self.accepted.get(point).and_then(Track::shown);
                vec![What::Finding {
                    point: *point,
                    acceptance: new.clone(),
                    base: base.map(|(id, _)| id.clone()),
                }]
            }
            Change::Rows(section, rows) => {
                let empty = RowsTrack::default();
                let steps = self.rows.get(section).unwrap_or(&empty).steps_to(rows, tag);
                let event = |(row, what)| What::Row {
                    section: *section,
                    row,
                    what,
                };
                steps.into_iter().map(event).collect()
            }
        }
    }

    /// The answer shown in a cell.
    pub fn answer(&self, cell: Cell) -> &Answer {
        static BLANK: std::sync::LazyLock<Answer> = std::sync::LazyLock::new(Answer::default);
        let shown = self.cells.get(cell).and_then(Track::shown);
        shown.map_or(&BLANK, |(_, entry)| &entry.value)
    }

    /// The event whose answer is shown in a cell: what an edit made now replaces.
    pub fn base(&self, cell: Cell) -> Option<&EventId> {
        Some(self.cells.get(cell)?.shown()?.0)
    }

    /// The same of anything that is replaced as a whole; rows are not.
    pub fn base_of(&self, subject: Subject) -> Option<&EventId> {
        match subject {
            Subject::Answer(cell) => self.base(cell),
            Subject::Off(section) => Some(self.off.get(&section)?.shown()?.0),
            Subject::Finding(point) => Some(self.accepted.get(&point)?.shown()?.0),
            Subject::Rows(_) => None,
        }
    }

    /// The answer that an event gave to a cell.
    pub fn given(&self, cell: Cell, by: &EventId) -> Option<&Answer> {
        Some(&self.cells.get(cell)?.of(by)?.value)
    }

    /// Who made a thing what it is, and when by the clock on the wall: of rows, who did the last thing to them.
    pub fn author(&self, subject: Subject) -> Option<(&Arc<str>, u64)> {
        match subject {
            Subject::Answer(cell) => author(self.cells.get(cell)?),
            Subject::Off(section) => author(self.off.get(&section)?),
            Subject::Finding(point) => author(self.accepted.get(&point)?),
            Subject::Rows(section) => {
                let (_, last) = self.rows.get(&section)?.last()?;
                Some((&last.by, last.wall))
            }
        }
    }

    /// What became of an answer, the earliest first.
    pub fn history(&self, cell: Cell) -> Vec<Step> {
        let Some(track) = self.cells.get(cell) else {
            return Vec::new();
        };
        let step = |(id, entry): (&EventId, &Entry<Answer>)| {
            let old = entry.base.as_ref().and_then(|base| track.of(base));
            Step {
                id: id.clone(),
                old: old.map(|old| old.value.clone()).unwrap_or_default(),
                new: entry.clone(),
            }
        };
        track.entries().map(step).collect()
    }

    /// What was said of a finding when it was accepted, by whom and when, the earliest first.
    pub fn acceptances(
        &self,
        point: Point,
    ) -> impl Iterator<Item = (&EventId, &Entry<Option<Acceptance>>)> {
        self.accepted
            .get(&point)
            .into_iter()
            .flat_map(Track::entries)
    }

    fn acceptance(&self, point: Point) -> Option<&Acceptance> {
        self.accepted.get(&point)?.shown()?.1.value.as_ref()
    }

    fn is_off(&self, section: SectionNo) -> Option<&SectionOff> {
        self.off.get(&section)?.shown()?.1.value.as_ref()
    }

    /// Tells the rows of a section that one of them has an answer.
    fn row_answered(&mut self, cell: Cell, by: &EventId) -> Vec<Subject> {
        let section = self.form.item(cell.item).place.section;
        if cell.row == RowId::ONLY || self.form.section(section).repeat.is_none() {
            return Vec::new();
        }
        let is_news = self.rows.entry(section).or_default().answered(cell.row, by);
        is_news
            .then_some(Subject::Rows(section))
            .into_iter()
            .collect()
    }
}

fn make<T>(value: T, rest: (Option<EventId>, Arc<str>, u64, bool)) -> Entry<T> {
    let (base, by, wall, recovered) = rest;
    Entry {
        value,
        base,
        by,
        wall,
        recovered,
    }
}

fn author<T: Ord>(track: &Track<T>) -> Option<(&Arc<str>, u64)> {
    let (_, entry) = track.shown()?;
    Some((&entry.by, entry.wall))
}
