//! Screens as a clerk sees them, at every size and in both languages of the form.
//!
//! After a change of looks: `INSTA_UPDATE=always cargo test --test screens`, then read the difference before it is
//! committed.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;
#[path = "screens/words.rs"]
mod words;

use std::fmt::Write;
use std::sync::Arc;

use anketa::core::draft::previous::Previous;
use anketa::core::wizard::action::Action;
use anketa::core::wizard::phase::{Phase, Said};
use anketa::core::wizard::{Saving, Screen};
use ratatui::style::Modifier;
use support::Clerk;
use words::{KK, RU, Words};

/// From roomy to none: the least that shows a page is 40 by 12.
const SIZES: [(u16, u16); 5] = [(80, 24), (132, 43), (60, 16), (40, 12), (1, 1)];

/// A clerk in a new draft whose name is always the same.
fn begun(words: &Words) -> Clerk {
    in_draft(Clerk::new(words.lang, SIZES[0]), words)
}

fn in_draft(mut clerk: Clerk, words: &Words) -> Clerk {
    clerk.keys("<Enter><Tab><Tab>").types(words.institution);
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    let Screen::Fill(fill) = &mut clerk.desk.wizard.screen else {
        panic!("no draft is open:\n{}", clerk.screen());
    };
    "2018-h2-0000".clone_into(&mut fill.name);
    clerk
}

/// Two rows of the first appendix, named.
fn with_rows(words: &Words) -> Clerk {
    let mut clerk = begun(words);
    clerk
        .finds(words.appendix)
        .keys("<Enter>")
        .types(words.rows[0]);
    clerk
        .finds(words.appendix)
        .keys("<Down><Enter>")
        .types(words.rows[1]);
    clerk.finds(words.appendix);
    clerk
}

/// A long question with an answer of two lines.
fn at_long_question(words: &Words) -> Clerk {
    let mut clerk = begun(words);
    clerk.finds(words.long).types(words.answer);
    clerk
}

/// The picture at every size, with where the cursor stands; nothing in it may be bold and reversed at once.
fn pictures(clerk: &mut Clerk) -> String {
    let mut all = String::new();
    for (width, height) in SIZES {
        clerk.resize(width, height);
        freeze(clerk);
        let cursor = if clerk.terminal.backend().cursor_visible() {
            let (x, y) = clerk.cursor();
            format!("cursor in column {x} of line {y}")
        } else {
            "no cursor".to_owned()
        };
        none_is_bold_and_reversed(clerk);
        let side = "─".repeat(usize::from(width));
        write!(all, "{width}×{height}, {cursor}\n┌{side}┐\n").unwrap();
        for line in lines(clerk, |cell| cell.symbol().to_owned()) {
            writeln!(all, "│{line}│").unwrap();
        }
        write!(all, "└{side}┘\n\n").unwrap();
    }
    all
}

/// The time of the last save is always the same.
fn freeze(clerk: &mut Clerk) {
    if let Saving::Saved(time) = &mut clerk.desk.wizard.saving {
        "10:42".clone_into(time);
    }
    clerk.keys("");
}

fn lines(clerk: &Clerk, shown: impl Fn(&ratatui::buffer::Cell) -> String) -> Vec<String> {
    let buffer = clerk.terminal.backend().buffer();
    let rows = buffer.content().chunks(usize::from(buffer.area.width));
    rows.map(|row| row.iter().map(&shown).collect()).collect()
}

/// `PuTTY` shows bold and reversed as grey on grey.
#[track_caller]
fn none_is_bold_and_reversed(clerk: &Clerk) {
    let both = Modifier::BOLD | Modifier::REVERSED;
    let mut cells = clerk.terminal.backend().buffer().content().iter();
    assert!(
        !cells.any(|cell| cell.modifier.contains(both)),
        "{}",
        clerk.screen()
    );
}

/// Compares what is shown in Russian and in Kazakh with the files beside this one.
fn shown(name: &str, at: impl Fn(&Words) -> Clerk) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for words in [&RU, &KK] {
        let pictures = pictures(&mut at(words));
        settings.bind(|| insta::assert_snapshot!(format!("{name}.{}", words.lang), pictures));
    }
}

/// The same after more keys.
fn shown_after(name: &str, at: impl Fn(&Words) -> Clerk, keys: &str) {
    shown(name, |words| {
        let mut clerk = at(words);
        clerk.keys(keys);
        clerk
    });
}

