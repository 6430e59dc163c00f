//! Looking again at what changed comes to the same as looking at everything, whatever happens to a draft.
//!
//! `PROPTEST_CASES=5000 cargo test --test recheck` looks longer.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use anketa::core::answers::{
    Absence, Acceptance, Answer, Cell, Change, Point, RowId, SectionOff, Slot, Subject,
};
use anketa::core::checks::{self, Finding};
use anketa::core::draft::Draft;
use anketa::core::draft::previous::Previous;
use anketa::core::lang::Lang;
use anketa::core::questionnaire::item::{ItemNo, Part};
use anketa::core::questionnaire::{Questionnaire, SectionNo};
use anketa::core::wizard::fill::columns::Columns;
use anketa::core::wizard::fill::counts::Counts;
use anketa::core::wizard::review::{Open, Review};
use anketa::store::form;
use proptest::collection::vec;
use proptest::prelude::*;

/// Everything rests on everything: in a row, across sections, through computed figures, groups and conditions.
const FORM: &str = r#"{
  "anketa": 1, "id": "web", "version": "1", "languages": ["ru", "kk"], "title": "Сеть",
  "sections": [
    {"id": "one", "title": "Один", "layout": "table", "columns": [{"items": [
      {"id": "x", "type": "number", "ask": "x", "max": 50},
      {"id": "y", "type": "number", "part_of": "x", "percent_of": "x", "remark": "кто", "ask": "y"},
      {"id": "z", "type": "computed", "value": "x + or_zero(y)", "ask": "z",
        "checks": [{"id": "small", "rule": "z < 4", "say": "z"}]},
      {"id": "t", "type": "text", "when": "x > 1", "phrases": {"ru": ["нет"], "kk": ["жоқ"]}, "ask": "t"},
      {"id": "g", "type": "group", "when": "answered(t)", "ask": "g", "items": [
        {"id": "u", "type": "number", "when": "z > 2", "ask": "u",
          "checks": [{"id": "far", "level": "notice", "rule": "u = many.first", "say": "u"}]},
        {"id": "v", "type": "line", "ask": "v"}]}]}],
      "checks": [
        {"id": "names", "rule": "names(y) = y", "say": "names"},
        {"id": "agree", "rule": "(x = 0) = none(t)", "say": "agree"},
        {"id": "rows", "rule": "sum(rows.p) <= x", "say": "rows"},
        {"id": "odd", "rule": "x / (y - 1) > 1", "say": "odd"},
        {"id": "less", "rule": "x >= previous(x)", "say": "less"}]},
    {"id": "rows", "title": "Строки", "layout": "table", "rows": {"one": "строка", "named_by": "n"},
      "columns": [{"items": [
        {"id": "n", "type": "line", "ask": "n"},
        {"id": "p", "type": "number", "carry": "show", "ask": "p"},
        {"id": "q", "type": "number", "part_of": "p", "ask": "q"},
        {"id": "w", "type": "text", "when": "one.x > 2 or p > 2", "ask": "w"},
        {"id": "c", "type": "computed", "value": "p - or_zero(q) + one.z", "ask": "c"}]}],
      "checks": [
        {"id": "add", "rule": "p = q + one.x", "say": "add"},
        {"id": "lead", "rule": "leading(w) = p", "say": "lead"},
        {"id": "same", "rule": "p = previous(p) or previous(c) > q", "say": "same"},
        {"id": "none", "rule": "p = 0 or answered(w)", "say": "none"}]},
    {"id": "many", "title": "Много", "layout": "table", "columns": [{"items": [
        {"id": "first", "type": "computed", "value": "count(rows.w)", "ask": "f"},
        {"id": "last", "type": "number", "when": "max(rows.c) > 1 or first = 2", "ask": "l"}]}],
      "checks": [
        {"id": "sum", "rule": "sum(rows.c) = last", "say": "sum"},
        {"id": "has", "rule": "has(one.t; '2') or na(one.u)", "say": "has"}]}]}"#;

fn questionnaire() -> Arc<Questionnaire> {
    static READ: LazyLock<Arc<Questionnaire>> = LazyLock::new(|| {
        Arc::new(form::read(FORM).unwrap_or_else(|defects| panic!("{defects:#?}")))
    });
    Arc::clone(&READ)
}

/// What happens to a draft, by oneself or by a colleague.
#[derive(Clone, Debug)]
enum Act {
    Type(usize, usize, Part, String),
    Absent(usize, usize, Option<Absence>),
    Stands(usize, usize),
    Carried(usize, usize, bool),
    AddRow,
    MoveRows(usize),
    DeleteRow(usize),
    RestoreRow,
    Off(usize, bool),
    Accept(usize, bool),
    Languages(bool),
}

