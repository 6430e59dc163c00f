//! What is with the kernel gets on the disk, behind the typing: journals at once, the open field within half a second.
//!
//! What is promised rests on an order. Files are synced before the names that lead to them, inner folders before outer
//! ones, a new live file before it takes the name of the former one; that all is on the disk is said when all of this is
//! done for all that was written when the round began. What is written meanwhile waits for the next round.
//!
//! After a failure nothing is synced once more: the system has forgotten what it could not write, and would say that all
//! is well. The state stays [`Synced::Broken`] until everything was written into new files, and `Syncer::begin` puts
//! these in place of the former ones; a round that was at those just then has no say any more.

use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::store::disk::{Folder, Sheet};

/// How long the text of the open field may be with the kernel alone.
const BEHIND: Duration = Duration::from_millis(500);

/// Brings files on the disk, by a thread or by whoever calls [`Syncer::round`].
#[derive(Debug, Default)]
pub struct Syncer {
    state: Mutex<State>,
    changed: Condvar,
}

/// The files, and how far each is on the disk.
#[derive(Debug, Default)]
struct State {
    journal: Target,
    live: Target,
    /// Folders with names that are not on the disk yet, the inner ones first.
    folders: Vec<Arc<dyn Folder>>,
    /// The live file takes the place of the former one once it is on the disk.
    rename: Option<Rename>,
    /// When the first text of the open field came that is not on the disk.
    since: Option<Instant>,
    broken: Option<Arc<io::Error>>,
    /// Files were exchanged since.
    generation: u64,
    is_ending: bool,
}

/// A file, how often it was written to, and how much of that is on the disk.
#[derive(Clone, Debug, Default)]
struct Target {
    sheet: Option<Arc<dyn Sheet>>,
    written: u64,
    synced: u64,
}

/// A new name for a file.
#[derive(Clone, Debug)]
pub(super) struct Rename {
    pub(super) folder: Arc<dyn Folder>,
    pub(super) from: String,
    pub(super) to: String,
}

/// How far a draft is on the disk.
#[derive(Clone, Debug)]
pub enum Synced {
    /// All is.
    All,
    /// The rest is on its way.
    Behind,
    /// The disk failed; nothing is known about what was on its way.
    Broken(Arc<io::Error>),
}

impl Syncer {
    /// Starts the thread. `tell` is called whenever all is on the disk, or the disk failed, and told which.
    ///
    /// # Errors
    /// When the system has no thread for it.
    pub fn start(self: &Arc<Self>, tell: impl Fn(&Synced) + Send + 'static) -> io::Result<()> {
        let syncer = Arc::clone(self);
        let thread = thread::Builder::new().name("sync".to_owned());
        thread
            .spawn(move || {
                while syncer.wait_until_due() {
                    syncer.round();
                    match syncer.state() {
                        Synced::Behind => {}
                        told @ (Synced::All | Synced::Broken(_)) => tell(&told),
                    }
                }
            })
            .map(drop)
    }

    /// Lets the thread end.
    pub fn end(&self) {
        self.lock().is_ending = true;
        self.changed.notify_all();
    }

    /// How far it is.
    pub fn state(&self) -> Synced {
        let state = self.lock();
        match &state.broken {
            Some(error) => Synced::Broken(Arc::clone(error)),
            None if state.is_synced() => Synced::All,
            None => Synced::Behind,
        }
    }

