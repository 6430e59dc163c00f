//! A disk in memory that fails when told to, and forgets in a power cut what was not synced, or any part of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

use crate::store::disk::{Access, Facts, Folder, Sheet};

/// How an operation fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An error of the disk.
    Io,
    /// The disk is full; of what is appended, half goes in.
    Full,
}

/// Which operations fail.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plan {
    /// The number of the first that fails, from 1; 0: none.
    pub at: usize,
    /// How; `None` as soon as the power is gone.
    pub fault: Option<Fault>,
    /// So do all that follow.
    pub for_ever: bool,
}

#[derive(Clone, Debug, Default)]
struct File {
    content: Vec<u8>,
    durable: Vec<u8>,
    /// A sync failed: the system says that all is well from now on, and the disk does not have it.
    is_lost: bool,
    locked_by: Option<u64>,
}

#[derive(Clone, Debug, Default)]
struct Place {
    names: BTreeMap<String, u64>,
    durable: BTreeMap<String, u64>,
    /// How often its names changed.
    changed: u64,
}

#[derive(Clone, Debug, Default)]
struct State {
    files: BTreeMap<u64, File>,
    places: BTreeMap<u64, Place>,
    next: u64,
    plan: Plan,
    done: usize,
}

/// The disk.
#[derive(Clone, Debug, Default)]
pub struct Disk(Arc<Mutex<State>>);

#[derive(Debug)]
struct MemFolder(Disk, u64);

#[derive(Debug)]
struct MemSheet {
    disk: Disk,
    file: u64,
    handle: u64,
}

impl Disk {
    /// Empty, but for the folder of a draft.
    pub fn new() -> Self {
        let disk = Self::default();
        disk.lock().places.insert(0, Place::default());
        disk.lock().next = 1;
        disk
    }

    /// The folder of the draft.
    pub fn root(&self) -> Arc<dyn Folder> {
        Arc::new(MemFolder(self.clone(), 0))
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
        for file in state.files.values_mut() {
            file.locked_by = None;
        }
        Self(Arc::new(Mutex::new(state)))
    }

    /// What may be on the disk after a power cut: every choice of what was not synced, but no more than `most`.
    pub fn after_power_cut(&self, most: usize) -> Vec<Self> {
        let state = self.lock().clone();
        let mut loose: Vec<(u64, String)> = Vec::new();
        for (no, place) in &state.places {
            let names: BTreeSet<&String> = place.names.keys().chain(place.durable.keys()).collect();
            let differ = names
                .into_iter()
                .filter(|n| place.names.get(*n) != place.durable.get(*n));
            loose.extend(differ.map(|name| (*no, name.clone())));
        }
        let dirty: Vec<u64> = state
            .files
            .iter()
            .filter(|(_, f)| f.content != f.durable)
            .map(|(no, _)| *no)
            .collect();
        let all = 2_usize
            .saturating_pow(u32::try_from(loose.len()).unwrap())
            .saturating_mul(4_usize.saturating_pow(u32::try_from(dirty.len()).unwrap()));
        let step = all.div_ceil(most).max(1);
        // The last choice is that everything got there.
        (0..all)
            .step_by(step)
            .chain([all - 1])
            .map(|choice| state.choose(choice, &loose, &dirty))
            .collect()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    fn sheet(&self, file: u64) -> Arc<dyn Sheet> {
        let mut state = self.lock();
        state.next += 1;
        Arc::new(MemSheet {
            disk: self.clone(),
            file,
            handle: state.next,
        })
    }

    /// Reads a file by its path, for a test that damages it.
    pub fn file(&self, path: &str) -> Vec<u8> {
        let state = self.lock();
        state.files[&state.find(path)].content.clone()
    }

    /// Replaces the content of a file.
    pub fn set_file(&self, path: &str, content: &[u8]) {
        let mut state = self.lock();
        let no = state.find(path);
        state.files.insert(
            no,
            File {
                content: content.to_vec(),
                durable: content.to_vec(),
                ..File::default()
            },
        );
    }

    /// Adds a file with this content.
    pub fn add_file(&self, path: &str, content: &[u8]) {
        let (folder, name) = path.split_once('/').unwrap();
        drop(
            self.root()
                .folder(folder)
                .unwrap()
                .create(name, 0o600)
                .unwrap(),
        );
        self.set_file(path, content);
    }
}

impl State {
    /// Counts an operation, which may have to fail.
    fn step(&mut self) -> io::Result<()> {
        self.done += 1;
        let plan = self.plan;
        if plan.at == 0 || self.done < plan.at || (self.done > plan.at && !plan.for_ever) {
            return Ok(());
        }
        Err(match plan.fault {
            Some(Fault::Full) => io::Error::from_raw_os_error(28),
            Some(Fault::Io) | None => io::Error::from_raw_os_error(5),
        })
    }

