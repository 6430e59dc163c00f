//! The appendices: for each row its number, and under the title of each column the items in it.

use crate::core::questionnaire::item::{ItemNo, Kind};
use crate::core::questionnaire::{Column, Section, SectionNo};
use crate::core::report::document::{Block, Heading, Level, Line, Title};
use crate::core::report::{Row, Voice, Writer, differing};

impl Writer<'_> {
    /// A section of rows and columns.
    pub(super) fn table(&self, no: SectionNo) -> impl Iterator<Item = Block> + '_ {
        let section = self.draft.questionnaire.section(no);
        let rows = self.rows(no).into_iter().enumerate();
        let rows = rows.flat_map(move |(at, row)| {
            let columns = section.columns.iter();
            let columns = columns.flat_map(move |column| self.column(row, column));
            self.row_title(section, at + 1).into_iter().chain(columns)
        });
        std::iter::once(self.section_title(no))
            .chain(self.off_remark(no))
            .chain(rows)
    }

    /// The title of the number column and the number; of a repeated section without one, what its rows are called.
    fn row_title(&self, section: &Section, number: usize) -> Option<Block> {
        let repeat = section.repeat.as_ref().map(|repeat| &repeat.one);
        let title = section.row_no.as_ref().or(repeat)?;
        let titles = differing(self.voices.iter().map(|voice| title.say(&voice.lang)));
        Some(Block::Heading(Heading {
            level: Level::Row,
            titles: vec![Title {
                no: None,
                line: Line::text(&format!("{} {number}", titles.join(" / "))),
            }],
        }))
    }

    fn column<'w>(&'w self, row: Row, column: &'w Column) -> Box<dyn Iterator<Item = Block> + 'w> {
        let entries = self.standing(row, &column.items);
        let entries = entries.map(move |no| self.entry(row, no));
        let Some(title) = &column.title else {
            return Box::new(entries);
        };
        let sole = self.sole_words(&column.items);
        if let Some((no, Kind::Line)) = sole {
            let ask = |voice: &Voice| title.say(&voice.lang).to_owned();
            return Box::new(std::iter::once(self.entry_asked_by(row, no, ask)));
        }
        let heading = self.headed(Level::Column, |voice| Title {
            no: None,
            line: Line::text(title.say(&voice.lang)),
        });
        let heading = std::iter::once(heading);
        match sole {
            Some((no, _)) => Box::new(heading.chain(self.paragraphs(row, no, |_| true))),
            None => Box::new(heading.chain(entries)),
        }
    }

    /// The only item of a column, if it is words without a number: on paper the column's title is its wording.
    fn sole_words(&self, items: &[ItemNo]) -> Option<(ItemNo, &Kind)> {
        let [no] = items else {
            return None;
        };
        let item = self.item(*no);
        let is_words = matches!(item.kind, Kind::Line | Kind::Text);
        (is_words && item.no.is_none()).then_some((*no, &item.kind))
    }
}
