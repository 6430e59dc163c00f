//! Rules of the report, each on a line that a reader would look for.

use crate::core::answers::Absence;
use crate::core::draft::Draft;
use crate::core::questionnaire::item::Part;
use crate::core::report::document::{Block, Inline, Line};
use crate::core::report::sample::{cell, draft, form, give, lack, lang, turn_off};
use crate::core::report::{Options, Report, blank, build};

use std::sync::Arc;

/// The report as plain lines, room by hand as `_`.
fn lines(report: &Report) -> Vec<String> {
    report
        .blocks()
        .flat_map(|block| block_lines(&block))
        .collect()
}

fn block_lines(block: &Block) -> Vec<String> {
    let many = |lines: &[Line]| lines.iter().map(flat).collect();
    match block {
        Block::Mark(line) => vec![flat(line)],
        Block::Aside(lines) | Block::Paragraphs(lines) => many(lines),
        Block::Heading(heading) => heading.titles.iter().map(|t| flat(&t.line)).collect(),
        Block::Figure(entry) | Block::Question(entry) => {
            let sayings = entry.sayings.iter();
            sayings
                .flat_map(|saying| std::iter::once(&saying.lead).chain(&saying.below))
                .map(flat)
                .collect()
        }
        Block::Signature(signature) => {
            let mut all = many(&signature.captions);
            all.extend(many(&signature.posts));
            all.push(flat(&signature.name));
            all
        }
    }
}

fn flat(line: &Line) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Typed(text) => text.clone(),
        Inline::Fill(_) => "_".to_owned(),
    };
    line.0.iter().map(piece).collect()
}

/// Lines of the report of a draft in some languages.
fn report(draft: &Draft, tags: &[&str]) -> Vec<String> {
    let languages = tags.iter().map(|tag| lang(tag)).collect();
    lines(&build(
        draft,
        &Options {
            languages,
            project: false,
            findings: false,
        },
    ))
}

#[track_caller]
fn has(lines: &[String], expected: &str) {
    assert!(
        lines.iter().any(|line| line == expected),
        "no {expected:?} in {lines:#?}"
    );
}

#[track_caller]
fn has_not(lines: &[String], hidden: &str) {
    assert!(
        !lines.iter().any(|line| line.contains(hidden)),
        "{hidden:?} in {lines:#?}"
    );
}

#[test]
fn a_blank_form_has_every_wording_and_room_behind_it() {
    let form = Arc::new(form());
    let lines = lines(&blank(&form, &[lang("ru")]));
    has(&lines, "«Утверждаю»");
    has(&lines, "Основание: _");
    has(&lines, "Учреждение: _");
    has(&lines, "Госуслуги (период _)");
    has(&lines, "Наименование: _");
    has(&lines, "Оказано – _");
    has(&lines, "Жалобы:");
    has(&lines, "Текучесть: уволены – _, приняты – _");
    has(&lines, "По иным: _ (расписать): _");
    has(&lines, "Иное? _");
    has_not(&lines, "Период");
}

#[test]
fn a_title_takes_up_what_it_names() {
    let mut draft = draft();
    let kk = cell(&draft, "title", "institution");
    draft.write(kk, Part::Main, &lang("kk"), "Сарай".into());
    give(&mut draft, "title", "institution", Part::Main, "Дворец");
    let ru = report(&draft, &["ru"]);
    has(&ru, "Рабочая форма");
    has(&ru, "Дворец");
    let kk = report(&draft, &["kk"]);
    has(&kk, "Сарай жұмыс нысаны");
    assert_eq!(kk.iter().filter(|line| line.contains("Сарай")).count(), 1);
}

#[test]
fn the_period_stands_in_the_titles_in_the_words_of_the_language() {
    let mut draft = draft();
    give(&mut draft, "title", "period", Part::Main, "01.07.2018");
    has(
        &report(&draft, &["ru"]),
        "Госуслуги (период с 01.07.2018 по _)",
    );
    give(&mut draft, "title", "period", Part::Until, "31.12.2018");
    has(
        &report(&draft, &["ru"]),
        "Госуслуги (период с июля по декабрь 2018 года)",
    );
    has(
        &report(&draft, &["kk"]),
        "Мемлекеттік қызметтер (кезең: 2018 жылғы шілде – желтоқсан)",
    );
    give(
        &mut draft,
        "title",
        "period",
        Part::Phrase,
        "второе полугодие",
    );
    has(
        &report(&draft, &["ru"]),
        "Госуслуги (период второе полугодие)",
    );
}

#[test]
fn figures_follow_the_paper() {
    let mut draft = draft();
    give(&mut draft, "services", "provided", Part::Main, "22");
    give(&mut draft, "services", "refused", Part::Main, "9");
    give(&mut draft, "staff", "posts", Part::Main, "48.25");
    give(&mut draft, "staff", "left", Part::Main, "3");
    give(&mut draft, "staff", "left", Part::Note, "Ким Т.А.");
    give(&mut draft, "staff", "hired", Part::Main, "одна");
    give(&mut draft, "staff", "left_other", Part::Main, "0");
    let lines = report(&draft, &["ru"]);
    has(&lines, "Из них отказано – 9 (40,9 %)");
    has(&lines, "По штату – 48,25");
    has(
        &lines,
        "Текучесть: уволены – 3 чел. (6,2 %; Ким Т.А.), приняты – одна",
    );
    has(&lines, "По иным: 0 (расписать):");
}

