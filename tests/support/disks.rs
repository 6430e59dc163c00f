//! Disks that run full, made for one test: each test that wants some runs in a mount namespace of its own, which takes
//! all of them away when it ends. What cannot be had here is said, since the test passes without it.
#![allow(clippy::print_stdout)]

use std::env;
use std::ffi::OsString;
use std::fs::{self, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the inner run of a test finds its directory.
const PLACE: &str = "ANKETA_TEST_DISKS";

/// Runs the test of this name in a mount namespace of its own, with an empty directory; says why where it cannot.
pub fn alone(name: &str, test: impl FnOnce(&Path)) {
    if let Some(place) = env::var_os(PLACE) {
        test(Path::new(&place));
        return;
    }
    let namespace = ["--mount", "--propagation", "private"];
    if !runs("unshare", &namespace, &["true"]) {
        println!("skipped: {name} needs root and mount namespaces");
        return;
    }
    let place = tempfile::tempdir().unwrap();
    fs::set_permissions(place.path(), Permissions::from_mode(0o755)).unwrap();
    let status = Command::new("unshare")
        .args(namespace)
        .arg(env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env(PLACE, place.path())
        .status();
    assert!(status.unwrap().success(), "{name} failed, see above");
}

/// Says what is not tested.
pub fn skipped(why: &str) {
    println!("skipped: {why}");
}

/// Runs a tool; false where it is missing or fails.
pub fn runs(tool: &str, words: &[&str], more: &[&str]) -> bool {
    let path = "/usr/sbin:/usr/bin:/sbin:/bin";
    let output = Command::new(tool)
        .env("PATH", path)
        .args(words)
        .args(more)
        .output();
    match output {
        Ok(output) if output.status.success() => true,
        Ok(output) => {
            let why = String::from_utf8_lossy(&output.stderr).into_owned();
            println!("{tool} {words:?} {more:?}: {why}");
            false
        }
        Err(error) => {
            println!("{tool}: {error}");
            false
        }
    }
}

/// A file system of its own in a directory.
pub struct Disk {
    pub at: PathBuf,
}

impl Disk {
    /// In memory, with these options.
    pub fn tmpfs(place: &Path, options: &str) -> Option<Self> {
        let at = place.join("disk");
        fs::create_dir(&at).unwrap();
        let words = ["-t", "tmpfs", "-o", options, "none"];
        Self::mounted(&words, at)
    }

    /// In a file of so many megabytes, made by `mkfs` with these words.
    pub fn in_file(place: &Path, mkfs: &str, words: &[&str], megabytes: u64) -> Option<Self> {
        let (file, at) = (place.join("image"), place.join("disk"));
        fs::File::create(&file)
            .unwrap()
            .set_len(megabytes << 20)
            .unwrap();
        fs::create_dir(&at).unwrap();
        if !runs(mkfs, words, &[file.to_str().unwrap()]) {
            println!("skipped: {mkfs} is missing or fails");
            return None;
        }
        Self::mounted(&["-o", "loop", file.to_str().unwrap()], at)
    }

    fn mounted(words: &[&str], at: PathBuf) -> Option<Self> {
        if runs("mount", words, &[at.to_str().unwrap()]) {
            return Some(Self { at });
        }
        println!("skipped: nothing can be mounted here");
        None
    }

    /// Takes all names that files can have.
    pub fn fill_with_files(&self) {
        let many = self.at.join("many");
        fs::create_dir(&many).unwrap();
        for no in 0.. {
            if fs::File::create(many.join(format!("{no}"))).is_err() {
                return;
            }
        }
    }

    /// Gives them back.
    pub fn free_files(&self) {
        fs::remove_dir_all(self.at.join("many")).unwrap();
    }
}

/// Takes all the room there is, but for what others keep ahead.
pub fn fill(under: &Path) {
    let mut filler = OpenOptions::new()
        .create(true)
        .append(true)
        .open(under.join("filler"))
        .unwrap();
    for size in [1 << 16, 1 << 12, 1 << 9, 1] {
        let bytes = vec![b'-'; size];
        while filler.write_all(&bytes).is_ok() && filler.sync_data().is_ok() {}
    }
}

/// Gives it back.
pub fn free(under: &Path) {
    fs::remove_file(under.join("filler")).unwrap();
    runs("sync", &["-f"], &[under.to_str().unwrap()]);
}

/// Everything in a directory becomes readable for everybody, and writable for its owner alone.
pub fn open_to_read(path: &Path) {
    let mode = if path.is_dir() { 0o755 } else { 0o644 };
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            open_to_read(&entry.unwrap().path());
        }
    }
}

/// All directories in a directory become writable for everybody.
pub fn open_to_write(path: &Path) {
    if path.is_dir() {
        fs::set_permissions(path, Permissions::from_mode(0o777)).unwrap();
        for entry in fs::read_dir(path).unwrap() {
            open_to_write(&entry.unwrap().path());
        }
    }
}

/// The only thing in a directory whose name begins so.
pub fn only(directory: &Path, beginning: &str) -> PathBuf {
    let entries = fs::read_dir(directory).unwrap().map(|e| e.unwrap());
    let is_it = |name: &OsString| name.to_string_lossy().starts_with(beginning);
    let mut found: Vec<_> = entries.filter(|e| is_it(&e.file_name())).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0).path()
}
