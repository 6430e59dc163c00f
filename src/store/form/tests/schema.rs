//! The schema says what the loader reads: the same keys at the same places, the same words; and what is shipped obeys.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::core::questionnaire::defect::{Code, WayOut};
use crate::store::form::{SCHEMA, lint, schema};

const EVERY_KEY: &str = include_str!("every_key.json");

/// A key that nobody knows, nor anything near it.
const STRANGE: &str = "qqqqqqqqqqqqqqqq";

fn root() -> Value {
    serde_json::from_str(&schema::text()).unwrap()
}

fn validator() -> Validator {
    jsonschema::validator_for(&root()).unwrap()
}

/// Follows references, and of several schemas of an object takes the one for its `type`.
fn resolved<'s>(root: &'s Value, schema: &'s Value, value: &Value) -> &'s Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let found = root.pointer(reference.trim_start_matches('#')).unwrap();
        return resolved(root, found, value);
    }
    let choices = ["oneOf", "anyOf"]
        .iter()
        .find_map(|key| schema[*key].as_array());
    let Some(choices) = choices else {
        return schema;
    };
    let fits = |choice: &&Value| match choice["properties"]["type"]["const"].as_str() {
        Some(name) => value["type"] == name,
        None => choice["type"] == json!("object") || choice.get("$ref").is_some(),
    };
    let chosen = choices.iter().find(|choice| fits(choice));
    chosen.map_or(schema, |choice| resolved(root, choice, value))
}

