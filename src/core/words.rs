//! The program's own phrases: one Fluent file for each language, embedded, and the one way to say a phrase.
//!
//! Names of months, plural forms and the words between two dates live in those files and nowhere in code. Every file
//! has the same ids with the same variables; the tests below compare them and look for ids that nobody uses.

mod defects;
mod values;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::core::lang::Lang;

/// Phrases of one language. To ask for them anew costs nothing: a file is read when one of its phrases is first said,
/// and once only.
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
    files: [File; 9],
}

/// A file of phrases.
struct File {
    text: &'static str,
    phrases: OnceLock<FluentBundle<FluentResource>>,
}

static SOURCES: [Source; 3] = [
    Source {
        tag: "ru",
        files: [
            File::of(include_str!("words/ru.ftl")),
            File::of(include_str!("words/ru-plain.ftl")),
            File::of(include_str!("words/ru-doctor.ftl")),
            File::of(include_str!("words/ru-company.ftl")),
            File::of(include_str!("words/ru-history.ftl")),
            File::of(include_str!("words/ru-languages.ftl")),
            File::of(include_str!("words/ru-finish.ftl")),
            File::of(include_str!("words/ru-lint.ftl")),
            File::of(include_str!("words/ru-previous.ftl")),
        ],
    },
    Source {
        tag: "kk",
        files: [
            File::of(include_str!("words/kk.ftl")),
            File::of(include_str!("words/kk-plain.ftl")),
            File::of(include_str!("words/kk-doctor.ftl")),
            File::of(include_str!("words/kk-company.ftl")),
            File::of(include_str!("words/kk-history.ftl")),
            File::of(include_str!("words/kk-languages.ftl")),
            File::of(include_str!("words/kk-finish.ftl")),
            File::of(include_str!("words/kk-lint.ftl")),
            File::of(include_str!("words/kk-previous.ftl")),
        ],
    },
    Source {
        tag: "en",
        files: [
            File::of(include_str!("words/en.ftl")),
            File::of(include_str!("words/en-plain.ftl")),
            File::of(include_str!("words/en-doctor.ftl")),
            File::of(include_str!("words/en-company.ftl")),
            File::of(include_str!("words/en-history.ftl")),
            File::of(include_str!("words/en-languages.ftl")),
            File::of(include_str!("words/en-finish.ftl")),
            File::of(include_str!("words/en-lint.ftl")),
            File::of(include_str!("words/en-previous.ftl")),
        ],
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
        let phrases = self.source.with_phrase(id)?;
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
    }
}

impl Source {
    /// The phrases of the file that has this one. Files that nobody needed yet are searched and not read.
    fn with_phrase(&self, id: &str) -> Option<&FluentBundle<FluentResource>> {
        let known = self.files.iter().filter_map(|file| file.phrases.get());
        let mut known = known.filter(|phrases| phrases.has_message(id));
        known.next().or_else(|| {
            let file = self.files.iter().find(|file| file.names(id))?;
            Some(file.phrases(self.tag))
        })
    }
}

impl File {
    const fn of(text: &'static str) -> Self {
        Self {
            text,
            phrases: OnceLock::new(),
        }
    }

    /// Whether it has a phrase of this name, which stands at the beginning of a line.
    fn names(&self, id: &str) -> bool {
        let mut lines = self.text.lines();
        lines.any(|line| {
            line.strip_prefix(id)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        })
    }

    fn phrases(&self, tag: &str) -> &FluentBundle<FluentResource> {
        self.phrases.get_or_init(|| {
            let lang: LanguageIdentifier = tag.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![lang]);
            // Isolation marks are bidi controls: they would reach files and terminals.
            bundle.set_use_isolating(false);
            let resource = FluentResource::try_new(self.text.to_owned());
            // The tests read every file without an error; what stands before a defect would be used all the same.
            bundle.add_resource_overriding(resource.unwrap_or_else(|(partly, _)| partly));
            bundle
        })
    }
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