#[test]
fn the_list_of_drafts_without_any() {
    shown("list", |words| Clerk::new(words.lang, SIZES[0]));
}

#[test]
fn a_new_draft() {
    shown("new", |words| {
        let mut clerk = Clerk::new(words.lang, SIZES[0]);
        clerk.keys("<Enter><Tab><Tab>").types(words.institution);
        clerk
    });
}

#[test]
fn a_long_question_with_an_answer() {
    shown("question", at_long_question);
}

#[test]
fn figures_of_the_first_appendix() {
    shown("figures", |words| {
        let mut clerk = begun(words);
        clerk
            .finds(words.figure)
            .keys("9<Enter>26,5<Enter>1<Enter>");
        clerk
    });
}

#[test]
fn rows_of_an_appendix() {
    shown("rows", with_rows);
}

#[test]
fn answers_without_typing() {
    shown_after("ready", at_long_question, "<F8>");
}

#[test]
fn a_section_that_does_not_apply() {
    shown_after("off-asked", with_rows, "<F8>");
    shown_after("off", with_rows, "<F8><Enter>");
}

#[test]
fn the_menu() {
    shown_after("menu", at_long_question, "<Esc><Down>");
}

#[test]
fn help() {
    shown_after("help", at_long_question, "<F1>");
}

#[test]
fn the_review() {
    shown_after("review", at_long_question, "<F3><Down>");
}

#[test]
fn a_report_to_be_written() {
    shown_after("export", at_long_question, "<F5><Tab><Tab>");
}

/// A draft that Petrova finished some time ago.
fn finished(words: &Words) -> Clerk {
    let mut clerk = at_long_question(words);
    let fill = match &mut clerk.desk.wizard.screen {
        Screen::Fill(fill) => fill,
        other => panic!("{other:?}"),
    };
    fill.colleagues.phase = Phase::Finished(Said {
        name: "petrova".to_owned(),
        is_self: false,
        day: "12.07.2018".to_owned(),
        at: "12.07.2018 10:42".to_owned(),
    });
    clerk
}

#[test]
fn a_draft_is_finished_and_taken_back_to_work() {
    let asks = |words: &Words| {
        let mut clerk = at_long_question(words);
        clerk.menu_and(Action::Finish, "");
        clerk
    };
    shown("finish", asks);
    shown_after("finished", finished, "<PgDn>");
    shown_after("finished-refused", finished, "x");
    shown_after("reopen", finished, "x<Down><Enter>");
}

#[test]
fn find() {
    shown("find", |words| {
        let mut clerk = begun(words);
        clerk.keys("<F7>").types(words.find);
        clerk
    });
}

/// A draft of the first half of the year, filled a little; one stands at the list of drafts.
fn half_a_year(words: &Words) -> Clerk {
    let mut clerk = Clerk::new(words.lang, SIZES[0]);
    clerk.keys("<Enter><Tab><Tab>").types(words.institution);
    clerk.keys("<Tab>01.01.2018<Tab>30.06.2018<Tab><Tab><Enter>");
    clerk
        .finds(words.appendix)
        .keys("<Enter>")
        .types(words.rows[0]);
    clerk.finds(words.figure).keys("22<Enter>7<Enter>0");
    clerk.finds(words.long).types(words.answer);
    clerk.finds(words.off).keys("<F8><Enter>");
    clerk.keys("<Esc><Up><Up><Enter>");
    clerk
}

/// The page for a draft that begins from it; names are always the same.
fn from_half_a_year(words: &Words) -> Clerk {
    let mut clerk = half_a_year(words);
    clerk.keys("<Esc><Down><Down><Enter>");
    let Screen::Begin(begin) = &mut clerk.desk.wizard.screen else {
        panic!("no draft is begun:\n{}", clerk.screen());
    };
    "2018-h1-0000".clone_into(&mut begin.drafts[0].name);
    let draft = begin.draft.previous.as_ref().unwrap().draft.clone();
    let previous = Previous::new("2018-h1-0000".to_owned(), draft);
    begin.draft.previous = Some(Arc::new(previous));
    clerk
}

/// The second half of that year.
fn next_half_a_year(words: &Words) -> Clerk {
    let mut clerk = from_half_a_year(words);
    clerk.keys("<Tab><Tab><Tab><Tab><Enter>");
    let Screen::Fill(fill) = &mut clerk.desk.wizard.screen else {
        panic!("no draft is open:\n{}", clerk.screen());
    };
    "2018-h2-0000".clone_into(&mut fill.name);
    clerk
}

