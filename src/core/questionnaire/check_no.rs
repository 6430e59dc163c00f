//! Everything that can be found: what the checks of a form say, and what its keys imply.

use crate::core::questionnaire::item::{Item, ItemNo};
use crate::core::questionnaire::{Check, Questionnaire, SectionNo};

/// Which check. Only the first two are written by the author of a form; the others follow from keys of its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CheckNo {
    /// One of the checks of a section, counted from 0.
    OfSection(SectionNo, usize),
    /// One of the checks of an item, counted from 0.
    OfItem(ItemNo, usize),
    /// A part (`part_of`) is no more than its whole.
    PartOf(ItemNo),
    /// A share in percent that somebody typed is what the figures give (`percent_of`).
    PercentOf(ItemNo),
    /// Nothing is answered where the section does not apply.
    Stands(ItemNo),
}

/// What stands between the item and the key that a check follows from, in names of checks.
const IMPLIED: char = '@';

impl CheckNo {
    /// Its section.
    pub fn section(self, form: &Questionnaire) -> SectionNo {
        match self {
            Self::OfSection(section, _) => section,
            Self::OfItem(item, _)
            | Self::PartOf(item)
            | Self::PercentOf(item)
            | Self::Stands(item) => form.item(item).place.section,
        }
    }

    /// What an author wrote of it; `None` where it follows from a key.
    pub fn written(self, form: &Questionnaire) -> Option<&Check> {
        match self {
            Self::OfSection(section, at) => form.section(section).checks.get(at),
            Self::OfItem(item, at) => form.item(item).checks.get(at),
            Self::PartOf(_) | Self::PercentOf(_) | Self::Stands(_) => None,
        }
    }

    /// The item whose check it is.
    pub fn item(self) -> Option<ItemNo> {
        match self {
            Self::OfSection(..) => None,
            Self::OfItem(item, _)
            | Self::PartOf(item)
            | Self::PercentOf(item)
            | Self::Stands(item) => Some(item),
        }
    }

    /// Its name in its section: `posts_add_up`, of an item `children.even`, of a key `children@part_of`.
    pub fn name(self, form: &Questionnaire) -> String {
        let of_item = |item: ItemNo, rest: &str| format!("{}{rest}", form.item(item).id);
        let id = self.written(form).map_or("", |check| check.id.as_str());
        match self {
            Self::OfSection(..) => id.to_owned(),
            Self::OfItem(item, _) => of_item(item, &format!(".{id}")),
            Self::PartOf(item) => of_item(item, "@part_of"),
            Self::PercentOf(item) => of_item(item, "@percent_of"),
            Self::Stands(item) => of_item(item, "@stands"),
        }
    }

    /// Reads what [`CheckNo::name`] gives; `None` where the section has no such check.
    pub fn named(form: &Questionnaire, section: SectionNo, name: &str) -> Option<Self> {
        let at = |checks: &[Check], id: &str| checks.iter().position(|check| check.id == id);
        if let Some((item, key)) = name.split_once(IMPLIED) {
            let item = form.find(section, item)?;
            return match key {
                "part_of" => Some(Self::PartOf(item)),
                "percent_of" => Some(Self::PercentOf(item)),
                "stands" => Some(Self::Stands(item)),
                _ => None,
            };
        }
        match name.split_once('.') {
            Some((item, id)) => {
                let no = form.find(section, item)?;
                let item: &Item = form.item(no);
                Some(Self::OfItem(no, at(&item.checks, id)?))
            }
            None => Some(Self::OfSection(
                section,
                at(&form.section(section).checks, name)?,
            )),
        }
    }
}
