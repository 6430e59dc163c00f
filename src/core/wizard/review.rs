//! What is still open in a draft, each line a place to go to.

use crate::core::answers::{Absence, Cell};
use crate::core::checks;
use crate::core::draft::Draft;
use crate::core::letters::Mixed;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::ItemNo;
use crate::core::reading::{Progress, Violation};
use crate::core::wizard::colleagues::{self, Left, Rivals};
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::walk::{self, Place};
use crate::core::wizard::fill::{Fill, Page, spelling};
use crate::core::wizard::popup::Popup;
use crate::core::wizard::popup::settle::{Matter, Settle};
use crate::core::wizard::{Effect, Screen, Wizard};

/// The list of what is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its lines, in the order of the form.
    pub lines: Vec<ReviewLine>,
    /// The line with the focus.
    pub selected: usize,
}

/// One thing that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewLine {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub what: Open,
}

/// Why something is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// No answer.
    Blank {
        /// The questionnaire asks for one.
        required: bool,
    },
    /// A part of the answer, or a language, is missing.
    Partial,
    /// The answer is not readable as what is asked.
    Unreadable(Violation),
    /// Somebody has to find out first.
    ToClarify,
    /// A rule over the answers does not hold.
    Finding(checks::Finding),
    /// Words mix letters of two alphabets, and look as if they did not.
    Mixed(Vec<Mixed>),
    /// A section with no row.
    NoRows,
    /// A section marked as not applicable.
    Off,
    /// Several people did something at once.
    Rivals(Rivals),
    /// A session of one's own left a text in the field.
    Left(Left),
}

impl Open {
    /// What is to be settled, if that is why it is listed.
    fn matter(self) -> Option<Matter> {
        match self {
            Self::Rivals(rivals) => Some(Matter::Rivals(rivals)),
            Self::Left(left) => Some(Matter::Left(left)),
            Self::Blank { .. }
            | Self::Partial
            | Self::Unreadable(_)
            | Self::ToClarify
            | Self::Finding(_)
            | Self::Mixed(_)
            | Self::NoRows
            | Self::Off => None,
        }
    }
}

impl Review {
    /// Lists what is open.
    pub fn of(draft: &Draft) -> Self {
        let lines = draft
            .questionnaire
            .numbered()
            .flat_map(|(no, _)| of_section(draft, no))
            .collect();
        Self { lines, selected: 0 }
    }

    /// Lists what is open in the draft being filled, what there is to settle first.
    pub(crate) fn of_fill(fill: &Fill) -> Self {
        let left = fill.colleagues.left.iter().map(|left| {
            let section = colleagues::section_of(fill, left.cell);
            ReviewLine {
                place: fill.place_of((section, Some(left.cell))),
                what: Open::Left(left.clone()),
            }
        });
        let rivals = fill.colleagues.rivals.iter().map(|rivals| ReviewLine {
            place: fill.place_of(rivals.place(fill)),
            what: Open::Rivals(rivals.clone()),
        });
        let mut lines: Vec<ReviewLine> = left.chain(rivals).collect();
        lines.extend(Self::of(&fill.draft).lines);
        Self { lines, selected: 0 }
    }

    /// How many lines want something to be done; a section that does not apply is only told.
    pub fn open(&self) -> usize {
        self.lines
            .iter()
            .filter(|line| line.what != Open::Off)
            .count()
    }

    /// Lists anew, the focus on the same line or as far down as it was.
    pub(crate) fn look_again_with(&mut self, fill: &Fill) {
        let focus = self.lines.get(self.selected).cloned();
        self.lines = Self::of_fill(fill).lines;
        let at = focus.and_then(|focus| self.lines.iter().position(|line| *line == focus));
        let last = self.lines.len().saturating_sub(1);
        self.selected = at.unwrap_or(self.selected).min(last);
    }
}

fn of_section(draft: &Draft, section: SectionNo) -> Vec<ReviewLine> {
    let front = Place::Section {
        section,
        selected: 0,
    };
    if draft.answers.off(section).is_some() {
        return vec![ReviewLine {
            place: front,
            what: Open::Off,
        }];
    }
    if draft.rows(section).is_empty() {
        return vec![ReviewLine {
            place: front,
            what: Open::NoRows,
        }];
    }
    let cells = draft.rows(section).iter().flat_map(|row| {
        draft
            .questionnaire
            .asked(section)
            .map(|item| Cell { item, row: *row })
    });
    let open = cells.flat_map(|cell| {
        let open = open_at(draft, cell);
        open.into_iter().chain(mixed_at(draft, cell))
    });
    open.chain(
        checks::of_section(draft, section)
            .into_iter()
            .filter_map(|finding| of_finding(draft, finding)),
    )
    .collect()
}

