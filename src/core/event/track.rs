//! What became of one thing over time: who set it to what, and which of it still stands.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::core::event::{EventId, Seen};

/// All values that one thing was given.
///
/// Mostly that is one, or a chain in which each value replaced the one before it. Only what goes otherwise is noted
/// beside it, so that a form of many answers does not pay for what happens to few of them.
#[derive(Clone, Debug)]
pub(super) struct Track<T> {
    /// The earliest first.
    entries: Vec<(EventId, Entry<T>)>,
    /// `None` where each entry replaced the one before it, and none of them was accepted.
    branches: Option<Box<Branches>>,
}

/// Where values were given at once, or come in another order than they were given.
#[derive(Clone, Debug, Default)]
struct Branches {
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
            entries: Vec::new(),
            branches: None,
        }
    }
}

impl Branches {
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
}

impl<T: Ord> Track<T> {
    /// Adds a value. Of two that claim to be the same event the greater one is kept, whichever comes first.
    pub(super) fn add(&mut self, id: EventId, entry: Entry<T>) {
        match self.place_of(&id) {
            Ok(at) if self.entries[at].1 >= entry => {}
            Ok(at) => {
                // It may have replaced another one.
                self.entries[at].1 = entry;
                self.branch_anew();
            }
            Err(at) => {
                let last = self.entries.last().map(|(last, _)| last);
                let goes_on = at == self.entries.len() && entry.base.as_ref() == last;
                if self.branches.is_some() || !goes_on {
                    self.branches().follow(&id, entry.base.as_ref());
                }
                // Most things are given one value.
                self.entries.reserve_exact(usize::from(at == 0));
                self.entries.insert(at, (id, entry));
            }
        }
    }

    /// What is noted beside the entries; of a plain chain the last entry is the only end.
    fn branches(&mut self) -> &mut Branches {
        let last = self.entries.last();
        self.branches.get_or_insert_with(|| {
            let ends = last.map(|(id, _)| id.clone()).into_iter().collect();
            Box::new(Branches {
                ends,
                ..Branches::default()
            })
        })
    }

    fn branch_anew(&mut self) {
        let accepted = std::mem::take(&mut self.branches().accepted);
        let mut branches = Branches {
            accepted,
            ..Branches::default()
        };
        for (id, entry) in &self.entries {
            branches.follow(id, entry.base.as_ref());
        }
        self.branches = Some(Box::new(branches));
    }

    fn place_of(&self, id: &EventId) -> Result<usize, usize> {
        match self.entries.last() {
            Some((last, _)) if last < id => Err(self.entries.len()),
            _ => self.entries.binary_search_by(|(known, _)| known.cmp(id)),
        }
    }

    /// These values need no attention any more.
    pub(super) fn accept(&mut self, over: impl IntoIterator<Item = EventId>) {
        self.branches().accepted.extend(over);
    }

    /// Whether a value needs no attention any more.
    pub(super) fn is_accepted(&self, id: &EventId) -> bool {
        let branches = self.branches.as_ref();
        branches.is_some_and(|branches| branches.accepted.contains(id))
    }

    /// What is shown: the latest.
    pub(super) fn shown(&self) -> Option<(&EventId, &Entry<T>)> {
        self.entries.last().map(|(id, entry)| (id, entry))
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
        let (Some((shown, value)), Some(branches)) = (self.shown(), &self.branches) else {
            return Vec::new();
        };
        let ends = branches.ends.iter();
        let ends = ends.filter_map(|id| Some((id, self.of(id)?)));
        let stands = |(id, entry): &(&EventId, &Entry<T>)| {
            *id != shown && entry.value != value.value && !branches.accepted.contains(*id)
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
        self.entries.iter().map(|(id, entry)| (id, entry))
    }

    /// The value given by an event.
    pub(super) fn of(&self, id: &EventId) -> Option<&Entry<T>> {
        let at = self.place_of(id).ok()?;
        Some(&self.entries[at].1)
    }
}
