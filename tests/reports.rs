//! The shipped questionnaires as reports: every wording in its order, in every language and format.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;
use std::{fs, path::Path};

use anketa::core::answers::{Cell, Change, SectionOff};
use anketa::core::draft::Draft;
use anketa::core::format::Format;
use anketa::core::lang::Lang;
use anketa::core::questionnaire::item::{Kind, Part};
use anketa::core::questionnaire::{Column, Layout, Questionnaire};
use anketa::core::report::{self, Options, Report};
use anketa::store::form;

fn shipped(name: &str) -> Arc<Questionnaire> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    let text = fs::read_to_string(dir.join(name)).unwrap();
    Arc::new(form::read(&text).unwrap())
}

fn written(report: &Report, format: Format) -> String {
    let mut bytes = Vec::new();
    anketa::export::write(report, format, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Words one space apart, without what Markdown escapes with.
fn words(text: &str) -> String {
    let plain = text.replace('\\', "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a table prints of a form's own words, in its order.
fn wordings(form: &Questionnaire, lang: &Lang) -> Vec<String> {
    let tables = form.sections.iter().filter(|s| s.layout == Layout::Table);
    let mut all = Vec::new();
    for section in tables {
        all.extend(section.no.iter().map(|no| no.say(lang).to_owned()));
        all.push(section.title.say(lang).to_owned());
        for column in &section.columns {
            all.extend(column.title.iter().map(|title| title.say(lang).to_owned()));
            all.extend(asked(form, column, lang));
        }
    }
    all
}

fn asked(form: &Questionnaire, column: &Column, lang: &Lang) -> Vec<String> {
    let items: Vec<_> = column.items.iter().map(|no| form.item(*no)).collect();
    if let ([item], Some(_)) = (&items[..], &column.title)
        && matches!(item.kind, Kind::Line | Kind::Text)
        && item.no.is_none()
    {
        // The title of the column is its wording.
        return Vec::new();
    }
    let mut all = Vec::new();
    for item in items {
        let no = item
            .no
            .as_ref()
            .map_or(String::new(), |no| format!("{}. ", no.say(lang)));
        let ask = format!("{no}{}", item.ask.say(lang));
        all.extend(ask.split("{}").map(|piece| piece.trim().to_owned()));
    }
    all
}

#[test]
fn every_wording_stands_in_its_order() {
    for name in ["kz-corruption-risk.json", "workplace-safety.json"] {
        let form = shipped(name);
        for lang in &form.languages {
            let report = report::blank(&form, std::slice::from_ref(lang));
            for format in Format::ALL {
                let text = words(&written(&report, format));
                let mut rest = text.as_str();
                for wording in wordings(&form, lang) {
                    let wording = words(&wording);
                    let at = rest.find(&wording);
                    let at =
                        at.unwrap_or_else(|| panic!("{name}, {lang}: no {wording:?} in {rest}"));
                    rest = &rest[at + wording.len()..];
                }
            }
        }
    }
}

/// A draft of the paper form in Russian with these answers: section, item, part, text.
fn filled(answers: &[(&str, &str, Part, &str)]) -> Draft {
    let lang = Lang::parse("ru").unwrap();
    let mut draft = Draft::new(shipped("kz-corruption-risk.json"), vec![lang.clone()]);
    for (section, item, part, text) in answers {
        let no = draft.questionnaire.find_section(section).unwrap();
        let item = draft.questionnaire.find(no, item).unwrap();
        let row = draft.rows(no)[0];
        draft.write(Cell { item, row }, *part, &lang, (*text).to_owned());
    }
    draft
}

fn off(draft: &mut Draft, section: &str) {
    let no = draft.questionnaire.find_section(section).unwrap();
    draft
        .answers
        .apply(Change::Off(no, Some(SectionOff::default())));
}

#[test]
fn the_paper_form_comes_out_as_the_paper_form() {
    let mut draft = filled(&[
        (
            "approval",
            "approver",
            Part::Post,
            "директор ГККП «Дворец школьников»",
        ),
        ("approval", "approver", Part::Main, "А.Серикова"),
        ("title", "period", Part::Main, "01.07.2018"),
        ("title", "period", Part::Until, "31.12.2018"),
        ("personnel", "staff", Part::Main, "48,25"),
        ("personnel", "actual", Part::Main, "45"),
        ("personnel", "vacancies", Part::Main, "3,25"),
        ("personnel", "left", Part::Main, "3"),
        ("personnel", "left", Part::Note, "Петров П.П."),
        ("personnel", "hired", Part::Main, "1"),
        ("personnel", "left_own_wish", Part::Main, "3"),
        ("personnel", "left_other", Part::Main, "0"),
        ("personnel", "penalties", Part::Main, "2"),
        ("personnel", "penalty_reprimand", Part::Main, "1"),
        ("personnel", "other", Part::Main, "нет"),
        ("chair", "chair", Part::Main, "А. Серикова"),
    ]);
    off(&mut draft, "services");
    let options = Options {
        languages: Vec::new(),
        project: true,
        findings: false,
    };
    let text = words(&written(&report::build(&draft, &options), Format::Text));
    for expected in [
        "ПРОЕКТ «Утверждаю» директор ГККП «Дворец школьников» ______________А.Серикова",
        "(анализируемый период с июля по декабрь 2018 года) – не оказывались",
        "Наименование государственной услуги: Не оказывает",
        "Оказано госуслуг – 0 - Из них через ГК «Правительство для граждан» – 0",
        "Поступили жалобы: - на работника – 0 - на качество – 0 - на сроки – 0 - иные – 0",
        "Количество по штату – 48,25 Количество фактически – 45 Вакансий – 3,25",
        "Текучесть: уволены – 3 чел. (6,7 %; Петров П.П.), приняты – 1 чел. (2,2 %)",
        "Уволены по собственному желанию – 3 (6,7 %)",
        "Уволены по иным основаниям: 0 (расписать):",
        "Наложено взысканий: 2 из них:",
        "- Выговор – 1",
        "14. Иное: нет",
        "Председатель рабочей группы: ______________ А. Серикова",
    ] {
        assert!(text.contains(expected), "no {expected:?} in {text}");
    }
}
