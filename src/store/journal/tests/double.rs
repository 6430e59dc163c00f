//! A disk in memory that fails when told to, and forgets in a power cut any part of what was not synced.
//!
//! What a power cut may leave is meant to be worse than any real disk: every name and every single `append()` that was
//! not synced is there or not, or half there, whatever happened to those before and behind it; a rename is two names
//! that come and go apart; a file that is synced has no name until its folder is synced, too; and after a sync that
//! failed no later one makes anything better, though the system says that all is well.

mod cut;
mod file;
mod handle;
mod place;
mod plan;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard};

use crate::store::disk::Folder;
use crate::store::disk::system::SystemFolder;
use crate::store::journal::tests::double::cut::Cut;
use crate::store::journal::tests::double::file::File;
use crate::store::journal::tests::double::handle::MemFolder;
use crate::store::journal::tests::double::place::Place;

pub use crate::store::journal::tests::double::plan::{Fault, Plan};

/// The folder of the draft, which is there from the beginning.
const ROOT: u64 = 0;

/// The disk.
#[derive(Clone, Debug, Default)]
pub struct Disk(Arc<Mutex<State>>);

/// What the kernel has in memory, with what of it is on the disk.
#[derive(Clone, Debug, Default)]
struct State {
    files: BTreeMap<u64, File>,
    places: BTreeMap<u64, Place>,
    next: u64,
    plan: Plan,
    done: usize,
    /// What happens in this folder of the system is told of all folders.
    bell: Option<Arc<SystemFolder>>,
}

impl Disk {
    /// Empty, but for the folder of a draft.
    pub fn new() -> Self {
        let disk = Self::default();
        disk.lock().places.insert(ROOT, Place::default());
        disk.lock().next = ROOT + 1;
        disk
    }

    fn of(state: State) -> Self {
        Self(Arc::new(Mutex::new(state)))
    }

    /// The folder of the draft.
    pub fn root(&self) -> Arc<dyn Folder> {
        Arc::new(MemFolder::new(self.clone(), ROOT))
    }

    /// Lets the system tell of all folders that are opened from now on what happens in this one.
    pub fn told_at(&self, path: &Path) {
        self.lock().bell = Some(Arc::new(SystemFolder::open(path).unwrap()));
    }

    /// Sets which of the following operations fail.
    pub fn plan(&self, plan: Plan) {
        let mut state = self.lock();
        state.plan = plan;
        state.done = 0;
    }

    /// How many operations there were since.
    pub fn done(&self) -> usize {
        self.lock().done
    }

    /// The disk as the kernel has it, for another process; the former one is dead and holds no lock.
    pub fn after_kill(&self) -> Self {
        let mut state = self.lock().clone();
        state.plan = Plan::default();
        state.files.values_mut().for_each(File::unlock);
        Self::of(state)
    }

    /// What may be on the disk after a power cut, in no more than `most` ways; in every way where there are not more.
    pub fn after_power_cut(&self, most: usize) -> Vec<Self> {
        let state = self.lock().clone();
        let cut = Cut::of(&state);
        let choices = cut.choices(most);
        choices.iter().map(|c| Self::of(cut.apply(c))).collect()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// Reads a file by its path, for a test that damages it.
    pub fn file(&self, path: &str) -> Vec<u8> {
        let state = self.lock();
        state.files[&state.find(path)].content().to_vec()
    }

    /// Replaces the content of a file.
    pub fn set_file(&self, path: &str, content: &[u8]) {
        let mut state = self.lock();
        let no = state.find(path);
        state.files.insert(no, File::on_disk(content.to_vec()));
    }

    /// Adds a file with this content.
    pub fn add_file(&self, path: &str, content: &[u8]) {
        let (folder, name) = path.split_once('/').unwrap();
        let folder = self.root().folder(folder).unwrap();
        drop(folder.create(name, 0o600).unwrap());
        self.set_file(path, content);
    }
}

impl State {
    fn find(&self, path: &str) -> u64 {
        let (folder, name) = path.split_once('/').unwrap();
        let folder = self.places[&ROOT].get(folder).unwrap();
        self.places[&folder].get(name).unwrap()
    }

    /// A number that nothing has.
    fn fresh(&mut self) -> u64 {
        self.next += 1;
        self.next
    }
}
