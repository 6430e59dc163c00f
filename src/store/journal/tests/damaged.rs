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
fn swapped_doubled_joined_and_missing_lines_are_told() {
    let (disk, path, bytes) = written();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|b| *b == b'\n').collect();
    let (head, tail) = lines[1].split_at(40);
    let cases: [(&str, Vec<&[u8]>, usize); 7] = [
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
            vec![lines[0], head, lines[2], lines[3], lines[4]],
            3,
        ),
        (
            "one within another",
            vec![lines[0], head, lines[2], tail, lines[3], lines[4]],
            3,
        ),
        (
            "a mark of byte order",
            [&["\u{feff}".as_bytes()], &lines[..]].concat(),
            4,
        ),
    ];
    for (name, lines, expected) in cases {
        is_told(&disk, &path, &lines.concat(), expected, name);
    }
    let text = String::from_utf8(bytes).unwrap();
    let crlf = text.replace('\n', "\r\n");
    is_told(&disk, &path, crlf.as_bytes(), 4, "ends of line of Windows");
}

/// So many answers are read, damage is told, and the file stays as it is.
#[track_caller]
fn is_told(disk: &Disk, path: &str, content: &[u8], expected: usize, what: &str) {
    disk.set_file(path, content);
    let book = open(disk);
    assert_eq!(count(&book), expected, "{what}: {:?}", book.damage());
    assert!(!book.damage().is_empty(), "{what}");
    assert_eq!(disk.file(path), content, "{what}");
}

#[test]
fn blocks_of_nothing_cost_the_lines_that_they_cover() {
    let (disk, path, bytes) = written();
    for block in [1, 512, 4096] {
        let nuls = vec![0; block];
        let step = if block == 1 { 1 } else { 19 };
        // Between any two bytes, as a block that was never written.
        for at in (0..=bytes.len()).step_by(step) {
            let content = [&bytes[..at], &nuls, &bytes[at..]].concat();
            let is_between = at == 0 || bytes[at - 1] == b'\n' || bytes.get(at) == Some(&b'\n');
            let in_opening = !bytes[..at].contains(&b'\n');
            let expected = if is_between || in_opening { 4 } else { 3 };
            is_told(
                &disk,
                &path,
                &content,
                expected,
                &format!("{block} at {at}"),
            );
        }
        // In place of what was there.
        for at in (0..bytes.len()).step_by(step) {
            let mut content = bytes.clone();
            let end = (at + block).min(bytes.len());
            content[at..end].fill(0);
            let starts = std::iter::once(0).chain(ends(&bytes)).zip(ends(&bytes));
            let whole = starts
                .skip(1)
                .filter(|(from, to)| end <= *from || to - 1 <= at);
            is_told(
                &disk,
                &path,
                &content,
                whole.count(),
                &format!("{block} over {at}"),
            );
        }
    }
}

/// Where lines end, behind the end of line.
fn ends(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let ends = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n');
    ends.map(|(at, _)| at + 1)
}

/// The bytes with another first line, whose sum is right.
fn with_opening(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = str::from_utf8(bytes).unwrap();
    let first = text.lines().next().unwrap();
    assert!(first.contains(from), "{first}");
    let content = first[..first.len() - 18].replace(from, to);
    let sum = crc32fast::hash(content.as_bytes());
    let rest = &text[first.len() + 1..];
    format!("{content},\"crc\":\"{sum:08x}\"}}\n{rest}").into_bytes()
}

#[test]
fn a_journal_of_another_form_is_told_and_not_used() {
    let (disk, path, bytes) = written();
    let other = with_opening(&bytes, "\"sum\"", "\"another\"");
    is_told(&disk, &path, &other, 0, "another form");
    let book = open(&disk);
    assert!(book.is_of_another_form());
    assert_eq!(book.damage()[0].what, Wrong::OtherForm);
}

#[test]
fn a_journal_of_a_newer_format_is_told_and_not_used() {
    let (disk, path, bytes) = written();
    let newer = with_opening(&bytes, "\"format\":2", "\"format\":3");
    is_told(&disk, &path, &newer, 0, "a newer format");
    assert_eq!(open(&disk).damage()[0].what, Wrong::Newer(3));
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
        assert_eq!(disk.file(&path), flipped);
    }
    for block in [512, 4096] {
        disk.set_file(&path, &[&bytes[..], &vec![0; block]].concat());
        assert_eq!(open(&disk).open_fields().unwrap().1.len(), 1);
        assert_eq!(text(&seen(&mut open(&disk.after_kill())), day()), "123");
    }
}
