//! Everything that is a list with numbers: drafts, a new draft, rows, what is open, the report.

use crate::core::answers::{Cell, RowId};
use crate::core::caption;
use crate::core::caption::{company, finish};
use crate::core::questionnaire::SectionNo;
use crate::core::summary;
use crate::core::wizard::Wizard;
use crate::core::wizard::begin::{Begin, BeginAt};
use crate::core::wizard::export::{Export, ExportAt};
use crate::core::wizard::fill::Fill;
use crate::core::wizard::review::Review;
use crate::core::wizard::start::Start;
use crate::core::wizard::versions::Versions;
use crate::plain::sheet::Sheet;
use crate::plain::tell::{remark, wants};
use crate::plain::{PAGE, Plain, step};

/// Lines with their numbers, as many as are shown at a time from this one on.
pub(super) fn numbered(plain: &Plain, sheet: &mut Sheet, from: usize, lines: &[String]) {
    for (no, line) in lines.iter().enumerate().skip(from).take(PAGE) {
        sheet.behind(&format!("{:>3}. ", no + 1), line);
    }
    let left = lines.len().saturating_sub(from + PAGE);
    if left > 0 {
        sheet.line(&plain.words.with("plain-more", &[("n", left.into())]));
    }
}

pub(super) fn ticked(is_ticked: bool, text: &str) -> String {
    format!("{} {text}", if is_ticked { "[x]" } else { "[ ]" })
}

pub(super) fn pick(plain: &Plain) -> String {
    wants(&plain.words.say("plain-pick"))
}

