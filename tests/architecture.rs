//! Who may name whom: the diagram of ARCHITECTURE.md, read off the sources.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "architecture/source.rs"]
mod source;

use std::collections::BTreeSet;

use serde_json::Value;
use source::{Is, Source, all};

/// Modules of the core; each uses itself and those before it.
const LAYERS: [&str; 24] = [
    "visible",
    "paste",
    "wrap",
    "keyboard",
    "letters",
    "lang",
    "suggest",
    "rule",
    "questionnaire",
    "answers",
    "event",
    "reading",
    "draft",
    "address",
    "checks",
    "compare",
    "words",
    "told",
    "format",
    "report",
    "wizard",
    "summary",
    "changes",
    "caption",
];

/// What touches the outside; each uses the core, none another.
const SHELLS: [&str; 5] = ["cli", "export", "plain", "store", "tui"];

/// What introduces the shells to each other.
const INTRODUCERS: [&str; 3] = ["app", "main", "lib"];

/// What the core has nothing of: files, environment, network, time, threads, JSON, the terminal.
const OUTSIDE: [&str; 20] = [
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::os",
    "std::path",
    "std::process",
    "std::thread",
    "std::time",
    "jiff::Timestamp",
    "jiff::Zoned",
    "jiff::tz",
    "directories",
    "jsonc_parser",
    "ratatui",
    "rustix",
    "serde",
    "serde_json",
    "signal_hook",
    "tempfile",
];

/// Ids of questionnaires that are also names in the program: plain English for something of its own.
const COMMON_NAMES: [&str; 18] = [
    "act",
    "approval",
    "conflicts",
    "control",
    "day",
    "floor",
    "head",
    "left",
    "name",
    "no",
    "other",
    "outcome",
    "partly",
    "period",
    "refused",
    "screen",
    "title",
    "what",
];

/// Ids of questionnaires that are also texts in the program, and what for.
const COMMON_TEXTS: [(&str, &str); 7] = [
    ("approval", "a layout, in the format of questionnaires"),
    ("day", "a variable of phrases"),
    (
        "name",
        "a variable of phrases; a key in the file of a draft",
    ),
    (
        "no",
        "a key in the format of questionnaires; a variable of phrases",
    ),
    ("period", "a key and a type in the format of questionnaires"),
    ("title", "a key in the format of questionnaires"),
    ("what", "a variable of phrases"),
];

/// Where the shipped questionnaires are listed.
const LIST_OF_SHIPPED: &str = "store.rs";

/// What breaks the direction of dependencies.
fn wrong_uses(source: &Source) -> Vec<String> {
    let home = source.modules();
    let Some(part) = home
        .first()
        .filter(|part| !INTRODUCERS.contains(&part.as_str()))
    else {
        return Vec::new();
    };
    let wrong = |path: &[String]| {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match path.as_slice() {
            ["crate", "core", module, ..] if part == "core" => {
                let [_, own, ..] = home.as_slice() else {
                    return false;
                };
                rank(own) < rank(module)
            }
            // All of the core at once hides which module is meant.
            ["crate", "core"] => true,
            ["crate", other, ..] => *other != "core" && other != part,
            _ => part == "core" && OUTSIDE.iter().any(|outside| is_within(&path, outside)),
        }
    };
    let paths = source.paths().into_iter().filter(|(_, path)| wrong(path));
    paths
        .map(|(line, path)| format!("src/{}:{line}: {}", source.path, path.join("::")))
        .collect()
}

fn rank(module: &str) -> usize {
    let found = LAYERS.iter().position(|layer| *layer == module);
    found.unwrap_or_else(|| panic!("`core::{module}` has no place in LAYERS"))
}

fn is_within(path: &[&str], outside: &str) -> bool {
    let outside: Vec<&str> = outside.split("::").collect();
    path.starts_with(&outside)
}

/// Calls that end the program where a reader should be told something.
fn panics(source: &Source) -> Vec<String> {
    let word = |at: usize| match source.tokens.get(at).map(|token| &token.is) {
        Some(Is::Word(word)) => word.as_str(),
        Some(Is::Text(_) | Is::Mark(_)) | None => "",
    };
    let found = (0..source.tokens.len()).filter(|at| match word(*at) {
        "unwrap" | "expect" => source.is_mark(at + 1, '('),
        "panic" | "todo" | "unimplemented" => source.is_mark(at + 1, '!'),
        _ => false,
    });
    found
        .map(|at| {
            format!(
                "src/{}:{}: {}",
                source.path,
                source.tokens[at].line,
                word(at)
            )
        })
        .collect()
}

