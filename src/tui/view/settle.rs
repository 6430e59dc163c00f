//! Texts side by side, and the ways out below them.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::core::caption::company;
use crate::core::wizard::popup::settle::Settle;
use crate::tui::picture::Picture;
use crate::tui::view::popup::{framed, list};
use crate::tui::view::{Scene, lines};

/// Widest it gets, in columns.
const WIDEST: usize = 72;

/// Draws it over the body of the window.
pub fn draw(scene: &Scene, picture: &mut Picture, body: Rect, settle: &Settle) {
    let Some(fill) = scene.wizard.fill() else {
        return;
    };
    let width = usize::from(body.width).saturating_sub(4).min(WIDEST);
    let most = usize::from(body.height).saturating_sub(2);
    let ways: Vec<(String, String)> = settle
        .ways
        .iter()
        .map(|way| company::settle_way(scene.words, settle, *way))
        .map(|way| (way, String::new()))
        .collect();
    let sides = company::settle_sides(scene.words, fill, settle);
    let mut room = most.saturating_sub(ways.len());
    // What is compared comes first, then what it is about, then what becomes of the rest.
    let least = 2 * sides.len();
    let about = (room > least).then(|| company::settle_about(scene.words, fill, settle));
    room = room.saturating_sub(usize::from(about.is_some()));
    let kept = lines::wrapped(&scene.say("settle-kept"), width);
    let kept = if room > least + kept.len() {
        kept
    } else {
        Vec::new()
    };
    room = room.saturating_sub(if kept.is_empty() { 0 } else { kept.len() + 1 });
    let mut shown: Vec<Line> = about
        .into_iter()
        .map(|about| Line::styled(lines::cut(&about, width), scene.theme.strong()))
        .collect();
    shown.extend(compared(scene, &sides, width, room));
    let above = shown.len();
    let below = kept.len() + usize::from(!kept.is_empty());
    let size = (width, above + ways.len() + below);
    let title = company::settle_title(scene.words, settle);
    let inner = framed(scene, picture, body, size, &title);
    lines::draw(picture, inner, shown);
    let [from, count] = [above, ways.len()].map(|n| u16::try_from(n).unwrap_or(0));
    let from = from.min(inner.height);
    let chosen = Rect {
        y: inner.y + from,
        height: count.min(inner.height - from),
        ..inner
    };
    let rest = Rect {
        y: chosen.bottom(),
        height: inner.bottom() - chosen.bottom(),
        ..inner
    };
    let kept = kept.into_iter();
    let kept = kept.map(|line| Line::styled(line, scene.theme.quiet()));
    let gap = std::iter::once(Line::default());
    lines::draw(picture, rest, gap.chain(kept));
    list(scene, picture, chosen, &ways, settle.selected);
}

/// Each text below who wrote it, as much of it as there is room for: from where they begin to differ.
fn compared(
    scene: &Scene,
    sides: &[(String, String)],
    width: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let texts: Vec<Vec<String>> = sides
        .iter()
        .map(|(_, text)| lines::wrapped(text, width.saturating_sub(2)))
        .collect();
    let mut heights: Vec<usize> = texts.iter().map(|_| 1).collect();
    let mut left = room.saturating_sub(2 * sides.len());
    // Line by line, so that a long text leaves the short ones their own.
    while left > 0 {
        let mut is_full = true;
        for (height, text) in heights.iter_mut().zip(&texts) {
            if *height < text.len() && left > 0 {
                *height += 1;
                left -= 1;
                is_full = false;
            }
        }
        if is_full {
            break;
        }
    }
    let first = texts.first().map_or(&[][..], |text| &text[..]);
    let same = |text: &[String]| first.iter().zip(text).take_while(|(a, b)| a == b).count();
    let alike = texts
        .iter()
        .skip(1)
        .map(|text| same(text))
        .min()
        .unwrap_or(0);
    let mut shown = Vec::new();
    for (((head, _), text), height) in sides.iter().zip(&texts).zip(heights) {
        shown.push(Line::styled(
            lines::cut(&format!("{head}:"), width),
            scene.theme.quiet(),
        ));
        let from = alike.min(text.len().saturating_sub(height));
        let lines_shown = text.iter().skip(from).take(height).enumerate();
        shown.extend(lines_shown.map(|(no, line)| {
            let is_cut = no == 0 && from > 0 || no + 1 == height && from + height < text.len();
            let mark = if is_cut { "…" } else { " " };
            Line::raw(format!("{mark} {line}"))
        }));
    }
    shown
}
