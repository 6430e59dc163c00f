//! What becomes of the terminal, the draft and the processor when a line drops, a signal comes, a window changes.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::env;
use std::io::Write;
use std::thread;
use std::time::Duration;

use anketa::tui::session::{Screen, Session, restore};
use support::pty::Pty;
use support::sitting::Sitting;

/// More than an honest end takes, less than a loop takes in the time until it is noticed.
const LITTLE: Duration = Duration::from_millis(500);

/// What asks a terminal for an answer.
const QUERIES: [&str; 5] = ["\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[>c", "\x1b[18t"];

#[test]
fn a_hang_up_burns_no_processor_and_keeps_all() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("Әкім").wait_for("Әкім").hang_up();
    let (code, worked) = sitting.pty.ended_after_work();
    assert_eq!(code, 128 + 1);
    assert!(worked < LITTLE, "{worked:?}");
    sitting.saved("Әкім");
}

#[test]
fn a_hang_up_is_seen_where_the_signal_is_ignored() {
    let mut sitting = Sitting::in_shell("trap '' HUP; exec \"$0\" \"$@\"").begin();
    sitting.pty.send("Әкім").wait_for("Әкім").hang_up();
    let (code, worked) = sitting.pty.ended_after_work();
    assert_eq!(code, 128 + 1);
    assert!(worked < LITTLE, "{worked:?}");
    sitting.saved("Әкім");
}

#[test]
fn a_hang_up_in_the_middle_of_a_picture_is_one_too() {
    for keys in ["\x1b[18~", "\x1b[13~", "\x1bOP", "\x0c", "жжжж", "\t\t\t"] {
        let mut sitting = Sitting::begun();
        sitting
            .pty
            .send("Әкім")
            .wait_for("Әкім")
            .send(keys)
            .hang_up();
        let (code, worked) = sitting.pty.ended_after_work();
        assert_eq!(code, 128 + 1, "{keys:?}");
        assert!(worked < LITTLE, "{worked:?}");
        sitting.saved("Әкім");
    }
}

#[test]
fn each_ending_signal_saves_and_gives_the_terminal_back() {
    for (name, number) in [("HUP", 1), ("INT", 2), ("QUIT", 3), ("TERM", 15)] {
        let mut sitting = Sitting::begun();
        sitting.pty.send("Әкім").wait_for("Әкім").signal(name);
        let (code, worked) = sitting.pty.ended_after_work();
        assert_eq!(code, 128 + number, "{name}");
        assert!(worked < LITTLE, "{worked:?}");
        assert_eq!(sitting.pty.restored(), "");
        sitting.saved("Әкім");
    }
}

#[test]
fn a_stop_gives_the_terminal_back_and_going_on_takes_it() {
    let mut sitting = Sitting::in_shell("\"$0\" \"$@\"; echo the shell has it; fg; true").begin();
    sitting.pty.send("Әкім").wait_for("Әкім");
    sitting.stop_the_program();
    sitting
        .pty
        .wait_until("the page after the shell", |screen| {
            screen.contains("Әкім") && !screen.contains("the shell")
        });
    sitting.pty.send("дік").wait_for("Әкімдік").send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    // All that was written has been read.
    sitting.pty.left();
    let bytes = sitting.pty.bytes();
    let (_, left) = bytes.split_once("\x1b[?1049l").unwrap();
    let (between, _) = left.split_once("\x1b[?1049h").unwrap();
    assert!(between.contains("the shell has it"), "{between:?}");
    assert_eq!(bytes.matches("\x1b[?1049h").count(), 2);
    assert_eq!(bytes.matches("\x1b[?1049l").count(), 2);
    sitting.saved("Әкімдік");
}

#[test]
fn the_first_process_of_a_terminal_is_not_stopped() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("Әкім").wait_for("Әкім").signal("TSTP");
    sitting.pty.send("дік").wait_for("Әкімдік").send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    sitting.saved("Әкімдік");
}

