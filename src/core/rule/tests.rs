#![allow(clippy::unwrap_used)]

mod gaps;

use proptest::prelude::*;

use super::*;

/// A form with a few answers; E is unanswered, N not applicable.
struct Form;

impl Scope for Form {
    fn value(&self, name: &Name) -> Value {
        match name.to_string().as_str() {
            "t" => Value::Truth(true),
            "f" => Value::Truth(false),
            "n" => Value::NotApplicable,
            "b2" => Value::Number(10.into()),
            "b3" | "отказано" | "signs.count" => Value::Number(4.into()),
            "zero" => Value::Number(0.into()),
            "word" => Value::Text("нет".into()),
            _ => Value::Unanswered,
        }
    }

    fn values(&self, name: &Name) -> Vec<Value> {
        let number = |n: i32| Value::Number(n.into());
        match name.to_string().as_str() {
            "қызмет.саны" => vec![
                number(5),
                Value::Unanswered,
                number(-7),
                Value::NotApplicable,
            ],
            "only.n" => vec![Value::NotApplicable, Value::NotApplicable],
            "mixed.gaps" => vec![Value::NotApplicable, Value::Unanswered],
            "some.words" => vec![Value::Text("а".into()), Value::Unanswered],
            _ => Vec::new(),
        }
    }

    fn asked(&self, question: Question, name: &Name) -> Value {
        match (question, name.to_string().as_str()) {
            (Question::Former, "b2") => Value::Number(8.into()),
            (Question::IsNone, "word") => Value::Truth(true),
            (Question::IsNone, "b2") => Value::Truth(false),
            (Question::IsNone | Question::Names, "n") => Value::NotApplicable,
            (Question::Names, "b2") => Value::Number(3.into()),
            _ => Value::Unanswered,
        }
    }
}

/// Compares the value as `4`, `[text]`, `true`, `E` or `N`, or the message of the error.
#[track_caller]
fn case(source: &str, expected: &str) {
    let shown = match Rule::parse(source).unwrap().value(&Form) {
        Ok(Value::Number(number)) => number.to_string(),
        Ok(Value::Text(text)) => format!("[{text}]"),
        Ok(Value::Truth(truth)) => truth.to_string(),
        Ok(Value::Unanswered) => "E".into(),
        Ok(Value::NotApplicable) => "N".into(),
        Err(error) => error.to_string(),
    };
    assert_eq!(shown, expected, "{source}");
}

#[test]
fn decimals_are_exact() {
    case("0.1 + 0.2 = 0.3", "true");
    case("0.1 + 0.2", "0.3");
    case("b2 / b3", "2.5");
    case("26.5 * 2", "53.0");
    case("2.50 = 2.5", "true");
    case("1 - 0.9 - 0.1", "0.0");
    case("round(1 / 3 * 3; 10) = 1", "true");
}

#[test]
fn operators_follow_the_table_of_precedence() {
    case("2 + 3 * 4", "14");
    case("(2 + 3) * 4", "20");
    case("10 - 3 - 2", "5");
    case("12 / 3 * 2", "8");
    case("-2 * -3", "6");
    case("2 - -3", "5");
    case("1 + 1 = 2 and 2 * 2 = 4", "true");
    case("not 1 = 2", "true");
    case("t or f and f", "true");
    case("(t or f) and f", "false");
    case("not f and f", "false");
}

#[test]
fn comparisons_are_of_numbers_or_for_sameness() {
    case("b2 > b3 and b3 >= 4 and b3 <= 4 and b3 < b2", "true");
    case("b2 != b3", "true");
    case("word = 'нет'", "true");
    case("word <> 'Нет'", "true");
    case("answered(b2) = answered(b3)", "true");
    case("word < 'я'", "character 6: `<` takes a number, not a text");
    case(
        "word = 0",
        "character 6: `=` compares values of one kind, not a text with a number",
    );
}

#[test]
fn a_section_that_does_not_repeat_has_one_value() {
    case("signs.count + 1", "5");
    case("отказано = signs.count", "true");
}

