//! `languages`: which languages a document is in, and making it one in others.

use crate::app::batch;
use crate::app::places::Places;
use crate::app::say::About;
use crate::app::{DONE, Refusal, print, say};
use crate::cli::{self, Invocation};
use crate::core::caption;
use crate::core::lang::Lang;
use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::core::words::Words;
use crate::export::clean;
use crate::store::drafts::Home;

/// Tells the languages of a draft, after making it one in those that are named.
///
/// # Errors
/// When the draft cannot be read or written, or a language is none of its questionnaire's.
pub fn languages(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    let (mut home, mut fill) = batch::filled(batch::load(asked, places, words)?);
    if let Some(tags) = asked.names.get(1) {
        let named = cli::langs(&tags.to_string_lossy());
        let named = named.map_err(|error| say::usage(words, &error))?;
        batch::known(&named, &fill.draft.questionnaire, words)?;
        set(&mut home, &mut fill, &named, words)?;
    }
    let lines = home.languages().into_iter().map(|lang| {
        let name = summary::lang_name(words, &lang);
        clean::clean(&format!("{lang}  {name}")).into_owned()
    });
    print(words, &lines.collect::<Vec<_>>().join("\n"))?;
    Ok(DONE)
}

/// Makes the document one in these languages, in the order of its questionnaire.
fn set(home: &mut Home, fill: &mut Fill, named: &[Lang], words: &Words) -> Result<(), Refusal> {
    let name = || ("name", home.name().into());
    if let Some(said) = fill.finished() {
        let state = ("state", caption::finish::short(words, said).into());
        return Err(Refusal {
            what: words.with("languages-finished", &[name(), state]),
            hint: Some(words.with("languages-finished-hint", &[name()])),
        });
    }
    let failed = |error| say::store(words, About::Draft, &error);
    let offered = fill.draft.questionnaire.languages.iter();
    let languages = offered.filter(|lang| named.contains(lang)).cloned();
    if fill.set_languages(languages.collect()) {
        home.speak(&fill.draft.languages).map_err(failed)?;
        let changes = fill.draft.answers.take_changes();
        home.record(&changes, None).map_err(failed)?;
    }
    home.close().map_err(failed)
}
