//! A wizard at work without a terminal: keys in, messages through the model, files outside, a picture out.

use std::os::fd::BorrowedFd;

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Size;

use crate::app::Outside;
use crate::core::wizard::colleagues::Arrived;
use crate::core::wizard::popup::settle::Settled;
use crate::core::wizard::refusal::{self, Why};
use crate::core::wizard::{Effect, Msg, Saving, Wizard, update};
use crate::core::words::Words;
use crate::tui::Front;
use crate::tui::picture::Picture;
use crate::tui::theme::Theme;

/// The model, its front end and its files.
pub struct Desk {
    /// The model.
    pub wizard: Wizard,
    /// The files.
    pub outside: Outside,
    front: Front,
    /// Something changed since the last save.
    must_save: bool,
    /// What was written down is shown when it is looked at next.
    must_look: bool,
}

/// What colleagues did, and what is to be done about it that only a terminal can.
#[derive(Debug, Default)]
pub struct Looked {
    /// What a terminal has to do.
    pub effects: Vec<Effect>,
    /// What they changed.
    pub arrived: Vec<Arrived>,
}

impl Desk {
    /// Brings the three together.
    pub fn new(wizard: Wizard, outside: Outside, theme: Theme) -> Self {
        let front = Front::new(&wizard, theme);
        Self {
            wizard,
            outside,
            front,
            must_save: false,
            must_look: false,
        }
    }

    /// From now on without characters that draw lines and arrows.
    pub fn draw_in_ascii(&mut self) {
        self.front.draw_in_ascii();
    }

