//! What is told at the open question beside its wording: what there is to say of the answer, the previous period, what
//! helps, and that the wording is doubtful.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::core::answers::Cell;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::reading::Progress;
use crate::core::summary;
use crate::core::summary::previous;
use crate::core::told;
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::Fill;
use crate::tui::keys;
use crate::tui::view::open::INDENT;
use crate::tui::view::{Scene, lines};

/// A named absence and its remark, or why the answer cannot be read.
pub(super) fn state(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    let text = match fill.draft.progress(cell) {
        Progress::Absent(absence) => {
            let word = scene.say(summary::absence_phrase(absence));
            match summary::remark(&fill.draft, cell, fill.lang()) {
                "" => scene.with("state-absent", &[("state", word.into())]),
                remark => {
                    let remark = remark.to_owned();
                    scene.with(
                        "state-absent-remark",
                        &[("state", word.into()), ("remark", remark.into())],
                    )
                }
            }
        }
        Progress::Unreadable(violation) => summary::violated(scene.words, &violation),
        Progress::Blank | Progress::Partial | Progress::Filled => String::new(),
    };
    let mut state = carried(scene, fill, cell, width);
    state.extend(if text.is_empty() {
        findings(scene, fill, width)
    } else {
        told(&text, width, scene.theme.warning())
    });
    state
}

/// That the answer was carried from the previous period, and nobody has looked at it.
fn carried(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    if !fill.draft.answers.answer(cell).carried {
        return Vec::new();
    }
    let text = format!("< {}", scene.say("state-carried"));
    told(&text, width, scene.theme.warning())
}

/// The answer of the previous period on one line, what takes it, and by how much a figure grew: not while one types, so
/// that nothing changes with each key.
pub(super) fn previous(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    width: usize,
) -> Option<Line<'static>> {
    fill.previous_shown(cell)?;
    let text = previous::shown(scene.words, &fill.draft, cell, part, fill.lang())?;
    let grown = previous::grown(scene.words, &fill.draft, cell).filter(|_| part == Part::Main);
    let behind = match grown.filter(|_| !fill.is_touched) {
        _ if fill.to_take().is_some() => {
            let take = Command::Turn { forward: true };
            let key = keys::label(take).unwrap_or_default();
            let take = scene.with("previous-take", &[("key", key.into())]);
            format!(" · {take}")
        }
        Some(grown) => format!(" ({grown})"),
        None => String::new(),
    };
    let told = scene.with("previous-shown", &[("text", text.into())]);
    let room = width.saturating_sub(INDENT + 2 + lines::columns(&behind));
    let text = format!(
        "{}{}{behind}",
        " ".repeat(INDENT + 2),
        lines::cut(&told, room)
    );
    Some(Line::styled(text, scene.theme.quiet()))
}

/// What the checks find about the answer, each with a mark that needs no colour.
fn findings(scene: &Scene, fill: &Fill, width: usize) -> Vec<Line<'static>> {
    let said = fill.judged.findings.iter().map(|found| {
        let whole = told::whole(scene.words, &fill.draft, found, fill.lang());
        format!("{} {whole}", told::sign(found))
    });
    said.flat_map(|text| told(&text, width, scene.theme.warning()))
        .collect()
}

/// That the wording is doubtful, or that two of them disagree: help says why.
pub(super) fn doubt(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    if fill.draft.questionnaire.item(cell.item).doubt.is_none() {
        return Vec::new();
    }
    let id = if fill.draft.spoken().len() > 1 {
        "doubt-in-languages"
    } else {
        "doubt-in-help"
    };
    let text = lines::cut(&scene.say(id), width.saturating_sub(INDENT + 2));
    told(&text, width, scene.theme.quiet())
}

/// The share that is printed and its base, and the hint of the questionnaire.
pub(super) fn help(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    let item = fill.draft.questionnaire.item(cell.item);
    let mut help = Vec::new();
    let share = told::share_of(scene.words, &fill.draft, cell, fill.lang());
    help.extend(
        share
            .iter()
            .flat_map(|share| told(&format!("= {share}"), width, scene.theme.quiet())),
    );
    if matches!(item.kind, Kind::Date | Kind::Period) {
        help.extend(told(&scene.say("hint-date"), width, scene.theme.quiet()));
    }
    if let Some(hint) = &item.hint {
        help.extend(told(hint.say(fill.lang()), width, scene.theme.quiet()));
    }
    help
}

pub(super) fn told(text: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    let wrapped = lines::wrapped(text, width.saturating_sub(INDENT + 2)).into_iter();
    wrapped
        .map(|line| Line::styled(format!("{}{line}", " ".repeat(INDENT + 2)), style))
        .collect()
}
