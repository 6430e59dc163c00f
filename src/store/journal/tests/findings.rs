//! Findings that were accepted: kept, taken back, by several people at once.

use super::*;
use crate::core::answers::{Acceptance, Point};
use crate::core::lang::Lang;
use crate::core::questionnaire::check_no::CheckNo;

fn said(text: &str, seen: &[&str]) -> Acceptance {
    Acceptance {
        remark: [(Lang::parse("ru").unwrap(), text.to_owned())].into(),
        seen: seen.iter().map(|value| (*value).to_owned()).collect(),
    }
}

fn point(name: &str, row: RowId) -> Point {
    let form = questionnaire();
    let section = form.find_section("acts").unwrap();
    let check = CheckNo::named(&form, section, name).unwrap();
    assert_eq!(check.name(&form), name);
    Point { check, row }
}

#[test]
fn what_is_accepted_is_read_again_and_can_be_taken_back() {
    let disk = Disk::new();
    let mut book = open(&disk);
    let row = RowId::new(0, 1);
    let points = ["fits", "serious@part_of", "found@stands"].map(|name| point(name, row));
    for point in points {
        let change = Change::Finding(point, Some(said("так и есть", &["3", "2"])));
        book.record(&[change], None).unwrap();
    }
    book.record(&[Change::Finding(points[1], None)], None)
        .unwrap();
    let read = open(&disk.after_kill());
    assert_eq!(read.damage(), []);
    let answers = read.answers();
    assert_eq!(
        answers.accepted(points[0]),
        Some(&said("так и есть", &["3", "2"]))
    );
    assert_eq!(answers.accepted(points[1]), None);
    assert!(answers.accepted(points[2]).is_some());
    // Who, when, and what it replaced stay in the journal.
    let steps: Vec<_> = read.ledger().acceptances(points[1]).collect();
    let [(first, accepted), (_, reopened)] = &steps[..] else {
        panic!("{steps:?}");
    };
    assert!(accepted.value.is_some() && reopened.value.is_none());
    assert_eq!(reopened.base.as_ref(), Some(*first));
    assert_eq!((&*accepted.by, accepted.wall), ("ivanova(7)", noon()));
}

#[test]
fn of_two_who_accept_at_once_the_later_counts_and_both_are_kept() {
    let disk = Disk::new();
    let form = questionnaire();
    let book = |login, wall| {
        let (form, sum) = (Arc::clone(&form), "sum".to_owned());
        Book::open(disk.root(), form, sum, person(login), wall).unwrap()
    };
    let mut one = book("ivanova", noon);
    let mut two = book("petrova", || noon() + 5000);
    let point = point("fits", RowId::new(0, 1));
    let accept = |text| [Change::Finding(point, Some(said(text, &["3", "2"])))];
    two.record(&accept("по журналу"), None).unwrap();
    one.record(&accept("по приказу"), None).unwrap();
    for book in [&mut one, &mut two] {
        book.read().unwrap();
        let answers = book.answers();
        assert_eq!(
            answers.accepted(point),
            Some(&said("по журналу", &["3", "2"]))
        );
        assert_eq!(book.ledger().acceptances(point).count(), 2);
    }
}
