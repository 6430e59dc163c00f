//! Values that are not made of others: strings, numbers, words from a list.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use rust_decimal::Decimal;

use crate::core::questionnaire::defect::{Code, Fault};
use crate::store::form::defects::Defects;

/// Greatest count of decimal places; exact decimals keep no more.
const MOST_DECIMALS: u32 = 28;

/// A string, or a defect.
pub(super) fn string<'n>(value: &'n Value<'n>, defects: &mut Defects) -> Option<&'n str> {
    if let Value::StringLit(string) = value {
        Some(&string.value)
    } else {
        wrong_type(value, "string", defects);
        None
    }
}

/// `true` or `false`, or a defect.
pub(super) fn truth(value: &Value<'_>, defects: &mut Defects) -> Option<bool> {
    if let Value::BooleanLit(truth) = value {
        Some(truth.value)
    } else {
        wrong_type(value, "truth", defects);
        None
    }
}

/// An exact decimal, or a defect.
pub(super) fn number(value: &Value<'_>, defects: &mut Defects) -> Option<Decimal> {
    let Value::NumberLit(number) = value else {
        wrong_type(value, "number", defects);
        return None;
    };
    let read = number.value.parse().ok();
    let read = read.or_else(|| Decimal::from_scientific(number.value).ok());
    if read.is_none() {
        let inexact = Fault::new(Code::InexactNumber).name("number", number.value);
        defects.add(value.start(), inexact);
    }
    read
}

/// A count of decimal places, or a defect.
pub(super) fn decimals(value: &Value<'_>, defects: &mut Defects) -> Option<u32> {
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
pub(super) fn list<'n>(value: &'n Value<'n>, defects: &mut Defects) -> &'n [Value<'n>] {
    let Value::Array(array) = value else {
        wrong_type(value, "list", defects);
        return &[];
    };
    if array.elements.is_empty() {
        defects.add(value.start(), Code::EmptyList);
    }
    &array.elements
}

/// One of the words in `table`, or a defect that names them.
pub(super) fn word<T: Copy>(
    value: &Value<'_>,
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
pub(super) fn wrong_type(value: &Value<'_>, wanted: &'static str, defects: &mut Defects) {
    let found = match value {
        Value::StringLit(_) => "string",
        Value::NumberLit(_) => "number",
        Value::BooleanLit(_) => "truth",
        Value::Object(_) => "object",
        Value::Array(_) => "list",
        Value::NullKeyword(_) => "null",
    };
    let wrong = Fault::new(Code::WrongType)
        .word("found", found)
        .word("wanted", wanted);
    defects.add(value.start(), wrong);
}
