//! The export page: what to write, where, and how it will look.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::core::caption;
use crate::core::summary;
use crate::core::wizard::export::{Export, ExportAt};
use crate::core::wizard::fill::Fill;
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, lines};

/// Draws it.
pub fn draw(scene: &Scene, picture: &mut Picture, area: Rect, _fill: &Fill, export: &Export) {
    let width = usize::from(area.width);
    let langs: Vec<String> = export
        .to
        .languages
        .iter()
        .map(|lang| summary::lang_name(scene.words, lang))
        .collect();
    let write = if export.to.replace {
        "export-replace"
    } else {
        "export-write"
    };
    let mut rows = vec![
        (
            ExportAt::What,
            scene.say("export-what"),
            scene.say(caption::export_phrase(export.to.what)),
        ),
        (
            ExportAt::Format,
            scene.say("export-format"),
            scene.say(caption::format_phrase(export.to.format)),
        ),
        (
            ExportAt::Languages,
            scene.say("export-languages"),
            langs.join(" + "),
        ),
        (
            ExportAt::Findings,
            scene.say("export-findings"),
            scene.say(caption::findings_phrase(export.to.findings)),
        ),
        (
            ExportAt::File,
            scene.say("export-file"),
            export.to.file.clone(),
        ),
        (
            ExportAt::Write,
            String::new(),
            format!("[ {} ]", scene.say(write)),
        ),
    ];
    let places = export.places();
    rows.retain(|(at, _, _)| places.contains(at));
    let named = rows
        .iter()
        .map(|(_, name, _)| lines::columns(name))
        .max()
        .unwrap_or(0);
    let mut shown = vec![Line::styled(
        scene.say("export-title"),
        scene.theme.strong(),
    )];
    for (at, name, value) in &rows {
        let pad = " ".repeat(named - lines::columns(name));
        let mark = lines::mark(scene.theme, *at == export.at);
        let head = Span::styled(format!("{name}{pad} "), scene.theme.quiet());
        let value = lines::cut(value, width.saturating_sub(named + 3));
        shown.push(Line::from(vec![mark, head, Span::raw(value)]));
    }
    shown.push(Line::styled("─".repeat(width), scene.theme.quiet()));
    let head = u16::try_from(shown.len()).unwrap_or(0).min(area.height);
    lines::draw(picture, area, shown);
    put_cursor(scene, picture, area, export, named);
    let preview = Rect {
        y: area.y + head,
        height: area.height - head,
        ..area
    };
    let below = export
        .preview
        .iter()
        .skip(export.scroll)
        .map(|line| Line::raw(lines::cut(line, width)));
    lines::draw(picture, preview, below);
}

fn put_cursor(scene: &Scene, picture: &mut Picture, area: Rect, export: &Export, named: usize) {
    let places = export.places();
    let row = places.iter().position(|at| *at == export.at).unwrap_or(0);
    let row = u16::try_from(row + 1).unwrap_or(1);
    let left = u16::try_from(named + 3).unwrap_or(0).min(area.width);
    let field = Rect {
        x: area.x + left,
        y: area.y + row,
        width: area.width - left,
        height: 1,
    };
    if export.at == ExportAt::File {
        picture.clear(field.intersection(area));
        scene.editor.draw(picture, field.intersection(area));
    } else {
        picture.cursor = Some(Position::new(area.x, field.y));
    }
}
