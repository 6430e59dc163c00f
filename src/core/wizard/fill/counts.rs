//! How far a draft has come, by section. A change costs what it changes, however long the form is.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::core::answers::{Cell, CellMap, RowId, Subject};
use crate::core::checks;
use crate::core::checks::Finding;
use crate::core::checks::index::{Index, Spread};
use crate::core::checks::watch::{self, KnownRows, Watch};
use crate::core::draft::Draft;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::ItemNo;
use crate::core::reading::Progress;
use crate::core::wizard::fill::columns::Columns;

/// Answers given and asked for, in one section or several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Answers given.
    pub done: usize,
    /// Answers asked for.
    pub asked: usize,
}

/// The counts of all sections; one that does not apply asks for nothing.
#[derive(Clone, Debug)]
pub struct Counts {
    sections: Vec<OfSection>,
    total: Count,
    /// The questions that are asked, and how far each has come.
    cells: CellMap<State>,
    rows: KnownRows,
    columns: Columns,
    watch: Watch,
    /// Sections whose findings may be shown wrong by now.
    stale: BTreeSet<SectionNo>,
    /// Sum of what is found.
    findings: usize,
    /// Sum of what was carried.
    carried: usize,
    /// Questions looked at so far.
    looked: usize,
}

/// The counts of one section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct OfSection {
    count: Count,
    /// Answers that cannot be read.
    unreadable: usize,
    /// Answers carried from the previous period, and not looked at.
    carried: usize,
    /// That it does not apply was carried, and not looked at.
    is_off_carried: bool,
    /// Findings that want something to be done, as of the last field that was left.
    found: usize,
    /// These and answers that cannot be read, as of then.
    shown: usize,
}

/// What is counted of a question that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::core::wizard) struct State {
    mark: Mark,
    is_carried: bool,
}

/// How far a question that is asked has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Open,
    Done,
    Unreadable,
}

impl Counts {
    /// Counts a draft from the beginning.
    pub fn of(draft: &Draft) -> Self {
        Self::by(draft, Arc::new(Index::of(&draft.questionnaire)))
    }

    fn by(draft: &Draft, index: Arc<Index>) -> Self {
        let mut counts = Self {
            sections: vec![OfSection::default(); draft.questionnaire.sections.len()],
            total: Count::default(),
            cells: CellMap::default(),
            rows: KnownRows::default(),
            columns: Columns::of(&draft.questionnaire),
            watch: Watch::of(draft, index),
            stale: BTreeSet::new(),
            findings: 0,
            carried: 0,
            looked: 0,
        };
        for (section, _) in draft.questionnaire.numbered() {
            counts.follow_rows(draft, section);
            counts.look_at_off(draft, section);
            counts.stale.insert(section);
        }
        counts.settle(draft);
        counts
    }

    /// Counts anew after a change of what a draft is about, such as its languages.
    pub fn recount(&mut self, draft: &Draft) {
        *self = Self::by(draft, Arc::clone(self.watch.index()));
    }

    /// The count of one section.
    pub fn section(&self, section: SectionNo) -> Count {
        self.sections
            .get(section.0)
            .map(|of| of.count)
            .unwrap_or_default()
    }

    /// The count of the whole draft.
    pub fn total(&self) -> Count {
        self.total
    }

    /// How many findings and answers that cannot be read a section has; as of the last field that was left.
    pub fn findings(&self, section: SectionNo) -> usize {
        self.sections
            .get(section.0)
            .map(|of| of.shown)
            .unwrap_or_default()
    }

    /// How much of a section was carried from the previous period and not looked at: answers, or that it does not
    /// apply.
    pub fn carried(&self, section: SectionNo) -> usize {
        let of = self.sections.get(section.0);
        of.map_or(0, |of| of.carried + usize::from(of.is_off_carried))
    }

    /// The same of the whole draft.
    pub fn all_carried(&self) -> usize {
        self.carried
    }

    /// How many findings there are in the whole draft, as of then; the review has so many, notices apart.
    pub fn all_findings(&self) -> usize {
        self.findings
    }

    /// The findings to be told at an answer, as it is this moment.
    pub fn findings_at(&self, draft: &Draft, cell: Cell) -> Vec<Finding> {
        watch::at(draft, self.watch.index(), cell)
    }

    /// All findings, as of the last field that was left.
    pub fn all_found(&self) -> impl Iterator<Item = &Finding> {
        self.watch.findings()
    }

    /// What is counted of a question; `None` where it is not asked.
    pub(in crate::core::wizard) fn state(&self, cell: Cell) -> Option<State> {
        self.cells.get(cell).copied()
    }

    /// Whether an answer decides what is asked, or stands elsewhere, too.
    pub(in crate::core::wizard) fn reaches_on(&self, item: ItemNo) -> bool {
        let index = self.watch.index();
        index.is_elsewhere(item) || !index.asked(item).is_empty()
    }

    /// Which items of each column are there.
    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// How many questions and checks were looked at so far: the measure of the work that was done.
    pub fn work(&self) -> usize {
        self.looked + self.watch.judged()
    }

