//! `readable/draft.json`: made of the journals at any time, the same whatever the order in which they are read, and
//! never while somebody types.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use anketa::core::wizard::Msg;
use anketa::core::wizard::action::Action;
use anketa::core::wizard::command::{Command, Go};
use anketa::core::words::Words;
use support::Clerk;
use support::hands::{Act, Hand};
use support::office::{office, run};
use support::sitting::Sitting;

const NAMING: [&str; 4] = ["Дворец", "1,7,18", "31.12.2018", ""];

fn only(directory: &Path) -> PathBuf {
    let mut entries = fs::read_dir(directory).unwrap();
    entries.next().unwrap().unwrap().path()
}

/// A clerk at the first question of an appendix.
fn at_a_question() -> Clerk {
    let mut clerk = Clerk::new("ru", (80, 24));
    clerk.does_all(&[Act::Begins(0, &[0], &NAMING), Act::Finds("Суть жалобы")]);
    clerk
}

/// Which file it is, and what is in it: a file that is written anew is another one.
fn readable(clerk: &Clerk) -> (u64, String) {
    let file = only(&clerk.drafts()).join("readable/draft.json");
    let text = fs::read_to_string(&file).unwrap();
    (fs::metadata(&file).unwrap().ino(), text)
}

#[test]
fn it_is_written_at_rest_and_on_leaving_and_not_while_one_types() {
    let mut clerk = at_a_question();
    let begun = readable(&clerk);
    let mut text = String::new();
    for letter in "Очередь в электронной записи".chars() {
        text.push(letter);
        clerk.desk.tell(Msg::Typed(text.clone()));
        // As before each picture.
        clerk.desk.settle();
        assert_eq!(readable(&clerk), begun, "behind {text:?}");
    }
    for go in [Go::NextQuestion, Go::NextQuestion, Go::PreviousQuestion] {
        clerk.desk.tell(Msg::Command(Command::Go(go)));
        clerk.desk.settle();
        assert_eq!(readable(&clerk), begun);
    }
    clerk.desk.rest();
    let rested = readable(&clerk);
    assert!(rested.1.contains(&text));
    clerk.desk.rest();
    assert_eq!(readable(&clerk), rested, "nothing was changed since");
    clerk.desk.tell(Msg::Typed("две".to_owned()));
    clerk.desk.settle();
    assert_eq!(readable(&clerk), rested);
    clerk.desk.tell(Msg::Command(Command::Do(Action::Leave)));
    clerk.desk.settle();
    assert!(readable(&clerk).1.contains("\"две\""));
}

#[test]
fn two_seconds_of_rest_are_enough() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("\x1b[18~").wait_for("Найти:");
    sitting.pty.send("Суть жалобы\r").wait_for("3. Суть");
    sitting.pty.send("шум").wait_for("┃ шум");
    // Nobody presses a key any more.
    sitting.saved("\"шум\"");
}

#[test]
fn one_that_is_absent_or_wrong_is_mended_when_whoever_opens_the_draft_rests() {
    let mut clerk = at_a_question();
    clerk.types("шум").keys("<Tab>");
    let expected = readable(&clerk).1;
    let draft = only(&clerk.drafts());
    let file = draft.join("readable/draft.json");
    let name = draft.file_name().unwrap().to_owned();
    for spoil in [
        &|| fs::remove_file(&file).unwrap() as (),
        &|| fs::write(&file, expected.replace("шум", "тишь")).unwrap(),
        &|| fs::write(&file, "").unwrap(),
        &|| fs::remove_dir_all(file.parent().unwrap()).unwrap(),
    ] as [&dyn Fn(); 4]
    {
        spoil();
        let (wizard, mut outside) = support::seated(clerk.directory(), "ru", Vec::new());
        let words = Words::new(&wizard.lang);
        outside.open(&name, &words).unwrap();
        assert!(outside.rest(&words).is_empty(), "it is not told");
        assert_eq!(readable(&clerk).1, expected);
        let mended = readable(&clerk);
        outside.open(&name, &words).unwrap();
        outside.rest(&words);
        assert_eq!(readable(&clerk), mended, "one that is right stays");
    }
}

#[test]
fn the_command_line_rebuilds_it_and_goes_on_where_it_cannot() {
    let office = office();
    let good = office.path().join("drafts/good/readable/draft.json");
    let expected = fs::read(&good).unwrap();
    fs::write(&good, "wrong").unwrap();
    let told = run(office.path(), "ru", "rebuild --dir drafts cut good");
    assert_eq!(told.code, Some(2), "{told:?}");
    assert!(told.err.contains("drafts/cut"), "{told:?}");
    assert_eq!(
        told.out,
        "drafts/good/readable/draft.json: собран заново из журналов\n"
    );
    assert_eq!(fs::read(&good).unwrap(), expected);
    // A damaged journal is told, and all that is whole in it is there.
    let journal = only(&office.path().join("drafts/good/journal"));
    let mut text = fs::read_to_string(&journal).unwrap();
    text.push_str("{\"t\":\n");
    fs::write(&journal, text).unwrap();
    let told = run(office.path(), "ru", "rebuild --dir drafts good");
    assert_eq!(told.code, Some(1), "{told:?}");
    let name = journal.file_name().unwrap().to_str().unwrap();
    assert!(told.err.contains(name), "{told:?}");
    assert_eq!(fs::read(&good).unwrap(), expected);
}
