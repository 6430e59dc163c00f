//! What stands over and beside a question: titles, counts, names of fields, of ready answers and of actions.
//!
//! The full screen and the line mode say the same of the same place, so it is worded here once.

pub mod company;
pub mod finish;

use crate::core::answers::{Cell, RowId};
use crate::core::checks;
use crate::core::checks::State;
use crate::core::draft::Draft;
use crate::core::format::Format;
use crate::core::lang::{Lang, Text};
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::item::{Item, ItemNo, Kind, Part};
use crate::core::summary;
use crate::core::summary::previous;
use crate::core::told;
use crate::core::wizard::Wizard;
use crate::core::wizard::action::Action;
use crate::core::wizard::export::ExportWhat;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::fill::counts::Count;
use crate::core::wizard::popup::Ready;
use crate::core::wizard::popup::accept::{AcceptLine, Does};
use crate::core::wizard::popup::copy::Copied;
use crate::core::wizard::popup::not_kept::{Offer, What};
use crate::core::wizard::versions::Version;
use crate::core::words::{Arg, Words};

/// A section by its printed number and title: «Приложение 1 · Оказание государственных услуг».
pub fn section(draft: &Draft, section: SectionNo, lang: &Lang) -> String {
    let section = draft.questionnaire.section(section);
    let no = section.no.as_ref();
    let no = no.map(|no| format!("{} · ", no.say(lang)));
    format!("{}{}", no.unwrap_or_default(), section.title.say(lang))
}

/// «услуга 1 из 3»; empty in a section that does not repeat.
pub fn row_of(words: &Words, fill: &Fill, cell: Cell) -> String {
    let section = fill.section();
    let Some(repeat) = &fill.draft.questionnaire.section(section).repeat else {
        return String::new();
    };
    let rows = fill.draft.rows(section);
    let at = fill.draft.row_place(section, cell.row).unwrap_or(0);
    let one = repeat.one.say(fill.lang());
    words.with(
        "row-of",
        &[
            ("one", one.into()),
            ("n", (at + 1).into()),
            ("m", rows.len().into()),
        ],
    )
}

/// «вопрос 3 (3 из 15)».
pub fn question_of(words: &Words, fill: &Fill, cell: Cell) -> String {
    let item = fill.draft.questionnaire.item(cell.item);
    let columns = fill.counts.columns();
    let (k, m) = columns.question(&fill.draft.questionnaire, cell);
    let count: [(&str, Arg); 2] = [("k", k.into()), ("m", m.into())];
    match &item.no {
        Some(no) => {
            let [k, m] = count;
            words.with("question-of", &[("no", no.say(fill.lang()).into()), k, m])
        }
        None => words.with("question-of-unnumbered", &count),
    }
}

/// Items above a cell in its column that are there in its row, the nearest first: asked, worked out, and the groups
/// around them.
pub fn above(fill: &Fill, cell: Cell) -> impl Iterator<Item = ItemNo> {
    let (items, at) = column_of(fill, cell);
    let above = items.get(..at).unwrap_or_default().iter().rev();
    above.copied().filter(move |no| is_there(fill, cell, *no))
}

/// The same below it.
pub fn below(fill: &Fill, cell: Cell) -> impl Iterator<Item = ItemNo> {
    let (items, at) = column_of(fill, cell);
    let below = items.get(at + 1..).unwrap_or_default().iter();
    below.copied().filter(move |no| is_there(fill, cell, *no))
}

fn column_of(fill: &Fill, cell: Cell) -> (&[ItemNo], usize) {
    let form = &fill.draft.questionnaire;
    let place = form.item(cell.item).place;
    let column = form.section(place.section).columns.get(place.column);
    (column.map_or(&[], |column| &column.items), place.at)
}

fn is_there(fill: &Fill, cell: Cell, item: ItemNo) -> bool {
    checks::is_relevant(&fill.draft, Cell { item, ..cell })
}

