//! The few things that the store does with files, so that a test can put a disk that fails in their place.
//!
//! Names are always those of a folder that is held open: whatever is put in place of the folder meanwhile is not
//! followed, nor is a link in place of a file.

#[cfg_attr(not(target_os = "linux"), path = "disk/deaf.rs")]
pub mod ear;
pub mod rights;
pub mod system;
pub mod whole;

use std::fmt::Debug;
use std::io;
use std::os::fd::BorrowedFd;
use std::sync::Arc;

/// A directory that is held open.
pub trait Folder: Send + Sync + Debug {
    /// What stands in it, in no order; names that are no UTF-8 are none of ours.
    ///
    /// # Errors
    /// What the system says, as for every function here.
    fn names(&self) -> io::Result<Vec<String>>;

    /// Makes a folder in it with this mode, whatever the umask, and holds it open.
    ///
    /// # Errors
    /// Also where something stands there already, or took its place meanwhile.
    fn make_folder(&self, name: &str, mode: u32) -> io::Result<Arc<dyn Folder>>;

    /// Opens a folder in it.
    ///
    /// # Errors
    /// Also where a link or anything else stands in its place.
    fn folder(&self, name: &str) -> io::Result<Arc<dyn Folder>>;

    /// Makes a file in it with this mode, whatever the umask, to be appended to.
    ///
    /// # Errors
    /// Also where anything stands there already.
    fn create(&self, name: &str, mode: u32) -> io::Result<Arc<dyn Sheet>>;

    /// Opens a file in it.
    ///
    /// # Errors
    /// Also where a link, a pipe, a device or a directory stands in its place.
    fn open(&self, name: &str, access: Access) -> io::Result<Arc<dyn Sheet>>;

    /// Gives a file another name, in place of what bears it.
    ///
    /// # Errors
    /// What the system says.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// What the system says.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Returns when its names are on the disk.
    ///
    /// # Errors
    /// What the system says; names may be lost then.
    fn sync(&self) -> io::Result<()>;

    /// What is known about it.
    ///
    /// # Errors
    /// What the system says.
    fn facts(&self) -> io::Result<Facts>;

    /// What is known about a file in it, which is not opened for that.
    ///
    /// # Errors
    /// Also where there is none.
    fn facts_of(&self, name: &str) -> io::Result<Facts>;

    /// What the system knows it by as long as it is held open; `None` where it is no folder of the system.
    fn descriptor(&self) -> Option<BorrowedFd<'_>> {
        None
    }
}

/// A file that is held open.
pub trait Sheet: Send + Sync + Debug {
    /// What is known about it.
    ///
    /// # Errors
    /// What the system says, as for every function here.
    fn facts(&self) -> io::Result<Facts>;

    /// Everything from a place to the end.
    ///
    /// # Errors
    /// What the system says.
    fn read_from(&self, at: u64) -> io::Result<Vec<u8>>;

    /// No more than so many bytes from a place on; none at the end.
    ///
    /// # Errors
    /// What the system says.
    fn read_part(&self, at: u64, most: usize) -> io::Result<Vec<u8>>;

    /// Appends by one call of the system, and tells how many bytes went in.
    ///
    /// # Errors
    /// What the system says.
    fn append(&self, bytes: &[u8]) -> io::Result<usize>;

    /// Returns when its content is on the disk.
    ///
    /// # Errors
    /// What the system says. To ask again is no use: the second time it says that all is well when it is not.
    fn sync(&self) -> io::Result<()>;

    /// Keeps room for so many bytes behind a place, without making the file longer.
    ///
    /// # Errors
    /// Also where the file system cannot do that.
    fn reserve(&self, at: u64, bytes: u64) -> io::Result<()>;

    /// How many more bytes the disk takes from this person, as far as is known.
    ///
    /// # Errors
    /// What the system says.
    fn room(&self) -> io::Result<u64> {
        Ok(u64::MAX)
    }

    /// Locks it for this opening of the file, as long as it is held open; false when somebody else has.
    ///
    /// # Errors
    /// Also where the file system has no locks.
    fn try_lock(&self) -> io::Result<bool>;
}

/// What an [`ear::Ear`] heard, the most first told of several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heard {
    /// Nothing that counts.
    Nothing,
    /// Something has changed, or may have.
    Change,
    /// There is nothing to hear any more.
    End,
}

/// What a file is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To be read.
    Read,
    /// To be read and appended to.
    Append,
}

/// What is known about a file or folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Which file, for telling whether another one took its name.
    pub file: (u64, u64),
    /// Length in bytes.
    pub len: u64,
    /// Whose.
    pub owner: u32,
    /// Of which group.
    pub group: u32,
    /// How many names it has.
    pub links: u64,
    /// Who may do what.
    pub mode: u32,
    /// Last change of its content, milliseconds since 1970.
    pub changed: u64,
}
