//! Accepting a finding as it is, with a remark that says why; and looking at it again.

use crate::core::answers::{Acceptance, Change};
use crate::core::checks::{Finding, State};
use crate::core::lang::Lang;
use crate::core::wizard::command::Go;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::{Effect, Wizard, save_if};

/// What is found at one place, and what can be done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accept {
    /// What can be done.
    pub lines: Vec<AcceptLine>,
    /// The line with the focus.
    pub selected: usize,
    /// Why the finding is right as it is.
    pub remark: String,
}

/// One thing that can be done about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptLine {
    /// The finding.
    pub finding: Finding,
    /// What.
    pub does: Does,
}

/// What can be done about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// It is right as it is; the remark says why.
    Accept,
    /// It is to be looked at again.
    Reopen,
}

impl Accept {
    pub(super) fn go(&mut self, go: Go) {
        self.selected = go.within(self.selected, self.lines.len(), 8);
    }
}

/// The findings where one stands: that of the list, or those of the open question.
pub(crate) fn findings(fill: &Fill) -> Vec<Finding> {
    match (&fill.page, fill.cell()) {
        (Page::Review(review), _) => review.finding().cloned().into_iter().collect(),
        (Page::Questions, Some(cell)) => fill.counts.findings_at(&fill.draft, cell),
        (Page::Questions, None) | (Page::Export(_) | Page::Versions(_), _) => Vec::new(),
    }
}

/// Opens it at the findings where one stands.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    let Some(fill) = wizard.fill() else {
        return Vec::new();
    };
    let found = findings(fill);
    let lang = fill.lang().spoken();
    let remark = found.iter().find_map(|finding| said(fill, finding, &lang));
    let lines = found.into_iter().flat_map(|finding| {
        let reopen = (finding.state != State::New).then(|| AcceptLine {
            finding: finding.clone(),
            does: Does::Reopen,
        });
        let accept = AcceptLine {
            finding,
            does: Does::Accept,
        };
        [accept].into_iter().chain(reopen)
    });
    let lines: Vec<AcceptLine> = lines.collect();
    if lines.is_empty() {
        wizard.notice = Some(Notice::new("notice-not-here"));
        return Vec::new();
    }
    wizard.popup = Some(Popup::Accept(Accept {
        lines,
        selected: 0,
        remark: remark.unwrap_or_default(),
    }));
    Vec::new()
}

fn said(fill: &Fill, finding: &Finding, lang: &Lang) -> Option<String> {
    let said = fill.draft.answers.accepted(finding.point)?;
    said.remark.get(lang).cloned()
}

/// Does what has the focus. Without a remark nothing is accepted, since nobody would know why.
pub(super) fn give(wizard: &mut Wizard, accept: Accept) -> Vec<Effect> {
    let Some(line) = accept.lines.get(accept.selected) else {
        return Vec::new();
    };
    if line.does == Does::Accept && accept.remark.trim().is_empty() {
        wizard.notice = Some(Notice::new("notice-remark-wanted"));
        wizard.popup = Some(Popup::Accept(accept));
        return Vec::new();
    }
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let point = line.finding.point;
    let (acceptance, notice) = match line.does {
        Does::Accept => {
            let before = fill.draft.answers.accepted(point).cloned();
            let mut remark = before.unwrap_or_default().remark;
            remark.insert(fill.lang().spoken(), accept.remark.trim().to_owned());
            let seen = line.finding.seen.clone();
            (Some(Acceptance { remark, seen }), "notice-finding-accepted")
        }
        Does::Reopen => (None, "notice-finding-reopened"),
    };
    let changed = fill.change(vec![Change::Finding(point, acceptance)]);
    fill.look_again();
    wizard.notice = Some(Notice::new(notice));
    save_if(wizard, changed)
}
