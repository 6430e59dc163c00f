//! Drafts in a directory: beginning, saving, listing, and everything that is not a draft.

mod former;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;

use crate::core::answers::{Cell, RowId};
use crate::core::answers::{Change, Rows, Slot};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::Part;
use crate::store::drafts::error::Problem;
use crate::store::drafts::{ANSWERS, Drafts, FORM, Home, file};
use crate::store::form;

const TEXT: &str = include_str!("../form/tests/every_key.json");

struct Desk {
    directory: TempDir,
    drafts: Drafts,
}

fn desk() -> Desk {
    let directory = tempfile::tempdir().unwrap();
    let drafts = Drafts::at(directory.path().join("data/drafts"));
    Desk { directory, drafts }
}

fn draft(place: &str) -> Draft {
    let form = Arc::new(form::read(TEXT).unwrap());
    let ru = Lang::parse("ru").unwrap();
    let mut draft = Draft::new(form, vec![ru.clone()]);
    let top = draft.questionnaire.find_section("top").unwrap();
    let item = draft.questionnaire.find(top, "place").unwrap();
    let cell = Cell {
        item,
        row: RowId::ONLY,
    };
    draft.write(cell, Part::Main, &ru, place.to_owned());
    draft
}

fn begun(desk: &Desk, slug: &str, place: &str) -> Home {
    desk.drafts.create(slug, TEXT, &draft(place)).unwrap()
}

/// A draft of the former layout: its form, and one file with the answers.
fn old(desk: &Desk, name: &str, place: &str) -> PathBuf {
    let path = desk.directory.path().join("data/drafts").join(name);
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join(FORM), TEXT).unwrap();
    let text = file::write(&draft(place), &file::Kept::default(), None).unwrap();
    fs::write(path.join(ANSWERS), text).unwrap();
    path
}

fn readable(home: &Home) -> String {
    fs::read_to_string(home.path().join("readable").join(ANSWERS)).unwrap()
}

fn place_of(draft: &Draft) -> String {
    let answer = draft.answers.answer(Cell {
        item: draft.questionnaire.names_draft[0],
        row: RowId::ONLY,
    });
    answer
        .text(Part::Main, Some(&Lang::parse("ru").unwrap()))
        .to_owned()
}

#[track_caller]
fn problem(desk: &Desk, name: &str) -> Problem {
    desk.drafts.load(name).unwrap_err().problem
}

#[test]
fn a_draft_is_read_by_name_and_by_path() {
    let desk = desk();
    let home = begun(&desk, "2018 H2 Дворец", "Дворец");
    assert_eq!(home.name().len(), "2018-h2-7f3a".len());
    let by_name = desk.drafts.load(home.name()).unwrap();
    assert_eq!(place_of(&by_name.draft), "Дворец");
    assert_eq!(by_name.home.path(), home.path());
    assert_eq!(
        desk.drafts.load(home.path()).unwrap().home.path(),
        home.path()
    );
    for file in ["draft.json", "readable/draft.json"] {
        let by_file = desk.drafts.load(home.path().join(file)).unwrap();
        assert_eq!(by_file.home.path(), home.path());
    }
    assert_eq!(fs::read_to_string(home.path().join(FORM)).unwrap(), TEXT);
}

#[test]
fn a_save_replaces_the_answers() {
    let desk = desk();
    let mut home = begun(&desk, "a", "Дворец");
    home.save(&draft("Школа")).unwrap();
    let loaded = desk.drafts.load(home.name()).unwrap();
    assert_eq!(place_of(&loaded.draft), "Школа");
    assert_eq!(
        readable(&home),
        file::write(&loaded.draft, &file::Kept::default(), None).unwrap()
    );
    // Nothing else is left in the directory.
    let mut names: Vec<_> = fs::read_dir(home.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["journal", "questionnaire.json", "readable"]);
}

#[test]
fn a_draft_opens_in_another_version_of_its_form() {
    let desk = desk();
    let home = begun(&desk, "a", "Дворец");
    let newer = TEXT
        .replace(
            "{\"id\": \"place\", ",
            "{\"id\": \"site\", \"was\": [\"place\"], ",
        )
        .replace("{place}", "{site}")
        .replace("top.place", "top.site");
    let form = Arc::new(form::read(&newer).unwrap());
    let loaded = desk.drafts.load_into(home.name(), form).unwrap();
    assert_eq!(place_of(&loaded.draft), "Дворец");
    assert!(loaded.unplaced.is_empty());
}

