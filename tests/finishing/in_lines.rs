//! The same in lines.

use super::*;
use crate::support::talker::Talker;
use anketa::app::lines::Talk;
use anketa::plain::terminal::Line;

/// Writes a line and gives what is said to it.
fn says(talk: &mut Talk, line: &str) -> String {
    talk.hear(&Line {
        text: line.to_owned(),
        ..Line::default()
    });
    talk.tell().replace('\n', " ")
}

struct Words {
    lang: &'static str,
    finish: &'static str,
    reopen: &'static str,
    open: &'static str,
    finished: &'static str,
    refused: &'static str,
    reason: &'static str,
    again: &'static str,
}

const WORDS: [Words; 2] = [
    Words {
        lang: "ru",
        finish: "/завершить",
        reopen: "/вернуть в работу",
        open: "Осталось: 120 (вопросы: 120)",
        finished: "Завершено.",
        refused: "не принято: черновик завершён",
        reason: "Причина> ",
        again: "снова в работе",
    },
    Words {
        lang: "kk",
        finish: "/аяқтау",
        reopen: "/жұмысқа қайтару",
        open: "Қалғаны: 120 (сұрақтар: 120)",
        finished: "Аяқталды.",
        refused: "қабылданбады: қаралама аяқталды",
        reason: "Себебі> ",
        again: "қайтадан жұмыста",
    },
];

#[test]
fn it_is_finished_and_taken_back() {
    for words in &WORDS {
        let mut talker = Talker::new(words.lang);
        talker.writes("1\n1\n1\nОтдел\n1,7,18\n31,12,18\n\n");
        talker.writes(words.finish).reads(words.open);
        talker.writes("").reads_no(words.finished);
        talker
            .writes(words.finish)
            .writes("3")
            .reads(words.finished);
        let before = answers(&talker.talk.desk.wizard);
        talker.writes("Директор школы").reads(words.refused);
        // It is said once more, to be taken elsewhere, and the next line is no choice of a list.
        talker
            .reads("Директор школы")
            .writes("2")
            .reads(words.refused);
        talker.writes("/8").writes("/27");
        assert_eq!(answers(&talker.talk.desk.wizard), before);
        talker.writes(words.reopen).reads(words.reason);
        talker.writes("").writes(words.reopen).writes("ошибка");
        talker.reads(words.again);
        talker.writes("Директор школы").reads_no(words.refused);
        assert_ne!(answers(&talker.talk.desk.wizard), before);
        // The reason behind the command.
        talker.writes(words.finish).writes("3");
        talker
            .writes(&format!("{} и ещё", words.reopen))
            .reads(words.again);
    }
}

#[test]
fn a_colleague_is_told_and_the_line_written_meanwhile_is_kept() {
    let mut one = begun("ru", (80, 24));
    let mut talk = Clerk::joins_in_lines(&one, "petrova", "ru");
    talk.tell();
    one.keys("<PgDn>").finishes();
    // The line was begun before anybody could know.
    let said = says(&mut talk, "Директор школы");
    assert!(said.contains("Черновик завершён: ivanova"), "{said}");
    assert!(said.contains("/возобновить"), "{said}");
    assert!(said.contains("Должность> "), "{said}");
    one.looks();
    assert_eq!(answers(&one.desk.wizard), answers(&talk.desk.wizard));
    assert_eq!(one.desk.wizard.fill().unwrap().colleagues.late.len(), 1);
    let said = says(&mut talk, "Серикова");
    assert!(said.contains("Ваша строка: Серикова"), "{said}");
}

#[test]
fn the_list_and_the_opening_say_so() {
    let mut one = begun("ru", (80, 24));
    one.finishes();
    let mut talk = Clerk::joins_in_lines(&one, "petrova", "ru");
    let said = talk.tell().replace('\n', " ");
    assert!(
        said.contains("Завершён ") && said.contains("ivanova"),
        "{said}"
    );
    let said = says(&mut talk, "/черновики");
    assert!(said.contains(" · завершён "), "{said}");
}
