//! Something cannot be kept: why, and the ways out.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::caption;
use crate::core::wizard::popup::not_kept::{NotKept, What};
use crate::tui::picture::Picture;
use crate::tui::view::popup::{framed, list};
use crate::tui::view::{Scene, lines};

/// Draws it over the body of the window.
pub fn draw(scene: &Scene, picture: &mut Picture, body: Rect, asked: &NotKept) {
    let width = usize::from(body.width).saturating_sub(4).min(60);
    let text = caption::not_kept(scene.words, scene.wizard, asked.what);
    let mut why = lines::wrapped(&text, width);
    let offers = asked
        .offers
        .iter()
        .map(|offer| (caption::offer(scene.words, *offer), String::new()));
    let offers: Vec<(String, String)> = offers.collect();
    let title = match (asked.what, scene.wizard.saving.failure()) {
        (What::Leaving, _) => "do-leave",
        (What::Typing | What::Paste(_) | What::Change, Some(_)) => "not-kept-title",
        (What::Typing | What::Paste(_) | What::Change, None) => "not-kept-title-over",
    };
    let size = (width, why.len() + 1 + offers.len());
    let inner = framed(scene, picture, body, size, &scene.say(title));
    // In a small window the ways out come first.
    why.truncate(usize::from(inner.height).saturating_sub(offers.len()));
    let room = u16::try_from(offers.len()).unwrap_or(0).min(inner.height);
    let below = Rect {
        y: inner.bottom() - room,
        height: room,
        ..inner
    };
    lines::draw(picture, inner, why.into_iter().map(Line::raw));
    list(scene, picture, below, &offers, asked.selected);
}
