//! What is said of colleagues: who writes, what was done at once, and which ways out there are.

use crate::core::answers::{Answer, Answers, Cell, Change, SectionOff};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::summary;
use crate::core::summary::company::{author, rivals};
use crate::core::wizard::colleagues::{Arrived, Author, Rivals, Version, Writing};
use crate::core::wizard::fill::Fill;
use crate::core::wizard::popup::settle::{Matter, Settle, Way};
use crate::core::words::Words;

/// Who writes in an answer at this moment; `None` where nobody does.
pub fn writing<'w>(words: &Words, writing: impl Iterator<Item = &'w Writing>) -> Option<String> {
    let (own, others): (Vec<_>, Vec<_>) = writing.partition(|writing| writing.is_self);
    if others.is_empty() {
        return (!own.is_empty()).then(|| words.say("company-self"));
    }
    let mut names: Vec<&str> = others.iter().map(|writing| writing.name.as_str()).collect();
    names.dedup();
    let n = names.len().into();
    let names = names.join(", ").into();
    Some(words.with("company-writing", &[("n", n), ("names", names)]))
}

/// All there is to say at an answer: who writes there, what a colleague made of it, what was done at once.
pub fn at(words: &Words, fill: &Fill, cell: Cell) -> (Vec<String>, Option<String>) {
    let colleagues = &fill.colleagues;
    let mut told: Vec<String> = writing(words, colleagues.writing_in(cell))
        .into_iter()
        .collect();
    // Where it is a conflict by now, both texts are told anyway.
    let held_back = colleagues.held_back.as_ref();
    let is_news =
        |held: &&(Cell, Version<Answer>)| held.0 == cell && colleagues.rivals_in(cell).is_none();
    if let Some((_, version)) = held_back.filter(is_news) {
        let who = author(words, &version.author).into();
        let text = in_quotes(words, fill, cell, &version.value).into();
        told.push(words.with("company-held-back", &[("who", who), ("text", text)]));
    }
    if let Some(late) = fill.late_in(cell) {
        let who = author(words, &late.author).into();
        told.push(words.with("late-here", &[("who", who)]));
    }
    (told, unsettled(words, fill, cell))
}

/// What there is to settle at an answer, or around it.
fn unsettled(words: &Words, fill: &Fill, cell: Cell) -> Option<String> {
    if let Some(left) = fill.colleagues.left_in(cell) {
        let text = in_quotes(words, fill, cell, &left.answer).into();
        let at = left.author.at.as_str().into();
        return Some(words.with("left-here", &[("at", at), ("text", text)]));
    }
    if let Some(Rivals::Answer { shown, others, .. }) = fill.colleagues.rivals_in(cell) {
        let texts: Vec<String> = [shown]
            .into_iter()
            .chain(others)
            .map(|version| {
                let text = in_quotes(words, fill, cell, &version.value);
                format!("{} «{text}»", author(words, &version.author))
            })
            .collect();
        let texts = texts.join("; ").into();
        return Some(words.with("rivals-answer-here", &[("texts", texts)]));
    }
    let around = fill.rivals_around().next()?;
    Some(rivals(words, around))
}

/// What is to be settled at the front page of a section.
pub fn around(words: &Words, fill: &Fill) -> Vec<String> {
    fill.rivals_around().map(|r| rivals(words, r)).collect()
}

/// What a colleague changed, on one line; `None` for what shows by itself.
pub fn arrived(words: &Words, fill: &Fill, arrived: &Arrived) -> Option<String> {
    let Change::Answer(cell, answer) = &arrived.change else {
        return None;
    };
    let section = fill.draft.questionnaire.item(cell.item).place.section;
    let place = fill.place_of((section, Some(*cell)));
    let args = [
        ("who", author(words, &arrived.author).into()),
        (
            "place",
            summary::place(&fill.draft, place, fill.lang()).into(),
        ),
        ("text", in_quotes(words, fill, *cell, answer).into()),
    ];
    Some(words.with("company-arrived", &args))
}

