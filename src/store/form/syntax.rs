//! From text to JSON: strict, with the way out for what people write by habit.

use jsonc_parser::ast::Value;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use crate::store::form::defects::Defects;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Greatest size of a questionnaire file, in bytes.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// Reads the JSON of a file; `None` with a defect when there is none to read.
pub(super) fn parse<'a>(text: &'a str, defects: &mut Defects) -> Option<Value<'a>> {
    if text.len() > MOST_BYTES {
        defects.add(
            0,
            format!("the file has {} bytes, more than 16 MB", text.len()),
            "divide it into several questionnaires",
        );
        return None;
    }
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => {
            if parsed.value.is_none() {
                defects.add(0, "the file is empty", "begin with `{ \"anketa\": 1, … }`");
            }
            parsed.value
        }
        Err(error) => {
            let what = lowercase_first(&error.kind().to_string());
            defects.add(error.range().start, what, way_out(error.kind()));
            None
        }
    }
}

fn way_out(kind: &ParseErrorKind) -> &'static str {
    match kind {
        ParseErrorKind::CommentsNotAllowed => {
            "take the comment out; what is doubtful about a wording goes into `doubt`"
        }
        ParseErrorKind::TrailingCommasNotAllowed => "take the last comma out",
        ParseErrorKind::ExpectedComma => "put a comma between the two values",
        ParseErrorKind::UnterminatedArray => "close the list with `]`",
        ParseErrorKind::UnterminatedObject => "close the object with `}`",
        ParseErrorKind::String(_) => {
            "write the string in `\"…\"`, with `\\\"` for a quotation mark and `\\\\` for a backslash in it"
        }
        ParseErrorKind::SingleQuotedStringsNotAllowed
        | ParseErrorKind::ExpectedStringObjectProperty
        | ParseErrorKind::UnexpectedWord => "write it in double quotes",
        ParseErrorKind::NestingDepthExceeded => "nest less deeply",
        // A foreign enum: every other kind is a slip of the pen at the place itself.
        _ => "correct the JSON at this place",
    }
}

fn lowercase_first(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}
