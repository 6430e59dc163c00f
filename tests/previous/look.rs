//! What was carried is marked until somebody looks at it: whoever goes on from it has.

use anketa::core::wizard::action::Action;
use anketa::core::wizard::command::Command;
use anketa::core::wizard::phase::{Phase, Said};
use anketa::core::wizard::{Msg, Saving, Screen};

use crate::form::second;
use crate::support::Clerk;

const SIZE: (u16, u16) = (80, 24);

/// A clerk at the name of the hall, which was carried.
fn at_name() -> Clerk {
    let mut clerk = second(SIZE);
    clerk.finds("Залы").keys("<Enter>");
    clerk
        .sees("> [<] Название")
        .sees("< Перенесено из прошлого периода");
    clerk
}

#[track_caller]
fn looked(keys: &str, expected: bool) {
    let mut clerk = at_name();
    clerk.keys(keys).finds("Залы").keys("<Enter>");
    if expected {
        clerk.sees("> [x] Название").sees_no("Перенесено");
    } else {
        clerk.sees("> [<] Название").sees("Перенесено");
    }
}

#[test]
fn going_on_is_looking_and_jumping_is_not() {
    for keys in ["<Tab>", "<Enter>", "<PgDn>", "<Down>"] {
        looked(keys, true);
    }
    for keys in [
        "<BackTab>",
        "<PgUp>",
        "<Up>",
        "<F6>",
        "<F3><Esc>",
        "<F1><Esc>",
        "<Esc><Esc>",
        "",
    ] {
        looked(keys, false);
    }
}

#[test]
fn typing_is_looking_and_its_undo_takes_that_back() {
    let mut clerk = at_name();
    clerk
        .types("!")
        .sees("> [x] Название")
        .sees_no("Перенесено");
    clerk
        .keys("<Ctrl+Z>")
        .sees("> [<] Название")
        .sees("Читальный");
}

#[test]
fn looking_is_no_step_of_undo() {
    let mut clerk = at_name();
    let steps = |clerk: &Clerk| clerk.desk.wizard.fill().unwrap().history.steps();
    let before = steps(&clerk);
    clerk.keys("<Tab>");
    assert_eq!(steps(&clerk), before);
}

#[test]
fn an_answer_of_several_fields_is_looked_at_when_it_is_left() {
    let mut clerk = second(SIZE);
    clerk.finds("Подпись").sees("> [<] Кто");
    clerk.keys("<Tab>").sees("> [<] Кто");
    // It is the last one, so one stays there.
    clerk.keys("<Tab>").sees("> [x] Кто");
}

#[test]
fn a_section_that_did_not_apply_is_looked_at_by_going_on_from_its_page() {
    // The section carries nothing, so nothing is carried of it.
    let mut clerk = second(SIZE);
    clerk.finds("События").sees_no("не применим");
    let sources = anketa::store::shipped().map(|(_, source)| source.to_owned());
    let mut clerk = Clerk::with_forms("ru", SIZE, sources.to_vec());
    clerk.keys("<Enter><Tab><Tab>").types("Школа");
    clerk.keys("<Tab>01.01.2018<Tab>30.06.2018<Tab><Tab><Enter>");
    clerk.finds("Приложение 2").keys("<F8><Enter>");
    crate::form::to_list(&mut clerk);
    clerk.keys("<Esc><Down><Down><Enter><Tab><Tab><Tab><Tab><Enter>");
    clerk
        .finds("Приложение 2")
        .sees("< Так было в прошлом периоде");
    clerk.sees("перенесено: 2");
    clerk
        .keys("<F3><Right><Right>")
        .sees("не применим, как в прошло…");
    clerk.keys("<Esc><PgUp>").finds("Приложение 2");
    clerk.sees("Так было").keys("<Tab>").sees("перенесено: 1");
    clerk
        .finds("Приложение 2")
        .sees_no("Так было")
        .sees("Раздел не применим");
}

#[test]
fn the_outline_counts_and_the_review_lists_it() {
    let mut clerk = second(SIZE);
    clerk.sees("перенесено: 3").sees("< Залы");
    clerk
        .keys("<F3>")
        .sees("перенесённые: 3")
        .sees("[<] Залы · Название");
    clerk.keys("<Esc>").finds("Залы").keys("<Enter><Tab>");
    clerk.sees("перенесено: 2");
    clerk.finds("Правила").sees("[<] 2. Правила").keys("<Tab>");
    clerk.finds("Подпись").keys("<PgDn>").sees_no("перенесено:");
}

#[test]
fn the_next_open_question_may_be_one_that_was_carried() {
    let mut clerk = second(SIZE);
    clerk
        .finds("Описание")
        .types("Тихо")
        .keys("<F6>")
        .sees("> [<] 2. Правила");
}

#[test]
fn while_nothing_can_be_kept_nobody_looks() {
    let mut clerk = at_name();
    clerk.desk.wizard.saving = Saving::ReadOnly("диск только для чтения".to_owned());
    let before = clerk
        .desk
        .wizard
        .fill()
        .unwrap()
        .draft
        .answers
        .all_changes();
    clerk.keys("<Tab><PgUp>");
    let after = clerk
        .desk
        .wizard
        .fill()
        .unwrap()
        .draft
        .answers
        .all_changes();
    assert_eq!(before, after);
}

#[test]
fn whoever_looked_stands_in_the_history() {
    let mut clerk = at_name();
    clerk.keys("<Tab><F10>");
    let drafts = clerk.drafts();
    let told = crate::disk::told(&drafts, "history --dir drafts");
    assert!(
        told.contains("начат на основе черновика 2018-h1-"),
        "{told}"
    );
    assert!(told.contains("перенесено из прошлого периода"), "{told}");
    assert!(told.contains("просмотрено и оставлено как есть"), "{told}");
}

#[test]
fn in_a_finished_draft_nobody_looks() {
    let mut clerk = at_name();
    let Screen::Fill(fill) = &mut clerk.desk.wizard.screen else {
        panic!("no draft is open");
    };
    fill.colleagues.phase = Phase::Finished(Said::default());
    let before = fill.draft.answers.all_changes();
    clerk.keys("<Tab>").sees("[<] Название: Читальный");
    let after = clerk.desk.wizard.fill().unwrap();
    assert_eq!(after.draft.answers.all_changes(), before);
}

#[test]
fn in_each_language_in_turn_one_has_looked_behind_the_last() {
    let mut clerk = Clerk::with_forms("ru", SIZE, vec![crate::form::FORM.to_owned()]);
    clerk
        .keys("<Enter><Tab><Down><Space><Tab>")
        .types("Центральная");
    clerk.keys("<Tab>01.01.2018<Tab>30.06.2018<Tab><Tab><Enter>");
    clerk.finds("Залы").keys("<Enter>").types("Читальный");
    crate::form::to_list(&mut clerk);
    clerk.keys("<Esc><Down><Down><Enter><Tab><Tab><Tab><Tab><Enter>");
    clerk.finds("Залы").keys("<Enter>");
    let in_turn = Command::Do(Action::InTurn);
    clerk.desk.tell(Msg::Command(in_turn));
    let carried = |clerk: &Clerk| {
        let draft = &clerk.desk.wizard.fill().unwrap().draft;
        crate::form::answer(draft, "halls.name", 0).carried
    };
    clerk.keys("<Tab>");
    assert!(carried(&clerk), "{}", clerk.screen());
    clerk.keys("<Tab>");
    assert!(!carried(&clerk), "{}", clerk.screen());
}
