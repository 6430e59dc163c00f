//! What a reader gets to see of an answer, and what it means.

use std::collections::{BTreeMap, BTreeSet};

use crate::core::answers::{Absence, Answer, Cell, Slot};
use crate::core::checks;
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::reading;

/// The answer in a cell as a reader gets to see it: blank where it is hidden, without what stands behind an absence.
pub fn shown(draft: &Draft, cell: Cell) -> Answer {
    let answer = draft.answers.answer(cell);
    let section = draft.questionnaire.item(cell.item).place.section;
    let is_off = draft.answers.off(section).is_some();
    let is_hidden = is_off && !answer.stands || !checks::is_relevant(draft, cell);
    if is_hidden {
        return Answer::default();
    }
    let mut shown = Answer::default();
    shown.absence = answer.absence;
    let is_seen = |slot: &Slot| answer.absence.is_none() || slot.part == Part::Remark;
    for (slot, text) in answer.texts().filter(|(slot, _)| is_seen(slot)) {
        shown.write(slot.clone(), text.to_owned());
    }
    shown
}

/// What an answer means: two answers differ when this does. Texts of other languages are left out.
pub(super) fn meaning(
    kind: &Kind,
    answer: &Answer,
    langs: &BTreeSet<Lang>,
) -> (Option<Absence>, BTreeMap<Slot, String>) {
    let is_of_use = |slot: &Slot| slot.lang.as_ref().is_none_or(|lang| langs.contains(lang));
    let texts = answer.texts().filter(|(slot, _)| is_of_use(slot));
    let texts = texts.map(|(slot, text)| (slot.clone(), plain(kind, slot.part, text)));
    let texts = texts.filter(|(_, text)| !text.is_empty());
    (answer.absence, texts.collect())
}

/// Figures and days by value, everything else as written, but for blanks around it.
fn plain(kind: &Kind, part: Part, text: &str) -> String {
    let as_written = || text.trim().to_owned();
    match (kind, part) {
        (Kind::Number(_), Part::Main) => match reading::decimal(text) {
            Ok(Some(value)) => value.normalize().to_string(),
            Ok(None) | Err(_) => as_written(),
        },
        (Kind::Date, Part::Main) | (Kind::Period, Part::Main | Part::Until) => {
            match reading::read_date(text) {
                Ok(Some(day)) => day.to_string(),
                Ok(None) | Err(_) => as_written(),
            }
        }
        _ => as_written(),
    }
}
