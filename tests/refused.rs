//! While nothing can be kept, nothing more is accepted, and nothing that was accepted is lost.
//!
//! `PROPTEST_CASES=2000 cargo test --test refused` looks longer.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "properties/deed.rs"]
mod deed;
mod support;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Once;

use anketa::core::answers::Change;
use anketa::core::wizard::action::Action;
use anketa::core::wizard::command::Command;
use anketa::core::wizard::{Msg, Saving, Wizard};
use anketa::store::drafts::Drafts;
use deed::{Deed, deeds};
use proptest::prelude::*;
use support::Clerk;
use support::talker::Talker;

fn answers(wizard: &Wizard) -> Vec<Change> {
    wizard.fill().unwrap().draft.answers.all_changes()
}

fn only_draft(drafts: &Path) -> PathBuf {
    let mut found = fs::read_dir(drafts).unwrap();
    found.next().unwrap().unwrap().path()
}

/// A clerk in a new draft of the questionnaire of this number.
fn begun(lang: &str, size: (u16, u16), questionnaire: &str) -> Clerk {
    let mut clerk = Clerk::new(lang, size);
    clerk.keys("<Enter>").keys(questionnaire);
    clerk.keys("<Tab><Tab>").types("Отдел");
    clerk.keys("<Tab><Tab><Tab><Tab><Enter>");
    assert!(clerk.desk.wizard.fill().is_some(), "{}", clerk.screen());
    clerk
}

/// The same when the draft was taken away, and a letter was typed that nothing could keep.
fn without_a_disk(lang: &str, size: (u16, u16)) -> Clerk {
    without_its_disk(begun(lang, size, "1"))
}

fn without_its_disk(mut clerk: Clerk) -> Clerk {
    fs::remove_dir_all(only_draft(&clerk.drafts())).unwrap();
    clerk.keys("а");
    assert!(matches!(clerk.desk.wizard.saving, Saving::Failed(_)));
    clerk
}

#[test]
fn a_key_is_refused_and_what_was_accepted_stays() {
    let words = [
        ("ru", "Записать нельзя", "Сохранить копию в другом месте"),
        ("kk", "Жазу мүмкін емес", "Көшірмесін басқа жерге сақтау"),
    ];
    for (lang, title, copy) in words {
        for size in [(80, 24), (40, 12)] {
            let mut clerk = without_a_disk(lang, size);
            let before = answers(&clerk.desk.wizard);
            for refused in ["б", "<Backspace>", "<Ctrl+U>", "<Ctrl+Z>", "<F4>"] {
                clerk.keys(refused).sees(title).sees(copy);
                assert_eq!(answers(&clerk.desk.wizard), before, "{refused}");
                // The first way out is to stay.
                clerk.keys("<Enter>").sees_no(title);
            }
            clerk.keys("<F8><Enter>").sees(title).keys("<Esc>");
            clerk.paste("привет всем").sees("11").keys("<Esc>");
            assert_eq!(answers(&clerk.desk.wizard), before);
            // A row more, and one less.
            clerk.keys("<F7><Down><Down><Enter><End><Enter>");
            clerk.sees(title).keys("<Esc><Home><Del>").sees(title);
            clerk.keys("<Esc>");
            assert_eq!(answers(&clerk.desk.wizard), before);
            // Moving and reading go on.
            clerk.keys("<Tab><Tab><PgUp><F3>").sees_no(title);
            clerk.keys("<Esc><F7>16<Esc><F5>").sees_no(title);
        }
    }
}

#[test]
fn what_is_tried_again_succeeds_when_there_is_a_disk() {
    let mut clerk = without_a_disk("ru", (80, 24));
    clerk.keys("<F2>").sees("Записать всё ещё нельзя");
    let draft = clerk.desk.outside.home().unwrap().path().to_owned();
    clerk.keys("б").sees("Записать нельзя");
    fs::create_dir(&draft).unwrap();
    clerk.keys("<Down><Enter>").sees("Снова записано");
    clerk.keys("в<Tab>").sees("на диске").sees_no("НЕ ЗАПИСАНО");
    assert!(
        clerk.draft_file().contains("\"ав\""),
        "{}",
        clerk.draft_file()
    );
}

