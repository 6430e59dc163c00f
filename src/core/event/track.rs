//! What became of one thing over time: who set it to what, and which of it still stands.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::core::event::EventId;

/// All values that one thing was given.
#[derive(Clone, Debug)]
pub(super) struct Track<T> {
    entries: BTreeMap<EventId, Entry<T>>,
    accepted: BTreeSet<EventId>,
}

/// One value that a thing was given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry<T> {
    /// The value.
    pub value: T,
    /// The event that it replaced.
    pub base: Option<EventId>,
    /// Who gave it.
    pub by: Arc<str>,
    /// When, by the clock on the wall, in milliseconds since 1970.
    pub wall: u64,
    /// Typed before a session broke off, and taken over later.
    pub recovered: bool,
}

impl<T> Default for Track<T> {
    fn default() -> Self {
        Self {
            entries: BTreeMap::new(),
            accepted: BTreeSet::new(),
        }
    }
}

impl<T: Ord> Track<T> {
    /// Adds a value. Of two that claim to be the same event the greater one is kept, whichever comes first.
    pub(super) fn add(&mut self, id: EventId, entry: Entry<T>) {
        match self.entries.get_mut(&id) {
            Some(known) if *known < entry => *known = entry,
            Some(_) => {}
            None => drop(self.entries.insert(id, entry)),
        }
    }

    /// These values need no attention any more.
    pub(super) fn accept(&mut self, over: impl IntoIterator<Item = EventId>) {
        self.accepted.extend(over);
    }

    /// Whether a value needs no attention any more.
    pub(super) fn is_accepted(&self, id: &EventId) -> bool {
        self.accepted.contains(id)
    }

    /// What is shown: the latest.
    pub(super) fn shown(&self) -> Option<(&EventId, &Entry<T>)> {
        self.entries.last_key_value()
    }

    /// Values that nobody who saw them replaced, other than the one shown, and not accepted.
    ///
    /// Where two gave the same value at once, whoever replaces one of them replaces both.
    pub(super) fn rivals(&self) -> Vec<(&EventId, &Entry<T>)> {
        let Some((shown, value)) = self.shown() else {
            return Vec::new();
        };
        let replaced: BTreeSet<&EventId> = self
            .entries
            .values()
            .filter_map(|e| e.base.as_ref())
            .collect();
        let stands = |(id, entry): &(&EventId, &Entry<T>)| {
            *id != shown
                && entry.value != value.value
                && !replaced.contains(id)
                && !self.accepted.contains(*id)
        };
        let mut rivals: Vec<_> = self.entries.iter().filter(stands).collect();
        if !rivals.is_empty() {
            let way = self.way_to(shown);
            rivals.retain(|(id, entry)| {
                let own = self.way_to(id);
                let mut others = way.iter().filter(|id| !own.contains(*id));
                !others.any(|id| self.of(id).is_some_and(|e| e.value == entry.value))
            });
        }
        rivals
    }

    /// An event and all that it replaced, one after the other.
    fn way_to<'t>(&'t self, id: &'t EventId) -> BTreeSet<&'t EventId> {
        let mut way = BTreeSet::new();
        let mut next = Some(id);
        // A hostile file could lead in a circle.
        while let Some(id) = next.filter(|id| way.insert(*id)) {
            next = self.of(id).and_then(|entry| entry.base.as_ref());
        }
        way
    }

    /// All values, the earliest first.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&EventId, &Entry<T>)> {
        self.entries.iter()
    }

    /// The value given by an event.
    pub(super) fn of(&self, id: &EventId) -> Option<&Entry<T>> {
        self.entries.get(id)
    }
}
