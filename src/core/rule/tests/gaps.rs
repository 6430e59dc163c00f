//! What is unanswered (E) or not applicable (N) in rules.

use crate::core::rule::tests::case;

/// Computes `left OP right` for all of t, f, e, n on both sides.
#[track_caller]
fn truth_table(op: &str, rows: [[&str; 4]; 4]) {
    let names = ["t", "f", "e", "n"];
    for (left, row) in names.iter().zip(rows) {
        for (right, expected) in names.iter().zip(row) {
            case(&format!("{left} {op} {right}"), expected);
        }
    }
}

#[test]
fn logic_has_three_values() {
    truth_table(
        "and",
        [
            ["true", "false", "E", "N"],
            ["false", "false", "false", "false"],
            ["E", "false", "E", "E"],
            ["N", "false", "E", "N"],
        ],
    );
    truth_table(
        "or",
        [
            ["true", "true", "true", "true"],
            ["true", "false", "E", "N"],
            ["true", "E", "E", "E"],
            ["true", "N", "E", "N"],
        ],
    );
    case("not t", "false");
    case("not f", "true");
    case("not e", "E");
    case("not n", "N");
    case("e and n and f", "false");
    case("n or t and e or f", "E");
}

#[test]
fn gaps_go_through_arithmetic_and_comparison() {
    for op in ["+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">="] {
        case(&format!("1 {op} e"), "E");
        case(&format!("n {op} 1"), "N");
        case(&format!("n {op} e"), "E");
        case(&format!("e {op} n"), "E");
    }
    case("-e", "E");
    case("-n", "N");
    case("e / 0", "E");
    case("previous(e) + 1", "E");
    case("e = 'нет'", "E");
}

#[test]
fn gaps_can_be_asked_for() {
    case("answered(b2)", "true");
    case("answered(e)", "false");
    case("answered(n)", "true");
    case("na(n)", "true");
    case("na(e)", "false");
    case("na(word)", "false");
    case("or_zero(e) + or_zero(n) + or_zero(b2)", "10");
    case("zero = 0 or answered(word)", "true");
}

#[test]
fn sums_pass_over_gaps() {
    case("sum(қызмет.саны)", "-2");
    case("count(қызмет.саны)", "2");
    case("min(қызмет.саны)", "-7");
    case("max(қызмет.саны)", "5");
    case("sum(b2; e; b3; n)", "14");
    case("sum(b2, қызмет.саны)", "8");
    case("max(b2; 3; b3)", "10");
    case("count(some.words)", "1");
    case("count(word; t; e)", "2");
    for fold in ["sum", "min", "max"] {
        case(&format!("{fold}(only.n)"), "N");
        case(&format!("{fold}(mixed.gaps)"), "E");
        case(&format!("{fold}(no.rows)"), "E");
        case(&format!("{fold}(e; n)"), "E");
        case(&format!("{fold}(n; n)"), "N");
    }
    case("count(only.n)", "0");
    case("count(no.rows)", "0");
    case("sum(n; only.n; 0)", "0");
}

#[test]
fn wrong_kinds_are_told_even_beside_gaps() {
    case("e + word", "character 3: `+` takes a number, not a text");
    case(
        "e and 1",
        "character 3: `and` takes true or false, not a number",
    );
    case(
        "word or t",
        "character 6: `or` takes true or false, not a text",
    );
    case("-t", "character 1: `-` takes a number, not true or false");
    case(
        "not b2",
        "character 1: `not` takes true or false, not a number",
    );
    case(
        "sum(some.words)",
        "character 1: `sum` takes a number, not a text",
    );
    case(
        "or_zero(word)",
        "character 1: `or_zero` takes a number, not a text",
    );
}