    /// A key was pressed. Gives the effects that only a terminal can follow.
    pub fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
        self.front
            .key(key)
            .map(|msg| self.tell(msg))
            .unwrap_or_default()
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) -> Vec<Effect> {
        self.front
            .paste(text)
            .map(|msg| self.tell(msg))
            .unwrap_or_default()
    }

    /// Many letters came at once, as in a paste that the terminal does not mark.
    pub fn letters(&mut self, keys: &[KeyEvent]) -> Vec<Effect> {
        let text: String = keys.iter().filter_map(|key| key.code.as_char()).collect();
        match self.front.letters(&text) {
            Some(msg) => self.tell(msg),
            None => keys.iter().flat_map(|key| self.key(*key)).collect(),
        }
    }

    /// An Enter came in the middle of a burst of letters, as in a paste that the terminal does not mark.
    pub fn line_end(&mut self, key: KeyEvent) -> Vec<Effect> {
        self.front
            .line_end(key)
            .map(|msg| self.tell(msg))
            .unwrap_or_default()
    }

    /// Puts a message through the model and does what follows from it, but for saving: see [`Desk::settle`].
    pub fn tell(&mut self, msg: Msg) -> Vec<Effect> {
        // A command may leave the draft, so what was typed before it is saved first.
        let mut left = if matches!(msg, Msg::Command(_)) {
            self.settle()
        } else {
            Vec::new()
        };
        if refusal::of(&self.wizard, &msg).is_some_and(|refused| refused.why == Why::NotKept) {
            // There may be room again, and then it is not refused.
            let words = Words::new(&self.wizard.lang);
            let told = self.outside.retry(&self.wizard, &words);
            left.extend(self.tell_all(told));
        }
        let effects = update(&mut self.wizard, msg);
        self.front.follow(&self.wizard);
        for effect in effects {
            left.extend(self.follow(effect));
        }
        left
    }

    /// Saves what changed; to be called before each picture, so that nothing is shown that is not on disk.
    pub fn settle(&mut self) -> Vec<Effect> {
        let must_save = std::mem::take(&mut self.must_save);
        if !must_save && !self.outside.has_left(self.wizard.open_cell()) {
            return Vec::new();
        }
        if let Some(languages) = self.wizard.take_languages() {
            self.outside.speak(&languages, &self.wizard);
        }
        let changes = self.wizard.take_changes();
        let told = self.outside.save(&changes, &self.wizard);
        let mut left = self.tell_all(told);
        if self.outside.has_corrections() {
            left.extend(self.look().unwrap_or_default().effects);
        }
        left
    }

    /// Looks what colleagues did; `None` where nothing changed.
    pub fn look(&mut self) -> Option<Looked> {
        self.must_look = false;
        // What they wrote comes after what was typed here.
        let mut effects = self.settle();
        let news = self.outside.look(&self.wizard)?;
        let arrived = news.arrived.clone();
        effects.extend(self.tell(Msg::News(Box::new(news))));
        // One may stand elsewhere now.
        effects.extend(self.settle());
        Some(Looked { effects, arrived })
    }

    /// Takes what the system told of colleagues, who are listened to from now on. To be called before waiting, since one's
    /// own saving is told, too, and passed over here.
    pub fn hear(&mut self) {
        self.outside.hear();
    }

    /// What becomes readable when colleagues wrote: before that, [`Desk::look`] would find nothing. `None` where one has
    /// to look every now and then, since the system does not tell, somebody is writing, or something waits to be shown.
    pub fn ear(&self) -> Option<BorrowedFd<'_>> {
        let ear = self.outside.ear(&self.wizard);
        ear.filter(|_| !self.must_look)
    }

    /// Whether something waits to be shown that only looking shows.
    pub fn must_look(&self) -> bool {
        self.must_look
    }

    /// Whether a draft is open, in which others may write.
    pub fn has_draft(&self) -> bool {
        self.outside.home().is_some()
    }

    /// Sees to it, behind the first picture of a draft, that the disk has what former sessions wrote. Gives the effects
    /// where something is to be told of it.
    pub fn sync_former(&mut self) -> Option<Vec<Effect>> {
        let words = Words::new(&self.wizard.lang);
        let told = self.outside.sync_former(&words)?;
        Some(self.tell(told))
    }

    /// The disk has what it was given, or failed.
    pub fn stored(&mut self) -> Vec<Effect> {
        let words = Words::new(&self.wizard.lang);
        let told = self.outside.stored(&words);
        self.tell_all(told)
    }

    /// Whether what is on the screen is not kept, as far as is known.
    pub fn has_failed(&self) -> bool {
        let home = self.outside.home();
        home.is_some_and(|home| home.keeping().is_err())
    }

    /// Whether there is something to do when the person rests.
    pub fn is_unread(&self) -> bool {
        self.outside.is_unread()
    }

    /// The person has not pressed a key for a while.
    pub fn rest(&mut self) -> Vec<Effect> {
        let words = Words::new(&self.wizard.lang);
        let told = self.outside.rest(&words);
        self.tell_all(told)
    }

    fn tell_all(&mut self, told: Vec<Msg>) -> Vec<Effect> {
        told.into_iter().flat_map(|msg| self.tell(msg)).collect()
    }

    /// The model as a picture for a window of this size.
    pub fn picture(&mut self, size: Size) -> Picture {
        self.front.picture(&self.wizard, size)
    }

    /// The same, made anew without anything of the last one.
    pub fn whole_picture(&self, size: Size) -> Picture {
        self.front.whole_picture(&self.wizard, size)
    }

    /// The draft is finished, or is worked on again for this reason.
    fn stand(&mut self, reopened: Option<String>) -> Vec<Effect> {
        // What was typed comes before it.
        let mut left = self.settle();
        let words = Words::new(&self.wizard.lang);
        let told = self.outside.stand(reopened, &words);
        left.extend(self.tell_all(told));
        self.must_look = true;
        left
    }

    fn follow(&mut self, effect: Effect) -> Vec<Effect> {
        match effect {
            Effect::Save => {
                // Nothing is accepted then, so it is a person who asks.
                if matches!(self.wizard.saving, Saving::Failed(_)) {
                    self.outside.insist();
                }
                self.must_save = true;
                Vec::new()
            }
            Effect::ListDrafts
            | Effect::ListForms
            | Effect::Open(_)
            | Effect::ReadEarlier(_)
            | Effect::Begin
            | Effect::Preview(..)
            | Effect::Export(_)
            | Effect::Versions(..)
            | Effect::KeepLanguage(_)
            | Effect::OfferCopy
            | Effect::SaveCopy(_) => {
                let answer = self.outside.run(effect, &self.wizard);
                answer.map(|answer| self.tell(answer)).unwrap_or_default()
            }
            Effect::Settle(settled) => {
                // The answer that was taken is written down before the others are set aside; a text that was left is
                // written down before the answer that is made of it.
                let mut left = match settled {
                    Settled::Accepted(..) | Settled::Compared => self.settle(),
                    Settled::Recovered(_) | Settled::Declined(_) => Vec::new(),
                };
                let words = Words::new(&self.wizard.lang);
                let told = self.outside.settle(&settled, &words);
                left.extend(self.tell_all(told));
                left
            }
            Effect::Finish => self.stand(None),
            Effect::Reopen(reason) => self.stand(Some(reason)),
            Effect::Quit => {
                self.outside.leave();
                vec![effect]
            }
            Effect::Repaint | Effect::EditOutside(_) => vec![effect],
        }
    }
}
