//! Several writers who see each other's events late, twice or in another order, and what becomes of it.

use std::sync::Arc;

mod deeds;
mod random;
mod rivals;
mod standing;

use super::*;
use crate::core::answers::{Answers, Change, Rows, Slot};
use crate::core::event::ledger::Ledger;
use crate::core::questionnaire::Questionnaire;
use crate::core::questionnaire::item::{ItemNo, Part};
use crate::core::report::sample;

fn form() -> Arc<Questionnaire> {
    Arc::new(sample::form())
}

fn writer(name: &str) -> Writer {
    Writer::parse(name).unwrap()
}

fn typed(text: &str) -> Answer {
    let slot = Slot {
        part: Part::Main,
        lang: None,
    };
    let mut answer = Answer::default();
    answer.write(slot, text.to_owned());
    answer
}

/// One person with a clock of their own.
struct Person {
    name: Writer,
    clock: Clock,
    /// How far their clock is ahead.
    ahead: u64,
    n: u64,
    ledger: Ledger,
    answers: Answers,
    /// How many events of the pool they have seen.
    seen: usize,
}

impl Person {
    fn new(name: &str, ahead: u64) -> Self {
        let name = writer(name);
        let mut answers = Answers::default();
        answers.add_rows_as(name.tag());
        Self {
            name,
            clock: Clock::default(),
            ahead,
            n: 0,
            ledger: Ledger::new(form()),
            answers,
            seen: 0,
        }
    }

    /// Makes a change and gives the events of it.
    fn change(&mut self, change: Change, now: u64) -> Vec<Event> {
        self.answers.apply(change);
        let mut events = Vec::new();
        for change in self.answers.take_changes() {
            for what in self.ledger.events_for(&change, self.name.tag()) {
                events.push(self.happen(what, now));
            }
        }
        events
    }

    /// Something else happens.
    fn happen(&mut self, what: What, now: u64) -> Event {
        self.n += 1;
        let wall = now + self.ahead;
        let event = Event {
            id: EventId {
                at: self.clock.tick(wall),
                writer: self.name.clone(),
                n: self.n,
            },
            wall,
            by: self.name.as_str().into(),
            what,
        };
        self.ledger.add(event.clone());
        event
    }

    /// Reads what is new in the pool.
    fn look(&mut self, pool: &[Event]) {
        for event in &pool[self.seen..] {
            self.clock.see(event.id.at);
            for subject in self.ledger.add(event.clone()) {
                self.answers.apply(self.ledger.change(subject));
            }
        }
        self.answers.take_changes();
        self.seen = pool.len();
    }
}

fn services() -> SectionNo {
    form().find_section("services").unwrap()
}

fn cell(row: RowId) -> Cell {
    let item = form().asked(services()).next().unwrap();
    Cell { item, row }
}

/// All that can be seen of a ledger.
fn view(ledger: &Ledger) -> String {
    let answers = ledger.answers();
    let mut cells: Vec<Cell> = Vec::new();
    let rows = answers.rows(services()).clone();
    for row in rows.shown.iter().chain(&rows.deleted).chain([&RowId::ONLY]) {
        cells.extend((0..form().items.len()).map(|item| Cell {
            item: ItemNo(item),
            row: *row,
        }));
    }
    let histories: Vec<_> = cells.iter().map(|cell| ledger.history(*cell)).collect();
    format!(
        "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{histories:?}",
        answers.all_changes(),
        ledger.conflicts().collect::<Vec<_>>(),
        ledger.conflicts_off().collect::<Vec<_>>(),
        ledger.conflicts_rows().collect::<Vec<_>>(),
        ledger.languages(),
        ledger.stands(),
        ledger.late(),
    )
}

fn fold(events: impl IntoIterator<Item = Event>) -> Ledger {
    let mut ledger = Ledger::new(form());
    for event in events {
        ledger.add(event);
    }
    ledger
}

#[test]
fn a_clock_never_goes_back() {
    let mut clock = Clock::default();
    assert_eq!(clock.tick(1000), Stamp { ms: 1000, count: 0 });
    assert_eq!(clock.tick(900), Stamp { ms: 1000, count: 1 });
    clock.see(Stamp {
        ms: 5000,
        count: 255,
    });
    assert_eq!(clock.tick(1100), Stamp { ms: 5001, count: 0 });
    clock.see(Stamp::LAST);
    assert_eq!(clock.tick(u64::MAX), Stamp::LAST);
}

