//! At every system call of a script of fifty keys the program is killed, or the call fails, once and for ever: nothing
//! that was told to be kept is lost, and nothing is told to be kept that is not.
//!
//! `strace` does it to the built program as it is. `ANKETA_CALLS=all` goes through all calls, `ANKETA_CALLS=write` through
//! those of a name; else some are taken by a seed, `ANKETA_SEED`.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "calls/point.rs"]
mod point;
mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;
use std::{env, fs, thread};

use anketa::store::journal::person::Person;

use point::{CALLS, Fault, Point, SYNCS, can_inject, strace};
use support::dice::Dice;
use support::program::PROGRAM;
use support::pty::Pty;
use support::say;
use support::strokes::{Stroke, strokes};
use support::twin::{NAME, Past, State, Twin, below_first, cabinet, missing, reached};

/// Two fields, an absence, a row that is added, figures, and leaving. Nothing typed is taken away again.
const SCRIPT: &str = "Әкімнің<Tab>Сейтова<Tab>Дворец<F7><Down><Down><Enter><End><Enter>Справка<PgDn>12<Tab>7<PgDn>\
                      <F8><Down><Enter>жоқ<Tab>26,5";

/// How many points are tried where not all are asked for.
const SOME: usize = 80;

/// Longer than a key takes on a busy machine; waited for only where the program shows something of its own.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the screen says when all is kept again, be it of keys that were refused.
const AGAIN: &str = "Снова записано";

/// What the screen told while the script was typed.
#[derive(Default)]
struct Told {
    /// The last state that it said is kept.
    kept: usize,
    /// It said that all is on the disk.
    is_on_disk: bool,
    /// It told that something is not kept, or is again: it may have refused keys.
    has_failed: bool,
}

/// The script, and what the screen and the files are after each key of it.
struct Play<'a> {
    cabinet: &'a Path,
    keys: Vec<Stroke<'a>>,
    past: Past,
}

