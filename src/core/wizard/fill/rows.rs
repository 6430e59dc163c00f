//! Rows of a repeated section: added, copied, moved, deleted and brought back.

use crate::core::answers::{Cell, Change, RowId, Rows};
use crate::core::questionnaire::SectionNo;
use crate::core::wizard::command::Go;
use crate::core::wizard::fill::walk::{self, Place};
use crate::core::wizard::fill::{Fill, Page};

impl Fill {
    /// Whether one stands in a section with rows that can be added to.
    pub fn is_in_repeat(&self) -> bool {
        let section = self.section();
        self.page == Page::Questions
            && self.draft.questionnaire.section(section).repeat.is_some()
            && self.draft.answers.off(section).is_none()
    }

    /// Whether the section where one stands has rows to bring back.
    pub fn has_deleted_rows(&self) -> bool {
        self.is_in_repeat() && !self.draft.answers.rows(self.section()).deleted.is_empty()
    }

    pub(crate) fn go_in_rows(&mut self, go: Go) {
        let Place::Section { section, selected } = self.place else {
            return;
        };
        let is_off = self.draft.answers.off(section).is_some();
        // One line more than rows: «add».
        let lines = if is_off {
            1
        } else {
            self.draft.rows(section).len() + 1
        };
        let place = match go {
            Go::Down if selected + 1 < lines => Place::Section {
                section,
                selected: selected + 1,
            },
            Go::Up if selected > 0 => Place::Section {
                section,
                selected: selected - 1,
            },
            Go::First => Place::Section {
                section,
                selected: 0,
            },
            Go::Last => Place::Section {
                section,
                selected: lines - 1,
            },
            Go::Next | Go::NextQuestion | Go::Down => walk::next(&self.draft, self.place),
            Go::Previous | Go::PreviousQuestion | Go::Up => walk::previous(&self.draft, self.place),
        };
        self.go(place);
    }

    /// Enter on a row opens it, on «add» adds one, on a section that does not apply shows its questions.
    pub(crate) fn accept_row(&mut self, section: SectionNo, selected: usize) -> bool {
        let is_off = self.draft.answers.off(section).is_some();
        let row = if is_off {
            self.draft.rows(section).first()
        } else {
            self.draft.rows(section).get(selected)
        };
        match row {
            Some(row) => {
                let place = walk::first_in_row(&self.draft, section, *row).unwrap_or(self.place);
                self.go(place);
                false
            }
            None if is_off => false,
            None => self.add_row(),
        }
    }

    pub(crate) fn add_row(&mut self) -> bool {
        let section = self.section();
        let at = self
            .row()
            .map_or(usize::MAX, |(_, row)| self.position(section, row) + 1);
        let at = if matches!(self.place, Place::Section { .. }) {
            usize::MAX
        } else {
            at
        };
        self.insert_row(section, at, |_, _| Vec::new())
    }

    pub(crate) fn duplicate_row(&mut self) -> bool {
        let Some((section, from)) = self.row() else {
            return false;
        };
        let at = self.position(section, from) + 1;
        self.insert_row(section, at, |fill, to| {
            let items: Vec<_> = fill.draft.questionnaire.asked(section).collect();
            let copy = |item| {
                let answer = fill.draft.answers.answer(Cell { item, row: from });
                (!answer.is_blank()).then(|| Change::Answer(Cell { item, row: to }, answer.clone()))
            };
            items.into_iter().filter_map(copy).collect()
        })
    }

    fn insert_row(
        &mut self,
        section: SectionNo,
        at: usize,
        answers: impl FnOnce(&Self, RowId) -> Vec<Change>,
    ) -> bool {
        let mut rows = self.draft.answers.rows(section).clone();
        let row = self.draft.answers.fresh_row();
        rows.shown.insert(at.min(rows.shown.len()), row);
        let mut changes = vec![Change::Rows(section, rows)];
        changes.extend(answers(self, row));
        let is_added = self.change(changes);
        if let Some(place) = walk::first_in_row(&self.draft, section, row) {
            self.go(place);
        }
        is_added
    }

    /// Hides a row; its answers stay, and it can be brought back at any time.
    pub(crate) fn delete_row(&mut self) -> bool {
        let Some((section, row)) = self.row() else {
            return false;
        };
        let at = self.position(section, row);
        let mut rows = self.draft.answers.rows(section).clone();
        rows.shown.retain(|shown| *shown != row);
        rows.deleted.push(row);
        self.set_rows(section, rows, at)
    }

    pub(crate) fn restore_row(&mut self) -> bool {
        let section = self.section();
        let mut rows = self.draft.answers.rows(section).clone();
        let Some(row) = rows.deleted.pop() else {
            return false;
        };
        rows.shown.push(row);
        let at = rows.shown.len() - 1;
        self.set_rows(section, rows, at)
    }

    /// Moves the row where one stands up or down by one.
    pub(crate) fn move_row(&mut self, go: Go) -> bool {
        let Some((section, row)) = self.row() else {
            return false;
        };
        let mut rows = self.draft.answers.rows(section).clone();
        let from = self.position(section, row);
        let to = go.within(from, rows.shown.len(), 1);
        rows.shown.swap(from, to);
        self.set_rows(section, rows, to)
    }

    fn set_rows(&mut self, section: SectionNo, rows: Rows, selected: usize) -> bool {
        let changed = self.change(vec![Change::Rows(section, rows)]);
        let selected = selected.min(self.draft.rows(section).len());
        self.go(Place::Section { section, selected });
        changed
    }

    fn position(&self, section: SectionNo, row: RowId) -> usize {
        self.draft.row_place(section, row).unwrap_or(0)
    }
}
