//! What one session sees of the others, and what it holds back.

use super::*;
use crate::core::answers::Subject;

fn by(disk: &Disk, login: &str) -> Book {
    let form = questionnaire();
    let person = person(login);
    Book::open(disk.root(), form, "sum".to_owned(), person, noon).unwrap()
}

/// What stands in the answer now.
fn now(book: &Book) -> String {
    text(&book.answers(), day())
}

fn types(book: &mut Book, typed: &str) {
    book.record(&[Change::Answer(day(), number(typed))], Some(day()))
        .unwrap();
}

fn gives(book: &mut Book, given: &str) {
    book.record(&[Change::Answer(day(), number(given))], None)
        .unwrap();
}

#[test]
fn nothing_is_listed_or_read_where_nothing_changed() {
    let disk = Disk::new();
    let (mut one, mut two) = (by(&disk, "ivanova"), by(&disk, "petrova"));
    gives(&mut two, "1");
    for _ in 0..6 {
        one.read().unwrap();
        one.writing().unwrap();
    }
    disk.plan(double::Plan::default());
    one.read().unwrap();
    one.writing().unwrap();
    // One question to the system for each of the two journals and the live file, however long they are.
    assert!(disk.done() <= 3, "{}", disk.done());
    gives(&mut two, "2");
    assert_eq!(one.read().unwrap(), [Change::Answer(day(), number("2"))]);
}

#[test]
fn a_journal_that_comes_with_the_first_answer_is_found() {
    let disk = Disk::new();
    let (mut one, mut two) = (by(&disk, "ivanova"), by(&disk, "petrova"));
    one.read().unwrap();
    types(&mut two, "1");
    assert_eq!(one.read().unwrap(), []);
    assert_eq!(one.writing().unwrap().len(), 1);
    two.settle().unwrap();
    assert_eq!(one.read().unwrap().len(), 1);
}

#[test]
fn who_writes_is_known_while_they_stand_there() {
    let disk = Disk::new();
    let (mut one, mut two) = (by(&disk, "ivanova"), by(&disk, "petrova"));
    types(&mut two, "1");
    let writing = one.writing().unwrap();
    assert_eq!((&*writing[0].by, writing[0].cell), ("petrova(7)", day()));
    assert_eq!(two.writing().unwrap(), [], "nobody is told of oneself");
    // Whoever rests in the field is still there.
    two.settle().unwrap();
    assert_eq!(one.writing().unwrap().len(), 1);
    two.record(&[], None).unwrap();
    assert_eq!(one.writing().unwrap(), []);
    types(&mut two, "12");
    assert_eq!(one.writing().unwrap().len(), 1);
    drop(two);
    assert_eq!(one.writing().unwrap(), []);
}

#[test]
fn what_a_colleague_writes_where_one_stands_waits() {
    let disk = Disk::new();
    let (mut one, mut two) = (by(&disk, "ivanova"), by(&disk, "petrova"));
    one.stand_at(Some(Subject::Answer(day())));
    gives(&mut two, "их");
    assert_eq!(one.read().unwrap(), []);
    assert_eq!(one.held_back(), Some(day()));
    // Whoever goes away without typing sees it, and has edited nothing.
    one.stand_at(None);
    assert_eq!(one.read().unwrap(), [Change::Answer(day(), number("их"))]);
    assert_eq!(one.ledger().conflicts().count(), 0);
    // Whoever typed before the news could be seen replaces what they saw.
    one.stand_at(Some(Subject::Answer(day())));
    gives(&mut two, "их снова");
    one.read().unwrap();
    types(&mut one, "наше");
    one.settle().unwrap();
    assert_eq!(now(&one), "наше");
    let (_, conflict) = one.ledger().conflicts().next().unwrap();
    assert_eq!(conflict.others[0].1.value, number("их снова"));
    // What was typed and taken back is no edit.
    let over = vec![conflict.others[0].0.clone()];
    one.accept(day(), over).unwrap();
    two.read().unwrap();
    gives(&mut two, "третье");
    one.read().unwrap();
    types(&mut one, "наше!");
    types(&mut one, "наше");
    one.record(&[], None).unwrap();
    one.stand_at(None);
    assert_eq!(
        one.read().unwrap(),
        [Change::Answer(day(), number("третье"))]
    );
}

