//! The line mode of the built program in a pseudo-terminal.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::path::Path;

use support::pty::Pty;

/// The program in lines, at the first question of a new draft.
fn begun(directory: &Path, words: &[&str], variables: &[(&str, &str)]) -> Pty {
    let words = [&["new", "--dir", "drafts"], words].concat();
    let mut pty = Pty::start(directory, &words, variables);
    pty.wait_for("Номер>")
        .send("\r")
        .wait_for("Номера через пробел>");
    pty.send("\rДворец\r\r\r\r").wait_for("Начать>");
    pty.send("\r").wait_for("Должность>");
    pty
}

fn file(directory: &Path) -> String {
    support::only_draft(&directory.join("drafts"))
}

#[test]
fn a_terminal_that_cannot_place_text_gets_lines() {
    for term in ["dumb", ""] {
        let directory = tempfile::tempdir().unwrap();
        let mut pty = begun(directory.path(), &[], &[("TERM", term)]);
        pty.send("Әкім\r.\r").wait_for("Ф. И. О.>").send("/выйти\r");
        assert_eq!(pty.ended(), 0);
        assert!(!pty.bytes().contains('\x1b'), "{:?}", pty.bytes());
        assert!(file(directory.path()).contains("Әкім"));
    }
}

#[test]
fn the_option_gives_lines_in_any_terminal() {
    let directory = tempfile::tempdir().unwrap();
    let mut pty = begun(directory.path(), &["--plain"], &[]);
    // Ctrl+S does not freeze it, Backspace takes a whole letter, Ctrl+Z does not stop it.
    pty.send("\x13Қазақы\x7f\x7fақ\x1a\r")
        .wait_for("\n|")
        .send(".\r");
    pty.wait_for("Ф. И. О.>");
    // Ctrl+C says how to leave.
    pty.send("Асан\x03")
        .wait_for("Ctrl+C не закрывает")
        .send("Асанов\r");
    // Ctrl+D saves and leaves.
    pty.wait_for("Титульный лист").send("\x04");
    assert_eq!(pty.ended(), 0);
    assert!(pty.left().contains("Всё сохранено"), "{}", pty.left());
    let file = file(directory.path());
    assert!(
        file.contains("\"Қазаақ\"") && file.contains("\"Асанов\""),
        "{file}"
    );
}

#[test]
fn a_paste_with_an_empty_line_is_one_text() {
    let directory = tempfile::tempdir().unwrap();
    let mut pty = begun(directory.path(), &["--plain"], &[]);
    pty.send("раз\r\rдва\r")
        .wait_for("\n|")
        .send("три\r")
        .wait_for("три")
        .send(".\r");
    pty.wait_for("Ф. И. О.>").send("/выйти\r");
    assert_eq!(pty.ended(), 0);
    let file = file(directory.path());
    assert!(file.contains(r"раз\n\nдва\nтри"), "{file}");
}

#[test]
fn signals_end_it_with_all_saved() {
    for (name, code) in [("TERM", 128 + 15), ("HUP", 128 + 1)] {
        let directory = tempfile::tempdir().unwrap();
        let mut pty = begun(directory.path(), &["--plain"], &[]);
        pty.send("Әкім\r").wait_for("\n|").signal(name);
        assert_eq!(pty.ended(), code, "{name}");
        assert!(file(directory.path()).contains("Әкім"));
    }
}

#[test]
fn a_hang_up_ends_it_with_all_saved() {
    let directory = tempfile::tempdir().unwrap();
    let mut pty = begun(directory.path(), &["--plain"], &[]);
    pty.send("Әкім\r").wait_for("\n|").hang_up();
    assert_eq!(pty.ended(), 128 + 1);
    assert!(file(directory.path()).contains("Әкім"));
}

#[test]
fn a_draft_that_cannot_be_opened_is_refused_before_anything_is_said() {
    let office = support::office::office();
    let words = ["open", "cut", "--dir", "drafts", "--plain"];
    let mut pty = Pty::start(office.path(), &words, &[]);
    assert_eq!(pty.ended(), 2);
    assert!(pty.left().starts_with("anketa: drafts/"), "{}", pty.left());
}
