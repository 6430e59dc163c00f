//! Answers, questions and what is open in a few words, for one line of a list.

pub mod company;
pub mod deed;
pub mod previous;

use crate::core::answers::{Absence, Answer, Cell, RowId};
use crate::core::checks;
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::letters::Mixed;
use crate::core::questionnaire::item::{Choice, Item, ItemNo, Kind, Part};
use crate::core::reading::{self, Progress, Violation};
use crate::core::told;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::phase::Changed;
use crate::core::wizard::review::{Open, ReviewLine};
use crate::core::words::Words;

pub use crate::core::told::{said_in, wording};

/// The answer in a cell; empty when there is none.
pub fn of(words: &Words, draft: &Draft, cell: Cell, lang: &Lang) -> String {
    let answer = draft.answers.answer(cell);
    if let Some(absence) = answer.absence {
        return words.say(absence_phrase(absence));
    }
    typed(draft, cell, lang)
}

/// What was typed or chosen in a cell, also where an absence stands before it; empty when there is nothing.
pub fn typed(draft: &Draft, cell: Cell, lang: &Lang) -> String {
    let item = draft.questionnaire.item(cell.item);
    if let Kind::Computed { unit, .. } = &item.kind {
        // Figures follow the document, whatever language the program speaks.
        let mark = Words::new(lang);
        let value = checks::computed(draft, cell).map(|value| mark.decimal(value.normalize()));
        let unit = unit.as_ref().map(|unit| unit.say(lang)).unwrap_or_default();
        return value
            .map(|value| format!("{value} {unit}").trim_end().to_owned())
            .unwrap_or_default();
    }
    typed_in(item, draft.answers.answer(cell), lang)
}

/// What was typed or chosen in an answer of any time, in one language; empty when there is nothing.
fn typed_in(item: &Item, answer: &Answer, lang: &Lang) -> String {
    let part = |part| part_of(item, answer, part, lang);
    match &item.kind {
        Kind::Line | Kind::Text | Kind::Date => part(Part::Main).to_owned(),
        Kind::Number(_) => match part(Part::Note) {
            "" => part(Part::Main).to_owned(),
            note => format!("{} ({note})", part(Part::Main)),
        },
        Kind::Choice(choices) | Kind::Choices(choices) => chosen(choices, answer, lang),
        Kind::Period => match (part(Part::Phrase), part(Part::Main), part(Part::Until)) {
            ("", "", "") => String::new(),
            ("", from, until) => match (reading::read_date(from), reading::read_date(until)) {
                // As it is printed, whatever language the program speaks.
                (Ok(Some(from)), Ok(Some(until))) => Words::new(lang).period(from, until),
                _ => format!("{from} – {until}"),
            },
            (phrase, _, _) => phrase.to_owned(),
        },
        Kind::Person => {
            let known = [part(Part::Main), part(Part::Post)];
            known
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        }
        Kind::Computed { .. } | Kind::Group { .. } => String::new(),
    }
}

/// An answer of any time, whole, in one language: its absence or what was typed, and the remark; empty when there is
/// nothing.
pub fn whole(words: &Words, item: &Item, answer: &Answer, lang: &Lang) -> String {
    let said = match answer.absence {
        Some(absence) => words.say(absence_phrase(absence)),
        None => typed_in(item, answer, lang),
    };
    match part_of(item, answer, Part::Remark, lang) {
        "" => said,
        remark => format!("{said} ({remark})").trim_start().to_owned(),
    }
}

fn part_of<'a>(item: &Item, answer: &'a Answer, part: Part, lang: &Lang) -> &'a str {
    let lang = item.kind.is_by_lang(part).then(|| lang.spoken());
    answer.text(part, lang.as_ref())
}

/// The answer to an item of a section that does not repeat.
pub fn once(words: &Words, draft: &Draft, item: ItemNo, lang: &Lang) -> String {
    of(
        words,
        draft,
        Cell {
            item,
            row: RowId::ONLY,
        },
        lang,
    )
}

fn chosen(choices: &[Choice], answer: &Answer, lang: &Lang) -> String {
    let ids: Vec<&str> = answer.text(Part::Main, None).split(',').collect();
    let labels = choices
        .iter()
        .filter(|choice| ids.contains(&choice.id.as_str()));
    labels
        .map(|choice| choice.label.say(lang))
        .collect::<Vec<_>>()
        .join("; ")
}

