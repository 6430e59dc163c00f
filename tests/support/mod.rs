//! A clerk at a desk: types keys, looks at the screen, finds files in a directory of their own.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    missing_docs
)]

pub mod dice;
pub mod disks;
pub mod hands;
pub mod office;
pub mod program;
pub mod pty;
pub mod sitting;
pub mod strokes;
pub mod talker;
pub mod twin;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anketa::app::Outside;
use anketa::app::desk::Desk;
use anketa::app::lines::Talk;
use anketa::app::places::Form;
use anketa::core::lang::Lang;
use anketa::core::wizard::action::Action;
use anketa::core::wizard::command::Command;
use anketa::core::wizard::{Effect, Msg, Wizard, update};
use anketa::core::words::Words;
use anketa::plain::terminal::Line;
use anketa::store::disk::ear::Ear;
use anketa::store::disk::system::SystemFolder;
use anketa::store::drafts::Drafts;
use anketa::store::journal::person::Person;
use anketa::store::{form, shipped};
use anketa::tui::theme::Theme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A clerk at the wizard.
pub struct Clerk {
    pub desk: Desk,
    pub terminal: Terminal<TestBackend>,
    /// Set when the program has ended.
    pub has_left: bool,
    directory: Arc<tempfile::TempDir>,
}

impl Clerk {
    /// Sits down at the list of drafts of an empty directory.
    pub fn new(lang: &str, (width, height): (u16, u16)) -> Self {
        Self::with_forms(
            lang,
            (width, height),
            shipped().map(|(_, source)| source.to_owned()).to_vec(),
        )
    }

    /// The same with questionnaires of one's own.
    pub fn with_forms(lang: &str, size: (u16, u16), sources: Vec<String>) -> Self {
        Self::seated(lang, size, sources, Theme::Color)
    }

    /// The same without colours.
    pub fn in_mono(lang: &str, size: (u16, u16)) -> Self {
        let sources = shipped().map(|(_, source)| source.to_owned()).to_vec();
        Self::seated(lang, size, sources, Theme::Mono)
    }

    fn seated(lang: &str, (width, height): (u16, u16), sources: Vec<String>, theme: Theme) -> Self {
        let directory = Arc::new(tempfile::tempdir().unwrap());
        let (wizard, outside) = seated(directory.path(), lang, sources);
        Self::at((wizard, outside), (width, height), theme, directory)
    }

    fn at(
        (wizard, outside): (Wizard, Outside),
        (width, height): (u16, u16),
        theme: Theme,
        directory: Arc<tempfile::TempDir>,
    ) -> Self {
        let desk = Desk::new(wizard, outside, theme);
        let terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let mut clerk = Self {
            desk,
            terminal,
            has_left: false,
            directory,
        };
        clerk.draw();
        clerk
    }

    /// A colleague of this login opens the draft of another one, the only one in the directory.
    pub fn joins(other: &Self, login: &str, lang: &str, size: (u16, u16)) -> Self {
        let directory = Arc::clone(&other.directory);
        let mut seated = office(directory.path(), lang, login);
        let drafts = seated.1.list(&Words::new(&Lang::parse(lang).unwrap()));
        update(&mut seated.0, Msg::Drafts(drafts.unwrap()));
        let mut clerk = Self::at(seated, size, Theme::Color, directory);
        clerk.keys("<Enter>");
        clerk
    }

    /// Sits down again in the directory of another clerk, with these questionnaires.
    pub fn after(other: &Self, size: (u16, u16), sources: Vec<String>) -> Self {
        let directory = Arc::clone(&other.directory);
        let mut seated = seated(directory.path(), "ru", sources);
        let drafts = seated.1.list(&Words::new(&Lang::parse("ru").unwrap()));
        update(&mut seated.0, Msg::Drafts(drafts.unwrap()));
        Self::at(seated, size, Theme::Color, directory)
    }

