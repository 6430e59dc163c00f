//! Power cuts, for real: the store on a file system of a Linux that runs as an ordinary process (user-mode-linux), so
//! that its power can be cut by a kill, its disk recorded write by write, and made to fail.
//!
//! ```text
//! apt-get install user-mode-linux dmsetup e2fsprogs busybox-static     (xfsprogs, btrfs-progs for those)
//! ANKETA_POWER=1 cargo test --test power -- --nocapture
//! ```
//!
//! It takes some minutes and the rights of root, since what is on a disk after a cut is looked at by mounting it. With
//! `ANKETA_POWER=10` ten times as much is done; `ANKETA_POWER_FS=xfs` or `btrfs` takes that instead of ext4, with larger
//! disks, so that every write takes long: there rather `--test power moment`, cuts at moments by chance.
//! Without the first variable, or where something of this is missing, it says so and does nothing.
//!
//! In the guest, [`script`] fills drafts and tells what the program would show as «on disk». What is told goes into the
//! recording of the disk ([`log`]), too, so that for each moment it is known what was promised then.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "power/cut.rs"]
mod cut;
#[path = "power/guest.rs"]
mod guest;
#[path = "power/log.rs"]
mod log;
#[path = "power/script.rs"]
mod script;

use std::env;
use std::io::Write;
use std::time::Duration;

use cut::{Found, Mount};
use guest::{Guest, Work};
use log::Log;
use script::{Promise, Promises, Telling};

/// Drafts that are filled, as a rule.
const DRAFTS: u64 = 2;

/// How often the power is cut at a moment by chance, as a rule.
const CUTS: u64 = 20;

/// How many times as much is done as a rule; `None` unless asked for and possible.
fn times() -> Option<u64> {
    let Ok(times) = env::var("ANKETA_POWER") else {
        say("skipped: set ANKETA_POWER=1 to cut the power");
        return None;
    };
    if let Err(missing) = guest::look_for_tools() {
        say(&format!("skipped: {missing}"));
        return None;
    }
    Some(times.parse().unwrap_or(1))
}

fn say(line: &str) {
    writeln!(std::io::stdout().lock(), "{line}").unwrap();
}

/// The one who fills drafts in the guest; not a test of its own.
#[test]
#[ignore = "run by the tests below, in the guest"]
fn torture() {
    let Ok(root) = env::var("DRAFTS") else {
        return;
    };
    let count = env::var("COUNT").unwrap().parse().unwrap();
    let telling = match env::var("TELL").unwrap().as_str() {
        "log" => Telling::Log,
        "fail" => Telling::Fail,
        _ => Telling::Console,
    };
    script::fill(root.as_ref(), count, telling);
}

/// Looks for all that was told in this guest, in a disk mounted anew; not a test of its own.
#[test]
#[ignore = "run by a test below, in the guest"]
fn look() {
    let Ok(told) = env::var("TOLD") else {
        return;
    };
    let mut promises = Promises::default();
    let told = std::fs::read_to_string(told).unwrap();
    for promise in told.lines().filter_map(Promise::find) {
        promises.add(promise);
    }
    let broken = promises.broken(env::var("DRAFTS").unwrap().as_ref());
    for broken in &broken {
        say(&format!("remark=lost {broken}"));
    }
    say(&format!(
        "remark={} promises, {} lost",
        promises.count,
        broken.len()
    ));
}

#[test]
fn every_write_may_be_the_last() {
    let Some(times) = times() else { return };
    let guest = Guest::new(Work::Record {
        drafts: DRAFTS * times,
    });
    let empty = guest.disk();
    let told = guest.run_to_the_end();
    let log = Log::read(&guest.log());
    say(&format!("{} writes recorded", log.writes()));
    let found = Found::in_all(log.states(empty), guest.file_system());
    say(&format!("{}: {found}", guest.file_system()));
    let promised = log.promises();
    assert_eq!(promised, told.promises, "all that was told is in the log");
    assert!(found.states > 100, "something was written");
    found.assert_nothing_lost();
}

#[test]
fn the_power_may_go_at_any_moment() {
    let Some(times) = times() else { return };
    let mut found = Found::default();
    for cut in 0..CUTS * times {
        let guest = Guest::new(Work::Fill);
        // Moments spread evenly, from the mounting on.
        let after = Duration::from_millis(40 + cut * 7919 % 4000);
        let told = guest.run_until_cut(after);
        let mount = Mount::new(guest.file_system());
        let image = guest.disk();
        found.add(mount.look(&image, &told.promises), &format!("cut {cut}"));
    }
    say(&format!("cuts by chance: {found}"));
    assert!(found.promises > 0, "something was promised");
    found.assert_nothing_lost();
}

#[test]
fn a_disk_that_fails_once_costs_nothing() {
    if times().is_none() {
        return;
    }
    let guest = Guest::new(Work::Fail);
    let told = guest.run_to_the_end();
    let remarks = told.remarks.join(", ");
    say(&format!("a disk that failed once: {remarks}"));
    for part in ["failure told", "new journal", " promises, 0 lost"] {
        assert!(remarks.contains(part), "{part}");
    }
}
