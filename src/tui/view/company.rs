//! What is shown of colleagues beside the answers: lines at a question, marks in the outline and the first line.

use ratatui::text::Line;

use crate::core::answers::{Cell, RowId};
use crate::core::caption::company;
use crate::core::questionnaire::SectionNo;
use crate::core::wizard::action::Action;
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::Fill;
use crate::tui::keys;
use crate::tui::view::{Scene, lines};

/// Who writes there.
const MARK: char = '@';

/// The lines about an answer, each of at most so many lines of the page.
pub fn at(scene: &Scene, fill: &Fill, cell: Cell, width: usize, most: usize) -> Vec<Line<'static>> {
    let (told, unsettled) = company::at(scene.words, fill, cell);
    let told = told.into_iter().map(|text| format!("{MARK} {text}"));
    let unsettled = unsettled.map(|what| way_out(scene, what));
    shown(scene, told.chain(unsettled), width, most)
}

/// The lines about a section and its rows.
pub fn around(scene: &Scene, fill: &Fill, width: usize) -> Vec<Line<'static>> {
    let unsettled = company::around(scene.words, fill);
    let unsettled = unsettled.into_iter().map(|what| way_out(scene, what));
    shown(scene, unsettled, width, 3)
}

fn way_out(scene: &Scene, what: String) -> String {
    let key = keys::label(Command::Do(Action::Settle)).unwrap_or_default();
    let said = scene.with(
        "settle-way-out",
        &[("what", what.into()), ("key", key.into())],
    );
    format!("! {said}")
}

fn shown(
    scene: &Scene,
    texts: impl Iterator<Item = String>,
    width: usize,
    most: usize,
) -> Vec<Line<'static>> {
    const INDENT: usize = 6;
    let style = scene.theme.warning();
    let wrapped = texts.flat_map(|text| {
        let mut wrapped = lines::wrapped(&text, width.saturating_sub(INDENT));
        if wrapped.len() > most {
            wrapped.truncate(most);
            if let Some(last) = wrapped.last_mut() {
                *last = lines::cut(&format!("{last} …"), width.saturating_sub(INDENT));
            }
        }
        wrapped
    });
    let indented = wrapped.map(|line| format!("{}{line}", " ".repeat(INDENT)));
    indented.map(|line| Line::styled(line, style)).collect()
}

/// Who writes in a section, in as many columns as there are: the name of one, else how many.
pub fn mark(fill: &Fill, section: SectionNo, room: usize) -> String {
    let names: Vec<&str> = fill.writing_in(section).map(|w| w.name.as_str()).collect();
    short(&names, room)
}

/// The same of a row.
pub fn mark_of_row(fill: &Fill, row: RowId) -> String {
    let writing = fill.colleagues.writing.iter();
    let here = writing.filter(|writing| writing.cell.row == row);
    let names: Vec<&str> = here.map(|writing| writing.name.as_str()).collect();
    short(&names, 16)
}

/// The same of the whole draft.
pub fn mark_of_all(fill: &Fill, room: usize) -> String {
    let writing = fill.colleagues.writing.iter();
    let names: Vec<&str> = writing.map(|writing| writing.name.as_str()).collect();
    short(&names, room)
}

fn short(names: &[&str], room: usize) -> String {
    match names {
        [] => String::new(),
        [name] if lines::columns(name) < room => format!("{MARK}{name}"),
        [_] => MARK.to_string(),
        _ => format!("{MARK}{}", names.len()),
    }
}