#[test]
fn a_ghost_loses_nothing_and_makes_a_conflict_at_most() {
    let disk = Disk::new();
    let mut ghost = by(&disk, "ivanova");
    types(&mut ghost, "из того окна");
    let mut again = by(&disk, "ivanova");
    assert_eq!(again.unfinished().unwrap(), [], "it goes on");
    let left = again.left().unwrap().remove(0);
    assert!(left.is_alive);
    again.recover(&left).unwrap();
    assert_eq!(now(&again), "из того окна");
    assert_eq!(again.left().unwrap(), []);
    // The ghost leaves the field as it was.
    ghost.settle().unwrap();
    again.read().unwrap();
    assert_eq!(again.ledger().conflicts().count(), 0);
    // It goes on typing.
    types(&mut ghost, "из того окна!");
    ghost.settle().unwrap();
    gives(&mut again, "из этого");
    again.read().unwrap();
    ghost.read().unwrap();
    for book in [&ghost, &again] {
        assert_eq!(book.ledger().conflicts().count(), 1);
    }
}

#[test]
fn an_offer_stays_until_it_is_answered() {
    let disk = Disk::new();
    let mut book = by(&disk, "ivanova");
    gives(&mut book, "прежнее");
    types(&mut book, "новое");
    let disk = disk.after_kill();
    // Nobody answered, and somebody, even oneself, went on.
    let mut later = by(&disk, "ivanova");
    assert_eq!(later.unfinished().unwrap().len(), 1);
    gives(&mut later, "третье");
    let disk = disk.after_kill();
    let mut last = by(&disk, "ivanova");
    let field = last.unfinished().unwrap().remove(0);
    assert_eq!(field.answer, number("новое"));
    // A colleague is not asked.
    assert_eq!(by(&disk, "ivanova").unfinished().unwrap().len(), 1);
    last.decline(&field).unwrap();
    assert_eq!(now(&last), "третье");
    assert_eq!(last.unfinished().unwrap(), []);
    let texts: Vec<_> = last.ledger().history(day());
    assert!(texts.iter().any(|step| step.new.value == number("новое")));
    assert_eq!(last.ledger().conflicts().count(), 0);
    // Not even when the answer changes again.
    gives(&mut last, "четвёртое");
    assert_eq!(last.ledger().conflicts().count(), 0);
    assert_eq!(by(&disk.after_kill(), "ivanova").unfinished().unwrap(), []);
}

#[test]
fn rows_that_colleagues_added_stay_when_one_changes_ones_own() {
    let disk = Disk::new();
    let section = questionnaire().find_section("acts").unwrap();
    let (mut one, mut two) = (by(&disk, "ivanova"), by(&disk, "petrova"));
    let add = |book: &mut Book| {
        let mut answers = book.answers();
        let row = answers.fresh_row();
        let shown = vec![row];
        let rows = Rows {
            shown,
            deleted: vec![],
        };
        answers.apply(Change::Rows(section, rows));
        book.record(&answers.take_changes(), None).unwrap();
        row
    };
    add(&mut two);
    one.read().unwrap();
    // As an undo that knows one row only.
    add(&mut one);
    assert!(one.has_corrections());
    let Change::Rows(_, rows) = one.read().unwrap().remove(0) else {
        panic!("rows were changed");
    };
    assert_eq!(rows.shown.len(), 2);
    assert!(!one.has_corrections());
}

#[test]
fn who_deleted_a_row_says_what_they_saw() {
    let disk = Disk::new();
    let section = questionnaire().find_section("acts").unwrap();
    let (mut one, mut two) = (by(&disk, "ivanova"), by(&disk, "petrova"));
    let mut answers = one.answers();
    let row = answers.fresh_row();
    let shown =
        |shown: Vec<RowId>, deleted: Vec<RowId>| Change::Rows(section, Rows { shown, deleted });
    answers.apply(shown(vec![row], vec![]));
    one.record(&answers.take_changes(), None).unwrap();
    two.read().unwrap();
    let edit = Change::Answer(found(row), number("7"));
    two.record(&[edit], None).unwrap();
    one.record(&[shown(vec![], vec![row])], None).unwrap();
    two.read().unwrap();
    let read = by(&disk, "ahmetov");
    for book in [&two, &read] {
        let told = book.ledger().conflicts_rows().next().unwrap();
        assert_eq!((told.row, &*told.by), (row, "ivanova(7)"));
    }
    // Off and on at once is settled, and that is read again.
    let off = |why: &str| {
        let lang = crate::core::lang::Lang::parse("ru").unwrap();
        let remark = [(lang, why.to_owned())].into();
        Change::Off(
            section,
            Some(SectionOff {
                remark,
                carried: false,
            }),
        )
    };
    one.record(&[off("нет")], None).unwrap();
    two.record(&[off("передано")], None).unwrap();
    one.read().unwrap();
    let (_, conflict) = one.ledger().conflicts_off().next().unwrap();
    let over = conflict.others.iter().map(|(id, _)| id.clone()).collect();
    one.accept_off(section, over).unwrap();
    two.read().unwrap();
    assert_eq!(two.ledger().conflicts_off().count(), 0);
    assert_eq!(by(&disk, "ahmetov").ledger().conflicts_off().count(), 0);
}
