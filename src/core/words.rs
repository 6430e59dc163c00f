//! The program's own phrases: one Fluent file for each language, embedded, and the one way to say a phrase.
//!
//! Names of months, plural forms and the words between two dates live in those files and nowhere in code. Every file
//! has the same ids with the same variables; the tests below compare them and look for ids that nobody uses. No phrase
//! is made of another one: each file is read by itself, and only when something of it is said.

mod defects;
mod values;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::core::lang::Lang;

/// Phrases of one language. They are read once, so it costs nothing to make one.
#[derive(Clone, Debug)]
pub struct Words {
    /// The number of the language among [`SOURCES`].
    lang: usize,
}

/// What is in one file.
type Phrases = FluentBundle<FluentResource>;

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
    /// What everybody meets, the line mode, `anketa doctor`, colleagues, history, and the defects of questionnaires.
    files: [&'static str; 6],
}

const SOURCES: [Source; 3] = [
    Source {
        tag: "ru",
        files: [
            include_str!("words/ru.ftl"),
            include_str!("words/ru-plain.ftl"),
            include_str!("words/ru-doctor.ftl"),
            include_str!("words/ru-company.ftl"),
            include_str!("words/ru-history.ftl"),
            include_str!("words/ru-lint.ftl"),
        ],
    },
    Source {
        tag: "kk",
        files: [
            include_str!("words/kk.ftl"),
            include_str!("words/kk-plain.ftl"),
            include_str!("words/kk-doctor.ftl"),
            include_str!("words/kk-company.ftl"),
            include_str!("words/kk-history.ftl"),
            include_str!("words/kk-lint.ftl"),
        ],
    },
    FALLBACK,
];

/// What is spoken where a language has no phrases of its own.
const FALLBACK: Source = Source {
    tag: "en",
    files: [
        include_str!("words/en.ftl"),
        include_str!("words/en-plain.ftl"),
        include_str!("words/en-doctor.ftl"),
        include_str!("words/en-company.ftl"),
        include_str!("words/en-history.ftl"),
        include_str!("words/en-lint.ftl"),
    ],
};

/// Files of each language.
const FILES: usize = FALLBACK.files.len();

/// The files of each language, those read from which a phrase was wanted.
static READ: [[OnceLock<Phrases>; FILES]; SOURCES.len()] =
    [const { [const { OnceLock::new() }; FILES] }; SOURCES.len()];

impl Words {
    /// Tags of the languages that have phrases.
    pub const LANGS: [&'static str; 3] = [SOURCES[0].tag, SOURCES[1].tag, SOURCES[2].tag];

    /// Phrases of the language that `lang` is a wording of; English where there are none.
    pub fn new(lang: &Lang) -> Self {
        let spoken = lang.spoken();
        let lang = SOURCES
            .iter()
            .position(|source| source.tag == spoken.as_str());
        Self {
            lang: lang.unwrap_or(SOURCES.len() - 1),
        }
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
        let (phrases, message) = self
            .files()
            .find_map(|phrases| Some((phrases, phrases.get_message(id)?)))?;
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
    }

    /// The files of the language, each read when it is come to: what everybody meets stands in the first.
    fn files(&self) -> impl Iterator<Item = &'static Phrases> {
        let source = &SOURCES[self.lang];
        let files = READ[self.lang].iter().zip(source.files);
        files.map(|(read, file)| read.get_or_init(|| phrases(source.tag, file)))
    }
}

fn phrases(tag: &str, file: &str) -> Phrases {
    let lang: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut phrases = FluentBundle::new_concurrent(vec![lang]);
    // Isolation marks are bidi controls: they would reach files and terminals.
    phrases.set_use_isolating(false);
    let resource = FluentResource::try_new(file.to_owned());
    // The tests read every file without an error; what stands before a defect would be used all the same.
    phrases.add_resource_overriding(resource.unwrap_or_else(|(partly, _)| partly));
    phrases
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
