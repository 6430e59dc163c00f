//! Findings that were accepted, and a draft that is finished, in the file.

use super::*;
use crate::core::answers::{Acceptance, Point};
use crate::core::event::ledger::Ledger;
use crate::core::event::{Event, EventId, Stamp, Writer};
use crate::core::questionnaire::check_no::CheckNo;

fn accept(draft: &mut Draft, name: &str, row: u64) {
    let form = Arc::clone(&draft.questionnaire);
    let acts = section(draft, "acts");
    let check = CheckNo::named(&form, acts, name).unwrap();
    let point = Point {
        check,
        row: RowId(row),
    };
    let said = Acceptance {
        remark: [(lang("ru"), "так и есть".to_owned())].into(),
        seen: vec!["3".to_owned(), "2".to_owned()],
    };
    draft.answers.apply(Change::Finding(point, Some(said)));
}

#[test]
fn what_is_accepted_stands_behind_the_answers_of_its_row() {
    let mut draft = example();
    let plain = write(&draft, &Kept::default(), None).unwrap();
    assert!(plain.contains("\"anketa\": 1,"), "{plain}");
    accept(&mut draft, "fits", 1);
    accept(&mut draft, "serious@part_of", 1);
    let written = write(&draft, &Kept::default(), None).unwrap();
    assert!(written.contains("\"anketa\": 2,"), "{written}");
    let expected = "\"fits\": {\"remark\": {\"ru\": \"так и есть\"}, \"values\": [\"3\", \"2\"]}";
    assert!(written.contains(expected), "{written}");
    let (read, kept) = read(&written, form()).unwrap();
    assert_eq!(read.answers.all_changes(), draft.answers.all_changes());
    assert_eq!(kept, Kept::default());
    assert_eq!(write(&read, &kept, None).unwrap(), written);
}

#[test]
fn what_was_said_of_a_check_that_is_gone_is_kept() {
    let mut draft = example();
    accept(&mut draft, "fits", 1);
    let written = write(&draft, &Kept::default(), None).unwrap();
    let foreign = written.replace("\"fits\"", "\"gone\"");
    let (read, kept) = read(&foreign, form()).unwrap();
    assert_eq!(kept.names(), ["acts.r1.gone"]);
    assert_eq!(write(&read, &kept, None).unwrap(), foreign);
}

#[test]
fn a_finished_draft_says_who_finished_it_and_when() {
    let mut ledger = Ledger::new(form());
    let id = EventId {
        at: Stamp::default(),
        writer: Writer::parse("ivanova.7f3a91c2").unwrap(),
        n: 1,
    };
    ledger.add(Event {
        id,
        wall: 1_531_374_120_000,
        by: "ivanova(1001)".into(),
        what: ledger.finishing(),
    });
    let written = write(&example(), &Kept::default(), ledger.finish()).unwrap();
    assert!(written.starts_with("{\n  \"anketa\": 3,"), "{written}");
    let expected =
        "\n  \"finished\": {\"at\": \"2018-07-12T05:42:00.000Z\", \"by\": \"ivanova(1001)\"},\n";
    assert!(written.contains(expected), "{written}");
    let (read, _) = read(&written, form()).unwrap();
    assert_eq!(read.answers.all_changes(), example().answers.all_changes());
}
