//! Files of another version of the questionnaire: what has no place is kept, listed and written back.

use super::*;

/// Reads the example with a change, and expects these places to be listed and the file to be written back.
#[track_caller]
fn kept(place: &str, becomes: &str, expected: &[&str]) -> Draft {
    assert_eq!(EXAMPLE.matches(place).count(), 1, "{place}");
    let file = EXAMPLE.replace(place, becomes);
    let (draft, kept) = read(&file, form()).unwrap();
    assert_eq!(kept.names(), expected);
    assert_eq!(write(&draft, &kept, None).unwrap(), file);
    draft
}

#[test]
fn unknown_items_are_kept() {
    kept(
        "stands\": true}\n",
        "stands\": true},\n            \"archive\": {\"ru\": \"да\", \"n\": [1, null, true]}\n",
        &["acts.r1.archive"],
    );
    kept(
        "\"until\": \"31.12.2018\"}\n",
        "\"until\": \"31.12.2018\"},\n        \"city\": \"Семей\"\n",
        &["top.city"],
    );
    kept(
        "{\"id\": \"r2\"}",
        "{\n          \"id\": \"r2\",\n          \"answers\": {\n            \"archive\": \"1\"\n          }\n        }",
        &["acts.r2.archive"],
    );
}

#[test]
fn unknown_sections_are_kept() {
    kept(
        "      ]\n    }\n  }\n",
        "      ]\n    },\n    \"permits\": {\n      \"rows\": [\n        {\"id\": \"r1\"}\n      ]\n    },\n    \"empty\": {}\n  }\n",
        &["permits", "empty"],
    );
}

#[test]
fn rows_of_a_section_that_does_not_repeat_are_kept() {
    kept(
        "\"until\": \"31.12.2018\"}\n      }\n",
        "\"until\": \"31.12.2018\"}\n      },\n      \"rows\": [\n        {\"id\": \"r7\"}\n      ]\n",
        &["top"],
    );
    kept(
        "      \"rows\": [\n",
        "      \"answers\": {\n        \"found\": \"3\"\n      },\n      \"rows\": [\n",
        &["acts.found"],
    );
}

#[test]
fn parts_that_do_not_fit_are_kept_beside_the_answer() {
    let file = EXAMPLE.replace(
        "\"open\": \"0\"",
        "\"open\": {\"value\": \"0\", \"note\": {\"ru\": \"две\"}}",
    );
    let (mut draft, kept) = read(&file, form()).unwrap();
    assert_eq!(kept.names(), ["acts.r1.open"]);
    answer(&mut draft, "acts.open", 1, |a| {
        text(a, Part::Main, None, "8");
    });
    let written = write(&draft, &kept, None).unwrap();
    let line =
        "            \"open\": {\"value\": \"8\", \"kept\": {\"note\": {\"ru\": \"две\"}}},\n";
    assert!(written.contains(line), "{written}");
    let (again, kept_again) = read(&written, form()).unwrap();
    assert_eq!(kept_again, kept);
    assert_eq!(write(&again, &kept_again, None).unwrap(), written);
}

#[test]
fn an_answer_of_another_type_is_kept() {
    let file = EXAMPLE.replace(
        "\"open\": \"0\"",
        "\"open\": {\"ru\": \"нет\", \"kept\": {\"ru\": \"да\"}}",
    );
    let (draft, kept) = read(&file, form()).unwrap();
    assert!(
        draft
            .answers
            .answer(cell(&draft, "acts.open", 1))
            .is_blank()
    );
    let written = write(&draft, &kept, None).unwrap();
    let line = "\"open\": {\"kept\": {\"ru\": \"нет\", \"ru_\": \"да\"}}";
    assert!(written.contains(line), "{written}");
}

#[test]
fn an_answer_under_a_former_id_finds_its_item() {
    let file = EXAMPLE.replace("\"name\": {\"kk\"", "\"title\": {\"kk\"");
    let (draft, kept) = read(&file, form()).unwrap();
    assert_eq!(kept, Kept::default());
    assert_eq!(write(&draft, &kept, None).unwrap(), EXAMPLE);
}

#[test]
fn an_answer_under_the_present_id_wins_over_a_former_one() {
    let draft = kept(
        "stands\": true}\n",
        "stands\": true},\n            \"title\": {\"ru\": \"Старое\"}\n",
        &["acts.r1.title"],
    );
    let name = cell(&draft, "acts.name", 1);
    assert_eq!(draft.text(name, Part::Main, &lang("ru")), "Приказ");
}

#[test]
fn rows_with_one_number_become_two() {
    let file = EXAMPLE.replace("\"id\": \"r2\"", "\"id\": \"r1\"");
    let (draft, _) = read(&file, form()).unwrap();
    let rows = draft.answers.rows(section(&draft, "acts"));
    assert_eq!(rows.shown, [RowId(1)]);
    assert_eq!(rows.deleted, [RowId(2)]);
}
