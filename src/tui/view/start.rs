//! The list of drafts.

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::core::caption;
use crate::core::wizard::start::{DraftSummary, Start};
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, greeting, lines};

/// Lines that a draft takes.
const TALL: usize = 2;

/// Draws it.
pub fn draw(scene: &Scene, picture: &mut Picture, area: Rect, start: &Start) {
    let width = usize::from(area.width);
    let mut head = vec![Line::styled(
        format!(" {}", scene.say("start-title")),
        scene.theme.strong(),
    )];
    if start.drafts.is_empty() {
        head.extend(
            lines::wrapped(&scene.say("start-empty"), width)
                .into_iter()
                .map(Line::raw),
        );
    }
    head.push(Line::default());
    let skip = u16::try_from(head.len()).unwrap_or(0).min(area.height);
    lines::draw(picture, area, head);
    let body = Rect {
        y: area.y + skip,
        height: area.height - skip,
        ..area
    };
    let height = (usize::from(body.height) / TALL).max(1);
    let first = lines::first_in_view(start.selected, start.drafts.len() + 1, height);
    let shown = (first..=start.drafts.len()).take(height).flat_map(|no| {
        let has_focus = no == start.selected;
        match no.checked_sub(1).and_then(|at| start.drafts.get(at)) {
            None => {
                let new = format!("+ {}", scene.say("do-new-draft"));
                let line = lines::entry(scene.theme, has_focus, (&new, ""), width);
                [line, Line::default()]
            }
            Some(draft) => entry(scene, draft, has_focus, width),
        }
    });
    lines::draw(picture, body, shown);
    let used = usize::from(skip) + TALL * (start.drafts.len() + 1);
    greeting::draw(scene, picture, area, used);
    let row = u16::try_from((start.selected - first) * TALL).unwrap_or(0);
    picture.cursor = Some(Position::new(
        body.x,
        body.y + row.min(body.height.saturating_sub(1)),
    ));
}

fn entry(scene: &Scene, draft: &DraftSummary, has_focus: bool, width: usize) -> [Line<'static>; 2] {
    let title = if draft.about.is_empty() {
        draft.name.clone()
    } else {
        draft.about.clone()
    };
    let state = if draft.problem.is_some() {
        scene.say("draft-unreadable")
    } else {
        caption::finish::state(scene.words, draft)
    };
    let first = lines::entry(scene.theme, has_focus, (&title, &state), width);
    let below = match &draft.problem {
        Some(problem) => problem.clone(),
        None => format!(
            "{} · {} · {}",
            draft.title.say(&scene.wizard.lang),
            draft.changed,
            draft.name
        ),
    };
    [
        first,
        Line::styled(
            lines::cut(&format!("    {below}"), width),
            scene.theme.quiet(),
        ),
    ]
}
