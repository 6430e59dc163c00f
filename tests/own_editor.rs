//! F4: the answer in a person's own editor, and everything that may go wrong there.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use support::program::PROGRAM;
use support::pty::Pty;
use support::sitting::Sitting;

const F4: &str = "\x1b[14~";
const LEAVE: &str = "\x1b[21~";

/// A sitting in its first field, of several lines; the editor is this script, `$1` its file.
fn with_editor(script: &str) -> Sitting {
    let directory = tempfile::tempdir().unwrap();
    let editor = written(directory.path(), script);
    let variables = [("EDITOR", "false"), ("VISUAL", editor.as_str())];
    let mut pty = Pty::start(directory.path(), &["new", "--dir", "drafts"], &variables);
    pty.wait_for("Начать");
    Sitting { pty, directory }.begin()
}

/// Writes the script; gives how it is named in the environment.
fn written(directory: &Path, script: &str) -> String {
    let editor = directory.join("editor");
    fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).unwrap();
    format!("{} ", editor.display())
}

/// Files in the draft's directory that are none of the draft's.
fn left_over(sitting: &Sitting) -> Vec<PathBuf> {
    let files = fs::read_dir(sitting.draft()).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect()
}

fn leave(sitting: &mut Sitting) {
    sitting.pty.send(LEAVE);
    assert_eq!(sitting.pty.ended(), 0);
    // What the editor itself wrote stays there.
    sitting.pty.restored_after(2);
}

#[test]
fn what_is_saved_is_the_answer_to_the_letter() {
    let mut sitting = with_editor(
        "cp \"$1\" seen; printf 'раз\\r\\nдва\\n\\nи\\314\\206 «10\\302\\240000»\\n' >\"$1\"",
    );
    sitting
        .pty
        .send("было\rтак")
        .wait_for("так")
        .send(F4)
        .wait_for("раз");
    assert_eq!(
        fs::read_to_string(sitting.directory.path().join("seen")).unwrap(),
        "было\nтак"
    );
    sitting.saved("раз\\nдва\\n\\nй «10\u{a0}000»");
    assert_eq!(left_over(&sitting), Vec::<PathBuf>::new());
    sitting.pty.send("\x1a").wait_for("было");
    leave(&mut sitting);
    sitting.saved(r"было\nтак");
}

#[test]
fn an_editor_that_changes_nothing_changes_nothing() {
    for script in ["true", "echo >>\"$1\""] {
        let mut sitting = with_editor(script);
        sitting
            .pty
            .send("было")
            .wait_for("было")
            .send(F4)
            .wait_for("остался как был");
        leave(&mut sitting);
        sitting.saved("\"было\"");
    }
}

#[test]
fn an_editor_that_fails_leaves_the_answer() {
    for (script, told) in [
        ("exit 3", "exit status: 3"),
        ("rm \"$1\"", "нет ("),
        ("rm \"$1\"; mkdir \"$1\"", "не справился"),
    ] {
        let mut sitting = with_editor(script);
        sitting
            .pty
            .send("было")
            .wait_for("было")
            .send(F4)
            .wait_for(told);
        sitting.pty.send("!").wait_for("было!");
        leave(&mut sitting);
        sitting.saved("было!");
    }
}

#[test]
fn what_a_failing_editor_saved_is_kept_beside_the_draft() {
    for (script, kept) in [
        (
            "printf 'написано' >\"$1\"; kill -9 $$",
            "написано".as_bytes(),
        ),
        ("printf '\\345\\361\\362\\374' >\"$1\"", b"\xe5\xf1\xf2\xfc"),
    ] {
        let mut sitting = with_editor(script);
        sitting
            .pty
            .send("было")
            .wait_for("было")
            .send(F4)
            .wait_for("написанное лежит рядом");
        leave(&mut sitting);
        sitting.saved("было");
        let files = left_over(&sitting);
        assert_eq!(files.len(), 1);
        assert_eq!(fs::read(&files[0]).unwrap(), kept);
    }
}

