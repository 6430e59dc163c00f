//! Filling a draft: where one stands, and what typing and commands do there.

pub mod answer;
pub mod choice;
pub mod columns;
pub mod counts;
pub mod history;
pub mod judged;
pub mod languages;
pub mod news;
pub mod previous;
pub mod rows;
pub mod spelling;
pub mod walk;

use crate::core::answers::{Cell, RowId, Subject};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{Choice, Kind, Part};
use crate::core::wizard::action::Action;
use crate::core::wizard::colleagues::Colleagues;
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::export::Export;
use crate::core::wizard::field::{FieldId, OpenField, Takes};
use crate::core::wizard::fill::counts::Counts;
use crate::core::wizard::fill::history::History;
use crate::core::wizard::fill::judged::Judged;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup;
use crate::core::wizard::refusal;
use crate::core::wizard::review::{self, Review};
use crate::core::wizard::versions::Versions;
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
    /// What there is to say of the open answer.
    pub judged: Judged,
    /// How it stands with the others who have the draft.
    pub colleagues: Colleagues,
    /// The open answer was changed since one came to it: what changes with each key is not told.
    pub is_touched: bool,
    /// Each text is asked in all languages of the document, one after the other.
    pub in_turn: bool,
    language: Lang,
    /// The languages of the document were changed here, which is not written down yet.
    has_new_languages: bool,
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
    /// What the open answer has been.
    Versions(Versions),
}

impl Fill {
    /// Begins at the first question.
    pub fn new(name: String, draft: Draft) -> Self {
        let counts = Counts::of(&draft);
        let place = walk::first(&draft, SectionNo(0));
        let history = History::default();
        let language = draft.languages.first().cloned();
        Self {
            name,
            language: language.unwrap_or_else(Lang::undetermined),
            draft,
            place,
            page: Page::Questions,
            choice: 0,
            history,
            counts,
            judged: Judged::default(),
            colleagues: Colleagues::default(),
            is_touched: false,
            in_turn: false,
            has_new_languages: false,
        }
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

    /// What typing would change: an answer, or the remark on a section that does not apply.
    pub fn open_subject(&self) -> Option<Subject> {
        match self.place {
            _ if self.page != Page::Questions => None,
            Place::Field { cell, .. } => Some(Subject::Answer(cell)),
            Place::Section { section, .. } => {
                let off = self.draft.answers.off(section);
                off.map(|_| Subject::Off(section))
            }
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
            (Page::Review(_) | Page::Versions(_), _) => None,
            (Page::Export(export), _) => export.open_field(),
        }
    }

    /// Goes to a place and shows its questions.
    pub fn go(&mut self, place: Place) {
        self.counts.settle(&self.draft);
        self.page = Page::Questions;
        self.place = place;
        self.is_touched = false;
        self.history.seal();
        self.choice = self.first_chosen();
        self.leave_former_language();
    }

    /// The open field holds this text; true when that changed an answer.
    pub(crate) fn typed(&mut self, text: String) -> bool {
        match (&mut self.page, self.place) {
            (Page::Questions, Place::Field { cell, part }) => self.write(cell, part, &text),
            (Page::Questions, Place::Section { section, .. }) => self.remark_off(section, &text),
            (Page::Review(_) | Page::Versions(_), _) => false,
            (Page::Export(export), _) => {
                export.typed(text);
                false
            }
        }
    }

    /// Whether the section where one stands may be marked as not applicable: the appendices may.
    pub fn can_be_off(&self) -> bool {
        self.draft
            .questionnaire
            .section(self.section())
            .can_be_off()
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
    let accepts = refusal::accepts(wizard);
    let Screen::Fill(fill) = &mut wizard.screen else {
        return Vec::new();
    };
    let before = (fill.place, fill.lang().clone());
    let left = previous::Left::of(fill);
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
        (Command::Turn { forward: true }, Place::Field { .. }) if fill.to_take().is_some() => {
            fill.take_here()
        }
        (Command::Toggle | Command::Turn { .. }, Place::Field { .. }) => fill.choose(fill.choice),
        (Command::Pick(n), Place::Field { .. }) => fill.choose(n - 1),
        (Command::Toggle | Command::Turn { .. } | Command::Pick(_), Place::Section { .. })
        | (Command::Cancel | Command::Do(_), _) => false,
    };
    let goes_on = matches!(command, Command::Go(Go::Next | Go::NextQuestion));
    if goes_on && (fill.place, fill.lang()) == (before.0, &before.1) {
        wizard.notice = Some(Notice::new("notice-end"));
    }
    let looked = accepts && previous::goes_on(command) && fill.look_at(&left);
    save_if(wizard, changed || looked)
}

/// Does an action of the menu that belongs to the draft being filled.
pub(crate) fn act(wizard: &mut Wizard, action: Action) -> Vec<Effect> {
    if popup::settle::asks_before(wizard, action) {
        return Vec::new();
    }
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let (changed, notice) = match action {
        Action::NextOpen => match review::next_open(&fill.draft, fill.place) {
            Some(line) => {
                review::go(fill, &line);
                (false, None)
            }
            None => (false, Some(Notice::new("notice-all-answered"))),
        },
        Action::Repair => spelling::mend(fill),
        Action::TakePrevious => (fill.take_previous(), None),
        Action::Undo => (fill.undo(), None),
        Action::Redo => (fill.redo(), None),
        Action::NextLanguage => {
            fill.speak_next();
            (false, None)
        }
        Action::InTurn => {
            fill.in_turn = !fill.in_turn;
            let id = if fill.in_turn {
                "notice-in-turn"
            } else {
                "notice-not-in-turn"
            };
            (false, Some(Notice::new(id)))
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
        | Action::SaveCopy
        | Action::Review
        | Action::EditOutside
        | Action::Export
        | Action::Finish
        | Action::Reopen
        | Action::Versions
        | Action::Find
        | Action::Clear
        | Action::Ready
        | Action::AcceptFinding
        | Action::SectionOff
        | Action::Settle
        | Action::Menu
        | Action::Leave
        | Action::Repaint
        | Action::Languages
        | Action::NextUiLanguage
        | Action::Monochrome
        | Action::ToDrafts
        | Action::NewDraft
        | Action::NewFrom
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
            Go::Next | Go::Down => self.go_next(),
            Go::Previous | Go::Up => self.go_previous(),
            Go::NextQuestion => {
                self.go(walk::next_question(&self.draft, self.place));
                self.begin_turn(<[Lang]>::first);
            }
            Go::PreviousQuestion => {
                self.go(walk::previous_question(&self.draft, self.place));
                self.begin_turn(<[Lang]>::first);
            }
        }
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
