//! The same wizard without a terminal, which is given the same keys: what the screen may show after each of them, and
//! what is to be kept then.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anketa::app::desk::Desk;
use anketa::core::answers::{Absence, Answers, Change, RowId};
use anketa::core::draft::Draft;
use anketa::core::wizard::{Msg, update};
use anketa::core::words::Words;
use anketa::store::drafts::{Drafts, Home};
use anketa::store::{form, shipped};
use anketa::tui::theme::Theme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::KeyEvent;

use crate::support::{picture, seated};

/// The draft in such a directory.
pub const NAME: &str = "draft";

/// Answers by where they stand, in words that two sessions have in common.
pub type Kept = BTreeMap<String, String>;

/// How things are after a key.
pub struct State {
    /// The screen but for its first line, where it says how well all is kept.
    pub screen: Vec<String>,
    /// What is to be kept.
    pub kept: Kept,
}

/// The wizard that is given the same keys.
pub struct Twin {
    desk: Desk,
    terminal: Terminal<TestBackend>,
    past: Past,
}

/// All states that a twin was in.
pub struct Past {
    /// Rows that were there from the beginning; others are named by their count.
    rows: BTreeSet<RowId>,
    /// At the beginning, and after each key.
    pub states: Vec<State>,
}

impl Twin {
    /// Opens the draft of a directory.
    pub fn open(directory: &Path) -> Self {
        // A draft brings its form along.
        let (mut wizard, mut outside) = seated(directory, "ru", Vec::new());
        let opened = outside
            .open(OsStr::new(NAME), &Words::new(&wizard.lang))
            .unwrap();
        let rows = rows(&opened.draft);
        update(&mut wizard, Msg::Opened(opened));
        outside.sync_behind(|_| {});
        let mut twin = Self {
            desk: Desk::new(wizard, outside, Theme::Color),
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            past: Past {
                rows,
                states: Vec::new(),
            },
        };
        twin.look();
        twin
    }

    /// Presses these keys and gives the states between them.
    pub fn press(mut self, keys: impl IntoIterator<Item = KeyEvent>) -> Past {
        for key in keys {
            self.desk.key(key);
            self.desk.settle();
            self.look();
        }
        self.past
    }

    fn look(&mut self) {
        let shown = self.desk.whole_picture(self.terminal.size().unwrap());
        self.terminal.draw(|frame| shown.paint(frame)).unwrap();
        let screen = picture(self.terminal.backend().buffer());
        let draft = &self.desk.wizard.fill().unwrap().draft;
        self.past.states.push(State {
            screen: below_first(&screen),
            kept: kept(draft, &draft.answers, &self.past.rows),
        });
    }
}

impl Past {
    /// What is kept of the draft of a directory, the text of a field that was open too; damage is an error.
    pub fn kept_in(&self, directory: &Path) -> Result<Kept, String> {
        let loaded = Drafts::at(directory.join("drafts")).load(NAME);
        let home = loaded.map_err(|error| error.to_string())?.home;
        let mut answers = home.draft().answers;
        for field in home.unfinished().map_err(|error| error.to_string())? {
            answers.apply(Change::Answer(field.cell, field.answer));
        }
        match home.damage() {
            damage if damage.is_empty() => Ok(kept(&home.draft(), &answers, &self.rows)),
            damage => Err(format!("{damage:?}")),
        }
    }
}

/// All lines of a screen but the first.
pub fn below_first(screen: &str) -> Vec<String> {
    let lines = screen.lines().skip(1);
    lines.map(|line| line.trim_end().to_owned()).collect()
}

/// The draft of a directory.
pub fn load(directory: &Path) -> Home {
    Drafts::at(directory.join("drafts"))
        .load(NAME)
        .unwrap()
        .home
}

/// A directory with a draft of the first questionnaire, to be copied.
pub fn cabinet() -> tempfile::TempDir {
    let cabinet = tempfile::tempdir().unwrap();
    let [(_, source), _] = shipped();
    let questionnaire = Arc::new(form::read(source).unwrap());
    let languages = questionnaire.languages[..1].to_vec();
    let draft = Draft::new(questionnaire, languages);
    let drafts = cabinet.path().join("drafts");
    let home = Drafts::at(&drafts).create(NAME, source, &draft).unwrap();
    fs::rename(home.path(), drafts.join(NAME)).unwrap();
    cabinet
}

/// The last state that the screen proves, and whether it shows all of it.
///
/// A program that is killed while it draws leaves lines of two pictures: then the latest line tells.
pub fn reached(screen: &[String], states: &[State]) -> (usize, bool) {
    let first_with = |(y, line): (usize, &String)| {
        states
            .iter()
            .position(|state| state.screen.get(y) == Some(line))
    };
    let least = screen.iter().enumerate().filter_map(first_with).max();
    let least = least.unwrap_or(0);
    let shows = |state: &State| state.screen == screen;
    match states[least..].iter().position(shows) {
        Some(further) => (least + further, true),
        None => (least, false),
    }
}

/// What is neither as it was shown nor as it became later: where, what was shown and what was found.
pub fn missing<'a>(later: &'a [State], kept: &'a Kept) -> Vec<(&'a str, &'a str, &'a str)> {
    let places: BTreeSet<&String> = later.iter().flat_map(|state| state.kept.keys()).collect();
    let text = |kept: &'a Kept, place: &str| kept.get(place).map_or("", String::as_str);
    let places = places.into_iter().chain(kept.keys());
    let places: BTreeSet<&String> = places.collect();
    let lost = places.into_iter().filter(|place| {
        let found = text(kept, place);
        !later.iter().any(|state| text(&state.kept, place) == found)
    });
    lost.map(|place| {
        (
            place.as_str(),
            text(&later[0].kept, place),
            text(kept, place),
        )
    })
    .collect()
}

fn rows(draft: &Draft) -> BTreeSet<RowId> {
    let sections = draft.questionnaire.numbered();
    let rows = sections.map(|(section, _)| draft.answers.rows(section));
    rows.flat_map(|rows| rows.shown.iter().chain(&rows.deleted).copied())
        .collect()
}

fn kept(draft: &Draft, answers: &Answers, known: &BTreeSet<RowId>) -> Kept {
    let form = &draft.questionnaire;
    let row = |row: &RowId| {
        let is_known = known.contains(row) || *row == RowId::ONLY;
        if is_known {
            row.to_string()
        } else {
            format!("new {}", row.count())
        }
    };
    let list = |rows: &[RowId]| rows.iter().map(row).collect::<Vec<_>>().join(" ");
    let changes = answers.all_changes().into_iter();
    changes
        .map(|change| match change {
            Change::Answer(cell, answer) => {
                let item = form.item(cell.item);
                let section = &form.section(item.place.section).id;
                let absence = answer.absence.map(Absence::name);
                let stands = answer.stands.then_some("stands");
                let texts = answer.texts().map(|(_, text)| text);
                let words: Vec<&str> = absence.into_iter().chain(stands).chain(texts).collect();
                let place = format!("{section} {} {}", row(&cell.row), item.id);
                (place, words.join(" / "))
            }
            Change::Rows(section, rows) => {
                let lists = format!("{} / {}", list(&rows.shown), list(&rows.deleted));
                (format!("rows {}", form.section(section).id), lists)
            }
            Change::Off(section, off) => {
                let section = &form.section(section).id;
                (format!("off {section}"), format!("{off:?}"))
            }
            Change::Finding(point, accepted) => {
                (format!("finding {point:?}"), format!("{accepted:?}"))
            }
        })
        .collect()
}
