//! What stood in the previous period, in words.

use rust_decimal::Decimal;

use crate::core::answers::Cell;
use crate::core::checks::growth;
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::Part;
use crate::core::summary;
use crate::core::words::Words;

/// The answer of the previous period, whole, with its companion text and its remark, in this language or else in one in
/// which it was given; nothing where there was none.
pub fn said(words: &Words, draft: &Draft, cell: Cell, lang: &Lang) -> Option<String> {
    let answer = growth::previous(draft, cell)?;
    let item = draft.questionnaire.item(cell.item);
    let others = answer.texts().filter_map(|(slot, _)| slot.lang.as_ref());
    let mut texts = std::iter::once(lang)
        .chain(others)
        .map(|lang| summary::whole(words, item, answer, lang));
    texts.find(|text| !text.trim().is_empty())
}

/// The figure of the previous period without its companion text: «22»; other answers whole.
pub fn shown(words: &Words, draft: &Draft, cell: Cell, part: Part, lang: &Lang) -> Option<String> {
    let answer = growth::previous(draft, cell)?;
    let kind = &draft.questionnaire.item(cell.item).kind;
    let has_parts = kind.parts().len() > 1 && answer.absence.is_none();
    if !has_parts || part == Part::Main && answer.text(Part::Main, None).is_empty() {
        return said(words, draft, cell, lang);
    }
    let by_lang = kind.is_by_lang(part).then(|| lang.spoken());
    let text = answer.text(part, by_lang.as_ref());
    (!text.is_empty()).then(|| text.to_owned())
}

/// By how much a figure grew since: «+2», «−1,5», «0»; nothing where one of the two is no figure.
pub fn grown(words: &Words, draft: &Draft, cell: Cell) -> Option<String> {
    growth::growth(draft, cell).map(|growth| with_sign(words, growth.by))
}

/// A difference with its sign.
pub fn with_sign(words: &Words, by: Decimal) -> String {
    let sign = if by.is_zero() {
        ""
    } else if by.is_sign_negative() {
        "−"
    } else {
        "+"
    };
    format!("{sign}{}", words.decimal(by.abs()))
}
