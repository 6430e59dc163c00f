//! What the first pictures look like, and what the terminal is told.

use crate::support::pty::Pty;
use crate::support::sitting::Sitting;

#[test]
fn without_colours_nothing_is_coloured() {
    let mut sitting = Sitting::with(&[("NO_COLOR", "1")]);
    sitting.pty.send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    sitting.pty.left();
    let bytes = sitting.pty.bytes();
    let sequences = bytes.split("\x1b[").skip(1);
    let pens = sequences.filter_map(|rest| rest.split_once('m').map(|(pen, _)| pen));
    let pens = pens.filter(|pen| pen.chars().all(|c| c.is_ascii_digit() || c == ';'));
    for number in pens.flat_map(|pen| pen.split(';')) {
        let is_colour = matches!(number.parse(), Ok(30..=38 | 40..=48 | 90..=107));
        assert!(!is_colour, "colour {number} in {bytes:?}");
    }
}

#[test]
fn in_ascii_nothing_is_drawn_with_other_characters() {
    let directory = tempfile::tempdir().unwrap();
    let words = ["new", "--ascii", "--dir", "drafts"];
    let pty = Pty::start(directory.path(), &words, &[]);
    let mut sitting = Sitting { pty, directory };
    sitting.pty.wait_for("Начать");
    sitting = sitting.begin();
    sitting
        .pty
        .send("Әкім")
        .wait_for("| Әкім")
        .send("\x1bOP")
        .wait_for("+ Помощь -");
    sitting
        .pty
        .wait_for("v          строка ниже")
        .wait_for("Esc закрыть");
    sitting
        .pty
        .send("\x1b")
        .wait_until_gone("Помощь")
        .send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    sitting.pty.left();
    let bytes = sitting.pty.bytes();
    for drawn in ["│", "┃", "─", "┌", "└", "↓", "→", "…", "·"] {
        assert!(!bytes.contains(drawn), "{drawn}");
    }
}

#[test]
fn who_comes_first_is_greeted_once() {
    let directory = tempfile::tempdir().unwrap();
    let words = ["--dir", "drafts"];
    let mut first = Pty::start(directory.path(), &words, &[]);
    first
        .wait_for("Набранное сохраняется само")
        .wait_for("Tab дальше")
        .wait_for("Esc открывает меню")
        .send("\x1b[21~");
    assert_eq!(first.ended(), 0);
    let mut second = Pty::start(directory.path(), &words, &[]);
    second.wait_for("Новый черновик");
    assert!(
        !second.contents().contains("Набранное"),
        "{}",
        second.contents()
    );
    second.send("\x1b[21~");
    assert_eq!(second.ended(), 0);
}

#[test]
fn a_locale_without_utf8_is_told_with_the_way_out() {
    for (variables, is_told) in [
        ([("LANG", "C"), ("LC_ALL", "")], true),
        ([("LANG", ""), ("LC_ALL", "")], true),
        ([("LANG", "ru_RU.UTF-8"), ("LC_ALL", "POSIX")], true),
        ([("LANG", "C"), ("LC_ALL", "C.UTF-8")], false),
    ] {
        let directory = tempfile::tempdir().unwrap();
        let mut pty = Pty::start(directory.path(), &["--dir", "drafts"], &variables);
        pty.wait_for("Новый черновик");
        let told = pty.contents().contains("LANG=C.UTF-8 anketa");
        assert_eq!(told, is_told, "{variables:?}\n{}", pty.contents());
        pty.send("\x1b[21~");
        assert_eq!(pty.ended(), 0);
    }
}

#[test]
fn the_keypad_is_told_to_give_digits() {
    let mut sitting = Sitting::begun();
    sitting.pty.send("\x1b[21~");
    assert_eq!(sitting.pty.ended(), 0);
    sitting.pty.left();
    let bytes = sitting.pty.bytes();
    let (before, _) = bytes.split_once("anketa").unwrap();
    assert!(
        before.contains("\x1b>") && before.contains("\x1b[?1l"),
        "{before:?}"
    );
    assert!(!bytes.contains("\x1b=") && !bytes.contains("\x1b[?1h"));
}

/// As programs do that keep a line for themselves and are killed: rows would move within that region alone.
#[test]
fn a_region_that_another_program_left_is_taken_back() {
    let mut sitting = Sitting::begun();
    for no in 10..90 {
        let word = format!("слово{no}");
        sitting.pty.send(&format!("{word} ")).wait_for(&word);
    }
    // To this emulator a region belongs to one of the two screens; to others it does not.
    let bytes = sitting.pty.bytes().replace("\x1b[?1049h", "");
    let shown = |before: &str| {
        let mut screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
        screen.process(before.as_bytes());
        screen.process(bytes.as_bytes());
        screen.screen().contents()
    };
    assert!(shown("").contains("слово89"));
    assert_eq!(shown("\x1b[3;9r"), shown(""));
}

#[test]
fn what_words_come_to_is_told_when_typing_rests() {
    let mut sitting = Sitting::begun();
    let pty = &mut sitting.pty;
    pty.send("\x1b[18~").wait_for("Найти");
    pty.send("Факты конфликта интересов\r")
        .wait_for("> [ ] Факты конфликта");
    pty.send("2").wait_for("Есть конфликт интересов");
    pty.send("\x1b[18~").wait_for("Найти");
    pty.send("Причины возникновения конфликта\r")
        .wait_for("> [ ] 12. Причины");
    for (letter, shown) in [("Н", "┃ Н"), ("е", "┃ Не"), ("т", "┃ Нет")] {
        pty.send(letter).wait_for(shown);
    }
    pty.wait_for("расходятся");
    pty.send("\x1b[21~");
    assert_eq!(pty.ended(), 0);
}
