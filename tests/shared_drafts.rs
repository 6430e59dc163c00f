//! A draft in a directory shared by a group: colleagues read each other's journals and cannot alter, replace or remove
//! them; a stranger sees nothing. Needs the rights of root to become three people; elsewhere it says that it was skipped.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::env;
use std::fs::{self, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anketa::core::answers::{Answer, Cell, Change, RowId, Slot};
use anketa::core::draft::Draft;
use anketa::core::questionnaire::item::Part;
use anketa::store::drafts::Drafts;
use anketa::store::form;
use rustix::fs::{CWD, FileType, Mode};
use support::program::{Outcome, PROGRAM, outcome};

const TEXT: &str = include_str!("../src/store/form/tests/every_key.json");
const OWNER: u32 = 54_241;
const COLLEAGUE: u32 = 54_242;
const STRANGER: u32 = 54_243;
const GROUP: u32 = 54_250;

fn entries(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).unwrap();
    let mut entries: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().permissions().mode() & 0o7777
}

fn is_root() -> bool {
    let is_root = rustix::process::getuid().is_root();
    if !is_root {
        let told = "skipped: only root can become three people";
        let _ = writeln!(std::io::stdout(), "{told}");
    }
    is_root
}

/// What each of the three does; not a test of its own.
#[test]
#[ignore = "run by the tests below, as three people"]
fn one_person() {
    let Ok(deed) = env::var("DEED") else {
        return;
    };
    let root = PathBuf::from(env::var("DRAFTS").unwrap());
    let umask = u32::from_str_radix(&env::var("UMASK").unwrap(), 8).unwrap();
    rustix::process::umask(Mode::from_bits_retain(umask));
    match deed.as_str() {
        "begin" => {
            let questionnaire = Arc::new(form::read(TEXT).unwrap());
            let draft = Draft::new(Arc::clone(&questionnaire), questionnaire.languages.clone());
            Drafts::at(&root).create("a", TEXT, &draft).unwrap();
        }
        "colleague" => colleague(&root),
        "plant" => plant(&entries(&root)[0]),
        "type" => types(&entries(&root)[0]),
        "stranger" => stranger(&root),
        other => panic!("{other}"),
    }
}

/// Tries everything on the journal of somebody else, then writes one of their own.
fn colleague(root: &Path) {
    let draft = entries(root).remove(0);
    let journal = entries(&draft.join("journal")).remove(0);
    assert!(!fs::read(&journal).unwrap().is_empty());
    assert!(OpenOptions::new().append(true).open(&journal).is_err());
    assert!(OpenOptions::new().write(true).open(&journal).is_err());
    assert!(fs::set_permissions(&journal, Permissions::from_mode(0o660)).is_err());
    assert!(fs::remove_file(&journal).is_err());
    assert!(fs::rename(&journal, draft.join("journal/away")).is_err());
    let forged = draft.join("journal/forged");
    fs::write(&forged, "forged").unwrap();
    assert!(fs::rename(&forged, &journal).is_err());
    fs::remove_file(&forged).unwrap();
    let protects = fs::read_to_string("/proc/sys/fs/protected_hardlinks").unwrap_or_default();
    if protects.trim() == "1" {
        assert!(fs::hard_link(&journal, &forged).is_err());
    }
    for name in ["journal", "questionnaire.json"] {
        assert!(fs::rename(draft.join(name), draft.join("away")).is_err());
        assert!(fs::remove_file(draft.join(name)).is_err());
    }
    assert!(fs::rename(&draft, root.join("away")).is_err());
    let mut loaded = Drafts::at(root).load(&draft).unwrap();
    loaded.draft.languages.truncate(1);
    loaded.home.save(&loaded.draft).unwrap();
}

