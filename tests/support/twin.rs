//! The same wizard without a terminal, which is given the same keys: what the screen may show after each of them, and
//! what is to be kept then.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::Path;

use anketa::app::desk::Desk;
use anketa::core::answers::{Absence, Answers, Change, RowId};
use anketa::core::draft::Draft;
use anketa::core::wizard::{Msg, update};
use anketa::store::drafts::{Drafts, Home};
use anketa::tui::theme::Theme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::KeyEvent;

use crate::support::{picture, seated};

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
    /// Rows that were there from the beginning; others are named by their count.
    rows: BTreeSet<RowId>,
    /// At the beginning, and after each key.
    pub states: Vec<State>,
}

impl Twin {
    /// Opens a draft of `directory/drafts`.
    pub fn open(directory: &Path, name: &str) -> Self {
        // A draft brings its form along.
        let (mut wizard, mut outside) = seated(directory, "ru", Vec::new());
        let opened = outside.open(OsStr::new(name)).unwrap();
        let rows = rows(&opened.draft);
        update(&mut wizard, Msg::Opened(opened));
        outside.sync_behind(|| {});
        let mut twin = Self {
            desk: Desk::new(wizard, outside, Theme::Color),
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            rows,
            states: Vec::new(),
        };
        twin.look();
        twin
    }

    pub fn key(&mut self, key: KeyEvent) {
        self.desk.key(key);
        self.desk.settle();
        self.look();
    }

    fn look(&mut self) {
        let desk = &self.desk;
        self.terminal.draw(|frame| desk.draw(frame)).unwrap();
        let screen = picture(self.terminal.backend().buffer());
        let draft = &self.desk.wizard.fill().unwrap().draft;
        self.states.push(State {
            screen: below_first(&screen),
            kept: kept(draft, &draft.answers, &self.rows),
        });
    }

    /// What is kept of the draft under this directory, the text of a field that was open too.
    pub fn kept_in(&self, directory: &Path, name: &str) -> Kept {
        let home = load(directory, name);
        let mut answers = home.draft().answers;
        for field in home.unfinished().unwrap() {
            answers.apply(Change::Answer(field.cell, field.answer));
        }
        assert_eq!(home.damage(), []);
        kept(&home.draft(), &answers, &self.rows)
    }
}

/// All lines of a screen but the first.
pub fn below_first(screen: &str) -> Vec<String> {
    let lines = screen.lines().skip(1);
    lines.map(|line| line.trim_end().to_owned()).collect()
}

/// A draft of `directory/drafts`.
pub fn load(directory: &Path, name: &str) -> Home {
    Drafts::at(directory.join("drafts"))
        .load(name)
        .unwrap()
        .home
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
        })
        .collect()
}
