//! Beginning a draft from an earlier one: which ones there are, and what becomes of the page when one is chosen.

use std::sync::Arc;

use crate::core::answers::{Cell, Change, RowId};
use crate::core::draft::Draft;
use crate::core::draft::previous::Previous;
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::core::wizard::begin::{Begin, BeginAt, first_ticked};
use crate::core::wizard::notice::Notice;
use crate::core::wizard::start::DraftSummary;
use crate::core::wizard::{Effect, Screen, Wizard};

/// A draft that was read to begin another one from it.
#[derive(Debug)]
pub struct Earlier {
    /// The questionnaires that a draft can be begun of, with that of this one.
    pub forms: Vec<Arc<Questionnaire>>,
    /// What it says.
    pub previous: Arc<Previous>,
    /// What of it has no place in the form of the new one.
    pub unplaced: Vec<String>,
}

impl Begin {
    /// The drafts of the chosen questionnaire, the latest period first.
    pub fn earlier(&self) -> Vec<&DraftSummary> {
        let id = &self.draft.questionnaire.id;
        let is_good = |draft: &&DraftSummary| draft.problem.is_none() && draft.form == *id;
        let mut earlier: Vec<&DraftSummary> = self.drafts.iter().filter(is_good).collect();
        let ends = |draft: &DraftSummary| draft.period.map(|(from, until)| (until, from));
        earlier.sort_by_key(|draft| std::cmp::Reverse(ends(draft)));
        earlier
    }

    /// What a draft is told by, in the list of those that this one can begin from.
    pub fn earlier_label(draft: &DraftSummary) -> String {
        let about = Some(draft.about.as_str()).filter(|about| !about.is_empty());
        let parts = about.into_iter().chain([draft.name.as_str()]);
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// The line of the draft that this one begins from: 0 is none.
    pub fn earlier_line(&self) -> usize {
        let Some(previous) = &self.draft.previous else {
            return 0;
        };
        let earlier = self.earlier();
        let at = earlier.iter().position(|draft| draft.name == previous.name);
        at.map_or(0, |at| at + 1)
    }

    /// Takes a line: no earlier draft, or one that has to be read first.
    pub(super) fn choose_earlier(&mut self, line: usize) -> Vec<Effect> {
        let earlier = self.earlier();
        let Some(at) = line.checked_sub(1) else {
            self.line = 0;
            if self.draft.previous.is_some() {
                let form = Arc::clone(&self.draft.questionnaire);
                self.draft = Draft::new(form, self.draft.languages.clone());
            }
            return Vec::new();
        };
        let name = earlier.get(at).map(|draft| draft.name.clone());
        if name.is_some() {
            self.line = line;
        }
        name.map(Effect::ReadEarlier).into_iter().collect()
    }

    /// The page becomes that of a draft which begins from this one.
    fn begin_from(&mut self, previous: Arc<Previous>, lang: &Lang) {
        let form = Arc::clone(&previous.draft.questionnaire);
        let known = self.forms.iter().position(|f| Arc::ptr_eq(f, &form));
        self.form = known.unwrap_or_else(|| {
            self.forms.push(Arc::clone(&form));
            self.forms.len() - 1
        });
        let wanted = Some(&self.wanted).filter(|wanted| !wanted.is_empty());
        let wanted = wanted.unwrap_or(&previous.draft.languages);
        let languages = first_ticked(&form, wanted, lang);
        self.draft = Draft::from_previous(previous, languages);
        if self.at == BeginAt::Earlier {
            self.line = self.earlier_line();
        }
    }

    /// The draft in other languages; what is on this page is kept.
    pub(super) fn in_languages(&self, languages: Vec<Lang>) -> Draft {
        let form = Arc::clone(&self.draft.questionnaire);
        let mut draft = match &self.draft.previous {
            Some(previous) => Draft::from_previous(Arc::clone(previous), languages),
            None => Draft::new(Arc::clone(&form), languages),
        };
        for item in form.names_draft.iter().chain(&form.period) {
            let cell = once(*item);
            let answer = self.draft.answers.answer(cell).clone();
            draft.answers.apply(Change::Answer(cell, answer));
        }
        draft
    }

    /// What stands on this page was looked at, also where it was carried.
    pub(super) fn see_page(&mut self) {
        let form = Arc::clone(&self.draft.questionnaire);
        for item in form.names_draft.iter().chain(&form.period) {
            let seen = self.draft.answers.answer(once(*item)).seen();
            self.draft.answers.apply(Change::Answer(once(*item), seen));
        }
    }
}

fn once(item: crate::core::questionnaire::item::ItemNo) -> Cell {
    let row = RowId::ONLY;
    Cell { item, row }
}

/// The page for a new draft begins from this one, or is opened for that.
pub(crate) fn take(wizard: &mut Wizard, earlier: &Earlier) {
    let lang = wizard.lang.clone();
    wizard.forms.clone_from(&earlier.forms);
    if let Screen::Start(start) = &wizard.screen {
        let drafts = start.drafts.clone();
        let wanted = wizard.document_langs.clone();
        if let Some(begin) = Begin::new(wizard.forms.clone(), wanted, &lang, drafts) {
            wizard.screen = Screen::Begin(Box::new(begin));
            begin_at_answers(wizard, &earlier.previous, &lang);
        }
    } else if let Screen::Begin(begin) = &mut wizard.screen {
        begin.begin_from(Arc::clone(&earlier.previous), &lang);
    }
    if !earlier.unplaced.is_empty() {
        let names = earlier.unplaced.join(", ");
        wizard.notice = Some(Notice::new("notice-unplaced-earlier").with("names", names));
    }
}

/// Form and languages are chosen then, and what names the draft is to be confirmed.
fn begin_at_answers(wizard: &mut Wizard, previous: &Arc<Previous>, lang: &Lang) {
    let Screen::Begin(begin) = &mut wizard.screen else {
        return;
    };
    begin.begin_from(Arc::clone(previous), lang);
    let is_answer = |at: &BeginAt| matches!(at, BeginAt::Answer(..));
    begin.at = begin
        .places()
        .into_iter()
        .find(is_answer)
        .unwrap_or(BeginAt::Go);
    begin.line = 0;
}