/// Puts things under the names that the owner's live file would have.
fn plant(draft: &Path) {
    let live = draft.join("live");
    fs::create_dir(&live).unwrap();
    fs::set_permissions(&live, Permissions::from_mode(0o3770)).unwrap();
    fs::write(draft.join("precious"), "precious").unwrap();
    for (no, journal) in entries(&draft.join("journal")).iter().enumerate() {
        let name = live.join(journal.file_name().unwrap());
        match no % 3 {
            0 => rustix::fs::mknodat(CWD, &name, FileType::Fifo, Mode::RUSR, 0).unwrap(),
            1 => symlink("../precious", &name).unwrap(),
            _ => fs::write(&name, "planted").unwrap(),
        }
    }
}

/// Types into an open field, as its owner.
fn types(draft: &Path) {
    let mut home = Drafts::at(draft.parent().unwrap())
        .load(draft)
        .unwrap()
        .home;
    let form = home.draft().questionnaire;
    let day = form.find(form.find_section("top").unwrap(), "day").unwrap();
    let cell = Cell {
        item: day,
        row: RowId::ONLY,
    };
    let mut answer = Answer::default();
    let slot = Slot {
        part: Part::Main,
        lang: None,
    };
    answer.write(slot, "01.02.2019".to_owned());
    home.record(&[Change::Answer(cell, answer)], Some(cell))
        .unwrap();
    home.close().unwrap();
}

fn stranger(root: &Path) {
    assert!(fs::read_dir(root).is_err());
    assert!(fs::write(root.join("mine"), "").is_err());
    let known = PathBuf::from(env::var("KNOWN").unwrap());
    assert!(fs::read(&known).is_err());
    assert!(fs::symlink_metadata(&known).is_err());
    assert!(Drafts::at(root).list().is_err());
}

/// A place where all three can be, with the program and this test in it.
struct Office {
    directory: tempfile::TempDir,
    /// A program that is being copied cannot be run, and whoever starts one meanwhile holds the copy open.
    _alone: MutexGuard<'static, ()>,
}

static ALONE: Mutex<()> = Mutex::new(());

impl Office {
    fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let office = Self {
            directory,
            _alone: ALONE.lock().unwrap_or_else(PoisonError::into_inner),
        };
        fs::set_permissions(office.at(""), Permissions::from_mode(0o755)).unwrap();
        for (from, name) in [
            (env::current_exe().unwrap(), "people"),
            (PROGRAM.into(), "anketa"),
        ] {
            fs::copy(from, office.at(name)).unwrap();
            fs::set_permissions(office.at(name), Permissions::from_mode(0o755)).unwrap();
        }
        office
    }

    fn at(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Somebody does something with the drafts under this umask.
    #[track_caller]
    fn act(&self, who: u32, group: u32, umask: &str, deed: &str, known: &Path) {
        let mut command = Command::new(self.at("people"));
        command
            .args(["--exact", "one_person", "--ignored"])
            .envs([("DEED", deed), ("UMASK", umask)])
            .env("DRAFTS", self.at("drafts"))
            .env("KNOWN", known)
            .env("LOGNAME", format!("person{who}"))
            .current_dir("/")
            .uid(who)
            .gid(group);
        let done = command.output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success(), "{deed}: {said}");
    }

    /// Somebody runs the program.
    fn runs(&self, who: u32, group: u32, words: &[&str]) -> Outcome {
        let mut command = Command::new(self.at("anketa"));
        command
            .args(words)
            .env_clear()
            .env("LANG", "en_US.UTF-8")
            .current_dir(self.directory.path())
            .uid(who)
            .gid(group);
        outcome(command)
    }

    fn shares(&self) {
        let made = self.runs(
            0,
            0,
            &["init-shared", "drafts", "--group", &GROUP.to_string()],
        );
        assert_eq!((made.code, made.err.as_str()), (Some(0), ""), "{made:?}");
    }
}

