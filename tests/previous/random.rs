//! Whatever stands in two drafts: nothing is lost on the way from one to the next, and a comparison tells just what differs.

use std::collections::BTreeSet;

use anketa::core::answers::{Absence, Cell, Change};
use anketa::core::checks::growth;
use anketa::core::compare::{Kinship, Two};
use anketa::core::draft::Draft;
use anketa::core::draft::previous::{carries, is_copied};
use anketa::core::questionnaire::item::{Carry, Part};
use proptest::prelude::*;

use crate::form::{cells, draft, lang, next, off, rows};

/// One thing that is said: which cell, which part, in which language, what; or an absence.
type Said = (usize, usize, bool, Result<String, Absence>);

fn any_said() -> impl Strategy<Value = Said> {
    let absences = prop::sample::select(&Absence::ALL[..]);
    let text = prop_oneof![
        3 => "[0-9]{1,2}(,[0-9])?",
        3 => "[а-г]{1,3}",
        1 => Just("a".to_owned()),
        1 => Just("01.02.2018".to_owned()),
    ];
    let said = prop_oneof![5 => text.prop_map(Ok), 1 => absences.prop_map(Err)];
    (0..40_usize, 0..3_usize, any::<bool>(), said)
}

fn say(draft: &mut Draft, (at, part, kk, said): &Said) {
    let cells = cells(draft);
    let cell = cells[at % cells.len()];
    match said {
        Ok(text) => {
            let parts = draft.questionnaire.item(cell.item).kind.parts();
            let part = parts[part % parts.len()];
            let lang = lang(if *kk { "kk" } else { "ru" });
            draft.write(cell, part, &lang, text.clone());
        }
        Err(absence) => {
            let mut answer = draft.answers.answer(cell).clone();
            answer.absence = Some(*absence);
            draft.answers.apply(Change::Answer(cell, answer));
        }
    }
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let said = prop::collection::vec(any_said(), 0..30);
    (said, 0..4_u64, any::<[bool; 4]>()).prop_map(|(said, halls, offs)| {
        let mut draft = draft(&["ru", "kk"]);
        let shown: Vec<u64> = (1..=halls).collect();
        rows(&mut draft, "halls", &shown, &[9]);
        for said in &said {
            say(&mut draft, said);
        }
        // Seldom.
        if offs[0] && offs[1] {
            off(&mut draft, "halls");
        }
        if offs[2] && offs[3] {
            off(&mut draft, "events");
        }
        draft
    })
}

/// The cells of a comparison, each as often as it is listed.
fn listed(old: &Draft, new: &Draft, kinship: Kinship) -> Vec<(Option<Cell>, Option<Cell>)> {
    let two = Two { old, new, kinship };
    let sections = two.differences().into_iter();
    let rows = sections.flat_map(|of| of.rows);
    let cells = rows.flat_map(|row| {
        let cells = row.cells.into_iter();
        cells
            .map(move |cell| two.cells(row.pair, cell.item))
            .collect::<Vec<_>>()
    });
    cells.collect()
}

proptest! {
    #[test]
    fn every_answer_is_carried_or_shown_or_not_marked(old in any_draft()) {
        let new = next(&old);
        let form = &old.questionnaire;
        for cell in cells(&old) {
            let answer = old.answers.answer(cell);
            let item = form.item(cell.item);
            let (section, carry) = (item.place.section, item.carry);
            if answer.is_blank() || form.period == Some(cell.item) {
                continue;
            }
            if carries(form, section) && is_copied(form, cell.item) {
                let copy = new.answers.answer(cell);
                prop_assert!(copy.carried);
                prop_assert_eq!(copy.seen(), answer.seen());
            } else if carry == Some(Carry::Show) && old.answers.off(section).is_none() {
                prop_assert_eq!(growth::previous(&new, cell), Some(answer));
                prop_assert!(new.answers.answer(cell).is_blank());
            } else {
                prop_assert!(new.answers.answer(cell).is_blank() || carry.is_some());
            }
        }
    }

    #[test]
    fn a_draft_does_not_differ_from_itself(one in any_draft()) {
        for kinship in [Kinship::Begun, Kinship::Strangers] {
            let two = Two { old: &one, new: &one, kinship };
            prop_assert_eq!(two.differences(), vec![]);
        }
    }

    #[test]
    fn each_cell_that_differs_is_listed_once(
        old in any_draft(),
        said in prop::collection::vec(any_said(), 0..12),
    ) {
        let mut new = old.clone();
        for said in &said {
            say(&mut new, said);
        }
        let told = listed(&old, &new, Kinship::Begun);
        let once: BTreeSet<_> = told.iter().copied().collect();
        prop_assert_eq!(once.len(), told.len());
        let differing = cells(&new).into_iter().filter(|cell| {
            let [a, b] = [&old, &new].map(|draft| anketa::core::compare::shown(draft, *cell));
            a != b
        });
        let form = &new.questionnaire;
        for cell in differing {
            let is_told = told.iter().any(|(a, b)| *a == Some(cell) || *b == Some(cell));
            // `2,0` after `2` is the same figure; only then may texts differ untold.
            let figures = [&old, &new].map(|draft| growth::figure(draft, cell));
            let same = figures[0].is_some() && figures[0] == figures[1];
            let is_date = form.item(cell.item).kind.parts().contains(&Part::Until);
            prop_assert!(is_told || same || is_date, "{cell:?}");
        }
        for (a, b) in told {
            let shown = |draft, cell: Option<Cell>| cell.map(|c| anketa::core::compare::shown(draft, c));
            let computed = |cell: Option<Cell>| cell.is_some_and(|c| !form.item(c.item).kind.is_asked());
            prop_assert!(computed(a) || computed(b) || shown(&old, a) != shown(&new, b));
        }
    }
}
