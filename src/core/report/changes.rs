//! What differs between two drafts, as a document.

use crate::core::answers::{Answer, RowId, SectionOff};
use crate::core::compare::{OfCell, OfRow, OfSection, Pair, Two};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::previous::figures;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{ItemNo, Kind};
use crate::core::report::document::{Block, Entry, Heading, Level, Line, Report, Saying, Title};
use crate::core::report::entry::stands_once;
use crate::core::report::{Scope, Voice, Writer, differing};
use crate::core::summary;
use crate::core::summary::previous::signed;

/// What stands for the figures in a phrase until they are put there as what a person typed.
const OLD: &str = "old";
/// The same of the later figure.
const NEW: &str = "new";

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
pub fn changes(sides: &Sides, languages: &[Lang]) -> Report {
    let new = sides.two.new;
    let wanted = if languages.is_empty() {
        &new.languages
    } else {
        languages
    };
    let page = Page {
        sides,
        writer: Writer::new(new, wanted.to_vec(), Scope::Asked),
    };
    Report {
        languages: page.voices().iter().map(|v| v.lang.clone()).collect(),
        blocks: page.blocks(),
    }
}

struct Page<'a> {
    sides: &'a Sides<'a>,
    writer: Writer<'a>,
}

/// A text before and now.
struct Was {
    old: String,
    new: String,
}