#[test]
fn a_share_needs_a_base_and_rounds_half_away_from_zero() {
    let mut draft = draft();
    give(&mut draft, "services", "refused", Part::Main, "1");
    has(&report(&draft, &["ru"]), "Из них отказано – 1");
    for (base, expected) in [
        ("0", "1"),
        ("8", "1 (12,5 %)"),
        ("80", "1 (1,3 %)"),
        ("около", "1"),
    ] {
        give(&mut draft, "services", "provided", Part::Main, base);
        has(
            &report(&draft, &["ru"]),
            &format!("Из них отказано – {expected}"),
        );
    }
}

#[test]
fn chosen_labels_days_and_absences_speak_the_language() {
    let mut draft = draft();
    give(&mut draft, "staff", "ways", Part::Main, "post,sms");
    give(&mut draft, "staff", "since", Part::Main, "1,2,2018");
    lack(&mut draft, "services", "grounds", Absence::NoneFound);
    give(&mut draft, "services", "grounds", Part::Remark, "проверено");
    let ru = report(&draft, &["ru"]);
    has(&ru, "Способы: СМС; почта");
    has(&ru, "С какого дня: 01.02.2018");
    has(&ru, "Основания отказа: не выявлено (проверено)");
    has(&report(&draft, &["kk"]), "Негіздер: анықталған жоқ");
}

#[test]
fn what_does_not_apply_is_said_as_on_paper_and_hides_what_was_typed() {
    let mut draft = draft();
    give(&mut draft, "services", "provided", Part::Main, "5");
    give(&mut draft, "services", "name", Part::Main, "Выдача справок");
    give(&mut draft, "services", "grounds", Part::Main, "прежнее");
    turn_off(&mut draft, "services");
    give(&mut draft, "services", "other", Part::Main, "всё же");
    let ru = report(&draft, &["ru"]);
    has(&ru, "Госуслуги (период _) – не оказывались");
    has(&ru, "Наименование: Не оказывает");
    has(&ru, "Оказано – 0");
    has(&ru, "Основания отказа: _");
    has(&ru, "Иное? всё же");
    has_not(&ru, "прежнее");
    let kk = report(&draft, &["kk"]);
    has(&kk, "Көрсетілді – _");
    has(&kk, "Атауы: Көрсетпейді");
}

#[test]
fn two_languages_stand_one_above_the_other_and_figures_once() {
    let mut draft = draft();
    give(&mut draft, "services", "provided", Part::Main, "22");
    give(
        &mut draft,
        "services",
        "grounds",
        Part::Main,
        "нет документов",
    );
    give(&mut draft, "staff", "left_other", Part::Main, "1");
    give(&mut draft, "staff", "left_other", Part::Note, "переезд");
    let both = report(&draft, &["ru", "kk"]);
    let at = |expected: &str| both.iter().position(|line| line == expected);
    assert_eq!(at("Көрсетілді").map(|at| at + 1), at("Оказано – 22"));
    let russian = at("Основания отказа: нет документов");
    assert_eq!(at("Негіздер: _").map(|at| at + 1), russian);
    has(&both, "Өзге: (таратып жазу): _");
    has(&both, "По иным: 1 (расписать): переезд");
    has(&both, "Р/с № / № п/п 1");
    assert_eq!(both.iter().filter(|line| *line == "Персонал").count(), 1);
}

#[test]
fn what_is_said_instead_of_a_figure_is_said_in_each_language() {
    let mut draft = draft();
    lack(&mut draft, "services", "provided", Absence::NoneFound);
    let both = report(&draft, &["kk", "ru"]);
    has(&both, "Көрсетілді – анықталған жоқ");
    has(&both, "Оказано – не выявлено");
    // What is typed behind it stays hidden, and so does its place.
    give(&mut draft, "services", "provided", Part::Main, "22");
    has(&report(&draft, &["kk", "ru"]), "Оказано – не выявлено");
}

#[test]
fn paragraphs_stay_and_stand_below_their_wording() {
    let mut draft = draft();
    give(
        &mut draft,
        "services",
        "grounds",
        Part::Main,
        " одно \r\n\n другое\n",
    );
    let lines = report(&draft, &["ru"]);
    let at = lines
        .iter()
        .position(|line| line == "Основания отказа:")
        .unwrap();
    assert_eq!(lines[at + 1..at + 3], ["одно", "другое"]);
}

#[test]
fn an_unfinished_document_is_marked() {
    let options = Options {
        languages: vec![lang("kk"), lang("ru")],
        project: true,
        findings: false,
    };
    assert_eq!(lines(&build(&draft(), &options))[0], "ЖОБА / ПРОЕКТ");
}
