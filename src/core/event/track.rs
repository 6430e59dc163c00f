//! What became of one thing over time: who set it to what, and which of it still stands.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::core::event::{EventId, Seen};

/// All values that one thing was given.
#[derive(Clone, Debug)]
pub(super) struct Track<T> {
    entries: BTreeMap<EventId, Entry<T>>,
    /// Those that none of the others replaced: few, however often the thing was changed.
    ends: BTreeSet<EventId>,
    /// Those that were replaced while they were no ends: not known yet, or replaced before.
    awaited: BTreeSet<EventId>,
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
            ends: BTreeSet::new(),
            awaited: BTreeSet::new(),
            accepted: BTreeSet::new(),
        }
    }
}

impl<T: Ord> Track<T> {
    /// Adds a value. Of two that claim to be the same event the greater one is kept, whichever comes first.
    pub(super) fn add(&mut self, id: EventId, entry: Entry<T>) {
        let is_known = self.entries.contains_key(&id);
        if is_known && self.entries.get(&id) >= Some(&entry) {
            return;
        }
        if !is_known {
            self.follow(&id, entry.base.as_ref());
            self.entries.insert(id, entry);
            return;
        }
        // It may have replaced another one.
        self.entries.insert(id, entry);
        self.ends.clear();
        self.awaited.clear();
        let entries = std::mem::take(&mut self.entries);
        for (id, entry) in &entries {
            self.follow(id, entry.base.as_ref());
        }
        self.entries = entries;
    }

    /// Finds out whether an entry is an end, and whether the one it replaced was.
    fn follow(&mut self, id: &EventId, base: Option<&EventId>) {
        if let Some(base) = base
            && !self.ends.remove(base)
        {
            self.awaited.insert(base.clone());
        }
        if !self.awaited.contains(id) {
            self.ends.insert(id.clone());
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

    /// Whether it is another value than the last one that somebody had seen.
    pub(super) fn is_late(&self, seen: &Seen) -> bool {
        let is_news = |id| !seen.has(id);
        let Some((_, shown)) = self.shown().filter(|(id, _)| is_news(id)) else {
            return false;
        };
        let known = self.entries.iter().rfind(|(id, _)| seen.has(id));
        known.is_none_or(|(_, known)| known.value != shown.value)
    }

    /// Values that nobody who saw them replaced, other than the one shown, and not accepted.
    ///
    /// Where two gave the same value at once, whoever replaces one of them replaces both.
    pub(super) fn rivals(&self) -> Vec<(&EventId, &Entry<T>)> {
        let Some((shown, value)) = self.shown() else {
            return Vec::new();
        };
        let ends = self
            .ends
            .iter()
            .filter_map(|id| self.entries.get_key_value(id));
        let stands = |(id, entry): &(&EventId, &Entry<T>)| {
            *id != shown && entry.value != value.value && !self.accepted.contains(*id)
        };
        let mut rivals: Vec<_> = ends.filter(stands).collect();
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
