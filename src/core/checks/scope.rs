//! Answers as the values that rules work with.

use crate::core::answers::{Absence, Answer, Cell, RowId};
use crate::core::checks;
use crate::core::draft::Draft;
use crate::core::lang::ByLang;
use crate::core::questionnaire::item::{ItemNo, Kind, Part};
use crate::core::questionnaire::{Questionnaire, SectionNo};
use crate::core::reading;
use crate::core::rule::{self, Name, Question, Scope, Value};
use rust_decimal::Decimal;

/// Where a rule stands: names without a section are of this section and row.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The draft it looks at.
    pub draft: &'a Draft,
    /// Its section.
    pub section: SectionNo,
    /// Its row.
    pub row: RowId,
}

impl Scope for Here<'_> {
    fn value(&self, name: &Name) -> Value {
        self.cell(name)
            .map_or(Value::Unanswered, |cell| value(self.draft, cell))
    }

    fn values(&self, name: &Name) -> Vec<Value> {
        let Some(item) = find(&self.draft.questionnaire, self.section, name) else {
            return Vec::new();
        };
        let section = self.draft.questionnaire.item(item).place.section;
        if self.draft.answers.off(section).is_some() {
            return vec![Value::NotApplicable];
        }
        self.draft
            .rows(section)
            .iter()
            .map(|row| value(self.draft, Cell { item, row: *row }))
            .collect()
    }

    fn asked(&self, question: Question, name: &Name) -> Value {
        let Some(cell) = self.cell(name) else {
            return Value::Unanswered;
        };
        match question {
            Question::Former => former(self.draft, cell),
            Question::IsNone => is_none(self.draft, cell),
            Question::Names => names(self.draft, cell),
        }
    }
}

impl Here<'_> {
    /// The cell that a name means: of this row, or of a section that does not repeat.
    pub fn cell(&self, name: &Name) -> Option<Cell> {
        let item = find(&self.draft.questionnaire, self.section, name)?;
        let section = self.draft.questionnaire.item(item).place.section;
        let row = if section == self.section {
            self.row
        } else {
            RowId::ONLY
        };
        Some(Cell { item, row })
    }
}

/// The item that a name in a rule of this section means.
pub fn find(form: &Questionnaire, section: SectionNo, name: &Name) -> Option<ItemNo> {
    let section = match &name.section {
        Some(id) => form.find_section(id)?,
        None => section,
    };
    form.find(section, &name.item)
}

/// What a rule sees in a cell. «Нет» and «не выявлено» are the number 0 where a number is asked.
pub(super) fn value(draft: &Draft, cell: Cell) -> Value {
    let item = draft.questionnaire.item(cell.item);
    let is_out =
        draft.answers.off(item.place.section).is_some() || !checks::is_relevant(draft, cell);
    let answer = draft.answers.answer(cell);
    match answer.absence {
        _ if is_out => Value::NotApplicable,
        Some(Absence::NotApplicable) => Value::NotApplicable,
        Some(Absence::ToClarify) => Value::Unanswered,
        Some(Absence::None | Absence::NoneFound) if matches!(item.kind, Kind::Number(_)) => {
            Value::Number(Decimal::ZERO)
        }
        Some(absence @ (Absence::None | Absence::NoneFound)) => {
            Value::Text(absence.name().to_owned())
        }
        None => typed(draft, cell, &item.kind, answer),
    }
}

/// What a rule sees in the same cell of the previous period; a gap where there is none, or its row was not there.
fn former(draft: &Draft, cell: Cell) -> Value {
    let previous = draft.previous.as_ref();
    let previous = previous.filter(|previous| {
        let section = draft.questionnaire.item(cell.item).place.section;
        previous.draft.answers.off(section).is_some() || previous.has_row(cell)
    });
    previous.map_or(Value::Unanswered, |previous| value(&previous.draft, cell))
}

/// Whether an answer says that there is nothing of the kind: «нет», «не выявлено», 0, or a ready answer of the item.
fn is_none(draft: &Draft, cell: Cell) -> Value {
    let item = draft.questionnaire.item(cell.item);
    match value(draft, cell) {
        gap @ (Value::Unanswered | Value::NotApplicable) => gap,
        Value::Number(number) => Value::Truth(number.is_zero()),
        Value::Truth(truth) => Value::Truth(!truth),
        Value::Text(text) => {
            let phrases = item.phrases.iter().flat_map(ByLang::iter);
            let mut phrases = phrases.flat_map(|(_, phrases)| phrases);
            let is_absent = draft.answers.answer(cell).absence.is_some();
            Value::Truth(is_absent || phrases.any(|phrase| is_same(phrase, &text)))
        }
    }
}

/// How many names stand in the companion text of a number, or in a text; a gap where there is no such text, or no
/// name in it.
fn names(draft: &Draft, cell: Cell) -> Value {
    let kind = &draft.questionnaire.item(cell.item).kind;
    let part = match kind {
        Kind::Number(_) => Part::Note,
        Kind::Line
        | Kind::Text
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Date
        | Kind::Period
        | Kind::Person
        | Kind::Group { .. }
        | Kind::Computed { .. } => Part::Main,
    };
    match value(draft, cell) {
        gap @ (Value::Unanswered | Value::NotApplicable) => gap,
        Value::Number(_) | Value::Text(_) | Value::Truth(_) => {
            let answer = draft.answers.answer(cell);
            let texts = answer.texts().filter(|(slot, _)| slot.part == part);
            let names = texts.map(|(_, text)| rule::names(text)).max();
            match names {
                None | Some(0) => Value::Unanswered,
                Some(names) => Value::Number(names.into()),
            }
        }
    }
}

/// Whether two texts are the same ready answer, but for capitals and a point at the end. A long text is not read further
/// than they agree.
fn is_same(one: &str, other: &str) -> bool {
    lowered(one).eq(lowered(other))
}

fn lowered(text: &str) -> impl Iterator<Item = char> {
    let bare = text.trim().trim_end_matches('.');
    bare.chars().flat_map(char::to_lowercase)
}

fn typed(draft: &Draft, cell: Cell, kind: &Kind, answer: &Answer) -> Value {
    let once = answer.text(Part::Main, None).trim();
    match kind {
        Kind::Number(number) => match reading::read_number(once, number) {
            Ok(Some(value)) => Value::Number(value),
            Ok(None) | Err(_) => Value::Unanswered,
        },
        Kind::Computed { .. } => {
            checks::computed(draft, cell).map_or(Value::Unanswered, Value::Number)
        }
        Kind::Date => match reading::read_date(once) {
            Ok(Some(day)) => Value::Text(day.to_string()),
            Ok(None) | Err(_) => Value::Unanswered,
        },
        Kind::Line | Kind::Text => {
            let spoken = draft.spoken();
            let written = spoken
                .iter()
                .map(|lang| answer.text(Part::Main, Some(lang)).trim());
            text(
                written
                    .into_iter()
                    .find(|text| !text.is_empty())
                    .unwrap_or_default(),
            )
        }
        Kind::Choice(_) | Kind::Choices(_) | Kind::Period | Kind::Person => text(once),
        Kind::Group { .. } => Value::Unanswered,
    }
}

fn text(typed: &str) -> Value {
    if typed.is_empty() {
        Value::Unanswered
    } else {
        Value::Text(typed.to_owned())
    }
}
