//! A draft that is finished and taken back to work: written, read again, by several people at once.

use super::*;
use crate::core::answers::Subject;
use crate::core::event::Standing;

fn book(disk: &Disk, login: &str, wall: fn() -> u64) -> Book {
    let (form, sum) = (questionnaire(), "sum".to_owned());
    Book::open(disk.root(), form, sum, person(login), wall).unwrap()
}

fn reason(book: &Book) -> Option<String> {
    match book.ledger().stands()?.standing {
        Standing::Finished(_) => None,
        Standing::Reopened(reason) => Some(reason.clone()),
    }
}

#[test]
fn it_is_read_again_with_what_was_in_the_open_field() {
    let disk = Disk::new();
    let mut own = open(&disk);
    let answer = [Change::Answer(day(), number("12.07.2018"))];
    own.record(&answer, Some(day())).unwrap();
    own.finish().unwrap();
    let after = disk.after_kill();
    let mut read = open(&after);
    assert_eq!(read.damage(), []);
    let finish = read.ledger().finish().unwrap();
    assert_eq!((&**finish.by, finish.wall), ("ivanova(7)", noon()));
    assert_eq!(text(&read.answers(), day()), "12.07.2018");
    assert_eq!(read.ledger().late(), []);
    read.reopen("ошибка\nв «штате»".into()).unwrap();
    let again = open(&after.after_kill());
    assert_eq!(again.damage(), []);
    assert_eq!(again.ledger().finish(), None);
    assert_eq!(reason(&again).as_deref(), Some("ошибка\nв «штате»"));
}

#[test]
fn what_a_colleague_has_in_the_open_field_is_kept_and_told() {
    let disk = Disk::new();
    let mut one = book(&disk, "ivanova", noon);
    let mut two = book(&disk, "petrova", || noon() + 5000);
    let typed = [Change::Answer(day(), number("12.07.2018"))];
    two.record(&typed, Some(day())).unwrap();
    one.finish().unwrap();
    two.read().unwrap();
    assert!(two.ledger().finish().is_some());
    assert_eq!(text(&two.answers(), day()), "12.07.2018");
    two.record(&[], None).unwrap();
    one.read().unwrap();
    assert_eq!(text(&one.answers(), day()), "12.07.2018");
    assert_eq!(one.ledger().late(), [Subject::Answer(day())]);
}

#[test]
fn to_a_program_that_does_not_know_it_it_is_told_and_all_answers_are_read() {
    let disk = Disk::new();
    let mut own = open(&disk);
    let answer = [Change::Answer(day(), number("12.07.2018"))];
    own.record(&answer, None).unwrap();
    own.finish().unwrap();
    let names = disk.root().folder("journal").unwrap().names().unwrap();
    let path = format!("journal/{}", names[0]);
    let text = String::from_utf8(disk.file(&path)).unwrap();
    // What is new to a program has a name that it has never heard.
    let newer = |line: &str| {
        let line = line.replace("\"finished\"", "\"unheard\"");
        let (content, _) = line.split_once(",\"crc\"").unwrap();
        let sum = crc32fast::hash(content.as_bytes());
        format!("{content},\"crc\":\"{sum:08x}\"}}\n")
    };
    let newer: String = text.lines().map(newer).collect();
    disk.set_file(&path, newer.as_bytes());
    let read = open(&disk);
    let wrong: Vec<Wrong> = read
        .damage()
        .into_iter()
        .map(|damage| damage.what)
        .collect();
    assert_eq!(wrong, [Wrong::Unknown("unheard".into())]);
    assert_eq!(text_of(&read), "12.07.2018");
    assert_eq!(read.ledger().finish(), None);
}

fn text_of(book: &Book) -> String {
    text(&book.answers(), day())
}
