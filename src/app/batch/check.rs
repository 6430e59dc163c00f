//! What is open in a draft, for people and for programs.

use serde_json::{Value, json};

use crate::core::caption::finish;
use crate::core::checks::{Figures, Finding, State};
use crate::core::draft::Draft;
use crate::core::event::ledger::Stands;
use crate::core::lang::Lang;
use crate::core::questionnaire::CheckLevel;
use crate::core::summary;
use crate::core::told;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::review::filter::Filter;
use crate::core::wizard::review::{Open, Review, ReviewLine};
use crate::core::words::Words;
use crate::export::clean::clean;
use crate::store::journal::time;

/// The version of what programs read; it grows when a key changes its meaning or goes.
const FORMAT: u64 = 1;

/// A line for each thing; what is accepted stands apart, and checks that say nothing yet are only counted.
pub(super) fn text(words: &Words, fill: &Fill, review: &Review, lang: &Lang) -> String {
    let draft = &fill.draft;
    let line = |line: &ReviewLine| {
        let (mark, place, why) = summary::open_line(words, draft, line, lang);
        clean(format!("{mark} {place}  {why}").trim_end()).into_owned()
    };
    let is_accepted = |line: &&ReviewLine| Filter::of(&line.what) == Filter::Accepted;
    let finished = fill.finished().map(|said| {
        let state = finish::short(words, said).into();
        words.with("check-finished", &[("state", state)])
    });
    let mut lines: Vec<String> = finished.into_iter().collect();
    let listed = review
        .all()
        .iter()
        .filter(|line| Filter::Everything.shows(&line.what) && !is_accepted(line))
        .map(line);
    lines.extend(listed);
    if review.open() == 0 {
        lines.push(words.say("notice-all-answered"));
    }
    for filter in [Filter::Accepted, Filter::Unchecked] {
        let count = review.count(filter);
        if count > 0 {
            lines.push(format!("{}: {count}", words.say(filter.phrase())));
        }
        if filter == Filter::Accepted {
            lines.extend(review.all().iter().filter(is_accepted).map(line));
        }
    }
    lines.join("\n")
}

/// The same as one JSON object, as README documents it.
pub(super) fn json(
    words: &Words,
    fill: &Fill,
    finish: Option<Stands>,
    review: &Review,
    lang: &Lang,
) -> String {
    let draft = &fill.draft;
    let lines = review.all().iter();
    let lines: Vec<Value> = lines.map(|line| one(words, draft, line, lang)).collect();
    let form = &draft.questionnaire;
    let languages: Vec<&str> = draft.languages.iter().map(Lang::as_str).collect();
    let whole = json!({
        "anketa_check": FORMAT,
        "draft": fill.name,
        "questionnaire": {"id": form.id, "version": form.version},
        "languages": languages,
        "finished": finish.map(|stands| {
            json!({"at": time::write_ms(stands.wall), "by": &**stands.by})
        }),
        "open": review.open(),
        "lines": lines,
    });
    // An object of texts and numbers can always be written.
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

fn one(words: &Words, draft: &Draft, line: &ReviewLine, lang: &Lang) -> Value {
    let (_, place, text) = summary::open_line(words, draft, line, lang);
    let form = &draft.questionnaire;
    let section = line.place.section(draft);
    let mut told = json!({
        "kind": Filter::of(&line.what).name(),
        "what": what(&line.what),
        "open": line.what.is_open(),
        "section": form.section(section).id,
        "place": place,
        "text": text,
    });
    if let Place::Field { cell, .. } = line.place {
        told["item"] = json!(&*form.item(cell.item).id);
        if form.section(section).repeat.is_some() {
            told["row"] = json!(cell.row.to_string());
        }
    }
    match &line.what {
        Open::Finding(finding) => add_finding(&mut told, draft, finding, lang),
        Open::Gap(langs) => {
            let langs: Vec<&str> = langs.iter().map(Lang::as_str).collect();
            told["languages"] = json!(langs);
        }
        Open::Unchecked { point, .. } => told["check"] = json!(point.check.name(form)),
        Open::Blank { .. }
        | Open::Partial
        | Open::Unreadable { .. }
        | Open::ToClarify
        | Open::Carried
        | Open::CarriedOff
        | Open::Mixed(_)
        | Open::NoRows
        | Open::Off { .. }
        | Open::NotApplicable
        | Open::Rivals(_)
        | Open::Left(_)
        | Open::Late(_) => {}
    }
    told
}

fn add_finding(told: &mut Value, draft: &Draft, finding: &Finding, lang: &Lang) {
    told["check"] = json!(finding.point.check.name(&draft.questionnaire));
    told["state"] = json!(match finding.state {
        State::New => "new",
        State::Changed => "changed",
        State::Accepted => "accepted",
    });
    told["level"] = json!(match finding.level {
        CheckLevel::Warning => "warning",
        CheckLevel::Notice => "notice",
    });
    let figures: Vec<String> = match &finding.figures {
        Figures::Sides(left, _, right) => vec![left.to_string(), right.to_string()],
        Figures::Values(values) => values.iter().map(ToString::to_string).collect(),
    };
    told["figures"] = json!(figures);
    if let Some(remark) = told::remark(draft, finding, lang) {
        told["remark"] = json!(remark);
    }
}

/// What a line is, in one word.
fn what(what: &Open) -> &'static str {
    match what {
        Open::Blank { required: true } => "required",
        Open::Blank { required: false } => "blank",
        Open::Partial => "partial",
        Open::Gap(_) => "gap",
        Open::Unreadable { .. } => "unreadable",
        Open::ToClarify => "to_clarify",
        Open::Carried => "carried",
        Open::CarriedOff => "section_off_carried",
        Open::Finding(_) => "finding",
        Open::Rivals(_) => "edited_at_once",
        Open::Left(_) => "unfinished",
        Open::Late(_) => "changed_after_finish",
        Open::Mixed(_) => "mixed",
        Open::NoRows => "no_rows",
        Open::Off { .. } => "section_off",
        Open::NotApplicable => "not_applicable",
        Open::Unchecked { .. } => "unchecked",
    }
}
