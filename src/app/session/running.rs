//! The loop: input in, messages through the model, effects out, one picture.

use std::io;
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use crate::app::desk::Desk;
use crate::app::session::bell::Bells;
use crate::app::{DONE, editor};
use crate::core::wizard::{Effect, Msg};
use crate::core::words::Words;
use crate::tui::input::{Input, Inputs, Woken};
use crate::tui::session::{self as terminal, Screen, Session};
use crate::tui::window::Window;

/// How long a person rests before the readable file is renewed.
const REST: Duration = Duration::from_secs(2);

/// How often it is looked what colleagues did, which is told within half a second: where the system does not tell of
/// them, and while one of them is writing.
const LOOK: Duration = Duration::from_millis(400);

/// How long nobody types before the first line tells that all is on the disk: while one types it would change with
/// each key, and that it is written is as true.
const PAUSE: Duration = Duration::from_secs(1);

/// A desk with a terminal around it.
pub(super) struct Running {
    desk: Desk,
    window: Window<Screen>,
    session: Session,
    inputs: Inputs,
    bells: Bells,
    /// When it was looked last what colleagues did.
    looked: Instant,
    /// When something was typed last.
    typed: Option<Instant>,
    /// When something came last from the terminal or from outside, or what can wait for that was done.
    stirred: Instant,
    /// The exit status, once it is settled.
    end: Option<u8>,
}

impl Running {
    /// Nothing is drawn yet.
    pub(super) fn new(
        desk: Desk,
        window: Window<Screen>,
        session: Session,
        inputs: Inputs,
        bells: Bells,
    ) -> Self {
        let now = Instant::now();
        Self {
            desk,
            window,
            session,
            inputs,
            bells,
            looked: now,
            typed: None,
            stirred: now,
            end: None,
        }
    }

    /// Goes on until the person leaves or the terminal goes; gives the exit status.
    ///
    /// # Errors
    /// When the terminal can no longer be written to, though it is there.
    pub(super) fn run(mut self) -> io::Result<u8> {
        self.until_end().or_else(|error| self.lost(error))
    }

    fn until_end(&mut self) -> io::Result<u8> {
        self.draw()?;
        loop {
            let is_news = self.step()?;
            if let Some(code) = self.end {
                return Ok(code);
            }
            if is_news {
                self.draw()?;
            }
        }
    }

    /// Sleeps until something happens or is due, and does what follows from it; true where that may be seen.
    fn step(&mut self) -> io::Result<bool> {
        // One's own saving is nothing to wake up for.
        self.desk.hear();
        // While one types the disk can say that all is well as often as it likes.
        let listens = !self.is_typing() || self.desk.has_failed();
        let stored = listens.then(|| self.bells.stored.as_fd());
        let others = [stored, Some(self.bells.failed.as_fd()), self.desk.ear()];
        let Woken { inputs, others } = self.inputs.wait(others, self.due());
        let [stored, failed, _] = others;
        let has_told = stored || failed;
        let mut is_news = has_told || !inputs.is_empty();
        self.take_all(inputs)?;
        if has_told {
            self.stored()?;
        }
        if is_news {
            let effects = self.desk.settle();
            self.follow(effects)?;
        }
        // Whoever types without a pause sees the others, too.
        if self.end.is_none() {
            is_news |= self.look()?;
            is_news |= self.rest()?;
        }
        Ok(is_news)
    }

    /// How long nothing is to be done, if nothing happens.
    fn due(&self) -> Option<Duration> {
        if !self.desk.has_draft() {
            return None;
        }
        let left = |since: Instant, most: Duration| most.saturating_sub(since.elapsed());
        let pause = self.typed.filter(|_| self.is_typing());
        let dues = [
            self.desk.ear().is_none().then(|| left(self.looked, LOOK)),
            self.desk.is_unread().then(|| left(self.stirred, REST)),
            pause.map(|typed| left(typed, PAUSE)),
        ];
        dues.into_iter().flatten().min()
    }

