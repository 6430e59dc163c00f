//! Open files and folders of the disk in memory.

use std::io;
use std::os::fd::BorrowedFd;
use std::sync::Arc;

use crate::store::disk::system::SystemFolder;
use crate::store::disk::{Access, Facts, Folder, Sheet};
use crate::store::journal::tests::double::file::File;
use crate::store::journal::tests::double::place::Place;
use crate::store::journal::tests::double::{Disk, State};

/// An open folder.
#[derive(Debug)]
pub(super) struct MemFolder {
    disk: Disk,
    no: u64,
    bell: Option<Arc<SystemFolder>>,
}

/// An open file.
#[derive(Debug)]
struct MemSheet {
    disk: Disk,
    file: u64,
    handle: u64,
}

impl MemFolder {
    pub(super) fn new(disk: Disk, no: u64) -> Self {
        let bell = disk.lock().bell.clone();
        Self { disk, no, bell }
    }

    fn with<T>(&self, act: impl FnOnce(&mut State) -> io::Result<T>) -> io::Result<T> {
        let mut state = self.disk.lock();
        state.step()?;
        act(&mut state)
    }

    fn with_place<T>(&self, act: impl FnOnce(&mut Place) -> io::Result<T>) -> io::Result<T> {
        self.with(|state| act(state.places.get_mut(&self.no).unwrap()))
    }

    /// Adds a name for something new, made by `make`.
    fn add(&self, name: &str, make: impl FnOnce(&mut State, u64)) -> io::Result<u64> {
        self.with(|state| {
            let new = state.fresh();
            let place = state.places.get_mut(&self.no).unwrap();
            if place.get(name).is_some() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            place.set(name, Some(new));
            make(state, new);
            Ok(new)
        })
    }

    fn get(&self, name: &str) -> io::Result<u64> {
        self.with_place(|place| {
            place
                .get(name)
                .ok_or_else(|| io::ErrorKind::NotFound.into())
        })
    }

    fn sheet(&self, file: u64) -> Arc<dyn Sheet> {
        let handle = self.disk.lock().fresh();
        let disk = self.disk.clone();
        Arc::new(MemSheet { disk, file, handle })
    }
}

impl Folder for MemFolder {
    fn names(&self) -> io::Result<Vec<String>> {
        self.with_place(|place| Ok(place.names().cloned().collect()))
    }

    fn make_folder(&self, name: &str, _mode: u32) -> io::Result<Arc<dyn Folder>> {
        let make = |state: &mut State, new| drop(state.places.insert(new, Place::default()));
        let new = self.add(name, make)?;
        Ok(Arc::new(Self::new(self.disk.clone(), new)))
    }

    fn folder(&self, name: &str) -> io::Result<Arc<dyn Folder>> {
        let no = self.get(name)?;
        Ok(Arc::new(Self::new(self.disk.clone(), no)))
    }

    fn create(&self, name: &str, _mode: u32) -> io::Result<Arc<dyn Sheet>> {
        let make = |state: &mut State, new| drop(state.files.insert(new, File::default()));
        Ok(self.sheet(self.add(name, make)?))
    }

    fn open(&self, name: &str, _access: Access) -> io::Result<Arc<dyn Sheet>> {
        Ok(self.sheet(self.get(name)?))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.with_place(|place| {
            let file = place.get(from).ok_or(io::ErrorKind::NotFound)?;
            place.set(from, None);
            place.set(to, Some(file));
            Ok(())
        })
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.with_place(|place| {
            place.get(name).ok_or(io::ErrorKind::NotFound)?;
            place.set(name, None);
            Ok(())
        })
    }

    fn sync(&self) -> io::Result<()> {
        let mut state = self.disk.lock();
        let (outcome, is_failing) = (state.step(), state.is_failing());
        let place = state.places.get_mut(&self.no).unwrap();
        match outcome {
            Ok(()) => place.sync(),
            Err(_) if is_failing => place.lose(),
            Err(_) => {}
        }
        outcome
    }

    fn facts(&self) -> io::Result<Facts> {
        Ok(Facts {
            mode: 0o700,
            changed: self.disk.lock().places[&self.no].changed(),
            ..Facts::default()
        })
    }

    fn facts_of(&self, name: &str) -> io::Result<Facts> {
        let no = self.get(name)?;
        Ok(facts(no, &self.disk.lock().files[&no]))
    }

    fn descriptor(&self) -> Option<BorrowedFd<'_>> {
        self.bell.as_ref()?.descriptor()
    }
}

fn facts(no: u64, file: &File) -> Facts {
    Facts {
        group: 0,
        file: (0, no),
        len: file.content().len() as u64,
        owner: 7,
        links: 1,
        mode: 0o600,
        // Noon, as everybody has it in these tests.
        changed: 1_800_000_000_000,
    }
}

impl MemSheet {
    fn with<T>(&self, act: impl FnOnce(&mut File) -> T) -> io::Result<T> {
        let mut state = self.disk.lock();
        state.step()?;
        Ok(act(state.files.get_mut(&self.file).unwrap()))
    }
}

impl Sheet for MemSheet {
    fn facts(&self) -> io::Result<Facts> {
        self.with(|file| facts(self.file, file))
    }

    fn read_from(&self, at: u64) -> io::Result<Vec<u8>> {
        self.with(|file| file.content()[usize::try_from(at).unwrap()..].to_vec())
    }

    fn read_part(&self, at: u64, most: usize) -> io::Result<Vec<u8>> {
        self.with(|file| {
            let content = &file.content()[usize::try_from(at).unwrap()..];
            content[..most.min(content.len())].to_vec()
        })
    }

    fn append(&self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.disk.lock();
        let outcome = state.step();
        let is_just_full = state.is_just_full();
        let file = state.files.get_mut(&self.file).unwrap();
        match outcome {
            // The first time a part goes in, as on a disk that is just full.
            Err(_) if is_just_full => Ok(file.append(&bytes[..bytes.len() / 2])),
            Err(error) => Err(error),
            Ok(()) => Ok(file.append(bytes)),
        }
    }

    fn sync(&self) -> io::Result<()> {
        let mut state = self.disk.lock();
        let (outcome, is_failing) = (state.step(), state.is_failing());
        let file = state.files.get_mut(&self.file).unwrap();
        match outcome {
            Ok(()) => file.sync(),
            Err(_) if is_failing => file.lose(),
            Err(_) => {}
        }
        outcome
    }

    fn reserve(&self, _at: u64, _bytes: u64) -> io::Result<()> {
        self.with(|_| ())
    }

    fn try_lock(&self) -> io::Result<bool> {
        self.with(|file| file.lock(self.handle))
    }
}

impl Drop for MemSheet {
    fn drop(&mut self) {
        if let Ok(mut state) = self.disk.0.lock()
            && let Some(file) = state.files.get_mut(&self.file)
        {
            file.close(self.handle);
        }
    }
}
