//! What stands over the page, in lines.

use crate::core::caption;
use crate::core::caption::{company, finish};
use crate::core::summary;
use crate::core::wizard::Wizard;
use crate::core::wizard::fill::Fill;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::popup::copy::{Copy, CopyState};
use crate::core::wizard::popup::find::Find;
use crate::core::wizard::popup::finish::Finish;
use crate::core::wizard::popup::finished::Finished;
use crate::core::wizard::popup::settle::Settle;
use crate::plain::sheet::Sheet;
use crate::plain::tell::lists::{numbered, pick, ticked};
use crate::plain::tell::wants;
use crate::plain::{PAGE, Plain, step};

/// What stands over the page.
pub fn popup(plain: &Plain, wizard: &Wizard, popup: &Popup, sheet: &mut Sheet) -> String {
    let words = &plain.words;
    match popup {
        // Both are told by commands of this mode, and never opened by it.
        Popup::Menu { .. } | Popup::Help { .. } => {}
        Popup::Ready {
            answers, remark, ..
        } => {
            sheet.line(&words.say("ready-title"));
            let lines = answers.iter();
            let lines: Vec<String> = lines
                .map(|ready| caption::ready(words, wizard, ready))
                .collect();
            numbered(plain, sheet, 0, &lines);
            if !remark.is_empty() {
                sheet.line(&format!("{}: {remark}", words.say("ready-remark")));
            }
        }
        Popup::SectionOff { .. } => {
            sheet.line(&words.say("plain-off-ask"));
            let lines = [words.say("plain-off-mark"), words.say("plain-off-keep")];
            numbered(plain, sheet, 0, &lines);
        }
        Popup::Accept(accept) => {
            let Some(fill) = wizard.fill() else {
                return pick(plain);
            };
            let lines = accept.lines.iter();
            let lines: Vec<String> = lines
                .map(|line| caption::accept(words, fill, line, true))
                .collect();
            numbered(plain, sheet, 0, &lines);
            if !accept.remark.is_empty() {
                sheet.line(&format!("{}: {}", words.say("ready-remark"), accept.remark));
            }
            sheet.line(&words.say("plain-accept-how"));
        }
        Popup::Find(find) => return found(plain, wizard, find, sheet),
        Popup::Settle(asked) => settle(plain, wizard, asked, sheet),
        Popup::Languages(languages) => {
            sheet.line(&words.say("languages-title"));
            let on = step::on(languages);
            let langs = languages.offered.iter().enumerate();
            let langs: Vec<String> = langs
                .map(|(no, lang)| ticked(on.contains(&no), &summary::lang_name(words, lang)))
                .collect();
            numbered(plain, sheet, 0, &langs);
            sheet.line(&words.say("plain-languages-how"));
            return wants(&words.say("plain-picks"));
        }
        Popup::NotKept(asked) => {
            sheet.line(&caption::not_kept(words, wizard, asked.what));
            let lines = asked.offers.iter();
            let lines: Vec<String> = lines.map(|o| caption::offer(words, *o)).collect();
            numbered(plain, sheet, 0, &lines);
        }
        Popup::Copy(copy) => return copy_to(plain, copy, sheet),
        Popup::Finish(asked) => finishing(plain, wizard, asked, sheet),
        // Mostly it is told at once.
        Popup::Finished(asked) => {
            if let Some(said) = wizard.fill().and_then(Fill::finished) {
                sheet.line(&finish::finished(words, said, asked.what));
            }
            let ways = Finished::WAYS.map(|way| finish::way_on(words, way));
            numbered(plain, sheet, 0, &ways);
        }
        Popup::Reopen { .. } => {
            sheet.line(&words.say("plain-reopen-ask"));
            return wants(&words.say("reopen-reason"));
        }
    }
    pick(plain)
}

/// What is open, and what can be done.
fn finishing(plain: &Plain, wizard: &Wizard, asked: &Finish, sheet: &mut Sheet) {
    let Some(fill) = wizard.fill() else {
        return;
    };
    let words = &plain.words;
    let kinds = finish::kinds(words, asked);
    if asked.open() > 0 {
        let open = words.with("review-title", &[("n", asked.open().into())]);
        sheet.line(&format!("{open} ({kinds})"));
    } else {
        sheet.line(&kinds);
    }
    for line in finish::first(words, fill, asked) {
        sheet.behind("  ", &line);
    }
    sheet.line(&words.say("finish-why"));
    let ways = asked.ways.iter();
    let ways: Vec<String> = ways.map(|way| finish::way(words, *way)).collect();
    numbered(plain, sheet, 0, &ways);
    sheet.line(&words.say("plain-finish-how"));
}

/// What is compared, each text in full, and the ways out.
fn settle(plain: &Plain, wizard: &Wizard, settle: &Settle, sheet: &mut Sheet) {
    let Some(fill) = wizard.fill() else {
        return;
    };
    let words = &plain.words;
    sheet.gap();
    sheet.line(&company::settle_title(words, settle));
    sheet.line(&company::settle_about(words, fill, settle));
    for (head, text) in company::settle_sides(words, fill, settle) {
        sheet.line(&format!("{head}:"));
        text.lines().for_each(|line| sheet.behind("  ", line));
    }
    let ways = settle.ways.iter();
    let ways: Vec<String> = ways
        .map(|way| company::settle_way(words, settle, *way))
        .collect();
    numbered(plain, sheet, 0, &ways);
    sheet.line(&plain.naming("plain-settle-how"));
}

/// A copy elsewhere: into which directory, and why not.
fn copy_to(plain: &Plain, copy: &Copy, sheet: &mut Sheet) -> String {
    match &copy.state {
        CopyState::Failed(why) => {
            let args = [("why", why.as_str().into())];
            sheet.line(&plain.words.with("copy-failed", &args));
        }
        // What was done is told as a reply.
        CopyState::Asked | CopyState::Done(_) => sheet.line(&plain.naming("plain-copy-ask")),
    }
    if !copy.to.is_empty() {
        let args = [("text", copy.to.as_str().into())];
        sheet.behind("  ", &plain.words.with("plain-now", &args));
    }
    wants(&plain.words.say("copy-to"))
}

fn found(plain: &Plain, wizard: &Wizard, find: &Find, sheet: &mut Sheet) -> String {
    let Some(fill) = wizard.fill() else {
        return pick(plain);
    };
    if find.hits.is_empty() {
        sheet.line(&plain.words.say("find-nothing"));
        return wants(&plain.words.say("find-query"));
    }
    let hits = find.hits.iter();
    let hits: Vec<String> = hits
        .map(|place| summary::place(&fill.draft, *place, fill.lang()))
        .collect();
    // Sections are listed whole, with one's own having the focus; hits from the focus on.
    let from = if find.query.trim().is_empty() {
        find.selected / PAGE * PAGE
    } else {
        find.selected
    };
    numbered(plain, sheet, from, &hits);
    pick(plain)
}
