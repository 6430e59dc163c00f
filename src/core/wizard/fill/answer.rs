//! Answering: what is typed, named absences, sections that do not apply, and taking it back.

use crate::core::answers::{Absence, Cell, Change, SectionOff, Slot, Subject};
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::Part;
use crate::core::wizard::fill::history::Undone;
use crate::core::wizard::fill::{Fill, walk};

impl Fill {
    /// Writes a text into an answer; typing takes a named absence away.
    pub(super) fn write(&mut self, cell: Cell, part: Part, text: &str) -> bool {
        let lang = self.lang().clone();
        let old = self.draft.text(cell, part, &lang).to_owned();
        let had_absence = self.draft.answers.answer(cell).absence.is_some();
        let Some(inverse) = self.draft.write(cell, part, &lang, text.to_owned()) else {
            return false;
        };
        if had_absence {
            let mut answer = self.draft.answers.answer(cell).clone();
            answer.absence = None;
            self.draft.answers.apply(Change::Answer(cell, answer));
        }
        let slot = self.draft.slot(cell.item, part, &lang);
        self.history.typed(inverse, self.place, &slot, &old, text);
        self.counts.typed(&self.draft, Subject::Answer(cell));
        self.is_touched = true;
        true
    }

    /// Writes the remark on a section that does not apply.
    pub(super) fn remark_off(&mut self, section: SectionNo, text: &str) -> bool {
        let Some(mut off) = self.draft.answers.off(section).cloned() else {
            return false;
        };
        let lang = self.lang().spoken();
        let old = off.remark.get(&lang).cloned().unwrap_or_default();
        off.remark.insert(lang.clone(), text.to_owned());
        off.carried = false;
        off.remark.retain(|_, text| !text.is_empty());
        let Some(inverse) = self.draft.answers.apply(Change::Off(section, Some(off))) else {
            return false;
        };
        let slot = Slot {
            part: Part::Remark,
            lang: Some(lang),
        };
        self.history.typed(inverse, self.place, &slot, &old, text);
        true
    }

    /// Makes changes as one step that can be taken back; true when anything changed.
    pub(crate) fn change(&mut self, changes: Vec<Change>) -> bool {
        let inverses: Vec<Change> = changes
            .into_iter()
            .filter_map(|c| self.draft.answers.apply(c))
            .collect();
        let is_change = !inverses.is_empty();
        let subjects: Vec<Subject> = inverses.iter().map(Change::subject).collect();
        self.history.step(inverses, self.place);
        self.counts.changed(&self.draft, subjects);
        is_change
    }

    /// Gives the open question a named absence, or takes it away; what was typed is kept.
    pub(crate) fn set_absence(&mut self, absence: Option<Absence>, remark: Option<String>) -> bool {
        let Some(cell) = self.cell() else {
            return false;
        };
        let mut answer = self.draft.answers.answer(cell).clone();
        answer.absence = absence;
        answer.carried = false;
        if let Some(remark) = remark {
            let slot = self.draft.slot(cell.item, Part::Remark, self.lang());
            answer.write(slot, remark);
        }
        answer.stands = self.draft.answers.off(self.section()).is_some() && !answer.is_blank();
        self.change(vec![Change::Answer(cell, answer)])
    }

    /// Says that the section where one stands does not apply, or that it does.
    pub(crate) fn set_off(&mut self, off: Option<SectionOff>) -> bool {
        let section = self.section();
        let changed = self.change(vec![Change::Off(section, off)]);
        self.go(walk::first(&self.draft, section));
        changed
    }

    /// Takes the last step back.
    pub(crate) fn undo(&mut self) -> bool {
        let undone = self.history.undo(&mut self.draft);
        self.after_undo(undone)
    }

    /// Makes again what was taken back last.
    pub(crate) fn redo(&mut self) -> bool {
        let redone = self.history.redo(&mut self.draft);
        self.after_undo(redone)
    }

    /// Goes to where the step had been made, in the language that was typed in.
    fn after_undo(&mut self, undone: Option<Undone>) -> bool {
        let Some(undone) = undone else {
            return false;
        };
        if undone.languages {
            self.languages_changed();
        }
        self.counts.changed(&self.draft, undone.subjects);
        self.go(walk::nearest(&self.draft, undone.place));
        if let Some(lang) = undone.lang {
            self.speak_one_of(&[lang]);
        }
        true
    }
}
