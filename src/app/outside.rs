//! Does what the model asks for outside of it, and answers with messages.

pub(in crate::app) mod company;
pub mod copy;
mod earlier;
mod keeping;
pub mod report;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::outside::company::Told;
use crate::app::outside::keeping::Tell;
use crate::app::places::{self, Form};
use crate::app::say::About;
use crate::app::{clock, say, slug};
use crate::core::answers::{Answer, Cell};
use crate::core::event;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::Part;
use crate::core::reading;
use crate::core::wizard::fill::counts::Count;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::start::DraftSummary;
use crate::core::wizard::versions::Version;
use crate::core::wizard::{Effect, Msg, Opened, Saving, Screen, Wizard};
use crate::core::words::Words;
use crate::store::drafts::error::{Problem, StoreError};
use crate::store::drafts::summary::Summary;
use crate::store::drafts::{Drafts, Home};
use crate::store::settings;

/// The files that the wizard works with.
pub struct Outside {
    drafts: Drafts,
    /// `None` before one is wanted: those of the program are read then.
    forms: Option<Vec<Form>>,
    home: Option<Home>,
    /// Called when all is on the disk; absent where every save waits for that.
    tell: Option<Tell>,
    settings: Option<PathBuf>,
    /// Directories that a copy of a draft can go into.
    spare: Vec<PathBuf>,
    /// What was told of colleagues last.
    told: Told,
}

impl Outside {
    /// Drafts under a directory, begun of these questionnaires.
    pub fn new(drafts: Drafts, forms: Vec<Form>) -> Self {
        Self {
            forms: Some(forms),
            ..Self::of_program(drafts)
        }
    }

    /// The same with the questionnaires that are part of the program.
    pub fn of_program(drafts: Drafts) -> Self {
        Self {
            drafts,
            forms: None,
            home: None,
            tell: None,
            settings: None,
            spare: Vec::new(),
            told: Told::default(),
        }
    }

    /// Keeps the choices of a person in this directory.
    #[must_use]
    pub fn with_settings(mut self, directory: Option<PathBuf>) -> Self {
        self.settings = directory;
        self
    }

    /// Does what an effect asks for. Ending, drawing and a person's own editor are the caller's.
    pub fn run(&mut self, effect: Effect, wizard: &Wizard) -> Option<Msg> {
        let words = Words::new(&wizard.lang);
        match effect {
            Effect::ListDrafts => {
                self.leave();
                Some(answer(self.list(&words).map(Msg::Drafts), &words))
            }
            Effect::ListForms => Some(self.list_forms(&words)),
            Effect::Open(name) => Some(answer(
                self.open(OsStr::new(&name), &words).map(Msg::Opened),
                &words,
            )),
            Effect::ReadEarlier(name) => Some(answer(
                self.read_earlier(OsStr::new(&name), &words)
                    .map(Msg::Earlier),
                &words,
            )),
            Effect::Begin => self.begin(wizard, &words),
            Effect::Preview(to) => report::preview(wizard, &to),
            Effect::Export(to) => Some(self.export(wizard, &to, &words)),
            Effect::Versions(cell, lang) => self.versions(cell, &lang),
            Effect::KeepLanguage(lang) => self.keep_language(&lang, &words),
            Effect::OfferCopy => Some(self.offer_copy()),
            Effect::SaveCopy(to) => Some(self.save_copy(&to, wizard, &words)),
            // What changed goes to [`Outside::save`], what was settled to [`Outside::settle`], the rest to [`Outside::stand`].
            Effect::Save
            | Effect::Settle(_)
            | Effect::Finish
            | Effect::Reopen(_)
            | Effect::EditOutside(_)
            | Effect::Repaint
            | Effect::Quit => None,
        }
    }

    /// The directory of the open draft, where a person's own editor finds the answer.
    pub fn home(&self) -> Option<&Home> {
        self.home.as_ref()
    }

    /// Opens a draft by its name or path.
    ///
    /// # Errors
    /// Whatever keeps its files from being read; they stay as they are.
    pub fn open(&mut self, name: &OsStr, words: &Words) -> Result<Opened, StoreError> {
        let loaded = self.drafts.open(name)?;
        let mut home = loaded.home;
        let told = keeping::tell_of(&home);
        let saving = keeping::at_first(&home, words);
        let told = told.or_else(|| match &saving {
            Saving::ReadOnly(why) => Some(Notice::new("notice-read-only").with("why", why.clone())),
            Saving::Failed(_)
            | Saving::Untouched
            | Saving::Pending
            | Saving::Written
            | Saving::Saved(_) => None,
        });
        let opened = Opened {
            name: home.name(),
            draft: Box::new(loaded.draft),
            unplaced: home.unplaced(),
            told,
            saving,
            colleagues: Box::new(self.meet(&mut home)),
        };
        self.hold(home);
        Ok(opened)
    }

    /// Why no draft can be begun, where that is known.
    pub fn bar(&self) -> Option<StoreError> {
        self.drafts.bar()
    }

