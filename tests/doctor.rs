//! `anketa doctor`: what it tells without a terminal, and what it tells of keys at one.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;

use support::program::{outcome, program};
use support::pty::Pty;

#[test]
fn without_a_terminal_it_tells_and_ends() {
    let directory = tempfile::tempdir().unwrap();
    for (lang, well, drafts) in [
        ("ru_RU.UTF-8", "Всё в порядке.", "черновики: "),
        ("kk_KZ.UTF-8", "Бәрі дұрыс.", "қараламалар: "),
        ("en_US.UTF-8", "All is well.", "drafts: "),
    ] {
        let mut command = program(directory.path(), lang);
        command.args(["doctor", "--dir", "drafts"]);
        let told = outcome(command);
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
        for part in [
            concat!("anketa ", env!("CARGO_PKG_VERSION")),
            &format!("LANG={lang}"),
            "TERM: xterm-256color",
            "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі № « » — ₸ │─┐",
            drafts,
            well,
        ] {
            assert!(told.out.contains(part), "{lang}: no `{part}`: {}", told.out);
        }
        assert!(
            !told.out.contains('\x1b') && !told.out.contains("doctor-"),
            "{}",
            told.out
        );
    }
    assert!(!directory.path().join("drafts").exists());
}

#[test]
fn what_is_wrong_is_marked_with_the_remedy() {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("file"), "").unwrap();
    let mut command = program(directory.path(), "C");
    command.args(["doctor", "--dir", "file", "--lang", "ru"]);
    command.env("TMUX", "/tmp/tmux,1,0").env("NO_COLOR", "1");
    let told = outcome(command);
    assert_eq!(told.code, Some(1), "{told:?}");
    for part in [
        "! локаль: LANG=C — не UTF-8\n    подсказка: export LANG=C.UTF-8",
        "! черновики: file — это не обычный файл или не каталог",
        "set -sg escape-time 10",
        "NO_COLOR: задано",
        "отмечено «!»: 2",
    ] {
        assert!(told.out.contains(part), "no `{part}`: {}", told.out);
    }
}

#[test]
fn keys_are_told_by_what_they_send_and_do() {
    let directory = tempfile::tempdir().unwrap();
    let mut pty = Pty::start(directory.path(), &["doctor"], &[]);
    pty.wait_for("Esc дважды").wait_for("80×24");
    pty.send("\x1b[19~")
        .wait_for(r"\x1b[19~  F8  Готовый ответ");
    pty.send("қ").wait_for(r"\xd2\x9b  қ  пишет в поле");
    pty.send("\x13").wait_for(r"\x13  Ctrl+s  Сохранить");
    pty.send("\x1b[99~").wait_for(r"\x1b[99~  ничего");
    pty.send("\x1b").wait_for(r"\x1b  Esc").send("\x1b");
    assert_eq!(pty.ended(), 0);
}

#[test]
fn a_signal_gives_the_terminal_back() {
    let directory = tempfile::tempdir().unwrap();
    let mut pty = Pty::start(directory.path(), &["doctor"], &[]);
    pty.wait_for("Esc дважды")
        .send("a")
        .wait_for("a  a")
        .signal("TERM");
    assert_eq!(pty.ended(), 128 + 15);
}
