//! Rules: their language, their names, their circles.

use crate::store::form;
use crate::store::form::tests::{case, line};

#[test]
fn a_slip_in_a_rule_is_told_at_its_place_in_the_file() {
    case(
        "serious <= found",
        "serious <= ",
        &[
            "13:48: `sections[1].checks[0].rule`: a value is missing at the end; write a number, a `'text'`, a name or a bracket",
        ],
    );
    case(
        "serious <= found",
        "serious ≤ found",
        &["13:45: `sections[1].checks[0].rule`: unexpected character `≤` (U+2264); write `<=`"],
    );
}

#[test]
fn names_lead_to_items() {
    case(
        "serious <= found",
        "\\u0073erious <= fuond",
        &[
            "13:53: `sections[1].checks[0].rule`: there is no item `fuond` in the section `acts`; did you mean `found`?",
        ],
    );
    case(
        "serious <= found",
        "serious <= tap.place",
        &["13:48: `sections[1].checks[0].rule`: there is no section `tap`; did you mean `top`?"],
    );
    case("serious <= found", "answered(top.place)", &[]);
}

#[test]
fn items_of_rows_are_summed_up() {
    case("serious <= found", "sum(acts.found) > 1", &[]);
    case(
        "serious <= found",
        "serious <= acts.found",
        &[
            "13:48: `sections[1].checks[0].rule`: `acts.found` has a value in each row; sum it up by `sum`, or take `count`, `min` or `max` of it",
        ],
    );
}

#[test]
fn groups_have_no_value() {
    case(
        "{\"id\": \"found\", \"type\": \"number\", \"ask\": \"Found\"}",
        "{\"id\": \"all\", \"type\": \"group\", \"ask\": \"All\", \"when\": \"answered(all)\", \"items\": [{\"id\": \"found\", \"type\": \"number\", \"ask\": \"Found\"}]}",
        &[
            "10:54: `sections[1].columns[0].items[1].when`: `all` depends on itself: `all` → `all`; take one of these names out of its `value` or `when`",
            "10:64: `sections[1].columns[0].items[1].when`: `all` is a group, which has no value; name an item inside it",
        ],
    );
}

#[test]
fn a_circle_is_told_once() {
    case(
        "{\"id\": \"found\", \"type\": \"number\", \"ask\": \"Found\"}",
        "{\"id\": \"found\", \"type\": \"computed\", \"ask\": \"Found\", \"value\": \"left + serious + left\"},\n{\"id\": \"left\", \"type\": \"computed\", \"ask\": \"Left\", \"value\": \"found - 1\"}",
        &[
            "11:60: `sections[1].columns[0].items[2].value`: `found` depends on itself: `found` → `left` → `found`; take one of these names out of its `value` or `when`",
        ],
    );
}

#[test]
fn a_group_that_waits_for_its_own_item_is_a_circle() {
    case(
        "{\"id\": \"found\", \"type\": \"number\", \"ask\": \"Found\"}",
        "{\"id\": \"all\", \"type\": \"group\", \"ask\": \"All\", \"when\": \"found > 0\", \"items\": [{\"id\": \"found\", \"type\": \"number\", \"ask\": \"Found\"}]}",
        &[
            "10:54: `sections[1].columns[0].items[1].when`: `all` depends on itself: `all` → `found` → `all`; take one of these names out of its `value` or `when`",
        ],
    );
}

#[test]
fn the_former_period_closes_no_circle() {
    case(
        "{\"id\": \"found\", \"type\": \"number\", \"ask\": \"Found\"}",
        "{\"id\": \"found\", \"type\": \"computed\", \"ask\": \"Found\", \"value\": \"previous(found) + 1\"}",
        &[],
    );
}

/// Items `b0`, `b1`, …, each made of the one before it by this rule.
fn chain(length: usize, rule: &str) -> String {
    let items = (1..length).map(|n| {
        let value = rule.replace("before", &format!("b{}", n - 1));
        format!("\n{{\"id\": \"b{n}\", \"type\": \"computed\", \"ask\": \"B\", \"value\": \"{value}\"}},")
    });
    let first = "{\"id\": \"b0\", \"type\": \"number\", \"ask\": \"B\"},".to_owned();
    std::iter::once(first).chain(items).collect()
}

#[track_caller]
fn chained(length: usize, rule: &str, expected: &[&str]) {
    let found = "{\"id\": \"found\"";
    case(found, &format!("{}{found}", chain(length, rule)), expected);
}

