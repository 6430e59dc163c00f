//! The languages of a document on the page: side by side where there is width, else the open one above the others.

use ratatui::text::{Line, Span};

use crate::core::answers::Cell;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::Part;
use crate::core::reading;
use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::tui::view::fields::EDGE;
use crate::tui::view::open::INDENT;
use crate::tui::view::{Scene, lines};

/// Columns that a language has to have beside another one. Where there are fewer, one reads more of one language in full
/// and of the other in short than of two in narrow lines.
const LEAST: usize = 35;
/// Columns between two languages.
const GAP: usize = 1;
/// Columns before the name of a field, where the mark of the open one stands.
pub(super) const MARK: usize = 2;
/// Lines that a text has at most below the open language.
const MOST_BELOW: usize = 2;

/// How the languages of a document stand on a page.
pub(super) struct Tongues {
    /// Those that stand beside each other, in the order of the document; the open one is always among them.
    pub(super) beside: Vec<Column>,
    /// Those that stand below in short.
    pub(super) below: Vec<Lang>,
}

/// A language and the columns that it has.
pub(super) struct Column {
    pub(super) lang: Lang,
    /// The first of them.
    pub(super) left: usize,
    /// How many.
    pub(super) width: usize,
}

impl Tongues {
    /// As they stand on a page of so many columns.
    pub(super) fn of(fill: &Fill, width: usize) -> Self {
        let all = fill.shown_langs();
        let left = INDENT - MARK;
        let between = GAP * (all.len() - 1);
        let each = width.saturating_sub(left + between) / all.len();
        if all.len() == 1 || each < LEAST {
            let open = Column {
                lang: fill.lang().clone(),
                left,
                width: width.saturating_sub(left),
            };
            return Self {
                beside: vec![open],
                below: fill.other_langs(),
            };
        }
        let column = |(no, lang)| Column {
            lang,
            left: left + no * (each + GAP),
            width: each,
        };
        Self {
            beside: all.into_iter().enumerate().map(column).collect(),
            below: Vec::new(),
        }
    }

    /// Columns of all that stand beside each other.
    pub(super) fn width(&self) -> usize {
        let (first, last) = (self.beside.first(), self.beside.last());
        let end = last.map_or(0, |column| column.left + column.width);
        end.saturating_sub(first.map_or(0, |column| column.left))
    }

    /// Whether the document has more than one.
    pub(super) fn are_several(&self) -> bool {
        self.beside.len() + self.below.len() > 1
    }

    /// Lines that the texts below need at least.
    pub(super) fn least_below(&self, fill: &Fill, cell: Cell) -> usize {
        self.below.len() * parts_by_lang(fill, cell).count()
    }

    /// What stands below in at most `room` lines: wordings and texts, else only texts, else nothing.
    pub(super) fn lines_below(
        &self,
        scene: &Scene,
        fill: &Fill,
        cell: Cell,
        (width, room): (usize, usize),
    ) -> Vec<Line<'static>> {
        let below = |with_wording: bool| -> Vec<Line<'static>> {
            let of = |lang: &Lang| {
                let mut told = Vec::new();
                if with_wording {
                    told.push(wording(scene, fill, cell, lang, width));
                }
                let most = if with_wording { MOST_BELOW } else { 1 };
                for part in parts_by_lang(fill, cell) {
                    told.extend(text(scene, fill, (cell, part), lang, (width, most)));
                }
                told
            };
            self.below.iter().flat_map(of).collect()
        };
        [true, false]
            .into_iter()
            .map(below)
            .find(|lines| lines.len() <= room)
            .unwrap_or_default()
    }
}

fn parts_by_lang(fill: &Fill, cell: Cell) -> impl Iterator<Item = Part> {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let parts = kind.parts().iter().copied();
    parts.filter(|part| kind.is_by_lang(*part))
}

/// Whether a text is missing in a language that stands in another one of the page.
pub(super) fn is_missing(fill: &Fill, (cell, part): (Cell, Part), lang: &Lang) -> bool {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    let answer = fill.draft.answers.answer(cell);
    let spoken: Vec<Lang> = fill.shown_langs().iter().map(Lang::spoken).collect();
    kind.is_by_lang(part)
        && fill.draft.text(cell, part, lang).trim().is_empty()
        && reading::lacking(kind, answer, &spoken).contains(&lang.spoken())
}

fn wording(scene: &Scene, fill: &Fill, cell: Cell, lang: &Lang, width: usize) -> Line<'static> {
    let indent = INDENT + MARK;
    let text = summary::wording(&fill.draft, cell.item, lang);
    let text = lines::cut(&text, width.saturating_sub(indent));
    Line::styled(format!("{}{text}", " ".repeat(indent)), scene.theme.quiet())
}

/// A text that has not the keyboard, in at most so many lines.
fn text(
    scene: &Scene,
    fill: &Fill,
    (cell, part): (Cell, Part),
    lang: &Lang,
    (width, most): (usize, usize),
) -> Vec<Line<'static>> {
    let tag = format!("{} {EDGE}", lang.spoken());
    let before = INDENT + lines::columns(&tag);
    let room = width.saturating_sub(before);
    let (mut rows, style) = if is_missing(fill, (cell, part), lang) {
        (vec![scene.say("text-missing")], scene.theme.warning())
    } else {
        let text = fill.draft.text(cell, part, lang);
        (lines::wrapped(text, room), ratatui::style::Style::new())
    };
    if rows.len() > most {
        rows.truncate(most);
        if let Some(last) = rows.last_mut() {
            *last = lines::cut(&format!("{last} …"), room);
        }
    }
    if rows.is_empty() {
        rows.push(String::new());
    }
    let line = |(no, row)| {
        let head = if no == 0 {
            format!("{}{tag}", " ".repeat(INDENT))
        } else {
            format!("{}{EDGE}", " ".repeat(before - lines::columns(EDGE)))
        };
        Line::from(vec![
            Span::styled(head, scene.theme.quiet()),
            Span::styled(row, style),
        ])
    };
    rows.into_iter().enumerate().map(line).collect()
}
