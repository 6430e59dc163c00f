//! A draft: a questionnaire, the languages of the document, and what was given so far.

pub mod previous;

use std::sync::Arc;

use crate::core::answers::{Answers, Cell, Change, RowId, Slot};
use crate::core::draft::previous::Previous;
use crate::core::lang::{Lang, Text};
use crate::core::questionnaire::item::{ItemNo, Part};
use crate::core::questionnaire::{Questionnaire, SectionNo};
use crate::core::reading::{self, Progress};

/// A filled or half-filled questionnaire.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What is asked.
    pub questionnaire: Arc<Questionnaire>,
    /// Languages of the document, as tags of the questionnaire's wording.
    pub languages: Vec<Lang>,
    /// What was given.
    pub answers: Answers,
    /// What was given in the previous period, where the draft was begun from that.
    pub previous: Option<Arc<Previous>>,
}

impl Draft {
    /// A new draft: every default of the questionnaire given, one empty row in each repeated section.
    pub fn new(questionnaire: Arc<Questionnaire>, languages: Vec<Lang>) -> Self {
        let mut draft = Self {
            questionnaire,
            languages,
            answers: Answers::default(),
            previous: None,
        };
        draft.give_first_rows();
        draft.give_defaults();
        draft
    }

    /// A new draft that carries on from that of the previous period; see [`previous`].
    pub fn from_previous(previous: Arc<Previous>, languages: Vec<Lang>) -> Self {
        let mut draft = Self {
            questionnaire: Arc::clone(&previous.draft.questionnaire),
            languages,
            answers: Answers::default(),
            previous: None,
        };
        for change in previous.carried() {
            draft.answers.apply(change);
        }
        draft.previous = Some(previous);
        draft.give_first_rows();
        draft.give_defaults();
        draft
    }

    fn give_first_rows(&mut self) {
        let form = Arc::clone(&self.questionnaire);
        for (no, section) in form.numbered() {
            if section.repeat.is_some() && self.answers.rows(no).shown.is_empty() {
                let mut rows = self.answers.rows(no).clone();
                rows.shown.push(self.answers.fresh_row());
                self.answers.apply(Change::Rows(no, rows));
            }
        }
    }

    fn give_defaults(&mut self) {
        let form = Arc::clone(&self.questionnaire);
        for (no, item) in form.items.iter().enumerate() {
            let Some(default) = &item.default else {
                continue;
            };
            let cells: Vec<Cell> = self
                .rows(item.place.section)
                .iter()
                .map(|row| Cell {
                    item: ItemNo(no),
                    row: *row,
                })
                .collect();
            for cell in cells {
                let mut answer = self.answers.answer(cell).clone();
                for lang in &self.languages {
                    if self.text(cell, Part::Main, lang).is_empty() {
                        answer.write(
                            self.slot(cell.item, Part::Main, lang),
                            default.say(lang).to_owned(),
                        );
                    }
                }
                self.answers.apply(Change::Answer(cell, answer));
            }
        }
    }

    /// The defaults that a draft begun in these languages, too, would have there: where the answer is the default in all
    /// of the former ones still, and nothing was written in the new one.
    pub fn defaults_in(&self, added: &[Lang], former: &[Lang]) -> Vec<Change> {
        let form = Arc::clone(&self.questionnaire);
        let items = form.items.iter().enumerate();
        let with_default = items.filter(|(_, item)| item.kind.is_by_lang(Part::Main));
        let cells = with_default.filter_map(|(no, item)| {
            let default = item.default.as_ref()?;
            let rows = self.rows(item.place.section).iter();
            let cells = rows.map(move |row| Cell {
                item: ItemNo(no),
                row: *row,
            });
            Some(cells.filter_map(|cell| self.default_at(cell, default, (added, former))))
        });
        cells.flatten().collect()
    }