#[test]
fn halves_round_away_from_zero() {
    case("round(2.5; 0)", "3");
    case("round(-2.5; 0)", "-3");
    case("round(0.125; 2)", "0.13");
    case("round(2 / 3 * 100, 1)", "66.7");
    case("round(7; 2)", "7");
    case("round(e; 1)", "E");
    case("round(1.5; n)", "N");
    let places = "`round` takes a whole number of decimals from 0 to 28, not";
    case("round(1; 0.5)", &format!("character 1: {places} 0.5"));
    case("1 + round(1; -1)", &format!("character 5: {places} -1"));
    case("round(1; 29)", &format!("character 1: {places} 29"));
}

#[test]
fn zero_has_no_sign() {
    case("round(-0.4; 0)", "0");
    case("-zero", "0");
    case("0 * -1", "0");
}

#[test]
fn if_takes_one_branch() {
    case("if(b2 > 5; 'many'; 'few')", "[many]");
    case("if(zero = 0; 0; 1 / zero)", "0");
    case("if(f; 1; n)", "N");
    case("if(e; 1; 2)", "E");
    case("if(n; 1; 2)", "N");
    case(
        "if(b2; 1; 2)",
        "character 1: `if` takes true or false, not a number",
    );
}

#[test]
fn the_former_period_is_asked_apart() {
    case("b2 - previous(b2)", "2");
    case("b3 > 2 * previous(b3)", "E");
}

#[test]
fn texts_are_asked_for_what_they_say() {
    case("none(word)", "true");
    case("none(b2)", "false");
    case("none(e)", "E");
    case("none(n)", "N");
    case("(zero = 0) = none(word)", "true");
    case("names(b2) = 3", "true");
    case("names(e) = 3", "E");
    case("names(n) = 3", "N");
    case("leading('2 (Петров)') = 2", "true");
    case("leading(word)", "E");
    case("leading(e)", "E");
    case("leading(n)", "N");
    case(
        "leading(b2)",
        "character 1: `leading` takes a text, not a number",
    );
    case("has(word; 'НЕТ')", "true");
    case("has(word; 'да')", "false");
    case("has(e; 'да')", "E");
    case("has(word; n)", "N");
    case(
        "has(t; 'x')",
        "character 1: `has` takes a text, not true or false",
    );
}

#[test]
fn what_decides_first_guards_the_rest() {
    case("zero = 0 or b2 / zero > 2", "true");
    case("zero > 0 and b2 / zero > 2", "false");
    let message = "division by zero; guard it, for example `b = 0 or a / b > 2`";
    case("b2 / zero", &format!("character 4: {message}"));
}

#[test]
fn too_large_numbers_are_refused() {
    let large = "9".repeat(28);
    let message = "has more than 28 digits";
    case(
        &format!("{large} * 100"),
        &format!("character 30: the result of `*` {message}"),
    );
    case(
        &format!("{large} / 0.001"),
        &format!("character 30: the result of `/` {message}"),
    );
    let terms = format!("{large}; ").repeat(8);
    case(
        &format!("sum({terms}0)"),
        &format!("character 1: the result of `sum` {message}"),
    );
}

#[test]
fn the_deepest_rule_fits_the_stack() {
    let open = "f or t and 1 < 1 + 1 * if(".repeat(64);
    let close = "; 1; 0)".repeat(64);
    case(&format!("{open}t{close}"), "true");
}

proptest! {
    #[test]
    fn no_text_brings_the_parser_down(source in "\\PC{0,60}") {
        let _ = Rule::parse(&source);
    }

    #[test]
    fn no_rule_brings_the_evaluation_down(
        words in prop::collection::vec(prop::sample::select(WORDS), 1..24),
    ) {
        if let Ok(rule) = Rule::parse(&words.join(" ")) {
            let _ = rule.value(&Form);
        }
    }
}

const WORDS: &[&str] = &[
    "b2",
    "e",
    "n",
    "t",
    "word",
    "zero",
    "a.b",
    "79228162514264337593543950335",
    "0.0000000000001",
    "28",
    "'x'",
    "+",
    "-",
    "*",
    "/",
    "=",
    "<",
    "and",
    "or",
    "not",
    "(",
    ")",
    ";",
    "round(",
    "sum(",
    "if(",
    "previous(",
    "max(",
];
