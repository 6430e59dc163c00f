//! What several people do at once is told to all of them, and settled by any.

use super::*;

#[test]
fn an_edit_made_at_once_is_shown_to_both_and_settled_by_either() {
    for (lang, told, settled, joined) in [
        ("ru", "одновременно правили", "Решено", "Взять всё"),
        ("kk", "бір мезгілде өзгерткендер", "Шешілді", "Бәрін"),
    ] {
        for size in SIZES {
            let (mut one, mut two) = both_edit(lang, size);
            for clerk in [&mut one, &mut two] {
                assert_eq!(clerk.desk.wizard.fill().unwrap().unsettled(), 1);
                clerk.keys("<F3>");
                if size.0 > 40 {
                    clerk.sees(told);
                }
                clerk.keys("<Enter>").sees("12").sees("15");
                clerk.sees(if lang == "ru" { "вы, " } else { "сіз, " });
                // A number is no text that could be joined.
                clerk.sees_no(joined).keys("<Esc>");
            }
            one.keys("<F3><Enter><Down><Enter>").sees(settled);
            one.looks();
            two.looks();
            for clerk in [&mut one, &mut two] {
                assert_eq!(clerk.desk.wizard.fill().unwrap().unsettled(), 0);
                // The field where one stands is not touched by that.
                clerk.keys("<Tab>").looks();
                clerk.finds(wording(lang)).sees("12");
            }
        }
    }
}

#[test]
fn texts_can_be_joined_and_one_can_be_kept() {
    let (mut one, mut two) = two("ru", (80, 24));
    for (clerk, typed) in [(&mut one, "первое"), (&mut two, "второе")] {
        clerk
            .finds("По каким основаниям")
            .types(typed)
            .keys("<Tab>");
    }
    one.looks();
    two.looks();
    two.keys("<BackTab><Ctrl+E>")
        .sees("Оставить: вы")
        .sees("Взять: ivanova");
    // The other one settles it while the question stands there.
    one.keys("<BackTab><Esc><Enter>")
        .sees("Взять всё")
        .keys("<Up><Enter>");
    one.looks();
    two.looks();
    two.sees("выбор уже сделан").keys("<Tab><BackTab>");
    two.looks();
    two.keys("<Tab><BackTab>").sees("второе").sees("первое");
    assert_eq!(two.desk.wizard.fill().unwrap().unsettled(), 0);
}

#[test]
fn what_is_typed_on_while_one_compares_is_kept() {
    let (mut one, mut two) = two("ru", (80, 24));
    for (clerk, typed) in [(&mut one, "первое"), (&mut two, "второе")] {
        clerk
            .finds("По каким основаниям")
            .types(typed)
            .keys("<Tab>");
    }
    one.looks();
    two.looks();
    two.keys("<BackTab>").types_on(" и ещё").keys("<Ctrl+E>");
    two.looks();
    two.sees("второе и ещё")
        .sees("первое")
        .keys("<Enter>")
        .sees("┃ второе и ещё");
    two.keys("<Tab>");
    one.looks();
    one.keys("<BackTab>").sees("┃ второе и ещё");
    assert_eq!(one.desk.wizard.fill().unwrap().unsettled(), 0);
}

#[test]
fn rows_added_by_two_both_stay() {
    let (mut one, mut two) = two("ru", (80, 24));
    for (clerk, name) in [(&mut one, "Справки"), (&mut two, "Архив")] {
        clerk
            .finds("Наименование государственной")
            .keys("<PgUp><End><Enter>");
        clerk.types(name).keys("<Tab>");
    }
    one.looks();
    two.looks();
    for clerk in [&mut one, &mut two] {
        clerk.finds("Справки").sees("Справки");
        clerk.finds("Архив").sees("Архив").sees("из 3");
        // Taking back what one did oneself takes nothing from the other.
    }
    one.keys("<Ctrl+Z><Ctrl+Z><Ctrl+Z>");
    one.looks();
    two.looks();
    one.finds("Архив").sees("Архив");
    two.finds("Архив").sees("Архив");
}

