//! The wizard in a terminal, from the first picture to the last.

mod bell;
mod running;

use std::env;
use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::sync::Arc;

use crate::app::desk::Desk;
use crate::app::locale::Locale;
use crate::app::outside::copy;
use crate::app::places::{self, Places};
use crate::app::say::About;
use crate::app::session::bell::Bells;
use crate::app::session::running::Running;
use crate::app::{Outside, Refusal, batch, lines, say};
use crate::cli::{Command, Invocation};
use crate::core::lang::Lang;
use crate::core::wizard::action::Action;
use crate::core::wizard::command::Command as Do;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::{Msg, Wizard, update};
use crate::core::words::Words;
use crate::store;
use crate::tui::input::Inputs;
use crate::tui::session::{self as terminal, Screen, Session};
use crate::tui::theme::Theme;
use crate::tui::window::Window;

/// Runs the wizard until the person leaves or the terminal goes.
///
/// # Errors
/// Before anything is shown: no terminal, a questionnaire with defects, a draft that cannot be opened.
pub fn run(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    need_terminal(words)?;
    let drafts = places.drafts(words)?;
    // Those of the program are read when a draft is to be begun, unless something is asked of them before.
    let forms = if asked.questionnaire.is_some() || !asked.document_langs.is_empty() {
        Some(places::forms(asked, words)?)
    } else {
        None
    };
    let questionnaires = forms.iter().flatten();
    let questionnaires = questionnaires.map(|form| Arc::clone(&form.questionnaire));
    let questionnaires = questionnaires.collect();
    let outside = match forms {
        Some(forms) => Outside::new(drafts, forms),
        None => Outside::of_program(drafts),
    };
    let mut outside = outside
        .with_settings(places.settings.clone())
        .with_spare(copy::usual());
    let langs = Words::LANGS
        .iter()
        .filter_map(|tag| Lang::parse(tag).ok())
        .collect();
    let mut wizard = Wizard::new(places.lang.clone(), langs, questionnaires);
    wizard.document_langs = document_langs(asked, words)?;
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

/// The languages that a document is begun in; at least one questionnaire has them all.
fn document_langs(asked: &Invocation, words: &Words) -> Result<Vec<Lang>, Refusal> {
    let langs = &asked.document_langs;
    if langs.is_empty() {
        return Ok(Vec::new());
    }
    let forms = places::forms(asked, words)?;
    let mut tried = forms
        .iter()
        .map(|form| batch::known(langs, &form.questionnaire, words));
    let Some(first) = tried.next() else {
        return Ok(Vec::new());
    };
    if first.is_err() && !tried.any(|other| other.is_ok()) {
        first?;
    }
    Ok(langs.clone())
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
    let earlier = asked
        .from
        .as_deref()
        .map(|name| outside.read_earlier(name, words));
    let earlier = earlier.transpose().map_err(refused(About::Draft))?;
    let drafts = outside.list(words).map_err(refused(About::Drafts))?;
    update(wizard, Msg::Drafts(drafts));
    if let Some(earlier) = earlier {
        update(wizard, Msg::Earlier(earlier));
    } else if asked.command == Command::New {
        for effect in update(wizard, Msg::Command(Do::Do(Action::NewDraft))) {
            let answer = outside.run(effect, wizard);
            answer.map(|answer| update(wizard, answer));
        }
    }
    Ok(())
}

fn in_terminal(wizard: Wizard, mut outside: Outside, ascii: bool) -> io::Result<u8> {
    let session = Session::enter()?;
    let bells = Bells::of(&mut outside)?;
    let inputs = Inputs::catch()?;
    let size = terminal::size()?;
    let window = Window::new(Screen, size);
    let theme = Theme::of(
        env::var_os("NO_COLOR").as_deref(),
        env::var_os("TERM").as_deref(),
    );
    let mut desk = Desk::new(wizard, outside, theme);
    if ascii {
        desk.draw_in_ascii();
    }
    Running::new(desk, window, session, inputs, bells).run()
}