/// What stands over the texts that are compared.
pub fn settle_title(words: &Words, settle: &Settle) -> String {
    words.say(match &settle.matter {
        Matter::Rivals(Rivals::Answer { .. } | Rivals::Off { .. }) => "settle-title-rivals",
        Matter::Rivals(Rivals::Row { .. }) => "settle-title-row",
        Matter::Left(left) if left.is_alive => "settle-title-alive",
        Matter::Left(_) => "settle-title-left",
        Matter::Undo { .. } => "settle-title-undo",
    })
}

/// What is compared: the question, the section or the row.
pub fn settle_about(words: &Words, fill: &Fill, settle: &Settle) -> String {
    let about = |place| summary::place(&fill.draft, place, fill.lang());
    match (&settle.matter, settle.cell()) {
        (Matter::Undo { author: by, .. }, _) => {
            let who = author(words, by).into();
            words.with("settle-undo-why", &[("who", who)])
        }
        (Matter::Rivals(rivals), _) => {
            let name = match rivals {
                Rivals::Row { section, row, .. } => {
                    super::row(words, &fill.draft, *section, *row, fill.lang())
                }
                Rivals::Answer { .. } | Rivals::Off { .. } => String::new(),
            };
            let place = about(fill.place_of(rivals.place(fill)));
            [place, name].join(" ").trim_end().to_owned()
        }
        (Matter::Left(_), Some(cell)) => {
            let section = fill.draft.questionnaire.item(cell.item).place.section;
            about(fill.place_of((section, Some(cell))))
        }
        (Matter::Left(_), None) => String::new(),
    }
}

/// The texts that are compared, each with who and when.
pub fn settle_sides(words: &Words, fill: &Fill, settle: &Settle) -> Vec<(String, String)> {
    match &settle.matter {
        Matter::Rivals(rivals) => sides_of_rivals(words, fill, rivals),
        Matter::Left(left) => {
            let now = fill.draft.answers.answer(left.cell);
            let both = texts(words, fill, left.cell, &[&left.answer, now]);
            let id = if left.is_alive {
                "settle-side-alive"
            } else {
                "settle-side-left"
            };
            let first = words.with(id, &[("at", left.author.at.as_str().into())]);
            let heads = [first, now_by(words, left.now.as_ref())];
            heads.into_iter().zip(both).collect()
        }
        Matter::Undo {
            former: Some((cell, former)),
            author: by,
            ..
        } => {
            let now = fill.draft.answers.answer(*cell);
            let both = texts(words, fill, *cell, &[now, former]);
            let heads = [now_by(words, Some(by)), words.say("settle-side-former")];
            heads.into_iter().zip(both).collect()
        }
        Matter::Undo { former: None, .. } => Vec::new(),
    }
}

fn sides_of_rivals(words: &Words, fill: &Fill, rivals: &Rivals) -> Vec<(String, String)> {
    match rivals {
        Rivals::Answer {
            cell,
            shown,
            others,
        } => {
            let all = [shown].into_iter().chain(others);
            let all: Vec<&Answer> = all.map(|version| &version.value).collect();
            let heads = heads(words, shown, others).into_iter();
            heads.zip(texts(words, fill, *cell, &all)).collect()
        }
        Rivals::Off {
            section,
            shown,
            others,
        } => {
            let all = [shown].into_iter().chain(others);
            let said = all.map(|version| said_off(words, fill, *section, version.value.as_ref()));
            let heads = heads(words, shown, others).into_iter();
            heads.zip(said).collect()
        }
        Rivals::Row { unseen, .. } => {
            let side = |(cell, version): &(Cell, Version<Answer>)| {
                let wording = summary::wording(&fill.draft, cell.item, fill.lang());
                let text = in_quotes(words, fill, *cell, &version.value);
                (author(words, &version.author), format!("{wording}: {text}"))
            };
            unseen.iter().map(side).collect()
        }
    }
}

/// Who, and when, of each version; the first one is shown.
fn heads<T>(words: &Words, shown: &Version<T>, others: &[Version<T>]) -> Vec<String> {
    let who = author(words, &shown.author).into();
    let first = words.with("settle-side-shown", &[("who", who)]);
    let others = others.iter().map(|version| author(words, &version.author));
    [first].into_iter().chain(others).collect()
}

