//! The wizard in lines: a line in, messages through the model, effects out, a text out.

use std::io;

use crate::app::desk::Desk;
use crate::app::{DONE, Outside, REFUSED, editor};
use crate::core::wizard::{Effect, Msg, Wizard};
use crate::core::words::Words;
use crate::plain::Plain;
use crate::plain::terminal::{Heard, Line, Lines};
use crate::tui::session as terminal;
use crate::tui::theme::Theme;

/// A wizard at work in lines, without a terminal.
pub struct Talk {
    /// The model and its files. The full screen in it is not looked at.
    pub desk: Desk,
    plain: Plain,
}

/// What the program does after a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// It waits for the next one.
    Waits,
    /// It hands this text to the person's own editor.
    Edits(String),
    /// It ends.
    Ends,
}

impl Talk {
    /// Brings the model, its files and a front end of so many columns together.
    pub fn new(wizard: Wizard, outside: Outside, width: usize) -> Self {
        let plain = Plain::new(&wizard, width);
        let desk = Desk::new(wizard, outside, Theme::Mono);
        Self { desk, plain }
    }

    /// A line was written; all that follows from it is done and saved.
    pub fn hear(&mut self, line: &Line) -> After {
        if line.may_be_cut {
            self.plain.was_cut();
        }
        self.plain.hear(&self.desk.wizard, &line.text, line.goes_on);
        self.work()
    }

    /// The input has ended.
    pub fn end(&mut self) -> After {
        self.plain.end();
        self.work()
    }

    /// What another program gave back, or why it did not.
    pub fn take(&mut self, msg: Msg) {
        let mut left = self.desk.tell(msg);
        left.extend(self.desk.settle());
        // A line takes a person longer than writing the readable file takes the program.
        left.extend(self.desk.rest());
    }

    /// What is to be shown now.
    pub fn tell(&mut self) -> String {
        self.plain.tell(&self.desk.wizard)
    }

    /// What is shown last.
    pub fn farewell(&mut self) -> String {
        self.plain.farewell(&self.desk.wizard)
    }

    fn work(&mut self) -> After {
        let mut left = Vec::new();
        while let Some(msg) = self.plain.next(&self.desk.wizard) {
            left.extend(self.desk.tell(msg));
        }
        left.extend(self.desk.settle());
        // A line takes a person longer than writing the readable file takes the program.
        left.extend(self.desk.rest());
        if let Some(looked) = self.desk.look() {
            self.plain.arrived(&self.desk.wizard, &looked.arrived);
            left.extend(looked.effects);
            // What stands over the page now is told at once.
            while let Some(msg) = self.plain.next(&self.desk.wizard) {
                left.extend(self.desk.tell(msg));
            }
        }
        let mut after = After::Waits;
        for effect in left {
            match effect {
                Effect::Quit => after = After::Ends,
                Effect::EditOutside(text) => after = After::Edits(text),
                Effect::Save
                | Effect::Settle(_)
                | Effect::Finish
                | Effect::Reopen(_)
                | Effect::Repaint
                | Effect::ListDrafts
                | Effect::ListForms
                | Effect::Open(_)
                | Effect::ReadEarlier(_)
                | Effect::Begin
                | Effect::Preview(..)
                | Effect::Export(_)
                | Effect::Versions(..)
                | Effect::KeepLanguage(_)
                | Effect::OfferCopy
                | Effect::SaveCopy(_) => {}
            }
        }
        after
    }
}

/// Talks in the terminal until the person leaves, or the terminal goes.
///
/// # Errors
/// When the terminal cannot be taken.
pub fn run(wizard: Wizard, outside: Outside) -> io::Result<u8> {
    let lines = Lines::open()?;
    let talk = Talk::new(wizard, outside, Lines::width());
    Ok(Running { talk, lines }.until_end())
}

struct Running {
    talk: Talk,
    lines: Lines,
}

impl Running {
    fn until_end(&mut self) -> u8 {
        // Where the terminal takes nothing, the next line tells that it is gone.
        let _ = Lines::show(&self.talk.tell());
        let mut has_ended = false;
        loop {
            let heard = self.lines.hear();
            let is_end = heard == Heard::End;
            // The end of the input is also what a hang-up looks like before its signal comes.
            if is_end && terminal::is_gone() {
                return self.ended_by(signal_hook::consts::SIGHUP);
            }
            let after = match heard {
                Heard::Line(line) => self.talk.hear(&line),
                Heard::End => self.talk.end(),
                Heard::Interrupt => {
                    self.talk.plain.interrupt();
                    let _ = Lines::show("\n");
                    After::Waits
                }
                Heard::Width(width) => {
                    self.talk.plain.resize(width);
                    continue;
                }
                Heard::Signal(number) => return self.ended_by(number),
            };
            if is_end {
                let _ = Lines::show("\n");
            }
            match after {
                After::Waits if is_end && has_ended => {
                    // Nobody answers, and the last changes cannot be saved.
                    let _ = Lines::show(&self.talk.tell());
                    return REFUSED;
                }
                After::Waits => {}
                After::Edits(text) => self.edit(&text),
                After::Ends => {
                    let _ = Lines::show(&self.talk.farewell());
                    return DONE;
                }
            }
            has_ended = is_end;
            let _ = Lines::show(&self.talk.tell());
        }
    }

    /// Saves what is to be saved, and gives the exit status.
    fn ended_by(&mut self, signal: i32) -> u8 {
        self.talk.desk.settle();
        self.talk.desk.outside.leave();
        u8::try_from(128 + signal).unwrap_or(u8::MAX)
    }

    fn edit(&mut self, text: &str) {
        let desk = &self.talk.desk;
        let words = Words::new(&desk.wizard.lang);
        let home = desk.outside.home().map(|home| home.path().to_owned());
        let (Some(editor), Some(directory)) = (editor::named(), home) else {
            let why = words.say("editor-unnamed");
            return self.talk.take(Msg::Failed(why));
        };
        // A terminal that is gone is told by the next line.
        let _ = self.lines.lend();
        let edited = editor::edit(&editor, text, &directory);
        let _ = self.lines.take();
        self.talk.take(editor::message(&words, &editor, edited));
    }
}
