//! F7: what is found, by which words, also among ten thousand questions.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fmt::Write;

use support::Clerk;

fn begun(clerk: &mut Clerk) -> &mut Clerk {
    clerk
        .keys("<Enter><Tab><Tab>")
        .types("Дворец")
        .keys("<Tab><Tab><Tab><Tab><Enter>")
}

/// What F7 lists for these words, one hit a line.
fn hits(clerk: &mut Clerk, query: &str) -> Vec<String> {
    clerk.keys("<F7>").types(query);
    let screen = clerk.screen();
    let list = screen
        .lines()
        .skip_while(|line| !line.contains("┃"))
        .skip(2);
    let list = list.take_while(|line| !line.contains('└'));
    let list = list
        .filter_map(|line| line.split('│').nth(1))
        .map(str::trim);
    let list: Vec<String> = list
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    clerk.keys("<Esc>");
    list
}

#[test]
fn a_number_printed_twice_offers_both() {
    let mut clerk = Clerk::new("ru", (120, 40));
    begun(&mut clerk);
    let found = hits(&mut clerk, "16");
    let both = &found[..2];
    let is_meant = |hit: &String| hit.contains("2 Разрешения · 16. ");
    assert!(both.iter().all(is_meant), "{found:?}");
    assert_ne!(both[0].trim_start_matches("> "), both[1]);
    // The same on the Kazakh number row, and with the point of the paper.
    assert_eq!(hits(&mut clerk, "\",")[..2], *both);
    assert_eq!(hits(&mut clerk, "16.")[..2], *both);
}

#[test]
fn a_number_and_words_are_found_as_they_stand_on_the_paper() {
    let mut clerk = Clerk::new("ru", (120, 40));
    begun(&mut clerk);
    let found = hits(&mut clerk, "3. суть");
    assert_eq!(found.len(), 2, "{found:?}");
    for (hit, section) in found.iter().zip(["1 Госуслуги", "2 Разрешения"]) {
        assert!(hit.contains(section) && hit.contains("3. "), "{found:?}");
    }
    assert_eq!(hits(&mut clerk, "3. шағымның мәні"), found);
    assert_eq!(hits(&mut clerk, "4. суть"), ["Ничего не найдено"]);
}

#[test]
fn words_are_found_in_any_case_and_language_and_in_answers() {
    let mut clerk = Clerk::new("ru", (120, 40));
    begun(&mut clerk);
    assert!(hits(&mut clerk, "СУТЬ ЖАЛОБЫ")[0].contains("3. Суть жалобы"));
    assert!(hits(&mut clerk, "шағымның мәні")[0].contains("3. Суть жалобы"));
    clerk.finds("Суть жалобы").types("Учёт, ЁЛКА");
    assert!(hits(&mut clerk, "елка")[0].contains("3. Суть жалобы"));
    assert!(hits(&mut clerk, "ёлка")[0].contains("3. Суть жалобы"));
    assert_eq!(hits(&mut clerk, "елкаю"), ["Ничего не найдено"]);
}

#[test]
fn an_answer_is_found_in_its_own_row() {
    let mut clerk = Clerk::new("ru", (120, 40));
    begun(&mut clerk);
    clerk
        .finds("Наименование государственной услуги")
        .types("Приём");
    clerk.keys("<Esc>").sees("Добавить строку");
    let down = clerk
        .screen()
        .lines()
        .take_while(|line| !line.contains("Добавить строку"))
        .count();
    let first = clerk
        .screen()
        .lines()
        .take_while(|line| !line.contains("Готовый ответ"))
        .count();
    clerk
        .keys(&"<Down>".repeat(down - first))
        .keys("<Enter>")
        .types("Выдача справки");
    clerk.finds("Суть жалобы").sees("услуга 1 из 2");
    clerk.finds("справки").sees("услуга 2 из 2");
}

/// A form of ten thousand questions in one column, each with a wording of its own.
fn great_form() -> String {
    let mut items = String::new();
    for no in 0..10_000 {
        let comma = if no == 0 { "" } else { "," };
        write!(
            items,
            r#"{comma}{{"id": "q{no}", "no": "{}", "type": "text", "ask": {{"ru": "Какие меры приняты по обращению граждан № {no} и чем они подтверждены", "kk": "Азаматтардың № {no} өтініші бойынша қандай шаралар қабылданды"}}}}"#,
            no % 500 + 1
        )
        .unwrap();
    }
    format!(
        r#"{{"anketa": 1, "id": "great", "version": "1", "languages": ["ru", "kk"], "title": "Большая",
        "sections": [{{"id": "all", "title": "Все", "layout": "table", "columns": [{{"items": [{items}]}}]}}]}}"#
    )
}

#[test]
fn one_of_ten_thousand_questions_is_found() {
    let mut clerk = Clerk::with_forms("ru", (80, 24), vec![great_form()]);
    clerk.keys("<Enter>");
    while clerk.desk.wizard.fill().is_none() {
        clerk.keys("<Tab><Enter>");
    }
    clerk
        .keys("<F7>")
        .types("обращению граждан № 9876")
        .sees("№ 9876 и чем");
}

#[test]
fn the_words_are_emptied_and_the_window_stays() {
    for (lang, title) in [("ru", "Ничего не найдено"), ("kk", "Ештеңе табылмады")]
    {
        let mut clerk = Clerk::new(lang, (80, 24));
        begun(&mut clerk)
            .keys("<F7>")
            .types("ъъъъ")
            .sees(title)
            .keys("<Ctrl+U>")
            .sees_no(title)
            .sees_no("ъъъъ")
            .sees("┌");
    }
}

#[test]
fn a_question_of_a_group_is_told_with_it() {
    let mut clerk = Clerk::new("ru", (80, 24));
    begun(&mut clerk);
    clerk.keys("<F7>").types("на сроки");
    clerk.sees("1 Госуслуги · на сроки (Поступили жалобы)");
    clerk
        .keys("<Esc><F3>")
        .sees("1 Госуслуги · иные (Поступили жалобы)");
}
