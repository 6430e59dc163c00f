//! What is typed in the guest, what of it was promised, and what of that is there afterwards.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use anketa::core::answers::{Answer, Answers, Cell, Change, RowId, Slot};
use anketa::core::draft::Draft;
use anketa::core::questionnaire::Questionnaire;
use anketa::core::questionnaire::item::Part;
use anketa::store::drafts::home::IsSynced;
use anketa::store::drafts::{Drafts, Home};
use anketa::store::form;
use anketa::store::journal::sync::Synced;

const FORM: &str = include_str!("../../src/store/form/tests/every_key.json");

/// What each of the two who fill a draft does in it.
const STEPS: u64 = 72;

/// When the disk fails, if it does: a long text goes into the journal.
const FAILING: (u64, u64) = (0, 31);

/// Longest time that a disk needs.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where it is told what is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// On the console.
    Console,
    /// There, and in the recording of the disk.
    Log,
    /// On the console, while the disk fails once.
    Fail,
}

/// One thing that is done. Each of the two has rows of its own, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Row,
    /// A key in the nth field of the last row.
    Type(usize),
    Leave,
    Rest,
    Reopen,
}

fn step(n: u64) -> Step {
    match n % 12 {
        0 => Step::Row,
        1..=4 => Step::Type(0),
        5..=6 => Step::Type(1),
        7 => Step::Leave,
        8..=10 => Step::Type(2),
        _ if n % 36 == 35 => Step::Reopen,
        _ => Step::Rest,
    }
}

/// A field: whose, of which row, and which of the row.
type Field = (u64, u64, usize);

/// The last step of one who fills a draft that is promised: `NAME/WRITER/STEP`, or `NAME/begun`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    draft: String,
    step: Option<(u64, u64)>,
}

impl Promise {
    /// Finds one in a line.
    pub fn find(line: &str) -> Option<Self> {
        let mut words = line.split_once("kept=")?.1.trim_end().split('/');
        let draft = words.next()?.to_owned();
        let step = match (words.next()?, words.next()) {
            ("begun", None) => None,
            (writer, step) => Some((writer.parse().ok()?, step?.parse().ok()?)),
        };
        Some(Self { draft, step })
    }
}

impl Display for Promise {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.step {
            None => write!(f, "kept={}/begun", self.draft),
            Some((writer, step)) => write!(f, "kept={}/{writer}/{step}", self.draft),
        }
    }
}

/// All that is promised: of each draft the last step of each of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promises {
    drafts: BTreeMap<String, BTreeMap<u64, u64>>,
    pub count: usize,
}

impl Promises {
    pub fn add(&mut self, promise: Promise) {
        self.count += 1;
        let draft = self.drafts.entry(promise.draft).or_default();
        draft.extend(promise.step);
    }

    /// What is not there of it, in words.
    pub fn broken(&self, root: &Path) -> Vec<String> {
        let drafts = Drafts::at(root);
        // Drafts that were not begun yet may be there in part, and are listed so.
        let listed = drafts.list().map_err(|error| error.to_string());
        let broken = listed.err().into_iter();
        broken
            .chain(
                self.drafts
                    .iter()
                    .flat_map(|(name, promised)| match drafts.load(name) {
                        Err(error) => vec![format!("{name}: unreadable: {error:?}")],
                        Ok(mut loaded) => missing(name, promised, &mut loaded.home),
                    }),
            )
            .collect()
    }
}

