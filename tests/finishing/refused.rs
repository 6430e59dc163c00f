//! While a draft is finished nothing that is done changes an answer.

use std::env;
use std::fs;
use std::path::Path;
use std::sync::Once;

use proptest::prelude::*;

use super::*;
use crate::deed::{Deed, deeds};

#[test]
fn every_way_to_an_answer_is_refused() {
    for said in &SAID {
        for size in SIZES {
            let mut clerk = begun(said.lang, size);
            clerk.types("Дир").keys("<Backspace>");
            clerk.finishes();
            let before = answers(&clerk.desk.wizard);
            for refused in ["б", "<Backspace>", "<Ctrl+U>", "<Ctrl+Z>", "<F4>", "<F8>"] {
                clerk.keys(refused).sees(said.reopen);
                assert_eq!(answers(&clerk.desk.wizard), before, "{refused}");
                clerk.keys("<Enter>").sees_no(said.reopen);
            }
            clerk.paste("привет всем").sees(said.reopen).keys("<Esc>");
            // A row more, one less, and a section that does not apply.
            clerk.keys("<F7><Down><Down><Enter><End><Enter>");
            clerk.sees(said.reopen).keys("<Esc><Home><Del>");
            clerk.sees(said.reopen).keys("<Esc><F8>");
            clerk.sees(said.reopen).keys("<Esc>");
            assert_eq!(answers(&clerk.desk.wizard), before);
            // Moving, reading, finding, reports and history go on.
            clerk.keys("<Tab><Tab><PgUp><F3>").sees_no(said.reopen);
            clerk.keys("<Esc><F7>16<Esc><F5>").sees_no(said.reopen);
            clerk.keys("<Esc>").finds("16").asks(Action::Versions);
            clerk.asks(Action::SaveCopy).sees_no(said.reopen);
            assert!(is_finished(&clerk));
        }
    }
}

#[test]
fn no_command_of_the_menu_changes_an_answer() {
    for place in ["", "14", "Приложение 1"] {
        let mut clerk = begun("ru", (80, 24));
        if !place.is_empty() {
            clerk.finds(place);
        }
        clerk.types("а").finishes();
        let before = answers(&clerk.desk.wizard);
        let leaving = [Action::Leave, Action::ToDrafts, Action::NewDraft];
        for action in Action::MENU.into_iter().filter(|a| !leaving.contains(a)) {
            // The first line of whatever it asks, too.
            for script in ["", "<Enter>", "<Space>"] {
                clerk.asks(action).keys(script);
                assert!(is_finished(&clerk), "{action:?}");
                assert_eq!(answers(&clerk.desk.wizard), before, "{action:?}");
                clerk.desk.wizard.popup = None;
            }
            if clerk.desk.wizard.fill().unwrap().page != Page::Questions {
                clerk.keys("<Esc>");
            }
        }
    }
}

#[test]
fn a_finding_is_not_accepted() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .finds("Количество по штату")
        .keys("48,25<Tab>45<Tab>3");
    clerk.finishes().keys("<Ctrl+T>").sees("Вернуть в работу");
    clerk.keys("<Esc><F3><Right><Right>").sees("48,25 ≠ 48");
    clerk.keys("<Space>").sees("Вернуть в работу");
    clerk.keys("<Esc><Enter>").sees("! 48,25 ≠ 48");
}

#[test]
fn a_draft_that_nothing_can_keep_is_not_finished() {
    let mut clerk = begun("ru", (80, 24));
    let draft = clerk.desk.outside.home().unwrap().path().to_owned();
    fs::remove_dir_all(draft).unwrap();
    clerk.keys("x").finishes().sees("Записать нельзя");
    assert!(!is_finished(&clerk));
}

/// Questionnaires, and where one begins in them.
const PLACES: [(&str, &str); 4] = [("1", ""), ("1", "14"), ("2", "2.1"), ("2", "2")];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_done_changes_an_answer(at in prop::sample::select(&PLACES[..]), deeds in deeds()) {
        static REPORTS: Once = Once::new();
        REPORTS.call_once(|| {
            let reports = Path::new(env!("CARGO_TARGET_TMPDIR")).join("finished");
            let _ = fs::remove_dir_all(&reports);
            fs::create_dir_all(&reports).unwrap();
            env::set_current_dir(reports).unwrap();
        });
        let (questionnaire, place) = at;
        let mut clerk = Clerk::named("ivanova", "ru", (80, 24));
        clerk.keys("<Enter>").keys(questionnaire).keys("<Tab><Tab>").types("Отдел");
        clerk.keys("<Tab><Tab><Tab><Tab><Enter>");
        if !place.is_empty() {
            clerk.finds(place);
        }
        clerk.types("а").finishes();
        let before = answers(&clerk.desk.wizard);
        for deed in &deeds {
            match deed {
                Deed::Press(key) => drop(clerk.keys(key)),
                Deed::Type(text) => drop(clerk.types(text)),
                Deed::Paste(text) => drop(clerk.paste(text)),
                Deed::Resize(width, height) => drop(clerk.resize(*width, *height)),
                Deed::Do(action) => drop(clerk.asks(*action)),
                Deed::Finish => drop(clerk.finishes()),
                Deed::Reopen => {}
                // No editor is begun, so nothing comes back from one.
                Deed::Edit(text) => prop_assert!(text.len() < 100),
            }
            clerk.keys("");
            // The window leads back to work, too.
            if clerk.has_left || clerk.desk.wizard.fill().is_none() || !is_finished(&clerk) {
                break;
            }
            prop_assert_eq!(&answers(&clerk.desk.wizard), &before, "{:?}\n{}", deed, clerk.screen());
        }
    }
}

/// A run of each takes long, since every key is drawn.
fn cases() -> u32 {
    let asked = env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(24)
}
