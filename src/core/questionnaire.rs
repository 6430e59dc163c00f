//! What is asked: sections, their columns, and the items in them.
//!
//! One structure covers every layout: **section = rows × columns; a column = a title and items; an item = one thing
//! asked.** Items live in one list ([`Questionnaire::items`]) and are named by their place in it ([`ItemNo`]), so
//! that a key press costs the same in a form of twenty items and in one of a hundred thousand.

pub mod check_no;
pub mod defect;
mod ids;
pub mod item;

use crate::core::lang::{ByLang, Lang, Text};
use crate::core::questionnaire::item::{Item, ItemNo};
use crate::core::rule::Rule;

pub use crate::core::questionnaire::ids::Ids;

/// A whole questionnaire, checked: every name in it leads somewhere.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    /// Stable name of the questionnaire, the same over its versions.
    pub id: String,
    /// Version of its wording, as its authors count.
    pub version: String,
    /// Languages of the wording; the first is the fallback.
    pub languages: Vec<Lang>,
    /// Order in which the languages stand in a report of several; empty: as the reader asks.
    pub print_order: Vec<Lang>,
    /// Title of the form.
    pub title: Text,
    /// Items that tell one draft from another (the institution, say), asked when a draft is begun.
    pub names_draft: Vec<ItemNo>,
    /// The item with the period that the form is about.
    pub period: Option<ItemNo>,
    /// Sections in the order of the paper.
    pub sections: Vec<Section>,
    /// All items of all sections, groups before what they contain.
    pub items: Vec<Item>,
    /// What each id leads to.
    pub ids: Ids,
}

/// Place of a section in [`Questionnaire::sections`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SectionNo(pub usize);

/// How a section looks on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A block at the right edge: who approves.
    Approval,
    /// Lines above the title of the form (first column) and below it (the other columns).
    Heading,
    /// Rows and columns.
    Table,
    /// A line for each person who signs.
    Signatures,
}

/// Questions shown under one title, perhaps once for each of several rows.
#[derive(Clone, Debug)]
pub struct Section {
    /// Stable name, unique in the questionnaire.
    pub id: String,
    /// Printed number («Приложение 1»).
    pub no: Option<Text>,
    /// Printed title.
    pub title: Text,
    /// A short name for the outline; the title where absent.
    pub short: Option<Text>,
    /// How it looks on paper.
    pub layout: Layout,
    /// The phrase about the period behind the title, `{period}` standing for it.
    pub period: Option<Text>,
    /// How the paper says that the section does not apply; `None`: the program's own words.
    pub not_applicable: Option<NotApplicable>,
    /// Set where the section is filled once for each of several things.
    pub repeat: Option<Repeat>,
    /// Title of the column with the row's number.
    pub row_no: Option<Text>,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rules over the answers of the section.
    pub checks: Vec<Check>,
}

/// The paper's words for a section that does not apply.
#[derive(Clone, Debug)]
pub struct NotApplicable {
    /// Behind the heading, without the dash («не оказывались»).
    pub status: Option<Text>,
    /// In the cell that names the first row («Не оказывает»).
    pub row: Option<Text>,
    /// What unanswered figures print.
    pub numbers: ByLang<Figures>,
}

/// What an unanswered figure prints in a section that does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// A zero.
    Zero,
    /// A line to fill in by hand.
    Blank,
}

/// What the rows of a section are.
#[derive(Clone, Debug)]
pub struct Repeat {
    /// What one row is called («услуга»).
    pub one: Text,
    /// The item that names a row.
    pub named_by: ItemNo,
}

/// A column of a table: a title and the items in its cells.
#[derive(Clone, Debug)]
pub struct Column {
    /// Printed title.
    pub title: Option<Text>,
    /// Items of the column in printed order, each group before what it contains.
    pub items: Vec<ItemNo>,
}

/// A rule over answers that should hold; when it does not, the reader is told, never stopped.
#[derive(Clone, Debug)]
pub struct Check {
    /// Stable name, unique in its section.
    pub id: String,
    /// What should be true.
    pub rule: Rule,
    /// What is wrong when it is not.
    pub say: Text,
    /// How much it matters.
    pub level: CheckLevel,
}

/// How much it matters that a check does not hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CheckLevel {
    /// It counts as open until the answers agree, or somebody says why they do not.
    #[default]
    Warning,
    /// It is told, and nothing more.
    Notice,
}

impl Questionnaire {
    /// The item behind a number; numbers come from this questionnaire only.
    pub fn item(&self, no: ItemNo) -> &Item {
        &self.items[no.0]
    }

    /// The section behind a number; numbers come from this questionnaire only.
    pub fn section(&self, no: SectionNo) -> &Section {
        &self.sections[no.0]
    }

    /// Sections with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (SectionNo, &Section)> {
        self.sections
            .iter()
            .enumerate()
            .map(|(i, section)| (SectionNo(i), section))
    }

    /// The item with this id in a section; former ids (`was`) lead to the item too.
    pub fn find(&self, section: SectionNo, id: &str) -> Option<ItemNo> {
        self.ids.item(section, id)
    }

    /// The section with this id.
    pub fn find_section(&self, id: &str) -> Option<SectionNo> {
        self.ids.section(id)
    }

    /// Items that are asked, that is all but groups, of a section in printed order.
    pub fn asked(&self, section: SectionNo) -> impl Iterator<Item = ItemNo> {
        let columns = self.section(section).columns.iter();
        columns
            .flat_map(|c| c.items.iter().copied())
            .filter(|no| self.item(*no).kind.is_asked())
    }

    /// The languages in which answers are written: those of the wording without private-use variants.
    pub fn spoken(&self) -> Vec<Lang> {
        let mut spoken = Vec::new();
        for lang in self.languages.iter().map(Lang::spoken) {
            if !spoken.contains(&lang) {
                spoken.push(lang);
            }
        }
        spoken
    }

    /// Languages in the order in which a report of several prints them.
    pub fn in_print_order(&self, mut langs: Vec<Lang>) -> Vec<Lang> {
        let rank = |lang: &Lang| {
            let order = &self.print_order;
            order
                .iter()
                .position(|l| l == lang)
                .or_else(|| order.iter().position(|l| *l == lang.spoken()))
        };
        langs.sort_by_key(|lang| rank(lang).unwrap_or(usize::MAX));
        langs
    }
}

impl Section {
    /// The short name for the outline, in `lang`.
    pub fn name(&self, lang: &Lang) -> &str {
        self.short.as_ref().unwrap_or(&self.title).say(lang)
    }

    /// Whether it may be marked as not applicable: tables may, who approves and who signs may not.
    pub fn can_be_off(&self) -> bool {
        match self.layout {
            Layout::Table => true,
            Layout::Approval | Layout::Heading | Layout::Signatures => false,
        }
    }
}
