//! What stands over the page: a frame in the middle of it, and what is in the frame.

mod copy;
mod finish;
mod languages;
mod not_kept;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::caption;
use crate::core::summary;
use crate::core::wizard::action::Action;
use crate::core::wizard::command::Command;
use crate::core::wizard::popup::find::Find;
use crate::core::wizard::popup::{Popup, Ready};
use crate::tui::keys;
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, accept, help, lines, settle};

/// Draws it over the body of the window.
pub fn draw(scene: &Scene, picture: &mut Picture, body: Rect, popup: &Popup) {
    match popup {
        Popup::Menu { actions, selected } => menu(scene, picture, body, actions, *selected),
        Popup::Help { scroll } => help::draw(scene, picture, body, *scroll),
        Popup::Ready {
            answers, selected, ..
        } => ready(scene, picture, body, answers, *selected),
        Popup::SectionOff { .. } => section_off(scene, picture, body),
        Popup::Accept(accept) => accept::draw(scene, picture, body, accept),
        Popup::Find(find) => find_box(scene, picture, body, find),
        Popup::NotKept(asked) => not_kept::draw(scene, picture, body, asked),
        Popup::Copy(asked) => copy::draw(scene, picture, body, asked),
        Popup::Languages(asked) => languages::draw(scene, picture, body, asked),
        Popup::Settle(asked) => settle::draw(scene, picture, body, asked),
        Popup::Finish(asked) => finish::ask(scene, picture, body, asked),
        Popup::Finished(asked) => finish::finished(scene, picture, body, asked),
        Popup::Reopen { .. } => finish::reopen(scene, picture, body),
    }
}

/// A cleared frame with a title, in the middle of the body; gives the room inside.
pub fn framed(
    scene: &Scene,
    picture: &mut Picture,
    body: Rect,
    size: (usize, usize),
    title: &str,
) -> Rect {
    let width = u16::try_from(size.0 + 4)
        .unwrap_or(u16::MAX)
        .min(body.width);
    let height = u16::try_from(size.1 + 2)
        .unwrap_or(u16::MAX)
        .min(body.height);
    let area = Rect {
        x: body.x + (body.width - width) / 2,
        y: body.y + (body.height - height) / 2,
        width,
        height,
    };
    picture.clear(area);
    border(picture, area, &format!(" {title} "), scene.theme.quiet());
    Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

/// Draws the border of an area, with a title in its upper edge.
fn border(picture: &mut Picture, area: Rect, title: &str, style: Style) {
    let width = usize::from(area.width.saturating_sub(2));
    let title = lines::cut(title, width);
    let rest = "─".repeat(width - lines::columns(&title));
    let sides = format!("│{}│", " ".repeat(width));
    let last = area.height.saturating_sub(1);
    for (no, row) in (0..).zip(area.rows()) {
        let text = match no {
            0 => format!("┌{title}{rest}┐"),
            _ if no == last => format!("└{}┘", "─".repeat(width)),
            _ => sides.clone(),
        };
        picture.put(row, Line::styled(text, style));
    }
}

/// Draws a list with the focus in view and the cursor on it.
pub fn list(
    scene: &Scene,
    picture: &mut Picture,
    area: Rect,
    entries: &[(String, String)],
    selected: usize,
) {
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let first = lines::first_in_view(selected, entries.len(), height);
    let shown = entries
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .map(|(no, (name, key))| lines::entry(scene.theme, no == selected, (name, key), width));
    lines::draw(picture, area, shown);
    let row = u16::try_from(selected.saturating_sub(first))
        .unwrap_or(0)
        .min(area.height.saturating_sub(1));
    if !area.is_empty() {
        picture.cursor = Some(Position::new(area.x, area.y + row));
    }
}

fn menu(scene: &Scene, picture: &mut Picture, body: Rect, actions: &[Action], selected: usize) {
    let entries: Vec<(String, String)> = actions
        .iter()
        .map(|action| {
            let key = keys::label(Command::Do(*action)).unwrap_or_default();
            (
                caption::action(scene.words, scene.wizard, *action),
                key.to_owned(),
            )
        })
        .collect();
    let inner = framed(
        scene,
        picture,
        body,
        (48, entries.len()),
        &scene.say("do-menu"),
    );
    list(scene, picture, inner, &entries, selected);
}

fn ready(scene: &Scene, picture: &mut Picture, body: Rect, answers: &[Ready], selected: usize) {
    let entries: Vec<(String, String)> = answers
        .iter()
        .map(|ready| {
            (
                caption::ready(scene.words, scene.wizard, ready),
                String::new(),
            )
        })
        .collect();
    let inner = framed(
        scene,
        picture,
        body,
        (56, entries.len() + 2),
        &scene.say("ready-title"),
    );
    let height = inner.height.saturating_sub(2);
    list(scene, picture, Rect { height, ..inner }, &entries, selected);
    field(
        scene,
        picture,
        Rect {
            y: inner.y + height + 1,
            height: 1,
            ..inner
        },
        "ready-remark",
    );
}

fn section_off(scene: &Scene, picture: &mut Picture, body: Rect) {
    let width = usize::from(body.width).saturating_sub(6).min(60);
    let ask = lines::wrapped(&scene.say("off-ask"), width);
    let inner = framed(
        scene,
        picture,
        body,
        (width, ask.len() + 2),
        &scene.say("do-section-off"),
    );
    let below = Rect {
        y: inner.bottom().saturating_sub(1),
        height: 1,
        ..inner
    };
    lines::draw(picture, inner, ask.into_iter().map(Line::raw));
    field(scene, picture, below, "ready-remark");
}

/// A field for a remark, with its name before it.
pub fn field(scene: &Scene, picture: &mut Picture, area: Rect, label: &str) {
    let label = format!("{} ┃ ", scene.say(label));
    let left = u16::try_from(lines::columns(&label))
        .unwrap_or(0)
        .min(area.width);
    lines::draw(
        picture,
        area,
        [Line::from(Span::styled(label, scene.theme.quiet()))],
    );
    let field = Rect {
        x: area.x + left,
        width: area.width - left,
        ..area
    };
    scene.editor.draw(picture, field);
}

fn find_box(scene: &Scene, picture: &mut Picture, body: Rect, find: &Find) {
    let Some(fill) = scene.wizard.fill() else {
        return;
    };
    let size = (
        usize::from(body.width).saturating_sub(8),
        usize::from(body.height).saturating_sub(4),
    );
    let inner = framed(scene, picture, body, size, &scene.say("find-title"));
    let results = Rect {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let entries: Vec<(String, String)> = find
        .hits
        .iter()
        .map(|place| {
            (
                summary::place(&fill.draft, *place, fill.lang()),
                String::new(),
            )
        })
        .collect();
    if entries.is_empty() {
        lines::draw(picture, results, [Line::raw(scene.say("find-nothing"))]);
    } else {
        list(scene, picture, results, &entries, find.selected);
    }
    field(scene, picture, Rect { height: 1, ..inner }, "find-query");
}
