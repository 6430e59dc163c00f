//! The system tells when something changes in a folder, so that nobody has to ask.

use std::io;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};

use rustix::fs::inotify::{self, CreateFlags, Event, ReadFlags, Reader, WatchFlags};
use rustix::io::Errno;

use crate::store::disk::{Folder, Heard};

/// File systems that nobody writes to but through this machine, by their numbers in `include/uapi/linux/magic.h`; that
/// of ZFS is in its own sources. Of what another machine writes the system tells nothing.
const LOCAL: [i128; 6] = [
    // ext2, ext3 and ext4.
    0xEF53,
    // XFS
    0x5846_5342,
    // Btrfs
    0x9123_683E,
    // F2FS
    0xF2F5_2010,
    // tmpfs
    0x0102_1994,
    // ZFS
    0x2FC1_2FC1,
];

/// So many bytes of what was heard are taken at once; the least that the system gives is one name of 255 bytes.
const ROOM: usize = 4096;

/// Hears what happens in folders.
#[derive(Debug)]
pub struct Ear(OwnedFd);

impl Ear {
    /// Hears nothing yet.
    ///
    /// # Errors
    /// Also where the person has as many as the system allows.
    pub fn new() -> io::Result<Self> {
        Ok(Self(inotify::init(
            CreateFlags::NONBLOCK | CreateFlags::CLOEXEC,
        )?))
    }

    /// Hears what happens in this folder from now on, whoever does it; a folder may be added again.
    ///
    /// # Errors
    /// Also where another machine may write in the folder, or it is none of the system's.
    pub fn add(&self, folder: &dyn Folder) -> io::Result<()> {
        let open = folder.descriptor().ok_or(io::ErrorKind::Unsupported)?;
        if !is_local(open)? {
            return Err(io::ErrorKind::Unsupported.into());
        }
        // The folder that is held open, whatever its name leads to by now.
        let path = format!("/proc/self/fd/{}", open.as_raw_fd());
        inotify::add_watch(&self.0, path, changes())?;
        Ok(())
    }

    /// What becomes readable when there is something to hear.
    pub fn descriptor(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }

    /// Takes what was heard since, without waiting: of changes of names that do not count nothing is said. Where that is
    /// much, the rest of it stays for the next time.
    pub fn take(&self, counts: impl Fn(&[u8]) -> bool) -> Heard {
        let mut room = [MaybeUninit::uninit(); ROOM];
        let mut events = Reader::new(&self.0, &mut room);
        let mut heard = Heard::Nothing;
        loop {
            heard = heard.max(match events.next() {
                Ok(event) => meaning(&event, &counts),
                Err(Errno::AGAIN) => return heard,
                Err(_) => return Heard::End,
            });
            if events.is_buffer_empty() {
                return heard;
            }
        }
    }
}

fn meaning(event: &Event<'_>, counts: impl Fn(&[u8]) -> bool) -> Heard {
    let is_over = ReadFlags::IGNORED | ReadFlags::UNMOUNT;
    match event.file_name() {
        _ if event.events().intersects(is_over) => Heard::End,
        Some(name) if !counts(name.to_bytes()) => Heard::Nothing,
        // Without a name it is about the folder, or there was more than the system keeps for one who does not listen.
        Some(_) | None => Heard::Change,
    }
}

/// What may change what a look finds: names, lengths, who may read, and the end of a program that held a file.
fn changes() -> WatchFlags {
    let names =
        WatchFlags::CREATE | WatchFlags::DELETE | WatchFlags::MOVED_FROM | WatchFlags::MOVED_TO;
    let files = WatchFlags::MODIFY | WatchFlags::ATTRIB | WatchFlags::CLOSE_WRITE;
    let folder = WatchFlags::DELETE_SELF | WatchFlags::MOVE_SELF | WatchFlags::ONLYDIR;
    names | files | folder
}

fn is_local(folder: BorrowedFd<'_>) -> io::Result<bool> {
    let kind = rustix::fs::fstatfs(folder)?.f_type;
    // Of 32 bits, with a sign or without.
    Ok(LOCAL.contains(&(i128::from(kind) & 0xFFFF_FFFF)))
}

