//! What the line mode says, and what it makes of what is written.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;

use anketa::app::lines::After;
use anketa::plain::terminal::Line;
use support::talker::Talker;

/// A new draft of the first questionnaire in the language spoken, at its first question.
fn begun(lang: &str) -> Talker {
    let mut talker = Talker::new(lang);
    talker.writes("1\n1\n\nДворец\n01.07.2018\n31.12.2018\n\n");
    talker
}

#[test]
fn a_draft_is_begun_answered_and_left() {
    let mut talker = begun("ru");
    talker
        .reads("Команды начинаются с косой черты: /назад, /нет, /выйти")
        .reads("[ ] Кто утверждает")
        .reads("Должность> ");
    talker.writes("Директор\n.").reads("Ф. И. О.> ");
    talker.writes("Асанов").reads("Титульный лист");
    assert_eq!(talker.writes("/вых").after, After::Ends);
    assert!(
        talker
            .talk
            .farewell()
            .starts_with("Всё сохранено: 2018-h2-")
    );
    assert!(talker.draft_file().contains("Асанов"));
}

#[test]
fn commands_speak_every_language_and_are_numbered() {
    let mut talker = begun("kk");
    talker.writes("/").reads("/2 артқа: алдыңғы өріс");
    talker.writes("/найти 3\n1").reads("3. Шағымның мәні");
    talker.writes("\\жоқ").reads("4. Регламенттің");
    talker.writes("/2").reads("Жауап: жоқ.");
    talker
        .writes("/ә")
        .reads("2. Мемлекеттік қызмет көрсету мерзімінің");
    talker.writes("/back").reads("1. Мемлекеттік");
}

