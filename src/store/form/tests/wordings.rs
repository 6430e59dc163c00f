//! Languages and wordings.

use crate::store::form::tests::{case, good};

#[test]
fn languages_are_tags_and_stand_once() {
    case(
        "[\"ru\", \"kk\"]",
        "[\"ru\", \"kazakh!\", \"ru\"]",
        &[
            "1:66: `languages[1]`: `kazakh!` is not a language tag; write for example `kk` or `kk-x-source`",
            "1:77: `languages[2]`: the language `ru` stands twice; keep one of the two",
        ],
    );
    case(
        "[\"ru\", \"kk\"]",
        "[]",
        &[
            "1:59: `languages`: the list is empty; put something into it, or take it out with its key",
        ],
    );
    case(
        "\"version\": \"1\"",
        "\"version\": \"1\", \"print_order\": [\"kk\", \"en\"]",
        &[
            "1:68: `print_order[1]`: `en` is none of the questionnaire's `languages`; possible here: `ru` or `kk`",
        ],
    );
}

#[test]
fn a_wording_is_in_languages_of_the_questionnaire() {
    case(
        "\"ask\": \"Found\"",
        "\"ask\": {\"ru\": \"Найдено\", \"kz\": \"Табылды\"}",
        &[
            "10:60: `sections[1].columns[0].items[1].ask.kz`: `kz` is none of the questionnaire's `languages`; did you mean `kk`?",
        ],
    );
    case(
        "\"ask\": \"Found\"",
        "\"ask\": {\"ru\": \"Найдено\", \"RU\": \"Найдено\"}",
        &[
            "10:60: `sections[1].columns[0].items[1].ask.RU`: the language `ru` stands twice; keep one of the two",
        ],
    );
}

#[test]
fn the_first_language_must_be_there() {
    case(
        "\"ask\": \"Found\"",
        "\"ask\": {\"kk\": \"Табылды\"}",
        &[
            "10:42: `sections[1].columns[0].items[1].ask`: the wording in the first language, `ru`, is missing; add it; the other languages fall back to it",
        ],
    );
}

#[test]
fn the_first_language_comes_first_whatever_the_order_in_the_file() {
    let text = super::GOOD.replace("\"Found\"", "{\"kk\": \"Табылды\", \"ru\": \"Найдено\"}");
    let form = good(&text);
    let first = form.items[2].ask.iter().next().unwrap();
    assert_eq!((first.0.as_str(), first.1.as_str()), ("ru", "Найдено"));
}

#[test]
fn phrases_are_lists_by_language() {
    case(
        "\"ask\": \"Name\"",
        "\"ask\": \"Name\", \"phrases\": [\"none\"]",
        &[
            "9:58: `sections[1].columns[0].items[0].phrases`: a list stands where an object with a value for each language belongs; write for example `{\"ru\": …}`",
        ],
    );
    case(
        "\"ask\": \"Name\"",
        "\"ask\": \"Name\", \"phrases\": {\"ru\": [\"нет\", 0]}",
        &[
            "9:73: `sections[1].columns[0].items[0].phrases.ru[1]`: a number stands where a string belongs; write it in double quotes",
        ],
    );
}

#[test]
fn words_in_braces_are_items_of_the_heading() {
    case(
        "Visit to {place}",
        "Visit \\\"to\\\" {plase}",
        &["2:25: `title`: there is no item `plase` in the section `top`; did you mean `place`?"],
    );
    case(
        "\"layout\": \"heading\"",
        "\"layout\": \"table\"",
        &[
            "2:21: `title`: there is no section of layout `heading` with an item `place`; add such a section, or take the braces out",
        ],
    );
}

#[test]
fn the_phrase_about_the_period_holds_its_mark() {
    case(
        "\"layout\": \"table\"",
        "\"layout\": \"table\", \"period\": {\"ru\": \"(за период)\", \"kk\": \"({period})\"}",
        &[
            "6:69: `sections[1].period.ru`: the phrase about the period does not hold `{period}`; write for example `({period})`",
        ],
    );
    case(
        "\"layout\": \"table\"",
        "\"layout\": \"table\", \"period\": false",
        &[
            "6:62: `sections[1].period`: true or false stands where true or a wording belongs; write for example `{\"ru\": …}`",
        ],
    );
}

#[test]
fn figures_print_as_zero_or_blank() {
    case(
        "\"layout\": \"table\"",
        "\"layout\": \"table\", \"not_applicable\": {\"numbers\": {\"ru\": \"zero\", \"kk\": \"empty\"}}",
        &[
            "6:103: `sections[1].not_applicable.numbers.kk`: unknown way to print figures `empty`; possible here: `zero` or `blank`",
        ],
    );
}
