//! Files and folders of the system.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::Arc;

use rustix::fs::{AtFlags, Dir, FallocateFlags, FlockOperation, Gid, Mode, OFlags};
use rustix::io::Errno;

use crate::store::disk::{Access, Facts, Folder, Sheet};

/// Greatest length of a file that is read.
const LONGEST: u64 = 1 << 30;

/// A directory of the system.
#[derive(Debug)]
pub struct SystemFolder(File);

/// A file of the system.
#[derive(Debug)]
struct SystemSheet(File);

impl SystemFolder {
    /// Opens a directory by its path; a link in its place is not followed.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(path: &Path) -> io::Result<Self> {
        let opened = rustix::fs::open(path, directory(), Mode::empty())?;
        Ok(Self(opened.into()))
    }

    /// Opens a directory by its path, through links: where drafts are is for the person to say.
    ///
    /// # Errors
    /// What the system says.
    pub fn wherever(path: &Path) -> io::Result<Self> {
        let flags = directory() - OFlags::NOFOLLOW;
        let opened = rustix::fs::open(path, flags, Mode::empty())?;
        Ok(Self(opened.into()))
    }

    /// Makes a folder in it with this mode, whatever the umask; its name may be none of ours.
    ///
    /// # Errors
    /// As [`Folder::make_folder`].
    pub fn make(&self, name: &OsStr, mode: u32) -> io::Result<Self> {
        // Nobody else may enter before it has its mode.
        rustix::fs::mkdirat(&self.0, name, Mode::RWXU)?;
        let folder = rustix::fs::openat(&self.0, name, directory(), Mode::empty())?;
        // Only the owner may do this: a folder of somebody else in its place is an error.
        rustix::fs::fchmod(&folder, Mode::from_raw_mode(mode))?;
        Ok(Self(folder.into()))
    }

    /// Gives it to a group, with this mode.
    ///
    /// # Errors
    /// What the system says; the mode is as it was then.
    pub fn give_to(&self, group: u32, mode: u32) -> io::Result<()> {
        // In this order: with another group the setgid bit goes.
        rustix::fs::fchown(&self.0, None, Some(Gid::from_raw(group)))?;
        Ok(rustix::fs::fchmod(&self.0, Mode::from_raw_mode(mode))?)
    }

    fn file(&self, name: &str, flags: OFlags, mode: u32) -> io::Result<File> {
        // A pipe without a writer would keep an ordinary opening waiting.
        let always = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let mode = Mode::from_raw_mode(mode);
        let file: File = rustix::fs::openat(&self.0, name, flags | always, mode)?.into();
        if !file.metadata()?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
        }
        Ok(file)
    }
}

/// Gives a file of one's own to a group, with this mode; a link in its place is not followed.
///
/// # Errors
/// What the system says; the mode is as it was then.
pub fn share(path: &Path, group: u32, mode: u32) -> io::Result<()> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = rustix::fs::open(path, flags, Mode::empty())?;
    rustix::fs::fchown(&file, None, Some(Gid::from_raw(group)))?;
    Ok(rustix::fs::fchmod(&file, Mode::from_raw_mode(mode))?)
}

fn directory() -> OFlags {
    OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC
}

impl Folder for SystemFolder {
    fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in Dir::read_from(&self.0)? {
            if let Ok(name) = entry?.file_name().to_str()
                && name != "."
                && name != ".."
            {
                names.push(name.to_owned());
            }
        }
        Ok(names)
    }

    fn make_folder(&self, name: &str, mode: u32) -> io::Result<Arc<dyn Folder>> {
        Ok(Arc::new(self.make(name.as_ref(), mode)?))
    }

    fn folder(&self, name: &str) -> io::Result<Arc<dyn Folder>> {
        let opened = rustix::fs::openat(&self.0, name, directory(), Mode::empty())?;
        Ok(Arc::new(Self(opened.into())))
    }

    fn create(&self, name: &str, mode: u32) -> io::Result<Arc<dyn Sheet>> {
        let flags = OFlags::RDWR | OFlags::APPEND | OFlags::CREATE | OFlags::EXCL;
        let file = self.file(name, flags, 0o600)?;
        rustix::fs::fchmod(&file, Mode::from_raw_mode(mode))?;
        Ok(Arc::new(SystemSheet(file)))
    }

    fn open(&self, name: &str, access: Access) -> io::Result<Arc<dyn Sheet>> {
        let flags = match access {
            Access::Read => OFlags::RDONLY,
            Access::Append => OFlags::RDWR | OFlags::APPEND,
        };
        Ok(Arc::new(SystemSheet(self.file(name, flags, 0)?)))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        Ok(rustix::fs::renameat(&self.0, from, &self.0, to)?)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        Ok(rustix::fs::unlinkat(&self.0, name, AtFlags::empty())?)
    }

    fn sync(&self) -> io::Result<()> {
        Ok(rustix::fs::fsync(&self.0)?)
    }

    fn facts(&self) -> io::Result<Facts> {
        facts(&self.0)
    }

    fn facts_of(&self, name: &str) -> io::Result<Facts> {
        let found = rustix::fs::statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW)?;
        Ok(Facts {
            file: (wide(found.st_dev), wide(found.st_ino)),
            len: u64::try_from(found.st_size).unwrap_or(0),
            owner: found.st_uid,
            group: found.st_gid,
            links: wide(found.st_nlink),
            mode: found.st_mode & 0o7777,
            changed: changed(found.st_mtime, found.st_mtime_nsec),
        })
    }

    fn descriptor(&self) -> Option<BorrowedFd<'_>> {
        Some(self.0.as_fd())
    }
}

