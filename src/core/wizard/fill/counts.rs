//! How far a draft has come, by section; one answer changes one count.

use std::collections::HashSet;

use crate::core::answers::Cell;
use crate::core::checks;
use crate::core::draft::Draft;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::ItemNo;
use crate::core::reading::Progress;

/// Answers given and asked for, in one section or several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Answers given.
    pub done: usize,
    /// Answers asked for.
    pub asked: usize,
}

/// The counts of all sections; one that does not apply asks for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    sections: Vec<Count>,
    total: Count,
    findings: Vec<usize>,
    watched: HashSet<ItemNo>,
}

impl Counts {
    /// Counts a draft from the beginning.
    pub fn of(draft: &Draft) -> Self {
        let watched = checks::watched(&draft.questionnaire);
        let mut counts = Self {
            sections: Vec::new(),
            total: Count::default(),
            findings: Vec::new(),
            watched,
        };
        counts.recount(draft);
        counts
    }

    /// Counts anew after a change that may touch many answers.
    pub(crate) fn recount(&mut self, draft: &Draft) {
        self.sections = draft
            .questionnaire
            .numbered()
            .map(|(no, _)| count(draft, no))
            .collect();
        self.findings = draft
            .questionnaire
            .numbered()
            .map(|(no, _)| findings(draft, no))
            .collect();
        self.total = Count {
            done: self.sections.iter().map(|count| count.done).sum(),
            asked: self.sections.iter().map(|count| count.asked).sum(),
        };
    }

    /// The count of one section.
    pub fn section(&self, section: SectionNo) -> Count {
        self.sections.get(section.0).copied().unwrap_or_default()
    }

    /// The count of the whole draft.
    pub fn total(&self) -> Count {
        self.total
    }

    /// Looks anew at what the checks find in a section, as when one leaves a field of it.
    pub(crate) fn look(&mut self, draft: &Draft, section: SectionNo) {
        if let Some(count) = self.findings.get_mut(section.0) {
            *count = findings(draft, section);
        }
    }

    /// How many findings and answers that cannot be read a section has; as of the last field that was left.
    pub fn findings(&self, section: SectionNo) -> usize {
        self.findings.get(section.0).copied().unwrap_or_default()
    }

    /// The same of the whole draft.
    pub fn all_findings(&self) -> usize {
        self.findings.iter().sum()
    }

    /// An answer has changed; `before` says whether it had been given.
    pub(crate) fn answered(&mut self, draft: &Draft, cell: Cell, before: bool) {
        if self.watched.contains(&cell.item) {
            self.recount(draft);
            return;
        }
        let section = draft.questionnaire.item(cell.item).place.section;
        if draft.answers.off(section).is_some() {
            return;
        }
        let after = draft.progress(cell).is_done();
        for count in [self.sections.get_mut(section.0), Some(&mut self.total)]
            .into_iter()
            .flatten()
        {
            count.done = count.done + usize::from(after) - usize::from(before);
        }
    }
}

fn findings(draft: &Draft, section: SectionNo) -> usize {
    if draft.answers.off(section).is_some() {
        return 0;
    }
    let rows = draft.rows(section).iter();
    let cells = rows.flat_map(|row| {
        draft
            .questionnaire
            .asked(section)
            .map(|item| Cell { item, row: *row })
    });
    let asked = cells.filter(|cell| checks::is_relevant(draft, *cell));
    let unreadable = asked
        .filter(|cell| matches!(draft.progress(*cell), Progress::Unreadable(_)))
        .count();
    unreadable + checks::of_section(draft, section).len()
}

fn count(draft: &Draft, section: SectionNo) -> Count {
    let mut count = Count::default();
    if draft.answers.off(section).is_some() {
        return count;
    }
    for row in draft.rows(section) {
        for item in draft.questionnaire.asked(section) {
            let cell = Cell { item, row: *row };
            if checks::is_relevant(draft, cell) {
                count.asked += 1;
                count.done += usize::from(draft.progress(cell).is_done());
            }
        }
    }
    count
}