/// Names of the shipped questionnaires: their own, and those of sections, items, checks and languages.
fn names_of_forms() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (_, text) in anketa::store::shipped() {
        let form: Value = serde_json::from_str(text).unwrap();
        collect_ids(&form, &mut names);
        let langs = form["languages"].as_array().unwrap().iter();
        let langs = langs.map(|lang| lang.as_str().unwrap().to_owned());
        names.extend(
            langs.filter(|lang| !anketa::core::words::Words::LANGS.contains(&lang.as_str())),
        );
    }
    names
}

fn collect_ids(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            names.extend(object.get("id").and_then(Value::as_str).map(str::to_owned));
            object.values().for_each(|value| collect_ids(value, names));
        }
        Value::Array(list) => list.iter().for_each(|value| collect_ids(value, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Names of questionnaires that stand in a source, as a name or as the whole of a text.
fn names_in(source: &Source, names: &BTreeSet<String>) -> Vec<String> {
    let shipped = anketa::store::shipped().map(|(id, _)| id);
    let may = |text: &str| source.path == LIST_OF_SHIPPED && shipped.contains(&text);
    let found = source.tokens.iter().filter(|token| match &token.is {
        Is::Word(text) => names.contains(text) && !COMMON_NAMES.contains(&text.as_str()),
        Is::Text(text) => {
            let is_common = COMMON_TEXTS.iter().any(|(word, _)| word == text);
            names.contains(text) && !is_common && !may(text)
        }
        Is::Mark(_) => false,
    });
    found
        .map(|token| format!("src/{}:{}: {:?}", source.path, token.line, token.is))
        .collect()
}

#[track_caller]
fn none(found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn each_part_uses_only_what_it_may() {
    none(all().iter().flat_map(wrong_uses));
}

#[test]
fn nothing_panics_on_purpose() {
    none(all().iter().flat_map(panics));
}

#[test]
fn no_questionnaire_is_named() {
    let names = names_of_forms();
    assert!(names.len() > 100, "{names:?}");
    none(all().iter().flat_map(|source| names_in(source, &names)));
}

#[test]
fn every_file_has_a_place() {
    for source in all() {
        let first = source
            .modules()
            .first()
            .cloned()
            .unwrap_or("main".to_owned());
        let is_known =
            first == "core" || SHELLS.contains(&&*first) || INTRODUCERS.contains(&&*first);
        assert!(
            is_known,
            "src/{}: neither core nor shell nor introducer",
            source.path
        );
    }
}

#[test]
fn what_is_forbidden_is_found() {
    let uses = |path: &str, text: &str| wrong_uses(&Source::new(path, text)).len();
    assert_eq!(
        uses(
            "core/rule.rs",
            "use crate::core::{suggest::suggest, wizard::{self, Msg}};"
        ),
        2
    );
    assert_eq!(
        uses(
            "core/rule/eval.rs",
            "fn f() { super::super::words::say(); }"
        ),
        1
    );
    assert_eq!(
        uses(
            "core/words.rs",
            "use std::{fs, iter}; fn f() -> std::io::Result<()> {}"
        ),
        2
    );
    assert_eq!(
        uses(
            "core/draft.rs",
            "let now = jiff::Zoned::now(); // std::fs\n let a = \"std::fs\";"
        ),
        1
    );
    assert_eq!(
        uses(
            "core/draft.rs",
            "#[cfg(test)] mod tests { use std::fs; } use std::env;"
        ),
        1
    );
    assert_eq!(
        uses(
            "tui/view.rs",
            "use crate::{core::lang::Lang, store::drafts::Drafts};"
        ),
        1
    );
    assert_eq!(
        uses("export.rs", "use crate::app::Refusal; use std::fs;"),
        1
    );
    assert_eq!(
        uses(
            "app/desk.rs",
            "use crate::{tui::Front, store::shipped, core};"
        ),
        0
    );

    let ends = |text: &str| panics(&Source::new("tui.rs", text)).len();
    assert_eq!(
        ends("a.unwrap(); b.expect(\"c\"); todo!(); panic!(\"\"); 'a'.unwrap_or(1)"),
        4
    );
    assert_eq!(ends("/// a.unwrap()\n fn f() { say(\"b.unwrap()\") }"), 0);

    let named =
        |path: &str, text: &str| names_in(&Source::new(path, text), &names_of_forms()).len();
    assert_eq!(
        named(
            "core/checks.rs",
            r#"if id == "personnel" && lang == "kk-x-source" { refusal_grounds }"#
        ),
        3
    );
    assert_eq!(
        named(
            "tui/view.rs",
            r#"include!("kz-corruption-risk") // personnel"#
        ),
        1
    );
    assert_eq!(named("store.rs", r#"["kz-corruption-risk", "kk"]"#), 0);
}
