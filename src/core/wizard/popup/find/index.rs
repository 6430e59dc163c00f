//! Everything in a draft that can be found, as it is compared: lower case, `ё` as `е`.

use crate::core::answers::Cell;
use crate::core::draft::Draft;
use crate::core::keyboard;
use crate::core::lang::Text;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{Item, ItemNo};
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::popup::find::{MOST, folded};

/// What can be found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Index {
    sections: Vec<Entry>,
    items: Vec<Entry>,
}

#[derive(Debug, PartialEq, Eq)]
struct Entry {
    section: SectionNo,
    place: Place,
    /// Printed numbers, in each language.
    numbers: Vec<String>,
    /// The wording in every language, one below the other: a query has no line end, so it never matches over two.
    words: String,
    /// Answers, and the places that they are at.
    answers: Vec<(Place, String)>,
}

impl Index {
    /// Folds what a draft asks and what was given to it.
    pub fn of(draft: &Draft) -> Self {
        let form = &draft.questionnaire;
        let sections = form.numbered().map(|(no, section)| Entry {
            section: no,
            place: Place::Section {
                section: no,
                selected: 0,
            },
            numbers: Vec::new(),
            words: [
                Some(&section.title),
                section.no.as_ref(),
                section.short.as_ref(),
            ]
            .into_iter()
            .flatten()
            .map(all_of)
            .collect(),
            answers: Vec::new(),
        });
        let asked = form.items.iter().enumerate();
        let asked = asked.filter(|(_, item)| item.kind.is_asked());
        Self {
            sections: sections.collect(),
            items: asked
                .filter_map(|(no, item)| entry(draft, ItemNo(no), item))
                .collect(),
        }
    }

    /// Printed numbers first, those of the section where one stands before the others; then words.
    pub fn hits(&self, query: &str, here: SectionNo) -> Vec<Place> {
        // A number typed on the Kazakh number row.
        let on_row = keyboard::digits(query);
        let number = query.trim_end_matches('.');
        // As a question begins on the paper: «3. суть».
        let (no_before, words) = query.split_once(' ').unwrap_or((query, ""));
        let (no_before, words) = (no_before.trim_end_matches('.'), words.trim());
        let (mut near, mut far, mut worded) = (Vec::new(), Vec::new(), Vec::new());
        for entry in &self.items {
            let is_meant = |no: &String| {
                no == number
                    || on_row.as_ref() == Some(no)
                    || no == no_before && entry.words.contains(words)
            };
            if entry.numbers.iter().any(is_meant) {
                let found = if entry.section == here {
                    &mut near
                } else {
                    &mut far
                };
                found.push(entry.place);
            } else if worded.len() < MOST {
                worded.extend(entry.with_words(query));
            }
        }
        let named = self
            .sections
            .iter()
            .filter_map(|entry| entry.with_words(query));
        near.into_iter()
            .chain(far)
            .chain(named)
            .chain(worded)
            .take(MOST)
            .collect()
    }
}

impl Entry {
    /// Where the words stand: the question, or the row whose answer holds them.
    fn with_words(&self, query: &str) -> Option<Place> {
        if self.words.contains(query) {
            return Some(self.place);
        }
        let holds = |(_, text): &&(Place, String)| text.contains(query);
        self.answers.iter().find(holds).map(|(place, _)| *place)
    }
}

fn entry(draft: &Draft, no: ItemNo, item: &Item) -> Option<Entry> {
    let section = item.place.section;
    let part = *item.kind.parts().first()?;
    let at = |row| Place::Field {
        cell: Cell { item: no, row },
        part,
    };
    let rows = draft.rows(section);
    let answers = rows.iter().filter_map(|row| {
        let answer = draft.answers.answer(Cell {
            item: no,
            row: *row,
        });
        let texts: String = answer.texts().map(|(_, text)| line(text)).collect();
        (!texts.is_empty()).then(|| (at(*row), texts))
    });
    Some(Entry {
        section,
        place: at(*rows.first()?),
        numbers: item
            .no
            .iter()
            .flat_map(Text::iter)
            .map(|(_, no)| folded(no))
            .collect(),
        words: all_of(&item.ask),
        answers: answers.collect(),
    })
}

fn all_of(text: &Text) -> String {
    text.iter().map(|(_, text)| line(text)).collect()
}

fn line(text: &str) -> String {
    let mut line = folded(text);
    line.push('\n');
    line
}
