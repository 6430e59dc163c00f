//! The names in a folder, asked for again only where they may have changed.

use std::io;

use crate::store::disk::Folder;

/// How often a folder that changed is listed again: within one tick of its clock it may change twice and look the same.
const AGAIN: u32 = 4;

/// The names in a folder, as listed last.
#[derive(Debug, Default)]
pub(super) struct Listing {
    names: Vec<String>,
    changed: Option<u64>,
    again: u32,
}

impl Listing {
    /// The names are listed anew the next time, whatever the clock says.
    pub(super) fn forget(&mut self) {
        self.changed = None;
    }

    /// The names that end so, in order.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(super) fn look(&mut self, folder: &dyn Folder, ending: &str) -> io::Result<&[String]> {
        let changed = folder.facts()?.changed;
        if self.changed != Some(changed) {
            self.again = AGAIN;
        }
        if self.again > 0 {
            let mut names = folder.names()?;
            names.retain(|name| name.ends_with(ending));
            names.sort();
            self.names = names;
            self.changed = Some(changed);
            self.again -= 1;
        }
        Ok(&self.names)
    }
}
