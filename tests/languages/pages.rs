//! What stands on the page of a document of several languages, at widths and heights of all kinds.

use std::fmt::Write;

use anketa::core::wizard::Saving;

use super::*;

const TEXTS: [(&str, &str); 2] = [
    (
        "ru",
        "Очередь в электронной записи не двигалась две недели, родители не знали, чего ждать",
    ),
    (
        "kk",
        "Электрондық жазылу кезегі екі апта бойы қозғалмады, ата-аналар не күтерін білмеді",
    ),
];
const SIZES: [(u16, u16); 4] = [(80, 24), (120, 30), (40, 12), (160, 30)];

/// The pages at each size; the outline and the neighbours are not looked at, so what remains is short.
fn pages(clerk: &mut Clerk) -> String {
    let mut all = String::new();
    for (width, height) in SIZES {
        clerk.resize(width, height);
        clerk.desk.wizard.saving = Saving::Saved("10:42".to_owned());
        clerk.keys("");
        let (x, y) = clerk.cursor();
        writeln!(all, "{width}×{height}, cursor in column {x} of line {y}").unwrap();
        for line in clerk.screen().lines() {
            writeln!(all, "│{line}").unwrap();
        }
        all.push('\n');
    }
    all
}

/// Compares what is shown with the files beside this one.
#[track_caller]
fn shown(name: &str, clerk: &mut Clerk) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let pages = pages(clerk);
    settings.bind(|| insta::assert_snapshot!(name, pages));
}

#[test]
fn a_text_that_one_language_lacks() {
    for (lang, text) in TEXTS {
        let mut clerk = in_both(lang, SIZES[0]);
        clerk.finds("Суть жалобы").types(text);
        shown(&format!("text.{lang}"), &mut clerk);
    }
}

#[test]
fn a_text_in_both_with_the_second_one_open() {
    let texts = ["Ответ подписывает другой", "Жауапқа басқа адам қол қояды"];
    for (lang, first, second) in [("ru", texts[0], texts[1]), ("kk", texts[1], texts[0])] {
        let mut clerk = in_both(lang, SIZES[0]);
        clerk.finds("Случаи «размывания»").types(first);
        clerk.keys("<F12>").types(second);
        shown(&format!("both.{lang}"), &mut clerk);
    }
}

#[test]
fn a_number_with_a_companion_text() {
    let mut clerk = in_both("ru", SIZES[0]);
    clerk
        .finds("по иным основаниям")
        .keys("2<Tab>")
        .types("перевод в другую школу");
    shown("number", &mut clerk);
}

#[test]
fn a_person_whose_name_stands_once() {
    let mut clerk = in_both("kk", SIZES[0]);
    clerk
        .finds("Кто утверждает")
        .types("директор")
        .keys("<Tab>");
    clerk.types("Қайрат Сәбит");
    shown("person", &mut clerk);
}

/// The second questionnaire has a third language; its choices are worded in each.
#[test]
fn three_languages() {
    let mut clerk = Clerk::new("en", SIZES[0]);
    let langs = ["ru", "kk", "en"].map(|tag| anketa::core::lang::Lang::parse(tag).unwrap());
    clerk.desk.wizard.document_langs = langs.to_vec();
    clerk.keys("<Enter><Down><Space><Tab>");
    assert_eq!(clerk.desk.wizard.draft().unwrap().languages.len(), 3);
    clerk
        .keys("<Tab>")
        .types("Акимат")
        .keys("<Tab><Tab><Tab><Tab><Tab><Enter>");
    clerk.keys("<Esc>");
    clerk.finds("2.3");
    clerk.types("Open the second door");
    shown("three", &mut clerk);
    clerk.keys("<F12>").types("Открыть второй выход");
    clerk.keys("<F12>").types("Екінші есікті ашу");
    shown("three.filled", &mut clerk);
    clerk.finds("2.1");
    shown("three.choice", &mut clerk);
}

#[test]
fn the_languages_of_the_document() {
    for lang in ["ru", "kk"] {
        let mut clerk = in_both(lang, SIZES[0]);
        clerk.menu(Action::Languages).keys("<Down>");
        shown(&format!("popup.{lang}"), &mut clerk);
    }
}

/// From 101 columns on there are two columns, and without the outline from 73 on.
#[test]
fn two_languages_stand_beside_each_other_from_a_width_on() {
    let mut clerk = in_both("ru", SIZES[0]);
    clerk.finds("Суть жалобы");
    for height in [24, 12] {
        for width in 60..=180 {
            clerk.resize(width, height);
            let screen = clerk.screen();
            let is_beside = screen
                .lines()
                .any(|line| line.contains("Суть жалобы") && line.contains("Шағымның мәні"));
            let has_outline = height >= 24 && width >= 80;
            let least = if has_outline { 101 } else { 73 };
            assert_eq!(is_beside, width >= least, "{width}×{height}\n{screen}");
        }
    }
}

/// What is worked out has the decimal mark of the document, whatever the program speaks.
#[test]
fn computed_figures_follow_the_language_of_the_document() {
    let mut clerk = Clerk::new("en", SIZES[0]);
    let langs = ["ru", "en"].map(|tag| anketa::core::lang::Lang::parse(tag).unwrap());
    clerk.desk.wizard.document_langs = langs.to_vec();
    clerk.keys("<Enter><Down><Space><Tab><Tab>").types("Акимат");
    clerk.keys("<Tab><Tab><Tab><Tab><Tab><Enter><Esc>");
    clerk.finds("Employees").keys("7");
    clerk.finds("Trained in safety").keys("3").sees("42.9 %");
    clerk.keys("<F12>").sees("42,9 %");
}

/// On each page one field has the keyboard, and the cursor stands behind what was typed into it.
#[test]
fn the_cursor_stands_in_the_open_language() {
    for size in SIZES {
        let mut clerk = in_both("ru", size);
        clerk.finds("Суть жалобы").types("шумё");
        assert_eq!(before_cursor(&mut clerk), "мё", "{size:?}");
        clerk.keys("<F12>").types("дауқ");
        assert_eq!(before_cursor(&mut clerk), "уқ", "{size:?}");
        clerk.keys("<F12><End>");
        assert_eq!(before_cursor(&mut clerk), "мё", "{size:?}");
        clerk.sees("дауқ");
    }
}

fn before_cursor(clerk: &mut Clerk) -> String {
    let (x, y) = clerk.cursor();
    let buffer = clerk.terminal.backend().buffer();
    (x - 2..x).map(|x| buffer[(x, y)].symbol()).collect()
}

/// A wording that the paper has otherwise in the other language is told on every page.
#[test]
fn wordings_that_differ_are_told_at_every_size() {
    for (lang, told) in [
        ("ru", "На бумаге тексты расходятся: F1"),
        ("kk", "Қағаздағы мәтіндер әртүрлі: F1"),
    ] {
        let mut clerk = in_both(lang, SIZES[0]);
        for question in [
            "Случаи «размывания»",
            "По какой причине не проводилось",
            "Выговор",
        ] {
            clerk.finds(question);
            for (width, height) in SIZES {
                clerk.resize(width, height).sees(told);
            }
            // However long the answer is.
            clerk.resize(40, 12).keys("<F12>");
            if fill(&clerk).is_text_by_lang() {
                clerk.types(&"слово ".repeat(60));
            }
            clerk.sees(told).keys("<F12>").sees(told);
        }
    }
}
