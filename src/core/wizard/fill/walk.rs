//! The way through a draft: section by section, row by row, field by field.

use crate::core::answers::{Cell, RowId};
use crate::core::checks;
use crate::core::draft::Draft;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{ItemNo, Part};

/// Where one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the front page of a section: its rows, or that it does not apply.
    Section {
        /// The section.
        section: SectionNo,
        /// The row with the focus; as many as there are rows: «add».
        selected: usize,
    },
    /// At a field.
    Field {
        /// The cell of the answer.
        cell: Cell,
        /// Which part of it.
        part: Part,
    },
}

impl Place {
    /// The cell of this place, if it is in a question.
    pub fn cell(self) -> Option<Cell> {
        match self {
            Self::Section { .. } => None,
            Self::Field { cell, .. } => Some(cell),
        }
    }

    /// The section of this place.
    pub fn section(self, draft: &Draft) -> SectionNo {
        match self {
            Self::Section { section, .. } => section,
            Self::Field { cell, .. } => draft.questionnaire.item(cell.item).place.section,
        }
    }
}

/// Whether a section has a front page.
pub fn has_front(draft: &Draft, section: SectionNo) -> bool {
    draft.questionnaire.section(section).repeat.is_some() || draft.answers.off(section).is_some()
}

/// The front page of a section, else its first field.
pub fn first(draft: &Draft, section: SectionNo) -> Place {
    let front = Place::Section {
        section,
        selected: 0,
    };
    if has_front(draft, section) {
        return front;
    }
    first_in_row(draft, section, RowId::ONLY).unwrap_or(front)
}

/// The first field of a row.
pub fn first_in_row(draft: &Draft, section: SectionNo, row: RowId) -> Option<Place> {
    item_from(draft, section, row, (0, 0)).map(|item| at_first_part(draft, item, row))
}

/// The field after this one; the place itself at the end of the form.
pub fn next(draft: &Draft, place: Place) -> Place {
    if let Place::Field { cell, part } = place {
        let parts = draft.questionnaire.item(cell.item).kind.parts();
        if let Some(next) = parts.iter().skip_while(|p| **p != part).nth(1) {
            return Place::Field { cell, part: *next };
        }
    }
    next_question(draft, place)
}

/// The field before this one; the place itself at the beginning of the form.
pub fn previous(draft: &Draft, place: Place) -> Place {
    if let Place::Field { cell, part } = place {
        let parts = draft.questionnaire.item(cell.item).kind.parts();
        let before = parts.iter().take_while(|p| **p != part).last();
        if let Some(before) = before {
            return Place::Field {
                cell,
                part: *before,
            };
        }
    }
    match previous_question(draft, place) {
        Place::Field { cell, .. } => at_last_part(draft, cell.item, cell.row),
        front @ Place::Section { .. } => front,
    }
}

/// The first field of the next question.
pub fn next_question(draft: &Draft, place: Place) -> Place {
    match place {
        Place::Section { section, selected } => {
            let row = draft
                .rows(section)
                .get(selected)
                .filter(|_| draft.answers.off(section).is_none());
            row.and_then(|row| first_in_row(draft, section, *row))
                .or_else(|| next_section(draft, section))
                .unwrap_or(place)
        }
        Place::Field { cell, .. } => {
            let at = draft.questionnaire.item(cell.item).place;
            let rows = draft.rows(at.section);
            let row_place = draft.row_place(at.section, cell.row);
            let next_row = row_place.and_then(|place| rows.get(place + 1));
            item_from(draft, at.section, cell.row, (at.column, at.at + 1))
                .map(|item| at_first_part(draft, item, cell.row))
                .or_else(|| next_row.and_then(|row| first_in_row(draft, at.section, *row)))
                .or_else(|| add_row(draft, at.section))
                .or_else(|| next_section(draft, at.section))
                .unwrap_or(place)
        }
    }
}

/// The first field of the question before.
pub fn previous_question(draft: &Draft, place: Place) -> Place {
    match place {
        Place::Section { section, .. } => last_before(draft, section).unwrap_or(place),
        Place::Field { cell, .. } => {
            let at = draft.questionnaire.item(cell.item).place;
            let rows = draft.rows(at.section);
            // In a row that is gone one stands behind all others.
            let row_place = draft.row_place(at.section, cell.row);
            let row_before = rows.get(..row_place.unwrap_or(rows.len()));
            let row_before = row_before.and_then(<[RowId]>::last);
            let selected = row_place.unwrap_or(0);
            let front = Place::Section {
                section: at.section,
                selected,
            };
            item_before(draft, at.section, cell.row, (at.column, at.at))
                .map(|item| at_first_part(draft, item, cell.row))
                .or_else(|| row_before.and_then(|row| last_in_row(draft, at.section, *row)))
                .or_else(|| has_front(draft, at.section).then_some(front))
                .or_else(|| last_before(draft, at.section))
                .unwrap_or(place)
        }
    }
}