    /// Things have changed, while one goes on: findings are counted when the field is left.
    pub fn typed(&mut self, draft: &Draft, subject: Subject) {
        self.watch.follow(draft, subject);
        match subject {
            Subject::Answer(cell) => {
                self.look(draft, cell);
                let index = Arc::clone(self.watch.index());
                for (item, spread) in index.asked(cell.item) {
                    match spread {
                        Spread::Row => self.look(
                            draft,
                            Cell {
                                item: *item,
                                ..cell
                            },
                        ),
                        Spread::Everywhere => self.look_in_all_rows(draft, *item),
                    }
                }
            }
            Subject::Rows(section) => {
                self.follow_rows(draft, section);
                self.look_around(draft, section);
            }
            Subject::Off(section) => {
                self.look_at_off(draft, section);
                self.look_at_section(draft, section);
                self.look_around(draft, section);
            }
            Subject::Finding(_) => {}
        }
    }

    /// Things have changed, whoever changed them.
    pub fn changed(&mut self, draft: &Draft, subjects: impl IntoIterator<Item = Subject>) {
        for subject in subjects {
            self.typed(draft, subject);
        }
        self.settle(draft);
    }

    /// Counts what is found in the answers as they are now, as when one leaves a field.
    pub fn settle(&mut self, draft: &Draft) {
        let mut stale = std::mem::take(&mut self.stale);
        stale.extend(self.watch.settle(draft));
        for section in stale {
            let open = self.watch.open(section);
            if let Some(of) = self.sections.get_mut(section.0) {
                self.findings = self.findings + open - of.found;
                of.found = open;
                of.shown = of.unreadable + open;
            }
        }
    }

    fn follow_rows(&mut self, draft: &Draft, section: SectionNo) {
        let (come, gone) = self.rows.follow(draft, section);
        for row in come.iter().chain(&gone) {
            self.look_at_row(draft, section, *row);
        }
        for row in gone {
            self.columns.forget_row(section, row);
        }
    }

    fn look_at_row(&mut self, draft: &Draft, section: SectionNo, row: RowId) {
        let form = Arc::clone(&draft.questionnaire);
        let columns = form.section(section).columns.iter();
        for item in columns.flat_map(|column| &column.items) {
            self.look(draft, Cell { item: *item, row });
        }
    }

    fn look_at_section(&mut self, draft: &Draft, section: SectionNo) {
        for row in draft.rows(section) {
            self.look_at_row(draft, section, *row);
        }
    }

    /// Counts whether it was carried that a section does not apply.
    fn look_at_off(&mut self, draft: &Draft, section: SectionNo) {
        let off = draft.answers.off(section);
        let now = off.is_some_and(|off| off.carried);
        if let Some(of) = self.sections.get_mut(section.0) {
            let before = std::mem::replace(&mut of.is_off_carried, now);
            self.carried = self.carried + usize::from(now) - usize::from(before);
        }
    }

    /// Looks at what is asked elsewhere because of a section.
    fn look_around(&mut self, draft: &Draft, section: SectionNo) {
        let index = Arc::clone(self.watch.index());
        for item in index.asked_by_section(section) {
            self.look_in_all_rows(draft, *item);
        }
    }

    fn look_in_all_rows(&mut self, draft: &Draft, item: ItemNo) {
        for row in draft.rows(draft.questionnaire.item(item).place.section) {
            self.look(draft, Cell { item, row: *row });
        }
    }

    /// Counts one question anew.
    fn look(&mut self, draft: &Draft, cell: Cell) {
        self.looked += 1;
        let form = &draft.questionnaire;
        let item = form.item(cell.item);
        let section = item.place.section;
        let is_there = checks::is_relevant(draft, cell);
        if item.when.is_some() || item.place.group.is_some() {
            self.columns.set(form, cell, is_there);
        }
        let now = mark(draft, section, cell).filter(|_| is_there);
        let now = now.map(|mark| State {
            mark,
            is_carried: draft.answers.answer(cell).carried,
        });
        let before = match now {
            Some(state) => self.cells.insert(cell, state),
            None => self.cells.remove(cell),
        };
        let Some(of) = self.sections.get_mut(section.0) else {
            return;
        };
        self.stale.insert(section);
        let is = |state: Option<State>, wanted: Mark| {
            usize::from(state.is_some_and(|state| state.mark == wanted))
        };
        let is_carried =
            |state: Option<State>| usize::from(state.is_some_and(|state| state.is_carried));
        for carried in [&mut of.carried, &mut self.carried] {
            *carried += is_carried(now);
            *carried -= is_carried(before);
        }
        of.unreadable += is(now, Mark::Unreadable);
        of.unreadable -= is(before, Mark::Unreadable);
        for count in [&mut of.count, &mut self.total] {
            count.asked += usize::from(now.is_some());
            count.asked -= usize::from(before.is_some());
            count.done += is(now, Mark::Done);
            count.done -= is(before, Mark::Done);
        }
    }
}

/// How far a question has come that is there; nothing where it is not asked.
fn mark(draft: &Draft, section: SectionNo, cell: Cell) -> Option<Mark> {
    let is_asked = draft.answers.off(section).is_none()
        && draft.row_place(section, cell.row).is_some()
        && draft.questionnaire.item(cell.item).kind.is_asked();
    is_asked.then(|| match draft.progress(cell) {
        Progress::Unreadable(_) => Mark::Unreadable,
        progress if progress.is_done() => Mark::Done,
        Progress::Blank | Progress::Partial | Progress::Filled | Progress::Absent(_) => Mark::Open,
    })
}
