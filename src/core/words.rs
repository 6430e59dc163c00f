//! The program's own phrases: one Fluent file for each language, embedded, and the one way to say a phrase.
//!
//! Names of months, plural forms and the words between two dates live in those files and nowhere in code. Every file
//! has the same ids with the same variables; the tests below compare them and look for ids that nobody uses.

mod defects;
mod values;

use std::collections::HashMap;
use std::sync::{OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::core::lang::Lang;

/// Phrases of one language. To ask for them anew costs nothing: each is read when it is first said, and once only, since
/// a sitting says few of them.
#[derive(Clone)]
pub struct Words {
    source: &'static Source,
}

/// A value for a variable of a phrase.
#[derive(Clone, Debug)]
pub enum Arg {
    /// Inserted as it is.
    Text(String),
    /// A count, which also chooses the plural form.
    Count(usize),
}

/// A language with phrases of its own: its tag and its files.
struct Source {
    tag: &'static str,
    /// What everybody meets, the line mode, `anketa doctor`, colleagues, history, languages of a document, finishing,
    /// the defects of questionnaires, and the previous period.
    files: [&'static str; 9],
    phrases: OnceLock<RwLock<Phrases>>,
}

/// The phrases of a language.
struct Phrases {
    /// The texts of those that were not said yet.
    unread: HashMap<&'static str, &'static str>,
    read: FluentBundle<FluentResource>,
}

static SOURCES: [Source; 3] = [
    Source {
        tag: "ru",
        files: [
            include_str!("words/ru.ftl"),
            include_str!("words/ru-plain.ftl"),
            include_str!("words/ru-doctor.ftl"),
            include_str!("words/ru-company.ftl"),
            include_str!("words/ru-history.ftl"),
            include_str!("words/ru-languages.ftl"),
            include_str!("words/ru-finish.ftl"),
            include_str!("words/ru-lint.ftl"),
            include_str!("words/ru-previous.ftl"),
        ],
        phrases: OnceLock::new(),
    },
    Source {
        tag: "kk",
        files: [
            include_str!("words/kk.ftl"),
            include_str!("words/kk-plain.ftl"),
            include_str!("words/kk-doctor.ftl"),
            include_str!("words/kk-company.ftl"),
            include_str!("words/kk-history.ftl"),
            include_str!("words/kk-languages.ftl"),
            include_str!("words/kk-finish.ftl"),
            include_str!("words/kk-lint.ftl"),
            include_str!("words/kk-previous.ftl"),
        ],
        phrases: OnceLock::new(),
    },
    Source {
        tag: "en",
        files: [
            include_str!("words/en.ftl"),
            include_str!("words/en-plain.ftl"),
            include_str!("words/en-doctor.ftl"),
            include_str!("words/en-company.ftl"),
            include_str!("words/en-history.ftl"),
            include_str!("words/en-languages.ftl"),
            include_str!("words/en-finish.ftl"),
            include_str!("words/en-lint.ftl"),
            include_str!("words/en-previous.ftl"),
        ],
        phrases: OnceLock::new(),
    },
];

/// The place among them of what is spoken where a language has no phrases of its own.
const FALLBACK: usize = 2;

impl Words {
    /// Tags of the languages that have phrases.
    pub const LANGS: [&'static str; 3] = ["ru", "kk", "en"];

    /// Phrases of the language that `lang` is a wording of; English where there are none.
    pub fn new(lang: &Lang) -> Self {
        let spoken = lang.spoken();
        let source = SOURCES
            .iter()
            .find(|source| source.tag == spoken.as_str())
            .unwrap_or(&SOURCES[FALLBACK]);
        Self { source }
    }

    /// A phrase without variables; its id where there is no such phrase.
    pub fn say(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A phrase with its variables filled in; its id where there is no such phrase.
    pub fn with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.format(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// A phrase, or what stands beside it under a name of its own.
    fn format(&self, id: &str, attribute: Option<&str>, args: &[(&str, Arg)]) -> Option<String> {
        self.source.with_phrase(id, |phrases| {
            let message = phrases.get_message(id)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            let mut values = FluentArgs::with_capacity(args.len());
            for (name, arg) in args {
                values.set(*name, arg.value());
            }
            // A variable that was not given stands as `{$name}`; the tests keep that from happening.
            let mut defects = Vec::new();
            let said = phrases.format_pattern(pattern, Some(&values), &mut defects);
            Some(said.into_owned())
        })
    }
}

impl Source {
    /// Says something with the phrases, this one among those that were read, if it is there at all.
    fn with_phrase(
        &self,
        id: &str,
        say: impl FnOnce(&FluentBundle<FluentResource>) -> Option<String>,
    ) -> Option<String> {
        let phrases = self.phrases.get_or_init(|| RwLock::new(self.unread()));
        let known = phrases.read().unwrap_or_else(PoisonError::into_inner);
        if known.read.has_message(id) {
            return say(&known.read);
        }
        drop(known);
        let mut phrases = phrases.write().unwrap_or_else(PoisonError::into_inner);
        phrases.read(id);
        say(&phrases.read)
    }

    fn unread(&self) -> Phrases {
        let lang: LanguageIdentifier = self.tag.parse().unwrap_or_default();
        let mut read = FluentBundle::new_concurrent(vec![lang]);
        // Isolation marks are bidi controls: they would reach files and terminals.
        read.set_use_isolating(false);
        let unread = self.files.into_iter().flat_map(texts).collect();
        Phrases { unread, read }
    }
}

impl Phrases {
    fn read(&mut self, id: &str) {
        let Some(text) = self.unread.remove(id) else {
            return;
        };
        let resource = FluentResource::try_new(text.to_owned());
        // The tests read every file without an error; what stands before a defect would be used all the same.
        self.read
            .add_resource_overriding(resource.unwrap_or_else(|(partly, _)| partly));
    }
}

/// The id of the phrase that a line begins, as all lines do that begin with a letter.
fn id_of(line: &str) -> Option<&str> {
    let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
    let (id, _) = line.split_once('=').filter(|_| begins)?;
    Some(id.trim_end())
}

/// The phrases of a file, each with the text up to the next one; the last one first.
fn texts(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut end = file.len();
    file.lines().rev().filter_map(move |line| {
        let id = id_of(line)?;
        let begins = line.as_ptr().addr() - file.as_ptr().addr();
        let text = &file[begins..end];
        end = begins;
        Some((id, text))
    })
}

impl Arg {
    fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Count(count) => FluentValue::from(*count),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

#[cfg(test)]
mod tests;
