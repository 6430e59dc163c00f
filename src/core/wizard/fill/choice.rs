//! Questions with choices.

use crate::core::answers::Cell;
use crate::core::questionnaire::item::{Choice, Kind, Part};
use crate::core::wizard::fill::Fill;

impl Fill {
    /// The choices of the open question, if it has any.
    pub fn choices(&self) -> Option<&[Choice]> {
        match &self
            .draft
            .questionnaire
            .item(self.questions_cell()?.item)
            .kind
        {
            Kind::Choice(choices) | Kind::Choices(choices) => Some(choices),
            Kind::Line
            | Kind::Text
            | Kind::Number(_)
            | Kind::Date
            | Kind::Period
            | Kind::Person
            | Kind::Group { .. }
            | Kind::Computed { .. } => None,
        }
    }

    /// The choice that the focus begins at.
    pub(super) fn first_chosen(&self) -> usize {
        let Some((choices, cell)) = self.choices().zip(self.cell()) else {
            return 0;
        };
        let typed = self.draft.answers.answer(cell).text(Part::Main, None);
        let chosen = typed.split(',').next().unwrap_or_default();
        choices
            .iter()
            .position(|choice| choice.id == chosen)
            .unwrap_or(0)
    }

    /// Chooses, or takes the choice away again.
    pub(super) fn choose(&mut self, at: usize) -> bool {
        let (Some(choices), Some(cell)) = (self.choices(), self.cell()) else {
            return false;
        };
        let Some(choice) = choices.get(at) else {
            return false;
        };
        let several = matches!(
            self.draft.questionnaire.item(cell.item).kind,
            Kind::Choices(_)
        );
        let typed = self.draft.answers.answer(cell).text(Part::Main, None);
        let was: Vec<&str> = typed.split(',').filter(|id| !id.is_empty()).collect();
        let has_it = was.contains(&choice.id.as_str());
        let now: Vec<&str> = match (several, has_it) {
            (false, true) => Vec::new(),
            (false, false) => vec![&choice.id],
            (true, _) => {
                let kept = |id: &&str| {
                    if *id == choice.id {
                        !has_it
                    } else {
                        was.contains(id)
                    }
                };
                choices.iter().map(|c| c.id.as_str()).filter(kept).collect()
            }
        };
        let text = now.join(",");
        self.choice = at;
        self.history.seal();
        self.write(cell, Part::Main, &text)
    }

    /// Whether Enter would choose another one of several than is chosen.
    pub(crate) fn would_choose(&self, cell: Cell) -> bool {
        let typed = self.draft.answers.answer(cell).text(Part::Main, None);
        match &self.draft.questionnaire.item(cell.item).kind {
            Kind::Choice(choices) => choices
                .get(self.choice)
                .is_some_and(|choice| choice.id != typed),
            Kind::Line
            | Kind::Text
            | Kind::Number(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Period
            | Kind::Person
            | Kind::Group { .. }
            | Kind::Computed { .. } => false,
        }
    }

    /// Enter: chooses what has the focus where one of several is wanted, and goes on.
    pub(super) fn accept(&mut self, cell: Cell) -> bool {
        let changed = self.would_choose(cell) && self.choose(self.choice);
        self.go_next();
        changed
    }
}
