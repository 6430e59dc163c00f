//! What differs between two drafts, as a document.

mod answer;

use crate::core::answers::{RowId, SectionOff};
use crate::core::changes::answer::Was;
use crate::core::compare::{OfRow, OfSection, Pair, Two};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::{Questionnaire, SectionNo};
use crate::core::report::Report;
use crate::core::report::document::{Block, Heading, Level, Line, Title};
use crate::core::summary;
use crate::core::words::Words;

/// The two drafts that are compared, with their names in the data directory.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'d> {
    /// The drafts.
    pub two: Two<'d>,
    /// The name of the earlier one.
    pub old_name: &'d str,
    /// The name of the later one.
    pub new_name: &'d str,
}

/// Builds the document: each difference in the order of the form, in these languages, or else those of the later draft.
pub fn changes(sides: &Sides, languages: &[Lang]) -> Report<'static> {
    let new = sides.two.new;
    let wanted = if languages.is_empty() {
        &new.languages
    } else {
        languages
    };
    let languages = new.questionnaire.in_print_order(wanted.to_vec());
    let voice = |lang: &Lang| Voice {
        words: Words::new(lang),
        lang: lang.clone(),
    };
    let page = Page {
        sides,
        form: &new.questionnaire,
        voices: languages.iter().map(voice).collect(),
    };
    Report::of(page.blocks())
}

struct Page<'a> {
    sides: &'a Sides<'a>,
    form: &'a Questionnaire,
    voices: Vec<Voice>,
}

/// A language of the document, with the program's words in it.
struct Voice {
    lang: Lang,
    words: Words,
}

impl Page<'_> {
    fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![self.headed(Level::Form, |voice| Title {
            no: None,
            line: Line::text(&voice.words.say("changes-title")),
        })];
        let compared = self.voices.iter().map(|voice| self.compared(voice));
        blocks.push(Block::Paragraphs(compared.collect()));
        let differences = self.sides.two.differences();
        if differences.is_empty() {
            let none = self.voices.iter().map(|v| v.words.say("changes-none"));
            let none = differing(none).into_iter();
            blocks.push(Block::Paragraphs(
                none.map(|text| Line::text(&text)).collect(),
            ));
        }
        for section in &differences {
            self.section(section, &mut blocks);
        }
        blocks
    }

    /// Which two drafts are compared, by what they are about and their names.
    fn compared(&self, voice: &Voice) -> Line {
        let about = |draft: &Draft, name: &str| {
            let period = draft.questionnaire.period;
            let period = period.map(|item| summary::once(&voice.words, draft, item, &voice.lang));
            match period.filter(|period| !period.is_empty()) {
                Some(period) if name.is_empty() => period,
                Some(period) => {
                    let args = [("period", period.into()), ("name", name.into())];
                    voice.words.with("changes-draft", &args)
                }
                None => name.to_owned(),
            }
        };
        let two = self.sides.two;
        let args = [
            ("old", about(two.old, self.sides.old_name).into()),
            ("new", about(two.new, self.sides.new_name).into()),
        ];
        Line::text(&voice.words.with("changes-of", &args))
    }

    fn headed(&self, level: Level, title: impl Fn(&Voice) -> Title) -> Block {
        let titles = self.voices.iter().map(title).collect();
        Block::Heading(Heading { level, titles })
    }

    fn section(&self, of: &OfSection, blocks: &mut Vec<Block>) {
        let section = self.form.section(of.section);
        blocks.push(self.headed(Level::Section, |voice| Title {
            no: section.no.as_ref().map(|no| no.say(&voice.lang).to_owned()),
            line: Line::text(section.title.say(&voice.lang)),
        }));
        if let Some(off) = &of.off {
            let lines = self.voices.iter();
            let lines = lines.flat_map(|voice| applies(voice, off.old.as_ref(), off.new.as_ref()));
            blocks.push(Block::Paragraphs(lines.collect()));
        }
        for row in &of.rows {
            self.row(of.section, row, blocks);
        }
    }

    fn row(&self, section: SectionNo, of: &OfRow, blocks: &mut Vec<Block>) {
        if self.form.section(section).repeat.is_some() {
            blocks.push(self.headed(Level::Row, |voice| Title {
                no: None,
                line: self.row_title(section, of.pair, voice),
            }));
        }
        let cells = of.cells.iter().map(|cell| self.cell(of.pair, cell));
        blocks.extend(
            cells
                .filter(|entry| !entry.sayings.is_empty())
                .map(Block::Question),
        );
    }

    /// «услуга 2: Приём в кружки», and whether it is new or gone.
    fn row_title(&self, section: SectionNo, pair: Pair, voice: &Voice) -> Line {
        let two = self.sides.two;
        let title = |draft: &Draft, row: RowId| {
            let repeat = draft.questionnaire.section(section).repeat.as_ref();
            let one = repeat.map_or("", |repeat| repeat.one.say(&voice.lang));
            let rows = draft.rows(section);
            let at = rows.iter().position(|shown| *shown == row).unwrap_or(0);
            let head = Line::text(&format!("{one} {}", at + 1));
            let spoken = draft.spoken();
            let langs = std::iter::once(&voice.lang).chain(&spoken);
            let mut names = langs.map(|lang| draft.row_name(section, row, lang));
            match names.find(|name| !name.is_empty()) {
                None => head,
                Some(name) => head.and_text(": ").and(Line::typed(name)),
            }
        };
        let told = |id: &str, title: Line| {
            let phrase = voice.words.with(id, &[("row", "{row}".into())]);
            Line::compose(&phrase, |name| (name == "row").then(|| title.clone()))
        };
        match pair {
            Pair::Both(_, new) => title(two.new, new),
            Pair::New(new) => told("changes-row-added", title(two.new, new)),
            Pair::Gone(old) => told("changes-row-removed", title(two.old, old)),
        }
    }
}

/// Whether a section applies now, and the remark on that it does not, where either is new.
fn applies(voice: &Voice, old: Option<&SectionOff>, new: Option<&SectionOff>) -> Vec<Line> {
    let remark = |off: Option<&SectionOff>| {
        let said = off.and_then(|off| summary::said_in(&off.remark, &voice.lang));
        said.unwrap_or_default().to_owned()
    };
    let was = Was {
        old: remark(old),
        new: remark(new),
    };
    let id = match (old, new) {
        (None, Some(_)) => Some("changes-off"),
        (Some(_), None) => Some("changes-on"),
        (Some(_), Some(_)) | (None, None) => None,
    };
    let mut lines: Vec<Line> = id
        .map(|id| Line::text(&voice.words.say(id)))
        .into_iter()
        .collect();
    if was.old != was.new {
        let label = voice.words.say("changes-off-remark");
        lines.push(Line::text(&format!("{label}:")));
        lines.extend(was.lines(voice, None));
    }
    lines
}

/// What languages say, without what one before has said.
fn differing(sayings: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for saying in sayings {
        if !kept.contains(&saying) {
            kept.push(saying);
        }
    }
    kept
}