#[test]
fn names_of_writers_are_checked() {
    assert_eq!(writer("ivanova.7f3a91c2").tag(), 0x7f3a_91c2);
    for bad in [
        "",
        ".a",
        "a/b",
        "Ivanova",
        "иванова",
        "a b",
        &"a".repeat(65),
    ] {
        assert_eq!(Writer::parse(bad), None, "{bad}");
    }
}

#[test]
fn two_edits_of_one_answer_made_at_once_are_told_until_settled() {
    let (mut one, mut two) = (Person::new("a.00000001", 0), Person::new("b.00000002", 0));
    let place = cell(RowId(1));
    let mut pool = one.change(Change::Answer(place, typed("было")), 10);
    two.look(&pool);
    let first = one.change(Change::Answer(place, typed("первое")), 20);
    let second = two.change(Change::Answer(place, typed("второе")), 30);
    pool.extend(first.clone().into_iter().chain(second.clone()));
    one.look(&pool);
    two.look(&pool);
    for person in [&one, &two] {
        assert_eq!(person.answers.answer(place), &typed("второе"));
        let (where_, conflict) = person.ledger.conflicts().next().unwrap();
        assert_eq!(where_, place);
        assert_eq!(conflict.shown.0, second[0].id);
        assert_eq!(conflict.others[0].1.value, typed("первое"));
    }
    // Typing on does not settle it, looking at it does.
    pool.extend(two.change(Change::Answer(place, typed("второе!")), 40));
    assert_eq!(two.ledger.conflicts().count(), 1);
    let what = What::Accepted {
        cell: place,
        over: vec![first[0].id.clone()],
    };
    let id = EventId {
        at: two.clock.tick(50),
        writer: two.name.clone(),
        n: 9,
    };
    two.ledger.add(Event {
        id,
        wall: 50,
        by: "b".into(),
        what,
    });
    assert_eq!(two.ledger.conflicts().count(), 0);
    let history = two.ledger.history(place);
    let olds: Vec<_> = history
        .iter()
        .map(|step| step.old.text(Part::Main, None))
        .collect();
    assert_eq!(olds, ["", "было", "было", "второе"]);
}

#[test]
fn the_same_text_from_two_people_is_no_conflict() {
    let (mut one, mut two) = (Person::new("a.00000001", 0), Person::new("b.00000002", 0));
    let mut pool = one.change(Change::Answer(cell(RowId(1)), typed("нет")), 10);
    pool.extend(two.change(Change::Answer(cell(RowId(1)), typed("нет")), 10));
    assert_eq!(fold(pool).conflicts().count(), 0);
}

#[test]
fn rows_added_at_once_both_stay_and_a_lost_one_is_shown() {
    let (mut one, mut two) = (Person::new("a.00000001", 0), Person::new("b.00000002", 0));
    let mut pool = Vec::new();
    for person in [&mut one, &mut two] {
        let row = person.answers.fresh_row();
        let rows = Rows {
            shown: vec![row],
            deleted: vec![],
        };
        pool.extend(person.change(Change::Rows(services(), rows), 10));
    }
    let ledger = fold(pool.clone());
    let rows = ledger.answers().rows(services()).clone();
    assert_eq!(rows.shown, [RowId::new(1, 1), RowId::new(2, 1)]);
    // Whoever moves one of them leaves both somewhere.
    one.look(&pool);
    let swapped = Rows {
        shown: rows.shown.iter().rev().copied().collect(),
        deleted: vec![],
    };
    pool.extend(one.change(Change::Rows(services(), swapped.clone()), 20));
    assert_eq!(fold(pool.clone()).answers().rows(services()), &swapped);
    // An answer whose row came with a damaged line.
    pool = one.change(Change::Answer(cell(RowId::new(7, 7)), typed("да")), 30);
    assert_eq!(
        fold(pool).answers().rows(services()).shown,
        [RowId::new(7, 7)]
    );
}

#[test]
fn a_hundred_thousand_rows_are_folded_at_once() {
    let mut one = Person::new("a.00000001", 0);
    let shown: Vec<RowId> = (1..=100_000).map(RowId).collect();
    let rows = Rows {
        shown,
        deleted: vec![],
    };
    let pool = one.change(Change::Rows(services(), rows.clone()), 10);
    assert_eq!(fold(pool).answers().rows(services()), &rows);
}
