//! Finishing a draft: what is open in it; that it is finished; and why it is taken back to work.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::caption::finish as caption;
use crate::core::wizard::popup::finish::Finish;
use crate::core::wizard::popup::finished::Finished;
use crate::tui::picture::Picture;
use crate::tui::view::popup::{field, framed, list};
use crate::tui::view::{Scene, lines};

/// Draws what is open, and what can be done.
pub fn ask(scene: &Scene, picture: &mut Picture, body: Rect, finish: &Finish) {
    let Some(fill) = scene.wizard.fill() else {
        return;
    };
    let width = usize::from(body.width).saturating_sub(4).min(70);
    let kinds = caption::kinds(scene.words, finish);
    let kinds = if finish.open() > 0 {
        let open = scene.with("review-title", &[("n", finish.open().into())]);
        format!("{open} ({kinds})")
    } else {
        kinds
    };
    let why = lines::wrapped(&scene.say("finish-why"), width);
    let mut told = lines::wrapped(&kinds, width);
    let first = caption::first(scene.words, fill, finish);
    told.extend(first.iter().map(|line| lines::cut(line, width)));
    told.push(String::new());
    told.extend(why);
    let ways = finish.ways.iter();
    let ways = ways.map(|way| caption::way(scene.words, *way)).collect();
    let title = scene.say("do-finish");
    told_with_ways(
        scene,
        picture,
        body,
        (&title, width),
        told,
        ways,
        finish.selected,
    );
}

/// Draws that the draft is finished, and the ways on.
pub fn finished(scene: &Scene, picture: &mut Picture, body: Rect, asked: &Finished) {
    let Some(said) = scene.wizard.fill().and_then(|fill| fill.finished()) else {
        return;
    };
    let width = usize::from(body.width).saturating_sub(4).min(60);
    let text = caption::finished(scene.words, said, asked.what);
    let told = lines::wrapped(&text, width);
    let ways = Finished::WAYS.into_iter();
    let ways = ways.map(|way| caption::way_on(scene.words, way)).collect();
    let title = scene.say("finished-title");
    told_with_ways(
        scene,
        picture,
        body,
        (&title, width),
        told,
        ways,
        asked.selected,
    );
}

/// A text with a list of what can be done below it. In a small window the list comes first.
fn told_with_ways(
    scene: &Scene,
    picture: &mut Picture,
    body: Rect,
    (title, width): (&str, usize),
    mut told: Vec<String>,
    ways: Vec<String>,
    selected: usize,
) {
    let ways: Vec<(String, String)> = ways.into_iter().map(|way| (way, String::new())).collect();
    let size = (width, told.len() + 1 + ways.len());
    let inner = framed(scene, picture, body, size, title);
    told.truncate(usize::from(inner.height).saturating_sub(ways.len()));
    let room = u16::try_from(ways.len()).unwrap_or(0).min(inner.height);
    let below = Rect {
        y: inner.bottom() - room,
        height: room,
        ..inner
    };
    lines::draw(picture, inner, told.into_iter().map(Line::raw));
    list(scene, picture, below, &ways, selected);
}

/// Draws the question why the draft is taken back to work.
pub fn reopen(scene: &Scene, picture: &mut Picture, body: Rect) {
    let width = usize::from(body.width).saturating_sub(6).min(60);
    let mut ask = lines::wrapped(&scene.say("reopen-ask"), width);
    let size = (width, ask.len() + 2);
    let inner = framed(scene, picture, body, size, &scene.say("do-reopen"));
    ask.truncate(usize::from(inner.height).saturating_sub(1));
    let below = Rect {
        y: inner.bottom().saturating_sub(1),
        height: 1,
        ..inner
    };
    lines::draw(picture, inner, ask.into_iter().map(Line::raw));
    field(scene, picture, below, "reopen-reason");
}
