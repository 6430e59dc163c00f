//! The readable part of a new draft's name: year and half-year of its period.

use crate::core::answers::{Cell, RowId};
use crate::core::draft::Draft;
use crate::core::questionnaire::item::Part;
use crate::core::reading;

/// `2018-h2` for a period in the second half of 2018; the questionnaire's id where there is no period.
///
/// Answers never become names of files: only numbers of a day that was read do.
pub fn of(draft: &Draft) -> String {
    period(draft).unwrap_or_else(|| draft.questionnaire.id.clone())
}

fn period(draft: &Draft) -> Option<String> {
    let cell = Cell {
        item: draft.questionnaire.period?,
        row: RowId::ONLY,
    };
    let answer = draft.answers.answer(cell);
    let from = reading::read_date(answer.text(Part::Main, None)).ok()??;
    let until = reading::read_date(answer.text(Part::Until, None)).ok()??;
    let year = until.year();
    Some(
        match (from.year() == year, from.month() > 6, until.month() > 6) {
            (true, true, true) => format!("{year}-h2"),
            (true, false, false) => format!("{year}-h1"),
            (true, _, _) => format!("{year}"),
            (false, _, _) => format!("{}-{year}", from.year()),
        },
    )
}
