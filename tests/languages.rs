//! Documents of several languages: what stands on the page, where typing goes, languages that come and go.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "languages/batch.rs"]
mod batch;
#[path = "languages/company.rs"]
mod company;
#[path = "languages/in_lines.rs"]
mod in_lines;
#[path = "languages/pages.rs"]
mod pages;
#[path = "languages/random.rs"]
mod random;
mod support;

use anketa::core::wizard::action::Action;
use anketa::core::wizard::fill::Fill;
use support::Clerk;

/// A new draft of the first questionnaire in Russian and Kazakh.
fn in_both(lang: &str, size: (u16, u16)) -> Clerk {
    begun(Clerk::new(lang, size), lang)
}

fn begun(mut clerk: Clerk, lang: &str) -> Clerk {
    let other = if lang == "kk" { "" } else { "<Down>" };
    clerk.keys(&format!("<Enter><Tab>{other}<Space><Tab>"));
    clerk.types("Дворец школьников");
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    clerk
}

/// A new draft in Russian alone.
fn in_one(size: (u16, u16)) -> Clerk {
    let mut clerk = Clerk::new("ru", size);
    clerk.keys("<Enter><Tab><Tab>").types("Дворец школьников");
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    clerk
}

fn fill(clerk: &Clerk) -> &Fill {
    clerk.desk.wizard.fill().unwrap()
}

fn tags(clerk: &Clerk) -> Vec<String> {
    let languages = &fill(clerk).draft.languages;
    languages.iter().map(ToString::to_string).collect()
}

fn open_tag(clerk: &Clerk) -> &str {
    fill(clerk).lang().as_str()
}

