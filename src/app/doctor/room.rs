//! Whether drafts have a place: a directory of one's own rights, and room on its disk.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rustix::fs::{Access, access, statvfs};

/// Less free room than this is told, in megabytes.
pub const LEAST_MEGABYTES: u64 = 10;

/// What there is.
#[derive(Debug, PartialEq, Eq)]
pub enum Room {
    /// A directory that can be written to.
    There {
        /// Its rights.
        mode: u32,
        /// Free room for this user.
        megabytes: u64,
    },
    /// No directory yet; what it will stand in can be written to.
    NotYet {
        /// Free room for this user.
        megabytes: u64,
    },
    /// Hardly any room.
    Full,
    /// It cannot be written to: the id of the reason.
    Refused(&'static str),
}

/// Looks at a directory, or at the nearest one above it that exists.
pub fn look(path: &Path) -> Room {
    let above = path.ancestors().filter(|path| !path.as_os_str().is_empty());
    let Some(nearest) = above.chain([Path::new(".")]).find(|path| path.exists()) else {
        return Room::Refused("problem-missing");
    };
    let Ok(about) = fs::metadata(nearest) else {
        return Room::Refused("problem-no-permission");
    };
    if !about.is_dir() {
        return Room::Refused("problem-not-a-file");
    }
    if access(nearest, Access::WRITE_OK | Access::EXEC_OK).is_err() {
        return Room::Refused("problem-no-permission");
    }
    let megabytes = statvfs(nearest).map_or(0, |disk| {
        disk.f_bavail.saturating_mul(disk.f_frsize) / (1024 * 1024)
    });
    if megabytes < LEAST_MEGABYTES {
        return Room::Full;
    }
    if nearest == path {
        let mode = about.permissions().mode() & 0o7777;
        Room::There { mode, megabytes }
    } else {
        Room::NotYet { megabytes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_is_there_or_comes_or_cannot_be() {
        let home = tempfile::tempdir().unwrap();
        fs::set_permissions(home.path(), fs::Permissions::from_mode(0o750)).unwrap();
        assert!(matches!(look(home.path()), Room::There { mode: 0o750, .. }));
        let later = home.path().join("a/b");
        assert!(matches!(look(&later), Room::NotYet { .. }));
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();
        assert_eq!(look(&file), Room::Refused("problem-not-a-file"));
        // Root may write everywhere, but there is no room.
        let nowhere = look(Path::new("/proc/anketa"));
        assert!(matches!(nowhere, Room::Refused(_) | Room::Full));
    }
}