    /// Waits until all is on the disk or the disk failed, but no longer than this.
    pub fn wait(&self, most: Duration) {
        let until = Instant::now() + most;
        let mut state = self.lock();
        // What is in the open field is wanted now.
        if state.since.is_some() {
            state.since = Instant::now().checked_sub(BEHIND).or(state.since);
            self.changed.notify_all();
        }
        while !state.is_synced() && state.broken.is_none() {
            let Some(left) = until.checked_duration_since(Instant::now()) else {
                return;
            };
            let waited = self.changed.wait_timeout(state, left);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Brings what was written until now on the disk, unless the disk failed before: then asking again is no use.
    pub fn round(&self) {
        let state = self.lock();
        if state.broken.is_some() {
            return;
        }
        let (journal, live) = (state.journal.clone(), state.live.clone());
        let (folders, rename) = (state.folders.clone(), state.rename.clone());
        let generation = state.generation;
        drop(state);
        let outcome = sync(&journal, &live, rename.as_ref(), &folders);
        let mut state = self.lock();
        if state.generation == generation {
            match outcome {
                Ok(()) => {
                    state.journal.synced = journal.written;
                    state.live.synced = live.written;
                    state.folders.drain(..folders.len());
                    state.rename.take_if(|_| rename.is_some());
                    if state.live.is_synced() {
                        state.since = None;
                    }
                }
                Err(error) => state.broken = Some(Arc::new(error)),
            }
        }
        self.changed.notify_all();
    }

    /// The disk failed before anything was written.
    pub(super) fn fail(&self, error: io::Error) {
        self.lock().broken = Some(Arc::new(error));
    }

    /// Begins anew with a journal that was written to; the former one is given up.
    pub(super) fn begin(&self, journal: &Arc<dyn Sheet>, folders: &[Arc<dyn Folder>]) {
        let mut state = self.lock();
        let (generation, is_ending) = (state.generation + 1, state.is_ending);
        *state = State {
            journal: Target::of(journal),
            folders: folders.to_vec(),
            generation,
            is_ending,
            ..State::default()
        };
        self.changed.notify_all();
    }

    /// Something was appended to the journal.
    pub(super) fn journal_written(&self) {
        self.lock().journal.written += 1;
        self.changed.notify_all();
    }

    /// The open field is kept in this new file from now on, whose name stands in these folders, the inner one first.
    pub(super) fn begin_live(&self, live: &Arc<dyn Sheet>, folders: &[Arc<dyn Folder>]) {
        self.lock().begin_live(live, folders, None);
        self.changed.notify_all();
    }

    /// The open field is kept in this new file from now on, which takes the place of the former one as soon as it is on
    /// the disk.
    pub(super) fn replace_live(&self, live: &Arc<dyn Sheet>, rename: Rename) {
        self.lock().begin_live(live, &[], Some(rename));
        self.changed.notify_all();
    }

    /// The live file has not taken its place yet.
    pub(super) fn is_renaming(&self) -> bool {
        self.lock().rename.is_some()
    }

    /// Something was appended to the live file.
    pub(super) fn live_written(&self) {
        let mut state = self.lock();
        state.live.written += 1;
        if state.since.is_none() {
            state.since = Some(Instant::now());
            self.changed.notify_all();
        }
    }

    /// False when the thread is to end.
    fn wait_until_due(&self) -> bool {
        let mut state = self.lock();
        loop {
            let left = state.due_in(Instant::now());
            if state.is_ending && left.is_none() {
                return false;
            }
            state = match left {
                Some(left) if left.is_zero() || state.is_ending => return true,
                Some(left) => {
                    let waited = self.changed.wait_timeout(state, left);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self
                    .changed
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing here can leave the state half changed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_synced(&self) -> bool {
        let is_named = self.folders.is_empty() && self.rename.is_none();
        is_named && self.journal.is_synced() && self.live.is_synced()
    }

    /// All at once, or a round in between would give the name of the former file to one that is not on the disk.
    fn begin_live(
        &mut self,
        live: &Arc<dyn Sheet>,
        folders: &[Arc<dyn Folder>],
        rename: Option<Rename>,
    ) {
        self.live.sheet = Some(Arc::clone(live));
        self.live.written += 1;
        self.since.get_or_insert_with(Instant::now);
        self.folders.extend_from_slice(folders);
        self.rename = rename;
    }

    /// How long the next round can wait; `None`: until something is written.
    fn due_in(&self, now: Instant) -> Option<Duration> {
        if self.broken.is_some() || self.is_synced() {
            return None;
        }
        if !self.journal.is_synced() {
            return Some(Duration::ZERO);
        }
        let since = self.since.unwrap_or(now);
        Some((since + BEHIND).saturating_duration_since(now))
    }
}

impl Target {
    /// A file that was written to and is not on the disk.
    fn of(sheet: &Arc<dyn Sheet>) -> Self {
        Self {
            sheet: Some(Arc::clone(sheet)),
            written: 1,
            synced: 0,
        }
    }

    fn is_synced(&self) -> bool {
        self.written == self.synced
    }

    fn sync(&self) -> io::Result<()> {
        match &self.sheet {
            Some(sheet) if !self.is_synced() => {
                sheet.sync()?;
                // A file that was removed takes everything and keeps nothing.
                match sheet.facts()?.links {
                    0 => Err(io::ErrorKind::NotFound.into()),
                    _ => Ok(()),
                }
            }
            Some(_) | None => Ok(()),
        }
    }
}

/// Files before the names that lead to them.
fn sync(
    journal: &Target,
    live: &Target,
    rename: Option<&Rename>,
    folders: &[Arc<dyn Folder>],
) -> io::Result<()> {
    journal.sync()?;
    live.sync()?;
    if let Some(Rename { folder, from, to }) = rename {
        folder.rename(from, to)?;
        folder.sync()?;
    }
    folders.iter().try_for_each(|folder| folder.sync())
}