/// Whether a section applies, and the remark if it does not.
fn said_off(words: &Words, fill: &Fill, section: SectionNo, off: Option<&SectionOff>) -> String {
    let Some(off) = off else {
        return words.say("settle-applies");
    };
    let status = super::off(words, &fill.draft, section, fill.lang());
    let remark = off.remark.get(&fill.lang().spoken());
    let remark = remark.map(|remark| format!(" ({remark})"));
    status + &remark.unwrap_or_default()
}

fn now_by(words: &Words, by: Option<&Author>) -> String {
    match by {
        Some(by) => {
            let who = author(words, by).into();
            words.with("settle-side-now", &[("who", who)])
        }
        None => words.say("settle-side-nobody"),
    }
}

/// A way out.
pub fn settle_way(words: &Words, settle: &Settle, way: Way) -> String {
    let who = |id, by: &Author| words.with(id, &[("who", author(words, by).into())]);
    let (shown, others): (Option<&Author>, Vec<&Author>) = match &settle.matter {
        Matter::Rivals(Rivals::Answer { shown, others, .. }) => (
            Some(&shown.author),
            others.iter().map(|v| &v.author).collect(),
        ),
        Matter::Rivals(Rivals::Off { shown, others, .. }) => (
            Some(&shown.author),
            others.iter().map(|v| &v.author).collect(),
        ),
        Matter::Rivals(Rivals::Row { .. }) | Matter::Left(_) | Matter::Undo { .. } => {
            (None, Vec::new())
        }
    };
    match (way, &settle.matter) {
        (Way::Keep, Matter::Rivals(Rivals::Row { .. })) => words.say("settle-stay-deleted"),
        (Way::Keep, Matter::Left(_)) => words.say("settle-keep-left"),
        (Way::Keep, Matter::Rivals(_) | Matter::Undo { .. }) => shown.map_or_else(
            || words.say("settle-stay"),
            |shown| who("settle-keep", shown),
        ),
        (Way::Take(no), _) => others.get(no).map_or_else(
            || words.say("settle-take-left"),
            |other| who("settle-take", other),
        ),
        (Way::Join, _) => words.say("settle-join"),
        (Way::Restore, _) => words.say("settle-restore"),
        (Way::Undo, _) => words.say("settle-undo"),
    }
}

/// An answer in a few words; that it is empty is said.
fn in_quotes(words: &Words, fill: &Fill, cell: Cell, answer: &Answer) -> String {
    texts(words, fill, cell, &[answer]).remove(0)
}

/// Answers in the language in which they differ, or one in which there is something: that of the page, else another one
/// of the document.
fn texts(words: &Words, fill: &Fill, cell: Cell, answers: &[&Answer]) -> Vec<String> {
    let in_lang = |lang: &Lang| -> Vec<String> {
        let given = answers
            .iter()
            .map(|answer| of(words, fill, cell, answer, lang));
        given.collect()
    };
    let is_wanted = |texts: &Vec<String>| match answers {
        [_] => texts.iter().any(|text| !text.is_empty()),
        _ => texts.iter().any(|text| *text != texts[0]),
    };
    let here = in_lang(fill.lang());
    let elsewhere = || fill.draft.spoken().iter().map(in_lang).find(is_wanted);
    let texts = if is_wanted(&here) {
        here
    } else {
        elsewhere().unwrap_or(here)
    };
    let or_empty = |text: String| match text.as_str() {
        "" => words.say("company-empty"),
        _ => text,
    };
    texts.into_iter().map(or_empty).collect()
}

fn of(words: &Words, fill: &Fill, cell: Cell, answer: &Answer, lang: &Lang) -> String {
    let mut answers = Answers::default();
    answers.apply(Change::Answer(cell, answer.clone()));
    let draft = Draft {
        questionnaire: std::sync::Arc::clone(&fill.draft.questionnaire),
        languages: fill.draft.languages.clone(),
        answers,
        previous: None,
    };
    summary::of(words, &draft, cell, lang)
}