#[test]
fn a_row_deleted_under_ones_hands_loses_nothing() {
    for size in SIZES {
        let (mut one, mut two) = two("ru", size);
        one.finds("Наименование государственной")
            .types("Справки")
            .keys("<Tab>");
        two.looks();
        two.finds("Оказано госуслуг").types_on("77");
        one.finds("Справки").keys("<Esc>");
        one.keys("<Esc>").finds("Приложение 1");
        one.keys("<Del>");
        two.looks();
        two.sees("ivanova: строка удалена").types_on("99");
        two.looks();
        one.looks();
        for clerk in [&mut one, &mut two] {
            assert_eq!(
                clerk.desk.wizard.fill().unwrap().unsettled(),
                1,
                "{}",
                clerk.screen()
            );
        }
        one.keys("<F3><Enter>")
            .sees("petrova")
            .sees("77")
            .keys("<Enter>");
        one.looks();
        two.looks();
        for clerk in [&mut one, &mut two] {
            assert_eq!(clerk.desk.wizard.fill().unwrap().unsettled(), 0);
            clerk.finds("Оказано госуслуг").sees("77").sees_no("99");
        }
    }
}

#[test]
fn a_section_switched_off_by_two_at_once_is_told() {
    let (mut one, mut two) = two("ru", (80, 24));
    one.finds("Приложение 2")
        .keys("<F8>")
        .types("нет функций")
        .keys("<Enter>");
    two.finds("Приложение 2")
        .keys("<F8>")
        .types("передано")
        .keys("<Enter>");
    one.looks();
    two.looks();
    one.sees("одновременно решали").keys("<Ctrl+E>");
    one.sees("нет функций").sees("передано").keys("<Enter>");
    one.looks();
    two.looks();
    for clerk in [&mut one, &mut two] {
        assert_eq!(clerk.desk.wizard.fill().unwrap().unsettled(), 0);
        clerk.sees("передано");
    }
}

#[test]
fn a_section_switched_off_under_ones_hands_keeps_the_field() {
    let (mut one, mut two) = two("ru", (80, 24));
    two.finds("Оказано госуслуг").types_on("7");
    one.finds("Приложение 1").keys("<F8><Enter>");
    two.looks();
    two.sees("ivanova: раздел не применим")
        .types_on("8")
        .sees("78");
}

#[test]
fn an_undo_over_a_colleagues_change_asks() {
    let (mut one, mut two) = two("ru", (80, 24));
    one.finds("Оказано госуслуг").types("1742").keys("<Tab>");
    two.looks();
    two.finds("Оказано госуслуг").keys("<Backspace>5<Tab>");
    one.looks();
    one.keys("<Ctrl+Z>")
        .sees("petrova")
        .sees("Вернуть прежнее?")
        .sees("1745");
    // Leaving it is the first choice.
    one.keys("<Enter>");
    one.finds("Оказано госуслуг").sees("1745");
    one.keys("<Ctrl+Z><Down><Enter>").sees_no("1745");
    one.keys("<Tab>");
    two.looks();
    two.finds("Оказано госуслуг").sees_no("1745");
    assert_eq!(two.desk.wizard.fill().unwrap().unsettled(), 0);
    // What nobody else touched is taken back at once.
    one.finds("Отказано")
        .types("3")
        .keys("<Ctrl+Z>")
        .sees_no("Вернуть прежнее?");
}

#[test]
fn check_lists_what_was_done_at_once() {
    let (one, _two) = both_edit("ru", (80, 24));
    let name = draft(&one);
    let words = format!(
        "check {} --dir drafts",
        name.file_name().unwrap().to_str().unwrap()
    );
    let outcome = support::office::run(one.directory(), "ru_RU.UTF-8", &words);
    assert_eq!(outcome.code, Some(1));
    let told = "одновременно правили: petrova, ";
    assert!(outcome.out.contains(told), "{}", outcome.out);
}
