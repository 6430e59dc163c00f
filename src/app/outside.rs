//! Does what the model asks for outside of it, and answers with messages.

pub(in crate::app) mod company;
mod keeping;

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Zoned;
use jiff::tz::TimeZone;

use crate::app::outside::company::Told;
use crate::app::outside::keeping::Tell;
use crate::app::places::Form;
use crate::app::say::About;
use crate::app::{say, slug};
use crate::core::answers::Answer;
use crate::core::format::Format;
use crate::core::lang::Lang;
use crate::core::questionnaire::item::Part;
use crate::core::report::{self, Options};
use crate::core::wizard::export::ExportTo;
use crate::core::wizard::fill::counts::Count;
use crate::core::wizard::start::DraftSummary;
use crate::core::wizard::{Effect, Msg, Opened, Screen, Wizard};
use crate::core::words::Words;
use crate::export;
use crate::store::drafts::error::{Problem, StoreError};
use crate::store::drafts::summary::Summary;
use crate::store::drafts::{Drafts, Home};
use crate::store::settings;

/// The files that the wizard works with.
pub struct Outside {
    drafts: Drafts,
    forms: Vec<Form>,
    home: Option<Home>,
    /// Called when all is on the disk; absent where every save waits for that.
    tell: Option<Tell>,
    settings: Option<PathBuf>,
    /// What was told of colleagues last.
    told: Told,
}

impl Outside {
    /// Drafts under a directory, begun of these questionnaires.
    pub fn new(drafts: Drafts, forms: Vec<Form>) -> Self {
        Self {
            drafts,
            forms,
            home: None,
            tell: None,
            settings: None,
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
            Effect::Open(name) => Some(answer(
                self.open(OsStr::new(&name)).map(Msg::Opened),
                &words,
            )),
            Effect::Begin => self.begin(wizard, &words),
            Effect::Preview(format, languages) => preview(wizard, format, &languages),
            Effect::Export(to) => Some(self.export(wizard, &to, &words)),
            Effect::KeepLanguage(lang) => self.keep_language(&lang, &words),
            // What changed goes to [`Outside::save`], what was settled to [`Outside::settle`].
            Effect::Save
            | Effect::Settle(_)
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
    pub fn open(&mut self, name: &OsStr) -> Result<Opened, StoreError> {
        let loaded = self.drafts.load(name)?;
        let mut home = loaded.home;
        let opened = Opened {
            name: home.name(),
            draft: Box::new(home.draft()),
            unplaced: home.unplaced(),
            told: keeping::tell_of(&home),
            saved: None,
            colleagues: Box::new(self.meet(&mut home)),
        };
        self.hold(home);
        Ok(opened)
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
                        told: None,
                        saved: Some(now()),
                        colleagues: Box::new(self.meet(&mut home)),
                    };
                    self.hold(home);
                    Msg::Opened(opened)
                }
                Err(error) => failed(words, &error),
            },
        )
    }

    fn export(&self, wizard: &Wizard, to: &ExportTo, words: &Words) -> Msg {
        let Some(fill) = wizard.fill() else {
            return Msg::Failed(words.say("problem-missing"));
        };
        let path = PathBuf::from(to.file.trim());
        let own = self
            .home
            .as_ref()
            .is_some_and(|home| is_within(&path, home));
        if own || to.file.trim().is_empty() {
            return Msg::Failed(words.say("export-not-there"));
        }
        if path.exists() && !to.replace {
            return Msg::ExportExists(to.file.clone());
        }
        let built = report::build(
            &fill.draft,
            &Options {
                languages: to.languages.clone(),
                project: true,
            },
        );
        let written = replace(&path, |out| export::write(&built, to.format, out));
        match written {
            Ok(()) => Msg::Exported(
                fs::canonicalize(&path)
                    .unwrap_or(path)
                    .display()
                    .to_string(),
            ),
            Err(error) => Msg::Failed(say::output(words, &path, &error).what),
        }
    }
}

/// Writes a file beside its place and gives it its name when it is complete, readable by its owner only.
///
/// # Errors
/// What the system says; then the former file stands as it was.
pub fn replace(
    path: &std::path::Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let directory = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(directory.unwrap_or(std::path::Path::new(".")))?;
    let mut out = io::BufWriter::new(file.as_file_mut());
    write(&mut out)?;
    out.flush()?;
    drop(out);
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// Whether a report would land among the files of the draft.
pub fn is_within(path: &std::path::Path, home: &Home) -> bool {
    let directory = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let directory = fs::canonicalize(directory.unwrap_or(std::path::Path::new(".")));
    let home = fs::canonicalize(home.path());
    matches!((directory, home), (Ok(directory), Ok(home)) if directory.starts_with(&home))
}

fn preview(wizard: &Wizard, format: Format, languages: &[Lang]) -> Option<Msg> {
    let fill = wizard.fill()?;
    let built = report::build(
        &fill.draft,
        &Options {
            languages: languages.to_vec(),
            project: true,
        },
    );
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = export::write(&built, format, &mut bytes);
    let text = String::from_utf8_lossy(&bytes);
    Some(Msg::Preview(text.lines().map(str::to_owned).collect()))
}

/// The time of day, as the first line shows it.
fn now() -> String {
    Zoned::now().strftime("%H:%M").to_string()
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
    let changed = summary
        .changed
        .map(|time| time.to_zoned(TimeZone::system()));
    let changed = changed
        .map(|time| time.strftime("%d.%m.%Y %H:%M").to_string())
        .unwrap_or_default();
    let name = summary.name;
    match summary.content {
        Ok(content) => {
            let about = content.naming.iter().chain(&content.period).map(in_short);
            let about = about
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(" · ");
            let Count { done, asked } = content.count;
            DraftSummary {
                name,
                title: content.title,
                about,
                done,
                asked,
                changed,
                problem: None,
            }
        }
        Err(error) => DraftSummary {
            name,
            title: crate::core::lang::Text::new(Vec::new()),
            about: String::new(),
            done: 0,
            asked: 0,
            changed,
            problem: Some(unreadable(words, &error.problem)),
        },
    }
}

fn unreadable(words: &Words, problem: &Problem) -> String {
    say::problem(words, problem)
}

/// What was typed, shortly: a period's own phrase, else its days.
fn in_short(answer: &Answer) -> String {
    let phrase = answer
        .texts()
        .find(|(slot, _)| slot.part == Part::Phrase)
        .map(|(_, text)| text.to_owned());
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
