//! What the system tells of the others: all that asking finds, and nothing of what is one's own.

use std::fs::{self, File};
use std::path::Path;
use std::time::SystemTime;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::*;
use crate::core::answers::Subject;
use crate::store::disk::ear::tests::told;
use crate::store::journal::tests::chance::Chance;
use crate::store::journal::time;

fn by(directory: &Path, login: &str) -> Book {
    let folder = Arc::new(SystemFolder::open(directory).unwrap());
    let form = questionnaire();
    let mut person = person(login);
    person.uid = rustix::process::getuid().as_raw();
    Book::open(folder, form, "sum".to_owned(), person, time::now).unwrap()
}

/// Two people in a directory of which the system tells all.
fn two_told() -> Option<(tempfile::TempDir, Book, Book)> {
    let directory = told()?;
    let [one, two] = ["ivanova", "petrova"].map(|login| by(directory.path(), login));
    Some((directory, one, two))
}

fn types(book: &mut Book, typed: &str) {
    book.record(&[Change::Answer(day(), number(typed))], Some(day()))
        .unwrap();
}

fn gives(book: &mut Book, given: &str) {
    book.record(&[Change::Answer(day(), number(given))], None)
        .unwrap();
}

/// Whether somebody wrote, as the system says before anything is heard.
fn is_told(book: &Book) -> bool {
    let Some(ear) = book.ear(None) else {
        return true;
    };
    let mut fds = [PollFd::new(&ear, PollFlags::IN)];
    poll(&mut fds, Some(&Timespec::default())).unwrap() > 0
}

/// Looks until there is nothing that only looking tells, but for who writes; gives what changed.
fn rests(book: &mut Book) -> Vec<Change> {
    rests_at(book, None)
}

fn rests_at(book: &mut Book, stand: Option<Subject>) -> Vec<Change> {
    let mut changes = Vec::new();
    for _ in 0..10 {
        book.hear();
        if book.ear(stand).is_some() {
            break;
        }
        book.stand_at(stand);
        changes.extend(book.read().unwrap());
        book.writing().unwrap();
    }
    changes
}

