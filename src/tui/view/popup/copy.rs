//! A copy of the draft elsewhere: into which directory, and how that went.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::caption;
use crate::core::wizard::popup::copy::{Copy, CopyState};
use crate::tui::picture::Picture;
use crate::tui::view::popup::{field, framed};
use crate::tui::view::{Scene, lines};

/// Draws it over the body of the window.
pub fn draw(scene: &Scene, picture: &mut Picture, body: Rect, asked: &Copy) {
    let width = usize::from(body.width).saturating_sub(4).min(66);
    let text = match &asked.state {
        CopyState::Asked => scene.say("copy-ask"),
        CopyState::Failed(why) => scene.with("copy-failed", &[("why", why.as_str().into())]),
        CopyState::Done(copied) => caption::copied(scene.words, copied),
    };
    let mut text = lines::wrapped(&text, width);
    let field_rows = if asked.is_done() { 0 } else { 2 };
    let size = (width, text.len() + field_rows);
    let inner = framed(scene, picture, body, size, &scene.say("copy-title"));
    text.truncate(usize::from(inner.height).saturating_sub(field_rows.min(1)));
    lines::draw(picture, inner, text.into_iter().map(Line::raw));
    if !asked.is_done() {
        let below = Rect {
            y: inner.bottom().saturating_sub(1),
            height: 1,
            ..inner
        };
        field(scene, picture, below, "copy-to");
    }
}
