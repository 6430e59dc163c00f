//! What is still open in a draft, each line a place to go to.

pub mod filter;
mod list;
mod next;

use crate::core::answers::Point;
use crate::core::checks::Finding;
use crate::core::draft::Draft;
use crate::core::lang::{Lang, Text};
use crate::core::letters::Mixed;
use crate::core::reading::Violation;
use crate::core::wizard::colleagues::{self, Left, Rivals};
use crate::core::wizard::command::Command;
use crate::core::wizard::fill::walk::{self, Place};
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::phase::Late;
use crate::core::wizard::popup::settle::{Matter, Settle};
use crate::core::wizard::popup::{Popup, accept};
use crate::core::wizard::review::filter::Filter;
use crate::core::wizard::{Effect, Screen, Wizard};

pub use crate::core::wizard::review::list::open_at;
pub use crate::core::wizard::review::next::next_open;

/// The list of what is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The lines that are shown, in the order of the form.
    pub lines: Vec<ReviewLine>,
    /// The line with the focus.
    pub selected: usize,
    /// Which lines are shown.
    pub filter: Filter,
    /// All lines.
    all: Vec<ReviewLine>,
}

/// One thing that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewLine {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub what: Open,
}

/// Why something is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// No answer.
    Blank {
        /// The questionnaire asks for one.
        required: bool,
    },
    /// A part of the answer is missing.
    Partial,
    /// A text is there in one language of the document and missing in these.
    Gap(Vec<Lang>),
    /// The answer is not readable as what is asked.
    Unreadable {
        /// Why.
        violation: Violation,
        /// What was typed.
        typed: String,
    },
    /// Somebody has to find out first.
    ToClarify,
    /// It was carried from the previous period, and nobody has looked at it.
    Carried,
    /// The section did not apply in the previous period, and nobody has looked whether it does now.
    CarriedOff,
    /// A rule over the answers does not hold.
    Finding(Finding),
    /// Words mix letters of two alphabets, and look as if they did not.
    Mixed(Vec<Mixed>),
    /// A section with no row.
    NoRows,
    /// A section marked as not applicable: answers kept in it that are not printed.
    Off {
        /// So many.
        kept: usize,
    },
    /// A question marked as not applicable.
    NotApplicable,
    /// A check that says nothing yet.
    Unchecked {
        /// Which, in which row.
        point: Point,
        /// What it would say.
        say: Text,
        /// It cannot be computed: why, in the words of whoever writes rules. Else answers are missing.
        failed: Option<String>,
    },
    /// Several people did something at once.
    Rivals(Rivals),
    /// A session of one's own left a text in the field.
    Left(Left),
    /// It was changed after the draft was finished, by somebody who did not know.
    Late(Late),
}

impl Open {
    /// What is to be settled, if that is why it is listed.
    fn matter(self) -> Option<Matter> {
        match self {
            Self::Rivals(rivals) => Some(Matter::Rivals(rivals)),
            Self::Left(left) => Some(Matter::Left(left)),
            Self::Blank { .. }
            | Self::Partial
            | Self::Gap(_)
            | Self::Unreadable { .. }
            | Self::ToClarify
            | Self::Carried
            | Self::CarriedOff
            | Self::Finding(_)
            | Self::Mixed(_)
            | Self::NoRows
            | Self::Off { .. }
            | Self::NotApplicable
            | Self::Unchecked { .. }
            | Self::Late(_) => None,
        }
    }

    /// Whether something is to be done about it; the rest is only told.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Blank { .. }
            | Self::Partial
            | Self::Gap(_)
            | Self::Unreadable { .. }
            | Self::ToClarify
            | Self::Carried
            | Self::CarriedOff
            | Self::Mixed(_)
            | Self::NoRows
            | Self::Rivals(_)
            | Self::Left(_)
            | Self::Late(_) => true,
            Self::Finding(finding) => finding.is_open(),
            Self::Off { .. } | Self::NotApplicable | Self::Unchecked { .. } => false,
        }
    }
}

impl Review {
    /// Lists what is open.
    pub fn of(draft: &Draft) -> Self {
        let mut review = Self {
            lines: Vec::new(),
            selected: 0,
            filter: Filter::Everything,
            all: list::all(draft),
        };
        review.show();
        review
    }

    /// Lists what is open in the draft being filled, what there is to settle first.
    pub(crate) fn of_fill(fill: &Fill) -> Self {
        let mut review = Self::of(&fill.draft);
        review.all.splice(0..0, unsettled(fill));
        review.show();
        review
    }

    /// How many lines want something to be done.
    pub fn open(&self) -> usize {
        self.all.iter().filter(|line| line.what.is_open()).count()
    }

    /// How many of them are of which kind.
    pub fn open_kinds(&self) -> Vec<(Filter, usize)> {
        let open = || self.all.iter().filter(|line| line.what.is_open());
        let kinds = Filter::ALL.into_iter();
        let kinds = kinds.map(|kind| {
            let of_it = open().filter(|line| Filter::of(&line.what) == kind);
            (kind, of_it.count())
        });
        kinds.filter(|(_, n)| *n > 0).collect()
    }

