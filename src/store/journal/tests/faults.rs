//! Every operation fails, once and for ever, and the power goes at every point: nothing that was acknowledged is lost.

use super::double::{Fault, Plan};
use super::*;
use crate::store::journal::book::Keeping;
use crate::store::journal::damage::{Damage, Wrong};

/// One picture: what changed, and which answer is open.
type Key = (Vec<Change>, Option<Cell>);

/// Fifty keys: two fields typed into letter by letter, rows, a section that does not apply, a whole paste.
fn script(answers: &mut Answers) -> Vec<Key> {
    let form = questionnaire();
    let acts = form.find_section("acts").unwrap();
    let mut keys: Vec<Key> = Vec::new();
    let mut rows = Rows::default();
    for n in 0..3 {
        let row = answers.fresh_row();
        rows.shown.insert(n / 2, row);
        answers.apply(Change::Rows(acts, rows.clone()));
        keys.push((answers.take_changes(), None));
        for len in 1..=6 {
            let change = Change::Answer(found(row), number(&"123456"[..len]));
            keys.push((vec![change], Some(found(row))));
        }
        for len in 1..=6 {
            let change = Change::Answer(day(), number(&format!("{n}{}", &"abcdef"[..len])));
            keys.push((vec![change], Some(day())));
        }
        keys.push((vec![], None));
        let off = (n != 1).then(SectionOff::default);
        keys.push((vec![Change::Off(acts, off)], None));
    }
    rows.deleted.extend(rows.shown.pop());
    keys.push((vec![Change::Rows(acts, rows.clone())], None));
    rows.shown.extend(rows.deleted.pop());
    keys.push((vec![Change::Rows(acts, rows)], None));
    keys.push((vec![Change::Answer(day(), number("paste"))], Some(day())));
    keys.push((vec![], None));
    assert!(keys.len() >= 49);
    keys
}

/// How a run went: what was on the screen after each key, and how much of that was promised.
struct Run {
    screens: Vec<Answers>,
    /// The last key of which all is with the kernel.
    kept: usize,
    /// The last key of which all is on the disk.
    synced: usize,
}

fn play(disk: &Disk, form: &Arc<Questionnaire>) -> Run {
    let mut run = Run {
        screens: vec![Answers::default()],
        kept: 0,
        synced: 0,
    };
    let Ok(mut book) = try_open(disk, form) else {
        return run;
    };
    let mut screen = Answers::default();
    screen.add_rows_as(0x1234_5678);
    let keys = script(&mut screen.clone());
    for (no, (changes, open)) in keys.into_iter().enumerate() {
        for change in &changes {
            screen.apply(change.clone());
        }
        run.screens.push(screen.clone());
        if book.record(&changes, open).is_ok() {
            run.kept = no + 1;
        } else {
            assert!(
                matches!(book.keeping(), Keeping::Failed(_)),
                "a failure is told"
            );
        }
        // The disk is sometimes behind.
        if no % 3 != 1 {
            book.syncer().round();
        }
        if matches!(book.keeping(), Keeping::Synced) {
            run.synced = no + 1;
        }
    }
    if book.retry().is_ok() {
        run.kept = run.screens.len() - 1;
    }
    run
}

/// Whether everything is as it was after the promised key, or after a later one.
#[track_caller]
fn check(run: &Run, promised: usize, disk: &Disk, form: &Arc<Questionnaire>, what: &str) {
    let mut book = try_open(disk, form).expect("a disk that works can be read");
    let now = seen(&mut book);
    let later = &run.screens[promised..];
    let acts = form.find_section("acts").unwrap();
    let rows = |answers: &Answers| answers.rows(acts).clone();
    let damage = book.damage();
    assert!(
        later.iter().any(|s| rows(s) == rows(&now)),
        "{what}: rows {:?} {damage:?}",
        rows(&now)
    );
    assert!(
        later.iter().any(|s| s.off(acts) == now.off(acts)),
        "{what}: off {damage:?}"
    );
    let mut cells: Vec<Cell> = rows(&now).shown.iter().map(|row| found(*row)).collect();
    cells.push(day());
    for cell in cells {
        let is_there = later.iter().any(|s| s.answer(cell) == now.answer(cell));
        assert!(is_there, "{what}: {:?} {damage:?}", text(&now, cell));
    }
}

fn operations(form: &Arc<Questionnaire>) -> usize {
    let disk = Disk::new();
    disk.plan(Plan::default());
    let run = play(&disk, form);
    assert_eq!(
        (run.kept, run.synced),
        (run.screens.len() - 1, run.screens.len() - 1)
    );
    disk.done()
}

#[test]
fn an_error_at_any_operation_once_and_for_ever_loses_nothing() {
    let form = questionnaire();
    let mut runs = 0;
    for at in 1..=operations(&form) {
        for fault in [Fault::Io, Fault::Full] {
            for for_ever in [false, true] {
                let disk = Disk::new();
                disk.plan(Plan {
                    at,
                    fault: Some(fault),
                    for_ever,
                });
                let run = play(&disk, &form);
                let what = format!("operation {at}, {fault:?}, for ever: {for_ever}");
                check(&run, run.kept, &disk.after_kill(), &form, &what);
                for after in disk.after_power_cut(4) {
                    check(&run, run.synced, &after, &form, &what);
                }
                if !for_ever && run.screens.len() > 1 {
                    assert_eq!(run.kept, run.screens.len() - 1, "{what}: it goes on");
                }
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
    let form = questionnaire();
    let mut states = 0;
    for at in 1..=operations(&form) {
        let disk = Disk::new();
        disk.plan(Plan {
            at,
            fault: None,
            for_ever: true,
        });
        let run = play(&disk, &form);
        for (choice, after) in disk.after_power_cut(64).into_iter().enumerate() {
            check(
                &run,
                run.synced,
                &after,
                &form,
                &format!("power at {at}, choice {choice}"),
            );
            states += 1;
        }
    }
    assert!(states > 500, "{states}");
}

#[test]
fn errors_while_recovering_do_not_make_it_worse() {
    let form = questionnaire();
    let disk = Disk::new();
    let all = operations(&form);
    disk.plan(Plan {
        at: all - 9,
        fault: None,
        for_ever: true,
    });
    let run = play(&disk, &form);
    for choice in disk.after_power_cut(8) {
        for at in 1..40 {
            for fault in [Fault::Io, Fault::Full] {
                let again = choice.after_kill();
                again.plan(Plan {
                    at,
                    fault: Some(fault),
                    for_ever: at % 2 == 0,
                });
                if let Ok(mut book) = try_open(&again, &form) {
                    for field in book.unfinished().unwrap_or_default() {
                        let _ = book.recover(&field);
                        book.syncer().round();
                    }
                }
                check(
                    &run,
                    run.synced,
                    &again.after_kill(),
                    &form,
                    &format!("recovery {at} {fault:?}"),
                );
            }
        }
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
    let after = disk.after_power_cut(1).pop().unwrap();
    assert_eq!(text(&open(&after).answers(), day()), "26,5");
}
