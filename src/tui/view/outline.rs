//! The outline: every section with its state and counts, and where one stands.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::questionnaire::SectionNo;
use crate::core::wizard::fill::Fill;
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, company, lines};

/// Lines below the sections: answers, and what is worth knowing of them.
const FOOT: u16 = 3;

/// Columns that it takes beside a page.
pub fn width(window: u16) -> u16 {
    if window >= 110 { 36 } else { 28 }
}

/// Draws it, with a line between it and the page.
pub fn draw(scene: &Scene, picture: &mut Picture, area: Rect, fill: &Fill) {
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
    lines::draw(picture, inner, std::iter::once(title).chain(shown));
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
    if fill.counts.all_carried() > 0 {
        foot.push(scene.with(
            "outline-carried",
            &[("n", fill.counts.all_carried().into())],
        ));
    }
    if fill.unsettled() > 0 {
        foot.push(scene.with("rivals-count", &[("n", fill.unsettled().into())]));
    }
    foot.truncate(usize::from(FOOT));
    let rows = u16::try_from(foot.len()).unwrap_or(0);
    let below = Rect {
        y: area.bottom().saturating_sub(rows.max(2)),
        height: rows,
        ..inner
    };
    let quiet =
        |text: String| Line::styled(lines::cut(&format!(" {text}"), width), scene.theme.quiet());
    lines::draw(picture, below, foot.into_iter().map(quiet));
    let edge = Rect {
        x: area.right() - 2,
        width: 1,
        ..area
    };
    for row in edge.rows() {
        picture.put(row, Line::styled("│", scene.theme.quiet()));
    }
}

fn entry(scene: &Scene, fill: &Fill, no: SectionNo, width: usize) -> Line<'static> {
    let section = fill.draft.questionnaire.section(no);
    let count = fill.counts.section(no);
    let is_off = fill.draft.answers.off(no).is_some();
    let is_carried = fill.counts.carried(no) > 0;
    let is_here = no == fill.section();
    let mark = match (is_here, is_off) {
        (true, _) => '>',
        (false, _) if fill.unsettled_in(no) > 0 => '!',
        (false, true) if is_carried => '<',
        (false, true) => '–',
        (false, false) if fill.counts.findings(no) > 0 => '!',
        (false, false) if is_carried => '<',
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
    let name = format!("{mark} {}", section.name(fill.lang()));
    let room = width.saturating_sub(lines::columns(&name) + lines::columns(&state) + 2);
    let writing = company::mark(fill, no, room);
    let state = format!("{writing} {state}");
    lines::two_sided(&name, state.trim_start(), width, style)
}
