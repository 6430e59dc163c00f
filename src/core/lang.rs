//! Languages and texts that exist in several of them.

use std::fmt;
use std::sync::Arc;

/// A language tag as the questionnaire writes it (BCP 47: `kk`, `kk-x-source`), in lower case.
///
/// A private-use part (`-x-…`) names another wording of the form, not another language of the answers. A copy shares
/// the tag.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(Arc<str>);

/// A text that is no language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language tag; write for example `kk` or `kk-x-source`")]
pub struct NotALang(pub String);

impl Lang {
    /// Reads a tag.
    ///
    /// # Errors
    /// [`NotALang`] when it is not two or three letters, followed by parts of one to eight letters or digits.
    pub fn parse(tag: &str) -> Result<Self, NotALang> {
        let mut parts = tag.split('-');
        let first = parts.next().unwrap_or_default();
        let primary =
            (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
        let rest = parts
            .all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
        if primary && rest {
            Ok(Self(tag.to_ascii_lowercase().into()))
        } else {
            Err(NotALang(tag.to_owned()))
        }
    }

    /// The tag of no language in particular, `und`.
    pub fn undetermined() -> Self {
        Self("und".into())
    }

    /// The tag in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language answers are written in: the tag without its private-use part (`kk` for `kk-x-source`).
    #[must_use]
    pub fn spoken(&self) -> Self {
        // Nearly all tags are of one part, and this is asked for at every answer.
        if !self.0.contains('-') {
            return self.clone();
        }
        match self.0.split_once("-x-") {
            Some((spoken, _)) => Self(spoken.into()),
            None => self.clone(),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A value for each of some languages; the first entry is the fallback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByLang<T> {
    entries: Box<[(Lang, T)]>,
}

/// A wording in each language of a questionnaire.
pub type Text = ByLang<String>;

impl<T> ByLang<T> {
    /// Keeps `entries` in the given order; the caller puts the fallback language first.
    pub fn new(entries: Vec<(Lang, T)>) -> Self {
        Self {
            entries: entries.into(),
        }
    }

    /// One value, whatever the language; it is that of this one.
    pub fn one(lang: Lang, value: T) -> Self {
        Self {
            entries: Box::new([(lang, value)]),
        }
    }

    /// The value for `lang`, else for the language it is a wording of, else the first one.
    pub fn get(&self, lang: &Lang) -> Option<&T> {
        self.exactly(lang)
            .or_else(|| self.exactly(&lang.spoken()))
            .or_else(|| self.entries.first().map(|(_, value)| value))
    }

    /// The value for just this tag.
    pub fn exactly(&self, lang: &Lang) -> Option<&T> {
        self.entries
            .iter()
            .find(|(l, _)| l == lang)
            .map(|(_, value)| value)
    }

    /// All entries, the fallback first.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &T)> {
        self.entries.iter().map(|(lang, value)| (lang, value))
    }
}

impl Text {
    /// The wording for `lang` by the rule of [`ByLang::get`]; empty when there is none at all.
    pub fn say(&self, lang: &Lang) -> &str {
        self.get(lang).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn a_wording_falls_back_to_its_language_and_then_to_the_first() {
        let text = Text::new(vec![(lang("ru"), "да".into()), (lang("kk"), "иә".into())]);
        assert_eq!(text.say(&lang("kk")), "иә");
        assert_eq!(text.say(&lang("kk-x-source")), "иә");
        assert_eq!(text.say(&lang("en")), "да");
    }

    #[test]
    fn tags_are_checked() {
        for good in ["ru", "KK", "kk-x-source", "zh-Hans", "kaz"] {
            assert!(Lang::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "r", "русский", "kk_KZ", "kk-", "kk-toolongpart"] {
            assert!(Lang::parse(bad).is_err(), "{bad}");
        }
        assert_eq!(lang("kk-x-source").spoken(), lang("kk"));
    }
}
