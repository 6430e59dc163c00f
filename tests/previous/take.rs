//! The answer of the previous period beside the field, and taking it.

use crate::form::second;
use crate::support::Clerk;

const SIZE: (u16, u16) = (80, 24);

fn at(words: &str) -> Clerk {
    let mut clerk = second(SIZE);
    clerk.finds(words);
    clerk
}

#[test]
fn an_arrow_takes_it_into_an_empty_field_and_undo_brings_that_back() {
    let mut clerk = at("Посещений");
    clerk.sees("прошлый период: 22 · → взять");
    clerk
        .keys("<Right>")
        .sees("┃ 22")
        .sees("прошлый период: 22 (0)");
    clerk
        .keys("<Ctrl+Z>")
        .sees("прошлый период: 22 · → взять")
        .sees("> [ ] Посещений");
    clerk.keys("<Ctrl+Y>").sees("┃ 22");
}

#[test]
fn the_difference_is_told_when_one_rests_at_it_and_not_with_each_key() {
    let mut clerk = at("Посещений");
    clerk
        .types("24")
        .sees("прошлый период: 22\n")
        .sees_no("(+2)");
    clerk.keys("<Tab>").sees("Посещений: 24 (+2)");
    clerk.keys("<BackTab>").sees("прошлый период: 22 (+2)");
    clerk
        .keys("<Ctrl+U>20,5<Tab>")
        .sees("Посещений: 20,5 (−1,5)");
    clerk
        .keys("<BackTab><Ctrl+U>")
        .types("много")
        .keys("<Tab>")
        .sees("Посещений: много\n");
}

#[test]
fn in_a_field_with_text_the_arrow_moves() {
    let mut clerk = at("Посещений");
    clerk.types("4").keys("<Left><Right>5").sees("┃ 45");
}

#[test]
fn a_choice_is_taken_while_none_is_made() {
    let mut clerk = at("Вид");
    clerk
        .sees("прошлый период: детский · → взять")
        .keys("<Right>")
        .sees("(*) детский");
    clerk
        .keys("<Up><Space>")
        .sees("(*) общий")
        .sees("прошлый период: детский\n");
    // Now the arrow chooses, as ever.
    clerk.keys("<Down><Right>").sees("(*) детский");
}

#[test]
fn a_field_of_an_answer_is_taken_alone_where_another_one_is_filled() {
    let mut clerk = at("Из них дети");
    clerk
        .types("5")
        .keys("<Tab>")
        .sees("прошлый период: Иванова · → взять");
    clerk.keys("<Right>").sees("┃ Иванова").sees("┃ 5");
}

#[test]
fn ready_answers_and_the_menu_offer_it_over_what_is_there() {
    let mut clerk = at("Описание");
    clerk
        .types("Тихо")
        .keys("<F8>")
        .sees("прошлый период: Шумно");
    clerk
        .keys("<Down><Down><Down><Down><Enter>")
        .sees("┃ Шумно");
    clerk.keys("<Ctrl+Z>").sees("┃ Тихо");
    clerk
        .keys("<Esc><Down>")
        .sees("> Взять ответ прошлого периода")
        .keys("<Enter>");
    clerk
        .sees("┃ Шумно")
        .keys("<Esc>")
        .sees_no("Взять ответ прошлого периода");
    // Of a copy, too, once it was changed.
    let mut clerk = at("Правила");
    clerk.keys("<Esc>").sees_no("Взять ответ").keys("<Esc>");
    clerk
        .keys("<Ctrl+U>")
        .types("Можно шуметь")
        .keys("<Esc><Down><Enter>");
    clerk.sees("┃ Не шуметь");
}

#[test]
fn help_tells_it_in_full() {
    let mut clerk = at("Описание");
    clerk.keys("<F1>").sees("прошлый период: Шумно");
}

#[test]
fn without_an_earlier_draft_nothing_is_told() {
    let mut clerk = crate::form::clerk(SIZE);
    clerk
        .finds("Посещений")
        .keys("<Ctrl+U><Right>")
        .sees_no("прошлый период")
        .sees("┃\n");
    clerk.keys("<Esc>").sees_no("прошлого периода");
}

#[test]
fn without_drawing_characters_the_arrow_is_ascii() {
    let mut clerk = at("Посещений");
    clerk.desk.draw_in_ascii();
    clerk.keys("").sees("22 * > взять");
}

#[test]
fn a_remark_that_was_typed_beside_it_is_kept() {
    let mut clerk = at("Описание");
    clerk
        .keys("<F8><Down><Down><Down><Down>")
        .sees("> прошлый период: Шумно");
    clerk.types("как и раньше").keys("<Enter>");
    let draft = clerk.draft_files();
    assert!(draft.contains("как и раньше"), "{draft}");
    assert!(draft.contains("\"about\": {"), "{draft}");
}
