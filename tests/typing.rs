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

#[test]
fn a_word_of_two_alphabets_is_told_and_repaired_on_demand() {
    let mut clerk = at_question("ru");
    clerk
        .types("Office, шаhар, oчередь")
        .sees("[x]")
        .sees("В слове буквы двух алфавитов");
    assert!(
        clerk.draft_file().contains("шаhар"),
        "nothing is changed silently"
    );
    clerk
        .keys("<Ctrl+R>")
        .sees("Исправлены буквы: шаһар, очередь");
    assert!(clerk.draft_file().contains("Office, шаһар, очередь"));
    clerk.keys("<F1><Esc>").sees_no("двух алфавитов");
    clerk.keys("<Ctrl+Z>").sees("В слове буквы");
    clerk.keys("<F3><End>").sees("Осталось");
    while !clerk.screen().contains("> [!] 1 Госуслуги [1] · 3")
        && !clerk.screen().contains("> [!] 1 Госуслуги · 3")
    {
        clerk.keys("<Up>");
    }
    clerk
        .sees("двух алфавитов")
        .keys("<Ctrl+R>")
        .sees("Осталось")
        .sees_no("двух алфавитов");
    assert!(clerk.draft_file().contains("Office, шаһар, очередь"));
}

#[test]
fn the_menu_repairs_letters_too_and_offers_it_only_where_it_helps() {
    let mut clerk = at_question("kk");
    clerk
        .types("əділет")
        .sees("əділет →")
        .keys("<Esc>")
        .sees("Ctrl+R");
    clerk.keys("<Esc>");
    clerk
        .keys("<Ctrl+R>")
        .sees("┃ әділет")
        .keys("<Esc>")
        .sees_no("Ctrl+R");
}

#[test]
fn what_an_absence_hides_is_not_looked_at() {
    let mut clerk = at_question("ru");
    clerk.types("oчередь").keys("<F8><Enter><PgUp>");
    clerk.sees("Ответ: нет").sees_no("двух алфавитов");
}

#[test]
fn a_megabyte_in_one_word_is_an_answer() {
    let mut clerk = at_question("ru");
    clerk
        .paste(&"ж".repeat(500_000))
        .types("я")
        .keys("<Ctrl+Z>");
    assert!(clerk.draft_file().contains(&"ж".repeat(500_000)));
}
