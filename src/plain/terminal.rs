//! The terminal as this mode has it: whole lines, edited by the terminal itself, until the input ends or a signal comes.

use std::io::{self, Write};
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{
    InputModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcgetwinsize, tcsetattr,
};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

const WATCHED: [i32; 6] = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGCONT, SIGWINCH];

const ENDS: [i32; 3] = [SIGHUP, SIGTERM, SIGQUIT];

/// Columns assumed where the terminal does not say.
const USUAL_WIDTH: usize = 80;

/// Bytes of a line beyond which Linux drops what is typed (`N_TTY_BUF_SIZE`, the line end among them).
const LONGEST: usize = 4095;

/// How long after an empty line another one still belongs to the same paste.
const AT_ONCE: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 10_000_000,
};

/// One thing that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A line.
    Line(Line),
    /// The input has ended, as by Ctrl+D.
    End,
    /// Ctrl+C; what was typed of the line is gone, the terminal has seen to that.
    Interrupt,
    /// The window has so many columns now.
    Width(usize),
    /// A signal asks the program to end.
    Signal(i32),
}

/// A line without its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What was typed; bytes that are no UTF-8 as `�`.
    pub text: String,
    /// It is empty, and more came at once, as in a paste.
    pub goes_on: bool,
    /// The terminal may have dropped its end.
    pub may_be_cut: bool,
}

/// The terminal; dropping it gives it back as it was.
pub struct Lines {
    found: Termios,
    signals: SignalDelivery<UnixStream, SignalOnly>,
    pending: Vec<u8>,
}

impl Lines {
    /// Takes the terminal, which standard input and output must be.
    ///
    /// Ctrl+S does not freeze it, Ctrl+Z does not stop the program (it is pressed for undo), Backspace takes a whole
    /// letter of any alphabet.
    ///
    /// # Errors
    /// When the terminal refuses, or signals cannot be caught.
    pub fn open() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let signals = SignalDelivery::with_pipe(read, write, SignalOnly, WATCHED)?;
        let found = tcgetattr(stdin())?;
        let lines = Self {
            found,
            signals,
            pending: Vec::new(),
        };
        lines.take()?;
        Ok(lines)
    }

    /// Takes the terminal again after another program had it.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn take(&self) -> io::Result<()> {
        let mut modes = self.found.clone();
        modes.input_modes -= InputModes::IXON;
        modes.input_modes |= InputModes::IUTF8;
        modes.special_codes[SpecialCodeIndex::VSUSP] = 0;
        Ok(tcsetattr(stdin(), OptionalActions::Now, &modes)?)
    }

    /// Lends the terminal to another program; Ctrl+S does not freeze it meanwhile.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn lend(&self) -> io::Result<()> {
        let mut modes = self.found.clone();
        modes.input_modes -= InputModes::IXON;
        Ok(tcsetattr(stdin(), OptionalActions::Now, &modes)?)
    }

    /// Waits for a line, the end of the input, or a signal.
    pub fn hear(&mut self) -> Heard {
        loop {
            if let Some(line) = self.line() {
                return Heard::Line(line);
            }
            match self.wait(None) {
                Woken::Signal => {
                    if let Some(heard) = self.signalled() {
                        return heard;
                    }
                }
                Woken::Gone => return Heard::Signal(SIGHUP),
                Woken::Late => {}
                Woken::Input => match self.read() {
                    Ok(0) if self.pending.is_empty() => return Heard::End,
                    // The input ended behind a line that nobody has ended.
                    Ok(0) => self.pending.push(b'\n'),
                    Ok(_) | Err(Errno::INTR | Errno::AGAIN) => {}
                    Err(_) => return Heard::Signal(SIGHUP),
                },
            }
        }
    }

    /// Shows a text at once.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn show(text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Columns of the terminal.
    pub fn width() -> usize {
        let found = tcgetwinsize(stdout()).map_or(0, |size| usize::from(size.ws_col));
        if found == 0 { USUAL_WIDTH } else { found }
    }

    /// What the signals that came mean: an end before anything else.
    fn signalled(&mut self) -> Option<Heard> {
        let came: Vec<i32> = self.signals.pending().collect();
        // Somebody else may have had the terminal while the process was stopped; one that is gone tells so by itself.
        if came.contains(&SIGCONT) {
            let _ = self.take();
        }
        let end = came.iter().find(|signal| ENDS.contains(signal));
        if let Some(signal) = end {
            Some(Heard::Signal(*signal))
        } else if came.contains(&SIGINT) {
            Some(Heard::Interrupt)
        } else {
            came.contains(&SIGWINCH)
                .then(|| Heard::Width(Self::width()))
        }
    }

    /// The first whole line of what was read.
    fn line(&mut self) -> Option<Line> {
        let end = self.pending.iter().position(|byte| *byte == b'\n')?;
        let bytes: Vec<u8> = self.pending.drain(..=end).collect();
        let bytes = &bytes[..end];
        let goes_on = bytes.is_empty()
            && (!self.pending.is_empty() || matches!(self.wait(Some(&AT_ONCE)), Woken::Input));
        Some(Line {
            text: String::from_utf8_lossy(bytes).into_owned(),
            goes_on,
            may_be_cut: bytes.len() + 1 >= LONGEST,
        })
    }

    fn read(&mut self) -> Result<usize, Errno> {
        let mut bytes = [0; 8192];
        let count = rustix::io::read(stdin(), &mut bytes)?;
        self.pending.extend_from_slice(&bytes[..count]);
        Ok(count)
    }

    fn wait(&self, at_most: Option<&Timespec>) -> Woken {
        let (pipe, tty) = (self.signals.get_read().as_fd(), stdin());
        let mut fds = [
            PollFd::new(&pipe, PollFlags::IN),
            PollFd::new(&tty, PollFlags::IN),
        ];
        match poll(&mut fds, at_most) {
            Ok(0) | Err(Errno::INTR) => return Woken::Late,
            Ok(_) => {}
            Err(_) => return Woken::Gone,
        }
        let [pipe, tty] = fds.map(|fd| fd.revents());
        if !pipe.is_empty() {
            Woken::Signal
        } else if tty.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            // A line that is gone has an end of input, too.
            Woken::Gone
        } else {
            Woken::Input
        }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        let _ = tcsetattr(stdin(), OptionalActions::Now, &self.found);
    }
}

/// Why waiting ended.
enum Woken {
    Signal,
    Input,
    Late,
    Gone,
}
