//! What is no JSON, or more than JSON.

use crate::store::form::tests::{case, good, told};

#[test]
fn a_text_that_is_no_json_has_one_defect() {
    told(
        "",
        &["1:1: the file is empty; begin with `{ \"anketa\": 1, … }`"],
    );
    told(
        "{\"anketa\": 1,}",
        &["1:13: a comma stands behind the last value; take the last comma out"],
    );
    told(
        "{\"anketa\": 1 \"id\": 2}",
        &["1:13: a comma is missing; put a comma between the two values"],
    );
    told(
        "{\n\"anketa\": 1, // one\n}",
        &[
            "2:14: comments are not allowed; take the comment out; what is doubtful about a wording goes into `doubt`",
        ],
    );
    told(
        "{\"anketa\": 1",
        &["1:1: the object is not closed; close the object with `}`"],
    );
    told(
        "{'anketa': 1}",
        &["1:2: a word stands here without double quotes; write it in double quotes"],
    );
    told(
        "{\"id\": \"a\\q\"}",
        &[
            "1:10: the string is not closed, or has a wrong `\\` in it; write the string in `\"…\"`, with `\\\"` for a quotation mark and `\\\\` for a backslash in it",
        ],
    );
}

#[test]
fn nesting_without_end_is_no_crash() {
    told(
        &"[".repeat(100_000),
        &["1:513: lists and objects are nested too deep; nest less deeply"],
    );
}

#[test]
fn a_line_must_not_break_inside_a_string() {
    case(
        "\"Place\"",
        "\"Pla\nce\"",
        &[
            "5:44: `sections[0].columns[0].items[0].ask`: a string runs over the end of a line or holds another raw control character; write `\\n` for a new line and `\\t` for a tab",
        ],
    );
}

#[test]
fn columns_count_characters_not_bytes() {
    told(
        "{\"каз\": [ ,]}",
        &["1:11: this is no JSON; correct the JSON at this place"],
    );
}

#[test]
fn the_mark_that_windows_puts_before_a_file_is_ignored() {
    good(&format!("\u{feff}{}", super::GOOD));
}

#[test]
fn no_prefix_of_a_file_makes_the_loader_panic() {
    for (end, _) in super::GOOD.char_indices() {
        let defects = crate::store::form::read(&super::GOOD[..end]).err();
        assert!(defects.is_some_and(|defects| !defects.is_empty()), "{end}");
    }
}
