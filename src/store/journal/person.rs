//! Who is at the keyboard, as the system knows them.

use std::collections::hash_map::RandomState;
use std::env;
use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;

use crate::core::event::Writer;

/// Longest login in the name of a file.
const LONGEST: usize = 32;

/// What a person is called, by what stands in a journal: `ivanova` of `ivanova(1001)`.
pub fn name(by: &str) -> String {
    match by.rsplit_once('(') {
        Some(("", uid)) => format!("uid {}", uid.trim_end_matches(')')),
        Some((login, _)) => login.to_owned(),
        None => by.to_owned(),
    }
}

/// A person with a login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name that they log in by.
    pub login: String,
    /// Their number in the system.
    pub uid: u32,
}

impl Person {
    /// The one who runs this program.
    pub fn here() -> Self {
        let named = ["LOGNAME", "USER"].into_iter();
        let mut named = named.filter_map(|name| env::var(name).ok());
        let uid = rustix::process::getuid().as_raw();
        Self {
            login: named.find(|name| !name.is_empty()).unwrap_or_default(),
            uid,
        }
    }

    /// As it stands in a journal: `ivanova(1001)`.
    pub fn by(&self) -> Arc<str> {
        format!("{}({})", self.login, self.uid).into()
    }

    /// What the names of their journals begin with.
    pub(super) fn prefix(&self) -> String {
        let plain = self.login.chars().flat_map(char::to_lowercase);
        let plain = plain.filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-');
        let mut plain: String = plain.take(LONGEST).collect();
        if plain.is_empty() {
            plain = format!("uid{}", self.uid);
        }
        format!("{plain}.")
    }

    /// A name for a new journal of theirs.
    pub(super) fn new_writer(&self) -> Writer {
        loop {
            // Only a clash is to be made unlikely; nobody has to be kept from guessing.
            let tag = RandomState::new().build_hasher().finish() & u64::from(u32::MAX);
            let name = format!("{}{tag:08x}", self.prefix());
            if let Some(writer) = Writer::parse(&name).filter(|_| tag > 0) {
                return writer;
            }
        }
    }
}
