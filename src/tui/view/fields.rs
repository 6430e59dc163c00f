//! The fields of the open question.

use ratatui::text::{Line, Span};

use crate::core::answers::Cell;
use crate::core::caption;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::wizard::fill::Fill;
use crate::tui::editor::wrap::{self, Wrapped};
use crate::tui::view::open::{EditorAt, INDENT, Open};
use crate::tui::view::{Scene, lines};

/// The left edge of a field, as plain as its text; the right one is open, so that typing costs no more than its letters.
const EDGE: &str = "┃ ";

/// The fields of the answer, the one with the keyboard as tall as its text wants, at least `wanted` lines where there may
/// be several, and at most `room`.
pub fn lay_out(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    width: usize,
    (wanted, room): (usize, usize),
    open: &mut Open,
) {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let parts = kind.parts();
    let (labels, named) = labels(scene, fill, kind, width);
    let left = INDENT + named + usize::from(named > 0) + lines::columns(EDGE);
    for (no, shown) in parts.iter().enumerate() {
        let text = fill.draft.text(cell, *shown, fill.lang());
        let others = parts.len() - no - 1;
        let is_multiline = kind.is_multiline(*shown);
        let least = if is_multiline {
            wanted.saturating_sub(others).max(2)
        } else {
            1
        };
        let columns = wrap::columns(width.saturating_sub(left));
        // Under a popup the keyboard is elsewhere, and the field is shown as the others are.
        let has_keyboard = *shown == part && scene.wizard.popup.is_none();
        let rows = scene.editor.rows(columns).filter(|_| has_keyboard);
        let rows = rows.unwrap_or_else(|| rows_wanted(text, columns));
        let rows = if is_multiline {
            stepped(rows, least)
        } else {
            rows.max(least)
        };
        let height = rows.min(room.saturating_sub(others).max(1));
        if has_keyboard {
            open.editor = Some(EditorAt {
                line: open.lines.len(),
                left,
                height,
            });
        }
        let rows = if has_keyboard {
            Vec::new()
        } else {
            lines::wrapped(text, columns)
        };
        for row in 0..height {
            let label = labels.get(no).filter(|_| row == 0);
            let name = label.map_or(String::new(), |label| lines::cut(label, named));
            let pad = " ".repeat(left - INDENT - lines::columns(EDGE) - lines::columns(&name));
            let text = rows.get(row).cloned().unwrap_or_default();
            open.lines.push(Line::from(vec![
                Span::raw(" ".repeat(INDENT)),
                Span::styled(name, scene.theme.quiet()),
                Span::raw(format!("{pad}{EDGE}{text}")),
            ]));
        }
    }
}

/// The height of a field for so many rows, `least` or more by some at a time: all below it moves when it grows.
fn stepped(rows: usize, least: usize) -> usize {
    const STEP: usize = 3;
    least + rows.saturating_sub(least).div_ceil(STEP) * STEP
}

/// What the parts of an answer are called, and the columns that this takes.
fn labels(scene: &Scene, fill: &Fill, kind: &Kind, width: usize) -> (Vec<String>, usize) {
    let label = |part: &Part| caption::part(scene.words, &fill.draft, fill.lang(), kind, *part);
    let labels: Vec<String> = kind.parts().iter().map(label).collect();
    let widest = labels.iter().map(|label| lines::columns(label)).max();
    (labels, widest.unwrap_or(0).min(width / 3))
}

/// Rows that a text needs.
fn rows_wanted(text: &str, width: usize) -> usize {
    const MANY: usize = 4000;
    if text.len() > MANY {
        return usize::MAX;
    }
    let mut wrapped = Wrapped::default();
    wrapped.follow(text, width);
    wrapped.height()
}

/// Lines that the fields of a question need at least.
pub fn least_rows(kind: &Kind) -> usize {
    let parts = kind.parts();
    let rows = |part: &Part| if kind.is_multiline(*part) { 2 } else { 1 };
    parts.iter().map(rows).sum()
}
