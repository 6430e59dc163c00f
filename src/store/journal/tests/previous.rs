//! What was carried from the previous period: kept, looked at, told in the history.

use super::*;
use crate::core::event::ledger::{Did, How};

fn carried(mut answer: Answer) -> Answer {
    answer.carried = true;
    answer
}

#[test]
fn what_was_carried_is_read_again_until_somebody_looks_at_it() {
    let disk = Disk::new();
    let mut book = open(&disk);
    let acts = questionnaire().find_section("acts").unwrap();
    let off = |carried| SectionOff {
        carried,
        ..SectionOff::default()
    };
    book.begin_from("2018-h1-0000").unwrap();
    let changes = [
        Change::Answer(day(), carried(number("01.01.2018"))),
        Change::Off(acts, Some(off(true))),
    ];
    book.record(&changes, None).unwrap();
    let read = open(&disk.after_kill());
    assert_eq!(read.damage(), []);
    assert_eq!(read.ledger().begun_from(), Some("2018-h1-0000"));
    let answers = read.answers();
    assert!(answers.answer(day()).carried);
    assert_eq!(answers.off(acts), Some(&off(true)));

    let changes = [
        Change::Answer(day(), number("01.01.2018")),
        Change::Off(acts, Some(off(false))),
    ];
    book.record(&changes, None).unwrap();
    let read = open(&disk.after_kill());
    assert!(!read.answers().answer(day()).carried);
    assert_eq!(read.answers().off(acts), Some(&off(false)));
    let deeds = read.ledger().deeds_at(day()).into_iter();
    let hows = deeds.filter_map(|deed| match deed.did {
        Did::Answered { how, .. } => Some(how),
        _ => None,
    });
    assert_eq!(hows.collect::<Vec<_>>(), [How::Carried, How::LookedAt]);
}

/// A program that does not know the mark has the answer all the same.
#[test]
fn the_mark_stands_beside_the_answer_and_not_in_it() {
    let disk = Disk::new();
    let mut book = open(&disk);
    let change = Change::Answer(day(), carried(number("01.01.2018")));
    book.record(&[change], None).unwrap();
    let journal = disk.root().folder("journal").unwrap();
    let name = journal.names().unwrap().remove(0);
    let sheet = journal
        .open(&name, crate::store::disk::Access::Read)
        .unwrap();
    let text = String::from_utf8(sheet.read_from(0).unwrap()).unwrap();
    assert!(
        text.contains(r#""v":"01.01.2018","carried":true"#),
        "{text}"
    );
}
