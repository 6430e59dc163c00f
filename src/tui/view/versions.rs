//! What an answer has been: a list, and the text with the focus in full below it.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::core::caption::{self, VersionTold};
use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::versions::Versions;
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, lines};

/// Columns that a line of the list leaves for its text at least.
const LEAST_TEXT: usize = 10;

/// Draws it.
pub fn draw(scene: &Scene, picture: &mut Picture, area: Rect, fill: &Fill, versions: &Versions) {
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
        let told = caption::version(scene.words, fill, versions.cell, version);
        let about = format!("{mark} {}", told.about);
        let about = lines::cut(&about, width.saturating_sub(LEAST_TEXT));
        let room = width.saturating_sub(lines::columns(&about) + 2);
        lines::two_sided(&about, &lines::cut(&told.text, room), width, style)
    });
    let chosen = versions.list.get(versions.selected);
    let told = chosen.map(|version| caption::version(scene.words, fill, versions.cell, version));
    let below = told.map(|told| below(scene, &told, width, rest.saturating_sub(height)));
    let below = [Line::default()]
        .into_iter()
        .chain(below.into_iter().flatten());
    lines::draw(picture, area, head.into_iter().chain(shown).chain(below));
    let row = u16::try_from(versions.selected - first + 2).unwrap_or(0);
    picture.cursor = Some(Position::new(area.x, area.y + row.min(area.height - 1)));
}

/// What is worth knowing of a version, and its text in lines, as many as there is room for; a sign tells that there is
/// more.
fn below(scene: &Scene, told: &VersionTold, width: usize, height: usize) -> Vec<Line<'static>> {
    let width = width.saturating_sub(2);
    let notes = lines::wrapped(&told.notes, width).into_iter();
    let notes = notes.filter(|line| !line.is_empty());
    let notes: Vec<Line> = notes
        .map(|line| Line::styled(format!("  {line}"), scene.theme.quiet()))
        .collect();
    let mut text = lines::wrapped(&told.text, width);
    let room = height.saturating_sub(notes.len());
    if text.len() > room {
        text.truncate(room);
        if let Some(last) = text.last_mut() {
            *last = lines::cut(&format!("{last} …"), width);
        }
    }
    let text = text.into_iter().map(|line| Line::raw(format!("  {line}")));
    notes.into_iter().chain(text).collect()
}
