//! What a clerk types, pastes and takes back, and what the program says of it.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use support::Clerk;

/// A new draft, in the field of many lines of question 3.
fn at_question(lang: &str) -> Clerk {
    let mut clerk = Clerk::new(lang, (80, 24));
    clerk
        .keys("<Enter><Tab><Tab>")
        .types("Дворец")
        .keys("<Tab><Tab><Tab><Tab><Enter>")
        .finds("Суть жалобы");
    clerk
}

#[test]
fn a_paste_is_one_step_however_short() {
    let mut clerk = at_question("ru");
    clerk.types("две");
    clerk.paste("й").types("й").sees("┃ двейй");
    clerk.keys("<Ctrl+Z>").sees("┃ двей");
    clerk.keys("<Ctrl+Z>").sees("┃ две");
    clerk.paste("раз\rдва\rтри").sees("┃ три").keys("<Ctrl+Z>");
    clerk.sees("┃ две").sees_no("┃ раз");
    clerk.keys("<Ctrl+Z>").sees_no("┃ две");
}

#[test]
fn lines_joined_by_a_paste_are_told() {
    let mut clerk = at_question("ru");
    clerk.finds("Наименование государственной услуги");
    clerk
        .paste("Приём\r\nв школу\r")
        .sees("Приём в школу")
        .sees("концы строк стали пробелами");
    clerk.types("!").sees_no("стали пробелами");
}

#[test]
fn a_paste_that_is_too_long_changes_nothing_and_says_so() {
    let mut clerk = at_question("ru");
    let before = clerk.types("было").draft_file();
    clerk
        .paste(&"ж".repeat(600_000))
        .sees("Не вставлено")
        .sees("┃ было");
    assert_eq!(clerk.draft_file(), before);
}

#[test]
fn where_there_is_no_field_a_paste_says_so() {
    let mut clerk = at_question("ru");
    clerk.keys("<F3>").paste("да\r").sees("Вставлять некуда");
}

#[test]
fn letters_apart_from_their_marks_become_one() {
    let mut clerk = at_question("ru");
    clerk.types("Иванов Андреи\u{306}").sees("Андрей");
    assert!(clerk.draft_file().contains("Иванов Андрей"));
    clerk.keys("<Backspace>").sees("Андре").sees_no("Андреи");
}
