//! Values that are not made of others: strings, numbers, words from a list.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use rust_decimal::Decimal;

use crate::store::form::defects::{Defects, quoted};

/// Greatest count of decimal places; exact decimals keep no more.
const MOST_DECIMALS: u32 = 28;

/// A string, or a defect.
pub(super) fn string<'n>(value: &'n Value<'n>, defects: &mut Defects) -> Option<&'n str> {
    if let Value::StringLit(string) = value {
        Some(&string.value)
    } else {
        wrong_type(value, "a string", "write it in double quotes", defects);
        None
    }
}

/// `true` or `false`, or a defect.
pub(super) fn truth(value: &Value<'_>, defects: &mut Defects) -> Option<bool> {
    if let Value::BooleanLit(truth) = value {
        Some(truth.value)
    } else {
        wrong_type(value, "true or false", "write it without quotes", defects);
        None
    }
}

/// An exact decimal, or a defect.
pub(super) fn number(value: &Value<'_>, defects: &mut Defects) -> Option<Decimal> {
    let Value::NumberLit(number) = value else {
        let way_out = "write it without quotes, with a point before the decimals";
        wrong_type(value, "a number", way_out, defects);
        return None;
    };
    let read = number.value.parse().ok();
    let read = read.or_else(|| Decimal::from_scientific(number.value).ok());
    if read.is_none() {
        let what = format!("the number {} cannot be kept exactly", quoted(number.value));
        defects.add(value.start(), what, "write at most 28 digits");
    }
    read
}

/// A count of decimal places, or a defect.
pub(super) fn decimals(value: &Value<'_>, defects: &mut Defects) -> Option<u32> {
    let number = number(value, defects)?;
    let whole = u32::try_from(number).ok().filter(|_| number.is_integer());
    let read = whole.filter(|n| *n <= MOST_DECIMALS);
    if read.is_none() {
        let what = format!("`{number}` is no count of decimal places");
        defects.add(value.start(), what, "write a whole number from 0 to 28");
    }
    read
}

/// The elements of a list that must not be empty, or a defect.
pub(super) fn list<'n>(value: &'n Value<'n>, defects: &mut Defects) -> &'n [Value<'n>] {
    let Value::Array(array) = value else {
        wrong_type(value, "a list", "write `[ … ]`", defects);
        return &[];
    };
    if array.elements.is_empty() {
        let way_out = "put something into it, or take it out with its key";
        defects.add(value.start(), "the list is empty", way_out);
    }
    &array.elements
}

/// One of the words in `table`, or a defect that names them.
pub(super) fn word<T: Copy>(
    value: &Value<'_>,
    what: &str,
    table: &[(&'static str, T)],
    defects: &mut Defects,
) -> Option<T> {
    let typed = string(value, defects)?;
    let known = table.iter().find(|(word, _)| *word == typed);
    if known.is_none() {
        let what = format!("unknown {what} {}", quoted(typed));
        let words = table.iter().map(|(word, _)| *word);
        defects.add_unknown(value.start(), what, typed, words);
    }
    known.map(|(_, meaning)| *meaning)
}

/// Reports that something else stands where `wanted` belongs.
pub(super) fn wrong_type(value: &Value<'_>, wanted: &str, way_out: &str, defects: &mut Defects) {
    let found = match value {
        Value::StringLit(_) => "a string",
        Value::NumberLit(_) => "a number",
        Value::BooleanLit(_) => "true or false",
        Value::Object(_) => "an object",
        Value::Array(_) => "a list",
        Value::NullKeyword(_) => "null",
    };
    let what = format!("{found} stands where {wanted} belongs");
    defects.add(value.start(), what, way_out);
}
