//! What is open, as a list to jump from.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::review::Review;
use crate::tui::view::{Scene, lines};

/// Draws it.
pub fn draw(scene: &Scene, frame: &mut Frame, area: Rect, fill: &Fill, review: &Review) {
    let width = usize::from(area.width);
    let total = fill.counts.total();
    let title = scene.with("review-title", &[("n", review.open().into())]);
    let count = scene.with(
        "outline-total",
        &[("n", total.done.into()), ("m", total.asked.into())],
    );
    let head = lines::two_sided(&title, &count, width, scene.theme.strong());
    if review.lines.is_empty() {
        lines::draw(
            frame,
            area,
            [
                head,
                Line::default(),
                Line::raw(scene.say("notice-all-answered")),
            ],
        );
        return;
    }
    let height = usize::from(area.height).saturating_sub(2).max(1);
    let first = lines::first_in_view(review.selected, review.lines.len(), height);
    let shown = review
        .lines
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .map(|(no, line)| {
            let (tick, why) = summary::open(scene.words, &line.what, fill.lang());
            let place = summary::place(&fill.draft, line.place, fill.lang());
            let why = lines::cut(&why, width / 2);
            let has_focus = no == review.selected;
            lines::entry(
                scene.theme,
                has_focus,
                (&format!("{tick} {place}"), &why),
                width,
            )
        });
    lines::draw(
        frame,
        area,
        [head, Line::default()].into_iter().chain(shown),
    );
    let row = u16::try_from(review.selected - first + 2).unwrap_or(0);
    frame.set_cursor_position((area.x, area.y + row.min(area.height - 1)));
}