/// What is open at a cell, if anything is.
pub fn open_at(draft: &Draft, cell: Cell) -> Option<ReviewLine> {
    if !checks::is_relevant(draft, cell) {
        return None;
    }
    let required = draft.questionnaire.item(cell.item).required;
    let what = match draft.progress(cell) {
        Progress::Blank => Open::Blank { required },
        Progress::Partial => Open::Partial,
        Progress::Unreadable(violation) => Open::Unreadable(violation),
        Progress::Absent(Absence::ToClarify) => Open::ToClarify,
        Progress::Filled
        | Progress::Absent(Absence::None | Absence::NoneFound | Absence::NotApplicable) => {
            return None;
        }
    };
    Some(ReviewLine {
        place: first_part(draft, cell)?,
        what,
    })
}

/// The words of an answer that mix letters of two alphabets.
fn mixed_at(draft: &Draft, cell: Cell) -> Option<ReviewLine> {
    let mixed = spelling::mixed(draft, cell);
    if mixed.is_empty() || !checks::is_relevant(draft, cell) {
        return None;
    }
    Some(ReviewLine {
        place: first_part(draft, cell)?,
        what: Open::Mixed(mixed),
    })
}

fn of_finding(draft: &Draft, finding: checks::Finding) -> Option<ReviewLine> {
    let place = first_part(draft, finding.cell)?;
    Some(ReviewLine {
        place,
        what: Open::Finding(finding),
    })
}

fn first_part(draft: &Draft, cell: Cell) -> Option<Place> {
    let part = *draft.questionnaire.item(cell.item).kind.parts().first()?;
    Some(Place::Field { cell, part })
}

/// The next place after this one where an answer is open, from the beginning again at the end.
pub fn next_open(draft: &Draft, here: Place) -> Option<Place> {
    let section = here.section(draft);
    let sections = draft.questionnaire.sections.len();
    let around = (section.0..sections).chain(0..=section.0).map(SectionNo);
    let mut places = around
        .filter(|no| draft.answers.off(*no).is_none())
        .flat_map(|no| open_cells(draft, no));
    let at = position(draft, here);
    let after = places.by_ref().find(|place| position(draft, *place) > at);
    after.or_else(|| open_everywhere(draft).find(|place| *place != here))
}

fn open_everywhere(draft: &Draft) -> impl Iterator<Item = Place> {
    let on = draft
        .questionnaire
        .numbered()
        .filter(|(no, _)| draft.answers.off(*no).is_none());
    on.flat_map(|(no, _)| open_cells(draft, no))
}

fn open_cells(draft: &Draft, section: SectionNo) -> impl Iterator<Item = Place> {
    draft.rows(section).iter().flat_map(move |row| {
        let cells = draft
            .questionnaire
            .asked(section)
            .map(|item| Cell { item, row: *row });
        cells.filter_map(|cell| open_at(draft, cell).map(|line| line.place))
    })
}

/// Where a place stands in the order of the form.
fn position(draft: &Draft, place: Place) -> (SectionNo, usize, ItemNo) {
    let section = place.section(draft);
    match place {
        Place::Section { .. } => (section, 0, ItemNo(0)),
        Place::Field { cell, .. } => {
            let row = draft.rows(section).iter().position(|row| *row == cell.row);
            (section, row.unwrap_or(0) + 1, cell.item)
        }
    }
}

/// Opens the list, or closes it again.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    if let Some(fill) = wizard.fill_mut() {
        fill.history.seal();
        // The field is left.
        let section = fill.section();
        fill.counts.look(&fill.draft, section);
        fill.page = match fill.page {
            Page::Review(_) => Page::Questions,
            Page::Questions | Page::Export(_) | Page::Versions(_) => {
                Page::Review(Review::of_fill(fill))
            }
        };
    }
    Vec::new()
}

/// Does a command on the list.
pub(crate) fn run(wizard: &mut Wizard, command: Command) -> Vec<Effect> {
    let Screen::Fill(fill) = &mut wizard.screen else {
        return Vec::new();
    };
    let Page::Review(review) = &mut fill.page else {
        return Vec::new();
    };
    match command {
        Command::Go(go) => review.selected = go.within(review.selected, review.lines.len(), 10),
        Command::Turn { .. } | Command::Pick(_) | Command::Cancel | Command::Do(_) => {}
        Command::Accept | Command::Toggle => {
            if let Some(line) = review.lines.get(review.selected).cloned() {
                let place = walk::nearest(&fill.draft, line.place);
                fill.go(place);
                let settle = line.what.matter().map(|matter| Settle::new(fill, matter));
                wizard.popup = settle.map(|settle| Popup::Settle(Box::new(settle)));
            }
        }
    }
    Vec::new()
}
