//! While one types, only the open question is drawn anew. That what stands around it is as it would be drawn anew, every
//! test of the screen sees to (`support`); here it is told when it is drawn and when not.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use anketa::core::lang::Lang;
use support::Clerk;

const LANGS: [&str; 2] = ["ru", "kk"];

/// In a draft of the first questionnaire.
fn begun(lang: &str) -> Clerk {
    let mut clerk = Clerk::new(lang, (80, 24));
    clerk.keys("<Enter><Tab><Tab>").types("Школа");
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    clerk
}

/// At a question of it that is answered in words.
fn at_words(lang: &str) -> Clerk {
    let mut clerk = begun(lang);
    clerk.finds(if lang == "ru" {
        "Суть жалобы"
    } else {
        "Шағымның мәні"
    });
    clerk
}

/// How often what stands around the open question was drawn, for these keys.
fn drawn(clerk: &mut Clerk, keys: &str) -> u64 {
    let before = clerk.desk.wizard.changed_beside;
    clerk.keys(keys);
    clerk.desk.wizard.changed_beside - before
}

#[test]
fn letters_of_an_answer_draw_the_open_question_alone() {
    for lang in LANGS {
        let mut clerk = at_words(lang);
        assert_ne!(
            drawn(&mut clerk, "а"),
            0,
            "the count of answers is another one"
        );
        assert_eq!(drawn(&mut clerk, "б в<Left><Backspace>г"), 0);
        assert_ne!(
            drawn(
                &mut clerk,
                "<End><Backspace><Backspace><Backspace><Backspace>"
            ),
            0,
            "it is empty again"
        );
    }
}

#[test]
fn what_stands_elsewhere_too_is_drawn_with_each_letter() {
    for lang in LANGS {
        let mut clerk = begun(lang);
        let form = &clerk.desk.wizard.fill().unwrap().draft.questionnaire;
        let name = form.names_draft[0];
        let wording = form.item(name).ask.say(&Lang::parse(lang).unwrap());
        let wording = wording.to_owned();
        clerk.finds(&wording);
        assert_eq!(clerk.desk.wizard.open_cell().unwrap().item, name);
        drawn(&mut clerk, "1");
        assert_eq!(drawn(&mut clerk, "23"), 2);
        clerk.sees("Школа123 ·");
    }
}

#[test]
fn a_row_that_becomes_empty_is_drawn_as_one_that_was_never_written() {
    for lang in LANGS {
        let mut clerk = at_words(lang);
        // Each picture is compared with one that is made anew.
        clerk.keys("а<Enter>б").keys("<Backspace>");
        clerk.keys("<Backspace>").keys("в").keys("<Backspace>");
    }
}
