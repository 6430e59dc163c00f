//! What stands for an answer in one language: the value, a named absence, the paper's words, or a line to fill in.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::core::answers::Absence;
use crate::core::checks;
use crate::core::questionnaire::Figures;
use crate::core::questionnaire::item::{Choice, ItemNo, Kind, Number, Part};
use crate::core::reading;
use crate::core::report::document::{Fill, Line};
use crate::core::report::{Row, Voice, Writer};

/// An answer in one language, ready to be put behind its wording or into it.
pub(super) struct Said {
    /// Its paragraphs, never none; a figure has one.
    pub paragraphs: Vec<Line>,
    /// The share that a figure is of its base.
    pub share: Option<Line>,
    /// The companion text of a figure.
    pub note: Option<Line>,
    /// Whether there is a companion text to be written by hand, should the wording have a place for it.
    pub has_room: bool,
}

impl Said {
    fn given(line: Line) -> Self {
        Self {
            paragraphs: vec![line],
            share: None,
            note: None,
            has_room: false,
        }
    }

    fn open(kind: &Kind) -> Self {
        Self::given(Line::fill(fill(kind)))
    }

    /// The answer on one line.
    pub fn line(self) -> Line {
        Line::join(self.paragraphs, " ")
    }
}

impl Writer<'_> {
    /// What stands for the answer to an item.
    pub(super) fn said(&self, row: Row, no: ItemNo, voice: &Voice) -> Said {
        if self.is_hidden(row, no) {
            return self.instead(row, no, voice);
        }
        let kind = &self.item(no).kind;
        let answer = self.draft.answers.answer(row.cell(no));
        if let Some(absence) = answer.absence {
            return Said::given(self.absent(row, no, voice, absence));
        }
        match kind {
            Kind::Line | Kind::Text => self.words(row, no, voice),
            Kind::Number(number) => self.number(row, no, voice, number),
            Kind::Choice(choices) | Kind::Choices(choices) => self.chosen(row, no, voice, choices),
            Kind::Date => self
                .day(row, no, voice, Part::Main)
                .map_or_else(|| Said::open(kind), Said::given),
            Kind::Period => self.period(row, no, voice),
            Kind::Person => self.person(row, no, voice),
            Kind::Group { .. } => Said::given(Line::default()),
            Kind::Computed { decimals, unit, .. } => {
                let value = checks::computed(self.draft, row.cell(no));
                let rounded = value.map(|value| round(value, *decimals));
                let line = rounded.map(|value| Line::text(&voice.words.decimal(value)));
                let unit = unit.as_ref().map_or("", |unit| unit.say(&voice.lang));
                line.map_or_else(
                    || Said::open(kind),
                    |line| Said::given(with_unit(line, unit)),
                )
            }
        }
    }

    /// The companion text of a figure in one language, where there is one.
    pub(super) fn note(&self, row: Row, no: ItemNo, voice: &Voice) -> Option<Line> {
        let is_absent = self.draft.answers.answer(row.cell(no)).absence.is_some();
        let is_shown = !self.is_hidden(row, no) && !is_absent;
        let note = is_shown.then(|| self.typed(row, no, Part::Note, voice))?;
        note.map(|paragraphs| Line::join(paragraphs, " "))
    }

    /// The lines that a person typed into a part of an answer; `None` when there are none.
    pub(super) fn typed(
        &self,
        row: Row,
        no: ItemNo,
        part: Part,
        voice: &Voice,
    ) -> Option<Vec<Line>> {
        let text = self.draft.text(row.cell(no), part, &voice.lang);
        let lines: Vec<Line> = text
            .split([
                '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
            ])
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(Line::typed)
            .collect();
        (!lines.is_empty()).then_some(lines)
    }

    /// Whether the answer stays hidden, because its section does not apply and it was given before that was said.
    pub(super) fn is_hidden(&self, row: Row, no: ItemNo) -> bool {
        !row.applies && !self.draft.answers.answer(row.cell(no)).stands
    }

    /// What the paper says in the place of an answer that stays hidden.
    fn instead(&self, row: Row, no: ItemNo, voice: &Voice) -> Said {
        let kind = &self.item(no).kind;
        let section = self.draft.questionnaire.section(row.section);
        let paper = section.not_applicable.as_ref();
        let repeat = &section.repeat;
        if repeat.as_ref().is_some_and(|repeat| repeat.named_by == no) {
            let name = paper.and_then(|paper| paper.row.as_ref());
            return name.map_or_else(
                || Said::open(kind),
                |name| Said::given(Line::text(name.say(&voice.lang))),
            );
        }
        let figures = paper.and_then(|paper| paper.numbers.get(&voice.lang));
        match (kind, figures) {
            (Kind::Number(_) | Kind::Computed { .. }, Some(Figures::Zero)) => {
                Said::given(Line::text("0"))
            }
            _ => Said::open(kind),
        }
    }

    fn absent(&self, row: Row, no: ItemNo, voice: &Voice, absence: Absence) -> Line {
        let words = Line::text(&voice.words.absence(absence));
        match self.typed(row, no, Part::Remark, voice) {
            Some(remark) => in_brackets(words, Line::join(remark, " ")),
            None => words,
        }
    }

    fn words(&self, row: Row, no: ItemNo, voice: &Voice) -> Said {
        match self.typed(row, no, Part::Main, voice) {
            Some(paragraphs) => Said {
                paragraphs,
                ..Said::given(Line::default())
            },
            None => Said::open(&self.item(no).kind),
        }
    }

    fn number(&self, row: Row, no: ItemNo, voice: &Voice, number: &Number) -> Said {
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
        Some(Line::text(&voice.words.share(round(percent, 1))))
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
            Kind::Computed { .. } => checks::computed(self.draft, cell),
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

    fn chosen(&self, row: Row, no: ItemNo, voice: &Voice, choices: &[Choice]) -> Said {
        let typed = self.draft.text(row.cell(no), Part::Main, &voice.lang);
        match reading::read_choices(typed, choices) {
            Ok(chosen) if chosen.is_empty() => Said::open(&self.item(no).kind),
            Ok(chosen) => {
                let labels = chosen.iter().map(|choice| choice.label.say(&voice.lang));
                Said::given(Line::join(labels.map(Line::text), "; "))
            }
            Err(_) => self.words(row, no, voice),
        }
    }

    /// A day of a date or a period, as written where it cannot be read; `None` when nothing was written.
    pub(super) fn day(&self, row: Row, no: ItemNo, voice: &Voice, part: Part) -> Option<Line> {
        let typed = self.typed(row, no, part, voice)?;
        let written = self.draft.text(row.cell(no), part, &voice.lang);
        match reading::read_date(written) {
            Ok(Some(date)) => Some(Line::text(&voice.words.date(date))),
            Ok(None) | Err(_) => Some(Line::join(typed, " ")),
        }
    }

    fn period(&self, row: Row, no: ItemNo, voice: &Voice) -> Said {
        if let Some(phrase) = self.typed(row, no, Part::Phrase, voice) {
            return Said::given(Line::join(phrase, " "));
        }
        let date = |part| reading::read_date(self.draft.text(row.cell(no), part, &voice.lang));
        if let (Ok(Some(from)), Ok(Some(until))) = (date(Part::Main), date(Part::Until)) {
            return Said::given(Line::text(&voice.words.period(from, until)));
        }
        let from = self.day(row, no, voice, Part::Main);
        let until = self.day(row, no, voice, Part::Until);
        if from.is_none() && until.is_none() {
            return Said::open(&self.item(no).kind);
        }
        let between = voice.words.between("{from}", "{until}");
        let end =
            |day: &Option<Line>| Some(day.clone().unwrap_or_else(|| Line::fill(Fill::Figure)));
        Said::given(Line::compose(&between, |name| match name {
            "from" => end(&from),
            "until" => end(&until),
            _ => None,
        }))
    }

    fn person(&self, row: Row, no: ItemNo, voice: &Voice) -> Said {
        let parts = [Part::Main, Part::Post];
        let given: Vec<Line> = parts
            .into_iter()
            .filter_map(|part| self.typed(row, no, part, voice))
            .map(|lines| Line::join(lines, " "))
            .collect();
        if given.is_empty() {
            return Said::open(&self.item(no).kind);
        }
        Said::given(Line::join(given, ", "))
    }
}

/// A line with another one behind it in brackets.
pub(super) fn in_brackets(line: Line, inside: Line) -> Line {
    line.and_text(" (").and(inside).and_text(")")
}

fn with_unit(figure: Line, unit: &str) -> Line {
    if unit.is_empty() {
        figure
    } else {
        figure.and_text(" ").and_text(unit)
    }
}

/// Rounded half away from zero, with just so many places.
fn round(value: Decimal, places: u32) -> Decimal {
    let mut rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    rounded
}

/// The room that an answer of a kind takes when it is written by hand.
fn fill(kind: &Kind) -> Fill {
    match kind {
        Kind::Number(_) | Kind::Date | Kind::Computed { .. } => Fill::Figure,
        Kind::Line
        | Kind::Text
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Period
        | Kind::Person
        | Kind::Group { .. } => Fill::Words,
    }
}
