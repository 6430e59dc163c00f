//! Every difference between two drafts, and the document that tells them.

use anketa::core::answers::Absence;
use anketa::core::changes::{Sides, changes};
use anketa::core::compare::{Kinship, Pair, Two};
use anketa::core::draft::Draft;
use anketa::core::format::Format;
use anketa::core::questionnaire::item::Part;
use anketa::export;

use crate::form::{absent, cell, draft, filled, lang, next, off, part_of, rows, write};

fn told(old: &Draft, new: &Draft, kinship: Kinship, langs: &[&str], format: Format) -> String {
    let sides = Sides {
        two: Two { old, new, kinship },
        old_name: "2018-h1-0000",
        new_name: "2018-h2-1111",
    };
    let langs: Vec<_> = langs.iter().map(|tag| lang(tag)).collect();
    let mut out = Vec::new();
    export::write(&changes(&sides, &langs), format, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// What differs, as `section.row.item`, rows counted from 1 in the draft that has them; `-` before what is gone, `+`
/// before what is new.
pub fn names(old: &Draft, new: &Draft, kinship: Kinship) -> Vec<String> {
    let form = &new.questionnaire;
    let two = Two { old, new, kinship };
    let mut names = Vec::new();
    for of in two.differences() {
        let id = &form.section(of.section).id;
        names.extend(of.off.map(|off| {
            let sign = |is: bool| if is { "off" } else { "on" };
            format!(
                "{id} {} {}",
                sign(off.old.is_some()),
                sign(off.new.is_some())
            )
        }));
        for row in of.rows {
            let (sign, row_id, in_draft) = match row.pair {
                Pair::Both(_, new_row) => ("", new_row, new),
                Pair::New(new_row) => ("+", new_row, new),
                Pair::Gone(old_row) => ("-", old_row, old),
            };
            let at = in_draft.rows(of.section).iter().position(|r| *r == row_id);
            let at = at.unwrap() + 1;
            let repeats = form.section(of.section).repeat.is_some();
            let place = if repeats {
                format!("{id}.{at}")
            } else {
                id.clone()
            };
            if !sign.is_empty() {
                names.push(format!("{sign}{place}"));
            }
            names.extend(
                row.cells
                    .iter()
                    .map(|cell| format!("{sign}{place}.{}", form.item(cell.item).id)),
            );
        }
    }
    names
}

/// The second half of that year, with one change of each sort.
fn later() -> Draft {
    let mut new = next(&filled());
    write(&mut new, "halls.visits", 0, "ru", "24,5");
    write(&mut new, "halls.children", 0, "ru", "3,0");
    let children = cell(&new, "halls.children", 0);
    part_of(&mut new, children, Part::Note, "ru", "Ли");
    write(&mut new, "halls.kind", 0, "ru", "a");
    write(&mut new, "halls.about", 0, "ru", "Шумно\nпо вечерам");
    write(&mut new, "halls.about", 0, "kk", "Шулы");
    absent(&mut new, "halls.note", 0, Absence::None);
    rows(&mut new, "halls", &[1, 6], &[4]);
    write(&mut new, "halls.name", 1, "ru", "Медиазал");
    off(&mut new, "events");
    new
}

#[test]
fn the_same_draft_differs_in_nothing() {
    for kinship in [Kinship::Begun, Kinship::Strangers] {
        assert_eq!(names(&filled(), &filled(), kinship), Vec::<String>::new());
    }
    let said = told(
        &filled(),
        &filled(),
        Kinship::Strangers,
        &["ru"],
        Format::Text,
    );
    assert!(said.contains("Ничего не изменилось."), "{said}");
}

#[test]
fn each_change_is_listed_once_in_the_order_of_the_form() {
    let expected = [
        "head.period",
        "halls.1.visits",
        "halls.1.children",
        "halls.1.kind",
        "halls.1.about",
        "halls.1.note",
        "halls.1.twice",
        "+halls.2",
        "+halls.2.name",
        "-halls.2",
        "-halls.2.name",
        "events on off",
        "-events.1",
        "-events.1.what",
        "-events.1.guests",
    ];
    assert_eq!(names(&filled(), &later(), Kinship::Begun), expected);
}

#[track_caller]
fn same(old: &str, new: &str, name: &str) {
    let (mut a, mut b) = (draft(&["ru"]), draft(&["ru"]));
    write(&mut a, name, 0, "ru", old);
    write(&mut b, name, 0, "ru", new);
    for draft in [&mut a, &mut b] {
        write(draft, "halls.name", 0, "ru", "зал");
    }
    assert_eq!(
        names(&a, &b, Kinship::Strangers),
        Vec::<String>::new(),
        "{old} {new}"
    );
}

#[test]
fn figures_and_days_are_compared_by_value() {
    same("26,5", "26.50", "halls.visits");
    same("1 000", "1000", "halls.visits");
    same("01.07.2018", "1,7,18", "head.period");
    same("Шумно", "Шумно ", "halls.about");
}

#[test]
fn what_is_hidden_is_no_answer() {
    let mut old = filled();
    let mut new = filled();
    // «Нет» stands before what was typed.
    absent(&mut new, "halls.about", 0, Absence::None);
    assert_eq!(names(&old, &new, Kinship::Begun), ["halls.1.about"]);
    absent(&mut old, "halls.about", 0, Absence::None);
    write(&mut old, "halls.visits", 0, "ru", "1");
    off(&mut old, "halls");
    off(&mut new, "halls");
    assert_eq!(names(&old, &new, Kinship::Begun), Vec::<String>::new());
}

#[test]
fn strangers_have_the_rows_that_are_called_the_same() {
    let mut new = filled();
    // The same two halls under other names of rows, the other way round.
    rows(&mut new, "halls", &[8, 9], &[1, 4]);
    write(&mut new, "halls.name", 0, "ru", "детский ");
    write(&mut new, "halls.name", 1, "kk", "Оқу залы");
    let told = names(&filled(), &new, Kinship::Strangers);
    let is_of_rows = |name: &&String| name.starts_with(['+', '-']);
    assert_eq!(told.iter().filter(is_of_rows).count(), 0, "{told:?}");
}

#[test]
fn strangers_whose_rows_are_called_otherwise_have_other_rows() {
    let (mut old, mut new) = (draft(&["ru"]), draft(&["ru"]));
    write(&mut old, "halls.name", 0, "ru", "Читальный");
    write(&mut new, "halls.name", 0, "ru", "Медиазал");
    let told = names(&old, &new, Kinship::Strangers);
    let expected = ["+halls.1", "+halls.1.name", "-halls.1", "-halls.1.name"];
    assert_eq!(told, expected);
    // Where one was begun from the other, it is the same row under another name.
    assert_eq!(names(&old, &new, Kinship::Begun), ["halls.1.name"]);
}

#[test]
fn a_period_that_differs_behind_its_phrase_is_told() {
    let (mut old, mut new) = (filled(), filled());
    for (draft, until) in [(&mut old, "30.06.2018"), (&mut new, "30.09.2018")] {
        let period = cell(draft, "head.period", 0);
        part_of(draft, period, Part::Phrase, "ru", "за отчётный период");
        part_of(draft, period, Part::Until, "ru", until);
    }
    let said = told(&old, &new, Kinship::Begun, &["ru"], Format::Text);
    assert!(said.contains("30.09.2018"), "{said}");
}

#[test]
fn a_text_that_differs_in_another_language_only_is_told_with_its_name() {
    let (mut old, mut new) = (filled(), filled());
    write(&mut old, "halls.about", 0, "kk", "Шулы");
    write(&mut new, "halls.about", 0, "kk", "Тыныш");
    let said = told(&old, &new, Kinship::Begun, &["ru"], Format::Text);
    assert!(said.contains("было (казахский): Шулы"), "{said}");
    assert!(said.contains("стало (казахский): Тыныш"), "{said}");
    let both = told(&old, &new, Kinship::Begun, &["kk", "ru"], Format::Text);
    assert!(both.contains("бұрын: Шулы"), "{both}");
    assert!(!both.contains("казахский"), "{both}");
}

#[test]
fn the_document_in_every_language_and_format() {
    for (name, langs) in [
        ("ru", &["ru"][..]),
        ("kk", &["kk"]),
        ("kk-ru", &["kk", "ru"]),
    ] {
        for format in [Format::Text, Format::Markdown] {
            let said = told(&filled(), &later(), Kinship::Begun, langs, format);
            let mut settings = insta::Settings::clone_current();
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.set_snapshot_path("../snapshots");
            let name = format!("changes.{name}.{}", format.extension());
            settings.bind(|| insta::assert_snapshot!(name, said));
        }
    }
}
