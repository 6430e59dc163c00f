//! Values that are not made of others: strings, numbers, words from a list.

use rust_decimal::Decimal;

use crate::core::questionnaire::defect::{Code, Fault};
use crate::store::form::defects::Defects;
use crate::store::form::json::{Shape, Value, Values};

/// Greatest count of decimal places; exact decimals keep no more.
const MOST_DECIMALS: u32 = 28;

/// A string, or a defect.
pub(super) fn string<'n>(value: Value<'n>, defects: &mut Defects) -> Option<&'n str> {
    let text = value.text();
    if text.is_none() {
        wrong_type(value, "string", defects);
    }
    text
}

/// `true` or `false`, or a defect.
pub(super) fn truth(value: Value<'_>, defects: &mut Defects) -> Option<bool> {
    if let Shape::Truth(truth) = value.shape() {
        Some(truth)
    } else {
        wrong_type(value, "truth", defects);
        None
    }
}

/// An exact decimal, or a defect.
pub(super) fn number(value: Value<'_>, defects: &mut Defects) -> Option<Decimal> {
    let Shape::Number(number) = value.shape() else {
        wrong_type(value, "number", defects);
        return None;
    };
    let read = number.parse().ok();
    let read = read.or_else(|| Decimal::from_scientific(number).ok());
    if read.is_none() {
        let inexact = Fault::new(Code::InexactNumber).name("number", number);
        defects.add(value.start(), inexact);
    }
    read
}

/// A count of decimal places, or a defect.
pub(super) fn decimals(value: Value<'_>, defects: &mut Defects) -> Option<u32> {
    let number = number(value, defects)?;
    let whole = u32::try_from(number).ok().filter(|_| number.is_integer());
    let read = whole.filter(|n| *n <= MOST_DECIMALS);
    if read.is_none() {
        let strange = Fault::new(Code::NoDecimals).name("number", number.to_string());
        defects.add(value.start(), strange);
    }
    read
}

/// The elements of a list that must not be empty, or a defect.
pub(super) fn list<'n>(value: Value<'n>, defects: &mut Defects) -> Values<'n> {
    let Some(values) = value.list() else {
        wrong_type(value, "list", defects);
        return Values::none(value);
    };
    if values.is_empty() {
        defects.add(value.start(), Code::EmptyList);
    }
    values
}

/// One of the words in `table`, or a defect that names them.
pub(super) fn word<T: Copy>(
    value: Value<'_>,
    of: &'static str,
    table: &[(&'static str, T)],
    defects: &mut Defects,
) -> Option<T> {
    let typed = string(value, defects)?;
    let known = table.iter().find(|(word, _)| *word == typed);
    if known.is_none() {
        let unknown = Fault::new(Code::UnknownWord)
            .word("of", of)
            .name("word", typed);
        let words = table.iter().map(|(word, _)| *word);
        defects.add_unknown(value.start(), unknown, typed, words);
    }
    known.map(|(_, meaning)| *meaning)
}

/// Reports that something else stands where `wanted` belongs.
pub(super) fn wrong_type(value: Value<'_>, wanted: &'static str, defects: &mut Defects) {
    let found = match value.shape() {
        Shape::Text(_) => "string",
        Shape::Number(_) => "number",
        Shape::Truth(_) => "truth",
        Shape::Object(_) => "object",
        Shape::List(_) => "list",
        Shape::Null => "null",
    };
    let wrong = Fault::new(Code::WrongType)
        .word("found", found)
        .word("wanted", wanted);
    defects.add(value.start(), wrong);
}
