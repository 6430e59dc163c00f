//! The open question: its full wording, its fields, and what helps to answer it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::answers::Cell;
use crate::core::caption;
use crate::core::checks;
use crate::core::questionnaire::item::{Item, Kind, Part};
use crate::core::reading::Progress;
use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::tui::editor::wrap::Wrapped;
use crate::tui::view::{Scene, choices, company, lines, spelling};

/// Where the text of a field begins: behind the focus mark and the field's edge.
const INDENT: usize = 4;
/// The left edge of a field; the right one is open, so that typing costs no more than its letters.
const EDGE: &str = "┃ ";

/// The open question as lines, and where among them the editor is.
pub struct Open {
    /// The lines.
    pub lines: Vec<Line<'static>>,
    editor: Option<EditorAt>,
}

struct EditorAt {
    line: usize,
    left: usize,
    height: usize,
}

impl Open {
    /// Draws the editor over its lines; `top` lines stand above the open question.
    pub fn draw_editor(&self, scene: &Scene, frame: &mut Frame, area: Rect, top: u16) {
        let Some(at) = &self.editor else { return };
        let (line, left) = (
            u16::try_from(at.line).unwrap_or(0),
            u16::try_from(at.left).unwrap_or(0),
        );
        let height = u16::try_from(at.height).unwrap_or(0);
        let field = Rect {
            x: area.x + left,
            y: area.y + top + line,
            width: area.width.saturating_sub(left),
            height,
        };
        scene.editor.draw(frame, field.intersection(area));
    }
}

/// Lays the open question out in at most `height` lines; what helps gives way to what is asked.
pub fn block(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    width: usize,
    height: usize,
) -> Open {
    let item = fill.draft.questionnaire.item(cell.item);
    let mut open = Open {
        lines: Vec::new(),
        editor: None,
    };
    let least = item.kind.parts().len() + 2;
    let company = company::at(scene, fill, cell, width, (height / 4).max(1));
    open.lines.extend(wording(
        scene,
        fill,
        cell,
        width,
        height.saturating_sub(least + company.len()).max(1),
    ));
    open.lines.extend(company);
    open.lines.extend(state(scene, fill, cell, width));
    let mixed = spelling::line(scene, fill, cell);
    open.lines.extend(
        mixed
            .iter()
            .flat_map(|text| told(text, width, scene.theme.warning())),
    );
    let help = help(scene, fill, item, width);
    let room = height.saturating_sub(open.lines.len());
    let for_fields = room.saturating_sub(help.len()).max(room.min(least + 2));
    match choices::lines(scene, fill, cell, width) {
        Some(choices) => open.lines.extend(choices.into_iter().take(for_fields)),
        None => fields(scene, fill, (cell, part), width, for_fields, &mut open),
    }
    let room = height.saturating_sub(open.lines.len());
    open.lines.extend(help.into_iter().take(room));
    open
}

fn wording(
    scene: &Scene,
    fill: &Fill,
    cell: Cell,
    width: usize,
    most: usize,
) -> Vec<Line<'static>> {
    let item = fill.draft.questionnaire.item(cell.item);
    let mark = summary::mark(&fill.draft.progress(cell));
    let text = summary::wording(&fill.draft, cell.item, fill.lang());
    let unit = caption::unit(item)
        .map(|unit| format!(" ({})", unit.say(fill.lang())))
        .unwrap_or_default();
    let indent = 6 + 2 * item.place.depth;
    let mut wrapped = lines::wrapped(
        &format!("{text}{unit}"),
        width.saturating_sub(indent).max(8),
    );
    if wrapped.len() > most {
        wrapped.truncate(most);
        if let Some(last) = wrapped.last_mut() {
            *last = lines::cut(&format!("{last} … (F1)"), width.saturating_sub(indent));
        }
    }
    let first = Span::styled(
        format!("> {mark} {}", "  ".repeat(item.place.depth)),
        scene.theme.focus(),
    );
    let mut shown = Vec::new();
    for (no, text) in wrapped.into_iter().enumerate() {
        let head = if no == 0 {
            first.clone()
        } else {
            Span::raw(" ".repeat(indent))
        };
        shown.push(Line::from(vec![
            head,
            Span::styled(text, scene.theme.strong()),
        ]));
    }
    shown
}

