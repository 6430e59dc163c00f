//! The same without a screen.

use anketa::store::drafts::Drafts;

use super::support::program::{outcome, program};
use super::*;

/// What the program says to a command line about the draft of a clerk.
fn run(clerk: &Clerk, lang: &str, words: &str) -> (Option<i32>, String, String) {
    let mut command = program(clerk.directory(), lang);
    command
        .args(["--dir", "drafts"])
        .args(words.split_whitespace());
    let done = outcome(command);
    (done.code, done.out, done.err)
}

#[test]
fn the_languages_of_a_draft_are_told_and_changed() {
    let mut clerk = in_one((80, 24));
    clerk.finds("Суть жалобы").types("Очередь");
    let name = fill(&clerk).name.clone();
    clerk.keys("<F10>");
    let told = |words: &str| run(&clerk, "ru_RU.UTF-8", &words.replace("DRAFT", &name));
    assert_eq!(
        told("languages DRAFT"),
        (Some(0), "ru  русский\n".into(), String::new())
    );
    let both = "ru  русский\nkk  казахский\n".to_owned();
    assert_eq!(
        told("languages DRAFT kk,ru"),
        (Some(0), both, String::new())
    );
    let draft = Drafts::at(clerk.drafts()).load(&name).unwrap().draft;
    assert_eq!(draft.languages.len(), 2);
    let file = clerk.draft_file();
    // With the defaults of the new one; and what is written stays when a language goes.
    assert!(file.contains("Мемлекеттік қызмет істері"), "{file}");
    assert_eq!(told("check DRAFT").0, Some(1));
    assert!(told("check DRAFT").1.contains("нет текста: казахский"));
    assert_eq!(told("languages DRAFT kk").1, "kk  казахский\n");
    assert!(clerk.draft_file().contains("Очередь"));
    assert!(
        told("history DRAFT")
            .1
            .contains("языки документа: казахский")
    );
}

#[test]
fn the_languages_of_a_finished_draft_stay() {
    let mut clerk = in_one((80, 24));
    let name = fill(&clerk).name.clone();
    clerk.keys("<F10>");
    let told = |words: &str| run(&clerk, "ru_RU.UTF-8", &words.replace("DRAFT", &name));
    assert_eq!(told("finish DRAFT").0, Some(0));
    let before = clerk.draft_file();
    let (code, out, err) = told("languages DRAFT ru,kk");
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        err.contains("языки не изменены") && err.contains("anketa reopen"),
        "{err}"
    );
    assert_eq!(clerk.draft_file(), before);
    assert_eq!(told("languages DRAFT").1, "ru  русский\n");
}

#[test]
fn a_language_that_the_questionnaire_has_not_is_refused() {
    let mut clerk = in_one((80, 24));
    let name = fill(&clerk).name.clone();
    clerk.keys("<F10>");
    let before = clerk.draft_file();
    let (code, out, err) = run(&clerk, "en_US.UTF-8", &format!("languages {name} en"));
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        err.contains("`en`") && err.contains("ru, kk, kk-x-source"),
        "{err}"
    );
    let (code, _, err) = run(&clerk, "en_US.UTF-8", &format!("languages {name} русский"));
    assert!(code == Some(2) && err.contains("русский"), "{err}");
    assert_eq!(clerk.draft_file(), before);
}

#[test]
fn a_document_is_begun_in_the_languages_asked_for() {
    let mut clerk = Clerk::new("kk", (80, 24));
    let langs = ["kk", "ru"].map(|tag| anketa::core::lang::Lang::parse(tag).unwrap());
    clerk.desk.wizard.document_langs = langs.to_vec();
    clerk.keys("<Enter>").sees("[x] орысша").sees("[x] қазақша");
    // The other questionnaire has both, too.
    clerk
        .keys("<Down><Space>")
        .sees("[x] орысша")
        .sees("[ ] ағылшынша");
}