    /// All drafts, as the list shows them.
    ///
    /// # Errors
    /// When their directory cannot be read.
    pub fn list(&self, words: &Words) -> Result<Vec<DraftSummary>, StoreError> {
        let found = self.drafts.list()?;
        Ok(found
            .into_iter()
            .map(|summary| entry(words, summary))
            .collect())
    }

    fn list_forms(&mut self, words: &Words) -> Msg {
        let forms = match self.forms.take().map_or_else(|| places::shipped(words), Ok) {
            Ok(forms) => self.forms.insert(forms),
            Err(refusal) => return Msg::Failed(refusal.what),
        };
        let forms = forms.iter().map(|form| Arc::clone(&form.questionnaire));
        Msg::Forms(forms.collect())
    }

    /// What an answer has been, with the text that is in its field now.
    fn versions(&mut self, cell: Cell, lang: &Lang) -> Option<Msg> {
        let home = self.home.as_mut()?;
        // Whether all is kept is told by the state, as ever.
        let _ = home.settle();
        let versions = home.book().ledger().versions(cell, lang).into_iter();
        let versions = versions.map(|version| Version {
            when: clock::when(version.wall),
            by: event::login(&version.by).to_owned(),
            answer: version.answer,
            how: version.how,
        });
        Some(Msg::Versions(cell, versions.collect()))
    }

    fn keep_language(&self, lang: &Lang, words: &Words) -> Option<Msg> {
        let kept = settings::keep_lang(self.settings.as_ref()?, lang);
        kept.err().map(|error| failed(words, &error))
    }

    fn begin(&mut self, wizard: &Wizard, words: &Words) -> Option<Msg> {
        let Screen::Begin(begin) = &wizard.screen else {
            return None;
        };
        let draft = begin.draft.clone();
        let source = self
            .forms
            .iter()
            .flatten()
            .find(|form| Arc::ptr_eq(&form.questionnaire, &draft.questionnaire))?;
        Some(
            match self
                .drafts
                .create(&slug::of(&draft), &source.source, &draft)
            {
                Ok(mut home) => {
                    let opened = Opened {
                        name: home.name(),
                        draft: Box::new(home.draft()),
                        unplaced: Vec::new(),
                        told: keeping::short(&home),
                        saving: Saving::Saved(clock::now()),
                        colleagues: Box::new(self.meet(&mut home)),
                    };
                    self.hold(home);
                    Msg::Opened(opened)
                }
                Err(error) => failed(words, &error),
            },
        )
    }
}

fn answer(outcome: Result<Msg, StoreError>, words: &Words) -> Msg {
    outcome.unwrap_or_else(|error| failed(words, &error))
}

fn failed(words: &Words, error: &StoreError) -> Msg {
    let refusal = say::store(words, About::Draft, error);
    let first = refusal.what.lines().next().unwrap_or_default().to_owned();
    Msg::Failed(match refusal.hint {
        Some(hint) => format!("{first}. {hint}"),
        None => first,
    })
}

/// What the list shows of a draft.
pub fn entry(words: &Words, summary: Summary) -> DraftSummary {
    let changed = summary.changed.map(clock::when).unwrap_or_default();
    let name = summary.name;
    match summary.content {
        Ok(content) => {
            let about = content.naming.iter().chain(&content.period);
            let about = about
                .map(|answer| in_short(words, answer))
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(" · ");
            let Count { done, asked } = content.count;
            let finished = content.finished;
            DraftSummary {
                name,
                title: content.title,
                about,
                done,
                asked,
                changed,
                finished: finished.map(|(by, wall)| company::said(&by, wall, false)),
                problem: None,
                form: content.form,
                period: content.period.as_ref().and_then(days),
            }
        }
        Err(error) => DraftSummary {
            name,
            title: crate::core::lang::Text::new(Vec::new()),
            about: String::new(),
            done: 0,
            asked: 0,
            changed,
            finished: None,
            problem: Some(unreadable(words, &error.problem)),
            form: String::new(),
            period: None,
        },
    }
}

/// The days of a period, where both can be read.
fn days(answer: &Answer) -> Option<(Date, Date)> {
    let day = |part| reading::read_date(answer.text(part, None)).ok().flatten();
    Some((day(Part::Main)?, day(Part::Until)?))
}

fn unreadable(words: &Words, problem: &Problem) -> String {
    say::problem(words, problem)
}

/// What was typed, shortly: a period's own phrase, else what its days are called, else as it was typed.
fn in_short(words: &Words, answer: &Answer) -> String {
    let phrase = answer
        .texts()
        .find(|(slot, _)| slot.part == Part::Phrase)
        .map(|(_, text)| text.to_owned());
    let phrase = phrase.or_else(|| days(answer).map(|(from, until)| words.period(from, until)));
    let plain = || {
        let main = answer
            .texts()
            .filter(|(slot, _)| slot.part == Part::Main)
            .map(|(_, text)| text);
        let main = main
            .last()
            .unwrap_or_default()
            .lines()
            .collect::<Vec<_>>()
            .join(" ");
        match answer.text(Part::Until, None) {
            "" => main,
            until => format!("{main} – {until}"),
        }
    };
    phrase.unwrap_or_else(plain)
}