#[test]
fn any_row_of_sizes_ends_in_a_whole_picture() {
    let mut sitting = Sitting::begun();
    sitting
        .pty
        .send("Астана")
        .wait_until("the answer on disk", |screen| {
            screen.contains("Астана") && screen.contains("на диске")
        });
    let before = sitting.pty.contents();
    for pages in ["", "\x1b[13~", "\x1bOP", "\x1b[18~"] {
        sitting.pty.send(pages);
        let mut at: u32 = 12345;
        for _ in 0..60 {
            // Any row of numbers would do, as long as it is the same the next time.
            at = at.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            let (width, height) = (1 + (at >> 16) % 400, 1 + (at >> 8) % 100);
            let small = |n| u16::try_from(n).unwrap();
            sitting.pty.resize(small(width), small(height));
        }
        for (width, height) in [(1, 1), (400, 100), (40, 12), (39, 11), (1, 100), (400, 1)] {
            sitting.pty.resize(width, height);
        }
        sitting.pty.resize(80, 24).wait_for("anketa ·");
        // Closes what the key opened.
        if !pages.is_empty() {
            sitting
                .pty
                .send("\x1b")
                .wait_until("the page", |screen| screen == before);
        }
    }
    sitting
        .pty
        .wait_until("the page as before", |screen| screen == before);
    sitting.pty.send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    assert_eq!(sitting.pty.restored(), "");
    sitting.saved("Астана");
    let bytes = sitting.pty.bytes();
    for query in QUERIES {
        assert!(!bytes.contains(query), "{query:?}");
    }
}

#[test]
fn a_size_that_did_not_change_paints_all_anew() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("Астана").wait_for("Астана");
    let before = sitting.pty.contents();
    sitting
        .pty
        .scribble("\x1b[5;10Hсообщение от root")
        .signal("WINCH");
    sitting
        .pty
        .wait_until("the page as before", |screen| screen == before);
}

#[test]
fn ctrl_l_paints_all_anew() {
    for key in ["\x0c", "\x1b[27;5;1076~"] {
        let mut sitting = Sitting::begun();
        sitting.pty.send("Астана").wait_for("Астана");
        let before = sitting.pty.contents();
        sitting.pty.scribble("\x1b[2Jсообщение от root").send(key);
        sitting
            .pty
            .wait_until("the page as before", |screen| screen == before);
    }
}

#[test]
fn without_colours_bold_and_the_mark_of_the_focus_stay() {
    let mut sitting = Sitting::with(&[("NO_COLOR", "1")]).begin();
    sitting.pty.wait_for("> [ ]").send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    sitting.pty.left();
    let bytes = sitting.pty.bytes();
    assert!(bytes.contains("\x1b[1m"), "no bold in {bytes:?}");
    assert!(bytes.contains("\x1b[7m"), "no reverse in {bytes:?}");
    assert!(
        !bytes.contains("\x1b[;m"),
        "a reset that wipes bold in {bytes:?}"
    );
}

/// Runs one of the endings below in a terminal of its own; gives what is left there.
fn ending(name: &str) -> (u32, String, String) {
    let directory = tempfile::tempdir().unwrap();
    let this = env::current_exe().unwrap();
    let words = [
        "--ignored",
        "--exact",
        "--nocapture",
        "--test-threads=1",
        name,
    ];
    let mut pty = Pty::start_other(directory.path(), this.to_str().unwrap(), &words, &[]);
    let code = pty.ended();
    (code, pty.restored(), pty.bytes())
}

#[test]
fn every_way_out_gives_the_terminal_back_once() {
    for (name, expected, told) in [
        ("leaves", 0, "1 passed"),
        ("fails", 101, "the draft is gone"),
        ("panics", 101, "in the same thread"),
        ("panics_elsewhere", 0, "in another thread"),
    ] {
        let (code, left, bytes) = ending(name);
        assert_eq!(code, expected, "{name}: {left}");
        assert!(left.contains(told), "{name}: {left}");
        let (_, behind) = bytes.split_once("\x1b[?1049l").unwrap();
        assert!(
            behind.contains(told) && !behind.contains("too late"),
            "{name}: {bytes:?}"
        );
    }
}

#[test]
#[ignore = "run in a terminal by another one"]
fn leaves() {
    let session = Session::enter().unwrap();
    drop(session);
    assert!(!restore());
}

#[test]
#[ignore = "run in a terminal by another one"]
fn fails() -> Result<(), &'static str> {
    let _session = Session::enter().unwrap();
    Err("the draft is gone")
}

#[test]
#[ignore = "run in a terminal by another one"]
fn panics() {
    let _session = Session::enter().unwrap();
    panic!("in the same thread");
}

#[test]
#[ignore = "run in a terminal by another one"]
fn panics_elsewhere() {
    let session = Session::enter().unwrap();
    let other = thread::spawn(|| panic!("in another thread"));
    other.join().unwrap_err();
    // What the thread that draws writes now would land on the user's shell.
    Screen.write_all(b"too late").unwrap_err();
    drop(session);
}
