use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::*;

fn words(tag: &str) -> Words {
    Words::new(&Lang::parse(tag).unwrap())
}

/// Ids of a file, each with the variables it names.
fn ids(source: &Source) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    let lines = source.files.iter().flat_map(|file| file.lines());
    for line in lines.filter(|line| !line.starts_with('#')) {
        let is_id = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if let Some((id, _)) = line.split_once('=').filter(|_| is_id) {
            current = id.trim().to_owned();
            let twice = found.insert(current.clone(), BTreeSet::new());
            assert!(twice.is_none(), "{}: `{current}` twice", source.tag);
        }
        for after in line.split('$').skip(1) {
            let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            let variable = after.split(|c| !name(c)).next().unwrap().to_owned();
            found.get_mut(&current).unwrap().insert(variable);
        }
    }
    found
}

/// Literals of the sources that look like ids: those said at once, and all of them.
#[derive(Default)]
struct Literals {
    said: BTreeSet<String>,
    all: BTreeSet<String>,
}

fn collect(dir: &Path, found: &mut Literals) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("words/tests.rs") {
            let code = fs::read_to_string(&path).unwrap();
            for call in [".say(", ".with(", "Notice::new("] {
                let afters = code
                    .split(call)
                    .skip(1)
                    .filter_map(|after| after.trim_start().strip_prefix('"'));
                found.said.extend(
                    afters
                        .filter_map(|rest| rest.split('"').next())
                        .filter(|id| is_id(id))
                        .map(str::to_owned),
                );
            }
            found.all.extend(
                code.split('"')
                    .filter(|literal| is_id(literal))
                    .map(str::to_owned),
            );
        }
    }
}

/// Other functions are called `with` too; an id is known by its prefix.
fn is_id(literal: &str) -> bool {
    literal.contains('-')
        && literal
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[test]
fn files_are_read_without_an_error_as_a_whole_and_by_phrases() {
    for source in &SOURCES {
        let read = |text: &str| match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            Err((_, defects)) => panic!("{}: {defects:?} in {text}", source.tag),
        };
        let mut whole = FluentBundle::new_concurrent(Vec::new());
        let mut phrases = FluentBundle::new_concurrent(Vec::new());
        for file in source.files {
            whole.add_resource(read(file)).unwrap();
            for (_, text) in texts(file) {
                phrases.add_resource(read(text)).unwrap();
            }
        }
        for id in ids(source).keys() {
            let said = |bundle: &FluentBundle<FluentResource>| {
                let message = bundle.get_message(id).unwrap();
                let values = message.attributes().map(|attribute| attribute.value());
                let values = message.value().into_iter().chain(values);
                values.map(|value| format!("{value:?}")).collect::<Vec<_>>()
            };
            assert_eq!(said(&whole), said(&phrases), "{}: {id}", source.tag);
        }
    }
}

#[test]
fn every_language_has_the_same_phrases_with_the_same_variables() {
    let expected = ids(&SOURCES[0]);
    for source in &SOURCES[1..] {
        assert_eq!(ids(source), expected, "{} and ru", source.tag);
    }
}

#[test]
fn what_is_said_exists_and_what_exists_is_said() {
    let mut found = Literals::default();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    let known: BTreeSet<String> = ids(&SOURCES[0]).into_keys().collect();
    let missing: Vec<_> = found.said.difference(&known).collect();
    assert!(missing.is_empty(), "said, but in no file: {missing:?}");
    let unused: Vec<_> = known.difference(&found.all).collect();
    assert!(
        unused.is_empty(),
        "in the files, but never said: {unused:?}"
    );
}

#[test]
fn a_missing_phrase_gives_its_id() {
    assert_eq!(words("ru").say("absence-unheard-of"), "absence-unheard-of");
}

#[test]
fn wordings_speak_their_language_and_strangers_english() {
    assert_eq!(words("kk-x-source").say("absence-none"), "жоқ");
    assert_eq!(words("de").say("absence-none"), "none");
    assert_eq!(words("ru").say("absence-none"), "нет");
}

#[test]
fn nothing_inserted_is_wrapped_in_marks() {
    let said = words("ru").with(
        "report-period-months",
        &[
            ("from", "июля".into()),
            ("until", "декабрь".into()),
            ("year", "2018".into()),
        ],
    );
    assert_eq!(said, "с июля по декабрь 2018 года");
}