    fn find(&self, path: &str) -> u64 {
        let (folder, name) = path.split_once('/').unwrap();
        self.places[&self.places[&0].names[folder]].names[name]
    }

    fn choose(&self, mut choice: usize, loose: &[(u64, String)], dirty: &[u64]) -> Disk {
        let mut state = self.clone();
        state.plan = Plan::default();
        for (no, place) in &self.places {
            state.places.get_mut(no).unwrap().names = place.durable.clone();
        }
        for (no, name) in loose {
            if choice % 2 == 1 {
                let now = self.places[no].names.get(name).copied();
                let names = &mut state.places.get_mut(no).unwrap().names;
                match now {
                    Some(file) => drop(names.insert(name.clone(), file)),
                    None => drop(names.remove(name)),
                }
            }
            choice /= 2;
        }
        for (no, file) in &mut state.files {
            file.locked_by = None;
            file.content = file.durable.clone();
            if dirty.contains(no) {
                let rest = &self.files[no].content[file.durable.len()..];
                match choice % 4 {
                    0 => {}
                    1 => file.content.extend_from_slice(&rest[..rest.len() / 2]),
                    2 => file.content.extend(vec![0; rest.len()]),
                    _ => file.content.extend_from_slice(rest),
                }
                choice /= 4;
            }
        }
        for place in state.places.values_mut() {
            place.durable = place.names.clone();
        }
        for file in state.files.values_mut() {
            file.durable = file.content.clone();
        }
        Disk(Arc::new(Mutex::new(state)))
    }
}

impl MemFolder {
    fn with<T>(&self, act: impl FnOnce(&mut State, u64) -> io::Result<T>) -> io::Result<T> {
        let mut state = self.0.lock();
        state.step()?;
        act(&mut state, self.1)
    }

    fn add(&self, name: &str) -> io::Result<u64> {
        self.with(|state, no| {
            state.next += 1;
            let new = state.next;
            let place = state.places.get_mut(&no).unwrap();
            if place.names.contains_key(name) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            place.names.insert(name.to_owned(), new);
            place.changed += 1;
            Ok(new)
        })
    }

    fn get(&self, name: &str) -> io::Result<u64> {
        self.with(|state, no| {
            let found = state.places[&no].names.get(name).copied();
            found.ok_or_else(|| io::ErrorKind::NotFound.into())
        })
    }
}

impl Folder for MemFolder {
    fn names(&self) -> io::Result<Vec<String>> {
        self.with(|state, no| Ok(state.places[&no].names.keys().cloned().collect()))
    }

    fn make_folder(&self, name: &str, _mode: u32) -> io::Result<Arc<dyn Folder>> {
        let new = self.add(name)?;
        self.0.lock().places.insert(new, Place::default());
        Ok(Arc::new(Self(self.0.clone(), new)))
    }

    fn folder(&self, name: &str) -> io::Result<Arc<dyn Folder>> {
        Ok(Arc::new(Self(self.0.clone(), self.get(name)?)))
    }

