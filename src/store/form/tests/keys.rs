//! Keys and types of values.

use crate::store::form::tests::{case, told};

#[test]
fn unknown_keys_are_met_with_the_nearest_one() {
    case(
        "\"part_of\"",
        "\"partof\"",
        &[
            "11:55: `sections[1].columns[0].items[2].partof`: unknown key `partof`; did you mean `part_of`?",
        ],
    );
    case(
        "\"one\": \"act\"",
        "\"one\": \"act\", \"colour\": \"red\"",
        &[
            "7:24: `sections[1].rows.colour`: unknown key `colour`; possible here: `one` or `named_by`",
        ],
    );
}

#[test]
fn a_key_of_another_type_is_unknown() {
    case(
        "\"type\": \"line\", \"ask\": \"Name\"",
        "\"type\": \"line\", \"ask\": \"Name\", \"inline\": true",
        &[
            "9:47: `sections[1].columns[0].items[0].inline`: unknown key `inline`; possible here: `id`, `ask`, `was`, `phrases`, `required`, `when`, `carry`, `no`, `hint`, `doubt`, `default`, `checks` or `type`",
        ],
    );
}

#[test]
fn missing_keys_are_told_at_their_object() {
    case(
        "\"anketa\": 1, ",
        "",
        &["1:1: the key `anketa` is missing; add it"],
    );
    case(
        ", \"ask\": \"Found\"",
        "",
        &["10:1: `sections[1].columns[0].items[1]`: the key `ask` is missing; add it"],
    );
    case(
        "\"items\": [\n{\"id\": \"name\"",
        "\"title\": \"A\", \"itms\": [\n{\"id\": \"name\"",
        &[
            "7:36: `sections[1].rows.named_by`: there is no item `name` in the section `acts`; nothing can stand here",
            "8:13: `sections[1].columns[0]`: the key `items` is missing; add it",
            "8:28: `sections[1].columns[0].itms`: unknown key `itms`; did you mean `items`?",
            "13:37: `sections[1].checks[0].rule`: there is no item `serious` in the section `acts`; nothing can stand here",
            "13:48: `sections[1].checks[0].rule`: there is no item `found` in the section `acts`; nothing can stand here",
        ],
    );
}

#[test]
fn a_key_stands_once() {
    case(
        "\"version\": \"1\"",
        "\"version\": \"1\", \"version\": \"2\"",
        &["1:46: `version`: the key `version` stands twice in one object; keep one of the two"],
    );
}

#[test]
fn values_have_the_type_that_belongs_there() {
    told(
        "[]",
        &["1:1: a list stands where an object belongs; write `{ … }`"],
    );
    case(
        "\"id\": \"visit\"",
        "\"id\": 7",
        &["1:21: `id`: a number stands where a string belongs; write it in double quotes"],
    );
    case(
        "\"ask\": \"Found\"",
        "\"ask\": \"Found\", \"min\": \"0\"",
        &[
            "10:58: `sections[1].columns[0].items[1].min`: a string stands where a number belongs; write it without quotes, with a point before the decimals",
        ],
    );
    case(
        "\"ask\": \"Found\"",
        "\"ask\": \"Found\", \"required\": \"yes\", \"decimals\": 1.5",
        &[
            "10:63: `sections[1].columns[0].items[1].required`: a string stands where true or false belongs; write it without quotes",
            "10:82: `sections[1].columns[0].items[1].decimals`: `1.5` is no count of decimal places; write a whole number from 0 to 28",
        ],
    );
    case(
        "\"ask\": \"Found\"",
        "\"ask\": null",
        &[
            "10:42: `sections[1].columns[0].items[1].ask`: null stands where a wording belongs; write for example `{\"ru\": …}`",
        ],
    );
    case(
        "[{\"id\": \"low\", \"label\": \"Low\"}]",
        "{\"id\": \"low\", \"label\": \"Low\"}",
        &[
            "12:60: `sections[1].columns[0].items[3].choices`: an object stands where a list belongs; write `[ … ]`",
        ],
    );
}

#[test]
fn a_format_of_tomorrow_is_told_and_nothing_else() {
    case(
        "{\"anketa\": 1, ",
        "{\"anketa\": 2, \"new\": 3, ",
        &[
            "1:12: `anketa`: the file is of format 2, this program reads format 1; use the program that the file was written for",
        ],
    );
}

#[test]
fn types_and_layouts_are_known_words() {
    case(
        "\"type\": \"choice\"",
        "\"type\": \"choise\"",
        &[
            "12:24: `sections[1].columns[0].items[3].type`: unknown type `choise`; did you mean `choice`?",
        ],
    );
    case(
        "\"layout\": \"heading\"",
        "\"layout\": \"headings\"",
        &[
            "2:21: `title`: there is no section of layout `heading` with an item `place`; add such a section, or take the braces out",
            "4:41: `sections[0].layout`: unknown layout `headings`; did you mean `heading`?",
        ],
    );
    case(
        "\"ask\": \"Found\"",
        "\"ask\": \"Found\", \"carry\": \"shown\"",
        &[
            "10:60: `sections[1].columns[0].items[1].carry`: unknown way to carry `shown`; did you mean `show`?",
        ],
    );
}
