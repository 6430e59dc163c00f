//! What stands around the appendices: who approves, the heading of the form, who signs.

use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{ItemNo, Kind, Part};
use crate::core::report::document::{Block, Fill, Line, Signature};
use crate::core::report::{Row, Writer};

impl Writer<'_> {
    /// The block of those who approve: title, posts, a line for the signature before the name.
    pub(super) fn approval(&self, no: SectionNo, blocks: &mut Vec<Block>) {
        let section = self.draft.questionnaire.section(no);
        let mut title: Vec<Line> = self.title_lines(no);
        for row in self.rows(no) {
            for column in &section.columns {
                for item in self.standing(row, &column.items) {
                    // Each approving person is a block; the title stands over the first.
                    let mut lines = std::mem::take(&mut title);
                    lines.extend(self.approving(row, item));
                    blocks.push(Block::Aside(lines));
                }
            }
        }
        if !title.is_empty() {
            blocks.push(Block::Aside(title));
        }
    }

    /// The lines above the title of the form, the title, the lines below it. `titled` says whether the title is wanted.
    pub(super) fn heading(&self, no: SectionNo, titled: bool, blocks: &mut Vec<Block>) {
        let section = self.draft.questionnaire.section(no);
        for row in self.rows(no) {
            for (at, column) in section.columns.iter().enumerate() {
                if at == 1 && titled {
                    blocks.push(self.form_title());
                }
                for item in self.standing(row, &column.items) {
                    blocks.extend(self.heading_line(row, item));
                }
            }
        }
        if titled && section.columns.len() < 2 {
            blocks.push(self.form_title());
        }
    }

    /// A line for each person who signs. The title of a section with one item says as whom; in others the wordings do.
    pub(super) fn signatures(&self, no: SectionNo, blocks: &mut Vec<Block>) {
        let section = self.draft.questionnaire.section(no);
        let items: Vec<ItemNo> = section
            .columns
            .iter()
            .flat_map(|c| c.items.clone())
            .collect();
        let mut title = self.title_lines(no);
        if items.len() > 1 && !title.is_empty() {
            blocks.push(Block::Paragraphs(std::mem::take(&mut title)));
        }
        for row in self.rows(no) {
            for item in self.standing(row, &items) {
                if matches!(self.item(item).kind, Kind::Person) {
                    let captions = match items.len() {
                        1 => std::mem::take(&mut title),
                        _ => self.wordings(item),
                    };
                    blocks.push(self.signature(row, item, captions));
                } else {
                    blocks.push(self.entry(row, item));
                }
            }
        }
    }

    fn signature(&self, row: Row, item: ItemNo, captions: Vec<Line>) -> Block {
        Block::Signature(Signature {
            captions,
            posts: self.posts(row, item),
            name: self.name(row, item),
        })
    }

    fn approving(&self, row: Row, item: ItemNo) -> Vec<Line> {
        if !matches!(self.item(item).kind, Kind::Person) {
            return self.plain_lines(row, item);
        }
        let mut lines = self.posts(row, item);
        lines.push(Line::fill(Fill::Signature).and(self.name(row, item)));
        lines
    }

    /// An item of the heading: words stand alone as on paper, anything else with its wording.
    fn heading_line(&self, row: Row, item: ItemNo) -> Option<Block> {
        let kind = &self.item(item).kind;
        let is_elsewhere = match kind {
            Kind::Period => self.has_period_in_titles(),
            Kind::Line
            | Kind::Text
            | Kind::Number(_)
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Person
            | Kind::Group { .. }
            | Kind::Computed { .. } => self.voices.iter().all(|v| self.is_in_a_title(item, v)),
        };
        if is_elsewhere {
            return None;
        }
        let is_words = matches!(kind, Kind::Line | Kind::Text);
        let is_open = self
            .voices
            .iter()
            .all(|v| self.typed(row, item, Part::Main, v).is_none());
        let is_absent = self.draft.answers.answer(row.cell(item)).absence.is_some();
        if !is_words || (is_open && !is_absent) {
            return Some(self.entry(row, item));
        }
        let lines = self.plain_lines(row, item);
        Some(Block::Paragraphs(lines))
    }

    /// An answer in each language without its wording; what already stands in a title of that language is left out.
    fn plain_lines(&self, row: Row, item: ItemNo) -> Vec<Line> {
        let voices = self
            .voices
            .iter()
            .filter(|voice| !self.is_in_a_title(item, voice));
        let lines = voices.flat_map(|voice| self.said(row, item, voice).paragraphs);
        self.differing(lines.collect())
    }

    fn title_lines(&self, no: SectionNo) -> Vec<Line> {
        let titles = self
            .voices
            .iter()
            .map(|v| self.section_title_in(no, v).line);
        self.differing(titles.filter(|line| !line.is_empty()).collect())
    }

    fn wordings(&self, item: ItemNo) -> Vec<Line> {
        let ask = &self.item(item).ask;
        let wordings = self
            .voices
            .iter()
            .map(|voice| Line::text(ask.say(&voice.lang)));
        self.differing(wordings.filter(|line| !line.is_empty()).collect())
    }

    fn posts(&self, row: Row, item: ItemNo) -> Vec<Line> {
        let posts = self.voices.iter();
        let posts = posts.filter_map(|voice| self.typed(row, item, Part::Post, voice));
        self.differing(posts.flatten().collect())
    }

    /// The name of a person, entered once; a named absence in the first language.
    fn name(&self, row: Row, item: ItemNo) -> Line {
        let Some(voice) = self.voices.first() else {
            return Line::fill(Fill::Words);
        };
        let is_absent = self.draft.answers.answer(row.cell(item)).absence.is_some();
        if is_absent {
            return self.said(row, item, voice).line();
        }
        let name = self.typed(row, item, Part::Main, voice);
        name.map_or_else(|| Line::fill(Fill::Words), |name| Line::join(name, " "))
    }
}
