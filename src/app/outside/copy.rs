//! A copy of the draft elsewhere: where to, and how to go on with it.

use std::env;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use directories::BaseDirs;
use rustix::fs::{Access, access, statfs, statvfs};

use crate::app::outside::Outside;
use crate::app::say;
use crate::core::wizard::popup::copy::Copied;
use crate::core::wizard::{Msg, Wizard};
use crate::core::words::Words;
use crate::store::drafts::Home;

/// Room that a copy wants beside what it is itself, in bytes.
const SPARE: u64 = 1 << 20;

/// Names tried before a directory is given up.
const TRIES: usize = 99;

/// Directories of a person that a copy can go into, the best first.
pub fn usual() -> Vec<PathBuf> {
    let base = BaseDirs::new();
    let base = base.as_ref();
    let state = base.and_then(|base| base.state_dir().map(Path::to_owned));
    let home = base.map(|base| base.home_dir().to_owned());
    // Only absolute names count, as the specification of these directories says.
    let runtime = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let named = [state, home, runtime.filter(|path| path.is_absolute())];
    named.into_iter().flatten().collect()
}

impl Outside {
    /// Copies can go into these directories.
    #[must_use]
    pub fn with_spare(mut self, directories: Vec<PathBuf>) -> Self {
        self.spare = directories;
        self
    }

    /// Where a copy could go: first on another file system, then anywhere with room.
    pub(super) fn offer_copy(&self) -> Msg {
        let home = self.home.as_ref();
        let offered = home.and_then(|home| {
            let room = size(home.path()) + SPARE;
            let own = fs::metadata(home.path()).map(|about| about.dev()).ok();
            let fits = |path: &&PathBuf| has_room(path, room);
            let is_other =
                |path: &&PathBuf| fs::metadata(path).map(|about| about.dev()).ok() != own;
            let mut good = self.spare.iter().filter(fits);
            let other = good.clone().find(is_other);
            free_name(other.or_else(|| good.next())?, home)
        });
        Msg::CopyOffered(offered.map_or_else(String::new, |path| path.display().to_string()))
    }

    /// Writes a copy into a directory that is not there yet; inside of one that is.
    pub(super) fn save_copy(&self, to: &str, wizard: &Wizard, words: &Words) -> Msg {
        let (Some(home), Some(draft)) = (&self.home, wizard.draft()) else {
            return Msg::Copied(Err(words.say("problem-missing")));
        };
        if to.trim().is_empty() {
            return Msg::Copied(Err(words.say("copy-nowhere")));
        }
        let named = PathBuf::from(to.trim());
        let path = if named.is_dir() {
            free_name(&named, home).unwrap_or(named)
        } else {
            named
        };
        Msg::Copied(match home.copy_to(&path, draft) {
            Ok(()) => {
                let path = fs::canonicalize(&path).unwrap_or(path);
                let command = format!("anketa open {}", quoted(&path.display().to_string()));
                let is_passing = is_in_memory(&path);
                Ok(Copied {
                    command,
                    is_passing,
                })
            }
            Err(error) => Err(say::problem(words, &error.problem)),
        })
    }
}

/// A name in a directory that nothing has yet: that of the draft, with a number where it is taken.
fn free_name(directory: &Path, home: &Home) -> Option<PathBuf> {
    let name = home.name();
    let numbered = (2..TRIES).map(|no| format!("anketa-{name}-{no}"));
    let mut names = std::iter::once(format!("anketa-{name}")).chain(numbered);
    names.find_map(|name| {
        let path = directory.join(name);
        fs::symlink_metadata(&path).is_err().then_some(path)
    })
}

fn has_room(path: &Path, bytes: u64) -> bool {
    let room = |disk: rustix::fs::StatVfs| disk.f_bavail.saturating_mul(disk.f_frsize);
    access(path, Access::WRITE_OK | Access::EXEC_OK).is_ok()
        && statvfs(path).is_ok_and(|disk| room(disk) >= bytes)
}

/// Whether a path is on a file system that is gone when the system ends.
fn is_in_memory(path: &Path) -> bool {
    const TMPFS: i128 = 0x0102_1994;
    const RAMFS: i128 = 0x8584_58f6;
    statfs(path).is_ok_and(|disk| [TMPFS, RAMFS].contains(&i128::from(disk.f_type)))
}

/// Bytes of all files under a directory, as far as they can be seen.
fn size(path: &Path) -> u64 {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let sizes = entries.map(|entry| match entry.metadata() {
        Ok(about) if about.is_dir() => size(&entry.path()),
        Ok(about) => about.len(),
        Err(_) => 0,
    });
    sizes.sum()
}

/// A path as a shell takes it for one word.
fn quoted(path: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+,@".contains(c);
    if path.chars().all(is_plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_one_word_of_a_shell() {
        assert_eq!(
            quoted("/run/user/7/anketa-2018-h2"),
            "/run/user/7/anketa-2018-h2"
        );
        assert_eq!(quoted("/mnt/общий диск/a"), "'/mnt/общий диск/a'");
        assert_eq!(quoted("/it's"), r"'/it'\''s'");
    }
}
