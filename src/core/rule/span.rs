//! Between which numbers a value lies.

use rust_decimal::Decimal;

/// All numbers from the least to the greatest; open where there is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The least.
    pub least: Option<Decimal>,
    /// The greatest.
    pub greatest: Option<Decimal>,
}

impl Span {
    /// Any number.
    pub const ALL: Self = Self {
        least: None,
        greatest: None,
    };

    /// One number.
    pub fn only(number: Decimal) -> Self {
        Self {
            least: Some(number),
            greatest: Some(number),
        }
    }

    /// Numbers that are not negative.
    pub(super) fn counts() -> Self {
        Self {
            least: Some(Decimal::ZERO),
            greatest: None,
        }
    }

    /// The least span with both in it.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            least: self.least.zip(other.least).map(|(a, b)| a.min(b)),
            greatest: self.greatest.zip(other.greatest).map(|(a, b)| a.max(b)),
        }
    }

    pub(super) fn negative(self) -> Self {
        Self {
            least: self.greatest.map(|number| -number),
            greatest: self.least.map(|number| -number),
        }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            least: self
                .least
                .zip(other.least)
                .and_then(|(a, b)| a.checked_add(b)),
            greatest: self
                .greatest
                .zip(other.greatest)
                .and_then(|(a, b)| a.checked_add(b)),
        }
    }

    pub(super) fn times(self, other: Self) -> Self {
        let ends = self.ends().zip(other.ends());
        let products = ends.and_then(|([a, b], [c, d])| {
            let product = |x: Decimal, y| x.checked_mul(y);
            Some([
                product(a, c)?,
                product(a, d)?,
                product(b, c)?,
                product(b, d)?,
            ])
        });
        match products {
            Some(products) => Self {
                least: products.into_iter().min(),
                greatest: products.into_iter().max(),
            },
            None if self.is_count() && other.is_count() => Self::counts(),
            None => Self::ALL,
        }
    }

    /// The sum of at least one such number, however many there are.
    pub(super) fn summed_up(self) -> Self {
        Self {
            least: self.least.filter(|least| *least >= Decimal::ZERO),
            greatest: self.greatest.filter(|greatest| *greatest <= Decimal::ZERO),
        }
    }

    /// After rounding, to whatever decimals.
    pub(super) fn rounded(self) -> Self {
        Self {
            least: self.least.map(|least| least.floor()),
            greatest: self.greatest.map(|greatest| greatest.ceil()),
        }
    }

    /// Whether a number of `self` can be less than one of `other`.
    pub(super) fn can_be_less(self, other: Self) -> bool {
        self.least.zip(other.greatest).is_none_or(|(a, b)| a < b)
    }

    /// Whether a number of `self` can be greater than one of `other`, or the same.
    pub(super) fn can_reach(self, other: Self) -> bool {
        self.greatest.zip(other.least).is_none_or(|(a, b)| a >= b)
    }

    /// Whether there is nothing but this number.
    pub(super) fn is_one(self) -> Option<Decimal> {
        self.least.filter(|least| self.greatest == Some(*least))
    }

    fn is_count(self) -> bool {
        self.least.is_some_and(|least| least >= Decimal::ZERO)
    }

    fn ends(self) -> Option<[Decimal; 2]> {
        self.least
            .zip(self.greatest)
            .map(|(least, greatest)| [least, greatest])
    }
}
