//! Files and folders of the system.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::Arc;

use rustix::fs::{AtFlags, Dir, FallocateFlags, FlockOperation, Mode, OFlags};
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

    fn make_folder(&self, name: &str, mode: u32) -> io::Result<()> {
        // Nobody else may enter before it has its mode.
        rustix::fs::mkdirat(&self.0, name, Mode::RWXU)?;
        let folder = rustix::fs::openat(&self.0, name, directory(), Mode::empty())?;
        Ok(rustix::fs::fchmod(&folder, Mode::from_raw_mode(mode))?)
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
            links: wide(found.st_nlink),
            mode: found.st_mode & 0o7777,
            changed: changed(found.st_mtime, found.st_mtime_nsec),
        })
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