#[test]
fn a_draft_from_an_earlier_one() {
    shown("new-from", from_half_a_year);
}

#[test]
fn what_was_carried() {
    shown("carried", |words| {
        let mut clerk = next_half_a_year(words);
        clerk.finds(words.appendix).keys("<Enter>");
        clerk
    });
    shown("carried-off", |words| {
        let mut clerk = next_half_a_year(words);
        clerk.finds(words.off);
        clerk
    });
    shown_after("carried-review", next_half_a_year, "<F3><Right><Right>");
}

#[test]
fn figures_and_texts_of_the_previous_period() {
    shown("previous", |words| {
        let mut clerk = next_half_a_year(words);
        clerk.finds(words.figure).keys("24<Enter>");
        clerk
    });
    shown("previous-text", |words| {
        let mut clerk = next_half_a_year(words);
        clerk.finds(words.long);
        clerk
    });
    shown("previous-ready", |words| {
        let mut clerk = next_half_a_year(words);
        clerk.finds(words.long).keys("<F8><Up><Up>");
        clerk
    });
}

#[test]
fn what_changed_to_be_written() {
    shown("changes", |words| {
        let mut clerk = next_half_a_year(words);
        clerk.finds(words.figure).keys("24<F5><Right>");
        clerk
    });
}

/// The style of each cell: reversed, bold, underlined; two of them at once are none of these.
#[test]
fn without_colours() {
    let mut clerk = in_draft(Clerk::in_mono(RU.lang, SIZES[0]), &RU);
    let mut all = String::new();
    for keys in [
        "<F7>12<Enter>нет",
        "<F8>",
        "<Esc><Esc>",
        "<Esc><F3>",
        "<F5>",
        "<Esc><F1>",
    ] {
        clerk.keys(keys);
        freeze(&mut clerk);
        none_is_bold_and_reversed(&clerk);
        let styles = lines(&clerk, |cell| style(cell.modifier).to_string());
        let texts = lines(&clerk, |cell| cell.symbol().to_owned());
        writeln!(all, "{keys}").unwrap();
        for (text, style) in texts.iter().zip(&styles) {
            // Where the focus is must be readable without the style too.
            assert!(
                !style.contains('R') || text.contains('>'),
                "{keys}: no mark in {text}"
            );
            writeln!(all, "{}\n{}", text.trim_end(), style.trim_end()).unwrap();
        }
        for cell in clerk.terminal.backend().buffer().content() {
            assert_eq!(
                (cell.fg, cell.bg),
                (ratatui::style::Color::Reset, ratatui::style::Color::Reset)
            );
        }
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("mono", all));
}

fn style(modifier: Modifier) -> char {
    match modifier {
        Modifier::REVERSED => 'R',
        Modifier::BOLD => 'B',
        Modifier::UNDERLINED => 'U',
        nothing if nothing.is_empty() => ' ',
        _ => '?',
    }
}

/// The cursor stands behind what was typed, for screen readers and braille lines.
#[test]
fn the_cursor_is_where_typing_goes() {
    for words in [&RU, &KK] {
        for size in &SIZES[..4] {
            let mut clerk = begun(words);
            clerk.resize(size.0, size.1).finds(words.long).types("ёқ");
            assert_eq!(before_cursor(&mut clerk), "ёқ", "{size:?}");
            clerk.types(words.answer);
            let typed: String = words
                .answer
                .chars()
                .rev()
                .take(2)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect();
            assert_eq!(before_cursor(&mut clerk), typed, "{size:?}");
            clerk.keys("<F7>").types("әт");
            assert_eq!(before_cursor(&mut clerk), "әт", "{size:?}");
            clerk.keys("<Esc><F8>").types("яң");
            assert_eq!(before_cursor(&mut clerk), "яң", "{size:?}");
        }
    }
}

/// The two letters before the cursor.
#[track_caller]
fn before_cursor(clerk: &mut Clerk) -> String {
    assert!(
        clerk.terminal.backend().cursor_visible(),
        "no cursor:\n{}",
        clerk.screen()
    );
    let (x, y) = clerk.cursor();
    let buffer = clerk.terminal.backend().buffer();
    (x.saturating_sub(2)..x)
        .map(|x| buffer[(x, y)].symbol())
        .collect()
}
