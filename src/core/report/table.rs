//! The appendices: for each row its number, and under the title of each column the items in it.

use crate::core::questionnaire::item::{ItemNo, Kind};
use crate::core::questionnaire::{Column, Section, SectionNo};
use crate::core::report::document::{Block, Heading, Level, Line, Title};
use crate::core::report::{Row, Voice, Writer, differing};

impl Writer<'_> {
    /// A section of rows and columns.
    pub(super) fn table(&self, no: SectionNo, blocks: &mut Vec<Block>) {
        let section = self.draft.questionnaire.section(no);
        blocks.push(self.section_title(no));
        blocks.extend(self.off_remark(no));
        for (at, row) in self.rows(no).into_iter().enumerate() {
            blocks.extend(self.row_title(section, at + 1));
            for column in &section.columns {
                self.column(row, column, blocks);
            }
        }
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

    fn column(&self, row: Row, column: &Column, blocks: &mut Vec<Block>) {
        let items: Vec<ItemNo> = self.standing(row, &column.items).collect();
        let Some(title) = &column.title else {
            blocks.extend(items.into_iter().map(|no| self.entry(row, no)));
            return;
        };
        match self.sole_words(&column.items) {
            Some((no, Kind::Line)) => {
                let ask = |voice: &Voice| title.say(&voice.lang).to_owned();
                blocks.push(self.entry_asked_by(row, no, ask));
                return;
            }
            sole => {
                blocks.push(self.headed(Level::Column, |voice| Title {
                    no: None,
                    line: Line::text(title.say(&voice.lang)),
                }));
                if let Some((no, _)) = sole {
                    blocks.extend(self.paragraphs(row, no, |_| true));
                    return;
                }
            }
        }
        blocks.extend(items.into_iter().map(|no| self.entry(row, no)));
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
