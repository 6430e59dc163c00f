//! What stands over the page: a frame in the middle of it, and what is in the frame.

mod copy;
mod finish;
mod languages;
mod not_kept;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use crate::core::caption;
use crate::core::summary;
use crate::core::wizard::action::Action;
use crate::core::wizard::command::Command;
use crate::core::wizard::popup::find::Find;
use crate::core::wizard::popup::{Popup, Ready};
use crate::tui::keys;
use crate::tui::view::{Scene, accept, help, lines, settle};

/// Draws it over the body of the window.
pub fn draw(scene: &Scene, frame: &mut Frame, body: Rect, popup: &Popup) {
    match popup {
        Popup::Menu { actions, selected } => menu(scene, frame, body, actions, *selected),
        Popup::Help { scroll } => help::draw(scene, frame, body, *scroll),
        Popup::Ready {
            answers, selected, ..
        } => ready(scene, frame, body, answers, *selected),
        Popup::SectionOff { .. } => section_off(scene, frame, body),
        Popup::Accept(accept) => accept::draw(scene, frame, body, accept),
        Popup::Find(find) => find_box(scene, frame, body, find),
        Popup::NotKept(asked) => not_kept::draw(scene, frame, body, asked),
        Popup::Copy(asked) => copy::draw(scene, frame, body, asked),
        Popup::Languages(asked) => languages::draw(scene, frame, body, asked),
        Popup::Settle(asked) => settle::draw(scene, frame, body, asked),
        Popup::Finish(asked) => finish::ask(scene, frame, body, asked),
        Popup::Finished(asked) => finish::finished(scene, frame, body, asked),
        Popup::Reopen { .. } => finish::reopen(scene, frame, body),
    }
}

/// A cleared frame with a title, in the middle of the body; gives the room inside.
pub fn framed(
    scene: &Scene,
    frame: &mut Frame,
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
    frame.render_widget(Clear, area);
    let block = Block::bordered()
        .title(format!(" {title} "))
        .border_style(scene.theme.quiet());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        ..inner
    }
}

/// Draws a list with the focus in view and the cursor on it.
pub fn list(
    scene: &Scene,
    frame: &mut Frame,
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
    lines::draw(frame, area, shown);
    let row = u16::try_from(selected.saturating_sub(first))
        .unwrap_or(0)
        .min(area.height.saturating_sub(1));
    if !area.is_empty() {
        frame.set_cursor_position((area.x, area.y + row));
    }
}

fn menu(scene: &Scene, frame: &mut Frame, body: Rect, actions: &[Action], selected: usize) {
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
        frame,
        body,
        (48, entries.len()),
        &scene.say("do-menu"),
    );
    list(scene, frame, inner, &entries, selected);
}

fn ready(scene: &Scene, frame: &mut Frame, body: Rect, answers: &[Ready], selected: usize) {
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
        frame,
        body,
        (56, entries.len() + 2),
        &scene.say("ready-title"),
    );
    let height = inner.height.saturating_sub(2);
    list(scene, frame, Rect { height, ..inner }, &entries, selected);
    field(
        scene,
        frame,
        Rect {
            y: inner.y + height + 1,
            height: 1,
            ..inner
        },
        "ready-remark",
    );
}

fn section_off(scene: &Scene, frame: &mut Frame, body: Rect) {
    let width = usize::from(body.width).saturating_sub(6).min(60);
    let ask = lines::wrapped(&scene.say("off-ask"), width);
    let inner = framed(
        scene,
        frame,
        body,
        (width, ask.len() + 2),
        &scene.say("do-section-off"),
    );
    let below = Rect {
        y: inner.bottom().saturating_sub(1),
        height: 1,
        ..inner
    };
    lines::draw(frame, inner, ask.into_iter().map(Line::raw));
    field(scene, frame, below, "ready-remark");
}

/// A field for a remark, with its name before it.
pub fn field(scene: &Scene, frame: &mut Frame, area: Rect, label: &str) {
    let label = format!("{} ┃ ", scene.say(label));
    let left = u16::try_from(lines::columns(&label))
        .unwrap_or(0)
        .min(area.width);
    lines::draw(
        frame,
        area,
        [Line::from(Span::styled(label, scene.theme.quiet()))],
    );
    let field = Rect {
        x: area.x + left,
        width: area.width - left,
        ..area
    };
    scene.editor.draw(frame, field);
}

fn find_box(scene: &Scene, frame: &mut Frame, body: Rect, find: &Find) {
    let Some(fill) = scene.wizard.fill() else {
        return;
    };
    let size = (
        usize::from(body.width).saturating_sub(8),
        usize::from(body.height).saturating_sub(4),
    );
    let inner = framed(scene, frame, body, size, &scene.say("find-title"));
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
        lines::draw(frame, results, [Line::raw(scene.say("find-nothing"))]);
    } else {
        list(scene, frame, results, &entries, find.selected);
    }
    field(scene, frame, Rect { height: 1, ..inner }, "find-query");
}
