//! How the main thread makes the key thread let go of the terminal, and take it again.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long a pause waits for the key thread, which answers in far less than a millisecond,
/// unless crossterm waits for the rest of a character.
const PATIENCE: Duration = Duration::from_secs(1);

/// The main thread's handle on the key thread.
#[derive(Debug)]
pub struct Keyboard {
    shared: Arc<Shared>,
    wake: PipeWriter,
}

impl Keyboard {
    /// Stops reading keys until the returned guard is dropped, as while `$EDITOR` runs.
    ///
    /// Returns when the key thread has let go. Keys it has read before still come.
    pub fn pause(&mut self) -> Paused<'_> {
        self.shared.lock().wanted = true;
        // A full pipe wakes the thread just as well, so an error needs no answer.
        let _ = self.wake.write(&[0]);
        let _ = self
            .shared
            .changed
            .wait_timeout_while(self.shared.lock(), PATIENCE, |state| !state.released);
        Paused { keyboard: self }
    }
}

/// Keys are not read as long as this lives.
#[derive(Debug)]
pub struct Paused<'a> {
    keyboard: &'a Keyboard,
}

impl Drop for Paused<'_> {
    fn drop(&mut self) {
        self.keyboard.shared.lock().wanted = false;
        self.keyboard.shared.changed.notify_all();
    }
}

/// The key thread's end.
#[derive(Debug)]
pub(super) struct Gate {
    shared: Arc<Shared>,
    woken: PipeReader,
}

/// Makes the two ends.
pub(super) fn pair() -> io::Result<(Keyboard, Gate)> {
    let (woken, wake) = io::pipe()?;
    let shared = Arc::new(Shared::default());
    let keyboard = Keyboard {
        shared: Arc::clone(&shared),
        wake,
    };
    Ok((keyboard, Gate { shared, woken }))
}

impl Gate {
    /// What becomes readable when a pause is wanted.
    pub(super) fn woken(&self) -> &PipeReader {
        &self.woken
    }

    /// Lets go of the terminal until the pause is over; call it when `woken` is readable.
    pub(super) fn pass(&mut self) {
        let _ = self.woken.read(&mut [0; 16]);
        let mut state = self.shared.lock();
        while state.wanted {
            state.released = true;
            self.shared.changed.notify_all();
            state = self
                .shared
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state.released = false;
    }
}

impl Drop for Gate {
    /// A thread that has ended reads no keys, so nobody need wait for it.
    fn drop(&mut self) {
        self.shared.lock().released = true;
        self.shared.changed.notify_all();
    }
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// The main thread wants a pause.
    wanted: bool,
    /// The key thread has let go, or has ended.
    released: bool,
}

impl Shared {
    /// Two flags cannot be half changed, so a poisoned lock is as good as another.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
