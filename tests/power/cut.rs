//! What is on a disk after a power cut, seen by whoever mounts it and opens the drafts.

use std::fmt::{self, Display, Formatter};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

use tempfile::TempDir;

use crate::guest::scratch;
use crate::log::State;
use crate::script::Promises;

/// Disks that are mounted at the same time.
const AT_ONCE: usize = 6;

/// How often unmounting is tried.
const TRIES: usize = 100;

/// A place where images are mounted.
#[derive(Debug)]
pub struct Mount {
    file_system: String,
    scratch: TempDir,
}

/// What was found on one disk.
#[derive(Debug, Default)]
pub struct Look {
    promises: usize,
    broken: Vec<String>,
    has_panicked: bool,
}

/// What was found on all of them.
#[derive(Debug, Default)]
pub struct Found {
    pub states: usize,
    pub promises: usize,
    lost: Vec<String>,
    panics: usize,
}

impl Mount {
    pub fn new(file_system: &str) -> Self {
        let scratch = scratch();
        fs::create_dir(scratch.path().join("disk")).unwrap();
        Self {
            file_system: file_system.to_owned(),
            scratch,
        }
    }

    fn at(&self) -> PathBuf {
        self.scratch.path().join("disk")
    }

    /// Mounts this image and looks for all that was promised.
    pub fn look(&self, image: &[u8], promises: &Promises) -> Look {
        let file = self.scratch.path().join("image");
        fs::write(&file, image).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", &self.file_system, "-o", "loop,noatime"]);
        let mounted = mount.arg(&file).arg(self.at()).status().unwrap().success();
        let count = promises.count;
        if !mounted {
            let broken = vec!["it cannot be mounted".to_owned()];
            return Look {
                promises: count,
                broken,
                has_panicked: false,
            };
        }
        let drafts = self.at().join("drafts");
        let broken = catch_unwind(AssertUnwindSafe(|| promises.broken(&drafts)));
        self.unmount();
        let has_panicked = broken.is_err();
        Look {
            promises: count,
            broken: broken.unwrap_or_default(),
            has_panicked,
        }
    }

    fn unmount(&self) {
        // A process that another thread just begins has its files open, too, until it becomes `mount`.
        let unmounted = (0..TRIES).any(|_| {
            let mut unmount = Command::new("umount");
            let quietly = unmount.arg(self.at()).stderr(Stdio::null());
            quietly.status().unwrap().success()
        });
        assert!(unmounted, "{} is still in use", self.at().display());
    }
}

impl Found {
    /// Looks at all these disks, several at once: mounting is mostly waiting.
    pub fn in_all(states: impl Iterator<Item = State> + Send, file_system: &str) -> Self {
        let states = Mutex::new(states);
        let found = Mutex::new(Self::default());
        let work = || {
            let mount = Mount::new(file_system);
            let next = || states.lock().unwrap().next();
            while let Some(state) = next() {
                let look = mount.look(&state.image, &state.promises);
                found.lock().unwrap().add(look, &state.name);
            }
        };
        thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(work);
            }
        });
        found.into_inner().unwrap()
    }

    pub fn add(&mut self, look: Look, name: &str) {
        self.states += 1;
        self.promises = self.promises.max(look.promises);
        self.panics += usize::from(look.has_panicked);
        self.lost.extend(
            look.broken
                .into_iter()
                .map(|what| format!("{name}: {what}")),
        );
    }

    #[track_caller]
    pub fn assert_nothing_lost(&self) {
        let some = &self.lost[..self.lost.len().min(10)];
        assert!(
            self.lost.is_empty() && self.panics == 0,
            "{self}: {some:#?}"
        );
    }
}

impl Display for Found {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let unreadable = self
            .lost
            .iter()
            .filter(|what| what.contains("unreadable"))
            .count();
        write!(
            f,
            "{} states, up to {} promises, {} lost, {unreadable} unreadable, {} panics",
            self.states,
            self.promises,
            self.lost.len() - unreadable,
            self.panics
        )
    }
}
