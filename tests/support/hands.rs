//! The same doing with two front ends: what a clerk does, as keys on the full screen and as lines.

use anketa::core::answers::Absence;
use anketa::core::wizard::Screen;
use anketa::core::wizard::action::Action;
use anketa::core::wizard::begin::Begin;
use anketa::core::wizard::fill::Fill;
use anketa::core::wizard::popup::Popup;

use crate::support::Clerk;
use crate::support::talker::Talker;

/// What a clerk does. Numbers of lines are counted from 0.
#[derive(Clone, Copy, Debug)]
pub enum Act<'a> {
    /// Begins a draft of a questionnaire in languages, with the answers that name it.
    Begins(usize, &'a [usize], &'a [&'a str]),
    /// Goes to a section.
    Section(usize),
    /// Goes to the first thing found.
    Finds(&'a str),
    /// Writes an answer in place of what is there, and goes on.
    Writes(&'a str),
    /// Writes on behind what is there, in a line of its own where there may be several, and goes on.
    Adds(&'a str),
    /// Goes to the next field, or back.
    Next,
    Back,
    /// Chooses one.
    Chooses(usize),
    /// Chooses several.
    Ticks(&'a [usize]),
    /// Answers without a value.
    Absent(Absence, &'a str),
    /// Takes the ready phrase of this number, counted from 0 behind the absences; goes on.
    Phrase(usize),
    /// Marks the section where one stands as not applicable, with a remark.
    Off(&'a str),
    /// Makes it apply again.
    On,
    /// Does something of the menu, to the row of a number where one is named.
    Does(Action),
    Row(usize, Action),
}

/// A front end that a clerk has before them.
pub trait Hand {
    fn does(&mut self, act: Act);

    fn does_all(&mut self, acts: &[Act]) {
        for act in acts {
            self.does(*act);
        }
    }
}

impl Hand for Clerk {
    fn does(&mut self, act: Act) {
        match act {
            Act::Begins(form, languages, naming) => {
                self.keys("<Enter>")
                    .keys(&"<Down>".repeat(form))
                    .keys("<Enter>");
                self.ticks(languages);
                self.keys("<Tab>");
                for text in naming {
                    self.does(Act::Writes(text));
                }
                self.keys("<Enter>");
            }
            Act::Section(no) => {
                self.keys("<F7>");
                self.focuses(no).keys("<Enter>");
            }
            Act::Finds(query) => drop(self.finds(query)),
            Act::Writes(text) => drop(self.keys("<Ctrl+U>").types(text).keys("<Tab>")),
            Act::Adds(text) => {
                let field = self.desk.wizard.open_field().expect("a field");
                let gap = if field.multiline { "\n" } else { " " };
                self.types(gap).types(text).keys("<Tab>");
            }
            Act::Next => drop(self.keys("<Tab>")),
            Act::Back => drop(self.keys("<BackTab>")),
            Act::Chooses(no) => drop(self.focuses(no).keys("<Enter>")),
            Act::Ticks(all) => {
                self.ticks(all);
                self.keys("<Tab>");
            }
            Act::Absent(absence, remark) => {
                let no = Absence::ALL.iter().position(|a| *a == absence).unwrap();
                self.keys("<F8>").focuses(no).types(remark).keys("<Enter>");
            }
            Act::Phrase(no) => drop(self.keys("<F8>").focuses(4 + no).keys("<Enter><Tab>")),
            Act::Off(remark) => {
                self.menu(Action::SectionOff).types(remark).keys("<Enter>");
            }
            Act::On => drop(self.menu(Action::SectionOff)),
            Act::Does(action) => drop(self.menu(action)),
            Act::Row(no, action) => {
                let front = self.desk.wizard.fill().unwrap().section().0;
                self.does(Act::Section(front));
                self.focuses(no).menu(action);
            }
        }
    }
}

impl Clerk {
    /// Moves the focus of a list to a line.
    fn focuses(&mut self, line: usize) -> &mut Self {
        let wizard = &self.desk.wizard;
        let at = match (&wizard.popup, &wizard.screen) {
            (Some(Popup::Menu { selected, .. } | Popup::Ready { selected, .. }), _) => *selected,
            (Some(Popup::Find(find)), _) => find.selected,
            (None, Screen::Begin(begin)) => begin.line,
            (None, Screen::Fill(fill)) => match fill.place {
                anketa::core::wizard::fill::walk::Place::Section { selected, .. } => selected,
                anketa::core::wizard::fill::walk::Place::Field { .. } => fill.choice,
            },
            other => panic!("no list: {other:?}"),
        };
        let key = if line > at { "<Down>" } else { "<Up>" };
        self.keys(&key.repeat(line.abs_diff(at)))
    }

    /// Ticks these lines and no others, what is to be ticked first.
    fn ticks(&mut self, all: &[usize]) {
        let ticked = match &self.desk.wizard.screen {
            Screen::Begin(begin) => languages(begin),
            Screen::Fill(fill) => choices(fill),
            Screen::Start(_) => panic!("nothing to tick"),
        };
        let on = all.iter().filter(|no| !ticked.contains(no));
        let off = ticked.iter().filter(|no| !all.contains(no));
        for no in on.chain(off) {
            self.focuses(*no).keys("<Space>");
        }
    }

    /// Opens the menu and does what stands there.
    pub fn menu(&mut self, action: Action) -> &mut Self {
        self.keys("<F9>");
        let Some(Popup::Menu { actions, .. }) = &self.desk.wizard.popup else {
            panic!("no menu:\n{}", self.screen());
        };
        let found = actions.iter().position(|offered| *offered == action);
        let at = found.unwrap_or_else(|| panic!("no {action:?}:\n{}", self.screen()));
        self.focuses(at).keys("<Enter>")
    }
}

fn languages(begin: &Begin) -> Vec<usize> {
    let form = &begin.draft.questionnaire;
    let all = form.languages.iter().enumerate();
    let ticked = all.filter(|(_, lang)| begin.draft.languages.contains(lang));
    ticked.map(|(no, _)| no).collect()
}

fn choices(fill: &Fill) -> Vec<usize> {
    let part = anketa::core::questionnaire::item::Part::Main;
    let typed = fill
        .draft
        .answers
        .answer(fill.cell().unwrap())
        .text(part, None);
    let ids: Vec<&str> = typed.split(',').collect();
    let all = fill.choices().unwrap().iter().enumerate();
    let made = all.filter(|(_, choice)| ids.contains(&choice.id.as_str()));
    made.map(|(no, _)| no).collect()
}

impl Hand for Talker {
    fn does(&mut self, act: Act) {
        let numbers = |all: &[usize]| {
            let all = all.iter().map(|no| (no + 1).to_string());
            all.collect::<Vec<_>>().join(" ")
        };
        match act {
            Act::Begins(form, languages, naming) => {
                self.writes("1").writes(&(form + 1).to_string());
                self.writes(&numbers(languages));
                for text in naming {
                    self.does(Act::Writes(text));
                }
                self.writes("");
            }
            Act::Section(no) => drop(self.command("sections").writes(&(no + 1).to_string())),
            Act::Finds(query) => {
                self.command(&format!("find {query}"));
                if self.talk.desk.wizard.popup.is_some() {
                    self.writes("1");
                }
            }
            Act::Writes(text) => self.answers(text),
            Act::Adds(text) => {
                self.command(&format!("append {text}"));
                if self.talk.desk.wizard.open_field().unwrap().multiline {
                    self.writes("");
                }
            }
            Act::Next => drop(self.command("next")),
            Act::Back => drop(self.command("back")),
            Act::Chooses(no) => drop(self.writes(&(no + 1).to_string())),
            Act::Ticks([]) => drop(self.command("clear").command("next")),
            Act::Ticks(all) => drop(self.writes(&numbers(all))),
            Act::Absent(absence, remark) => {
                let name = match absence {
                    Absence::None => "none",
                    Absence::NoneFound => "none found",
                    Absence::ToClarify => "to clarify",
                    Absence::NotApplicable => "not applicable",
                };
                self.command(&format!("{name} {remark}"));
            }
            Act::Phrase(no) => drop(self.command(&format!("ready {}", 5 + no)).command("next")),
            Act::Off(remark) => drop(self.command("section").writes(&format!("1 {remark}"))),
            Act::On => drop(self.command("section")),
            Act::Does(action) => drop(self.command(name(action))),
            Act::Row(no, action) => {
                self.command(&format!("{} {}", name(action), no + 1));
            }
        }
    }
}

impl Talker {
    /// Writes a command by its English name, in the words of the language spoken where there are such.
    fn command(&mut self, english: &str) -> &mut Self {
        self.writes(&format!("/{}", english.trim()))
    }

    /// An answer as it is written: a text of several lines is ended, what looks like a command is told to be text.
    fn answers(&mut self, text: &str) {
        let field = self.talk.desk.wizard.open_field().expect("a field");
        if text.is_empty() {
            self.command("clear").command("next");
            return;
        }
        if !field.multiline {
            self.writes(text);
            return;
        }
        for line in text.split('\n') {
            let line = match line {
                "" => " ".to_owned(),
                "." => "/ .".to_owned(),
                line if line.starts_with('/') => format!("/ {line}"),
                line => line.to_owned(),
            };
            self.writes(&line);
        }
        self.writes(".");
    }
}

fn name(action: Action) -> &'static str {
    match action {
        Action::AddRow => "add",
        Action::DuplicateRow => "copy",
        Action::DeleteRow => "delete",
        Action::RestoreRow => "restore",
        Action::RowUp => "up",
        Action::RowDown => "down",
        Action::Undo => "undo",
        Action::Redo => "redo",
        Action::NextLanguage => "other language",
        Action::NextOpen => "unanswered",
        other => panic!("no line for {other:?}"),
    }
}
