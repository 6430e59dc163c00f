//! Every check of the shipped questionnaires: answers that it holds for, answers that it does not, and a gap.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::sync::Arc;

use anketa::core::answers::{Absence, Answer, Cell, Change, Point, SectionOff};
use anketa::core::checks::index::Index;
use anketa::core::checks::{Verdict, judge};
use anketa::core::draft::Draft;
use anketa::core::lang::Lang;
use anketa::core::questionnaire::check_no::CheckNo;
use anketa::core::questionnaire::item::Part;
use anketa::core::questionnaire::{CheckLevel, Questionnaire};
use anketa::core::told;
use anketa::core::words::Words;
use anketa::store::{form, shipped};

/// A check, answers that it holds for, answers that it does not hold for, and answers that leave a gap.
///
/// Answers are `item=text`, `item#=companion text` and `section.item=text`, joined by `;`; `item=@none` is «нет».
type Row = (&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const KZ: &[Row] = &[
    ("title.order_12", "reference=приказ № 12", "reference=приказ №\u{a0}13", ""),
    ("title.order_12", "reference=Правила", "reference=приказ №13 2016 года", "reference="),
    ("services.via_citizens_within", "via_citizens=3;provided=3", "via_citizens=4;provided=3", "via_citizens=4"),
    ("services.refused_explained", "refused=0", "refused=2", ""),
    ("services.refused_explained", "refused=2;refusal_grounds=неполный пакет", "refused=2;refusal_grounds=@none", "refusal_grounds=нет"),
    ("services.overdue_explained", "overdue=1;overdue_reasons=болезнь", "overdue=1;overdue_reasons=Нет.", "overdue_reasons="),
    ("services.complaints_explained", "complaints_terms=1;complaint_substance=очередь", "complaints_terms=1", "complaints_terms=0"),
    ("services.complaints_explained", "complaints_worker=0;complaints_quality=0;complaints_terms=0;complaints_other=0", "complaints_worker=1;complaint_substance=@none_found", "complaints_worker=@none"),
    ("services.refused_number", "refused=2;refusal_grounds=2, неполный пакет", "refused=3;refusal_grounds=2, неполный пакет", "refused=3;refusal_grounds=1. Неполный пакет"),
    ("services.complaints_number", "complaints_worker=1;complaints_quality=0;complaints_terms=1;complaints_other=0;complaint_substance=2 жалобы", "complaints_worker=1;complaints_quality=0;complaints_terms=0;complaints_other=0;complaint_substance=2 жалобы", "complaints_worker=1;complaint_substance=2 жалобы"),
    ("permits.via_citizens_within", "via_citizens=0;issued=3", "via_citizens=4;issued=3", "issued=3"),
    ("permits.refused_explained", "refused=1;refusal_grounds=нет оснований", "refused=1;refusal_grounds=не выявлено", ""),
    ("permits.overdue_explained", "overdue=0;overdue_reasons=@none", "overdue=1", "overdue="),
    ("permits.complaints_explained", "complaints_other=1;complaint_substance=грубость", "complaints_other=1;complaint_substance=@none", ""),
    ("permits.refused_number", "refused=0;refusal_grounds=0", "refused=1;refusal_grounds=0", "refused=1"),
    ("permits.complaints_number", "complaints_worker=0;complaints_quality=0;complaints_terms=0;complaints_other=0;complaint_substance=0", "complaints_worker=0;complaints_quality=0;complaints_terms=0;complaints_other=0;complaint_substance=1 жалоба", "complaint_substance=1 жалоба"),
    ("control.unscheduled_within", "unscheduled=1;controls=3", "unscheduled=4;controls=3", "unscheduled=4;controls=три"),
    ("control.by_risk_within", "by_risk=3;controls=3", "by_risk=4;controls=3", "by_risk=4"),
    ("control.violations_explained", "violations=1;violation_description=просрочка", "violations=1;violation_description=@none", ""),
    ("control.violations_acted_on", "violations=1;measures_taken=@none", "violations=1", ""),
    ("personnel.posts_add_up", "staff=48,25;actual=45;vacancies=3,25", "staff=48,25;actual=45;vacancies=3", "staff=48,25;actual=45"),
    ("personnel.left_add_up", "left=3;left_own_wish=2;left_for_cause=0;left_other=1", "left=3;left_own_wish=2;left_for_cause=0;left_other=0", "left=3;left_own_wish=2"),
    ("personnel.left_names", "left=3;left#=Петров П.П., Ли О.В., Жанова Ж.Ж.", "left=3;left#=Петров П.П., Ли О.В.", "left=3"),
    ("personnel.hired_names", "hired=1;hired#=Ким Т.А.", "hired=2;hired#=Ким Т.А.", "hired=2;hired#=по списку"),
    ("personnel.rotation_names", "rotation=2;rotation#=Асанов Б.Б.,Волкова Г.Г.- перемещения", "rotation=1;rotation#=Асанов Б.Б. и Волкова Г.Г.", "rotation="),
    ("personnel.penalties_add_up", "penalties=2;penalty_remark=1;penalty_reprimand=1;penalty_severe=0;penalty_warning=0;penalty_dismissal=@none", "penalties=2;penalty_remark=1;penalty_reprimand=0;penalty_severe=0;penalty_warning=0;penalty_dismissal=0", "penalties=2;penalty_remark=1"),
    ("personnel.penalties_by_inquiry", "penalties=2;inquiries=1;penalties_no_inquiry=1", "penalties=2;inquiries=0;penalties_no_inquiry=0", "penalties=2;inquiries=@to_clarify;penalties_no_inquiry=0"),
    ("personnel.penalties_no_inquiry_within", "penalties_no_inquiry=1;penalties=2", "penalties_no_inquiry=3;penalties=2", "penalties_no_inquiry=3"),
    ("personnel.revoked_within", "revoked=1;appealed=1", "revoked=1;appealed=0", "appealed=0"),
    ("personnel.no_inquiry_explained", "penalties_no_inquiry=1;no_inquiry_reason=есть объяснение", "penalties_no_inquiry=1;no_inquiry_reason=взысканий не было", ""),
    ("personnel.penalties_explained", "penalties=1;discipline_breaches=опоздание", "penalties=1;discipline_breaches=нет", ""),
    ("personnel.appeals_explained", "appealed=1;appeals=в суде", "appealed=1;appeals=@none", ""),
    ("personnel.conflicts_explained", "conflicts=1;conflict_causes=родство", "conflicts=1", ""),
    ("personnel.conflicts_agree", "conflicts=0;conflict_causes=@none_found", "conflicts=2;conflict_causes=Нет", "conflicts=0"),
    ("personnel.conflicts_agree", "conflicts=1;conflict_causes=родство", "conflicts=0;conflict_causes=родство", "conflict_causes=родство"),
    ("personnel.breaches_number", "penalties=2;discipline_breaches=2 (Петров П.П., Ли О.В.)", "penalties=1;discipline_breaches=– 2 (Петров П.П., Ли О.В.)", "penalties=1;discipline_breaches=опоздания"),
    ("personnel.appeals_number", "appealed=1;appeals=1 случай", "appealed=0;appeals=1 случай", "appealed=0;appeals=нет"),
    ("personnel.left@percent_of", "actual=45;left=3;left#=Ли О.В., 6,7%", "actual=45;left=3;left#=Ли О.В., 9 %", "left=3;left#=9%"),
    ("personnel.hired@percent_of", "actual=22;hired=9;hired#=41%", "actual=22;hired=9;hired#=40,5%", "actual=0;hired=9;hired#=40,5%"),
    ("personnel.left_own_wish@part_of", "left=3;left_own_wish=3", "left=3;left_own_wish=4", "left=3"),
    ("personnel.left_for_cause@part_of", "left=3;left_for_cause=@none", "left=0;left_for_cause=1", ""),
    ("personnel.left_other@part_of", "left=3;left_other=0", "left=1;left_other=2", "left_other=2"),
    ("personnel.penalty_remark@part_of", "penalties=1;penalty_remark=1", "penalties=1;penalty_remark=2", "penalties=1"),
    ("personnel.penalty_reprimand@part_of", "penalties=1;penalty_reprimand=0", "penalties=1;penalty_reprimand=2", "penalties=1"),
    ("personnel.penalty_severe@part_of", "penalties=1;penalty_severe=0", "penalties=1;penalty_severe=2", "penalties=1"),
    ("personnel.penalty_warning@part_of", "penalties=1;penalty_warning=0", "penalties=1;penalty_warning=2", "penalties=1"),
    ("personnel.penalty_dismissal@part_of", "penalties=1;penalty_dismissal=0", "penalties=1;penalty_dismissal=2", "penalty_dismissal=2"),
    ("chair.not_approved_by_chair", "chair=Ли О.В.;approval.approver=Ким Т.А.", "chair=Ли О.В.;approval.approver=Ли О.В.", "chair=Ли О.В."),
];

#[rustfmt::skip]
const SAFETY: &[Row] = &[
    ("people.remote_within", "remote=1;workers=3", "remote=4;workers=3", "remote=4"),
    ("people.trained_within", "trained=3;workers=3", "trained=4;workers=3", "workers=3"),
    ("rooms.no_room_without_seats", "seats=1", "seats=0", ""),
    ("rooms.temperature.temperature_fair", "temperature=20", "temperature=17", ""),
    ("fire.ext_overdue_within", "ext_overdue=0;ext_all=2", "ext_overdue=3;ext_all=2", "ext_overdue=3"),
    ("fire.ext_enough", "ext_all=1;rooms.name=Зал", "ext_all=0;rooms.name=Зал", "rooms.name=Зал"),
    ("fire.ext_overdue@percent_of", "ext_all=3;ext_overdue=1;ext_overdue#=33,3%", "ext_all=3;ext_overdue=1;ext_overdue#=50%", "ext_overdue=1;ext_overdue#=50%"),
    ("accidents.cause_known", "injured=1;cause=пол", "injured=1", ""),
    ("outcome.faults_left_within", "faults=2;faults_left=1", "faults=2;faults_left=3", "faults=2"),
    ("outcome.plan_made", "faults_left=1;plan=к марту", "faults_left=1", ""),
];

/// Checks that wait for the former period, which a draft does not know yet.
const WAITING: [&str; 1] = ["outcome.faults.faults_no_more"];

fn draft(form: &Arc<Questionnaire>) -> Draft {
    Draft::new(Arc::clone(form), vec![Lang::parse("ru").unwrap()])
}

fn cell(draft: &Draft, here: &str, name: &str) -> Cell {
    let (section, item) = name.split_once('.').unwrap_or((here, name));
    let section = draft.questionnaire.find_section(section).unwrap();
    let item = draft.questionnaire.find(section, item);
    Cell {
        item: item.unwrap_or_else(|| panic!("{here}: {name}")),
        row: draft.rows(section)[0],
    }
}

fn point(draft: &Draft, path: &str) -> Point {
    let (section, name) = path.split_once('.').unwrap();
    let section = draft.questionnaire.find_section(section).unwrap();
    let check = CheckNo::named(&draft.questionnaire, section, name);
    Point {
        check: check.unwrap_or_else(|| panic!("no check {path}")),
        row: draft.rows(section)[0],
    }
}

fn answered(form: &Arc<Questionnaire>, here: &str, answers: &str) -> Draft {
    let mut draft = draft(form);
    let lang = draft.languages[0].clone();
    // A default is an answer: these drafts begin without any.
    for change in draft.answers.all_changes() {
        if let Change::Answer(cell, _) = change {
            draft.answers.apply(Change::Answer(cell, Answer::default()));
        }
    }
    for pair in answers.split(';').filter(|pair| !pair.is_empty()) {
        let (name, text) = pair.split_once('=').unwrap();
        let part = if name.ends_with('#') {
            Part::Note
        } else {
            Part::Main
        };
        let cell = cell(&draft, here, name.trim_end_matches('#'));
        match text.strip_prefix('@') {
            Some(word) => {
                let absence = Absence::ALL
                    .into_iter()
                    .find(|absence| absence.name() == word);
                let mut answer = draft.answers.answer(cell).clone();
                answer.absence = Some(absence.unwrap());
                draft.answers.apply(Change::Answer(cell, answer));
            }
            None => drop(draft.write(cell, part, &lang, text.to_owned())),
        }
    }
    draft
}

/// Every check of a form that stands for itself, by its path.
fn checks(form: &Questionnaire) -> BTreeSet<String> {
    let index = Index::of(form);
    let checks = form.numbered().flat_map(|(no, section)| {
        let own = index.own(no).iter();
        own.map(move |check| format!("{}.{}", section.id, check.name(form)))
    });
    checks.collect()
}

fn forms() -> [(Arc<Questionnaire>, &'static [Row]); 2] {
    let [kz, safety] = shipped().map(|(_, source)| Arc::new(form::read(source).unwrap()));
    [(kz, KZ), (safety, SAFETY)]
}

#[test]
fn every_check_holds_and_does_not_and_is_silent_over_a_gap() {
    for (form, table) in forms() {
        for (path, holds, broken, gap) in table {
            let here = path.split_once('.').unwrap().0;
            let verdict = |answers: &str| {
                let draft = answered(&form, here, answers);
                judge(&draft, point(&draft, path))
            };
            assert_eq!(verdict(holds), Verdict::Holds, "{path}: {holds}");
            let found = verdict(broken);
            assert!(
                matches!(found, Verdict::Broken(_)),
                "{path}: {broken}: {found:?}"
            );
            assert_eq!(verdict(gap), Verdict::Unanswered, "{path}: {gap}");
        }
    }
}

#[test]
fn no_check_is_without_its_cases() {
    for (form, table) in forms() {
        let mut checks = checks(&form);
        let cases: BTreeSet<String> = table.iter().map(|row| row.0.to_owned()).collect();
        checks.retain(|path| !WAITING.contains(&path.as_str()));
        assert_eq!(cases, checks, "{}", form.id);
    }
}

#[test]
fn every_finding_is_told_in_each_language_with_its_figures() {
    for (form, table) in forms() {
        for (path, _, broken, _) in table {
            let draft = answered(&form, path.split_once('.').unwrap().0, broken);
            let Verdict::Broken(finding) = judge(&draft, point(&draft, path)) else {
                panic!("{path}");
            };
            // It leads to an answer that a person can change.
            assert!(form.item(finding.cell.item).kind.is_asked(), "{path}");
            let said: Vec<String> = ["ru", "kk"]
                .map(|tag| {
                    let lang = Lang::parse(tag).unwrap();
                    told::said(&Words::new(&lang), &draft, &finding, &lang)
                })
                .to_vec();
            assert_ne!(said[0], said[1], "{path}");
            let texts_only = path.ends_with("order_12") || path.ends_with("not_approved_by_chair");
            for said in said {
                let has_figures = said.starts_with(|c: char| c.is_ascii_digit());
                assert_eq!(has_figures, !texts_only, "{path}: {said}");
                assert!(said.chars().any(char::is_alphabetic), "{path}: {said}");
            }
        }
    }
}

#[test]
fn in_a_section_that_does_not_apply_only_what_stands_is_found() {
    let (form, _) = forms()[0].clone();
    let mut draft = answered(&form, "control", "controls=1;unscheduled=3;awareness=стенд");
    let section = form.find_section("control").unwrap();
    let part = point(&draft, "control.unscheduled_within");
    let stands = point(&draft, "control.awareness@stands");
    assert!(matches!(judge(&draft, part), Verdict::Broken(_)));
    assert_eq!(judge(&draft, stands), Verdict::Holds);
    draft
        .answers
        .apply(Change::Off(section, Some(SectionOff::default())));
    assert_eq!(judge(&draft, part), Verdict::NotApplicable);
    // What was there before is kept and not printed; what is written now is printed, and told.
    assert_eq!(judge(&draft, stands), Verdict::Holds);
    let lang = draft.languages[0].clone();
    let awareness = cell(&draft, "control", "awareness");
    draft.write(awareness, Part::Main, &lang, "стенд и сайт".to_owned());
    assert!(matches!(judge(&draft, stands), Verdict::Broken(_)));
}

#[test]
fn checks_are_warnings_but_for_a_few_notices() {
    let (form, _) = forms()[0].clone();
    let sections = form.sections.iter();
    let notices = sections.flat_map(|section| &section.checks);
    let notices = notices.filter(|check| check.level == CheckLevel::Notice);
    let notices: BTreeSet<&str> = notices.map(|check| check.id.as_str()).collect();
    let expected = [
        "appeals_number",
        "breaches_number",
        "complaints_number",
        "not_approved_by_chair",
        "order_12",
        "refused_number",
    ];
    assert_eq!(notices, BTreeSet::from(expected));
}
