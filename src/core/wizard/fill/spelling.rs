//! Words of an answer that mix letters of two alphabets: told, and repaired when a person says so.

use crate::core::answers::{Answer, Cell, Change};
use crate::core::draft::Draft;
use crate::core::letters::{self, Mixed};
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::notice::Notice;
use crate::core::wizard::review::Open;

/// The mixed words of an answer, each once. What an absence hides is not looked at.
pub fn mixed(draft: &Draft, cell: Cell) -> Vec<Mixed> {
    let kind = &draft.questionnaire.item(cell.item).kind;
    let answer = draft.answers.answer(cell);
    let shows = |part| answer.absence.is_none() || part == Part::Remark;
    let texts = answer
        .texts()
        .filter(|(slot, _)| is_words(kind, slot.part) && shows(slot.part));
    let mut found: Vec<Mixed> = Vec::new();
    for mixed in texts.flat_map(|(_, text)| letters::mixed(text)) {
        if !found.iter().any(|known| known.word == mixed.word) {
            found.push(mixed);
        }
    }
    found
}

/// The answer whose words are to be repaired: the open question's, or that of the line with the focus.
pub(crate) fn cell(fill: &Fill) -> Option<Cell> {
    let cell = match &fill.page {
        Page::Questions => fill.cell(),
        Page::Review(review) => {
            let line = review.lines.get(review.selected)?;
            line.place
                .cell()
                .filter(|_| matches!(line.what, Open::Mixed(_)))
        }
        Page::Export(_) | Page::Versions(_) => None,
    }?;
    (!mixed(&fill.draft, cell).is_empty()).then_some(cell)
}

/// Writes every mixed word of the answer in one alphabet, as one step.
pub(crate) fn mend(fill: &mut Fill) -> (bool, Option<Notice>) {
    let Some(cell) = cell(fill) else {
        return (false, None);
    };
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let answer = repaired(kind, fill.draft.answers.answer(cell));
    let words = mixed(&fill.draft, cell).into_iter();
    let words: Vec<String> = words.map(|mixed| mixed.repaired).collect();
    let changed = fill.change(vec![Change::Answer(cell, answer)]);
    fill.look_again();
    let notice = Notice::new("notice-repaired").with("words", words.join(", "));
    (changed, Some(notice))
}

fn repaired(kind: &Kind, answer: &Answer) -> Answer {
    let mut new = answer.clone();
    for (slot, text) in answer.texts() {
        if let Some(text) = is_words(kind, slot.part)
            .then(|| letters::repaired(text))
            .flatten()
        {
            new.write(slot.clone(), text);
        }
    }
    new
}

/// Whether a part holds words, and not ids of choices.
fn is_words(kind: &Kind, part: Part) -> bool {
    part != Part::Main || !matches!(kind, Kind::Choice(_) | Kind::Choices(_))
}
