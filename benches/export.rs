//! What a report costs, from the draft in memory to bytes.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../tests/support/large.rs"]
mod large;

use std::io;

use anketa::core::format::Format;
use anketa::core::report::{self, Options};
use anketa::export;
use divan::Bencher;
use divan::counter::ItemsCount;

/// Answers in the draft.
const SIZES: [usize; 4] = [20, 1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn text(bencher: Bencher, answers: usize) {
    written(bencher, answers, Format::Text);
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn markdown(bencher: Bencher, answers: usize) {
    written(bencher, answers, Format::Markdown);
}

fn written(bencher: Bencher, answers: usize, format: Format) {
    let draft = large::filled(&large::questionnaire(answers));
    let options = Options {
        languages: Vec::new(),
        project: true,
        findings: false,
    };
    bencher.counter(ItemsCount::new(answers)).bench_local(|| {
        let report = report::build(&draft, &options);
        export::write(&report, format, &mut io::sink()).unwrap();
    });
}
