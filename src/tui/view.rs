//! The picture: a header, the outline of sections, a page, a footer, and perhaps a popup over them.

mod accept;
mod around;
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

use ratatui::layout::{Rect, Size};
use ratatui::text::Line;

use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::{Screen, Wizard};
use crate::core::words::{Arg, Words};
use crate::tui::editor::Editor;
use crate::tui::picture::Picture;
use crate::tui::theme::Theme;
use crate::tui::view::open::Open;
use crate::tui::view::questions::Gap;

pub use crate::tui::view::around::Around;

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

/// A picture of everything, in a window of this size. What stands around the open question is taken from `known`, where
/// that is as it was, and left there for the next picture.
pub fn draw(scene: &Scene, size: Size, known: &mut Option<Around>) -> Picture {
    if let Some(picture) = known.as_mut().and_then(|known| known.picture(scene, size)) {
        return picture;
    }
    *known = None;
    let mut picture = Picture::new(size);
    let area = picture.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(scene, &mut picture, area);
        return picture;
    }
    let [head, body, foot] = bands(area);
    header::draw(scene, &mut picture, head);
    footer::draw(scene, &mut picture, foot);
    match &scene.wizard.screen {
        Screen::Start(start) => start::draw(scene, &mut picture, body, start),
        Screen::Begin(begin) => begin::draw(scene, &mut picture, body, begin),
        Screen::Fill(fill) => {
            if let Some((gap, open)) = draw_fill(scene, &mut picture, body, fill) {
                let mut around = Around::new(scene, fill, picture, gap, open);
                picture = around.with_text(scene);
                *known = Some(around);
            }
        }
    }
    if let Some(popup) = &scene.wizard.popup {
        *known = None;
        popup::draw(scene, &mut picture, body, popup);
    }
    picture
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

/// Draws a draft, but for the open question; gives where that goes.
fn draw_fill(scene: &Scene, picture: &mut Picture, body: Rect, fill: &Fill) -> Option<(Gap, Open)> {
    let mut page = body;
    // The preview of a report wants the whole width.
    let is_wide = body.width >= FULL.0 && body.height + 2 >= FULL.1;
    if is_wide && !matches!(fill.page, Page::Export(_)) {
        let width = outline::width(body.width);
        outline::draw(scene, picture, Rect { width, ..body }, fill);
        page = Rect {
            x: body.x + width,
            width: body.width - width,
            ..body
        };
    }
    match &fill.page {
        Page::Questions => match fill.place {
            Place::Section { section, selected } => {
                rows::draw(scene, picture, page, fill, (section, selected));
            }
            Place::Field { cell, part } => {
                return Some(questions::draw(scene, picture, page, fill, (cell, part)));
            }
        },
        Page::Review(review) => review::draw(scene, picture, page, fill, review),
        Page::Export(export) => export::draw(scene, picture, page, fill, export),
        Page::Versions(found) => versions::draw(scene, picture, page, fill, found),
    }
    None
}

fn too_small(scene: &Scene, picture: &mut Picture, area: Rect) {
    let (width, height) = (usize::from(LEAST.0), usize::from(LEAST.1));
    let text = scene.with(
        "screen-too-small",
        &[("w", width.into()), ("h", height.into())],
    );
    let lines: Vec<Line> = lines::wrapped(&text, usize::from(area.width))
        .into_iter()
        .map(Line::raw)
        .collect();
    lines::draw(picture, area, lines);
}