impl Page<'_> {
    fn voices(&self) -> &[Voice] {
        &self.writer.voices
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![self.headed(Level::Form, |voice| Title {
            no: None,
            line: Line::text(&voice.words.say("changes-title")),
        })];
        let compared = self.voices().iter().map(|voice| self.compared(voice));
        blocks.push(Block::Paragraphs(compared.collect()));
        let differences = self.sides.two.differences();
        if differences.is_empty() {
            let none = self.voices().iter().map(|v| v.words.say("changes-none"));
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
        let titles = self.voices().iter().map(title).collect();
        Block::Heading(Heading { level, titles })
    }

    fn section(&self, of: &OfSection, blocks: &mut Vec<Block>) {
        let section = self.writer.draft.questionnaire.section(of.section);
        blocks.push(self.headed(Level::Section, |voice| Title {
            no: section.no.as_ref().map(|no| no.say(&voice.lang).to_owned()),
            line: Line::text(section.title.say(&voice.lang)),
        }));
        if let Some(off) = &of.off {
            let lines = self.voices().iter();
            let lines = lines.flat_map(|voice| applies(voice, off.old.as_ref(), off.new.as_ref()));
            blocks.push(Block::Paragraphs(lines.collect()));
        }
        for row in &of.rows {
            self.row(of.section, row, blocks);
        }
    }

    fn row(&self, section: SectionNo, of: &OfRow, blocks: &mut Vec<Block>) {
        if self
            .writer
            .draft
            .questionnaire
            .section(section)
            .repeat
            .is_some()
        {
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
            match draft.row_name(section, row, &voice.lang) {
                "" => head,
                name => head.and_text(": ").and(Line::typed(name)),
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

    fn cell(&self, pair: Pair, of: &OfCell) -> Entry {
        let item = self.writer.item(of.item);
        let voice = self.voices().first();
        let no = item.no.as_ref().zip(voice);
        let sayings = if stands_once(&item.kind) {
            self.figure(pair, of)
        } else {
            self.texts(of)
        };
        Entry {
            no: no.map(|(no, voice)| no.say(&voice.lang).to_owned()),
            depth: 0,
            sayings,
        }
    }

    /// Wordings in all languages, figures behind the last one.
    fn figure(&self, pair: Pair, of: &OfCell) -> Vec<Saying> {
        let labels = self.voices().iter().map(|v| label(&self.asked(of.item, v)));
        let mut labels = differing(labels);
        let Some(voice) = self.voices().last() else {
            return Vec::new();
        };
        labels.retain(|text| *text != label(&self.asked(of.item, voice)));
        let sayings = labels.iter().map(|text| said(Line::text(text)));
        let figures = Line::text(&label(&self.asked(of.item, voice)))
            .and_text(" – ")
            .and(self.figures(pair, of, voice));
        let elsewhere = self.elsewhere(of, voice);
        let last = Saying {
            lead: figures,
            below: elsewhere,
        };
        sayings.chain([last]).collect()
    }

    /// «было 22, стало 24 (+2; +9,1 %)».
    fn figures(&self, pair: Pair, of: &OfCell, voice: &Voice) -> Line {
        let two = self.sides.two;
        let (old, new) = two.cells(pair, of.item);
        let value = |draft, cell: Option<_>| cell.and_then(|cell| figures::figure(draft, cell));
        let (before, now) = (value(two.old, old), value(two.new, new));
        let is_computed = matches!(self.writer.item(of.item).kind, Kind::Computed { .. });
        let was = if is_computed {
            let told = |value: Option<_>| value.map(|value| voice.words.decimal(value));
            Was {
                old: told(before).unwrap_or_default(),
                new: told(now).unwrap_or_default(),
            }
        } else {
            self.was(of, voice, &voice.lang)
        };
        let grown = before
            .zip(now)
            .and_then(|(old, new)| figures::between(old, new));
        let grown = grown.filter(|grown| !grown.by.is_zero());
        let args = [("old", "{old}".into()), ("new", "{new}".into())];
        let phrase = voice.words.with("changes-figure", &args);
        let line = Line::compose(&phrase, |name| match name {
            OLD => Some(typed(voice, &was.old)),
            NEW => Some(typed(voice, &was.new)),
            _ => None,
        });
        match grown {
            None => line,
            Some(grown) => {
                let by = signed(&voice.words, grown.by);
                let share = grown.percent.map(|percent| {
                    let unit = voice.words.share(percent.abs());
                    format!("; {}{unit}", sign(&by))
                });
                line.and_text(&format!(" ({by}{})", share.unwrap_or_default()))
            }
        }
    }

    /// The texts in each language in which they differ, each under its wording.
    fn texts(&self, of: &OfCell) -> Vec<Saying> {
        let saying = |voice: &Voice| {
            let was = self.was(of, voice, &voice.lang);
            (was.old != was.new).then(|| Saying {
                lead: Line::text(&format!("{}:", label(&self.asked(of.item, voice)))),
                below: was.lines(voice, None),
            })
        };
        let mut sayings: Vec<Saying> = self.voices().iter().filter_map(saying).collect();
        let Some(voice) = self.voices().first() else {
            return sayings;
        };
        let elsewhere = self.elsewhere(of, voice);
        if elsewhere.is_empty() {
            return sayings;
        }
        match sayings.last_mut() {
            Some(last) => last.below.extend(elsewhere),
            None => sayings.push(Saying {
                lead: Line::text(&format!("{}:", label(&self.asked(of.item, voice)))),
                below: elsewhere,
            }),
        }
        sayings
    }

    /// What differs in languages that the report is not in, each named.
    fn elsewhere(&self, of: &OfCell, voice: &Voice) -> Vec<Line> {
        let told: Vec<Lang> = self.voices().iter().map(|v| v.lang.spoken()).collect();
        // What is told of an answer in a language of the report says the same of what is entered once.
        let own: Vec<Was> = told.iter().map(|lang| self.was(of, voice, lang)).collect();
        let others = self.sides.two.spoken().into_iter();
        let others = others.filter(|lang| !told.contains(lang));
        let lines = others.flat_map(|lang| {
            let was = self.was(of, voice, &lang);
            let is_new = was.old != was.new && own.iter().all(|own| !own.says(&was));
            let name = summary::lang_name(&voice.words, &lang);
            is_new
                .then(|| was.lines(voice, Some(&name)))
                .into_iter()
                .flatten()
        });
        lines.collect()
    }

    fn was(&self, of: &OfCell, voice: &Voice, lang: &Lang) -> Was {
        let item = self.writer.item(of.item);
        let told = |answer: &Answer| summary::whole(&voice.words, item, answer, lang);
        Was {
            old: told(&of.old),
            new: told(&of.new),
        }
    }

    fn asked(&self, item: ItemNo, voice: &Voice) -> String {
        self.writer.item(item).ask.say(&voice.lang).to_owned()
    }
}

impl Was {
    fn says(&self, other: &Self) -> bool {
        (&self.old, &self.new) == (&other.old, &other.new)
    }

    /// «было: …», «стало: …»; in which language, where that has to be said.
    fn lines(&self, voice: &Voice, lang: Option<&str>) -> Vec<Line> {
        let line = |id: &str, id_in: &str, text: &str| {
            let args = [
                ("text", "{text}".into()),
                ("lang", lang.unwrap_or_default().into()),
            ];
            let phrase = voice
                .words
                .with(if lang.is_some() { id_in } else { id }, &args);
            Line::compose(&phrase, |name| (name == "text").then(|| typed(voice, text)))
        };
        vec![
            line("changes-was", "changes-was-in", &self.old),
            line("changes-is", "changes-is-in", &self.new),
        ]
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

/// What a person typed on one line, or that there is nothing.
fn typed(voice: &Voice, text: &str) -> Line {
    if text.trim().is_empty() {
        return Line::text(&voice.words.say("changes-nothing"));
    }
    Line::typed(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A wording without the mark for the answer's place and a colon at its end.
fn label(wording: &str) -> String {
    let words = wording.replace("{}", "");
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ").trim_end_matches([':', ' ']).to_owned()
}

fn said(lead: Line) -> Saying {
    let below = Vec::new();
    Saying { lead, below }
}

/// The sign that a difference begins with.
fn sign(by: &str) -> &str {
    let end = by.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    &by[..end]
}
