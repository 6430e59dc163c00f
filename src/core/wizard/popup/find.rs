//! Finding a question by its printed number or by words of its wording or answer.

mod index;

use std::sync::Arc;

use crate::core::draft::Draft;
use crate::core::letters;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::popup::find::index::Index;

/// Hits shown at most; who sees so many types another word.
const MOST: usize = 100;

/// What is looked for, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    /// A printed number, or words.
    pub query: String,
    /// Places found; with an empty query, the sections.
    pub hits: Vec<Place>,
    /// The hit with the focus.
    pub selected: usize,
    /// What can be found. Answers do not change while one looks.
    index: Arc<Index>,
}

impl Find {
    /// Everything in a draft that can be found, folded once and not with every key.
    pub(crate) fn new(draft: &Draft) -> Self {
        Self {
            index: Arc::new(Index::of(draft)),
            ..Self::default()
        }
    }

    /// The same in answers that have changed; the focus as far down as it was.
    pub(crate) fn again(&self, draft: &Draft, here: Place) -> Self {
        let mut again = Self {
            query: self.query.clone(),
            ..Self::new(draft)
        };
        again.look(draft, here);
        again.selected = self.selected.min(again.hits.len().saturating_sub(1));
        again
    }

    /// Looks anew; the focus goes to the first hit.
    pub(crate) fn look(&mut self, draft: &Draft, here: Place) {
        let query = folded(self.query.trim());
        let section = here.section(draft);
        self.hits = if query.is_empty() {
            sections(draft)
        } else {
            self.index.hits(&query, section)
        };
        let first = if query.is_empty() { section.0 } else { 0 };
        self.selected = first.min(self.hits.len().saturating_sub(1));
    }
}

fn sections(draft: &Draft) -> Vec<Place> {
    draft
        .questionnaire
        .numbered()
        .map(|(section, _)| Place::Section {
            section,
            selected: 0,
        })
        .collect()
}

/// Composed, lower case, `ё` as `е`: what a person means by the same word.
fn folded(text: &str) -> String {
    let text = letters::composed(text.to_owned());
    let lower = text.chars().flat_map(char::to_lowercase);
    lower.map(|c| if c == 'ё' { 'е' } else { c }).collect()
}
