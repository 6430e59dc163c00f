//! A check that does not hold.

use rust_decimal::Decimal;

use crate::core::answers::{Cell, Point};
use crate::core::questionnaire::CheckLevel;
use crate::core::rule::{Comparison, Value};

/// A check that does not hold: which, where to look, and the figures that do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check and the row.
    pub point: Point,
    /// The answer to look at.
    pub cell: Cell,
    /// The figures.
    pub figures: Figures,
    /// How much it matters.
    pub level: CheckLevel,
    /// Whether somebody said that it is right as it is.
    pub state: State,
    /// The values that the check rests on, as they are kept when it is accepted.
    pub seen: Vec<String>,
}

/// The figures of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figures {
    /// What stands left and right, and what is true of the two.
    Sides(Decimal, Comparison, Decimal),
    /// The figures other than zero that the check looks at; a single zero where there are no others.
    Values(Vec<Decimal>),
}

/// Whether somebody said of a finding that it is right as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody did.
    New,
    /// Somebody did, and the values have changed since: it is as good as new.
    Changed,
    /// Somebody did, of these very values.
    Accepted,
}

impl Finding {
    /// Whether something is to be done about it.
    pub fn is_open(&self) -> bool {
        self.level == CheckLevel::Warning && self.state != State::Accepted
    }
}

/// Longest text that is kept letter by letter among the values of a finding, in characters.
const LONGEST: usize = 40;

/// A value as it is kept among those that a finding rests on. Of a long text only the beginning, and a sum over all.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Number(number) => number.normalize().to_string(),
        Value::Text(text) => shown_text(text),
        Value::Truth(truth) => truth.to_string(),
        Value::Unanswered => "?".to_owned(),
        Value::NotApplicable => "-".to_owned(),
    }
}

pub(super) fn shown_text(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => format!("'{text}'"),
        Some((end, _)) => format!("'{}…' {:016x}", &text[..end], sum(text)),
    }
}

/// FNV-1a: the same on every machine and for ever, since it is kept in files.
fn sum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
