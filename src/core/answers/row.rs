//! Names of rows.

use std::fmt;

/// Stable name of a row within its draft, written `r3` or `r3-7f3a91c2`; it is never used twice.
///
/// The lower half counts rows, the upper half is the tag of the writer who added the row, so that two who add rows at
/// once do not give the same name. The tag 0 is that of a draft when it is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowId(pub u64);

impl RowId {
    /// The row of a section that does not repeat.
    pub const ONLY: Self = Self(0);

    /// Greatest count of a row that is read; far from where numbers end.
    pub const LAST: u32 = 999_999_999;

    /// The row that the writer with this tag counts so.
    pub fn new(tag: u32, count: u32) -> Self {
        Self(u64::from(tag) << 32 | u64::from(count))
    }

    /// Its number among the rows of its writer, from 1.
    pub fn count(self) -> u32 {
        u32::try_from(self.0 & u64::from(u32::MAX)).unwrap_or(u32::MAX)
    }

    /// The tag of its writer.
    pub fn tag(self) -> u32 {
        u32::try_from(self.0 >> 32).unwrap_or(u32::MAX)
    }

    /// Reads a name; `None` when it names no row.
    pub fn parse(name: &str) -> Option<Self> {
        let (count, tag) = match name.strip_prefix('r')?.split_once('-') {
            Some((count, tag)) => (count, Some(tag)),
            None => (name.strip_prefix('r')?, None),
        };
        let tag = match tag {
            Some(tag) if tag.len() == 8 => {
                u32::from_str_radix(tag, 16).ok().filter(|tag| *tag > 0)?
            }
            Some(_) => return None,
            None => 0,
        };
        let count = count
            .parse()
            .ok()
            .filter(|n| (1..=Self::LAST).contains(n))?;
        Some(Self::new(tag, count))
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.tag() {
            0 => write!(f, "r{}", self.count()),
            tag => write!(f, "r{}-{tag:08x}", self.count()),
        }
    }
}
