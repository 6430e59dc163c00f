//! Three people do anything at all.

use proptest::prelude::*;

use super::*;
use crate::core::answers::Subject;

/// What one person does next.
#[derive(Clone, Debug)]
enum Act {
    Type {
        item: usize,
        row: usize,
        text: String,
    },
    AddRow {
        at: usize,
    },
    MoveRow {
        from: usize,
        to: usize,
    },
    DeleteRow {
        at: usize,
    },
    RestoreRow,
    /// Adding the latest of one's own rows is taken back.
    Withdraw,
    Off(Option<bool>),
    Finish,
    Reopen,
    Look,
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0..30_usize, 0..4_usize, "[а-в]{0,2}")
            .prop_map(|(item, row, text)| Act::Type { item, row, text }),
        2 => (0..5_usize).prop_map(|at| Act::AddRow { at }),
        1 => (0..5_usize, 0..5_usize).prop_map(|(from, to)| Act::MoveRow { from, to }),
        1 => (0..5_usize).prop_map(|at| Act::DeleteRow { at }),
        1 => Just(Act::RestoreRow),
        1 => Just(Act::Withdraw),
        1 => prop::option::of(any::<bool>()).prop_map(Act::Off),
        1 => Just(Act::Finish),
        1 => Just(Act::Reopen),
        3 => Just(Act::Look),
    ]
}

fn changes(person: &Person, act: &Act) -> Option<Change> {
    let mut rows = person.answers.rows(services()).clone();
    let pick = |n: usize, list: &[RowId]| (!list.is_empty()).then(|| n % list.len());
    match act {
        Act::Type { item, row, text } => {
            let no = ItemNo(item % form().items.len());
            let repeats = form()
                .section(form().item(no).place.section)
                .repeat
                .is_some();
            let row = if repeats {
                rows.shown[pick(*row, &rows.shown)?]
            } else {
                RowId::ONLY
            };
            return Some(Change::Answer(Cell { item: no, row }, typed(text)));
        }
        Act::Off(off) => {
            let off = off.map(|_| SectionOff::default());
            return Some(Change::Off(services(), off));
        }
        Act::AddRow { at } => rows
            .shown
            .insert(at % (rows.shown.len() + 1), person.answers.fresh_row()),
        Act::MoveRow { from, to } => {
            let (from, to) = (pick(*from, &rows.shown)?, pick(*to, &rows.shown)?);
            let row = rows.shown.remove(from);
            rows.shown.insert(to, row);
        }
        Act::DeleteRow { at } => {
            let row = rows.shown.remove(pick(*at, &rows.shown)?);
            rows.deleted.push(row);
        }
        Act::RestoreRow => rows.shown.push(rows.deleted.pop()?),
        Act::Withdraw => {
            let is_empty = |row: RowId| {
                let items = (0..form().items.len()).map(ItemNo);
                let mut cells = items.map(|item| Cell { item, row });
                cells.all(|cell| person.answers.answer(cell).is_blank())
            };
            let own = |row: &RowId| row.tag() == person.name.tag() && is_empty(*row);
            let latest = rows.shown.iter().copied().filter(own).max()?;
            rows.shown.retain(|row| *row != latest);
        }
        Act::Finish | Act::Reopen | Act::Look => return None,
    }
    Some(Change::Rows(services(), rows))
}

/// What three people do one after the other, and all the events of it.
fn played(acts: &[(usize, Act)]) -> ([Person; 3], Vec<Event>) {
    let mut people = [
        Person::new("a.00000001", 0),
        Person::new("b.00000002", 10_000_000),
        Person::new("c.00000003", 3),
    ];
    let mut pool = Vec::new();
    for (now, (who, act)) in acts.iter().enumerate() {
        let person = &mut people[*who];
        match changes(person, act) {
            Some(change) => {
                let events = person.change(change, now as u64);
                pool.extend(events);
                // What a person did is on their own screen.
                let rows = person.answers.rows(services()).clone();
                let own = person.ledger.answers();
                assert_eq!(own.rows(services()).shown, rows.shown, "{act:?}");
            }
            None => match act {
                Act::Finish => pool.push(person.happen(person.ledger.finishing(), now as u64)),
                Act::Reopen => {
                    let what = person.ledger.reopening("проверить".into());
                    pool.push(person.happen(what, now as u64));
                }
                _ => person.look(&pool),
            },
        }
    }
    (people, pool)
}

