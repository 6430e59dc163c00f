//! The first line: which draft, which period, which language, whether all is on disk, and whether it is finished.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::core::caption::finish;
use crate::core::summary;
use crate::core::wizard::{Saving, Screen};
use crate::tui::picture::Picture;
use crate::tui::view::{FULL, Scene, company, lines};

/// Below so many columns there is room for a name and the state only.
const NARROW: usize = 60;

/// Draws it.
pub fn draw(scene: &Scene, picture: &mut Picture, area: Rect) {
    let width = usize::from(area.width);
    let (state, style) = match finished(scene, width) {
        Some(finished) => (finished, None),
        None => saving(scene),
    };
    let writing = writing(scene, area);
    let state = format!("{writing} {state}").trim_start().to_owned();
    let left = format!(" {}", title(scene, width));
    let mut line = lines::two_sided(&left, &format!("{state} "), width, Style::new());
    if let (Some(style), Some(last)) = (style, line.spans.last_mut()) {
        last.style = style;
    }
    picture.put(area, line.style(scene.theme.quiet()));
}

fn title(scene: &Scene, width: usize) -> String {
    match &scene.wizard.screen {
        Screen::Start(_) => format!("anketa · {}", scene.say("page-start")),
        Screen::Begin(_) => format!("anketa · {}", scene.say("page-begin")),
        Screen::Fill(fill) => {
            let form = &fill.draft.questionnaire;
            let period = form
                .period
                .map(|item| summary::once(scene.words, &fill.draft, item, fill.lang()));
            let period = period.filter(|period| !period.is_empty());
            // Title first, but the period and the language are what a person looks for.
            let tail = [period.unwrap_or_default(), fill.lang().to_string()];
            let tail = tail
                .iter()
                .filter(|part| !part.is_empty())
                .cloned()
                .collect::<Vec<_>>()
                .join(" · ");
            let name = summary::name(scene.words, &fill.draft, fill.lang());
            if width < NARROW {
                return format!("{} · {}", lines::cut(&name, width / 3), fill.lang());
            }
            let Some(state) = finished(scene, width) else {
                let room = width.saturating_sub(lines::columns(&tail) + 30).max(12);
                return format!("anketa · {} · {tail}", lines::cut(&name, room));
            };
            // Who finished it takes the room of the program's name.
            let taken = lines::columns(&tail) + lines::columns(&state) + 6;
            let room = width.saturating_sub(taken).max(12);
            format!("{} · {tail}", lines::cut(&name, room))
        }
    }
}

/// Who writes in the draft, where there is no outline to say it.
fn writing(scene: &Scene, area: Rect) -> String {
    let fill = scene.wizard.fill();
    let fill = fill.filter(|_| area.width < FULL.0);
    fill.map(|fill| company::mark_of_all(fill, usize::from(area.width) / 5))
        .unwrap_or_default()
}

/// That the draft is finished and by whom, once all is on the disk; in a narrow window, when.
fn finished(scene: &Scene, width: usize) -> Option<String> {
    let said = scene.wizard.fill()?.finished()?;
    match scene.wizard.saving {
        Saving::Untouched | Saving::Saved(_) if width < NARROW => {
            Some(finish::shortest(scene.words, said))
        }
        Saving::Untouched | Saving::Saved(_) => Some(finish::short(scene.words, said)),
        Saving::Pending | Saving::Written | Saving::Failed(_) | Saving::ReadOnly(_) => None,
    }
}

fn saving(scene: &Scene) -> (String, Option<Style>) {
    match &scene.wizard.saving {
        Saving::Untouched => (String::new(), None),
        Saving::Pending => (scene.say("saving-pending"), None),
        Saving::Written => (scene.say("saving-written"), None),
        Saving::Saved(time) => (
            scene.with("saving-saved", &[("time", time.as_str().into())]),
            None,
        ),
        Saving::Failed(why) => (
            scene.with("saving-failed", &[("why", why.as_str().into())]),
            Some(scene.theme.failure()),
        ),
        Saving::ReadOnly(why) => (
            scene.with("saving-read-only", &[("why", why.as_str().into())]),
            Some(scene.theme.failure()),
        ),
    }
}
