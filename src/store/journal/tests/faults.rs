//! Every operation fails, once and for ever, and the power goes at every point: nothing that was acknowledged is lost.

mod run;

use std::env;

use super::double::{Fault, Plan};
use super::*;
use crate::store::journal::damage::{Damage, Wrong};
use crate::store::journal::tests::faults::run::{Key, Run, check, fifty_keys, long_text};

/// How much more is tried than by default: `ANKETA_FAULTS=100 cargo test --release --lib faults`.
fn times() -> usize {
    let asked = env::var("ANKETA_FAULTS").ok();
    asked.and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// How many operations it takes when nothing fails, from there on.
fn operations(act: impl FnOnce(&Disk) -> Run, disk: &Disk) -> usize {
    disk.plan(Plan::default());
    let run = act(disk);
    assert!(run.is_kept() && run.synced == run.kept, "nothing failed");
    disk.done()
}

/// The power goes at this operation, or the process is killed there.
fn ends_at(at: usize) -> Plan {
    Plan {
        at,
        fault: None,
        for_ever: true,
    }
}

/// Everything that may go wrong at this operation while the process goes on.
fn faults_at(at: usize) -> impl Iterator<Item = Plan> {
    let faults = [Fault::Io, Fault::Full].into_iter();
    faults.flat_map(move |fault| {
        [false, true].map(|for_ever| Plan {
            at,
            fault: Some(fault),
            for_ever,
        })
    })
}

#[test]
fn an_error_at_any_operation_once_and_for_ever_loses_nothing() {
    let mut runs = 0;
    for (keys, most) in [(fifty_keys(), 4), (long_text(), 2)] {
        for at in 1..=operations(|disk| Run::play(disk, &keys), &Disk::new()) {
            for plan in faults_at(at) {
                let disk = Disk::new();
                disk.plan(plan);
                let run = Run::play(&disk, &keys);
                check(run.from(run.kept), &disk.after_kill(), || {
                    format!("killed, {plan:?}")
                });
                for (choice, after) in disk.after_power_cut(most * times()).iter().enumerate() {
                    check(run.from(run.synced), after, || {
                        format!("power, {plan:?}, choice {choice}")
                    });
                }
                if let Some((last, disks)) = &run.mended {
                    for after in disks {
                        check(run.from(Some(*last)), after, || format!("mended, {plan:?}"));
                    }
                }
                assert!(
                    plan.for_ever || run.screens.len() == 1 || run.is_kept(),
                    "{plan:?}: it goes on"
                );
                runs += 1;
            }
        }
    }
    assert!(runs > 400, "{runs}");
}

#[test]
fn an_error_while_a_former_journal_is_gone_on_with_is_no_damage() {
    for at in 1..30 {
        for fault in [Fault::Io, Fault::Full] {
            let disk = Disk::new();
            let mut book = open(&disk);
            for typed in ["1", "12"] {
                book.record(&[Change::Answer(day(), number(typed))], None)
                    .unwrap();
            }
            drop(book);
            let mut book = open(&disk);
            disk.plan(Plan {
                at,
                fault: Some(fault),
                for_ever: false,
            });
            let recorded = book.record(&[Change::Answer(day(), number("123"))], None);
            if recorded.is_err() {
                book.retry().unwrap();
            }
            let what = format!("operation {at}, {fault:?}");
            let after = open(&disk.after_kill());
            assert_eq!(text(&after.answers(), day()), "123", "{what}");
            let is_torn = |damage: &Damage| matches!(damage.what, Wrong::Unreadable { .. });
            assert!(
                after.damage().iter().all(is_torn),
                "{what}: {:?}",
                after.damage()
            );
        }
    }
}

#[test]
fn the_power_may_go_at_any_operation() {
    let mut states = 0;
    let scripts: [(Vec<Key>, usize); 2] = [(fifty_keys(), 48), (long_text(), 8)];
    for (keys, most) in scripts {
        for at in 1..=operations(|disk| Run::play(disk, &keys), &Disk::new()) {
            let disk = Disk::new();
            disk.plan(ends_at(at));
            let run = Run::play(&disk, &keys);
            for (choice, after) in disk.after_power_cut(most * times()).iter().enumerate() {
                check(run.from(run.synced), after, || {
                    format!("power at {at}, choice {choice}")
                });
                states += 1;
            }
        }
    }
    assert!(states > 500, "{states}");
}

/// The draft is opened again, and the power goes or the process is killed there, too; or something fails, if it may.
fn end_again(first: &Run, left: &Disk, may_fail: bool, what: &str) -> usize {
    let mut states = 0;
    let all = operations(Run::go_on, &left.after_kill());
    for at in 1..=all {
        let faults = faults_at(at).filter(|_| may_fail);
        for plan in faults.chain([ends_at(at)]) {
            let again = left.after_kill();
            again.plan(plan);
            let second = Run::go_on(&again);
            let at_least = match second.synced {
                Some(_) => &[][..],
                None => first.from(first.synced),
            };
            let later = second.from(second.synced);
            for (choice, after) in again.after_power_cut(3 * times()).iter().enumerate() {
                check(at_least.iter().chain(later), after, || {
                    format!("{what}, then {plan:?}, choice {choice}")
                });
                states += 1;
            }
        }
    }
    states
}

#[test]
fn the_power_may_go_and_errors_come_while_recovering() {
    let keys = fifty_keys();
    let mut states = 0;
    let all = operations(|disk| Run::play(disk, &keys), &Disk::new());
    for at in (5..=all).step_by((all / 4 / times()).max(1)) {
        let disk = Disk::new();
        disk.plan(ends_at(at));
        let first = Run::play(&disk, &keys);
        for (choice, left) in disk.after_power_cut(2 * times()).iter().enumerate() {
            let what = format!("power at {at}, choice {choice}");
            states += end_again(&first, left, true, &what);
        }
    }
    assert!(states > 500, "{states}");
}

#[test]
fn what_a_killed_session_left_is_on_the_disk_before_that_is_said() {
    let keys = fifty_keys();
    let mut states = 0;
    let all = operations(|disk| Run::play(disk, &keys), &Disk::new());
    let mut behind = 0;
    for at in (5..=all).step_by((all / 30 / times()).max(1)) {
        let disk = Disk::new();
        disk.plan(ends_at(at));
        let first = Run::play(&disk, &keys);
        // Errors are of interest where something was left that is not on the disk.
        behind += usize::from(first.synced < first.kept);
        let may_fail = first.synced < first.kept && behind % 3 == 1;
        let what = format!("killed at {at}");
        states += end_again(&first, &disk.after_kill(), may_fail, &what);
    }
    assert!(states > 500, "{states}");
}

#[test]
fn a_former_journal_that_could_not_be_synced_is_not_gone_on_with() {
    let disk = Disk::new();
    let type_day =
        |book: &mut Book, text| book.record(&[Change::Answer(day(), number(text))], None);
    type_day(&mut open(&disk), "1").unwrap();
    let disk = disk.after_kill();
    let mut book = open(&disk);
    // The names, the journal, whose it is, its sync.
    disk.plan(Plan {
        at: 4,
        fault: Some(Fault::Io),
        for_ever: false,
    });
    book.sync_former();
    assert!(matches!(book.keeping(), Keeping::Failed(_)));
    type_day(&mut book, "2").unwrap();
    book.syncer().round();
    assert!(matches!(book.keeping(), Keeping::Synced));
    for after in disk.after_power_cut(64) {
        assert_eq!(open(&after).ledger().history(day()).len(), 2);
    }
}

#[test]
fn a_disk_that_heals_after_many_failures_takes_all_when_somebody_insists() {
    let form = questionnaire();
    let disk = Disk::new();
    let mut book = try_open(&disk, &form).unwrap();
    let mut answers = book.answers();
    answers.apply(Change::Answer(day(), number("26,5")));
    disk.plan(Plan::default());
    book.record(&answers.take_changes(), None).unwrap();
    // Whatever is synced fails.
    for _ in 0..9 {
        disk.plan(Plan {
            at: 1,
            fault: Some(Fault::Io),
            for_ever: true,
        });
        book.syncer().round();
        disk.plan(Plan::default());
        let _ = book.retry();
    }
    book.syncer().round();
    assert!(matches!(book.keeping(), Keeping::Failed(_)));
    book.insist();
    book.retry().unwrap();
    book.syncer().round();
    assert!(matches!(book.keeping(), Keeping::Synced));
    for after in disk.after_power_cut(64) {
        assert_eq!(text(&open(&after).answers(), day()), "26,5");
    }
}
