//! The built program in a pseudo-terminal: keys in, screen, exit status and what is left on the terminal out.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::support::program::PROGRAM;

/// Longer than anything takes on a busy machine; only a failing test waits so long.
const LIMIT: Duration = Duration::from_secs(30);

struct Shown {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    /// Nothing comes any more.
    is_over: bool,
}

/// What is shown, and a bell for whenever that changes.
type Window = Arc<(Mutex<Shown>, Condvar)>;

/// The program and the terminal it runs in.
pub struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    window: Window,
    hung_up: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
}

impl Pty {
    /// Starts the program in `directory`, in Russian, on a terminal of 80 by 24.
    pub fn start(directory: &Path, words: &[&str], variables: &[(&str, &str)]) -> Self {
        Self::start_other(directory, PROGRAM, words, variables)
    }

    /// The same with another program, which may start ours.
    pub fn start_other(
        directory: &Path,
        program: &str,
        words: &[&str],
        variables: &[(&str, &str)],
    ) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(words);
        command.env_clear();
        command.env("PATH", "/usr/bin:/bin");
        command.cwd(directory);
        command.env("HOME", directory);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "ru_RU.UTF-8");
        for (name, value) in variables {
            command.env(name, value);
        }
        Self::run(command)
    }

    fn run(command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
        let shown = Shown {
            screen,
            bytes: Vec::new(),
            is_over: false,
        };
        let window: Window = Arc::new((Mutex::new(shown), Condvar::new()));
        let hung_up = Arc::new(AtomicBool::new(false));
        let mut from = pair.master.try_clone_reader().unwrap();
        let (to, stop) = (Arc::clone(&window), Arc::clone(&hung_up));
        let reader = thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut buffer) {
                let mut shown = to.0.lock().unwrap();
                shown.screen.process(&buffer[..count]);
                shown.bytes.extend_from_slice(&buffer[..count]);
                to.1.notify_all();
                if stop.load(Ordering::SeqCst) {
                    return;
                }
            }
            to.0.lock().unwrap().is_over = true;
            to.1.notify_all();
        });
        let writer = pair.master.take_writer().unwrap();
        Self {
            master: Some(pair.master),
            writer: Some(writer),
            child,
            window,
            hung_up,
            reader: Some(reader),
        }
    }

    /// Types bytes, as a terminal sends them.
    pub fn send(&mut self, bytes: &str) -> &mut Self {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes.as_bytes()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// What stands on the screen.
    pub fn contents(&self) -> String {
        contents(&self.window.0.lock().unwrap())
    }

    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(&format!("{text:?}"), |screen| screen.contains(text))
    }

    #[track_caller]
    pub fn wait_until_gone(&mut self, text: &str) -> &mut Self {
        self.wait_until(&format!("anything but {text:?}"), |screen| {
            !screen.contains(text)
        })
    }

    #[track_caller]
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) -> &mut Self {
        let (shown, bell) = &*self.window;
        let is_missing = |shown: &mut Shown| !is_so(&contents(shown));
        let waited = bell.wait_timeout_while(shown.lock().unwrap(), LIMIT, is_missing);
        let is_late = waited.unwrap().1.timed_out();
        assert!(!is_late, "no {what} on the screen:\n{}", self.contents());
        self
    }

    /// Waits until something is so of the screen and its cursor.
    #[track_caller]
    pub fn wait_on(&mut self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let (shown, bell) = &*self.window;
        let is_missing = |shown: &mut Shown| !is_so(shown.screen.screen());
        let waited = bell.wait_timeout_while(shown.lock().unwrap(), LIMIT, is_missing);
        let is_late = waited.unwrap().1.timed_out();
        assert!(!is_late, "no {what} on the screen:\n{}", self.contents());
        self
    }

    /// The screen as it is now.
    pub fn screen(&self) -> vt100::Screen {
        self.window.0.lock().unwrap().screen.screen().clone()
    }

    /// How many bytes were written to the terminal so far.
    pub fn written(&self) -> usize {
        self.window.0.lock().unwrap().bytes.len()
    }

    /// Waits until something is so on the screen or the program has ended; false where neither comes about in time.
    pub fn waits(&mut self, most: Duration, is_so: impl Fn(&str) -> bool) -> bool {
        let (shown, bell) = &*self.window;
        let is_missing = |shown: &mut Shown| !shown.is_over && !is_so(&contents(shown));
        let waited = bell.wait_timeout_while(shown.lock().unwrap(), most, is_missing);
        !waited.unwrap().1.timed_out()
    }

    /// Whether the program has ended, and all that it wrote is on the screen.
    pub fn is_over(&self) -> bool {
        self.window.0.lock().unwrap().is_over
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        let (rows, columns) = (height.try_into().unwrap(), width.try_into().unwrap());
        self.window
            .0
            .lock()
            .unwrap()
            .screen
            .screen_mut()
            .set_size(rows, columns);
        let master = self.master.as_ref().unwrap();
        master.resize(size(width, height)).unwrap();
        self
    }

    pub fn process_id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub fn signal(&self, name: &str) {
        let pid = self.process_id().to_string();
        let sent = Command::new("kill").args(["-s", name, &pid]).status();
        assert!(sent.unwrap().success());
    }

    /// Kills the program, at once.
    pub fn kill(&self) {
        kill(self.process_id());
    }

    /// Kills the program that the one in the terminal has started; false where there is none.
    pub fn kill_child(&self) -> bool {
        let parent = self.process_id();
        let children = format!("/proc/{parent}/task/{parent}/children");
        let children = std::fs::read_to_string(children).unwrap_or_default();
        let child = children.split_whitespace().next();
        child.map(|pid| kill(pid.parse().unwrap())).is_some()
    }

    /// Closes all that holds the terminal open, as sshd does when the line drops.
    pub fn hang_up(&mut self) {
        self.hung_up.store(true, Ordering::SeqCst);
        // Something must be drawn for the reader to come back.
        self.send("x");
        self.reader.take().unwrap().join().unwrap();
        self.writer = None;
        self.master = None;
    }

    /// Puts something on the screen that the program did not write, as a reattached terminal has it.
    pub fn scribble(&mut self, text: &str) -> &mut Self {
        self.window
            .0
            .lock()
            .unwrap()
            .screen
            .process(text.as_bytes());
        self
    }

    /// Waits for the end; gives the exit code and the time that the processor worked for it.
    ///
    /// A child that has ended keeps its times until somebody asks for its exit code.
    #[track_caller]
    pub fn ended_after_work(&mut self) -> (u32, Duration) {
        let stat = format!("/proc/{}/stat", self.child.process_id().unwrap());
        let fields = || -> Vec<String> {
            let text = std::fs::read_to_string(&stat).unwrap();
            let (_, behind_name) = text.rsplit_once(") ").unwrap();
            behind_name.split(' ').map(str::to_owned).collect()
        };
        within_limit(|| fields()[0] == "Z");
        let ticks: u64 = fields()[11..13]
            .iter()
            .map(|t| t.parse::<u64>().unwrap())
            .sum();
        (self.ended(), Duration::from_millis(ticks * 10))
    }

    /// Waits for the end and gives the exit code.
    #[track_caller]
    pub fn ended(&mut self) -> u32 {
        let mut code = None;
        within_limit(|| {
            code = self
                .child
                .try_wait()
                .unwrap()
                .map(|status| status.exit_code());
            code.is_some()
        });
        code.unwrap_or_else(|| panic!("still running:\n{}", self.contents()))
    }

    /// What is left on the terminal after the end.
    pub fn left(&mut self) -> String {
        self.reader.take().unwrap().join().unwrap();
        self.contents()
    }

    /// All that was written to the terminal.
    pub fn bytes(&self) -> String {
        String::from_utf8_lossy(&self.window.0.lock().unwrap().bytes).into_owned()
    }

    /// The same on a terminal that the program had taken: it must be as it was before.
    #[track_caller]
    pub fn restored(&mut self) -> String {
        self.restored_after(1)
    }

    /// The same where the terminal was taken so many times.
    #[track_caller]
    pub fn restored_after(&mut self, times: usize) -> String {
        let left = self.left();
        let shown = self.window.0.lock().unwrap();
        let screen = shown.screen.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.bracketed_paste(), "bracketed paste is off");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        let bytes = String::from_utf8_lossy(&shown.bytes);
        assert_eq!(bytes.matches("\x1b[?1049l").count(), times, "{bytes:?}");
        left
    }
}

impl Drop for Pty {
    /// A failed test leaves no program behind.
    fn drop(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

fn kill(pid: u32) {
    let pid = Pid::from_raw(pid.try_into().unwrap()).unwrap();
    // It may have ended meanwhile.
    let _ = kill_process(pid, Signal::KILL);
}

/// The screen without blanks at line ends, which may be written or not.
fn contents(shown: &Shown) -> String {
    let contents = shown.screen.screen().contents();
    let lines: Vec<&str> = contents.lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}

fn size(width: u16, height: u16) -> PtySize {
    PtySize {
        rows: height,
        cols: width,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// Whether something becomes true before the limit.
pub fn within_limit(mut is_done: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while !is_done() {
        if start.elapsed() > LIMIT {
            return false;
        }
        thread::sleep(Duration::from_millis(5));
    }
    true
}
