//! Drafts are private whatever the umask. A process of its own, since the umask belongs to the whole process.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use anketa::core::draft::Draft;
use anketa::store::drafts::Drafts;
use anketa::store::form;
use rustix::fs::Mode;

#[track_caller]
fn mode(path: &Path, expected: u32) {
    let mode = fs::symlink_metadata(path).unwrap().permissions().mode() & 0o7777;
    assert_eq!(mode, expected, "{}: {mode:o}", path.display());
}

#[test]
fn files_and_directories_are_private_under_any_umask() {
    let text = include_str!("../src/store/form/tests/every_key.json");
    let questionnaire = Arc::new(form::read(text).unwrap());
    let draft = Draft::new(Arc::clone(&questionnaire), questionnaire.languages.clone());
    for umask in [0o000, 0o022, 0o077, 0o777] {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path().join("share/anketa/drafts");
        rustix::process::umask(Mode::from_bits_retain(umask));
        let mut home = Drafts::at(&root).create("a", text, &draft).unwrap();
        home.save(&draft).unwrap();
        rustix::process::umask(Mode::from_bits_retain(0o022));
        mode(&directory.path().join("share"), 0o700);
        mode(&directory.path().join("share/anketa"), 0o700);
        mode(&root, 0o700);
        mode(home.path(), 0o700);
        mode(&home.path().join("questionnaire.json"), 0o600);
        mode(&home.path().join("journal"), 0o700);
        mode(&home.path().join("readable"), 0o700);
        mode(&home.path().join("readable/draft.json"), 0o600);
        for entry in fs::read_dir(home.path().join("journal")).unwrap() {
            mode(&entry.unwrap().path(), 0o600);
        }
    }
}
