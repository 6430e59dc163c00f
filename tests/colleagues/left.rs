//! What a session left in a field: one that broke off, and one of one's own that lives.

use super::*;

#[test]
fn what_a_broken_session_left_is_offered_and_taken_by_enter() {
    for (lang, title) in [
        ("ru", "Остался незаконченный текст"),
        ("kk", "Аяқталмаған мәтін қалды"),
    ] {
        for size in SIZES {
            let mut one = begun(lang, size);
            one.finds("1. ")
                .types("прежнее")
                .keys("<Tab><BackTab>")
                .types_on(" и новое");
            let mut watcher = Clerk::joins(&one, "ahmetov", lang, size);
            watcher.sees_no(title);
            // As a kill: nothing that leaving does is done.
            drop(one);
            let mut again = Clerk::joins(&watcher, "ivanova", lang, size);
            again
                .sees(title)
                .sees("прежнее и новое")
                .keys("<Esc>")
                .sees_no(title);
            assert_eq!(again.desk.wizard.fill().unwrap().unsettled(), 1);
            drop(again);
            // Whoever does not answer is asked again.
            let mut again = Clerk::joins(&watcher, "ivanova", lang, size);
            again
                .sees(title)
                .keys("<Enter>")
                .sees_no(title)
                .sees("прежнее и новое");
            again.types_on("!").sees("прежнее и новое!").keys("<Tab>");
            drop(again);
            let mut last = Clerk::joins(&watcher, "ivanova", lang, size);
            last.sees_no(title);
            watcher.looks();
            assert_eq!(watcher.desk.wizard.fill().unwrap().unsettled(), 0);
            assert!(last.draft_file().contains("прежнее и новое!"));
        }
    }
}

#[test]
fn what_is_not_taken_stays_in_the_history() {
    let mut one = begun("ru", (80, 24));
    one.finds("По каким основаниям").types_on("новое");
    let watcher = Clerk::joins(&one, "ahmetov", "ru", (80, 24));
    drop(one);
    let mut again = Clerk::joins(&watcher, "ivanova", "ru", (80, 24));
    again.keys("<Down><Enter>").sees("сохранён в истории");
    let journal: String = fs::read_dir(draft(&again).join("journal"))
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    assert!(journal.contains("новое"), "{journal}");
    drop(again);
    let mut last = Clerk::joins(&watcher, "ivanova", "ru", (80, 24));
    last.sees_no("незаконченный")
        .finds("По каким основаниям")
        .sees_no("новое");
}

#[test]
fn ones_own_ghost_is_taken_over_while_it_lives() {
    let mut ghost = begun("ru", (80, 24));
    ghost
        .finds("По каким основаниям")
        .types_on("из другого окна");
    let mut again = Clerk::joins(&ghost, "ivanova", "ru", (80, 24));
    again
        .sees("Это вы в другом окне?")
        .sees("из другого окна")
        .keys("<Enter>");
    again
        .sees("из другого окна")
        .types_on(" дальше")
        .keys("<Tab>");
    // The ghost wakes and goes on where it was.
    ghost.types_on("!").keys("<Tab>");
    again.looks();
    ghost.looks();
    for clerk in [&mut again, &mut ghost] {
        let unsettled = clerk.desk.wizard.fill().unwrap().unsettled();
        assert_eq!(unsettled, 1, "{}", clerk.screen());
        clerk
            .keys("<F3><Enter>")
            .sees("из другого окна!")
            .sees("из другого окна дальше");
        clerk.keys("<Esc>");
    }
}
