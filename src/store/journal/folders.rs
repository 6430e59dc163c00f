//! The folders of a draft, and who may do what in them.

use std::io;
use std::sync::Arc;

use crate::store::disk::rights::Rights;
use crate::store::disk::{Folder, Sheet};

/// Journals stand here.
pub(in crate::store) const JOURNAL: &str = "journal";

/// The texts of open fields stand here.
pub const LIVE: &str = "live";

/// The folders of a draft that is held open.
#[derive(Debug)]
pub(super) struct Folders {
    /// The draft itself.
    pub(super) root: Arc<dyn Folder>,
    /// `None` until somebody writes.
    pub(super) journal: Option<Arc<dyn Folder>>,
    /// `None` until somebody writes.
    pub(super) live: Option<Arc<dyn Folder>>,
    rights: Rights,
}

impl Folders {
    /// Opens those that are there.
    pub(super) fn open(root: Arc<dyn Folder>) -> io::Result<Self> {
        Ok(Self {
            journal: existing(&*root, JOURNAL)?,
            live: existing(&*root, LIVE)?,
            rights: Rights::within(root.facts()?.mode),
            root,
        })
    }

    /// Somebody else may have begun to write.
    pub(super) fn look_again(&mut self) -> io::Result<()> {
        if self.journal.is_none() {
            self.journal = existing(&*self.root, JOURNAL)?;
        }
        if self.live.is_none() {
            self.live = existing(&*self.root, LIVE)?;
        }
        Ok(())
    }

    /// Those that are held open.
    pub(super) fn opened(&self) -> impl Iterator<Item = &Arc<dyn Folder>> {
        let inner = [&self.journal, &self.live].into_iter().flatten();
        std::iter::once(&self.root).chain(inner)
    }

    /// The folder for journals, made where it is missing.
    pub(super) fn journal(&mut self) -> io::Result<Arc<dyn Folder>> {
        let mode = self.rights.folder();
        made(&self.root, &mut self.journal, JOURNAL, mode)
    }

    /// The folder for open fields, made where it is missing.
    pub(super) fn live(&mut self) -> io::Result<Arc<dyn Folder>> {
        let mode = self.rights.folder();
        made(&self.root, &mut self.live, LIVE, mode)
    }

    /// Changes the names in the draft's folder, so that they are all written once more.
    ///
    /// Of a folder whose sync failed the system says from then on that all is well; only what is changed after that is
    /// tried again. The other folders get new names anyway where the disk failed: those of new files.
    pub(super) fn write_names_anew(&self, name: &str) -> io::Result<()> {
        drop(self.create(&*self.root, name)?);
        self.root.remove(name)
    }

    /// Makes a file of one's own, which nobody else may write.
    pub(super) fn create(&self, folder: &dyn Folder, name: &str) -> io::Result<Arc<dyn Sheet>> {
        folder.create(name, self.rights.file())
    }
}

fn existing(root: &dyn Folder, name: &str) -> io::Result<Option<Arc<dyn Folder>>> {
    match root.folder(name) {
        Ok(folder) => Ok(Some(folder)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn made(
    root: &Arc<dyn Folder>,
    known: &mut Option<Arc<dyn Folder>>,
    name: &str,
    mode: u32,
) -> io::Result<Arc<dyn Folder>> {
    if let Some(folder) = known {
        return Ok(Arc::clone(folder));
    }
    let folder = match root.make_folder(name, mode) {
        // Somebody else was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => root.folder(name)?,
        new => new?,
    };
    Ok(Arc::clone(known.insert(folder)))
}
