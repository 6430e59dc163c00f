//! The thread that reads keys and pastes.

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;

use crate::tui::input::Input;
use crate::tui::input::burst::Burst;
use crate::tui::input::decode::Decoder;
use crate::tui::input::escape::Escape;
use crate::tui::input::pause::{Gate, Keyboard, pair};

/// As much as Linux keeps for a terminal.
const READ: usize = 4096;

/// Starts the thread; the handle pauses it.
pub(super) fn start<T>(tell: Arc<T>) -> io::Result<Keyboard>
where
    T: Fn(Input) -> bool + Send + Sync + 'static,
{
    let (keyboard, gate) = pair()?;
    let mut keys = Keys {
        gate,
        decoder: Decoder::default(),
        escape: Escape::from_environment(),
        burst: Burst::default(),
        started: Instant::now(),
    };
    thread::Builder::new()
        .name("keys".into())
        .spawn(move || keys.read(&*tell))?;
    Ok(keyboard)
}

struct Keys {
    gate: Gate,
    decoder: Decoder,
    escape: Escape,
    burst: Burst,
    started: Instant,
}

impl Keys {
    /// Reads until the terminal is gone or nobody listens.
    fn read(&mut self, tell: &impl Fn(Input) -> bool) {
        loop {
            let inputs = match self.wait() {
                Woken::Gone => vec![Input::Gone],
                Woken::Pause => {
                    let held = self.escape.release();
                    self.gate.pass();
                    held
                }
                Woken::Input => self.take(),
                Woken::Late => self.escape.expire(self.now()),
            };
            let over = inputs.last() == Some(&Input::Gone);
            let now = self.now();
            let passed = self.burst.pass(inputs, now);
            if !passed.into_iter().all(tell) || over {
                return;
            }
        }
    }

    /// Sleeps until there is input, a wish to pause, or a held Esc has waited long enough.
    fn wait(&self) -> Woken {
        let tty = stdin();
        let mut fds = [
            PollFd::new(&tty, PollFlags::IN),
            PollFd::new(self.gate.woken(), PollFlags::IN),
        ];
        let left = self
            .escape
            .deadline()
            .and_then(|deadline| Timespec::try_from(deadline.saturating_sub(self.now())).ok());
        match poll(&mut fds, left.as_ref()) {
            Ok(0) | Err(Errno::INTR) => return Woken::Late,
            Ok(_) => {}
            Err(_) => return Woken::Gone,
        }
        let [tty, gate] = fds.map(|fd| fd.revents());
        if tty.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            Woken::Gone
        } else if gate.is_empty() {
            Woken::Input
        } else {
            Woken::Pause
        }
    }

    /// Takes what has come, which is there already, so this does not wait.
    fn take(&mut self) -> Vec<Input> {
        let mut bytes = [0; READ];
        match rustix::io::read(stdin(), &mut bytes) {
            // A terminal in raw mode has no end of file but its own.
            Ok(0) => vec![Input::Gone],
            Ok(count) => {
                let now = self.now();
                let keys = self.decoder.keys(&bytes[..count]);
                keys.into_iter()
                    .flat_map(|key| self.escape.feed(key, now))
                    .collect()
            }
            Err(Errno::INTR | Errno::AGAIN) => Vec::new(),
            Err(_) => vec![Input::Gone],
        }
    }

    fn now(&self) -> Duration {
        self.started.elapsed()
    }
}

/// Why the thread woke up.
enum Woken {
    Input,
    Pause,
    Late,
    Gone,
}
