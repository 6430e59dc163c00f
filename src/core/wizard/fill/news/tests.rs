//! News in any order, with typing in between: the model is what opening anew would give.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;

use crate::core::answers::{Answers, Cell, Change, RowId, SectionOff, Subject};
use crate::core::draft::Draft;
use crate::core::event::ledger::Ledger;
use crate::core::event::{Clock, Event, EventId, Writer};
use crate::core::questionnaire::SectionNo;
use crate::core::report::sample;
use crate::core::wizard::action::Action;
use crate::core::wizard::colleagues::{Arrived, Author, Colleagues, News};
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::fill::counts::Counts;
use crate::core::wizard::fill::walk;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::review::Review;
use crate::core::wizard::{Msg, Opened, Saving, Wizard, update};

/// What happens next.
#[derive(Clone, Debug)]
enum Act {
    /// The person at the wizard goes on, types, or does an action.
    Next,
    Back,
    Types(String),
    Does(Action),
    /// A colleague answers, adds or deletes a row, switches a section off or on.
    Answers(usize, String),
    Adds,
    Deletes(usize),
    Switches,
    /// What they did so far arrives.
    Arrives,
}

fn any_act() -> impl Strategy<Value = Act> {
    let action = prop::sample::select(vec![
        Action::Undo,
        Action::Redo,
        Action::AddRow,
        Action::DeleteRow,
        Action::RestoreRow,
        Action::RowDown,
        Action::Review,
    ]);
    prop_oneof![
        4 => Just(Act::Next),
        1 => Just(Act::Back),
        4 => "[а-в1-3]{0,2}".prop_map(Act::Types),
        2 => action.prop_map(Act::Does),
        4 => (0..40_usize, "[а-в1-3]{0,2}").prop_map(|(no, text)| Act::Answers(no, text)),
        1 => Just(Act::Adds),
        1 => (0..4_usize).prop_map(Act::Deletes),
        1 => Just(Act::Switches),
        3 => Just(Act::Arrives),
    ]
}

/// A person with a journal of their own.
struct Person {
    name: Writer,
    clock: Clock,
    n: u64,
    ledger: Ledger,
}

impl Person {
    fn new(name: &str) -> Self {
        let form = Arc::new(sample::form());
        Self {
            name: Writer::parse(name).unwrap(),
            clock: Clock::default(),
            n: 0,
            ledger: Ledger::new(form),
        }
    }

    /// Writes a change down and gives the events of it.
    fn writes(&mut self, change: &Change) -> Vec<Event> {
        let whats = self.ledger.events_for(change, self.name.tag());
        let events = whats.into_iter().map(|what| {
            self.n += 1;
            let id = EventId {
                at: self.clock.tick(0),
                writer: self.name.clone(),
                n: self.n,
            };
            let by = self.name.as_str().into();
            Event {
                id,
                wall: 0,
                by,
                what,
            }
        });
        let events: Vec<Event> = events.collect();
        for event in &events {
            self.ledger.add(event.clone());
        }
        events
    }

    fn reads(&mut self, event: &Event) -> Vec<Subject> {
        self.clock.see(event.id.at);
        self.ledger.add(event.clone())
    }
}

/// A wizard, the store behind it, and a colleague.
struct Office {
    wizard: Wizard,
    own: Person,
    other: Person,
    /// What the colleague did and has not arrived.
    under_way: Vec<Event>,
    /// What is held back, since one stands there.
    behind: BTreeSet<Subject>,
}

impl Office {
    fn new() -> Self {
        let form = Arc::new(sample::form());
        let languages = form.languages.clone();
        let lang = languages[0].clone();
        let mut begun = Draft::new(Arc::clone(&form), languages);
        let (mut own, mut other) = (Person::new("a.00000001"), Person::new("b.00000002"));
        for change in begun.answers.take_changes() {
            for event in own.writes(&change) {
                other.reads(&event);
            }
        }
        begun.answers.add_rows_as(1);
        let mut wizard = Wizard::new(lang.clone(), vec![lang], vec![form]);
        let opened = Opened {
            name: "a".into(),
            draft: Box::new(begun),
            unplaced: Vec::new(),
            told: None,
            saving: Saving::Untouched,
            colleagues: Box::default(),
        };
        update(&mut wizard, Msg::Opened(opened));
        Self {
            wizard,
            own,
            other,
            under_way: Vec::new(),
            behind: BTreeSet::new(),
        }
    }

    fn fill(&self) -> &Fill {
        self.wizard.fill().unwrap()
    }

