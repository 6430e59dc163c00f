//! Walking, switching and typing at random: no letter is lost, whatever language it was typed in.

use std::collections::BTreeMap;

use anketa::core::wizard::field::FieldId;

use super::support::dice::Dice;
use super::*;

const KEYS: [&str; 14] = [
    "<F12>",
    "<F12>",
    "<F12>",
    "<Tab>",
    "<BackTab>",
    "<PgDn>",
    "<PgUp>",
    "<F6>",
    "<Home>",
    "<End>",
    "<F3><Esc>",
    "<F1><Esc>",
    "<F5><Esc>",
    "<F8><Esc>",
];
const SIZES: [(u16, u16); 4] = [(80, 24), (120, 30), (40, 12), (160, 50)];

/// What each field has to hold, by its name.
type Typed = BTreeMap<String, String>;

fn name(id: &FieldId) -> String {
    format!("{id:?}")
}

/// Types a letter where that is the text of an answer, and remembers what the field holds then.
fn types(clerk: &mut Clerk, letter: char, typed: &mut Typed) {
    let Some(field) = clerk.desk.wizard.open_field() else {
        return;
    };
    if !field.id.is_kept() {
        return;
    }
    if let Some(known) = typed.get(&name(&field.id)) {
        assert_eq!(field.text, *known, "{:?}", field.id);
    }
    clerk.types_on(&letter.to_string());
    let after = clerk.desk.wizard.open_field().unwrap();
    assert_eq!(after.id, field.id);
    let grown = after.text.chars().count() - field.text.chars().count();
    assert_eq!(grown, 1, "{:?} became {:?}", field.text, after.text);
    typed.insert(name(&after.id), after.text);
}

/// Every field that was typed into holds what it held.
fn all_are_there(clerk: &Clerk, typed: &Typed) {
    let draft = &fill(clerk).draft;
    let mut found = Typed::new();
    for (no, section) in draft.questionnaire.numbered() {
        for row in draft.rows(no) {
            for item in draft.questionnaire.asked(no) {
                let cell = anketa::core::answers::Cell { item, row: *row };
                for (slot, text) in draft.answers.answer(cell).texts() {
                    found.insert(name(&FieldId::Answer(cell, slot.clone())), text.to_owned());
                }
            }
        }
        assert!(section.columns.len() < 100);
    }
    for (field, text) in typed {
        assert_eq!(found.get(field), Some(text), "{field}");
    }
}

fn one_run(seed: u64) {
    let mut dice = Dice::new(seed);
    let mut clerk = in_both("ru", *dice.one(&SIZES));
    clerk.finds("По каким основаниям");
    let mut typed = Typed::new();
    for _ in 0..150 {
        match dice.below(20) {
            0..10 => types(
                &mut clerk,
                *dice.one(&['а', 'қ', 'ы', 'ә', ' ']),
                &mut typed,
            ),
            10..16 => drop(clerk.keys(KEYS[dice.below(KEYS.len())])),
            16 if Action::InTurn.is_offered(&clerk.desk.wizard) => drop(clerk.menu(Action::InTurn)),
            17 => {
                let (width, height) = *dice.one(&SIZES);
                clerk.resize(width, height);
            }
            18 => {
                let line = "<Down>".repeat(dice.below(3));
                clerk
                    .menu(Action::Languages)
                    .keys(&format!("{line}<Space><Enter>"));
                if tags(&clerk).len() < 2 {
                    clerk
                        .menu(Action::Languages)
                        .keys("<Space><Down><Space><Enter>");
                }
            }
            _ => all_are_there(&clerk, &typed),
        }
        if clerk.desk.wizard.popup.is_some() {
            clerk.keys("<Esc>");
        }
        if !clerk
            .desk
            .wizard
            .fill()
            .unwrap()
            .draft
            .languages
            .contains(fill(&clerk).lang())
        {
            panic!("a language is open that the document is not in");
        }
    }
    clerk.keys("<PgDn>");
    all_are_there(&clerk, &typed);
    let name = fill(&clerk).name.clone();
    let loaded = anketa::store::drafts::Drafts::at(clerk.drafts())
        .load(&name)
        .unwrap();
    assert_eq!(loaded.draft.languages, fill(&clerk).draft.languages);
    let now = &fill(&clerk).draft.answers;
    for change in now.all_changes() {
        if let anketa::core::answers::Change::Answer(cell, answer) = change {
            assert_eq!(*loaded.draft.answers.answer(cell), answer);
        }
    }
}

#[test]
fn no_letter_is_lost() {
    let seed = Dice::seed("ANKETA_SEED");
    for run in 0..8 {
        let seed = seed.wrapping_add(run);
        let done = std::panic::catch_unwind(|| one_run(seed));
        assert!(done.is_ok(), "ANKETA_SEED={seed}");
    }
}