/// What an item counts, if it counts anything.
pub fn unit(item: &Item) -> Option<&Text> {
    match &item.kind {
        Kind::Number(number) => number.unit.as_ref(),
        Kind::Line
        | Kind::Text
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Date
        | Kind::Period
        | Kind::Person
        | Kind::Group { .. }
        | Kind::Computed { .. } => None,
    }
}

/// What a part of an answer is called, where an answer has several; else the language it is written in, where the
/// document has several; else nothing.
pub fn part(words: &Words, draft: &Draft, lang: &Lang, kind: &Kind, part: Part) -> String {
    if kind.parts().len() < 2 {
        let is_one_of_several = kind.is_by_lang(part) && draft.spoken().len() > 1;
        return if is_one_of_several {
            summary::lang_name(words, &lang.spoken())
        } else {
            String::new()
        };
    }
    match (part, kind) {
        (Part::Note, Kind::Number(number)) => {
            let note = number.note.as_ref().map(|note| note.say(lang));
            let note = note.filter(|note| !note.is_empty());
            note.map_or_else(|| words.say(part_phrase(part)), str::to_owned)
        }
        (Part::Main, Kind::Person) => words.say("part-name"),
        (Part::Main, Kind::Period) => words.say("part-from"),
        (Part::Main, Kind::Number(_)) => words.say("part-number"),
        (part, _) => words.say(part_phrase(part)),
    }
}

/// The id of the word for a part.
pub fn part_phrase(part: Part) -> &'static str {
    match part {
        Part::Main => "part-answer",
        Part::Until => "part-until",
        Part::Phrase => "part-phrase",
        Part::Post => "part-post",
        Part::Note => "part-note",
        Part::Remark => "part-remark",
    }
}

/// The name of a row, or that it has none.
pub fn row(words: &Words, draft: &Draft, section: SectionNo, row: RowId, lang: &Lang) -> String {
    match draft.row_name(section, row, lang) {
        "" => words.say("row-unnamed"),
        name => name.to_owned(),
    }
}

/// How far a row has come.
pub fn row_count(draft: &Draft, section: SectionNo, row: RowId) -> Count {
    let cells = draft.questionnaire.asked(section);
    let cells = cells.map(|item| Cell { item, row });
    let mut count = Count::default();
    for cell in cells.filter(|cell| checks::is_relevant(draft, *cell)) {
        count.asked += 1;
        count.done += usize::from(draft.progress(cell).is_done());
    }
    count
}

/// What one row of a section is called; empty in a section that does not repeat.
pub fn one_row(draft: &Draft, section: SectionNo, lang: &Lang) -> String {
    let repeat = draft.questionnaire.section(section).repeat.as_ref();
    repeat.map_or_else(String::new, |repeat| repeat.one.say(lang).to_owned())
}

/// The paper's words for a section that does not apply, else the program's.
pub fn off(words: &Words, draft: &Draft, section: SectionNo, lang: &Lang) -> String {
    let form = &draft.questionnaire;
    let own = form.section(section).not_applicable.as_ref();
    let status = own.and_then(|own| own.status.as_ref());
    status.map_or_else(
        || words.say("absence-not-applicable"),
        |status| status.say(lang).to_owned(),
    )
}

/// An answer that needs no typing.
pub fn ready(words: &Words, wizard: &Wizard, ready: &Ready) -> String {
    match ready {
        Ready::Absence(absence) => words.say(summary::absence_phrase(*absence)),
        Ready::Phrase(phrase) => format!("«{phrase}»"),
        Ready::Previous => previous_ready(words, wizard),
        Ready::Typed => words.say("ready-typed"),
        Ready::Section => action(words, wizard, Action::SectionOff),
    }
}

/// The answer of the previous period among those that need no typing.
fn previous_ready(words: &Words, wizard: &Wizard) -> String {
    let at = |fill: &Fill| {
        let cell = fill.cell()?;
        previous::said(words, &fill.draft, cell, fill.lang())
    };
    let text = wizard.fill().and_then(at).unwrap_or_default();
    words.with("previous-shown", &[("text", text.into())])
}

/// A version of an answer in words.
pub struct VersionTold {
    /// What it was.
    pub text: String,
    /// When it was written, and by whom.
    pub about: String,
    /// What is worth knowing of it; mostly nothing.
    pub notes: String,
}

