//! The terminal while the program has it: entered once, given back once, whatever happens.
//!
//! The state is the process's, not a value's: a panic in another thread must be able to give the
//! terminal back too. [`restore`] is for that; the rest is [`Session`].

use std::io::{self, Write};
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::crossterm::terminal;
use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Signal, getpid, getsid, kill_current_process_group};
use rustix::stdio::{stdin, stdout};
use rustix::termios::{InputModes, OptionalActions, Termios};
use rustix::termios::{tcgetattr, tcgetwinsize, tcsetattr};
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

/// Alternate screen, bracketed paste on, keypad and arrows in their plain modes (an application
/// keypad's digits are lost in crossterm), no scroll region (a killed program may have left one, and
/// rows move within it alone), plain pen, blank screen (GNU screen has no other one).
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b>\x1b[?1l\x1b[r\x1b[m\x1b[2J\x1b[H";

/// Paste off, plain pen, blank screen (GNU screen does not bring the old one back), cursor shown,
/// alternate screen left.
const LEAVE: &[u8] = b"\x1b[?2004l\x1b[m\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l";

/// How long leaving waits for a terminal that takes no output, such as one stopped by Ctrl+S.
const PATIENCE: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 300_000_000,
};

/// Assumed where the terminal says it has no size, as serial lines and some wrappers do.
const USUAL_SIZE: Size = Size {
    width: 80,
    height: 24,
};

/// Whether the terminal is ours now; who turns it to `false` gives the terminal back.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// The terminal in raw mode on its alternate screen; dropping it gives the terminal back.
///
/// Standard input and output must be the terminal, which the caller checks first. Signals and
/// `process::exit` run no destructor: call [`restore`] before them.
#[derive(Debug)]
pub struct Session {
    /// The modes found on leaving for another program, to be set again before coming back.
    lent: Option<Termios>,
    /// A stop is over and the terminal taken again, but the SIGCONT that ended it is still to be told.
    went_on: bool,
}

impl Session {
    /// Takes the terminal, and sees to it that a panic in any thread gives it back.
    ///
    /// # Errors
    ///
    /// When there is a session already, or the terminal refuses; then it is as it was before.
    pub fn enter() -> io::Result<Self> {
        give_back_on_panic();
        take()?;
        Ok(Self {
            lent: None,
            went_on: false,
        })
    }

    /// Lends the terminal to another program, such as `$EDITOR`: plain screen, cooked mode.
    ///
    /// Ctrl+S does not freeze the terminal meanwhile. Keys must not be read meanwhile, or both
    /// programs read them. Ctrl+C there is a SIGINT for both: it is not to be obeyed here then.
    /// A second call changes nothing.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub fn suspend(&mut self) -> io::Result<()> {
        restore();
        if self.lent.is_none() {
            let found = tcgetattr(stdin())?;
            let mut lent = found.clone();
            lent.input_modes -= InputModes::IXON;
            tcsetattr(stdin(), OptionalActions::Now, &lent)?;
            self.lent = Some(found);
        }
        Ok(())
    }

    /// Takes the terminal again after [`suspend`](Self::suspend) or after the process was stopped
    /// from outside, whatever state it was left in.
    ///
    /// The screen is blank then: call `Window::clear` and draw.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub fn resume(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.went_on) {
            return Ok(());
        }
        if let Some(found) = self.lent.take() {
            tcsetattr(stdin(), OptionalActions::Now, &found)?;
        }
        restore();
        take()
    }

    /// Gives the terminal back, stops the process as SIGTSTP would, and takes it on SIGCONT.
    ///
    /// The screen is blank then, as after [`resume`](Self::resume).
    ///
    /// A session leader is not stopped, since nobody could continue it: the screen is only
    /// to be painted anew.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub fn stop(&mut self) -> io::Result<()> {
        if is_leader() {
            return Ok(());
        }
        restore();
        emulate_default_handler(SIGTSTP)?;
        self.went_on = true;
        take()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        restore();
        if let Some(found) = self.lent.take() {
            let _ = tcsetattr(stdin(), OptionalActions::Now, &found);
        }
    }
}

/// Gives the terminal back, if it is ours; returns whether it was.
///
/// For any thread, and as often as one likes: only the first call does it. It takes no lock that
/// the drawing thread holds, waits at most 0.3 s for a stopped terminal, and reports no error,
/// because nothing could be done about one.
pub fn restore() -> bool {
    let ours = ENTERED.swap(false, Ordering::SeqCst);
    if ours {
        give_back();
    }
    ours
}

/// Stops the process, whose terminal is lent, with the program that has it, until the shell continues both. Where no
/// shell could, that program goes on.
///
/// # Errors
///
/// When the system does not let it.
pub fn stop_with_other() -> io::Result<()> {
    if is_leader() {
        return Ok(kill_current_process_group(Signal::CONT)?);
    }
    emulate_default_handler(SIGTSTP)
}

/// Whether the process leads its session, so that nobody could continue it.
fn is_leader() -> bool {
    getsid(None) == Ok(getpid())
}

/// The size of the terminal, 80 by 24 where it does not say.
///
/// # Errors
///
/// When standard output is no terminal, or it is gone.
pub fn size() -> io::Result<Size> {
    let found = tcgetwinsize(stdout())?;
    Ok(match (found.ws_col, found.ws_row) {
        (0, _) | (_, 0) => USUAL_SIZE,
        (width, height) => Size { width, height },
    })
}

/// Whether the terminal has hung up: whatever failed on it, nobody sees it any more.
pub fn is_gone() -> bool {
    let tty = stdin();
    let mut fds = [PollFd::new(&tty, PollFlags::empty())];
    let told = poll(&mut fds, Some(&Timespec::default()));
    told.is_err() || !fds[0].revents().is_empty()
}

/// Standard output without a buffer or a lock, for the backend, which makes one write per frame.
///
/// It refuses once the terminal is given back, so that a frame drawn after a panic in another
/// thread does not land on the user's shell.
#[derive(Debug, Default, Clone, Copy)]
pub struct Screen;

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !ENTERED.load(Ordering::SeqCst) {
            return Err(io::Error::other("the terminal is given back already"));
        }
        Ok(rustix::io::write(stdout(), bytes)?)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn take() -> io::Result<()> {
    if ENTERED.swap(true, Ordering::SeqCst) {
        return Err(io::Error::other("the terminal is taken already"));
    }
    if let Err(error) = terminal::enable_raw_mode() {
        // Nothing was changed, so nothing is written either.
        ENTERED.store(false, Ordering::SeqCst);
        return Err(error);
    }
    Screen.write_all(ENTER).inspect_err(|_| {
        restore();
    })
}

fn give_back() {
    let out = stdout();
    let mut fds = [PollFd::new(&out, PollFlags::OUT)];
    // Writing to a stopped terminal would block for ever, and with it the way out.
    if poll(&mut fds, Some(&PATIENCE)).is_ok_and(|ready| ready > 0) {
        let _ = rustix::io::write(out, LEAVE);
    }
    let _ = terminal::disable_raw_mode();
}

fn give_back_on_panic() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let next = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            restore();
            next(panic);
        }));
    });
}
