//! `anketa doctor`: what the program has to work with here, what to mend, and what each key sends.

mod room;

use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use ratatui::crossterm::event::KeyCode;

use crate::app::doctor::room::Room;
use crate::app::locale::Locale;
use crate::app::places::Places;
use crate::app::{DONE, FINDINGS, Refusal, print, session};
use crate::core::summary;
use crate::core::wizard::command::Command;
use crate::core::words::Words;
use crate::export::clean::clean;
use crate::tui::input::Input;
use crate::tui::input::probe::{self, Pressed};
use crate::tui::{self, keys, session as terminal};

/// Letters of Kazakh, signs and lines, to be looked at.
const LETTERS: &str = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі № « » — ₸ │─┐";

/// Least window that the full screen fits into.
const LEAST: (u16, u16) = (40, 12);

/// What is told, and how much of it is to be mended.
struct Report<'a> {
    words: &'a Words,
    text: String,
    found: usize,
}

/// Tells what there is; at a terminal, tries keys.
///
/// # Errors
/// When it cannot be printed.
pub fn run(places: &Places, words: &Words) -> Result<u8, Refusal> {
    let mut report = Report {
        words,
        text: String::new(),
        found: 0,
    };
    report.fine(concat!("anketa ", env!("CARGO_PKG_VERSION")));
    let lang = summary::lang_name(words, &places.lang);
    report.say("doctor-language", &[("name", &lang)]);
    let has_terminal = report.terminal();
    report.locale(&Locale::from_environment());
    report.multiplexer();
    report.colors();
    report.drafts(places.drafts.as_deref());
    report.settings(places.settings.as_deref());
    report.letters();
    let code = report.end(words);
    print(words, report.text.trim_end())?;
    if has_terminal {
        // A terminal that refuses has told all there is.
        let ended = probe::probe(|pressed| told(words, pressed));
        if let Ok(Some(signal)) = ended {
            return Ok(u8::try_from(128 + signal).unwrap_or(u8::MAX));
        }
    }
    Ok(code)
}

