//! Every difference between two drafts of one questionnaire, in the order of the form.
//!
//! What is compared is what a reader gets to see: an answer behind an absence, of a question that is not asked, or in a
//! section that does not apply counts as none, unless it stands. Figures and days are compared by value. Each cell that
//! differs is listed once.

mod pairs;
mod shown;

use std::collections::BTreeSet;

use crate::core::answers::{Answer, Cell, SectionOff};
use crate::core::checks::growth;
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{ItemNo, Kind};

pub use crate::core::compare::pairs::{Kinship, Pair};
pub use crate::core::compare::shown::shown;

/// Two drafts of the same questionnaire, the second in the form of the first or the other way round.
#[derive(Clone, Copy, Debug)]
pub struct Two<'d> {
    /// The earlier one.
    pub old: &'d Draft,
    /// The later one.
    pub new: &'d Draft,
    /// Whether the later one was begun from the earlier one.
    pub kinship: Kinship,
}

/// What differs in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfSection {
    /// Which.
    pub section: SectionNo,
    /// Whether it applies, or the remark on that it does not.
    pub off: Option<OffDiffers>,
    /// What differs in its rows; those that are gone last.
    pub rows: Vec<OfRow>,
}

/// Whether a section applies, before and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffDiffers {
    /// Before.
    pub old: Option<SectionOff>,
    /// Now.
    pub new: Option<SectionOff>,
}

/// What differs in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfRow {
    /// The row before and now.
    pub pair: Pair,
    /// The cells that differ.
    pub cells: Vec<OfCell>,
}

/// One cell that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfCell {
    /// What is asked.
    pub item: ItemNo,
    /// What was shown before; blank where there was nothing.
    pub old: Answer,
    /// What is shown now.
    pub new: Answer,
}

impl Two<'_> {
    /// Everything that differs.
    pub fn differences(&self) -> Vec<OfSection> {
        let sections = self.new.questionnaire.numbered();
        let sections = sections.map(|(section, _)| OfSection {
            section,
            off: self.off(section),
            rows: self.rows(section),
        });
        sections
            .filter(|of| of.off.is_some() || !of.rows.is_empty())
            .collect()
    }

    /// The languages that answers of either are written in, those of the later first.
    pub fn spoken(&self) -> Vec<Lang> {
        let mut spoken = self.new.spoken();
        let earlier = self.old.spoken().into_iter();
        let earlier: Vec<Lang> = earlier.filter(|lang| !spoken.contains(lang)).collect();
        spoken.extend(earlier);
        spoken
    }

    /// The cells of a pair of rows for an item.
    pub fn cells(&self, pair: Pair, item: ItemNo) -> (Option<Cell>, Option<Cell>) {
        let cell = |row| Cell { item, row };
        (pair.before().map(cell), pair.now().map(cell))
    }

    fn off(&self, section: SectionNo) -> Option<OffDiffers> {
        let seen = |draft: &Draft| {
            let off = draft.answers.off(section)?;
            Some(SectionOff {
                carried: false,
                ..off.clone()
            })
        };
        let (old, new) = (seen(self.old), seen(self.new));
        (old != new).then_some(OffDiffers { old, new })
    }

    fn rows(&self, section: SectionNo) -> Vec<OfRow> {
        let pairs = pairs::pairs(self, section).into_iter();
        let rows = pairs.map(|pair| OfRow {
            pair,
            cells: self.differing(section, pair),
        });
        rows.filter(|row| row.pair.is_one_sided() || !row.cells.is_empty())
            .collect()
    }

    fn differing(&self, section: SectionNo, pair: Pair) -> Vec<OfCell> {
        let form = &self.new.questionnaire;
        let columns = form.section(section).columns.iter();
        let items = columns.flat_map(|column| column.items.iter().copied());
        let cells = items.filter_map(|item| match &form.item(item).kind {
            Kind::Group { .. } => None,
            Kind::Computed { .. } => self.computed(pair, item),
            Kind::Line
            | Kind::Text
            | Kind::Number(_)
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Period
            | Kind::Person => self.answered(pair, item),
        });
        cells.collect()
    }

    fn answered(&self, pair: Pair, item: ItemNo) -> Option<OfCell> {
        let (old, new) = self.cells(pair, item);
        let of =
            |draft, cell: Option<Cell>| cell.map(|cell| shown(draft, cell)).unwrap_or_default();
        let (old, new) = (of(self.old, old), of(self.new, new));
        let kind = &self.new.questionnaire.item(item).kind;
        let langs: BTreeSet<Lang> = self.spoken().into_iter().collect();
        let differs = shown::meaning(kind, &old, &langs) != shown::meaning(kind, &new, &langs);
        differs.then_some(OfCell { item, old, new })
    }

    fn computed(&self, pair: Pair, item: ItemNo) -> Option<OfCell> {
        let (old, new) = self.cells(pair, item);
        let of = |draft, cell: Option<Cell>| cell.and_then(|cell| growth::figure(draft, cell));
        let differs = of(self.old, old) != of(self.new, new);
        differs.then(|| OfCell {
            item,
            old: Answer::default(),
            new: Answer::default(),
        })
    }
}
