//! The commands without a screen.

mod check;
mod diff;

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use crate::app::places::{self, Places};
use crate::app::say::About;
use crate::app::{DONE, FINDINGS, Refusal, outside, print, refuse, say};
use crate::cli::{Invocation, Shape};
use crate::core::caption;
use crate::core::format::Format;
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::core::report::{self, Options, Report};
use crate::core::wizard::fill::Fill;
use crate::core::wizard::review::Review;
use crate::core::words::Words;
use crate::export;
use crate::store::drafts::{Home, Loaded};

pub use crate::app::batch::diff::diff;

/// `list`: a line for each draft.
///
/// # Errors
/// When the directory of drafts is not known or cannot be read.
pub fn list(places: &Places, words: &Words) -> Result<u8, Refusal> {
    let found = places
        .drafts(words)?
        .list()
        .map_err(|error| say::store(words, About::Drafts, &error))?;
    let lines = found.into_iter().map(|summary| {
        let draft = outside::entry(words, summary);
        let state = match &draft.problem {
            Some(problem) => problem.clone(),
            None => caption::finish::state(words, &draft),
        };
        let columns = [draft.name, draft.changed, state, draft.about];
        export::clean::clean(&columns.join("  "))
            .trim_end()
            .to_owned()
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        print(words, &words.say("list-empty"))
    } else {
        print(words, &lines.join("\n"))
    }
}

/// `export`: a report of a draft.
///
/// # Errors
/// When the draft cannot be read, a language is none of its questionnaire's, or the report cannot be written.
pub fn export(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    let loaded = load(asked, places, words)?;
    tell_of_damage(&loaded.home, words);
    let form = &loaded.draft.questionnaire;
    let languages = languages(asked, form, &loaded.draft.languages, words)?;
    not_within(asked, &loaded.home, words)?;
    let built = report::build(
        &loaded.draft,
        &Options {
            languages,
            project: loaded.home.book().ledger().finish().is_none(),
            findings: asked.findings,
        },
    );
    write(asked, &built, Some(&loaded.home), words)
}

/// `blank`: the empty form.
///
/// # Errors
/// When there is no such questionnaire or no such language in it, or the form cannot be written.
pub fn blank(asked: &Invocation, _places: &Places, words: &Words) -> Result<u8, Refusal> {
    let forms = places::forms(asked, words)?;
    let wanted = asked
        .names
        .first()
        .map(|name| name.to_string_lossy().into_owned());
    let found = match &wanted {
        Some(id) => forms.iter().find(|form| form.questionnaire.id == *id),
        None => forms.first(),
    };
    let Some(form) = found else {
        let ids: Vec<&str> = forms
            .iter()
            .map(|form| form.questionnaire.id.as_str())
            .collect();
        return Err(Refusal {
            what: words.with(
                "blank-unknown",
                &[("name", wanted.unwrap_or_default().into())],
            ),
            hint: Some(words.with("usage-known", &[("names", ids.join(", ").into())])),
        });
    };
    let form = Arc::clone(&form.questionnaire);
    let languages = languages(asked, &form, &form.languages[..1], words)?;
    write(asked, &report::blank(&form, &languages), None, words)
}

/// `check`: what is open in a draft, one a line, or for programs.
///
/// # Errors
/// When the draft cannot be read; what is open in it is no error, nor is damage in its files.
pub fn check(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    let loaded = load(asked, places, words)?;
    let damage = loaded.home.damage();
    if !damage.is_empty() {
        refuse(words, &say::damage::list(words, &damage));
    }
    let (home, fill) = filled(loaded);
    let review = Review::of_fill(&fill);
    let languages = &fill.draft.languages;
    let own = languages.iter().find(|lang| **lang == places.lang);
    let lang = own.or(languages.first()).unwrap_or(&places.lang);
    let told = match asked.shape {
        Shape::Lines => check::text(words, &fill, &review, lang),
        Shape::Json => check::json(words, &fill, home.book().ledger().finish(), &review, lang),
    };
    print(words, &told)?;
    let is_fine = review.open() == 0 && damage.is_empty();
    Ok(if is_fine { DONE } else { FINDINGS })
}

/// A draft as the wizard has it, with what people did in it at once and whether it is finished.
pub(super) fn filled(Loaded { home, draft }: Loaded) -> (Home, Fill) {
    let mut fill = Fill::new(home.name(), draft);
    fill.colleagues.rivals = outside::company::rivals(&home);
    fill.colleagues.phase = outside::company::phase(&home);
    fill.colleagues.late = outside::company::late(&home);
    (home, fill)
}

/// The draft that is named first.
///
/// # Errors
/// When it cannot be read.
pub(super) fn load(asked: &Invocation, places: &Places, words: &Words) -> Result<Loaded, Refusal> {
    load_named(asked, 0, places, words)
}

/// The draft that is named in this place, counted from 0.
fn load_named(
    asked: &Invocation,
    at: usize,
    places: &Places,
    words: &Words,
) -> Result<Loaded, Refusal> {
    let name = asked.names.get(at);
    places
        .drafts(words)?
        .load(name.map_or(OsStr::new(""), |name| name.as_os_str()))
        .map_err(|error| say::store(words, About::Draft, &error))
}

/// No report is written among the files of a draft.
fn not_within(asked: &Invocation, home: &Home, words: &Words) -> Result<(), Refusal> {
    let file = asked.output.as_deref().filter(|file| *file != "-");
    if file.is_some_and(|file| outside::report::is_within(Path::new(file), home)) {
        return Err(Refusal {
            what: words.say("export-not-there"),
            hint: None,
        });
    }
    Ok(())
}

/// A report of a draft with damage is made, and may lack answers: that is said beside it.
fn tell_of_damage(home: &Home, words: &Words) {
    let n = home.damage().len();
    if n > 0 {
        let args = [("name", home.name().into()), ("n", n.into())];
        let what = words.with("notice-damaged", &args);
        refuse(words, &Refusal { what, hint: None });
    }
}

/// The languages asked for, each one of the questionnaire's.
fn languages(
    asked: &Invocation,
    form: &Questionnaire,
    usual: &[Lang],
    words: &Words,
) -> Result<Vec<Lang>, Refusal> {
    known(&asked.langs, form, words)?;
    Ok(if asked.langs.is_empty() {
        usual.to_vec()
    } else {
        asked.langs.clone()
    })
}

/// Whether all of these are languages of a questionnaire.
///
/// # Errors
/// With the first one that is none, and those that are.
pub(super) fn known(langs: &[Lang], form: &Questionnaire, words: &Words) -> Result<(), Refusal> {
    let Some(strange) = langs.iter().find(|lang| !form.languages.contains(lang)) else {
        return Ok(());
    };
    let known: Vec<&str> = form.languages.iter().map(Lang::as_str).collect();
    Err(Refusal {
        what: words.with("export-unknown-lang", &[("name", strange.as_str().into())]),
        hint: Some(words.with("usage-known", &[("names", known.join(", ").into())])),
    })
}

/// Writes a report to the file asked for; to standard output where none is.
fn write(
    asked: &Invocation,
    built: &Report,
    of: Option<&Home>,
    words: &Words,
) -> Result<u8, Refusal> {
    let file = asked.output.as_deref().filter(|file| *file != "-");
    let by_name = file
        .and_then(|file| Path::new(file).extension()?.to_str())
        .and_then(Format::named);
    let format = asked.format.or(by_name).unwrap_or(Format::Text);
    let written = if let Some(file) = file {
        outside::report::write(Path::new(file), built, format, of)
    } else {
        let mut out = io::BufWriter::new(io::stdout().lock());
        export::write(built, format, &mut out).and_then(|()| out.flush())
    };
    match written {
        // A reader who closed the pipe early wants no more.
        Err(error) if file.is_some() || error.kind() != io::ErrorKind::BrokenPipe => {
            Err(say::output(words, file.unwrap_or(OsStr::new("-")), &error))
        }
        Ok(()) | Err(_) => Ok(DONE),
    }
}
