//! Bytes of a journal to lines. Damaged ones are told, and what is whole beside the damage is used.

use std::io::BufRead;

use crate::core::questionnaire::Questionnaire;
use crate::store::journal::line::{Fault, Line, Parser};

/// How every line begins. Within a line no text can look so: its quotes are escaped.
const BEGINNING: &[u8] = b"{\"t\":\"";

/// How the sum of a line begins, and how many bytes behind that the line ends.
const SUM: (&[u8], usize) = (b",\"crc\":\"", 10);

/// A line, or why there is none.
#[derive(Debug)]
pub(super) enum Found {
    /// A line that can be used.
    Line(Box<Line>),
    /// A line that cannot, and the length of the damage.
    Fault(Fault, usize),
}

/// What was found, with the numbers of the lines.
pub(super) type AllFound = Vec<(usize, Found)>;

/// Looks for lines in bytes that come part by part.
pub(super) struct Scanner<'f> {
    parser: Parser<'f>,
    /// Ends of line so far.
    lines: usize,
    /// The beginning of a line that has no end yet.
    rest: Vec<u8>,
}

impl<'f> Scanner<'f> {
    /// So many lines come before the first bytes.
    pub(super) fn new(form: &'f Questionnaire, before: usize) -> Self {
        Self {
            parser: Parser::new(form),
            lines: before,
            rest: Vec::new(),
        }
    }

    /// Ends of line so far.
    pub(super) fn lines(&self) -> usize {
        self.lines
    }

    /// Bytes at the end that are no whole line yet.
    pub(super) fn waiting(&self) -> usize {
        self.rest.len()
    }

    /// Takes the next bytes.
    pub(super) fn take(&mut self, bytes: &[u8]) -> AllFound {
        let mut found = Vec::new();
        let mut bytes = bytes;
        while let Some(end) = line_end(bytes) {
            self.lines += 1;
            if self.rest.is_empty() {
                read(&mut self.parser, &bytes[..end], self.lines, &mut found);
            } else {
                self.rest.extend_from_slice(&bytes[..end]);
                read(&mut self.parser, &self.rest, self.lines, &mut found);
                self.rest.clear();
            }
            bytes = &bytes[end + 1..];
        }
        self.rest.extend_from_slice(bytes);
        found
    }

    /// There are no more bytes for now. A last line that only lacks its end is whole: its sum says so.
    pub(super) fn end(&mut self) -> AllFound {
        let number = self.lines + 1;
        let mut found = Vec::new();
        if let Ok(line) = self.parser.parse(&self.rest) {
            found.push((number, Found::Line(Box::new(line))));
        } else if find(&self.rest, SUM.0).is_some() {
            // A whole line whose end was damaged.
            salvage(&mut self.parser, &self.rest, number, &mut found);
            if found.len() < 2 {
                return Vec::new();
            }
        }
        if !found.is_empty() {
            self.rest.clear();
        }
        found
    }
}

/// Where the first line ends.
fn line_end(bytes: &[u8]) -> Option<usize> {
    let mut behind = bytes;
    let passed = behind.skip_until(b'\n').ok()?;
    bytes[..passed].ends_with(b"\n").then(|| passed - 1)
}

fn read(parser: &mut Parser, bytes: &[u8], number: usize, found: &mut AllFound) {
    match parser.parse(bytes) {
        _ if bytes.is_empty() => {}
        Ok(line) => found.push((number, Found::Line(Box::new(line)))),
        Err(Fault::Damaged) => salvage(parser, bytes, number, found),
        Err(fault) => found.push((number, Found::Fault(fault, bytes.len()))),
    }
}

/// Finds whole lines in a damaged one: an end of line may be what was damaged.
fn salvage(parser: &mut Parser, bytes: &[u8], number: usize, found: &mut AllFound) {
    let mut whole = Vec::new();
    let mut damaged = bytes.len();
    let mut from = 0;
    while let Some(begin) = find(&bytes[from..], BEGINNING).map(|at| from + at) {
        from = begin + 1;
        let end = find(&bytes[begin..], SUM.0).map(|at| begin + at + SUM.0.len() + SUM.1);
        let line = end.and_then(|end| bytes.get(begin..end));
        match line.map(|line| (parser.parse(line), line.len())) {
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
