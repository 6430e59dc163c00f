//! The answers in one file, for people and programs. It is made of the journals and never read back.

use std::io;
use std::sync::Arc;

use crate::store::disk::Folder;
use crate::store::drafts::ANSWERS;
use crate::store::journal::is_shared;

/// The folder of the file, in that of the draft.
pub(super) const FOLDER: &str = "readable";

/// What the file is called until it is complete.
const NEW: &str = ".new-draft.json";

/// Replaces the file as a whole.
pub(super) fn write(root: &Arc<dyn Folder>, content: &[u8]) -> io::Result<()> {
    let is_shared = is_shared(root.facts()?.mode);
    // Everybody of a group may renew it, so that folder is not sticky.
    let (folder_mode, file_mode) = if is_shared {
        (0o2770, 0o640)
    } else {
        (0o700, 0o600)
    };
    let folder = match root.folder(FOLDER) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            match root.make_folder(FOLDER, folder_mode) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                Ok(()) | Err(_) => {}
            }
            root.sync()?;
            root.folder(FOLDER)?
        }
        opened => opened?,
    };
    replace(&*folder, NEW, ANSWERS, file_mode, content)
}

/// Writes a file beside its place, and gives it its name when it is on the disk.
pub(super) fn replace(
    folder: &dyn Folder,
    new: &str,
    name: &str,
    mode: u32,
    content: &[u8],
) -> io::Result<()> {
    let sheet = match folder.create(new, mode) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            // Somebody broke off, or is at it just now: the one who is last wins, with the same content.
            folder.remove(new)?;
            folder.create(new, mode)?
        }
        outcome => outcome?,
    };
    let mut rest = content;
    while !rest.is_empty() {
        match sheet.append(rest)? {
            0 => return Err(io::ErrorKind::WriteZero.into()),
            written => rest = &rest[written..],
        }
    }
    sheet.sync()?;
    folder.rename(new, name)?;
    folder.sync()
}
