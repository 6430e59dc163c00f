//! The rows of one section, by what happened to each.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::core::answers::{RowId, Rows};
use crate::core::event::{EventId, Position, RowWhat, Seen};

/// What happened to the rows of a section.
#[derive(Clone, Debug, Default)]
pub(super) struct RowsTrack {
    rows: HashMap<RowId, BTreeMap<EventId, RowEntry>>,
    /// Who answered in which row, and the number of the last such event; a row that nobody added is shown all the
    /// same, at the end.
    answered: BTreeMap<RowId, Seen>,
}

/// One thing that happened to a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowEntry {
    /// What.
    pub(super) what: RowWhat,
    /// Who did it.
    pub(super) by: Arc<str>,
    /// When, by the clock on the wall, in milliseconds since 1970.
    pub(super) wall: u64,
}

/// Where a row stands now.
struct Standing<'t> {
    /// When it was hidden, if it is.
    deleted: Option<&'t EventId>,
    /// Adding it was taken back then.
    is_withdrawn: bool,
    /// The place that it was put to last.
    position: Option<&'t Position>,
}

impl RowsTrack {
    /// Adds what happened. Of two that claim to be the same event the greater one is kept.
    pub(super) fn add(&mut self, id: EventId, row: RowId, entry: RowEntry) {
        let known = self.rows.entry(row).or_default().entry(id);
        known
            .and_modify(|known| *known = entry.clone().max(known.clone()))
            .or_insert(entry);
    }

    /// All that happened, row by row.
    pub(super) fn entries(&self) -> impl Iterator<Item = (RowId, &EventId, &RowEntry)> {
        self.rows.iter().flat_map(|(row, entries)| {
            let entries = entries.iter();
            entries.map(|(id, entry)| (*row, id, entry))
        })
    }

    /// There is an answer in the row; true when that is the first of its writer.
    pub(super) fn answered(&mut self, row: RowId, by: &EventId) -> bool {
        let seen = self.answered.entry(row).or_default();
        let is_news = !seen.0.contains_key(&by.writer);
        seen.see(by);
        is_news
    }

    /// Whether something happened to them that somebody had not seen.
    pub(super) fn is_late(&self, seen: &Seen) -> bool {
        self.entries().any(|(_, id, _)| !seen.has(id))
    }

    /// What happened last to any of the rows.
    pub(super) fn last(&self) -> Option<(&EventId, &RowEntry)> {
        self.rows
            .values()
            .filter_map(BTreeMap::last_key_value)
            .max()
    }

    /// Who hid a row that is hidden now, and what they had seen of it.
    pub(super) fn hidden(&self, row: RowId) -> Option<(&EventId, &RowEntry, &Seen)> {
        let what = self.rows.get(&row)?;
        let id = Standing::of(what).deleted?;
        let entry = what.get(id)?;
        match &entry.what {
            RowWhat::Deleted(seen) | RowWhat::Withdrawn(seen) => Some((id, entry, seen)),
            RowWhat::Added(_) | RowWhat::Moved(_) | RowWhat::Restored(_) => None,
        }
    }

    /// The rows in their order, which is the same for everybody: by place, and then by name.
    pub(super) fn rows(&self) -> Rows {
        let mut shown = Vec::new();
        let mut deleted = Vec::new();
        for (row, what) in &self.rows {
            let standing = Standing::of(what);
            match standing.deleted {
                Some(when) if standing.is_withdrawn && !self.has_others(*row, when) => {}
                Some(when) => deleted.push((when, *row)),
                None => shown.push((standing.position.is_none(), standing.position, *row)),
            }
        }
        let orphans = self
            .answered
            .keys()
            .filter(|row| !self.rows.contains_key(row));
        shown.extend(orphans.map(|row| (true, None, *row)));
        shown.sort_unstable();
        deleted.sort_unstable();
        Rows {
            shown: shown.into_iter().map(|(_, _, row)| row).collect(),
            deleted: deleted.into_iter().map(|(_, row)| row).collect(),
        }
    }

