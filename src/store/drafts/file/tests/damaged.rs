//! Files that are no drafts, or not whole ones.

use super::*;

#[test]
fn every_prefix_is_cut_off_or_whole() {
    for (end, _) in EXAMPLE.char_indices() {
        match read(&EXAMPLE[..end], form()) {
            Ok(_) => assert_eq!(end, EXAMPLE.len() - 1),
            Err(problem) => assert!(
                matches!(problem, Problem::Truncated { .. }),
                "{end}: {problem}"
            ),
        }
    }
}

#[test]
fn a_flipped_bit_is_told_or_costs_no_answer() {
    let all = |text: &str| {
        let (draft, kept) = read(text, form()).ok()?;
        let changes = draft.answers.all_changes();
        let answers = changes.iter().filter(|c| matches!(c, Change::Answer(..)));
        Some(answers.count() + kept.names().len())
    };
    let whole = all(EXAMPLE).unwrap();
    let mut opened = 0;
    for at in 0..EXAMPLE.len() * 8 {
        let mut flipped = EXAMPLE.as_bytes().to_vec();
        flipped[at / 8] ^= 1 << (at % 8);
        // What is no text is refused before.
        let found = str::from_utf8(&flipped).ok().and_then(all);
        opened += usize::from(found.is_some());
        assert!(found.is_none_or(|found| found >= whole), "bit {at}");
    }
    // Most of it is text that says something else now.
    assert!(opened > EXAMPLE.len(), "{opened}");
}

#[track_caller]
fn case(place: &str, becomes: &str, expected: &str) {
    assert!(EXAMPLE.contains(place), "{place}");
    assert_eq!(
        problem(&EXAMPLE.replacen(place, becomes, 1)).to_string(),
        expected
    );
}

#[test]
fn damage_is_told_with_its_place() {
    case(
        "\"open\": \"0\"",
        "\"open\" \"0\"",
        "the file is damaged at 28:20: expected `:`",
    );
    case(
        "\"open\": \"0\"",
        "\"found\": \"0\"",
        "the file is damaged at 28:19: the key `found` stands twice",
    );
    case(
        "\"id\": \"r1\"",
        "\"id\": \"row 1\"",
        "the file is damaged at 24:23: `row 1` names no row; write for example `r1`",
    );
    case(
        "\"id\": \"r1\"",
        "\"id\": \"r4294967295\"",
        "the file is damaged at 24:29: `r4294967295` names no row; write for example `r1`",
    );
    case(
        "[\"ru\",",
        "[\"русский\",",
        "the file is damaged at 4:27: `русский` is not a language tag; write for example `kk` or `kk-x-source`",
    );
    case(
        "\"rows\": [",
        "\"row\": [",
        "the file is damaged at 22:11: unknown field `row`, expected one of `not_applicable`, `answers`, `accepted`, `rows`, `deleted`",
    );
}

#[test]
fn foreign_files_are_told_apart() {
    case(
        "\"anketa\": 1",
        "\"anketa\": 4",
        "the draft is of format 4, newer than this program",
    );
    case(
        "\"every-key\"",
        "\"visit\"",
        "the draft is of the questionnaire `visit`, not of `every-key`",
    );
    for foreign in [
        "[]",
        "7",
        "null",
        "{}",
        "{\"anketa\": 1}",
        "{\"anketa\": \"1\"}",
        FORM,
    ] {
        assert_eq!(problem(foreign), Problem::NotADraft, "{foreign}");
    }
    assert_eq!(problem(""), Problem::Truncated { line: 1, column: 1 });
    assert!(matches!(problem("PK\u{3}\u{4}"), Problem::Broken { .. }));
}

#[test]
fn nesting_without_end_is_no_crash() {
    assert!(matches!(
        problem(&"[".repeat(100_000)),
        Problem::Broken { .. }
    ));
}
