//! The choices of a question, one line each.

use ratatui::text::{Line, Span};

use crate::core::answers::Cell;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::wizard::fill::Fill;
use crate::tui::view::tongues::Tongues;
use crate::tui::view::{Scene, lines};

/// The lines of the choices, in each language that stands beside the others; `None` for a question without.
pub(super) fn lines(
    scene: &Scene,
    fill: &Fill,
    cell: Cell,
    tongues: &Tongues,
    width: usize,
) -> Option<Vec<Line<'static>>> {
    let choices = fill.choices()?;
    let several = matches!(
        fill.draft.questionnaire.item(cell.item).kind,
        Kind::Choices(_)
    );
    let chosen: Vec<&str> = fill
        .draft
        .answers
        .answer(cell)
        .text(Part::Main, None)
        .split(',')
        .collect();
    let lines = choices.iter().enumerate().map(|(no, choice)| {
        let is_chosen = chosen.contains(&choice.id.as_str());
        let langs = tongues.beside.iter();
        let mut labels: Vec<&str> = langs.map(|c| choice.label.say(&c.lang)).collect();
        labels.dedup();
        let label = labels.join(" · ");
        entry(
            scene,
            (no == fill.choice, is_chosen, several),
            &label,
            width,
        )
    });
    Some(lines.collect())
}

/// One line of a list: the focus, the tick, the label.
pub fn entry(
    scene: &Scene,
    (has_focus, is_chosen, several): (bool, bool, bool),
    label: &str,
    width: usize,
) -> Line<'static> {
    let tick = match (several, is_chosen) {
        (true, true) => "[x]",
        (true, false) => "[ ]",
        (false, true) => "(*)",
        (false, false) => "( )",
    };
    let text = lines::cut(&format!("{tick} {label}"), width.saturating_sub(6));
    let mark = lines::mark(scene.theme, has_focus);
    Line::from(vec![Span::raw("    "), mark, Span::raw(text)])
}
