//! Files that are replaced as a whole: complete, or as they were.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io::{self, BufWriter, Write};

use crate::store::disk::{Access, Folder, Sheet};

/// What a file is called until it is complete, with random digits behind it.
const NEW: &str = ".new-";

/// Letters of the name behind that; a name may be as long as the system allows, and this one is longer.
const LETTERS: usize = 32;

/// So many bytes are written at once.
const PART: usize = 256 * 1024;

/// After this time nobody works any more on a file that is not complete, in milliseconds.
const STALE: u64 = 24 * 60 * 60 * 1000;

/// Writes a file beside its place, and gives it its name when it is on the disk. `now` is the time of day.
///
/// # Errors
/// What the system says; then the former file stands as it was.
pub fn replace(
    folder: &dyn Folder,
    name: &str,
    mode: u32,
    content: &[u8],
    now: u64,
) -> io::Result<()> {
    replace_by(folder, name, mode, now, |out| out.write_all(content))
}

/// The same with what `write` writes, part by part.
///
/// # Errors
/// What the system says, or `write`; then the former file stands as it was.
pub fn replace_by(
    folder: &dyn Folder,
    name: &str,
    mode: u32,
    now: u64,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let new: String = name.chars().take(LETTERS).collect();
    let new = format!("{NEW}{new}-");
    sweep(folder, &new, now);
    // A name of its own for each: two who replace the file at once do not meet before it is complete.
    let new = format!("{new}{:08x}", random());
    let sheet = folder.create(&new, mode)?;
    let complete = || {
        let mut out = BufWriter::with_capacity(PART, Appended(&*sheet));
        write(&mut out)?;
        out.flush()?;
        sheet.sync()?;
        folder.rename(&new, name)
    };
    complete().inspect_err(|_| {
        // The first failure is the one that is told.
        let _ = folder.remove(&new);
    })?;
    folder.sync()
}

/// A file that is written at its end.
struct Appended<'s>(&'s dyn Sheet);

impl Write for Appended<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.append(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Removes what killed programs of the same person left unfinished of this file, where it is older than a day.
///
/// Whatever fails here is tried again the next time.
fn sweep(folder: &dyn Folder, new: &str, now: u64) {
    let own = rustix::process::geteuid().as_raw();
    let names = folder.names().unwrap_or_default();
    let is_ours = |name: &&String| {
        let digits = name.strip_prefix(new);
        digits.is_some_and(|d| d.len() == 8 && d.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    for name in names.iter().filter(is_ours) {
        let facts = folder.open(name, Access::Read).and_then(|f| f.facts());
        let is_stale = facts
            .is_ok_and(|facts| facts.owner == own && facts.changed.saturating_add(STALE) < now);
        if is_stale {
            let _ = folder.remove(name);
        }
    }
}

/// Only a clash is to be made unlikely; nobody has to be kept from guessing.
fn random() -> u64 {
    RandomState::new().build_hasher().finish() & u64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    use super::*;
    use crate::store::disk::system::SystemFolder;
    use crate::store::journal::time;

    #[test]
    fn a_name_as_long_as_the_system_allows_is_no_obstacle() {
        let directory = tempfile::tempdir().unwrap();
        let folder = SystemFolder::open(directory.path()).unwrap();
        let name = "ә".repeat(127);
        replace(&folder, &name, 0o600, b"", time::now()).unwrap();
        assert_eq!(folder.names().unwrap(), [name]);
    }

    #[test]
    fn what_a_killed_program_left_goes_after_a_day() {
        let directory = tempfile::tempdir().unwrap();
        let folder = SystemFolder::open(directory.path()).unwrap();
        let left = |name: &str, hours: u64| {
            let file = File::create(directory.path().join(name)).unwrap();
            let then = SystemTime::now() - Duration::from_secs(hours * 3600);
            file.set_modified(then).unwrap();
        };
        left(".new-draft.json-0000000a", 25);
        left(".new-draft.json-0000000b", 23);
        left("old.json", 25);
        // Of another file, and of somebody's own making.
        left(".new-report.txt-0000000a", 25);
        left(".new-draft.json-backup", 25);
        fs::create_dir(directory.path().join(".new-draft.json-0000000f")).unwrap();
        replace(&folder, "draft.json", 0o600, b"{}", time::now()).unwrap();
        let mut names = folder.names().unwrap();
        names.sort();
        let stay = [
            ".new-draft.json-0000000b",
            ".new-draft.json-0000000f",
            ".new-draft.json-backup",
            ".new-report.txt-0000000a",
            "draft.json",
            "old.json",
        ];
        assert_eq!(names, stay);
        assert_eq!(
            fs::read(directory.path().join("draft.json")).unwrap(),
            b"{}"
        );
    }
}