#[test]
fn the_list_shows_damaged_drafts_too() {
    let desk = desk();
    assert!(desk.drafts.list().unwrap().is_empty());
    let whole = begun(&desk, "whole", "Дворец");
    let broken = old(&desk, "broken", "Школа");
    fs::write(broken.join(ANSWERS), "{\"anketa\": 1").unwrap();
    fs::write(broken.with_file_name("notes.txt"), "no draft").unwrap();
    let list = desk.drafts.list().unwrap();
    assert_eq!(list.len(), 2);
    for summary in list {
        assert!(summary.changed.is_some());
        if summary.path == whole.path() {
            let content = summary.content.unwrap();
            let ru = Lang::parse("ru").unwrap();
            assert_eq!(content.title.say(&ru), "Проверка: {place}");
            assert_eq!(content.languages, std::slice::from_ref(&ru));
            assert_eq!((content.count.done, content.count.asked), (2, 13));
            assert_eq!(content.naming[0].text(Part::Main, Some(&ru)), "Дворец");
            assert!(content.period.unwrap().is_blank());
        } else {
            assert_eq!(summary.path, broken);
            let error = summary.content.unwrap_err();
            assert_eq!(
                error.problem,
                Problem::Truncated {
                    line: 1,
                    column: 12
                }
            );
            assert!(
                error
                    .to_string()
                    .ends_with("draft.json: the file is cut off at 1:12")
            );
        }
    }
}

#[test]
fn every_byte_prefix_of_a_draft_is_told_and_left_as_it_is() {
    let desk = desk();
    let file = old(&desk, "a", "Дворец").join(ANSWERS);
    let whole = fs::read(&file).unwrap();
    for end in 0..whole.len() {
        fs::write(&file, &whole[..end]).unwrap();
        match desk.drafts.load("a") {
            Ok(_) => assert_eq!(end, whole.len() - 1),
            Err(error) => assert!(matches!(error.problem, Problem::Truncated { .. }), "{end}"),
        }
        assert_eq!(fs::read(&file).unwrap(), &whole[..end]);
    }
}

#[test]
fn foreign_and_missing_files_are_told() {
    let desk = desk();
    assert_eq!(problem(&desk, "nothing"), Problem::Missing);
    let home = old(&desk, "a", "Дворец");
    let (name, file) = ("a", home.join(ANSWERS));
    fs::write(&file, b"{\"a\": \"\xff\"}").unwrap();
    let what = "not a letter in UTF-8".to_owned();
    let (line, column) = (1, 8);
    assert_eq!(problem(&desk, name), Problem::Broken { line, column, what });
    fs::write(&file, "{\"anketa\": 7, \"questionnaire\": {}}").unwrap();
    assert_eq!(problem(&desk, name), Problem::Newer { format: 7 });
    fs::remove_file(&file).unwrap();
    assert_eq!(problem(&desk, name), Problem::Missing);
    fs::write(home.join(FORM), "{\"anketa\": 1}").unwrap();
    assert!(matches!(problem(&desk, name), Problem::Defects(defects) if defects.len() == 5));
}

#[test]
fn links_pipes_and_directories_are_no_drafts() {
    let desk = desk();
    let home = old(&desk, "a", "Дворец");
    let (name, file) = ("a", home.join(ANSWERS));
    let elsewhere = desk.directory.path().join("elsewhere.json");
    fs::rename(&file, &elsewhere).unwrap();
    symlink(&elsewhere, &file).unwrap();
    assert_eq!(problem(&desk, name), Problem::Symlink);
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert_eq!(problem(&desk, name), Problem::NotA("a file"));
    fs::remove_dir(&file).unwrap();
    let (fifo, mode) = (rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR);
    rustix::fs::mknodat(rustix::fs::CWD, &file, fifo, mode, 0).unwrap();
    assert_eq!(problem(&desk, name), Problem::NotA("a file"));
    let link = home.with_file_name("link");
    symlink(&home, &link).unwrap();
    assert_eq!(problem(&desk, "link"), Problem::Symlink);
    symlink("/dev/zero", home.join("zero")).unwrap();
    fs::remove_file(&file).unwrap();
    fs::rename(home.join("zero"), &file).unwrap();
    assert_eq!(problem(&desk, name), Problem::Symlink);
}

#[test]
fn the_readable_file_replaces_a_link_instead_of_following_it() {
    let desk = desk();
    let mut home = begun(&desk, "a", "Дворец");
    let elsewhere = desk.directory.path().join("elsewhere");
    fs::write(&elsewhere, "precious").unwrap();
    let file = home.path().join("readable").join(ANSWERS);
    fs::remove_file(&file).unwrap();
    symlink(&elsewhere, &file).unwrap();
    home.save(&draft("Школа")).unwrap();
    assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "precious");
    assert!(readable(&home).contains("Школа"));
    // It is never read back, and made anew at any time.
    fs::write(&file, "{").unwrap();
    let loaded = desk.drafts.load(home.name()).unwrap();
    loaded.home.rebuild().unwrap();
    assert!(readable(&home).contains("Школа"));
}

