//! What JSON permits and a questionnaire does not: endless strings, raw control characters.

use crate::core::questionnaire::defect::{Code, Fault};
use crate::store::form::defects::Defects;
use crate::store::form::json::Json;

/// Greatest length of one string, in bytes.
const LONGEST_STRING: usize = 64 * 1024;

/// Looks through every string of the file.
pub(super) fn check(json: &Json<'_>, defects: &mut Defects) {
    for (value, text) in json.texts() {
        if text.len() > LONGEST_STRING {
            let long = Fault::new(Code::LongString).word("bytes", text.len().to_string());
            defects.add(value.start(), long);
        }
        let mut bytes = value.written().bytes();
        if let Some(at) = bytes.position(|byte| byte < b' ') {
            defects.add(value.start() + at, Code::ControlCharacter);
        }
    }
}
