//! The picture: a header, the outline of sections, a page, a footer, and perhaps a popup over them.

mod accept;
mod begin;
mod choices;
mod company;
mod export;
mod fields;
mod footer;
mod greeting;
mod header;
pub mod help;
mod lines;
mod open;
mod outline;
mod popup;
mod questions;
mod review;
mod rows;
mod settle;
mod spelling;
mod start;
mod tongues;
mod versions;

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::{Screen, Wizard};
use crate::core::words::{Arg, Words};
use crate::tui::editor::Editor;
use crate::tui::theme::Theme;

/// Smallest window with a page in it.
const LEAST: (u16, u16) = (40, 12);
/// Smallest window with the outline beside the page.
const FULL: (u16, u16) = (80, 24);

/// All that a picture is drawn from.
pub struct Scene<'a> {
    /// The model.
    pub wizard: &'a Wizard,
    /// The program's phrases.
    pub words: &'a Words,
    /// The looks.
    pub theme: Theme,
    /// The field with the keyboard.
    pub editor: &'a Editor,
    /// Where the drawing of help says how far it can be scrolled.
    pub help_end: &'a Cell<usize>,
}

impl Scene<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    fn with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.with(id, args)
    }
}

/// Draws everything.
pub fn draw(scene: &Scene, frame: &mut Frame) {
    let area = frame.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(scene, frame, area);
        return;
    }
    let [head, body, foot] = bands(area);
    header::draw(scene, frame, head);
    match &scene.wizard.screen {
        Screen::Start(start) => start::draw(scene, frame, body, start),
        Screen::Begin(begin) => begin::draw(scene, frame, body, begin),
        Screen::Fill(fill) => draw_fill(scene, frame, body, fill),
    }
    footer::draw(scene, frame, foot);
    if let Some(popup) = &scene.wizard.popup {
        popup::draw(scene, frame, body, popup);
    }
}

fn bands(area: Rect) -> [Rect; 3] {
    let head = Rect { height: 1, ..area };
    let body = Rect {
        y: area.y + 1,
        height: area.height - 2,
        ..area
    };
    let foot = Rect {
        y: area.bottom() - 1,
        height: 1,
        ..area
    };
    [head, body, foot]
}

fn draw_fill(scene: &Scene, frame: &mut Frame, body: Rect, fill: &Fill) {
    let mut page = body;
    // The preview of a report wants the whole width.
    let is_wide = body.width >= FULL.0 && body.height + 2 >= FULL.1;
    if is_wide && !matches!(fill.page, Page::Export(_)) {
        let width = outline::width(body.width);
        outline::draw(scene, frame, Rect { width, ..body }, fill);
        page = Rect {
            x: body.x + width,
            width: body.width - width,
            ..body
        };
    }
    match &fill.page {
        Page::Review(review) => review::draw(scene, frame, page, fill, review),
        Page::Export(export) => export::draw(scene, frame, page, fill, export),
        Page::Versions(found) => versions::draw(scene, frame, page, fill, found),
        Page::Questions => match fill.place {
            Place::Section { section, selected } => {
                rows::draw(scene, frame, page, fill, (section, selected));
            }
            Place::Field { cell, part } => questions::draw(scene, frame, page, fill, (cell, part)),
        },
    }
}

fn too_small(scene: &Scene, frame: &mut Frame, area: Rect) {
    let (width, height) = (usize::from(LEAST.0), usize::from(LEAST.1));
    let text = scene.with(
        "screen-too-small",
        &[("w", width.into()), ("h", height.into())],
    );
    let lines: Vec<Line> = lines::wrapped(&text, usize::from(area.width))
        .into_iter()
        .map(Line::raw)
        .collect();
    frame.render_widget(ratatui::text::Text::from(lines), area);
}
