//! The open question: its full wording, its fields, and what helps to answer it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::answers::Cell;
use crate::core::caption;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::reading::Progress;
use crate::core::summary;
use crate::core::summary::previous;
use crate::core::told;
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::Fill;
use crate::tui::keys;
use crate::tui::view::{Scene, choices, company, fields, lines, spelling};

/// Where the text of a field begins: behind the focus mark and the field's edge.
pub(super) const INDENT: usize = 4;
/// The open question as lines, and where among them the editor is.
pub struct Open {
    /// The lines.
    pub lines: Vec<Line<'static>>,
    pub(super) editor: Option<EditorAt>,
}

/// Where the field with the keyboard is among them.
pub(super) struct EditorAt {
    /// Its first line.
    pub(super) line: usize,
    /// Columns before its text.
    pub(super) left: usize,
    /// Its lines.
    pub(super) height: usize,
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
    let steady = steady(&item.kind, height);
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
    let for_help = steady.saturating_sub(open.lines.len() + fields::least_rows(&item.kind));
    let most = if steady > 0 { for_help } else { height };
    let help = beside(scene, fill, (cell, part), width, most);
    let room = height.saturating_sub(open.lines.len());
    let for_fields = room.saturating_sub(help.len()).max(room.min(least + 2));
    if let Some(choices) = choices::lines(scene, fill, cell, width) {
        open.lines.extend(choices.into_iter().take(for_fields));
    } else {
        let wanted = steady.saturating_sub(open.lines.len() + help.len());
        let heights = (wanted, for_fields);
        fields::lay_out(scene, fill, (cell, part), width, heights, &mut open);
    }
    let room = height.saturating_sub(open.lines.len());
    open.lines.extend(help.into_iter().take(room));
    open.lines
        .resize_with(open.lines.len().max(steady), Line::default);
    open
}

/// Lines that an open question has at least on a page of `height`. Where all of a column have the same number, going on
/// leaves the neighbours where they are, and little is written to the terminal.
pub fn steady(kind: &Kind, height: usize) -> usize {
    let lines = match kind {
        Kind::Text => 7,
        Kind::Line | Kind::Number(_) | Kind::Date => 4,
        Kind::Period | Kind::Person => 6,
        Kind::Choice(_) | Kind::Choices(_) | Kind::Group { .. } | Kind::Computed { .. } => 0,
    };
    // A small page is for the neighbours, too.
    lines.min(height * 2 / 5)
}

/// What helps to answer, in at most so many lines, and at least one: the answer of the previous period first.
fn beside(
    scene: &Scene,
    fill: &Fill,
    at: (Cell, Part),
    width: usize,
    most: usize,
) -> Vec<Line<'static>> {
    let mut help = help(scene, fill, at.0, width);
    if fill.previous_shown(at.0).is_none() {
        shorten(&mut help, most.max(1), width);
        return help;
    }
    let is_alone = most < 2 && !help.is_empty();
    let more = if is_alone { MORE } else { "" };
    let mut beside = Vec::from_iter(previous(scene, fill, at, width, more));
    if !is_alone {
        shorten(&mut help, most.saturating_sub(beside.len()).max(1), width);
        beside.extend(help);
    }
    beside
}

/// Where the rest of what helps is told.
const MORE: &str = " … (F1)";

/// Leaves `most` lines, the last of which tells where the others are.
fn shorten(told: &mut Vec<Line<'static>>, most: usize, width: usize) {
    if told.len() <= most {
        return;
    }
    told.truncate(most);
    if let Some(last) = told.last_mut() {
        let text = last.to_string();
        let text = lines::cut(text.trim_end(), width.saturating_sub(lines::columns(MORE)));
        *last = Line::styled(format!("{}{MORE}", text.trim_end_matches('…')), last.style);
    }
}

fn wording(
    scene: &Scene,
    fill: &Fill,
    cell: Cell,
    width: usize,
    most: usize,
) -> Vec<Line<'static>> {
    let item = fill.draft.questionnaire.item(cell.item);
    let mark = summary::mark_at(&fill.draft, cell);
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
        // As plain as its neighbours, so that it need not be written anew when it becomes one of them.
        shown.push(Line::from(vec![head, Span::raw(text)]));
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
        Progress::Blank | Progress::Partial | Progress::Filled => String::new(),
    };
    let mut state = carried(scene, fill, cell, width);
    state.extend(if text.is_empty() {
        findings(scene, fill, cell, width)
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
fn previous(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    width: usize,
    more: &str,
) -> Option<Line<'static>> {
    fill.previous_shown(cell)?;
    let text = previous::shown(scene.words, &fill.draft, cell, part, fill.lang())?;
    let grown = previous::grown(scene.words, &fill.draft, cell).filter(|_| part == Part::Main);
    let behind = match grown.filter(|_| !fill.is_touched) {
        _ if fill.to_take().is_some() => {
            let take = Command::Turn { forward: true };
            let key = keys::label(take).unwrap_or_default();
            let take = scene.with("previous-take", &[("key", key.into())]);
            format!(" · {take}{more}")
        }
        Some(grown) => format!(" ({grown}){more}"),
        None => more.to_owned(),
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
fn findings(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    let found = fill.counts.findings_at(&fill.draft, cell);
    let said = found.iter().map(|found| {
        let whole = told::whole(scene.words, &fill.draft, found, fill.lang());
        format!("{} {whole}", told::sign(found))
    });
    said.flat_map(|text| told(&text, width, scene.theme.warning()))
        .collect()
}

/// The share that is printed and its base, the hint of the questionnaire, and that its wording is doubtful: help says why.
fn help(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
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
    if item.doubt.is_some() {
        help.extend(told(
            &scene.say("doubt-in-help"),
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
