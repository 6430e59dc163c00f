//! The keys of a line, before it is known what they mean. A journal is many lines, so texts stay where they were read.

use std::borrow::Cow;
use std::fmt;
use std::str;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::store::drafts::file::tree::Tree;
use crate::store::journal::line::{SUM, SUM_AND_END};

/// The keys of a line whose sum is right. Those that nobody knows are passed over.
#[derive(Deserialize)]
pub(super) struct Keys<'l> {
    #[serde(borrow, default)]
    pub(super) t: Word<'l>,
    #[serde(borrow, default)]
    pub(super) w: Word<'l>,
    #[serde(default, deserialize_with = "given")]
    pub(super) n: Option<Tree>,
    #[serde(borrow, default)]
    pub(super) ev: Word<'l>,
    #[serde(borrow, default)]
    pub(super) q: Word<'l>,
    #[serde(default, deserialize_with = "given")]
    pub(super) v: Option<Tree>,
    #[serde(default, deserialize_with = "given")]
    pub(super) carried: Option<Tree>,
    #[serde(default, deserialize_with = "given")]
    pub(super) base: Option<Tree>,
    #[serde(borrow, default)]
    pub(super) wall: Word<'l>,
    #[serde(borrow, default)]
    pub(super) by: Word<'l>,
}

/// A text, or whatever else a line of another program has in its place.
#[derive(Default)]
pub(super) enum Word<'l> {
    #[default]
    Absent,
    Text(Cow<'l, str>),
    Else,
}

impl<'l> Keys<'l> {
    /// Reads a line without its end.
    pub(super) fn of(bytes: &'l [u8]) -> Option<Self> {
        let end = bytes.len().checked_sub(SUM_AND_END)?;
        let (content, sum) = bytes.split_at(end);
        let sum = sum.strip_prefix(SUM.as_bytes())?.strip_suffix(b"\"}")?;
        let text = str::from_utf8(bytes).ok()?;
        // In small letters, as it is written.
        let is_number = sum
            .iter()
            .all(|d| d.is_ascii_digit() || (b'a'..=b'f').contains(d));
        let sum = str::from_utf8(sum).ok().filter(|_| is_number)?;
        if u32::from_str_radix(sum, 16) != Ok(crc32fast::hash(content)) {
            return None;
        }
        serde_json::from_str(text).ok()
    }
}

impl Word<'_> {
    /// The text.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Absent | Self::Else => None,
        }
    }

    /// Whether there is no such key.
    pub(super) fn is_absent(&self) -> bool {
        match self {
            Self::Absent => true,
            Self::Text(_) | Self::Else => false,
        }
    }
}

/// Any value; `null` is one, too.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Tree>, D::Error> {
    Tree::deserialize(deserializer).map(Some)
}

impl<'de: 'l, 'l> Deserialize<'de> for Word<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WordVisitor)
    }
}

struct WordVisitor;

impl<'de> Visitor<'de> for WordVisitor {
    type Value = Word<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Word<'de>, E> {
        Ok(Word::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Word<'de>, E> {
        Ok(Word::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Word<'de>, E> {
        Ok(Word::Else)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Word<'de>, E> {
        Ok(Word::Else)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Word<'de>, E> {
        Ok(Word::Else)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Word<'de>, E> {
        Ok(Word::Else)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Word<'de>, E> {
        Ok(Word::Else)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Word<'de>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Word::Else)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Word<'de>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Word::Else)
    }
}
