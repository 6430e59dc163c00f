//! The same in lines.

use anketa::app::lines::Talk;
use anketa::plain::terminal::Line;

use super::*;

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
