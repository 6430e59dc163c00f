//! What stands for an answer in one language: the value, a named absence, the paper's words, or a line to fill in.

use crate::core::answers::Absence;
use crate::core::questionnaire::Figures;
use crate::core::questionnaire::item::{Choice, ItemNo, Kind, Part};
use crate::core::reading;
use crate::core::report::document::{Fill, Line};
use crate::core::report::figure::is_count;
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
    pub fn given(line: Line) -> Self {
        Self {
            paragraphs: vec![line],
            share: None,
            note: None,
            has_room: false,
        }
    }

    pub fn open(kind: &Kind) -> Self {
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
                self.computed(row, no, voice, *decimals, unit.as_ref())
            }
        }
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
        match figures {
            Some(Figures::Zero) if is_count(kind) => Said::given(Line::text("0")),
            Some(Figures::Zero | Figures::Blank) | None => Said::open(kind),
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
