//! Values that differ by language: wordings, ready answers, what figures print.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use crate::core::lang::{ByLang, Lang, Text};
use crate::core::questionnaire::Figures;
use crate::store::form::Reader;
use crate::store::form::defects::quoted;
use crate::store::form::plain::{list, string, word, wrong_type};

/// What an unanswered figure prints, as the file says it.
const FIGURES: [(&str, Figures); 2] = [("zero", Figures::Zero), ("blank", Figures::Blank)];

/// Most languages of a questionnaire.
const MOST_LANGUAGES: usize = 100;

impl<'n> Reader<'n> {
    /// A wording: a string for all languages, or one for each.
    pub(super) fn text(&mut self, value: &'n Value<'n>) -> Option<Text> {
        match value {
            Value::StringLit(text) => Some(self.in_all_languages(text.value.to_string())),
            Value::Object(_) => self.by_lang(value, |reader, value| {
                string(value, &mut reader.defects).map(str::to_owned)
            }),
            Value::NumberLit(_)
            | Value::BooleanLit(_)
            | Value::Array(_)
            | Value::NullKeyword(_) => {
                self.no_wording(value, "a wording");
                None
            }
        }
    }

    /// A wording, or `true` for `otherwise` in all languages.
    pub(super) fn text_or_true(&mut self, value: &'n Value<'n>, otherwise: &str) -> Option<Text> {
        match value {
            Value::BooleanLit(truth) if truth.value => {
                Some(self.in_all_languages(otherwise.to_owned()))
            }
            Value::BooleanLit(_) => {
                self.no_wording(value, "true or a wording");
                None
            }
            Value::StringLit(_)
            | Value::Object(_)
            | Value::NumberLit(_)
            | Value::Array(_)
            | Value::NullKeyword(_) => self.text(value),
        }
    }

    /// Ready answers: a list for each language.
    pub(super) fn phrases(&mut self, value: &'n Value<'n>) -> Option<ByLang<Vec<String>>> {
        self.by_lang(value, |reader, value| {
            let defects = &mut reader.defects;
            let phrases = list(value, defects).iter();
            let phrases = phrases.filter_map(|phrase| string(phrase, defects));
            Some(phrases.map(str::to_owned).collect())
        })
    }

    /// What unanswered figures print: one word for all languages, or one for each.
    pub(super) fn figures(&mut self, value: &'n Value<'n>) -> Option<ByLang<Figures>> {
        if let Value::Object(_) = value {
            return self.by_lang(value, |reader, value| {
                word(value, "way to print figures", &FIGURES, &mut reader.defects)
            });
        }
        let figures = word(value, "way to print figures", &FIGURES, &mut self.defects)?;
        Some(self.in_all_languages(figures))
    }

    /// One value for all languages.
    pub(super) fn in_all_languages<T>(&self, value: T) -> ByLang<T> {
        let fallback = self.form.languages.first().cloned();
        ByLang::new(fallback.map(|lang| (lang, value)).into_iter().collect())
    }

    /// The list of languages; those that cannot be read are left out.
    pub(super) fn languages(&mut self, value: &'n Value<'n>) -> Vec<Lang> {
        let mut languages = Vec::new();
        for value in list(value, &mut self.defects) {
            let Some(lang) = self.tag(value) else {
                continue;
            };
            if languages.len() == MOST_LANGUAGES {
                let what = format!("there are more than {MOST_LANGUAGES} languages");
                let way_out = "divide it into several questionnaires";
                self.defects.add(value.start(), what, way_out);
                break;
            }
            if languages.contains(&lang) {
                let what = format!("the language `{lang}` stands twice in the list");
                self.defects.add(value.start(), what, "take one out");
            } else {
                languages.push(lang);
            }
        }
        languages
    }

    /// A list of languages each of which must be one of the questionnaire's.
    pub(super) fn known_languages(&mut self, value: &'n Value<'n>) -> Vec<Lang> {
        let languages = self.languages(value);
        if let Value::Array(array) = value {
            for element in &array.elements {
                if let Value::StringLit(tag) = element
                    && let Ok(lang) = Lang::parse(&tag.value)
                {
                    self.is_known(&lang, element.start());
                }
            }
        }
        languages
    }

    fn tag(&mut self, value: &'n Value<'n>) -> Option<Lang> {
        let tag = string(value, &mut self.defects)?;
        let lang = Lang::parse(tag).ok();
        if lang.is_none() {
            self.no_tag(tag, value.start());
        }
        lang
    }

    fn no_tag(&mut self, tag: &str, at: usize) {
        let what = format!("{} is not a language tag", quoted(tag));
        let way_out = "write for example `kk` or `kk-x-source`";
        self.defects.add(at, what, way_out);
    }

    /// The values by language with the fallback first; unknown and missing languages are defects.
    fn by_lang<T>(
        &mut self,
        value: &'n Value<'n>,
        mut read: impl FnMut(&mut Self, &'n Value<'n>) -> Option<T>,
    ) -> Option<ByLang<T>> {
        let Value::Object(object) = value else {
            self.no_wording(value, "an object with a value for each language");
            return None;
        };
        let mut entries: Vec<(Lang, T)> = Vec::new();
        let mut present = Vec::new();
        for property in &object.properties {
            let (tag, at) = (property.name.as_str(), property.start());
            let Ok(lang) = Lang::parse(tag) else {
                self.no_tag(tag, at);
                continue;
            };
            if !self.is_known(&lang, at) {
                continue;
            }
            if present.contains(&lang) {
                let what = format!("the language `{lang}` stands twice");
                self.defects.add(at, what, "keep one of the two");
                continue;
            }
            present.push(lang.clone());
            entries.extend(read(self, &property.value).map(|value| (lang, value)));
        }
        self.needs_fallback(&present, value.start());
        let languages = &self.form.languages;
        entries.sort_by_key(|(lang, _)| languages.iter().position(|known| known == lang));
        Some(ByLang::new(entries))
    }

    fn is_known(&mut self, lang: &Lang, at: usize) -> bool {
        let languages = &self.form.languages;
        // Where the list itself is wrong, that alone is told.
        let known = languages.is_empty() || languages.contains(lang);
        if !known {
            let what = format!("`{lang}` is none of the questionnaire's `languages`");
            let tags = languages.iter().map(Lang::as_str);
            self.defects.add_unknown(at, what, lang.as_str(), tags);
        }
        known
    }

    fn needs_fallback(&mut self, present: &[Lang], at: usize) {
        if let Some(fallback) = self.form.languages.first()
            && !present.contains(fallback)
        {
            let what = format!("the wording in the first language, `{fallback}`, is missing");
            let way_out = format!("add `\"{fallback}\": …`; the other languages fall back to it");
            self.defects.add(at, what, way_out);
        }
    }

    fn no_wording(&mut self, value: &Value<'_>, wanted: &str) {
        let example = self.form.languages.first().map_or("ru", Lang::as_str);
        let way_out = format!("write for example `{{\"{example}\": …}}`");
        wrong_type(value, wanted, &way_out, &mut self.defects);
    }
}
