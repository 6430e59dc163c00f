//! The line mode fills what the full screen fills: the same doing leaves the same file, byte for byte.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use anketa::core::answers::Absence;
use anketa::core::wizard::action::Action;
use support::Clerk;
use support::hands::{Act, Hand};
use support::talker::Talker;

/// Does the same with both and compares what is left on disk.
#[track_caller]
fn same(lang: &str, acts: &[Act]) -> String {
    let mut clerk = Clerk::new(lang, (100, 30));
    let mut talker = Talker::new(lang);
    for (no, act) in acts.iter().enumerate() {
        clerk.does(*act);
        talker.does(*act);
        assert_eq!(
            clerk.draft_file(),
            talker.draft_file(),
            "{lang}, act {no}: {act:?}; the lines:\n{}\nthe screen:\n{}",
            talker.last,
            clerk.screen()
        );
    }
    talker.draft_file()
}

/// The paper form, in the words of one language.
struct Filling<'a> {
    lang: &'a str,
    languages: &'a [usize],
    institution: &'a str,
    post: &'a str,
    service: &'a str,
    about: &'a str,
    remark: &'a str,
}

fn paper(with: &Filling) -> String {
    let naming = [with.institution, "1,7,18", "31.12.2018", ""];
    let mut acts = vec![Act::Begins(0, with.languages, &naming)];
    // Who approves, and who they are, in two lines.
    acts.extend([Act::Writes(with.post), Act::Writes("Б. Б. Асанов")]);
    // Figures: whole, with what cannot be read, and with what only the Kazakh row gives.
    acts.extend([Act::Section(2), Act::Next, Act::Writes(with.service)]);
    acts.extend([
        Act::Writes("22"),
        Act::Writes("\"ә"),
        Act::Writes(with.about),
    ]);
    acts.extend([Act::Next, Act::Back, Act::Writes("0"), Act::Finds("3")]);
    // Texts of several lines, with an empty one, a lone point and what looks like a command.
    let text = format!("{}\n\n/{}\n.\n1) …", with.about, with.about);
    acts.extend([Act::Writes(&text), Act::Writes(with.about), Act::Phrase(0)]);
    acts.extend([
        Act::Finds("4"),
        Act::Adds(with.remark),
        Act::Absent(Absence::NoneFound, with.remark),
        Act::Absent(Absence::ToClarify, ""),
        Act::Absent(Absence::None, ""),
        Act::Absent(Absence::NotApplicable, with.remark),
        Act::Finds("7"),
        Act::Writes(with.about),
        Act::Finds("7"),
        Act::Absent(Absence::None, ""),
        Act::Finds("4"),
        Act::Absent(Absence::None, with.remark),
        Act::Finds("5"),
        Act::Writes(with.about),
    ]);
    rows(&mut acts, with);
    // A section that does not apply, what is answered in it all the same, and one that applies again.
    acts.extend([Act::Section(3), Act::Off(with.remark), Act::Finds("14")]);
    acts.extend([Act::Writes(with.about), Act::Section(4), Act::Off("")]);
    acts.extend([Act::On, Act::Section(5), Act::Off(with.remark), Act::On]);
    // Half a post, a figure with its names.
    acts.extend([Act::Section(5), Act::Writes("26,5"), Act::Writes("24,5")]);
    acts.extend([Act::Writes("1"), Act::Writes("3"), Act::Writes(with.about)]);
    acts.extend([Act::Section(6), Act::Next, Act::Writes(&text)]);
    acts.extend([Act::Absent(Absence::NoneFound, ""), Act::Writes("")]);
    acts.extend([
        Act::Section(7),
        Act::Writes(with.post),
        Act::Writes("Қ. Әлиев"),
    ]);
    acts.extend([Act::Section(8), Act::Next, Act::Writes(with.post)]);
    acts.extend([Act::Writes("Ғ. Өтеген"), Act::Does(Action::AddRow)]);
    acts.extend([Act::Writes(""), Act::Writes("Һ. Іңкәр")]);
    same(with.lang, &acts)
}

fn rows<'a>(acts: &mut Vec<Act<'a>>, with: &'a Filling) {
    acts.extend([
        Act::Does(Action::AddRow),
        Act::Writes(with.remark),
        Act::Writes("5"),
        Act::Does(Action::AddRow),
        Act::Writes(with.about),
        Act::Row(2, Action::RowUp),
        Act::Row(0, Action::DuplicateRow),
        Act::Row(1, Action::DeleteRow),
        Act::Row(1, Action::DeleteRow),
        Act::Does(Action::RestoreRow),
        Act::Row(0, Action::RowDown),
        Act::Does(Action::Undo),
        Act::Does(Action::Redo),
        Act::Does(Action::Undo),
    ]);
}

