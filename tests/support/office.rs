//! A directory with drafts good and bad, and the program run in it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::Arc;

use anketa::core::draft::Draft;
use anketa::store::drafts::Drafts;
use anketa::store::{form, shipped};

use crate::support::program::{Outcome, outcome, program};

/// Locales, and what stands before a hint in each.
pub const LANGS: [(&str, &str); 3] = [
    ("ru_RU.UTF-8", "подсказка: "),
    ("kk_KZ.UTF-8", "нұсқау: "),
    ("en_US.UTF-8", "hint: "),
];

/// A directory with a good draft, some bad ones, and other files.
pub fn office() -> tempfile::TempDir {
    let office = tempfile::tempdir().unwrap();
    let at = |name: &str| office.path().join(name);
    let drafts = Drafts::at(at("drafts"));
    let begun = |source: &str, name: &str| {
        let questionnaire = Arc::new(form::read(source).unwrap());
        let languages = questionnaire.languages[..1].to_vec();
        let home = drafts
            .create(name, source, &Draft::new(questionnaire, languages))
            .unwrap();
        fs::rename(home.path(), at("drafts").join(name)).unwrap();
    };
    // The former layout: one file and no journals.
    let turned_old = |name: &str| {
        let draft = at("drafts").join(name);
        fs::rename(draft.join("readable/draft.json"), draft.join("draft.json")).unwrap();
        fs::remove_dir_all(draft.join("journal")).unwrap();
        fs::remove_dir(draft.join("readable")).unwrap();
    };
    let [(_, one), (_, two)] = shipped();
    begun(one, "good");
    begun(one, "cut");
    begun(two, "other");
    turned_old("cut");
    turned_old("other");
    let text = fs::read_to_string(at("drafts/cut/draft.json")).unwrap();
    fs::write(
        at("drafts/cut/draft.json"),
        text.split_inclusive("\"sections\": {").next().unwrap(),
    )
    .unwrap();
    fs::copy(
        at("drafts/good/readable/draft.json"),
        at("drafts/other/draft.json"),
    )
    .unwrap();
    symlink("good", at("drafts/link")).unwrap();
    fs::create_dir(at("drafts/inside")).unwrap();
    fs::copy(
        at("drafts/good/questionnaire.json"),
        at("drafts/inside/questionnaire.json"),
    )
    .unwrap();
    symlink(
        "../good/readable/draft.json",
        at("drafts/inside/draft.json"),
    )
    .unwrap();
    fs::write(at("broken.json"), r#"{"anketa": 1, "id": "#).unwrap();
    fs::write(at("file"), "not a directory").unwrap();
    office
}

/// Runs the program in a locale; the words are parted by blanks.
pub fn run(office: &Path, lang: &str, words: &str) -> Outcome {
    let mut command = program(office, lang);
    command.args(words.split_whitespace());
    outcome(command)
}