#[test]
fn a_refusal_is_told_until_it_is_read_though_all_is_kept_again() {
    let words = [
        (
            "ru",
            "Снова записано",
            "не принято",
            "Не вставлено, знаков 11",
        ),
        (
            "kk",
            "Қайтадан жазылды",
            "қабылданбады",
            "Қойылмады, таңба саны 11",
        ),
    ];
    for (lang, again, not_accepted, not_pasted) in words {
        for size in [(80, 24), (40, 12)] {
            let mut clerk = without_a_disk(lang, size);
            let draft = clerk.desk.outside.home().unwrap().path().to_owned();
            clerk.keys("б");
            fs::create_dir(&draft).unwrap();
            clerk.desk.stored();
            clerk.keys("").sees(again).sees(not_accepted);
            // Whoever types on without looking types into nothing.
            clerk.keys("в").sees(not_accepted);
            clerk.keys("<Enter>г").sees_no(not_accepted);
            clerk.sees("аг");
            let mut clerk = without_a_disk(lang, size);
            clerk.paste("привет всем");
            fs::create_dir(clerk.desk.outside.home().unwrap().path()).unwrap();
            clerk.desk.stored();
            clerk.keys("").sees(not_pasted);
        }
    }
}

#[test]
fn a_key_that_comes_when_there_is_a_disk_again_is_accepted() {
    let mut clerk = without_a_disk("ru", (80, 24));
    fs::create_dir(clerk.desk.outside.home().unwrap().path()).unwrap();
    clerk.keys("б").sees("на диске").sees_no("НЕ ЗАПИСАНО");
    clerk.keys("<F10>");
    assert!(clerk.has_left);
    assert!(
        clerk.draft_file().contains("\"аб\""),
        "{}",
        clerk.draft_file()
    );
}

