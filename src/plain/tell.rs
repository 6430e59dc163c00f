//! What is shown after a line: what it came to, then where one stands, then what stands before the next line.

mod lists;
mod popups;
mod question;
mod remark;

use crate::core::answers::RowId;
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::reading::Progress;
use crate::core::summary;
use crate::core::told;
use crate::core::wizard::fill::Page;
use crate::core::wizard::notice::{Notice, NoticeText};
use crate::core::wizard::{Saving, Screen, Wizard};
use crate::core::words::Arg;
use crate::plain::sheet::Sheet;
use crate::plain::{Plain, Tell, step};

/// What stands before a further line of a text.
const GOES_ON: &str = "| ";

/// What was told last, so that titles are told once.
#[derive(Clone, Debug, Default)]
pub struct Told {
    section: Option<(SectionNo, RowId)>,
    column: Option<usize>,
    groups: Vec<crate::core::questionnaire::item::ItemNo>,
    cell: Option<crate::core::answers::Cell>,
    lang: Option<Lang>,
    /// How texts of several lines are written was explained.
    lines_explained: bool,
}

impl Told {
    /// All is told anew.
    pub fn forget(&mut self) {
        let lines_explained = self.lines_explained;
        *self = Self {
            lines_explained,
            ..Self::default()
        };
    }
}

/// What is to be shown now.
pub fn tell(plain: &mut Plain, wizard: &Wizard) -> String {
    let mut sheet = Sheet::new(plain.width);
    for reply in std::mem::take(&mut plain.replies) {
        sheet.line(&reply);
    }
    findings(plain, wizard, &mut sheet);
    if let Some(notice) = &wizard.notice {
        sheet.line(&notice_said(plain, notice));
    }
    saving(plain, wizard, &mut sheet);
    if plain.what == Tell::PlaceInFull {
        plain.told.forget();
    }
    if plain.what == Tell::Preview
        && let Some(export) = step::export(wizard)
    {
        export.preview.iter().for_each(|line| sheet.as_is(line));
    }
    if plain.text.is_some() {
        return sheet.prompt(GOES_ON);
    }
    let is_silent = matches!(plain.what, Tell::Reply | Tell::Saving);
    let prompt = if is_silent {
        let mut unseen = Sheet::new(plain.width);
        place(plain, wizard, &mut unseen)
    } else {
        place(plain, wizard, &mut sheet)
    };
    sheet.prompt(&prompt)
}

/// Where one stands; gives what stands before the next line.
fn place(plain: &mut Plain, wizard: &Wizard, sheet: &mut Sheet) -> String {
    let is_question = wizard.popup.is_none()
        && wizard
            .fill()
            .is_some_and(|fill| fill.questions_cell().is_some());
    if !is_question {
        plain.told.forget();
    }
    match (&wizard.popup, &wizard.screen) {
        (Some(popup), _) => popups::popup(plain, wizard, popup, sheet),
        (None, Screen::Start(start)) => lists::start(plain, wizard, start, sheet),
        (None, Screen::Begin(begin)) => lists::begin(plain, wizard, begin, sheet),
        (None, Screen::Fill(fill)) => match &fill.page {
            Page::Review(review) => lists::review(plain, fill, review, sheet),
            Page::Export(export) => lists::export(plain, export, sheet),
            Page::Versions(versions) => lists::versions(plain, fill, versions, sheet),
            Page::Questions => match fill.cell() {
                Some(cell) => question::question(plain, wizard, fill, cell, sheet),
                None => lists::front(plain, wizard, fill, sheet),
            },
        },
    }
}

/// What the answer given last lacks: movement goes on, so it is said when it is left.
fn findings(plain: &Plain, wizard: &Wizard, sheet: &mut Sheet) {
    let (Some(fill), Some(cell)) = (wizard.fill(), plain.answered) else {
        return;
    };
    // Where one still stands at it, the question itself tells.
    if fill.questions_cell() == Some(cell) && plain.text.is_none() {
        return;
    }
    let wording = || summary::wording(&fill.draft, cell.item, fill.lang());
    if let Progress::Unreadable(violation) = fill.draft.progress(cell) {
        let why = summary::violated(&plain.words, &violation);
        sheet.line(&format!("! {}: {why}", wording()));
    }
    for found in fill.counts.findings_at(&fill.draft, cell) {
        let (mark, lang) = (told::sign(&found), fill.lang());
        sheet.line(&format!(
            "{mark} {}",
            told::whole(&plain.words, &fill.draft, &found, lang)
        ));
    }
    question::mixed(plain, fill, cell, sheet);
    question::computed_behind(plain, fill, cell, sheet);
}

/// That saving failed is said after every line until it succeeds; that it succeeded, when asked for.
fn saving(plain: &Plain, wizard: &Wizard, sheet: &mut Sheet) {
    match &wizard.saving {
        Saving::Failed(why) => {
            let args = [("why", why.as_str().into())];
            sheet.line(&plain.words.with("saving-failed", &args));
        }
        Saving::ReadOnly(why) => {
            let args = [("why", why.as_str().into())];
            sheet.line(&plain.words.with("saving-read-only", &args));
        }
        Saving::Saved(time) if plain.what == Tell::Saving => {
            let args = [("time", time.as_str().into())];
            sheet.line(&plain.words.with("saving-saved", &args));
        }
        Saving::Written if plain.what == Tell::Saving => {
            sheet.line(&plain.words.say("saving-written"));
        }
        Saving::Saved(_) | Saving::Written | Saving::Untouched => {}
        Saving::Pending => sheet.line(&plain.words.say("saving-pending")),
    }
}

/// A notice in words of this mode: those of the full screen name keys.
fn notice_said(plain: &Plain, notice: &Notice) -> String {
    let (id, variables) = match &notice.text {
        NoticeText::Said(text) => return text.clone(),
        NoticeText::Phrase(id, variables) => (*id, variables),
    };
    let id = match id {
        "notice-first-hint" => "plain-first",
        "notice-export-exists" => "plain-export-exists",
        "notice-row-duplicated" => "plain-row-duplicated",
        "notice-row-deleted" => "plain-row-deleted",
        "notice-end" => "plain-end",
        "notice-repaired" => "plain-repaired",
        "notice-finding-accepted" => "plain-finding-accepted",
        "notice-finding-reopened" => "plain-finding-reopened",
        "notice-remark-wanted" => "plain-accept-how",
        "notice-copy" => "plain-leave-hint",
        "notice-languages" => "plain-languages-set",
        "notice-in-turn" => "plain-in-turn-on",
        "notice-not-in-turn" => "plain-in-turn-off",
        "versions-taken" => "plain-versions-taken",
        "notice-finished" => "plain-finished",
        "notice-opened-finished" => "plain-opened-finished",
        "notice-opened-late" => "plain-opened-late",
        "notice-late" => "plain-late",
        "notice-reason-wanted" => "plain-reason-wanted",
        other => other,
    };
    let args = variables.iter();
    let args: Vec<(&str, Arg)> = args
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    plain.naming_with(id, args)
}

/// What stands before the next line, behind what is wanted.
fn wants(what: &str) -> String {
    format!("{what}> ")
}
