//! Which items of a column are there, kept up to date, so that nobody has to go through a column to say «3 из 15».

use std::collections::HashMap;

use crate::core::answers::{Cell, RowId};
use crate::core::questionnaire::item::ItemPlace;
use crate::core::questionnaire::{Questionnaire, SectionNo};

/// The columns of all sections.
#[derive(Clone, Debug)]
pub struct Columns {
    /// By section and column.
    all: Vec<Vec<Column>>,
    /// What is not there since nobody asks for it now, by section, column and row; few have any.
    hidden: HashMap<(SectionNo, usize, RowId), Hidden>,
}

/// A column of the form.
#[derive(Clone, Debug)]
struct Column {
    items: usize,
    /// Places of groups and of what is worked out.
    unasked: Vec<usize>,
}

/// Places in a column, in order.
#[derive(Clone, Debug, Default)]
struct Hidden {
    asked: Vec<usize>,
    unasked: Vec<usize>,
}

impl Columns {
    /// All items are there.
    pub fn of(form: &Questionnaire) -> Self {
        let column = |column: &crate::core::questionnaire::Column| {
            let places = column.items.iter().enumerate();
            let unasked = places.filter(|(_, no)| !form.item(**no).kind.is_asked());
            Column {
                items: column.items.len(),
                unasked: unasked.map(|(at, _)| at).collect(),
            }
        };
        let sections = form.sections.iter();
        let sections = sections.map(|section| section.columns.iter().map(column).collect());
        Self {
            all: sections.collect(),
            hidden: HashMap::new(),
        }
    }

    /// Where a question stands among those of its column in its row, from 1, and how many there are.
    pub fn question(&self, form: &Questionnaire, cell: Cell) -> (usize, usize) {
        let place = form.item(cell.item).place;
        let hidden = self.hidden(place, cell.row).map(|hidden| &hidden.asked);
        let Some(column) = self.column(place) else {
            return (1, 1);
        };
        let gone = hidden.map_or(0, Vec::len);
        let asked = column.items - column.unasked.len() - gone;
        let before = place.at - before(&column.unasked, place.at);
        let gone = hidden.map_or(0, |hidden| self::before(hidden, place.at));
        (before - gone + 1, asked)
    }

    /// How many items stand above an item of a column in its row, groups and what is worked out among them.
    pub fn above(&self, form: &Questionnaire, cell: Cell) -> usize {
        let place = form.item(cell.item).place;
        let hidden = self.hidden(place, cell.row);
        let gone = hidden.map_or(0, |hidden| {
            before(&hidden.asked, place.at) + before(&hidden.unasked, place.at)
        });
        place.at - gone
    }

    /// An item is there, or is not.
    pub(super) fn set(&mut self, form: &Questionnaire, cell: Cell, is_there: bool) {
        let item = form.item(cell.item);
        let key = (item.place.section, item.place.column, cell.row);
        if is_there && !self.hidden.contains_key(&key) {
            return;
        }
        let hidden = self.hidden.entry(key).or_default();
        let places = if item.kind.is_asked() {
            &mut hidden.asked
        } else {
            &mut hidden.unasked
        };
        match (places.binary_search(&item.place.at), is_there) {
            (Ok(at), true) => drop(places.remove(at)),
            (Err(at), false) => places.insert(at, item.place.at),
            (Ok(_), false) | (Err(_), true) => {}
        }
    }

    /// A row went.
    pub(super) fn forget_row(&mut self, section: SectionNo, row: RowId) {
        for column in 0..self.all.get(section.0).map_or(0, Vec::len) {
            self.hidden.remove(&(section, column, row));
        }
    }

    fn column(&self, place: ItemPlace) -> Option<&Column> {
        self.all.get(place.section.0)?.get(place.column)
    }

    fn hidden(&self, place: ItemPlace, row: RowId) -> Option<&Hidden> {
        self.hidden.get(&(place.section, place.column, row))
    }
}

/// How many of the places are before this one.
fn before(places: &[usize], at: usize) -> usize {
    places.partition_point(|place| *place < at)
}
