//! What stands in a file and has no place in the questionnaire that it is opened with.

use crate::store::drafts::file::mirror::{RowFile, SectionFile};
use crate::store::drafts::file::tree::{Ordered, Tree};

/// Sections, rows, items and parts of answers that are not shown, kept to be written back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    pub(in crate::store) sections: Ordered<SectionFile>,
}

impl Kept {
    /// Everything that is kept, as `section.row.item` or `section.item`; an unknown section by its id.
    pub fn names(&self) -> Vec<String> {
        let sections = self.sections.0.iter();
        sections
            .flat_map(|(id, section)| names_in(id, section))
            .collect()
    }

    /// What is kept of an answer.
    pub(super) fn answer(&self, section: &str, row: Option<&RowFile>, item: &str) -> Option<&Tree> {
        let section = self.sections.get(section)?;
        let answers = match row {
            None => &section.answers,
            Some(row) => &same_row(section, row)?.answers,
        };
        answers.get(item)
    }
}

fn same_row<'k>(section: &'k SectionFile, row: &RowFile) -> Option<&'k RowFile> {
    let mut rows = section.rows.iter().chain(&section.deleted);
    rows.find(|kept| kept.id == row.id)
}

fn names_in(id: &str, section: &SectionFile) -> Vec<String> {
    let own = section.answers.0.iter().chain(&section.accepted.0);
    let own = own.map(|(item, _)| format!("{id}.{item}"));
    let rows = section.rows.iter().chain(&section.deleted);
    let in_rows = rows.flat_map(|row| {
        let items = row.answers.0.iter().chain(&row.accepted.0);
        items.map(move |(item, _)| format!("{id}.{}.{item}", row.id.0))
    });
    let mut names: Vec<String> = own.chain(in_rows).collect();
    if names.is_empty() {
        names.push(id.to_owned());
    }
    names
}