const RU: Filling = Filling {
    lang: "ru",
    languages: &[0],
    institution: "ГККП «Школа искусств»",
    post: "Руководитель управления\nкультуры",
    service: "Приём в школу искусств",
    about: "около ста",
    remark: "функция передана",
};

const KK: Filling = Filling {
    lang: "kk",
    languages: &[1],
    institution: "«Оқушылар сарайы» КМҚК",
    post: "Мәдениет басқармасының\nбасшысы",
    service: "Өнер мектебіне қабылдау",
    about: "жүзге жуық",
    remark: "функция берілген",
};

#[test]
fn the_paper_form_in_russian() {
    let file = paper(&RU);
    for part in [
        r#""provided": "22""#,
        r#""via_citizens": "12""#,
        r#""refused": "около ста""#,
        r"около ста\n\n/около ста\n.\n1) …",
        r#""remark": {"ru": "функция передана"}"#,
        r#""staff": "26,5""#,
    ] {
        assert!(file.contains(part), "no {part} in {file}");
    }
}

#[test]
fn the_paper_form_in_kazakh() {
    let file = paper(&KK);
    assert!(file.contains("Мәдениет басқармасының\\nбасшысы"), "{file}");
}

#[test]
fn the_paper_form_in_both() {
    paper(&Filling {
        languages: &[0, 1],
        ..RU
    });
    paper(&Filling {
        languages: &[0, 1],
        ..KK
    });
}

/// The other questionnaire: choices, days, what is asked only if, what is computed, two languages.
fn safety(lang: &str, languages: &[usize]) -> String {
    let mut acts = vec![Act::Begins(
        1,
        languages,
        &["Филиал № 2", "2018-01-01", "31.12.2018", "2018"],
    )];
    acts.extend([Act::Finds("1.2"), Act::Ticks(&[0, 3, 4]), Act::Finds("1.2")]);
    acts.extend([Act::Ticks(&[0, 2]), Act::Writes("жөндеу\nремонт")]);
    acts.extend([Act::Finds("1.2"), Act::Absent(Absence::NoneFound, "")]);
    acts.extend([Act::Finds("1.2"), Act::Ticks(&[2, 1])]);
    acts.extend([Act::Section(1), Act::Writes("40"), Act::Writes("50")]);
    acts.extend([
        Act::Writes("32"),
        Act::Writes("7,25"),
        Act::Writes("отпуск"),
    ]);
    acts.extend([
        Act::Section(2),
        Act::Next,
        Act::Writes("101"),
        Act::Writes("4"),
    ]);
    acts.extend([Act::Writes("17,5"), Act::Writes("600"), Act::Chooses(2)]);
    acts.extend([
        Act::Writes("шкаф"),
        Act::Phrase(0),
        Act::Finds("2.1"),
        Act::Chooses(0),
    ]);
    acts.extend([
        Act::Finds("2.1"),
        Act::Chooses(0),
        Act::Section(3),
        Act::Writes("4"),
    ]);
    acts.extend([
        Act::Writes("1"),
        Act::Writes("№ 7"),
        Act::Chooses(1),
        Act::Chooses(0),
    ]);
    acts.extend([Act::Writes("3,4,18"), Act::Writes("12"), Act::Finds("3.2")]);
    acts.extend([
        Act::Chooses(1),
        Act::Absent(Absence::ToClarify, "у коменданта"),
    ]);
    acts.extend([
        Act::Finds("5.1"),
        Act::Chooses(1),
        Act::Finds("5.1"),
        Act::Ticks(&[]),
    ]);
    acts.extend([Act::Section(4), Act::Off("не было"), Act::Section(6)]);
    acts.extend([Act::Writes("инженер"), Act::Writes("Ә. Ғани")]);
    if languages.len() > 1 {
        acts.extend([Act::Does(Action::NextLanguage), Act::Section(6)]);
        acts.extend([
            Act::Writes("инженер\nаға"),
            Act::Finds("1.3"),
            Act::Writes("жөнделді"),
        ]);
    }
    same(lang, &acts)
}

#[test]
fn the_other_form_in_russian() {
    let file = safety("ru", &[0]);
    for part in [
        r#""hazards": "wires,loads""#,
        r#""drill_date": "3,4,18""#,
        r#""absent": "to_clarify""#,
    ] {
        assert!(file.contains(part), "no {part} in {file}");
    }
}

#[test]
fn the_other_form_in_kazakh() {
    safety("kk", &[1]);
}

#[test]
fn the_other_form_in_two_languages() {
    let file = safety("kk", &[0, 1]);
    assert!(file.contains("инженер\\nаға"), "{file}");
}
