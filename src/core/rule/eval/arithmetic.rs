//! Exact decimal arithmetic that refuses instead of panicking.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::core::rule::eval::Site;
use crate::core::rule::fault::{EvalError, Fault};
use crate::core::rule::operator::Arithmetic;
use crate::core::rule::value::{Known, Value, both};

/// Computes one operation. A quotient without end is cut after 28 digits.
pub(super) fn computed(
    site: Site,
    op: Arithmetic,
    left: Decimal,
    right: Decimal,
) -> Result<Decimal, EvalError> {
    let result = match op {
        Arithmetic::Plus => left.checked_add(right),
        Arithmetic::Minus => left.checked_sub(right),
        Arithmetic::Times => left.checked_mul(right),
        Arithmetic::Over if right.is_zero() => return Err(site.error(Fault::DivisionByZero)),
        // A quotient has no natural number of decimals: 10 / 4 is 2.5, not 2.50.
        Arithmetic::Over => left.checked_div(right).map(|quotient| quotient.normalize()),
    };
    result
        .map(without_signed_zero)
        .ok_or_else(|| site.error(Fault::Overflow { by: site.by }))
}

pub(super) fn negative(number: Decimal) -> Decimal {
    without_signed_zero(-number)
}

/// Rounds to so many decimals, a half away from zero as people do.
pub(super) fn rounded(
    site: Site,
    number: Known<Decimal>,
    places: Known<Decimal>,
) -> Result<Value, EvalError> {
    let (number, places) = match both(number, places) {
        Ok(known) => known,
        Err(gap) => return Ok(gap.into()),
    };
    let whole = places
        .to_u32()
        .filter(|whole| *whole <= Decimal::MAX_SCALE && Decimal::from(*whole) == places);
    let Some(whole) = whole else {
        return Err(site.error(Fault::Places { places }));
    };
    let rounded = number.round_dp_with_strategy(whole, RoundingStrategy::MidpointAwayFromZero);
    Ok(Value::Number(without_signed_zero(rounded)))
}

/// Keeps `-0` off the screen, which the decimals know and people do not.
fn without_signed_zero(number: Decimal) -> Decimal {
    if number.is_zero() {
        number.abs()
    } else {
        number
    }
}
