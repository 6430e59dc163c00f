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
use crate::core::told;
use crate::core::wizard::fill::Fill;
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

/// Lays the open question of a column out in at most `height` lines; what helps gives way to what is asked.
pub fn block(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    (width, height): (usize, usize),
    in_column: usize,
) -> Open {
    let item = fill.draft.questionnaire.item(cell.item);
    let mut open = Open {
        lines: Vec::new(),
        editor: None,
    };
    let least = item.kind.parts().len() + 2;
    let company = company::at(scene, fill, cell, width, (height / 4).max(1));
    let steady = steady(&item.kind, height, in_column);
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
    let mut help = help(scene, fill, cell, width);
    let for_help = steady.saturating_sub(open.lines.len() + fields::least_rows(&item.kind));
    if steady > 0 {
        // A hint stays, in short, unless it would push neighbours off the page.
        let is_room = in_column + open.lines.len() + fields::least_rows(&item.kind) <= height;
        shorten(&mut help, for_help.max(usize::from(is_room)), width);
    }
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
/// leaves the neighbours where they are, and little is written to the terminal; a text has one less where the whole
/// column, of so many questions, comes into view by that.
pub fn steady(kind: &Kind, height: usize, in_column: usize) -> usize {
    let lines = match kind {
        Kind::Text if in_column + 5 == height => 6,
        Kind::Text => 7,
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
    let first = format!("{mark} {}", "  ".repeat(item.place.depth));
    let mut shown = Vec::new();
    for (no, text) in wrapped.into_iter().enumerate() {
        // As plain as its neighbours, so that it need not be written anew when it becomes one of them.
        shown.push(if no == 0 {
            let text = format!("{first}{text}");
            Line::from(vec![lines::mark(scene.theme, true), Span::raw(text)])
        } else {
            Line::raw(format!("{}{text}", " ".repeat(indent)))
        });
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
