//! The same pictures through the thrifty backend and through ratatui's own: two terminals must show the same, cell by
//! cell, whatever is done.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::cell::RefCell;
use std::io;
use std::rc::Rc;

use anketa::tui::window::Window;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};
use support::Clerk;
use support::dice::Dice;

/// Things done in one scene.
const DEEDS: usize = 150;

/// What goes to a terminal.
#[derive(Clone, Default)]
struct Line(Rc<RefCell<Vec<u8>>>);

impl io::Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A clerk with two terminals before them.
struct Scene {
    clerk: Clerk,
    thrifty: Window<Line>,
    thrifty_line: Line,
    thrifty_screen: vt100::Parser,
    plain: Plain,
    /// What was done, to be told where the two differ.
    done: Vec<String>,
}

/// A terminal behind ratatui's own backend.
struct Plain {
    window: Terminal<CrosstermBackend<Line>>,
    line: Line,
    screen: vt100::Parser,
}

impl Plain {
    fn new(width: u16, height: u16) -> Self {
        let line = Line::default();
        let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
        let backend = CrosstermBackend::new(line.clone());
        let window = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        let screen = parser(width, height);
        Self {
            window,
            line,
            screen,
        }
    }
}

fn parser(width: u16, height: u16) -> vt100::Parser {
    vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0)
}

impl Scene {
    fn new(lang: &str) -> Self {
        let mut clerk = Clerk::new(lang, (80, 24));
        clerk.keys("<Enter><Tab><Tab>").types("Дворец школьников");
        clerk.keys("<Tab>01.07.2018<Tab>31.12.2018<Tab><Tab><Enter>");
        let thrifty_line = Line::default();
        Self {
            clerk,
            thrifty: Window::new(thrifty_line.clone(), Size::new(80, 24)),
            thrifty_line,
            thrifty_screen: parser(80, 24),
            plain: Plain::new(80, 24),
            done: Vec::new(),
        }
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.thrifty.resized(width, height);
        let (rows, columns) = (height.try_into().unwrap(), width.try_into().unwrap());
        self.thrifty_screen.screen_mut().set_size(rows, columns);
        self.plain = Plain::new(width, height);
    }

    fn look(&mut self) {
        let picture = self.clerk.desk.picture(self.thrifty.size());
        self.thrifty.show(picture).unwrap();
        self.thrifty_screen.process(&self.thrifty_line.0.take());
        let whole = self.clerk.desk.whole_picture(self.thrifty.size());
        let shown = self.plain.window.draw(|frame| whole.paint(frame));
        shown.unwrap();
        self.plain.screen.process(&self.plain.line.0.take());
        let (thrifty, plain) = (self.thrifty_screen.screen(), self.plain.screen.screen());
        let differs = difference(thrifty, plain);
        assert!(
            differs.is_none(),
            "{differs:?} after {:?}\n{}\n\n{}",
            &self.done[self.done.len().saturating_sub(8)..],
            thrifty.contents(),
            plain.contents()
        );
    }
}

/// The first cell that looks another way, or the cursor.
fn difference(one: &vt100::Screen, other: &vt100::Screen) -> Option<String> {
    if one.hide_cursor() != other.hide_cursor() {
        return Some("whether there is a cursor".to_owned());
    }
    if !one.hide_cursor() && one.cursor_position() != other.cursor_position() {
        return Some(format!(
            "cursor at {:?} and {:?}",
            one.cursor_position(),
            other.cursor_position()
        ));
    }
    let (rows, columns) = one.size();
    let (rows, columns) = (rows.get(), columns.get());
    let mut cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let differs =
        cells.find(|(row, column)| looks(one, *row, *column) != looks(other, *row, *column));
    differs.map(|(row, column)| {
        format!(
            "{:?} and {:?} at {row}, {column}",
            looks(one, row, column),
            looks(other, row, column)
        )
    })
}

