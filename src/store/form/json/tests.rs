use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use proptest::prelude::*;

use super::*;
use crate::store::form::syntax::strictly;

/// Both readers refuse a text, or both see the same in it.
#[track_caller]
fn agree(text: &str) {
    let ours = parse(text);
    match strictly(text).ok().and_then(|parsed| parsed.value) {
        Some(theirs) => {
            let ours = ours.unwrap_or_else(|at| panic!("refused at {at}: {text:?}"));
            same(ours.root(), &theirs, text);
        }
        None => assert!(ours.is_err(), "taken: {text:?}"),
    }
}

#[track_caller]
fn same(ours: Value<'_>, theirs: &ast::Value<'_>, text: &str) {
    assert_eq!((ours.start(), ours.end()), (theirs.start(), theirs.end()));
    match (ours.shape(), theirs) {
        (Shape::Text(ours), ast::Value::StringLit(theirs)) => assert_eq!(ours, theirs.value),
        (Shape::Number(ours), ast::Value::NumberLit(theirs)) => assert_eq!(ours, theirs.value),
        (Shape::Truth(ours), ast::Value::BooleanLit(theirs)) => assert_eq!(ours, theirs.value),
        (Shape::Null, ast::Value::NullKeyword(_)) => {}
        (Shape::List(ours), ast::Value::Array(theirs)) => {
            assert_eq!(ours.is_empty(), theirs.elements.is_empty());
            assert_eq!(ours.clone().count(), theirs.elements.len());
            for (ours, theirs) in ours.zip(&theirs.elements) {
                same(ours, theirs, text);
            }
        }
        (Shape::Object(ours), ast::Value::Object(theirs)) => {
            assert_eq!(ours.clone().properties().count(), theirs.properties.len());
            for ((key, value), theirs) in ours.properties().zip(&theirs.properties) {
                assert_eq!(key.text(), Some(theirs.name.as_str()));
                assert_eq!(key.start(), theirs.start());
                same(value, &theirs.value, text);
            }
        }
        (ours, _) => panic!("{ours:?} in {text:?}"),
    }
}

#[test]
fn what_is_json_is_the_same_for_both_readers() {
    for text in [
        "",
        " ",
        "1",
        "[]",
        "{}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1,}",
        "{'a':1}",
        "// x\n1",
        "01",
        "-",
        "-0.5e+3",
        "1.",
        ".5",
        "+1",
        "0x1",
        "1e",
        "1e5x",
        "truex",
        "true$",
        "nul",
        "NaN",
        "Infinity",
        "-Infinity",
        "1 1",
        "\"a",
        "\"a\nb\"",
        "\"\\u0416\\n\\/\\\"\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\u12\"",
        "\"\\u+123\"",
        "\"\\x41\"",
        "\"\\'\"",
        "\u{a0}[\u{2003}1\u{b}]\u{feff}",
        "\u{85}1\u{c}",
    ] {
        agree(text);
    }
}

#[test]
fn both_readers_end_at_the_same_depth() {
    for depth in 200..=600 {
        agree(&format!("{}1{}", "[".repeat(depth), "]".repeat(depth)));
        agree(&format!(
            "{}1{}",
            "{\"a\":".repeat(depth),
            "}".repeat(depth)
        ));
        agree(&format!(
            "{}1{}",
            "[{\"a\":".repeat(depth),
            "}]".repeat(depth)
        ));
    }
}

/// Pieces that JSON is made of, and some that it is not.
const PIECES: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"\\u0416\"",
    "\"b\":",
    "1",
    "-2.5",
    "0",
    "e3",
    "true",
    "false",
    "null",
    " ",
    "\n",
    "\\",
    "ж",
    "\u{a0}",
    "//",
    "'",
];

/// A value that is mostly JSON.
fn value() -> impl Strategy<Value = String> {
    let leaf =
        prop::sample::select(&["1", "-0.5", "\"ж\\n\"", "\"\"", "true", "null", "{}", "[]"][..]);
    leaf.prop_map(str::to_owned)
        .prop_recursive(4, 24, 4, |inner| {
            let list = prop::collection::vec(inner.clone(), 0..4);
            let object = prop::collection::vec(inner, 0..4);
            prop_oneof![
                list.prop_map(|values| format!("[{}]", values.join(" , "))),
                object.prop_map(|values| {
                    let named = values.iter().map(|value| format!("\"k\\\"\" : {value}"));
                    format!("{{{}}}", named.collect::<Vec<_>>().join(","))
                }),
            ]
        })
}

proptest! {
    #[test]
    fn both_readers_agree_on_anything(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12)) {
        agree(&pieces.concat());
    }

    #[test]
    fn both_readers_agree_on_json_with_a_slip(text in value(), at in any::<prop::sample::Index>(), piece in prop::sample::select(&PIECES[..])) {
        agree(&text);
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let at = places[at.index(places.len())];
        agree(&format!("{}{piece}{}", &text[..at], &text[at..]));
        let behind = text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
        agree(&format!("{}{}", &text[..at], &text[behind..]));
    }
}
