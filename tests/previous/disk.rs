//! What a draft keeps of the one that it came from, and the command line.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::form::{FORM, clerk, second};
use crate::support::Clerk;
use crate::support::program::{outcome, program};

const SIZE: (u16, u16) = (80, 24);

/// The drafts of a directory by the beginning of their names.
fn draft(drafts: &Path, head: &str) -> PathBuf {
    let mut found = fs::read_dir(drafts)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    found
        .find(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with(head)
        })
        .unwrap()
}

/// What a command prints about the later draft, on standard output and behind it on standard error.
pub fn told(drafts: &Path, command: &str) -> String {
    let name = draft(drafts, "2018-h2");
    let name = name.file_name().unwrap().to_str().unwrap().to_owned();
    let mut run = program(drafts.parent().unwrap(), "ru_RU.UTF-8");
    run.args(command.split_whitespace()).arg(name);
    let told = outcome(run);
    format!("{}{}", told.out, told.err)
}

#[test]
fn the_answers_are_kept_in_a_private_file_of_the_new_draft() {
    let mut clerk = second(SIZE);
    clerk.keys("<F10>");
    let file = draft(&clerk.drafts(), "2018-h2").join("previous.json");
    let mode = fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let kept: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(kept["questionnaire"]["id"], "library");
    assert_eq!(
        kept["sections"]["halls"]["rows"][0]["answers"]["visits"],
        "22"
    );
    // The earlier draft may go.
    fs::remove_dir_all(draft(&clerk.drafts(), "2018-h1")).unwrap();
    let mut again = Clerk::after(&clerk, SIZE, vec![FORM.to_owned()]);
    again
        .keys("<Enter>")
        .finds("Посещений")
        .sees("прошлый период: 22");
}

#[test]
fn a_draft_without_an_earlier_one_has_no_such_file() {
    let mut clerk = clerk(SIZE);
    clerk.keys("<F10>");
    assert!(
        !draft(&clerk.drafts(), "2018-h1")
            .join("previous.json")
            .exists()
    );
}

#[track_caller]
fn opens_all_the_same(harm: impl Fn(&Path), told_as: &str) {
    let mut clerk = second(SIZE);
    clerk.keys("<F10>");
    harm(&draft(&clerk.drafts(), "2018-h2").join("previous.json"));
    let told = told(&clerk.drafts(), "check --dir drafts");
    assert!(
        told.contains(&format!("previous.json: {told_as}")),
        "{told}"
    );
    let mut again = Clerk::after(&clerk, SIZE, vec![FORM.to_owned()]);
    again.keys("<Enter>").sees("мест: 1");
    again
        .finds("Посещений")
        .sees_no("прошлый период")
        .types("5")
        .sees("┃ 5");
    again.finds("Залы").keys("<Enter>").sees("[<] Название");
}

#[test]
fn where_it_is_damaged_or_absent_that_is_told_and_the_draft_opens() {
    opens_all_the_same(|file| fs::remove_file(file).unwrap(), "файла нет");
    opens_all_the_same(
        |file| fs::write(file, "{\"anketa\": 1").unwrap(),
        "файл не читается",
    );
    opens_all_the_same(
        |file| fs::write(file, [0xff, 0xfe]).unwrap(),
        "файл не читается",
    );
    let newer = "{\"anketa\": 99, \"questionnaire\": {\"id\": \"library\", \"version\": \"2\"}}";
    opens_all_the_same(|file| fs::write(file, newer).unwrap(), "файл не читается");
    opens_all_the_same(
        |file| {
            fs::remove_file(file).unwrap();
            std::os::unix::fs::symlink("/etc/passwd", file).unwrap();
        },
        "файл не читается",
    );
}

#[test]
fn a_copy_of_the_draft_has_it_too() {
    let mut clerk = second(SIZE);
    let to = clerk.directory().join("copy");
    let fill = clerk.desk.wizard.fill().unwrap();
    clerk
        .desk
        .outside
        .home()
        .unwrap()
        .copy_to(&to, &fill.draft)
        .unwrap();
    clerk.keys("<F10>");
    let own = draft(&clerk.drafts(), "2018-h2").join("previous.json");
    assert_eq!(
        fs::read(to.join("previous.json")).unwrap(),
        fs::read(own).unwrap()
    );
}

#[test]
fn carried_marks_survive_in_the_files() {
    let mut clerk = second(SIZE);
    clerk.finds("Залы").keys("<Enter><Tab><F10>");
    let home = draft(&clerk.drafts(), "2018-h2");
    let readable = fs::read_to_string(home.join("readable/draft.json")).unwrap();
    assert!(readable.contains("\"carried\": true"), "{readable}");
    let mut again = Clerk::after(&clerk, SIZE, vec![FORM.to_owned()]);
    again.keys("<Enter>").sees("перенесено: 2");
}

