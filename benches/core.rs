//! What the core costs. A key must cost the same in a form of any length.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../tests/support/large.rs"]
mod large;

use anketa::core::checks::index::Index;
use anketa::core::draft::Draft;
use anketa::core::report::{self, Options};
use anketa::core::wizard::action::Action;
use anketa::core::wizard::command::{Command, Go};
use anketa::core::wizard::fill::counts::Counts;
use anketa::core::wizard::{Msg, Opened, Saving, Wizard, update};
use anketa::store::form;
use divan::{Bencher, black_box};

/// Questions of the form, and answers to them.
const SIZES: [usize; 4] = [20, 1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

fn draft(questions: usize) -> Draft {
    large::filled(&large::questionnaire(questions))
}

/// A wizard at the first question of such a draft.
fn wizard(draft: Draft) -> Wizard {
    let lang = draft.languages[0].clone();
    let mut wizard = Wizard::new(lang, Vec::new(), Vec::new());
    let opened = Opened {
        name: "large".to_owned(),
        draft: Box::new(draft),
        unplaced: Vec::new(),
        told: None,
        saving: Saving::Untouched,
        colleagues: Box::default(),
    };
    update(&mut wizard, Msg::Opened(opened));
    wizard
}

/// A key in the open field.
#[divan::bench(args = SIZES)]
fn key(bencher: Bencher, questions: usize) {
    let mut wizard = wizard(draft(questions));
    let mut keys = 0;
    bencher.bench_local(|| {
        keys += 1;
        update(&mut wizard, Msg::Typed(format!("Очередь{keys}")));
        wizard.take_changes()
    });
}

/// A key and Tab, in a form that is one column.
#[divan::bench(args = SIZES)]
fn key_and_tab_in_one_column(bencher: Bencher, questions: usize) {
    let mut wizard = wizard(large::filled(&large::in_sections_of(questions, questions)));
    let mut keys = 0;
    bencher.bench_local(|| {
        keys += 1;
        update(&mut wizard, Msg::Typed(format!("1{}", keys % 10)));
        update(&mut wizard, Msg::Command(Command::Go(Go::NextQuestion)));
        wizard.take_changes()
    });
}

/// Reading the form.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn form(bencher: Bencher, questions: usize) {
    let text = large::questionnaire(questions);
    bencher.bench_local(|| black_box(form::read(&text).unwrap()));
}

/// What rests on what: once for a form.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn index(bencher: Bencher, questions: usize) {
    let draft = draft(questions);
    bencher.bench_local(|| black_box(Index::of(&draft.questionnaire)));
}

/// Counts and checks of a draft that is opened.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn counts(bencher: Bencher, questions: usize) {
    let draft = draft(questions);
    bencher.bench_local(|| black_box(Counts::of(&draft)));
}

/// Opening the review (F3), and closing it.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn review(bencher: Bencher, questions: usize) {
    page(bencher, questions, Action::Review);
}

/// Opening «find» (F7).
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn find(bencher: Bencher, questions: usize) {
    page(bencher, questions, Action::Find);
}

fn page(bencher: Bencher, questions: usize, action: Action) {
    let mut wizard = wizard(draft(questions));
    bencher.bench_local(|| {
        update(&mut wizard, Msg::Command(Command::Do(action)));
        update(&mut wizard, Msg::Command(Command::Cancel));
    });
}

/// The blocks of a report, without a format.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn report_blocks(bencher: Bencher, questions: usize) {
    let draft = draft(questions);
    let options = Options {
        languages: Vec::new(),
        project: true,
        findings: true,
    };
    bencher.bench_local(|| report::build(&draft, &options).blocks().count());
}