fn act() -> impl Strategy<Value = Act> {
    let texts = prop::sample::select(
        &[
            "",
            "0",
            "1",
            "2",
            "3",
            "3",
            "77",
            "нет",
            "2 (Ли)",
            "да",
            "Ли О., Ким Т.",
            "Ли 50%",
        ][..],
    );
    let absences = prop::sample::select(
        &[
            None,
            Some(Absence::None),
            Some(Absence::NotApplicable),
            Some(Absence::ToClarify),
        ][..],
    );
    let part = prop::sample::select(&[Part::Main, Part::Main, Part::Main, Part::Note][..]);
    prop_oneof![
        12 => (0..20_usize, 0..4_usize, part, texts)
            .prop_map(|(item, row, part, text)| Act::Type(item, row, part, text.to_owned())),
        2 => (0..20_usize, 0..4_usize, absences)
            .prop_map(|(item, row, absence)| Act::Absent(item, row, absence)),
        1 => (0..20_usize, 0..4_usize).prop_map(|(item, row)| Act::Stands(item, row)),
        2 => (0..20_usize, 0..4_usize, any::<bool>())
            .prop_map(|(item, row, is)| Act::Carried(item, row, is)),
        2 => Just(Act::AddRow),
        1 => (0..4_usize).prop_map(Act::MoveRows),
        2 => (0..4_usize).prop_map(Act::DeleteRow),
        1 => Just(Act::RestoreRow),
        4 => (0..3_usize, any::<bool>()).prop_map(|(section, off)| Act::Off(section, off)),
        3 => (0..20_usize, any::<bool>()).prop_map(|(at, accept)| Act::Accept(at, accept)),
        1 => any::<bool>().prop_map(Act::Languages),
    ]
}

fn cell(draft: &Draft, item: usize, row: usize) -> Option<Cell> {
    let form = &draft.questionnaire;
    let asked: Vec<ItemNo> = (0..form.items.len()).map(ItemNo).collect();
    let asked: Vec<ItemNo> = asked
        .into_iter()
        .filter(|no| form.item(*no).kind.is_asked())
        .collect();
    let item = asked[item % asked.len()];
    let rows = draft.rows(form.item(item).place.section);
    let row = *rows.get(row % rows.len().max(1))?;
    Some(Cell { item, row })
}

fn changed(draft: &Draft, cell: Cell, change: impl FnOnce(&mut Answer)) -> Change {
    let mut answer = draft.answers.answer(cell).clone();
    change(&mut answer);
    Change::Answer(cell, answer)
}

fn change(draft: &Draft, act: &Act) -> Option<Change> {
    let rows_section = SectionNo(1);
    let mut rows = draft.answers.rows(rows_section).clone();
    Some(match act {
        Act::Type(item, row, part, text) => {
            let cell = cell(draft, *item, *row)?;
            let kind = &draft.questionnaire.item(cell.item).kind;
            let lang = kind.is_by_lang(*part).then(|| draft.languages[0].clone());
            let slot = Slot { part: *part, lang };
            changed(draft, cell, |answer| answer.write(slot, text.clone()))
        }
        Act::Absent(item, row, absence) => {
            let cell = cell(draft, *item, *row)?;
            changed(draft, cell, |answer| answer.absence = *absence)
        }
        Act::Stands(item, row) => {
            let cell = cell(draft, *item, *row)?;
            changed(draft, cell, |answer| answer.stands = !answer.stands)
        }
        Act::Carried(item, row, is) => {
            let cell = cell(draft, *item, *row)?;
            changed(draft, cell, |answer| answer.carried = *is)
        }
        Act::AddRow => {
            rows.shown.push(draft.answers.fresh_row());
            Change::Rows(rows_section, rows)
        }
        Act::MoveRows(by) => {
            let by = by % rows.shown.len().max(1);
            rows.shown.rotate_left(by);
            Change::Rows(rows_section, rows)
        }
        Act::DeleteRow(at) => {
            let at = at % rows.shown.len().max(1);
            if rows.shown.is_empty() {
                return None;
            }
            rows.deleted.push(rows.shown.remove(at));
            Change::Rows(rows_section, rows)
        }
        Act::RestoreRow => {
            rows.shown.push(rows.deleted.pop()?);
            Change::Rows(rows_section, rows)
        }
        Act::Off(section, off) => {
            let carried = rows.shown.len() % 2 == 1;
            let remark = BTreeMap::new();
            let off = off.then_some(SectionOff { remark, carried });
            Change::Off(SectionNo(*section), off)
        }
        Act::Accept(at, accept) => {
            let found = found(draft);
            let finding = found.values().nth(at % found.len().max(1))?;
            let said = Acceptance {
                remark: BTreeMap::new(),
                seen: finding.seen.clone(),
            };
            Change::Finding(finding.point, accept.then_some(said))
        }
        Act::Languages(_) => return None,
    })
}

