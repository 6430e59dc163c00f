//! The same in lines.

use super::support::talker::Talker;

fn in_both(lang: &str) -> Talker {
    let mut talker = Talker::new(lang);
    talker.writes("1\n1\n1 2\nДворец\n01.07.2018\n31.12.2018\n\n");
    talker
}

/// What is said at a question of which one language has the text.
struct Said {
    lang: &'static str,
    /// The wording in the language that is open, which is the reader's own.
    asked: [&'static str; 2],
    other: [&'static str; 2],
    lacks: &'static str,
    has: &'static str,
}

#[rustfmt::skip]
const SAID: [Said; 2] = [
    Said {
        lang: "ru",
        asked: ["3. Суть жалобы", "русский> "],
        other: ["3. Шағымның мәні", "казахский> "],
        lacks: "нет текста: казахский",
        has: "русский: Очередь",
    },
    Said {
        lang: "kk",
        asked: ["3. Шағымның мәні", "қазақша> "],
        other: ["3. Суть жалобы", "орысша> "],
        lacks: "мәтін жоқ: орысша",
        has: "қазақша: Очередь",
    },
];

#[test]
fn the_language_that_is_asked_and_the_other_text_are_told() {
    for said in SAID {
        let mut talker = in_both(said.lang);
        talker.writes("/найти Суть жалобы\n1");
        talker.reads(said.asked[0]).reads(said.asked[1]);
        talker
            .writes("Очередь\n.\n/back")
            .reads("Очередь")
            .reads(said.lacks);
        talker.writes("/other language");
        talker
            .reads(said.other[0])
            .reads(said.other[1])
            .reads(said.has);
        talker
            .writes("Кезек\n.\n/back")
            .reads("Кезек")
            .reads(said.has);
        let file = talker.draft_file();
        assert!(file.contains("Кезек") && file.contains("Очередь"), "{file}");
    }
}

#[test]
fn a_part_of_an_answer_is_told_with_its_language() {
    let mut talker = in_both("ru");
    talker
        .writes("/найти Кто утверждает")
        .reads("Должность (русский)> ");
    talker.writes("директор\n.").reads("Ф. И. О.> ");
}

#[test]
fn texts_are_asked_in_turn_where_that_is_wanted() {
    let mut talker = in_both("ru");
    talker
        .writes("/найти Суть жалобы\n1\n/подряд")
        .reads("на всех языках документа подряд");
    talker
        .writes("Очередь\n.")
        .reads("3. Шағымның мәні")
        .reads("казахский> ");
    talker
        .writes("Кезек\n.")
        .reads("4. Соответствие")
        .reads("русский> ");
    talker
        .writes("/подряд")
        .reads("/другой язык открывает другой");
    talker.writes("да\n.").reads("5. Соответствие");
}

#[test]
fn languages_are_added_and_taken_away() {
    let mut talker = Talker::new("ru");
    talker.writes("1\n1\n\nДворец\n01.07.2018\n31.12.2018\n\n");
    talker
        .writes("/языки документа")
        .reads("1. [x] русский")
        .reads("2. [ ] казахский");
    talker.reads("Нужны номера всех языков");
    talker.writes("9").reads("Нужен номер от 1 до 3");
    talker
        .writes("1 2")
        .reads("Языки документа: ru, kk. /отменить вернёт прежние.");
    talker
        .writes("/проверка")
        .reads("нет текста: казахский")
        .writes("/назад");
    talker
        .writes("/языки документа 2")
        .reads("Языки документа: kk.");
    talker
        .writes("/отменить\n/языки документа")
        .reads("1. [x] русский")
        .reads("2. [x] казахский");
    talker
        .writes("\n/языки документа 7")
        .reads("Здесь это не действует");
    let file = talker.draft_file();
    assert!(file.contains(r#""languages": ["ru", "kk"]"#), "{file}");
}
