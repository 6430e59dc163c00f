//! What is wrong with the journals of a draft, in words.

use crate::app::Refusal;
use crate::core::words::{Arg, Words};
use crate::store::journal::LIVE;
use crate::store::journal::damage::{Damage, Wrong};

/// All of it, one a line, and what to do.
pub fn list(words: &Words, damage: &[Damage]) -> Refusal {
    let lines: Vec<String> = damage.iter().map(|damage| one(words, damage)).collect();
    Refusal {
        what: lines.join("\n"),
        hint: Some(words.say("damage-hint")),
    }
}

/// One thing: which file, which line, what it means.
fn one(words: &Words, damage: &Damage) -> String {
    let Damage { file, line, what } = damage;
    let say = |id, rest: &[(&'static str, Arg)]| {
        let mut args: Vec<(&str, Arg)> = vec![("line", (*line).into())];
        args.extend(rest.iter().cloned());
        words.with(id, &args)
    };
    let is_of_live = file.starts_with(LIVE);
    let text = match what {
        Wrong::Unreadable { bytes } | Wrong::Unfinished { bytes } if is_of_live => {
            say("damage-live", &[("bytes", (*bytes).into())])
        }
        Wrong::Unreadable { bytes } => say("damage-unreadable", &[("bytes", (*bytes).into())]),
        Wrong::Unfinished { bytes } => say("damage-unfinished", &[("bytes", (*bytes).into())]),
        Wrong::Missing { lines } => {
            let lines = usize::try_from(*lines).unwrap_or(usize::MAX);
            say("damage-missing", &[("lines", lines.into())])
        }
        Wrong::Displaced => say("damage-displaced", &[]),
        Wrong::Foreign => say("damage-foreign", &[]),
        Wrong::Unplaced(place) => say("damage-unplaced", &[("place", place.as_str().into())]),
        Wrong::Unknown(what) => say("damage-unknown", &[("what", what.as_str().into())]),
        Wrong::NoOpening => say("damage-no-opening", &[]),
        Wrong::OtherForm => say("damage-other-form", &[]),
        Wrong::Newer(format) => say("damage-newer", &[("format", format.to_string().into())]),
        Wrong::Replaced => say("damage-replaced", &[]),
        Wrong::NoPrevious => say("damage-no-previous", &[]),
        Wrong::OddPrevious => say("damage-odd-previous", &[]),
        Wrong::Closed(why) => say("damage-closed", &[("why", why.as_str().into())]),
    };
    format!("{file}: {text}")
}
