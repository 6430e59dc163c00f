//! One bad questionnaire for each kind of defect and doubt; what is told about it in each language; what a schema sees.

use std::sync::LazyLock;

use insta::assert_snapshot;
use serde_json::Value;

use crate::core::questionnaire::defect::{Code, Defect};
use crate::core::words::Words;
use crate::store::form;
use crate::store::form::schema;
use crate::store::form::tests::{
    bad::{BAD, RULE},
    line,
};

/// A questionnaire about which there is nothing to tell.
const CLEAN: &str = r#"{"anketa": 1, "id": "visit", "version": "1", "languages": ["ru", "kk"],
"title": {"ru": "Визит: {place}", "kk": "Сапар"},
"sections": [
{"id": "top", "title": "Top", "layout": "heading", "columns": [{"items": [
{"id": "place", "type": "line", "ask": "Place"}]}]},
{"id": "acts", "title": "Acts", "layout": "table",
"rows": {"one": "act", "named_by": "name"},
"columns": [{"items": [
{"id": "name", "type": "line", "ask": "Name"},
{"id": "found", "type": "number", "ask": "Found", "min": 0, "max": 99},
{"id": "serious", "type": "number", "ask": "Serious", "part_of": "found"},
{"id": "risk", "type": "choice", "ask": "Risk", "choices": [{"id": "low", "label": "Low"}, {"id": "high", "label": "High"}]},
{"id": "rest", "type": "computed", "ask": "Rest", "value": "found - serious"}]}],
"checks": [{"id": "known", "rule": "serious <= found", "say": "Too many"}]}]}"#;

/// What makes the clean questionnaire a bad one.
pub(super) enum Made {
    /// This one place of it becomes that.
    Change(&'static str, &'static str),
    /// It becomes these bytes.
    Whole(&'static [u8]),
    /// It is preceded by so many spaces.
    Spaces(usize),
    /// It becomes so many lists in each other.
    Lists(usize),
    /// It has so many languages.
    Languages(usize),
    /// A wording has so many letters.
    Letters(usize),
    /// An item is in so many groups.
    Groups(usize),
    /// There are so many items more.
    Items(usize),
    /// A rule has so many brackets.
    Brackets(usize),
    /// There are so many computed items, each of which needs the one before.
    Chain(usize),
}

/// What a validator with the schema makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Schema {
    /// It refuses it.
    Refuses,
    /// It sees nothing wrong: names, rules and doubts are beyond it.
    Passes,
    /// There is no JSON that it could look at.
    NoJson,
}

fn bytes(made: &Made) -> Vec<u8> {
    let place = "{\"id\": \"rest\"";
    match made {
        Made::Change(place, becomes) => changed(place, becomes),
        Made::Whole(bytes) => bytes.to_vec(),
        Made::Spaces(n) => (" ".repeat(*n) + CLEAN).into_bytes(),
        Made::Lists(n) => "[".repeat(*n).into_bytes(),
        Made::Languages(n) => {
            let tags = (0..n - 2).map(|n| format!("\"x{}{}\"", letter(n / 26), letter(n)));
            let tags: Vec<String> = tags.collect();
            changed("\"kk\"]", &format!("\"kk\", {}]", tags.join(", ")))
        }
        Made::Letters(n) => changed("Place", &"a".repeat(*n)),
        Made::Groups(n) => {
            let group = |inside: String, n| {
                format!(
                    "{{\"id\": \"g{n}\", \"type\": \"group\", \"ask\": \"G\", \"items\": [{inside}]}}"
                )
            };
            let inside = "{\"id\": \"inside\", \"type\": \"date\", \"ask\": \"A\"}".to_owned();
            let groups = (0..*n).fold(inside, group);
            changed(place, &format!("{groups}, {place}"))
        }
        Made::Items(n) => {
            let item = |n| format!("{{\"id\": \"i{n}\", \"type\": \"date\", \"ask\": \"A\"}},");
            let items: String = (0..*n).map(item).collect();
            changed(place, &(items + place))
        }
        Made::Brackets(n) => changed(RULE, &("(".repeat(*n) + RULE + &")".repeat(*n))),
        Made::Chain(n) => {
            let item = |n| {
                format!(
                    "{{\"id\": \"c{n}\", \"type\": \"computed\", \"ask\": \"C\", \"value\": \"c{} + 1\"}},",
                    n + 1
                )
            };
            let items: String = (0..*n).map(item).collect();
            let last = "{\"id\": \"c#\", \"type\": \"number\", \"ask\": \"C\"},"
                .replace('#', &n.to_string());
            changed(place, &(items + &last + place))
        }
    }
}

fn changed(place: &str, becomes: &str) -> Vec<u8> {
    assert_eq!(CLEAN.matches(place).count(), 1, "{place}");
    CLEAN.replace(place, becomes).into_bytes()
}

fn letter(n: usize) -> char {
    char::from(b'a' + u8::try_from(n % 26).unwrap())
}

/// What is found in each of them; looked for once, since some are large.
static FOUND: LazyLock<Vec<Vec<Defect>>> = LazyLock::new(|| {
    let bad = BAD.iter().map(|(_, _, made)| bytes(made));
    bad.map(|bytes| form::lint(&bytes)).collect()
});

#[test]
fn about_the_clean_one_there_is_nothing_to_tell() {
    assert_eq!(form::lint(CLEAN.as_bytes()), []);
}

#[test]
fn every_kind_has_its_questionnaire() {
    let shown: Vec<Code> = BAD.iter().map(|(code, ..)| *code).collect();
    assert_eq!(shown, Code::ALL);
}

#[test]
fn every_bad_questionnaire_is_bad_in_one_way() {
    for ((code, ..), found) in BAD.iter().zip(FOUND.iter()) {
        let codes: Vec<Code> = found.iter().map(|defect| defect.fault.code).collect();
        assert_eq!(codes, [*code]);
    }
}

#[test]
fn what_is_told_in_each_language() {
    let mut told = Vec::new();
    for ((code, _, made), found) in BAD.iter().zip(FOUND.iter()) {
        told.push(code.name().to_owned());
        if let Made::Change(place, becomes) = made {
            told.push(format!("  {place}\n  {becomes}").replace('\u{feff}', "BOM"));
        }
        for lang in Words::LANGS {
            for defect in found {
                let line = line(lang, defect);
                assert!(!line.contains("{$") && !line.contains("lint-"), "{line}");
                assert!(!line.ends_with("; "), "no way out: {line}");
                told.push(format!("    {line}"));
            }
        }
    }
    let told = told.join("\n");
    assert_snapshot!(told);
}

#[test]
fn the_schema_refuses_what_it_can_see() {
    let schema: Value = serde_json::from_str(&schema::text()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (code, expected, made) in BAD {
        let seen = match serde_json::from_slice::<Value>(&bytes(made)) {
            Err(_) => Schema::NoJson,
            Ok(json) if validator.is_valid(&json) => Schema::Passes,
            Ok(_) => Schema::Refuses,
        };
        assert_eq!(seen, *expected, "{}", code.name());
    }
}
