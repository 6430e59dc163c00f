//! What an answer has been: a list, and the text with the focus in full below it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::core::caption;
use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::versions::Versions;
use crate::tui::view::{Scene, lines};

/// Draws it.
pub fn draw(scene: &Scene, frame: &mut Frame, area: Rect, fill: &Fill, versions: &Versions) {
    let width = usize::from(area.width);
    let title = scene.with("versions-title", &[("n", versions.list.len().into())]);
    let lang = if fill.draft.spoken().len() > 1 {
        summary::lang_name(scene.words, &fill.lang().spoken())
    } else {
        String::new()
    };
    let question = summary::wording(&fill.draft, versions.cell.item, fill.lang());
    let head = [
        lines::two_sided(&title, &lang, width, scene.theme.strong()),
        Line::styled(lines::cut(&question, width), scene.theme.quiet()),
    ];
    // Half of the rest is for the list, the other for the text, a line between them.
    let rest = usize::from(area.height).saturating_sub(head.len() + 1);
    let height = versions.list.len().min(rest.div_ceil(2)).max(1);
    let first = lines::first_in_view(versions.selected, versions.list.len(), height);
    let shown = versions.list.iter().enumerate().skip(first).take(height);
    let shown = shown.map(|(no, version)| {
        let (mark, style) = if no == versions.selected {
            (">", scene.theme.focus())
        } else {
            (" ", Style::new())
        };
        let (text, about) = caption::version(scene.words, fill, versions.cell, version);
        let about = lines::cut(&format!("{mark} {about}"), width.saturating_sub(width / 3));
        let room = width.saturating_sub(lines::columns(&about) + 2);
        lines::two_sided(&about, &lines::cut(&text, room), width, style)
    });
    let chosen = versions.list.get(versions.selected);
    let text = chosen.map(|version| caption::version(scene.words, fill, versions.cell, version).0);
    let text = whole(
        &text.unwrap_or_default(),
        width,
        rest.saturating_sub(height),
    );
    let below = [Line::default()].into_iter().chain(text);
    lines::draw(frame, area, head.into_iter().chain(shown).chain(below));
    let row = u16::try_from(versions.selected - first + 2).unwrap_or(0);
    frame.set_cursor_position((area.x, area.y + row.min(area.height - 1)));
}

/// A text in lines, as many as there is room for; a sign tells that there is more.
fn whole(text: &str, width: usize, height: usize) -> Vec<Line<'static>> {
    let mut text = lines::wrapped(text, width.saturating_sub(2));
    if text.len() > height {
        text.truncate(height);
        if let Some(last) = text.last_mut() {
            *last = lines::cut(&format!("{last} …"), width.saturating_sub(2));
        }
    }
    text.into_iter()
        .map(|line| Line::raw(format!("  {line}")))
        .collect()
}
