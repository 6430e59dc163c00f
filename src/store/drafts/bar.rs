//! What is known to be in the way of writing before anything is written.

use std::path::Path;

use rustix::fs::{Access, StatVfsMountFlags, access, statvfs};

use crate::store::drafts::Drafts;
use crate::store::drafts::error::{Problem, StoreError};
use crate::store::drafts::home::Home;
use crate::store::journal::{JOURNAL, LIVE};

impl Home {
    /// Why nothing can be written to this draft, as far as the system tells without being put to the test.
    pub fn bar(&self) -> Option<Problem> {
        let path = self.path();
        let inside = [JOURNAL, LIVE].map(|name| path.join(name));
        let mut places = inside.iter().filter(|path| path.exists());
        bar(path).or_else(|| places.find_map(|path| bar(path)))
    }
}

impl Drafts {
    /// Why no draft can be begun here, as far as the system tells without being put to the test.
    pub fn bar(&self) -> Option<StoreError> {
        let nearest = self.root.ancestors().find(|path| path.exists())?;
        bar(nearest).map(|problem| StoreError::new(nearest, problem))
    }
}

fn bar(path: &Path) -> Option<Problem> {
    let disk = statvfs(path).ok()?;
    let is_root = rustix::process::geteuid().is_root();
    // What is kept back for the system is open to its administrator.
    let room = if is_root { disk.f_bfree } else { disk.f_bavail };
    // Some file systems count neither their room nor their files.
    let no_room = disk.f_blocks > 0 && room == 0;
    let no_names = disk.f_files > 0 && disk.f_ffree == 0;
    if disk.f_flag.contains(StatVfsMountFlags::RDONLY) {
        Some(Problem::ReadOnly)
    } else if access(path, Access::WRITE_OK | Access::EXEC_OK).is_err() {
        Some(Problem::NoPermission)
    } else if no_room || no_names {
        Some(Problem::DiskFull)
    } else {
        None
    }
}
