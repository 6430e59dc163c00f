//! What became of an answer: on the screen, in lines, on the command line; and an old text taken back.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use anketa::core::wizard::action::Action;
use anketa::core::wizard::command::Command;
use anketa::core::wizard::fill::Page;
use anketa::core::wizard::{Msg, Wizard};
use support::Clerk;
use support::hands::{Act, Hand};
use support::office::{office, run};
use support::program::{Outcome, outcome, program};
use support::talker::Talker;

const NAMING: [&str; 4] = ["Дворец", "1,7,18", "31.12.2018", ""];

/// A draft in these languages of the form, the open answer being that to a question of the first appendix.
fn begun<H: Hand>(hand: &mut H, languages: &'static [usize], question: &'static str) {
    hand.does_all(&[Act::Begins(0, languages, &NAMING), Act::Finds(question)]);
}

fn versions(wizard: &Wizard) -> usize {
    match &wizard.fill().unwrap().page {
        Page::Versions(versions) => versions.list.len(),
        other => panic!("another page: {other:?}"),
    }
}

/// Three versions, the first of which is taken back and given up again.
fn looks_back(lang: &str, size: (u16, u16), now: &str) {
    let mut clerk = Clerk::new(lang, size);
    begun(&mut clerk, &[0], "Суть жалобы");
    clerk.types("Очередь").keys("<Ctrl+U>").types("Мест нет");
    clerk.keys("<Ctrl+U>").types("Жалоб нет");
    clerk.menu(Action::Versions);
    clerk
        .sees(now)
        .sees("Мест нет")
        .keys("<End>")
        .sees("  Очередь");
    assert_eq!(versions(&clerk.desk.wizard), 3, "{}", clerk.screen());
    clerk.keys("<Enter>");
    assert!(clerk.draft_file().contains("\"Очередь\""));
    clerk.keys("<Ctrl+Z>");
    assert!(clerk.draft_file().contains("\"Жалоб нет\""));
    // The one that was given up stays in the history, and Esc changes nothing.
    clerk.menu(Action::Versions);
    assert_eq!(versions(&clerk.desk.wizard), 5, "{}", clerk.screen());
    clerk.keys("<Down><Esc>").sees("Жалоб нет");
    assert!(clerk.draft_file().contains("\"Жалоб нет\""));
}

#[test]
fn an_old_text_is_taken_back_and_given_up_again() {
    looks_back("ru", (80, 24), "сейчас");
    looks_back("ru", (40, 12), "сейчас");
    looks_back("kk", (80, 24), "қазір");
    looks_back("kk", (40, 12), "қазір");
}

#[test]
fn the_text_that_is_in_the_field_now_is_the_first_version() {
    let mut clerk = Clerk::new("ru", (80, 24));
    begun(&mut clerk, &[0], "Суть жалобы");
    // Nobody rests: the text is in no journal yet.
    for letter in "шум".chars() {
        clerk
            .desk
            .tell(Msg::Typed(match clerk.desk.wizard.open_field() {
                Some(field) => format!("{}{letter}", field.text),
                None => String::new(),
            }));
    }
    clerk.desk.tell(Msg::Command(Command::Do(Action::Versions)));
    clerk.keys("").sees("История ответа: 1").sees("  шум");
}

#[test]
fn text_that_grows_in_one_go_is_one_version() {
    let mut clerk = Clerk::new("ru", (80, 24));
    begun(&mut clerk, &[0], "Суть жалобы");
    // Each of these is followed by a rest.
    clerk.types("Очередь ").types("в записи ").types("с осени");
    clerk.menu(Action::Versions);
    assert_eq!(versions(&clerk.desk.wizard), 1, "{}", clerk.screen());
}

#[test]
fn an_answer_without_a_past_says_so() {
    let mut clerk = Clerk::new("ru", (80, 24));
    begun(&mut clerk, &[0], "Суть жалобы");
    clerk
        .menu(Action::Versions)
        .sees("ещё не меняли")
        .sees("Суть жалобы");
}

