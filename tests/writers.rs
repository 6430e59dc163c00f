//! Eight processes write one draft at once, their clocks hours apart, and are killed: nothing that one of them was told
//! to be kept is lost, and all readers agree.
#![allow(clippy::unwrap_used, missing_docs)]

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, LazyLock};
use std::thread;
use std::time::Duration;

use anketa::core::answers::{Answer, Cell, Change, RowId, Slot};
use anketa::core::questionnaire::Questionnaire;
use anketa::core::questionnaire::item::Part;
use anketa::store::disk::system::SystemFolder;
use anketa::store::form;
use anketa::store::journal::book::Book;
use anketa::store::journal::person::Person;
use anketa::store::journal::time;

const WRITERS: u64 = 8;
const ROUNDS: u64 = 3;

/// How far the clock of this process is ahead, in milliseconds.
static AHEAD: LazyLock<u64> =
    LazyLock::new(|| env::var("WRITER").map_or(0, |n| n.parse::<u64>().unwrap() * 25 * 60_000));

fn clock() -> u64 {
    time::now() + *AHEAD
}

fn questionnaire() -> Arc<Questionnaire> {
    Arc::new(form::read(include_str!("../src/store/form/tests/every_key.json")).unwrap())
}

fn book(directory: &str, writer: u64) -> Book {
    let folder = Arc::new(SystemFolder::open(directory.as_ref()).unwrap());
    let person = Person {
        login: format!("writer{writer}"),
        uid: rustix::process::getuid().as_raw(),
    };
    Book::open(folder, questionnaire(), "sum".to_owned(), person, clock).unwrap()
}

fn cells() -> Vec<Cell> {
    let form = questionnaire();
    let acts = form.find_section("acts").unwrap();
    let rows = [1, 2].map(RowId);
    let items: Vec<_> = ["found", "open", "worst"]
        .map(|id| form.find(acts, id).unwrap())
        .to_vec();
    let cell = |row| items.iter().map(move |item| Cell { item: *item, row });
    rows.into_iter().flat_map(cell).collect()
}

/// One of the writers; not a test of its own.
#[test]
#[ignore = "run by the test below, in processes of its own"]
fn one_writer() {
    let Ok(directory) = env::var("DRAFT") else {
        return;
    };
    let writer: u64 = env::var("WRITER").unwrap().parse().unwrap();
    let mut book = book(&directory, writer);
    book.syncer().start(|| {}).unwrap();
    let cells = cells();
    let mut random = u64::from(std::process::id()) | 1;
    for n in 0_u64.. {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let cell = cells[usize::try_from(random >> 33).unwrap() % cells.len()];
        let text = format!("{writer}-{}-{n}", std::process::id());
        let mut answer = Answer::default();
        let slot = Slot {
            part: Part::Main,
            lang: None,
        };
        answer.write(slot, text.clone());
        book.record(&[Change::Answer(cell, answer)], None).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "kept {text}").unwrap();
        out.flush().unwrap();
        drop(out);
        if n % 5 == 0 {
            book.read().unwrap();
        }
        thread::sleep(Duration::from_millis(1));
    }
}

fn start(directory: &str, writer: u64) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "one_writer", "--ignored", "--nocapture"])
        .env("DRAFT", directory)
        .env("WRITER", writer.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn eight_writers_who_are_killed_lose_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().to_str().unwrap();
    let mut kept: Vec<String> = Vec::new();
    for _ in 0..ROUNDS {
        let mut writers: Vec<Child> = (0..WRITERS).map(|n| start(path, n)).collect();
        thread::sleep(Duration::from_millis(700));
        for writer in &mut writers {
            writer.kill().unwrap();
        }
        for mut writer in writers {
            let out = BufReader::new(writer.stdout.take().unwrap());
            let lines = out.lines().map_while(Result::ok);
            kept.extend(lines.filter_map(|l| Some(l.split_once("kept ")?.1.to_owned())));
            writer.wait().unwrap();
        }
    }
    let readers = [0, 1].map(|n| book(path, 100 + n));
    assert_eq!(readers[0].damage(), []);
    let [one, other] = readers.each_ref().map(|r| r.answers().all_changes());
    assert_eq!(one, other);
    let history: Vec<_> = cells()
        .into_iter()
        .flat_map(|cell| readers[0].ledger().history(cell))
        .collect();
    let texts: std::collections::HashSet<_> = history
        .iter()
        .map(|step| step.new.value.text(Part::Main, None))
        .collect();
    let lost: Vec<_> = kept
        .iter()
        .filter(|text| !texts.contains(text.as_str()))
        .collect();
    assert!(
        lost.is_empty(),
        "lost {} of {}: {lost:?}",
        lost.len(),
        kept.len()
    );
    assert!(kept.len() > 100, "{}", kept.len());
    let conflicts = readers[0].ledger().conflicts();
    let edits: usize = conflicts
        .map(|(_, conflict)| conflict.others.len() + 1)
        .sum();
    assert!(edits > 0, "so many at once meet somewhere");
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "kept {}, lost {}, edits at once {edits}",
        kept.len(),
        lost.len()
    )
    .unwrap();
}
