//! Bytes of a journal to lines. Damaged ones are told, and what is whole beside the damage is used.

use crate::core::questionnaire::Questionnaire;
use crate::store::journal::line::{self, Fault, Line};

/// How every line begins. Within a line no text can look so: its quotes are escaped.
const BEGINNING: &[u8] = b"{\"t\":\"";

/// How the sum of a line begins, and how many bytes behind that the line ends.
const SUM: (&[u8], usize) = (b",\"crc\":\"", 10);

/// What was found in some bytes.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Lines and faults in their order, each with the number of its line.
    pub(super) found: Vec<(usize, Found)>,
    /// How many bytes need not be looked at again.
    pub(super) used: usize,
    /// How many ends of line are among them.
    pub(super) lines: usize,
    /// Bytes at the end that are no whole line yet.
    pub(super) tail: usize,
}

/// A line, or why there is none.
#[derive(Debug)]
pub(super) enum Found {
    /// A line that can be used.
    Line(Box<Line>),
    /// A line that cannot, and the length of the damage.
    Fault(Fault, usize),
}

/// Looks for lines; `before` lines come before these bytes.
pub(super) fn scan(form: &Questionnaire, bytes: &[u8], before: usize) -> Scan {
    let mut scan = Scan::default();
    let mut rest = bytes;
    while let Some(end) = rest.iter().position(|b| *b == b'\n') {
        scan.lines += 1;
        read(form, &rest[..end], before + scan.lines, &mut scan.found);
        rest = &rest[end + 1..];
    }
    scan.used = bytes.len() - rest.len();
    scan.tail = rest.len();
    // A last line that only lacks its end is whole: its sum says so.
    if let Ok(line) = line::parse(form, rest) {
        let number = before + scan.lines + 1;
        scan.found.push((number, Found::Line(Box::new(line))));
        scan.used = bytes.len();
        scan.tail = 0;
    } else if find(rest, SUM.0).is_some() {
        // A whole line whose end was damaged.
        let mut found = Vec::new();
        salvage(form, rest, before + scan.lines + 1, &mut found);
        if found.len() > 1 {
            scan.found.append(&mut found);
            scan.used = bytes.len();
            scan.tail = 0;
        }
    }
    scan
}

fn read(form: &Questionnaire, bytes: &[u8], number: usize, found: &mut Vec<(usize, Found)>) {
    match line::parse(form, bytes) {
        _ if bytes.is_empty() => {}
        Ok(line) => found.push((number, Found::Line(Box::new(line)))),
        Err(Fault::Damaged) => salvage(form, bytes, number, found),
        Err(fault) => found.push((number, Found::Fault(fault, bytes.len()))),
    }
}

/// Finds whole lines in a damaged one: an end of line may be what was damaged.
fn salvage(form: &Questionnaire, bytes: &[u8], number: usize, found: &mut Vec<(usize, Found)>) {
    let mut whole = Vec::new();
    let mut damaged = bytes.len();
    let mut from = 0;
    while let Some(begin) = find(&bytes[from..], BEGINNING).map(|at| from + at) {
        from = begin + 1;
        let end = find(&bytes[begin..], SUM.0).map(|at| begin + at + SUM.0.len() + SUM.1);
        let line = end.and_then(|end| bytes.get(begin..end));
        match line.map(|line| (line::parse(form, line), line.len())) {
            Some((Ok(line), length)) => {
                whole.push((number, Found::Line(Box::new(line))));
                damaged -= length;
                from = begin + length;
            }
            Some((Err(_), _)) | None => {}
        }
    }
    found.push((number, Found::Fault(Fault::Damaged, damaged)));
    found.append(&mut whole);
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|part| part == wanted)
}
