//! The questions of one column: the open one in full, its neighbours one line each.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::answers::Cell;
use crate::core::caption;
use crate::core::questionnaire::item::{ItemNo, Kind, Part};
use crate::core::summary;
use crate::core::summary::previous;
use crate::core::wizard::fill::Fill;
use crate::tui::picture::Picture;
use crate::tui::view::open::{self, Open, Varying};
use crate::tui::view::{Scene, lines, tongues};

/// Where the open question goes among its neighbours.
#[derive(Debug)]
pub struct Gap {
    area: Rect,
    /// Lines above it.
    top: u16,
    /// Its lines, and how many it has at least.
    lines: (usize, usize),
    in_column: usize,
    place: (Cell, Part),
}

impl Gap {
    /// The open question as it is now.
    pub fn open(&self, scene: &Scene, fill: &Fill) -> Open {
        let size = (usize::from(self.area.width), usize::from(self.area.height));
        open::block(scene, fill, self.place, size, self.in_column)
    }

    /// Whether its neighbours stay where they are.
    pub fn fits(&self, open: &Open) -> bool {
        self.lines == (open.lines.len(), open.steady)
    }

    /// What may vary in it, where its field with the keyboard has so many columns.
    pub fn varying(&self, scene: &Scene, fill: &Fill, columns: usize) -> Option<Varying> {
        let width = usize::from(self.area.width);
        Varying::of(scene, fill, self.place, (width, columns))
    }

    /// Puts it there, but for the text of the field with the keyboard; gives where that goes.
    pub fn fill(&self, picture: &mut Picture, open: Open) -> Option<Rect> {
        open.draw(picture, self.area, self.top)
    }
}

/// Draws the page of the open question, but for this one; gives where it goes.
pub fn draw(
    scene: &Scene,
    picture: &mut Picture,
    area: Rect,
    fill: &Fill,
    (cell, part): (Cell, Part),
) -> (Gap, Open) {
    let width = usize::from(area.width);
    let head = titles(scene, fill, cell, width);
    let head_height = u16::try_from(head.len()).unwrap_or(0).min(area.height);
    lines::draw(picture, area, head);
    let body = Rect {
        y: area.y + head_height,
        height: area.height - head_height,
        ..area
    };
    accordion(scene, picture, body, fill, (cell, part))
}

/// Section and row, then column and question.
fn titles(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Vec<Line<'static>> {
    let form = &fill.draft.questionnaire;
    let place = form.item(cell.item).place;
    let section = form.section(place.section);
    let lang = fill.lang();
    let title = caption::section(&fill.draft, place.section, lang);
    let bold = scene.theme.strong();
    let mut titles = vec![lines::two_sided(
        &title,
        &caption::row_of(scene.words, fill, cell),
        width,
        bold,
    )];
    let column = section
        .columns
        .get(place.column)
        .and_then(|column| column.title.as_ref());
    let column = column.map(|title| title.say(lang)).unwrap_or_default();
    let mut line = lines::two_sided(
        column,
        &caption::question_of(scene.words, fill, cell),
        width,
        scene.theme.quiet(),
    );
    // The number changes with each question: as plain as those, it needs no other pen.
    if let Some(number) = line.spans.last_mut() {
        number.style = Style::new();
    }
    titles.push(line);
    titles
}

/// As many neighbours above and below the open question as there is room for.
fn accordion(
    scene: &Scene,
    picture: &mut Picture,
    area: Rect,
    fill: &Fill,
    place: (Cell, Part),
) -> (Gap, Open) {
    let cell = place.0;
    let at = fill.counts.columns().above(&fill.draft.questionnaire, cell);
    let height = usize::from(area.height);
    let width = usize::from(area.width);
    // Only so many can be in view.
    let items_below: Vec<ItemNo> = caption::below(fill, cell).take(height).collect();
    let behind = items_below.len();
    let mut gap = Gap {
        area,
        top: 0,
        lines: (0, 0),
        in_column: at + 1 + behind,
        place,
    };
    let open = gap.open(scene, fill);
    gap.lines = (open.lines.len(), open.steady);
    let free = height.saturating_sub(open.lines.len());
    let above = above(at, behind, free, height.saturating_sub(open.steady));
    let neighbour = |item: ItemNo| entry(scene, fill, Cell { item, ..cell }, width);
    let mut before: Vec<Line> = caption::above(fill, cell)
        .take(above)
        .map(neighbour)
        .collect();
    before.reverse();
    gap.top = u16::try_from(before.len()).unwrap_or(0);
    lines::draw(picture, area, before);
    let below = area.rows().skip(usize::from(gap.top) + open.lines.len());
    let after = items_below.into_iter().map(neighbour);
    for (row, line) in below.zip(after) {
        picture.put(row, line);
    }
    (gap, open)
}

