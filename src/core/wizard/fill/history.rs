//! What can be taken back: whole changes, and typing by words rather than by letters.

use std::collections::HashMap;

use crate::core::answers::{Answers, Change, RowId, Slot, Subject};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::letters;
use crate::core::wizard::colleagues::Author;
use crate::core::wizard::fill::walk::Place;

/// Steps taken and steps taken back.
#[derive(Debug, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    typing: Option<Typing>,
    /// Rows in which colleagues answered meanwhile.
    answered: HashMap<RowId, Author>,
}

/// Changes that take one step back, and where it was made.
#[derive(Debug)]
struct Step {
    changes: Vec<Change>,
    place: Place,
    /// The language that was typed in.
    lang: Option<Lang>,
    /// The languages that the document was in, where the step changed them.
    languages: Option<Vec<Lang>>,
    /// A colleague has changed the same since.
    over: Option<Author>,
}

/// What taking a step back, or making it again, came to.
#[derive(Debug)]
pub struct Undone {
    /// Where it had been made.
    pub place: Place,
    /// The language that was typed in.
    pub lang: Option<Lang>,
    /// What has changed.
    pub subjects: Vec<Subject>,
    /// The languages of the document have.
    pub languages: bool,
}

/// The typing that the last step holds, as long as more may join it.
#[derive(Debug)]
struct Typing {
    place: Place,
    slot: Slot,
    edit: Edit,
}

/// What one key did to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edit {
    Letter,
    Space,
    Erase,
    /// A paste, a ready phrase, a replacement.
    Whole,
}

impl History {
    /// Whether there is anything to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// How many steps can be taken back.
    pub fn steps(&self) -> usize {
        self.undo.len()
    }

    /// Whether anything was taken back.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Whatever is typed next is a step of its own.
    pub fn seal(&mut self) {
        self.typing = None;
    }

    /// Remembers how to take a step back; no changes are no step.
    pub fn step(&mut self, inverses: Vec<Change>, place: Place) {
        self.seal();
        if !inverses.is_empty() {
            self.undo.push(Step::new(inverses, place));
            self.redo.clear();
        }
    }

    /// Remembers how to take other languages of the document back.
    pub fn spoken(&mut self, inverses: Vec<Change>, former: Vec<Lang>, place: Place) {
        self.seal();
        self.undo.push(Step {
            languages: Some(former),
            ..Step::new(inverses, place)
        });
        self.redo.clear();
    }

    /// A colleague changed the languages of the document: what was made of them before counts no more.
    pub(crate) fn languages_overtaken(&mut self) {
        for step in self.undo.iter_mut().chain(&mut self.redo) {
            step.languages = None;
        }
    }

    /// Remembers typing; letters of one word are one step.
    pub fn typed(&mut self, inverse: Change, place: Place, slot: &Slot, old: &str, new: &str) {
        let edit = Edit::between(old, new);
        let joins = self.typing.as_ref().is_some_and(|last| {
            last.place == place && last.slot == *slot && last.edit.is_joined_by(edit)
        });
        self.redo.clear();
        if !joins {
            self.undo.push(Step {
                lang: slot.lang.clone(),
                ..Step::new(vec![inverse], place)
            });
        }
        self.typing = Some(Typing {
            place,
            slot: slot.clone(),
            edit,
        });
    }

    /// A colleague changed something: steps that were made before would write over it.
    pub(crate) fn overtaken(&mut self, subject: Subject, author: &Author) {
        if let Subject::Answer(cell) = subject
            && cell.row != RowId::ONLY
        {
            self.answered.insert(cell.row, author.clone());
        }
        // Rows that colleagues add or move stay, whatever is undone.
        if matches!(subject, Subject::Rows(_)) {
            return;
        }
        let is_same = |change: &Change| change.subject() == subject;
        for step in self.undo.iter_mut().chain(&mut self.redo) {
            if step.changes.iter().any(is_same) {
                step.over = Some(author.clone());
            }
        }
        let is_typed = self.undo.last().is_some_and(|step| step.over.is_some());
        self.typing.take_if(|_| is_typed);
    }

