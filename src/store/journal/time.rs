//! Times as they stand in a journal: they sort as text and read as times.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;

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

/// `2026-11-22T12:00:00.123Z`.
pub fn write_ms(ms: u64) -> String {
    let ms = i64::try_from(ms.min(Stamp::LAST.ms)).unwrap_or(0);
    let time = Timestamp::from_millisecond(ms).unwrap_or_default();
    time.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// Reads what [`write_ms`] writes, and nothing else.
pub(super) fn read_ms(text: &str) -> Option<u64> {
    let time: Timestamp = text.parse().ok()?;
    let ms = u64::try_from(time.as_millisecond()).ok()?;
    (write_ms(ms) == text).then_some(ms)
}

/// `2026-11-22T12:00:00.123Z+00`: behind the time a count in two hexadecimal digits.
pub(super) fn write_stamp(stamp: Stamp) -> String {
    format!("{}+{:02x}", write_ms(stamp.ms), stamp.count)
}

/// Reads what [`write_stamp`] writes, and nothing else.
pub(super) fn read_stamp(text: &str) -> Option<Stamp> {
    let (time, count) = text.split_once('+')?;
    let stamp = Stamp {
        ms: read_ms(time)?,
        count: u8::from_str_radix(count, 16).ok()?,
    };
    (write_stamp(stamp) == text).then_some(stamp)
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
        ] {
            assert_eq!(read_stamp(bad), None, "{bad}");
        }
    }
}