#[test]
fn a_text_taken_back_leaves_the_other_language() {
    let mut clerk = Clerk::new("ru", (100, 30));
    begun(&mut clerk, &[0, 1], "Суть жалобы");
    clerk.types("шум").menu(Action::NextLanguage).types("шу");
    clerk
        .menu(Action::NextLanguage)
        .keys("<Ctrl+U>")
        .types("очередь");
    clerk
        .menu(Action::Versions)
        .sees("русский")
        .sees_no("казахский");
    assert_eq!(versions(&clerk.desk.wizard), 2, "{}", clerk.screen());
    clerk.keys("<End><Enter>");
    let file = clerk.draft_file();
    assert!(file.contains(r#"{"kk": "шу", "ru": "шум"}"#), "{file}");
}

#[test]
fn choices_and_absences_have_a_past_too() {
    let mut clerk = Clerk::new("ru", (80, 24));
    begun(&mut clerk, &[0], "Оказано госуслуг");
    clerk.keys("12").keys("<F8><Enter>").keys("<PgUp>");
    clerk
        .menu(Action::Versions)
        .sees("  нет")
        .keys("<Down><Enter>");
    assert!(clerk.draft_file().contains(r#""provided": "12""#));
}

#[test]
fn in_lines_it_goes_by_numbers() {
    for (lang, command, again) in [
        ("ru", "/история", "/отменить"),
        ("kk", "/тарих", "/болдырмау"),
    ] {
        let mut talker = Talker::new(lang);
        begun(&mut talker, &[0], "Оказано госуслуг");
        talker.does_all(&[Act::Writes("12"), Act::Back, Act::Writes("15"), Act::Back]);
        talker
            .writes(command)
            .reads("1. ")
            .reads(": 15")
            .reads("2. ")
            .reads(": 12");
        talker.writes("2").reads(again);
        assert!(talker.draft_file().contains(r#""provided": "12""#));
        talker.writes(again);
        assert!(talker.draft_file().contains(r#""provided": "15""#));
    }
}

/// A directory with a draft of the former layout, saved on the night before 2019.
fn old_draft() -> tempfile::TempDir {
    let office = office();
    let file = office.path().join("drafts/cut/draft.json");
    let text = r#"{"anketa": 1, "questionnaire": {"id": "kz-corruption-risk", "version": "2017.1"},
        "languages": ["ru", "kk"], "sections": {
        "title": {"answers": {"institution": {"ru": "Дворец", "kk": "Сарай"}}},
        "services": {"rows": [{"id": "r1", "answers": {"provided": "12", "refused": {"absent": "none"}}}]},
        "permits": {"not_applicable": {"remark": {"ru": "не выдаём"}}}}}"#;
    let form = fs::read_to_string(office.path().join("drafts/cut/questionnaire.json")).unwrap();
    let version = form
        .split("\"version\": \"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    fs::write(&file, text.replace("2017.1", version)).unwrap();
    let saved = SystemTime::UNIX_EPOCH + Duration::from_secs(1_546_282_800);
    File::open(&file).unwrap().set_modified(saved).unwrap();
    office
}

fn told(office: &std::path::Path, lang: &str, zone: &str, words: &str) -> Outcome {
    let mut command = program(office, lang);
    command.env("TZ", zone).args(words.split(' '));
    outcome(command)
}

#[test]
fn the_command_line_tells_it_in_the_language_and_time_of_the_reader() {
    let office = old_draft();
    let asked = "history --dir drafts cut";
    let all = told(office.path(), "ru_RU.UTF-8", "UTC", asked);
    assert_eq!((all.code, all.err.as_str()), (Some(0), ""), "{all:?}");
    for line in [
        "31.12.2018 19:00  draft.json\n",
        "  Титульный лист · Учреждение  title.institution\n",
        "    стало (русский): Дворец\n",
        "    стало (казахский): Сарай\n",
        "    взято из файла draft.json прежнего вида\n",
        "  1 Госуслуги · Оказано госуслуг  services.1.provided\n    стало: 12\n",
        "    стало: нет\n",
        "    раздел не применим: не выдаём",
        "    языки документа: русский, казахский",
        "    добавлена строка: [1] (без названия)",
    ] {
        assert!(all.out.contains(line), "no {line:?} in:\n{}", all.out);
    }
    let there = told(office.path(), "kk_KZ.UTF-8", "Asia/Qyzylorda", asked);
    for line in [
        "01.01.2019 00:00  draft.json\n",
        "    енді (орысша): Дворец\n",
        "  services.1.provided",
    ] {
        assert!(there.out.contains(line), "no {line:?} in:\n{}", there.out);
    }
    let one = told(
        office.path(),
        "en_US.UTF-8",
        "UTC",
        &format!("{asked} services.1.provided"),
    );
    assert!(one.out.contains("    became: 12\n"), "{one:?}");
    assert_eq!(one.out.lines().count(), 4, "{one:?}");
}

#[test]
fn a_question_that_is_none_is_told_with_what_was_meant() {
    let office = old_draft();
    let case = |name: &str, what: &str, hint: &str| {
        let refused = run(
            office.path(),
            "ru",
            &format!("history --dir drafts cut {name}"),
        );
        assert_eq!(
            (refused.code, refused.out.as_str()),
            (Some(2), ""),
            "{refused:?}"
        );
        assert!(refused.err.contains(what), "{refused:?}");
        assert!(refused.err.contains(hint), "{refused:?}");
    };
    case(
        "servces",
        "нет вопроса или раздела `servces`",
        "может быть, `services`?",
    );
    case("services.provded", "`provded`", "может быть, `provided`?");
    case(
        "services.7.provided",
        "нет такой строки: всего строк 1",
        "history",
    );
    case(
        "name",
        "в нескольких разделах",
        "services.name, permits.name",
    );
    let nothing = run(
        office.path(),
        "ru",
        "history --dir drafts cut services.1.refused.x",
    );
    assert_eq!(nothing.code, Some(2), "{nothing:?}");
    let empty = run(office.path(), "ru", "history --dir drafts cut chair");
    assert_eq!(
        (empty.code, empty.out.as_str()),
        (Some(0), "Здесь ещё ничего не менялось.\n")
    );
}
