//! The paper form stands in its questionnaire letter by letter, and comes out of it in its order.
//!
//! `wordings/items.tsv` has the wordings as printed, in Russian and Kazakh; `wordings/kk-corrected.tsv` the corrected Kazakh.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anketa::core::format::Format;
use anketa::core::lang::{Lang, Text};
use anketa::core::questionnaire::item::{ItemNo, Kind};
use anketa::core::questionnaire::{Layout, Questionnaire, Section};
use anketa::core::report;
use anketa::store::{form, shipped};

/// One wording of the paper form.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Printed {
    appendix: usize,
    /// `quant`, `qual` or `column`.
    kind: &'static str,
    /// The printed number; empty for figures and columns.
    no: String,
    wording: String,
}

fn paper_form() -> Arc<Questionnaire> {
    let (_, source) = shipped()[0];
    Arc::new(form::read(source).unwrap())
}

/// Wordings of a file, taken from one of its columns.
fn printed(file: &str, column: &str) -> Vec<Printed> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/wordings")
        .join(file);
    let text = fs::read_to_string(path).unwrap();
    let mut lines = text
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>());
    let head = lines.next().unwrap();
    let column = head.iter().position(|name| *name == column).unwrap();
    let kind = |name: &str| {
        ["quant", "qual", "column"]
            .into_iter()
            .find(|kind| *kind == name)
    };
    let read = |line: Vec<&str>| {
        Some(Printed {
            kind: kind(line[1])?,
            appendix: line[0].parse().unwrap(),
            no: line[3].to_owned(),
            wording: one_spaced(line[column]),
        })
    };
    lines.filter_map(read).collect()
}

/// The three wordings of the form, each with its language; of columns those that stand in place of questions.
fn all_printed() -> [(Lang, Vec<Printed>); 3] {
    let lang = |tag| Lang::parse(tag).unwrap();
    let all = [
        (lang("ru"), printed("items.tsv", "text_ru")),
        (lang("kk-x-source"), printed("items.tsv", "text_kk")),
        (lang("kk"), printed("kk-corrected.tsv", "text_kk_corrected")),
    ];
    all.map(|(lang, mut printed)| {
        printed.retain(|printed| printed.kind != "column" || printed.appendix == 5);
        (lang, printed)
    })
}

/// The same out of the questionnaire.
fn asked(form: &Questionnaire, lang: &Lang) -> Vec<Printed> {
    let tables = form
        .sections
        .iter()
        .filter(|section| section.layout == Layout::Table);
    let mut all = Vec::new();
    for (at, section) in tables.enumerate() {
        let mut of_section = Vec::new();
        for item in section.columns.iter().flat_map(|column| &column.items) {
            of_section.extend(asked_by(form, *item, lang).map(|(kind, wording)| Printed {
                appendix: at + 1,
                kind,
                no: no(form, *item, lang),
                wording,
            }));
        }
        if of_section.is_empty() {
            of_section = titles(section, at + 1, lang);
        }
        all.extend(of_section);
    }
    all
}

/// How the paper has an item: what is in a group with a colon stands behind its heading.
fn asked_by(form: &Questionnaire, no: ItemNo, lang: &Lang) -> Option<(&'static str, String)> {
    let item = form.item(no);
    let ask = item.ask.say(lang);
    let group = item.place.group.map(|group| form.item(group).ask.say(lang));
    match (&item.kind, group) {
        (Kind::Text, None) if item.no.is_some() => Some(("qual", one_spaced(ask))),
        (Kind::Number(_) | Kind::Group { inline: true, .. }, None) => {
            Some(("quant", one_spaced(ask)))
        }
        (Kind::Number(_), Some(group)) if group.ends_with(':') => {
            Some(("quant", one_spaced(&format!("{group} {ask}"))))
        }
        // «Текучесть», whose two figures the paper has on its line.
        (
            Kind::Line
            | Kind::Text
            | Kind::Number(_)
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Period
            | Kind::Person
            | Kind::Group { .. }
            | Kind::Computed { .. },
            _,
        ) => None,
    }
}

fn no(form: &Questionnaire, item: ItemNo, lang: &Lang) -> String {
    let no = form.item(item).no.as_ref();
    no.map_or("", |no| no.say(lang)).to_owned()
}

/// Titles of columns, that of the row's number first.
fn titles(section: &Section, appendix: usize, lang: &Lang) -> Vec<Printed> {
    let titles = section.columns.iter().flat_map(|column| &column.title);
    let all = section.row_no.iter().chain(titles);
    let column = |title: &Text| Printed {
        appendix,
        kind: "column",
        no: String::new(),
        wording: one_spaced(title.say(lang)),
    };
    all.map(column).collect()
}

fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_paper_has_its_odd_numbers() {
    let paper = printed("items.tsv", "text_ru");
    let count = |kind: &str| paper.iter().filter(|printed| printed.kind == kind).count();
    assert_eq!(
        (count("quant"), count("qual"), count("column")),
        (47, 61, 6)
    );
    let numbers = |appendix: usize| {
        let of_it = paper
            .iter()
            .filter(|printed| printed.appendix == appendix && !printed.no.is_empty());
        of_it
            .map(|printed| printed.no.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(numbers(1), "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15");
    assert_eq!(numbers(2), "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 16");
    assert_eq!(numbers(3), "1 2 3 4 5 6 7 8 9 10 11 12 14 15");
    assert_eq!(numbers(4), "1 2 3 4 5 6 7 8 9 10 11 12 13 14");
}

#[test]
fn every_wording_is_letter_by_letter_that_of_the_paper() {
    let form = paper_form();
    for (lang, paper) in all_printed() {
        let asked = asked(&form, &lang);
        for (printed, asked) in paper.iter().zip(&asked) {
            assert_eq!(asked, printed, "{lang}");
        }
        assert_eq!(asked.len(), paper.len(), "{lang}");
    }
}

#[test]
fn columns_are_titled_as_in_the_corrected_wording() {
    let form = paper_form();
    let tables = form
        .sections
        .iter()
        .filter(|section| section.layout == Layout::Table);
    let lang = Lang::parse("kk").unwrap();
    let titles = tables
        .enumerate()
        .flat_map(|(at, section)| titles(section, at + 1, &lang));
    let titles: Vec<Printed> = titles.collect();
    let mut paper = printed("kk-corrected.tsv", "text_kk_corrected");
    paper.retain(|printed| printed.kind == "column");
    paper.sort_by_key(|printed| printed.appendix);
    assert_eq!(titles, paper);
}

#[test]
fn the_blank_form_has_every_wording_in_the_order_of_the_paper() {
    let form = paper_form();
    for (lang, paper) in all_printed() {
        let report = report::blank(&form, std::slice::from_ref(&lang));
        for format in Format::ALL {
            let mut bytes = Vec::new();
            anketa::export::write(&report, format, &mut bytes).unwrap();
            let text = one_spaced(&String::from_utf8(bytes).unwrap().replace('\\', ""));
            let mut rest = text.as_str();
            let mut heading = "";
            for printed in &paper {
                for piece in pieces(printed, &mut heading) {
                    let at = rest.find(&piece);
                    let at = at.unwrap_or_else(|| panic!("{lang}: no {piece:?} in {rest}"));
                    rest = &rest[at + piece.len()..];
                }
            }
        }
    }
}

/// What of a wording stands on paper in one piece; the heading of a group stands there once.
fn pieces<'a>(printed: &'a Printed, heading: &mut &'a str) -> Vec<String> {
    let wording = printed.wording.as_str();
    if !printed.no.is_empty() {
        return vec![format!("{}. {wording}", printed.no)];
    }
    if let Some((group, figure)) = wording.split_once(": ").filter(|_| !wording.contains("{}")) {
        let is_new = *heading != group;
        *heading = group;
        let group = is_new.then(|| format!("{group}:"));
        return group
            .into_iter()
            .chain([format!("- {figure} – ___")])
            .collect();
    }
    *heading = "";
    wording
        .split("{}")
        .map(|piece| piece.trim().to_owned())
        .collect()
}

/// Questions of which the paper's Kazakh says something else than the Russian; of these first ones the opposite.
const TURNED: [(&str, &str); 3] = [
    ("services", "direct_contact"),
    ("permits", "direct_contact"),
    ("personnel", "no_inquiry_reason"),
];
#[rustfmt::skip]
const DIFFERENT: [(&str, &[&str]); 6] = [
    ("services", &["name", "provided", "via_citizens", "refusal_grounds", "discretion", "collision", "blurred_responsibility", "awareness"]),
    ("permits", &["via_citizens", "overdue_reasons", "collision", "blurred_responsibility", "own_documents", "collegial_body"]),
    ("control", &["unscheduled", "discretion", "collision", "conflict_rules", "appeals"]),
    (
        "personnel",
        &["hired", "left_other", "inquiries", "penalty_reprimand", "penalty_severe", "penalty_warning", "penalties_no_inquiry",
          "revoked", "conflicts", "qualification", "restrictions", "convicted_hires", "conflict_causes"],
    ),
    ("acts", &["bylaws", "collisions", "gaps", "measures"]),
    ("chair", &["chair"]),
];

#[test]
fn wordings_that_say_different_things_are_flagged_in_both_languages() {
    let form = paper_form();
    let (ru, kk) = (Lang::parse("ru").unwrap(), Lang::parse("kk").unwrap());
    let doubt = |section: &str, item: &str| {
        let mut items = form.items.iter();
        let found = items
            .find(|known| *known.id == *item && *form.section(known.place.section).id == *section);
        let doubt = found
            .unwrap_or_else(|| panic!("no {section}.{item}"))
            .doubt
            .clone();
        let doubt = doubt.unwrap_or_else(|| panic!("{section}.{item} is not flagged"));
        [&ru, &kk].map(|lang| doubt.exactly(lang).cloned().unwrap_or_default())
    };
    for (section, items) in DIFFERENT {
        for item in items {
            let [in_ru, in_kk] = doubt(section, item);
            assert!(in_ru.contains("бумаг"), "{section}.{item}: {in_ru}");
            assert!(in_kk.contains("Қағаз"), "{section}.{item}: {in_kk}");
        }
    }
    for (section, item) in TURNED {
        let [in_ru, in_kk] = doubt(section, item);
        assert!(
            in_ru.contains("смысл обратный"),
            "{section}.{item}: {in_ru}"
        );
        assert!(
            in_kk.contains("мағынасы қарама-қарсы"),
            "{section}.{item}: {in_kk}"
        );
    }
}
