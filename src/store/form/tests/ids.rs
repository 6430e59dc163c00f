//! Ids: their shape and that each leads to one thing.

use crate::store::form::tests::case;

#[test]
fn ids_are_letters_digits_and_underscores() {
    case(
        "\"id\": \"risk\"",
        "\"id\": \"risk-1\"",
        &[
            "12:8: `sections[1].columns[0].items[3].id`: `risk-1` is not an id; write letters, digits and `_`, no digit first, and not `and`, `or`, `not`",
        ],
    );
    case(
        "\"id\": \"visit\"",
        "\"id\": \"../etc\"",
        &[
            "1:21: `id`: `../etc` is not an id of a questionnaire; write letters, digits, `-` and `_`",
        ],
    );
    case("\"id\": \"risk\"", "\"id\": \"тәуекел_2\"", &[]);
}

#[test]
fn sections_have_ids_of_their_own() {
    case(
        "{\"id\": \"top\"",
        "{\"id\": \"acts\", \"title\": \"A\", \"layout\": \"table\", \"columns\": [{\"items\": [{\"id\": \"a\", \"type\": \"line\", \"ask\": \"A\"}]}]},\n{\"id\": \"top\"",
        &["7:8: `sections[2].id`: the id `acts` stands twice; give each section an id of its own"],
    );
}

#[test]
fn items_have_ids_of_their_own_in_their_section() {
    case(
        "\"id\": \"risk\"",
        "\"id\": \"found\"",
        &[
            "12:8: `sections[1].columns[0].items[3].id`: the id `found` stands twice; give each item of the section an id of its own",
        ],
    );
    case("\"id\": \"risk\"", "\"id\": \"place\"", &[]);
}

#[test]
fn choices_and_checks_have_ids_of_their_own() {
    case(
        "{\"id\": \"low\", \"label\": \"Low\"}",
        "{\"id\": \"low\", \"label\": \"Low\"}, {\"id\": \"low\", \"label\": \"High\"}",
        &[
            "12:99: `sections[1].columns[0].items[3].choices[1].id`: the id `low` stands twice; give each choice an id of its own",
        ],
    );
    case(
        "\"say\": \"Too many\"}",
        "\"say\": \"Too many\"}, {\"id\": \"known\", \"rule\": \"found > 0\", \"say\": \"None\"}",
        &[
            "13:83: `sections[1].checks[1].id`: the id `known` stands twice; give each check of the section an id of its own",
        ],
    );
}

#[test]
fn former_ids_lead_to_one_item() {
    case(
        "\"ask\": \"Name\"",
        "\"ask\": \"Name\", \"was\": [\"title\"]",
        &[],
    );
    case(
        "\"ask\": \"Name\"",
        "\"ask\": \"Name\", \"was\": [\"found\"]",
        &[
            "9:55: `sections[1].columns[0].items[0].was[0]`: `found` leads to another item already; name an id in `was` that no item of the section has or had",
        ],
    );
}