proptest! {
    #[test]
    fn the_order_of_arrival_makes_no_difference(
        acts in prop::collection::vec((0..3_usize, any_act()), 0..60),
        seed in any::<u64>(),
    ) {
        let (mut people, pool) = played(&acts);
        let expected = view(&fold(pool.clone()));
        // Another order, with every third event twice.
        let mut shuffled: Vec<Event> = pool.iter().chain(pool.iter().step_by(3)).cloned().collect();
        let mut state = seed | 1;
        for i in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(i, usize::try_from(state >> 33).unwrap() % (i + 1));
        }
        prop_assert_eq!(&view(&fold(shuffled)), &expected);
        // Whoever has read everything sees the same, and the answers beside their ledger are those in it.
        for person in &mut people {
            person.look(&pool);
            prop_assert_eq!(&view(&person.ledger), &expected);
            prop_assert_eq!(person.answers.all_changes(), person.ledger.answers().all_changes());
        }
    }

    #[test]
    fn what_whoever_finished_had_not_seen_is_told(
        acts in prop::collection::vec((0..3_usize, any_act()), 0..60),
    ) {
        let (_, pool) = played(&acts);
        let ledger = fold(pool.clone());
        let standings = pool.iter().filter_map(|event| match &event.what {
            What::Standing { standing, .. } => Some((&event.id, standing)),
            _ => None,
        });
        let last = standings.max();
        prop_assert_eq!(ledger.stands().map(|stands| stands.standing), last.map(|(_, standing)| standing));
        let Some((_, Standing::Finished(seen))) = last else {
            prop_assert_eq!(ledger.late(), []);
            return Ok(());
        };
        let known = fold(pool.iter().filter(|event| seen.has(&event.id)).cloned());
        let late = ledger.late();
        for event in &pool {
            let subject = match &event.what {
                What::Set { cell, .. } => Subject::Answer(*cell),
                What::Off { section, .. } => Subject::Off(*section),
                _ => continue,
            };
            let (was, is) = (known.change(subject), ledger.change(subject));
            // What became as it was again may be told, but what is another one is.
            prop_assert!(was == is || late.contains(&subject), "{:?}: {:?}, {:?}", subject, was, is);
            let is_seen = ledger.base_of(subject).is_none_or(|id| seen.has(id));
            prop_assert!(!is_seen || !late.contains(&subject), "{subject:?} was seen");
        }
    }

    #[test]
    fn nothing_disappears_and_every_edit_made_at_once_is_told(
        acts in prop::collection::vec((0..3_usize, any_act()), 0..60),
    ) {
        let (_, pool) = played(&acts);
        let ledger = fold(pool.clone());
        let sets: Vec<(&EventId, Cell, &Answer, &Option<EventId>)> = pool.iter().filter_map(|event| {
            match &event.what {
                What::Set { cell, answer, base, .. } => Some((&event.id, *cell, answer, base)),
                _ => None,
            }
        }).collect();
        for (id, cell, answer, base) in &sets {
            let history = ledger.history(*cell);
            prop_assert!(history.iter().any(|step| step.id == **id && step.new.value == **answer));
            // An answer that nobody saw who hid its row is told, while it is the one that counts.
            let mut hidings = pool.iter().filter(|event| matches!(&event.what,
                What::Row { row, what: RowWhat::Deleted(_) | RowWhat::Withdrawn(_), .. } if *row == cell.row));
            let deleted = ledger.answers().rows(services()).deleted.contains(&cell.row);
            let unseen = hidings.all(|event| match &event.what {
                What::Row { what: RowWhat::Deleted(seen) | RowWhat::Withdrawn(seen), .. } =>
                    event.id.writer != id.writer && !seen.has(id),
                _ => true,
            });
            let is_asked = form().item(cell.item).kind.is_asked();
            if deleted && unseen && is_asked && ledger.base(*cell) == Some(*id) {
                let mut rows = ledger.conflicts_rows();
                prop_assert!(rows.any(|told| told.row == cell.row
                    && told.unseen.iter().any(|(_, edit, _)| edit == *id)));
            }
            // Every row with an answer is somewhere.
            let rows = ledger.answers().rows(services()).clone();
            prop_assert!(cell.row == RowId::ONLY || ledger.answer(*cell).is_blank()
                || rows.shown.contains(&cell.row) || rows.deleted.contains(&cell.row));
            let rival = sets.iter().find(|(other, c, _, b)| other != id && c == cell && b == base);
            let is_replaced = |id: &EventId| sets.iter().any(|(_, _, _, b)| b.as_ref() == Some(id));
            if let Some((other, _, text, _)) = rival
                && text != answer && !is_replaced(id) && !is_replaced(other)
            {
                let told = ledger.conflicts().find(|(c, _)| c == cell);
                // Whoever replaced the same text, given by somebody else at once, replaced both.
                let is_covered = |id: &EventId, text: &Answer| sets.iter().any(|(other, c, t, _)| {
                    *other != id && c == cell && *t == text && is_replaced(other)
                });
                let Some((_, conflict)) = told else {
                    prop_assert!(is_covered(id, answer) || is_covered(other, text), "a conflict is told");
                    continue;
                };
                let all: Vec<&EventId> = conflict.others.iter().map(|(id, _)| id)
                    .chain([&conflict.shown.0]).collect();
                let value = |id: &EventId| ledger.history(*cell).iter()
                    .find(|step| step.id == *id).unwrap().new.value == conflict.shown.1.value;
                prop_assert!(all.contains(id) || value(id) || is_covered(id, answer));
                prop_assert!(all.contains(other) || value(other) || is_covered(other, text));
            }
        }
    }
}
