//! The loop: input in, messages through the model, effects out, one picture.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::{DONE, editor};
use crate::core::wizard::{Effect, Msg};
use crate::core::words::Words;
use crate::tui::backend::ThriftyBackend;
use crate::tui::input::{Input, Keyboard};
use crate::tui::session::{self as terminal, Screen, Session};

/// How long a person rests before the readable file is renewed.
const REST: Duration = Duration::from_secs(2);

/// How often it is looked what colleagues did, which is told within half a second. It is all that a draft at rest costs.
const LOOK: Duration = Duration::from_millis(400);

/// How long nobody types before the first line tells that all is on the disk: while one types it would change with
/// each key, and that it is written is as true.
const PAUSE: Duration = Duration::from_secs(1);

/// What wakes the wizard.
pub(super) enum Happened {
    /// Something came from the terminal.
    Input(Input),
    /// The disk has what it was given, or failed.
    Stored,
}

/// A desk with a terminal around it.
pub(super) struct Running {
    desk: Desk,
    window: Terminal<ThriftyBackend<Screen>>,
    session: Session,
    keyboard: Keyboard,
    /// When it was looked last what colleagues did.
    looked: Instant,
    /// When something was typed last.
    typed: Option<Instant>,
    /// The disk has what it was given, which was not told yet.
    is_stored: bool,
    /// The exit status, once it is settled.
    end: Option<u8>,
}

impl Running {
    /// Nothing is drawn yet.
    pub(super) fn new(
        desk: Desk,
        window: Terminal<ThriftyBackend<Screen>>,
        session: Session,
        keyboard: Keyboard,
    ) -> Self {
        Self {
            desk,
            window,
            session,
            keyboard,
            looked: Instant::now(),
            typed: None,
            is_stored: false,
            end: None,
        }
    }

    /// Goes on until the person leaves or the terminal goes; gives the exit status.
    ///
    /// # Errors
    /// When the terminal can no longer be written to, though it is there.
    pub(super) fn run(mut self, inputs: &Receiver<Happened>) -> io::Result<u8> {
        self.until_end(inputs).or_else(|error| self.lost(error))
    }

    fn until_end(&mut self, inputs: &Receiver<Happened>) -> io::Result<u8> {
        self.draw()?;
        while let Some(first) = self.next(inputs)? {
            self.happened(first)?;
            // All waiting input is read before one picture is drawn.
            while self.end.is_none()
                && let Ok(next) = inputs.try_recv()
            {
                self.happened(next)?;
            }
            let effects = self.desk.settle();
            self.follow(effects)?;
            // Whoever types without a pause sees the others, too.
            if self.end.is_none() {
                self.look()?;
            }
            if let Some(code) = self.end {
                return Ok(code);
            }
            self.draw()?;
        }
        Ok(DONE)
    }

    /// Waits, for ever where there is nothing to do meanwhile; `None` when nobody can tell anything any more.
    fn next(&mut self, inputs: &Receiver<Happened>) -> io::Result<Option<Happened>> {
        let mut resting = Instant::now();
        while self.desk.has_draft() {
            self.desk.hear();
            match inputs.recv_timeout(LOOK.saturating_sub(self.looked.elapsed())) {
                Ok(happened) => return Ok(Some(happened)),
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
                Err(RecvTimeoutError::Timeout) => {}
            }
            let mut is_news = self.look()?;
            if self.desk.is_unread() && resting.elapsed() >= REST {
                let effects = self.desk.rest();
                self.follow(effects)?;
                resting = Instant::now();
                is_news = true;
            }
            if self.is_stored && !self.is_typing() {
                self.stored()?;
                is_news = true;
            }
            if is_news {
                self.draw()?;
            }
        }
        Ok(inputs.recv().ok())
    }

    /// Looks what colleagues did, if that was long ago; true where something changed.
    fn look(&mut self) -> io::Result<bool> {
        let is_time = self.looked.elapsed() >= LOOK || self.desk.must_look();
        if !self.desk.has_draft() || self.desk.ear().is_some() || !is_time {
            return Ok(false);
        }
        let looked = self.desk.look();
        self.looked = Instant::now();
        let is_news = looked.is_some();
        self.follow(looked.unwrap_or_default().effects)?;
        Ok(is_news)
    }

    fn happened(&mut self, happened: Happened) -> io::Result<()> {
        match happened {
            Happened::Input(input) => self.take(input),
            Happened::Stored if self.is_typing() && !self.desk.has_failed() => {
                self.is_stored = true;
                Ok(())
            }
            Happened::Stored => self.stored(),
        }
    }

    fn stored(&mut self) -> io::Result<()> {
        self.is_stored = false;
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
        let desk = &self.desk;
        self.window.draw(|frame| desk.draw(frame)).map(drop)
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
                self.window.backend_mut().resized(width, height);
                return self.window.resize(Rect::new(0, 0, width, height));
            }
            Input::Repaint => {
                self.session.resume()?;
                return self.window.clear();
            }
            Input::Stop => {
                let effects = self.desk.settle();
                self.follow(effects)?;
                // Whoever stops the program rests, perhaps for long.
                let effects = self.desk.rest();
                self.follow(effects)?;
                self.session.stop()?;
                return self.window.clear();
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
                Effect::Repaint => self.window.clear()?,
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
        let paused = self.keyboard.pause();
        self.session.suspend()?;
        let edited = editor::edit(&editor, text, &directory);
        self.session.resume()?;
        drop(paused);
        self.window.clear()?;
        let msg = editor::message(&words, &editor, edited);
        let effects = self.desk.tell(msg);
        self.follow(effects)
    }
}
