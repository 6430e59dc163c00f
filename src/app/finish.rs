//! `finish` and `reopen`: a draft is finished, or taken back to work.

use crate::app::outside::company;
use crate::app::places::Places;
use crate::app::{Refusal, batch, print, say};
use crate::cli::Invocation;
use crate::core::caption::finish as caption;
use crate::core::wizard::phase::Phase;
use crate::core::wizard::popup::finish::Finish;
use crate::core::wizard::review::Review;
use crate::core::words::Words;
use crate::export::clean;
use crate::store::drafts::error::StoreError;

/// `finish`: tells what is open, and finishes the draft all the same.
///
/// # Errors
/// When the draft cannot be read, or nothing can be written to it.
pub fn finish(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    let (mut home, fill) = batch::filled(batch::load(asked, places, words)?);
    let name = ("name", home.name().into());
    if let Some(said) = fill.finished() {
        let state = ("state", caption::short(words, said).into());
        return print(words, &words.with("finish-already", &[name, state]));
    }
    let asked = Finish::of(&Review::of_fill(&fill));
    home.finish()
        .and_then(|()| home.close())
        .map_err(|error| refused(words, &error))?;
    let mut told = vec![words.with("finish-done", &[name])];
    if asked.open() > 0 {
        let kinds = ("kinds", caption::kinds(words, &asked).into());
        told.push(words.with("finish-left", &[("n", asked.open().into()), kinds]));
        told.extend(caption::first(words, &fill, &asked));
    }
    let told: Vec<String> = told
        .iter()
        .map(|line| clean::clean(line).into_owned())
        .collect();
    print(words, &told.join("\n"))
}

/// `reopen`: takes a finished draft back to work.
///
/// # Errors
/// As [`finish`].
pub fn reopen(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    let mut home = batch::load(asked, places, words)?.home;
    let name = [("name", home.name().into())];
    match company::phase(&home) {
        Phase::Working | Phase::Reopened(..) => {
            return print(words, &words.with("reopen-already", &name));
        }
        Phase::Finished(_) => {}
    }
    let reason = asked.reason.clone().unwrap_or_default();
    home.reopen(reason.trim().to_owned())
        .and_then(|()| home.close())
        .map_err(|error| refused(words, &error))?;
    print(words, &words.with("reopen-done", &name))
}

fn refused(words: &Words, error: &StoreError) -> Refusal {
    say::store(words, say::About::Draft, error)
}
