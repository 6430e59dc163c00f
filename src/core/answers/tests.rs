//! Changes, and how each is taken back.

use super::*;
use crate::core::questionnaire::item::Part;

fn cell(item: usize) -> Cell {
    Cell {
        item: ItemNo(item),
        row: RowId::ONLY,
    }
}

fn typed(text: &str) -> Answer {
    let mut answer = Answer::default();
    answer.write(
        Slot {
            part: Part::Main,
            lang: None,
        },
        text.to_owned(),
    );
    answer
}

#[test]
fn every_change_can_be_taken_back() {
    let mut answers = Answers::default();
    let section = SectionNo(1);
    let changes = [
        Change::Answer(cell(1), typed("да")),
        Change::Answer(cell(1), typed("нет")),
        Change::Rows(
            section,
            Rows {
                shown: vec![RowId(1), RowId(2)],
                deleted: vec![],
            },
        ),
        Change::Off(section, Some(SectionOff::default())),
    ];
    let inverses: Vec<Change> = changes
        .into_iter()
        .filter_map(|change| answers.apply(change))
        .collect();
    assert_eq!(inverses.len(), 4);
    for inverse in inverses.into_iter().rev() {
        answers.apply(inverse).unwrap();
    }
    assert!(answers.answer(cell(1)).is_blank());
    assert!(answers.off(section).is_none());
    assert!(answers.rows(section).shown.is_empty());
}

#[test]
fn a_change_that_changes_nothing_says_so() {
    let mut answers = Answers::default();
    assert_eq!(
        answers.apply(Change::Answer(cell(3), Answer::default())),
        None
    );
    assert_eq!(answers.apply(Change::Off(SectionNo(0), None)), None);
}

#[test]
fn an_absence_keeps_what_was_typed() {
    let mut answer = typed("было");
    answer.absence = Some(Absence::NotApplicable);
    assert_eq!(answer.text(Part::Main, None), "было");
}

#[test]
fn a_row_is_read_by_the_name_it_is_written_by() {
    for row in [
        RowId(1),
        RowId::new(0x7f3a_91c2, 3),
        RowId::new(1, RowId::LAST),
    ] {
        assert_eq!(RowId::parse(&row.to_string()), Some(row));
    }
    for bad in [
        "",
        "r",
        "r0",
        "3",
        "r3-",
        "r3-7f3a",
        "r3-00000000",
        "r-7f3a91c2",
        "r1000000000",
    ] {
        assert_eq!(RowId::parse(bad), None, "{bad}");
    }
}

#[test]
fn changes_are_told_once_rows_first() {
    let mut answers = Answers::default();
    let row = answers.fresh_row();
    let cell = Cell {
        item: ItemNo(0),
        row,
    };
    let rows = Rows {
        shown: vec![row],
        deleted: vec![],
    };
    answers.apply(Change::Answer(cell, typed("д")));
    answers.apply(Change::Answer(cell, typed("да")));
    answers.apply(Change::Rows(SectionNo(0), rows.clone()));
    let changes = [
        Change::Rows(SectionNo(0), rows),
        Change::Answer(cell, typed("да")),
    ];
    assert_eq!(answers.all_changes(), changes);
    assert_eq!(answers.take_changes(), changes);
    assert_eq!(answers.take_changes(), []);
}

#[test]
fn two_who_add_rows_give_them_two_names() {
    let (mut one, mut other) = (Answers::default(), Answers::default());
    one.add_rows_as(1);
    other.add_rows_as(2);
    assert_ne!(one.fresh_row(), other.fresh_row());
}

#[test]
fn row_numbers_are_never_used_twice() {
    let mut answers = Answers::default();
    let first = answers.fresh_row();
    answers.apply(Change::Rows(
        SectionNo(0),
        Rows {
            shown: vec![first],
            deleted: vec![],
        },
    ));
    answers.apply(Change::Rows(
        SectionNo(0),
        Rows {
            shown: vec![],
            deleted: vec![first],
        },
    ));
    assert_ne!(answers.fresh_row(), first);
}
