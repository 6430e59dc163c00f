//! What the store costs: of each key first of all, which must not grow with the draft.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../tests/support/large.rs"]
mod large;

use std::path::PathBuf;

use anketa::core::answers::{Answer, Cell, Change, Slot};
use anketa::core::draft::Draft;
use anketa::store::drafts::{Drafts, Home};
use divan::{Bencher, black_box};

/// Answers in the draft.
const SIZES: [usize; 4] = [20, 1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

/// A draft with so many answers, in a directory that goes with it.
struct Filled {
    directory: tempfile::TempDir,
    path: PathBuf,
    draft: Draft,
}

impl Filled {
    fn with(answers: usize) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let form = large::questionnaire(answers);
        let draft = large::filled(&form);
        let drafts = Drafts::at(directory.path());
        let home = drafts.create("large", &form, &draft).unwrap();
        let path = home.path().to_owned();
        Self {
            directory,
            path,
            draft,
        }
    }

    /// Opened by somebody who has written something, so that the files are there.
    fn open(&self) -> Home {
        let loaded = Drafts::at(self.directory.path()).load(&self.path);
        let mut home = loaded.unwrap().home;
        home.sync_behind(|_| {}).unwrap();
        let (cell, slot) = self.open_field();
        home.record(&[typed(cell, &slot, 0)], Some(cell)).unwrap();
        home
    }

    /// A text in the middle.
    fn open_field(&self) -> (Cell, Slot) {
        large::place(&self.draft, self.draft.questionnaire.items.len() / 8 * 4)
    }
}

/// The answer as it is after so many keys.
fn typed(cell: Cell, slot: &Slot, keys: usize) -> Change {
    let mut answer = Answer::default();
    let text = format!("Очередь в электронной записи, две жалобы{keys}");
    answer.write(slot.clone(), text);
    Change::Answer(cell, answer)
}

/// A key in the open field.
#[divan::bench(args = SIZES)]
fn key(bencher: Bencher, answers: usize) {
    let filled = Filled::with(answers);
    let mut home = filled.open();
    let (cell, slot) = filled.open_field();
    let mut keys = 0;
    bencher
        .with_inputs(|| {
            keys += 1;
            [typed(cell, &slot, keys)]
        })
        .bench_local_refs(|changes| home.record(changes, Some(cell)).unwrap());
}

/// Leaving a field for the next one, with a key typed there.
#[divan::bench(args = SIZES)]
fn next_field(bencher: Bencher, answers: usize) {
    let filled = Filled::with(answers);
    let mut home = filled.open();
    let texts = (0..answers).step_by(4).cycle();
    let mut texts = texts.enumerate();
    bencher
        .with_inputs(|| {
            let (keys, question) = texts.next().unwrap();
            let (cell, slot) = large::place(&filled.draft, question);
            (cell, [typed(cell, &slot, keys)])
        })
        .bench_local_refs(|(cell, changes)| home.record(changes, Some(*cell)).unwrap());
}

/// Leaving a field, and coming back, in a draft of twenty answers of which this one was changed so often.
#[divan::bench(args = SIZES)]
fn field_left_after_edits(bencher: Bencher, edits: usize) {
    let filled = Filled::with(20);
    let mut home = filled.open();
    let (cell, slot) = filled.open_field();
    let mut keys = 0;
    for _ in 0..edits {
        keys += 1;
        home.record(&[typed(cell, &slot, keys)], None).unwrap();
    }
    bencher
        .with_inputs(|| {
            keys += 1;
            [typed(cell, &slot, keys)]
        })
        .bench_local_refs(|changes| home.record(changes, None).unwrap());
}

/// Opening a draft.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn open(bencher: Bencher, answers: usize) {
    let filled = Filled::with(answers);
    let drafts = Drafts::at(filled.directory.path());
    bencher.bench_local(|| black_box(drafts.load(&filled.path).unwrap()));
}

/// The list of drafts, with a hundred of them.
#[divan::bench(args = [20, 1_000], sample_count = 10, sample_size = 1)]
fn list_of_a_hundred(bencher: Bencher, answers: usize) {
    let directory = tempfile::tempdir().unwrap();
    let drafts = Drafts::at(directory.path());
    let form = large::questionnaire(answers);
    let draft = large::filled(&form);
    for _ in 0..100 {
        drafts.create("large", &form, &draft).unwrap();
    }
    bencher.bench_local(|| black_box(drafts.list().unwrap()));
}

/// Making `readable/draft.json`, which is done when a person rests.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn readable(bencher: Bencher, answers: usize) {
    let home = Filled::with(answers);
    let home = (home.open(), home);
    bencher.bench_local(|| home.0.rebuild().unwrap());
}
