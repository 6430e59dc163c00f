//! The outline: every section with its state and counts, and where one stands.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::questionnaire::SectionNo;
use crate::core::wizard::fill::Fill;
use crate::tui::view::{Scene, lines};

/// Columns that it takes beside a page.
pub fn width(window: u16) -> u16 {
    if window >= 110 { 36 } else { 28 }
}

/// Draws it, with a line between it and the page.
pub fn draw(scene: &Scene, frame: &mut Frame, area: Rect, fill: &Fill) {
    let inner = Rect {
        width: area.width - 3,
        height: area.height.saturating_sub(3),
        ..area
    };
    let width = usize::from(inner.width);
    let here = fill.section();
    let sections = fill.draft.questionnaire.sections.len();
    let height = usize::from(inner.height).saturating_sub(1);
    let first = lines::first_in_view(here.0, sections, height);
    let title = Line::styled(
        format!(" {}", scene.say("outline-title")),
        scene.theme.strong(),
    );
    let shown = (first..sections)
        .take(height)
        .map(|no| entry(scene, fill, SectionNo(no), width));
    lines::draw(frame, inner, std::iter::once(title).chain(shown));
    let total = fill.counts.total();
    let total = scene.with(
        "outline-total",
        &[("n", total.done.into()), ("m", total.asked.into())],
    );
    let mut foot = vec![total];
    if fill.counts.all_findings() > 0 {
        foot.push(scene.with(
            "outline-findings",
            &[("n", fill.counts.all_findings().into())],
        ));
    }
    let below = Rect {
        y: inner.bottom() + 1,
        height: 2,
        ..inner
    };
    let quiet =
        |text: String| Line::styled(lines::cut(&format!(" {text}"), width), scene.theme.quiet());
    lines::draw(frame, below, foot.into_iter().map(quiet));
    for y in area.top()..area.bottom() {
        frame
            .buffer_mut()
            .set_string(area.right() - 2, y, "│", scene.theme.quiet());
    }
}

fn entry(scene: &Scene, fill: &Fill, no: SectionNo, width: usize) -> Line<'static> {
    let section = fill.draft.questionnaire.section(no);
    let count = fill.counts.section(no);
    let is_off = fill.draft.answers.off(no).is_some();
    let is_here = no == fill.section();
    let mark = match (is_here, is_off) {
        (true, _) => '>',
        (false, true) => '–',
        (false, false) if fill.counts.findings(no) > 0 => '!',
        (false, false) if count.asked > 0 && count.done == count.asked => '+',
        (false, false) => ' ',
    };
    let state = if is_off {
        scene.say("off-short")
    } else {
        format!("{}/{}", count.done, count.asked)
    };
    let style = if is_here {
        scene.theme.focus()
    } else {
        ratatui::style::Style::new()
    };
    lines::two_sided(
        &format!("{mark} {}", section.name(fill.lang())),
        &state,
        width,
        style,
    )
}
