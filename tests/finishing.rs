//! A draft is finished, read-only until it is taken back to work, and loses nothing on the way.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "finishing/colleagues.rs"]
mod colleagues;
#[path = "finishing/commands.rs"]
mod commands;
#[path = "properties/deed.rs"]
mod deed;
#[path = "finishing/in_lines.rs"]
mod in_lines;
#[path = "finishing/refused.rs"]
mod refused;
mod support;
#[path = "finishing/terminal.rs"]
mod terminal;

use anketa::core::answers::Change;
use anketa::core::wizard::Wizard;
use anketa::core::wizard::action::Action;
use anketa::core::wizard::fill::Page;
use anketa::store::drafts::{Drafts, Home};
use support::Clerk;

const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

/// What is said in each language: about to finish, how it is confirmed, that it is finished, and the way back.
struct Said {
    lang: &'static str,
    asks: &'static str,
    review: &'static str,
    confirm: &'static str,
    finished: &'static str,
    reopen: &'static str,
    reason: &'static str,
    why_wanted: &'static str,
}

const SAID: [Said; 2] = [
    Said {
        lang: "ru",
        asks: "Завершить черновик",
        review: "Показать всё, что осталось",
        confirm: "Завершить",
        finished: "завершён ",
        reopen: "Вернуть в работу",
        reason: "Причина",
        why_wanted: "Напишите причину",
    },
    Said {
        lang: "kk",
        asks: "Қараламаны аяқтау",
        review: "Қалғанының бәрін көрсету",
        confirm: "Аяқтау",
        finished: "аяқталды ",
        reopen: "Жұмысқа қайтару",
        reason: "Себебі",
        why_wanted: "Себебін жазыңыз",
    },
];

/// A new draft in the hands of Ivanova, who stands in its first field.
fn begun(lang: &str, size: (u16, u16)) -> Clerk {
    let mut clerk = Clerk::named("ivanova", lang, size);
    clerk.keys("<Enter><Tab><Tab>").types("Отдел");
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    clerk
}

impl Clerk {
    fn asks(&mut self, action: Action) -> &mut Self {
        self.menu_and(action, "")
    }

    fn finishes(&mut self) -> &mut Self {
        self.asks(Action::Finish).keys("<Up><Enter>")
    }

    fn reopens(&mut self, reason: &str) -> &mut Self {
        self.asks(Action::Reopen).types(reason).keys("<Enter>")
    }
}

fn is_finished(clerk: &Clerk) -> bool {
    clerk.desk.wizard.fill().unwrap().finished().is_some()
}

fn answers(wizard: &Wizard) -> Vec<Change> {
    wizard.fill().unwrap().draft.answers.all_changes()
}

#[test]
fn a_draft_is_finished_with_what_is_open_and_taken_back_with_a_reason() {
    for said in &SAID {
        for size in SIZES {
            let mut clerk = begun(said.lang, size);
            clerk.asks(Action::Finish).sees(said.asks).sees(said.review);
            // The first way changes nothing.
            clerk.keys("<Enter>").sees_no(said.confirm);
            assert!(!is_finished(&clerk));
            clerk.finishes().sees(said.finished);
            assert!(is_finished(&clerk));
            let file = clerk.draft_file();
            assert!(file.contains("\"finished\": {\"at\": "), "{file}");
            let before = answers(&clerk.desk.wizard);
            clerk.keys("x").sees(said.reopen);
            assert_eq!(answers(&clerk.desk.wizard), before);
            clerk.keys("<Down><Enter>").sees(said.reason);
            // Nobody would know why.
            clerk.keys("<Enter>").sees(said.reason);
            if size.0 >= 80 {
                clerk.sees(said.why_wanted);
            }
            assert!(is_finished(&clerk));
            clerk.types("ошибка в штате").keys("<Enter>");
            assert!(!is_finished(&clerk));
            clerk
                .sees_no(said.finished)
                .types("Директор")
                .sees("Директор");
            assert!(!clerk.draft_file().contains("\"finished\""));
        }
    }
}

