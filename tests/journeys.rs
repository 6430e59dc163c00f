//! What a clerk does in a sitting, from keys to screen and file.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;

use support::Clerk;

/// A new draft of the first questionnaire for the second half of 2018.
fn begun(lang: &str, size: (u16, u16)) -> Clerk {
    let mut clerk = Clerk::new(lang, size);
    clerk
        .keys("<Enter><Tab><Tab>")
        .types("ГККП «Школа искусств»");
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    clerk
}

#[test]
fn a_draft_is_begun_and_found_again() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .sees("Утверждение")
        .keys("<Esc>")
        .sees("К списку черновиков");
    clerk
        .keys("<Up><Up><Enter>")
        .sees("ГККП «Школа искусств»")
        .sees("заполнено 3 из 123");
    clerk.keys("<Enter>").sees("Кто утверждает");
}

#[test]
fn figures_are_entered_like_a_table() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .finds("Оказано госуслуг")
        .keys("12<Enter>5<Enter>0<Down>1<Up>");
    clerk
        .sees("Оказано госуслуг: 12")
        .sees("[x] Отказано в получении")
        .sees("3 из 8");
    clerk.keys("<PgUp><PgUp>").keys("<Backspace>3");
    assert!(
        clerk.draft_file().contains(r#""provided": "13""#),
        "{}",
        clerk.draft_file()
    );
}

#[test]
fn what_cannot_be_read_is_kept_and_said() {
    let mut clerk = begun("ru", (80, 24));
    clerk.finds("Оказано госуслуг").types("около ста");
    clerk
        .sees("Не читается как число")
        .sees("[!]")
        .keys("<Tab>")
        .sees("[!] Оказано госуслуг: около ста");
    assert!(clerk.draft_file().contains("около ста"));
    clerk.keys("<F3>").sees("Не читается");
}

#[test]
fn a_section_that_does_not_apply_keeps_its_answers() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .finds("Оказано госуслуг")
        .keys("12<Tab><F8><Up><Enter>")
        .sees("Отметить раздел");
    clerk
        .types("функция передана")
        .keys("<Enter>")
        .sees("не оказывались")
        .sees("1 Госуслуги         н/п");
    assert!(clerk.draft_file().contains("функция передана"));
    clerk.keys("<F8>").finds("Оказано госуслуг");
    assert!(clerk.screen().contains("12"), "{}", clerk.screen());
    assert!(!clerk.draft_file().contains("not_applicable"));
}

#[test]
fn named_absences_are_states_of_their_own() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .finds("Суть жалобы")
        .types("две")
        .keys("<F8><Down><Enter>");
    clerk
        .sees("[x] 3. Суть жалобы: не выявлено")
        .sees("> [ ] 4.");
    clerk
        .keys("<F8><Down><Down>")
        .types("спросить в отделе")
        .keys("<Enter>");
    clerk.sees("[?] 4. Соответствие Регламента Стандарту: уточнить");
    clerk
        .keys("<PgUp><PgUp>")
        .sees("Ответ: не выявлено")
        .sees("┃ две");
    clerk
        .types("!")
        .sees_no("Ответ: не выявлено")
        .sees("┃ две!");
    assert!(clerk.draft_file().contains("спросить в отделе"));
    assert!(
        clerk.draft_file().contains(r#""absent": "to_clarify""#),
        "{}",
        clerk.draft_file()
    );
}

