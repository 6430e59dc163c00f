//! Shares in percent: what figures give, and what somebody typed.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::core::answers::Cell;
use crate::core::checks::scope;
use crate::core::draft::Draft;
use crate::core::questionnaire::item::{ItemNo, Kind, Part};
use crate::core::rule::Value;

/// A figure as a share of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The item with the whole.
    pub base: ItemNo,
    /// The whole.
    pub of: Decimal,
    /// The share in percent, exact as far as decimals go.
    pub percent: Decimal,
}

/// The share that an answer is printed as (`percent_of`); `None` over a gap and where the whole is zero.
pub fn share(draft: &Draft, cell: Cell) -> Option<Share> {
    let Kind::Number(number) = &draft.questionnaire.item(cell.item).kind else {
        return None;
    };
    let base = number.percent_of?;
    let figure = |item: ItemNo| match scope::value(draft, Cell { item, ..cell }) {
        Value::Number(number) => Some(number),
        Value::Text(_) | Value::Truth(_) | Value::Unanswered | Value::NotApplicable => None,
    };
    let of = figure(base)?;
    let percent = figure(cell.item)?
        .checked_mul(Decimal::ONE_HUNDRED)?
        .checked_div(of)?;
    Some(Share { base, of, percent })
}

/// The first share among those typed beside an answer that is not what the figures give, and what they give to as
/// many places.
pub(super) fn wrong_share(draft: &Draft, cell: Cell) -> Option<(Decimal, Decimal)> {
    let share = share(draft, cell)?;
    let answer = draft.answers.answer(cell);
    let notes = answer.texts().filter(|(slot, _)| slot.part == Part::Note);
    let typed = notes.flat_map(|(_, text)| percents(text));
    let mut pairs = typed.map(|typed| (typed, rounded(share.percent, typed.scale())));
    pairs.find(|(typed, right)| typed != right)
}

/// Rounded half away from zero, with just so many places.
pub fn rounded(value: Decimal, places: u32) -> Decimal {
    let mut rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    rounded
}

/// The numbers in a text with a sign of percent behind them.
fn percents(text: &str) -> Vec<Decimal> {
    let pieces: Vec<&str> = text.split('%').collect();
    let before = pieces.iter().take(pieces.len() - 1);
    before.filter_map(|piece| trailing(piece)).collect()
}

fn trailing(text: &str) -> Option<Decimal> {
    let text = text.trim_end();
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let from = text.trim_end_matches(is_of_number).len();
    let number = text[from..].trim_start_matches([',', '.']);
    number.replace(',', ".").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_found_in_a_text() {
        let found =
            |text| -> Vec<String> { percents(text).iter().map(Decimal::to_string).collect() };
        assert_eq!(found("Ли О.В., 6,7%"), ["6.7"]);
        assert_eq!(found("9 %; ещё 40.9%"), ["9", "40.9"]);
        assert_eq!(found("много %, 100 человек"), [""; 0]);
        assert_eq!(found(""), [""; 0]);
    }
}
