//! Times as they stand in a journal: they sort as text and read as times.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

use crate::core::event::Stamp;

/// Milliseconds since 1970 by the clock of this machine; 0 where it is set to before.
pub fn now() -> u64 {
    ms(SystemTime::now())
}

/// Milliseconds since 1970; 0 for what was before.
pub(in crate::store) fn ms(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}

/// What stands where in a time: digits and marks.
const FORM: &[u8; 24] = b"0000-00-00T00:00:00.000Z";

/// `2026-11-22T12:00:00.123Z`.
pub fn write_ms(ms: u64) -> String {
    let ms = ms.min(Stamp::LAST.ms);
    let time = Timestamp::from_millisecond(i64::try_from(ms).unwrap_or(0)).unwrap_or_default();
    let time = Offset::UTC.to_datetime(time);
    let small = |number: i8| u32::from(number.unsigned_abs());
    let mut text = String::with_capacity(FORM.len() + "+00".len());
    for (number, digits, mark) in [
        (u32::from(time.year().unsigned_abs()), 4, '-'),
        (small(time.month()), 2, '-'),
        (small(time.day()), 2, 'T'),
        (small(time.hour()), 2, ':'),
        (small(time.minute()), 2, ':'),
        (small(time.second()), 2, '.'),
        (u32::from(time.millisecond().unsigned_abs()), 3, 'Z'),
    ] {
        push_digits(&mut text, number, 10, digits);
        text.push(mark);
    }
    text
}

fn push_digits(text: &mut String, number: u32, radix: u32, digits: u32) {
    for place in (0..digits).rev() {
        let digit = number / radix.pow(place) % radix;
        text.extend(char::from_digit(digit, radix));
    }
}

/// Reads what [`write_ms`] writes, and nothing else.
pub(super) fn read_ms(text: &str) -> Option<u64> {
    let text = Some(text.as_bytes()).filter(|text| text.len() == FORM.len())?;
    let mut numbers = [0_i16; 7];
    let mut at = 0;
    for (byte, form) in text.iter().zip(FORM) {
        match (form, byte) {
            (b'0', b'0'..=b'9') => numbers[at] = numbers[at] * 10 + i16::from(byte - b'0'),
            (b'0', _) => return None,
            (mark, byte) if mark == byte => at += 1,
            (_, _) => return None,
        }
    }
    let [year, small @ .., ms] = numbers;
    // Two digits fit.
    let [month, day, hour, minute, second] = small.map(|n| i8::try_from(n).unwrap_or(i8::MAX));
    let time = DateTime::new(
        year,
        month,
        day,
        hour,
        minute,
        second,
        i32::from(ms) * 1_000_000,
    );
    let time = Offset::UTC.to_timestamp(time.ok()?).ok()?;
    let ms = u64::try_from(time.as_millisecond()).ok();
    ms.filter(|ms| *ms <= Stamp::LAST.ms)
}

/// `2026-11-22T12:00:00.123Z+00`: behind the time a count in two hexadecimal digits.
pub(super) fn write_stamp(stamp: Stamp) -> String {
    let mut text = write_ms(stamp.ms);
    text.push('+');
    push_digits(&mut text, stamp.count.into(), 16, 2);
    text
}

/// Reads what [`write_stamp`] writes, and nothing else.
pub(super) fn read_stamp(text: &str) -> Option<Stamp> {
    let (time, count) = text.split_once('+')?;
    let is_count = |digit: u8| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit);
    let count = Some(count).filter(|count| count.len() == 2 && count.bytes().all(is_count))?;
    Some(Stamp {
        ms: read_ms(time)?,
        count: u8::from_str_radix(count, 16).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_sort_as_text() {
        let stamps = [
            (0, 0),
            (0, 255),
            (1, 0),
            (1_700_000_000_123, 9),
            (Stamp::LAST.ms, 255),
        ];
        let stamps = stamps.map(|(ms, count)| Stamp { ms, count });
        let texts = stamps.map(write_stamp);
        assert!(texts.is_sorted(), "{texts:?}");
        assert_eq!(texts[3], "2023-11-14T22:13:20.123Z+09");
        assert_eq!(texts.map(|text| read_stamp(&text).unwrap()), stamps);
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for bad in [
            "",
            "+",
            "2023-11-14T22:13:20.123Z",
            "2023-11-14T22:13:20.123Z+9",
            "2023-11-14T22:13:20Z+09",
            "2023-11-14T22:13:20.123+01:00+09",
            "2023-11-14T22:13:20.123Z+0A",
            "2023-11-14T22:13:20.123Z+0ä",
            "2023-02-29T22:13:20.123Z+00",
            "2023-11-14T24:13:20.123Z+00",
            "2023-11-14T22:13:60.123Z+00",
            "1969-12-31T23:59:59.999Z+00",
            "2023-11-14 22:13:20.123Z+00",
        ] {
            assert_eq!(read_stamp(bad), None, "{bad}");
        }
    }
}