    /// The same in lines.
    pub fn joins_in_lines(other: &Self, login: &str, lang: &str) -> Talk {
        let mut seated = office(other.directory(), lang, login);
        let drafts = seated.1.list(&Words::new(&Lang::parse(lang).unwrap()));
        update(&mut seated.0, Msg::Drafts(drafts.unwrap()));
        let mut talk = Talk::new(seated.0, seated.1, 80);
        let text = "2".to_owned();
        talk.hear(&Line {
            text,
            ..Line::default()
        });
        talk
    }

    /// Sits down under this login at the list of drafts of an empty directory.
    pub fn named(login: &str, lang: &str, size: (u16, u16)) -> Self {
        let directory = Arc::new(tempfile::tempdir().unwrap());
        let seated = office(directory.path(), lang, login);
        Self::at(seated, size, Theme::Color, directory)
    }

    /// Looks what colleagues did; tells whether anything changed.
    pub fn looks(&mut self) -> bool {
        let looked = self.desk.look();
        let is_news = looked.is_some();
        self.follow(&looked.unwrap_or_default().effects);
        self.paint();
        is_news
    }

    /// Types on without a rest: what is in the field is nowhere but in the field.
    pub fn types_on(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
            let effects = self.desk.key(event);
            self.follow(&effects);
            let effects = self.desk.settle();
            self.follow(&effects);
        }
        self.paint();
        self
    }

    /// Presses keys: letters as they are, others by name: `<Tab>`, `<F8>`, `<Ctrl+Z>`; `<lt>` is `<`.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for key in strokes::keys(script) {
            let effects = self.desk.key(key);
            self.follow(&effects);
        }
        self.draw();
        self
    }

    /// Types a text into the field; line ends are Enter.
    pub fn types(&mut self, text: &str) -> &mut Self {
        self.keys(&text.replace('<', "<lt>").replace('\n', "<Enter>"))
    }

    /// Does something of the menu, then presses keys.
    pub fn menu_and(&mut self, action: Action, script: &str) -> &mut Self {
        self.desk.tell(Msg::Command(Command::Do(action)));
        self.keys(script)
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        let effects = self.desk.paste(text);
        self.follow(&effects);
        self.draw();
        self
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.draw();
        self
    }

    fn follow(&mut self, effects: &[Effect]) {
        self.has_left |= effects.contains(&Effect::Quit);
    }

    fn draw(&mut self) {
        let effects = self.desk.settle();
        self.follow(&effects);
        if self.desk.must_look() {
            self.looks();
        }
        // Whoever looks at the screen rests.
        let effects = self.desk.rest();
        self.follow(&effects);
        self.paint();
    }

    fn paint(&mut self) {
        let size = self.terminal.size().unwrap();
        let picture = self.desk.picture(size);
        let whole = self.desk.whole_picture(size);
        assert_eq!(
            picture, whole,
            "what is around the open question is not as it was"
        );
        self.terminal.draw(|frame| picture.paint(frame)).unwrap();
    }

    /// What stands on the screen, without blanks at line ends.
    pub fn screen(&self) -> String {
        picture(self.terminal.backend().buffer())
    }

    /// Where the terminal's cursor is.
    pub fn cursor(&mut self) -> (u16, u16) {
        let position = self.terminal.get_cursor_position().unwrap();
        (position.x, position.y)
    }

    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        assert!(
            self.screen().contains(text),
            "no `{text}` on the screen:\n{}",
            self.screen()
        );
        self
    }

    #[track_caller]
    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        assert!(
            !self.screen().contains(text),
            "`{text}` on the screen:\n{}",
            self.screen()
        );
        self
    }

    /// Goes to a place by «find»: a number or words.
    pub fn finds(&mut self, query: &str) -> &mut Self {
        self.keys("<F7>").types(query).keys("<Enter>")
    }

    pub fn drafts(&self) -> PathBuf {
        self.directory.path().join("drafts")
    }

    /// The text of the only draft's file.
    pub fn draft_file(&self) -> String {
        only_draft(&self.drafts())
    }

    /// The texts of all drafts' files.
    pub fn draft_files(&self) -> String {
        let homes = std::fs::read_dir(self.drafts()).unwrap();
        let files = homes.map(|home| home.unwrap().path().join("readable/draft.json"));
        files
            .map(|file| std::fs::read_to_string(file).unwrap())
            .collect()
    }

    pub fn directory(&self) -> &Path {
        self.directory.path()
    }
}

