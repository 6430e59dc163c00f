//! What would be too much.

use crate::core::questionnaire::defect::Code;
use crate::store::form;
use crate::store::form::tests::{case, told};

#[test]
fn the_least_does_not_exceed_the_greatest() {
    case(
        "\"ask\": \"Found\"",
        "\"ask\": \"Found\", \"min\": 9, \"max\": 3",
        &[
            "10:68: `sections[1].columns[0].items[1].max`: the least value 9 exceeds the greatest 3; swap `min` and `max`",
        ],
    );
    case(
        "\"ask\": \"Found\"",
        "\"ask\": \"Found\", \"max\": 1e40",
        &[
            "10:58: `sections[1].columns[0].items[1].max`: the number `1e40` cannot be kept exactly; write at most 28 digits",
        ],
    );
}

#[test]
fn lists_hold_something() {
    case(
        "[{\"id\": \"low\", \"label\": \"Low\"}]",
        "[]",
        &[
            "12:60: `sections[1].columns[0].items[3].choices`: the list is empty; put something into it, or take it out with its key",
        ],
    );
    case(
        "\"columns\": [{\"items\": [\n{\"id\": \"name\"",
        "\"columns\": [{\"items\": []}, {\"items\": [\n{\"id\": \"name\"",
        &[
            "8:23: `sections[1].columns[0].items`: the list is empty; put something into it, or take it out with its key",
        ],
    );
}

#[test]
fn strings_have_at_most_64_kb() {
    let long = "a".repeat(64 * 1024 + 1);
    case(
        "\"ask\": \"Found\"",
        &format!("\"ask\": \"{long}\""),
        &[
            "10:42: `sections[1].columns[0].items[1].ask`: a string of 65537 bytes, more than 64 kB; shorten it",
        ],
    );
}

#[test]
fn files_have_at_most_16_mb() {
    let long = " ".repeat(16 * 1024 * 1024);
    told(
        &format!("{long}{{"),
        &[
            "1:1: the file has 16777217 bytes, more than 16 MB; divide it into several questionnaires",
        ],
    );
}

#[test]
fn a_questionnaire_has_at_most_100_000_items() {
    let item = "{\"id\": \"a\", \"type\": \"date\", \"ask\": \"A\"},";
    let many = form::read(&super::GOOD.replace(
        "{\"id\": \"place\"",
        &format!("{}{{\"id\": \"place\"", item.repeat(100_000)),
    ));
    let last = many.err().unwrap_or_default().len();
    // All but the first one have the same id; only the first 10,000 defects are kept.
    assert_eq!(last, 10_000);
    let distinct: String = (0..100_000)
        .map(|n| item.replace("\"a\"", &format!("\"a{n}\"")))
        .collect();
    let text = super::GOOD.replace(
        "{\"id\": \"place\"",
        &format!("{distinct}{{\"id\": \"place\""),
    );
    let told = form::read(&text).err().unwrap_or_default();
    assert!(
        told.iter()
            .any(|defect| defect.fault.code == Code::ManyItems),
    );
}

#[test]
fn groups_nest_16_deep() {
    nested(16, &[]);
    nested(
        17,
        &[
            "10:901: `sections[1].columns[0].items[1].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items[0].items`: groups are nested more than 16 deep; nest less deeply",
        ],
    );
}

#[track_caller]
fn nested(groups: usize, expected: &[&str]) {
    let mut item = "{\"id\": \"deep\", \"type\": \"line\", \"ask\": \"A\"}".to_owned();
    for n in 10..10 + groups {
        item = format!(
            "{{\"id\": \"g{n}\", \"type\": \"group\", \"ask\": \"G\", \"items\": [{item}]}}"
        );
    }
    let found = "{\"id\": \"found\"";
    case(found, &format!("{item},\n{found}"), expected);
}

#[test]
fn doubts_about_large_files_are_few_and_soon_told() {
    let choice = |n| format!("{{\"id\": \"c{n}\", \"label\": {{\"ru\": \"{n}\"}}}}, ");
    let choices: Vec<String> = (0..10_000).map(choice).collect();
    let choices = choices.concat();
    let rule = "risk = 'x' or ".repeat(1_000);
    let text = super::GOOD
        .replace("[\"ru\", \"kk\"]", "[\"ru\", \"kk\", \"en\"]")
        .replace("\"Found\"", "{\"ru\": \"Н\", \"kk\": \"Т\", \"en\": \"F\"}")
        .replace("{\"id\": \"low\"", &format!("{choices}{{\"id\": \"low\""))
        .replace("serious <= found", &format!("{rule}serious <= found"));
    let found = form::lint(text.as_bytes());
    let of = |code| {
        found
            .iter()
            .filter(|doubt| doubt.fault.code == code)
            .count()
    };
    assert_eq!(of(Code::MissingTranslation), 10_000 - 1_000);
    assert_eq!(of(Code::UnknownChoice), 1_000);
}
