//! Where a row stands among others, so that a new one always fits between two.

use std::fmt;

/// A place in an order, written `1000` or `1000.500`; between any two of them there is another.
///
/// Numbers are compared one after the other, and a place comes before those that it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position(Vec<u32>);

/// Distance between places given out one behind the other, so that others fit between.
const STEP: u32 = 1000;

/// Most numbers that are read.
const LONGEST: usize = 256;

impl Position {
    /// Reads what [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        let numbers: Option<Vec<u32>> = text.split('.').map(|n| n.parse().ok()).collect();
        let numbers = numbers.filter(|n| n.len() <= LONGEST && n.last() != Some(&0))?;
        let position = Self(numbers);
        (position.to_string() == text).then_some(position)
    }

    /// A place behind `low` and before `high`; at the end where there is no `high`.
    ///
    /// `None` where nothing fits between: the two are the same, or stand the other way round.
    pub fn between(low: Option<&Self>, high: Option<&Self>) -> Option<Self> {
        let from = low.map_or(&[][..], |low| &low.0);
        let mut until = high.map(|high| &high.0[..]);
        let mut numbers = Vec::new();
        for at in 0..=LONGEST {
            let least = from.get(at).copied().unwrap_or(0);
            let most = until.map(|until| until.get(at).copied().unwrap_or(0));
            match most {
                None => match least.checked_add(STEP) {
                    Some(number) => {
                        numbers.push(number);
                        break;
                    }
                    None => numbers.push(least),
                },
                Some(most) if most.saturating_sub(least) >= 2 => {
                    numbers.push(least + (most - least) / 2);
                    break;
                }
                Some(most) => {
                    numbers.push(least);
                    if most != least {
                        until = None;
                    }
                }
            }
        }
        let found = Self(numbers);
        let is_between =
            low.is_none_or(|low| *low < found) && high.is_none_or(|high| found < *high);
        (is_between && found.0.len() <= LONGEST).then_some(found)
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, number) in self.0.iter().enumerate() {
            let point = if i == 0 { "" } else { "." };
            write!(f, "{point}{number}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(low: Option<&str>, high: Option<&str>, expected: Option<&str>) {
        let read = |text: Option<&str>| text.map(|text| Position::parse(text).unwrap());
        let found = Position::between(read(low).as_ref(), read(high).as_ref());
        assert_eq!(found.map(|p| p.to_string()).as_deref(), expected);
    }

    #[test]
    fn a_place_is_found_between_two() {
        case(None, None, Some("1000"));
        case(Some("1000"), None, Some("2000"));
        case(Some("1000"), Some("2000"), Some("1500"));
        case(None, Some("1000"), Some("500"));
        case(None, Some("1"), Some("0.1000"));
        case(Some("5"), Some("6"), Some("5.1000"));
        case(Some("5"), Some("5.1"), Some("5.0.1000"));
        case(Some("5.7"), Some("6"), Some("5.1007"));
        case(Some("4294967295"), None, Some("4294967295.1000"));
        case(Some("5"), Some("5"), None);
        case(Some("6"), Some("5"), None);
    }

    #[test]
    fn there_is_room_before_the_first_and_behind_the_last_many_times() {
        let (mut first, mut last) = (None, None);
        for _ in 0..1000 {
            let before = Position::between(None, first.as_ref()).unwrap();
            assert!(first.is_none_or(|first| before < first));
            first = Some(before);
            let behind = Position::between(last.as_ref(), None).unwrap();
            assert!(last.is_none_or(|last| last < behind));
            last = Some(behind);
        }
        assert_eq!(last.unwrap().to_string(), "1000000");
    }

    #[test]
    fn what_is_no_place_is_refused() {
        for bad in ["", ".", "1.", "01", "1.0", "-1", "4294967296", "a", "+1"] {
            assert_eq!(Position::parse(bad), None, "{bad}");
        }
        assert_eq!(Position::parse(&vec!["1"; 300].join(".")), None);
    }
}