/// The name of a language, and of the wording where it is a variant.
pub fn lang_name(words: &Words, lang: &Lang) -> String {
    let spoken = lang.spoken();
    let name = words.with("lang-name", &[("tag", spoken.as_str().into())]);
    match lang.as_str().split_once("-x-") {
        Some((_, variant)) => words.with(
            "lang-variant",
            &[("name", name.into()), ("variant", variant.into())],
        ),
        None => name,
    }
}

/// The id of the word for an absence.
pub fn absence_phrase(absence: Absence) -> &'static str {
    match absence {
        Absence::None => "absence-none",
        Absence::NoneFound => "absence-none-found",
        Absence::ToClarify => "absence-to-clarify",
        Absence::NotApplicable => "absence-not-applicable",
    }
}

/// The mark of the answer in a cell: one that was carried and not looked at has its own.
pub fn mark_at(draft: &Draft, cell: Cell) -> &'static str {
    let progress = draft.progress(cell);
    if draft.answers.answer(cell).carried && progress.is_done() {
        CARRIED
    } else {
        mark(&progress)
    }
}

/// The mark of what was carried from the previous period and not looked at.
const CARRIED: &str = "[<]";

/// The remark on a named absence, in another language of the document where it is missing in this one.
pub fn remark<'d>(draft: &'d Draft, cell: Cell, lang: &Lang) -> &'d str {
    let langs = [lang].into_iter().chain(&draft.languages);
    let mut remarks = langs.map(|lang| draft.text(cell, Part::Remark, lang));
    remarks
        .find(|remark| !remark.is_empty())
        .unwrap_or_default()
}

/// The mark of an answer: never colour alone.
pub fn mark(progress: &Progress) -> &'static str {
    match progress {
        Progress::Blank => "[ ]",
        Progress::Partial => "[~]",
        Progress::Filled | Progress::Absent(Absence::None | Absence::NoneFound) => "[x]",
        Progress::Unreadable(_) => "[!]",
        Progress::Absent(Absence::ToClarify) => "[?]",
        Progress::Absent(Absence::NotApplicable) => "[-]",
    }
}

/// What tells the draft from others: its first naming answer, in another language of the document where it is missing in
/// this one; else the title of the form.
pub fn name(words: &Words, draft: &Draft, lang: &Lang) -> String {
    let langs = || [lang].into_iter().chain(&draft.languages);
    let mut naming = draft
        .questionnaire
        .names_draft
        .iter()
        .flat_map(|item| langs().map(|lang| once(words, draft, *item, lang)));
    naming
        .find(|name| !name.is_empty())
        .unwrap_or_else(|| form_title(draft, lang))
}

/// The title of the form, on one line; answers that stand in it are left out.
pub fn form_title(draft: &Draft, lang: &Lang) -> String {
    let title = draft.questionnaire.title.say(lang);
    match (title.find('{'), title.find('}')) {
        (Some(from), Some(to)) if from < to => format!("{}{}", &title[..from], &title[to + 1..])
            .trim()
            .to_owned(),
        _ => title.to_owned(),
    }
}

/// Where a place is, in a few words: the section and the question with its group, or the row.
pub fn place(draft: &Draft, place: Place, lang: &Lang) -> String {
    let section = place.section(draft);
    let name = draft.questionnaire.section(section).name(lang);
    match place {
        Place::Section { .. } => match &draft.questionnaire.section(section).no {
            Some(no) => format!(
                "{} · {}",
                no.say(lang),
                draft.questionnaire.section(section).title.say(lang)
            ),
            None => draft
                .questionnaire
                .section(section)
                .title
                .say(lang)
                .to_owned(),
        },
        Place::Field { cell, .. } => {
            let rows = draft.rows(section);
            let row = draft
                .row_place(section, cell.row)
                .filter(|_| rows.len() > 1);
            let row = row.map(|row| format!(" [{}]", row + 1)).unwrap_or_default();
            // The group comes last, since the end is what a narrow window cuts.
            let group = draft.questionnaire.item(cell.item).place.group;
            let group = group.map(|group| wording(draft, group, lang));
            let group = group.map(|group| format!(" ({})", group.trim_end_matches(':')));
            let group = group.unwrap_or_default();
            format!("{name}{row} · {}{group}", wording(draft, cell.item, lang))
        }
    }
}