#[test]
fn chains_end() {
    chained(50, "before + 1", &[]);
    chained(
        80,
        "before + 1",
        &[
            "60:56: `sections[1].columns[0].items[51].value`: `b50` needs a chain of more than 50 items, or more than 10000 values in all; name answers instead of items of type `computed`",
        ],
    );
}

#[test]
fn values_that_double_at_each_step_end() {
    chained(13, "before + before", &[]);
    chained(
        14,
        "before * before",
        &[
            "23:56: `sections[1].columns[0].items[14].value`: `b13` needs a chain of more than 50 items, or more than 10000 values in all; name answers instead of items of type `computed`",
        ],
    );
}

#[track_caller]
fn doubted(rule: &str, expected: &[&str]) {
    let text = super::GOOD
        .replace(
            "\"ask\": \"Found\"",
            "\"ask\": \"Found\", \"min\": 0, \"max\": 99, \"decimals\": 1",
        )
        .replace("serious <= found", rule);
    let found = form::lint(text.as_bytes());
    let told: Vec<String> = found
        .iter()
        .filter(|doubt| doubt.path == "sections[1].checks[0].rule")
        .map(|doubt| line("en", doubt))
        .map(|line| line.split(": ").last().unwrap_or_default().to_owned())
        .map(|line| line.split(';').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(told, expected, "{rule}");
}

#[test]
fn rules_that_come_to_the_same_are_doubtful() {
    const NEVER: &str = "the rule never holds, whatever is answered";
    const ALWAYS: &str = "the rule holds always, whatever is answered";
    const PART_NEVER: &str = "this part of the rule never holds, whatever is answered";
    const PART_ALWAYS: &str = "this part of the rule holds always, whatever is answered";
    for rule in [
        "found < 0",
        "found > 99",
        "found + 1 > 100",
        "found = 100",
        "found * 2 < -1",
        "serious > 5 and serious < 3",
        "serious > 5 and 5 >= serious",
        "serious = 1 and serious = 2",
        "name = 'a' and name = 'b'",
        "not found >= 0",
        "count(acts.name) < 0",
        "sum(acts.found) < 0",
        "round(found; 0) > 99",
        "if(serious > 0; found; 5) < 0",
        "1 = 2",
    ] {
        doubted(rule, &[NEVER]);
    }
    for rule in [
        "found >= 0",
        "found <= 99 or serious > 1",
        "or_zero(found) != 100",
        "1 < 2",
    ] {
        doubted(rule, &[ALWAYS]);
    }
    doubted("serious > 1 or found < 0", &[PART_NEVER]);
    doubted("serious > 1 and found >= 0", &[PART_ALWAYS]);
    doubted("risk = 'low' or serious > 5 and serious < 3", &[PART_NEVER]);
}

#[test]
fn rules_that_can_go_either_way_are_not() {
    for rule in [
        "found > 0",
        "found = 0",
        "found = 99",
        "found > 98.9",
        "found / 2 > 100",
        "found - serious > 100",
        "serious > 3 and serious < 5",
        "serious >= 5 and serious <= 5",
        "serious > 5 or serious < 3",
        "risk = 'low'",
        "risk = 'none'",
        "risk != name",
        "name = 'a' or name = 'b'",
        "answered(found)",
        "not na(found)",
        "sum(acts.found) > 1000",
        "previous(found) > 1000",
        "round(found * 1.5; 1) <= 100",
        "if(risk = 'low'; found; serious) > 200",
    ] {
        doubted(rule, &[]);
    }
}

#[test]
fn rules_that_are_never_computed_are_doubtful() {
    const NUMBER: &str = "the rule is never computed";
    for rule in [
        "found = 'low'",
        "name > 5",
        "risk + 1 = found",
        "not found",
        "found and serious > 0",
        "sum(acts.name) > 0",
        "if(found; 1; 2) > 1",
        "round(name; 0) = 1",
    ] {
        doubted(rule, &[NUMBER]);
    }
}

#[test]
fn a_name_in_letters_of_another_alphabet_is_told_as_such() {
    // One letter is Cyrillic.
    case(
        "serious <= found",
        "serious <= fоund",
        &[
            "13:48: `sections[1].checks[0].rule`: there is no item `fоund` in the section `acts`; did you mean `found`? The letters look the same and are of the other alphabet",
        ],
    );
}