#[test]
fn a_megabyte_comes_back_whole() {
    let script = "i=0; while [ $i -lt 20000 ]; do echo 'Очередь в электронной записи, тысяча'; i=$((i+1)); done >\"$1\"";
    let mut sitting = with_editor(script);
    sitting
        .pty
        .send("было")
        .wait_for("было")
        .send(F4)
        .wait_for("Очередь");
    leave(&mut sitting);
    let text = sitting.text();
    assert_eq!(
        text.matches("Очередь в электронной записи, тысяча").count(),
        20_000
    );
    assert!(text.len() > 1_200_000);
}

#[test]
fn keys_typed_in_the_editor_are_the_editors() {
    let mut sitting = with_editor(
        "echo READY; read line; printf '%s' \"$line\" >\"$1\"; stty -a | grep -o -- '-ixon'",
    );
    sitting
        .pty
        .send(F4)
        .wait_for("READY")
        .send("жжж\x13\x11q\r")
        .wait_for("жжж");
    sitting.pty.send("!").wait_for("┃ жжж");
    leave(&mut sitting);
    assert!(
        sitting.pty.bytes().contains("-ixon"),
        "Ctrl+S would freeze the editor"
    );
}

#[test]
fn a_line_dropped_while_the_editor_is_open_loses_nothing() {
    let mut sitting = with_editor("echo READY; read line; read line");
    sitting
        .pty
        .send("было")
        .wait_for("было")
        .send(F4)
        .wait_for("READY")
        .hang_up();
    assert_eq!(sitting.pty.ended(), 128 + 1);
    sitting.saved("было");
}

/// The same as [`with_editor`], begun from a shell that continues what was stopped.
fn in_shell_with_editor(script: &str) -> Sitting {
    let directory = tempfile::tempdir().unwrap();
    let editor = written(directory.path(), script);
    let talk = "\"$0\" \"$@\"; echo the shell has it; fg; true";
    let words = ["-mc", talk, PROGRAM, "new", "--dir", "drafts"];
    let mut pty = Pty::start_other(directory.path(), "sh", &words, &[("VISUAL", &editor)]);
    pty.wait_for("Начать");
    Sitting { pty, directory }.begin()
}

#[test]
fn a_key_that_stops_the_editor_gives_the_shell_the_terminal() {
    let mut sitting = in_shell_with_editor("echo READY; read line; printf '%s' \"$line\" >\"$1\"");
    sitting.pty.send("было").wait_for("было").send(F4);
    sitting.pty.wait_for("READY").send("\x1a");
    sitting.pty.wait_for("the shell has it");
    sitting.pty.send("стало\r").wait_for("┃ стало");
    leave(&mut sitting);
    sitting.saved("стало");
}

#[test]
fn where_no_shell_could_continue_it_the_editor_goes_on() {
    let mut sitting = with_editor("kill -STOP $PPID; printf стало >\"$1\"");
    sitting.pty.send(F4).wait_for("┃ стало");
    leave(&mut sitting);
    sitting.saved("стало");
}

#[test]
fn a_key_that_interrupts_the_editor_does_not_end_the_program() {
    let mut sitting = with_editor("trap '' INT QUIT; echo READY; read line; echo стало >\"$1\"");
    sitting.pty.send(F4).wait_for("READY");
    sitting.pty.send("\x03\x1c\r").wait_for("┃ стало");
    sitting.pty.send("!").wait_for("стало!");
    leave(&mut sitting);
    sitting.saved("стало!");
}

#[test]
fn an_end_that_is_asked_for_while_the_editor_is_open_comes_behind_it() {
    let mut sitting = with_editor("echo READY; read line; echo стало >\"$1\"");
    sitting.pty.send(F4).wait_for("READY").signal("TERM");
    sitting.pty.send("\r");
    assert_eq!(sitting.pty.ended(), 128 + 15);
    sitting.saved("стало");
}
