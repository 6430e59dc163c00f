//! The list of drafts, with «new draft» as its first line.

use jiff::civil::Date;

use crate::core::lang::Text;
use crate::core::wizard::command::Command;
use crate::core::wizard::phase::Said;
use crate::core::wizard::{Effect, Screen, Wizard, begin};

/// What the list shows of a draft.
#[derive(Clone, Debug)]
pub struct DraftSummary {
    /// Its name in the data directory.
    pub name: String,
    /// Title of its questionnaire.
    pub title: Text,
    /// What tells it from others: the institution, the period.
    pub about: String,
    /// Answers given.
    pub done: usize,
    /// Answers asked for.
    pub asked: usize,
    /// When it was changed last, as shown.
    pub changed: String,
    /// Who finished it, if it is finished.
    pub finished: Option<Said>,
    /// Why it cannot be opened, if it cannot.
    pub problem: Option<String>,
    /// The id of its questionnaire.
    pub form: String,
    /// The period that it is about, where both days can be read.
    pub period: Option<(Date, Date)>,
}

/// The list and where one stands in it; 0 is «new draft».
#[derive(Debug, Default)]
pub struct Start {
    /// Drafts, the latest first.
    pub drafts: Vec<DraftSummary>,
    /// The line with the focus.
    pub selected: usize,
}

impl Start {
    /// The draft with the focus, if it can be opened.
    pub fn good(&self) -> Option<&DraftSummary> {
        let at = self.selected.checked_sub(1)?;
        let draft = self.drafts.get(at)?;
        draft.problem.is_none().then_some(draft)
    }

    /// Shows these drafts; the focus goes to the latest, or to «new draft» where there is none.
    pub fn list(&mut self, drafts: Vec<DraftSummary>) {
        self.selected = usize::from(!drafts.is_empty());
        self.drafts = drafts;
    }
}

/// Does a command on the list of drafts.
pub(crate) fn run(wizard: &mut Wizard, command: Command) -> Vec<Effect> {
    let Screen::Start(start) = &mut wizard.screen else {
        return Vec::new();
    };
    let lines = start.drafts.len() + 1;
    match command {
        Command::Go(go) => start.selected = go.within(start.selected, lines, 10),
        Command::Pick(n) => start.selected = (n - 1).min(lines - 1),
        Command::Accept | Command::Toggle => {
            return match start
                .selected
                .checked_sub(1)
                .and_then(|at| start.drafts.get(at))
            {
                Some(draft) => vec![Effect::Open(draft.name.clone())],
                None => begin::open(wizard),
            };
        }
        Command::Turn { .. } | Command::Cancel | Command::Do(_) => {}
    }
    Vec::new()
}
