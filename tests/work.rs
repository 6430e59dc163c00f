//! What a key costs, counted: it must not grow with the form.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fmt::Write;
use std::sync::Arc;

use anketa::core::answers::{Cell, Change, RowId, Rows, Subject};
use anketa::core::draft::Draft;
use anketa::core::lang::Lang;
use anketa::core::questionnaire::SectionNo;
use anketa::core::questionnaire::item::{ItemNo, Part};
use anketa::core::wizard::command::{Command, Go};
use anketa::core::wizard::fill::counts::Counts;
use anketa::core::wizard::fill::walk::Place;
use anketa::core::wizard::{Msg, Opened, Saving, Screen, Wizard, update};
use anketa::store::form;

/// A form of so many questions in sections of twenty; each section has a sum, a part, a condition and four checks, one
/// of which looks into the section before.
fn form_of(questions: usize) -> String {
    let mut sections = String::new();
    for section in 0..questions.div_ceil(20) {
        let items: Vec<String> = (0..20).map(item).collect();
        let before = section.saturating_sub(1);
        write!(
            sections,
            r#"{}{{"id": "s{section}", "title": "Раздел", "layout": "table", "columns": [{{"items": [{}]}}],
              "checks": [
                {{"id": "sum", "rule": "n0 = n1 + n2", "say": "сумма"}},
                {{"id": "less", "rule": "n3 <= n4 + n5", "say": "меньше"}},
                {{"id": "told", "rule": "n6 = 0 or answered(t7)", "say": "сказано"}},
                {{"id": "before", "rule": "n8 >= s{before}.n0", "say": "раньше"}}]}}"#,
            if section > 0 { "," } else { "" },
            items.join(",")
        )
        .unwrap();
    }
    format!(
        r#"{{"anketa": 1, "id": "long", "version": "1", "languages": ["ru"], "title": "Длинный",
           "sections": [{sections}]}}"#
    )
}

fn item(no: usize) -> String {
    match no {
        7 => r#"{"id": "t7", "type": "text", "ask": "Почему", "when": "n6 > 0"}"#.to_owned(),
        1 => r#"{"id": "n1", "type": "number", "ask": "Из них", "part_of": "n0"}"#.to_owned(),
        no => format!(r#"{{"id": "n{no}", "type": "number", "ask": "Число {no}"}}"#),
    }
}

fn draft_of(questions: usize) -> Draft {
    let form = form::read(&form_of(questions)).unwrap();
    assert_eq!(form.items.len(), questions.max(20));
    Draft::new(Arc::new(form), vec![Lang::parse("ru").unwrap()])
}

fn cell(draft: &Draft, section: usize, id: &str) -> Cell {
    let item = draft.questionnaire.find(SectionNo(section), id).unwrap();
    let row = RowId::ONLY;
    Cell { item, row }
}

/// How many questions and checks are looked at when this answer is typed and its field left.
fn work(questions: usize, id: &str) -> usize {
    let mut draft = draft_of(questions);
    let last = draft.questionnaire.sections.len() - 1;
    let cell = cell(&draft, last, id);
    let mut counts = Counts::of(&draft);
    let before = counts.work();
    let lang = draft.languages[0].clone();
    draft.write(cell, Part::Main, &lang, "3".to_owned());
    counts.typed(&draft, Subject::Answer(cell));
    counts.settle(&draft);
    counts.work() - before
}

#[test]
fn an_answer_costs_what_rests_on_it_however_long_the_form() {
    for id in ["n0", "n6", "n9", "t7"] {
        let work = [40, 1_000, 10_000].map(|questions| work(questions, id));
        assert_eq!(work[0], work[1], "{id}");
        assert_eq!(work[1], work[2], "{id}");
        // The answer itself, what is asked because of it, its checks and whether it stands.
        assert!(work[2] <= 6, "{id}: {work:?}");
    }
}

/// How many questions and checks the wizard looks at for two keys and a Tab at a place of a draft.
fn looks(draft: Draft, place: Option<Place>) -> usize {
    let mut wizard = Wizard::new(draft.languages[0].clone(), Vec::new(), Vec::new());
    let opened = Opened {
        name: "long".to_owned(),
        draft: Box::new(draft),
        unplaced: Vec::new(),
        told: None,
        saving: Saving::Untouched,
        colleagues: Box::default(),
    };
    update(&mut wizard, Msg::Opened(opened));
    if let (Screen::Fill(fill), Some(place)) = (&mut wizard.screen, place) {
        fill.go(place);
    }
    let begun = wizard.fill().unwrap().counts.work();
    for text in ["1", "12"] {
        update(&mut wizard, Msg::Typed(text.to_owned()));
    }
    update(&mut wizard, Msg::Command(Command::Go(Go::Next)));
    wizard.fill().unwrap().counts.work() - begun
}

#[test]
fn the_wizard_looks_at_no_more() {
    for questions in [20, 1_000, 10_000] {
        // Two keys and a Tab: the answer twice, its three checks (a sum, a part, what looks at it) once, whether it stands.
        let looked = looks(draft_of(questions), None);
        assert!(looked <= 8, "{questions} questions: {looked} looks");
    }
}

#[test]
fn nor_in_one_column_or_in_many_rows() {
    let form_of = |items: String, rows: &str| {
        format!(
            r#"{{"anketa": 1, "id": "long", "version": "1", "languages": ["ru"], "title": "Длинный", "sections": [
              {{"id": "s", "title": "Раздел", "layout": "table", {rows} "columns": [{{"items": [{items}]}}]}}]}}"#
        )
    };
    let numbers = |count: usize| {
        let items = (0..count)
            .map(|no| format!(r#"{{"id": "n{no}", "type": "number", "ask": "Число {no}"}}"#));
        items.collect::<Vec<_>>().join(",")
    };
    let draft = |form: String| {
        let form = form::read(&form).unwrap();
        Draft::new(Arc::new(form), vec![Lang::parse("ru").unwrap()])
    };
    for count in [20, 1_000, 10_000] {
        let column = draft(form_of(numbers(count), ""));
        let middle = |item: usize, row: RowId| Place::Field {
            cell: Cell {
                item: ItemNo(item),
                row,
            },
            part: Part::Main,
        };
        let looked = looks(column, Some(middle(count / 2, RowId::ONLY)));
        assert!(looked <= 4, "{count} in a column: {looked} looks");
        let mut rows = draft(form_of(
            numbers(2),
            r#""rows": {"one": "строка", "named_by": "n0"},"#,
        ));
        let shown: Vec<RowId> = (1..=count)
            .map(|no| RowId::new(0, u32::try_from(no).unwrap()))
            .collect();
        let here = shown[count / 2];
        rows.answers.apply(Change::Rows(
            SectionNo(0),
            Rows {
                shown,
                deleted: Vec::new(),
            },
        ));
        let looked = looks(rows, Some(middle(0, here)));
        assert!(looked <= 4, "{count} rows: {looked} looks");
    }
}