#[test]
fn one_key_switches_the_language_and_the_place_stays() {
    let mut clerk = in_both("ru", (120, 30));
    clerk.finds("Суть жалобы").types("Очередь");
    let place = fill(&clerk).place;
    clerk.keys("<F12>").types("Кезек");
    assert_eq!((fill(&clerk).place, open_tag(&clerk)), (place, "kk"));
    clerk.keys("<F12>");
    assert_eq!((fill(&clerk).place, open_tag(&clerk)), (place, "ru"));
    // The cursor stands behind the text, and one goes on.
    clerk.types(" длинная");
    let file = clerk.draft_file();
    assert!(
        file.contains(r#"{"kk": "Кезек", "ru": "Очередь длинная"}"#),
        "{file}"
    );
}

#[test]
fn the_menu_switches_where_no_key_does() {
    let mut clerk = in_both("kk", (80, 24));
    assert_eq!(open_tag(&clerk), "kk", "that of the reader is open first");
    clerk.menu(Action::NextLanguage);
    assert_eq!(open_tag(&clerk), "ru");
    clerk.menu(Action::NextLanguage);
    assert_eq!(open_tag(&clerk), "kk");
}

#[test]
fn the_review_leads_to_the_field_in_the_language_that_lacks_the_text() {
    let mut clerk = in_both("ru", (80, 24));
    clerk.finds("Суть жалобы").types("Очередь").keys("<PgDn>");
    clerk.keys("<F3>").sees("нет текста: казахский");
    let at = gap(&clerk, "Суть жалобы");
    clerk.keys(&"<Down>".repeat(at)).keys("<Enter>");
    assert_eq!(open_tag(&clerk), "kk");
    clerk.types("Кезек").keys("<F12><Ctrl+U><F12><F3>");
    // The other way round.
    clerk.sees("нет текста: русский");
    let at = gap(&clerk, "Суть жалобы");
    clerk.keys(&"<Down>".repeat(at)).keys("<Enter>");
    assert_eq!(open_tag(&clerk), "ru");
}

/// Lines of the list before the gap at a question.
fn gap(clerk: &Clerk, question: &str) -> usize {
    let anketa::core::wizard::fill::Page::Review(review) = &fill(clerk).page else {
        panic!("no list:\n{}", clerk.screen());
    };
    let draft = &fill(clerk).draft;
    let is_gap = |line: &anketa::core::wizard::review::ReviewLine| {
        let item = line
            .place
            .cell()
            .map(|cell| draft.questionnaire.item(cell.item));
        let asks = item.is_some_and(|item| item.ask.say(&draft.languages[0]) == question);
        asks && matches!(line.what, anketa::core::wizard::review::Open::Gap(_))
    };
    review.lines.iter().position(is_gap).unwrap()
}

#[test]
fn the_key_for_what_is_open_opens_the_language_that_lacks_the_text() {
    let mut clerk = in_both("ru", (80, 24));
    clerk.finds("Причины нарушения срока").types("Отпуск");
    clerk.keys("<PgUp>").types("нет").keys("<F12>").types("жоқ");
    clerk.keys("<F12><F6>");
    assert_eq!(open_tag(&clerk), "kk");
    clerk.sees("> kk ┃").types("Демалыс");
    assert!(
        clerk
            .draft_file()
            .contains(r#"{"kk": "Демалыс", "ru": "Отпуск"}"#)
    );
    // Where the open language lacks the next text, it stays open.
    clerk.keys("<PgDn>").types("Кезек").keys("<PgUp><F12>");
    assert_eq!(open_tag(&clerk), "ru");
    clerk.keys("<F6>").sees("3. Суть жалобы");
    assert_eq!(open_tag(&clerk), "ru");
}

#[test]
fn a_language_comes_with_its_defaults_and_its_gaps() {
    let mut clerk = in_one((80, 24));
    clerk.finds("Суть жалобы").types("Очередь").sees("[x] 3.");
    let before = fill(&clerk).counts.total();
    clerk
        .menu(Action::Languages)
        .sees("[x] русский")
        .sees("[ ] казахский");
    clerk
        .keys("<Down><Space>")
        .sees("[x] казахский")
        .keys("<Enter>");
    clerk.sees("Языки документа: ru, kk.").sees("[~] 3.");
    assert_eq!(tags(&clerk), ["ru", "kk"]);
    let after = fill(&clerk).counts.total();
    assert_eq!(after.asked, before.asked);
    assert!(after.done < before.done, "{after:?}");
    // What was the default in Russian is the default in Kazakh, too.
    assert!(clerk.draft_file().contains("Мемлекеттік қызмет істері"));
    clerk.keys("<F3>").sees("нет текста: казахский");
}

#[test]
fn a_changed_default_is_not_given_in_the_new_language() {
    let mut clerk = in_one((80, 24));
    clerk
        .finds("На каком основании")
        .keys("<Ctrl+U>")
        .types("Приказ № 12");
    clerk.menu(Action::Languages).keys("<Down><Space><Enter>");
    let file = clerk.draft_file();
    assert!(!file.contains("Мемлекеттік қызмет істері"), "{file}");
    clerk.sees("[~]");
}

#[test]
fn a_language_that_is_taken_away_is_hidden_and_comes_back_whole() {
    let mut clerk = in_both("ru", (80, 24));
    clerk.finds("Суть жалобы").types("Очередь");
    clerk.keys("<F12>").types("Кезек");
    clerk.menu(Action::Languages).keys("<Down><Space><Enter>");
    assert_eq!(
        (tags(&clerk).as_slice(), open_tag(&clerk)),
        (["ru".to_owned()].as_slice(), "ru")
    );
    clerk.sees_no("Кезек").sees("[x] 3.");
    assert!(clerk.draft_file().contains("Кезек"));
    clerk.keys("<F5>").sees_no("казахский").keys("<Esc>");
    clerk.menu(Action::Languages).keys("<Down><Space><Enter>");
    clerk.sees("Кезек");
}

#[test]
fn an_answer_that_is_only_in_a_language_taken_away_is_none() {
    let mut clerk = in_both("ru", (80, 24));
    clerk.finds("Суть жалобы").types("Очередь").sees("[~] 3.");
    clerk.menu(Action::Languages).keys("<Space><Enter>");
    assert_eq!(tags(&clerk), ["kk"]);
    clerk
        .sees("[ ] 3. Шағымның мәні")
        .keys("<F3>")
        .sees_no("нет текста:");
    clerk.keys("<Esc><Ctrl+Z>").sees("Очередь").sees("[~] 3.");
}

#[test]
fn a_post_or_a_companion_text_in_one_language_only_is_open() {
    let mut clerk = in_both("ru", (80, 24));
    clerk
        .finds("Кто утверждает")
        .keys("<Tab>")
        .types("Асанов")
        .sees("[x] Кто утверждает");
    clerk
        .keys("<BackTab>")
        .types("директор")
        .sees("[~] Кто утверждает");
    clerk
        .finds("По каким основаниям")
        .keys("<F3>")
        .sees("нет текста: казахский");
    clerk.keys("<Enter>").sees("> Должность ┃");
    assert_eq!(open_tag(&clerk), "kk");
    clerk.types("директор").sees("[x] Кім бекітеді");
    clerk
        .finds("Өзге негіздер")
        .keys("2")
        .sees("[x]")
        .keys("<Tab>")
        .types("ауыстыру")
        .sees("[~]");
}

#[test]
fn the_languages_of_a_finished_draft_stay() {
    let mut clerk = in_one((80, 24));
    clerk.menu(Action::Finish).keys("<End><Enter>");
    assert!(fill(&clerk).finished().is_some(), "{}", clerk.screen());
    clerk.menu(Action::Languages).sees("Не сделано");
    assert_eq!(tags(&clerk), ["ru"]);
}

/// Phrases of one number say the same, so one choice answers in each language that has no text yet.
#[test]
fn a_ready_phrase_comes_in_each_language_without_a_text() {
    let mut clerk = in_both("ru", (120, 30));
    clerk.finds("Соответствие Регламента").menu(Action::Ready);
    clerk.keys("<Down><Down><Down><Down><Enter>");
    clerk
        .sees("┃ соответствует")
        .sees("┃ сәйкес келеді")
        .sees("[x] 4.");
    // It is one step.
    clerk.keys("<Ctrl+Z>").sees("[ ] 4.");
    // What is written in a language stays as it is.
    clerk
        .keys("<F12>")
        .types("ішінара")
        .keys("<F12>")
        .menu(Action::Ready);
    clerk.keys("<Down><Down><Down><Down><Enter>");
    clerk
        .sees("┃ соответствует")
        .sees("┃ ішінара")
        .sees_no("сәйкес келеді");
    clerk.keys("<Ctrl+U>").types("почти").menu(Action::Ready);
    clerk
        .keys("<Down><Down><Down><Down><Enter>")
        .sees("┃ почти соответствует");
    // The default gives way, in both.
    clerk.finds("На каком основании").menu(Action::Ready);
    clerk.keys("<Down><Down><Down><Down><Down><Enter>");
    let file = clerk.draft_file();
    assert!(file.contains("19.10.2016 года № 13"), "{file}");
    assert!(!file.contains("іс-қимыл агенттігі Төрағасының"), "{file}");
}

#[test]
fn the_history_of_an_answer_follows_the_language() {
    let mut clerk = in_both("ru", (80, 24));
    clerk
        .finds("Суть жалобы")
        .types("Очередь")
        .keys("<PgDn><PgUp>");
    clerk.keys("<F12>").types("Кезек").keys("<PgDn><PgUp>");
    clerk.keys("<Ctrl+U>").types("Шу").keys("<PgDn><PgUp>");
    clerk
        .menu(Action::Versions)
        .sees("Кезек")
        .sees_no("Очередь");
    clerk.keys("<F12>").sees("Очередь").sees_no("Кезек");
    clerk.keys("<F12><Down><Enter>").sees("> kk ┃ Кезек");
    let file = clerk.draft_file();
    assert!(
        file.contains(r#"{"kk": "Кезек", "ru": "Очередь"}"#),
        "{file}"
    );
}

#[test]
fn a_remark_on_a_section_is_written_in_each_language() {
    let mut clerk = in_both("ru", (80, 24));
    clerk
        .finds("приложение 2")
        .menu(Action::SectionOff)
        .types("нет полномочий")
        .keys("<Enter>");
    clerk
        .sees("Пояснение ru ┃ нет полномочий")
        .sees("Пояснение kk ┃ нет текста");
    clerk.keys("<F12>").types("өкілеттік жоқ");
    clerk
        .sees("Пояснение kk ┃ өкілеттік жоқ")
        .sees("Пояснение ru ┃ нет полномочий");
    let file = clerk.draft_file();
    assert!(
        file.contains("өкілеттік жоқ") && file.contains("нет полномочий"),
        "{file}"
    );
    // The remark on an answer is shown where it is missing, too.
    clerk
        .finds("Суть жалобы")
        .menu(Action::Ready)
        .types("очереди не было")
        .keys("<Enter><PgUp>");
    clerk
        .sees("очереди не было")
        .keys("<F12>")
        .sees("очереди не было");
}

#[test]
fn one_language_stays() {
    let mut clerk = in_one((40, 12));
    clerk
        .menu(Action::Languages)
        .keys("<Space>")
        .sees("Хотя бы один язык остаётся");
    clerk.sees("[x] русский").keys("<Esc>");
    assert_eq!(tags(&clerk), ["ru"]);
}

#[test]
fn undo_brings_the_former_languages_back() {
    let mut clerk = in_one((80, 24));
    let before = clerk.draft_file();
    clerk.menu(Action::Languages).keys("<Down><Space><Enter>");
    let after = clerk.draft_file();
    clerk.keys("<Ctrl+Z>");
    assert_eq!(
        (tags(&clerk).as_slice(), clerk.draft_file()),
        (["ru".to_owned()].as_slice(), before)
    );
    clerk.keys("<Ctrl+Y>");
    assert_eq!(clerk.draft_file(), after);
}

#[test]
fn undo_opens_the_language_that_was_typed_in() {
    let mut clerk = in_both("ru", (40, 12));
    clerk.finds("Суть жалобы").types("Очередь");
    clerk.keys("<F12>").types("Кезек").keys("<F12><Ctrl+Z>");
    assert_eq!(open_tag(&clerk), "kk");
    clerk.keys("<Ctrl+Z>");
    assert_eq!(open_tag(&clerk), "ru");
}

#[test]
fn texts_are_asked_in_turn_where_that_is_wanted() {
    let mut clerk = in_both("ru", (80, 24));
    clerk.finds("Суть жалобы").menu(Action::InTurn);
    let first = fill(&clerk).place;
    clerk.types("Очередь").keys("<Tab>");
    assert_eq!((fill(&clerk).place, open_tag(&clerk)), (first, "kk"));
    clerk.types("Кезек").keys("<Tab>");
    assert_ne!(fill(&clerk).place, first);
    assert_eq!(open_tag(&clerk), "ru");
    clerk.keys("<BackTab>");
    assert_eq!((fill(&clerk).place, open_tag(&clerk)), (first, "kk"));
    clerk.keys("<PgDn>");
    assert_eq!(open_tag(&clerk), "ru");
    // A number is asked once.
    clerk
        .finds("Оказано госуслуг")
        .keys("5<Tab>")
        .sees("> [ ]   Из них через ГК");
    clerk
        .menu(Action::InTurn)
        .finds("Суть жалобы")
        .keys("<Tab>");
    assert_eq!(open_tag(&clerk), "ru");
}

#[test]
fn a_row_without_a_name_in_the_open_language_has_the_one_it_has() {
    let mut clerk = in_both("ru", (80, 24));
    clerk
        .finds("приложение 1")
        .keys("<Enter>")
        .types("Приём в школу");
    clerk
        .finds("приложение 1")
        .keys("<F12>")
        .sees("Приём в школу");
}
