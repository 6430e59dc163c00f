//! Journals that were damaged: what is whole is used, what is not is told, and nothing in the file is touched.

use super::*;

/// A journal of some length, its path, and the draft on a disk.
fn written() -> (Disk, String, Vec<u8>) {
    let disk = Disk::new();
    let mut book = open(&disk);
    for typed in ["1", "2", "3"] {
        book.record(&[Change::Answer(day(), number(typed))], None)
            .unwrap();
    }
    book.record(&[Change::Answer(found(RowId(1)), number("«да»"))], None)
        .unwrap();
    let name = disk
        .root()
        .folder("journal")
        .unwrap()
        .names()
        .unwrap()
        .remove(0);
    let path = format!("journal/{name}");
    let bytes = disk.file(&path);
    (disk.after_kill(), path, bytes)
}

/// How many of the answers that were written are in the history.
fn count(book: &Book) -> usize {
    book.ledger().history(day()).len() + book.ledger().history(found(RowId(1))).len()
}

/// How many lines have an end.
fn lines_in(bytes: &[u8]) -> usize {
    bytes.split(|b| *b == b'\n').count() - 1
}

#[test]
fn every_byte_prefix_gives_all_whole_lines() {
    let (disk, path, bytes) = written();
    for end in 0..=bytes.len() {
        disk.set_file(&path, &bytes[..end]);
        let book = open(&disk);
        // The end of a line is no part of what it says.
        let whole = lines_in(&bytes[..(end + 1).min(bytes.len())]);
        assert_eq!(count(&book), whole.saturating_sub(1), "{end}");
        let is_clean = end == 0 || bytes[end - 1] == b'\n' || bytes.get(end) == Some(&b'\n');
        assert_eq!(
            book.damage().is_empty(),
            is_clean,
            "{end}: {:?}",
            book.damage()
        );
        assert_eq!(disk.file(&path), &bytes[..end]);
    }
}

#[test]
fn every_flipped_bit_costs_one_line_and_is_told() {
    let (disk, path, bytes) = written();
    for at in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        disk.set_file(&path, &flipped);
        let book = open(&disk);
        assert!(!book.damage().is_empty(), "bit {at}");
        let is_end = bytes[at / 8] == b'\n';
        let in_opening = !bytes[..at / 8].contains(&b'\n');
        let lost = usize::from(!is_end && !in_opening);
        assert_eq!(count(&book), 4 - lost, "bit {at}: {:?}", book.damage());
        assert_eq!(disk.file(&path), flipped);
    }
}

#[test]
fn empty_blocks_swapped_doubled_and_missing_lines_are_told() {
    let (disk, path, bytes) = written();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|b| *b == b'\n').collect();
    let nuls = vec![0; 512];
    let cases: [(&str, Vec<&[u8]>, usize); 7] = [
        (
            "nuls",
            vec![lines[0], lines[1], &nuls, lines[2], lines[3], lines[4]],
            4,
        ),
        ("nuls at the end", [&lines[..], &[&nuls]].concat(), 4),
        (
            "swapped",
            vec![lines[0], lines[2], lines[1], lines[3], lines[4]],
            4,
        ),
        (
            "doubled",
            vec![lines[0], lines[1], lines[1], lines[2], lines[3], lines[4]],
            4,
        ),
        ("missing", vec![lines[0], lines[1], lines[3], lines[4]], 3),
        ("no beginning", lines[1..].to_vec(), 4),
        (
            "torn and joined",
            vec![lines[0], &lines[1][..40], lines[2], lines[3], lines[4]],
            3,
        ),
    ];
    for (name, lines, expected) in cases {
        let content = lines.concat();
        disk.set_file(&path, &content);
        let book = open(&disk);
        assert_eq!(count(&book), expected, "{name}");
        assert!(!book.damage().is_empty(), "{name}");
        assert_eq!(disk.file(&path), content);
    }
}

#[test]
fn a_journal_of_another_form_is_told_and_not_used() {
    let (disk, path, bytes) = written();
    let other = String::from_utf8(bytes.clone()).unwrap();
    let first = other.lines().next().unwrap();
    let content = first[..first.len() - 18].replace("\"sum\"", "\"another\"");
    let sum = crc32fast::hash(content.as_bytes());
    let first_line = format!("{content},\"crc\":\"{sum:08x}\"}}\n");
    let rest = &bytes[first.len() + 1..];
    disk.set_file(&path, &[first_line.as_bytes(), rest].concat());
    let book = open(&disk);
    assert!(book.is_of_another_form());
    assert_eq!(count(&book), 0);
    assert_eq!(book.damage()[0].what, Wrong::OtherForm);
}

#[test]
fn a_live_file_may_be_damaged_anywhere() {
    let disk = Disk::new();
    let mut book = open(&disk);
    for typed in ["1", "12", "123"] {
        book.record(&[Change::Answer(day(), number(typed))], Some(day()))
            .unwrap();
    }
    drop(book);
    let disk = disk.after_kill();
    let name = disk
        .root()
        .folder("live")
        .unwrap()
        .names()
        .unwrap()
        .remove(0);
    let path = format!("live/{name}");
    let bytes = disk.file(&path);
    for end in 0..=bytes.len() {
        disk.set_file(&path, &bytes[..end]);
        let whole = lines_in(&bytes[..(end + 1).min(bytes.len())]);
        let expected = ["", "1", "12", "123"][whole];
        assert_eq!(
            text(&seen(&mut open(&disk.after_kill())), day()),
            expected,
            "{end}"
        );
    }
    for at in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        disk.set_file(&path, &flipped);
        let book = open(&disk);
        assert!(!book.open_fields().unwrap().1.is_empty(), "bit {at}");
        let text = text(&seen(&mut open(&disk.after_kill())), day());
        assert!(["12", "123"].contains(&text.as_str()), "bit {at}: {text}");
    }
}