/// Tells a version of an answer.
pub fn version(words: &Words, fill: &Fill, cell: Cell, version: &Version) -> VersionTold {
    let lang = fill.lang();
    let item = fill.draft.questionnaire.item(cell.item);
    let text = match summary::whole(words, item, &version.answer, lang) {
        text if text.trim().is_empty() => words.say("history-nothing"),
        text => text,
    };
    let is_now = fill.draft.answers.answer(cell).in_lang(lang) == version.answer;
    let now = is_now.then_some("versions-now").into_iter();
    let notes = now.chain(summary::deed::how_phrase(version.how));
    let notes: Vec<String> = notes.map(|id| words.say(id)).collect();
    VersionTold {
        text,
        about: format!("{} · {}", version.when, version.by),
        notes: notes.join(" · "),
    }
}

/// What was not done since nothing can be kept, why, and the way out; what has to be done once more, where that is over.
pub fn not_kept(words: &Words, wizard: &Wizard, what: What) -> String {
    let failure = wizard.saving.failure();
    let why = failure.unwrap_or_default();
    let (what, n) = match what {
        What::Leaving => return words.with("leave-failed", &[("why", why.into())]),
        What::Typing => ("typing", 0),
        What::Paste(n) => ("paste", n),
        What::Change => ("change", 0),
    };
    let id = match failure {
        Some(_) => "not-kept",
        None => "not-kept-over",
    };
    words.with(
        id,
        &[("what", what.into()), ("n", n.into()), ("why", why.into())],
    )
}

/// A copy that was written, and how to go on with it.
pub fn copied(words: &Words, copied: &Copied) -> String {
    let args = [("command", copied.command.as_str().into())];
    let mut text = words.with("copy-done", &args);
    if copied.is_passing {
        text = format!("{}\n{text}", words.say("copy-passing"));
    }
    text
}

/// A way out of that.
pub fn offer(words: &Words, offer: Offer) -> String {
    words.say(match offer {
        Offer::Stay => "not-kept-stay",
        Offer::Again => "not-kept-again",
        Offer::AgainAndLeave => "not-kept-again-leave",
        Offer::Copy => Action::SaveCopy.phrase(),
        Offer::LeaveToCopy => "not-kept-leave-to-copy",
    })
}

/// What can be done about a finding; which one, where there are several.
pub fn accept(words: &Words, fill: &Fill, line: &AcceptLine, several: bool) -> String {
    let does = words.say(match (line.does, line.finding.state) {
        (Does::Accept, State::New | State::Changed) => "accept-it",
        (Does::Accept, State::Accepted) => "accept-again",
        (Does::Reopen, _) => "accept-no-more",
    });
    if !several {
        return does;
    }
    let said = told::said(words, &fill.draft, &line.finding, fill.lang());
    format!("{does}: {said}")
}

/// The name of an action as it would work now.
pub fn action(words: &Words, wizard: &Wizard, action: Action) -> String {
    let is_off = |fill: &Fill| fill.draft.answers.off(fill.section()).is_some();
    if action == Action::SectionOff && wizard.fill().is_some_and(is_off) {
        return words.say("do-section-on");
    }
    if action == Action::InTurn && wizard.fill().is_some_and(|fill| fill.in_turn) {
        return words.say("do-in-turn-off");
    }
    words.say(action.phrase())
}

/// The id of the words for whether accepted findings are printed.
pub fn findings_phrase(are_printed: bool) -> &'static str {
    if are_printed {
        "export-findings-on"
    } else {
        "export-findings-off"
    }
}

/// The id of the words for what a report says.
pub fn export_phrase(what: ExportWhat) -> &'static str {
    match what {
        ExportWhat::Form => "export-form",
        ExportWhat::Changes => "export-changes",
    }
}

/// The id of the word for a format of reports.
pub fn format_phrase(format: Format) -> &'static str {
    match format {
        Format::Text => "format-text",
        Format::Markdown => "format-markdown",
    }
}
