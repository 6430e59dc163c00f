//! The languages of the document, ticked and unticked.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::summary;
use crate::core::wizard::popup::languages::Languages;
use crate::tui::picture::Picture;
use crate::tui::view::popup::{framed, list};
use crate::tui::view::{Scene, lines};

/// Draws it over the body of the window.
pub(super) fn draw(scene: &Scene, picture: &mut Picture, body: Rect, languages: &Languages) {
    let width = usize::from(body.width).saturating_sub(6).min(60);
    let how = lines::wrapped(&scene.say("languages-how"), width);
    let entries: Vec<(String, String)> = languages
        .offered
        .iter()
        .map(|lang| {
            let tick = if languages.ticked.contains(lang) {
                "[x]"
            } else {
                "[ ]"
            };
            let name = summary::lang_name(scene.words, lang);
            (format!("{tick} {name}"), lang.to_string())
        })
        .collect();
    let size = (width, entries.len() + 1 + how.len());
    let inner = framed(scene, picture, body, size, &scene.say("languages-title"));
    let told = u16::try_from(how.len() + 1).unwrap_or(u16::MAX);
    // Where there is no room for both, the list scrolls.
    let height = inner.height.saturating_sub(told).max(inner.height.min(3));
    let below = Rect {
        y: inner.y + height,
        height: inner.height - height,
        ..inner
    };
    let how = std::iter::once(Line::default()).chain(how.into_iter().map(Line::raw));
    lines::draw(picture, below, how);
    list(
        scene,
        picture,
        Rect { height, ..inner },
        &entries,
        languages.selected,
    );
}
