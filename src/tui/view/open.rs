//! The open question: its full wording, its fields, and what helps to answer it.

mod notes;
mod varying;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::core::answers::Cell;
use crate::core::caption;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::tui::picture::Picture;
use crate::tui::view::tongues::{MARK, Tongues};
use crate::tui::view::{Scene, choices, company, fields, lines, spelling};

pub use crate::tui::view::open::varying::Varying;

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
    /// Draws it below `top` lines of an area, but for the text of the field with the keyboard; gives where that goes.
    pub fn draw(self, picture: &mut Picture, area: Rect, top: u16) -> Option<Rect> {
        let below = area.rows().skip(usize::from(top));
        for (row, line) in below.zip(self.lines) {
            picture.put(row, line);
        }
        let at = self.editor?;
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
        Some(field.intersection(area))
    }
}

/// What stands behind the fields: the other languages in short, the previous period, what helps, and that the wording is
/// doubtful.
struct Behind {
    below: Vec<Line<'static>>,
    previous: Option<Line<'static>>,
    help: Vec<Line<'static>>,
    doubt: Vec<Line<'static>>,
}

/// Lays the open question of a column out in at most `height` lines; what helps gives way to what is asked.
pub fn block(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    (width, height): (usize, usize),
    in_column: usize,
) -> Open {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let tongues = Tongues::of(fill, width);
    let mut behind = Behind {
        below: Vec::new(),
        previous: notes::previous(scene, fill, (cell, part), width),
        help: notes::help(scene, fill, cell, width),
        doubt: notes::doubt(scene, fill, cell, width),
    };
    let least = kind.parts().len() + 2;
    let kept = least + tongues.least_below(fill, cell) + behind.kept();
    let mut open = Open {
        lines: above(scene, fill, cell, &tongues, (width, height, kept)),
        editor: None,
        steady: 0,
    };
    let taken = open.lines.len() + fields::least_rows(kind);
    let room = height.saturating_sub(taken + behind.kept());
    behind.below = tongues.lines_below(scene, fill, cell, (width, room));
    // A column that comes into view by that takes one line of a text.
    let is_alone = !tongues.are_several() && behind.previous.is_none();
    let fits = is_alone && in_column + TEXT - 2 == height;
    open.steady = match steady(kind, &tongues, height) {
        0 => 0,
        lines => lines + behind.below.len() - usize::from(fits && lines == TEXT),
    };
    if open.steady > 0 {
        let room = height.saturating_sub(in_column + taken);
        let lines = open.steady.saturating_sub(taken);
        // What would push neighbours off the page is in the help alone; that languages disagree is told all the same.
        if !tongues.are_several() && behind.kept() > lines.max(room) {
            behind.doubt.clear();
        }
        behind.shorten_help(lines, room, width);
    }
    let room = height.saturating_sub(open.lines.len() + behind.kept());
    let for_fields = room
        .saturating_sub(behind.help.len())
        .max(room.min(least + 2));
    if let Some(choices) = choices::lines(scene, fill, cell, &tongues, width) {
        open.lines.extend(choices.into_iter().take(for_fields));
    } else {
        let others = open.lines.len() + behind.kept() + behind.help.len();
        let heights = (open.steady.saturating_sub(others), for_fields);
        fields::lay_out(scene, fill, (cell, part), &tongues, heights, &mut open);
    }
    let room = height.saturating_sub(open.lines.len());
    open.lines.extend(behind.lines(room));
    open.lines
        .resize_with(open.lines.len().max(open.steady), Line::default);
    open
}

impl Behind {
    /// Lines that give way to nothing.
    fn kept(&self) -> usize {
        self.below.len() + usize::from(self.previous.is_some()) + self.doubt.len()
    }

    /// Leaves as much of the help as there is room for in so many lines; one line, where nothing else leads to it and the
    /// neighbours leave `room` for it.
    fn shorten_help(&mut self, lines: usize, room: usize, width: usize) {
        let is_alone = self.doubt.is_empty() && self.previous.is_none();
        let least = usize::from(is_alone && self.kept() <= room);
        let most = lines.saturating_sub(self.kept()).max(least);
        shorten(&mut self.help, most, width);
    }

    /// All of it in at most so many lines.
    fn lines(self, room: usize) -> impl Iterator<Item = Line<'static>> {
        let room = room.saturating_sub(self.kept());
        let help = self.help.into_iter().take(room);
        let first = self.below.into_iter().chain(self.previous);
        first.chain(help).chain(self.doubt)
    }
}

/// What stands above the fields in a page of so many lines, `kept` of them for others: the wording, what is to be known of
/// colleagues, and what there is to say of the answer.
fn above(
    scene: &Scene,
    fill: &Fill,
    cell: Cell,
    tongues: &Tongues,
    (width, height, kept): (usize, usize, usize),
) -> Vec<Line<'static>> {
    let company = company::at(scene, fill, cell, width, (height / 4).max(1));
    let most = height.saturating_sub(kept + company.len()).max(1);
    let mut above = wording(scene, fill, cell, tongues, most);
    above.extend(company);
    above.extend(said(scene, fill, cell, width));
    above
}

/// What there is to say of an answer.
fn said(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    let mut said = notes::state(scene, fill, cell, width);
    let mixed = spelling::line(scene, fill).into_iter();
    said.extend(mixed.flat_map(|text| notes::told(&text, width, scene.theme.warning())));
    said
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