    /// Takes what came, up to what ends the program.
    fn take_all(&mut self, inputs: Vec<Input>) -> io::Result<()> {
        for input in inputs {
            self.stirred = Instant::now();
            self.take(input)?;
            if self.end.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Renews what others read, if the person rests.
    fn rest(&mut self) -> io::Result<bool> {
        if !self.desk.is_unread() || self.stirred.elapsed() < REST {
            return Ok(false);
        }
        let effects = self.desk.rest();
        self.follow(effects)?;
        self.stirred = Instant::now();
        Ok(true)
    }

    /// Looks what colleagues did, if that was long ago and may have changed; true where it has.
    fn look(&mut self) -> io::Result<bool> {
        let is_time = self.looked.elapsed() >= LOOK || self.desk.must_look();
        let may_differ = self.desk.has_draft() && self.desk.ear().is_none();
        if !may_differ || !is_time {
            return Ok(false);
        }
        let looked = self.desk.look();
        self.looked = Instant::now();
        let is_news = looked.is_some();
        self.follow(looked.unwrap_or_default().effects)?;
        Ok(is_news)
    }

    /// Tells how well all is kept.
    fn stored(&mut self) -> io::Result<()> {
        self.bells.hush();
        let effects = self.desk.stored();
        self.follow(effects)
    }

    fn is_typing(&self) -> bool {
        self.typed.is_some_and(|typed| typed.elapsed() < PAUSE)
    }

    fn draw(&mut self) -> io::Result<()> {
        self.picture()?;
        if let Some(effects) = self.desk.sync_former() {
            self.follow(effects)?;
            self.picture()?;
        }
        Ok(())
    }

    fn picture(&mut self) -> io::Result<()> {
        let picture = self.desk.picture(self.window.size());
        self.window.show(picture)
    }

    fn take(&mut self, input: Input) -> io::Result<()> {
        if matches!(
            input,
            Input::Key(_) | Input::LineEnd(_) | Input::Letters(_) | Input::Paste(_)
        ) {
            self.typed = Some(Instant::now());
        }
        let effects = match input {
            Input::Key(key) => self.desk.key(key),
            Input::LineEnd(key) => self.desk.line_end(key),
            Input::Letters(keys) => self.desk.letters(&keys),
            Input::Paste(text) => self.desk.paste(&text),
            Input::Resize(width, height) => {
                self.window.resized(width, height);
                return Ok(());
            }
            Input::Repaint => {
                self.session.resume()?;
                self.window.clear();
                return Ok(());
            }
            Input::Stop => {
                let effects = self.desk.settle();
                self.follow(effects)?;
                // Whoever stops the program rests, perhaps for long.
                let effects = self.desk.rest();
                self.follow(effects)?;
                self.session.stop()?;
                self.window.clear();
                return Ok(());
            }
            Input::Gone => return self.give_up(signal_hook::consts::SIGHUP),
            Input::Signal(number) => return self.give_up(number),
        };
        self.follow(effects)
    }

    /// Saves what is to be saved and ends; there may be nobody to show anything to.
    fn give_up(&mut self, signal: i32) -> io::Result<()> {
        let effects = self.desk.settle();
        self.follow(effects)?;
        self.desk.outside.leave();
        self.end = Some(u8::try_from(128 + signal).unwrap_or(u8::MAX));
        Ok(())
    }

    /// Ends after an error of the terminal: one that is gone in the middle of a picture is a hang-up.
    fn lost(&mut self, error: io::Error) -> io::Result<u8> {
        if !terminal::is_gone() {
            return Err(error);
        }
        self.give_up(signal_hook::consts::SIGHUP)?;
        Ok(self.end.unwrap_or(DONE))
    }

    /// Does what only a terminal can do.
    fn follow(&mut self, effects: Vec<Effect>) -> io::Result<()> {
        for effect in effects {
            match effect {
                Effect::Quit => self.end = Some(DONE),
                Effect::Repaint => self.window.clear(),
                Effect::EditOutside(text) => self.edit_outside(&text)?,
                Effect::Save
                | Effect::Settle(_)
                | Effect::Finish
                | Effect::Reopen(_)
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
        Ok(())
    }

    fn edit_outside(&mut self, text: &str) -> io::Result<()> {
        let words = Words::new(&self.desk.wizard.lang);
        let home = self.desk.outside.home().map(|home| home.path().to_owned());
        let (Some(editor), Some(directory)) = (editor::named(), home) else {
            let effects = self.desk.tell(Msg::Failed(words.say("editor-unnamed")));
            return self.follow(effects);
        };
        // Nobody reads keys meanwhile, and signals wait.
        self.session.suspend()?;
        let edited = editor::edit(&editor, text, &directory);
        self.session.resume()?;
        self.window.clear();
        let msg = editor::message(&words, &editor, edited);
        let effects = self.desk.tell(msg);
        self.follow(effects)?;
        let inputs = self.inputs.take_back();
        self.take_all(inputs)
    }
}
