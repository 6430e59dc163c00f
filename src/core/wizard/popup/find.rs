//! Finding a question by its printed number or by words of its wording or answer.

use crate::core::answers::Cell;
use crate::core::draft::Draft;
use crate::core::keyboard;
use crate::core::questionnaire::item::ItemNo;
use crate::core::questionnaire::{Section, SectionNo};
use crate::core::wizard::fill::walk::Place;

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
}

impl Find {
    /// Looks anew; the focus goes to the first hit.
    pub(crate) fn look(&mut self, draft: &Draft, here: Place) {
        let query = folded(self.query.trim());
        self.hits = if query.is_empty() {
            sections(draft)
        } else {
            hits(draft, &query, here)
        };
        let section = here.section(draft);
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

/// Printed numbers first, those of the section where one stands before the others; then words.
fn hits(draft: &Draft, query: &str, here: Place) -> Vec<Place> {
    // A number typed on the Kazakh number row.
    let on_row = keyboard::digits(query);
    let section = here.section(draft);
    let (mut near, mut far, mut worded) = (Vec::new(), Vec::new(), Vec::new());
    for (no, item) in draft
        .questionnaire
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.kind.is_asked())
    {
        let Some(place) = place(draft, ItemNo(no)) else {
            continue;
        };
        if has_number(draft, ItemNo(no), query)
            || on_row
                .as_ref()
                .is_some_and(|digits| has_number(draft, ItemNo(no), digits))
        {
            if item.place.section == section {
                near.push(place);
            } else {
                far.push(place);
            }
        } else if worded.len() < MOST && has_words(draft, ItemNo(no), query) {
            worded.push(place);
        }
    }
    near.into_iter()
        .chain(far)
        .chain(named_sections(draft, query))
        .chain(worded)
        .take(MOST)
        .collect()
}

/// Sections with the words in their number, title or short name.
fn named_sections(draft: &Draft, query: &str) -> Vec<Place> {
    let is_named = |section: &Section| {
        let names = [
            section.no.as_ref(),
            Some(&section.title),
            section.short.as_ref(),
        ];
        names
            .into_iter()
            .flatten()
            .any(|name| name.iter().any(|(_, name)| folded(name).contains(query)))
    };
    let found = draft
        .questionnaire
        .numbered()
        .filter(|(_, section)| is_named(section));
    found
        .map(|(section, _)| Place::Section {
            section,
            selected: 0,
        })
        .collect()
}

fn place(draft: &Draft, item: ItemNo) -> Option<Place> {
    let section: SectionNo = draft.questionnaire.item(item).place.section;
    let row = *draft.rows(section).first()?;
    let part = *draft.questionnaire.item(item).kind.parts().first()?;
    Some(Place::Field {
        cell: Cell { item, row },
        part,
    })
}

fn has_number(draft: &Draft, item: ItemNo, query: &str) -> bool {
    let no = draft.questionnaire.item(item).no.as_ref();
    no.is_some_and(|no| {
        no.iter()
            .any(|(_, no)| folded(no) == query.trim_end_matches('.'))
    })
}

/// Whether the wording in any language, or an answer in any row, holds the words.
fn has_words(draft: &Draft, item: ItemNo, query: &str) -> bool {
    let asked = draft.questionnaire.item(item);
    let in_wording = asked.ask.iter().any(|(_, ask)| folded(ask).contains(query));
    in_wording
        || draft.rows(asked.place.section).iter().any(|row| {
            let answer = draft.answers.answer(Cell { item, row: *row });
            answer.texts().any(|(_, text)| folded(text).contains(query))
        })
}

/// Lower case, `ё` as `е`: what a person means by the same word.
fn folded(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}
