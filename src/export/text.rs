//! Plain text of a fixed width, looking as the paper does.

use std::io::{self, Write};

use textwrap::{WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr;

use crate::core::report::document::{
    Block, Entry, Fill, Heading, Inline, Level, Line, Signature, with_point,
};
use crate::export::clean::clean;

/// Columns of a page.
pub const WIDTH: usize = 80;

/// The shortest line that is worth filling in behind a wording.
const LEAST_FILL: usize = 12;

/// Writes a report as text of `width` columns.
pub fn write(
    blocks: impl Iterator<Item = Block>,
    width: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = Page { out, width };
    let mut before: Option<Block> = None;
    for block in blocks {
        if let Some(before) = &before {
            for _ in 0..gap(before, &block) {
                writeln!(page.out)?;
            }
        }
        page.block(&block)?;
        before = Some(block);
    }
    Ok(())
}

/// Empty lines between two blocks.
fn gap(above: &Block, below: &Block) -> usize {
    let follows_row = matches!(above, Block::Heading(heading) if heading.level == Level::Row);
    match below {
        Block::Heading(heading) if heading.level == Level::Section => 2,
        // Figures are a list; in several languages it is spread out, so that one sees which lines belong together.
        Block::Figure(below) => {
            let is_close = |entry: &Entry| entry.sayings.len() < 2;
            let goes_on = matches!(above, Block::Figure(above) if is_close(above));
            usize::from(!(goes_on && is_close(below)))
        }
        // The name of a row stands right under its number.
        Block::Question(named) if follows_row && named.no.is_none() => 0,
        Block::Signature(below) if matches!(above, Block::Signature(_)) => {
            usize::from(!below.captions.is_empty())
        }
        Block::Signature(_) if !matches!(above, Block::Paragraphs(_)) => 2,
        Block::Mark(_)
        | Block::Aside(_)
        | Block::Heading(_)
        | Block::Paragraphs(_)
        | Block::Question(_)
        | Block::Signature(_) => 1,
    }
}

struct Page<'a> {
    out: &'a mut dyn Write,
    width: usize,
}

