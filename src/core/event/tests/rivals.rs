//! What is told to have been done at once, and what is not.

use super::*;

/// Two people who both see a row.
fn two_with_a_row() -> (Person, Person, Vec<Event>, RowId) {
    let (mut one, mut two) = (Person::new("a.00000001", 0), Person::new("b.00000002", 0));
    let row = one.answers.fresh_row();
    let shown = vec![row];
    let rows = Rows {
        shown,
        deleted: vec![],
    };
    let pool = one.change(Change::Rows(services(), rows), 10);
    one.look(&pool);
    two.look(&pool);
    (one, two, pool, row)
}

fn hidden(row: RowId) -> Change {
    let rows = Rows {
        shown: vec![],
        deleted: vec![row],
    };
    Change::Rows(services(), rows)
}

#[test]
fn a_row_deleted_while_a_colleague_answers_in_it_is_told() {
    for edits_first in [true, false] {
        let (mut one, mut two, mut pool, row) = two_with_a_row();
        let mut edit = |now| two.change(Change::Answer(cell(row), typed("их")), now);
        if edits_first {
            pool.extend(edit(20));
            pool.extend(one.change(hidden(row), 30));
        } else {
            pool.extend(one.change(hidden(row), 20));
            pool.extend(edit(30));
        }
        let ledger = fold(pool.clone());
        let told = ledger.conflicts_rows().next().unwrap();
        assert_eq!((told.row, &*told.by), (row, "a.00000001"));
        assert_eq!(told.unseen[0].2.value, typed("их"));
        // It is settled when the row comes back, and when somebody has looked at it.
        let accepted = What::Accepted {
            cell: cell(row),
            over: vec![told.unseen[0].1.clone()],
        };
        one.look(&pool);
        let mut back = pool.clone();
        let rows = Rows {
            shown: vec![row],
            deleted: vec![],
        };
        back.extend(one.change(Change::Rows(services(), rows), 40));
        assert_eq!(fold(back).conflicts_rows().count(), 0);
        pool.push(Event {
            id: EventId {
                at: one.clock.tick(50),
                writer: writer("c.00000003"),
                n: 1,
            },
            wall: 50,
            by: "c".into(),
            what: accepted,
        });
        assert_eq!(fold(pool).conflicts_rows().count(), 0);
    }
}

#[test]
fn a_row_deleted_with_all_that_was_seen_in_it_is_nobodys_conflict() {
    let (mut one, mut two, mut pool, row) = two_with_a_row();
    pool.extend(two.change(Change::Answer(cell(row), typed("их")), 20));
    one.look(&pool);
    pool.extend(one.change(hidden(row), 30));
    assert_eq!(fold(pool).conflicts_rows().count(), 0);
}

#[test]
fn whoever_replaces_what_two_said_alike_replaces_both() {
    let (mut one, mut two, mut pool, row) = two_with_a_row();
    let said = |person: &mut Person, text: &str, now| {
        person.change(Change::Answer(cell(row), typed(text)), now)
    };
    pool.extend(said(&mut one, "нет", 20));
    pool.extend(said(&mut two, "нет", 30));
    one.look(&pool);
    pool.extend(said(&mut one, "да", 40));
    assert_eq!(fold(pool).conflicts().count(), 0);
}

#[test]
fn a_text_that_was_there_before_counts_again() {
    let (mut one, mut two, mut pool, row) = two_with_a_row();
    let said = |person: &mut Person, text: &str, now| {
        person.change(Change::Answer(cell(row), typed(text)), now)
    };
    pool.extend(said(&mut one, "нет", 20));
    pool.extend(said(&mut one, "да", 30));
    two.look(&pool);
    pool.extend(said(&mut one, "нет", 40));
    pool.extend(said(&mut two, "может быть", 50));
    assert_eq!(fold(pool).conflicts().count(), 1);
}
