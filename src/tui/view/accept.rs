//! A finding about to be accepted: what was found in full, what can be done, and a field for the remark.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::caption;
use crate::core::told;
use crate::core::wizard::popup::accept::Accept;
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, lines, popup};

/// Most lines that what was found takes.
const MOST: usize = 6;

/// Draws it over the body of the window.
pub fn draw(scene: &Scene, picture: &mut Picture, body: Rect, accept: &Accept) {
    let Some(fill) = scene.wizard.fill() else {
        return;
    };
    let width = usize::from(body.width).saturating_sub(6).min(64);
    let found = accept.lines.get(accept.selected).map(|line| {
        let said = told::said(scene.words, &fill.draft, &line.finding, fill.lang());
        lines::wrapped(&said, width)
    });
    let mut found = found.unwrap_or_default();
    // The actions and the field need their lines in any window.
    let most = usize::from(body.height).saturating_sub(accept.lines.len() + 5);
    found.truncate(most.clamp(1, MOST));
    let entries: Vec<(String, String)> = accept
        .lines
        .iter()
        .map(|line| {
            let text = caption::accept(scene.words, fill, line, accept.lines.len() > 2);
            (text, String::new())
        })
        .collect();
    let height = found.len() + entries.len() + 3;
    let title = scene.say("do-accept-finding");
    let inner = popup::framed(scene, picture, body, (width, height), &title);
    let told = u16::try_from(found.len()).unwrap_or(0).min(inner.height);
    lines::draw(picture, inner, found.into_iter().map(Line::raw));
    let below = inner.height.saturating_sub(told + 3);
    let list = Rect {
        y: inner.y + told + 1,
        height: below,
        ..inner
    };
    popup::list(scene, picture, list, &entries, accept.selected);
    let field = Rect {
        y: inner.bottom().saturating_sub(1),
        height: 1,
        ..inner
    };
    popup::field(scene, picture, field, "ready-remark");
}