    /// So many of them: what the questionnaire asks for and nobody answered comes first.
    pub fn first_open(&self, most: usize) -> Vec<ReviewLine> {
        let is_required = |line: &&ReviewLine| line.what == Open::Blank { required: true };
        let open = self.all.iter().filter(|line| line.what.is_open());
        let (required, rest): (Vec<_>, Vec<_>) = open.partition(is_required);
        let first = required.into_iter().chain(rest).take(most);
        first.cloned().collect()
    }

    /// All lines, whatever is shown.
    pub fn all(&self) -> &[ReviewLine] {
        &self.all
    }

    /// How many lines a filter lets through.
    pub fn count(&self, filter: Filter) -> usize {
        self.all
            .iter()
            .filter(|line| filter.shows(&line.what))
            .count()
    }

    /// The filters that show anything, and the one in use.
    pub fn filters(&self) -> Vec<Filter> {
        let is_of_use = |filter: &Filter| {
            *filter == Filter::Everything || *filter == self.filter || self.count(*filter) > 0
        };
        Filter::ALL.into_iter().filter(is_of_use).collect()
    }

    /// The finding that has the focus.
    pub fn finding(&self) -> Option<&Finding> {
        match &self.lines.get(self.selected)?.what {
            Open::Finding(finding) => Some(finding),
            Open::Blank { .. }
            | Open::Partial
            | Open::Gap(_)
            | Open::Unreadable { .. }
            | Open::ToClarify
            | Open::Carried
            | Open::CarriedOff
            | Open::Mixed(_)
            | Open::NoRows
            | Open::Off { .. }
            | Open::NotApplicable
            | Open::Unchecked { .. }
            | Open::Rivals(_)
            | Open::Left(_)
            | Open::Late(_) => None,
        }
    }

    /// Lists anew, the focus on the same line or as far down as it was.
    pub(crate) fn look_again(&mut self, fill: &Fill) {
        let focus = self.lines.get(self.selected).cloned();
        self.all = Self::of_fill(fill).all;
        self.show();
        let at = focus.and_then(|focus| self.lines.iter().position(|line| *line == focus));
        self.selected = at.unwrap_or(self.selected);
    }

    /// Shows the lines of the next filter, or of the one before.
    fn turn(&mut self, forward: bool) {
        let filters = self.filters();
        let at = filters.iter().position(|filter| *filter == self.filter);
        let step = if forward { 1 } else { filters.len() - 1 };
        self.filter = filters[(at.unwrap_or(0) + step) % filters.len()];
        self.selected = 0;
        self.show();
    }

    fn show(&mut self) {
        let shown = self.all.iter().filter(|line| self.filter.shows(&line.what));
        self.lines = shown.cloned().collect();
        self.selected = self.selected.min(self.lines.len().saturating_sub(1));
    }
}

/// What people did at once, what sessions of one's own left, and what was changed after the draft was finished.
fn unsettled(fill: &Fill) -> Vec<ReviewLine> {
    let left = fill.colleagues.left.iter().map(|left| {
        let section = colleagues::section_of(fill, left.cell);
        ReviewLine {
            place: fill.place_of((section, Some(left.cell))),
            what: Open::Left(left.clone()),
        }
    });
    let rivals = fill.colleagues.rivals.iter().map(|rivals| ReviewLine {
        place: fill.place_of(rivals.place(fill)),
        what: Open::Rivals(rivals.clone()),
    });
    let late = fill.colleagues.late.iter().map(|late| ReviewLine {
        place: fill.place_of(late.place(fill)),
        what: Open::Late(late.clone()),
    });
    left.chain(rivals).chain(late).collect()
}

/// Goes to an open line; where a text is missing in a language, in that one.
pub(crate) fn go(fill: &mut Fill, line: &ReviewLine) {
    let place = walk::nearest(&fill.draft, line.place);
    fill.go(place);
    if let Open::Gap(langs) = &line.what {
        fill.speak_one_of(langs);
    }
}

/// Opens the list, or closes it again.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    if let Some(fill) = wizard.fill_mut() {
        fill.history.seal();
        fill.counts.settle(&fill.draft);
        fill.page = match fill.page {
            Page::Review(_) => Page::Questions,
            Page::Questions | Page::Export(_) | Page::Versions(_) => {
                Page::Review(Review::of_fill(fill))
            }
        };
    }
    Vec::new()
}

/// Does a command on the list.
pub(crate) fn run(wizard: &mut Wizard, command: Command) -> Vec<Effect> {
    let Screen::Fill(fill) = &mut wizard.screen else {
        return Vec::new();
    };
    let Page::Review(review) = &mut fill.page else {
        return Vec::new();
    };
    match command {
        Command::Go(go) => review.selected = go.within(review.selected, review.lines.len(), 10),
        Command::Turn { forward } => review.turn(forward),
        Command::Toggle if review.finding().is_some() => return accept::open(wizard),
        Command::Pick(_) | Command::Cancel | Command::Do(_) => {}
        Command::Accept | Command::Toggle => {
            if let Some(line) = review.lines.get(review.selected).cloned() {
                go(fill, &line);
                let settle = line.what.matter().map(|matter| Settle::new(fill, matter));
                wizard.popup = settle.map(|settle| Popup::Settle(Box::new(settle)));
            }
        }
    }
    Vec::new()
}
