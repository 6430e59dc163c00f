//! What is doubtful about a questionnaire: it can be used, and perhaps does not say what its author means.

mod rules;

use std::collections::{BTreeSet, HashMap};

use crate::core::lang::{ByLang, Lang};
use crate::core::letters::{looks, repaired};
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::defect::{self, Code, Fault};
use crate::core::questionnaire::item::{Choice, Kind};
use crate::store::form::Reader;
use crate::store::form::defects::MOST;
use crate::store::form::fields::Fields;
use crate::store::form::json::Value;

/// What is noted on the way, to be judged when everything is known.
#[derive(Default)]
pub(super) struct Doubts<'n> {
    /// The list of languages.
    pub(super) languages: Option<Value<'n>>,
    /// Languages in which there is some wording.
    worded: BTreeSet<Lang>,
    /// Wordings with the languages that they lack.
    lacks: Vec<(usize, Vec<Lang>)>,
    /// How ids of items look, by section.
    looks: HashMap<(SectionNo, String), String>,
}

/// How the choices of an item read: the first one by language and label.
#[derive(Default)]
pub(super) struct Labels {
    read: HashMap<(usize, String), String>,
}

impl<'n> Reader<'n> {
    /// Tells what can only be judged when everything is known.
    pub(super) fn tell_doubts(&mut self) {
        // Where something is wrong, doubts about the rest would often be its echo.
        if self.defects.wants_doubts() && self.defects.is_empty() {
            self.doubt_languages();
            self.doubt_rules();
            // What is not translated yet may be so much that it leaves no room for others.
            self.doubt_gaps();
        }
    }

    /// Notes the languages of a wording, and those that fall back to the first one.
    pub(super) fn note_languages(&mut self, present: &[Lang], at: usize) {
        if !self.defects.wants_doubts() {
            return;
        }
        self.doubts.worded.extend(present.iter().cloned());
        if self.doubts.lacks.len() == MOST {
            return;
        }
        let languages = &self.form.languages;
        let falls_back = |lang: &&Lang| {
            let spoken = lang.spoken();
            // Another wording of a language is told with the language, and once.
            let is_told = **lang != spoken && languages.contains(&spoken);
            !is_told && !present.contains(lang)
        };
        let lacks: Vec<Lang> = languages
            .iter()
            .skip(1)
            .filter(falls_back)
            .cloned()
            .collect();
        if !lacks.is_empty() {
            self.doubts.lacks.push((at, lacks));
        }
    }

    /// Doubts languages in which nothing at all is worded.
    fn doubt_languages(&mut self) {
        let tags = self.doubts.languages.and_then(Value::list);
        for tag in tags.into_iter().flatten().skip(1) {
            if let Some(written) = tag.text()
                && let Ok(lang) = Lang::parse(written)
                && !self.doubts.worded.contains(&lang)
            {
                let unused = Fault::new(Code::UnusedLanguage).name("lang", lang.as_str());
                self.defects.add(tag.start(), unused);
            }
        }
    }

    fn doubt_gaps(&mut self) {
        for (at, mut langs) in std::mem::take(&mut self.doubts.lacks) {
            // A language without any wording was told once.
            langs.retain(|lang| self.doubts.worded.contains(lang));
            if !langs.is_empty() {
                let tags = langs.iter().map(|lang| lang.as_str().to_owned()).collect();
                let fallback = self.form.languages.first().map_or("", Lang::as_str);
                let missing = Fault::new(Code::MissingTranslation)
                    .with("langs", defect::Value::Names(tags))
                    .name("fallback", fallback);
                self.defects.add(at, missing);
            }
        }
    }

    pub(super) fn doubt_emptiness(&mut self, wording: &str, at: usize) {
        if wording.trim().is_empty() {
            self.defects.add(at, Code::EmptyWording);
        }
    }

    /// Doubts ready answers that are more in one language than in the first.
    pub(super) fn doubt_phrases(&mut self, phrases: &ByLang<Vec<String>>, at: usize) {
        let mut lists = phrases.iter();
        let Some((first, wanted)) = lists.next() else {
            return;
        };
        // Another wording of a language may have answers of its own.
        let differs = |(lang, list): &(&Lang, &Vec<String>)| {
            **lang == lang.spoken() && list.len() != wanted.len()
        };
        if let Some((lang, other)) = lists.find(differs) {
            let unequal = Fault::new(Code::UnequalPhrases)
                .name("first", first.as_str())
                .word("wanted", wanted.len().to_string())
                .name("lang", lang.as_str())
                .word("given", other.len().to_string());
            self.defects.add(at, unequal);
        }
    }

    pub(super) fn doubt_letters(&mut self, id: &str, at: usize) {
        if self.defects.wants_doubts()
            && let Some(repaired) = repaired(id)
        {
            let mixed = Fault::new(Code::MixedLetters)
                .name("id", id)
                .name("repaired", repaired);
            self.defects.add(at, mixed);
        }
    }

    pub(super) fn doubt_twin_item(&mut self, section: SectionNo, id: &str, at: usize) {
        if self.defects.wants_doubts() {
            let known = self.doubts.looks.entry((section, looks(id)));
            let twin = known.or_insert_with(|| id.to_owned()).clone();
            self.doubt_twin(id, &twin, at);
        }
    }

    /// Doubts an id that looks like another one and is not the same.
    pub(super) fn doubt_twin(&mut self, id: &str, twin: &str, at: usize) {
        if id != twin {
            let alike = Fault::new(Code::LookAlikeIds).name("id", id);
            self.defects.add(at, alike);
        }
    }

    /// Doubts a choice that reads as one before it.
    pub(super) fn doubt_label(&mut self, labels: &mut Labels, choice: &Choice, at: usize) {
        if !self.defects.wants_doubts() {
            return;
        }
        let mut twin = None;
        for (no, lang) in self.form.languages.iter().enumerate() {
            let label = choice.label.say(lang).trim().to_owned();
            let first = labels.read.entry((no, label));
            let first = first.or_insert_with(|| choice.id.clone());
            if *first != choice.id {
                twin = Some(first.clone());
            }
        }
        if let Some(twin) = twin {
            let same = Fault::new(Code::SameLabel)
                .name("choice", &choice.id)
                .name("twin", twin);
            self.defects.add(at, same);
        }
    }

    /// Doubts keys about answering on an item that nobody answers.
    pub(super) fn doubt_effect(&mut self, kind: &Kind, fields: &Fields<'n>) {
        if kind.is_asked() {
            return;
        }
        for key in ["required", "phrases"] {
            if fields.has(key) {
                let idle = Fault::new(Code::NoEffect).name("key", key);
                self.defects.add(fields.place_of(key), idle);
            }
        }
    }
}
