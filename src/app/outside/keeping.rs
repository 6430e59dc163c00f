//! Keeping what is typed, and telling how well it is kept.

use std::sync::Arc;

use crate::app::outside::Outside;
use crate::app::{clock, say};
use crate::core::answers::{Cell, Change};
use crate::core::lang::Lang;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::{Msg, Saving, Wizard};
use crate::core::words::Words;
use crate::store::drafts::Home;
use crate::store::drafts::error::StoreError;
use crate::store::drafts::home::IsSynced;
use crate::store::journal::sync::Synced;

/// What is called when all is on the disk, or the disk failed.
pub(super) type Tell = Arc<dyn Fn(&Synced) + Send + Sync>;

impl Outside {
    /// Lets a thread bring everything on the disk, and call `tell` when it has, or could not: then
    /// [`Outside::stored`] says how it stands.
    pub fn sync_behind(&mut self, tell: impl Fn(&Synced) + Send + Sync + 'static) {
        self.tell = Some(Arc::new(tell));
        if let Some(home) = self.home.take() {
            self.hold(home);
        }
    }

    /// Holds a draft open.
    pub(super) fn hold(&mut self, mut home: Home) {
        if let Some(tell) = &self.tell {
            let tell = Arc::clone(tell);
            // Where there is no thread for it, every save waits for the disk.
            let _ = home.sync_behind(move |synced| tell(synced));
        }
        self.home = Some(home);
    }

    /// Keeps what was changed, before it is shown, and tells how well. Leaving waits for the disk, for a while.
    pub fn save(&mut self, changes: &[Change], wizard: &Wizard) -> Vec<Msg> {
        let words = Words::new(&wizard.lang);
        let Some(home) = &mut self.home else {
            return vec![Msg::Saved(Err(words.say("problem-missing")))];
        };
        if is_barred(home, wizard) {
            return Vec::new();
        }
        let was_short = home.is_short();
        let kept = if wizard.leaving {
            home.record(changes, None).and_then(|()| home.close())
        } else {
            home.record(changes, wizard.open_cell())
        };
        let mut told = match kept {
            Ok(()) if wizard.leaving => vec![Msg::Saved(Ok(clock::now()))],
            Ok(()) => vec![state(home, &words)],
            Err(error) => vec![failed(&error, &words)],
        };
        told.extend(short(home).filter(|_| !was_short).map(Msg::Told));
        told
    }

    /// Writes down the languages of the document; [`Outside::save`] comes next, and tells how well that is kept.
    pub fn speak(&mut self, languages: &[Lang], wizard: &Wizard) {
        if let Some(home) = self.home.as_mut().filter(|home| !is_barred(home, wizard)) {
            // What could not be written waits, and is tried again.
            let _ = home.speak(languages);
        }
    }

    /// How well all is kept; to be asked when the thread tells. Where the disk failed, all is written anew first.
    pub fn stored(&mut self, words: &Words) -> Vec<Msg> {
        let Some(home) = &mut self.home else {
            return Vec::new();
        };
        if home.keeping().is_ok() {
            return vec![state(home, words)];
        }
        match home.retry() {
            Ok(()) if home.keeping().is_ok() => vec![
                state(home, words),
                Msg::Told(Notice::new("notice-new-journal")),
            ],
            Ok(()) => vec![state(home, words)],
            Err(error) => vec![failed(&error, words)],
        }
    }

    /// A person asks for another try after a failure.
    pub fn insist(&mut self) {
        if let Some(home) = &mut self.home {
            home.insist();
        }
    }

    /// Tries again what failed, before something more is changed.
    pub fn retry(&mut self, wizard: &Wizard, words: &Words) -> Vec<Msg> {
        let Some(home) = &mut self.home else {
            return Vec::new();
        };
        if is_barred(home, wizard) {
            return Vec::new();
        }
        match home.retry() {
            Ok(()) => vec![state(home, words)],
            Err(error) => vec![failed(&error, words)],
        }
    }

    /// Sees to it that the disk has what former sessions wrote: the person waits for the first picture, and not for
    /// this. Tells where the disk failed.
    pub fn sync_former(&mut self, words: &Words) -> Option<Msg> {
        let home = self.home.as_mut().filter(|home| home.owes_sync())?;
        home.sync_former();
        home.keeping().err().map(|error| failed(&error, words))
    }

    /// Whether the field that is kept as open is another one than this.
    pub fn has_left(&self, open: Option<Cell>) -> bool {
        let kept = self.home.as_ref().and_then(Home::open_cell);
        kept.is_some() && kept != open
    }

    /// Whether there is something to do when the person rests.
    pub fn is_unread(&self) -> bool {
        let home = self.home.as_ref();
        home.is_some_and(|home| home.is_unread() || home.is_unchecked())
    }

    /// The person rests: colleagues get to see the open answer, and the readable file is renewed.
    pub fn rest(&mut self, words: &Words) -> Vec<Msg> {
        let lost = self.sync_former(words);
        let mut told = match &mut self.home {
            // A readable file that cannot be written is no loss; the state tells the rest.
            Some(home) if home.is_unread() => {
                let _ = home.rest();
                vec![state(home, words)]
            }
            Some(home) if home.is_unchecked() => {
                let _ = home.mend();
                Vec::new()
            }
            Some(_) | None => Vec::new(),
        };
        told.extend(lost);
        told
    }

    /// Leaves the open draft, if there is one.
    pub fn leave(&mut self) {
        if let Some(mut home) = self.home.take() {
            // Whoever leaves was told before if something is not kept.
            let _ = home.close();
        }
    }
}

/// That hardly more room is left than what was kept ahead.
pub(super) fn short(home: &Home) -> Option<Notice> {
    home.is_short().then(|| Notice::new("notice-disk-short"))
}

/// How well a draft is kept that was just opened.
pub(super) fn at_first(home: &Home, words: &Words) -> Saving {
    match (home.keeping(), home.bar()) {
        (Err(error), _) => Saving::Failed(say::problem(words, &error.problem)),
        (Ok(_), Some(bar)) => Saving::ReadOnly(say::problem(words, &bar)),
        (Ok(_), None) => Saving::Untouched,
    }
}

/// Whether nothing could be written to the draft when it was opened, and still cannot.
fn is_barred(home: &Home, wizard: &Wizard) -> bool {
    matches!(wizard.saving, Saving::ReadOnly(_)) && home.bar().is_some()
}

pub(super) fn state(home: &Home, words: &Words) -> Msg {
    match home.keeping() {
        Ok(IsSynced(true)) => Msg::Saved(Ok(clock::now())),
        Ok(IsSynced(false)) => Msg::Written,
        Err(error) => failed(&error, words),
    }
}

pub(super) fn failed(error: &StoreError, words: &Words) -> Msg {
    Msg::Saved(Err(say::problem(words, &error.problem)))
}

/// What the person should know first of a draft: that something in it is damaged.
pub(super) fn tell_of(home: &Home) -> Option<Notice> {
    let damage = home.damage();
    let (name, n) = (home.name(), damage.len().to_string());
    let notice = Notice::new("notice-damaged").with("name", name);
    (!damage.is_empty()).then(|| notice.with("n", n))
}
