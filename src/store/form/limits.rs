//! What JSON permits and a questionnaire does not: endless strings, raw control characters.

use jsonc_parser::ast::{StringLit, Value};
use jsonc_parser::common::Ranged;

use crate::core::questionnaire::defect::{Code, Fault};
use crate::store::form::defects::Defects;

/// Greatest length of one string, in bytes.
const LONGEST_STRING: usize = 64 * 1024;

/// Looks through every string of the file.
pub(super) fn check(text: &str, root: &Value<'_>, defects: &mut Defects) {
    let mut waiting = vec![root];
    while let Some(value) = waiting.pop() {
        match value {
            Value::StringLit(string) => check_string(text, string, defects),
            Value::Array(array) => waiting.extend(&array.elements),
            Value::Object(object) => {
                waiting.extend(object.properties.iter().map(|property| &property.value));
            }
            Value::NumberLit(_) | Value::BooleanLit(_) | Value::NullKeyword(_) => {}
        }
    }
}

fn check_string(text: &str, string: &StringLit<'_>, defects: &mut Defects) {
    if string.value.len() > LONGEST_STRING {
        let long = Fault::new(Code::LongString).word("bytes", string.value.len().to_string());
        defects.add(string.start(), long);
    }
    let raw = text.get(string.start()..string.end()).unwrap_or_default();
    if let Some(at) = raw.find(|c: char| c < ' ') {
        defects.add(string.start() + at, Code::ControlCharacter);
    }
}
