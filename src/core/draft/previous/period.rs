//! The period after a period.

use jiff::Span;
use jiff::civil::Date;

/// Longest period that is counted in months.
const MOST_MONTHS: i32 = 1200;

/// The period of the same length that begins the day after this one ends: as many months where it has whole months,
/// else as many days. Nothing where it ends before it begins, or the calendar ends.
pub(super) fn next(from: Date, until: Date) -> Option<(Date, Date)> {
    let begins = until.tomorrow().ok()?;
    if until < from {
        return None;
    }
    let about = i32::from(until.year() - from.year()) * 12 + i32::from(until.month())
        - i32::from(from.month());
    let after = |day: Date, months: i32| {
        let months = Span::new().try_months(months).ok()?;
        day.checked_add(months).ok()
    };
    let is_whole = |months: &i32| *months > 0 && after(from, *months) == Some(begins);
    let months = (about..=about + 1).find(is_whole);
    let ends = match months.filter(|months| *months <= MOST_MONTHS) {
        Some(months) => after(begins, months)?.yesterday().ok()?,
        None => begins.checked_add(from.duration_until(until)).ok()?,
    };
    Some((begins, ends))
}

/// A day as people here type it.
pub(super) fn typed(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn case(from: Date, until: Date, expected: &str) {
        let next = next(from, until).map(|(from, until)| format!("{from} {until}"));
        assert_eq!(next.as_deref(), Some(expected));
    }

    #[test]
    fn the_next_period_is_as_long_in_months_else_in_days() {
        case(date(2018, 1, 1), date(2018, 6, 30), "2018-07-01 2018-12-31");
        case(
            date(2018, 7, 1),
            date(2018, 12, 31),
            "2019-01-01 2019-06-30",
        );
        case(
            date(2018, 1, 1),
            date(2018, 12, 31),
            "2019-01-01 2019-12-31",
        );
        case(date(2019, 2, 1), date(2019, 2, 28), "2019-03-01 2019-03-31");
        case(
            date(2017, 1, 15),
            date(2018, 7, 14),
            "2018-07-15 2020-01-14",
        );
        case(date(2018, 1, 1), date(2018, 1, 10), "2018-01-11 2018-01-20");
        case(date(2018, 3, 5), date(2018, 3, 5), "2018-03-06 2018-03-06");
    }

    #[test]
    fn what_is_no_period_has_no_next_one() {
        assert_eq!(next(date(2018, 6, 30), date(2018, 1, 1)), None);
        assert_eq!(next(date(2018, 1, 1), Date::MAX), None);
    }
}
