//! Several people in one draft: what one does, the others see; what they do at once is told and settled.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;

use anketa::app::lines::Talk;
use anketa::plain::terminal::Line;
use support::Clerk;

const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

/// A new draft in the hands of Ivanova, who stands in its first field.
fn begun(lang: &str, size: (u16, u16)) -> Clerk {
    let mut clerk = Clerk::named("ivanova", lang, size);
    clerk
        .keys("<Enter><Tab><Tab>")
        .types("ГККП «Школа искусств»");
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    clerk
}

/// Ivanova and Petrova in one draft.
fn two(lang: &str, size: (u16, u16)) -> (Clerk, Clerk) {
    let one = begun(lang, size);
    let two = Clerk::joins(&one, "petrova", lang, size);
    (one, two)
}

/// The number of services given, which both can find by this wording.
const GIVEN: [(&str, &str); 2] = [
    ("ru", "Оказано госуслуг"),
    ("kk", "Көрсетілген мемлекеттік"),
];

fn wording(lang: &str) -> &'static str {
    GIVEN.iter().find(|(tag, _)| *tag == lang).unwrap().1
}

#[test]
fn an_answer_appears_at_the_others() {
    let (mut one, mut two) = two("ru", (80, 24));
    one.finds("Оказано госуслуг").keys("12<Tab>");
    two.sees("заполнено 3 из 123").keys("<PgDn>");
    assert!(two.looks());
    two.sees("заполнено 4 из 123")
        .finds("Оказано госуслуг")
        .sees("12");
    assert!(!two.looks(), "nothing is drawn where nothing changed");
    let looked = one.desk.look();
    assert!(looked.is_none(), "{looked:?}");
}

#[test]
fn what_is_listed_follows() {
    let (mut one, mut two) = two("ru", (80, 24));
    two.keys("<F3>");
    let open = two.screen();
    one.finds("Оказано госуслуг").keys("12<Tab>");
    two.looks();
    assert_ne!(two.screen(), open);
    two.keys("<Esc><F7>").types("сто двадцать").sees("Ничего");
    one.finds("По каким основаниям")
        .types("сто двадцать<Tab>")
        .keys("<Tab>");
    two.looks();
    two.sees_no("Ничего").keys("<Enter>").sees("сто двадцать");
}

#[test]
fn the_field_where_one_stands_is_never_touched() {
    let (mut one, mut two) = two("ru", (80, 24));
    for clerk in [&mut one, &mut two] {
        clerk.finds("По каким основаниям");
    }
    two.types_on("наше");
    one.types("их").keys("<Tab>");
    let cursor = two.cursor();
    two.looks();
    assert_eq!(two.cursor().0, cursor.0);
    two.sees("наше").sees("ivanova").sees("«их»");
    two.types_on(" слово").sees("наше слово").keys("<Tab>");
    two.looks();
    two.keys("<BackTab>")
        .sees("Одновременно правили")
        .sees("наше слово")
        .sees("«их»");
    one.looks();
    one.keys("<BackTab>")
        .sees("Одновременно правили")
        .sees("«их»")
        .sees("наше слово");
}

#[test]
fn who_only_stands_there_sees_the_new_answer_on_leaving() {
    let (mut one, mut two) = two("ru", (80, 24));
    for clerk in [&mut one, &mut two] {
        clerk.finds("По каким основаниям");
    }
    one.types("их").keys("<Tab>");
    two.looks();
    two.sees("здесь теперь «их»").keys("<Tab>");
    two.looks();
    two.keys("<BackTab>").sees("┃ их").sees_no("здесь теперь");
    assert_eq!(two.desk.wizard.fill().unwrap().unsettled(), 0);
    // What was typed and taken back is no edit.
    one.types("х").keys("<Tab>");
    two.types_on("я").keys("<Backspace><Tab>");
    two.looks();
    assert_eq!(two.desk.wizard.fill().unwrap().unsettled(), 0);
    two.keys("<BackTab>").sees("┃ их");
}

#[test]
fn who_writes_where_is_told_until_they_leave() {
    for (lang, said) in [
        ("ru", "petrova пишет здесь"),
        ("kk", "petrova осында жазып жатыр"),
    ] {
        for size in SIZES {
            let (mut one, mut two) = two(lang, size);
            for clerk in [&mut one, &mut two] {
                clerk.finds(wording(lang));
            }
            two.types_on("7");
            one.looks();
            one.sees(said).sees("@");
            one.keys("<Tab>").sees_no(said).sees("@");
            two.keys("<Tab>");
            one.looks();
            one.sees_no("@");
        }
    }
}

