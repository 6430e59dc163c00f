//! The languages of the document: which one is open, which there are, and going from one to the next.

use crate::core::answers::Change;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::Part;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::fill::walk::{self, Place};

impl Fill {
    /// The document language that wording and answers are shown in, and that typing goes into.
    pub fn lang(&self) -> &Lang {
        &self.language
    }

    /// Each language that answers are written in, by the wording it is shown in.
    pub fn shown_langs(&self) -> Vec<Lang> {
        self.draft.shown_in(self.lang())
    }

    /// The languages beside the open one.
    pub fn other_langs(&self) -> Vec<Lang> {
        let mut others = self.shown_langs();
        others.retain(|lang| lang != self.lang());
        others
    }

    /// Opens a language; one stays where one stands.
    pub(super) fn speak(&mut self, lang: Lang) {
        self.language = lang;
        self.history.seal();
    }

    /// Opens the next language of the document.
    pub(super) fn speak_next(&mut self) {
        let languages = &self.draft.languages;
        let at = languages.iter().position(|lang| lang == self.lang());
        let next = at.map_or(0, |at| (at + 1) % languages.len());
        if let Some(lang) = languages.get(next).cloned() {
            self.speak(lang);
        }
    }

    /// Opens one of these languages of answers, unless one of them is open.
    pub(crate) fn speak_one_of(&mut self, langs: &[Lang]) {
        let is_open = langs.contains(&self.lang().spoken());
        let languages = self.draft.languages.iter();
        let mut known = languages.filter(|lang| langs.first() == Some(&lang.spoken()));
        if let (false, Some(lang)) = (is_open, known.next().cloned()) {
            self.speak(lang);
        }
    }

    /// A language that the document is in no longer stays open only until the field is left.
    pub(super) fn leave_former_language(&mut self) {
        if self.draft.languages.contains(self.lang()) {
            return;
        }
        let spoken = self.lang().spoken();
        let languages = &self.draft.languages;
        let same = languages.iter().find(|lang| lang.spoken() == spoken);
        if let Some(lang) = same.or(languages.first()).cloned() {
            self.speak(lang);
        }
    }

    /// Makes the document one in these languages, at least one: what is written in others is kept and not shown. Gives
    /// the defaults of the questionnaire in the new ones. True when anything changed.
    pub(crate) fn set_languages(&mut self, languages: Vec<Lang>) -> bool {
        if languages.is_empty() || languages == self.draft.languages {
            return false;
        }
        let former = std::mem::replace(&mut self.draft.languages, languages);
        let is_new = |lang: &&Lang| !former.contains(lang);
        let added: Vec<Lang> = self
            .draft
            .languages
            .iter()
            .filter(is_new)
            .cloned()
            .collect();
        let given = self.draft.defaults_in(&added, &former).into_iter();
        let inverses: Vec<Change> = given
            .filter_map(|change| self.draft.answers.apply(change))
            .collect();
        self.history.spoken(inverses, former, self.place);
        self.languages_changed();
        self.leave_former_language();
        true
    }

    /// A colleague changed the languages. The open field stays in its language until it is left.
    pub(super) fn adopt_languages(&mut self, languages: Vec<Lang>) {
        self.draft.languages = languages;
        self.history.languages_overtaken();
        self.counts.recount(&self.draft);
        if self.open_subject().is_none() {
            self.leave_former_language();
        }
    }

    /// The languages were changed here: they are to be written down, and gaps counted anew.
    pub(super) fn languages_changed(&mut self) {
        self.has_new_languages = true;
        self.counts.recount(&self.draft);
        self.look_again();
    }

    /// The languages of the document where they were changed here since the last call.
    pub(crate) fn take_languages(&mut self) -> Option<Vec<Lang>> {
        let is_new = std::mem::take(&mut self.has_new_languages);
        is_new.then(|| self.draft.languages.clone())
    }

    /// The field after this one: where texts are asked in turn, the same in the next language first.
    pub(super) fn go_next(&mut self) {
        if let Some(lang) = self.in_turn_beside(1) {
            self.speak(lang);
            return;
        }
        self.go(walk::next(&self.draft, self.place));
        self.begin_turn(<[Lang]>::first);
    }

    /// The field before this one, likewise.
    pub(super) fn go_previous(&mut self) {
        if let Some(lang) = self.in_turn_beside(-1) {
            self.speak(lang);
            return;
        }
        self.go(walk::previous(&self.draft, self.place));
        self.begin_turn(<[Lang]>::last);
    }

    /// Where texts are asked in turn, a field is entered in the first language, or backwards in the last one.
    pub(super) fn begin_turn(&mut self, of: impl Fn(&[Lang]) -> Option<&Lang>) {
        let shown = self.shown_langs();
        let lang = of(&shown).filter(|lang| self.in_turn && *lang != self.lang());
        if let Some(lang) = lang.cloned() {
            self.speak(lang);
        }
    }

    /// The language that comes next in the open field, where its text is asked in each of them in turn.
    fn in_turn_beside(&self, step: isize) -> Option<Lang> {
        if !self.in_turn || !self.is_text_by_lang() {
            return None;
        }
        let shown = self.shown_langs();
        let at = shown.iter().position(|lang| lang == self.lang())?;
        shown.get(at.checked_add_signed(step)?).cloned()
    }

    /// Whether what is typed where one stands is written in each language apart.
    pub fn is_text_by_lang(&self) -> bool {
        match self.place {
            Place::Section { .. } => false,
            Place::Field { cell, part } => self.is_by_lang(cell.item, part),
        }
    }

    fn is_by_lang(&self, item: crate::core::questionnaire::item::ItemNo, part: Part) -> bool {
        self.draft.questionnaire.item(item).kind.is_by_lang(part)
    }
}
