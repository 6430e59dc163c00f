//! What is done about a command.

use crate::core::wizard::Wizard;
use crate::core::wizard::action::Action;
use crate::core::wizard::command::Go;
use crate::plain::order::{self, Order};
use crate::plain::step::Step;
use crate::plain::word::Word;
use crate::plain::word::meant::{Meant, meant};
use crate::plain::{Plain, Tell};

impl Plain {
    /// Does what is meant by the text behind a mark.
    pub(super) fn command(&mut self, wizard: &Wizard, text: &str) {
        match meant(text, &self.words) {
            Meant::List => self.list_commands(wizard),
            Meant::One(word, rest) => self.obey(wizard, word, &rest),
            Meant::Several(words) => {
                let names = words
                    .into_iter()
                    .map(|word| word.said(&self.words).0[0].clone());
                let names = names.collect::<Vec<_>>().join(", ");
                let args = [("name", text.into()), ("names", names.into())];
                self.replies.push(self.words.with("plain-several", &args));
                self.what = Tell::Reply;
            }
            Meant::Unknown => {
                let args = [("name", text.into())];
                self.replies.push(self.words.with("plain-unknown", &args));
                self.what = Tell::Reply;
            }
        }
    }

    fn obey(&mut self, wizard: &Wizard, word: Word, rest: &str) {
        match order::order(wizard, word, rest) {
            Order::Steps(steps) => self.steps.extend(steps),
            Order::Append(more) => self.append(wizard, &more),
            Order::Show => self.what = Tell::PlaceInFull,
            Order::Help => self.help(wizard),
            Order::Save => {
                self.steps.push_back(Step::act(Action::Save));
                self.what = Tell::Saving;
            }
            Order::NotHere => {
                self.replies.push(self.words.say("notice-not-here"));
                self.what = Tell::Reply;
            }
        }
    }

    /// Goes on with the text that is there: in a text of several lines with another line, else behind a blank.
    fn append(&mut self, wizard: &Wizard, more: &str) {
        let Some(field) = wizard.open_field() else {
            return;
        };
        if field.multiline {
            let mut lines: Vec<String> = field.text.split('\n').map(str::to_owned).collect();
            lines.retain(|_| !field.text.is_empty());
            lines.extend((!more.is_empty()).then(|| more.to_owned()));
            if more.is_empty() {
                self.text = Some(lines);
                self.what = Tell::Reply;
            } else {
                self.begin_text(wizard, lines);
            }
        } else if more.is_empty() {
            self.replies.push(self.naming("plain-append-how"));
            self.what = Tell::Reply;
        } else {
            let gap = if field.text.is_empty() { "" } else { " " };
            let text = format!("{}{gap}{more}", field.text);
            self.steps.extend([Step::Write(text), Step::go(Go::Next)]);
        }
    }

    pub(super) fn reply(&mut self, id: &str, n: usize) {
        self.replies.push(self.words.with(id, &[("n", n.into())]));
        self.what = Tell::Reply;
    }

    fn help(&mut self, wizard: &Wizard) {
        self.told.forget();
        self.replies.extend([
            self.naming("plain-first"),
            self.naming("plain-text-how"),
            self.words.say("plain-promise"),
        ]);
        self.list_commands(wizard);
        self.what = Tell::PlaceInFull;
    }

    /// The commands that mean something here, with their numbers.
    fn list_commands(&mut self, wizard: &Wizard) {
        self.replies.push(self.words.say("plain-commands"));
        let here = Word::ALL.into_iter().filter(|word| word.is_offered(wizard));
        let lines = here.map(|word| {
            let (names, does) = word.said(&self.words);
            format!("/{} {}: {does}", word.number(), names.join(", "))
        });
        self.replies.extend(lines.collect::<Vec<_>>());
        self.what = Tell::Reply;
    }
}
