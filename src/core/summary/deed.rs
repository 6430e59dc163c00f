//! What somebody did, in words.

use std::collections::BTreeSet;

use crate::core::address;
use crate::core::answers::{Answer, Cell, RowId, SectionOff};
use crate::core::draft::Draft;
use crate::core::event::ledger::{Deed, Did, How};
use crate::core::event::{RowWhat, Standing};
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::Part;
use crate::core::summary;
use crate::core::wizard::fill::walk::Place;
use crate::core::words::Words;

/// A deed in words: what it was done to, and what was done, one or more lines each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The question and row, or the section.
    pub place: String,
    /// What was there and what became of it.
    pub lines: Vec<String>,
}

/// Tells a deed; places are worded in `lang`.
pub fn tell(words: &Words, draft: &Draft, deed: &Deed, lang: &Lang) -> Told {
    let front = |section| {
        let selected = 0;
        summary::place(draft, Place::Section { section, selected }, lang)
    };
    match &deed.did {
        Did::Answered {
            cell,
            old,
            new,
            how,
        } => Told {
            place: question(words, draft, *cell, lang),
            lines: answered(words, draft, (*cell, old, new), lang)
                .into_iter()
                .chain(how_phrase(*how).map(|id| words.say(id)))
                .collect(),
        },
        Did::Off(section, off) => Told {
            place: front(*section),
            lines: vec![turned_off(words, off.as_ref(), lang)],
        },
        Did::Row(section, row, what) => {
            let name = named(words, draft, *section, *row, lang);
            Told {
                place: front(*section),
                lines: vec![words.with(row_phrase(what), &[("row", name.into())])],
            }
        }
        Did::BegunFrom(name) => Told {
            place: summary::form_title(draft, lang),
            lines: vec![words.with("history-begun-from", &[("name", name.as_str().into())])],
        },
        Did::Languages(langs) => {
            let names: Vec<String> = langs
                .iter()
                .map(|lang| summary::lang_name(words, lang))
                .collect();
            Told {
                place: summary::form_title(draft, lang),
                lines: vec![words.with("history-languages", &[("names", names.join(", ").into())])],
            }
        }
        Did::Standing(standing) => Told {
            place: summary::form_title(draft, lang),
            lines: vec![match standing {
                Standing::Finished(_) => words.say("history-finished"),
                Standing::Reopened(reason) => {
                    words.with("history-reopened", &[("reason", reason.as_str().into())])
                }
            }],
        },
    }
}

/// The id of what is told of how an answer was changed, where that is worth a word.
pub fn how_phrase(how: How) -> Option<&'static str> {
    match how {
        How::Seeing => None,
        How::AtOnce => Some("history-at-once"),
        How::Recovered => Some("history-recovered"),
        How::Imported => Some("history-imported"),
        How::Carried => Some("history-carried"),
        How::LookedAt => Some("history-looked-at"),
    }
}

/// The question in words with its printed number, and the name by which it can be asked for.
fn question(words: &Words, draft: &Draft, cell: Cell, lang: &Lang) -> String {
    let part = Part::Main;
    let place = summary::place(draft, Place::Field { cell, part }, lang);
    let section = draft.questionnaire.item(cell.item).place.section;
    let is_gone = !draft.rows(section).contains(&cell.row);
    let gone = is_gone.then(|| {
        let row = named(words, draft, section, cell.row, lang);
        format!(
            " {}",
            words.with("history-row-gone", &[("row", row.into())])
        )
    });
    let gone = gone.unwrap_or_default();
    format!("{place}{gone}  {}", address::of(draft, cell))
}

/// What was there and what became of it, in each language in which that differs.
fn answered(
    words: &Words,
    draft: &Draft,
    (cell, old, new): (Cell, &Answer, &Answer),
    lang: &Lang,
) -> Vec<String> {
    let item = draft.questionnaire.item(cell.item);
    let typed = old.texts().chain(new.texts());
    let langs: BTreeSet<&Lang> = typed.filter_map(|(slot, _)| slot.lang.as_ref()).collect();
    let is_one_of_several = !langs.is_empty() && (langs.len() > 1 || draft.spoken().len() > 1);
    let langs = if langs.is_empty() {
        BTreeSet::from([lang])
    } else {
        langs
    };
    let mut lines = Vec::new();
    for lang in langs {
        let [was, is] = [old, new].map(|answer| summary::whole(words, item, answer, lang));
        if was == is {
            continue;
        }
        let name = is_one_of_several.then(|| summary::lang_name(words, lang));
        if !was.trim().is_empty() {
            lines.push(said(
                words,
                ["history-old", "history-old-in"],
                was,
                name.as_deref(),
            ));
        }
        let is = if is.trim().is_empty() {
            words.say("history-nothing")
        } else {
            is
        };
        lines.push(said(
            words,
            ["history-new", "history-new-in"],
            is,
            name.as_deref(),
        ));
    }
    lines
}

/// A text, and the language it is in where that has to be said.
fn said(words: &Words, [alone, of_lang]: [&str; 2], text: String, lang: Option<&str>) -> String {
    match lang {
        None => words.with(alone, &[("text", text.into())]),
        Some(lang) => words.with(of_lang, &[("text", text.into()), ("lang", lang.into())]),
    }
}

fn turned_off(words: &Words, off: Option<&SectionOff>, lang: &Lang) -> String {
    let Some(off) = off else {
        return words.say("history-on");
    };
    let own = off.remark.get(&lang.spoken());
    match own.or(off.remark.values().next()) {
        Some(remark) => words.with("history-off-remark", &[("remark", remark.as_str().into())]),
        None => words.say("history-off"),
    }
}

fn row_phrase(what: &RowWhat) -> &'static str {
    match what {
        RowWhat::Added(_) => "history-row-added",
        RowWhat::Moved(_) => "history-row-moved",
        RowWhat::Deleted(_) => "history-row-deleted",
        RowWhat::Restored(_) => "history-row-restored",
        RowWhat::Withdrawn(_) => "history-row-withdrawn",
    }
}

/// A row by its name and its number, as far as it has them.
fn named(words: &Words, draft: &Draft, section: SectionNo, row: RowId, lang: &Lang) -> String {
    let name = match draft.row_name(section, row, lang) {
        "" => words.say("row-unnamed"),
        name => format!("«{name}»"),
    };
    let at = draft.rows(section).iter().position(|shown| *shown == row);
    match at {
        Some(at) => format!("[{}] {name}", at + 1),
        None => name,
    }
}
