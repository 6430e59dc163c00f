//! Directories and texts by their path, and what is told where they are not what they should be.

use std::fs;
use std::io;
use std::path::Path;

use rustix::io::Errno;

use crate::store::disk::rights::Rights;
use crate::store::disk::system::SystemFolder;
use crate::store::disk::{Access, Folder};
use crate::store::drafts::error::{Problem, StoreError};

/// Greatest size of a text that is read.
const MOST_MEGABYTES: u64 = 256;

/// Opens the directory of a draft; a link in its place is not followed.
pub(super) fn open(path: &Path) -> Result<SystemFolder, StoreError> {
    SystemFolder::open(path).map_err(|error| not_opened(path, &error))
}

/// Reads a text file of a directory; links, pipes, devices and directories in its place are errors at once.
pub(super) fn read(folder: &dyn Folder, path: &Path, name: &str) -> Result<String, StoreError> {
    let path = path.join(name);
    let failed = |error: io::Error| StoreError::io(&path, &error);
    let sheet = folder
        .open(name, Access::Read)
        .map_err(|error| not_opened(&path, &error))?;
    if sheet.facts().map_err(failed)?.len > MOST_MEGABYTES * 1024 * 1024 {
        return Err(StoreError::new(&path, Problem::TooLarge(MOST_MEGABYTES)));
    }
    let bytes = sheet.read_from(0).map_err(failed)?;
    String::from_utf8(bytes).map_err(|error| StoreError::new(&path, Problem::not_text(&error)))
}

/// Opens a directory, making it and those above it that are missing, all of them private.
pub(in crate::store) fn private(path: &Path) -> Result<SystemFolder, StoreError> {
    let failed = |error: io::Error| StoreError::io(path, &error);
    match SystemFolder::wherever(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        opened => return opened.map_err(failed),
    }
    let (Some(name), Some(above)) = (path.file_name(), path.parent()) else {
        return Err(StoreError::new(path, Problem::Missing));
    };
    let here = Path::new(".");
    let above = private(if above == Path::new("") { here } else { above })?;
    match above.make(name, Rights::Private.folder()) {
        // Another session of ours may have been faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            SystemFolder::wherever(path).map_err(failed)
        }
        made => {
            let made = made.map_err(failed)?;
            above.sync().map_err(failed)?;
            Ok(made)
        }
    }
}

/// Takes back the directory of a draft that could not be filled.
pub(super) fn remove_begun(path: &Path) {
    // It was new, so all in it is ours; the first failure is the one that is told.
    let _ = fs::remove_dir_all(path);
}

/// A link opened as a directory is told as "not a directory" by the system; it is told as a link here.
fn not_opened(path: &Path, error: &io::Error) -> StoreError {
    let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    // What is no file after all; and a socket, or a device without a driver.
    let is_no_file =
        error.raw_os_error().is_none() || error.raw_os_error() == Some(Errno::NXIO.raw_os_error());
    if is_link {
        StoreError::new(path, Problem::Symlink)
    } else if is_no_file {
        StoreError::new(path, Problem::NotA("a file"))
    } else {
        StoreError::io(path, error)
    }
}
