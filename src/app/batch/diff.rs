//! What differs between two drafts.

use std::ffi::OsStr;
use std::sync::Arc;

use crate::app::batch::{languages, load_named, not_within, tell_of_damage, write};
use crate::app::places::Places;
use crate::app::say::About;
use crate::app::{Refusal, refuse, say};
use crate::cli::Invocation;
use crate::core::changes::{Sides, changes};
use crate::core::compare::{Kinship, Two};
use crate::core::words::Words;

/// `diff`: a report of everything that differs between an earlier draft and a later one, in the form of the later.
///
/// # Errors
/// When a draft cannot be read, they are of different questionnaires, a language is none of the later one's, or the
/// report cannot be written. That they differ is no error.
pub fn diff(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    let new = load_named(asked, 1, places, words)?;
    let form = &new.draft.questionnaire;
    let name = asked.names.first().map_or(OsStr::new(""), |name| name);
    let of_same = |id: &str| (id == form.id).then(|| Arc::clone(form));
    let old = places
        .drafts(words)?
        .load_previous(name, of_same)
        .map_err(|error| say::store(words, About::Draft, &error))?;
    let found = &old.previous.draft.questionnaire.id;
    if *found != form.id {
        let args = [
            ("old", found.as_str().into()),
            ("new", form.id.as_str().into()),
        ];
        return Err(Refusal {
            what: words.with("diff-other-form", &args),
            hint: Some(words.say("diff-other-form-hint")),
        });
    }
    tell_of_damage(&new.home, words);
    if !old.unplaced.is_empty() {
        let args = [("names", old.unplaced.join(", ").into())];
        let what = words.with("notice-unplaced-earlier", &args);
        refuse(words, &Refusal { what, hint: None });
    }
    let languages = languages(asked, form, &new.draft.languages, words)?;
    not_within(asked, &new.home, words)?;
    let is_begun = new.home.begun_from() == Some(old.previous.name.as_str());
    let two = Two {
        old: &old.previous.draft,
        new: &new.draft,
        kinship: if is_begun {
            Kinship::Begun
        } else {
            Kinship::Strangers
        },
    };
    let sides = Sides {
        two,
        old_name: &old.previous.name,
        new_name: &new.home.name(),
    };
    let built = changes(&sides, &languages);
    write(asked, &built, Some(&new.home), words)
}