impl Page<'_> {
    fn block(&mut self, block: &Block) -> io::Result<()> {
        match block {
            Block::Mark(line) => self.aside(std::slice::from_ref(line)),
            Block::Aside(lines) => self.aside(lines),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraphs(lines) => lines.iter().try_for_each(|line| self.line("", "", line)),
            Block::Figure(entry) => self.figure(entry),
            Block::Question(entry) => self.question(entry),
            Block::Signature(signature) => self.signature(signature),
        }
    }

    /// Lines beginning under one another, the longest ending at the right edge.
    fn aside(&mut self, lines: &[Line]) -> io::Result<()> {
        let wrapped: Vec<String> = lines
            .iter()
            .flat_map(|line| wrap(&flat(line), self.width / 2, "", ""))
            .collect();
        let widest = wrapped.iter().map(|line| line.width()).max().unwrap_or(0);
        let indent = self.width.saturating_sub(widest);
        for line in wrapped {
            writeln!(self.out, "{:indent$}{line}", "")?;
        }
        Ok(())
    }

    fn heading(&mut self, heading: &Heading) -> io::Result<()> {
        for (at, title) in heading.titles.iter().enumerate() {
            let is_long = matches!(heading.level, Level::Form | Level::Section);
            if at > 0 && is_long {
                writeln!(self.out)?;
            }
            // «Приложение 1» has a line of its own, a bare number goes before the title.
            let (above, before) = match &title.no {
                Some(no) if no.contains(char::is_alphabetic) => (Some(no), String::new()),
                Some(no) => (None, format!("{} ", clean(&with_point(no)))),
                None => (None, String::new()),
            };
            if let Some(no) = above {
                self.line("", "", &Line::text(no))?;
            }
            match heading.level {
                Level::Form => self.centred(&title.line)?,
                Level::Section | Level::Row | Level::Column => {
                    let hang = " ".repeat(before.width());
                    self.line(&before, &hang, &title.line)?;
                }
            }
        }
        Ok(())
    }

    fn centred(&mut self, line: &Line) -> io::Result<()> {
        // Narrower than the page, so that it is seen to be centred.
        for line in wrap(&flat(line), self.width * 4 / 5, "", "") {
            let indent = self.width.saturating_sub(line.width()) / 2;
            writeln!(self.out, "{:indent$}{line}", "")?;
        }
        Ok(())
    }

    fn figure(&mut self, entry: &Entry) -> io::Result<()> {
        let mark = if entry.depth == 0 { "" } else { "- " };
        let first = format!("{:1$}{mark}", "", entry.depth.saturating_sub(1) * 2);
        self.sayings(entry, &first)
    }

    fn question(&mut self, entry: &Entry) -> io::Result<()> {
        let indent = entry.depth * 2;
        let no = entry
            .no
            .as_deref()
            .map_or_else(String::new, |no| format!("{} ", clean(&with_point(no))));
        self.sayings(entry, &format!("{:indent$}{no}", ""))
    }

    /// The wordings of an entry behind its mark, hanging under its first word.
    fn sayings(&mut self, entry: &Entry, mark: &str) -> io::Result<()> {
        let hang = " ".repeat(mark.width());
        let mut mark = mark;
        for saying in &entry.sayings {
            self.line(mark, &hang, &saying.lead)?;
            mark = &hang;
            for paragraph in &saying.below {
                self.line(&hang, &hang, paragraph)?;
            }
        }
        Ok(())
    }

    fn signature(&mut self, signature: &Signature) -> io::Result<()> {
        let name = Line::fill(Fill::Signature)
            .and_text(" ")
            .and(signature.name.clone());
        let name = flat(&name);
        let (above, beside) = match signature
            .captions
            .iter()
            .chain(&signature.posts)
            .collect::<Vec<_>>()[..]
        {
            [ref above @ .., beside] => (above.to_vec(), flat(beside)),
            [] => (Vec::new(), String::new()),
        };
        for line in above {
            self.line("", "", line)?;
        }
        let column = self.width / 2;
        if beside.width() + 1 < column {
            let pad = column - beside.width();
            writeln!(self.out, "{beside}{:pad$}{name}", "")
        } else {
            for line in wrap(&beside, self.width, "", "") {
                writeln!(self.out, "{line}")?;
            }
            writeln!(self.out, "{:column$}{name}", "")
        }
    }

    /// A wrapped line; one that ends in room for words is drawn out to the right edge.
    fn line(&mut self, first: &str, hang: &str, line: &Line) -> io::Result<()> {
        let Some((Inline::Fill(Fill::Words), before)) = line.0.split_last() else {
            for line in wrap(&flat(line), self.width, first, hang) {
                writeln!(self.out, "{line}")?;
            }
            return Ok(());
        };
        let text = flat(&Line(before.to_vec()));
        let mut lines = wrap(text.trim_end(), self.width, first, hang);
        let last = lines.pop().unwrap_or_else(|| first.to_owned());
        for line in lines {
            writeln!(self.out, "{line}")?;
        }
        let is_mark_only = last.trim_end() == first.trim_end();
        let space = if is_mark_only { "" } else { " " };
        let room = self.width.saturating_sub(last.width() + space.len());
        if room >= LEAST_FILL {
            return writeln!(self.out, "{last}{space}{}", "_".repeat(room));
        }
        writeln!(self.out, "{last}")?;
        let room = self.width.saturating_sub(hang.width()).max(LEAST_FILL);
        writeln!(self.out, "{hang}{}", "_".repeat(room))
    }
}

/// A line as text without control characters, room by hand as underscores.
fn flat(line: &Line) -> String {
    let mut flat = String::new();
    for inline in &line.0 {
        match inline {
            Inline::Text(text) | Inline::Typed(text) => flat.push_str(&clean(text)),
            Inline::Fill(fill) => flat.push_str(&"_".repeat(columns(*fill))),
        }
    }
    flat
}

/// Columns of room inside a line.
fn columns(fill: Fill) -> usize {
    match fill {
        Fill::Figure => 10,
        Fill::Words => 24,
        Fill::Signature => 14,
    }
}

/// Breaks a line to a width, `first` before its first word and `hang` before the lines below.
fn wrap(text: &str, width: usize, first: &str, hang: &str) -> Vec<String> {
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(hang)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation);
    // A dash and its figure, a sign and its number stay together.
    // A line may end behind a dash in spite of the space that ties, hence the joiner.
    let tied = text.trim().replace(" – ", "\u{a0}–\u{2060}\u{a0}");
    let tied = tied.replace(" %", "\u{a0}%").replace("№ ", "№\u{a0}");
    let lines = textwrap::wrap(&tied, options);
    // The ties have done their work; a search for «6,7 %» in the file shall find it.
    lines
        .into_iter()
        .map(|line| line.replace("–\u{2060}\u{a0}", "– ").replace('\u{a0}', " "))
        .collect()
}
