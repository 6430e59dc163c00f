//! Journals on a disk in memory: what is kept, by whom, and what is told of it.

mod chance;
mod company;
mod damaged;
mod double;
mod faults;
mod findings;
#[cfg(target_os = "linux")]
mod hearing;
mod order;
mod previous;
mod standing;

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use crate::core::answers::{Answer, Answers, Cell, Change, RowId, Rows, SectionOff, Slot};
use crate::core::questionnaire::Questionnaire;
use crate::core::questionnaire::item::Part;
use crate::store::disk::Folder;
use crate::store::disk::system::SystemFolder;
use crate::store::form;
use crate::store::journal::book::{Book, Keeping};
use crate::store::journal::damage::Wrong;
use crate::store::journal::person::Person;
use crate::store::journal::tests::double::Disk;

/// Read once: the tests open a draft some hundred thousand times.
fn questionnaire() -> Arc<Questionnaire> {
    static FORM: LazyLock<Arc<Questionnaire>> = LazyLock::new(|| {
        Arc::new(form::read(include_str!("../form/tests/every_key.json")).unwrap())
    });
    Arc::clone(&FORM)
}

fn person(login: &str) -> Person {
    Person {
        login: login.to_owned(),
        uid: 7,
    }
}

fn noon() -> u64 {
    1_800_000_000_000
}

fn try_open(disk: &Disk, form: &Arc<Questionnaire>) -> std::io::Result<Book> {
    Book::open(
        disk.root(),
        Arc::clone(form),
        "sum".to_owned(),
        person("ivanova"),
        noon,
    )
}

fn open(disk: &Disk) -> Book {
    try_open(disk, &questionnaire()).unwrap()
}

fn cell(form: &Questionnaire, place: &str, row: RowId) -> Cell {
    let (section, item) = place.split_once('.').unwrap();
    let item = form
        .find(form.find_section(section).unwrap(), item)
        .unwrap();
    Cell { item, row }
}

/// An answer entered once.
fn number(text: &str) -> Answer {
    let mut answer = Answer::default();
    answer.write(
        Slot {
            part: Part::Main,
            lang: None,
        },
        text.to_owned(),
    );
    answer
}

fn found(row: RowId) -> Cell {
    cell(&questionnaire(), "acts.found", row)
}

fn day() -> Cell {
    cell(&questionnaire(), "top.day", RowId::ONLY)
}

fn text(answers: &Answers, cell: Cell) -> String {
    answers.answer(cell).text(Part::Main, None).to_owned()
}

/// What a person gets to see after opening: with what was left in an open field.
fn seen(book: &mut Book) -> Answers {
    for field in book.unfinished().unwrap() {
        book.recover(&field).unwrap();
    }
    book.answers()
}

#[test]
fn a_live_file_whose_name_is_taken_gets_another_name() {
    let directory = tempfile::tempdir().unwrap();
    let folder = || Arc::new(SystemFolder::open(directory.path()).unwrap());
    let sum = || "sum".to_owned();
    let open = || Book::open(folder(), questionnaire(), sum(), person("ivanova"), noon).unwrap();
    let mut book = open();
    let change = |text| [Change::Answer(day(), number(text))];
    book.record(&change("01.01.2019"), None).unwrap();
    let names = || folder().folder("journal").unwrap().names().unwrap();
    let live = folder().make_folder("live", 0o700).unwrap();
    live.make_folder(&names()[0], 0o700).unwrap();
    book.record(&change("02.01.2019"), Some(day())).unwrap();
    assert_eq!(names().len(), 2);
    book.close(Duration::ZERO).unwrap();
    assert_eq!(text(&open().answers(), day()), "02.01.2019");
    assert_eq!(open().damage(), []);
}