fn journals(directory: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(directory.join("journal")).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn what_one_writes_oneself_is_not_told() {
    let Some(directory) = told() else {
        return;
    };
    let mut book = by(directory.path(), "ivanova");
    types(&mut book, "1");
    rests(&mut book);
    for typed in ["12", "12.", "12.1"] {
        types(&mut book, typed);
        assert!(is_told(&book), "the system tells of all");
        book.hear();
        assert!(!is_told(&book));
    }
    book.settle().unwrap();
    book.hear();
    assert!(!is_told(&book));
    // Long texts go on in a new live file, which takes the name of the former one.
    for no in 0..4 {
        types(&mut book, &format!("{}{no}", "а".repeat(100_000)));
        book.syncer().round();
        book.hear();
        assert!(!is_told(&book));
    }
}

#[test]
fn what_others_write_is_told() {
    let Some((_directory, mut one, mut two)) = two_told() else {
        return;
    };
    rests(&mut one);
    assert!(!is_told(&one));
    // There is no folder for journals before that.
    gives(&mut two, "1");
    assert!(is_told(&one));
    one.hear();
    assert_eq!(one.read().unwrap(), [Change::Answer(day(), number("1"))]);
    one.writing().unwrap();
    assert!(!is_told(&one));
    gives(&mut two, "2");
    assert!(is_told(&one));
    rests(&mut one);
    gives(&mut one, "3");
    two.read().unwrap();
    gives(&mut two, "4");
    one.hear();
    assert!(is_told(&one));
    assert_eq!(rests(&mut one), [Change::Answer(day(), number("4"))]);
    assert!(!is_told(&one));
}

#[test]
fn who_writes_is_asked_until_they_have_left() {
    let Some((directory, mut one, mut two)) = two_told() else {
        return;
    };
    gives(&mut two, "1");
    rests(&mut one);
    types(&mut two, "12");
    assert!(is_told(&one));
    rests(&mut one);
    assert_eq!(one.writing().unwrap().len(), 1);
    assert!(one.ear(None).is_none(), "their mark goes by the clock");
    // Half a minute later.
    let live = fs::read_dir(directory.path().join("live")).unwrap().next();
    let live = File::open(live.unwrap().unwrap().path()).unwrap();
    let ago = SystemTime::now() - Duration::from_secs(31);
    live.set_modified(ago).unwrap();
    rests(&mut one);
    assert!(!is_told(&one));
    types(&mut two, "123");
    rests(&mut one);
    assert_eq!(one.writing().unwrap().len(), 1);
    drop(two);
    rests(&mut one);
    assert!(!is_told(&one), "whoever ends has left");
}

#[test]
fn a_journal_that_comes_within_one_tick_of_the_clock_is_found() {
    let Some(directory) = told() else {
        return;
    };
    let mut one = by(directory.path(), "ivanova");
    gives(&mut one, "1");
    let folder = File::open(directory.path().join("journal")).unwrap();
    let then = folder.metadata().unwrap().modified().unwrap();
    let mut two = by(directory.path(), "petrova");
    for book in [&mut one, &mut two] {
        (0..6).for_each(|_| drop(book.read().unwrap()));
    }
    rests(&mut one);
    gives(&mut by(directory.path(), "ahmetov"), "2");
    folder.set_modified(then).unwrap();
    // The one listens already, the other only now.
    for book in [&mut one, &mut two] {
        assert_eq!(rests(book), [Change::Answer(day(), number("2"))]);
    }
}

#[test]
fn what_cannot_be_read_is_asked_for_until_it_can() {
    let Some((directory, mut one, mut two)) = two_told() else {
        return;
    };
    gives(&mut two, "1");
    let journal = journals(directory.path()).remove(0);
    let away = directory.path().join("away");
    fs::rename(&journal, &away).unwrap();
    // Anybody may put anything there.
    fs::create_dir(&journal).unwrap();
    assert_eq!(rests(&mut one), []);
    assert!(one.ear(None).is_none());
    fs::remove_dir(&journal).unwrap();
    fs::rename(&away, &journal).unwrap();
    assert_eq!(rests(&mut one), [Change::Answer(day(), number("1"))]);
    assert!(!is_told(&one));
}

#[test]
fn what_was_held_back_waits_for_a_look_once_one_has_left() {
    let Some((_directory, mut one, mut two)) = two_told() else {
        return;
    };
    let stand = Some(Subject::Answer(day()));
    one.stand_at(stand);
    gives(&mut two, "1");
    assert_eq!(rests_at(&mut one, stand), []);
    assert!(one.ear(stand).is_some());
    assert_eq!(rests(&mut one), [Change::Answer(day(), number("1"))]);
    assert!(one.ear(None).is_some());
}

#[test]
fn nobody_is_asked_where_nothing_was_told() {
    let Some(directory) = told() else {
        return;
    };
    let disk = Disk::new();
    disk.told_at(directory.path());
    let mut book = open(&disk);
    gives(&mut book, "1");
    rests(&mut book);
    assert!(book.ear(None).is_some());
    disk.plan(double::Plan::default());
    book.read().unwrap();
    book.writing().unwrap();
    assert_eq!(disk.done(), 0);
    File::create(directory.path().join("petrova.00000001.jsonl")).unwrap();
    rests(&mut book);
    assert!(disk.done() > 0);
}

#[test]
fn a_disk_that_tells_nothing_is_asked() {
    let disk = Disk::new();
    let mut book = open(&disk);
    rests(&mut book);
    assert!(book.ear(None).is_none());
    gives(&mut open(&disk), "1");
    assert_eq!(rests(&mut book), [Change::Answer(day(), number("1"))]);
}

/// One of the things that a session does.
fn acts(book: &mut Book, directory: &Path, login: &str, chance: &mut Chance, no: usize) {
    match chance.below(30) {
        0..10 => types(book, &no.to_string()),
        10..15 => gives(book, &no.to_string()),
        15..20 => book.settle().unwrap(),
        20 => {
            types(book, &format!("{}{no}", "а".repeat(150_000)));
            book.syncer().round();
        }
        21..26 => {
            book.syncer().round();
            book.close(Duration::ZERO).unwrap();
            *book = by(directory, login);
        }
        _ => *book = by(directory, login),
    }
}

/// Who writes, but for these.
fn writers(book: &mut Book, but: [&str; 2]) -> Vec<String> {
    let writing = book.writing().unwrap().into_iter();
    let names = writing.map(|writing| writing.writer.to_string());
    names
        .filter(|name| !but.iter().any(|but| name.starts_with(but)))
        .collect()
}

#[test]
fn who_is_told_knows_what_one_who_just_came_finds() {
    let but = ["told", "comes"];
    for seed in 1..=10 {
        let Some(directory) = told() else {
            return;
        };
        let path = directory.path();
        let mut chance = Chance(seed);
        let mut others = ["ivanova", "petrova"].map(|login| (login, by(path, login)));
        let mut is_told = by(path, "told");
        let mut slept = 0;
        for no in 0..60 {
            match chance.below(4) {
                0 => acts(&mut is_told, path, "told", &mut chance, no),
                n => {
                    let (login, book) = &mut others[n % 2];
                    acts(book, path, login, &mut chance, no);
                }
            }
            if chance.below(3) == 0 {
                continue;
            }
            rests(&mut is_told);
            slept += usize::from(is_told.ear(None).is_some());
            let mut comes = by(path, "comes");
            let at = format!("seed {seed}, step {no}");
            let (heard, found) = (is_told.ledger().answers(), comes.ledger().answers());
            assert_eq!(heard.all_changes(), found.all_changes(), "{at}");
            let (heard, found) = (writers(&mut is_told, but), writers(&mut comes, but));
            assert_eq!(heard, found, "{at}");
        }
        assert!(slept > 0, "somebody is always writing");
    }
}