#[test]
fn languages_are_refused_without_a_disk_and_kept_when_there_is_one_again() {
    let languages = |clerk: &Clerk| clerk.desk.wizard.fill().unwrap().draft.languages.len();
    let mut clerk = without_a_disk("ru", (80, 24));
    clerk
        .menu(Action::Languages)
        .keys("<Down><Space>")
        .sees_no("Записать нельзя");
    clerk.keys("<Enter>").sees("Записать нельзя");
    assert_eq!(languages(&clerk), 1);
    // Those that were accepted before that was known wait.
    let mut clerk = begun("ru", (80, 24), "1");
    fs::remove_dir_all(only_draft(&clerk.drafts())).unwrap();
    clerk.menu(Action::Languages).keys("<Down><Space><Enter>");
    assert!(matches!(clerk.desk.wizard.saving, Saving::Failed(_)));
    assert_eq!(languages(&clerk), 2);
    fs::create_dir(clerk.desk.outside.home().unwrap().path()).unwrap();
    clerk.keys("б").sees("на диске");
    let file = clerk.draft_file();
    assert!(file.contains(r#""languages": ["ru", "kk"]"#), "{file}");
}

#[test]
fn a_copy_is_written_whole_and_never_over_anything() {
    let mut clerk = without_a_disk("ru", (80, 24));
    let taken = clerk.directory().join("taken");
    fs::write(&taken, "mine").unwrap();
    let copy = clerk.directory().join("копия");
    clerk.keys("<Esc>");
    let open = Msg::Command(Command::Do(Action::SaveCopy));
    clerk.desk.tell(open);
    clerk.keys("<Enter>").sees("Копии нет: назовите каталог");
    clerk.types(taken.to_str().unwrap()).keys("<Enter>");
    clerk.sees("Копии нет: уже есть");
    assert_eq!(fs::read(&taken).unwrap(), b"mine");
    clerk.keys(&"<Backspace>".repeat(taken.as_os_str().len()));
    clerk.types(copy.to_str().unwrap());
    clerk.keys("<Enter>").sees("anketa open").keys("<Enter>");
    let loaded = Drafts::at("").load(&copy).unwrap();
    let copied = loaded.draft.answers.all_changes();
    assert_eq!(copied, answers(&clerk.desk.wizard));
    clerk.keys("<F10>").sees("Выйти: всё есть в копии");
    clerk.keys("<Down><Down><Down><Enter>");
    assert!(clerk.has_left);
}

#[test]
fn lines_are_refused_and_said_once_more() {
    let words = [
        (
            "ru",
            ["Набранное сейчас не принято", "Ваша строка: Директор школы"],
            ["/запасная", "Копия сохранена и проверена"],
        ),
        (
            "kk",
            ["терілгені қабылданбады", "Сіздің жолыңыз: Директор школы"],
            ["/қосалқы", "Көшірме сақталып, тексерілді"],
        ),
    ];
    for (lang, [refused, echo], [command, done]) in words {
        let mut talker = Talker::new(lang);
        talker.writes("1\n1\n1\nОтдел\n\n\n\n");
        let draft = talker.talk.desk.outside.home().unwrap().path().to_owned();
        fs::remove_dir_all(&draft).unwrap();
        talker.writes("Әкім");
        let before = answers(&talker.talk.desk.wizard);
        talker.writes("Директор школы").reads(refused).reads(echo);
        talker.reads(command);
        assert_eq!(answers(&talker.talk.desk.wizard), before);
        // The next line is an answer again, and no choice of a list.
        talker.writes("1").reads(refused);
        let copy = talker.directory.path().join("copy");
        talker.writes(&format!("{command} {}", copy.display()));
        talker.reads(done).reads("anketa open");
        let loaded = Drafts::at("").load(&copy).unwrap();
        assert_eq!(loaded.draft.answers.all_changes(), before);
        fs::create_dir(&draft).unwrap();
        talker.writes("Директор школы").reads_no(refused);
        assert_ne!(answers(&talker.talk.desk.wizard), before);
    }
}

/// Questionnaires, and where one begins in them: at a first field, among texts and figures, at choices, at rows.
const PLACES: [(&str, &str); 6] = [
    ("1", ""),
    ("1", "1"),
    ("1", "14"),
    ("2", "2.1"),
    ("2", "3.1"),
    ("2", "2"),
];

#[test]
fn emptying_behind_a_window_is_refused() {
    for window in ["<Esc>", "<F1>"] {
        let mut clerk = begun("ru", (80, 24), "1");
        clerk.types("Директор");
        let mut clerk = without_its_disk(clerk);
        let before = answers(&clerk.desk.wizard);
        clerk.keys("x<Esc>").keys(window).keys("<Ctrl+U>");
        assert_eq!(answers(&clerk.desk.wizard), before, "{}", clerk.screen());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_done_changes_an_answer(at in prop::sample::select(&PLACES[..]), deeds in deeds()) {
        static REPORTS: Once = Once::new();
        REPORTS.call_once(|| {
            let reports = Path::new(env!("CARGO_TARGET_TMPDIR")).join("refused");
            let _ = fs::remove_dir_all(&reports);
            fs::create_dir_all(&reports).unwrap();
            env::set_current_dir(reports).unwrap();
        });
        let (questionnaire, place) = at;
        let mut clerk = without_its_disk(begun("ru", (80, 24), questionnaire));
        if !place.is_empty() {
            clerk.finds(place);
        }
        let before = answers(&clerk.desk.wizard);
        for deed in &deeds {
            match deed {
                Deed::Press(key) => drop(clerk.keys(key)),
                Deed::Type(text) => drop(clerk.types(text)),
                Deed::Paste(text) => drop(clerk.paste(text)),
                Deed::Resize(width, height) => drop(clerk.resize(*width, *height)),
                Deed::Do(action) => drop(clerk.desk.tell(Msg::Command(Command::Do(*action)))),
                // No editor is begun while nothing is kept, so nothing comes back from one.
                Deed::Edit(text) => prop_assert!(text.len() < 100),
                Deed::Finish => drop(clerk.menu_and(Action::Finish, "<Up><Enter>")),
                Deed::Reopen => drop(clerk.menu_and(Action::Reopen, "x<Enter>")),
            }
            if clerk.has_left {
                break;
            }
            prop_assert_eq!(&answers(&clerk.desk.wizard), &before, "{:?}\n{}", deed, clerk.screen());
        }
    }
}

/// A run of each takes long, since every key tries to save.
fn cases() -> u32 {
    let asked = env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(64)
}
