//! Rules: their language, their names, their circles.

use crate::store::form::tests::case;

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
            "13:48: `sections[1].checks[0].rule`: `acts.found` has a value in each row; write `sum(acts.found)`, or with `count`, `min` or `max`",
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
fn what_decides_whether_a_question_is_asked_comes_before_it() {
    case(
        "{\"id\": \"found\", \"type\": \"number\", \"ask\": \"Found\"}",
        "{\"id\": \"early\", \"type\": \"line\", \"ask\": \"Early\", \"when\": \"found > 0\"},\n{\"id\": \"found\", \"type\": \"number\", \"ask\": \"Found\"}",
        &[
            "10:58: `sections[1].columns[0].items[1].when`: `found` comes later than `early`, which is asked because of it; put it before, or take it out of `when`",
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
