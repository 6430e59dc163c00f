//! A draft that is finished while others write in it, and taken back to work.

use super::*;
use crate::core::answers::{SectionOff, Subject};
use crate::core::event::ledger::Did;

/// Two people, of whom the first has answered and the second has seen it.
fn two() -> (Person, Person, Vec<Event>) {
    let (mut one, mut two) = (Person::new("a.00000001", 0), Person::new("b.00000002", 0));
    let pool = one.change(Change::Answer(cell(RowId::ONLY), typed("22")), 10);
    two.look(&pool);
    (one, two, pool)
}

fn finish(person: &mut Person, now: u64) -> Event {
    person.happen(person.ledger.finishing(), now)
}

fn reopen(person: &mut Person, reason: &str, now: u64) -> Event {
    person.happen(person.ledger.reopening(reason.into()), now)
}

#[test]
fn a_finished_draft_tells_who_finished_it_and_when() {
    let (mut one, _, mut pool) = two();
    assert_eq!(fold(pool.clone()).stands(), None);
    pool.push(finish(&mut one, 20));
    let ledger = fold(pool.clone());
    let stands = ledger.finish().unwrap();
    assert_eq!((&**stands.by, stands.wall), ("a.00000001", 20));
    assert_eq!(ledger.late(), []);
    pool.push(reopen(&mut one, "ошибка в штате", 30));
    let ledger = fold(pool);
    assert_eq!(ledger.finish(), None);
    let reason = Standing::Reopened("ошибка в штате".into());
    assert_eq!(ledger.stands().map(|stands| stands.standing), Some(&reason));
    let told: Vec<Did> = ledger.deeds().into_iter().map(|deed| deed.did).collect();
    let [_, Did::Standing(Standing::Finished(_)), Did::Standing(last)] = &told[..] else {
        panic!("{told:?}");
    };
    assert_eq!(*last, reason);
}

#[test]
fn what_was_written_without_knowing_is_told_whatever_the_clocks_say() {
    // The second one's clock is behind: what they write seems to have been there before.
    let (mut one, mut two, mut pool) = two();
    one.ahead = 1000;
    pool.push(finish(&mut one, 20));
    let place = cell(RowId::ONLY);
    pool.extend(two.change(Change::Answer(place, typed("23")), 30));
    let ledger = fold(pool.clone());
    assert!(ledger.base(place) < ledger.standing_id());
    assert_eq!(ledger.answer(place), &typed("23"));
    assert_eq!(ledger.late(), [Subject::Answer(place)]);
    // Taken back by its writer, it is as it was.
    pool.extend(two.change(Change::Answer(place, typed("22")), 40));
    assert_eq!(fold(pool.clone()).late(), []);
    pool.extend(two.change(Change::Off(services(), Some(SectionOff::default())), 50));
    assert_eq!(fold(pool.clone()).late(), [Subject::Off(services())]);
    // Whoever finishes it again has seen all.
    one.look(&pool);
    pool.push(reopen(&mut one, "посмотреть", 60));
    assert_eq!(fold(pool.clone()).late(), []);
    pool.push(finish(&mut one, 70));
    assert_eq!(fold(pool).late(), []);
}

#[test]
fn of_two_who_finish_at_once_the_later_counts_and_both_are_told() {
    let (mut one, mut two, mut pool) = two();
    pool.extend([finish(&mut one, 20), finish(&mut two, 30)]);
    let ledger = fold(pool.into_iter().rev());
    assert_eq!(&**ledger.finish().unwrap().by, "b.00000002");
    assert_eq!(ledger.late(), []);
    assert_eq!(ledger.deeds().len(), 3);
}

#[test]
fn of_one_who_finishes_and_one_who_takes_back_at_once_the_later_counts() {
    let (mut one, mut two, mut pool) = two();
    let first = finish(&mut one, 20);
    pool.push(first);
    two.look(&pool);
    let back = reopen(&mut one, "не всё", 30);
    let again = finish(&mut two, 40);
    let ledger = fold(pool.iter().cloned().chain([back.clone(), again.clone()]));
    assert!(ledger.finish().is_some());
    // The other way round, and told in another order.
    let last = reopen(&mut one, "и ещё", 50);
    let ledger = fold(pool.into_iter().chain([last, again, back]));
    assert_eq!(ledger.finish(), None);
    assert_eq!(ledger.deeds().len(), 5);
}
