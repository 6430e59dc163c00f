//! The answers in one file, for people and programs. It is made of the journals and never read back.

use std::io;
use std::sync::Arc;

use crate::store::disk::rights::Rights;
use crate::store::disk::{Access, Folder, whole};
use crate::store::drafts::ANSWERS;
use crate::store::journal::time;

/// The folder of the file, in that of the draft.
pub(super) const FOLDER: &str = "readable";

/// Replaces the file as a whole.
pub(super) fn write(root: &Arc<dyn Folder>, content: &[u8]) -> io::Result<()> {
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
    whole::replace(&*folder, ANSWERS, rights.file(), content, time::now())
}

/// Whether the file is there and holds this.
pub(super) fn is(root: &Arc<dyn Folder>, content: &[u8]) -> bool {
    let sheet = root
        .folder(FOLDER)
        .and_then(|folder| folder.open(ANSWERS, Access::Read));
    sheet.is_ok_and(|sheet| {
        let len = sheet.facts().map(|facts| facts.len);
        len.is_ok_and(|len| len == content.len() as u64)
            && sheet.read_from(0).is_ok_and(|found| found == content)
    })
}
