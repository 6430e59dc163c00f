//! What typed text means: numbers, days, chosen ids. Nothing is refused; what cannot be read stays as written.

mod lacking;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::core::answers::{Absence, Answer};
use crate::core::lang::Lang;
use crate::core::questionnaire::item::{Choice, Kind, Number, Part};

pub use crate::core::reading::lacking::{lacking, lacking_part};

/// Why a typed text is not the answer that is wanted; the text is kept all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Violation {
    /// Not readable as a number.
    NotANumber,
    /// More decimal places than are kept.
    TooManyDecimals(u32),
    /// Below the least value.
    TooSmall(Decimal),
    /// Above the greatest value.
    TooLarge(Decimal),
    /// Not readable as a day.
    NotADate,
    /// The period ends before it begins.
    EndsBeforeItBegins,
    /// No such choice.
    NotAChoice,
}

/// How far an answer has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing given.
    Blank,
    /// Something is given, something is lacking (a language, the end of a period).
    Partial,
    /// Given.
    Filled,
    /// Given, but not readable as what is asked.
    Unreadable(Violation),
    /// A named absence.
    Absent(Absence),
}

impl Progress {
    /// Whether nothing more is wanted from whoever fills the form.
    pub fn is_done(&self) -> bool {
        match self {
            Self::Filled => true,
            Self::Absent(absence) => *absence != Absence::ToClarify,
            Self::Blank | Self::Partial | Self::Unreadable(_) => false,
        }
    }
}

/// Says how far the answer to an item of this kind has come in a document of these languages.
pub fn progress(kind: &Kind, answer: &Answer, langs: &[Lang]) -> Progress {
    if let Some(absence) = answer.absence {
        return Progress::Absent(absence);
    }
    match violation(kind, answer) {
        Some(violation) => Progress::Unreadable(violation),
        None => fullness(kind, answer, langs),
    }
}

fn fullness(kind: &Kind, answer: &Answer, langs: &[Lang]) -> Progress {
    let wanted: &[Part] = match kind {
        Kind::Period => &[Part::Main, Part::Until],
        Kind::Person => &[Part::Main, Part::Post],
        Kind::Line
        | Kind::Text
        | Kind::Number(_)
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Date => &[Part::Main],
        Kind::Group { .. } | Kind::Computed { .. } => &[],
    };
    let mut given = 0;
    let mut asked = 0;
    for part in wanted {
        let slots = if kind.is_by_lang(*part) {
            langs.len()
        } else {
            1
        };
        // A post is welcome, but a name alone is a person.
        asked += if *part == Part::Post { 0 } else { slots };
        given += if *part == Part::Post {
            0
        } else {
            filled_slots(kind, answer, *part, langs)
        };
    }
    match given {
        0 if is_blank_in(answer, langs) => Progress::Blank,
        n if n < asked => Progress::Partial,
        // A post, a phrase or a companion text is there in one language only.
        _ if !lacking(kind, answer, langs).is_empty() => Progress::Partial,
        _ => Progress::Filled,
    }
}

/// Whether nothing is there but in languages that the document is not in.
fn is_blank_in(answer: &Answer, langs: &[Lang]) -> bool {
    let mut of_texts = answer.texts().map(|(slot, _)| slot.lang.as_ref());
    of_texts.all(|lang| lang.is_some_and(|lang| !langs.contains(lang)))
}

fn filled_slots(kind: &Kind, answer: &Answer, part: Part, langs: &[Lang]) -> usize {
    if kind.is_by_lang(part) {
        langs
            .iter()
            .filter(|lang| !answer.text(part, Some(lang)).trim().is_empty())
            .count()
    } else {
        usize::from(!answer.text(part, None).trim().is_empty())
    }
}