/// A named absence and its remark, or why the answer cannot be read.
fn state(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    let text = match fill.draft.progress(cell) {
        Progress::Absent(absence) => {
            let word = scene.say(summary::absence_phrase(absence));
            match fill.draft.text(cell, Part::Remark, fill.lang()) {
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
        Progress::Blank | Progress::Partial | Progress::Filled => {
            return findings(scene, fill, cell, width);
        }
    };
    told(&text, width, scene.theme.warning())
}

/// What the checks find about the answer, each with a mark that needs no colour.
fn findings(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    let found = checks::at(&fill.draft, cell);
    let said = found
        .iter()
        .map(|finding| format!("! {}", finding.say.say(fill.lang())));
    said.flat_map(|text| told(&text, width, scene.theme.warning()))
        .collect()
}

/// The hint of the questionnaire, and what is doubtful about its wording.
fn help(scene: &Scene, fill: &Fill, item: &Item, width: usize) -> Vec<Line<'static>> {
    let mut help = Vec::new();
    if matches!(item.kind, Kind::Date | Kind::Period) {
        help.extend(told(&scene.say("hint-date"), width, scene.theme.quiet()));
    }
    if let Some(hint) = &item.hint {
        help.extend(told(hint.say(fill.lang()), width, scene.theme.quiet()));
    }
    if let Some(doubt) = &item.doubt {
        let doubt = doubt.say(&scene.wizard.lang).to_owned();
        help.extend(told(
            &scene.with("doubt-of-form", &[("text", doubt.into())]),
            width,
            scene.theme.quiet(),
        ));
    }
    help
}

fn told(text: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    let wrapped = lines::wrapped(text, width.saturating_sub(INDENT + 2)).into_iter();
    wrapped
        .map(|line| Line::styled(format!("{}{line}", " ".repeat(INDENT + 2)), style))
        .collect()
}

/// The fields of the answer, the one with the keyboard as tall as its text wants and the page allows.
fn fields(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    width: usize,
    room: usize,
    open: &mut Open,
) {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let parts = kind.parts();
    let labels: Vec<String> = parts
        .iter()
        .map(|part| caption::part(scene.words, &fill.draft, fill.lang(), kind, *part))
        .collect();
    let named = labels
        .iter()
        .map(|label| lines::columns(label))
        .max()
        .unwrap_or(0)
        .min(width / 3);
    let left = INDENT + named + usize::from(named > 0) + lines::columns(EDGE);
    for (no, shown) in parts.iter().enumerate() {
        let text = fill.draft.text(cell, *shown, fill.lang());
        let others = parts.len() - no - 1;
        let wanted = rows_wanted(text, width.saturating_sub(left), kind.is_multiline(*shown));
        let height = wanted.clamp(1, room.saturating_sub(others).max(1));
        // Under a popup the keyboard is elsewhere, and the field is shown as the others are.
        let has_keyboard = *shown == part && scene.wizard.popup.is_none();
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
            lines::wrapped(text, width.saturating_sub(left))
        };
        for row in 0..height {
            let name = labels
                .get(no)
                .filter(|_| row == 0)
                .map(|label| lines::cut(label, named))
                .unwrap_or_default();
            let pad = " ".repeat(left - INDENT - lines::columns(EDGE) - lines::columns(&name));
            let edge = Span::styled(
                format!("{}{name}{pad}{EDGE}", " ".repeat(INDENT)),
                scene.theme.quiet(),
            );
            open.lines.push(Line::from(vec![
                edge,
                Span::raw(rows.get(row).cloned().unwrap_or_default()),
            ]));
        }
    }
}

/// Rows that a text is given: its own; where it may have several lines, one more to go on in, and three at least.
fn rows_wanted(text: &str, width: usize, multiline: bool) -> usize {
    const MANY: usize = 4000;
    if text.len() > MANY {
        return usize::MAX;
    }
    let mut wrapped = Wrapped::default();
    let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    wrapped.follow(&lines, width);
    if multiline {
        (wrapped.height() + 1).max(3)
    } else {
        wrapped.height()
    }
}
