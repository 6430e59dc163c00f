//! What was given in the previous period: shown beside new answers, carried into them, known to rules.
//!
//! A draft that is begun from an earlier one keeps what that one said, put into its own form. The items decide what
//! becomes of it: with `carry: copy` an answer is copied, marked until somebody looks at it; with `carry: show` it is
//! told beside the field. A section carries when any of its items does: then its rows come along under their own
//! names of rows, so that an earlier row is found again whatever it is called, and so does that the section does not
//! apply. The rows of other sections are new, and have no earlier ones.

mod period;

use crate::core::answers::{Answer, Cell, Change, RowId, Rows, SectionOff, Slot};
use crate::core::draft::Draft;
use crate::core::questionnaire::item::{Carry, ItemNo, Part};
use crate::core::questionnaire::{Questionnaire, SectionNo};
use crate::core::reading;

/// The draft of the previous period, in the form of the new one.
#[derive(Clone, Debug)]
pub struct Previous {
    /// Its name in the data directory.
    pub name: String,
    /// What was in it; it knows of no previous one itself.
    pub draft: Draft,
}

impl Previous {
    /// Keeps what a draft says.
    pub fn new(name: String, draft: Draft) -> Self {
        let previous = None;
        let draft = Draft { previous, ..draft };
        Self { name, draft }
    }

    /// Whether the row of a cell was there, and its section applied.
    pub fn has_row(&self, cell: Cell) -> bool {
        let form = &self.draft.questionnaire;
        let section = form.item(cell.item).place.section;
        let is_same = form.section(section).repeat.is_none() || carries(form, section);
        is_same
            && self.draft.rows(section).contains(&cell.row)
            && self.draft.answers.off(section).is_none()
    }

    /// What a new draft begins with.
    pub(super) fn carried(&self) -> Vec<Change> {
        let form = &self.draft.questionnaire;
        let sections = form.numbered().filter(|(no, _)| carries(form, *no));
        let mut changes: Vec<Change> = sections
            .flat_map(|(section, _)| self.carried_section(section))
            .collect();
        changes.extend(self.next_period());
        changes
    }

    fn carried_section(&self, section: SectionNo) -> Vec<Change> {
        let form = &self.draft.questionnaire;
        let mut changes = Vec::new();
        if form.section(section).repeat.is_some() {
            let rows = Rows {
                shown: self.draft.rows(section).to_vec(),
                deleted: Vec::new(),
            };
            changes.push(Change::Rows(section, rows));
        }
        changes.extend(self.draft.answers.off(section).map(|off| {
            let carried = true;
            let off = SectionOff {
                carried,
                ..off.clone()
            };
            Change::Off(section, Some(off))
        }));
        let items = form.asked(section).filter(|item| is_copied(form, *item));
        let items: Vec<ItemNo> = items.collect();
        changes.extend(self.draft.rows(section).iter().flat_map(|row| {
            let cells = items.iter().map(|item| Cell {
                item: *item,
                row: *row,
            });
            cells.filter_map(|cell| self.carried_answer(cell))
        }));
        changes
    }

    fn carried_answer(&self, cell: Cell) -> Option<Change> {
        let answer = self.draft.answers.answer(cell);
        (!answer.is_blank()).then(|| {
            let mut copy = answer.clone();
            copy.carried = true;
            Change::Answer(cell, copy)
        })
    }

    /// The period that follows, as long as this one; it is asked for when the draft is begun, and is no copy.
    fn next_period(&self) -> Option<Change> {
        let cell = Cell {
            item: self.draft.questionnaire.period?,
            row: RowId::ONLY,
        };
        let answer = self.draft.answers.answer(cell);
        let day = |part| reading::read_date(answer.text(part, None)).ok().flatten();
        let (from, until) = period::next(day(Part::Main)?, day(Part::Until)?)?;
        let mut next = Answer::default();
        for (part, day) in [(Part::Main, from), (Part::Until, until)] {
            let lang = None;
            next.write(Slot { part, lang }, period::typed(day));
        }
        Some(Change::Answer(cell, next))
    }
}

/// Whether a section carries anything, and therefore its rows.
pub fn carries(form: &Questionnaire, section: SectionNo) -> bool {
    let items = form.section(section).columns.iter().flat_map(|c| &c.items);
    let mut items = items.map(|item| form.item(*item));
    items.any(|item| item.carry.is_some())
}

/// Whether the answers to an item of a section that carries are copied: it says so, or names the rows that come along.
/// The period never is.
pub fn is_copied(form: &Questionnaire, item: ItemNo) -> bool {
    let section = form.section(form.item(item).place.section);
    let repeat = section.repeat.as_ref();
    let names_row = repeat.is_some_and(|repeat| repeat.named_by == item);
    let is_period = form.period == Some(item);
    !is_period && (names_row || form.item(item).carry == Some(Carry::Copy))
}
