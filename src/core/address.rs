//! Names of what a draft asks, as people write them to the program: `section.item`, `section.2.item`, `item`.

use crate::core::answers::{Cell, RowId};
use crate::core::draft::Draft;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::ItemNo;
use crate::core::suggest::suggest;

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// A section and all in it.
    Section(SectionNo),
    /// An item in all rows.
    Item(ItemNo),
    /// An item in one row.
    Cell(Cell),
}

/// Why a name names nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stray {
    /// There is no such thing; perhaps this one is meant.
    Unknown(String, Option<String>),
    /// Several sections have an item of this name: these.
    Several(Vec<String>),
    /// There is no such row among so many.
    NoRow(usize),
}

impl Address {
    /// Reads a name. A row goes by its printed number, or by its own name, which a deleted one has, too.
    ///
    /// # Errors
    /// A [`Stray`], with what may have been meant.
    pub fn parse(draft: &Draft, name: &str) -> Result<Self, Stray> {
        let mut parts = name.splitn(3, '.');
        match (parts.next().unwrap_or_default(), parts.next(), parts.next()) {
            (name, None, _) => alone(draft, name),
            (section, Some(item), None) => {
                let section = section_of(draft, section)?;
                Ok(Self::Item(item_of(draft, section, item)?))
            }
            (section, Some(row), Some(item)) => {
                let section = section_of(draft, section)?;
                let row = row_of(draft, section, row)?;
                let item = item_of(draft, section, item)?;
                Ok(Self::Cell(Cell { item, row }))
            }
        }
    }

    /// Whether an answer is what is named, or among it.
    pub fn covers(self, draft: &Draft, cell: Cell) -> bool {
        match self {
            Self::Section(section) => draft.questionnaire.item(cell.item).place.section == section,
            Self::Item(item) => item == cell.item,
            Self::Cell(named) => named == cell,
        }
    }
}

/// The name of an answer, which [`Address::parse`] reads.
pub fn of(draft: &Draft, cell: Cell) -> String {
    let item = draft.questionnaire.item(cell.item);
    let section = item.place.section;
    let id = &draft.questionnaire.section(section).id;
    if draft.questionnaire.section(section).repeat.is_none() {
        return format!("{id}.{}", item.id);
    }
    let at = draft.row_place(section, cell.row);
    let row = at.map_or_else(|| cell.row.to_string(), |at| (at + 1).to_string());
    format!("{id}.{row}.{}", item.id)
}

/// A name without a section: of a section, else of the only item that bears it.
fn alone(draft: &Draft, name: &str) -> Result<Address, Stray> {
    let form = &draft.questionnaire;
    if let Some(section) = form.find_section(name) {
        return Ok(Address::Section(section));
    }
    let found = form.numbered().filter_map(|(no, _)| form.find(no, name));
    let found: Vec<ItemNo> = found.collect();
    match found[..] {
        [item] => Ok(Address::Item(item)),
        [] => {
            let sections = form.sections.iter().map(|section| section.id.as_str());
            let items = form.items.iter().map(|item| &*item.id);
            Err(unknown(name, sections.chain(items)))
        }
        _ => {
            let named = found.iter().map(|item| {
                let item = form.item(*item);
                format!("{}.{}", form.section(item.place.section).id, item.id)
            });
            Err(Stray::Several(named.collect()))
        }
    }
}

fn section_of(draft: &Draft, id: &str) -> Result<SectionNo, Stray> {
    let form = &draft.questionnaire;
    let ids = form.sections.iter().map(|section| section.id.as_str());
    form.find_section(id).ok_or_else(|| unknown(id, ids))
}

fn item_of(draft: &Draft, section: SectionNo, id: &str) -> Result<ItemNo, Stray> {
    let form = &draft.questionnaire;
    let ids = form
        .asked(section)
        .map(|item| &*form.item(item).id)
        .collect::<Vec<_>>();
    form.find(section, id).ok_or_else(|| unknown(id, ids))
}

fn row_of(draft: &Draft, section: SectionNo, name: &str) -> Result<RowId, Stray> {
    let rows = draft.rows(section);
    let numbered = name.parse::<usize>().ok().and_then(|no| no.checked_sub(1));
    let known = draft.answers.rows(section);
    let named =
        RowId::parse(name).filter(|row| known.shown.contains(row) || known.deleted.contains(row));
    let row = numbered.and_then(|at| rows.get(at).copied()).or(named);
    row.ok_or(Stray::NoRow(rows.len()))
}

fn unknown<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Stray {
    let nearest = suggest(name, known.into_iter());
    Stray::Unknown(name.to_owned(), nearest.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::core::answers::{Change, Rows};
    use crate::core::report::sample;

    fn draft() -> Draft {
        let form = Arc::new(sample::form());
        let languages = form.languages.clone();
        let mut draft = Draft::new(form, languages);
        let section = draft.questionnaire.find_section("services").unwrap();
        let rows = Rows {
            shown: vec![RowId(1), RowId(4)],
            deleted: vec![RowId(2)],
        };
        draft.answers.apply(Change::Rows(section, rows));
        draft
    }

    #[test]
    fn what_is_named_is_found_and_named_again() {
        let draft = draft();
        let form = &draft.questionnaire;
        let section = form.find_section("services").unwrap();
        let item = form.asked(section).next().unwrap();
        let id = form.item(item).id.clone();
        let parsed = |name: &str| Address::parse(&draft, name);
        assert_eq!(parsed("services"), Ok(Address::Section(section)));
        assert_eq!(parsed(&format!("services.{id}")), Ok(Address::Item(item)));
        for (row, no) in [(RowId(1), "1"), (RowId(4), "2"), (RowId(2), "r2")] {
            let name = format!("services.{no}.{id}");
            let cell = Cell { item, row };
            assert_eq!(parsed(&name), Ok(Address::Cell(cell)));
            assert_eq!(of(&draft, cell), name);
            assert!(Address::Section(section).covers(&draft, cell));
        }
        assert_eq!(parsed(&format!("services.3.{id}")), Err(Stray::NoRow(2)));
        assert_eq!(parsed(&format!("services.r9.{id}")), Err(Stray::NoRow(2)));
    }

    #[test]
    fn a_slip_is_met_with_what_was_meant() {
        let draft = draft();
        let unknown = |name: &str| match Address::parse(&draft, name) {
            Err(Stray::Unknown(what, nearest)) => (what, nearest),
            other => panic!("{name}: {other:?}"),
        };
        let (what, nearest) = unknown("servces");
        assert_eq!(
            (what.as_str(), nearest.as_deref()),
            ("servces", Some("services"))
        );
        let (what, _) = unknown("services.nothing_like_it");
        assert_eq!(what, "nothing_like_it");
        assert_eq!(unknown("").1, None);
        unknown("...");
    }
}