#[cfg(test)]
pub(in crate::store) mod tests {
    use std::fs::{self, File, OpenOptions};
    use std::path::Path;
    use std::process::{Command, Stdio};

    use super::*;
    use crate::store::disk::system::SystemFolder;

    /// An empty directory of which the system tells all; says so where there is none.
    #[allow(clippy::print_stdout)]
    pub(in crate::store) fn told() -> Option<tempfile::TempDir> {
        let directories = [tempfile::tempdir(), tempfile::tempdir_in("/dev/shm")];
        let is_told = |directory: &tempfile::TempDir| {
            let folder = SystemFolder::open(directory.path()).unwrap();
            is_local(folder.descriptor().unwrap()).unwrap()
        };
        let told = directories.into_iter().flatten().find(is_told);
        if told.is_none() {
            println!("skipped: there is no file system here of which the system tells all");
        }
        told
    }

    /// An ear at an empty directory.
    fn ear() -> Option<(tempfile::TempDir, Ear)> {
        let directory = told()?;
        let ear = Ear::new().unwrap();
        let folder = SystemFolder::open(directory.path()).unwrap();
        ear.add(&folder).unwrap();
        Some((directory, ear))
    }

    fn append(path: &Path, text: &str) {
        use std::io::Write;
        let file = OpenOptions::new().append(true).create(true).open(path);
        file.unwrap().write_all(text.as_bytes()).unwrap();
    }

    #[test]
    fn what_does_not_count_is_passed_over() {
        let Some((directory, ear)) = ear() else {
            return;
        };
        let counts = |name: &[u8]| name != b"own";
        assert_eq!(ear.take(counts), Heard::Nothing);
        append(&directory.path().join("own"), "1");
        assert_eq!(ear.take(counts), Heard::Nothing);
        append(&directory.path().join("other"), "1");
        append(&directory.path().join("own"), "1");
        assert_eq!(ear.take(counts), Heard::Change);
        assert_eq!(ear.take(counts), Heard::Nothing);
        // Reading changes nothing, so that two who look do not wake each other for ever.
        fs::read(directory.path().join("other")).unwrap();
        fs::read_dir(directory.path()).unwrap().count();
        assert_eq!(ear.take(counts), Heard::Nothing);
    }

    #[test]
    fn a_file_that_a_killed_program_held_is_told() {
        let Some((directory, ear)) = ear() else {
            return;
        };
        let held = File::create(directory.path().join("held")).unwrap();
        // It ends with this test, too.
        let mut waits = Command::new("cat")
            .stdin(Stdio::piped())
            .stdout(Stdio::from(held))
            .spawn()
            .unwrap();
        assert_eq!(ear.take(|_| true), Heard::Change);
        assert_eq!(ear.take(|_| true), Heard::Nothing);
        waits.kill().unwrap();
        waits.wait().unwrap();
        assert_eq!(ear.take(|_| true), Heard::Change);
    }

    #[test]
    fn more_than_the_system_keeps_is_something() {
        let Some((directory, ear)) = ear() else {
            return;
        };
        let most = fs::read_to_string("/proc/sys/fs/inotify/max_queued_events").unwrap();
        let most: usize = most.trim().parse().unwrap();
        let files = ["a", "b"].map(|name| File::create(directory.path().join(name)).unwrap());
        for no in 0..=most {
            rustix::io::write(&files[no % 2], b"1").unwrap();
        }
        let nothing_counts = || ear.take(|_| false);
        assert!((0..=most).any(|_| nothing_counts() == Heard::Change));
    }

    #[test]
    fn a_folder_that_is_gone_ends_it() {
        let Some((directory, ear)) = ear() else {
            return;
        };
        directory.close().unwrap();
        assert_eq!(ear.take(|_| false), Heard::End);
    }

    #[test]
    fn where_others_may_write_unheard_nobody_listens() {
        for elsewhere in ["/proc", "/sys"] {
            let folder = SystemFolder::open(Path::new(elsewhere)).unwrap();
            let added = Ear::new().unwrap().add(&folder);
            assert_eq!(added.unwrap_err().kind(), io::ErrorKind::Unsupported);
        }
    }
}