/// Findings as the list of what is open has them, which looks at everything.
fn found(draft: &Draft) -> BTreeMap<Point, Finding> {
    let review = Review::of(draft);
    let lines = review.all().iter();
    let found = lines.filter_map(|line| match &line.what {
        Open::Finding(finding) => Some((finding.point, finding.clone())),
        _ => None,
    });
    found.collect()
}

/// Everything that counts say.
fn said(draft: &Draft, counts: &Counts) -> Vec<String> {
    let sections = draft.questionnaire.numbered();
    let sections = sections.map(|(no, section)| {
        let (count, findings) = (counts.section(no), counts.findings(no));
        format!("{} {count:?} {findings} {}", section.id, counts.carried(no))
    });
    let (findings, carried) = (counts.all_findings(), counts.all_carried());
    let total = format!("{:?} {findings} {carried}", counts.total());
    sections.chain([total]).collect()
}

fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").ok();
    let cases = wanted.and_then(|cases| cases.parse().ok()).unwrap_or(200);
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Where each item that is there stands in its column, as [`Columns`] says and as going through the column gives.
fn placed(draft: &Draft, columns: &Columns) -> (Vec<[usize; 3]>, Vec<[usize; 3]>) {
    let form = &draft.questionnaire;
    let (mut said, mut walked) = (Vec::new(), Vec::new());
    for (no, section) in form.numbered() {
        for (column, row) in section
            .columns
            .iter()
            .flat_map(|column| draft.rows(no).iter().map(move |row| (column, *row)))
        {
            let cells = column.items.iter().map(|item| Cell { item: *item, row });
            let there: Vec<Cell> = cells
                .filter(|cell| checks::is_relevant(draft, *cell))
                .collect();
            let is_asked = |cell: &&Cell| form.item(cell.item).kind.is_asked();
            let asked = there.iter().filter(is_asked).count();
            for (above, cell) in there.iter().enumerate() {
                let before = there[..above].iter().filter(is_asked).count();
                walked.push([above, before + 1, asked]);
                let (k, m) = columns.question(form, *cell);
                said.push([columns.above(form, *cell), k, m]);
            }
        }
    }
    (said, walked)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn looking_at_what_changed_is_looking_at_everything(
        before in vec(act(), 0..30),
        acts in vec((act(), any::<bool>()), 1..60),
    ) {
        let mut draft = begun(&before);
        let mut counts = Counts::of(&draft);
        let mut news: Vec<Subject> = Vec::new();
        for (act, looks) in acts {
            if let Act::Languages(both) = act {
                let langs = questionnaire().spoken();
                draft.languages = langs.into_iter().skip(usize::from(!both)).collect();
                counts.recount(&draft);
            }
            if let Some(change) = change(&draft, &act) {
                let subject = change.subject();
                draft.answers.apply(change);
                news.push(subject);
            }
            // Typing is followed at once; news of several changes may come together.
            if !looks {
                continue;
            }
            counts.changed(&draft, std::mem::take(&mut news));
            let anew = Counts::of(&draft);
            prop_assert_eq!(said(&draft, &counts), said(&draft, &anew));
            let (places, walked) = placed(&draft, counts.columns());
            prop_assert_eq!(places, walked);
            let kept: BTreeMap<Point, Finding> =
                counts.all_found().map(|finding| (finding.point, finding.clone())).collect();
            prop_assert_eq!(&kept, &found(&draft));
        }
    }
}

/// A draft that was begun from another one, to which this had happened.
fn begun(before: &[Act]) -> Draft {
    let mut old = Draft::new(questionnaire(), questionnaire().spoken());
    for act in before {
        if let Some(change) = change(&old, act) {
            old.answers.apply(change);
        }
    }
    let languages = old.languages.clone();
    let previous = Previous::new(String::new(), old);
    Draft::from_previous(Arc::new(previous), languages)
}

#[test]
fn the_form_has_a_place_for_each_kind_of_finding() {
    // A test that never finds anything proves nothing.
    let mut draft = Draft::new(questionnaire(), vec![Lang::parse("ru").unwrap()]);
    let write = |draft: &mut Draft, id: &str, part: Part, text: &str| {
        let item = draft.questionnaire.find(SectionNo(0), id).unwrap();
        let row = RowId::ONLY;
        let lang = draft.languages[0].clone();
        draft.write(Cell { item, row }, part, &lang, text.to_owned());
    };
    write(&mut draft, "x", Part::Main, "2");
    write(&mut draft, "y", Part::Main, "3");
    write(&mut draft, "y", Part::Note, "Ли О., 50%");
    let form = questionnaire();
    let names: Vec<String> = found(&draft)
        .keys()
        .map(|point| point.check.name(&form))
        .collect();
    let expected = ["names", "odd", "z.small", "y@part_of", "y@percent_of"];
    assert_eq!(names, expected);
}
