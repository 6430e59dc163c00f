//! The wizard in a terminal: input in, messages through the model, effects out, one picture.

use std::env;
use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::locale::Locale;
use crate::app::outside::copy;
use crate::app::places::{self, Places};
use crate::app::say::About;
use crate::app::{DONE, Outside, Refusal, editor, lines, say};
use crate::cli::{Command, Invocation};
use crate::core::lang::Lang;
use crate::core::wizard::action::Action;
use crate::core::wizard::command::Command as Do;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::{Effect, Msg, Wizard, update};
use crate::core::words::Words;
use crate::store;
use crate::tui::backend::ThriftyBackend;
use crate::tui::input::{self, Input, Keyboard};
use crate::tui::session::{self as terminal, Screen, Session};
use crate::tui::theme::Theme;

/// Runs the wizard until the person leaves or the terminal goes.
///
/// # Errors
/// Before anything is shown: no terminal, a questionnaire with defects, a draft that cannot be opened.
pub fn run(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    need_terminal(words)?;
    let forms = places::forms(asked, words)?;
    let drafts = places.drafts(words)?;
    let mut outside = Outside::new(drafts, forms.clone())
        .with_settings(places.settings.clone())
        .with_spare(copy::usual());
    let langs = Words::LANGS
        .iter()
        .filter_map(|tag| Lang::parse(tag).ok())
        .collect();
    let questionnaires = forms.into_iter().map(|form| form.questionnaire).collect();
    let mut wizard = Wizard::new(places.lang.clone(), langs, questionnaires);
    begin(asked, words, &mut wizard, &mut outside)?;
    wizard.greets = greets(places);
    if !Locale::from_environment().is_utf8() {
        wizard.notice = Some(Notice::new("notice-locale"));
    }
    let ended = if asked.plain || is_dumb(env::var_os("TERM").as_deref()) {
        lines::run(wizard, outside)
    } else {
        in_terminal(wizard, outside, asked.ascii)
    };
    ended.map_err(|error| Refusal {
        what: words.with("refusal-terminal", &[("why", error.to_string().into())]),
        hint: Some(words.say("refusal-batch")),
    })
}

/// Whether the person is here for the first time. The next time is not, also if that cannot be kept.
fn greets(places: &Places) -> bool {
    let Some(settings) = &places.settings else {
        return false;
    };
    let is_new = !store::settings::is_greeted(settings);
    is_new && store::settings::keep_greeted(settings).is_ok()
}

fn need_terminal(words: &Words) -> Result<(), Refusal> {
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        return Ok(());
    }
    Err(Refusal {
        what: words.say("refusal-no-terminal"),
        hint: Some(words.say("refusal-batch")),
    })
}

/// Whether a terminal of this name cannot place text, so that lines are all it takes.
pub fn is_dumb(term: Option<&OsStr>) -> bool {
    term.is_none_or(|term| term.is_empty() || term == "dumb")
}

/// Goes to where the command line wants to begin.
fn begin(
    asked: &Invocation,
    words: &Words,
    wizard: &mut Wizard,
    outside: &mut Outside,
) -> Result<(), Refusal> {
    let refused = |about| move |error| say::store(words, about, &error);
    if asked.command == Command::Open {
        let name = asked
            .names
            .first()
            .map_or(OsStr::new(""), |name| name.as_os_str());
        let opened = outside.open(name, words).map_err(refused(About::Draft))?;
        update(wizard, Msg::Opened(opened));
        return Ok(());
    }
    if asked.command == Command::New
        && let Some(error) = outside.bar()
    {
        return Err(refused(About::Draft)(error));
    }
    let drafts = outside.list(words).map_err(refused(About::Drafts))?;
    update(wizard, Msg::Drafts(drafts));
    if asked.command == Command::New {
        update(wizard, Msg::Command(Do::Do(Action::NewDraft)));
    }
    Ok(())
}

fn in_terminal(wizard: Wizard, mut outside: Outside, ascii: bool) -> io::Result<u8> {
    let session = Session::enter()?;
    let (tell, inputs) = mpsc::channel();
    let stored = tell.clone();
    outside.sync_behind(move || {
        // Nobody listens any more when the program ends.
        let _ = stored.send(Happened::Stored);
    });
    let keyboard = input::start(move |input| tell.send(Happened::Input(input)).is_ok())?;
    let size = terminal::size()?;
    let window = Terminal::new(ThriftyBackend::new(Screen, size))?;
    let theme = Theme::of(
        env::var_os("NO_COLOR").as_deref(),
        env::var_os("TERM").as_deref(),
    );
    let mut run = Running {
        desk: Desk::new(wizard, outside, theme),
        window,
        session,
        keyboard,
        looked: Instant::now(),
        end: None,
    };
    if ascii {
        run.desk.draw_in_ascii();
    }
    run.until_end(&inputs).or_else(|error| run.lost(error))
}

/// How long a person rests before the readable file is renewed.
const REST: Duration = Duration::from_secs(2);

/// How often it is looked what colleagues did.
const LOOK: Duration = Duration::from_millis(250);

/// What wakes the wizard.
enum Happened {
    /// Something came from the terminal.
    Input(Input),
    /// The disk has what it was given, or failed.
    Stored,
}

/// A desk with a terminal around it.
struct Running {
    desk: Desk,
    window: Terminal<ThriftyBackend<Screen>>,
    session: Session,
    keyboard: Keyboard,
    /// When it was looked last what colleagues did.
    looked: Instant,
    /// The exit status, once it is settled.
    end: Option<u8>,
}

impl Running {
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
            if is_news {
                self.draw()?;
            }
        }
        Ok(inputs.recv().ok())
    }

    /// Looks what colleagues did, if that was long ago; true where something changed.
    fn look(&mut self) -> io::Result<bool> {
        if !self.desk.has_draft() || self.looked.elapsed() < LOOK {
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
            Happened::Stored => {
                let effects = self.desk.stored();
                self.follow(effects)
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let desk = &self.desk;
        self.window.draw(|frame| desk.draw(frame)).map(drop)
    }

    fn take(&mut self, input: Input) -> io::Result<()> {
        let effects = match input {
            Input::Key(key) => self.desk.key(key),
            Input::LineEnd(key) => self.desk.line_end(key),
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
                | Effect::ListDrafts
                | Effect::Open(_)
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
