//! One file that lines are appended to, each by one call of the system.

use std::io;
use std::sync::Arc;

use crate::store::disk::Sheet;

/// Room kept ahead, so that a sentence can be finished on a full disk.
const RESERVE: u64 = 256 * 1024;

/// A file of one's own, open at its end.
#[derive(Debug)]
pub(super) struct Pen {
    sheet: Arc<dyn Sheet>,
    len: u64,
    /// The end up to which room is kept; `None` where the file system cannot do that.
    reserved: Option<u64>,
    /// The file does not end with an end of line, or may not.
    is_torn: bool,
    /// No more room could be kept.
    is_short: bool,
    /// The disk has less room left than is kept.
    is_low: bool,
}

impl Pen {
    /// At the end of a new file, or of one of so many bytes, of which the last is given.
    pub(super) fn new(sheet: Arc<dyn Sheet>, len: u64, last: Option<u8>) -> Self {
        let mut pen = Self {
            sheet,
            len,
            reserved: Some(0),
            is_torn: last.is_some_and(|last| last != b'\n'),
            is_short: false,
            is_low: false,
        };
        pen.reserve();
        pen
    }

    /// The file.
    pub(super) fn sheet(&self) -> &Arc<dyn Sheet> {
        &self.sheet
    }

    /// Its length in bytes.
    pub(super) fn len(&self) -> u64 {
        self.len
    }

    /// The disk is full; hardly more than what was kept ahead is left.
    pub(super) fn is_short(&self) -> bool {
        self.is_short || self.is_low
    }

    /// Appends whole lines. When that fails, part of them may be in the file; the next lines do not join that part.
    pub(super) fn put(&mut self, lines: &[u8]) -> io::Result<()> {
        let mended;
        let bytes = if self.is_torn {
            mended = [b"\n", lines].concat();
            &mended[..]
        } else {
            lines
        };
        let written = self.sheet.append(bytes);
        self.is_torn = true;
        let written = written?;
        self.len += written as u64;
        if written < bytes.len() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.is_torn = false;
        self.reserve();
        Ok(())
    }

    /// Keeps room ahead once half of it is used.
    fn reserve(&mut self) {
        self.is_low = self.sheet.room().is_ok_and(|room| room < RESERVE);
        let Some(reserved) = self.reserved else {
            return;
        };
        if reserved >= self.len + RESERVE / 2 && !self.is_short {
            return;
        }
        match self.sheet.reserve(self.len, RESERVE) {
            Ok(()) => {
                self.reserved = Some(self.len + RESERVE);
                self.is_short = false;
            }
            Err(error) => match error.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => self.is_short = true,
                // The file system keeps no room.
                _ => self.reserved = None,
            },
        }
    }
}