#[test]
fn a_link_in_place_of_a_folder_is_not_followed() {
    let desk = desk();
    for folder in ["journal", "live"] {
        let home = begun(&desk, "a", "Дворец");
        let _ = fs::remove_dir_all(home.path().join(folder));
        symlink(desk.directory.path(), home.path().join(folder)).unwrap();
        let error = desk.drafts.load(home.name()).unwrap_err();
        assert!(matches!(
            error.problem,
            Problem::NotA("a directory") | Problem::Symlink
        ));
    }
}

#[test]
fn links_and_pipes_in_place_of_a_journal_are_told() {
    let desk = desk();
    let home = begun(&desk, "a", "Дворец");
    let journal = home.path().join("journal");
    symlink("/dev/zero", journal.join("a.00000001.jsonl")).unwrap();
    let (fifo, mode) = (rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR);
    let pipe = journal.join("b.00000001.jsonl");
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, fifo, mode, 0).unwrap();
    let loaded = desk.drafts.load(home.name()).unwrap();
    assert_eq!(loaded.home.damage().len(), 2);
    assert_eq!(place_of(&loaded.draft), "Дворец");
}

#[test]
fn a_journal_with_two_names_is_read_and_not_written_on() {
    let desk = desk();
    let home = begun(&desk, "a", "Дворец");
    let path = home.path().to_owned();
    drop(home);
    let journals = || fs::read_dir(path.join("journal")).unwrap().count();
    let one = fs::read_dir(path.join("journal")).unwrap().next();
    let one = one.unwrap().unwrap().path();
    fs::hard_link(&one, desk.directory.path().join("elsewhere")).unwrap();
    let before = fs::read(&one).unwrap();
    let mut loaded = desk.drafts.load(&path).unwrap();
    assert_eq!(place_of(&loaded.draft), "Дворец");
    loaded.home.save(&draft("Школа")).unwrap();
    assert_eq!((journals(), fs::read(&one).unwrap()), (2, before));
    drop(loaded);
    let again = desk.drafts.load(&path).unwrap();
    assert_eq!(place_of(&again.draft), "Школа");
    assert_eq!(again.home.damage(), []);
}

#[test]
fn a_save_without_its_directory_fails() {
    let desk = desk();
    let mut home = begun(&desk, "a", "Дворец");
    fs::remove_dir_all(home.path()).unwrap();
    assert_eq!(
        home.save(&draft("Школа")).unwrap_err().problem,
        Problem::Missing
    );
}

#[test]
fn another_form_beside_the_answers_is_noticed() {
    let desk = desk();
    let home = begun(&desk, "a", "Дворец");
    fs::write(
        home.path().join(FORM),
        TEXT.replace("Утверждаю", "Согласовано"),
    )
    .unwrap();
    assert_eq!(problem(&desk, &home.name()), Problem::FormChanged);
}

#[test]
fn journals_in_which_nothing_can_be_read_are_no_empty_draft() {
    let desk = desk();
    let home = begun(&desk, "a", "Дворец");
    for entry in fs::read_dir(home.path().join("journal")).unwrap() {
        fs::write(entry.unwrap().path(), "").unwrap();
    }
    assert_eq!(problem(&desk, &home.name()), Problem::NothingReadable);
}

#[test]
fn a_begun_draft_that_cannot_be_written_leaves_nothing() {
    let desk = desk();
    fs::write(desk.directory.path().join("data"), "a file").unwrap();
    let error = desk.drafts.create("a", TEXT, &draft("Дворец")).unwrap_err();
    assert_eq!(error.problem, Problem::NotA("a directory"));
}

#[test]
fn a_hundred_thousand_answers_are_saved_and_read() {
    let desk = desk();
    let mut big = draft("Дворец");
    let acts = big.questionnaire.find_section("acts").unwrap();
    let found = big.questionnaire.find(acts, "found").unwrap();
    let shown: Vec<RowId> = (1..=100_000).map(RowId).collect();
    for row in &shown {
        let mut answer = big
            .answers
            .answer(Cell {
                item: found,
                row: *row,
            })
            .clone();
        let slot = Slot {
            part: Part::Main,
            lang: None,
        };
        answer.write(slot, row.0.to_string());
        big.answers.apply(Change::Answer(
            Cell {
                item: found,
                row: *row,
            },
            answer,
        ));
    }
    let deleted = Vec::new();
    big.answers
        .apply(Change::Rows(acts, Rows { shown, deleted }));
    let home = desk.drafts.create("big", TEXT, &big).unwrap();
    let loaded = desk.drafts.load(home.name()).unwrap();
    assert_eq!(loaded.draft.answers.rows(acts).shown.len(), 100_000);
}