#[test]
fn what_is_recorded_is_read_again() {
    let disk = Disk::new();
    let mut book = open(&disk);
    let acts = book.ledger().answers();
    drop(acts);
    let section = questionnaire().find_section("acts").unwrap();
    let mut answers = book.answers();
    let row = answers.fresh_row();
    answers.apply(Change::Rows(
        section,
        Rows {
            shown: vec![row],
            deleted: vec![],
        },
    ));
    answers.apply(Change::Answer(found(row), number("26,5")));
    answers.apply(Change::Off(section, Some(SectionOff::default())));
    book.record(&answers.take_changes(), None).unwrap();
    assert!(matches!(book.keeping(), Keeping::Written));
    book.syncer().round();
    assert!(matches!(book.keeping(), Keeping::Synced));
    let other = open(&disk.after_kill());
    assert_eq!(other.answers().all_changes(), answers.all_changes());
    assert_eq!(other.damage(), []);
}

#[test]
fn the_open_field_is_kept_key_by_key_and_settled_when_left() {
    let disk = Disk::new();
    let mut book = open(&disk);
    for typed in ["1", "12", "12."] {
        book.record(&[Change::Answer(day(), number(typed))], Some(day()))
            .unwrap();
        assert_eq!(text(&book.answers(), day()), typed);
        let mut after = open(&disk.after_kill());
        assert_eq!(text(&after.answers(), day()), "");
        assert_eq!(text(&seen(&mut after), day()), typed);
    }
    // Nobody else takes it over while the session goes on.
    assert_eq!(open(&disk).unfinished().unwrap(), []);
    assert!(open(&disk).open_fields().unwrap().0[0].is_alive);
    book.record(&[], None).unwrap();
    assert_eq!(text(&open(&disk.after_kill()).answers(), day()), "12.");
    assert_eq!(open(&disk.after_kill()).unfinished().unwrap(), []);
    let history = book.ledger().history(day());
    assert_eq!(history.len(), 1);
}

#[test]
fn what_was_recovered_or_discarded_is_not_offered_again() {
    let disk = Disk::new();
    let mut book = open(&disk);
    // Within one moment of the clock, which is ahead of that of the next session by so many keys.
    for typed in ["1", "11", "12"] {
        book.record(&[Change::Answer(day(), number(typed))], Some(day()))
            .unwrap();
    }
    let disk = disk.after_kill();
    let mut after = open(&disk);
    let field = after.unfinished().unwrap().remove(0);
    after.recover(&field).unwrap();
    after
        .record(&[Change::Answer(day(), number("13"))], None)
        .unwrap();
    assert_eq!(open(&disk.after_kill()).unfinished().unwrap(), []);
    let (disk, _) = (book, disk.after_kill());
    drop(disk);
    let other = Disk::new();
    let mut book = open(&other);
    book.record(&[Change::Answer(day(), number("12"))], Some(day()))
        .unwrap();
    let other = other.after_kill();
    let mut after = open(&other);
    let field = after.unfinished().unwrap().remove(0);
    after.discard(&field).unwrap();
    assert_eq!(open(&other.after_kill()).unfinished().unwrap(), []);
}

#[test]
fn what_was_typed_and_taken_back_is_not_offered() {
    let disk = Disk::new();
    let mut book = open(&disk);
    for typed in ["1", "12", "1", ""] {
        book.record(&[Change::Answer(day(), number(typed))], Some(day()))
            .unwrap();
    }
    let disk = disk.after_kill();
    open(&disk)
        .record(&[Change::Answer(day(), number("13"))], None)
        .unwrap();
    assert_eq!(open(&disk.after_kill()).unfinished().unwrap(), []);
}

#[test]
fn one_goes_on_in_ones_own_journal_unless_it_is_held() {
    let disk = Disk::new();
    let journals = || {
        let folder = disk.root().folder("journal").unwrap();
        folder.names().unwrap().len()
    };
    let mut first = open(&disk);
    first
        .record(&[Change::Answer(day(), number("1"))], None)
        .unwrap();
    let mut ghost = open(&disk);
    ghost
        .record(&[Change::Answer(day(), number("2"))], None)
        .unwrap();
    assert_eq!(journals(), 2);
    drop((first, ghost));
    let mut third = open(&disk);
    third
        .record(&[Change::Answer(day(), number("3"))], None)
        .unwrap();
    assert_eq!(journals(), 2);
    let last = open(&disk);
    assert_eq!(text(&last.answers(), day()), "3");
    assert_eq!(last.damage(), []);
}

