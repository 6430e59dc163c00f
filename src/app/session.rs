//! The wizard in a terminal: input in, messages through the model, effects out, one picture.

use std::env;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, Receiver};

use ratatui::Terminal;
use ratatui::layout::Rect;

use crate::app::places::{self, Places};
use crate::app::{DONE, Outside, Refusal, editor, say};
use crate::cli::{Command, Invocation};
use crate::core::lang::Lang;
use crate::core::wizard::command::{Action, Command as Do};
use crate::core::wizard::{Effect, Msg, Saving, Wizard, update};
use crate::core::words::Words;
use crate::tui::Front;
use crate::tui::backend::ThriftyBackend;
use crate::tui::input::{self, Input, Keyboard};
use crate::tui::session::{self as terminal, Screen, Session};
use crate::tui::theme::Theme;

/// Runs the wizard until the person leaves or the terminal goes.
///
/// # Errors
/// Before anything is drawn: no terminal, a questionnaire with defects, a draft that cannot be opened.
pub fn run(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    need_terminal(words)?;
    let forms = places::forms(asked, words)?;
    let mut outside = Outside::new(places.drafts(words)?, forms.clone());
    let langs = Words::LANGS
        .iter()
        .filter_map(|tag| Lang::parse(tag).ok())
        .collect();
    let questionnaires = forms.into_iter().map(|form| form.questionnaire).collect();
    let mut wizard = Wizard::new(places.lang.clone(), langs, questionnaires);
    begin(asked, words, &mut wizard, &mut outside)?;
    in_terminal(wizard, outside).map_err(|error| Refusal {
        what: words.with("refusal-terminal", &[("why", error.to_string().into())]),
        hint: Some(words.say("refusal-batch")),
    })
}

fn need_terminal(words: &Words) -> Result<(), Refusal> {
    let refused = |id: &str| {
        Err(Refusal {
            what: words.say(id),
            hint: Some(words.say("refusal-batch")),
        })
    };
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return refused("refusal-no-terminal");
    }
    if env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb") {
        return refused("refusal-dumb-terminal");
    }
    Ok(())
}

/// Goes to where the command line wants to begin.
fn begin(
    asked: &Invocation,
    words: &Words,
    wizard: &mut Wizard,
    outside: &mut Outside,
) -> Result<(), Refusal> {
    if asked.command == Command::Open {
        let name = asked
            .names
            .first()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        match outside.open(&name, words) {
            Msg::Failed(what) => return Err(Refusal { what, hint: None }),
            opened => drop(update(wizard, opened)),
        }
        return Ok(());
    }
    if let Some(drafts) = outside.run(Effect::ListDrafts, wizard) {
        if let Msg::Failed(what) = drafts {
            return Err(Refusal { what, hint: None });
        }
        update(wizard, drafts);
    }
    if asked.command == Command::New {
        update(wizard, Msg::Command(Do::Do(Action::NewDraft)));
    }
    Ok(())
}

fn in_terminal(wizard: Wizard, outside: Outside) -> io::Result<u8> {
    let session = Session::enter()?;
    let (tell, inputs) = mpsc::channel();
    let keyboard = input::start(move |input| tell.send(input).is_ok())?;
    let size = terminal::size()?;
    let window = Terminal::new(ThriftyBackend::new(Screen, size))?;
    let theme = Theme::of(
        env::var_os("NO_COLOR").as_deref(),
        env::var_os("TERM").as_deref(),
    );
    let front = Front::new(&wizard, theme);
    let mut run = Running {
        wizard,
        front,
        outside,
        window,
        session,
        keyboard,
        must_save: false,
        end: None,
    };
    run.until_end(&inputs)
}

/// All that a running wizard holds.
struct Running {
    wizard: Wizard,
    front: Front,
    outside: Outside,
    window: Terminal<ThriftyBackend<Screen>>,
    session: Session,
    keyboard: Keyboard,
    /// Something changed since the last save; it is saved before the next picture.
    must_save: bool,
    /// The exit status, once it is settled.
    end: Option<u8>,
}

