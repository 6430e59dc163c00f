//! Two to eight processes write one draft at once, their clocks hours apart, and are killed: nothing that one of them
//! was told to be kept is lost, all readers agree, and every edit made at once is told.
//!
//! `ANKETA_ROUNDS=50 cargo test --test writers -- --nocapture` for longer.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeSet, HashMap, HashSet};
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

/// How many write at once, one round after the other.
const WRITERS: [u64; 3] = [8, 2, 5];

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
    book.syncer().start(|_| {}).unwrap();
    let cells = cells();
    let mut random = u64::from(std::process::id()) | 1;
    for n in 0_u64.. {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let no = usize::try_from(random >> 33).unwrap() % cells.len();
        let text = format!("{writer}-{}-{n}", std::process::id());
        let mut answer = Answer::default();
        let slot = Slot {
            part: Part::Main,
            lang: None,
        };
        answer.write(slot, text.clone());
        let seen = book
            .ledger()
            .answer(cells[no])
            .text(Part::Main, None)
            .to_owned();
        let say = |line: String| {
            let mut out = std::io::stdout().lock();
            writeln!(out, "{line}").unwrap();
            out.flush().unwrap();
        };
        say(format!("tries {no} {text} {seen}"));
        let change = Change::Answer(cells[no], answer);
        book.record(&[change], None).unwrap();
        say(format!("kept {text}"));
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

/// An edit, as its writer told of it: which answer, what it became, what the writer saw there.
struct Edit {
    cell: usize,
    text: String,
    seen: String,
}

/// What writers said.
#[derive(Default)]
struct Said {
    /// Every edit that was begun.
    tried: Vec<Edit>,
    /// Those that the writer was told to be kept.
    kept: Vec<String>,
}

impl Said {
    fn hear(&mut self, line: &str) {
        // The harness of the test writes in the same line.
        let behind = |word: &str| Some(line.split_once(word)?.1);
        if let Some(text) = behind("kept ") {
            self.kept.push(text.to_owned());
        } else if let Some(edit) = behind("tries ") {
            let mut words = edit.split(' ').map(str::to_owned);
            if let (Some(cell), Some(text)) = (words.next(), words.next()) {
                self.tried.push(Edit {
                    cell: cell.parse().unwrap(),
                    text,
                    seen: words.next().unwrap_or_default(),
                });
            }
        }
    }
}

/// Lets so many write at once, until they are killed.
fn round(directory: &str, count: u64, said: &mut Said) {
    let mut writers: Vec<Child> = (0..count).map(|n| start(directory, n)).collect();
    thread::sleep(Duration::from_millis(700));
    for writer in &mut writers {
        writer.kill().unwrap();
    }
    for mut writer in writers {
        let out = BufReader::new(writer.stdout.take().unwrap());
        for line in out.lines().map_while(Result::ok) {
            said.hear(&line);
        }
        writer.wait().unwrap();
    }
}

/// What the edits of an answer left side by side, by what their writers saw and nothing else: those that nobody who saw
/// them replaced.
fn side_by_side<'s>(said: &'s Said, cell: usize, written: &HashSet<String>) -> BTreeSet<&'s str> {
    let edits = said.tried.iter().filter(|edit| edit.cell == cell);
    let edits: Vec<&Edit> = edits.filter(|edit| written.contains(&edit.text)).collect();
    let seen: HashSet<&str> = edits.iter().map(|edit| edit.seen.as_str()).collect();
    let texts = edits.iter().map(|edit| edit.text.as_str());
    texts.filter(|text| !seen.contains(text)).collect()
}

#[test]
fn writers_who_are_killed_lose_nothing_and_every_edit_made_at_once_is_told() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().to_str().unwrap();
    let rounds = env::var("ANKETA_ROUNDS").map_or(WRITERS.len(), |n| n.parse().unwrap());
    let mut said = Said::default();
    for count in WRITERS.into_iter().cycle().take(rounds) {
        round(path, count, &mut said);
    }
    let readers = [0, 1].map(|n| book(path, 100 + n));
    assert_eq!(readers[0].damage(), []);
    let [one, other] = readers.each_ref().map(|r| r.answers().all_changes());
    assert_eq!(one, other);
    let ledger = readers[0].ledger();
    let text = |answer: &Answer| answer.text(Part::Main, None).to_owned();
    let history = cells().into_iter().flat_map(|cell| ledger.history(cell));
    let written: HashSet<String> = history.map(|step| text(&step.new.value)).collect();
    let kept = said.kept.iter();
    let lost: Vec<&String> = kept.filter(|text| !written.contains(*text)).collect();
    assert!(lost.is_empty(), "lost {lost:?} of {}", said.kept.len());
    assert!(said.kept.len() > 100, "{}", said.kept.len());
    let conflicts: HashMap<Cell, _> = ledger.conflicts().collect();
    let mut told = 0;
    for (no, cell) in cells().into_iter().enumerate() {
        let expected = side_by_side(&said, no, &written);
        let conflict = conflicts.get(&cell);
        let others = conflict.iter().flat_map(|conflict| &conflict.others);
        let mut found: BTreeSet<String> = others.map(|(_, entry)| text(&entry.value)).collect();
        found.insert(text(ledger.answer(cell)));
        let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(found, expected, "{cell:?}");
        told += found.len() - 1;
    }
    assert!(told > 0, "so many at once meet somewhere");
    let mut out = std::io::stdout().lock();
    let kept = said.kept.len();
    writeln!(
        out,
        "kept {kept}, lost 0, edits told to be made at once {told} of {told}"
    )
    .unwrap();
}