#[test]
fn colleagues_see_each_other_and_what_they_did_at_once() {
    let disk = Disk::new();
    let form = questionnaire();
    let book = |login| {
        Book::open(
            disk.root(),
            Arc::clone(&form),
            "sum".to_owned(),
            person(login),
            noon,
        )
    };
    let (mut one, mut two) = (book("ivanova").unwrap(), book("petrova").unwrap());
    one.record(&[Change::Answer(day(), number("1"))], None)
        .unwrap();
    two.record(&[Change::Answer(day(), number("2"))], None)
        .unwrap();
    assert_eq!(two.read().unwrap().len(), 1);
    one.read().unwrap();
    assert_eq!(one.answers().all_changes(), two.answers().all_changes());
    let (_, conflict) = one.ledger().conflicts().next().unwrap();
    assert_eq!(&*conflict.others[0].1.by, "ivanova(7)");
    let over = conflict.others.iter().map(|(id, _)| id.clone()).collect();
    one.accept(day(), over).unwrap();
    two.read().unwrap();
    assert_eq!(two.ledger().conflicts().count(), 0);
    // What one is typing is not written over by what a colleague wrote.
    one.record(&[Change::Answer(day(), number("11"))], Some(day()))
        .unwrap();
    two.record(&[Change::Answer(day(), number("22"))], None)
        .unwrap();
    assert_eq!(one.read().unwrap(), []);
    one.settle().unwrap();
    assert_eq!(one.ledger().conflicts().count(), 1);
}

#[test]
fn a_long_text_does_not_fill_the_disk() {
    let disk = Disk::new();
    let mut book = open(&disk);
    let why = cell(&questionnaire(), "top.day", RowId::ONLY);
    let long = "а".repeat(20_000);
    for n in 0..40 {
        let typed = format!("{long}{n}");
        book.record(&[Change::Answer(why, number(&typed))], Some(why))
            .unwrap();
        if n % 3 == 0 {
            book.syncer().round();
        }
        assert_eq!(text(&seen(&mut open(&disk.after_kill())), why), typed);
    }
    book.syncer().round();
    let folder = disk.root().folder("live").unwrap();
    assert_eq!(folder.names().unwrap().len(), 1);
    assert!(
        disk.file(&format!("live/{}", folder.names().unwrap()[0]))
            .len()
            < 400_000
    );
}

#[test]
fn lines_of_another_writer_are_not_used() {
    let disk = Disk::new();
    let mut book = open(&disk);
    book.record(&[Change::Answer(day(), number("1"))], None)
        .unwrap();
    let name = disk
        .root()
        .folder("journal")
        .unwrap()
        .names()
        .unwrap()
        .remove(0);
    disk.add_file(
        "journal/petrova.00000001.jsonl",
        &disk.file(&format!("journal/{name}")),
    );
    let book = open(&disk);
    assert!(
        book.damage()
            .iter()
            .all(|damage| damage.what == Wrong::Foreign)
    );
    assert_eq!(book.damage().len(), 2);
    assert_eq!(book.ledger().history(day()).len(), 1);
}

#[test]
fn a_line_without_its_end_is_not_joined_by_the_next() {
    let disk = Disk::new();
    let mut book = open(&disk);
    book.record(&[Change::Answer(day(), number("1"))], None)
        .unwrap();
    drop(book);
    let folder = disk.root().folder("journal").unwrap();
    let path = format!("journal/{}", folder.names().unwrap()[0]);
    let bytes = disk.file(&path);
    disk.set_file(&path, &bytes[..bytes.len() - 1]);
    let mut book = open(&disk);
    book.record(&[Change::Answer(day(), number("2"))], None)
        .unwrap();
    assert_eq!(folder.names().unwrap().len(), 1);
    let text = String::from_utf8(disk.file(&path)).unwrap();
    let is_json = |line: &str| serde_json::from_str::<serde_json::Value>(line).is_ok();
    assert!(text.lines().all(is_json), "{text}");
    assert_eq!(text.lines().count(), 4);
}