#[test]
fn rows_are_added_named_moved_copied_deleted_and_brought_back() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .finds("Наименование государственной услуги")
        .types("Приём в школу")
        .sees("услуга 1 из 1");
    clerk.keys("<Esc>").sees("Добавить строку");
    clerk.keys("<Esc>");
    to_rows(&mut clerk);
    clerk.sees("1. Приём в школу");
    clerk
        .keys("<Down>")
        .sees(">  +  добавить: услуга")
        .keys("<Enter>")
        .types("Выдача справок");
    clerk.sees("услуга 2 из 2");
    clerk.keys("<PgUp><PgUp>"); // through the last question of the first row
    to_rows(&mut clerk);
    clerk.keys("<Down>");
    act(&mut clerk, "Строку выше");
    clerk.sees(">  1. Выдача справок").sees("2. Приём в школу");
    act(&mut clerk, "Повторить строку");
    clerk.sees("услуга 2 из 3").sees("Выдача справок");
    to_rows(&mut clerk);
    clerk
        .sees("3. Приём в школу")
        .keys("<End><Up><Del>")
        .sees("Строка удалена")
        .sees_no("Приём в школу");
    clerk.keys("<Ctrl+Z>").sees("3. Приём в школу");
    clerk.keys("<Del>").sees_no("Приём в школу");
    act(&mut clerk, "Вернуть удалённую строку");
    clerk.sees("3. Приём в школу");
}

/// Goes to the rows of the first appendix.
fn to_rows(clerk: &mut Clerk) {
    clerk.keys("<F7><Up><Up><Up><Up><Up><Up><Up><Up><Down><Down><Enter>");
}

/// Chooses a line of the menu.
#[track_caller]
fn act(clerk: &mut Clerk, name: &str) {
    clerk.keys("<F9>");
    for _ in 0..30 {
        if clerk
            .screen()
            .lines()
            .any(|line| line.contains(&format!("> {name}")))
        {
            clerk.keys("<Enter>");
            return;
        }
        clerk.keys("<Down>");
    }
    panic!("no `{name}` in the menu:\n{}", clerk.screen());
}

#[test]
fn typing_is_taken_back_by_words() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .finds("Суть жалобы")
        .types("очередь в записи")
        .keys("<Ctrl+Z>")
        .sees("┃ очередь в");
    clerk
        .sees_no("записи")
        .keys("<Ctrl+Z><Ctrl+Z>")
        .sees_no("очередь")
        .keys("<Ctrl+Y><Ctrl+Y><Ctrl+Y>");
    clerk.sees("┃ очередь в записи");
}

#[test]
fn enter_makes_a_line_in_a_long_answer_and_arrows_lead_out() {
    let mut clerk = begun("kk", (80, 24));
    clerk
        .finds("Шағымның мәні")
        .types("бірінші\nекінші")
        .sees("┃ бірінші")
        .sees("┃ екінші");
    clerk.keys("<Up><Up>").sees("> [ ] 2.");
    clerk
        .keys("<PgDn>")
        .paste("үшінші\r\nтөртінші")
        .sees("┃ төртінші");
}

#[test]
fn a_failed_save_stays_on_the_screen_and_leaving_waits() {
    let mut clerk = begun("ru", (100, 30));
    clerk.finds("Суть жалобы");
    // The directory is removed, and comes back from a copy.
    let (name, hidden) = (clerk.drafts(), clerk.directory().join("away"));
    support::copy(&name, &hidden);
    fs::remove_dir_all(&name).unwrap();
    clerk
        .types("д")
        .sees("НЕ ЗАПИСАНО")
        .keys("<PgDn>")
        .sees("НЕ ЗАПИСАНО");
    clerk.keys("<F10>").sees("не закрыта");
    assert!(!clerk.has_left);
    clerk.keys("<Enter>").sees("НЕ ЗАПИСАНО");
    fs::rename(&hidden, clerk.drafts()).unwrap();
    clerk
        .keys("<F2>")
        .sees("на диске")
        .sees_no("НЕ ЗАПИСАНО")
        .keys("<F10>");
    assert!(clerk.has_left);
    assert!(
        clerk
            .draft_file()
            .contains(r#""complaint_substance": {"ru": "д"}"#),
        "{}",
        clerk.draft_file()
    );
}

#[test]
fn review_leads_to_what_is_open() {
    let mut clerk = begun("kk", (80, 24));
    clerk
        .keys("<F3>")
        .sees("Қалғаны:")
        .keys("<Down><Down><Enter>")
        .sees("> [ ] Көрсетілген мемлекеттік қызметтер");
    clerk.keys("7<F6>").sees("> [ ]   Олардың ішінде");
}

#[test]
fn a_report_is_previewed_and_written() {
    let mut clerk = begun("ru", (80, 24));
    let file = clerk.directory().join("отчёт.txt");
    clerk
        .keys("<F5>")
        .sees("Выгрузить отчёт")
        .sees("«Утверждаю»")
        .keys("<PgDn>")
        .sees("Приложение 1");
    clerk
        .keys("<Tab><Tab>")
        .keys(&"<Backspace>".repeat(40))
        .types(file.to_str().unwrap())
        .keys("<Tab><Enter>");
    clerk.sees("Выгружено");
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.contains("Рабочая форма сбора сведений"));
    clerk
        .keys("<Enter>")
        .sees("Файл уже есть")
        .keys("<Enter>")
        .sees("Выгружено");
}

