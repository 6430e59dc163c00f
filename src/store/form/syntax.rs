//! From text to JSON: strict, with the way out for what people write by habit.

use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseResult, parse_to_ast};

use crate::core::questionnaire::defect::{Code, Fault};
use crate::store::form::defects::Defects;
use crate::store::form::json::{self, Json};

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
pub(super) fn parse<'a>(text: &'a str, defects: &mut Defects) -> Option<Json<'a>> {
    if text.len() > MOST_BYTES {
        let large = Fault::new(Code::FileTooLarge).word("bytes", text.len().to_string());
        defects.add(0, large);
        return None;
    }
    match json::parse(text) {
        Ok(json) => Some(json),
        Err(at) => {
            let (at, fault) = why(text).unwrap_or((at, Code::JsonSyntax.into()));
            defects.add(at, fault);
            None
        }
    }
}

/// Why a text is no JSON, and where.
fn why(text: &str) -> Option<(usize, Fault)> {
    match strictly(text) {
        Ok(parsed) => parsed.value.is_none().then(|| (0, Code::EmptyFile.into())),
        Err(error) => Some((error.range().start, fault(error.kind()))),
    }
}

/// The judgement of a reader that tells what is wrong.
pub(super) fn strictly(text: &str) -> Result<ParseResult<'_>, ParseError> {
    parse_to_ast(text, &CollectOptions::default(), &STRICT)
}

fn fault(kind: &ParseErrorKind) -> Fault {
    let code = match kind {
        ParseErrorKind::CommentsNotAllowed => Code::JsonComment,
        ParseErrorKind::TrailingCommasNotAllowed => Code::JsonLastComma,
        ParseErrorKind::ExpectedComma => Code::JsonCommaMissing,
        ParseErrorKind::ExpectedColonAfterObjectKey => Code::JsonColonMissing,
        ParseErrorKind::ExpectedObjectValue => Code::JsonValueMissing,
        ParseErrorKind::UnterminatedArray => Code::JsonOpenList,
        ParseErrorKind::UnterminatedObject => Code::JsonOpenObject,
        ParseErrorKind::String(_) => Code::JsonString,
        ParseErrorKind::SingleQuotedStringsNotAllowed
        | ParseErrorKind::ExpectedStringObjectProperty
        | ParseErrorKind::UnexpectedWord => Code::JsonQuotes,
        ParseErrorKind::NestingDepthExceeded => Code::JsonTooDeep,
        // A foreign enum: every other kind is a slip of the pen at the place itself.
        _ => Code::JsonSyntax,
    };
    code.into()
}