fn violation(kind: &Kind, answer: &Answer) -> Option<Violation> {
    let typed = answer.text(Part::Main, None);
    match kind {
        Kind::Number(number) => read_number(typed, number).err(),
        Kind::Date => read_date(typed).err(),
        Kind::Period => period_violation(typed, answer.text(Part::Until, None)),
        Kind::Choice(choices) | Kind::Choices(choices) => read_choices(typed, choices).err(),
        Kind::Line | Kind::Text | Kind::Person | Kind::Group { .. } | Kind::Computed { .. } => None,
    }
}

fn period_violation(from: &str, until: &str) -> Option<Violation> {
    match (read_date(from), read_date(until)) {
        (Err(violation), _) | (_, Err(violation)) => Some(violation),
        (Ok(Some(from)), Ok(Some(until))) if until < from => Some(Violation::EndsBeforeItBegins),
        (Ok(_), Ok(_)) => None,
    }
}

/// Reads a number: comma or point, spaces between thousands; `None` for blank.
///
/// # Errors
/// A [`Violation`] when it is no number, or none that this item takes.
pub fn read_number(typed: &str, wanted: &Number) -> Result<Option<Decimal>, Violation> {
    let Some(value) = decimal(typed)? else {
        return Ok(None);
    };
    if value.normalize().scale() > wanted.decimals {
        return Err(Violation::TooManyDecimals(wanted.decimals));
    }
    if let Some(min) = wanted.min.filter(|min| value < *min) {
        return Err(Violation::TooSmall(min));
    }
    if let Some(max) = wanted.max.filter(|max| value > *max) {
        return Err(Violation::TooLarge(max));
    }
    Ok(Some(value))
}

/// Reads an exact decimal as people here write it; `None` for blank.
///
/// # Errors
/// [`Violation::NotANumber`] for anything but digits, one decimal mark, a sign and spaces between thousands.
pub fn decimal(typed: &str) -> Result<Option<Decimal>, Violation> {
    let plain: String = typed
        .trim()
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        .map(|c| match c {
            ',' => '.',
            '−' => '-',
            c => c,
        })
        .collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let clean = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && digits.bytes().any(|b| b.is_ascii_digit());
    if !clean {
        return Err(Violation::NotANumber);
    }
    plain.parse().map(Some).map_err(|_| Violation::NotANumber)
}

/// Most letters of a word that means a year, in any form of it.
const LONGEST_YEAR: usize = 6;

/// Reads a day written as day, month, year with `.`, `,`, `/`, `-` or spaces between, as `2018-12-31`, or in six or
/// eight digits as on a numeric keypad. One short word behind the year, such as «г.», is passed over.
///
/// # Errors
/// [`Violation::NotADate`] when it is no day of the calendar, or more is said than a day: a report would not have it.
pub fn read_date(typed: &str) -> Result<Option<Date>, Violation> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let day = typed.trim_end_matches(|c: char| !c.is_ascii_digit());
    let behind = typed[day.len()..].trim_matches(|c: char| !c.is_alphanumeric());
    let is_word = behind.chars().all(char::is_alphanumeric);
    if !is_word || behind.chars().count() > LONGEST_YEAR {
        return Err(Violation::NotADate);
    }
    let groups: Vec<&str> = day
        .split(|c: char| !c.is_alphanumeric())
        .filter(|g| !g.is_empty())
        .collect();
    let [first, month, last] = match groups[..] {
        [day, month, year] => [day, month, year],
        [digits] => in_one_word(digits).ok_or(Violation::NotADate)?,
        _ => return Err(Violation::NotADate),
    };
    let (day, year) = if first.len() == 4 {
        (last, first)
    } else {
        (first, last)
    };
    let number = |text: &str| text.parse::<i16>().map_err(|_| Violation::NotADate);
    let small = |text: &str| text.parse::<i8>().map_err(|_| Violation::NotADate);
    let year = if year.len() == 2 {
        2000 + number(year)?
    } else {
        number(year)?
    };
    Date::new(year, small(month)?, small(day)?)
        .map(Some)
        .map_err(|_| Violation::NotADate)
}

