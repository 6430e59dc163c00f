//! Turns a draft into a document without a format.
//!
//! The document is the paper form: every wording in its order, with its printed number, and the answer or a line to
//! fill in by hand. In a report of several languages each wording and each answer in words stands in all of them, the
//! first language above, and figures stand once. What does not apply is said as the paper says it.

pub mod document;

mod answer;
mod entry;
mod figure;
mod finding;
mod front;
mod table;
mod title;

#[cfg(test)]
pub(crate) mod sample;

use std::borrow::Cow;
use std::sync::Arc;

use crate::core::answers::{Cell, RowId};
use crate::core::checks;
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Item, ItemNo, Kind};
use crate::core::questionnaire::{Layout, Questionnaire, Section, SectionNo};
use crate::core::report::document::{Block, Line};
use crate::core::words::Words;

/// What is wanted of a report.
#[derive(Clone, Debug)]
pub struct Options {
    /// Languages of the wording; none: those of the draft. The questionnaire decides their order.
    pub languages: Vec<Lang>,
    /// Whether the document is marked as unfinished.
    pub project: bool,
    /// Whether accepted findings stand behind the form, each with the remark that says why.
    pub findings: bool,
}

/// A document without a look of its own; writers know nothing of questions.
pub struct Report<'a>(Made<'a>);

/// How the blocks of a document come to be.
enum Made<'a> {
    /// One by one while it is written: a form may be long.
    Form {
        writer: Box<Writer<'a>>,
        project: bool,
        findings: bool,
    },
    /// Before.
    Whole(Vec<Block>),
}

/// The report of a draft.
pub fn build<'a>(draft: &'a Draft, options: &Options) -> Report<'a> {
    let wanted = if options.languages.is_empty() {
        &draft.languages
    } else {
        &options.languages
    };
    Report(Made::Form {
        writer: Box::new(Writer::new(
            Cow::Borrowed(draft),
            wanted.clone(),
            Scope::Asked,
        )),
        project: options.project,
        findings: options.findings,
    })
}

/// The empty form, with every item in it: nobody knows yet which ones will be asked.
pub fn blank(questionnaire: &Arc<Questionnaire>, languages: &[Lang]) -> Report<'static> {
    let draft = Draft::new(Arc::clone(questionnaire), languages.to_vec());
    Report(Made::Form {
        writer: Box::new(Writer::new(
            Cow::Owned(draft),
            languages.to_vec(),
            Scope::Everything,
        )),
        project: false,
        findings: false,
    })
}

impl Report<'_> {
    /// A document of these blocks.
    pub fn of(blocks: Vec<Block>) -> Self {
        Self(Made::Whole(blocks))
    }

    /// What it consists of, from top to bottom.
    pub fn blocks(&self) -> Box<dyn Iterator<Item = Block> + '_> {
        let (writer, project, findings) = match &self.0 {
            Made::Whole(blocks) => return Box::new(blocks.iter().cloned()),
            Made::Form {
                writer,
                project,
                findings,
            } => (writer, project, findings),
        };
        let mark = project.then(|| writer.project_mark());
        let findings = findings.then(|| writer.findings());
        let findings = findings.into_iter().flatten();
        Box::new(mark.into_iter().chain(writer.form()).chain(findings))
    }
}

/// What a report is built from; the modules below each write a part of it.
struct Writer<'a> {
    draft: Cow<'a, Draft>,
    voices: Vec<Voice>,
    scope: Scope,
}

/// A language of the report, with the program's words in it.
struct Voice {
    lang: Lang,
    words: Words,
}

/// Which items are printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Those that are asked.
    Asked,
    /// All.
    Everything,
}

/// A row that is being printed.
#[derive(Clone, Copy)]
struct Row {
    id: RowId,
    section: SectionNo,
    /// False where the section does not apply.
    applies: bool,
}

impl<'a> Writer<'a> {
    fn new(draft: Cow<'a, Draft>, languages: Vec<Lang>, scope: Scope) -> Self {
        let languages = draft.questionnaire.in_print_order(languages);
        let voice = |lang: Lang| Voice {
            words: Words::new(&lang),
            lang,
        };
        Self {
            draft,
            voices: languages.into_iter().map(voice).collect(),
            scope,
        }
    }

    fn project_mark(&self) -> Block {
        let voices = self.voices.iter();
        let marks = differing(voices.map(|voice| voice.words.say("report-project")));
        Block::Mark(Line::text(&marks.join(" / ")))
    }

    /// The form, section by section. Its title belongs to the first heading, or before whatever comes without one.
    fn form(&self) -> impl Iterator<Item = Block> + '_ {
        let form = &self.draft.questionnaire;
        let mut sections = form.numbered();
        let titled = sections.find(|(_, section)| section.layout != Layout::Approval);
        let titled = titled.map(|(no, _)| no);
        let sections = form.numbered();
        sections.flat_map(move |(no, section)| self.section(no, section, Some(no) == titled))
    }

    fn section<'w>(
        &'w self,
        no: SectionNo,
        section: &'w Section,
        has_title: bool,
    ) -> Box<dyn Iterator<Item = Block> + 'w> {
        let title = || has_title.then(|| self.form_title()).into_iter();
        match section.layout {
            Layout::Approval => Box::new(self.approval(no).into_iter()),
            Layout::Heading => Box::new(self.heading(no, has_title).into_iter()),
            Layout::Table => Box::new(title().chain(self.table(no))),
            Layout::Signatures => Box::new(title().chain(self.signatures(no))),
        }
    }

    fn item(&self, no: ItemNo) -> &Item {
        self.draft.questionnaire.item(no)
    }

    /// Whether an item is printed: it is asked. A section that does not apply prints all, as on paper.
    fn is_printed(&self, row: Row, no: ItemNo) -> bool {
        self.scope == Scope::Everything
            || !row.applies
            || checks::is_relevant(&self.draft, row.cell(no))
    }

    /// Items of a column that stand by themselves: printed, and not part of the line of a group.
    fn standing<'w>(&'w self, row: Row, items: &'w [ItemNo]) -> impl Iterator<Item = ItemNo> + 'w {
        let stands = move |no: &ItemNo| !self.is_inside_line(*no) && self.is_printed(row, *no);
        items.iter().copied().filter(stands)
    }

    fn is_inside_line(&self, no: ItemNo) -> bool {
        let Some(group) = self.item(no).place.group else {
            return false;
        };
        matches!(self.item(group).kind, Kind::Group { inline: true, .. })
            || self.is_inside_line(group)
    }

    /// Rows of a section to print: those shown, of a section that does not apply the first, and at least one.
    fn rows(&self, section: SectionNo) -> Vec<Row> {
        let answers = &self.draft.answers;
        let applies = answers.off(section).is_none();
        let shown = self.draft.rows(section);
        let count = if applies { shown.len() } else { 1 };
        let row = |id: RowId| Row {
            id,
            section,
            applies,
        };
        if shown.is_empty() {
            return vec![row(answers.fresh_row())];
        }
        shown.iter().take(count).copied().map(row).collect()
    }
}

impl Row {
    fn cell(&self, item: ItemNo) -> Cell {
        Cell { item, row: self.id }
    }
}

/// What languages say, without what one before has said: names and marks that they share stand once.
fn differing<T: PartialEq>(sayings: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for saying in sayings {
        if !kept.contains(&saying) {
            kept.push(saying);
        }
    }
    kept
}

#[cfg(test)]
mod tests;