/// Why an answer cannot be read as what is asked, and what can.
pub fn violated(words: &Words, violation: &Violation) -> String {
    match violation {
        Violation::NotANumber => words.say("violation-not-a-number"),
        Violation::TooManyDecimals(0) => words.say("violation-not-whole"),
        Violation::TooManyDecimals(n) => words.with(
            "violation-too-many-decimals",
            &[("n", (*n as usize).into())],
        ),
        Violation::TooSmall(min) => words.with(
            "violation-too-small",
            &[("min", words.decimal(*min).into())],
        ),
        Violation::TooLarge(max) => words.with(
            "violation-too-large",
            &[("max", words.decimal(*max).into())],
        ),
        Violation::NotADate => words.say("violation-not-a-date"),
        Violation::EndsBeforeItBegins => words.say("violation-ends-before"),
        Violation::NotAChoice => words.say("violation-not-a-choice"),
    }
}

/// The mark of what is open, and why it is listed.
pub fn open(words: &Words, draft: &Draft, what: &Open, lang: &Lang) -> (&'static str, String) {
    match what {
        Open::Blank { required: true } => ("[ ]", words.say("open-required")),
        Open::Blank { required: false } => ("[ ]", String::new()),
        Open::Partial => ("[~]", words.say("open-partial")),
        Open::Gap(langs) => {
            let names: Vec<String> = langs.iter().map(|lang| lang_name(words, lang)).collect();
            let args = [("names", names.join(", ").into())];
            ("[~]", words.with("open-gap", &args))
        }
        Open::Unreadable { violation, typed } => {
            let why = violated(words, violation);
            ("[!]", format!("{}: {why}", first_line(typed)))
        }
        Open::ToClarify => ("[?]", words.say("absence-to-clarify")),
        Open::Carried => (CARRIED, words.say("open-carried")),
        Open::CarriedOff => (CARRIED, words.say("open-carried-off")),
        Open::Finding(found) => (told::mark(found), told::whole(words, draft, found, lang)),
        Open::Mixed(mixed) => ("[!]", self::mixed(words, mixed)),
        Open::NoRows => ("[ ]", words.say("open-no-rows")),
        Open::Off { kept: 0 } => ("[-]", words.say("off-short")),
        Open::Off { kept } => ("[-]", words.with("open-off-kept", &[("n", (*kept).into())])),
        Open::NotApplicable => ("[-]", words.say("absence-not-applicable")),
        Open::Unchecked { say, failed, .. } => {
            let say = say.say(lang).into();
            let why = match failed {
                Some(why) => words.with(
                    "open-uncomputed",
                    &[("say", say), ("why", why.as_str().into())],
                ),
                None => words.with("open-unchecked", &[("say", say)]),
            };
            ("[.]", why)
        }
        Open::Rivals(rivals) => ("[!]", company::rivals(words, rivals)),
        Open::Left(left) => ("[!]", company::left(words, left)),
        Open::Late(late) => {
            let who = company::author(words, &late.author).into();
            let id = match late.what {
                Changed::Given(_) => "open-late",
                Changed::Languages => "open-late-languages",
            };
            ("[!]", words.with(id, &[("who", who)]))
        }
    }
}

/// A line of the list: where it is, and why it is listed, with the remark where there is one.
pub fn open_line(
    words: &Words,
    draft: &Draft,
    line: &ReviewLine,
    lang: &Lang,
) -> (&'static str, String, String) {
    let (mark, why) = open(words, draft, &line.what, lang);
    let remark = match (&line.what, line.place) {
        (Open::Off { .. }, Place::Section { section, .. }) => {
            let off = draft.answers.off(section);
            off.and_then(|off| said_in(&off.remark, lang))
        }
        (Open::NotApplicable | Open::ToClarify, Place::Field { cell, .. }) => {
            let remark = remark(draft, cell, lang);
            (!remark.is_empty()).then_some(remark)
        }
        (_, Place::Section { .. } | Place::Field { .. }) => None,
    };
    let why = match remark {
        Some(remark) => format!("{why}: {}", first_line(remark)),
        None => why,
    };
    (mark, place(draft, line.place, lang), why)
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// That words mix letters of two alphabets, and how they would be written in one.
pub fn mixed(words: &Words, mixed: &[Mixed]) -> String {
    let pairs: Vec<String> = mixed
        .iter()
        .map(|found| format!("{} → {}", found.word, found.repaired))
        .collect();
    words.with("open-mixed", &[("words", pairs.join(", ").into())])
}
