//! The thread that reads keys and pastes.

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use ratatui::crossterm::event::{self, Event, KeyEventKind};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;

use crate::tui::input::Input;
use crate::tui::input::escape::Escape;
use crate::tui::input::pause::{Gate, Keyboard, pair};

/// Starts the thread; the handle pauses it.
pub(super) fn start<T>(tell: Arc<T>) -> io::Result<Keyboard>
where
    T: Fn(Input) -> bool + Send + Sync + 'static,
{
    let (keyboard, gate) = pair()?;
    let mut keys = Keys {
        gate,
        escape: Escape::from_environment(),
        started: Instant::now(),
    };
    thread::Builder::new()
        .name("keys".into())
        .spawn(move || keys.read(&*tell))?;
    Ok(keyboard)
}

struct Keys {
    gate: Gate,
    escape: Escape,
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
                Woken::Input => self.drain(),
                Woken::Late => self.escape.expire(self.now()),
            };
            let over = inputs.last() == Some(&Input::Gone);
            if !inputs.into_iter().all(tell) || over {
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
            Ok(0) => return Woken::Late,
            Ok(_) => {}
            Err(Errno::INTR) => return Woken::Late,
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

    /// Takes all that crossterm has, since what it has read already wakes nobody.
    fn drain(&mut self) -> Vec<Input> {
        let mut inputs = Vec::new();
        loop {
            match event::poll(Duration::ZERO).and_then(|some| some.then(event::read).transpose()) {
                Ok(None) => return inputs,
                Ok(Some(Event::Key(key))) if key.kind != KeyEventKind::Release => {
                    inputs.extend(self.escape.feed(key, self.now()));
                }
                Ok(Some(Event::Paste(text))) => {
                    inputs.extend(self.escape.release());
                    inputs.push(Input::Paste(text));
                }
                // Sizes come from the watch thread, which need not wait for a key.
                Ok(Some(_)) => {}
                Err(_) => {
                    inputs.push(Input::Gone);
                    return inputs;
                }
            }
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
