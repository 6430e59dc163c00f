//! The answers in one file, for people and programs. It is made of the journals and never read back.

use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use crate::store::disk::rights::Rights;
use crate::store::disk::{Access, Folder, Sheet, whole};
use crate::store::drafts::ANSWERS;
use crate::store::journal::time;

/// The folder of the file, in that of the draft.
pub(super) const FOLDER: &str = "readable";

/// So many bytes are compared at once.
const PART: usize = 64 * 1024;

/// Replaces the file as a whole by what `write` writes.
pub(super) fn replace(
    root: &Arc<dyn Folder>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let rights = Rights::within(root.facts()?.mode);
    let folder = match root.folder(FOLDER) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            // Everybody of a group may renew the file.
            let made = root.make_folder(FOLDER, rights.loose_folder());
            let folder = match made {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    root.folder(FOLDER)?
                }
                made => made?,
            };
            root.sync()?;
            folder
        }
        opened => opened?,
    };
    whole::replace_by(&*folder, ANSWERS, rights.file(), time::now(), write)
}

/// Whether the file is there and holds what `write` writes.
pub(super) fn is(
    root: &Arc<dyn Folder>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> bool {
    let sheet = root
        .folder(FOLDER)
        .and_then(|folder| folder.open(ANSWERS, Access::Read));
    sheet.is_ok_and(|sheet| {
        let mut same = BufWriter::with_capacity(PART, Same { sheet, place: 0 });
        let written = write(&mut same).and_then(|()| same.flush());
        let end = same.get_ref().place;
        let len = same.get_ref().sheet.facts().map(|facts| facts.len);
        written.is_ok() && len.is_ok_and(|len| len == end)
    })
}

/// A file that takes what stands in it, and nothing else.
struct Same {
    sheet: Arc<dyn Sheet>,
    /// What stands before was taken.
    place: u64,
}

impl Write for Same {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.sheet.read_part(self.place, bytes.len())? != bytes {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.place += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
