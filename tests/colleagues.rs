//! Several people in one draft: what one does, the others see; what they do at once is told and settled.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "colleagues/in_lines.rs"]
mod in_lines;
#[path = "colleagues/left.rs"]
mod left;
#[path = "colleagues/settle.rs"]
mod settle;
mod support;
#[cfg(target_os = "linux")]
#[path = "colleagues/told.rs"]
mod told;

use std::fs;

use support::Clerk;

const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

/// A new draft in the hands of Ivanova, who stands in its first field.
fn begun(lang: &str, size: (u16, u16)) -> Clerk {
    let mut clerk = Clerk::named("ivanova", lang, size);
    clerk
        .keys("<Enter><Tab><Tab>")
        .types("ГККП «Школа искусств»");
    clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    clerk
}

/// Ivanova and Petrova in one draft.
fn two(lang: &str, size: (u16, u16)) -> (Clerk, Clerk) {
    let one = begun(lang, size);
    let two = Clerk::joins(&one, "petrova", lang, size);
    (one, two)
}

/// The number of services given, which both can find by this wording.
const GIVEN: [(&str, &str); 2] = [
    ("ru", "Оказано госуслуг"),
    ("kk", "Көрсетілген мемлекеттік"),
];

fn wording(lang: &str) -> &'static str {
    GIVEN.iter().find(|(tag, _)| *tag == lang).unwrap().1
}

/// Both edit the number of services without seeing it of each other.
fn both_edit(lang: &str, size: (u16, u16)) -> (Clerk, Clerk) {
    let (mut one, mut two) = two(lang, size);
    for (clerk, typed) in [(&mut one, "12"), (&mut two, "15")] {
        clerk.finds(wording(lang)).types(typed).keys("<Tab>");
    }
    one.looks();
    two.looks();
    (one, two)
}

fn draft(clerk: &Clerk) -> std::path::PathBuf {
    let mut drafts = fs::read_dir(clerk.drafts()).unwrap();
    drafts.next().unwrap().unwrap().path()
}

#[test]
fn an_answer_appears_at_the_others() {
    let (mut one, mut two) = two("ru", (80, 24));
    one.finds("Оказано госуслуг").keys("12<Tab>");
    two.sees("заполнено 3 из 123").keys("<PgDn>");
    assert!(two.looks());
    two.sees("заполнено 4 из 123")
        .finds("Оказано госуслуг")
        .sees("12");
    assert!(!two.looks(), "nothing is drawn where nothing changed");
    let looked = one.desk.look();
    assert!(looked.is_none(), "{looked:?}");
}

#[test]
fn what_is_listed_follows() {
    let (mut one, mut two) = two("ru", (80, 24));
    two.keys("<F3>");
    let open = two.screen();
    one.finds("Оказано госуслуг").keys("12<Tab>");
    two.looks();
    assert_ne!(two.screen(), open);
    two.keys("<Esc><F7>").types("сто двадцать").sees("Ничего");
    one.finds("По каким основаниям")
        .types("сто двадцать<Tab>")
        .keys("<Tab>");
    two.looks();
    two.sees_no("Ничего").keys("<Enter>").sees("сто двадцать");
}

#[test]
fn the_field_where_one_stands_is_never_touched() {
    let (mut one, mut two) = two("ru", (80, 24));
    for clerk in [&mut one, &mut two] {
        clerk.finds("По каким основаниям");
    }
    two.types_on("наше");
    one.types("их").keys("<Tab>");
    let cursor = two.cursor();
    two.looks();
    assert_eq!(two.cursor().0, cursor.0);
    two.sees("наше").sees("ivanova").sees("«их»");
    two.types_on(" слово").sees("наше слово").keys("<Tab>");
    two.looks();
    two.keys("<BackTab>")
        .sees("Одновременно правили")
        .sees("наше слово")
        .sees("«их»");
    one.looks();
    one.keys("<BackTab>")
        .sees("Одновременно правили")
        .sees("«их»")
        .sees("наше слово");
}

#[test]
fn who_only_stands_there_sees_the_new_answer_on_leaving() {
    let (mut one, mut two) = two("ru", (80, 24));
    for clerk in [&mut one, &mut two] {
        clerk.finds("По каким основаниям");
    }
    one.types("их").keys("<Tab>");
    two.looks();
    two.sees("здесь теперь «их»").keys("<Tab>");
    two.looks();
    two.keys("<BackTab>").sees("┃ их").sees_no("здесь теперь");
    assert_eq!(two.desk.wizard.fill().unwrap().unsettled(), 0);
    // What was typed and taken back is no edit.
    one.types("х").keys("<Tab>");
    two.types_on("я").keys("<Backspace><Tab>");
    two.looks();
    assert_eq!(two.desk.wizard.fill().unwrap().unsettled(), 0);
    two.keys("<BackTab>").sees("┃ их");
}

#[test]
fn who_writes_where_is_told_until_they_leave() {
    for (lang, said) in [
        ("ru", "petrova пишет здесь"),
        ("kk", "petrova осында жазып жатыр"),
    ] {
        for size in SIZES {
            let (mut one, mut two) = two(lang, size);
            for clerk in [&mut one, &mut two] {
                clerk.finds(wording(lang));
            }
            two.types_on("7");
            one.looks();
            one.sees(said).sees("@");
            one.keys("<Tab>").sees_no(said).sees("@");
            two.keys("<Tab>");
            one.looks();
            one.sees_no("@");
        }
    }
}

#[test]
fn presence_ends_with_the_session() {
    let (mut one, mut two) = two("ru", (120, 30));
    two.finds("Оказано госуслуг").types_on("7");
    one.looks();
    one.sees("1 Госуслуги").sees("@petrova");
    drop(two);
    one.looks();
    one.sees_no("@petrova");
}