/// What is missing in a draft, which is gone on with.
fn missing(name: &str, promised: &BTreeMap<u64, u64>, home: &mut Home) -> Vec<String> {
    let mut missing = Vec::new();
    let readable = home.path().join("readable/draft.json");
    if let Ok(text) = std::fs::read(&readable)
        && serde_json::from_slice::<serde_json::Value>(&text).is_err()
    {
        missing.push(format!("{name}: {}: not whole", readable.display()));
    }
    for field in home.unfinished().unwrap() {
        home.recover(&field).unwrap();
    }
    if !matches!(home.keeping(), Ok(IsSynced(true))) {
        missing.push(format!("{name}: cannot be gone on with"));
    }
    let (fields, rows) = fields(&home.draft().answers);
    let (mut needed, mut needed_rows) = (BTreeMap::new(), 0);
    for (writer, last) in promised {
        let mut row = 0;
        for n in 0..=*last {
            match step(n) {
                Step::Row => row += 1,
                Step::Type(field) => drop(needed.insert((*writer, row, field), n)),
                Step::Leave | Step::Rest | Step::Reopen => {}
            }
        }
        needed_rows += row;
    }
    if rows < needed_rows {
        missing.push(format!("{name}: {rows} of {needed_rows} rows"));
    }
    for (field, step) in needed {
        let found = fields.get(&field);
        if found.is_none_or(|found| *found < step) {
            missing.push(format!(
                "{name}: {field:?}: {step} promised, {found:?} found"
            ));
        }
    }
    missing
}

/// The step that each field comes from, and how many rows there are besides that of a new draft.
fn fields(answers: &Answers) -> (BTreeMap<Field, u64>, u64) {
    let form = questionnaire();
    let acts = form.find_section("acts").unwrap();
    let rows = &answers.rows(acts).shown;
    let mut found = BTreeMap::new();
    for row in rows {
        for field in 0..3 {
            let text = answers
                .answer(cell(&form, field, *row))
                .text(Part::Main, None);
            let numbers: Vec<u64> = text.split('.').map_while(|n| n.parse().ok()).collect();
            if let [writer, row, step, ..] = numbers[..] {
                found.insert((writer, row, field), step);
            }
        }
    }
    (found, rows.len() as u64 - 1)
}

fn questionnaire() -> Arc<Questionnaire> {
    static READ: LazyLock<Arc<Questionnaire>> =
        LazyLock::new(|| Arc::new(form::read(FORM).unwrap()));
    Arc::clone(&READ)
}

fn cell(form: &Questionnaire, field: usize, row: RowId) -> Cell {
    let acts = form.find_section("acts").unwrap();
    let id = ["found", "serious", "open"][field];
    let item = form.find(acts, id).unwrap();
    Cell { item, row }
}

/// Fills drafts one after the other, two at once each.
pub fn fill(root: &Path, count: u64, telling: Telling) {
    for _ in 0..count {
        let form = questionnaire();
        let draft = Draft::new(Arc::clone(&form), form.languages.clone());
        let home = Drafts::at(root).create("cut", FORM, &draft).unwrap();
        let name = home.name();
        drop(home);
        tell(
            telling,
            &Promise {
                draft: name.clone(),
                step: None,
            },
        );
        let mut two = [0, 1].map(|writer| Hand::new(root, &name, writer, telling));
        for n in 0..STEPS {
            for hand in &mut two {
                hand.act(n);
            }
        }
        two.into_iter().for_each(Hand::close);
    }
}

fn tell(telling: Telling, promise: &Promise) {
    if telling == Telling::Log {
        mark(&promise.to_string());
    }
    say(&promise.to_string());
}

fn say(line: &str) {
    writeln!(std::io::stdout().lock(), "{line}").unwrap();
}

/// Puts something else behind the disk.
fn set_disk(target: &str) {
    let sectors = std::fs::read_to_string("/sys/block/ubda/size").unwrap();
    let table = format!("0 {} {target}", sectors.trim());
    let steps: [&[&str]; 3] = [
        &["suspend", "--noflush", "--nolockfs", "disk"],
        &["load", "disk", "--table", &table],
        &["resume", "--noudevsync", "disk"],
    ];
    for step in steps {
        assert!(
            Command::new("dmsetup")
                .args(step)
                .status()
                .unwrap()
                .success()
        );
    }
}

