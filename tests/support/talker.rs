//! A clerk at the line mode: writes lines, reads what is said, finds files in a directory of their own.

use std::path::PathBuf;

use anketa::app::lines::{After, Talk};
use anketa::plain::terminal::Line;
use anketa::store::shipped;

/// A clerk who writes lines.
pub struct Talker {
    pub talk: Talk,
    /// All that was said so far, and what was written.
    pub said: String,
    /// What was said behind the last line.
    pub last: String,
    /// What the program waits for.
    pub after: After,
    pub directory: tempfile::TempDir,
}

impl Talker {
    /// Sits down at the list of drafts of an empty directory.
    pub fn new(lang: &str) -> Self {
        Self::with_width(lang, 80)
    }

    pub fn with_width(lang: &str, width: usize) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let sources = shipped().map(|(_, source)| source.to_owned()).to_vec();
        let (wizard, outside) = super::seated(directory.path(), lang, sources);
        let mut talk = Talk::new(wizard, outside, width);
        let last = talk.tell();
        Self {
            talk,
            said: last.clone(),
            last,
            after: After::Waits,
            directory,
        }
    }

    /// Writes lines.
    pub fn writes(&mut self, text: &str) -> &mut Self {
        for line in text.split('\n') {
            self.hears(&Line {
                text: line.to_owned(),
                ..Line::default()
            });
        }
        self
    }

    pub fn hears(&mut self, line: &Line) -> &mut Self {
        self.after = self.talk.hear(line);
        self.last = self.talk.tell();
        self.said.push_str(&line.text);
        self.said.push('\n');
        self.said.push_str(&self.last);
        self
    }

    /// Ends the input.
    pub fn ends(&mut self) -> &mut Self {
        self.after = self.talk.end();
        self.last = self.talk.tell();
        self
    }

    #[track_caller]
    pub fn reads(&mut self, text: &str) -> &mut Self {
        assert!(
            self.last.contains(text),
            "no `{text}` said, but:\n{}",
            self.last
        );
        self
    }

    #[track_caller]
    pub fn reads_no(&mut self, text: &str) -> &mut Self {
        assert!(!self.last.contains(text), "`{text}` said:\n{}", self.last);
        self
    }

    pub fn drafts(&self) -> PathBuf {
        self.directory.path().join("drafts")
    }

    pub fn draft_file(&self) -> String {
        super::only_draft(&self.drafts())
    }
}