/// The place itself if it is still there, else what is nearest to it.
pub fn nearest(draft: &Draft, place: Place) -> Place {
    match place {
        Place::Section { section, selected } if has_front(draft, section) => Place::Section {
            section,
            selected: selected.min(draft.rows(section).len()),
        },
        Place::Section { section, .. } => first(draft, section),
        Place::Field { cell, .. } => {
            let section = place.section(draft);
            let is_there =
                draft.row_place(section, cell.row).is_some() && checks::is_relevant(draft, cell);
            if is_there {
                place
            } else {
                first(draft, section)
            }
        }
    }
}

/// Behind the last row: the line that adds another.
fn add_row(draft: &Draft, section: SectionNo) -> Option<Place> {
    let repeats = draft.questionnaire.section(section).repeat.is_some()
        && draft.answers.off(section).is_none();
    repeats.then(|| Place::Section {
        section,
        selected: draft.rows(section).len(),
    })
}

fn next_section(draft: &Draft, section: SectionNo) -> Option<Place> {
    let next = SectionNo(section.0 + 1);
    (next.0 < draft.questionnaire.sections.len()).then(|| first(draft, next))
}

/// The last question before a section.
fn last_before(draft: &Draft, section: SectionNo) -> Option<Place> {
    let before = SectionNo(section.0.checked_sub(1)?);
    let front = Place::Section {
        section: before,
        selected: 0,
    };
    if draft.answers.off(before).is_some() {
        return Some(front);
    }
    let last = draft
        .rows(before)
        .iter()
        .rev()
        .find_map(|row| last_in_row(draft, before, *row));
    Some(last.unwrap_or(front))
}

fn last_in_row(draft: &Draft, section: SectionNo, row: RowId) -> Option<Place> {
    let columns = draft.questionnaire.section(section).columns.len();
    item_before(draft, section, row, (columns, 0)).map(|item| at_first_part(draft, item, row))
}

fn at_first_part(draft: &Draft, item: ItemNo, row: RowId) -> Place {
    let part = draft
        .questionnaire
        .item(item)
        .kind
        .parts()
        .first()
        .copied()
        .unwrap_or(Part::Main);
    Place::Field {
        cell: Cell { item, row },
        part,
    }
}

fn at_last_part(draft: &Draft, item: ItemNo, row: RowId) -> Place {
    let part = draft
        .questionnaire
        .item(item)
        .kind
        .parts()
        .last()
        .copied()
        .unwrap_or(Part::Main);
    Place::Field {
        cell: Cell { item, row },
        part,
    }
}

/// The first item asked at or after a column and a place in it.
fn item_from(
    draft: &Draft,
    section: SectionNo,
    row: RowId,
    from: (usize, usize),
) -> Option<ItemNo> {
    let columns = draft
        .questionnaire
        .section(section)
        .columns
        .iter()
        .enumerate()
        .skip(from.0);
    columns
        .flat_map(|(no, column)| {
            column
                .items
                .iter()
                .skip(if no == from.0 { from.1 } else { 0 })
        })
        .copied()
        .find(|item| is_asked(draft, *item, row))
}

/// The last item asked before a column and a place in it.
fn item_before(
    draft: &Draft,
    section: SectionNo,
    row: RowId,
    before: (usize, usize),
) -> Option<ItemNo> {
    let columns = draft
        .questionnaire
        .section(section)
        .columns
        .iter()
        .enumerate()
        .take(before.0 + 1);
    columns
        .rev()
        .flat_map(|(no, column)| {
            let end = if no == before.0 {
                before.1
            } else {
                column.items.len()
            };
            column.items[..end].iter().rev()
        })
        .copied()
        .find(|item| is_asked(draft, *item, row))
}

fn is_asked(draft: &Draft, item: ItemNo, row: RowId) -> bool {
    draft.questionnaire.item(item).kind.is_asked() && checks::is_relevant(draft, Cell { item, row })
}