    fn does(&mut self, act: &Act) {
        match act {
            Act::Next => self.tells(Msg::Command(Command::Go(Go::Next))),
            Act::Back => self.tells(Msg::Command(Command::Go(Go::Previous))),
            Act::Types(text) => self.tells(Msg::Typed(text.clone())),
            Act::Does(action) => {
                self.tells(Msg::Command(Command::Do(*action)));
                // Whatever is asked is answered by its last line.
                if self.wizard.popup.is_some() {
                    self.tells(Msg::Command(Command::Go(Go::Up)));
                    self.tells(Msg::Command(Command::Accept));
                }
            }
            Act::Answers(no, text) => {
                let answers = self.other.ledger.answers();
                let form = Arc::clone(&self.fill().draft.questionnaire);
                let cells: Vec<Cell> = form
                    .numbered()
                    .flat_map(|(section, s)| {
                        let rows = match s.repeat {
                            Some(_) => answers.rows(section).shown.clone(),
                            None => vec![RowId::ONLY],
                        };
                        let items: Vec<_> = form.asked(section).collect();
                        rows.into_iter().flat_map(move |row| {
                            let items = items.clone().into_iter();
                            items.map(move |item| Cell { item, row })
                        })
                    })
                    .collect();
                let cell = cells[no % cells.len()];
                let mut draft = Draft {
                    answers,
                    ..self.fill().draft.clone()
                };
                draft.answers.take_changes();
                let part = form.item(cell.item).kind.parts()[0];
                draft.write(cell, part, &form.languages[0], text.clone());
                self.colleague(&draft.answers.take_changes());
            }
            Act::Adds => {
                let mut answers = self.other.ledger.answers();
                answers.add_rows_as(2);
                let mut rows = answers.rows(services()).clone();
                rows.shown.insert(0, answers.fresh_row());
                self.colleague(&[Change::Rows(services(), rows)]);
            }
            Act::Deletes(no) => {
                let mut rows = self.other.ledger.answers().rows(services()).clone();
                if !rows.shown.is_empty() {
                    let row = rows.shown.remove(no % rows.shown.len());
                    rows.deleted.push(row);
                }
                self.colleague(&[Change::Rows(services(), rows)]);
            }
            Act::Switches => {
                let is_off = self.other.ledger.answers().off(services()).is_some();
                let off = (!is_off).then(SectionOff::default);
                self.colleague(&[Change::Off(services(), off)]);
            }
            Act::Arrives => self.arrives(),
        }
    }

    fn colleague(&mut self, changes: &[Change]) {
        for change in changes {
            let events = self.other.writes(change);
            self.under_way.extend(events);
        }
    }

    /// A message to the wizard, and what the store makes of it.
    fn tells(&mut self, msg: Msg) {
        update(&mut self.wizard, msg);
        let mut corrections = BTreeSet::new();
        for change in self.wizard.take_changes() {
            for event in self.own.writes(&change) {
                self.other.reads(&event);
            }
            let subject = change.subject();
            self.behind.remove(&subject);
            if self.own.ledger.change(subject) != change {
                corrections.insert(subject);
            }
        }
        self.news(corrections);
    }

    fn arrives(&mut self) {
        let mut subjects = BTreeSet::new();
        for event in std::mem::take(&mut self.under_way) {
            subjects.extend(self.own.reads(&event));
        }
        let (place, text) = (self.fill().place, self.wizard.open_field());
        self.news(subjects);
        if self.fill().place == place && matches!(place, walk::Place::Field { .. }) {
            assert_eq!(self.wizard.open_field(), text, "the open field is touched");
        }
    }

    fn news(&mut self, subjects: BTreeSet<Subject>) {
        self.behind.extend(subjects);
        let stand = self.wizard.open_subject();
        let ledger = &self.own.ledger;
        let (stays, goes) = std::mem::take(&mut self.behind)
            .into_iter()
            .partition(|subject| Some(*subject) == stand);
        self.behind = stays;
        let goes: BTreeSet<Subject> = goes;
        let arrived = goes.into_iter().map(|subject| Arrived {
            change: ledger.change(subject),
            author: Author::default(),
        });
        let news = News {
            languages: None,
            arrived: arrived.collect(),
            colleagues: Colleagues::default(),
        };
        update(&mut self.wizard, Msg::News(Box::new(news)));
    }
}

fn services() -> SectionNo {
    sample::form().find_section("services").unwrap()
}

fn all(answers: &Answers) -> Vec<Change> {
    answers.all_changes()
}

proptest! {
    #[test]
    fn the_model_is_what_opening_anew_would_give(
        acts in prop::collection::vec(any_act(), 0..60),
    ) {
        let mut office = Office::new();
        for act in &acts {
            office.does(act);
            // Where one stands is somewhere.
            let fill = office.fill();
            if let Some(cell) = fill.cell() {
                prop_assert!(fill.draft.rows(fill.section()).contains(&cell.row), "{act:?}");
            }
        }
        office.arrives();
        // Whoever leaves the field sees what was held back, and what the checks find.
        office.tells(Msg::Command(Command::Go(Go::Next)));
        office.tells(Msg::Command(Command::Do(Action::Review)));
        if !matches!(office.fill().page, Page::Review(_)) {
            office.tells(Msg::Command(Command::Do(Action::Review)));
        }
        let fill = office.fill();
        let anew = office.own.ledger.answers();
        prop_assert_eq!(all(&fill.draft.answers), all(&anew));
        let anew = Draft { answers: anew, ..fill.draft.clone() };
        let counts = |counts: &Counts| {
            let sections = anew.questionnaire.numbered();
            let sections = sections.map(|(no, _)| (counts.section(no), counts.findings(no)));
            let found: Vec<_> = counts.all_found().cloned().collect();
            (counts.total(), sections.collect::<Vec<_>>(), found)
        };
        prop_assert_eq!(counts(&fill.counts), counts(&Counts::of(&anew)));
        let Page::Review(review) = &fill.page else {
            return Err(TestCaseError::fail("the review is open"));
        };
        let expected = Review::of(&anew);
        prop_assert_eq!(review.all(), expected.all());
    }
}
