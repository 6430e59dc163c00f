//! Answers without typing: named absences, ready phrases, and a whole section that does not apply.

use crate::core::answers::{Absence, SectionOff};
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

    /// Adds a ready phrase to what stands in the answer; a default that nobody has changed gives way to it.
    fn add_phrase(&mut self, phrase: &str) -> bool {
        let Some(field) = self.open_field() else {
            return false;
        };
        let gap = if field.text.is_empty() || field.text.ends_with(char::is_whitespace) {
            ""
        } else {
            " "
        };
        self.history.seal();
        let default = self
            .cell()
            .and_then(|cell| self.draft.questionnaire.item(cell.item).default.as_ref());
        let is_default = default.is_some_and(|default| default.say(self.lang()) == field.text);
        self.typed(if is_default {
            phrase.to_owned()
        } else {
            format!("{}{gap}{phrase}", field.text)
        })
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
