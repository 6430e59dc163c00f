//! The paper form and a report of it as words in printed order, section by section, so that they can be compared.
//!
//! Only typography is taken away: spaces, lines to fill in, dashes and colons around words. Words, figures, commas,
//! quotes, brackets and printed numbers stay.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Words with which a section begins on a line of its own: an appendix (with its number behind it), the signatures.
pub struct Starts {
    pub appendix: &'static str,
    pub signatures: &'static str,
}

/// Columns of a table, counted from 0, in which the cells of a row without a number stand. Word leaves empty cells out
/// of its text, so that the text alone does not say it.
pub type Unnumbered = &'static [usize];

/// The words of each section of the paper: what stands above the appendices, each appendix, the signatures.
///
/// A table is read column by column as a report prints it: the title of a column, then the cell below it.
pub fn of_paper(source: &str, starts: &Starts, unnumbered: Unnumbered) -> Vec<Vec<String>> {
    let sections = sections(source, starts);
    let in_order = sections
        .iter()
        .map(|section| table_by_columns(section, unnumbered));
    in_order.map(|lines| words(&lines)).collect()
}

/// The words of each section of a plain text report.
pub fn of_text(report: &str, starts: &Starts) -> Vec<Vec<String>> {
    let sections = sections(report, starts);
    sections.iter().map(|lines| words(lines)).collect()
}

/// The words of each section of a Markdown report as a reader sees it.
pub fn of_markdown(report: &str, starts: &Starts) -> Vec<Vec<String>> {
    of_text(&rendered(report), starts)
}

/// The same words, taken apart at their hyphens: a line of plain text may end behind one.
pub fn apart_at_hyphens(sections: &[Vec<String>]) -> Vec<Vec<String>> {
    let apart = |words: &Vec<String>| {
        let pieces = words.iter().flat_map(|word| word.split(DASHES));
        let pieces = pieces.filter(|piece| !piece.is_empty());
        pieces.map(str::to_owned).collect()
    };
    sections.iter().map(apart).collect()
}

/// Hyphens and dashes.
const DASHES: [char; 3] = ['-', '–', '—'];

/// Lines of each section.
fn sections<'a>(text: &'a str, starts: &Starts) -> Vec<Vec<&'a str>> {
    let mut sections = vec![Vec::new()];
    for line in text.lines() {
        if starts.is_met_by(line) {
            sections.push(Vec::new());
        }
        sections.last_mut().unwrap().push(line);
    }
    sections
}

impl Starts {
    fn is_met_by(&self, line: &str) -> bool {
        let numbered = line.strip_prefix(self.appendix).map(str::trim_start);
        let is_appendix = numbered.is_some_and(|no| no.starts_with(|c: char| c.is_ascii_digit()));
        is_appendix || line.starts_with(self.signatures)
    }
}

/// The lines of a section, those of its table (each cell begins with a tab) column by column.
fn table_by_columns(lines: &[&str], unnumbered: Unnumbered) -> Vec<String> {
    let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let Some(table) = lines.iter().position(|line| line.starts_with('\t')) else {
        return owned(lines);
    };
    let (heading, table) = lines.split_at(table);
    let mut cells: Vec<Vec<&str>> = Vec::new();
    for line in table {
        if line.starts_with('\t') {
            cells.push(Vec::new());
        }
        cells.last_mut().unwrap().push(line.trim());
    }
    // The row of titles ends with an empty line.
    let titles = cells
        .iter()
        .position(|cell| cell.last().is_some_and(|line| line.is_empty()));
    let row = cells.split_off(titles.expect("a row under the titles") + 1);
    let is_numbered = row[0].concat() == "1";
    let all: Vec<usize> = (0..cells.len()).collect();
    let columns = if is_numbered { &all[..] } else { unnumbered };
    assert_eq!(row.len(), columns.len(), "cells of {row:#?}");
    let mut in_order: Vec<String> = owned(heading);
    for (column, title) in cells.into_iter().enumerate() {
        in_order.extend(title.into_iter().map(str::to_owned));
        if let Some(at) = columns.iter().position(|at| *at == column) {
            in_order.extend(row[at].iter().map(|line| (*line).to_owned()));
        }
    }
    in_order
}

fn words<L: AsRef<str>>(lines: &[L]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for line in lines {
        let line = with_number_apart(line.as_ref().trim());
        let plain = line.replace('_', " ");
        for word in plain.split_whitespace() {
            let word = word.trim_matches(|c| c == ':' || DASHES.contains(&c));
            if word.is_empty() {
                continue;
            }
            match words.last_mut() {
                // «6,7 %» is «6,7%».
                Some(figure) if word.starts_with('%') => figure.push_str(word),
                _ => words.push(word.to_owned()),
            }
        }
    }
    words
}

/// A line with a blank behind the printed number that it begins with («1.Қандай»), if it begins with one.
fn with_number_apart(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match line[digits..].strip_prefix('.') {
        Some(rest) if digits > 0 && rest.starts_with(char::is_alphabetic) => {
            format!("{}. {rest}", &line[..digits])
        }
        _ => line.to_owned(),
    }
}

/// Markdown as GitHub renders it, as plain lines.
fn rendered(markdown: &str) -> String {
    let gfm = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let mut text = String::new();
    let mut heading: Option<usize> = None;
    for event in Parser::new_ext(markdown, gfm) {
        match event {
            Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                ..
            }) => heading = Some(text.len()),
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                // Number and title stand on one line, a point between them instead of the paper's new line.
                let title = text.split_off(heading.take().unwrap());
                text.push_str(&title.replacen(". ", "\n", 1));
                text.push('\n');
            }
            Event::SoftBreak
            | Event::HardBreak
            | Event::Start(Tag::Item)
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => text.push('\n'),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::List(_) | Tag::Strong)
            | Event::End(TagEnd::List(_) | TagEnd::Strong) => {}
            strange => panic!("{strange:?} in a report"),
        }
    }
    text
}
