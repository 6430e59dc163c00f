//! One answer in the file.
//!
//! What is entered once is a string, a text is an object by language; everything else has a key for each part:
//!
//! | answer | in the file |
//! |---|---|
//! | a number, a date, chosen ids | `"26,5"` |
//! | a text | `{"ru": "нет данных"}` |
//! | a number with its companion text | `{"value": "3", "note": {"ru": "Иванова"}}` |
//! | a period | `{"from": "01.07.2018", "until": "31.12.2018"}` |
//! | a person | `{"post": {"ru": "директор"}, "name": "Иванова"}` |
//! | a named absence | `{"absent": "none_found", "remark": {"ru": "по журналу"}}`, and what was typed before |
//! | of the previous period, not looked at | `{"value": {"ru": "Приём"}, "carried": true}` |

use crate::core::answers::{Absence, Answer, Slot};
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Kind, Part};
use crate::store::drafts::file::tree::{Ordered, Tree};

/// The key for what does not fit the item.
const KEPT: &str = "kept";

/// The key for a text of no language where others stand by language.
const NO_LANGUAGE: &str = "";

/// An answer as it stands in the file; `None` when it is blank and nothing is kept.
pub(in crate::store) fn write(kind: &Kind, answer: &Answer, kept: Option<&Tree>) -> Option<Tree> {
    let mut parts = Ordered::default();
    if let Some(absence) = answer.absence {
        parts.push("absent", Tree::Text(absence.name().to_owned()));
    }
    for part in in_order(kind) {
        if let Some(tree) = write_part(answer, part) {
            parts.push(key(kind, part), tree);
        }
    }
    if answer.stands {
        parts.push("stands", Tree::Truth(true));
    }
    if answer.carried {
        parts.push("carried", Tree::Truth(true));
    }
    if let Some(kept) = kept {
        parts.push(KEPT, kept.clone());
    }
    if let [(only, value)] = &mut parts.0[..]
        && *only == key(kind, Part::Main)
        && is_short(kind, value)
    {
        return Some(std::mem::replace(value, Tree::Null));
    }
    (!parts.is_empty()).then_some(Tree::Object(parts))
}

/// What an answer is read for.
#[derive(Clone, Copy)]
pub(in crate::store) struct Wanted<'f> {
    /// The kind of its item.
    pub(in crate::store) kind: &'f Kind,
    /// Languages that it is most likely in; it shares their tags.
    pub(in crate::store) langs: &'f [Lang],
    /// The language of a text that names none.
    pub(in crate::store) text_lang: &'f Lang,
}

impl Wanted<'_> {
    fn lang(self, tag: &str) -> Option<Lang> {
        let known = self.langs.iter().find(|lang| lang.as_str() == tag);
        known.cloned().or_else(|| Lang::parse(tag).ok())
    }
}

/// Reads an answer; gives it with what does not fit the item.
pub(in crate::store) fn read(wanted: Wanted, tree: Tree) -> (Answer, Option<Tree>) {
    let kind = wanted.kind;
    let mut answer = Answer::default();
    let mut rest = Ordered::default();
    match tree {
        Tree::Object(object) => {
            let mut kept = None;
            for (key, value) in object.0 {
                if key == KEPT {
                    kept = Some(value);
                } else {
                    read_key(wanted, &mut answer, &mut rest, &key, value);
                }
            }
            // What is given comes first: it is not replaced by what was kept.
            if let Some(value) = kept {
                read_kept(wanted, &mut answer, &mut rest, value);
            }
        }
        Tree::Text(text) => {
            let by_lang = kind.is_by_lang(Part::Main);
            let slot = slot(Part::Main, by_lang.then(|| wanted.text_lang.clone()));
            answer.write(slot, text);
        }
        // A person who edits the file may leave the quotation marks out.
        Tree::Number(number) if !kind.is_by_lang(Part::Main) => {
            answer.write(slot(Part::Main, None), number.to_string());
        }
        Tree::Null | Tree::Truth(_) | Tree::Number(_) | Tree::List(_) => {
            rest.push(key(kind, Part::Main), tree);
        }
    }
    let rest = (!rest.is_empty()).then_some(Tree::Object(rest));
    (answer, rest)
}

fn read_kept(wanted: Wanted, answer: &mut Answer, rest: &mut Ordered<Tree>, kept: Tree) {
    match kept {
        Tree::Object(object) => {
            for (key, value) in object.0 {
                read_key(wanted, answer, rest, &key, value);
            }
        }
        Tree::Null | Tree::Truth(_) | Tree::Number(_) | Tree::Text(_) | Tree::List(_) => {
            keep(rest, KEPT, kept);
        }
    }
}

/// Reads one key of an answer; what does not fit goes to `rest`.
fn read_key(
    wanted: Wanted,
    answer: &mut Answer,
    rest: &mut Ordered<Tree>,
    name: &str,
    value: Tree,
) {
    let left = match (name, value) {
        ("absent", Tree::Text(word)) => read_absence(answer, word),
        ("stands", Tree::Truth(true)) => {
            answer.stands = true;
            None
        }
        ("carried", Tree::Truth(true)) => {
            answer.carried = true;
            None
        }
        (name, value) => {
            let mut parts = in_order(wanted.kind);
            match parts.find(|part| key(wanted.kind, *part) == name) {
                Some(part) => read_part(wanted, answer, part, value),
                None => read_in_lang(wanted, answer, name, value),
            }
        }
    };
    if let Some(left) = left {
        keep(rest, name, left);
    }
}

