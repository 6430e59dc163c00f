//! What is said of finishing a draft: what is open in it, who finished it, and the ways on.

use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::phase::Said;
use crate::core::wizard::popup::finish::{self, Finish};
use crate::core::wizard::popup::finished;
use crate::core::wizard::popup::not_kept::What;
use crate::core::wizard::start::DraftSummary;
use crate::core::words::Words;

/// «завершён 12.07.2018, ivanova».
pub fn short(words: &Words, said: &Said) -> String {
    let args = [
        ("day", said.day.as_str().into()),
        ("name", said.name.as_str().into()),
    ];
    words.with("finished-short", &args)
}

/// How a draft of the list stands: how much is filled, or that it is finished.
pub fn state(words: &Words, draft: &DraftSummary) -> String {
    match &draft.finished {
        Some(said) => short(words, said),
        None => words.with(
            "outline-total",
            &[("n", draft.done.into()), ("m", draft.asked.into())],
        ),
    }
}

/// «завершён 12.07.2018».
pub fn shortest(words: &Words, said: &Said) -> String {
    words.with("finished-day", &[("day", said.day.as_str().into())])
}

/// How much is open of each kind; that nothing is, where nothing is.
pub fn kinds(words: &Words, finish: &Finish) -> String {
    let kinds = finish.kinds.iter();
    let kinds: Vec<String> = kinds
        .map(|(kind, n)| format!("{}: {n}", words.say(kind.phrase())))
        .collect();
    if kinds.is_empty() {
        return words.say("notice-all-answered");
    }
    kinds.join(", ")
}

/// The first lines of what is open.
pub fn first(words: &Words, fill: &Fill, finish: &Finish) -> Vec<String> {
    let lines = finish.first.iter().map(|line| {
        let (mark, place, why) = summary::open_line(words, &fill.draft, line, fill.lang());
        format!("{mark} {place}  {why}").trim_end().to_owned()
    });
    lines.collect()
}

/// What can be done before it is finished.
pub fn way(words: &Words, way: finish::Way) -> String {
    words.say(match way {
        finish::Way::Stay => "finish-stay",
        finish::Way::Review => "finish-review",
        finish::Way::Finish => "finish-finish",
    })
}

/// That the draft is finished, and what was not done for it.
pub fn finished(words: &Words, said: &Said, what: Option<What>) -> String {
    let at = said.at.as_str().into();
    let who = if said.is_self {
        words.with("finished-who-self", &[("at", at)])
    } else {
        words.with(
            "finished-who",
            &[("name", said.name.as_str().into()), ("at", at)],
        )
    };
    let who = ("who", who.into());
    let what = match what {
        None => return words.with("finished-told", &[who]),
        Some(What::Typing) => "typing",
        Some(What::Paste(_)) => "paste",
        Some(What::Change | What::Leaving) => "change",
    };
    words.with("finished-refused", &[who, ("what", what.into())])
}

/// What can be done when it is finished.
pub fn way_on(words: &Words, way: finished::Way) -> String {
    words.say(match way {
        finished::Way::Stay => "finished-stay",
        finished::Way::Reopen => "do-reopen",
    })
}
