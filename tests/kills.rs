//! The built program is killed at random moments while somebody types: everything that was on the screen is kept.
//!
//! `ANKETA_KILLS=1000` kills it a thousand times; `ANKETA_SEED` plays the same keys and pauses again.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, thread};

use ratatui::crossterm::event::KeyEvent;

use support::dice::Dice;
use support::pty::{Pty, within_limit};
use support::say;
use support::strokes::strokes;
use support::twin::{Kept, NAME, Past, State, Twin, below_first, cabinet, load, missing, reached};

/// Longest time from the first key to the kill.
const LONGEST: Duration = Duration::from_millis(250);

/// Longest pause between two bursts of keys.
const PAUSE: Duration = Duration::from_millis(20);

const LETTERS: [&str; 24] = [
    "а", "е", "и", "о", "т", "ж", "щ", "ю", "ь", "ё", "ә", "і", "ң", "ғ", "ү", "ұ", "қ", "ө", "һ",
    "Қ", "Ө", "7", ",", " ",
];

/// What a person does beside typing letters: moves, absences, sections and their rows, taking back.
///
/// Up and Down in a long answer go by the rows that were drawn, so what they do depends on the moment of the drawing.
const ACTS: [&str; 16] = [
    "<Tab>",
    "<Tab>",
    "<Tab>",
    "<PgDn>",
    "<PgUp>",
    "<BackTab>",
    "<Backspace>",
    "<Backspace>",
    "<Ctrl+Z>",
    "<F8><Down><Enter>",
    "<F8><Down><Down><Down><Enter>",
    "<F7><Down><Down><Enter>",
    "<F7><Down><Down><Down><Enter>",
    "<F7><Down><Down><Down><Down><Down><Enter>",
    "<End><Enter>",
    "<Del>",
];

/// What came of some runs.
#[derive(Default)]
struct Tally {
    /// Characters of answers that were on the screen when the program was killed.
    shown: usize,
    /// Those that were not there afterwards.
    lost: usize,
    /// Runs whose last picture was written whole, so that it is known to the last key.
    whole: usize,
    /// What was lost, and in which run.
    losses: Vec<String>,
}

#[test]
fn a_kill_at_any_moment_loses_nothing_that_was_on_the_screen() {
    let runs = env::var("ANKETA_KILLS").map_or(60, |runs| runs.parse().unwrap());
    let seed = Dice::seed("ANKETA_SEED");
    say(&format!("{runs} runs, ANKETA_SEED={seed}"));
    let office = cabinet();
    // Two at a time: a program that waits for its disk leaves the processor to the other.
    let tally = thread::scope(|scope| {
        let half = |first: usize| {
            let office = office.path();
            scope.spawn(move || {
                let mut tally = Tally::default();
                for no in (first..runs).step_by(2) {
                    run(office, seed, no, &mut tally);
                }
                tally
            })
        };
        let halves = [half(0), half(1)].map(|half| half.join().unwrap());
        halves.into_iter().fold(Tally::default(), Tally::and)
    });
    let Tally {
        shown, lost, whole, ..
    } = tally;
    say(&format!(
        "{runs} kills: characters shown {shown}, lost {lost}; {whole} last pictures were whole"
    ));
    assert!(tally.losses.is_empty(), "{}", tally.losses.join("\n\n"));
    assert!(
        whole * 10 > runs * 8,
        "pictures are known by their twins: {whole} of {runs}"
    );
    assert!(shown > runs * 5, "{shown}");
}

fn run(office: &Path, seed: u64, no: usize, tally: &mut Tally) {
    let mut dice = Dice::new(seed.wrapping_add(no.try_into().unwrap()));
    let directory = tempfile::tempdir().unwrap();
    let [clerk, twin] = ["clerk", "twin"].map(|owner| directory.path().join(owner));
    support::copy(office, &clerk);
    support::copy(office, &twin);
    let words = ["open", NAME, "--dir", "drafts"];
    let mut pty = Pty::start(&clerk, &words, &[]);
    pty.wait_for("Разделы");
    let (typed, keys) = type_until_killed(&mut pty, &mut dice);
    pty.ended();
    let screen = below_first(&pty.left());

    let past = Twin::open(&twin).press(keys);
    let kept = past.kept_in(&clerk).unwrap();
    let (reached, is_whole) = reached(&screen, &past.states);
    tally.whole += usize::from(is_whole);
    // What stood there before may have been erased.
    tally.shown +=
        letters(&past.states[reached].kept).saturating_sub(letters(&past.states[0].kept));
    for (place, shown, found) in missing(&past.states[reached..], &kept) {
        tally.lost += shown.chars().count().abs_diff(found.chars().count()).max(1);
        let screen = screen.join("\n");
        tally.losses.push(format!(
            "run {no}, {place}: shown {shown}, found {found}; typed\n{typed}and the screen was\n{screen}"
        ));
    }
    if no.is_multiple_of(10) {
        on_the_screen_again(&clerk, &past.states[reached..], &past, tally);
    }
}

/// Types bursts of keys with short pauses between, and kills the program at some moment, whatever it is at.
fn type_until_killed(pty: &mut Pty, dice: &mut Dice) -> (String, Vec<KeyEvent>) {
    let end = Instant::now() + dice.within(LONGEST);
    let (mut typed, mut keys) = (String::new(), Vec::new());
    // At first to any place.
    let mut script = format!("<F7>{}<Enter>", "<Down>".repeat(dice.below(9)));
    loop {
        let burst = strokes(&script);
        pty.send(&burst.iter().map(|stroke| stroke.bytes).collect::<String>());
        keys.extend(burst.iter().map(|stroke| stroke.key));
        typed += &script;
        typed.push('\n');
        let pause = dice.within(PAUSE);
        let left = end.saturating_duration_since(Instant::now());
        // The moment of the kill is what is random here; nothing is waited for.
        thread::sleep(pause.min(left));
        if pause >= left {
            pty.kill();
            return (typed, keys);
        }
        let count = *dice.one(&[1, 1, 3, 20]);
        script = (0..count)
            .map(|_| match dice.below(5) {
                0 => *dice.one(&ACTS),
                _ => *dice.one(&LETTERS),
            })
            .collect();
    }
}

/// How many characters of answers there are.
fn letters(kept: &Kept) -> usize {
    kept.values().map(|text| text.chars().count()).sum()
}

/// The program takes the text of the open field over when it is opened again and told to.
fn on_the_screen_again(clerk: &Path, later: &[State], past: &Past, tally: &mut Tally) {
    let mut pty = Pty::start(clerk, &["open", NAME, "--dir", "drafts"], &[]);
    pty.wait_for("Разделы");
    // Taken over as soon as it is seen, or offered: then Enter takes it.
    for left in (0..load(clerk).unfinished().unwrap().len()).rev() {
        pty.send("\r");
        let is_taken = || load(clerk).unfinished().unwrap().len() <= left;
        assert!(within_limit(is_taken), "{}", pty.contents());
    }
    pty.send("\x1b[21~");
    assert_eq!(pty.ended(), 0);
    assert_eq!(load(clerk).unfinished().unwrap(), []);
    let kept = past.kept_in(clerk).unwrap();
    for (place, shown, found) in missing(later, &kept) {
        tally.losses.push(format!(
            "opened again, {place}: shown {shown}, found {found}"
        ));
    }
}

impl Tally {
    fn and(self, other: Self) -> Self {
        Self {
            shown: self.shown + other.shown,
            lost: self.lost + other.lost,
            whole: self.whole + other.whole,
            losses: [self.losses, other.losses].concat(),
        }
    }
}
