//! What stands around the appendices: who approves, the heading of the form, who signs.

use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{ItemNo, Kind, Part};
use crate::core::report::document::{Block, Fill, Inline, Line, Signature};
use crate::core::report::{Row, Voice, Writer, differing};

impl Writer<'_> {
    /// The block of those who approve: title and post in each language, room for the signature before the name.
    pub(super) fn approval(&self, no: SectionNo) -> Vec<Block> {
        let mut blocks = Vec::new();
        let section = self.draft.questionnaire.section(no);
        let items: Vec<ItemNo> = section
            .columns
            .iter()
            .flat_map(|c| c.items.clone())
            .collect();
        for (at_row, row) in self.rows(no).into_iter().enumerate() {
            for (at, item) in self.standing(row, &items).enumerate() {
                let is_first = at_row == 0 && at == 0;
                let lines = self.voices.iter().flat_map(|voice| {
                    let title = is_first.then(|| self.section_title_in(no, voice).line);
                    let title = title.filter(|line| !line.is_empty());
                    title.into_iter().chain(self.approving(row, item, voice))
                });
                let mut lines: Vec<Line> = lines.collect();
                if matches!(self.item(item).kind, Kind::Person) {
                    lines.push(Line::fill(Fill::Signature).and(self.name_beside(row, item)));
                }
                blocks.push(Block::Aside(lines));
            }
        }
        blocks
    }

    /// The lines above the title of the form, the title, the lines below it. `titled` says whether the title is wanted.
    pub(super) fn heading(&self, no: SectionNo, titled: bool) -> Vec<Block> {
        let mut blocks = Vec::new();
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
        blocks
    }

    /// A line for each person who signs. The title of a section with one item says as whom; in others the wordings do.
    pub(super) fn signatures(&self, no: SectionNo) -> Vec<Block> {
        let mut blocks = Vec::new();
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
        blocks
    }

    fn signature(&self, row: Row, item: ItemNo, captions: Vec<Line>) -> Block {
        Block::Signature(Signature {
            captions,
            posts: self.posts(row, item),
            name: self.name(row, item),
        })
    }

    /// What stands above the signature in one language: the post; of an item that is no person, the answer.
    fn approving(&self, row: Row, item: ItemNo, voice: &Voice) -> Vec<Line> {
        if !matches!(self.item(item).kind, Kind::Person) {
            return self.said(row, item, voice).paragraphs;
        }
        let post = self.typed(row, item, Part::Post, voice);
        post.unwrap_or_else(|| vec![Line::fill(Fill::Words)])
    }

    /// The name behind the room for a signature, as on paper without a space; room for it keeps apart.
    fn name_beside(&self, row: Row, item: ItemNo) -> Line {
        let name = self.name(row, item);
        match name.0.first() {
            Some(Inline::Fill(_)) => Line::text(" ").and(name),
            Some(Inline::Text(_) | Inline::Typed(_)) | None => name,
        }
    }

    /// An item of the heading: words stand alone as on paper, anything else with its wording.
    fn heading_line(&self, row: Row, item: ItemNo) -> Vec<Block> {
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
            return Vec::new();
        }
        let is_words = matches!(kind, Kind::Line | Kind::Text);
        let is_open = self
            .voices
            .iter()
            .all(|v| self.typed(row, item, Part::Main, v).is_none());
        let is_absent = self.draft.answers.answer(row.cell(item)).absence.is_some();
        if !is_words || (is_open && !is_absent) {
            return vec![self.entry(row, item)];
        }
        self.paragraphs(row, item, |voice| !self.is_in_a_title(item, voice))
    }

    /// An answer without its wording, a block for each language; what two languages share stands once.
    pub(super) fn paragraphs(
        &self,
        row: Row,
        item: ItemNo,
        is_wanted: impl Fn(&Voice) -> bool,
    ) -> Vec<Block> {
        let voices = self.voices.iter().filter(|voice| is_wanted(voice));
        let answers = voices.map(|voice| self.said(row, item, voice).paragraphs);
        differing(answers)
            .into_iter()
            .map(Block::Paragraphs)
            .collect()
    }

    fn title_lines(&self, no: SectionNo) -> Vec<Line> {
        let titles = self
            .voices
            .iter()
            .map(|v| self.section_title_in(no, v).line);
        differing(titles.filter(|line| !line.is_empty()))
    }

    fn wordings(&self, item: ItemNo) -> Vec<Line> {
        let ask = &self.item(item).ask;
        let wordings = self
            .voices
            .iter()
            .map(|voice| Line::text(ask.say(&voice.lang)));
        differing(wordings.filter(|line| !line.is_empty()))
    }

    fn posts(&self, row: Row, item: ItemNo) -> Vec<Line> {
        let posts = self.voices.iter();
        let posts = posts.filter_map(|voice| self.typed(row, item, Part::Post, voice));
        differing(posts).into_iter().flatten().collect()
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
