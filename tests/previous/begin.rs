//! Beginning a draft from an earlier one, on the page and in the list of drafts.

use anketa::core::wizard::Screen;

use crate::form::{FORM, clerk, second, to_list};
use crate::support::Clerk;

const SIZE: (u16, u16) = (80, 24);

#[test]
fn the_page_offers_earlier_drafts_of_the_questionnaire_the_latest_period_first() {
    let mut clerk = second(SIZE);
    to_list(&mut clerk);
    clerk
        .keys("<Home><Enter>")
        .sees("Прошлый черновик")
        .sees("(*) не брать");
    let screen = clerk.screen();
    let line = |text: &str| screen.lines().position(|line| line.contains(text)).unwrap();
    assert!(
        line("с июля по декабрь 2018 года") < line("с января по июнь 2018 года"),
        "{screen}"
    );
    clerk
        .keys("<Tab><Down><Enter>")
        .sees("(*) Центральная · с июля");
    clerk
        .sees("С (дата)       ┃ 01.01.2019")
        .sees("┃ 30.06.2019");
    // And without it after all.
    clerk
        .keys("<BackTab><Up><Space>")
        .sees("(*) не брать")
        .sees_no("01.01.2019");
}

#[test]
fn a_first_draft_has_nothing_to_begin_from() {
    let mut clerk = Clerk::with_forms("ru", SIZE, vec![FORM.to_owned()]);
    clerk.keys("<Enter>").sees_no("Прошлый черновик");
}

#[test]
fn drafts_of_another_questionnaire_are_not_offered() {
    let mut sources = vec![FORM.to_owned()];
    sources.extend(anketa::store::shipped().map(|(_, source)| source.to_owned()));
    let mut clerk = Clerk::with_forms("ru", SIZE, sources);
    clerk.keys("<Enter><Tab><Tab>").types("Центральная");
    clerk.keys("<Tab>01.01.2018<Tab>30.06.2018<Tab><Tab><Enter>");
    to_list(&mut clerk);
    clerk.keys("<Home><Enter>").sees("Прошлый черновик");
    clerk.keys("<Down><Space>").sees_no("Прошлый черновик");
}

#[test]
fn languages_are_those_of_the_earlier_draft_and_can_be_changed() {
    let mut clerk = Clerk::with_forms("ru", SIZE, vec![FORM.to_owned()]);
    clerk
        .keys("<Enter><Tab><Down><Space><Tab>")
        .types("Центральная");
    clerk.keys("<Tab>01.01.2018<Tab>30.06.2018<Tab><Tab><Enter>");
    to_list(&mut clerk);
    clerk
        .keys("<Esc><Down><Down><Enter>")
        .sees("[x] русский")
        .sees("[x] казахский");
    clerk.keys("<BackTab><Down><Space>").sees("[ ] казахский");
    clerk.sees("┃ Центральная").sees("┃ 01.07.2018");
}

#[test]
fn what_names_the_draft_was_confirmed_on_the_page() {
    let clerk = second(SIZE);
    let Screen::Fill(fill) = &clerk.desk.wizard.screen else {
        panic!("{}", clerk.screen());
    };
    let form = &fill.draft.questionnaire;
    let named = form.names_draft.iter().chain(&form.period);
    for item in named {
        let row = anketa::core::answers::RowId::ONLY;
        let cell = anketa::core::answers::Cell { item: *item, row };
        assert!(!fill.draft.answers.answer(cell).carried);
        assert!(!fill.draft.answers.answer(cell).is_blank());
    }
}

#[test]
fn a_draft_whose_form_the_program_does_not_have_is_begun_of_its_own_copy() {
    let mut first = clerk(SIZE);
    first.keys("<F10>");
    let sources = anketa::store::shipped().map(|(_, source)| source.to_owned());
    let mut other = Clerk::after(&first, SIZE, sources.to_vec());
    other
        .keys("<Esc><Down><Down><Enter>")
        .sees("(*) Отчёт")
        .sees("┃ Центральная");
    other
        .keys("<Tab><Tab><Tab><Tab><Enter>")
        .sees("перенесено: 3");
    other.finds("Посещений").sees("прошлый период: 22");
    other.keys("<F10>");
    // It can be opened again.
    let mut again = Clerk::after(&first, SIZE, Vec::new());
    again
        .keys("<Enter>")
        .finds("Посещений")
        .sees("прошлый период: 22");
}

#[test]
fn what_has_no_place_in_a_newer_form_is_told_and_former_ids_lead_to_their_items() {
    let old = FORM
        .replace("\"visits\"", "\"visitors\"")
        .replace(", \"was\": [\"visitors\"]", "");
    let old = old.replace("\"value\": \"visits * 2\"", "\"value\": \"visitors * 2\"");
    let old = old.replace("\"visits >= previous(visits)\"", "\"visitors > 0\"");
    let old = old.replace("\"id\": \"guests\"", "\"id\": \"visitors_there\"");
    let mut first = Clerk::with_forms(
        "ru",
        SIZE,
        vec![old.replace("\"version\": \"2\"", "\"version\": \"1\"")],
    );
    first.keys("<Enter><Tab><Tab>").types("Центральная");
    first.keys("<Tab>01.01.2018<Tab>30.06.2018<Tab><Tab><Enter>");
    first
        .finds("Залы")
        .keys("<Enter>")
        .types("Читальный")
        .keys("<Tab>22");
    first
        .finds("События")
        .keys("<Enter>")
        .types("Ёлка")
        .keys("<Tab>40<F10>");
    let mut newer = Clerk::after(&first, SIZE, vec![FORM.to_owned()]);
    newer
        .keys("<Esc><Down><Down><Enter>")
        .sees("Осталось в прошлом черновике: events.r");
    newer.sees("visitors_there");
    newer.keys("<Tab><Tab><Tab><Tab><Enter>");
    newer.finds("Посещений").sees("прошлый период: 22");
}

#[test]
fn a_draft_that_cannot_be_opened_is_not_offered() {
    let mut first = clerk(SIZE);
    first.keys("<F10>");
    let draft = std::fs::read_dir(first.drafts())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    std::fs::write(draft.join("questionnaire.json"), "{").unwrap();
    let mut again = Clerk::after(&first, SIZE, vec![FORM.to_owned()]);
    again
        .keys("<Esc>")
        .sees_no("на основе этого")
        .keys("<Esc><Home><Enter>");
    again.sees_no("Прошлый черновик");
}
