//! Several people: one finishes while others write.

use anketa::core::wizard::Msg;

use super::*;

/// Ivanova and Petrova in one draft; Petrova stands in its first field, Ivanova elsewhere.
fn two(lang: &str, size: (u16, u16)) -> (Clerk, Clerk) {
    let mut one = begun(lang, size);
    one.keys("<PgDn>");
    let two = Clerk::joins(&one, "petrova", lang, size);
    (one, two)
}

#[test]
fn who_has_it_open_is_told_and_keeps_what_is_in_the_field() {
    let told = [
        (
            "ru",
            "Черновик завершён",
            "изменено после завершения",
            "petrova",
        ),
        (
            "kk",
            "Қаралама аяқталды",
            "аяқталғаннан кейін өзгертілді",
            "petrova",
        ),
    ];
    for (lang, title, late, who) in told {
        for size in SIZES {
            let (mut one, mut two) = two(lang, size);
            two.types_on("Директор");
            one.finishes();
            assert!(two.looks());
            two.sees(title).sees("ivanova");
            let before = answers(&two.desk.wizard);
            // The letter that comes next is no answer, and not lost in a window either.
            two.keys("<Esc>").sees("Директор").keys("я").sees(title);
            assert_eq!(answers(&two.desk.wizard), before);
            two.keys("<Esc><Tab>");
            assert!(one.looks());
            assert_eq!(answers(&one.desk.wizard), answers(&two.desk.wizard));
            one.keys("<F3>").sees(late).sees(who);
            // At the question, too, and whenever the draft is opened.
            one.keys("<Enter>");
            let third = Clerk::joins(&one, "ahmetov", lang, (80, 24));
            let fill = third.desk.wizard.fill().unwrap();
            assert_eq!((fill.colleagues.late.len(), fill.unsettled()), (1, 1));
        }
    }
}

#[test]
fn what_was_changed_too_late_is_told_at_opening_until_it_is_finished_again() {
    let (mut one, mut two) = two("ru", (80, 24));
    two.types_on("Директор");
    one.finishes();
    two.keys("<Tab>");
    one.looks();
    let mut third = Clerk::joins(&one, "ahmetov", "ru", (80, 24));
    third
        .sees("Изменено после завершения: 1, см. F3")
        .sees("Изменено после завершения: petrova");
    third.reopens("посмотреть").finishes();
    let mut fourth = Clerk::joins(&one, "serikov", "ru", (80, 24));
    fourth
        .sees("завершён")
        .sees("ahmetov")
        .sees_no("Изменено после");
}

#[test]
fn two_finish_at_once() {
    let (mut one, mut two) = two("ru", (80, 24));
    two.asks(Action::Finish);
    one.finishes();
    // Petrova confirms before she could know.
    two.keys("<Up><Enter>");
    for clerk in [&mut one, &mut two] {
        clerk.looks();
        assert!(is_finished(clerk));
        clerk.keys("<Esc>").sees("petrova");
        assert_eq!(clerk.desk.wizard.fill().unwrap().unsettled(), 0);
    }
}

#[test]
fn one_takes_it_back_while_the_other_reads() {
    let (mut one, mut two) = two("ru", (80, 24));
    one.finishes();
    two.looks();
    two.keys("x").sees("Черновик завершён");
    one.reopens("ошибка в штате");
    two.looks();
    // What stood over the page is gone with its cause.
    two.sees("ivanova: черновик снова в работе: ошибка в штате");
    two.sees_no("Оставить завершённым").keys("д<Tab>");
    one.looks();
    assert_eq!(answers(&one.desk.wizard), answers(&two.desk.wizard));
    assert_eq!(one.desk.wizard.fill().unwrap().unsettled(), 0);
}

#[test]
fn one_finishes_while_the_other_takes_it_back() {
    let (mut one, mut two) = two("ru", (80, 24));
    one.finishes();
    two.looks();
    two.keys("<Esc>").asks(Action::Reopen).types("не всё");
    one.reopens("и это");
    one.finishes();
    // Petrova has not looked since; what she says comes later, and counts.
    two.keys("<Enter>");
    for clerk in [&mut one, &mut two] {
        clerk.looks();
        assert!(!is_finished(clerk), "{}", clerk.screen());
    }
    one.sees("не всё");
}

#[test]
fn what_an_editor_gives_back_is_kept() {
    let (mut one, mut two) = two("ru", (80, 24));
    one.finishes();
    // The editor was begun before, and nothing is looked at while it runs.
    two.desk.tell(Msg::Edited("Директор".to_owned()));
    two.keys("").looks();
    two.keys("<Esc><Tab>");
    one.looks();
    assert_eq!(answers(&one.desk.wizard), answers(&two.desk.wizard));
    assert_eq!(one.desk.wizard.fill().unwrap().colleagues.late.len(), 1);
}

#[test]
fn what_a_broken_session_left_waits_until_it_is_taken_back() {
    let (mut one, mut two) = two("ru", (80, 24));
    one.finds("1. ").types_on("недописанное");
    // As a kill: nothing that leaving does is done.
    let watcher = Clerk::joins(&two, "ahmetov", "ru", (80, 24));
    drop(one);
    two.finishes();
    let mut again = Clerk::joins(&watcher, "ivanova", "ru", (80, 24));
    again
        .sees("Остался незаконченный текст")
        .sees("недописанное");
    let before = answers(&again.desk.wizard);
    again.keys("<Enter>").sees("Вернуть в работу");
    assert_eq!(answers(&again.desk.wizard), before);
    again.keys("<Esc>").reopens("есть недописанное");
    again
        .asks(Action::Review)
        .sees("остался незаконченный текст");
    again.keys("<Enter><Enter>").sees("┃ недописанное");
    again.keys("<Tab>");
    two.looks();
    assert_eq!(answers(&two.desk.wizard), answers(&again.desk.wizard));
}

#[test]
fn a_language_that_is_added_too_late_is_told() {
    let (mut one, mut two) = two("ru", (80, 24));
    two.asks(Action::Languages).keys("<Down><Space>");
    one.finishes();
    two.keys("<Enter>");
    one.looks();
    one.keys("<F3>")
        .sees("языки документа изменены после заверш");
    assert_eq!(one.desk.wizard.fill().unwrap().draft.languages.len(), 2);
    // Once it is known, nothing of the kind is asked.
    two.looks();
    two.keys("<Esc>")
        .asks(Action::Languages)
        .sees("Не сделано: черновик завершён");
}
