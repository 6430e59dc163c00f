//! Filling a draft: where one stands, and what typing and commands do there.

pub mod counts;
pub mod history;
pub mod rows;
pub mod walk;

use crate::core::answers::{Absence, Cell, Change, RowId, SectionOff};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{Choice, Kind, Part};
use crate::core::wizard::command::{Action, Command, Go};
use crate::core::wizard::export::Export;
use crate::core::wizard::field::{FieldId, OpenField, Takes};
use crate::core::wizard::fill::counts::Counts;
use crate::core::wizard::fill::history::History;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::review::{self, Review};
use crate::core::wizard::{Effect, Screen, Wizard, save_if};

/// A draft being filled.
#[derive(Debug)]
pub struct Fill {
    /// Name of the draft in the data directory.
    pub name: String,
    /// The draft.
    pub draft: Draft,
    /// Where one stands.
    pub place: Place,
    /// What fills the page.
    pub page: Page,
    /// The choice with the focus, in a question with choices.
    pub choice: usize,
    /// What can be taken back.
    pub history: History,
    /// How far each section has come.
    pub counts: Counts,
    language: usize,
}

/// What fills the page of a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// The questions, or the list of rows.
    Questions,
    /// What is open.
    Review(Review),
    /// The report.
    Export(Box<Export>),
}

impl Fill {
    /// Begins at the first question.
    pub fn new(name: String, draft: Draft) -> Self {
        let counts = Counts::of(&draft);
        let place = walk::first(&draft, SectionNo(0));
        let history = History::default();
        Self {
            name,
            draft,
            place,
            page: Page::Questions,
            choice: 0,
            history,
            counts,
            language: 0,
        }
    }

    /// The document language that wording and answers are shown in.
    pub fn lang(&self) -> &Lang {
        static NONE: std::sync::LazyLock<Lang> = std::sync::LazyLock::new(Lang::undetermined);
        self.draft
            .languages
            .get(self.language)
            .or(self.draft.languages.first())
            .unwrap_or(&NONE)
    }

    /// The section that one stands in.
    pub fn section(&self) -> SectionNo {
        self.place.section(&self.draft)
    }

    /// The cell that one stands at, if a question is open.
    pub fn cell(&self) -> Option<Cell> {
        match self.place {
            Place::Field { cell, .. } => Some(cell),
            Place::Section { .. } => None,
        }
    }

    /// The cell of the open question while the questions fill the page.
    pub fn questions_cell(&self) -> Option<Cell> {
        self.cell().filter(|_| self.page == Page::Questions)
    }

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

    /// The field that typing goes into.
    pub fn open_field(&self) -> Option<OpenField> {
        match (&self.page, self.place) {
            (Page::Questions, Place::Field { cell, part }) => {
                field_of(&self.draft, cell, part, self.lang())
            }
            (Page::Questions, Place::Section { section, .. }) => {
                let off = self.draft.answers.off(section)?;
                let lang = self.lang().spoken();
                let text = off.remark.get(&lang).cloned().unwrap_or_default();
                let id = FieldId::OffRemark(section, lang);
                Some(OpenField {
                    id,
                    text,
                    multiline: false,
                    takes: Takes::Text,
                })
            }
            (Page::Review(_), _) => None,
            (Page::Export(export), _) => export.open_field(),
        }
    }

    /// Goes to a place and shows its questions.
    pub fn go(&mut self, place: Place) {
        let left = self.section();
        self.counts.look(&self.draft, left);
        self.page = Page::Questions;
        self.place = place;
        self.history.seal();
        self.choice = self.first_chosen();
    }