    fn default_at(
        &self,
        cell: Cell,
        default: &Text,
        (added, former): (&[Lang], &[Lang]),
    ) -> Option<Change> {
        let mut answer = self.answers.answer(cell).clone();
        // Two wordings of one language have one text between them: that of either.
        let is_default = |lang: &Lang| {
            let mut wordings = former.iter().filter(|l| l.spoken() == lang.spoken());
            wordings.any(|l| self.text(cell, Part::Main, lang) == default.say(l))
        };
        if answer.absence.is_some() || !former.iter().all(is_default) {
            return None;
        }
        let is_empty = |lang: &&Lang| self.text(cell, Part::Main, lang).is_empty();
        for lang in added.iter().filter(is_empty) {
            let slot = self.slot(cell.item, Part::Main, lang);
            answer.write(slot, default.say(lang).to_owned());
        }
        Some(Change::Answer(cell, answer))
    }

    /// Writes a text into a part of an answer and gives the change that takes it back; `None` when nothing differs.
    ///
    /// An answer given while its section does not apply stands: it is printed all the same.
    pub fn write(&mut self, cell: Cell, part: Part, lang: &Lang, text: String) -> Option<Change> {
        let slot = self.slot(cell.item, part, lang);
        let mut answer = self.answers.answer(cell).clone();
        answer.write(slot, text);
        answer.carried = false;
        if self
            .answers
            .off(self.questionnaire.item(cell.item).place.section)
            .is_some()
        {
            answer.stands = !answer.is_blank();
        }
        self.answers.apply(Change::Answer(cell, answer))
    }

    /// The slot that a part of an item is typed into in a document language.
    pub fn slot(&self, item: ItemNo, part: Part, lang: &Lang) -> Slot {
        let by_lang = self.questionnaire.item(item).kind.is_by_lang(part);
        Slot {
            part,
            lang: by_lang.then(|| lang.spoken()),
        }
    }

    /// What was typed into a part of an answer, in a document language.
    pub fn text(&self, cell: Cell, part: Part, lang: &Lang) -> &str {
        let slot = self.slot(cell.item, part, lang);
        self.answers.answer(cell).text(part, slot.lang.as_ref())
    }

    /// Rows of a section: the shown ones, or the only one.
    pub fn rows(&self, section: SectionNo) -> &[RowId] {
        if self.questionnaire.section(section).repeat.is_some() {
            &self.answers.rows(section).shown
        } else {
            &[RowId::ONLY]
        }
    }

    /// Where a row stands among those of its section, from 0; `None` where it is not shown.
    pub fn row_place(&self, section: SectionNo, row: RowId) -> Option<usize> {
        if self.questionnaire.section(section).repeat.is_some() {
            self.answers.row_place(section, row)
        } else {
            (row == RowId::ONLY).then_some(0)
        }
    }

    /// The languages that answers are written in.
    pub fn spoken(&self) -> Vec<Lang> {
        let mut spoken: Vec<Lang> = Vec::new();
        for lang in self.languages.iter().map(Lang::spoken) {
            if !spoken.contains(&lang) {
                spoken.push(lang);
            }
        }
        spoken
    }

    /// The same, each by the wording that it is shown in: in its own language the one that is `open`, which is there also
    /// where it is none of the document's any more.
    pub fn shown_in(&self, open: &Lang) -> Vec<Lang> {
        let mut shown: Vec<Lang> = Vec::new();
        for lang in self.languages.iter().chain([open]) {
            let same = shown.iter_mut().find(|s| s.spoken() == lang.spoken());
            match same {
                Some(same) if lang == open => *same = lang.clone(),
                Some(_) => {}
                None => shown.push(lang.clone()),
            }
        }
        shown
    }

    /// How far the answer in a cell has come.
    pub fn progress(&self, cell: Cell) -> Progress {
        let kind = &self.questionnaire.item(cell.item).kind;
        let answer = self.answers.answer(cell);
        match &self.languages[..] {
            [one] => reading::progress(kind, answer, &[one.spoken()]),
            _ => reading::progress(kind, answer, &self.spoken()),
        }
    }

    /// The name of a row: what was typed into the item that names it, first line only; where it is missing in the
    /// language, that in another one of the document.
    pub fn row_name(&self, section: SectionNo, row: RowId, lang: &Lang) -> &str {
        let Some(repeat) = &self.questionnaire.section(section).repeat else {
            return "";
        };
        let cell = Cell {
            item: repeat.named_by,
            row,
        };
        let langs = [lang].into_iter().chain(&self.languages);
        let names = langs.filter_map(|lang| self.text(cell, Part::Main, lang).lines().next());
        names
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }
}
