//! The guest: a Linux in a process of its own, which reads the files of this machine and writes on images only.

use std::env;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use tempfile::TempDir;

use crate::script::{Promise, Promises};

/// What the guest does.
#[derive(Clone, Copy, Debug)]
pub enum Work {
    /// Fills so many drafts while every write on the disk is recorded.
    Record { drafts: u64 },
    /// Fills drafts until the power is cut.
    Fill,
    /// Fills one while the disk fails once.
    Fail,
}

/// A guest that was not started yet, with empty disks.
#[derive(Debug)]
pub struct Guest {
    scratch: TempDir,
    work: Work,
    file_system: String,
}

/// What the guest told on its console.
#[derive(Debug, Default)]
pub struct Told {
    pub promises: Promises,
    pub remarks: Vec<String>,
    /// What else was on it.
    rest: String,
}

/// A directory for images, in memory where that can be.
pub fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// Whether everything is there that this takes, or what is missing.
///
/// # Errors
/// What is missing.
pub fn look_for_tools() -> Result<(), String> {
    if !rustix::process::getuid().is_root() {
        return Err("only root can mount the disks".to_owned());
    }
    let maker = format!("mkfs.{}", file_system());
    for tool in ["linux.uml", "dmsetup", "busybox", "mount", &maker] {
        let path = env::var_os("PATH").unwrap_or_default();
        let mut places = env::split_paths(&path).chain(["/usr/sbin".into(), "/sbin".into()]);
        if !places.any(|place| place.join(tool).exists()) {
            return Err(format!(
                "there is no {tool}; the head of tests/power.rs names the packages"
            ));
        }
    }
    Ok(())
}

fn file_system() -> String {
    env::var("ANKETA_POWER_FS").unwrap_or_else(|_| "ext4".to_owned())
}

impl Guest {
    /// Makes its disks.
    pub fn new(work: Work) -> Self {
        let file_system = match work {
            // Its journal can be elsewhere.
            Work::Fail => "ext4".to_owned(),
            Work::Record { .. } | Work::Fill => file_system(),
        };
        let guest = Self {
            scratch: scratch(),
            work,
            file_system,
        };
        let megabytes = match guest.file_system.as_str() {
            "xfs" => 320,
            "btrfs" => 128,
            _ => 24,
        };
        for (name, megabytes) in [("disk", megabytes), ("log", 4096)] {
            let file = File::create(guest.path(name)).unwrap();
            file.set_len(megabytes << 20).unwrap();
        }
        let mut make = Command::new(format!("mkfs.{}", guest.file_system));
        match guest.file_system.as_str() {
            "ext4" => make.args([
                "-q",
                "-E",
                "nodiscard,lazy_itable_init=0,lazy_journal_init=0",
            ]),
            "xfs" => make.args(["-q", "-K"]),
            _ => make.args(["-q", "-K", "-M"]),
        };
        assert!(make.arg(guest.path("disk")).status().unwrap().success());
        guest
    }

    pub fn file_system(&self) -> &str {
        &self.file_system
    }

    fn path(&self, name: &str) -> PathBuf {
        self.scratch.path().join(name)
    }

    /// What is on its disk.
    pub fn disk(&self) -> Vec<u8> {
        fs::read(self.path("disk")).unwrap()
    }

    /// What was recorded.
    pub fn log(&self) -> PathBuf {
        self.path("log")
    }

    /// Runs until it has done its work.
    pub fn run_to_the_end(&self) -> Told {
        let mut child = self.start();
        let told = listen(&mut child, |_| {});
        child.wait().unwrap();
        assert!(
            told.remarks.iter().any(|r| r == "done"),
            "it did not end well: {}",
            told.rest
        );
        told
    }

    /// Runs until the power is cut, so long after it has begun.
    pub fn run_until_cut(&self, after: Duration) -> Told {
        let mut child = self.start();
        let group = Pid::from_child(&child);
        let cut = move |line: &str| {
            if line.contains("remark=mounted") {
                thread::spawn(move || {
                    thread::sleep(after);
                    kill_process_group(group, Signal::KILL).unwrap();
                });
            }
        };
        let told = listen(&mut child, cut);
        child.wait().unwrap();
        told
    }

    fn start(&self) -> Child {
        let (work, count) = match self.work {
            Work::Record { drafts } => ("record", drafts),
            Work::Fill => ("fill", 1000),
            Work::Fail => ("fail", 1),
        };
        let mut linux = Command::new("linux.uml");
        linux.args([
            "mem=256M",
            "rootfstype=hostfs",
            "rootflags=/",
            "ro",
            "quiet",
        ]);
        linux.args(["con=null", "con0=null,fd:1"]);
        // Not beside the disks: the guest has a /dev of its own.
        linux.arg(concat!(
            "init=",
            env!("CARGO_MANIFEST_DIR"),
            "/tests/power/guest.sh"
        ));
        linux.arg(format!("ubd0={}", self.path("disk").display()));
        linux.arg(format!("ubd1={}", self.path("log").display()));
        linux.arg(format!("TYPIST={}", env::current_exe().unwrap().display()));
        linux.args([
            format!("WORK={work}"),
            format!("COUNT={count}"),
            format!("FS={}", self.file_system),
        ]);
        // A kill has to reach all processes of the guest.
        linux
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        linux.spawn().unwrap()
    }
}

fn listen(child: &mut Child, mut hear: impl FnMut(&str)) -> Told {
    let mut told = Told::default();
    let out = BufReader::new(child.stdout.take().unwrap());
    for line in out.split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        hear(&line);
        if let Some(promise) = Promise::find(&line) {
            told.promises.add(promise);
        } else if let Some((_, remark)) = line.split_once("remark=") {
            told.remarks.push(remark.trim_end().to_owned());
        } else {
            told.rest += &line;
            told.rest.push('\n');
        }
    }
    told
}