#[test]
fn presence_ends_with_the_session() {
    let (mut one, mut two) = two("ru", (120, 30));
    two.finds("Оказано госуслуг").types_on("7");
    one.looks();
    one.sees("1 Госуслуги").sees("@petrova");
    drop(two);
    one.looks();
    one.sees_no("@petrova");
}

/// Both edit the number of services without seeing it of each other.
fn both_edit(lang: &str, size: (u16, u16)) -> (Clerk, Clerk) {
    let (mut one, mut two) = two(lang, size);
    for (clerk, typed) in [(&mut one, "12"), (&mut two, "15")] {
        clerk.finds(wording(lang)).types(typed).keys("<Tab>");
    }
    one.looks();
    two.looks();
    (one, two)
}

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
    one.finds("Оказано госуслуг").types("12").keys("<Tab>");
    two.looks();
    two.finds("Оказано госуслуг").keys("<Backspace>5<Tab>");
    one.looks();
    one.keys("<Ctrl+Z>")
        .sees("petrova")
        .sees("Вернуть прежнее?")
        .sees("15");
    // Leaving it is the first choice.
    one.keys("<Enter>");
    one.finds("Оказано госуслуг").sees("15");
    one.keys("<Ctrl+Z><Down><Enter>").sees_no("15");
    one.keys("<Tab>");
    two.looks();
    two.finds("Оказано госуслуг").sees_no("15");
    assert_eq!(two.desk.wizard.fill().unwrap().unsettled(), 0);
    // What nobody else touched is taken back at once.
    one.finds("Отказано")
        .types("3")
        .keys("<Ctrl+Z>")
        .sees_no("Вернуть прежнее?");
}

#[test]
fn what_a_broken_session_left_is_offered_and_taken_by_enter() {
    for (lang, title) in [
        ("ru", "Остался незаконченный текст"),
        ("kk", "Аяқталмаған мәтін қалды"),
    ] {
        for size in SIZES {
            let mut one = begun(lang, size);
            one.finds("1. ")
                .types("прежнее")
                .keys("<Tab><BackTab>")
                .types_on(" и новое");
            let mut watcher = Clerk::joins(&one, "ahmetov", lang, size);
            watcher.sees_no(title);
            // As a kill: nothing that leaving does is done.
            drop(one);
            let mut again = Clerk::joins(&watcher, "ivanova", lang, size);
            again
                .sees(title)
                .sees("прежнее и новое")
                .keys("<Esc>")
                .sees_no(title);
            assert_eq!(again.desk.wizard.fill().unwrap().unsettled(), 1);
            drop(again);
            // Whoever does not answer is asked again.
            let mut again = Clerk::joins(&watcher, "ivanova", lang, size);
            again
                .sees(title)
                .keys("<Enter>")
                .sees_no(title)
                .sees("прежнее и новое");
            again.types_on("!").sees("прежнее и новое!").keys("<Tab>");
            drop(again);
            let mut last = Clerk::joins(&watcher, "ivanova", lang, size);
            last.sees_no(title);
            watcher.looks();
            assert_eq!(watcher.desk.wizard.fill().unwrap().unsettled(), 0);
            assert!(last.draft_file().contains("прежнее и новое!"));
        }
    }
}

#[test]
fn what_is_not_taken_stays_in_the_history() {
    let mut one = begun("ru", (80, 24));
    one.finds("По каким основаниям").types_on("новое");
    let watcher = Clerk::joins(&one, "ahmetov", "ru", (80, 24));
    drop(one);
    let mut again = Clerk::joins(&watcher, "ivanova", "ru", (80, 24));
    again.keys("<Down><Enter>").sees("сохранён в истории");
    let journal: String = fs::read_dir(draft(&again).join("journal"))
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    assert!(journal.contains("новое"), "{journal}");
    drop(again);
    let mut last = Clerk::joins(&watcher, "ivanova", "ru", (80, 24));
    last.sees_no("незаконченный")
        .finds("По каким основаниям")
        .sees_no("новое");
}

