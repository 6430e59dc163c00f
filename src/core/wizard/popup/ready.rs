//! Answers without typing: named absences, ready phrases, and a whole section that does not apply.

use crate::core::answers::{Absence, Cell, Change, SectionOff};
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Kind, Part};
use crate::core::wizard::fill::{Fill, walk};
use crate::core::wizard::popup::{Popup, Ready};
use crate::core::wizard::{Effect, Wizard, save_if};
use crate::core::words::Words;

/// Opens the answers that need no typing.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    let Some(fill) = wizard.fill() else {
        return Vec::new();
    };
    let Some(cell) = fill.cell() else {
        return section_off(wizard);
    };
    let item = fill.draft.questionnaire.item(cell.item);
    let absence = fill.draft.answers.answer(cell).absence;
    let mut answers: Vec<Ready> = Absence::ALL.into_iter().map(Ready::Absence).collect();
    if matches!(item.kind, Kind::Line | Kind::Text) {
        let phrases = item
            .phrases
            .as_ref()
            .and_then(|phrases| phrases.get(fill.lang()));
        // A phrase that only repeats the words of an absence is the absence.
        let words = Words::new(fill.lang());
        let is_absence = |phrase: &&String| {
            Absence::ALL
                .iter()
                .any(|absence| words.absence(*absence) == **phrase)
        };
        answers.extend(
            phrases
                .into_iter()
                .flatten()
                .filter(|p| !is_absence(p))
                .cloned()
                .map(Ready::Phrase),
        );
    }
    if fill.taken().is_some() {
        answers.push(Ready::Previous);
    }
    if absence.is_some() {
        answers.push(Ready::Typed);
    }
    if fill.can_be_off() {
        answers.push(Ready::Section);
    }
    let selected = answers
        .iter()
        .position(|a| absence.is_some_and(|absence| *a == Ready::Absence(absence)));
    let remark = fill.remark();
    wizard.popup = Some(Popup::Ready {
        answers,
        selected: selected.unwrap_or(0),
        remark,
    });
    Vec::new()
}

/// Gives the answer chosen; an absence leads on to the next question, a phrase can be added to.
pub(super) fn give(wizard: &mut Wizard, ready: Ready, remark: String) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let changed = match ready {
        Ready::Absence(absence) => {
            let changed = fill.set_absence(Some(absence), Some(remark));
            fill.go(walk::next_question(&fill.draft, fill.place));
            changed
        }
        Ready::Typed => fill.set_absence(None, Some(remark)),
        Ready::Phrase(phrase) => {
            let remarked = !remark.is_empty() && fill.set_absence(None, Some(remark));
            fill.add_phrase(&phrase) || remarked
        }
        Ready::Previous => {
            let had = fill.remark();
            let taken = fill.take_previous();
            remark != had && fill.set_absence(fill.absence(), Some(remark)) || taken
        }
        Ready::Section => return section_off(wizard),
    };
    save_if(wizard, changed)
}

impl Fill {
    /// The remark on the open answer.
    fn remark(&self) -> String {
        let cell = self.cell();
        let remark = cell.map(|cell| self.draft.text(cell, Part::Remark, self.lang()));
        remark.unwrap_or_default().to_owned()
    }

    /// The named absence that the open answer is.
    fn absence(&self) -> Option<Absence> {
        self.draft.answers.answer(self.cell()?).absence
    }

    /// Writes a phrase behind what is typed. Where nothing is, or only the default, it comes in each language of the
    /// document that has nothing else: phrases of one number say the same.
    fn add_phrase(&mut self, phrase: &str) -> bool {
        let (Some(field), Some(cell)) = (self.open_field(), self.cell()) else {
            return false;
        };
        self.history.seal();
        if !self.is_unwritten(cell, self.lang()) {
            let ends = field.text.ends_with(char::is_whitespace);
            let gap = if ends { "" } else { " " };
            return self.typed(format!("{}{gap}{phrase}", field.text));
        }
        let mut answer = self.draft.answers.answer(cell).clone();
        answer.absence = None;
        answer.carried = false;
        for (lang, text) in self.said_in_each(cell, phrase) {
            answer.write(self.draft.slot(cell.item, Part::Main, &lang), text);
        }
        answer.stands = self.draft.answers.off(self.section()).is_some();
        self.change(vec![Change::Answer(cell, answer)])
    }

    /// A phrase of the open language, and the one of the same number in each other one that has no text of its own.
    fn said_in_each(&self, cell: Cell, phrase: &str) -> Vec<(Lang, String)> {
        let phrases = self.draft.questionnaire.item(cell.item).phrases.as_ref();
        let own = phrases.and_then(|phrases| phrases.get(self.lang()));
        let no = own.and_then(|own| own.iter().position(|known| known == phrase));
        let others = self.other_langs().into_iter();
        let others = others.filter(|lang| self.is_unwritten(cell, lang));
        let others = others.filter_map(|lang| {
            let phrases = phrases?;
            let of = phrases.exactly(&lang);
            let of = of.or_else(|| phrases.exactly(&lang.spoken()))?;
            Some((lang, of.get(no?)?.clone()))
        });
        [(self.lang().clone(), phrase.to_owned())]
            .into_iter()
            .chain(others)
            .collect()
    }

    /// Whether nobody wrote anything in a language: there is nothing, or the default.
    fn is_unwritten(&self, cell: Cell, lang: &Lang) -> bool {
        let text = self.draft.text(cell, Part::Main, lang);
        let default = self.draft.questionnaire.item(cell.item).default.as_ref();
        text.is_empty() || default.is_some_and(|default| default.say(lang) == text)
    }
}

/// Asks once before a section is marked as not applicable; takes the mark away at once.
pub(crate) fn section_off(wizard: &mut Wizard) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let section = fill.section();
    if fill.draft.answers.off(section).is_some() {
        let changed = fill.set_off(None);
        return save_if(wizard, changed);
    }
    wizard.popup = Some(Popup::SectionOff {
        remark: String::new(),
    });
    Vec::new()
}

pub(super) fn mark_off(wizard: &mut Wizard, remark: String) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let mut off = SectionOff::default();
    if !remark.is_empty() {
        off.remark.insert(fill.lang().spoken(), remark);
    }
    let changed = fill.set_off(Some(off));
    save_if(wizard, changed)
}
