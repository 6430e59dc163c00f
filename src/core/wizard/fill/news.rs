//! What colleagues did arrives: the model follows, and one stands where one stood.

#[cfg(test)]
mod tests;

use crate::core::answers::{Answer, Cell, RowId, Subject};
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::wizard::colleagues::{Author, News};
use crate::core::wizard::fill::walk::{self, Place};
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::{self, Popup, finished};
use crate::core::wizard::{Effect, Wizard};

/// Takes news over. The open field is not touched, and nothing is asked to be saved.
pub(crate) fn arrive(wizard: &mut Wizard, news: News) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let stood = Stood::of(fill);
    let is_changed = !news.arrived.is_empty();
    let authors: Vec<(Subject, Author)> = news
        .arrived
        .iter()
        .map(|arrived| (arrived.change.subject(), arrived.author.clone()))
        .collect();
    let mut changed = Vec::new();
    for arrived in news.arrived {
        let subject = arrived.change.subject();
        if fill.draft.answers.adopt(arrived.change) {
            fill.history.overtaken(subject, &arrived.author);
            changed.push(subject);
        }
    }
    if let Some((cell, version)) = &news.colleagues.held_back {
        let subject = Subject::Answer(*cell);
        fill.history.overtaken(subject, &version.author);
    }
    let languages = news.languages.map(|(languages, author)| {
        let tags: Vec<&str> = languages.iter().map(Lang::as_str).collect();
        let notice = Notice::new("notice-languages-by").with("name", author.name);
        let notice = notice.with("names", tags.join(", "));
        fill.adopt_languages(languages);
        notice
    });
    let is_changed = is_changed || languages.is_some();
    let is_unsettled = fill.unsettled();
    let before = std::mem::replace(&mut fill.colleagues, news.colleagues);
    if is_changed {
        fill.counts.changed(&fill.draft, changed);
    }
    if is_changed || is_unsettled != fill.unsettled() {
        fill.look_again();
    }
    let moved = stood.stand_again(fill, &authors);
    if moved.is_some() && stood.place != fill.place {
        // What was asked would be done elsewhere now.
        wizard.popup = None;
    }
    if let Some(notice) = moved.or(languages) {
        wizard.notice = Some(notice);
    }
    follow_popup(wizard, is_changed);
    finished::follow(wizard, (&before.phase, before.late.len()));
    Vec::new()
}

/// Brings what stands over the page up to date.
fn follow_popup(wizard: &mut Wizard, is_changed: bool) {
    let Some(mut popup) = wizard.popup.take() else {
        return;
    };
    if let (Popup::Settle(settle), Some(fill)) = (&mut popup, wizard.fill())
        && !settle.refresh(fill, &fill.colleagues)
    {
        wizard.notice = Some(Notice::new("notice-settled-elsewhere"));
        return;
    }
    if let (Popup::Languages(languages), Some(fill)) = (&mut popup, wizard.fill()) {
        languages.follow(&fill.draft);
    }
    let is_find = matches!(popup, Popup::Find(_));
    wizard.popup = Some(popup);
    if is_changed && is_find {
        popup::index_again(wizard);
    }
}

/// Where one stood before.
struct Stood {
    place: Place,
    section: SectionNo,
    /// The row, and its place among the others.
    row: Option<(RowId, usize)>,
    is_off: bool,
}

impl Stood {
    fn of(fill: &Fill) -> Self {
        let section = fill.section();
        let rows = fill.draft.rows(section);
        let row = match fill.place {
            Place::Section { selected, .. } => rows.get(selected).map(|row| (*row, selected)),
            Place::Field { cell, .. } => {
                let at = fill.draft.row_place(section, cell.row);
                Some((cell.row, at.unwrap_or(0)))
            }
        };
        Self {
            place: fill.place,
            section,
            row,
            is_off: fill.draft.answers.off(section).is_some(),
        }
    }

    /// Stands in the same place again, or beside it; gives what is to be told.
    fn stand_again(&self, fill: &mut Fill, authors: &[(Subject, Author)]) -> Option<Notice> {
        let section = self.section;
        let rows = fill.draft.rows(section).to_vec();
        let by = |subject| authors.iter().find(|(s, _)| *s == subject).map(|(_, a)| a);
        let told = |id, author: Option<&Author>| {
            let name = author.map(|author| author.name.clone());
            Notice::new(id).with("name", name.unwrap_or_default())
        };
        let is_off = fill.draft.answers.off(section).is_some();
        let is_gone = |row: RowId| !rows.contains(&row);
        match (self.place, self.row) {
            (Place::Field { .. }, Some((row, at))) if is_gone(row) => {
                // Where nothing is typed into: whoever types on does not type into another row.
                let selected = at.min(rows.len());
                fill.stand(Place::Section { section, selected });
                return Some(told("notice-row-gone", by(Subject::Rows(section))));
            }
            (Place::Section { .. }, Some((row, at))) if !is_off => {
                let now = rows.iter().position(|r| *r == row);
                let selected = now.unwrap_or(at.min(rows.len()));
                fill.place = Place::Section { section, selected };
                if now.is_none() {
                    return Some(told("notice-row-gone", by(Subject::Rows(section))));
                }
            }
            (Place::Section { .. }, None) if !is_off && !self.is_off => {
                // «Add» stays the line below the rows.
                let selected = rows.len();
                fill.place = Place::Section { section, selected };
            }
            (Place::Field { .. } | Place::Section { .. }, _) => {}
        }
        if self.is_off == is_off {
            return None;
        }
        if matches!(self.place, Place::Section { .. }) {
            fill.stand(walk::first(&fill.draft, section));
        }
        let id = if is_off {
            "notice-section-off"
        } else {
            "notice-section-on"
        };
        Some(told(id, by(Subject::Off(section))))
    }
}

impl Fill {
    /// Lists what is open anew, where that fills the page.
    pub(crate) fn look_again(&mut self) {
        if let Page::Review(review) = &self.page {
            let mut review = review.clone();
            review.look_again(self);
            self.page = Page::Review(review);
        }
    }

    /// Stands elsewhere without turning the page.
    fn stand(&mut self, place: Place) {
        self.place = place;
        self.history.seal();
        self.choice = self.first_chosen();
    }

    /// The field of an answer where it differs from what it is now, else its first.
    pub(crate) fn place_of_difference(&self, cell: Cell, new: Option<&Answer>) -> Place {
        let section = self.draft.questionnaire.item(cell.item).place.section;
        let first = self.place_of((section, Some(cell)));
        let now = self.draft.answers.answer(cell);
        let parts = self.draft.questionnaire.item(cell.item).kind.parts();
        let differs = |part: &&crate::core::questionnaire::item::Part| {
            let slot = self.draft.slot(cell.item, **part, self.lang());
            let text = |answer: &Answer| answer.text(slot.part, slot.lang.as_ref()).to_owned();
            new.is_some_and(|new| text(new) != text(now))
        };
        let part = parts.iter().find(differs);
        part.map_or(first, |part| Place::Field { cell, part: *part })
    }
}
