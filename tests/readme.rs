//! The README is true: its questionnaires load, its rules and command lines parse, its tables name what there is.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use std::sync::Arc;

use anketa::cli::{self, usage};
use anketa::core::answers::Cell;
use anketa::core::draft::Draft;
use anketa::core::format::Format;
use anketa::core::questionnaire::defect::Code;
use anketa::core::questionnaire::item::Part;
use anketa::core::report::{self, Options};
use anketa::core::rule::{Function, Rule};
use anketa::export;
use anketa::store::drafts::file;
use anketa::store::form;
use anketa::tui::keys::KEYS;
use serde_json::{Map, Value};

const README: &str = include_str!("../README.md");

/// The fenced blocks with just this word or words behind the fence.
fn blocks(info: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut rest = README;
    while let Some((_, opened)) = rest.split_once("\n```") {
        let (found_info, body) = opened.split_once('\n').unwrap();
        let (body, after) = body.split_once("\n```").unwrap();
        if found_info == info {
            found.push(body);
        }
        rest = after;
    }
    assert!(!found.is_empty(), "README has no block `{info}`");
    found
}

fn block(info: &str) -> &'static str {
    let found = blocks(info);
    assert_eq!(found.len(), 1, "blocks `{info}`");
    found[0]
}

/// The rows of the table that begins with this line, each as its cells.
fn table(head: &str) -> Vec<Vec<&'static str>> {
    let (_, below) = README
        .split_once(&format!("\n{head}\n"))
        .unwrap_or_else(|| panic!("README has no table `{head}`"));
    let rows = below
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with('|'));
    let cells = |row: &'static str| row.trim_matches('|').split('|').map(str::trim).collect();
    rows.map(cells).collect()
}

/// What stands in backticks.
fn code(cell: &str) -> &str {
    cell.trim_matches('`')
}

#[track_caller]
fn loads(text: &str) -> anketa::core::questionnaire::Questionnaire {
    form::read(text).unwrap_or_else(|defects| panic!("{defects:#?}\n{text}"))
}

/// A draft of the example, filled as the report beside it says.
fn filled() -> Draft {
    let form = Arc::new(loads(block("json")));
    let langs = vec![form.languages[0].clone()];
    let mut draft = Draft::new(form, langs.clone());
    let answers = [
        ("head", "library", Part::Main, "Центральная"),
        ("head", "period", Part::Main, "01.01.2018"),
        ("head", "period", Part::Until, "31.12.2018"),
        ("halls", "name", Part::Main, "Читальный зал"),
        ("halls", "visits", Part::Main, "1200"),
        ("halls", "children", Part::Main, "318"),
        ("halls", "complaints", Part::Main, "2"),
        ("halls", "about", Part::Main, "шум у входа"),
        ("signed", "head", Part::Main, "Каримова"),
    ];
    for (section, item, part, text) in answers {
        let section = draft.questionnaire.find_section(section).unwrap();
        let item = draft.questionnaire.find(section, item).unwrap();
        let row = draft.rows(section)[0];
        draft.write(Cell { item, row }, part, &langs[0], text.to_owned());
    }
    draft
}

#[test]
fn the_example_loads_and_prints_what_stands_below_it() {
    let options = Options {
        languages: Vec::new(),
        project: true,
        findings: false,
    };
    let mut printed = Vec::new();
    let draft = filled();
    let report = report::build(&draft, &options);
    export::write(&report, Format::Text, &mut printed).unwrap();
    let printed = String::from_utf8(printed).unwrap();
    assert_eq!(printed.trim_end(), block("text report"), "{printed}");
}

#[test]
fn the_defect_is_told_as_shown() {
    let broken = block("json").replace("children <= visits", "children <= visit");
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("library.json"), broken).unwrap();
    let told = Command::new(env!("CARGO_BIN_EXE_anketa"))
        .args(["lint", "library.json"])
        .env_clear()
        .env("LANG", "en_US.UTF-8")
        .current_dir(place.path())
        .output()
        .unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    assert_eq!(told.trim_end(), block("text lint"));
}

