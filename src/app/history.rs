//! `history`: what was done in a draft, by whom and when.

use crate::app::places::Places;
use crate::app::{Refusal, batch, clock, print};
use crate::cli::Invocation;
use crate::core::address::{Address, Stray};
use crate::core::draft::Draft;
use crate::core::event::ledger::{Deed, Did};
use crate::core::lang::Lang;
use crate::core::summary;
use crate::core::words::Words;
use crate::export::clean;

/// Prints everything that was done, or what was done to one answer; the earliest first.
///
/// # Errors
/// When the draft cannot be read, or what is asked for is not in its questionnaire.
pub fn history(asked: &Invocation, places: &Places, words: &Words) -> Result<u8, Refusal> {
    let loaded = batch::load(asked, places, words)?;
    let draft = &loaded.draft;
    let named = asked.names.get(1).map(|name| name.to_string_lossy());
    let named = named.map(|name| Address::parse(draft, &name).map_err(|s| stray(words, &name, s)));
    let named = named.transpose()?;
    let deeds = loaded.home.book().ledger().deeds();
    let asked_for = |deed: &&Deed| named.is_none_or(|named| is_about(named, draft, deed));
    let lang = wording(draft, &places.lang);
    let told: Vec<String> = deeds
        .iter()
        .filter(asked_for)
        .map(|deed| block(words, draft, deed, &lang))
        .collect();
    match (told.is_empty(), named) {
        (true, None) => print(words, &words.say("history-empty")),
        (true, Some(_)) => print(words, &words.say("history-empty-here")),
        (false, _) => print(words, &told.join("\n\n")),
    }
}

fn is_about(named: Address, draft: &Draft, deed: &Deed) -> bool {
    match (&deed.did, named) {
        (Did::Answered { cell, .. }, named) => named.covers(draft, *cell),
        (Did::Off(section, _) | Did::Row(section, ..), Address::Section(named)) => {
            *section == named
        }
        (Did::Off(..) | Did::Row(..), Address::Item(_) | Address::Cell(_))
        | (Did::Languages(_) | Did::BegunFrom(_) | Did::Standing(_), _) => false,
    }
}

/// The language of the form's wording: the reader's, where the form has it, else the first of the document.
fn wording(draft: &Draft, reader: &Lang) -> Lang {
    let known = draft
        .questionnaire
        .languages
        .iter()
        .find(|lang| *lang == reader);
    known.or(draft.languages.first()).unwrap_or(reader).clone()
}

/// When and who on the first line, then what it was done to, then what was done, a little to the right.
fn block(words: &Words, draft: &Draft, deed: &Deed, lang: &Lang) -> String {
    let told = summary::deed::tell(words, draft, deed, lang);
    let mut lines = vec![
        format!("{}  {}", clock::when(deed.wall), deed.by),
        format!("  {}", told.place),
    ];
    let texts = told.lines.iter().flat_map(|text| text.lines().enumerate());
    lines.extend(
        texts.map(|(no, line)| format!("{}{line}", if no == 0 { "    " } else { "      " })),
    );
    let lines = lines.iter().map(|line| clean::clean(line).into_owned());
    lines.collect::<Vec<_>>().join("\n")
}

fn stray(words: &Words, name: &str, stray: Stray) -> Refusal {
    let (what, hint) = match stray {
        Stray::Unknown(name, nearest) => {
            let hint = nearest
                .map(|nearest| words.with("usage-did-you-mean", &[("name", nearest.into())]));
            let hint = hint.unwrap_or_else(|| words.say("history-how"));
            (
                words.with("history-unknown", &[("name", name.into())]),
                hint,
            )
        }
        Stray::Several(names) => (
            words.with("history-several", &[("name", name.into())]),
            words.with("usage-known", &[("names", names.join(", ").into())]),
        ),
        Stray::NoRow(n) => (
            words.with("history-no-row", &[("n", n.into())]),
            words.say("history-how"),
        ),
    };
    Refusal {
        what,
        hint: Some(hint),
    }
}
