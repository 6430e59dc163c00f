//! What leaves the built program for the terminal, in bytes, at the other end of a pseudo-terminal.
//!
//! `tests/bytes.rs` holds each picture to it without a terminal. Here nobody knows where a picture ends, so a key counts
//! from its press to the next one.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use support::pty::Pty;

struct Wire {
    pty: Pty,
    _directory: tempfile::TempDir,
}

/// The question that is filled here, and an answer, in the languages of the program.
const ANSWERS: [(&str, &str, &str); 2] = [
    (
        "ru",
        "Суть жалобы",
        "Очередь в электронной записи не двигалась две недели, после обращения заявителя запись открыли заново и \
         сообщили об этом всем родителям по телефону",
    ),
    (
        "kk",
        "Шағымның мәні",
        "Электрондық жазылу кезегі екі апта бойы қозғалмады, өтініш берушінің шағымынан кейін жазылу қайта ашылды және \
         бұл туралы барлық ата-аналарға телефон арқылы хабарланды",
    ),
];

impl Wire {
    /// The page for a new draft.
    fn new(lang: &str) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let words = ["new", "--dir", "drafts", "--lang", lang];
        let mut pty = Pty::start(directory.path(), &words, &[]);
        pty.wait_on("field", |screen| !screen.hide_cursor());
        Self {
            pty,
            _directory: directory,
        }
    }

    /// The first question of a draft.
    fn begun(lang: &str) -> Self {
        let mut wire = Self::new(lang);
        wire.pty.send("\t\tДворец\t01.07.2018\t31.12.2018\t\t\r");
        wire.pty
            .wait_until("question", |screen| screen.contains("> [ ]"));
        wire
    }

    /// The first question that these words find, with a letter in it: the first one changes marks and counts, too.
    fn at(lang: &str, words: &str) -> Self {
        let mut wire = Self::begun(lang);
        wire.pty
            .send("\x1b[18~")
            .wait_for("┌")
            .send(words)
            .wait_for(words);
        wire.pty.send("\r").wait_until("question", |screen| {
            screen.contains(&format!("> [ ] 3. {words}")) && !screen.contains("┌")
        });
        wire.pty.send("А").wait_for("┃ А").wait_for("> [x]");
        wire
    }

    /// Types a text; gives the bytes of each letter, a blank with the letter behind it.
    fn types(&mut self, text: &str) -> Vec<usize> {
        let mut costs = Vec::new();
        let mut keys = String::new();
        for letter in text.chars() {
            keys.push(letter);
            if letter != ' ' {
                let letter = letter.to_string();
                costs.push(self.press(&keys, move |before, screen| {
                    screen.cursor_position() != before && behind(screen) == letter
                }));
                keys.clear();
            }
        }
        costs
    }

    /// Presses keys until the screen is as it shall be, which is told where the cursor was before; gives the bytes.
    #[track_caller]
    fn press(&mut self, keys: &str, is_so: impl Fn((u16, u16), &vt100::Screen) -> bool) -> usize {
        let (before, written) = (self.pty.screen().cursor_position(), self.pty.written());
        self.pty.send(keys);
        self.pty.wait_on(keys, |screen| is_so(before, screen));
        self.pty.written() - written
    }
}

/// What stands before the cursor.
fn behind(screen: &vt100::Screen) -> String {
    let (row, column) = screen.cursor_position();
    let cell = column
        .checked_sub(1)
        .and_then(|column| screen.cell(row, column));
    cell.map(|cell| cell.contents().to_owned())
        .unwrap_or_default()
}

#[track_caller]
fn within(costs: &[usize], mean: f64, most: usize) {
    let sum: usize = costs.iter().sum();
    let (sum, count) = (
        u32::try_from(sum).unwrap(),
        u32::try_from(costs.len()).unwrap(),
    );
    let found = f64::from(sum) / f64::from(count);
    assert!(found <= mean, "{found} bytes in the mean: {costs:?}");
    assert!(costs.iter().all(|cost| *cost <= most), "{costs:?}");
}

#[test]
fn the_first_picture() {
    for (lang, _, _) in ANSWERS {
        let wire = Wire::new(lang);
        assert!(wire.pty.written() <= 2000, "{}", wire.pty.written());
    }
}

#[test]
fn a_letter_at_the_end_of_an_answer() {
    for (lang, question, answer) in ANSWERS {
        let mut wire = Wire::at(lang, question);
        let costs = wire.types(answer);
        let blanks = answer.matches(' ').count();
        // A blank is a key, too, of a byte or a step to the right.
        let letters = f64::from(u32::try_from(costs.len()).unwrap());
        let keys = letters + f64::from(u32::try_from(blanks).unwrap());
        within(&costs, 2.5 * keys / letters, 40);
    }
}

#[test]
fn keys_in_the_middle_of_a_line() {
    for (lang, question, _) in ANSWERS {
        let mut wire = Wire::at(lang, question);
        wire.types("Начало строки, остаток её справа");
        let moves = |before, screen: &vt100::Screen| screen.cursor_position() != before;
        for keys in ["\x1b[D", "\x1b[C", "\x1b[D"] {
            let costs: Vec<usize> = (0..21).map(|_| wire.press(keys, moves)).collect();
            within(&costs, 2.5, 3);
        }
        within(&wire.types("вставкаұ"), 12.0, 20);
        let erased: Vec<usize> = (0..8).map(|_| wire.press("\x7f", moves)).collect();
        within(&erased, 12.0, 20);
        // A key that does nothing brings nothing before the next one.
        let end = wire.press("\x1b[4~", moves);
        let twice = wire.types("я") == [2];
        assert!(end <= 8 && twice, "{end}");
        let idle = wire.press("\x1b[4~\x1b[4~\x1b[Cю", |before, screen| {
            screen.cursor_position() != before && behind(screen) == "ю"
        });
        assert_eq!(idle, 2);
    }
}

#[test]
fn the_next_question() {
    for (lang, _, _) in ANSWERS {
        let mut wire = Wire::begun(lang);
        let costs: Vec<usize> = (0..110)
            .map(|_| {
                let before = wire.pty.contents();
                let written = wire.pty.written();
                wire.pty.send("\x1b[6~");
                wire.pty.wait_until("other page", |screen| screen != before);
                wire.pty.written() - written
            })
            .collect();
        within(&costs, 300.0, 2000);
    }
}