#[test]
fn a_kill_or_an_error_at_any_call_loses_nothing_that_was_told_to_be_kept() {
    if !can_inject() {
        say("skipped: there is no strace here, or it may not look into programs");
        return;
    }
    let cabinet = cabinet();
    let copy = tempfile::tempdir().unwrap();
    let at = copy.path().join("twin");
    support::copy(cabinet.path(), &at);
    let keys = strokes(SCRIPT);
    let past = Twin::open(&at).press(keys.iter().map(|stroke| stroke.key));
    let cabinet = cabinet.path();
    let play = Play {
        cabinet,
        keys,
        past,
    };
    let all = play.points();
    let points = chosen(&all);
    let wrong = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for half in 0..2 {
            let (play, points, wrong) = (&play, &points, &wrong);
            scope.spawn(move || {
                for point in points.iter().skip(half).step_by(2) {
                    if let Err(what) = play.run(*point) {
                        wrong.lock().unwrap().push(format!("{point:?}: {what}"));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    let good = points.len() - wrong.len();
    say(&format!(
        "{good} of {} points of {} keys are as promised; there are {} points",
        points.len(),
        play.keys.len(),
        all.len()
    ));
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The thread that syncs wakes the one that draws, though somebody has just typed.
#[test]
fn a_failure_behind_the_typing_is_told_without_another_key() {
    if !can_inject() {
        say("skipped: there is no strace here, or it may not look into programs");
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    let failing = "inject=fdatasync:error=EIO:when=1";
    let words = [
        ["-f", "-o", "/dev/null", "-e", "trace=fdatasync"],
        ["-e", failing, PROGRAM, "new", "--dir=drafts"],
    ];
    let mut pty = Pty::start_other(directory.path(), "strace", &words.concat(), &[]);
    pty.wait_for("Начать")
        .send("\t\tДворец\t01.07.2018\t31.12.2018\t\t\r")
        .wait_for("> [ ]")
        .send("ж")
        .wait_for("записано заново в новый файл");
    pty.send("\x1b[21~");
    assert_eq!(pty.ended(), 0);
}

/// The points that are asked for; else some, at even distances from a place that the seed gives.
fn chosen(all: &[Point]) -> Vec<Point> {
    if let Ok(which) = env::var("ANKETA_CALLS") {
        let is_meant = |point: &&Point| which == "all" || which == point.call;
        return all.iter().filter(is_meant).copied().collect();
    }
    let step = all.len().div_ceil(SOME).max(1);
    let seed = Dice::seed("ANKETA_SEED");
    say(&format!("ANKETA_SEED={seed}"));
    let first = Dice::new(seed).below(step);
    all.iter().copied().skip(first).step_by(step).collect()
}

impl Play<'_> {
    /// Every call that the script makes, with all that may happen to it.
    fn points(&self) -> Vec<Point> {
        let mut points = Vec::new();
        for call in CALLS {
            let add = |fault, for_ever| {
                move |at| Point {
                    call,
                    fault,
                    at,
                    for_ever,
                }
            };
            // The terminal is written to as well: a kill may come there, and errors only at files of the draft.
            points.extend((1..=self.count(call, Fault::Kill)).map(add(Fault::Kill, false)));
            for error in ["EIO", "ENOSPC"] {
                let fault = Fault::Error(error);
                let count = self.count(call, fault);
                points.extend((1..=count).map(add(fault, false)));
                points.extend((1..=count).map(add(fault, true)));
            }
        }
        points
    }

    /// How often the script makes a call; where threads do, the most that one of them does.
    fn count(&self, call: &str, fault: Fault) -> usize {
        let directory = self.seat();
        let log = directory.path().join("log");
        let mut words = strace(directory.path(), call, fault);
        words.extend(["-o".to_owned(), log.display().to_string()]);
        let mut pty = Self::start(directory.path(), words);
        self.type_all(&mut pty);
        assert_eq!(pty.ended(), 0, "{}", pty.contents());
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let log = fs::read_to_string(log).unwrap();
        let calls = log
            .lines()
            .filter_map(|line| line.split_once(&format!(" {call}(")));
        for (thread, _) in calls {
            *counts.entry(thread.trim().to_owned()).or_default() += 1;
        }
        counts.into_values().max().unwrap_or(0)
    }

    /// A directory of one's own with the draft.
    fn seat(&self) -> tempfile::TempDir {
        let directory = tempfile::tempdir().unwrap();
        support::copy(
            &self.cabinet.join("drafts"),
            &directory.path().join("drafts"),
        );
        directory
    }

    fn start(directory: &Path, mut words: Vec<String>) -> Pty {
        words.extend([PROGRAM, "open", NAME, "--dir", "drafts"].map(str::to_owned));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        // Who began the draft goes on in its journal, whose name is known beforehand.
        let login = Person::here().login;
        Pty::start_other(directory, "strace", &words, &[("LOGNAME", &login)])
    }

    /// Types the script, a key at a time, and leaves.
    fn type_all(&self, pty: &mut Pty) -> Told {
        let mut told = Told::default();
        pty.waits(PATIENCE, |screen| screen.contains("Разделы"));
        for (no, stroke) in self.keys.iter().enumerate() {
            if pty.is_over() {
                return told;
            }
            pty.send(stroke.bytes);
            let expected = &self.past.states[no + 1].screen;
            let is_shown = |screen: &str| below_first(screen) == *expected;
            let is_told = |screen: &str| is_failing(screen) || screen.contains(AGAIN);
            pty.waits(PATIENCE, |screen| is_shown(screen) || is_told(screen));
            let screen = pty.contents();
            told.is_on_disk |= is_on_disk(&screen);
            told.has_failed |= is_told(&screen);
            if is_shown(&screen) && !is_failing(&screen) {
                told.kept = no + 1;
            }
        }
        pty.send("\x1b[21~");
        pty.waits(PATIENCE, is_failing);
        told
    }

    /// Lets one point fail; says what is not as promised.
    fn run(&self, point: Point) -> Result<(), String> {
        let directory = self.seat();
        let Point {
            call,
            fault,
            at,
            for_ever,
        } = point;
        let mut words = strace(directory.path(), call, fault);
        let what = match fault {
            Fault::Kill => "signal=KILL".to_owned(),
            Fault::Error(error) => format!("error={error}"),
        };
        let when = if for_ever { "+" } else { "" };
        words.extend([
            "-e".to_owned(),
            format!("inject={call}:{what}:when={at}{when}"),
        ]);
        words.extend(["-o", "/dev/null"].map(str::to_owned));
        let mut pty = Self::start(directory.path(), words);
        let Told {
            mut kept,
            is_on_disk,
            has_failed,
        } = self.type_all(&mut pty);
        let is_asking = !pty.is_over();
        if is_asking {
            pty.kill_child();
        }
        let code = pty.ended();
        let screen = pty.left();
        if pty.bytes().contains("panicked") || code == 101 {
            return Err(format!("it panicked:\n{screen}"));
        }
        let never_syncs = SYNCS.contains(&call) && at == 1 && for_ever;
        if never_syncs && (is_on_disk || code == 0) {
            return Err(format!("it told that all is on the disk:\n{screen}"));
        }
        if code == 0 && !has_failed {
            // Whoever lets a person go without a question has kept everything, but for keys that were refused.
            kept = self.keys.len();
        } else if fault == Fault::Kill {
            kept = kept.max(reached(&below_first(&screen), &self.past.states).0);
        }
        self.compare(directory.path(), &self.past.states[kept..], has_failed)
            .map_err(|what| format!("{what}; the screen was\n{screen}"))
    }

    /// What is in the files is what was shown, or what it became later. Where keys were refused, what follows is longer
    /// all the same, and may land elsewhere: a list of rows has more of them then.
    fn compare(&self, directory: &Path, later: &[State], has_refused: bool) -> Result<(), String> {
        let found = self.past.kept_in(directory)?;
        let missing = missing(later, &found);
        let has_more_rows = |place: &str, shown: &str, found: &str| {
            let shown = shown.strip_suffix("/ ").filter(|_| has_refused);
            place.starts_with("rows ")
                && found.ends_with("/ ")
                && shown.is_some_and(|shown| found.starts_with(shown))
        };
        let lost = missing.into_iter().find(|(place, shown, found)| {
            !found.starts_with(shown) && !has_more_rows(place, shown, found)
        });
        match lost {
            Some((place, shown, found)) => {
                Err(format!("{place}: shown {shown:?}, found {found:?}"))
            }
            None => Ok(()),
        }
    }
}

/// Whether the screen says that something is not kept.
fn is_failing(screen: &str) -> bool {
    screen.contains("НЕ ЗАПИСАНО")
}

/// Whether the screen says since when all is on the disk.
fn is_on_disk(screen: &str) -> bool {
    let mut said = screen.split("на диске ").skip(1);
    said.any(|since| since.starts_with(|c: char| c.is_ascii_digit()))
}
