//! Help: the open question in full, then every key, from the one table of keys.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::summary;
use crate::core::summary::previous;
use crate::core::wizard::command::{Command, Go};
use crate::tui::keys::KEYS;
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, lines, popup};

/// Draws it.
pub fn draw(scene: &Scene, picture: &mut Picture, body: Rect, scroll: usize) {
    let width = usize::from(body.width).saturating_sub(8).min(90);
    let mut text = question(scene, width);
    text.extend(all_keys(scene, width));
    text.push(Line::default());
    let said = [scene.say("company-mark"), scene.say("help-promise")].join(" ");
    text.extend(lines::wrapped(&said, width).into_iter().map(Line::raw));
    let height = usize::from(body.height).saturating_sub(2);
    let inner = popup::framed(
        scene,
        picture,
        body,
        (width, text.len().min(height)),
        &scene.say("do-help"),
    );
    let end = text.len().saturating_sub(usize::from(inner.height));
    scene.help_end.set(end);
    let scroll = scroll.min(end);
    lines::draw(picture, inner, text.into_iter().skip(scroll));
}

/// The wording in each language of the document, the hint and the doubt of the open question, in full.
fn question(scene: &Scene, width: usize) -> Vec<Line<'static>> {
    let mut text = Vec::new();
    let Some((fill, cell)) = scene
        .wizard
        .fill()
        .and_then(|fill| Some((fill, fill.cell()?)))
    else {
        return text;
    };
    let item = fill.draft.questionnaire.item(cell.item);
    let strong = scene.theme.strong();
    // The open language first; where the document has several, one compares.
    let langs = [fill.lang().clone()].into_iter().chain(fill.other_langs());
    let mut wordings: Vec<String> = langs
        .map(|lang| summary::wording(&fill.draft, cell.item, &lang))
        .collect();
    wordings.dedup();
    let wrapped = wordings.iter().flat_map(|w| lines::wrapped(w, width));
    text.extend(wrapped.map(|line| Line::styled(line, strong)));
    let hint = item
        .hint
        .as_ref()
        .map(|hint| hint.say(fill.lang()).to_owned());
    let doubt = item
        .doubt
        .as_ref()
        .map(|doubt| doubt.say(&scene.wizard.lang).to_owned());
    let doubt = doubt.map(|doubt| scene.with("doubt-of-form", &[("text", doubt.into())]));
    let previous = previous::said(scene.words, &fill.draft, cell, fill.lang());
    let previous = previous.filter(|_| item.carry.is_some());
    let previous = previous.map(|text| scene.with("previous-shown", &[("text", text.into())]));
    for told in hint.into_iter().chain(doubt).chain(previous) {
        text.extend(lines::wrapped(&told, width).into_iter().map(Line::raw));
    }
    text.push(Line::default());
    text
}

fn all_keys(scene: &Scene, width: usize) -> Vec<Line<'static>> {
    let shown = KEYS.iter().filter_map(|binding| {
        let phrase = phrase(binding.command)?;
        Some(lines::cut(
            &format!("{:<10} {}", binding.label, scene.say(phrase)),
            width,
        ))
    });
    shown.map(Line::raw).collect()
}

/// The id of the sentence that says what a command does.
pub fn phrase(command: Command) -> Option<&'static str> {
    match command {
        Command::Go(Go::Next) => Some("go-next"),
        Command::Go(Go::Previous) => Some("go-previous"),
        Command::Go(Go::NextQuestion) => Some("go-next-question"),
        Command::Go(Go::PreviousQuestion) => Some("go-previous-question"),
        Command::Go(Go::Up) => Some("go-up"),
        Command::Go(Go::Down) => Some("go-down"),
        Command::Go(Go::First) => Some("go-first"),
        Command::Go(Go::Last) => Some("go-last"),
        Command::Accept => Some("go-accept"),
        Command::Toggle => Some("go-toggle"),
        Command::Turn { .. } => Some("go-turn"),
        Command::Cancel => Some("go-cancel"),
        Command::Pick(_) => None,
        Command::Do(action) => Some(action.phrase()),
    }
}
