//! What a clerk does in a sitting, from keys to screen and file.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use support::Clerk;

/// A new draft of the first questionnaire for the second half of 2018.
fn begun(lang: &str, size: (u16, u16)) -> Clerk {
    let mut clerk = Clerk::new(lang, size);
    clerk
        .keys("<Enter><Tab><Tab>")
        .types("ГККП «Школа искусств»")
        .keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
    clerk
}

#[test]
fn a_draft_is_begun_and_found_again() {
    let mut clerk = begun("ru", (80, 24));
    clerk
        .sees("Утверждение")
        .keys("<Esc>")
        .sees("К списку черновиков");
    clerk
        .keys("<Up><Up><Enter>")
        .sees("ГККП «Школа искусств»")
        .sees("заполнено");
}