#[test]
fn three_people_have_the_rights_they_should() {
    if !is_root() {
        return;
    }
    for umask in ["000", "022", "077"] {
        let office = Office::new();
        office.shares();
        let drafts = office.at("drafts");
        let nothing = Path::new("");
        office.act(OWNER, GROUP, umask, "begin", nothing);
        let draft = entries(&drafts).remove(0);
        let journal = entries(&draft.join("journal")).remove(0);
        office.act(STRANGER, STRANGER, umask, "stranger", &journal);
        let before = fs::read(&journal).unwrap();
        office.act(COLLEAGUE, GROUP, umask, "colleague", nothing);
        assert_eq!(
            fs::read(&journal).unwrap(),
            before,
            "only its owner writes a journal"
        );
        office.act(COLLEAGUE, GROUP, umask, "plant", nothing);
        office.act(OWNER, GROUP, umask, "type", nothing);
        office.act(OWNER, GROUP, umask, "type", nothing);
        assert_eq!(fs::read(draft.join("precious")).unwrap(), b"precious");
        for (path, expected) in [
            ("", 0o3770),
            ("journal", 0o3770),
            ("live", 0o3770),
            ("readable", 0o2770),
            ("questionnaire.json", 0o640),
            ("readable/draft.json", 0o640),
        ] {
            let found = draft.join(path);
            assert_eq!(mode(&found), expected, "{path} under {umask}");
            assert_eq!(fs::symlink_metadata(&found).unwrap().gid(), GROUP, "{path}");
        }
        let journals = entries(&draft.join("journal"));
        assert_eq!(journals.len(), 3, "{journals:?}");
        for journal in journals {
            assert_eq!(mode(&journal), 0o640, "{} under {umask}", journal.display());
        }
        let loaded = Drafts::at(&drafts).load(&draft).unwrap();
        assert_eq!(loaded.draft.languages.len(), 1);
        // What was planted in the place of open fields is told; nothing else is wrong.
        let damage = loaded.home.damage();
        let planted = damage.iter().filter(|d| d.file.starts_with("live/"));
        assert_eq!(planted.count(), damage.len(), "{damage:?}");
    }
}

#[test]
fn a_report_is_readable_by_those_who_may_read_the_draft() {
    if !is_root() {
        return;
    }
    let office = Office::new();
    office.shares();
    office.act(OWNER, GROUP, "022", "begin", Path::new(""));
    let draft = entries(&office.at("drafts")).remove(0);
    let desk = office.at("desk");
    fs::create_dir(&desk).unwrap();
    fs::set_permissions(&desk, Permissions::from_mode(0o777)).unwrap();
    let draft = draft.to_str().unwrap();
    let exported = |who, group, file: &str| {
        let done = office.runs(
            who,
            group,
            &["export", "--dir", "drafts", draft, "-o", file],
        );
        assert_eq!((done.code, done.err.as_str()), (Some(0), ""), "{done:?}");
        let found = fs::metadata(office.at(file)).unwrap();
        (found.mode() & 0o7777, found.uid(), found.gid())
    };
    assert_eq!(
        exported(COLLEAGUE, GROUP, "desk/a.txt"),
        (0o640, COLLEAGUE, GROUP)
    );
    // Whoever looks after the server is in no group, and gives the file to it all the same.
    assert_eq!(exported(0, 0, "desk/b.txt"), (0o640, 0, GROUP));
    let blank = office.runs(COLLEAGUE, GROUP, &["blank", "-o", "desk/c.txt"]);
    assert_eq!(blank.code, Some(0), "{blank:?}");
    assert_eq!(mode(&office.at("desk/c.txt")), 0o600);
    // A link in the place of the report is replaced and not followed.
    symlink("b.txt", office.at("desk/d.txt")).unwrap();
    let before = fs::read(office.at("desk/b.txt")).unwrap();
    fs::write(office.at("desk/b.txt"), "precious").unwrap();
    exported(COLLEAGUE, GROUP, "desk/d.txt");
    assert_eq!(fs::read(office.at("desk/b.txt")).unwrap(), b"precious");
    assert_eq!(fs::read(office.at("desk/d.txt")).unwrap(), before);
    assert_eq!(entries(&desk).len(), 4, "nothing else is left");
}