#[test]
fn the_draft_is_one_of_the_example() {
    let form = Arc::new(loads(block("json")));
    let (draft, kept) = file::read(block("json draft"), Arc::clone(&form)).unwrap();
    assert_eq!(
        file::write(&draft, &kept, None).unwrap().trim_end(),
        block("json draft")
    );
    let halls = form.find_section("halls").unwrap();
    let item = form.find(halls, "visits").unwrap();
    let row = draft.rows(halls)[0];
    assert_eq!(
        draft
            .answers
            .answer(Cell { item, row })
            .text(Part::Main, None),
        "1200"
    );
}

#[test]
fn each_example_of_an_item_loads() {
    let rows = table("| type | answer | example, with the keys of its own |");
    let items: Vec<&str> = rows.iter().map(|row| code(row[2])).collect();
    let form = loads(&format!(
        r#"{{"anketa": 1, "id": "x", "version": "1", "languages": ["ru"], "title": "x", "sections": [
            {{"id": "x", "title": "x", "layout": "table", "columns": [{{"items": [{}]}}]}}]}}"#,
        items.join(",\n")
    ));
    // One of them is a group with an item in it.
    assert_eq!(form.items.len(), rows.len() + 1);
}

/// Every row of a table of keys puts its example into the questionnaire, at this place; the keys of the table.
#[track_caller]
fn each_key_is_one(head: &str, place: &str) -> BTreeSet<&'static str> {
    let example: Value = serde_json::from_str(block("json")).unwrap();
    let schema = serde_json::from_str(form::SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut keys = BTreeSet::new();
    for row in table(head) {
        let key = code(row[0]);
        keys.insert(key);
        if !row[2].starts_with('`') {
            // It would be as long as the questionnaire.
            assert_eq!(row[2], "as above", "{key}");
            continue;
        }
        let piece: Map<String, Value> =
            serde_json::from_str(&format!("{{{}}}", code(row[2]))).unwrap();
        assert_eq!(piece.keys().collect::<Vec<_>>(), [key]);
        let mut form = example.clone();
        let here = form.pointer_mut(place).unwrap().as_object_mut().unwrap();
        here.extend(piece);
        loads(&form.to_string());
        assert!(validator.is_valid(&form), "{key}");
    }
    keys
}

/// The keys of the schema there.
fn keys_of(schema: &Value, pointer: &str) -> BTreeSet<String> {
    let properties = schema.pointer(pointer).unwrap();
    properties.as_object().unwrap().keys().cloned().collect()
}

#[test]
fn each_key_stands_in_its_table_with_an_example() {
    let schema: Value = serde_json::from_str(form::SCHEMA).unwrap();
    let file = each_key_is_one("| key of the file | | example |", "");
    assert!(file.iter().copied().eq(keys_of(&schema, "/properties")));
    let section = each_key_is_one("| key of a section | | example |", "/sections/1");
    assert!(
        section
            .iter()
            .copied()
            .eq(keys_of(&schema, "/$defs/Section/properties"))
    );
    let item = "/sections/1/columns/1/items/0";
    let item = each_key_is_one("| key of any item | | example |", item);
    // What all types have, the first one has.
    assert!(
        item.iter()
            .copied()
            .eq(keys_of(&schema, "/$defs/Item/oneOf/0/properties"))
    );
}