/// The list of drafts, all of it: a number opens one.
pub fn start(plain: &Plain, wizard: &Wizard, start: &Start, sheet: &mut Sheet) -> String {
    sheet.gap();
    sheet.line(&plain.words.say("start-title"));
    let new = plain.words.say("do-new-draft");
    sheet.behind("  1. ", &new);
    for (no, draft) in start.drafts.iter().enumerate() {
        let state = match &draft.problem {
            Some(problem) => format!("{}: {problem}", plain.words.say("draft-unreadable")),
            None => finish::state(&plain.words, draft),
        };
        let parts = [
            draft.about.as_str(),
            &state,
            draft.title.say(&wizard.lang),
            &draft.changed,
            &draft.name,
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        sheet.behind(&format!("{:>3}. ", no + 2), &parts.join(" · "));
    }
    pick(plain)
}

/// The part of the page for a new draft where one stands.
pub fn begin(plain: &Plain, wizard: &Wizard, begin: &Begin, sheet: &mut Sheet) -> String {
    match begin.at {
        BeginAt::Form => {
            sheet.gap();
            sheet.line(&plain.words.say("begin-form"));
            let forms = begin.forms.iter().enumerate();
            let forms: Vec<String> = forms
                .map(|(no, form)| ticked(no == begin.form, form.title.say(&wizard.lang)))
                .collect();
            numbered(plain, sheet, 0, &forms);
            pick(plain)
        }
        BeginAt::Earlier => {
            sheet.line(&plain.words.say("begin-earlier"));
            let none = plain.words.say("begin-earlier-none");
            let labels = begin.earlier().into_iter().map(Begin::earlier_label);
            let lines = std::iter::once(none).chain(labels).enumerate();
            let chosen = begin.earlier_line();
            let lines: Vec<String> = lines
                .map(|(no, label)| ticked(no == chosen, &label))
                .collect();
            for (no, line) in lines.iter().enumerate() {
                sheet.behind(&format!("{:>3}. ", no + 1), line);
            }
            pick(plain)
        }
        BeginAt::Languages => {
            sheet.line(&plain.words.say("plain-begin-languages"));
            let on = step::languages(begin);
            let langs = begin.draft.questionnaire.languages.iter().enumerate();
            let langs: Vec<String> = langs
                .map(|(no, lang)| ticked(on.contains(&no), &summary::lang_name(&plain.words, lang)))
                .collect();
            numbered(plain, sheet, 0, &langs);
            wants(&plain.words.say("plain-picks"))
        }
        BeginAt::Answer(item, part) => {
            let Some(lang) = begin.draft.languages.first() else {
                return pick(plain);
            };
            let kind = &begin.draft.questionnaire.item(item).kind;
            if kind.parts().first() == Some(&part) {
                sheet.line(&summary::wording(&begin.draft, item, lang));
            }
            let row = RowId::ONLY;
            let text = begin.draft.text(Cell { item, row }, part, lang);
            if !text.is_empty() {
                let args = [("text", text.into())];
                sheet.behind("  ", &plain.words.with("plain-now", &args));
            }
            let name = if kind.parts().len() < 2 {
                plain.words.say("part-answer")
            } else {
                caption::part(&plain.words, &begin.draft, lang, kind, part)
            };
            wants(&name)
        }
        BeginAt::Go => {
            sheet.line(&plain.naming("plain-begin-go"));
            wants(&plain.words.say("begin-go"))
        }
    }
}

/// The front page of a section: its rows, or that it does not apply.
pub fn front(plain: &Plain, wizard: &Wizard, fill: &Fill, sheet: &mut Sheet) -> String {
    let section = fill.section();
    let lang = fill.lang();
    sheet.gap();
    sheet.line(&caption::section(&fill.draft, section, lang));
    if fill.draft.answers.off(section).is_some() {
        let status = caption::off(&plain.words, &fill.draft, section, lang);
        let args = [("status", status.into())];
        sheet.line(&plain.words.with("off-says", &args));
        let off = fill.draft.answers.off(section);
        if off.is_some_and(|off| off.carried) {
            sheet.line(&format!("< {}", plain.words.say("plain-off-carried")));
        }
        sheet.line(&plain.naming("plain-off-kept"));
        let remark = wizard.open_field().map(|field| field.text);
        if let Some(remark) = remark.filter(|remark| !remark.is_empty()) {
            let args = [("text", remark.into())];
            sheet.behind("  ", &plain.words.with("plain-now", &args));
        }
        return wants(&remark::of_section(plain, fill, section, sheet));
    }
    rows(plain, fill, section, sheet);
    for what in company::around(&plain.words, fill) {
        let said = plain.naming_with("plain-settle-here", vec![("what", what.into())]);
        sheet.line(&format!("! {said}"));
    }
    pick(plain)
}

fn rows(plain: &Plain, fill: &Fill, section: SectionNo, sheet: &mut Sheet) {
    let rows = fill.draft.rows(section);
    if rows.is_empty() {
        sheet.line(&plain.words.say("open-no-rows"));
    }
    for (no, row) in rows.iter().enumerate() {
        let name = caption::row(&plain.words, &fill.draft, section, *row, fill.lang());
        let count = caption::row_count(&fill.draft, section, *row);
        let line = format!("{name} ({}/{})", count.done, count.asked);
        sheet.behind(&format!("{:>3}. ", no + 1), &line);
    }
    sheet.line(&plain.naming("plain-go-on"));
}

/// What is open, from the line that has the focus on.
pub fn review(plain: &Plain, fill: &Fill, review: &Review, sheet: &mut Sheet) -> String {
    if review.all().is_empty() {
        sheet.line(&plain.words.say("notice-all-answered"));
        return pick(plain);
    }
    let n = review.open().into();
    sheet.line(&plain.words.with("review-title", &[("n", n)]));
    let kinds = review.filters().into_iter().enumerate();
    let kinds: Vec<String> = kinds
        .map(|(no, filter)| {
            let n = review.count(filter);
            let name = plain.words.say(filter.phrase());
            let mark = if filter == review.filter { "* " } else { "" };
            format!("{mark}{}. {name}: {n}", no + 1)
        })
        .collect();
    let kinds = vec![("kinds", kinds.join(", ").into())];
    sheet.line(&plain.naming_with("plain-kinds", kinds));
    let lines = review.lines.iter().map(|line| {
        let (mark, place, why) = summary::open_line(&plain.words, &fill.draft, line, fill.lang());
        format!("{mark} {place}  {why}").trim_end().to_owned()
    });
    let lines: Vec<String> = lines.collect();
    numbered(plain, sheet, review.selected, &lines);
    pick(plain)
}

/// What the open answer has been, from the line that has the focus on.
pub fn versions(plain: &Plain, fill: &Fill, versions: &Versions, sheet: &mut Sheet) -> String {
    let n = versions.list.len().into();
    sheet.line(&plain.words.with("versions-title", &[("n", n)]));
    sheet.line(&summary::wording(
        &fill.draft,
        versions.cell.item,
        fill.lang(),
    ));
    let lines = versions.list.iter().map(|version| {
        let told = caption::version(&plain.words, fill, versions.cell, version);
        let heads = [told.about, told.notes].into_iter();
        let heads: Vec<String> = heads.filter(|head| !head.is_empty()).collect();
        format!("{}: {}", heads.join(" · "), told.text.replace('\n', " / "))
    });
    let lines: Vec<String> = lines.collect();
    numbered(plain, sheet, versions.selected, &lines);
    pick(plain)
}

/// The page for a report.
pub fn export(plain: &Plain, export: &Export, sheet: &mut Sheet) -> String {
    let words = &plain.words;
    sheet.line(&words.say("export-title"));
    let languages = export.to.languages.iter();
    let languages: Vec<String> = languages
        .map(|lang| summary::lang_name(words, lang))
        .collect();
    let write = if export.to.replace {
        "export-replace"
    } else {
        "export-write"
    };
    let more = step::more_of_export(export).into_iter().map(|at| {
        if at == ExportAt::What {
            let what = words.say(caption::export_phrase(export.to.what));
            format!("{}: {what}", words.say("export-what"))
        } else {
            let printed = words.say(caption::findings_phrase(export.to.findings));
            format!("{}: {printed}", words.say("export-findings"))
        }
    });
    let lines = [
        format!(
            "{}: {}",
            words.say("export-format"),
            words.say(caption::format_phrase(export.to.format))
        ),
        format!(
            "{}: {}",
            words.say("export-languages"),
            languages.join(", ")
        ),
        format!("{}: {}", words.say("export-file"), export.to.file),
        words.say(write),
        words.say("plain-export-show"),
    ];
    let lines: Vec<String> = lines.into_iter().chain(more).collect();
    numbered(plain, sheet, 0, &lines);
    sheet.line(&words.say("plain-export-file"));
    pick(plain)
}
