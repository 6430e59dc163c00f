//! The line mode: the same model as the full screen, in lines that are read and written one after the other.
//!
//! For screen readers, for terminals that cannot place text, and for whoever likes it better. A line becomes steps
//! (`hear`, `order`), steps become messages (`step`), and what the model is then is told (`tell`). Nothing is
//! decided here: what a line does in the draft, `core::wizard::update` does.

mod hear;
mod obey;
mod order;
mod refused;
mod sheet;
mod step;
mod tell;
pub mod terminal;
mod word;

use std::collections::VecDeque;

use crate::core::answers::Cell;
use crate::core::caption::{self, company};
use crate::core::lang::Lang;
use crate::core::paste;
use crate::core::wizard::action::Action;
use crate::core::wizard::colleagues::Arrived;
use crate::core::wizard::command::Go;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::{Msg, Wizard};
use crate::core::words::{Arg, Words};
use crate::plain::hear::Heard;
use crate::plain::sheet::Sheet;
use crate::plain::step::Step;
use crate::plain::tell::Told;
use crate::plain::word::Word;

/// Lines of a list shown at a time.
const PAGE: usize = 15;

/// What commands begin with. On a Russian or Kazakh layout `\` needs no Shift.
const MARKS: [char; 2] = ['/', '\\'];

/// The front end in lines: what is being written, what is still to be done, and what was told.
pub struct Plain {
    words: Words,
    lang: Lang,
    width: usize,
    /// Lines of the text that is being written, which may have more.
    text: Option<Vec<String>>,
    steps: VecDeque<Step>,
    messages: VecDeque<Msg>,
    /// Said before anything else.
    replies: Vec<String>,
    /// The last line, letter by letter.
    line: String,
    /// The answer that the last line was written into.
    answered: Option<Cell>,
    told: Told,
    what: Tell,
}

/// What is told after a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tell {
    /// Where one stands.
    Place,
    /// The same, with all that stands over it.
    PlaceInFull,
    /// Only what was replied.
    Reply,
    /// Whether all is on disk.
    Saving,
    /// How the report looks.
    Preview,
}

impl Plain {
    /// Speaks the language of the model, to a terminal of so many columns.
    pub fn new(wizard: &Wizard, width: usize) -> Self {
        Self {
            words: Words::new(&wizard.lang),
            lang: wizard.lang.clone(),
            width,
            text: None,
            steps: VecDeque::new(),
            messages: VecDeque::new(),
            replies: Vec::new(),
            line: String::new(),
            answered: None,
            told: Told::default(),
            what: Tell::PlaceInFull,
        }
    }

    /// The terminal has so many columns now.
    pub fn resize(&mut self, width: usize) {
        self.width = width;
    }

    /// A line was written. `goes_on` says that more came with it, as in a paste: an empty line is part of a text then.
    ///
    /// The messages that follow from it are asked for by [`next`](Self::next), and done before what is next is told.
    pub fn hear(&mut self, wizard: &Wizard, line: &str, goes_on: bool) {
        let line = paste::clean(line).replace('\n', " ");
        self.line.clone_from(&line);
        self.what = Tell::Place;
        self.answered = wizard.fill().and_then(Fill::questions_cell);
        match line.strip_prefix(MARKS) {
            // Behind a mark and a blank, everything is text.
            Some(text) if text.starts_with(' ') && !text.trim().is_empty() => {
                self.answer(wizard, &text[1..], false);
            }
            Some(command) => {
                self.text = None;
                self.answered = None;
                self.command(wizard, command);
            }
            None => {
                let ends = line.is_empty() && !goes_on || line == ".";
                self.answer(wizard, &line, ends);
            }
        }
    }

    /// The next message that follows from the line, as the model is now.
    pub fn next(&mut self, wizard: &Wizard) -> Option<Msg> {
        if let Some(close) = self.told_at_once(wizard) {
            return Some(close);
        }
        while self.messages.is_empty() {
            if let Some(messages) = self.steps.pop_front()?.messages(wizard) {
                self.messages.extend(messages);
            } else {
                // What was to follow would land elsewhere.
                self.steps.clear();
                self.replies.push(self.words.say("notice-not-here"));
            }
        }
        self.messages.pop_front()
    }

    /// The input has ended: the program is left as by its command.
    pub fn end(&mut self) {
        self.text = None;
        self.what = Tell::Place;
        self.steps.push_back(Step::act(Action::Leave));
    }

    /// A line came from the terminal as long as it gives any: its end may be missing.
    pub fn was_cut(&mut self) {
        self.replies.push(self.naming("plain-cut"));
    }

