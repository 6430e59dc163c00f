//! What there is to say of the open answer. Of words it is what they came to when typing last rested: every rule that looks
//! at them would have to be worked out with each letter, and half a word is nothing to judge.

use crate::core::checks::Finding;
use crate::core::letters::Mixed;
use crate::core::wizard::fill::{Fill, spelling};

/// What was found in the open answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// By the checks that name it.
    pub findings: Vec<Finding>,
    /// Words that mix letters of two alphabets.
    pub mixed: Vec<Mixed>,
}

impl Fill {
    /// Looks at the open answer as it is now.
    pub(crate) fn judge(&mut self) {
        let judged = self.questions_cell().map(|cell| Judged {
            findings: self.counts.findings_at(&self.draft, cell),
            mixed: spelling::mixed(&self.draft, cell),
        });
        self.judged = judged.unwrap_or_default();
    }

    /// Whether words are asked where one stands.
    pub(crate) fn is_in_words(&self) -> bool {
        let cell = self.questions_cell();
        cell.is_some_and(|cell| self.draft.questionnaire.item(cell.item).kind.is_words())
    }
}
