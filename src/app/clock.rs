//! Moments in milliseconds since 1970, as they are read where the reader is.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::store::journal::time;

/// The time of day: `19:42`.
pub fn now() -> String {
    of_day(here(time::now()))
}

/// Day and time of a moment: `22.11.2026 19:42`.
pub fn when(ms: u64) -> String {
    let moment = here(ms);
    let (day, month, year) = (moment.day(), moment.month(), moment.year());
    format!("{day:02}.{month:02}.{year:04} {}", of_day(moment))
}

/// The time of day of a moment, with the day where it is not today.
pub fn since(ms: u64) -> String {
    let moment = here(ms);
    if moment.date() == here(time::now()).date() {
        of_day(moment)
    } else {
        when(ms)
    }
}

fn of_day(moment: DateTime) -> String {
    format!("{:02}:{:02}", moment.hour(), moment.minute())
}

/// A moment that no calendar has is the first one.
fn here(ms: u64) -> DateTime {
    let moment = i64::try_from(ms).ok();
    let moment = moment.and_then(|ms| Timestamp::from_millisecond(ms).ok());
    TimeZone::system().to_datetime(moment.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_as_its_day_and_time() {
        let moment = DateTime::constant(2026, 1, 2, 3, 4, 5, 0);
        let moment = TimeZone::system().to_timestamp(moment).unwrap();
        let ms = u64::try_from(moment.as_millisecond()).unwrap();
        assert_eq!(when(ms), "02.01.2026 03:04");
        assert_eq!(since(ms), "02.01.2026 03:04");
        assert_eq!(since(time::now()).len(), "03:04".len());
        assert!(when(u64::MAX).contains(".1970 "));
    }
}
