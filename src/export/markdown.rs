//! Markdown as GitHub renders it (GFM). Whatever a person typed stays text: it never becomes structure.

use std::io::{self, Write};

use crate::core::report::document::{
    Block, Entry, Fill, Heading, Inline, Level, Line, Saying, Signature, with_point,
};
use crate::export::clean::shown;

/// Writes a report as Markdown.
pub fn write(blocks: impl Iterator<Item = Block>, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { out };
    let mut list = List::default();
    for (at, block) in blocks.enumerate() {
        let goes_on = list.depth.is_some() && matches!(block, Block::Figure(_));
        if at > 0 && !goes_on {
            writeln!(page.out)?;
        }
        page.block(&block, &mut list)?;
    }
    Ok(())
}

/// The list that the last block left open.
#[derive(Default)]
struct List {
    /// How deep its last entry stands; `None` outside a list.
    depth: Option<usize>,
}

impl List {
    /// The depth of the next entry: an entry can stand only one deeper than the one above it.
    fn enter(&mut self, wanted: usize) -> usize {
        let depth = wanted.min(self.depth.map_or(0, |above| above + 1));
        self.depth = Some(depth);
        depth
    }
}

struct Page<'a> {
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn block(&mut self, block: &Block, list: &mut List) -> io::Result<()> {
        if let Block::Figure(entry) = block {
            let depth = list.enter(entry.depth);
            return self.figure(entry, depth);
        }
        *list = List::default();
        match block {
            Block::Mark(line) => self.strong(line),
            Block::Aside(lines) => self.paragraph(lines),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraphs(lines) => self.paragraphs(lines),
            Block::Question(entry) => self.question(entry),
            Block::Signature(signature) => self.signature(signature),
            Block::Figure(_) => Ok(()),
        }
    }

    /// The first language is the heading; others follow in bold, so that the outline has each title once.
    fn heading(&mut self, heading: &Heading) -> io::Result<()> {
        let mark = match heading.level {
            Level::Form => "#",
            Level::Section => "##",
            Level::Row => "###",
            Level::Column => "####",
        };
        for (at, title) in heading.titles.iter().enumerate() {
            let no = title.no.iter().map(|no| Line::text(&with_point(no)));
            let line = Line::join(no.chain([title.line.clone()]), " ");
            if at == 0 {
                write!(self.out, "{mark} ")?;
                self.line(&line)?;
                writeln!(self.out)?;
            } else {
                writeln!(self.out)?;
                self.strong(&line)?;
            }
        }
        Ok(())
    }

    fn strong(&mut self, line: &Line) -> io::Result<()> {
        write!(self.out, "**")?;
        self.line(line)?;
        writeln!(self.out, "**")
    }

    /// Lines of one paragraph, a break after each.
    fn paragraph<'b>(&mut self, lines: impl IntoIterator<Item = &'b Line>) -> io::Result<()> {
        self.broken(lines, "")
    }

    fn paragraphs(&mut self, lines: &[Line]) -> io::Result<()> {
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                writeln!(self.out)?;
            }
            self.paragraph([line])?;
        }
        Ok(())
    }

    fn figure(&mut self, entry: &Entry, depth: usize) -> io::Result<()> {
        let indent = " ".repeat(depth * 2);
        write!(self.out, "{indent}- ")?;
        let lines = entry.sayings.iter().flat_map(lines);
        self.broken(lines, &format!("{indent}  "))
    }

    /// Numbers repeat and skip on paper, so they are text and no list.
    fn question(&mut self, entry: &Entry) -> io::Result<()> {
        let mut no = entry
            .no
            .iter()
            .map(|no| Line::text(&format!("{} ", with_point(no))));
        let mut leads: Vec<Line> = Vec::new();
        for (at, saying) in entry.sayings.iter().enumerate() {
            leads.push(no.next().unwrap_or_default().and(saying.lead.clone()));
            let is_last = at + 1 == entry.sayings.len();
            if saying.below.is_empty() && !is_last {
                continue;
            }
            self.paragraph(&std::mem::take(&mut leads))?;
            for paragraph in &saying.below {
                writeln!(self.out)?;
                self.paragraph([paragraph])?;
            }
            if !is_last {
                writeln!(self.out)?;
            }
        }
        Ok(())
    }

    fn signature(&mut self, signature: &Signature) -> io::Result<()> {
        let name = Line::fill(Fill::Signature)
            .and_text(" ")
            .and(signature.name.clone());
        let above = signature.captions.iter().chain(&signature.posts);
        self.paragraph(above.chain([&name]))
    }

    fn broken<'b>(
        &mut self,
        lines: impl IntoIterator<Item = &'b Line>,
        indent: &str,
    ) -> io::Result<()> {
        for (at, line) in lines.into_iter().enumerate() {
            if at > 0 {
                write!(self.out, "\\\n{indent}")?;
            }
            self.line(line)?;
        }
        writeln!(self.out)
    }

    fn line(&mut self, line: &Line) -> io::Result<()> {
        let mut escape = Escape::new(self.out);
        for (at, inline) in line.0.iter().enumerate() {
            match inline {
                Inline::Text(text) | Inline::Typed(text) => escape.text(text)?,
                Inline::Fill(fill) => escape.fill(*fill, at + 1 == line.0.len())?,
            }
        }
        Ok(())
    }
}

