//! Figures as the paper prints them: value, unit, share, companion text.

use rust_decimal::Decimal;

use crate::core::checks;
use crate::core::checks::share::rounded;
use crate::core::lang::Text;
use crate::core::questionnaire::item::{ItemNo, Kind, Number, Part};
use crate::core::reading;
use crate::core::report::answer::Said;
use crate::core::report::document::{Fill, Line};
use crate::core::report::{Row, Voice, Writer};

impl Writer<'_> {
    /// A number as it was meant; what is no number stands as written.
    pub(super) fn number(&self, row: Row, no: ItemNo, voice: &Voice, number: &Number) -> Said {
        let Some(typed) = self.typed(row, no, Part::Main, voice) else {
            return Said {
                note: self.note(row, no, voice),
                has_room: number.note.is_some(),
                ..Said::open(&self.item(no).kind)
            };
        };
        let unit = number
            .unit
            .as_ref()
            .map_or("", |unit| unit.say(&voice.lang));
        let line = match self.amount(row, no) {
            Some(amount) => with_unit(Line::text(&voice.words.decimal(amount)), unit),
            None => Line::join(typed, " "),
        };
        Said {
            share: self.share(row, no, voice, number),
            note: self.note(row, no, voice),
            ..Said::given(line)
        }
    }

    /// The share in percent, to one place, half away from zero. None where nothing can be shared: the base is
    /// blank or zero, or the figure itself is.
    fn share(&self, row: Row, no: ItemNo, voice: &Voice, number: &Number) -> Option<Line> {
        let amount = self.amount(row, no).filter(|amount| !amount.is_zero())?;
        let base = self.amount(row, number.percent_of?)?;
        let percent = amount
            .checked_mul(Decimal::ONE_HUNDRED)?
            .checked_div(base)?;
        Some(Line::text(&voice.words.share(rounded(percent, 1))))
    }

    /// The figure that an item prints, where it prints one.
    fn amount(&self, row: Row, no: ItemNo) -> Option<Decimal> {
        let cell = row.cell(no);
        let answer = self.draft.answers.answer(cell);
        if answer.absence.is_some() || self.is_hidden(row, no) {
            return None;
        }
        match &self.item(no).kind {
            Kind::Number(_) => reading::decimal(answer.text(Part::Main, None)).ok()?,
            Kind::Computed { .. } => checks::computed(&self.draft, cell),
            Kind::Line
            | Kind::Text
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Period
            | Kind::Person
            | Kind::Group { .. } => None,
        }
    }

    /// A computed figure, rounded to the places that are shown.
    pub(super) fn computed(
        &self,
        row: Row,
        no: ItemNo,
        voice: &Voice,
        places: u32,
        unit: Option<&Text>,
    ) -> Said {
        let unit = unit.map_or("", |unit| unit.say(&voice.lang));
        match checks::computed(&self.draft, row.cell(no)) {
            Some(value) => {
                let value = voice.words.decimal(rounded(value, places));
                Said::given(with_unit(Line::text(&value), unit))
            }
            None => Said::open(&self.item(no).kind),
        }
    }

    /// The companion text of a figure in one language; room for it where only another language has it.
    pub(super) fn note(&self, row: Row, no: ItemNo, voice: &Voice) -> Option<Line> {
        let answer = self.draft.answers.answer(row.cell(no));
        if self.is_hidden(row, no) || answer.absence.is_some() {
            return None;
        }
        if let Some(note) = self.typed(row, no, Part::Note, voice) {
            return Some(Line::join(note, " "));
        }
        let mut texts = answer.texts();
        let elsewhere =
            texts.any(|(slot, text)| slot.part == Part::Note && !text.trim().is_empty());
        elsewhere.then(|| Line::fill(Fill::Words))
    }
}

fn with_unit(figure: Line, unit: &str) -> Line {
    if unit.is_empty() {
        figure
    } else {
        figure.and_text(" ").and_text(unit)
    }
}

/// Whether an item is a count of something, which is zero where there is nothing of the kind.
pub(super) fn is_count(kind: &Kind) -> bool {
    match kind {
        Kind::Number(_) | Kind::Computed { .. } => true,
        Kind::Line
        | Kind::Text
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Date
        | Kind::Period
        | Kind::Person
        | Kind::Group { .. } => false,
    }
}
