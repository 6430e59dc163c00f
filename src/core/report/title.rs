//! Titles of the form and its sections, with the answers, the period and the status that stand in them.

use crate::core::answers::RowId;
use crate::core::questionnaire::item::ItemNo;
use crate::core::questionnaire::{Layout, NotApplicable, SectionNo};
use crate::core::report::document::{Block, Fill, Heading, Level, Line, Title, placeholders};
use crate::core::report::{Row, Voice, Writer, differing};

/// Where the period stands in a section's phrase about it.
const PERIOD: &str = "period";

impl Writer<'_> {
    /// The title of the form.
    pub(super) fn form_title(&self) -> Block {
        let form = &self.draft.questionnaire;
        self.headed(Level::Form, |voice| Title {
            no: None,
            line: self.composed(form.title.say(&voice.lang), voice),
        })
    }

    /// The title of a section: number, title, period, and that it does not apply.
    pub(super) fn section_title(&self, no: SectionNo) -> Block {
        self.headed(Level::Section, |voice| self.section_title_in(no, voice))
    }

    /// The title of a section in one language.
    pub(super) fn section_title_in(&self, no: SectionNo, voice: &Voice) -> Title {
        let section = self.draft.questionnaire.section(no);
        let mut line = self.composed(section.title.say(&voice.lang), voice);
        if let Some(phrase) = &section.period {
            let period = |name: &str| (name == PERIOD).then(|| self.period_in(voice));
            let phrase = Line::compose(phrase.say(&voice.lang), period);
            line = line.and_text(" ").and(phrase);
        }
        if self.draft.answers.off(no).is_some() {
            line = line
                .and_text(" – ")
                .and_text(&status(section.not_applicable.as_ref(), voice));
        }
        Title {
            no: section.no.as_ref().map(|no| no.say(&voice.lang).to_owned()),
            line,
        }
    }

    /// A heading in every language, each wording once; nothing where there are no words.
    pub(super) fn headed(&self, level: Level, title: impl Fn(&Voice) -> Title) -> Block {
        let titles = differing(self.voices.iter().map(title));
        Block::Heading(Heading { level, titles })
    }

    /// Whether an item of a heading stands in a title of this language, and therefore not on a line of its own.
    pub(super) fn is_in_a_title(&self, no: ItemNo, voice: &Voice) -> bool {
        let form = &self.draft.questionnaire;
        let id = &*self.item(no).id;
        let titles = std::iter::once(&form.title).chain(form.sections.iter().map(|s| &s.title));
        let stands = titles.flat_map(|title| placeholders(title.say(&voice.lang)));
        stands
            .into_iter()
            .any(|name| name == id && self.heading_item(name) == Some(no))
    }

    /// Whether the period stands in the title of a section.
    pub(super) fn has_period_in_titles(&self) -> bool {
        let sections = &self.draft.questionnaire.sections;
        sections.iter().any(|section| section.period.is_some())
    }

    fn composed(&self, wording: &str, voice: &Voice) -> Line {
        Line::compose(wording, |id| {
            let no = self.heading_item(id)?;
            Some(self.said(self.only_row(no), no, voice).line())
        })
    }

    fn heading_item(&self, id: &str) -> Option<ItemNo> {
        let form = &self.draft.questionnaire;
        let headings = form.numbered().filter(|(_, s)| s.layout == Layout::Heading);
        headings.into_iter().find_map(|(no, _)| form.find(no, id))
    }

    fn period_in(&self, voice: &Voice) -> Line {
        match self.draft.questionnaire.period {
            Some(no) => self.said(self.only_row(no), no, voice).line(),
            None => Line::fill(Fill::Words),
        }
    }

    /// The row that an item of a section without repetition stands in.
    fn only_row(&self, no: ItemNo) -> Row {
        Row {
            id: RowId::ONLY,
            section: self.item(no).place.section,
            applies: true,
        }
    }

    /// The remark on why a section does not apply, under its title.
    pub(super) fn off_remark(&self, no: SectionNo) -> Option<Block> {
        let off = self.draft.answers.off(no)?;
        let remark = |voice: &Voice| {
            let text = off.remark.get(&voice.lang.spoken())?.trim();
            let words: Vec<&str> = text.split_whitespace().collect();
            let label = Line::text(&voice.words.say("report-remark")).and_text(": ");
            (!words.is_empty()).then(|| label.and(Line::typed(&words.join(" "))))
        };
        let remarks = differing(self.voices.iter().filter_map(remark));
        (!remarks.is_empty()).then_some(Block::Paragraphs(remarks))
    }
}

fn status(paper: Option<&NotApplicable>, voice: &Voice) -> String {
    match paper.and_then(|paper| paper.status.as_ref()) {
        Some(status) => status.say(&voice.lang).to_owned(),
        None => voice.words.say("report-not-applicable"),
    }
}
