//! The `q` of a line: what it is about, by the ids of the form.

use crate::core::answers::{Cell, Point, RowId};
use crate::core::questionnaire::check_no::CheckNo;
use crate::core::questionnaire::item::ItemNo;
use crate::core::questionnaire::{Questionnaire, SectionNo};

/// `services.r1.provided`, or `title.institution` where the section has no rows.
pub(super) fn write_cell(form: &Questionnaire, cell: Cell) -> String {
    let item = form.item(cell.item);
    let section = form.section(item.place.section);
    match section.repeat {
        Some(_) => format!("{}.{}.{}", section.id, cell.row, item.id),
        None => format!("{}.{}", section.id, item.id),
    }
}

/// Reads what [`write_cell`] writes; `None` where the form has no such item. Answers come in the order of the form mostly,
/// so the item that is to come next is looked at first.
pub(super) fn read_cell(form: &Questionnaire, text: &str, next: ItemNo) -> Option<Cell> {
    let (section, rest) = text.split_once('.')?;
    let near = form.items.get(next.0);
    let near_section = near.map(|item| item.place.section);
    let section = match near_section {
        Some(near) if form.section(near).id == section => near,
        Some(_) | None => form.find_section(section)?,
    };
    let (row, id) = match form.section(section).repeat {
        Some(_) => {
            let (row, id) = rest.split_once('.')?;
            (RowId::parse(row)?, id)
        }
        None => (RowId::ONLY, rest),
    };
    let item = match near {
        Some(near) if near_section == Some(section) && *near.id == *id => next,
        Some(_) | None => form.find(section, id)?,
    };
    let is_asked = form.item(item).kind.is_asked();
    is_asked.then_some(Cell { item, row })
}

/// `services.r1`.
pub(super) fn write_row(form: &Questionnaire, section: SectionNo, row: RowId) -> String {
    format!("{}.{row}", form.section(section).id)
}

/// Reads what [`write_row`] writes; `None` where the form has no such section, or it has no rows.
pub(super) fn read_row(form: &Questionnaire, text: &str) -> Option<(SectionNo, RowId)> {
    let (section, row) = text.split_once('.')?;
    let section = form.find_section(section)?;
    form.section(section).repeat.as_ref()?;
    Some((section, RowId::parse(row)?))
}

/// `personnel.posts_add_up`, `services.r1.refused_explained`, `services.r1.via_citizens@part_of`.
pub(super) fn write_point(form: &Questionnaire, point: Point) -> String {
    let section = form.section(point.check.section(form));
    let name = point.check.name(form);
    match section.repeat {
        Some(_) => format!("{}.{}.{name}", section.id, point.row),
        None => format!("{}.{name}", section.id),
    }
}

/// Reads what [`write_point`] writes; `None` where the form has no such check.
pub(super) fn read_point(form: &Questionnaire, text: &str) -> Option<Point> {
    let (section, rest) = text.split_once('.')?;
    let section = form.find_section(section)?;
    let (row, name) = match form.section(section).repeat {
        Some(_) => {
            let (row, name) = rest.split_once('.')?;
            (RowId::parse(row)?, name)
        }
        None => (RowId::ONLY, rest),
    };
    let check = CheckNo::named(form, section, name)?;
    Some(Point { check, row })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{form, shipped};

    #[test]
    fn a_cell_is_found_whatever_was_expected() {
        for (_, text) in shipped() {
            let form = form::read(text).unwrap();
            let all = (0..form.items.len()).map(ItemNo);
            for item in all.clone().filter(|no| form.item(*no).kind.is_asked()) {
                let repeats = form.section(form.item(item).place.section).repeat.is_some();
                let row = if repeats {
                    RowId::parse("r7").unwrap()
                } else {
                    RowId::ONLY
                };
                let cell = Cell { item, row };
                let text = write_cell(&form, cell);
                for next in all.clone().chain([ItemNo(form.items.len())]) {
                    assert_eq!(read_cell(&form, &text, next), Some(cell), "{text}");
                }
            }
        }
    }
}
