//! Ids that lead to items.

use crate::store::form::tests::{GOOD, case, told};

#[test]
fn a_link_leads_to_an_item() {
    case(
        "\"part_of\": \"found\"",
        "\"part_of\": \"fuond\"",
        &[
            "11:66: `sections[1].columns[0].items[2].part_of`: there is no item `fuond` in the section `acts`; did you mean `found`?",
        ],
    );
    case(
        "\"named_by\": \"name\"",
        "\"named_by\": \"title\"",
        &[
            "7:36: `sections[1].rows.named_by`: there is no item `title` in the section `acts`; possible here: `name`, `found`, `serious` or `risk`",
        ],
    );
}

#[test]
fn a_name_that_stands_twice_is_offered_once() {
    let text = GOOD.replace("\"id\": \"risk\"", "\"id\": \"found\"");
    told(
        &text.replace("\"named_by\": \"name\"", "\"named_by\": \"qqqqqq\""),
        &[
            "7:36: `sections[1].rows.named_by`: there is no item `qqqqqq` in the section `acts`; possible here: `name`, `found` or `serious`",
            "12:8: `sections[1].columns[0].items[3].id`: the id `found` stands twice; give each item of the section an id of its own",
        ],
    );
}

#[test]
fn a_whole_is_an_earlier_number() {
    case(
        "\"part_of\": \"found\"",
        "\"part_of\": \"serious\"",
        &[
            "11:66: `sections[1].columns[0].items[2].part_of`: `serious` is part of itself; name the item that holds the whole",
        ],
    );
    case(
        "\"ask\": \"Found\"",
        "\"ask\": \"Found\", \"part_of\": \"serious\"",
        &[
            "10:62: `sections[1].columns[0].items[1].part_of`: `serious` comes later than its part; put the whole before its parts",
        ],
    );
    case(
        "\"part_of\": \"found\"",
        "\"part_of\": \"name\"",
        &[
            "11:66: `sections[1].columns[0].items[2].part_of`: `name` is no number; name an item of type `number` or `computed`",
        ],
    );
}

#[test]
fn a_share_may_be_of_a_later_item() {
    case(
        "\"ask\": \"Found\"",
        "\"ask\": \"Found\", \"percent_of\": \"serious\"",
        &[],
    );
    case(
        "\"ask\": \"Found\"",
        "\"ask\": \"Found\", \"percent_of\": \"found\"",
        &[
            "10:65: `sections[1].columns[0].items[1].percent_of`: `found` is a share of itself; name the item that holds the whole",
        ],
    );
}

#[test]
fn drafts_are_named_by_items_with_one_answer() {
    case(
        "\"version\": \"1\"",
        "\"version\": \"1\", \"names_draft\": [\"top.place\"]",
        &[],
    );
    case(
        "\"version\": \"1\"",
        "\"version\": \"1\", \"names_draft\": [\"place\", \"tap.place\", \"top.plaza\", \"acts.name\"]",
        &[
            "1:62: `names_draft[0]`: `place` does not say in which section; write `section.item`",
            "1:71: `names_draft[1]`: there is no section `tap`; did you mean `top`?",
            "1:84: `names_draft[2]`: there is no item `plaza` in the section `top`; did you mean `place`?",
            "1:97: `names_draft[3]`: `acts.name` has an answer in each row; name an item of a section without `rows`",
        ],
    );
}

#[test]
fn the_period_is_of_type_period() {
    case(
        "\"version\": \"1\"",
        "\"version\": \"1\", \"period\": \"top.place\"",
        &["1:56: `period`: `top.place` is no period; name an item of type `period`"],
    );
}

#[test]
fn a_default_can_be_read_as_an_answer() {
    case(
        "\"ask\": \"Found\"",
        "\"ask\": \"Found\", \"default\": \"many\"",
        &[
            "10:62: `sections[1].columns[0].items[1].default`: the default `many` is no answer to this item; write it as a person would type it, or take it out",
        ],
    );
    case(
        "\"ask\": \"Risk\"",
        "\"ask\": \"Risk\", \"default\": \"low\"",
        &[],
    );
}
