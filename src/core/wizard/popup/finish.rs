//! The draft is about to be finished: what is open in it, and whether that is meant.

use crate::core::wizard::command::Go;
use crate::core::wizard::fill::Page;
use crate::core::wizard::popup::{Popup, around};
use crate::core::wizard::review::filter::Filter;
use crate::core::wizard::review::{self, Review, ReviewLine};
use crate::core::wizard::{Effect, Wizard};

/// So many lines of what is open are named.
const NAMED: usize = 5;

/// The question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finish {
    /// How much is open, by its kind.
    pub kinds: Vec<(Filter, usize)>,
    /// The first lines of it: answers that the questionnaire asks for come before all else.
    pub first: Vec<ReviewLine>,
    /// What can be done.
    pub ways: Vec<Way>,
    /// The one with the focus.
    pub selected: usize,
}

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Back to the page.
    Stay,
    /// The list of all that is open.
    Review,
    /// The draft is finished.
    Finish,
}

impl Finish {
    /// With what is open now. The first way changes nothing, so that whoever types on does no harm.
    pub fn of(review: &Review) -> Self {
        let kinds = review.open_kinds();
        let to_review = (!kinds.is_empty()).then_some(Way::Review);
        let ways = [Way::Stay].into_iter().chain(to_review);
        Self {
            kinds,
            first: review.first_open(NAMED),
            ways: ways.chain([Way::Finish]).collect(),
            selected: 0,
        }
    }

    /// How much is open.
    pub fn open(&self) -> usize {
        self.kinds.iter().map(|(_, n)| n).sum()
    }

    pub(super) fn go(&mut self, go: Go) {
        self.selected = around(go, self.selected, self.ways.len());
    }
}

/// Opens it.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    let finish = wizard.fill().map(|fill| Finish::of(&Review::of_fill(fill)));
    wizard.popup = finish.map(|finish| Popup::Finish(Box::new(finish)));
    Vec::new()
}

/// Does what has the focus.
pub(super) fn accept(wizard: &mut Wizard, finish: &Finish) -> Vec<Effect> {
    let is_listed = wizard
        .fill()
        .is_some_and(|fill| matches!(fill.page, Page::Review(_)));
    match finish.ways.get(finish.selected) {
        Some(Way::Review) if !is_listed => review::open(wizard),
        Some(Way::Finish) => vec![Effect::Finish],
        Some(Way::Stay | Way::Review) | None => Vec::new(),
    }
}