impl Running {
    fn until_end(&mut self, inputs: &Receiver<Input>) -> io::Result<u8> {
        self.draw()?;
        while let Ok(first) = inputs.recv() {
            self.take(first)?;
            // All waiting input is read before one picture is drawn.
            while self.end.is_none()
                && let Ok(next) = inputs.try_recv()
            {
                self.take(next)?;
            }
            self.save()?;
            if let Some(code) = self.end {
                return Ok(code);
            }
            self.draw()?;
        }
        Ok(DONE)
    }

    fn draw(&mut self) -> io::Result<()> {
        let (front, wizard) = (&self.front, &self.wizard);
        self.window
            .draw(|frame| front.draw(wizard, frame))
            .map(drop)
    }

    fn take(&mut self, input: Input) -> io::Result<()> {
        match input {
            Input::Key(key) => match self.front.key(key) {
                Some(msg) => self.tell(msg),
                None => Ok(()),
            },
            Input::Paste(text) => match self.front.paste(&text) {
                Some(msg) => self.tell(msg),
                None => Ok(()),
            },
            Input::Resize(width, height) => {
                self.window.backend_mut().resized(width, height);
                self.window.resize(Rect::new(0, 0, width, height))
            }
            Input::Repaint => {
                self.session.resume()?;
                self.window.clear()
            }
            Input::Stop => {
                self.save()?;
                self.session.stop()
            }
            Input::Gone => self.give_up(libc_hangup()),
            Input::Signal(number) => self.give_up(number),
        }
    }

    /// Saves what is to be saved and ends; there may be nobody to show anything to.
    fn give_up(&mut self, signal: i32) -> io::Result<()> {
        self.save()?;
        self.end = Some(u8::try_from(128 + signal).unwrap_or(u8::MAX));
        Ok(())
    }

    /// Puts a message through the model and does what follows from it.
    fn tell(&mut self, msg: Msg) -> io::Result<()> {
        // A command may leave the draft, so what was typed before it is saved first.
        if matches!(msg, Msg::Command(_)) {
            self.save()?;
        }
        let effects = update(&mut self.wizard, msg);
        self.front.follow(&self.wizard);
        for effect in effects {
            self.follow(effect)?;
        }
        Ok(())
    }

    fn follow(&mut self, effect: Effect) -> io::Result<()> {
        match effect {
            Effect::Quit => self.end = Some(DONE),
            Effect::Repaint => self.window.clear()?,
            Effect::Save => self.must_save = true,
            Effect::EditOutside(text) => self.edit_outside(&text)?,
            Effect::ListDrafts
            | Effect::Open(_)
            | Effect::Begin
            | Effect::Preview(..)
            | Effect::Export(_) => {
                if let Some(answer) = self.outside.run(effect, &self.wizard) {
                    self.tell(answer)?;
                }
            }
        }
        Ok(())
    }

    fn save(&mut self) -> io::Result<()> {
        if !std::mem::take(&mut self.must_save) {
            return Ok(());
        }
        let Some(answer) = self.outside.run(Effect::Save, &self.wizard) else {
            return Ok(());
        };
        let effects = update(&mut self.wizard, answer);
        self.front.follow(&self.wizard);
        // A save that fails is tried again with the next change, on F2, and on leaving.
        debug_assert!(!matches!(self.wizard.saving, Saving::Pending));
        effects
            .into_iter()
            .try_for_each(|effect| self.follow(effect))
    }

    fn edit_outside(&mut self, text: &str) -> io::Result<()> {
        let words = Words::new(&self.wizard.lang);
        let (Some(editor), Some(home)) = (editor::named(), self.outside.home()) else {
            return self.tell(Msg::Failed(words.say("editor-unnamed")));
        };
        let directory = home.path().to_owned();
        let paused = self.keyboard.pause();
        self.session.suspend()?;
        let edited = editor::edit(&editor, text, &directory);
        self.session.resume()?;
        drop(paused);
        self.window.clear()?;
        self.tell(match edited {
            Ok(text) => Msg::Edited(text),
            Err(error) => Msg::Failed(say::output(&words, &editor, &error).what),
        })
    }
}

/// The number of the signal that a hang-up stands for.
fn libc_hangup() -> i32 {
    signal_hook::consts::SIGHUP
}