#[test]
fn a_shared_directory_is_made_once_and_refused_where_it_is_another() {
    if !is_root() {
        return;
    }
    let office = Office::new();
    let group = GROUP.to_string();
    let init = |who, of, dir: &str, group: &str| {
        office.runs(who, of, &["init-shared", dir, "--group", group])
    };
    let drafts = office.at("drafts");
    let made = init(0, 0, "drafts", &group);
    assert_eq!((made.code, made.err.as_str()), (Some(0), ""), "{made:?}");
    let place = format!("ANKETA_DIR={} ", drafts.display());
    assert!(made.out.contains(&place), "{made:?}");
    assert_eq!(mode(&drafts), 0o3770);
    let about = fs::metadata(&drafts).unwrap();
    assert_eq!((about.uid(), about.gid()), (0, GROUP));
    // Again, also with drafts in it.
    office.act(OWNER, GROUP, "077", "begin", Path::new(""));
    let again = init(0, 0, "drafts/", &group);
    assert_eq!(again.code, Some(0), "{again:?}");
    assert!(again.out.contains("already"), "{again:?}");
    // A member makes one of their own, somebody else does not, and leaves nothing.
    let desk = office.at("desk");
    fs::create_dir(&desk).unwrap();
    fs::set_permissions(&desk, Permissions::from_mode(0o777)).unwrap();
    assert_eq!(init(OWNER, GROUP, "desk/ours", &group).code, Some(0));
    assert_eq!(mode(&office.at("desk/ours")), 0o3770);
    let refused = |who, of, dir: &str, group: &str, what: &str, way_out: &str| {
        let refused = init(who, of, dir, group);
        assert_eq!(
            (refused.code, refused.out.as_str()),
            (Some(2), ""),
            "{refused:?}"
        );
        assert_eq!(refused.err.lines().count(), 2, "{refused:?}");
        assert!(refused.err.contains(what), "{refused:?}");
        assert!(refused.err.contains(way_out), "{refused:?}");
    };
    refused(
        STRANGER,
        STRANGER,
        "desk/theirs",
        &group,
        "only root",
        "sudo anketa init-shared",
    );
    assert!(!office.at("desk/theirs").exists());
    refused(
        0,
        0,
        "new",
        "no-such-group",
        "no group `no-such-group`",
        "groupadd",
    );
    refused(0, 0, "new", "--help", "no group", "groupadd");
    refused(0, 0, "desk", &group, "0777", "chmod 3770");
    assert_eq!(mode(&desk), 0o777);
    refused(0, 0, "drafts", "54251", &group, "chgrp 54251");
    fs::write(office.at("desk/ours/notes.txt"), "").unwrap();
    refused(0, 0, "desk/ours", &group, "notes.txt", "move it away");
    symlink("drafts", office.at("link")).unwrap();
    refused(0, 0, "link/", &group, "a link", "");
    refused(0, 0, "no/such/place", &group, "no such", "");
    // A directory that the group cannot get to is told.
    let closed = office.at("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, Permissions::from_mode(0o700)).unwrap();
    let told = init(0, 0, "closed/drafts", &group);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.out.contains("is closed to the group"), "{told:?}");
    // Whoever has no home is told the way out.
    let homeless = office.runs(STRANGER, STRANGER, &["list"]);
    assert_eq!(homeless.code, Some(2), "{homeless:?}");
    assert!(homeless.err.contains("--dir DIR"), "{homeless:?}");
    let unsaid = office.runs(0, 0, &["init-shared", "other"]);
    assert_eq!(unsaid.code, Some(2), "{unsaid:?}");
    assert!(unsaid.err.contains("--group"), "{unsaid:?}");
}