    fn create(&self, name: &str, _mode: u32) -> io::Result<Arc<dyn Sheet>> {
        let new = self.add(name)?;
        self.0.lock().files.insert(new, File::default());
        Ok(self.0.sheet(new))
    }

    fn open(&self, name: &str, _access: Access) -> io::Result<Arc<dyn Sheet>> {
        let no = self.get(name)?;
        Ok(self.0.sheet(no))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.with(|state, no| {
            let place = state.places.get_mut(&no).unwrap();
            let file = place.names.remove(from).ok_or(io::ErrorKind::NotFound)?;
            place.names.insert(to.to_owned(), file);
            place.changed += 1;
            Ok(())
        })
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.with(|state, no| {
            let place = state.places.get_mut(&no).unwrap();
            place.changed += 1;
            place
                .names
                .remove(name)
                .map(drop)
                .ok_or_else(|| io::ErrorKind::NotFound.into())
        })
    }

    fn sync(&self) -> io::Result<()> {
        self.with(|state, no| {
            let place = state.places.get_mut(&no).unwrap();
            place.durable = place.names.clone();
            Ok(())
        })
    }

    fn facts(&self) -> io::Result<Facts> {
        let changed = self.0.lock().places[&self.1].changed;
        Ok(Facts {
            mode: 0o700,
            changed,
            ..Facts::default()
        })
    }

    fn facts_of(&self, name: &str) -> io::Result<Facts> {
        let no = self.get(name)?;
        Ok(facts(no, &self.0.lock().files[&no]))
    }
}

fn facts(no: u64, file: &File) -> Facts {
    Facts {
        group: 0,
        file: (0, no),
        len: file.content.len() as u64,
        owner: 7,
        links: 1,
        mode: 0o600,
        // Noon, as everybody has it in these tests.
        changed: 1_800_000_000_000,
    }
}

impl MemSheet {
    fn with<T>(&self, act: impl FnOnce(&mut File) -> io::Result<T>) -> io::Result<T> {
        let mut state = self.disk.lock();
        state.step()?;
        act(state.files.get_mut(&self.file).unwrap())
    }
}

impl Sheet for MemSheet {
    fn facts(&self) -> io::Result<Facts> {
        self.with(|file| Ok(facts(self.file, file)))
    }

    fn read_from(&self, at: u64) -> io::Result<Vec<u8>> {
        self.with(|file| Ok(file.content[usize::try_from(at).unwrap()..].to_vec()))
    }

    fn append(&self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.disk.lock();
        let outcome = state.step();
        let is_full = state.plan.fault == Some(Fault::Full);
        let is_first = state.done == state.plan.at;
        let file = state.files.get_mut(&self.file).unwrap();
        match outcome {
            // The first time a part goes in, as on a disk that is just full.
            Err(_) if is_full && is_first => {
                file.content.extend_from_slice(&bytes[..bytes.len() / 2]);
                Ok(bytes.len() / 2)
            }
            Err(error) => Err(error),
            Ok(()) => {
                file.content.extend_from_slice(bytes);
                Ok(bytes.len())
            }
        }
    }

    fn sync(&self) -> io::Result<()> {
        let outcome = self.with(|file| {
            if !file.is_lost {
                file.durable = file.content.clone();
            }
            Ok(())
        });
        if outcome.is_err() {
            self.disk.lock().files.get_mut(&self.file).unwrap().is_lost = true;
        }
        outcome
    }

    fn reserve(&self, _at: u64, _bytes: u64) -> io::Result<()> {
        self.with(|_| Ok(()))
    }

    fn try_lock(&self) -> io::Result<bool> {
        self.with(|file| Ok(*file.locked_by.get_or_insert(self.handle) == self.handle))
    }
}

impl Drop for MemSheet {
    fn drop(&mut self) {
        if let Ok(mut state) = self.disk.0.lock()
            && let Some(file) = state.files.get_mut(&self.file)
        {
            file.locked_by.take_if(|by| *by == self.handle);
        }
    }
}
