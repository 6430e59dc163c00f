//! The content of a file, and which parts of it are on the disk.

/// A file that is only appended to.
#[derive(Clone, Debug, Default)]
pub(super) struct File {
    content: Vec<u8>,
    /// So many bytes of it are on the disk.
    durable: usize,
    /// Where each `append()` since then ended.
    ends: Vec<usize>,
    /// A sync failed: the system says that all is well from now on, and the disk does not have it.
    is_lost: bool,
    locked_by: Option<u64>,
}

/// What became of one `append()` that was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// Nothing got there; what stands behind it makes a hole of zeros of it.
    Gone,
    /// Zeros got there: the new length did, the text did not.
    Zeros,
    /// The first half got there.
    Torn,
    /// All got there.
    Whole,
}

impl Rest {
    pub(super) const ALL: [Self; 4] = [Self::Gone, Self::Zeros, Self::Torn, Self::Whole];
}

impl File {
    /// A file of which all is on the disk.
    pub(super) fn on_disk(content: Vec<u8>) -> Self {
        Self {
            durable: content.len(),
            content,
            ..Self::default()
        }
    }

    pub(super) fn content(&self) -> &[u8] {
        &self.content
    }

    pub(super) fn append(&mut self, bytes: &[u8]) -> usize {
        self.content.extend_from_slice(bytes);
        self.ends.push(self.content.len());
        bytes.len()
    }

    pub(super) fn sync(&mut self) {
        if !self.is_lost {
            self.durable = self.content.len();
            self.ends.clear();
        }
    }

    /// A sync failed.
    pub(super) fn lose(&mut self) {
        self.is_lost = true;
    }

    /// How many times it was appended to since it was last on the disk.
    pub(super) fn loose(&self) -> usize {
        self.ends.len()
    }

    /// The file after a power cut in which this became of what was not synced.
    pub(super) fn after(&self, rests: &[Rest]) -> Self {
        let mut content = self.content[..self.durable].to_vec();
        let mut from = self.durable;
        for (end, rest) in self.ends.iter().zip(rests) {
            let text = &self.content[from..*end];
            let half = from + text.len() / 2;
            match rest {
                Rest::Gone => {}
                Rest::Zeros => content.resize(*end, 0),
                Rest::Torn => {
                    content.resize(from, 0);
                    content.extend_from_slice(&self.content[from..half]);
                }
                Rest::Whole => {
                    content.resize(from, 0);
                    content.extend_from_slice(text);
                }
            }
            from = *end;
        }
        Self::on_disk(content)
    }

    /// Whether this opening of the file has the lock now.
    pub(super) fn lock(&mut self, handle: u64) -> bool {
        *self.locked_by.get_or_insert(handle) == handle
    }

    /// Nobody holds it.
    pub(super) fn unlock(&mut self) {
        self.locked_by = None;
    }

    /// This opening of the file ends.
    pub(super) fn close(&mut self, handle: u64) {
        self.locked_by.take_if(|by| *by == handle);
    }
}
