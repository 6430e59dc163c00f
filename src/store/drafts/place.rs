//! Files and directories of a draft: private, never through a link, replaced as a whole.

use std::fs::{self, DirBuilder, File, Permissions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::Path;

use rustix::fs::{Mode, OFlags};

use crate::store::drafts::error::{Problem, StoreError};
use crate::store::journal::is_shared;

/// Only the owner may list and enter.
const PRIVATE_DIRECTORY: u32 = 0o700;

/// The group may enter and add; what is made in it is the group's.
const SHARED_DIRECTORY: u32 = 0o3770;

/// Only the owner may read and write.
const PRIVATE_FILE: u32 = 0o600;

/// Greatest size of a file that is read.
const MOST_MEGABYTES: u64 = 256;

/// Opens the directory of a draft; a link in its place is not followed.
pub(super) fn open_directory(path: &Path) -> Result<File, StoreError> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    match rustix::fs::open(path, flags, Mode::empty()) {
        Ok(opened) => Ok(opened.into()),
        Err(error) => Err(not_opened(path, &error.into())),
    }
}

/// Reads a text file of a directory; links, pipes, devices and directories in its place are errors at once.
pub(super) fn read(directory: &File, path: &Path, name: &str) -> Result<String, StoreError> {
    let path = path.join(name);
    let failed = |error: &io::Error| StoreError::io(&path, error);
    // A pipe without a writer would keep an ordinary opening waiting.
    let flags =
        OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let file: File = rustix::fs::openat(directory, name, flags, Mode::empty())
        .map_err(|error| not_opened(&path, &error.into()))?
        .into();
    let is_file = file.metadata().map_err(|error| failed(&error))?.is_file();
    if !is_file {
        return Err(StoreError::new(&path, Problem::NotA("a file")));
    }
    let most = MOST_MEGABYTES * 1024 * 1024;
    let mut bytes = Vec::new();
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| failed(&error))?;
    if bytes.len() as u64 > most {
        return Err(StoreError::new(&path, Problem::TooLarge(MOST_MEGABYTES)));
    }
    String::from_utf8(bytes).map_err(|error| StoreError::new(&path, Problem::not_text(&error)))
}

/// Replaces a file of a directory as a whole, and returns when the new one is on the disk for good.
///
/// The new content is written beside the old one and takes its name only when it is complete.
pub(in crate::store) fn write(
    directory: &Path,
    name: &str,
    content: &[u8],
) -> Result<(), StoreError> {
    replace(directory, name, |file| file.write_all(content))
}

/// Replaces a file by what `write_content` writes; when that fails the file is as it was.
fn replace(
    directory: &Path,
    name: &str,
    write_content: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<(), StoreError> {
    let path = directory.join(name);
    let failed = |error: io::Error| StoreError::io(&path, &error);
    let mut file = tempfile::Builder::new()
        .prefix(".new-")
        .tempfile_in(directory)
        .map_err(failed)?;
    // Private from the beginning; but an odd umask may have taken bits away from the owner.
    let private = Permissions::from_mode(PRIVATE_FILE);
    file.as_file().set_permissions(private).map_err(failed)?;
    write_content(file.as_file_mut()).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(&path).map_err(|error| failed(error.error))?;
    sync_directory(directory)
}

/// Waits until the names in a directory are on the disk.
pub(super) fn sync_directory(path: &Path) -> Result<(), StoreError> {
    let synced = File::open(path).and_then(|directory| directory.sync_all());
    synced.map_err(|error| StoreError::io(path, &error))
}

/// Makes a directory and those above it that are missing, all of them private.
pub(in crate::store) fn create_private(path: &Path) -> Result<(), StoreError> {
    if path.is_dir() {
        return Ok(());
    }
    let parent = path.parent().filter(|parent| *parent != Path::new(""));
    if let Some(parent) = parent {
        create_private(parent)?;
    }
    match create_directory(path) {
        // Another session of ours may have been faster.
        Err(error) if error.problem == Problem::Exists => {
            let not_ours = StoreError::new(path, Problem::NotA("a directory"));
            path.is_dir().then_some(()).ok_or(not_ours)
        }
        made => made.and_then(|()| parent.map_or(Ok(()), sync_directory)),
    }
}

/// Makes one private directory.
pub(super) fn create_directory(path: &Path) -> Result<(), StoreError> {
    create_with(path, PRIVATE_DIRECTORY)
}

fn create_with(path: &Path, mode: u32) -> Result<(), StoreError> {
    let outcome = DirBuilder::new().mode(PRIVATE_DIRECTORY).create(path);
    // An odd umask may have taken bits away.
    outcome
        .and_then(|()| fs::set_permissions(path, Permissions::from_mode(mode)))
        .map_err(|error| StoreError::io(path, &error))
}

/// The mode of a draft in a directory: shared where the directory is shared by a group, and sticky, so that nobody
/// takes away or replaces what a colleague wrote.
fn mode_in(root: &Path) -> u32 {
    let mode = fs::metadata(root).map_or(0, |found| found.permissions().mode());
    if is_shared(mode) {
        SHARED_DIRECTORY
    } else {
        PRIVATE_DIRECTORY
    }
}

/// Makes the directory of a draft.
pub(super) fn create_draft(path: &Path) -> Result<(), StoreError> {
    let mode = path.parent().map_or(PRIVATE_DIRECTORY, mode_in);
    create_with(path, mode)
}

/// Takes back the directory of a draft that could not be filled.
pub(super) fn remove_begun(path: &Path) {
    // It was new, so all in it is ours; the first failure is the one that is told.
    let _ = fs::remove_dir_all(path);
}

/// A link opened as a directory is told as "not a directory" by the system; it is told as a link here.
fn not_opened(path: &Path, error: &io::Error) -> StoreError {
    let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    if is_link {
        StoreError::new(path, Problem::Symlink)
    } else if error.raw_os_error() == Some(rustix::io::Errno::NXIO.raw_os_error()) {
        // A socket, or a device without a driver.
        StoreError::new(path, Problem::NotA("a file"))
    } else {
        StoreError::io(path, error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_that_fails_in_the_middle_leaves_the_old_file() {
        let directory = tempfile::tempdir().unwrap();
        write(directory.path(), "draft.json", b"old").unwrap();
        let failed = replace(directory.path(), "draft.json", |file| {
            file.write_all(b"ne")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert_eq!(failed.unwrap_err().problem, Problem::DiskFull);
        let kept = fs::read(directory.path().join("draft.json")).unwrap();
        assert_eq!(kept, b"old");
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
    }
}