impl Report<'_> {
    fn line(&mut self, mark: &str, text: &str) {
        self.text.push_str(mark);
        self.text.push_str(&clean(text));
        self.text.push('\n');
    }

    fn fine(&mut self, text: &str) {
        self.line("  ", text);
    }

    fn say(&mut self, id: &str, args: &[(&str, &str)]) {
        let text = self.phrase(id, args);
        self.fine(&text);
    }

    /// Something to be mended, and how.
    fn mend(&mut self, id: &str, args: &[(&str, &str)], hint: &str) {
        let text = self.phrase(id, args);
        self.line("! ", &text);
        let hint = format!(
            "{}: {}",
            self.words.say("refusal-hint"),
            self.words.say(hint)
        );
        self.line("    ", &hint);
        self.found += 1;
    }

    fn phrase(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args
            .iter()
            .map(|(name, value)| (*name, (*value).into()))
            .collect();
        self.words.with(id, &args)
    }

    /// Whether keys and pictures have somewhere to come from and go to; true where they have.
    fn terminal(&mut self) -> bool {
        let (input, output) = (io::stdin().is_terminal(), io::stdout().is_terminal());
        self.say(
            if input {
                "doctor-input"
            } else {
                "doctor-no-input"
            },
            &[],
        );
        self.say(
            if output {
                "doctor-output"
            } else {
                "doctor-no-output"
            },
            &[],
        );
        let term = env::var_os("TERM");
        let unset = self.words.say("doctor-unset");
        let value = term.as_deref().map(|term| term.to_string_lossy());
        let value = value.filter(|value| !value.is_empty());
        let value = value.map_or(unset, std::borrow::Cow::into_owned);
        if output && session::is_dumb(term.as_deref()) {
            self.mend("doctor-term-dumb", &[("value", &value)], "doctor-term-hint");
        } else {
            self.say("doctor-term", &[("value", &value)]);
        }
        if output && let Ok(size) = terminal::size() {
            let (w, h) = (size.width.to_string(), size.height.to_string());
            let args = [("w", w.as_str()), ("h", h.as_str())];
            if size.width < LEAST.0 || size.height < LEAST.1 {
                self.mend("doctor-size-small", &args, "doctor-size-hint");
            } else {
                self.say("doctor-size", &args);
            }
        }
        input && output
    }

    fn locale(&mut self, locale: &Locale) {
        let value = match &locale.said {
            Some((name, value)) => format!("{name}={value}"),
            None => format!("LANG: {}", self.words.say("doctor-unset")),
        };
        if locale.is_utf8() {
            self.say("doctor-locale", &[("value", &value)]);
        } else {
            self.mend(
                "doctor-locale-wrong",
                &[("value", &value)],
                "doctor-locale-hint",
            );
        }
    }

    /// What stands between the terminal and the program, with what each of them wants.
    fn multiplexer(&mut self) {
        let is_set = |name: &&(&str, &str)| env::var_os(name.0).is_some_and(|v| !v.is_empty());
        let known = [
            ("TMUX", "doctor-tmux"),
            ("STY", "doctor-screen"),
            ("BYOBU_BACKEND", "doctor-byobu"),
        ];
        let found: Vec<&str> = known.iter().filter(is_set).map(|known| known.1).collect();
        for id in &found {
            self.say(id, &[]);
        }
        if found.is_empty() {
            self.say("doctor-no-mux", &[]);
        }
    }

    fn colors(&mut self) {
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        self.say(
            if refused {
                "doctor-no-color"
            } else {
                "doctor-color"
            },
            &[],
        );
    }

    fn drafts(&mut self, path: Option<&Path>) {
        let Some(path) = path else {
            return self.mend("doctor-drafts-none", &[], "doctor-drafts-hint");
        };
        let shown = path.display().to_string();
        let least = room::LEAST_MEGABYTES.to_string();
        match room::look(path) {
            Room::There { mode, megabytes } => self.say(
                "doctor-drafts",
                &[
                    ("path", &shown),
                    ("mode", &format!("{mode:04o}")),
                    ("mb", &megabytes.to_string()),
                ],
            ),
            Room::NotYet { megabytes } => self.say(
                "doctor-drafts-new",
                &[("path", &shown), ("mb", &megabytes.to_string())],
            ),
            Room::Full => self.mend(
                "doctor-drafts-full",
                &[("path", &shown), ("mb", &least)],
                "problem-disk-full-hint",
            ),
            Room::Refused(why) => {
                let why = self.words.say(why);
                self.mend(
                    "doctor-drafts-wrong",
                    &[("path", &shown), ("why", &why)],
                    "doctor-drafts-hint",
                );
            }
        }
    }

    fn settings(&mut self, path: Option<&Path>) {
        let Some(path) = path else { return };
        let id = if path.join("settings.json").exists() {
            "doctor-settings"
        } else {
            "doctor-settings-new"
        };
        self.say(id, &[("path", &path.display().to_string())]);
    }

    fn letters(&mut self) {
        self.say("doctor-letters", &[]);
        self.line("    ", LETTERS);
    }

    fn end(&mut self, words: &Words) -> u8 {
        let text = if self.found == 0 {
            words.say("doctor-good")
        } else {
            words.with("doctor-found", &[("n", self.found.into())])
        };
        self.fine(&text);
        if io::stdin().is_terminal() && io::stdout().is_terminal() {
            self.text.push('\n');
            self.fine(&words.say("doctor-probe"));
        }
        if self.found == 0 { DONE } else { FINDINGS }
    }
}

/// Tells one press, on a line of its own.
fn told(words: &Words, pressed: &Pressed) {
    let bytes = probe::shown(&pressed.bytes);
    let mut made: Vec<String> = pressed
        .inputs
        .iter()
        .filter_map(|input| meaning(words, input))
        .collect();
    if made.is_empty() {
        made.push(words.say("doctor-does-nothing"));
    }
    // Raw mode adds no carriage return. A terminal that is gone is met by the next read.
    let line = clean(&format!("{bytes}  {}", made.join("; "))).into_owned();
    let mut out = io::stdout().lock();
    let _ = write!(out, "{line}\r\n").and_then(|()| out.flush());
}

/// A key by its name, and what the program does with it.
fn meaning(words: &Words, input: &Input) -> Option<String> {
    match input {
        Input::Key(key) | Input::LineEnd(key) => {
            let types = matches!(key.code, KeyCode::Char(_)) && keys::command(*key, true).is_none();
            let does = match keys::command(*key, false) {
                _ if types => words.say("doctor-types"),
                Some(command) => phrase(words, command),
                None => words.say("doctor-does-nothing"),
            };
            Some(format!("{}  {does}", probe::name(*key)))
        }
        Input::Paste(text) => {
            let n = text.chars().count();
            Some(words.with("doctor-pasted", &[("n", n.into())]))
        }
        // Keys are not put together here.
        Input::Letters(_)
        | Input::Resize(..)
        | Input::Repaint
        | Input::Stop
        | Input::Gone
        | Input::Signal(_) => None,
    }
}

fn phrase(words: &Words, command: Command) -> String {
    tui::view::help::phrase(command).map_or_else(String::new, |id| words.say(id))
}