/// How many neighbours stand above the open question, where there is room for `free` of them; beside most questions of
/// the column there is room for `usual`.
///
/// The list stays where it is while one goes down through a run of questions, so that going on redraws two questions and
/// not the page: a column that fits is one run, the first of another run has the one before it above, and the last ones
/// fill the page. Some lines are spared, so that a taller question does not move the list. What comes next is always in
/// view.
fn above(at: usize, behind: usize, free: usize, usual: usize) -> usize {
    let spare = if at + behind <= usual { 0 } else { usual / 8 };
    let run = usual.saturating_sub(2 + spare).max(1);
    let in_run = at.checked_sub(1).map_or(0, |at| at % run + 1);
    let next = behind.min(2).min(free / 2);
    in_run
        .max((usual - spare).saturating_sub(behind))
        .min(free - next)
        .min(at)
}

/// One item on one line: mark, number, wording, answer.
fn entry(scene: &Scene, fill: &Fill, cell: Cell, width: usize) -> Line<'static> {
    let item = fill.draft.questionnaire.item(cell.item);
    let lang = fill.lang();
    let indent = "  ".repeat(item.place.depth);
    let wording = summary::wording(&fill.draft, cell.item, lang);
    let mark = match item.kind {
        Kind::Group { .. } => "   ",
        Kind::Computed { .. } => " = ",
        Kind::Line
        | Kind::Text
        | Kind::Number(_)
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Date
        | Kind::Period
        | Kind::Person => summary::mark_at(&fill.draft, cell),
    };
    let answer = answer(scene, fill, cell);
    let is_missing = answer.is_empty() && tongues::is_missing(fill, (cell, Part::Main), lang);
    let (answer, style) = if is_missing {
        (scene.say("text-missing"), scene.theme.warning())
    } else {
        (answer, scene.theme.quiet())
    };
    let head = format!("  {mark} {indent}");
    let room = width.saturating_sub(lines::columns(&head));
    // The wording keeps half of the line at least, and all that the answer does not need.
    let for_answer = room
        .saturating_sub(lines::columns(&wording) + 2)
        .max(room / 2);
    let answer = lines::cut(&answer, for_answer);
    let gap = if answer.is_empty() || wording.ends_with(':') {
        ""
    } else {
        ":"
    };
    let for_answer = match lines::columns(&answer) {
        0 => 0,
        columns => columns + 2,
    };
    let ask = lines::cut_at_word(&wording, room.saturating_sub(for_answer));
    let ask = Span::styled(format!("{head}{ask}{gap} "), Style::new());
    Line::from(vec![ask, Span::styled(answer, style)])
}

/// The answer, and by how much a figure grew since the previous period, where that is told.
fn answer(scene: &Scene, fill: &Fill, cell: Cell) -> String {
    let answer = summary::of(scene.words, &fill.draft, cell, fill.lang());
    let is_told = fill.previous_shown(cell).is_some();
    let grown = is_told.then(|| previous::grown(scene.words, &fill.draft, cell));
    match grown.flatten().filter(|grown| grown != "0") {
        Some(grown) => format!("{answer} ({grown})"),
        None => answer,
    }
}

#[cfg(test)]
mod tests {
    use super::above;

    #[test]
    fn what_comes_next_is_in_view() {
        assert_eq!(above(11, 3, 10, 12), 8);
        assert_eq!(above(13, 1, 10, 12), 9);
        assert_eq!(above(14, 0, 10, 12), 10);
        assert_eq!(above(5, 9, 1, 12), 1);
    }

    /// The first line in view at each question of a column, each with so many lines more than most.
    fn tops<const N: usize>(usual: usize, more: [usize; N]) -> [usize; N] {
        std::array::from_fn(|at| at - above(at, N - 1 - at, usual - more[at], usual))
    }

    #[test]
    fn the_list_stays_while_one_goes_through_a_run() {
        let tops = tops(7, [0; 15]);
        assert_eq!(tops, [0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 7, 7, 7, 7]);
    }

    #[test]
    fn a_taller_question_does_not_move_the_list() {
        assert_eq!(
            tops(16, [0, 2, 0, 1, 0, 2, 0, 2, 1, 0, 2, 1, 0, 2]),
            [0; 14]
        );
        assert_eq!(
            tops(
                16,
                [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 2, 1]
            )[15..],
            [5; 5]
        );
    }
}
