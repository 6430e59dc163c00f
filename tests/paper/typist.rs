//! A clerk with the paper beside the keyboard, who types it in from top to bottom.

use std::path::PathBuf;
use std::process::ExitCode;

use anketa::core::format::Format;
use anketa::core::wizard::action::Action;
use anketa::core::words::Words;

use crate::support::Clerk;

/// Backspaces pressed to empty a field: more than any text in it has letters.
const MANY: usize = 400;

/// The clerk, and what was typed so far.
pub struct Typist {
    pub clerk: Clerk,
    /// Every answer typed, as it has to stand in the draft.
    pub given: Vec<String>,
}

/// What is typed before a draft is begun.
pub struct Beginning<'a> {
    /// Language of the program.
    pub ui: &'a str,
    /// Keys that tick the language of the document.
    pub language: &'a str,
    pub institution: &'a str,
    /// First and last day, and a phrase of one's own.
    pub period: [&'a str; 3],
}

impl Typist {
    /// Begins a draft of the first questionnaire.
    pub fn begin(with: &Beginning) -> Self {
        let mut typist = Self {
            clerk: Clerk::new(with.ui, (80, 24)),
            given: Vec::new(),
        };
        typist
            .keys("<Enter><Tab>")
            .keys(with.language)
            .keys("<Tab>");
        typist.fields(&[with.institution]).fields(&with.period);
        typist.keys("<Enter>");
        typist
    }

    pub fn keys(&mut self, script: &str) -> &mut Self {
        self.clerk.keys(script);
        self
    }

    /// Types an answer into the open field and stays there.
    pub fn answers(&mut self, text: &str) -> &mut Self {
        self.clerk.types(text);
        self.given
            .extend((!text.is_empty()).then(|| text.to_owned()));
        self
    }

    /// Types into this field and those behind it, Tab after each; an empty text leaves a field as it is.
    pub fn fields(&mut self, texts: &[&str]) -> &mut Self {
        for text in texts {
            self.answers(text).keys("<Tab>");
        }
        self
    }

    /// Empties the open field: no key selects a text.
    pub fn empties(&mut self) -> &mut Self {
        self.keys("<End>").keys(&"<Backspace>".repeat(MANY))
    }

    /// Takes a ready phrase, by its beginning as it stands in the list.
    pub fn takes_phrase(&mut self, beginning: &str) -> &mut Self {
        self.keys("<F8>");
        let chosen = format!("> «{beginning}");
        for _ in 0..20 {
            if self.clerk.screen().contains(&chosen) {
                return self.keys("<Enter>");
            }
            self.keys("<Down>");
        }
        panic!("no phrase `{beginning}`:\n{}", self.clerk.screen());
    }

    /// Goes to the section below this one by its place in «find».
    pub fn next_section(&mut self) -> &mut Self {
        self.keys("<F7><Down><Enter>")
    }

    /// Marks the section whose front page is open as not applicable.
    pub fn marks_off(&mut self) -> &mut Self {
        self.keys("<F8><Enter>")
    }

    /// Goes from a question to the front page of its section.
    pub fn front_page(&mut self) -> &mut Self {
        self.keys("<F7><Enter>")
    }

    /// Goes back to the list of drafts by the menu, and opens the draft again.
    pub fn reopens(&mut self) -> &mut Self {
        let words = Words::new(&self.clerk.desk.wizard.lang);
        let chosen = format!("> {}", words.say(Action::ToDrafts.phrase()));
        self.keys("<Esc>");
        for _ in Action::MENU {
            if self.clerk.screen().contains(&chosen) {
                break;
            }
            self.keys("<Down>");
        }
        self.keys("<Enter>");
        assert!(self.clerk.desk.wizard.draft().is_none());
        self.keys("<Enter>");
        assert!(self.clerk.desk.wizard.fill().is_some());
        self
    }

    /// Goes to a question of this section by its printed number.
    pub fn finds(&mut self, no: &str) -> &mut Self {
        self.clerk.finds(no);
        self
    }

    /// Writes a report on the export page and gives its text.
    #[track_caller]
    pub fn exports(&mut self, format: Format, name: &str) -> String {
        let file = self.clerk.directory().join(name);
        self.keys("<F5>");
        let turns = Format::ALL.iter().position(|f| *f == format).unwrap();
        self.keys(&"<Space>".repeat(turns)).keys("<Tab><Tab>");
        self.empties();
        self.clerk.types(file.to_str().unwrap());
        self.keys("<Enter><Enter>").keys("<Esc>");
        std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{error}:\n{}", self.clerk.screen()))
    }

    /// Writes a report of the draft as the command line does, without the wizard, and gives its text.
    pub fn exports_without_wizard(&self, name: &str) -> String {
        let file = self.clerk.directory().join(name);
        let drafts = self.clerk.drafts();
        let words = ["export".into(), self.draft().into_os_string()];
        let options = ["--dir".into(), drafts.into(), "--output".into()];
        let code = anketa::app::run(
            words
                .into_iter()
                .chain(options)
                .chain([file.clone().into()]),
        );
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::SUCCESS));
        std::fs::read_to_string(file).unwrap()
    }

    /// The directory of the only draft.
    fn draft(&self) -> PathBuf {
        let mut drafts = std::fs::read_dir(self.clerk.drafts()).unwrap();
        drafts.next().unwrap().unwrap().path()
    }

    /// Every answer typed stands in the draft's file, letter by letter.
    #[track_caller]
    pub fn finds_all_in_draft(&self) {
        let file: serde_json::Value = serde_json::from_str(&self.clerk.draft_file()).unwrap();
        let mut kept = Vec::new();
        strings(&file, &mut kept);
        for given in &self.given {
            let at = kept.iter().position(|text| text == given);
            let at = at.unwrap_or_else(|| panic!("no {given:?} in {file:#}"));
            // The same figure is typed more than once, and has to stand there as often.
            kept.swap_remove(at);
        }
    }
}

fn strings(value: &serde_json::Value, all: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => all.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|value| strings(value, all)),
        serde_json::Value::Object(object) => object.values().for_each(|value| strings(value, all)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}