#[test]
fn the_program_changes_its_language_at_once() {
    let mut clerk = begun("ru", (80, 24));
    act(&mut clerk, "Язык программы");
    clerk.sees("Бөлімдер");
    act(&mut clerk, "Бағдарлама тілі");
    clerk.sees("Sections");
}

#[test]
fn two_languages_are_written_one_after_the_other() {
    let mut clerk = Clerk::new("ru", (80, 24));
    clerk
        .keys("<Enter><Tab><Down><Space><Tab><Tab><Tab><Tab><Tab><Enter>")
        .finds("Суть жалобы");
    clerk.sees("> ru ┃").types("две жалобы").sees("[~]");
    act(&mut clerk, "Другой язык документа");
    clerk.sees("Шағымның мәні").types("екі шағым").sees("[x]");
    assert!(
        clerk
            .draft_file()
            .contains(r#"{"kk": "екі шағым", "ru": "две жалобы"}"#),
        "{}",
        clerk.draft_file()
    );
}

#[test]
fn defaults_follow_the_language_of_the_document() {
    let mut clerk = Clerk::new("kk", (80, 24));
    clerk
        .keys("<Enter><Tab><Down><Down><Space><Up><Space>")
        .sees("[ ] қазақша");
    clerk
        .keys("<Tab>")
        .types("Оқушылар сарайы")
        .keys("<Tab><Tab><Tab><Tab><Enter>");
    assert!(
        clerk
            .draft_file()
            .contains("мемлекеттік істер қызмет Министрінің"),
        "{}",
        clerk.draft_file()
    );
    clerk.sees("Оқушылар сарайы");
}

#[test]
fn sections_are_found_by_number_and_title() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .finds("приложение 3")
        .sees("Приложение 3 · Реализация")
        .sees("добавить: функция");
    clerk
        .keys("<F7>")
        .types("нет такого слова")
        .keys("<Enter>")
        .sees("Ничего не найдено")
        .keys("<Esc>");
    clerk.finds("16").sees("> [ ] 16.");
}

#[test]
fn a_field_is_emptied_and_comes_back() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .finds("Суть жалобы")
        .types("долго")
        .keys("<Ctrl+U>")
        .sees_no("┃ долго")
        .keys("<Ctrl+Z>")
        .sees("┃ долго");
}

#[test]
fn the_last_question_says_so() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .keys("<F7><PgDn><Enter><Tab>")
        .types("методист")
        .keys("<Tab>")
        .types("Асанов Б.Б.")
        .keys("<Tab>");
    clerk
        .sees("добавить")
        .keys("<Tab>")
        .sees("Это последний вопрос");
}

#[test]
fn the_menu_takes_colours_away_and_brings_them_back() {
    use ratatui::style::Color;
    let has_colour = |clerk: &Clerk| {
        let cells = &clerk.terminal.backend().buffer().content;
        cells
            .iter()
            .any(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset)
    };
    let mut clerk = begun("ru", (80, 24));
    assert!(has_colour(&clerk));
    act(&mut clerk, "Без цветов");
    assert!(!has_colour(&clerk));
    act(&mut clerk, "Без цветов");
    assert!(has_colour(&clerk));
}
