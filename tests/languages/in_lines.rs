//! The same in lines.

use super::support::talker::Talker;

fn in_both(lang: &str) -> Talker {
    let mut talker = Talker::new(lang);
    talker.writes("1\n1\n1 2\nДворец\n01.07.2018\n31.12.2018\n\n");
    talker
}

#[test]
fn the_language_that_is_asked_and_the_other_text_are_told() {
    for (lang, asked, other, lacks, has) in [
        (
            "ru",
            "русский> ",
            "казахский> ",
            "нет текста: казахский",
            "русский: Очередь",
        ),
        (
            "kk",
            "орысша> ",
            "қазақша> ",
            "мәтін жоқ: қазақша",
            "орысша: Очередь",
        ),
    ] {
        let mut talker = in_both(lang);
        talker
            .writes("/найти Суть жалобы\n1")
            .reads("3. Суть жалобы")
            .reads(asked);
        talker
            .writes("Очередь\n.\n/назад")
            .reads("Очередь")
            .reads(lacks);
        talker
            .writes("/other language")
            .reads("3. Шағымның мәні")
            .reads(other)
            .reads(has);
        talker.writes("Кезек\n.\n/back").reads("Кезек").reads(has);
        assert!(
            talker
                .draft_file()
                .contains(r#"{"kk": "Кезек", "ru": "Очередь"}"#)
        );
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