/// Every object of a questionnaire with keys of the format (and not of languages): where it is, and its schema.
fn objects<'s>(
    root: &'s Value,
    schema: &'s Value,
    value: &Value,
    at: &str,
    found: &mut Vec<(String, &'s Value)>,
) {
    let schema = resolved(root, schema, value);
    match value {
        Value::Object(keys) if schema.get("properties").is_some() => {
            found.push((at.to_owned(), schema));
            for (key, inner) in keys {
                objects(
                    root,
                    &schema["properties"][key],
                    inner,
                    &format!("{at}/{key}"),
                    found,
                );
            }
        }
        Value::Array(elements) => {
            for (n, inner) in elements.iter().enumerate() {
                objects(root, &schema["items"], inner, &format!("{at}/{n}"), found);
            }
        }
        Value::Object(_) | Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// The keys that the loader knows in the object there.
fn known(form: &Value, at: &str) -> BTreeSet<String> {
    let mut form = form.clone();
    form.pointer_mut(at).unwrap()[STRANGE] = json!(1);
    let found = lint(form.to_string().as_bytes());
    let unknown = found
        .iter()
        .find(|defect| defect.fault.code == Code::UnknownKey);
    match &unknown
        .unwrap_or_else(|| panic!("{at}: {found:?}"))
        .fault
        .way_out
    {
        WayOut::OneOf(keys) => keys.iter().cloned().collect(),
        other => panic!("{at}: {other:?}"),
    }
}

#[test]
fn the_schema_has_the_keys_that_the_loader_knows() {
    let (root, form) = (root(), serde_json::from_str(EVERY_KEY).unwrap());
    let mut found = Vec::new();
    objects(&root, &root, &form, "", &mut found);
    let mut seen = BTreeSet::new();
    for (at, schema) in &found {
        let keys = schema["properties"].as_object().unwrap().keys();
        assert_eq!(
            keys.cloned().collect::<BTreeSet<_>>(),
            known(&form, at),
            "{at}"
        );
        seen.insert(schema.to_string());
    }
    // The example has an object of every schema, so that no key was passed over.
    let all = root["$defs"].as_object().unwrap().values();
    let variants = all.flat_map(|schema| match schema["oneOf"].as_array() {
        Some(choices) => choices.iter().collect(),
        None => vec![schema],
    });
    for schema in variants.filter(|schema| schema.get("properties").is_some()) {
        assert!(seen.contains(&schema.to_string()), "{schema:#}");
    }
}

/// Every key of the schemas or of the values in `json`, by the function that gives them.
fn keys(json: &Value, of: fn(&Value) -> Option<&Value>, found: &mut BTreeSet<String>) {
    if let Some(Value::Object(here)) = of(json) {
        found.extend(here.keys().cloned());
    }
    match json {
        Value::Object(inner) => inner.values().for_each(|json| keys(json, of, found)),
        Value::Array(inner) => inner.iter().for_each(|json| keys(json, of, found)),
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

#[test]
fn the_example_has_every_key_and_is_valid() {
    let form: Value = serde_json::from_str(EVERY_KEY).unwrap();
    let (mut wanted, mut used) = (BTreeSet::new(), BTreeSet::new());
    keys(&root(), |schema| schema.get("properties"), &mut wanted);
    keys(&form, |object| Some(object), &mut used);
    let missing: Vec<_> = wanted.difference(&used).collect();
    assert!(missing.is_empty(), "{missing:?}");
    valid(&form, "every_key.json");
}

#[track_caller]
fn valid(form: &Value, name: &str) {
    let errors: Vec<String> = validator()
        .iter_errors(form)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
}

#[test]
fn every_key_has_help() {
    fn look(schema: &Value, at: &str) {
        match schema {
            Value::Object(keys) => {
                if let Some(properties) = schema["properties"].as_object() {
                    for (key, property) in properties {
                        let help = property["description"].as_str().unwrap_or_default();
                        assert!(!help.is_empty() || key == "type", "{at}/{key}");
                    }
                }
                for (key, inner) in keys {
                    look(inner, &format!("{at}/{key}"));
                }
            }
            Value::Array(elements) => elements.iter().for_each(|inner| look(inner, at)),
            Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
        }
    }
    look(&root(), "");
}

#[test]
fn words_of_the_schema_are_words_of_the_loader() {
    let root = root();
    for (name, table) in [
        (
            "Layout",
            crate::store::form::section::LAYOUTS
                .map(|(word, _)| word)
                .to_vec(),
        ),
        (
            "Carry",
            crate::store::form::item::CARRIES
                .map(|(word, _)| word)
                .to_vec(),
        ),
        (
            "Figures",
            crate::store::form::wording::FIGURES
                .map(|(word, _)| word)
                .to_vec(),
        ),
        (
            "Item",
            crate::store::form::kind::TYPES
                .map(|(word, _)| word)
                .to_vec(),
        ),
    ] {
        let choices = root["$defs"][name]["oneOf"].as_array().unwrap();
        let words: Vec<&str> = choices
            .iter()
            .filter_map(|choice| {
                let word = choice["const"].as_str();
                word.or_else(|| choice["properties"]["type"]["const"].as_str())
            })
            .collect();
        assert_eq!(words, table, "{name}");
    }
}

#[test]
fn what_is_shipped_carries_the_schema_and_obeys_it() {
    for (id, text) in crate::store::shipped() {
        assert_eq!(lint(text.as_bytes()), [], "{id}");
        let form: Value = serde_json::from_str(text).unwrap();
        assert_eq!(form["$schema"], "anketa.schema.json", "{id}");
        valid(&form, id);
    }
}

#[test]
fn the_file_beside_what_is_shipped_is_the_schema() {
    let made = schema::text();
    if env::var_os("ANKETA_SCHEMA").is_some() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::write(root.join("questionnaires/anketa.schema.json"), made).unwrap();
        return;
    }
    assert!(
        SCHEMA == made,
        "write it anew: ANKETA_SCHEMA=1 cargo test --lib the_file_beside"
    );
}

#[test]
fn ids_of_any_alphabet_obey_the_schema_in_any_validator() {
    // Not every one knows classes of Unicode.
    assert!(!schema::text().contains("\\p{"));
    let ids = [
        ("risk", true),
        ("тәуекел_2", true),
        ("_x", true),
        ("2x", false),
        ("a-b", false),
        ("a b", false),
        ("a.b", false),
        ("not", false),
        ("", false),
    ];
    for (id, is_good) in ids {
        let mut form: Value = serde_json::from_str(EVERY_KEY).unwrap();
        form["sections"][0]["columns"][0]["items"][0]["id"] = json!(id);
        assert_eq!(validator().is_valid(&form), is_good, "{id}");
    }
}
