//! What is open next.

use crate::core::answers::Cell;
use crate::core::draft::Draft;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::ItemNo;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::review::list::{self, open_at};
use crate::core::wizard::review::{Open, ReviewLine};

/// What is open next behind a place, from the beginning again at the end.
pub fn next_open(draft: &Draft, here: Place) -> Option<ReviewLine> {
    let section = here.section(draft);
    let sections = draft.questionnaire.sections.len();
    let around = (section.0..sections).chain(0..=section.0).map(SectionNo);
    let mut lines = around
        .filter(|no| draft.answers.off(*no).is_none())
        .flat_map(|no| open_cells(draft, no));
    let at = position(draft, here);
    let after = lines.find(|line| position(draft, line.place) > at);
    // The text that is missing may be that of another language.
    let is_other = |line: &ReviewLine| line.place != here || matches!(line.what, Open::Gap(_));
    after.or_else(|| open_everywhere(draft).find(is_other))
}

fn open_everywhere(draft: &Draft) -> impl Iterator<Item = ReviewLine> {
    let on = draft
        .questionnaire
        .numbered()
        .filter(|(no, _)| draft.answers.off(*no).is_none());
    on.flat_map(|(no, _)| open_cells(draft, no))
}

fn open_cells(draft: &Draft, section: SectionNo) -> impl Iterator<Item = ReviewLine> {
    draft.rows(section).iter().flat_map(move |row| {
        let cells = draft
            .questionnaire
            .asked(section)
            .map(|item| Cell { item, row: *row });
        let open = |cell| open_at(draft, cell).or_else(|| list::carried_at(draft, cell));
        cells.filter_map(open)
    })
}

/// Where a place stands in the order of the form.
fn position(draft: &Draft, place: Place) -> (SectionNo, usize, ItemNo) {
    let section = place.section(draft);
    match place {
        Place::Section { .. } => (section, 0, ItemNo(0)),
        Place::Field { cell, .. } => {
            let row = draft.row_place(section, cell.row);
            (section, row.unwrap_or(0) + 1, cell.item)
        }
    }
}
