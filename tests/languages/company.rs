//! A colleague adds a language, or takes one away, while one types.

use super::*;

/// Ivanova in a new draft, and Petrova who opened it.
fn two(in_both_languages: bool) -> (Clerk, Clerk) {
    let one = Clerk::named("ivanova", "ru", (80, 24));
    let one = if in_both_languages {
        begun(one, "ru")
    } else {
        let mut one = one;
        one.keys("<Enter><Tab><Tab>").types("Дворец школьников");
        one.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
        one
    };
    let two = Clerk::joins(&one, "petrova", "ru", (80, 24));
    (one, two)
}

#[test]
fn a_language_added_by_a_colleague_appears_while_one_types() {
    let (mut one, mut two) = two(false);
    one.finds("Суть жалобы").types_on("Очер");
    two.menu(Action::Languages).keys("<Down><Space><Enter>");
    assert!(one.looks());
    one.sees("petrova: языки документа теперь ru, kk")
        .sees("нет текста");
    one.types_on("едь");
    assert_eq!((tags(&one).len(), open_tag(&one)), (2, "ru"));
    one.keys("<PgDn>");
    assert!(
        one.draft_file().contains(r#"{"ru": "Очередь"}"#),
        "{}",
        one.draft_file()
    );
    assert!(!one.looks(), "nothing is drawn where nothing changed");
    // The other one sees the text, and that it is missing in the new language.
    two.looks();
    two.finds("Суть жалобы")
        .sees("Очередь")
        .keys("<F12>")
        .sees("> kk ┃");
}

#[test]
fn whoever_writes_in_a_language_that_is_taken_away_goes_on_in_it() {
    let (mut one, mut two) = two(true);
    one.finds("Суть жалобы")
        .types("Очередь")
        .keys("<F12>")
        .types_on("Кез");
    two.looks();
    two.menu(Action::Languages).keys("<Down><Space><Enter>");
    assert_eq!(tags(&two), ["ru"]);
    one.looks();
    one.types_on("ек").sees("> kk ┃ Кезек");
    let file = one.keys("").draft_file();
    assert!(
        file.contains(r#"{"kk": "Кезек", "ru": "Очередь"}"#),
        "{file}"
    );
    one.keys("<PgDn>");
    assert_eq!(
        (tags(&one).as_slice(), open_tag(&one)),
        (["ru".to_owned()].as_slice(), "ru")
    );
    one.keys("<PgUp>").sees_no("Кезек").sees("Очередь");
}

#[test]
fn the_popup_follows_what_a_colleague_chose() {
    let (mut one, mut two) = two(false);
    one.menu(Action::Languages).sees("[ ] казахский");
    two.menu(Action::Languages).keys("<Down><Space><Enter>");
    one.looks();
    one.sees("[x] казахский").keys("<Enter>");
    assert_eq!(tags(&one), ["ru", "kk"]);
}

#[test]
fn undo_leaves_the_languages_that_a_colleague_chose_later() {
    let (mut one, mut two) = two(false);
    one.menu(Action::Languages).keys("<Down><Space><Enter>");
    two.looks();
    two.menu(Action::Languages)
        .keys("<Down><Down><Space><Enter>");
    one.looks();
    assert_eq!(tags(&one), ["ru", "kk", "kk-x-source"]);
    one.keys("<Ctrl+Z>");
    assert_eq!(tags(&one), ["ru", "kk", "kk-x-source"]);
}

#[test]
fn the_draft_opens_in_the_languages_chosen_last_and_the_history_tells_them() {
    let (mut one, mut two) = two(false);
    one.menu(Action::Languages).keys("<Down><Space><Enter>");
    two.looks();
    two.menu(Action::Languages).keys("<Space><Enter>");
    let third = Clerk::joins(&one, "akhmetov", "ru", (80, 24));
    assert_eq!(tags(&third), ["kk"]);
    let ledger = third.desk.outside.home().unwrap().book().ledger();
    let told: Vec<Vec<String>> = ledger
        .deeds()
        .into_iter()
        .filter_map(|deed| match deed.did {
            anketa::core::event::ledger::Did::Languages(tags) => {
                Some(tags.iter().map(ToString::to_string).collect())
            }
            _ => None,
        })
        .collect();
    assert_eq!(told, [vec!["ru"], vec!["ru", "kk"], vec!["kk"]]);
}

/// One writes in Russian while the other translates: neither saw the other's text, and both are taken at once.
#[test]
fn texts_written_at_once_in_two_languages_are_joined() {
    let (mut one, mut two) = two(true);
    one.finds("Суть жалобы").types_on("Очередь");
    two.finds("Суть жалобы").keys("<F12>").types_on("Кезек");
    one.keys("<PgDn>");
    two.keys("<PgDn>");
    one.looks();
    two.looks();
    assert_eq!((fill(&one).unsettled(), fill(&two).unsettled()), (1, 1));
    one.keys("<PgUp>").menu(Action::Settle);
    one.sees("Очередь").sees("(пусто)").sees("Взять всё");
    one.keys("<End><Enter>");
    two.looks();
    assert_eq!((fill(&one).unsettled(), fill(&two).unsettled()), (0, 0));
    let file = one.draft_file();
    assert!(
        file.contains(r#"{"kk": "Кезек", "ru": "Очередь"}"#),
        "{file}"
    );
    two.finds("Суть жалобы").sees("Очередь").sees("Кезек");
}
