//! Several people in a draft that was begun from an earlier one.

use crate::support::Clerk;

const SIZE: (u16, u16) = (80, 24);

/// Ivanova begins the second half of a year, and stands at the name of a service that was carried; Petrova joins.
fn two() -> (Clerk, Clerk) {
    let mut one = Clerk::named("ivanova", "ru", SIZE);
    one.keys("<Enter><Tab><Tab>").types("Школа");
    one.keys("<Tab>01.01.2018<Tab>30.06.2018<Tab><Tab><Enter>");
    one.finds("Приложение 1")
        .keys("<Enter>")
        .types("Приём")
        .keys("<Tab>22<Tab>");
    crate::form::to_list(&mut one);
    one.keys("<Esc><Down><Down><Enter><Tab><Tab><Tab><Tab><Enter>");
    one.finds("Приложение 1").keys("<Enter>");
    let two = Clerk::joins(&one, "petrova", "ru", SIZE);
    (one, two)
}

#[test]
fn what_one_looks_at_the_other_need_not() {
    let (mut one, mut two) = two();
    two.sees("перенесено: 2");
    one.sees("> [<] Наименование").keys("<Tab>");
    assert!(two.looks());
    two.sees("перенесено: 1");
    two.finds("Приложение 1")
        .keys("<Enter>")
        .sees("> [x] Наименование");
}

#[test]
fn the_previous_period_is_there_for_everybody() {
    let (_, mut two) = two();
    two.finds("Оказано госуслуг")
        .sees("прошлый период: 22 · → взять");
    two.keys("<Right>").sees("┃ 22");
}

#[test]
fn a_look_and_an_edit_at_once_are_both_kept_and_told() {
    let (mut one, mut two) = two();
    two.finds("Приложение 1")
        .keys("<Enter>")
        .types(" в кружки")
        .keys("<Tab>");
    one.keys("<Tab>");
    one.looks();
    one.finds("Приложение 1")
        .keys("<Enter>")
        .sees("Одновременно правили");
}
