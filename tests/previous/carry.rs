//! What a new draft begins with, and what it knows of the earlier one.

use anketa::core::answers::{Absence, RowId};
use anketa::core::checks::growth;
use anketa::core::checks::{State, Verdict, judge};
use anketa::core::questionnaire::check_no::CheckNo;
use anketa::core::questionnaire::item::Part;

use crate::form::{answer, cell, draft, filled, lang, next, off, part_of, rows, section, write};

#[test]
fn what_is_to_be_copied_is_copied_whole_and_marked() {
    let old = filled();
    let new = next(&old);
    for name in ["head.library", "halls.name", "halls.rules", "signed.head"] {
        assert!(answer(&new, name, 0).carried, "{name}");
        assert_eq!(
            answer(&new, name, 0).seen(),
            *answer(&old, name, 0),
            "{name}"
        );
    }
    let rules = answer(&new, "halls.rules", 0);
    assert_eq!(rules.absence, Some(Absence::NoneFound));
    assert_eq!(rules.text(Part::Remark, Some(&lang("ru"))), "по журналу");
}

#[test]
fn figures_are_not_copied_and_known_all_the_same() {
    let new = next(&filled());
    for name in [
        "halls.visits",
        "halls.children",
        "halls.kind",
        "halls.about",
        "halls.note",
    ] {
        assert!(answer(&new, name, 0).is_blank(), "{name}");
        let known = growth::previous(&new, cell(&new, name, 0));
        assert!(known.is_some_and(|known| !known.carried), "{name}");
    }
    assert_eq!(growth::previous(&new, cell(&new, "halls.visits", 1)), None);
}

#[test]
fn rows_come_along_where_anything_in_them_is_carried() {
    let mut old = filled();
    rows(&mut old, "events", &[5], &[2]);
    write(&mut old, "events.what", 0, "ru", "Ёлка");
    let new = next(&old);
    let halls = section(&new, "halls");
    assert_eq!(new.rows(halls), [RowId(1), RowId(4)]);
    assert!(new.answers.rows(halls).deleted.is_empty());
    let events = section(&new, "events");
    assert_eq!(new.rows(events), old.rows(events));
    assert!(answer(&new, "events.what", 0).is_blank());
    // It has the same name of a row, and is another row.
    assert_eq!(growth::previous(&new, cell(&new, "events.what", 0)), None);
    assert_eq!(new.answers.fresh_row().count(), 6);
}

#[test]
fn a_section_without_rows_begins_with_one() {
    let mut old = filled();
    rows(&mut old, "halls", &[], &[1, 4]);
    let new = next(&old);
    assert_eq!(new.rows(section(&new, "halls")), [RowId(1)]);
    assert_eq!(growth::previous(&new, cell(&new, "halls.visits", 0)), None);
}

#[test]
fn the_period_that_follows_is_offered_and_no_copy() {
    let new = next(&filled());
    let period = answer(&new, "head.period", 0);
    assert_eq!(period.text(Part::Main, None), "01.07.2018");
    assert_eq!(period.text(Part::Until, None), "31.12.2018");
    assert!(!period.carried);
    let mut odd = filled();
    let at = cell(&odd, "head.period", 0);
    part_of(&mut odd, at, Part::Until, "ru", "лето");
    assert!(answer(&next(&odd), "head.period", 0).is_blank());
}

#[test]
fn that_a_section_does_not_apply_is_carried_with_its_remark_where_the_section_carries() {
    let mut old = filled();
    off(&mut old, "halls");
    off(&mut old, "events");
    let new = next(&old);
    let halls = new.answers.off(section(&new, "halls")).unwrap();
    assert!(halls.carried);
    assert_eq!(halls.remark[&lang("ru")], "не было");
    assert_eq!(new.answers.off(section(&new, "events")), None);
    // What stood there counted for nothing.
    assert_eq!(growth::previous(&new, cell(&new, "halls.visits", 0)), None);
    assert!(answer(&new, "halls.name", 0).carried);
}

#[test]
fn what_was_carried_before_and_never_looked_at_is_carried_on() {
    let third = next(&next(&filled()));
    assert!(answer(&third, "head.library", 0).carried);
    assert_eq!(
        third
            .previous
            .as_ref()
            .unwrap()
            .draft
            .previous
            .as_ref()
            .map(|_| ()),
        None
    );
}

#[test]
fn writing_takes_the_mark_away() {
    let mut new = next(&filled());
    write(&mut new, "halls.name", 0, "kk", "Үлкен зал");
    assert!(!answer(&new, "halls.name", 0).carried);
    assert!(answer(&new, "halls.name", 1).carried);
}

#[track_caller]
fn grown(old: &str, now: &str, expected: Option<(&str, Option<&str>)>) {
    let mut before = draft(&["ru"]);
    write(&mut before, "halls.visits", 0, "ru", old);
    write(&mut before, "halls.name", 0, "ru", "зал");
    let mut new = next(&before);
    write(&mut new, "halls.visits", 0, "ru", now);
    let grown = growth::growth(&new, cell(&new, "halls.visits", 0));
    let grown = grown.map(|g| (g.by.to_string(), g.percent.map(|p| p.to_string())));
    let grown = grown.as_ref().map(|(by, p)| (by.as_str(), p.as_deref()));
    assert_eq!(grown, expected, "{old} → {now}");
}

#[test]
fn differences_are_exact_and_there_only_between_figures() {
    grown("22", "24", Some(("2", Some("9.1"))));
    grown("0,1", "0,3", Some(("0.2", Some("200.0"))));
    grown("24", "22,5", Some(("-1.5", Some("-6.3"))));
    grown("-4", "-2", Some(("2", Some("50.0"))));
    grown("0", "3", Some(("3", None)));
    grown("7", "7,0", Some(("0", Some("0.0"))));
    grown("много", "3", None);
    grown("3", "", None);
    grown("", "3", None);
}

#[test]
fn rules_know_the_previous_value() {
    let judged = |typed: &str| {
        let mut new = next(&filled());
        write(&mut new, "halls.visits", 0, "ru", typed);
        let check = CheckNo::OfSection(section(&new, "halls"), 0);
        let row = RowId(1);
        judge(&new, anketa::core::answers::Point { check, row })
    };
    assert_eq!(judged("22,5"), Verdict::Holds);
    let Verdict::Broken(finding) = judged("20") else {
        panic!("{:?}", judged("20"));
    };
    assert_eq!(finding.state, State::New);
    assert_eq!(judged(""), Verdict::Unanswered);
    // Without an earlier draft, or in a row that was not there, there is a gap.
    let mut alone = draft(&["ru"]);
    write(&mut alone, "halls.visits", 0, "ru", "5");
    let check = CheckNo::OfSection(section(&alone, "halls"), 0);
    let row = RowId(1);
    let point = anketa::core::answers::Point { check, row };
    assert_eq!(judge(&alone, point), Verdict::Unanswered);
    let mut before = filled();
    off(&mut before, "halls");
    let mut new = next(&before);
    let halls = section(&new, "halls");
    new.answers
        .apply(anketa::core::answers::Change::Off(halls, None));
    write(&mut new, "halls.visits", 0, "ru", "5");
    assert_eq!(judge(&new, point), Verdict::NotApplicable);
}
