//! Answers of the previous period: told, taken, and looked at where they were carried.

use crate::core::answers::{Answer, Cell, Change, Subject};
use crate::core::checks::growth;
use crate::core::draft::previous;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::Carry;
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::fill::Fill;
use crate::core::wizard::fill::walk::Place;

/// Where one stood before a command, to tell whether one went on from there.
pub(super) struct Left {
    place: Place,
    choice: usize,
    lang: Lang,
}

impl Left {
    pub(super) fn of(fill: &Fill) -> Self {
        Self {
            place: fill.place,
            choice: fill.choice,
            lang: fill.lang().clone(),
        }
    }

    /// Whether one stands elsewhere now, or could go no further.
    fn is_left(&self, fill: &Fill) -> bool {
        match (self.place, fill.place) {
            (Place::Field { cell, .. }, Place::Field { cell: now, .. }) if cell == now => {
                // The same answer may be asked for in another language.
                (self.place, self.choice, &self.lang) == (fill.place, fill.choice, fill.lang())
            }
            (Place::Field { .. } | Place::Section { .. }, _) => true,
        }
    }
}

/// Whether a command goes on from where one stands; jumping elsewhere does not.
pub(super) fn goes_on(command: Command) -> bool {
    match command {
        Command::Accept | Command::Go(Go::Next | Go::NextQuestion | Go::Down) => true,
        Command::Go(Go::Previous | Go::PreviousQuestion | Go::Up | Go::First | Go::Last)
        | Command::Toggle
        | Command::Turn { .. }
        | Command::Pick(_)
        | Command::Cancel
        | Command::Do(_) => false,
    }
}

impl Fill {
    /// The answer of the previous period that is told beside a question, if the questionnaire wants that.
    pub fn previous_shown(&self, cell: Cell) -> Option<&Answer> {
        let item = self.draft.questionnaire.item(cell.item);
        let previous = growth::previous(&self.draft, cell);
        previous.filter(|_| item.carry == Some(Carry::Show))
    }

    /// What the open answer becomes when the one of the previous period is taken into what is empty of it: all of it
    /// where nothing is answered, else the open field.
    pub fn to_take(&self) -> Option<Answer> {
        let Place::Field { cell, part } = self.place else {
            return None;
        };
        let old = self.previous_shown(cell)?;
        let now = self.draft.answers.answer(cell);
        if now.is_blank() {
            return Some(old.seen());
        }
        let slot = self.draft.slot(cell.item, part, self.lang());
        let text = |answer: &Answer| answer.text(slot.part, slot.lang.as_ref()).to_owned();
        let is_open = now.absence.is_none() && old.absence.is_none() && text(now).is_empty();
        let taken = text(old);
        (is_open && !taken.is_empty()).then(|| {
            let mut answer = now.seen();
            answer.write(slot.clone(), taken);
            answer
        })
    }

    /// What the open answer becomes when that of the previous period is asked for: what is empty of it is filled, and
    /// where nothing is, it is replaced.
    pub fn taken(&self) -> Option<Answer> {
        let cell = self.questions_cell()?;
        let form = &self.draft.questionnaire;
        let is_carried = form.item(cell.item).carry.is_some();
        let is_told = is_carried || previous::is_copied(form, cell.item);
        let old = growth::previous(&self.draft, cell)?.seen();
        let now = self.draft.answers.answer(cell);
        self.to_take()
            .or((is_told && old != now.seen()).then_some(old))
    }

    /// Takes it into what is empty of the open answer.
    pub(super) fn take_here(&mut self) -> bool {
        self.give(self.to_take())
    }

    /// Takes it, whatever is there; undo brings that back.
    pub(crate) fn take_previous(&mut self) -> bool {
        self.give(self.taken())
    }

    fn give(&mut self, answer: Option<Answer>) -> bool {
        let (Some(mut answer), Some(cell)) = (answer, self.cell()) else {
            return false;
        };
        answer.stands = self.draft.answers.off(self.section()).is_some() && !answer.is_blank();
        let changed = self.change(vec![Change::Answer(cell, answer)]);
        self.choice = self.first_chosen();
        changed
    }

    /// What was carried from the previous period was looked at by whoever goes on from it. That is no step that undo
    /// takes back.
    pub(super) fn look_at(&mut self, left: &Left) -> bool {
        if !left.is_left(self) {
            return false;
        }
        let answers = &mut self.draft.answers;
        let change = match left.place {
            Place::Field { cell, .. } => {
                let answer = answers.answer(cell);
                answer.carried.then(|| Change::Answer(cell, answer.seen()))
            }
            Place::Section { section, .. } => {
                let off = answers.off(section).filter(|off| off.carried);
                let seen = off.cloned().map(|mut off| {
                    off.carried = false;
                    off
                });
                seen.map(|off| Change::Off(section, Some(off)))
            }
        };
        let Some(change) = change else {
            return false;
        };
        let subject: Subject = change.subject();
        answers.apply(change);
        self.counts.changed(&self.draft, [subject]);
        true
    }
}
