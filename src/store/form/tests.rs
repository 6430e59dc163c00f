//! Each kind of defect, as a row: one change to a good questionnaire, and what is told about it.

use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::core::questionnaire::defect::Defect;
use crate::core::words::Words;
use crate::store::form;

mod bad;
mod good;
mod ids;
mod keys;
mod limits;
mod links;
mod rules;
mod schema;
mod syntax;
mod table;
mod wordings;

/// A small questionnaire without defects.
const GOOD: &str = r#"{"anketa": 1, "id": "visit", "version": "1", "languages": ["ru", "kk"],
"title": "Visit to {place}",
"sections": [
{"id": "top", "title": "Top", "layout": "heading", "columns": [{"items": [
{"id": "place", "type": "line", "ask": "Place"}]}]},
{"id": "acts", "title": "Acts", "layout": "table",
"rows": {"one": "act", "named_by": "name"},
"columns": [{"items": [
{"id": "name", "type": "line", "ask": "Name"},
{"id": "found", "type": "number", "ask": "Found"},
{"id": "serious", "type": "number", "ask": "Serious", "part_of": "found"},
{"id": "risk", "type": "choice", "ask": "Risk", "choices": [{"id": "low", "label": "Low"}]}]}],
"checks": [{"id": "known", "rule": "serious <= found", "say": "Too many"}]}]}"#;

/// Replaces the one place in the good questionnaire and expects exactly these defects, a line for each.
#[track_caller]
fn case(place: &str, becomes: &str, expected: &[&str]) {
    assert_eq!(GOOD.matches(place).count(), 1, "{place}");
    told(&GOOD.replace(place, becomes), expected);
}

/// Reads a text and expects exactly these defects, a line for each.
#[track_caller]
fn told(text: &str, expected: &[&str]) {
    let defects = form::read(text).err().unwrap_or_default();
    let lines: Vec<String> = defects.iter().map(|defect| line("en", defect)).collect();
    assert_eq!(lines, expected);
}

/// Place, fault and way out in a language of the program.
fn line(tag: &str, defect: &Defect) -> String {
    let words = Words::new(&Lang::parse(tag).unwrap());
    let Defect {
        line, column, path, ..
    } = defect;
    let path = match path.as_str() {
        "" => String::new(),
        path => format!("`{path}`: "),
    };
    let (what, way_out) = (words.fault(&defect.fault), words.way_out(&defect.fault));
    format!("{line}:{column}: {path}{what}; {way_out}")
}

#[track_caller]
fn good(text: &str) -> Questionnaire {
    form::read(text).unwrap()
}

#[test]
fn the_questionnaire_of_these_tests_is_good() {
    told(GOOD, &[]);
}