#[test]
fn each_key_of_a_type_stands_in_an_example_of_it() {
    let schema: Value = serde_json::from_str(form::SCHEMA).unwrap();
    let common = keys_of(&schema, "/$defs/Item/oneOf/0/properties");
    let mut shown: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in table("| type | answer | example, with the keys of its own |") {
        let item: Map<String, Value> = serde_json::from_str(code(row[2])).unwrap();
        let kind = item["type"].as_str().unwrap().to_owned();
        shown.entry(kind).or_default().extend(item.keys().cloned());
    }
    for variant in schema["$defs"]["Item"]["oneOf"].as_array().unwrap() {
        let kind = variant["properties"]["type"]["const"].as_str().unwrap();
        for key in keys_of(variant, "/properties").difference(&common) {
            assert!(shown[kind].contains(key), "{kind}: {key}");
        }
    }
}

#[test]
fn each_kind_of_defect_is_named_once() {
    let rows = table("| kinds | |");
    let named: Vec<&str> = rows
        .iter()
        .flat_map(|row| row[1].split(", "))
        .map(code)
        .collect();
    let known: Vec<&str> = Code::ALL.iter().map(|known| known.name()).collect();
    assert_eq!(named, known);
}

#[test]
fn about_the_example_there_is_nothing_to_tell() {
    assert_eq!(form::lint(block("json").as_bytes()), []);
}

#[test]
fn each_layout_is_one() {
    for row in table("| layout | |") {
        loads(&format!(
            r#"{{"anketa": 1, "id": "x", "version": "1", "languages": ["ru"], "title": "x", "sections": [
                {{"id": "x", "title": "x", "layout": "{}", "columns": [{{"items": [
                {{"id": "x", "type": "person", "ask": "x"}}]}}]}}]}}"#,
            code(row[0])
        ));
    }
}

#[test]
fn each_rule_parses() {
    for row in table("| rule | |") {
        let rule = code(row[0]);
        assert!(Rule::parse(rule).is_ok(), "{rule}");
    }
    for rule in ["b = 0 or a / b > 2", "sum(a; b)"] {
        assert!(README.contains(&format!("`{rule}`")), "{rule}");
        assert!(Rule::parse(rule).is_ok(), "{rule}");
    }
}

#[test]
fn each_function_has_its_example() {
    let rows = table("| function | |");
    let shown: Vec<&str> = rows.iter().map(|row| code(row[0])).collect();
    assert_eq!(shown, Function::ALL.map(Function::example));
    for rule in shown {
        assert!(Rule::parse(rule).is_ok(), "{rule}");
    }
}

#[test]
fn each_command_line_is_understood() {
    let lines = blocks("sh").into_iter().flat_map(str::lines);
    let lines = lines.map(|line| line.split('#').next().unwrap());
    let inline = README.split('`').filter(|span| !span.contains(['\n', '…']));
    let mut named = Vec::new();
    for line in lines.chain(inline) {
        let mut words = line.split_whitespace();
        if words.next() != Some("anketa") {
            continue;
        }
        let words: Vec<_> = words.map(Into::into).collect();
        // `anketa export` in a sentence is the name of a command, which wants a draft.
        match cli::parse(words) {
            Ok(asked) => named.push(asked.command),
            Err(usage::UsageError::MissingName(_)) => {}
            Err(error) => panic!("{line}: {error:?}"),
        }
    }
    for (name, command) in usage::COMMANDS.iter().filter(|(name, _)| *name != "help") {
        assert!(named.contains(command), "README has no line for {name}");
    }
    for option in usage::OPTIONS {
        assert!(README.contains(option), "README does not name {option}");
    }
}

#[test]
fn each_key_is_told() {
    let rows = table("| key | what it does | the same |");
    let keys: Vec<&str> = rows
        .iter()
        .flat_map(|row| [row[0], row[2]])
        .flat_map(|cell| cell.split([',', ' ']))
        .collect();
    for binding in KEYS {
        assert!(keys.contains(&binding.label), "{}", binding.label);
    }
}

#[test]
fn the_tests_are_run_as_everywhere() {
    let command = blocks("sh")[0].lines().last().unwrap();
    let ci = include_str!("../.ci/run");
    assert!(ci.lines().any(|line| line == command), "{command}");
}
