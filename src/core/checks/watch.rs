//! The findings of a draft, kept up to date change by change.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::core::answers::{Cell, Point, RowId, Subject};
use crate::core::checks::finding::Finding;
use crate::core::checks::index::{Index, Spread};
use crate::core::checks::judge::{Verdict, judge};
use crate::core::draft::Draft;
use crate::core::questionnaire::check_no::CheckNo;
use crate::core::questionnaire::{Questionnaire, SectionNo};

/// The findings of a draft. What changed is noted by [`Watch::follow`] and looked at by [`Watch::settle`].
#[derive(Clone, Debug)]
pub struct Watch {
    index: Arc<Index>,
    rows: KnownRows,
    findings: BTreeMap<Point, Finding>,
    /// Findings of each section that want something to be done.
    open: Vec<usize>,
    unsettled: BTreeSet<Point>,
    judged: usize,
}

impl Watch {
    /// Looks at a draft from the beginning.
    pub fn of(draft: &Draft, index: Arc<Index>) -> Self {
        let mut watch = Self {
            index,
            rows: KnownRows::default(),
            findings: BTreeMap::new(),
            open: vec![0; draft.questionnaire.sections.len()],
            unsettled: BTreeSet::new(),
            judged: 0,
        };
        for (section, _) in draft.questionnaire.numbered() {
            watch.rows.follow(draft, section);
            watch.unsettle_section(draft, section);
        }
        watch.settle(draft);
        watch
    }

    /// Notes what changes with a thing that has changed.
    pub fn follow(&mut self, draft: &Draft, subject: Subject) {
        let index = Arc::clone(&self.index);
        match subject {
            Subject::Answer(cell) => {
                for (check, spread) in index.checks(cell.item) {
                    match spread {
                        Spread::Row => self.unsettle(*check, cell.row),
                        Spread::Everywhere => self.unsettle_rows(draft, *check),
                    }
                }
                self.unsettle(CheckNo::Stands(cell.item), cell.row);
            }
            Subject::Rows(section) => {
                let (come, gone) = self.rows.follow(draft, section);
                for row in gone {
                    self.forget_row(draft, section, row);
                }
                for row in come {
                    self.unsettle_row(draft, section, row);
                }
                self.unsettle_looking_at(draft, section);
            }
            Subject::Off(section) => {
                self.unsettle_section(draft, section);
                self.unsettle_looking_at(draft, section);
            }
            Subject::Finding(point) => {
                self.unsettled.insert(point);
            }
        }
    }

    /// Looks at all that was noted. Gives the sections of it.
    pub fn settle(&mut self, draft: &Draft) -> BTreeSet<SectionNo> {
        let form = &draft.questionnaire;
        let mut touched = BTreeSet::new();
        for point in std::mem::take(&mut self.unsettled) {
            let section = point.check.section(form);
            touched.insert(section);
            self.judged += 1;
            let found = match judge(draft, point) {
                Verdict::Broken(finding) => Some(finding),
                Verdict::Holds
                | Verdict::Unanswered
                | Verdict::NotApplicable
                | Verdict::Failed(_) => None,
            };
            self.put(section, point, found);
        }
        touched
    }