/// A screen in text, without blanks at line ends.
pub fn picture(buffer: &Buffer) -> String {
    let row = |y| {
        (0..buffer.area.width)
            .map(move |x| buffer[(x, y)].symbol())
            .collect::<String>()
    };
    let rows: Vec<String> = (0..buffer.area.height)
        .map(|y| row(y).trim_end().to_owned())
        .collect();
    rows.join("\n").trim_end().to_owned()
}

/// A model and its files in a directory, at the list of drafts.
pub fn seated(directory: &Path, lang: &str, sources: Vec<String>) -> (Wizard, Outside) {
    let read = |source: String| Form {
        questionnaire: Arc::new(form::read(&source).unwrap()),
        source,
    };
    let forms: Vec<Form> = sources.into_iter().map(read).collect();
    let questionnaires = forms
        .iter()
        .map(|form| Arc::clone(&form.questionnaire))
        .collect();
    let langs = ["ru", "kk", "en"]
        .map(|tag| Lang::parse(tag).unwrap())
        .to_vec();
    let wizard = Wizard::new(Lang::parse(lang).unwrap(), langs, questionnaires);
    let outside = Outside::new(Drafts::at(directory.join("drafts")), forms);
    (wizard, outside)
}

/// The same of a person with this login.
fn office(directory: &Path, lang: &str, login: &str) -> (Wizard, Outside) {
    let sources = shipped().map(|(_, source)| source.to_owned()).to_vec();
    let (wizard, _) = seated(directory, lang, sources.clone());
    let forms = wizard.forms.iter().zip(sources);
    let forms = forms.map(|(form, source)| Form {
        questionnaire: Arc::clone(form),
        source,
    });
    let forms = forms.collect();
    let person = Person {
        login: login.to_owned(),
        uid: Person::here().uid,
    };
    let drafts = Drafts::at(directory.join("drafts")).of(person);
    (wizard, Outside::new(drafts, forms))
}

/// Copies a directory with all in it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (from, to) = (
            entry.as_ref().unwrap().path(),
            to.join(entry.unwrap().file_name()),
        );
        if from.is_dir() {
            copy(&from, &to);
        } else {
            std::fs::copy(from, to).unwrap();
        }
    }
}

/// The text of the only draft under a directory, rows named by their number alone: the rest is its writer's.
pub fn only_draft(drafts: &Path) -> String {
    let mut found = std::fs::read_dir(drafts).unwrap();
    let home = found.next().unwrap().unwrap().path();
    let text = std::fs::read_to_string(home.join("readable/draft.json")).unwrap();
    let lines: Vec<String> = text.lines().map(without_writer).collect();
    lines.join("\n") + "\n"
}

/// `"id": "r3-7f3a91c2"` as `"id": "r3"`.
fn without_writer(line: &str) -> String {
    let Some((head, tail)) = line.split_once(r#""id": "r"#) else {
        return line.to_owned();
    };
    let (id, rest) = tail.split_once('"').unwrap();
    let number = id.split('-').next().unwrap();
    format!(r#"{head}"id": "r{number}"{rest}"#)
}

/// Whether the system tells all that happens in a directory.
pub fn is_told_of(directory: &Path) -> bool {
    let folder = SystemFolder::open(directory).unwrap();
    Ear::new().is_ok_and(|ear| ear.add(&folder).is_ok())
}

/// Said also where tests that succeed are silent.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
}