/// Adds what does not fit under its key, or under a longer one when that is taken.
fn keep(rest: &mut Ordered<Tree>, name: &str, value: Tree) {
    let mut free = name.to_owned();
    while rest.get(&free).is_some() {
        free.push('_');
    }
    rest.push(free, value);
}

fn read_absence(answer: &mut Answer, word: String) -> Option<Tree> {
    let absence = Absence::ALL
        .into_iter()
        .find(|absence| absence.name() == word);
    match absence {
        Some(absence) if answer.absence.is_none() => {
            answer.absence = Some(absence);
            None
        }
        Some(_) | None => Some(Tree::Text(word)),
    }
}

/// Reads the texts of a part; gives back what does not fit, or stands in a place already taken.
fn read_part(wanted: Wanted, answer: &mut Answer, part: Part, value: Tree) -> Option<Tree> {
    let kind = wanted.kind;
    match value {
        Tree::Text(text) => place(kind, answer, slot(part, None), text),
        Tree::Object(by_lang) => {
            let mut left = Ordered::default();
            for (tag, value) in by_lang.0 {
                let rest = match (value, wanted.lang(&tag)) {
                    (Tree::Text(text), Some(lang)) => {
                        place(kind, answer, slot(part, Some(lang)), text)
                    }
                    (Tree::Text(text), None) if tag == NO_LANGUAGE => {
                        place(kind, answer, slot(part, None), text)
                    }
                    (value, _) => Some(value),
                };
                left.0.extend(rest.map(|value| (tag, value)));
            }
            (!left.is_empty()).then_some(Tree::Object(left))
        }
        Tree::Null | Tree::Truth(_) | Tree::Number(_) | Tree::List(_) => Some(value),
    }
}

/// Reads a text whose key is its language; gives back what does not fit.
fn read_in_lang(wanted: Wanted, answer: &mut Answer, tag: &str, value: Tree) -> Option<Tree> {
    match (value, wanted.lang(tag)) {
        (Tree::Text(text), Some(lang)) => {
            place(wanted.kind, answer, slot(Part::Main, Some(lang)), text)
        }
        (value, _) => Some(value),
    }
}

/// Writes a text into its slot, if the item has such a slot and nothing stands in it.
fn place(kind: &Kind, answer: &mut Answer, slot: Slot, text: String) -> Option<Tree> {
    let spoken = slot.lang.as_ref().is_none_or(|lang| *lang == lang.spoken());
    let has_part = slot.part == Part::Remark || kind.parts().contains(&slot.part);
    let fits = spoken && has_part && kind.is_by_lang(slot.part) == slot.lang.is_some();
    if fits && answer.text(slot.part, slot.lang.as_ref()).is_empty() {
        answer.write(slot, text);
        None
    } else {
        Some(Tree::Text(text))
    }
}

fn write_part(answer: &Answer, part: Part) -> Option<Tree> {
    let mut by_lang = Ordered::default();
    for (slot, text) in answer.texts().filter(|(slot, _)| slot.part == part) {
        let tag = slot.lang.as_ref().map_or(NO_LANGUAGE, Lang::as_str);
        by_lang.push(tag, Tree::Text(text.to_owned()));
    }
    match &mut by_lang.0[..] {
        [] => None,
        [(tag, text)] if tag == NO_LANGUAGE => Some(std::mem::replace(text, Tree::Null)),
        _ => Some(Tree::Object(by_lang)),
    }
}

/// Whether the answer itself can stand without its key: a string entered once, a text by language.
fn is_short(kind: &Kind, value: &Tree) -> bool {
    match value {
        Tree::Text(_) => match kind {
            Kind::Number(_) | Kind::Choice(_) | Kind::Choices(_) | Kind::Date => true,
            Kind::Line
            | Kind::Text
            | Kind::Period
            | Kind::Person
            | Kind::Group { .. }
            | Kind::Computed { .. } => false,
        },
        Tree::Object(by_lang) => by_lang.get(NO_LANGUAGE).is_none(),
        Tree::Null | Tree::Truth(_) | Tree::Number(_) | Tree::List(_) => false,
    }
}

/// All parts in the order in which they are written: the remark on an absence, the item's own, any other.
fn in_order(kind: &Kind) -> impl Iterator<Item = Part> {
    let own = kind.parts();
    let others = Part::ALL
        .into_iter()
        .filter(move |part| *part != Part::Remark && !own.contains(part));
    std::iter::once(Part::Remark)
        .chain(own.iter().copied())
        .chain(others)
}

fn key(kind: &Kind, part: Part) -> &'static str {
    match part {
        Part::Main => match kind {
            Kind::Period => "from",
            Kind::Person => "name",
            Kind::Line
            | Kind::Text
            | Kind::Number(_)
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Group { .. }
            | Kind::Computed { .. } => "value",
        },
        Part::Until => "until",
        Part::Phrase => "phrase",
        Part::Post => "post",
        Part::Note => "note",
        Part::Remark => "remark",
    }
}

fn slot(part: Part, lang: Option<Lang>) -> Slot {
    Slot { part, lang }
}
