//! What the full screen shows until it is closed, and lines tell at once: a refusal, and a copy that is written.

use crate::core::caption::{self, finish};
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::popup::copy::CopyState;
use crate::core::wizard::popup::not_kept::What;
use crate::core::wizard::{Msg, Wizard};
use crate::plain::{Plain, Tell};

impl Plain {
    /// Tells what stands over the page, and gives the message that closes it: the next line is an answer again.
    pub(super) fn told_at_once(&mut self, wizard: &Wizard) -> Option<Msg> {
        // News change nothing about where one stands.
        let is_news = matches!(&wizard.popup, Some(Popup::Finished(asked)) if asked.what.is_none());
        match &wizard.popup {
            Some(Popup::NotKept(asked)) if asked.what != What::Leaving => {
                self.refused(wizard, asked.what);
            }
            Some(Popup::Finished(asked)) => self.finished(wizard, asked.what),
            Some(Popup::Copy(copy)) => match &copy.state {
                CopyState::Done(copied) => {
                    self.replies.push(caption::copied(&self.words, copied));
                }
                CopyState::Asked | CopyState::Failed(_) => return None,
            },
            Some(_) | None => return None,
        }
        // What was to follow would land elsewhere.
        self.steps.clear();
        self.messages.clear();
        if !is_news {
            self.what = Tell::Reply;
        }
        Some(Msg::Command(Command::Cancel))
    }

    fn refused(&mut self, wizard: &Wizard, what: What) {
        let told = caption::not_kept(&self.words, wizard, of_a_line(what));
        self.not_accepted(what, told);
        self.replies.push(self.naming("plain-refused-how"));
    }

    /// The draft is finished: something is refused for it, or it is told as news.
    fn finished(&mut self, wizard: &Wizard, what: Option<What>) {
        let Some(said) = wizard.fill().and_then(Fill::finished) else {
            return;
        };
        let told = finish::finished(&self.words, said, what.map(of_a_line));
        if let Some(what) = what {
            self.not_accepted(what, told);
        } else {
            self.text = None;
            self.replies.push(told);
        }
        self.replies.push(self.naming("plain-refused-finished"));
    }

    /// The line is said once more, so that it can be taken elsewhere.
    fn not_accepted(&mut self, what: What, told: String) {
        self.text = None;
        self.answered = None;
        self.replies.push(told);
        if what != What::Change {
            let args = vec![("text", self.line.as_str().into())];
            self.replies.push(self.naming_with("plain-refused", args));
        }
    }
}

/// A line comes into the model as a paste does.
fn of_a_line(what: What) -> What {
    match what {
        What::Typing | What::Paste(_) => What::Typing,
        What::Change | What::Leaving => what,
    }
}
