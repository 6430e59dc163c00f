//! Whatever is pressed, typed, pasted and resized: no panic, and no answer is lost.
//!
//! `PROPTEST_CASES=2000 cargo test --test properties` looks longer.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "properties/deed.rs"]
mod deed;
mod support;

use std::env;
use std::fs;
use std::path::Path;
use std::sync::Once;

use anketa::core::answers::{Answer, Cell, RowId};
use anketa::core::draft::Draft;
use anketa::core::keyboard::digit_of_letter;
use anketa::core::wizard::action::Action;
use anketa::core::wizard::command::Command;
use anketa::core::wizard::field::{FieldId, OpenField};
use anketa::core::wizard::{Msg, Screen};
use anketa::store::drafts::Drafts;
use deed::{Deed, deed, deeds};
use proptest::collection::vec;
use proptest::prelude::*;
use ratatui::style::Modifier;
use support::Clerk;

/// Keys that choose a questionnaire, keys that choose languages, and what is looked for at first.
type Beginning = (&'static str, &'static str, &'static str);

/// A clerk in a new draft of a questionnaire; reports are written into a directory of their own.
fn begun((questionnaire, languages, place): Beginning) -> Clerk {
    static REPORTS: Once = Once::new();
    REPORTS.call_once(|| {
        let reports = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reports");
        let _ = fs::remove_dir_all(&reports);
        fs::create_dir_all(&reports).unwrap();
        env::set_current_dir(reports).unwrap();
    });
    let mut clerk = Clerk::new("ru", (80, 24));
    // The first field after the languages is one line of text in both forms, then a period.
    clerk
        .keys("<Enter>")
        .keys(questionnaire)
        .keys("<Tab>")
        .keys(languages);
    clerk
        .keys("<Tab>")
        .types("Отдел")
        .keys("<Tab><Tab><Tab><Tab><Enter>");
    assert!(clerk.desk.wizard.fill().is_some(), "{}", clerk.screen());
    if !place.is_empty() {
        clerk.finds(place);
    }
    clerk
}

/// Where one begins: at the first question, or in an appendix.
const PLACES: [&str; 3] = ["", "1", "14"];

fn beginnings() -> impl Strategy<Value = Beginning> {
    (
        // The second questionnaire, a second language.
        prop::sample::select(&["", "2"][..]),
        prop::sample::select(&["", "<Down><Space>"][..]),
        prop::sample::select(&PLACES[..]),
    )
}

fn act(clerk: &mut Clerk, deed: &Deed) {
    match deed {
        Deed::Press(key) => drop(clerk.keys(key)),
        Deed::Type(text) => drop(clerk.types(text)),
        Deed::Paste(text) => drop(clerk.paste(text)),
        Deed::Resize(width, height) => drop(clerk.resize(*width, *height)),
        Deed::Do(action) => drop(clerk.desk.tell(Msg::Command(Command::Do(*action)))),
        // The editor is opened from a field and gives back into it.
        Deed::Edit(text) if clerk.desk.wizard.open_field().is_some() => {
            drop(clerk.desk.tell(Msg::Edited(text.clone())));
        }
        Deed::Edit(_) => {}
        Deed::Finish => drop(clerk.menu_and(Action::Finish, "<Up><Enter>")),
        Deed::Reopen => to_work(clerk),
    }
    clerk.keys("");
}

/// Takes a draft that is finished back to work.
fn to_work(clerk: &mut Clerk) {
    let fill = clerk.desk.wizard.fill();
    if fill.is_some_and(|fill| fill.finished().is_some()) {
        clerk.menu_and(Action::Reopen, "проверить<Enter>");
    }
}

/// Does all deeds as long as the draft is open; false when it was left.
fn all(clerk: &mut Clerk, deeds: &[Deed]) -> bool {
    deeds.iter().all(|deed| {
        act(clerk, deed);
        !clerk.has_left && clerk.desk.wizard.fill().is_some()
    })
}

fn draft(clerk: &Clerk) -> Draft {
    clerk.desk.wizard.fill().unwrap().draft.clone()
}

/// Few enough for every day; `PROPTEST_CASES` says how many otherwise.
fn cases() -> u32 {
    let wanted = env::var("PROPTEST_CASES").ok();
    wanted.and_then(|cases| cases.parse().ok()).unwrap_or(20)
}

/// Everything given in a draft, deleted rows included.
fn given(draft: &Draft) -> Vec<String> {
    let mut all = vec![format!("{:?}", draft.languages)];
    for (no, section) in draft.questionnaire.numbered() {
        let rows = draft.answers.rows(no);
        let off = draft.answers.off(no);
        all.push(format!("{}: {rows:?}, off {off:?}", section.id));
        for row in [RowId::ONLY].iter().chain(&rows.shown).chain(&rows.deleted) {
            for item in draft.questionnaire.asked(no) {
                let answer = draft.answers.answer(Cell { item, row: *row });
                if *answer != Answer::default() {
                    all.push(format!(
                        "{} {row:?} {answer:?}",
                        draft.questionnaire.item(item).id
                    ));
                }
            }
        }
    }
    all
}

/// Closes what stands over the questions, and takes a finished draft back to work.
fn to_questions(clerk: &mut Clerk) {
    to_work(clerk);
    if clerk.desk.wizard.popup.is_some() {
        clerk.keys("<Esc>");
    }
    let fill = clerk.desk.wizard.fill().unwrap();
    if fill.page != anketa::core::wizard::fill::Page::Questions {
        clerk.keys("<Esc>");
    }
}

/// The field of an answer that typing goes into.
fn open_answer(clerk: &Clerk) -> Option<OpenField> {
    let field = clerk.desk.wizard.open_field()?;
    matches!(field.id, FieldId::Answer(..)).then_some(field)
}

fn undo_all(clerk: &mut Clerk) {
    to_questions(clerk);
    while clerk.desk.wizard.fill().unwrap().history.can_undo() {
        clerk.keys("<Ctrl+Z>");
    }
}

fn redo_all(clerk: &mut Clerk) {
    while clerk.desk.wizard.fill().unwrap().history.can_redo() {
        clerk.keys("<Ctrl+Y>");
    }
}

/// Texts as single letters: each of them may begin a step.
fn one_by_one(deeds: &[Deed]) -> Vec<Deed> {
    let letters = |deed: &Deed| match deed {
        Deed::Type(text) => text.chars().map(|c| Deed::Type(c.to_string())).collect(),
        Deed::Press(_)
        | Deed::Paste(_)
        | Deed::Resize(..)
        | Deed::Do(_)
        | Deed::Edit(_)
        | Deed::Finish
        | Deed::Reopen => {
            vec![deed.clone()]
        }
    };
    deeds.iter().flat_map(letters).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_focus_is_never_bold(
        beginning in beginnings(),
        deeds in vec(deed(Action::MENU.to_vec()), 1..60),
    ) {
        let mut clerk = begun(beginning);
        for deed in &deeds {
            act(&mut clerk, deed);
            // PuTTY shows grey on grey.
            let both = Modifier::BOLD | Modifier::REVERSED;
            let buffer = clerk.terminal.backend().buffer();
            prop_assert!(buffer.content().iter().all(|cell| !cell.modifier.contains(both)), "{}", clerk.screen());
            if clerk.has_left {
                break;
            }
        }
    }

    #[test]
    fn what_is_typed_is_in_the_answer(beginning in beginnings(), deeds in deeds(), text in "[а-я]{1,6}") {
        let mut clerk = begun(beginning);
        prop_assume!(all(&mut clerk, &deeds));
        to_work(&mut clerk);
        let Some(before) = open_answer(&clerk) else { return Ok(()) };
        clerk.types(&text);
        let after = open_answer(&clerk).unwrap();
        prop_assert_eq!(&after.id, &before.id);
        let at = after.text.match_indices(&text).find(|(at, _)| {
            let (head, tail) = (&after.text[..*at], &after.text[at + text.len()..]);
            // A letter of the Kazakh number row is read as its digit until a word goes on behind it.
            let mut row = head.to_owned();
            let digit = row.pop().filter(|letter| letter.is_alphabetic()).and_then(digit_of_letter);
            row.extend(digit);
            let may_be = |head: &str| format!("{head}{tail}") == before.text;
            may_be(head) || digit.is_some() && may_be(&row)
        });
        prop_assert!(at.is_some(), "{:?} became {:?}", before.text, after.text);
    }

    #[test]
    fn all_can_be_taken_back_and_made_again(beginning in beginnings(), deeds in deeds()) {
        let mut clerk = begun(beginning);
        let before = given(&draft(&clerk));
        prop_assume!(all(&mut clerk, &deeds));
        to_work(&mut clerk);
        redo_all(&mut clerk);
        let end = given(&draft(&clerk));
        undo_all(&mut clerk);
        prop_assert_eq!(given(&draft(&clerk)), before);
        redo_all(&mut clerk);
        prop_assert_eq!(given(&draft(&clerk)), end);
    }

    #[test]
    fn undo_returns_to_every_earlier_state(beginning in beginnings(), deeds in deeds()) {
        let mut clerk = begun(beginning);
        // What was given when so many steps could be taken back; a deed may make several, unseen from here.
        let mut states = vec![Some(given(&draft(&clerk)))];
        for deed in one_by_one(&deeds) {
            prop_assume!(all(&mut clerk, std::slice::from_ref(&deed)));
            let steps = clerk.desk.wizard.fill().unwrap().history.steps();
            let state = given(&draft(&clerk));
            if steps + 1 < states.len() {
                prop_assert!(states[steps].as_ref().is_none_or(|known| *known == state), "{:?}", deed);
            }
            states.resize(steps + 1, None);
            states[steps] = Some(state);
        }
        to_questions(&mut clerk);
        for known in states.iter().rev() {
            let state = given(&draft(&clerk));
            prop_assert!(known.as_ref().is_none_or(|known| *known == state));
            clerk.keys("<Ctrl+Z>");
        }
    }

    #[test]
    fn no_window_is_too_small_or_too_large(beginning in beginnings(), deeds in deeds(), sizes in vec((1..=400u16, 1..=100u16), 1..6)) {
        let mut clerk = begun(beginning);
        prop_assume!(all(&mut clerk, &deeds));
        let before = given(&draft(&clerk));
        for (width, height) in [(1, 1), (1, 100), (400, 1), (39, 12), (40, 11), (40, 12), (400, 100)] {
            clerk.resize(width, height);
        }
        for (width, height) in sizes {
            clerk.resize(width, height);
        }
        clerk.resize(80, 24);
        prop_assert_eq!(given(&draft(&clerk)), before);
    }

    #[test]
    fn what_is_saved_is_what_is_shown(beginning in beginnings(), deeds in deeds()) {
        let mut clerk = begun(beginning);
        prop_assume!(all(&mut clerk, &deeds));
        let name = clerk.desk.wizard.fill().unwrap().name.clone();
        let loaded = Drafts::at(clerk.drafts()).load(&name).unwrap();
        prop_assert_eq!(given(&loaded.draft), given(&draft(&clerk)));
        prop_assert_eq!(loaded.home.unplaced(), Vec::<String>::new());
    }

    #[test]
    fn not_applicable_is_taken_back_without_a_loss(beginning in beginnings(), deeds in deeds()) {
        let mut clerk = begun(beginning);
        prop_assume!(all(&mut clerk, &deeds));
        to_questions(&mut clerk);
        let fill = clerk.desk.wizard.fill().unwrap();
        if !fill.can_be_off() {
            // The first numbered question stands in an appendix.
            clerk.finds("1");
        }
        let fill = clerk.desk.wizard.fill().unwrap();
        prop_assert!(fill.can_be_off(), "{}", clerk.screen());
        if fill.draft.answers.off(fill.section()).is_some() {
            act(&mut clerk, &Deed::Do(Action::SectionOff));
        }
        let before = given(&draft(&clerk));
        act(&mut clerk, &Deed::Do(Action::SectionOff));
        clerk.keys("<Enter>");
        let fill = clerk.desk.wizard.fill().unwrap();
        prop_assert!(fill.draft.answers.off(fill.section()).is_some());
        act(&mut clerk, &Deed::Do(Action::SectionOff));
        prop_assert_eq!(given(&draft(&clerk)), before);
    }
}

#[test]
fn leaving_is_told() {
    let mut clerk = begun(("", "", ""));
    assert!(matches!(clerk.desk.wizard.screen, Screen::Fill(_)));
    clerk.keys("<F10>");
    assert!(clerk.has_left);
}

#[test]
fn help_scrolls_back_from_its_end() {
    let mut clerk = begun(("", "", ""));
    let end = clerk.keys("<F1>").keys("<End>").screen();
    assert_eq!(clerk.keys("<PgDn>").screen(), end);
    assert_ne!(clerk.keys("<Up>").screen(), end);
}