#[test]
fn what_is_required_is_named_first_and_one_key_leads_to_all() {
    let mut clerk = begun("ru", SIZES[0]);
    clerk
        .asks(Action::Finish)
        .sees("Осталось: 120 (вопросы: 120)");
    let screen = clerk.screen();
    let line = |text: &str| screen.lines().position(|line| line.contains(text)).unwrap();
    assert!(line("обязательный") < line("· Кто утверждает"), "{screen}");
    clerk.keys("<F3>").sees("Осталось: 120").sees_no("Ещё не");
    // So does the second line, also where the list fills the page already.
    for _ in 0..2 {
        clerk.asks(Action::Finish).keys("<Down><Enter>");
        clerk.sees("← всё: 120 →");
    }
}

/// Whether each format has the mark of a project, as the page for reports shows it.
fn marks(clerk: &mut Clerk) -> [bool; 2] {
    clerk.asks(Action::Export);
    let marks = ["", "<Right>"].map(|key| {
        let fill = clerk.keys(key).desk.wizard.fill().unwrap();
        let Page::Export(export) = &fill.page else {
            panic!("{}", clerk.screen());
        };
        assert!(!export.preview.is_empty());
        export.preview.join("\n").contains("ПРОЕКТ")
    });
    clerk.keys("<Esc>");
    marks
}

#[test]
fn reports_lose_the_mark_and_get_it_back() {
    let mut clerk = begun("ru", (80, 24));
    assert_eq!(marks(&mut clerk), [true; 2]);
    clerk.finishes();
    assert_eq!(marks(&mut clerk), [false; 2]);
    clerk.reopens("проверить");
    assert_eq!(marks(&mut clerk), [true; 2]);
}

#[test]
fn undo_does_not_take_finishing_back_and_accepted_findings_stay() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .finds("Количество по штату")
        .keys("48,25<Tab>45<Tab>3");
    clerk.keys("<Ctrl+T>").types("совмещение").keys("<Enter>");
    let accepted = "принято с пояснением: совмещение";
    clerk.sees(accepted).finishes().sees(accepted);
    clerk.keys("<Ctrl+Z>").sees("Черновик завершён");
    assert!(is_finished(&clerk));
    clerk.keys("<Esc>").reopens("проверить").sees(accepted);
    // What is undone is what was done before: the finding is as it was.
    clerk
        .keys("<Ctrl+Z>")
        .sees_no(accepted)
        .sees("! 48,25 ≠ 48");
    assert!(!is_finished(&clerk));
}

#[test]
fn the_list_of_drafts_and_the_next_opening_say_so() {
    for said in &SAID {
        for size in SIZES {
            let mut clerk = begun(said.lang, size);
            clerk.finishes().asks(Action::ToDrafts);
            if size.0 >= 80 {
                clerk.sees(said.finished).sees("ivanova");
            }
            clerk.keys("<Enter>");
            assert!(is_finished(&clerk), "{}", clerk.screen());
            clerk.sees(said.finished);
            if size.0 >= 80 {
                clerk.sees(said.reopen);
            }
            clerk.keys("<Tab>").sees(said.finished);
        }
    }
}

#[test]
fn a_copy_is_finished_too() {
    let mut clerk = begun("ru", (80, 24));
    clerk.finishes();
    let home = clerk.desk.outside.home().unwrap();
    let draft = clerk.desk.wizard.draft().unwrap();
    let copied = |name: &str| {
        let path = clerk.directory().join(name);
        home.copy_to(&path, draft).unwrap();
        Drafts::at("").load(&path).unwrap().home
    };
    let stands = |home: &Home| home.book().ledger().finish().map(|finish| finish.wall);
    let first = copied("first");
    assert!(stands(&first).is_some());
    assert_eq!(stands(&first), stands(home));
    // Also where nothing but what is in memory is left of it.
    std::fs::remove_dir_all(home.path().join("journal")).unwrap();
    assert!(stands(&copied("second")).is_some());
}
