//! What somebody did, as it is told: what counts as one deed, and what was done without seeing another.

use super::*;
use crate::core::answers::{Absence, Answer};
use crate::core::event::ledger::{Did, How};
use crate::core::lang::Lang;

const MINUTE: u64 = 60_000;

/// The answers that a history tells when one person gives these, so many minutes after the beginning.
#[track_caller]
fn told(given: &[(u64, Answer)], expected: &[&Answer]) {
    let mut one = Person::new("a.00000001", 0);
    for (minutes, answer) in given {
        let change = Change::Answer(cell(RowId(1)), answer.clone());
        one.change(change, minutes * MINUTE);
    }
    let deeds = one.ledger.deeds_at(cell(RowId(1))).into_iter();
    let news: Vec<Answer> = deeds
        .map(|deed| match deed.did {
            Did::Answered { new, .. } => new,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(news.iter().collect::<Vec<_>>(), expected);
}

#[test]
fn text_that_only_grows_in_one_go_is_one_deed() {
    let [a, ab, abc, b] = ["о", "оч", "очередь", "шум"].map(typed);
    let mut none = abc.clone();
    none.absence = Some(Absence::None);
    told(
        &[(0, a.clone()), (1, ab.clone()), (2, abc.clone())],
        &[&abc],
    );
    // Minutes count from part to part, not from the first one.
    told(
        &[(0, a.clone()), (9, ab.clone()), (18, abc.clone())],
        &[&abc],
    );
    told(&[(0, a.clone()), (11, ab.clone())], &[&a, &ab]);
    told(&[(0, abc.clone()), (1, b.clone())], &[&abc, &b]);
    told(&[(0, abc.clone()), (1, ab.clone())], &[&abc, &ab]);
    told(
        &[(0, abc.clone()), (1, none.clone()), (2, abc.clone())],
        &[&abc, &none, &abc],
    );
    // Emptied and written anew: the empty field is nothing to go back to.
    told(
        &[(0, abc.clone()), (1, typed("")), (2, b.clone())],
        &[&abc, &b],
    );
}

#[test]
fn what_was_done_without_seeing_another_is_marked() {
    let (mut one, mut two) = (Person::new("a.00000001", 0), Person::new("b.00000002", 0));
    let place = cell(RowId(1));
    let mut pool = one.change(Change::Answer(place, typed("было")), 10);
    two.look(&pool);
    pool.extend(one.change(Change::Answer(place, typed("шум")), 20));
    pool.extend(two.change(Change::Answer(place, typed("очередь")), 30));
    one.look(&pool);
    pool.extend(one.change(Change::Answer(place, typed("и то, и то")), 40));
    let deeds = fold(pool.into_iter().rev()).deeds_at(place);
    let told: Vec<_> = deeds
        .iter()
        .map(|deed| match &deed.did {
            Did::Answered { old, new, how, .. } => (
                deed.by.as_ref(),
                old.text(Part::Main, None),
                new.text(Part::Main, None),
                *how,
            ),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        told,
        [
            ("a.00000001", "", "было", How::Seeing),
            ("a.00000001", "было", "шум", How::Seeing),
            ("b.00000002", "было", "очередь", How::AtOnce),
            ("a.00000001", "очередь", "и то, и то", How::Seeing),
        ]
    );
}

#[test]
fn rows_sections_and_languages_have_a_past_too() {
    let mut one = Person::new("a.00000001", 0);
    let row = one.answers.fresh_row();
    let shown = Rows {
        shown: vec![row],
        deleted: vec![],
    };
    let deleted = Rows {
        shown: vec![],
        deleted: vec![row],
    };
    let mut pool = one.change(Change::Rows(services(), shown.clone()), 10);
    pool.extend(one.change(Change::Rows(services(), deleted), 20));
    pool.extend(one.change(Change::Rows(services(), shown), 30));
    pool.extend(one.change(Change::Off(services(), Some(SectionOff::default())), 40));
    pool.extend(one.change(Change::Off(services(), None), 50));
    let deeds = fold(pool.into_iter().rev()).deeds();
    let walls: Vec<u64> = deeds.iter().map(|deed| deed.wall).collect();
    assert_eq!(walls, [10, 20, 30, 40, 50]);
    assert!(matches!(deeds[0].did, Did::Row(_, _, RowWhat::Added(_))));
    assert!(matches!(deeds[1].did, Did::Row(_, _, RowWhat::Deleted(_))));
    assert!(matches!(deeds[2].did, Did::Row(_, _, RowWhat::Restored(_))));
    assert!(matches!(deeds[3].did, Did::Off(_, Some(_))));
    assert!(matches!(deeds[4].did, Did::Off(_, None)));
}

#[test]
fn versions_are_of_one_language() {
    let [ru, kk] = ["ru", "kk"].map(|tag| Lang::parse(tag).unwrap());
    let with = |answer: &Answer, lang: &Lang, text: &str| {
        let mut answer = answer.clone();
        let slot = Slot {
            part: Part::Main,
            lang: Some(lang.clone()),
        };
        answer.write(slot, text.to_owned());
        answer
    };
    let mut one = Person::new("a.00000001", 0);
    let first = with(&Answer::default(), &ru, "шум");
    let second = with(&first, &kk, "шу");
    let third = with(&second, &ru, "очередь");
    for (no, answer) in [first.clone(), second, third.clone()]
        .into_iter()
        .enumerate()
    {
        one.change(
            Change::Answer(cell(RowId(1)), answer),
            no as u64 * 30 * MINUTE,
        );
    }
    let texts = |lang: &Lang| -> Vec<String> {
        let versions = one.ledger.versions(cell(RowId(1)), lang).into_iter();
        versions
            .map(|v| v.answer.text(Part::Main, Some(lang)).to_owned())
            .collect()
    };
    assert_eq!(texts(&ru), ["очередь", "шум"]);
    assert_eq!(texts(&kk), ["шу"]);
    let back = third.with_lang_of(&first, &ru);
    assert_eq!(back.text(Part::Main, Some(&ru)), "шум");
    assert_eq!(back.text(Part::Main, Some(&kk)), "шу");
}
