//! Something for each of many cells, found by their place in the form.

use std::collections::BTreeMap;

use crate::core::answers::{Cell, RowId};
use crate::core::questionnaire::item::ItemNo;

/// Values by cell. Most items stand in one row, so that the number of the item leads to the value at once.
#[derive(Clone, Debug)]
pub struct CellMap<T> {
    /// By the number of the item.
    items: Vec<InRows<T>>,
}

/// What is kept for one item: of one row, and of any others beside it.
#[derive(Clone, Debug)]
struct InRows<T> {
    one: Option<(RowId, T)>,
    #[allow(
        clippy::box_collection,
        reason = "most items have none; an empty map would be three times as large"
    )]
    others: Option<Box<BTreeMap<RowId, T>>>,
}

impl<T> Default for CellMap<T> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<T> CellMap<T> {
    /// The value of a cell.
    pub fn get(&self, cell: Cell) -> Option<&T> {
        let rows = self.items.get(cell.item.0)?;
        match &rows.one {
            Some((row, value)) if *row == cell.row => Some(value),
            _ => rows.others.as_ref()?.get(&cell.row),
        }
    }

    /// Gives a cell a value; gives back the one that it had.
    pub fn insert(&mut self, cell: Cell, value: T) -> Option<T> {
        if let Some(known) = self.place(cell) {
            return Some(std::mem::replace(known, value));
        }
        self.enter(cell, value);
        None
    }

    /// Takes the value of a cell away.
    pub fn remove(&mut self, cell: Cell) -> Option<T> {
        let rows = self.items.get_mut(cell.item.0)?;
        match rows.one.take_if(|(row, _)| *row == cell.row) {
            Some((_, value)) => Some(value),
            None => rows.others.as_mut()?.remove(&cell.row),
        }
    }

    /// All cells with their values, in the order of the form, and of one item in any order.
    pub fn iter(&self) -> impl Iterator<Item = (Cell, &T)> {
        self.items.iter().enumerate().flat_map(|(item, rows)| {
            let one = rows.one.iter().map(|(row, value)| (row, value));
            let others = rows.others.iter().flat_map(|others| others.iter());
            let item = ItemNo(item);
            let all = one.chain(others);
            all.map(move |(row, value)| (Cell { item, row: *row }, value))
        })
    }

    /// All cells that have a value, in the same order.
    pub fn cells(&self) -> impl Iterator<Item = Cell> {
        self.iter().map(|(cell, _)| cell)
    }

    fn place(&mut self, cell: Cell) -> Option<&mut T> {
        let rows = self.items.get_mut(cell.item.0)?;
        match &mut rows.one {
            Some((row, value)) if *row == cell.row => Some(value),
            _ => rows.others.as_mut()?.get_mut(&cell.row),
        }
    }

    /// Gives a value to a cell that has none.
    fn enter(&mut self, cell: Cell, value: T) -> &mut T {
        let least = cell.item.0 + 1;
        if self.items.len() < least {
            self.items.resize_with(least, || InRows {
                one: None,
                others: None,
            });
        }
        let rows = &mut self.items[cell.item.0];
        if rows.one.is_none() {
            &mut rows.one.insert((cell.row, value)).1
        } else {
            let others = rows.others.get_or_insert_default();
            others.entry(cell.row).or_insert(value)
        }
    }
}

impl<T: Default> CellMap<T> {
    /// The value of a cell, a first one where it has none.
    pub fn entry(&mut self, cell: Cell) -> &mut T {
        if self.get(cell).is_none() {
            return self.enter(cell, T::default());
        }
        let rows = &mut self.items[cell.item.0];
        match &mut rows.one {
            Some((row, value)) if *row == cell.row => value,
            _ => {
                let others = rows.others.get_or_insert_default();
                others.entry(cell.row).or_default()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cell_has_its_own_value() {
        let cell = |item, row| Cell {
            item: ItemNo(item),
            row: RowId(row),
        };
        let mut map = CellMap::default();
        assert_eq!(map.get(cell(3, 0)), None);
        assert_eq!(map.remove(cell(3, 0)), None);
        for (item, row) in [(3, 2), (3, 1), (0, 0), (3, 3)] {
            assert_eq!(map.insert(cell(item, row), row), None);
            assert_eq!(map.remove(cell(item, 9)), None);
        }
        assert_eq!(map.insert(cell(3, 1), 7), Some(1));
        assert_eq!(map.insert(cell(0, 0), 8), Some(0));
        let mut all: Vec<_> = map.iter().map(|(cell, value)| (cell, *value)).collect();
        all.sort_unstable();
        let expected = [
            (cell(0, 0), 8),
            (cell(3, 1), 7),
            (cell(3, 2), 2),
            (cell(3, 3), 3),
        ];
        assert_eq!(all, expected);
        assert_eq!(map.remove(cell(3, 2)), Some(2));
        assert_eq!(map.remove(cell(0, 0)), Some(8));
        assert_eq!(map.cells().collect::<Vec<_>>(), [cell(3, 1), cell(3, 3)]);
        *map.entry(cell(0, 5)) += 1;
        *map.entry(cell(0, 5)) += 1;
        *map.entry(cell(3, 4)) += 4;
        assert_eq!(
            (map.get(cell(0, 5)), map.get(cell(3, 4))),
            (Some(&2), Some(&4))
        );
    }
}
