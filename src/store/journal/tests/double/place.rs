//! The names in a folder, and which of them are on the disk.

use std::collections::BTreeMap;

/// What a name stands for: a file or folder, or nothing.
pub(super) type Meaning = Option<u64>;

/// A folder.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    names: BTreeMap<String, u64>,
    /// What each name stood for that was changed since the last sync: on the disk, and after each change but the last.
    former: BTreeMap<String, Vec<Meaning>>,
    /// A sync failed: the system says that all is well from now on, and the disk does not have it. The next change of a
    /// name writes all of them anew, since they stand in one block.
    is_lost: bool,
    /// How often a name changed.
    changed: u64,
}

impl Place {
    pub(super) fn get(&self, name: &str) -> Meaning {
        self.names.get(name).copied()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.names.keys()
    }

    pub(super) fn set(&mut self, name: &str, meaning: Meaning) {
        let was = match meaning {
            Some(no) => self.names.insert(name.to_owned(), no),
            None => self.names.remove(name),
        };
        self.former.entry(name.to_owned()).or_default().push(was);
        self.is_lost = false;
        self.changed += 1;
    }

    pub(super) fn changed(&self) -> u64 {
        self.changed
    }

    pub(super) fn sync(&mut self) {
        if !self.is_lost {
            self.former.clear();
        }
    }

    /// A sync failed.
    pub(super) fn lose(&mut self) {
        self.is_lost = true;
    }

    /// Each name that may be what it is or what it was, with all that it may be; what it is comes last.
    pub(super) fn loose(&self) -> Vec<(String, Vec<Meaning>)> {
        let with_now = |(name, former): (&String, &Vec<Meaning>)| {
            let mut meanings = former.clone();
            meanings.push(self.get(name));
            (name.clone(), meanings)
        };
        self.former.iter().map(with_now).collect()
    }

    /// The folder after a power cut in which its loose names are these.
    pub(super) fn after(&self, names: &[(String, Meaning)]) -> Self {
        let mut after = self.names.clone();
        for (name, meaning) in names {
            match meaning {
                Some(no) => drop(after.insert(name.clone(), *no)),
                None => drop(after.remove(name)),
            }
        }
        Self {
            names: after,
            changed: self.changed,
            ..Self::default()
        }
    }
}