/// Puts a mark into the recording of the disk.
fn mark(text: &str) {
    let marked = Command::new("dmsetup")
        .args(["message", "disk", "0", "mark", text])
        .status();
    assert!(marked.unwrap().success());
}

/// One of the two.
struct Hand {
    drafts: Drafts,
    name: String,
    writer: u64,
    telling: Telling,
    home: Home,
    synced: Receiver<()>,
    /// Number of the last own row.
    row: u64,
    at: Option<Cell>,
}

impl Hand {
    fn new(root: &Path, name: &str, writer: u64, telling: Telling) -> Self {
        let drafts = Drafts::at(root);
        let (home, synced) = open(&drafts, name);
        Self {
            drafts,
            name: name.to_owned(),
            writer,
            telling,
            home,
            synced,
            row: 0,
            at: None,
        }
    }

    fn act(&mut self, n: u64) {
        let is_failing = self.telling == Telling::Fail && (self.writer, n) == FAILING;
        if is_failing {
            set_disk("flakey /dev/ubda 0 0 1 1 error_writes");
        }
        match step(n) {
            Step::Row => self.add_row(),
            Step::Type(field) => self.key(field, n),
            Step::Leave => self.home.record(&[], None).unwrap(),
            Step::Rest => self.home.rest().unwrap(),
            Step::Reopen => {
                self.home.close().unwrap();
                (self.home, self.synced) = open(&self.drafts, &self.name);
            }
        }
        // Now and then one waits, or is in a hurry.
        match n % 6 {
            _ if is_failing => self.wait(),
            0 => self.wait(),
            3 => self.home.book().syncer().wait(PATIENCE),
            _ => {}
        }
        if matches!(self.home.keeping(), Ok(IsSynced(true))) {
            let step = Some((self.writer, n));
            tell(
                self.telling,
                &Promise {
                    draft: self.name.clone(),
                    step,
                },
            );
        }
    }

    fn wait(&mut self) {
        loop {
            match self.home.keeping() {
                Ok(IsSynced(true)) => return,
                Ok(IsSynced(false)) => self
                    .synced
                    .recv_timeout(PATIENCE)
                    .expect("the disk answers"),
                Err(error) => {
                    assert_eq!(self.telling, Telling::Fail, "{error:?}");
                    say("remark=failure told");
                    set_disk("linear /dev/ubda 0");
                    self.home.retry().unwrap();
                    say("remark=new journal");
                }
            }
        }
    }

    fn add_row(&mut self) {
        let acts = questionnaire().find_section("acts").unwrap();
        let answers = self.home.draft().answers;
        let mut rows = answers.rows(acts).clone();
        let row = answers.fresh_row();
        rows.shown.push(row);
        self.home.record(&[Change::Rows(acts, rows)], None).unwrap();
        self.row += 1;
        self.at = Some(cell(&questionnaire(), 0, row));
    }

    fn key(&mut self, field: usize, n: u64) {
        let row = self.at.expect("there is a row").row;
        let cell = cell(&questionnaire(), field, row);
        // Now and then a long text.
        let more = if n % 8 == 6 {
            "ъ".repeat(4000)
        } else {
            "да".to_owned()
        };
        let mut answer = Answer::default();
        let slot = Slot {
            part: Part::Main,
            lang: None,
        };
        answer.write(slot, format!("{}.{}.{n}.{more}", self.writer, self.row));
        self.home
            .record(&[Change::Answer(cell, answer)], Some(cell))
            .unwrap();
    }

    fn close(mut self) {
        self.home.close().unwrap();
    }
}

fn open(drafts: &Drafts, name: &str) -> (Home, Receiver<()>) {
    let mut home = drafts.load(name).unwrap().home;
    let (tell, synced) = channel();
    let tell = move |_: &Synced| {
        // Nobody listens any more once the draft was left.
        let _ = tell.send(());
    };
    home.sync_behind(tell).unwrap();
    (home, synced)
}
