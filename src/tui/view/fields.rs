//! The fields of the open question.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::answers::Cell;
use crate::core::caption;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::wizard::fill::Fill;
use crate::tui::editor::wrap::{self, Wrapped};
use crate::tui::view::open::{EditorAt, Open};
use crate::tui::view::tongues::{self, Column, MARK, Tongues};
use crate::tui::view::{Scene, lines};

/// The left edge of a field, as plain as its text; the right one is open, so that typing costs no more than its letters.
pub(super) const EDGE: &str = "┃ ";

/// One field: a part of the answer, in one language where it is written in each apart.
struct Field {
    part: Part,
    lang: Lang,
    text: String,
    label: String,
    /// Columns of the label, with the blank behind it.
    named: usize,
    left: usize,
    width: usize,
    has_keyboard: bool,
    /// The mark of the open one stands before it, as it is one of several.
    is_marked: bool,
}

impl Field {
    /// Columns before its text, from its own beginning.
    fn before(&self) -> usize {
        MARK + self.named + lines::columns(EDGE)
    }

    /// Columns from where its text begins.
    fn room(&self) -> usize {
        self.width.saturating_sub(self.before())
    }

    /// Columns of its text.
    fn columns(&self) -> usize {
        wrap::columns(self.room())
    }

    /// Rows that its text takes.
    fn rows(&self, scene: &Scene) -> usize {
        let rows = scene.editor.rows(self.columns());
        rows.filter(|_| self.has_keyboard)
            .unwrap_or_else(|| rows_wanted(&self.text, self.columns()))
    }
}

/// The fields of the answer, the one with the keyboard as tall as its text wants, at least `wanted` lines where there may
/// be several, and at most `room`.
pub fn lay_out(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    tongues: &Tongues,
    (wanted, room): (usize, usize),
    open: &mut Open,
) {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let parts = kind.parts();
    for (no, shown) in parts.iter().enumerate() {
        let fields = of_part(scene, fill, (cell, part), *shown, tongues);
        let others = parts.len() - no - 1;
        let tallest = fields.iter().map(|field| field.rows(scene)).max();
        let tallest = tallest.unwrap_or(1);
        let height = if kind.is_multiline(*shown) {
            stepped(tallest, wanted.saturating_sub(others).max(2))
        } else {
            tallest
        };
        let height = height.min(room.saturating_sub(others).max(1));
        if let Some(field) = fields.iter().find(|field| field.has_keyboard) {
            open.editor = Some(EditorAt {
                line: open.lines.len(),
                left: field.left + field.before(),
                width: field.room(),
                height,
            });
        }
        open.lines.extend(rows(scene, fill, cell, &fields, height));
    }
}

/// The height of a field for so many rows, `least` or more by some at a time: all below it moves when it grows.
fn stepped(rows: usize, least: usize) -> usize {
    const STEP: usize = 3;
    let more = rows.saturating_sub(least).div_ceil(STEP);
    least.saturating_add(more.saturating_mul(STEP))
}

/// The fields of a part: one, or one for each language that stands beside the others.
fn of_part(
    scene: &Scene,
    fill: &Fill,
    (cell, open): (Cell, Part),
    part: Part,
    tongues: &Tongues,
) -> Vec<Field> {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let is_by_lang = kind.is_by_lang(part);
    let field = |(no, column): (usize, &Column)| {
        let (label, named) = label(scene, fill, (kind, part), tongues, (no, column));
        let is_open = part == open && (!is_by_lang || column.lang == *fill.lang());
        Field {
            part,
            lang: column.lang.clone(),
            text: fill.draft.text(cell, part, &column.lang).to_owned(),
            label,
            named,
            left: column.left,
            // What is entered once has all the room.
            width: if is_by_lang {
                column.width
            } else {
                tongues.width()
            },
            // Under a popup the keyboard is elsewhere, and the field is shown as the others are.
            has_keyboard: is_open && scene.wizard.popup.is_none(),
            is_marked: is_open && is_by_lang && tongues.are_several(),
        }
    };
    let columns = tongues.beside.iter().enumerate();
    // It stands once, at the left.
    let shown = columns.filter(|(no, _)| is_by_lang || *no == 0);
    shown.map(field).collect()
}

/// What a part is called in a column, and the columns that the names of all parts take there, with a blank behind.
fn label(
    scene: &Scene,
    fill: &Fill,
    (kind, part): (&Kind, Part),
    tongues: &Tongues,
    (no, column): (usize, &Column),
) -> (String, usize) {
    let labels = labels(scene, fill, kind, tongues, (no, column));
    let widest = labels.iter().map(|label| lines::columns(label)).max();
    let named = widest.unwrap_or(0).min(column.width / 3);
    let at = kind.parts().iter().position(|p| *p == part).unwrap_or(0);
    let label = labels.get(at).map(|label| lines::cut(label, named));
    (label.unwrap_or_default(), named + usize::from(named > 0))
}

/// What the parts of an answer are called in a column: the tag of its language where that tells them apart.
fn labels(
    scene: &Scene,
    fill: &Fill,
    kind: &Kind,
    tongues: &Tongues,
    (no, column): (usize, &Column),
) -> Vec<String> {
    let lang = &column.lang;
    let label = |part: &Part| {
        let has_tag = no > 0 || kind.parts().len() < 2;
        if tongues.are_several() && has_tag && kind.is_by_lang(*part) {
            lang.spoken().to_string()
        } else if no > 0 {
            String::new()
        } else {
            caption::part(scene.words, &fill.draft, lang, kind, *part)
        }
    };
    kind.parts().iter().map(label).collect()
}

/// The lines of fields that stand beside each other.
fn rows(
    scene: &Scene,
    fill: &Fill,
    cell: Cell,
    fields: &[Field],
    height: usize,
) -> Vec<Line<'static>> {
    let texts: Vec<(Vec<String>, Style)> = fields
        .iter()
        .map(|field| {
            if field.has_keyboard {
                (Vec::new(), Style::new())
            } else if tongues::is_missing(fill, (cell, field.part), &field.lang) {
                (vec![scene.say("text-missing")], scene.theme.warning())
            } else {
                (lines::wrapped(&field.text, field.columns()), Style::new())
            }
        })
        .collect();
    let row = |no: usize| {
        let pieces = fields.iter().zip(&texts).map(|(field, (text, style))| {
            let is_first = no == 0;
            let label = if is_first { field.label.as_str() } else { "" };
            let mark = lines::mark(scene.theme, is_first && field.is_marked);
            let pad = " ".repeat(field.named - lines::columns(label));
            let text = text.get(no).cloned().unwrap_or_default();
            let piece = vec![
                mark,
                Span::styled(label.to_owned(), scene.theme.quiet()),
                Span::raw(format!("{pad}{EDGE}")),
                Span::styled(text, *style),
            ];
            (field.left, piece)
        });
        lines::placed(pieces)
    };
    (0..height).map(row).collect()
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
