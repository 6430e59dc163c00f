//! A draft in a directory shared by a group: colleagues read each other's journals and cannot alter, replace or remove
//! them; a stranger sees nothing. Needs the rights of root to become three people; elsewhere it says that it was skipped.
#![allow(clippy::unwrap_used, missing_docs)]

use std::env;
use std::fs::{self, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anketa::core::draft::Draft;
use anketa::store::drafts::Drafts;
use anketa::store::form;
use rustix::fs::Mode;

const TEXT: &str = include_str!("../src/store/form/tests/every_key.json");
const OWNER: u32 = 54_241;
const COLLEAGUE: u32 = 54_242;
const STRANGER: u32 = 54_243;
const GROUP: u32 = 54_250;

fn entries(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().permissions().mode() & 0o7777
}

/// What each of the three does; not a test of its own.
#[test]
#[ignore = "run by the test below, as three people"]
fn one_person() {
    let Ok(deed) = env::var("DEED") else {
        return;
    };
    let root = PathBuf::from(env::var("DRAFTS").unwrap());
    rustix::process::umask(Mode::from_bits_retain(0o077));
    match deed.as_str() {
        "begin" => {
            let questionnaire = Arc::new(form::read(TEXT).unwrap());
            let draft = Draft::new(Arc::clone(&questionnaire), questionnaire.languages.clone());
            Drafts::at(&root).create("a", TEXT, &draft).unwrap();
        }
        "colleague" => {
            let draft = entries(&root).remove(0);
            let journal = entries(&draft.join("journal")).remove(0);
            assert!(!fs::read(&journal).unwrap().is_empty());
            assert!(OpenOptions::new().append(true).open(&journal).is_err());
            assert!(fs::remove_file(&journal).is_err());
            let forged = draft.join("journal/forged");
            fs::write(&forged, "forged").unwrap();
            assert!(fs::rename(&forged, &journal).is_err());
            fs::remove_file(&forged).unwrap();
            let mut loaded = Drafts::at(&root).load(&draft).unwrap();
            loaded.draft.languages.truncate(1);
            loaded.home.save(&loaded.draft).unwrap();
        }
        "stranger" => assert!(fs::read_dir(&root).is_err()),
        other => panic!("{other}"),
    }
}

fn act(exe: &Path, drafts: &Path, who: u32, group: u32, deed: &str) {
    let done = Command::new(exe)
        .args(["--exact", "one_person", "--ignored"])
        .env("DEED", deed)
        .env("DRAFTS", drafts)
        .env("LOGNAME", format!("person{who}"))
        .current_dir("/")
        .uid(who)
        .gid(group)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{deed}: {said}");
}

#[test]
fn three_people_have_the_rights_they_should() {
    if !rustix::process::getuid().is_root() {
        let _ = writeln!(
            std::io::stdout(),
            "skipped: only root can become three people"
        );
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    fs::set_permissions(directory.path(), Permissions::from_mode(0o755)).unwrap();
    let exe = directory.path().join("people");
    fs::copy(env::current_exe().unwrap(), &exe).unwrap();
    fs::set_permissions(&exe, Permissions::from_mode(0o755)).unwrap();
    let drafts = directory.path().join("drafts");
    fs::create_dir(&drafts).unwrap();
    chown(&drafts, None, Some(GROUP)).unwrap();
    fs::set_permissions(&drafts, Permissions::from_mode(0o3770)).unwrap();
    act(&exe, &drafts, OWNER, GROUP, "begin");
    let draft = entries(&drafts).remove(0);
    assert_eq!(mode(&draft), 0o3770);
    assert_eq!(mode(&draft.join("journal")), 0o3770);
    assert_eq!(mode(&draft.join("readable")), 0o2770);
    assert_eq!(mode(&draft.join("questionnaire.json")), 0o640);
    assert_eq!(mode(&draft.join("readable/draft.json")), 0o640);
    act(&exe, &drafts, STRANGER, STRANGER, "stranger");
    act(&exe, &drafts, COLLEAGUE, GROUP, "colleague");
    let journals = entries(&draft.join("journal"));
    assert_eq!(journals.len(), 2);
    for journal in journals {
        assert_eq!(mode(&journal), 0o640);
    }
    let loaded = Drafts::at(&drafts).load(&draft).unwrap();
    assert_eq!(loaded.draft.languages.len(), 1);
    assert_eq!(loaded.home.damage(), []);
}