/// Day, month and year of a word of six or eight digits.
fn in_one_word(digits: &str) -> Option<[&str; 3]> {
    let is_day = digits.bytes().all(|b| b.is_ascii_digit()) && matches!(digits.len(), 6 | 8);
    is_day.then(|| [&digits[..2], &digits[2..4], &digits[4..]])
}

/// Reads chosen ids, separated by commas, in the order of the choices.
///
/// # Errors
/// [`Violation::NotAChoice`] when an id is none of the choices.
pub fn read_choices<'a>(typed: &str, choices: &'a [Choice]) -> Result<Vec<&'a Choice>, Violation> {
    let ids: Vec<&str> = typed
        .split(',')
        .map(str::trim)
        .filter(|id| !id.is_empty())
        .collect();
    if ids
        .iter()
        .any(|id| !choices.iter().any(|choice| choice.id == *id))
    {
        return Err(Violation::NotAChoice);
    }
    Ok(choices
        .iter()
        .filter(|choice| ids.contains(&choice.id.as_str()))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn number(typed: &str, expected: Result<Option<&str>, Violation>) {
        let wanted = Number {
            decimals: 2,
            min: Some(Decimal::ZERO),
            max: Some(Decimal::from(1000)),
            ..Number::default()
        };
        let read = read_number(typed, &wanted).map(|value| value.map(|v| v.to_string()));
        assert_eq!(
            read,
            expected.map(|value| value.map(str::to_owned)),
            "{typed:?}"
        );
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        number("48,25", Ok(Some("48.25")));
        number(" 26.5 ", Ok(Some("26.5")));
        number("1\u{a0}000", Ok(Some("1000")));
        number("0", Ok(Some("0")));
        number("", Ok(None));
        number("2,500", Ok(Some("2.500")));
        number("2,505", Err(Violation::TooManyDecimals(2)));
        number("три", Err(Violation::NotANumber));
        number("1,2,3", Err(Violation::NotANumber));
        number("3 (Асанов)", Err(Violation::NotANumber));
        number("-1", Err(Violation::TooSmall(Decimal::ZERO)));
        number("1001", Err(Violation::TooLarge(Decimal::from(1000))));
        number("-", Err(Violation::NotANumber));
    }

    #[track_caller]
    fn date(typed: &str, expected: Result<Option<(i16, i8, i8)>, Violation>) {
        assert_eq!(
            read_date(typed),
            expected.map(|d| d.map(|(y, m, d)| Date::constant(y, m, d))),
            "{typed:?}"
        );
    }

    #[test]
    fn dates_are_read_with_any_separator() {
        date("01.07.2018", Ok(Some((2018, 7, 1))));
        date("1,7,18", Ok(Some((2018, 7, 1))));
        date("31 12 2018", Ok(Some((2018, 12, 31))));
        date("2018-12-31", Ok(Some((2018, 12, 31))));
        date("01.07.2018 г.", Ok(Some((2018, 7, 1))));
        date("01.07.2018ж.", Ok(Some((2018, 7, 1))));
        date("010718", Ok(Some((2018, 7, 1))));
        date("31122018", Ok(Some((2018, 12, 31))));
        date("01.07.2018 жылғы", Ok(Some((2018, 7, 1))));
        date("01.07.2018 г. — уточнить", Err(Violation::NotADate));
        date("01.07.2018 (исправлено)", Err(Violation::NotADate));
        date("01.07.2018 или позже", Err(Violation::NotADate));
        date("", Ok(None));
        date("в 2018 г.", Err(Violation::NotADate));
        date("1718", Err(Violation::NotADate));
        date("310218", Err(Violation::NotADate));
        date("31.02.2018", Err(Violation::NotADate));
        date("июль 2018", Err(Violation::NotADate));
        date("...", Err(Violation::NotADate));
    }
}