    /// All findings, those of one section together.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.values()
    }

    /// How many findings of a section want something to be done.
    pub fn open(&self, section: SectionNo) -> usize {
        self.open.get(section.0).copied().unwrap_or_default()
    }

    /// What rests on what.
    pub fn index(&self) -> &Arc<Index> {
        &self.index
    }

    /// How many times a check was looked at so far: the measure of the work that was done.
    pub fn judged(&self) -> usize {
        self.judged
    }

    fn put(&mut self, section: SectionNo, point: Point, found: Option<Finding>) {
        let is_open = found.as_ref().is_some_and(Finding::is_open);
        let old = match found {
            Some(finding) => self.findings.insert(point, finding),
            None => self.findings.remove(&point),
        };
        let was_open = old.is_some_and(|old| old.is_open());
        if let Some(open) = self.open.get_mut(section.0) {
            *open = *open + usize::from(is_open) - usize::from(was_open);
        }
    }

    fn unsettle(&mut self, check: CheckNo, row: RowId) {
        self.unsettled.insert(Point { check, row });
    }

    fn unsettle_rows(&mut self, draft: &Draft, check: CheckNo) {
        for row in draft.rows(check.section(&draft.questionnaire)) {
            self.unsettle(check, *row);
        }
    }

    fn unsettle_row(&mut self, draft: &Draft, section: SectionNo, row: RowId) {
        let index = Arc::clone(&self.index);
        for check in index.own(section) {
            self.unsettle(*check, row);
        }
        // Where a section applies, none is found of these.
        let is_off = draft.answers.off(section).is_some();
        let found: Vec<CheckNo> = stands(&draft.questionnaire, section)
            .filter(|check| is_off || self.findings.contains_key(&Point { check: *check, row }))
            .collect();
        for check in found {
            self.unsettle(check, row);
        }
    }

    fn unsettle_section(&mut self, draft: &Draft, section: SectionNo) {
        for row in draft.rows(section) {
            self.unsettle_row(draft, section, *row);
        }
    }

    /// What looks at a section as a whole.
    fn unsettle_looking_at(&mut self, draft: &Draft, section: SectionNo) {
        let index = Arc::clone(&self.index);
        for check in index.into_section(section) {
            self.unsettle_rows(draft, *check);
        }
    }

    fn forget_row(&mut self, draft: &Draft, section: SectionNo, row: RowId) {
        let index = Arc::clone(&self.index);
        let stands = stands(&draft.questionnaire, section);
        for check in index.own(section).iter().copied().chain(stands) {
            let point = Point { check, row };
            self.unsettled.remove(&point);
            self.put(section, point, None);
        }
    }
}

/// The checks of answers that stand where a section does not apply.
fn stands(form: &Questionnaire, section: SectionNo) -> impl Iterator<Item = CheckNo> {
    let can_be_off = form.section(section).can_be_off();
    let items = form.asked(section).filter(move |_| can_be_off);
    items.map(CheckNo::Stands)
}

/// The rows that were there when it was last looked.
#[derive(Clone, Debug, Default)]
pub struct KnownRows {
    rows: HashMap<SectionNo, BTreeSet<RowId>>,
}

impl KnownRows {
    /// Takes the rows of a section as they are now; gives those that came and those that went.
    pub fn follow(&mut self, draft: &Draft, section: SectionNo) -> (Vec<RowId>, Vec<RowId>) {
        let now: BTreeSet<RowId> = draft.rows(section).iter().copied().collect();
        let before = self.rows.entry(section).or_default();
        let come = now.difference(before).copied().collect();
        let gone = before.difference(&now).copied().collect();
        *before = now;
        (come, gone)
    }
}

/// The findings to be told at an answer: of the checks that name it.
pub fn at(draft: &Draft, index: &Index, cell: Cell) -> Vec<Finding> {
    let form = &draft.questionnaire;
    let home = form.item(cell.item).place.section;
    let told = index.told(cell.item).iter().copied();
    let told = told.chain([CheckNo::Stands(cell.item)]);
    let points = told.filter_map(|check| {
        let section = check.section(form);
        let repeats = form.section(section).repeat.is_some();
        let row = match (section == home, repeats) {
            (true, _) => cell.row,
            (false, false) => RowId::ONLY,
            // Of a check in the rows of another section nobody knows which row is meant.
            (false, true) => return None,
        };
        Some(Point { check, row })
    });
    points
        .filter_map(|point| match judge(draft, point) {
            Verdict::Broken(finding) => Some(finding),
            Verdict::Holds | Verdict::Unanswered | Verdict::NotApplicable | Verdict::Failed(_) => {
                None
            }
        })
        .collect()
}
