//! What is open, as a list to jump from.

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::review::Review;
use crate::core::wizard::review::filter::Filter;
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, lines};

/// Draws it.
pub fn draw(scene: &Scene, picture: &mut Picture, area: Rect, fill: &Fill, review: &Review) {
    let width = usize::from(area.width);
    let total = fill.counts.total();
    let title = scene.with("review-title", &[("n", review.open().into())]);
    let count = scene.with(
        "outline-total",
        &[("n", total.done.into()), ("m", total.asked.into())],
    );
    let head = lines::two_sided(&title, &count, width, scene.theme.strong());
    if review.all().is_empty() {
        let told = Line::raw(scene.say("notice-all-answered"));
        lines::draw(picture, area, [head, Line::default(), told]);
        return;
    }
    let detail = detail(scene, fill, review, area);
    let height = usize::from(area.height)
        .saturating_sub(2 + detail.len())
        .max(1);
    let first = lines::first_in_view(review.selected, review.lines.len(), height);
    let shown = review.lines.iter().enumerate().skip(first).take(height);
    let shown = shown.map(|(no, line)| {
        let (tick, place, why) = summary::open_line(scene.words, &fill.draft, line, fill.lang());
        let why = lines::cut(&why, width / 2);
        let has_focus = no == review.selected;
        let entry = (&*format!("{tick} {place}"), &*why);
        lines::entry(scene.theme, has_focus, entry, width)
    });
    let kinds = Line::styled(kinds(scene, review, width), scene.theme.quiet());
    lines::draw(picture, area, [head, kinds].into_iter().chain(shown));
    let below = Rect {
        y: area.bottom() - u16::try_from(detail.len()).unwrap_or(0).min(area.height),
        height: u16::try_from(detail.len()).unwrap_or(0).min(area.height),
        ..area
    };
    lines::draw(picture, below, detail);
    let row = u16::try_from(review.selected - first + 2).unwrap_or(0);
    picture.cursor = Some(Position::new(
        area.x,
        area.y + row.min(area.height.saturating_sub(1)),
    ));
}

/// Which kind of lines is shown, between the arrows that change it, and what other kinds there are.
fn kinds(scene: &Scene, review: &Review, width: usize) -> String {
    let named = |filter: Filter| {
        let n = review.count(filter);
        format!("{}: {n}", scene.say(filter.phrase()))
    };
    let now = format!("← {} →", named(review.filter));
    let others = review.filters().into_iter();
    let others = others.filter(|filter| *filter != review.filter).map(named);
    let others: Vec<String> = others.collect();
    lines::cut(format!("{now}   {}", others.join(" · ")).trim_end(), width)
}

/// The reason of the line with the focus in full, where the line itself has no room for it.
fn detail(scene: &Scene, fill: &Fill, review: &Review, area: Rect) -> Vec<Line<'static>> {
    const MOST: usize = 5;
    const TALL_ENOUGH: u16 = 8;
    let width = usize::from(area.width);
    let Some(line) = review
        .lines
        .get(review.selected)
        .filter(|_| area.height >= TALL_ENOUGH)
    else {
        return Vec::new();
    };
    let (_, place, why) = summary::open_line(scene.words, &fill.draft, line, fill.lang());
    if lines::columns(&why) <= width / 2 {
        return Vec::new();
    }
    let place = lines::wrapped(&place, width).into_iter().take(2);
    let why = lines::wrapped(&why, width).into_iter();
    let most = MOST.min(usize::from(area.height) / 2);
    let told = place.chain(why.filter(|line| !line.is_empty())).take(most);
    let rule = Line::styled("─".repeat(width), scene.theme.quiet());
    [rule].into_iter().chain(told.map(Line::raw)).collect()
}