#[test]
fn what_is_no_command_is_told_and_can_be_written_all_the_same() {
    let mut talker = begun("ru");
    talker.writes("/Асанов/").reads("Нет команды Асанов/");
    talker.writes("/не").reads("нет, не выявлено, не применимо");
    talker.writes("/ /Асанов/\n.");
    assert!(talker.draft_file().contains(r#""ru": "/Асанов/""#));
    talker.writes("/открыть").reads("Здесь это не действует");
}

#[test]
fn an_empty_line_keeps_what_is_there() {
    let mut talker = begun("ru");
    talker
        .writes("/найти Оказано госуслуг\n22\n/назад")
        .reads("Сейчас: 22");
    talker.writes("\n/назад").reads("Сейчас: 22");
    talker.writes("/очистить").reads_no("Сейчас");
    assert!(!talker.draft_file().contains("provided"));
    talker.writes("/отменить").reads("Сейчас: 22");
}

#[test]
fn what_cannot_be_read_is_kept_and_told_when_it_is_left() {
    let mut talker = begun("ru");
    talker.writes("/найти Оказано госуслуг\nоколо ста");
    talker.reads("! Оказано госуслуг: Не читается как число");
    talker.reads("Из них через ГК");
    assert!(talker.draft_file().contains("около ста"));
    talker
        .writes("/проверка")
        .reads("[!] 1 Госуслуги · Оказано госуслуг");
}

#[test]
fn a_text_of_several_lines_is_saved_line_by_line() {
    let mut talker = begun("ru");
    talker.writes("/найти 3\n1\nодна");
    assert_eq!(talker.last, "| ");
    assert!(talker.draft_file().contains(r#""ru": "одна""#));
    talker.writes("две");
    assert!(talker.draft_file().contains(r"одна\nдве"));
    talker.writes("").reads("4. Соответствие");
    talker.writes("/назад").reads("Сейчас: одна\n  две\n");
    talker.writes("/дописать три\n.");
    assert!(talker.draft_file().contains(r"одна\nдве\nтри"));
}

#[test]
fn an_empty_line_of_a_paste_does_not_end_the_text() {
    let mut talker = begun("ru");
    talker.writes("/найти 3\n1");
    let pasted = |text: &str| Line {
        text: text.to_owned(),
        goes_on: text.is_empty(),
        may_be_cut: false,
    };
    for line in ["", "раз", "", "два"] {
        talker.hears(&pasted(line));
    }
    talker.writes("").reads("4. Соответствие");
    assert!(talker.draft_file().contains(r#""ru": "раз\n\nдва""#));
}

#[test]
fn a_line_that_may_be_cut_is_told() {
    let mut talker = begun("ru");
    let line = Line {
        text: "д".repeat(2047),
        goes_on: false,
        may_be_cut: true,
    };
    talker.hears(&line).reads("4095 байт");
    assert!(talker.draft_file().contains(&line.text));
}

#[test]
fn letters_are_composed_and_nothing_steers_the_terminal() {
    let mut talker = begun("ru");
    talker.writes("/найти 3\n1\nи\u{306} \u{1b}[2J\u{9b}1m\u{202e}\t\u{feff}я\n.\n/назад");
    assert!(
        talker.draft_file().contains(r#""ru": "й [2J1m я""#),
        "{}",
        talker.draft_file()
    );
    let is_plain = |c: char| c == '\n' || !c.is_control();
    assert!(
        talker
            .said
            .replace(['\u{1b}', '\u{9b}', '\t'], "")
            .chars()
            .all(is_plain)
    );
    assert!(!talker.last.contains('\u{1b}'));
}

#[test]
fn lines_fit_the_terminal() {
    for width in [40, 80, 132] {
        let mut talker = Talker::with_width("ru", width);
        talker.writes("1\n\n\nДворец\n\n\n\n\n/помощь\n/найти 12\n1\n/проверка");
        let told = talker.said.lines().filter(|line| !line.contains("> "));
        for line in told {
            assert!(line.chars().count() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn lists_are_shown_piece_by_piece() {
    let mut talker = begun("ru");
    talker
        .writes("/проверка")
        .reads("\n 15. ")
        .reads("ещё ")
        .reads_no("\n 16. ");
    talker.writes("").reads("\n 16. ").reads_no("\n 15. ");
    talker.writes("/назад").reads("Кто утверждает");
    talker.writes("/разделы").reads("  9. Члены");
    talker.writes("5").reads("Приложение 3");
}

#[test]
fn a_report_is_shown_and_written_and_replaced_when_asked_again() {
    let mut talker = begun("ru");
    let file = talker.directory.path().join("отчёт.md");
    talker.writes("/выгрузить").reads("1. Вид: текст");
    talker.writes("1").reads("1. Вид: Markdown");
    talker.writes("5").reads("Приложение 5");
    talker
        .writes(&format!("3 {}\n4", file.display()))
        .reads("Выгружено");
    talker
        .writes("4")
        .reads("Номер 4 ещё раз заменит")
        .reads("Заменить файл");
    talker.writes("4").reads("Выгружено");
    assert!(fs::read_to_string(&file).unwrap().contains("**"));
}

#[test]
fn a_failed_save_is_told_after_every_line_and_leaving_waits() {
    let mut talker = begun("ru");
    let (drafts, away) = (talker.drafts(), talker.directory.path().join("away"));
    // The directory is removed, and comes back from a copy.
    support::copy(&drafts, &away);
    fs::remove_dir_all(&drafts).unwrap();
    talker.writes("Директор").reads("НЕ ЗАПИСАНО");
    talker
        .writes("")
        .reads("НЕ ЗАПИСАНО")
        .writes("/выйти")
        .reads("не закрыта");
    assert_eq!(talker.after, After::Waits);
    talker.writes("2").reads("не закрыта");
    assert_eq!(talker.ends().after, After::Waits);
    talker.writes("1").reads("НЕ ЗАПИСАНО");
    fs::rename(&away, &drafts).unwrap();
    talker
        .writes("/сохранить")
        .reads("на диске")
        .reads_no("НЕ ЗАПИСАНО");
    assert_eq!(talker.writes("/выйти").after, After::Ends);
    assert!(talker.draft_file().contains("Директор"));
}

#[test]
fn the_end_of_the_input_saves_and_leaves() {
    let mut talker = begun("ru");
    talker.writes("Директор");
    assert_eq!(talker.ends().after, After::Ends);
    assert!(talker.draft_file().contains("Директор"));
}

#[test]
fn the_language_changes_at_once() {
    let mut talker = begun("ru");
    talker.writes("/язык программы").reads("Лауазымы> ");
    talker.writes("/бағдарлама тілі").reads("Post> ");
}

#[test]
fn computed_values_and_findings_are_told() {
    let mut talker = Talker::new("ru");
    talker.writes("1\n2\n\nОтдел\n\n\n\n\n/найти Работников\n40\n50");
    talker.reads("! 50 > 40 · Из дома работает больше людей, чем всего.");
    talker.writes("32").reads("= Доля обученных: 80 %");
}

#[test]
fn drafts_are_opened_by_their_numbers() {
    let mut talker = begun("ru");
    talker
        .writes("/черновики")
        .reads("  1. Новый черновик")
        .reads("  2. Дворец");
    talker.writes("9").reads("от 1 до 2");
    talker.writes("2").reads("Кто утверждает");
}

#[test]
fn words_of_two_alphabets_are_told_and_repaired() {
    let mut talker = begun("ru");
    // A Latin `o` in a Cyrillic word.
    talker
        .writes("/найти 3\n1\nодин oтвет\n.")
        .reads("! буквы двух алфавитов")
        .reads("/исправить");
    talker.writes("/назад").reads("/исправить");
    talker.writes("/исправить").reads("Исправлены буквы: ответ");
    assert!(talker.draft_file().contains("\"один ответ\""));
}

#[test]
fn each_line_is_taken_back_alone() {
    let mut talker = begun("ru");
    talker
        .writes("/найти 3\n1\nа\nб\n.\n/отменить")
        .reads("Сейчас: а\n");
    talker.writes("/отменить").reads_no("Сейчас");
}