#[test]
fn check_tells_what_was_carried_also_to_programs() {
    let mut clerk = second(SIZE);
    clerk.keys("<F10>");
    let told = told(&clerk.drafts(), "check --dir drafts");
    assert!(
        told.contains("[<] Залы · Название  перенесено, не просмотрено"),
        "{told}"
    );
    let json = self::told(&clerk.drafts(), "check --json --dir drafts");
    let told: Value = serde_json::from_str(&json).unwrap();
    let lines = told["lines"].as_array().unwrap().iter();
    let carried: Vec<&Value> = lines.filter(|line| line["kind"] == "carried").collect();
    assert_eq!(carried.len(), 3, "{json}");
    assert!(
        carried
            .iter()
            .all(|line| line["open"] == true && line["what"] == "carried")
    );
}

/// Runs `anketa diff` with these options behind both drafts.
fn diff(clerk: &Clerk, options: &str) -> (Option<i32>, String, String) {
    let name = |head| {
        let path = draft(&clerk.drafts(), head);
        path.file_name().unwrap().to_owned()
    };
    let mut run = program(clerk.directory(), "ru_RU.UTF-8");
    run.args(["diff", "--dir", "drafts"])
        .arg(name("2018-h1"))
        .arg(name("2018-h2"));
    run.args(options.split_whitespace());
    let told = outcome(run);
    (told.code, told.out, told.err)
}

#[test]
fn diff_tells_what_differs_in_every_language_and_format() {
    let mut clerk = second(SIZE);
    clerk.finds("Посещений").types("24").keys("<F10>");
    let (code, out, err) = diff(&clerk, "");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(
        out.contains("Посещений – было 22, стало 24 (+2; +9,1 %)"),
        "{out}"
    );
    assert!(out.contains("зал 1: Читальный"), "{out}");
    let (_, kk, _) = diff(&clerk, "--lang kk");
    assert!(
        kk.contains("Келушілер – бұрын 22, енді 24 (+2; +9,1 %)"),
        "{kk}"
    );
    let (_, both, _) = diff(&clerk, "--lang kk,ru -f markdown");
    assert!(both.contains("# Не өзгерді\n"), "{both}");
    assert!(both.contains("**Что изменилось**\n"), "{both}");
    let (code, out, _) = diff(&clerk, "-o changes.md");
    assert_eq!((code, out.as_str()), (Some(0), ""));
    let written = fs::read_to_string(clerk.directory().join("changes.md")).unwrap();
    assert!(written.starts_with("# Что изменилось"), "{written}");
    let (code, _, err) = diff(&clerk, "--lang en");
    assert_eq!(code, Some(2), "{err}");
}

#[test]
fn drafts_of_different_questionnaires_are_not_compared() {
    let mut clerk = second(SIZE);
    clerk.keys("<F10>");
    let other = Clerk::after(
        &clerk,
        SIZE,
        vec![FORM.replace("\"library\", \"version\"", "\"museum\", \"version\"")],
    );
    let mut other = other;
    other.keys("<Home><Enter><Tab><Tab>").types("Музей");
    other.keys("<Tab>01.01.2020<Tab>31.12.2020<Tab><Tab><Enter><F10>");
    let mut run = program(clerk.directory(), "ru_RU.UTF-8");
    run.args(["diff", "--dir", "drafts"]);
    for head in ["2018-h1", "2020"] {
        run.arg(draft(&clerk.drafts(), head).file_name().unwrap());
    }
    let told = outcome(run);
    assert_eq!(told.code, Some(2));
    assert!(
        told.err.contains("разных опросников: `library` и `museum`"),
        "{}",
        told.err
    );
    assert!(told.err.contains("подсказка: "), "{}", told.err);
}

#[test]
fn the_page_for_reports_has_what_changed() {
    let mut clerk = second(SIZE);
    clerk.finds("Посещений").types("24").keys("<F5>");
    clerk.sees("Что  заполненный бланк").keys("<Right>");
    clerk
        .sees("что изменилось с прошлого периода")
        .sees("Что изменилось");
    clerk.sees("-changes-ru.txt");
    let file = clerk.directory().join("report.txt");
    clerk
        .keys("<Tab><Tab><Tab><Ctrl+U>")
        .types(file.to_str().unwrap())
        .keys("<Tab><Enter>");
    let written = fs::read_to_string(file).unwrap();
    assert!(written.contains("было 22, стало 24"), "{written}");
    let mut alone = crate::form::clerk(SIZE);
    alone.keys("<F5>").sees_no("заполненный бланк");
}
