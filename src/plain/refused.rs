//! What the full screen shows until it is closed, and lines tell at once: a refusal, and a copy that is written.

use crate::core::caption;
use crate::core::wizard::command::Command;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::popup::copy::CopyState;
use crate::core::wizard::popup::not_kept::What;
use crate::core::wizard::{Msg, Wizard};
use crate::plain::{Plain, Tell};

impl Plain {
    /// Tells what stands over the page, and gives the message that closes it: the next line is an answer again.
    pub(super) fn told_at_once(&mut self, wizard: &Wizard) -> Option<Msg> {
        match &wizard.popup {
            Some(Popup::NotKept(asked)) if asked.what != What::Leaving => {
                self.refused(wizard, asked.what);
            }
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
        self.what = Tell::Reply;
        Some(Msg::Command(Command::Cancel))
    }

    /// The line is said once more, so that it can be taken elsewhere.
    fn refused(&mut self, wizard: &Wizard, what: What) {
        self.text = None;
        self.answered = None;
        // A line comes into the model as a paste does.
        let is_text = what != What::Change;
        let what = if is_text { What::Typing } else { what };
        self.replies
            .push(caption::not_kept(&self.words, wizard, what));
        if is_text {
            let args = vec![("text", self.line.as_str().into())];
            self.replies.push(self.naming_with("plain-refused", args));
        }
        self.replies.push(self.naming("plain-refused-how"));
    }
}