fn draft(clerk: &Clerk) -> std::path::PathBuf {
    let mut drafts = fs::read_dir(clerk.drafts()).unwrap();
    drafts.next().unwrap().unwrap().path()
}

#[test]
fn ones_own_ghost_is_taken_over_while_it_lives() {
    let mut ghost = begun("ru", (80, 24));
    ghost
        .finds("По каким основаниям")
        .types_on("из другого окна");
    let mut again = Clerk::joins(&ghost, "ivanova", "ru", (80, 24));
    again
        .sees("Это вы в другом окне?")
        .sees("из другого окна")
        .keys("<Enter>");
    again
        .sees("из другого окна")
        .types_on(" дальше")
        .keys("<Tab>");
    // The ghost wakes and goes on where it was.
    ghost.types_on("!").keys("<Tab>");
    again.looks();
    ghost.looks();
    for clerk in [&mut again, &mut ghost] {
        let unsettled = clerk.desk.wizard.fill().unwrap().unsettled();
        assert_eq!(unsettled, 1, "{}", clerk.screen());
        clerk
            .keys("<F3><Enter>")
            .sees("из другого окна!")
            .sees("из другого окна дальше");
        clerk.keys("<Esc>");
    }
}

/// Writes a line and gives what is said to it.
fn says(talk: &mut Talk, line: &str) -> String {
    talk.hear(&Line {
        text: line.to_owned(),
        ..Line::default()
    });
    talk.tell().replace('\n', " ")
}

#[test]
fn in_lines_news_are_told_and_choices_have_numbers() {
    for (lang, at_once, command, settled) in [
        ("ru", "Одновременно правили", "/сравнить", "Решено"),
        ("kk", "Бір мезгілде өзгерткендер", "/салыстыру", "Шешілді"),
    ] {
        let mut one = begun(lang, (80, 24));
        let mut talk = Clerk::joins_in_lines(&one, "petrova", lang);
        talk.tell();
        one.finds(wording(lang)).keys("12<Tab>");
        let said = says(&mut talk, "");
        assert!(
            said.contains("ivanova, ") && said.contains(": 12"),
            "{said}"
        );
        // Both answer the next question without looking.
        one.keys("5").types_on("7");
        let find = format!("/найти {}", wording(lang));
        let said = says(&mut talk, &find);
        assert!(said.contains("12"), "{said}");
        says(&mut talk, "");
        let said = says(&mut talk, "/показать");
        assert!(said.contains("ivanova"), "{said}");
        says(&mut talk, "31");
        one.keys("<Tab>");
        one.looks();
        says(&mut talk, "");
        let unsettled = |talk: &Talk| talk.desk.wizard.fill().unwrap().unsettled();
        assert_eq!(unsettled(&talk), 1);
        says(&mut talk, &find);
        let said = says(&mut talk, "");
        assert!(said.contains(at_once) && said.contains(command), "{said}");
        let said = says(&mut talk, command);
        assert!(said.contains("57") && said.contains("31"), "{said}");
        assert!(said.contains("1. ") && said.contains("2. "), "{said}");
        let said = says(&mut talk, "2");
        assert!(said.contains(settled), "{said}");
        one.looks();
        assert_eq!(
            (
                unsettled(&talk),
                one.desk.wizard.fill().unwrap().unsettled()
            ),
            (0, 0)
        );
    }
}

#[test]
fn in_lines_what_was_left_is_taken_by_an_empty_line() {
    for (lines, is_taken) in [(vec![""], true), (vec!["1"], true), (vec!["2"], false)] {
        let mut one = begun("ru", (80, 24));
        one.finds("По каким основаниям").types_on("недописанное");
        let watcher = Clerk::joins(&one, "ahmetov", "ru", (80, 24));
        drop(one);
        let mut talk = Clerk::joins_in_lines(&watcher, "ivanova", "ru");
        let said = talk.tell();
        assert!(said.contains("Остался незаконченный текст"), "{said}");
        assert!(
            said.contains("недописанное") && said.contains("1. Взять"),
            "{said}"
        );
        let said = says(&mut talk, lines[0]);
        assert_eq!(said.contains("Сейчас: недописанное"), is_taken, "{said}");
        assert_eq!(talk.desk.wizard.fill().unwrap().unsettled(), 0);
    }
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