    /// Colleagues changed something since the last line.
    pub fn arrived(&mut self, wizard: &Wizard, arrived: &[Arrived]) {
        const MOST: usize = 5;
        let Some(fill) = wizard.fill() else {
            return;
        };
        let told = arrived.iter();
        let mut told: Vec<String> = told
            .filter(|arrived| !arrived.author.is_self)
            .filter_map(|arrived| company::arrived(&self.words, fill, arrived))
            .collect();
        let more = told.len().saturating_sub(MOST);
        told.truncate(MOST);
        if more > 0 {
            told.push(self.words.with("company-more", &[("n", more.into())]));
        }
        self.replies.extend(told);
    }

    /// Somebody pressed Ctrl+C, as for copying.
    pub fn interrupt(&mut self) {
        self.replies.push(self.naming("plain-leave-hint"));
        self.what = Tell::Reply;
    }

    /// What is to be shown now, with what stands before the next line.
    pub fn tell(&mut self, wizard: &Wizard) -> String {
        if self.lang != wizard.lang {
            self.lang = wizard.lang.clone();
            self.words = Words::new(&self.lang);
        }
        tell::tell(self, wizard)
    }

    /// What is said last.
    pub fn farewell(&mut self, wizard: &Wizard) -> String {
        let mut sheet = Sheet::new(self.width);
        if let Some(copied) = &wizard.copy {
            sheet.line(&caption::copied(&self.words, copied));
        } else if let Some(fill) = wizard.fill() {
            let name = fill.name.as_str().into();
            sheet.line(&self.words.with("plain-saved-file", &[("name", name)]));
        }
        sheet.end()
    }

    /// A phrase that names commands.
    fn naming(&self, id: &str) -> String {
        self.naming_with(id, Vec::new())
    }

    fn naming_with(&self, id: &str, mut args: Vec<(&str, Arg)>) -> String {
        let named = |word: Word| format!("/{}", word.said(&self.words).0[0]);
        args.extend([
            ("back", named(Word::Back).into()),
            ("none", named(Word::None).into()),
            ("section", named(Word::Section).into()),
            ("append", named(Word::Append).into()),
            ("edit", named(Word::Edit).into()),
            ("open", named(Word::Open).into()),
            ("add", named(Word::Add).into()),
            ("restore", named(Word::Restore).into()),
            ("review", named(Word::Review).into()),
            ("accept", named(Word::Accept).into()),
            ("export", named(Word::Export).into()),
            ("undo", named(Word::Undo).into()),
            ("leave", named(Word::Leave).into()),
            ("mend", named(Word::Repair).into()),
            ("save", named(Word::Save).into()),
            ("copy", named(Word::SaveCopy).into()),
            ("settle", named(Word::Settle).into()),
            ("take", named(Word::Previous).into()),
            ("reopen", named(Word::Reopen).into()),
            ("language", named(Word::Language).into()),
        ]);
        self.words.with(id, &args)
    }

    /// A line that is no command: part of a text, or what it means where one stands.
    fn answer(&mut self, wizard: &Wizard, line: &str, ends: bool) {
        match &mut self.text {
            Some(_) if ends => {
                self.text = None;
                self.steps.push_back(Step::go(Go::Next));
            }
            Some(lines) => {
                lines.push(if line == " " { "" } else { line }.to_owned());
                let text = lines.join("\n");
                self.steps.push_back(Step::Write(text));
                self.what = Tell::Reply;
            }
            None if line.is_empty() && !ends && takes_lines(wizard) => self.what = Tell::Reply,
            None if line == "." && ends && takes_lines(wizard) => {
                self.steps.push_back(Step::go(Go::Next));
            }
            None => match hear::hear(wizard, line) {
                Heard::Steps(steps) => self.steps.extend(steps),
                Heard::Text(first) => self.begin_text(wizard, vec![first]),
                Heard::OutOf(n) => self.reply("plain-pick-wanted", n),
                Heard::Preview => self.what = Tell::Preview,
                Heard::Nothing => {}
            },
        }
    }

    /// A text of several lines begins with these, which replace what is there.
    fn begin_text(&mut self, wizard: &Wizard, lines: Vec<String>) {
        let text = lines.join("\n");
        if let (Some(fill), Some(field)) = (wizard.fill(), wizard.open_field()) {
            self.steps.extend(hear::again(fill, &field, &text));
        }
        self.steps.push_back(Step::Write(text));
        self.text = Some(lines);
        self.what = Tell::Reply;
    }
}

/// Whether a text of several lines is asked for.
fn takes_lines(wizard: &Wizard) -> bool {
    wizard.open_field().is_some_and(|field| field.multiline)
}
