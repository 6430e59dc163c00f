//! Values that differ by language: wordings, ready answers, what figures print.

use crate::core::lang::{ByLang, Lang, Text};
use crate::core::questionnaire::Figures;
use crate::core::questionnaire::defect::{Code, Fault};
use crate::store::form::Reader;
use crate::store::form::json::{Shape, Value};
use crate::store::form::plain::{list, string, word, wrong_type};

/// What an unanswered figure prints, as the file says it.
pub(super) const FIGURES: [(&str, Figures); 2] =
    [("zero", Figures::Zero), ("blank", Figures::Blank)];

/// Most languages of a questionnaire.
const MOST_LANGUAGES: usize = 100;

impl<'n> Reader<'n> {
    /// A wording: a string for all languages, or one for each.
    pub(super) fn text(&mut self, value: Value<'n>) -> Option<Text> {
        match value.shape() {
            Shape::Text(text) => {
                self.doubt_emptiness(text, value.start());
                Some(self.in_all_languages(text.to_owned()))
            }
            Shape::Object(_) => self.by_lang(value, |reader, value| {
                let wording = string(value, &mut reader.defects)?;
                reader.doubt_emptiness(wording, value.start());
                Some(wording.to_owned())
            }),
            Shape::Number(_) | Shape::Truth(_) | Shape::List(_) | Shape::Null => {
                wrong_type(value, "wording", &mut self.defects);
                None
            }
        }
    }

    /// A wording, or `true` for `otherwise` in all languages.
    pub(super) fn text_or_true(&mut self, value: Value<'n>, otherwise: &str) -> Option<Text> {
        match value.shape() {
            Shape::Truth(true) => Some(self.in_all_languages(otherwise.to_owned())),
            Shape::Truth(false) => {
                wrong_type(value, "true-or-wording", &mut self.defects);
                None
            }
            Shape::Text(_) | Shape::Object(_) | Shape::Number(_) | Shape::List(_) | Shape::Null => {
                self.text(value)
            }
        }
    }

    /// Ready answers: a list for each language.
    pub(super) fn phrases(&mut self, value: Value<'n>) -> Option<ByLang<Vec<String>>> {
        let phrases = self.by_lang(value, |reader, value| {
            let defects = &mut reader.defects;
            let phrases = list(value, defects);
            let phrases = phrases.filter_map(|phrase| string(phrase, defects));
            Some(phrases.map(str::to_owned).collect())
        })?;
        self.doubt_phrases(&phrases, value.start());
        Some(phrases)
    }

    /// What unanswered figures print: one word for all languages, or one for each.
    pub(super) fn figures(&mut self, value: Value<'n>) -> Option<ByLang<Figures>> {
        if value.object().is_some() {
            return self.by_lang(value, |reader, value| {
                word(value, "figures", &FIGURES, &mut reader.defects)
            });
        }
        let figures = word(value, "figures", &FIGURES, &mut self.defects)?;
        Some(self.in_all_languages(figures))
    }

    /// One value for all languages.
    pub(super) fn in_all_languages<T>(&self, value: T) -> ByLang<T> {
        match self.form.languages.first() {
            Some(fallback) => ByLang::one(fallback.clone(), value),
            None => ByLang::new(Vec::new()),
        }
    }

    /// The list of languages; those that cannot be read are left out.
    pub(super) fn languages(&mut self, value: Value<'n>) -> Vec<Lang> {
        let mut languages = Vec::new();
        for value in list(value, &mut self.defects) {
            let Some(lang) = self.tag(value) else {
                continue;
            };
            if languages.len() == MOST_LANGUAGES {
                let many = Fault::new(Code::ManyLanguages).count("most", MOST_LANGUAGES);
                self.defects.add(value.start(), many);
                break;
            }
            if languages.contains(&lang) {
                let twice = Fault::new(Code::LanguageTwice).name("lang", lang.as_str());
                self.defects.add(value.start(), twice);
            } else {
                languages.push(lang);
            }
        }
        languages
    }

    /// A list of languages each of which must be one of the questionnaire's.
    pub(super) fn known_languages(&mut self, value: Value<'n>) -> Vec<Lang> {
        let languages = self.languages(value);
        for element in value.list().into_iter().flatten() {
            if let Some(tag) = element.text()
                && let Ok(lang) = Lang::parse(tag)
            {
                self.is_known(&lang, element.start());
            }
        }
        languages
    }

    fn tag(&mut self, value: Value<'n>) -> Option<Lang> {
        let tag = string(value, &mut self.defects)?;
        let lang = Lang::parse(tag).ok();
        if lang.is_none() {
            self.no_tag(tag, value.start());
        }
        lang
    }

    fn no_tag(&mut self, tag: &str, at: usize) {
        let bad = Fault::new(Code::BadLanguage).name("tag", tag);
        self.defects.add(at, bad);
    }

    /// The values by language with the fallback first; unknown and missing languages are defects.
    fn by_lang<T>(
        &mut self,
        value: Value<'n>,
        mut read: impl FnMut(&mut Self, Value<'n>) -> Option<T>,
    ) -> Option<ByLang<T>> {
        let Some(object) = value.object() else {
            wrong_type(value, "by-language", &mut self.defects);
            return None;
        };
        let mut entries: Vec<(Lang, T)> = Vec::new();
        let mut present = Vec::new();
        for (key, value) in object.properties() {
            let (tag, at) = (key.text().unwrap_or_default(), key.start());
            let Ok(lang) = Lang::parse(tag) else {
                self.no_tag(tag, at);
                continue;
            };
            if !self.is_known(&lang, at) {
                continue;
            }
            if present.contains(&lang) {
                let twice = Fault::new(Code::LanguageTwice).name("lang", lang.as_str());
                self.defects.add(at, twice);
                continue;
            }
            present.push(lang.clone());
            if let Some(value) = read(self, value) {
                // As the questionnaire lists them.
                let languages = &self.form.languages;
                let rank = |lang: &Lang| languages.iter().position(|known| known == lang);
                let behind = entries.partition_point(|(other, _)| rank(other) <= rank(&lang));
                entries.insert(behind, (lang, value));
            }
        }
        self.needs_fallback(&present, value.start());
        self.note_languages(&present, value.start());
        Some(ByLang::new(entries))
    }

    fn is_known(&mut self, lang: &Lang, at: usize) -> bool {
        let languages = &self.form.languages;
        // Where the list itself is wrong, that alone is told.
        let known = languages.is_empty() || languages.contains(lang);
        if !known {
            let unknown = Fault::new(Code::UnknownLanguage).name("lang", lang.as_str());
            let tags = languages.iter().map(Lang::as_str);
            self.defects.add_unknown(at, unknown, lang.as_str(), tags);
        }
        known
    }

    fn needs_fallback(&mut self, present: &[Lang], at: usize) {
        if let Some(fallback) = self.form.languages.first()
            && !present.contains(fallback)
        {
            let missing = Fault::new(Code::MissingFallback).name("lang", fallback.as_str());
            self.defects.add(at, missing);
        }
    }
}