impl Sheet for SystemSheet {
    fn facts(&self) -> io::Result<Facts> {
        facts(&self.0)
    }

    fn read_from(&self, at: u64) -> io::Result<Vec<u8>> {
        let mut file = &self.0;
        // Appending does not mind where one reads.
        file.seek(SeekFrom::Start(at))?;
        let mut bytes = Vec::new();
        file.take(LONGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LONGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    fn read_part(&self, at: u64, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(most);
        let mut file = &self.0;
        file.seek(SeekFrom::Start(at))?;
        file.take(most as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn append(&self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            match rustix::io::write(&self.0, bytes) {
                Err(Errno::INTR) => {}
                outcome => return Ok(outcome?),
            }
        }
    }

    fn sync(&self) -> io::Result<()> {
        Ok(rustix::fs::fdatasync(&self.0)?)
    }

    fn reserve(&self, at: u64, bytes: u64) -> io::Result<()> {
        Ok(rustix::fs::fallocate(
            &self.0,
            FallocateFlags::KEEP_SIZE,
            at,
            bytes,
        )?)
    }

    fn room(&self) -> io::Result<u64> {
        let disk = rustix::fs::fstatvfs(&self.0)?;
        // What is kept back for the system is open to its administrator.
        let blocks = if rustix::process::geteuid().is_root() {
            disk.f_bfree
        } else {
            disk.f_bavail
        };
        // Some file systems do not count their room.
        Ok(match disk.f_blocks {
            0 => u64::MAX,
            _ => blocks.saturating_mul(disk.f_frsize),
        })
    }

    fn try_lock(&self) -> io::Result<bool> {
        match rustix::fs::flock(&self.0, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(true),
            Err(Errno::WOULDBLOCK) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

fn facts(file: &File) -> io::Result<Facts> {
    let found = file.metadata()?;
    Ok(Facts {
        file: (found.dev(), found.ino()),
        len: found.len(),
        owner: found.uid(),
        group: found.gid(),
        links: found.nlink(),
        mode: found.mode() & 0o7777,
        changed: changed(found.mtime(), found.mtime_nsec()),
    })
}

/// Numbers that have other widths on other machines.
fn wide(number: impl Into<u64>) -> u64 {
    number.into()
}

/// Milliseconds since 1970; a file of an earlier day is as old as that.
fn changed(seconds: i64, nanoseconds: impl TryInto<u64>) -> u64 {
    let seconds = u64::try_from(seconds).unwrap_or(0);
    let part = nanoseconds.try_into().unwrap_or(0) / 1_000_000;
    seconds.saturating_mul(1000).saturating_add(part)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn a_folder_swapped_for_a_link_while_it_is_made_changes_nothing_elsewhere() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path();
        let target = path.join("target");
        fs::create_dir(&target).unwrap();
        fs::set_permissions(&target, fs::Permissions::from_mode(0o700)).unwrap();
        let has_ended = AtomicBool::new(false);
        let swapped = thread::scope(|scope| {
            let swapper = scope.spawn(|| {
                let mut swapped = 0;
                while !has_ended.load(Ordering::Relaxed) {
                    let away = path.join(format!("away{swapped}"));
                    if fs::rename(path.join("new"), &away).is_ok() {
                        swapped += 1;
                        let _ = symlink("target", path.join("new"));
                    }
                }
                swapped
            });
            let folder = SystemFolder::open(path).unwrap();
            let (mut made, mut refused) = (0, 0);
            while made < 200 && refused < 20_000 {
                match folder.make_folder("new", 0o3770) {
                    Ok(_) => made += 1,
                    Err(_) => refused += 1,
                }
                // Whatever stands there now makes room for the next one.
                let _ = fs::remove_file(path.join("new"));
                let _ = fs::remove_dir(path.join("new"));
            }
            has_ended.store(true, Ordering::Relaxed);
            swapper.join().unwrap()
        });
        let mode = fs::metadata(&target).unwrap().permissions().mode() & 0o7777;
        assert_eq!(mode, 0o700, "after {swapped} swaps");
    }
}
