//! Where drafts are when the environment says something odd, and that nobody else gets to see the way there.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use support::program::{outcome, program};
use support::pty::Pty;

/// Where `doctor` says that drafts are.
fn place(home: Option<&Path>, data: Option<&str>) -> String {
    let directory = tempfile::tempdir().unwrap();
    let mut command = program(directory.path(), "ru_RU.UTF-8");
    command.arg("doctor").env_remove("HOME");
    command.envs(home.map(|home| ("HOME", home)));
    command.envs(data.map(|data| ("XDG_DATA_HOME", data)));
    let told = outcome(command).out;
    assert_eq!(
        fs::read_dir(directory.path()).unwrap().count(),
        0,
        "looking leaves nothing"
    );
    let line = told
        .lines()
        .find_map(|line| line.trim().strip_prefix("черновики: "));
    line.unwrap().split(" — ").next().unwrap().to_owned()
}

#[test]
fn odd_environments_lead_to_the_usual_place() {
    let home = Path::new("/nowhere/ivanova");
    let usual = "/nowhere/ivanova/.local/share/anketa/drafts";
    assert_eq!(place(Some(home), None), usual);
    // The specification: a relative path is to be ignored, an empty one is none.
    assert_eq!(place(Some(home), Some("data")), usual);
    assert_eq!(place(Some(home), Some("../data")), usual);
    assert_eq!(place(Some(home), Some("")), usual);
    assert_eq!(
        place(Some(home), Some("/srv/data")),
        "/srv/data/anketa/drafts"
    );
    // Without HOME the system's list of users knows it.
    let known = place(None, None);
    assert!(
        known.starts_with('/') && known.ends_with("/.local/share/anketa/drafts"),
        "{known}"
    );
}

/// Begins a draft on the page for it.
fn begin(pty: &mut Pty) {
    pty.wait_for("Начать");
    pty.send("\t\tДворец\t01.07.2018\t31.12.2018\t\t\r");
}

#[test]
fn the_way_to_the_drafts_is_private_from_the_beginning() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("a/b");
    let mut pty = Pty::start_other(
        home.path(),
        "sh",
        &[
            "-c",
            "umask 000; exec \"$0\" new",
            support::program::PROGRAM,
        ],
        &[("XDG_DATA_HOME", data.to_str().unwrap())],
    );
    begin(&mut pty);
    pty.wait_for("Утверждение").send("\x1b[21~");
    assert_eq!(pty.ended(), 0);
    for made in [
        "a",
        "a/b",
        "a/b/anketa",
        "a/b/anketa/drafts",
        ".config/anketa",
    ] {
        let mode = fs::metadata(home.path().join(made))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o7777, 0o700, "{made}");
    }
}

#[test]
fn a_place_that_takes_nothing_is_told_and_what_was_typed_stays() {
    let home = tempfile::tempdir().unwrap();
    // Root may write anywhere but here.
    let mut pty = Pty::start(home.path(), &["new"], &[("XDG_DATA_HOME", "/proc/anketa")]);
    begin(&mut pty);
    pty.wait_for("/proc/anketa").wait_for("Дворец");
    pty.send("\x1b[21~");
    assert_eq!(pty.ended(), 0);
}