    /// Whether anybody else answered in a row than the one who took it back.
    fn has_others(&self, row: RowId, withdrawn: &EventId) -> bool {
        let answered = self.answered.get(&row);
        answered.is_some_and(|who| who.0.keys().any(|writer| *writer != withdrawn.writer))
    }

    /// What has to happen for the rows to become these. Rows that are left out stay as they are, unless they bear this
    /// tag: whoever added them takes that back.
    pub(super) fn steps_to(&self, new: &Rows, tag: u32) -> Vec<(RowId, RowWhat)> {
        let mut steps = Vec::new();
        let listed: HashSet<&RowId> = new.shown.iter().chain(&new.deleted).collect();
        for (row, what) in &self.rows {
            let is_own = row.tag() == tag && !listed.contains(row);
            if is_own && !Standing::of(what).is_withdrawn {
                steps.push((*row, RowWhat::Withdrawn(self.seen(*row))));
            }
        }
        steps.sort_unstable();
        for row in &new.deleted {
            if self
                .standing(*row)
                .is_none_or(|s| s.deleted.is_none() || s.is_withdrawn)
            {
                steps.push((*row, RowWhat::Deleted(self.seen(*row))));
            }
        }
        let stay = self.staying(&new.shown);
        let mut next_stay = stay.iter().peekable();
        let mut low: Option<Position> = None;
        for row in &new.shown {
            if next_stay.peek().is_some_and(|(stays, _)| stays == row) {
                low = next_stay.next().map(|(_, position)| (*position).clone());
                continue;
            }
            let high = next_stay.peek().map(|(_, position)| *position);
            // Between two that stay there is always room; only a hostile file could have used it all up.
            let place = Position::between(low.as_ref(), high).or_else(|| low.clone());
            let place = place.unwrap_or_default();
            let what = match self.standing(*row) {
                None => RowWhat::Added,
                Some(standing) if standing.deleted.is_some() => RowWhat::Restored,
                Some(_) => RowWhat::Moved,
            };
            steps.push((*row, what(place.clone())));
            low = Some(place);
        }
        steps
    }

    /// The most rows that can stay where they are, with their places, in the new order.
    fn staying<'t>(&'t self, order: &[RowId]) -> Vec<(RowId, &'t Position)> {
        let placed = order.iter().filter_map(|row| {
            let standing = self.standing(*row)?;
            let position = standing.position.filter(|_| standing.deleted.is_none())?;
            Some((*row, position))
        });
        longest_rising(&placed.collect::<Vec<_>>())
    }

    /// What is known now of the answers in a row.
    fn seen(&self, row: RowId) -> Seen {
        self.answered.get(&row).cloned().unwrap_or_default()
    }

    fn standing(&self, row: RowId) -> Option<Standing<'_>> {
        self.rows.get(&row).map(Standing::of)
    }
}

impl<'t> Standing<'t> {
    fn of(entries: &'t BTreeMap<EventId, RowEntry>) -> Self {
        let mut standing = Self {
            deleted: None,
            is_withdrawn: false,
            position: None,
        };
        for (id, entry) in entries {
            match &entry.what {
                RowWhat::Added(position) | RowWhat::Restored(position) => {
                    standing.deleted = None;
                    standing.is_withdrawn = false;
                    standing.position = Some(position);
                }
                RowWhat::Moved(position) => standing.position = Some(position),
                RowWhat::Deleted(_) => {
                    standing.deleted = Some(id);
                    standing.is_withdrawn = false;
                }
                RowWhat::Withdrawn(_) => {
                    standing.deleted = Some(id);
                    standing.is_withdrawn = true;
                }
            }
        }
        standing
    }
}

/// The longest part of a list whose places rise, by patience sorting.
fn longest_rising<'t>(list: &[(RowId, &'t Position)]) -> Vec<(RowId, &'t Position)> {
    // The last element of the best part of each length, and for each element the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; list.len()];
    for (at, (_, position)) in list.iter().enumerate() {
        let length = ends.partition_point(|end| list[*end].1 < *position);
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut rising = Vec::new();
    let mut at = ends.last().copied();
    while let Some(i) = at {
        rising.push(list[i]);
        at = before[i];
    }
    rising.reverse();
    rising
}