fn lines(saying: &Saying) -> impl Iterator<Item = &Line> {
    std::iter::once(&saying.lead).chain(&saying.below)
}

/// Where on its line the escaping stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spot {
    /// Nothing but spaces so far.
    Start,
    /// Nothing but digits so far, which may turn out to number a list.
    Digits,
    /// Behind other text.
    Inside,
}

/// Writes the text of one line so that Markdown reads it as that text.
struct Escape<'a> {
    out: &'a mut dyn Write,
    spot: Spot,
    /// The last characters written: an address is told by them.
    before: [char; 3],
    /// Spaces that are written once something follows them: at the end of a line they would mean a break.
    spaces: usize,
}

impl<'a> Escape<'a> {
    fn new(out: &'a mut dyn Write) -> Self {
        Self {
            out,
            spot: Spot::Start,
            before: [' '; 3],
            spaces: 0,
        }
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        text.chars().try_for_each(|c| self.char(shown(c)))
    }

    fn char(&mut self, c: char) -> io::Result<()> {
        if c == ' ' {
            self.spaces += 1;
            return Ok(());
        }
        self.flush_spaces()?;
        let is_meant = match c {
            // These mean something anywhere in a line; some only to Markdown beyond GFM (math, attributes).
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '$' | '^'
            | '{' | '}' | '@' => true,
            // Lists, rules, underlined headings, the alignment row of a table.
            '-' | '+' | '=' | ':' if self.spot == Spot::Start => true,
            '.' | ')' if self.spot == Spot::Digits => true,
            // `http://` and `www.` become links by themselves.
            '/' => self.before[2] == ':',
            '.' => self.before.iter().all(|w| matches!(w, 'w' | 'W')),
            _ => false,
        };
        self.spot = match self.spot {
            Spot::Start | Spot::Digits if c.is_ascii_digit() => Spot::Digits,
            Spot::Start | Spot::Digits | Spot::Inside => Spot::Inside,
        };
        self.before = [self.before[1], self.before[2], c];
        if is_meant {
            write!(self.out, "\\{c}")
        } else {
            write!(self.out, "{c}")
        }
    }

    /// Room by hand. Behind a space at the end of a line underscores mean nothing and stay as they are.
    fn fill(&mut self, fill: Fill, is_last: bool) -> io::Result<()> {
        let count = match fill {
            Fill::Figure => 10,
            Fill::Words => 24,
            Fill::Signature => 14,
        };
        if is_last && self.spaces > 0 && self.spot != Spot::Start {
            self.flush_spaces()?;
            return write!(self.out, "{}", "_".repeat(count));
        }
        (0..count).try_for_each(|_| self.char('_'))
    }

    fn flush_spaces(&mut self) -> io::Result<()> {
        let spaces = std::mem::take(&mut self.spaces);
        if self.spot != Spot::Start {
            write!(self.out, "{:spaces$}", "")?;
        }
        Ok(())
    }
}
