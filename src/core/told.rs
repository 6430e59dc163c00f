//! What was found, in words: the figures that do not agree, then the rule. Screens, lines and reports say the same.

use std::collections::BTreeMap;

use crate::core::answers::Cell;
use crate::core::checks::share::{rounded, share};
use crate::core::checks::{Figures, Finding, State};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::CheckLevel;
use crate::core::questionnaire::check_no::CheckNo;
use crate::core::questionnaire::item::{ItemNo, Kind};
use crate::core::words::Words;

/// The mark of a finding in a list: open, accepted, or only told.
pub fn mark(finding: &Finding) -> &'static str {
    match sign(finding) {
        'v' => "[v]",
        'i' => "[i]",
        _ => "[!]",
    }
}

/// The same beside its question.
pub fn sign(finding: &Finding) -> char {
    match (finding.state, finding.level) {
        (State::Accepted, _) => 'v',
        (State::New | State::Changed, CheckLevel::Warning) => '!',
        (State::New | State::Changed, CheckLevel::Notice) => 'i',
    }
}

/// The figures and the rule: «48,25 ≠ 45 · Штат не равен сумме занятых и вакансий».
pub fn said(words: &Words, draft: &Draft, finding: &Finding, lang: &Lang) -> String {
    let figures = figures(words, finding);
    let rule = rule(words, draft, finding, lang);
    if figures.is_empty() {
        rule
    } else {
        format!("{figures} · {rule}")
    }
}

/// The same, and what was said of it when it was accepted.
pub fn whole(words: &Words, draft: &Draft, finding: &Finding, lang: &Lang) -> String {
    let said = said(words, draft, finding, lang);
    let id = match finding.state {
        State::New => return said,
        State::Changed => "finding-changed",
        State::Accepted => "finding-accepted",
    };
    let remark = remark(draft, finding, lang).unwrap_or_default();
    words.with(id, &[("said", said.into()), ("remark", remark.into())])
}

/// Why a finding is right as it is.
pub fn remark<'d>(draft: &'d Draft, finding: &Finding, lang: &Lang) -> Option<&'d str> {
    let accepted = draft.answers.accepted(finding.point)?;
    said_in(&accepted.remark, lang)
}

fn figures(words: &Words, finding: &Finding) -> String {
    match &finding.figures {
        Figures::Sides(left, op, right) => {
            let (left, right) = (words.decimal(*left), words.decimal(*right));
            format!("{left} {} {right}", op.printed())
        }
        Figures::Values(values) => {
            let values: Vec<String> = values.iter().map(|value| words.decimal(*value)).collect();
            values.join("; ")
        }
    }
}

/// The rule in words: the author's, else ours for what follows from a key.
pub fn rule(words: &Words, draft: &Draft, finding: &Finding, lang: &Lang) -> String {
    let form = &draft.questionnaire;
    let check = finding.point.check;
    if let Some(check) = check.written(form) {
        return check.say.say(lang).to_owned();
    }
    let wording = |item: ItemNo| wording(draft, item, lang);
    let base = |item: ItemNo| match &form.item(item).kind {
        Kind::Number(number) => (number.part_of, number.percent_of),
        Kind::Line
        | Kind::Text
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Date
        | Kind::Period
        | Kind::Person
        | Kind::Group { .. }
        | Kind::Computed { .. } => (None, None),
    };
    match check {
        CheckNo::PartOf(item) => {
            let whole = base(item).0.map(wording).unwrap_or_default();
            let args = [("part", wording(item).into()), ("whole", whole.into())];
            words.with("finding-part-of", &args)
        }
        CheckNo::PercentOf(item) => {
            let base = base(item).1.map(wording).unwrap_or_default();
            words.with("finding-percent-of", &[("base", base.into())])
        }
        CheckNo::Stands(_) => words.say("finding-stands"),
        CheckNo::OfSection(..) | CheckNo::OfItem(..) => String::new(),
    }
}

/// The share that a figure is printed as, and of what: «40,9 % от «Количество фактически» (22)».
pub fn share_of(words: &Words, draft: &Draft, cell: Cell, lang: &Lang) -> Option<String> {
    let share = share(draft, cell)?;
    let args = [
        ("share", words.share(rounded(share.percent, 1)).into()),
        ("base", wording(draft, share.base, lang).into()),
        ("n", words.decimal(share.of).into()),
    ];
    Some(words.with("share-of", &args))
}

/// The wording of an item on one line, with its printed number, without the mark for the answer's place.
pub fn wording(draft: &Draft, item: ItemNo, lang: &Lang) -> String {
    let item = draft.questionnaire.item(item);
    let ask = item.ask.say(lang);
    let ask = if ask.contains('{') {
        ask.replace(" {}", "").replace("{}", "")
    } else {
        ask.to_owned()
    };
    match &item.no {
        Some(no) => format!("{}. {ask}", no.say(lang)),
        None => ask,
    }
}

/// What was said in a language, else in the first one in which anything was.
pub fn said_in<'t>(texts: &'t BTreeMap<Lang, String>, lang: &Lang) -> Option<&'t str> {
    let own = texts.get(&lang.spoken()).or_else(|| texts.values().next());
    own.map(String::as_str).filter(|text| !text.is_empty())
}
