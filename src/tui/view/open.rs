//! The open question: its full wording, its fields, and what helps to answer it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::answers::Cell;
use crate::core::caption;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::reading::Progress;
use crate::core::summary;
use crate::core::summary::previous;
use crate::core::told;
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::Fill;
use crate::tui::keys;
use crate::tui::view::tongues::{MARK, Tongues};
use crate::tui::view::{Scene, choices, company, fields, lines, spelling};

/// Where the text of a field begins: behind the focus mark and the field's edge.
pub(super) const INDENT: usize = 4;
/// Lines that an open question with a text has at least, in a window with room for them.
const TEXT: usize = 7;

/// The open question as lines, and where among them the editor is.
pub struct Open {
    /// The lines.
    pub lines: Vec<Line<'static>>,
    pub(super) editor: Option<EditorAt>,
    /// Lines that the open question has at least, here and where its neighbours are open.
    pub(super) steady: usize,
}

/// Where the field with the keyboard is among them.
pub(super) struct EditorAt {
    /// Its first line.
    pub(super) line: usize,
    /// Columns before its text.
    pub(super) left: usize,
    /// Columns of its text.
    pub(super) width: usize,
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
        let width = u16::try_from(at.width).unwrap_or(0);
        let field = Rect {
            x: area.x + left,
            y: area.y + top + line,
            width,
            height,
        };
        scene.editor.draw(frame, field.intersection(area));
    }
}

/// Lays the open question of a column out in at most `height` lines; what helps gives way to what is asked.
pub fn block(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    (width, height): (usize, usize),
    in_column: usize,
) -> Open {
    let item = fill.draft.questionnaire.item(cell.item);
    let tongues = Tongues::of(fill, width);
    let mut doubt = doubt(scene, fill, cell, width);
    let least = item.kind.parts().len() + 2;
    let company = company::at(scene, fill, cell, width, (height / 4).max(1));
    let previous = Vec::from_iter(previous(scene, fill, (cell, part), width));
    let always = doubt.len() + previous.len() + company.len();
    let kept = least + tongues.least_below(fill, cell) + always;
    let most = height.saturating_sub(kept).max(1);
    let mut open = Open {
        lines: wording(scene, fill, cell, &tongues, most),
        editor: None,
        steady: 0,
    };
    open.lines.extend(company);
    open.lines.extend(state(scene, fill, cell, width));
    let mixed = spelling::line(scene, fill, cell).into_iter();
    open.lines
        .extend(mixed.flat_map(|text| told(&text, width, scene.theme.warning())));
    let taken = open.lines.len() + fields::least_rows(&item.kind);
    let room = height.saturating_sub(taken + doubt.len() + previous.len());
    let below = tongues.lines_below(scene, fill, cell, (width, room));
    // A column that comes into view by that takes one line of a text.
    let fits = in_column + 5 == height && !tongues.are_several() && previous.is_empty();
    open.steady = match steady(&item.kind, &tongues, height) {
        0 => 0,
        lines => lines + below.len() - usize::from(fits && lines == TEXT),
    };
    let is_room = |behind: usize| in_column + taken + behind <= height;
    let behind = below.len() + previous.len();
    let is_tall = open.steady < taken + behind + doubt.len() && !is_room(behind);
    // What would push neighbours off the page is in the help alone; that languages disagree is told all the same.
    if is_tall && !tongues.are_several() {
        doubt.clear();
    }
    let behind = behind + doubt.len();
    let mut help = help(scene, fill, cell, width);
    if open.steady > 0 {
        let for_help = open.steady.saturating_sub(taken + behind);
        let least = usize::from(is_room(behind) && doubt.is_empty() && previous.is_empty());
        shorten(&mut help, for_help.max(least), width);
    }
    let room = height.saturating_sub(open.lines.len() + behind);
    let for_fields = room.saturating_sub(help.len()).max(room.min(least + 2));
    if let Some(choices) = choices::lines(scene, fill, cell, &tongues, width) {
        open.lines.extend(choices.into_iter().take(for_fields));
    } else {
        let wanted = open
            .steady
            .saturating_sub(open.lines.len() + behind + help.len());
        let heights = (wanted, for_fields);
        fields::lay_out(scene, fill, (cell, part), &tongues, heights, &mut open);
    }
    open.lines.extend(below);
    open.lines.extend(previous);
    let room = height.saturating_sub(open.lines.len() + doubt.len());
    open.lines.extend(help.into_iter().take(room));
    open.lines.extend(doubt);
    open.lines
        .resize_with(open.lines.len().max(open.steady), Line::default);
    open
}