    fn first_chosen(&self) -> usize {
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

    /// The open field holds this text; true when that changed an answer.
    pub(crate) fn typed(&mut self, text: String) -> bool {
        match (&mut self.page, self.place) {
            (Page::Questions, Place::Field { cell, part }) => self.write(cell, part, &text),
            (Page::Questions, Place::Section { section, .. }) => self.remark_off(section, text),
            (Page::Review(_), _) => false,
            (Page::Export(export), _) => {
                export.typed(text);
                false
            }
        }
    }

    /// Writes a text into an answer; typing takes a named absence away.
    fn write(&mut self, cell: Cell, part: Part, text: &str) -> bool {
        let lang = self.lang().clone();
        let old = self.draft.text(cell, part, &lang).to_owned();
        let had_absence = self.draft.answers.answer(cell).absence.is_some();
        let before = self.draft.progress(cell).is_done();
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
        self.counts.answered(&self.draft, cell, before);
        true
    }

    fn remark_off(&mut self, section: SectionNo, text: String) -> bool {
        let Some(mut off) = self.draft.answers.off(section).cloned() else {
            return false;
        };
        off.remark.insert(self.lang().spoken(), text);
        off.remark.retain(|_, text| !text.is_empty());
        self.change(vec![Change::Off(section, Some(off))])
    }

    /// Makes changes as one step that can be taken back; true when anything changed.
    pub(crate) fn change(&mut self, changes: Vec<Change>) -> bool {
        let inverses: Vec<Change> = changes
            .into_iter()
            .filter_map(|c| self.draft.answers.apply(c))
            .collect();
        let is_change = !inverses.is_empty();
        self.history.step(inverses, self.place);
        self.counts.recount(&self.draft);
        is_change
    }

    /// Gives the open question a named absence, or takes it away; what was typed is kept.
    pub(crate) fn set_absence(&mut self, absence: Option<Absence>, remark: Option<String>) -> bool {
        let Some(cell) = self.cell() else {
            return false;
        };
        let mut answer = self.draft.answers.answer(cell).clone();
        answer.absence = absence;
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

    /// Whether the section where one stands may be marked as not applicable: the appendices may.
    pub fn can_be_off(&self) -> bool {
        self.draft
            .questionnaire
            .section(self.section())
            .can_be_off()
    }

    fn choose(&mut self, at: usize) -> bool {
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
}

/// The field for a part of an answer; `None` where there is nothing to type into.
pub(crate) fn field_of(draft: &Draft, cell: Cell, part: Part, lang: &Lang) -> Option<OpenField> {
    let kind = &draft.questionnaire.item(cell.item).kind;
    if matches!(
        kind,
        Kind::Choice(_) | Kind::Choices(_) | Kind::Group { .. } | Kind::Computed { .. }
    ) {
        return None;
    }
    Some(OpenField {
        id: FieldId::Answer(cell, draft.slot(cell.item, part, lang)),
        text: draft.text(cell, part, lang).to_owned(),
        multiline: kind.is_multiline(part),
        takes: Takes::of(kind, part),
    })
}

/// Does a command among the questions.
pub(crate) fn run(wizard: &mut Wizard, command: Command) -> Vec<Effect> {
    let Screen::Fill(fill) = &mut wizard.screen else {
        return Vec::new();
    };
    let before = fill.place;
    let changed = match (command, fill.place) {
        (Command::Go(go), Place::Section { .. }) => {
            fill.go_in_rows(go);
            false
        }
        (Command::Go(go), Place::Field { .. }) => {
            fill.go_in_questions(go);
            false
        }
        (Command::Accept, Place::Section { section, selected }) => {
            fill.accept_row(section, selected)
        }
        (Command::Accept, Place::Field { cell, .. }) => fill.accept(cell),
        (Command::Toggle | Command::Turn { .. }, Place::Field { .. }) => fill.choose(fill.choice),
        (Command::Pick(n), Place::Field { .. }) => fill.choose(n - 1),
        (Command::Toggle | Command::Turn { .. } | Command::Pick(_), Place::Section { .. })
        | (Command::Cancel | Command::Do(_), _) => false,
    };
    let goes_on = matches!(command, Command::Go(Go::Next | Go::NextQuestion));
    if goes_on && fill.place == before {
        wizard.notice = Some(Notice::new("notice-end"));
    }
    save_if(wizard, changed)
}

/// Does an action of the menu that belongs to the draft being filled.
pub(crate) fn act(wizard: &mut Wizard, action: Action) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let (changed, notice) = match action {
        Action::NextOpen => match review::next_open(&fill.draft, fill.place) {
            Some(place) => {
                fill.go(place);
                (false, None)
            }
            None => (false, Some(Notice::new("notice-all-answered"))),
        },
        Action::Undo => (fill.undo(), None),
        Action::Redo => (fill.redo(), None),
        Action::NextLanguage => {
            fill.language = (fill.language + 1) % fill.draft.languages.len().max(1);
            fill.history.seal();
            (false, None)
        }
        Action::AddRow => (fill.add_row(), None),
        Action::DuplicateRow => (
            fill.duplicate_row(),
            Some(Notice::new("notice-row-duplicated")),
        ),
        Action::DeleteRow => (fill.delete_row(), Some(Notice::new("notice-row-deleted"))),
        Action::RestoreRow => (fill.restore_row(), None),
        Action::RowUp => (fill.move_row(Go::Up), None),
        Action::RowDown => (fill.move_row(Go::Down), None),
        Action::Help
        | Action::Save
        | Action::Review
        | Action::EditOutside
        | Action::Export
        | Action::Find
        | Action::Clear
        | Action::Ready
        | Action::SectionOff
        | Action::Menu
        | Action::Leave
        | Action::Repaint
        | Action::NextUiLanguage
        | Action::ToDrafts
        | Action::NewDraft
        | Action::CopyHint => (false, None),
    };
    wizard.notice = notice;
    save_if(wizard, changed)
}

impl Fill {
    fn go_in_questions(&mut self, go: Go) {
        let choices = self.choices().map_or(0, <[Choice]>::len);
        match go {
            Go::Down if self.choice + 1 < choices => self.choice += 1,
            Go::Up if self.choice > 0 && choices > 0 => self.choice -= 1,
            Go::First if choices > 0 => self.choice = 0,
            Go::Last if choices > 0 => self.choice = choices - 1,
            Go::First | Go::Last => {}
            Go::Next | Go::Down => self.go(walk::next(&self.draft, self.place)),
            Go::Previous | Go::Up => self.go(walk::previous(&self.draft, self.place)),
            Go::NextQuestion => self.go(walk::next_question(&self.draft, self.place)),
            Go::PreviousQuestion => self.go(walk::previous_question(&self.draft, self.place)),
        }
    }

    /// Enter: chooses what has the focus where one of several is wanted, and goes on.
    fn accept(&mut self, cell: Cell) -> bool {
        let typed = self.draft.answers.answer(cell).text(Part::Main, None);
        let is_new = match &self.draft.questionnaire.item(cell.item).kind {
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
        };
        let changed = is_new && self.choose(self.choice);
        self.go(walk::next(&self.draft, self.place));
        changed
    }

    fn undo(&mut self) -> bool {
        let place = self.history.undo(&mut self.draft.answers, self.place);
        self.after_undo(place)
    }

    fn redo(&mut self) -> bool {
        let place = self.history.redo(&mut self.draft.answers, self.place);
        self.after_undo(place)
    }

    fn after_undo(&mut self, place: Option<Place>) -> bool {
        let Some(place) = place else { return false };
        self.counts.recount(&self.draft);
        self.go(walk::nearest(&self.draft, place));
        true
    }

    /// The row that one stands in, in a section that repeats.
    pub fn row(&self) -> Option<(SectionNo, RowId)> {
        if self.page != Page::Questions || !self.is_in_repeat() {
            return None;
        }
        match self.place {
            Place::Section { section, selected } => self
                .draft
                .rows(section)
                .get(selected)
                .map(|row| (section, *row)),
            Place::Field { cell, .. } => Some((self.section(), cell.row)),
        }
    }
}
