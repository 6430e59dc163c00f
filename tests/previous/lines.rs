//! The previous period in lines.

use anketa::store::shipped;

use crate::support::talker::Talker;

/// A talker whose first draft has a service, and who is at the list of drafts again.
fn talker() -> Talker {
    assert_eq!(shipped().len(), 2);
    let mut talker = Talker::new("ru");
    talker.writes("1\n\n\nШкола искусств\n01.01.2018\n30.06.2018\n\n");
    talker
        .writes("\n/найти Оказано госуслуг\n22\n/найти Наименование государственной услуги\nПриём");
    talker.writes("/черновики");
    talker
}

#[test]
fn a_draft_is_begun_from_the_one_of_a_number_and_its_answers_are_taken() {
    let mut talker = talker();
    talker
        .writes("/на основе 2")
        .reads("Учреждение")
        .reads("Школа искусств");
    talker.writes("").reads("01.07.2018");
    talker.writes("\n\n\n").reads("Утверждаю");
    talker.writes("/найти Наименование государственной услуги");
    talker
        .reads("[<]")
        .reads("Перенесено из прошлого периода")
        .reads("Сейчас: Приём");
    talker
        .writes("")
        .reads("Оказано госуслуг")
        .reads("прошлый период: 22");
    talker.reads("/прошлое возьмёт этот ответ");
    talker.writes("/прошлое\n/назад").reads("Сейчас: 22");
    talker.writes("24\n/назад").reads("прошлый период: 22 (+2)");
    talker.writes("/проверка").reads("перенесённые: 1");
}

#[test]
fn the_page_for_a_new_draft_offers_it() {
    let mut talker = talker();
    talker
        .writes("1\n1")
        .reads("Прошлый черновик")
        .reads("1. [x] не брать");
    talker.reads("2. [ ] Школа искусств · с января по июнь 2018 года");
    talker.writes("2").reads("Языки документа");
    talker.writes("").reads("Сейчас: Школа искусств");
}

#[test]
fn the_page_for_a_report_has_what_changed() {
    let mut talker = talker();
    talker.writes("/на основе 2\n\n\n\n\n");
    talker
        .writes("/найти Оказано госуслуг\n24\n/выгрузить")
        .reads("6. Что: заполненный бланк");
    talker
        .writes("6")
        .reads("6. Что: что изменилось с прошлого периода");
    talker.writes("5").reads("было 22, стало 24 (+2; +9,1 %)");
}