/// Lines that an open question has at least on a page of `height`. Where all of a column have the same number, going on
/// leaves the neighbours where they are, and little is written to the terminal.
fn steady(kind: &Kind, tongues: &Tongues, height: usize) -> usize {
    let lines = match kind {
        // Narrow lines are more of them.
        Kind::Text if tongues.beside.len() > 1 => 10,
        Kind::Text => TEXT,
        Kind::Line | Kind::Number(_) | Kind::Date => 4,
        Kind::Period | Kind::Person => 6,
        Kind::Choice(_) | Kind::Choices(_) | Kind::Group { .. } | Kind::Computed { .. } => 0,
    };
    // A small page is for the neighbours, too.
    lines.min(height * 2 / 5)
}

/// Leaves `most` lines, the last of which tells where the others are; under a long wording there may be none.
fn shorten(told: &mut Vec<Line<'static>>, most: usize, width: usize) {
    if told.len() <= most {
        return;
    }
    told.truncate(most);
    if let Some(last) = told.last_mut() {
        const MORE: &str = " … (F1)";
        let text = last.to_string();
        let text = lines::cut(text.trim_end(), width.saturating_sub(lines::columns(MORE)));
        *last = Line::styled(format!("{}{MORE}", text.trim_end_matches('…')), last.style);
    }
}

/// The wording in each language that stands beside the others, in at most so many lines.
fn wording(
    scene: &Scene,
    fill: &Fill,
    cell: Cell,
    tongues: &Tongues,
    most: usize,
) -> Vec<Line<'static>> {
    let item = fill.draft.questionnaire.item(cell.item);
    let mark = summary::mark_at(&fill.draft, cell);
    // Behind the mark of the focus.
    let head = format!("{mark} {}", "  ".repeat(item.place.depth));
    let indent = MARK + lines::columns(&head);
    let columns = tongues.beside.iter().enumerate().map(|(no, column)| {
        // Where its fields begin, behind their mark; the first one begins behind the head.
        let left = if no == 0 {
            indent
        } else {
            column.left + INDENT
        };
        let width = (column.left + column.width).saturating_sub(left);
        (left, in_lines(fill, cell, &column.lang, (width, most)))
    });
    let columns: Vec<(usize, Vec<String>)> = columns.collect();
    let rows = columns.iter().map(|(_, lines)| lines.len()).max();
    let row = |no: usize| {
        let head = (no == 0).then(|| {
            let mark = lines::mark(scene.theme, true);
            vec![mark, Span::raw(head.clone())]
        });
        let texts = columns.iter().map(|(left, lines)| {
            // As plain as its neighbours, so that it need not be written anew when it becomes one of them.
            let text = lines.get(no).cloned().unwrap_or_default();
            (*left, vec![Span::raw(text)])
        });
        let head = head.map(|head| (0, head)).into_iter();
        lines::placed(head.chain(texts))
    };
    (0..rows.unwrap_or(0)).map(row).collect()
}

/// The wording in a language, with what is counted, in at most so many lines of a width.
fn in_lines(fill: &Fill, cell: Cell, lang: &Lang, (width, most): (usize, usize)) -> Vec<String> {
    let item = fill.draft.questionnaire.item(cell.item);
    let text = summary::wording(&fill.draft, cell.item, lang);
    let unit = caption::unit(item).map(|unit| format!(" ({})", unit.say(lang)));
    let text = format!("{text}{}", unit.unwrap_or_default());
    let mut wrapped = lines::wrapped(&text, width.max(8));
    if wrapped.len() > most {
        wrapped.truncate(most);
        if let Some(last) = wrapped.last_mut() {
            *last = lines::cut(&format!("{last} … (F1)"), width);
        }
    }
    wrapped
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
fn findings(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    let found = fill.counts.findings_at(&fill.draft, cell);
    let said = found.iter().map(|found| {
        let whole = told::whole(scene.words, &fill.draft, found, fill.lang());
        format!("{} {whole}", told::sign(found))
    });
    said.flat_map(|text| told(&text, width, scene.theme.warning()))
        .collect()
}

/// That the wording is doubtful, or that two of them disagree: help says why.
fn doubt(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
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
    help
}

fn told(text: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    let wrapped = lines::wrapped(text, width.saturating_sub(INDENT + 2)).into_iter();
    wrapped
        .map(|line| Line::styled(format!("{}{line}", " ".repeat(INDENT + 2)), style))
        .collect()
}
