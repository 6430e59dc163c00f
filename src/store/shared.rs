//! A directory for the drafts of a group: made once, by whoever looks after the server.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::store::disk::Folder;
use crate::store::disk::rights::Rights;
use crate::store::disk::system::SystemFolder;
use crate::store::drafts;
use crate::store::drafts::error::{Problem, StoreError};

/// What became of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// It was as it should be already.
    pub was_there: bool,
    /// A directory above it that the group may not enter, so that nobody gets to the drafts.
    pub closed_above: Option<PathBuf>,
}

/// Why a directory cannot be made, or not be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SharedError {
    /// The system knows no such group.
    #[error("there is no group `{0}`")]
    NoGroup(String),
    /// Only root and members of the group may give a directory to it.
    #[error("{}: not yours to give to that group", .0.display())]
    NotAllowed(PathBuf),
    /// It is there with another group or other rights.
    #[error("{}: has the rights {mode:o} and the group {group}", path.display())]
    OtherRights {
        /// The directory.
        path: PathBuf,
        /// Its rights.
        mode: u32,
        /// The number of its group.
        group: u32,
    },
    /// There is something in it that is no draft.
    #[error("{}: is no draft", .0.display())]
    OtherContent(PathBuf),
    /// It cannot be made or read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a directory that the group shares, or finds that it is one already.
///
/// # Errors
/// A [`SharedError`]; then nothing is changed.
pub fn init(path: &Path, group: &str) -> Result<Shared, SharedError> {
    // Behind a slash at the end a link would be followed.
    let path: PathBuf = path.components().collect();
    let group = group_number(group).ok_or_else(|| SharedError::NoGroup(group.to_owned()))?;
    let was_there = make(&path, group)?;
    if was_there {
        examine(&path, group)?;
    }
    Ok(Shared {
        was_there,
        closed_above: closed_above(&path, group),
    })
}

/// Makes the directory for the group; false where it made one, true where something is there already.
fn make(path: &Path, group: u32) -> Result<bool, SharedError> {
    let failed = |error: io::Error| SharedError::from(StoreError::io(path, &error));
    let Some(name) = path.file_name() else {
        return Ok(true);
    };
    let above = path.parent().filter(|above| *above != Path::new(""));
    let above = SystemFolder::wherever(above.unwrap_or(Path::new("."))).map_err(failed)?;
    let new = match above.make(name, Rights::Private.folder()) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(true),
        new => new.map_err(failed)?,
    };
    let mode = Rights::Shared.folder();
    let given = new.give_to(group, mode);
    // Whoever is not in the group loses the setgid bit without a word.
    let is_given = given.is_ok() && new.facts().is_ok_and(|facts| facts.mode == mode);
    if !is_given {
        // It is new and empty.
        let _ = fs::remove_dir(path);
    }
    match given {
        Err(error) if error.kind() != io::ErrorKind::PermissionDenied => Err(failed(error)),
        Ok(()) if is_given => above.sync().map_err(failed).map(|()| false),
        Ok(()) | Err(_) => Err(SharedError::NotAllowed(path.to_owned())),
    }
}

/// Whether what stands there is a directory of that group with nothing but drafts in it.
fn examine(path: &Path, group: u32) -> Result<(), SharedError> {
    let failed = |error: io::Error| StoreError::io(path, &error);
    let found = fs::symlink_metadata(path).map_err(failed)?;
    if found.is_symlink() {
        return Err(StoreError::new(path, Problem::Symlink).into());
    }
    if !found.is_dir() {
        return Err(StoreError::new(path, Problem::NotA("a directory")).into());
    }
    let mode = found.mode() & 0o7777;
    if mode != Rights::Shared.folder() || found.gid() != group {
        return Err(SharedError::OtherRights {
            path: path.to_owned(),
            mode,
            group: found.gid(),
        });
    }
    for entry in fs::read_dir(path).map_err(failed)? {
        let entry = entry.map_err(failed)?.path();
        if !drafts::is_draft(&entry) {
            return Err(SharedError::OtherContent(entry));
        }
    }
    Ok(())
}

/// The nearest directory above that the group may not pass through.
fn closed_above(path: &Path, group: u32) -> Option<PathBuf> {
    let whole = fs::canonicalize(path).ok()?;
    let closed = |above: &&Path| {
        fs::metadata(above).is_ok_and(|found| {
            let is_of_group = found.gid() == group && found.mode() & 0o010 != 0;
            found.mode() & 0o001 == 0 && !is_of_group
        })
    };
    whole.ancestors().skip(1).find(closed).map(Path::to_owned)
}

/// The number of a group, by its name or as it is.
fn group_number(name: &str) -> Option<u32> {
    if let Ok(number) = name.parse() {
        return Some(number);
    }
    if name.starts_with('-') {
        return None;
    }
    // Groups may come from the network, so the system is asked and not its file.
    let asked = Command::new("getent").args(["group", name]).output();
    let known = match asked {
        Ok(told) => String::from_utf8_lossy(&told.stdout).into_owned(),
        Err(_) => fs::read_to_string("/etc/group").ok()?,
    };
    let fields = known
        .lines()
        .map(|line| line.split(':').collect::<Vec<_>>());
    let mut numbers = fields.filter(|fields| fields.first() == Some(&name));
    numbers.find_map(|fields| fields.get(2)?.parse().ok())
}