/// How a cell looks: its letter and all that is seen of its style. Of a blank, neither colour nor weight is.
fn looks(
    screen: &vt100::Screen,
    row: u16,
    column: u16,
) -> (String, vt100::Color, Option<vt100::Color>, [bool; 5]) {
    let cell = screen.cell(row, column).unwrap();
    let is_blank = cell.contents().trim().is_empty();
    let letter = if is_blank { " " } else { cell.contents() };
    (
        letter.to_owned(),
        cell.bgcolor(),
        (!is_blank).then(|| cell.fgcolor()),
        [
            cell.inverse(),
            cell.underline(),
            cell.italic(),
            cell.bold() && !is_blank,
            cell.dim() && !is_blank,
        ],
    )
}

const LETTERS: [&str; 16] = [
    "а",
    "о",
    "қ",
    "ң",
    "ұ",
    "һ",
    "и\u{306}",
    "e",
    "7",
    " ",
    " ",
    " ",
    "-",
    "ата-ана ",
    "«№» ",
    "необыкновенный ",
];
const KEYS: [&str; 34] = [
    "<PgDn>",
    "<PgDn>",
    "<PgDn>",
    "<PgUp>",
    "<Tab>",
    "<Tab>",
    "<BackTab>",
    "<Enter>",
    "<Left>",
    "<Left>",
    "<Left>",
    "<Right>",
    "<Up>",
    "<Down>",
    "<Down>",
    "<Home>",
    "<End>",
    "<Backspace>",
    "<Backspace>",
    "<Del>",
    "<Esc>",
    "<Esc>",
    "<F1>",
    "<F3>",
    "<F6>",
    "<F7>",
    "<F8>",
    "<Ctrl+Z>",
    "<Ctrl+Y>",
    "<Ctrl+U>",
    "<Ctrl+L>",
    "<Enter>",
    "<Del>",
    "<F2>",
];
const PASTES: [&str; 5] = [
    "Очередь в записи\r\nи жалоба",
    "\u{1b}[31mкрасное\tвставка\u{200b}",
    "1200",
    "Длинная вставка, которая занимает в поле ответа не одну строку, а несколько, и двигает всё, что стоит под ней. ",
    "\n\n\n\n\n",
];

fn plays(lang: &str, seed: u64) {
    let mut dice = Dice::new(seed);
    let mut scene = Scene::new(lang);
    scene.look();
    for _ in 0..DEEDS {
        let told = match dice.below(20) {
            0..8 => {
                let text: String = (0..=dice.below(9)).map(|_| *dice.one(&LETTERS)).collect();
                scene.clerk.types(&text);
                text
            }
            8..17 => {
                let key = *dice.one(&KEYS);
                scene.clerk.keys(key);
                key.to_owned()
            }
            17 => {
                let text = *dice.one(&PASTES);
                scene.clerk.paste(text);
                format!("paste {text:?}")
            }
            18 => {
                let (width, height) =
                    *dice.one(&[(80, 24), (80, 24), (40, 12), (61, 19), (120, 40), (39, 11)]);
                scene.resize(width, height);
                format!("resize {width} {height}")
            }
            _ => {
                for _ in 0..4 {
                    scene.clerk.keys("<PgDn>");
                    scene.look();
                }
                "4 pages".to_owned()
            }
        };
        scene.done.push(told);
        scene.look();
        if scene.clerk.has_left {
            return;
        }
    }
}

/// `ANKETA_SCENES` says how many are played.
#[test]
fn two_terminals_show_the_same() {
    let scenes = std::env::var("ANKETA_SCENES")
        .ok()
        .and_then(|scenes| scenes.parse().ok());
    let seed = Dice::seed("ANKETA_SEED");
    for scene in 0..scenes.unwrap_or(4) {
        let seed = seed + scene;
        support::say(&format!("ANKETA_SEED={seed}"));
        plays(if scene % 2 == 0 { "ru" } else { "kk" }, seed);
    }
}
