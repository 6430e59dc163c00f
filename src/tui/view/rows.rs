//! The front page of a section: its rows, or that it does not apply.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::caption;
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::wizard::fill::Fill;
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, company, lines};

/// Draws it.
pub fn draw(
    scene: &Scene,
    picture: &mut Picture,
    area: Rect,
    fill: &Fill,
    (section, selected): (SectionNo, usize),
) {
    let width = usize::from(area.width);
    let mut title = titles(scene, fill, section, width);
    title.extend(company::around(scene, fill, width));
    let head = u16::try_from(title.len()).unwrap_or(0).min(area.height);
    lines::draw(picture, area, title);
    let body = Rect {
        y: area.y + head,
        height: area.height - head,
        ..area
    };
    if fill.draft.answers.off(section).is_some() {
        off(scene, picture, body, fill, section);
    } else {
        list(scene, picture, body, fill, (section, selected));
    }
}

fn titles(scene: &Scene, fill: &Fill, section: SectionNo, width: usize) -> Vec<Line<'static>> {
    let title = caption::section(&fill.draft, section, fill.lang());
    let wrapped = lines::wrapped(&title, width).into_iter().take(3);
    wrapped
        .map(|line| Line::styled(line, scene.theme.strong()))
        .chain([Line::default()])
        .collect()
}

/// The rows, each with its name and count, and «add» below them.
fn list(
    scene: &Scene,
    picture: &mut Picture,
    area: Rect,
    fill: &Fill,
    (section, selected): (SectionNo, usize),
) {
    let rows = fill.draft.rows(section);
    let width = usize::from(area.width);
    let height = usize::from(area.height);
    let first = lines::first_in_view(selected, rows.len() + 1, height);
    let one = caption::one_row(&fill.draft, section, fill.lang());
    let shown = (first..=rows.len()).take(height).map(|no| {
        let has_focus = no == selected;
        if let Some(row) = rows.get(no) {
            let name = caption::row(scene.words, &fill.draft, section, *row, fill.lang());
            let count = caption::row_count(&fill.draft, section, *row);
            let writing = company::mark_of_row(fill, *row);
            let count = format!("{writing} {}/{}", count.done, count.asked);
            let left = format!("{:>2}. {name}", no + 1);
            lines::entry(scene.theme, has_focus, (&left, count.trim_start()), width)
        } else {
            let add = scene.with("row-add", &[("one", one.as_str().into())]);
            lines::entry(scene.theme, has_focus, (&format!(" +  {add}"), ""), width)
        }
    });
    lines::draw(picture, area, shown);
    let y = area.y
        + u16::try_from(selected - first)
            .unwrap_or(0)
            .min(area.height.saturating_sub(1));
    picture.cursor = Some(Position::new(area.x, y));
}

/// What it means that the section does not apply, and a field for the remark.
fn off(scene: &Scene, picture: &mut Picture, area: Rect, fill: &Fill, section: SectionNo) {
    let width = usize::from(area.width);
    let status = caption::off(scene.words, &fill.draft, section, fill.lang());
    let says = scene.with("off-says", &[("status", status.into())]);
    let told = |text: &str, style: Style| {
        lines::wrapped(text, width)
            .into_iter()
            .map(move |line| Line::styled(line, style))
            .collect::<Vec<_>>()
    };
    let mut shown = told(&says, scene.theme.warning());
    let off = fill.draft.answers.off(section);
    if off.is_some_and(|off| off.carried) {
        let carried = format!("< {}", scene.say("off-carried"));
        shown.extend(told(&carried, scene.theme.warning()));
    }
    let others = fill.other_langs();
    let remark = scene.say("part-remark");
    let label = if others.is_empty() {
        format!("{remark} ┃ ")
    } else {
        format!("{remark} {} ┃ ", fill.lang().spoken())
    };
    let row = u16::try_from(shown.len()).unwrap_or(0);
    let left = u16::try_from(lines::columns(&label))
        .unwrap_or(0)
        .min(area.width);
    shown.push(Line::from(Span::styled(label, scene.theme.quiet())));
    shown.extend(
        others
            .iter()
            .map(|lang| in_other(scene, fill, section, lang, width)),
    );
    shown.extend(told(&scene.say("off-kept"), Style::new()));
    lines::draw(picture, area, shown);
    let field = Rect {
        x: area.x + left,
        y: area.y + row,
        width: area.width - left,
        height: 1,
    };
    scene.editor.draw(picture, field.intersection(area));
}

/// The remark in another language of the document, on one line.
fn in_other(
    scene: &Scene,
    fill: &Fill,
    section: SectionNo,
    lang: &Lang,
    width: usize,
) -> Line<'static> {
    let label = format!("{} {} ┃ ", scene.say("part-remark"), lang.spoken());
    let off = fill.draft.answers.off(section);
    let remarks = off.map(|off| &off.remark);
    let text = remarks.and_then(|remarks| remarks.get(&lang.spoken()));
    let is_missing = text.is_none() && remarks.is_some_and(|remarks| !remarks.is_empty());
    let (text, style) = match text {
        Some(text) => (text.clone(), Style::new()),
        None if is_missing => (scene.say("text-missing"), scene.theme.warning()),
        None => (String::new(), Style::new()),
    };
    let room = width.saturating_sub(lines::columns(&label));
    Line::from(vec![
        Span::styled(label, scene.theme.quiet()),
        Span::styled(lines::cut(&text, room), style),
    ])
}