    /// The colleague whose work the next undo would write over, and the change that would.
    pub(crate) fn undoes_over(&self, answers: &Answers) -> Option<(&Author, &Change)> {
        self.over(self.undo.last()?, answers)
    }

    /// The same of the next step that is made again.
    pub(crate) fn redoes_over(&self, answers: &Answers) -> Option<(&Author, &Change)> {
        self.over(self.redo.last()?, answers)
    }

    fn over<'h>(&'h self, step: &'h Step, answers: &Answers) -> Option<(&'h Author, &'h Change)> {
        if let Some(author) = &step.over {
            return Some((author, step.changes.first()?));
        }
        step.changes.iter().find_map(|change| {
            let Change::Rows(section, rows) = change else {
                return None;
            };
            let shown = answers.rows(*section).shown.iter();
            let mut hidden = shown.filter(|row| !rows.shown.contains(row));
            let author = hidden.find_map(|row| self.answered.get(row))?;
            Some((author, change))
        })
    }

    /// Takes the last step back.
    pub fn undo(&mut self, draft: &mut Draft) -> Option<Undone> {
        self.seal();
        let step = self.undo.pop()?.apply(draft);
        let undone = step.undone();
        self.redo.push(step);
        Some(undone)
    }

    /// Makes again what was taken back last.
    pub fn redo(&mut self, draft: &mut Draft) -> Option<Undone> {
        self.seal();
        let step = self.redo.pop()?.apply(draft);
        let undone = step.undone();
        self.undo.push(step);
        Some(undone)
    }
}

impl Step {
    fn new(changes: Vec<Change>, place: Place) -> Self {
        Self {
            changes,
            place,
            lang: None,
            languages: None,
            over: None,
        }
    }

    /// Makes its changes, the last first, and gives the step that reverts that.
    fn apply(self, draft: &mut Draft) -> Self {
        let changes = self.changes.into_iter().rev();
        let inverses = changes.filter_map(|change| draft.answers.apply(change));
        Self {
            changes: inverses.collect(),
            place: self.place,
            lang: self.lang,
            languages: self
                .languages
                .map(|languages| std::mem::replace(&mut draft.languages, languages)),
            over: None,
        }
    }

    fn undone(&self) -> Undone {
        Undone {
            place: self.place,
            lang: self.lang.clone(),
            subjects: self.changes.iter().map(Change::subject).collect(),
            languages: self.languages.is_some(),
        }
    }
}

impl Edit {
    fn between(old: &str, new: &str) -> Self {
        let (head, tail) = letters::common_ends(old, new);
        let (gone, come) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
        let mut letters = come.chars();
        match (gone.chars().count(), letters.next(), letters.next()) {
            (0, Some(letter), None) if letter.is_whitespace() => Self::Space,
            (0, Some(_), None) => Self::Letter,
            (1, None, _) => Self::Erase,
            _ => Self::Whole,
        }
    }

    fn is_joined_by(self, next: Self) -> bool {
        match next {
            Self::Letter => self == Self::Letter,
            Self::Space => matches!(self, Self::Letter | Self::Space),
            Self::Erase => self == Self::Erase,
            Self::Whole => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn edit(old: &str, new: &str, expected: Edit) {
        assert_eq!(Edit::between(old, new), expected, "{old:?} → {new:?}");
    }

    #[test]
    fn an_edit_is_told_by_its_texts() {
        edit("", "а", Edit::Letter);
        edit("ааа", "аааа", Edit::Letter);
        edit("да нет", "да, нет", Edit::Letter);
        edit("да", "да ", Edit::Space);
        edit("да", "да\n", Edit::Space);
        edit("дам", "да", Edit::Erase);
        edit("дам", "д", Edit::Whole);
        edit("", "вставка", Edit::Whole);
        edit("кот", "кит", Edit::Whole);
    }
}
