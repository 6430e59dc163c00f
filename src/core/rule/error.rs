//! Why a text is not a rule.

use crate::core::rule::function::Function;

/// Why a text is not a rule, and where.
///
/// Its reader writes questionnaires: the place is said from 1, then what is wrong, then the way out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("character {}: {code}; {}", at + 1, code.way_out())]
pub struct RuleError {
    /// What is wrong; displays without place and way out.
    pub code: Code,
    /// Where, in characters from 0.
    pub at: usize,
}

/// What can be wrong with the text of a rule.
///
/// `found` is the piece of the rule that stands at the place, nothing at the end of the rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Code {
    /// There is nothing but spaces.
    #[error("the rule is empty")]
    Empty,
    /// A character begins nothing in the language.
    #[error("unexpected character `{found}` (U+{:04X})", u32::from(*found))]
    StrangeCharacter {
        /// The character.
        found: char,
    },
    /// A text has no end.
    #[error("the text is not closed")]
    OpenText,
    /// Something begins like a number and is none.
    #[error("`{found}` is neither a number nor a name")]
    BadNumber {
        /// The word as written.
        found: String,
    },
    /// A number has too many digits to be kept exactly.
    #[error("`{found}` has more than 28 digits")]
    LongNumber {
        /// The number as written.
        found: String,
    },
    /// A name has an empty part or too many.
    #[error("`{found}` is not a name")]
    BadName {
        /// The word as written.
        found: String,
    },
    /// A value is missing.
    #[error("a value is missing {}", before(found.as_deref()))]
    ValueExpected {
        /// What stands in its place.
        found: Option<String>,
    },
    /// Something follows a value which cannot.
    #[error("an operator is missing {}", before(found.as_deref()))]
    OperatorExpected {
        /// What stands in its place.
        found: Option<String>,
    },
    /// A bracket opens and does not close.
    #[error("the bracket is not closed")]
    OpenBracket,
    /// A bracket closes which is not open.
    #[error("the bracket closes nothing")]
    StrayBracket,
    /// Two comparisons share a side.
    #[error("`{found}` compares the result of a comparison")]
    ComparisonChain {
        /// The second comparison.
        found: String,
    },
    /// A function does not exist.
    #[error("`{name}` is not a function")]
    UnknownFunction {
        /// The name as written.
        name: String,
        /// The name that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// A function has too few or too many arguments.
    #[error("`{}` does not take {}", function.name(), arguments(*given))]
    ArgumentCount {
        /// The function.
        function: Function,
        /// How many arguments stand there.
        given: usize,
    },
    /// The arguments of one call are separated now by `;`, now by `,`.
    #[error("both `;` and `,` separate the arguments of one function")]
    MixedSeparators,
    /// A function of items is given something else.
    #[error("`{}` takes the name of an item", function.name())]
    NameExpected {
        /// The function.
        function: Function,
    },
    /// The rule is nested too deep.
    #[error("the rule is nested more than 64 deep")]
    TooDeep,
}

impl Code {
    /// What the author can do about it.
    pub fn way_out(&self) -> String {
        match self {
            Self::Empty => "write for example `refused <= provided`".into(),
            Self::StrangeCharacter { found } => instead_of(*found),
            Self::OpenText => "end it with `'`; an apostrophe inside is written twice".into(),
            Self::BadNumber { .. } => {
                "write numbers like `26.5`; a name does not begin with a digit".into()
            }
            Self::LongNumber { .. } => "write a shorter number".into(),
            Self::BadName { .. } => "write `item` or `section.item`".into(),
            Self::ValueExpected { .. } => "write a number, a `'text'`, a name or a bracket".into(),
            Self::OperatorExpected { found } => after_value(found.as_deref()),
            Self::OpenBracket => "write a `)` where it should end".into(),
            Self::StrayBracket => "take it away or write the `(` where it should begin".into(),
            Self::ComparisonChain { .. } => {
                "join comparisons by `and`, for example `0 < a and a < 9`".into()
            }
            Self::UnknownFunction { suggestion, .. } => suggestion.map_or_else(
                || format!("functions are {}", functions()),
                |name| format!("did you mean `{name}`?"),
            ),
            Self::ArgumentCount { function, .. } | Self::NameExpected { function } => {
                format!("write for example `{}`", function.example())
            }
            Self::MixedSeparators => {
                "separate by `;` and write numbers with a point, for example `round(a; 1)`".into()
            }
            Self::TooDeep => "put a part of it into an item of type `computed`".into(),
        }
    }
}

/// What authors may have meant by characters that are not of the language.
const MEANT: [(&str, &str); 10] = [
    ("\"«»„“”‘’`", "write texts as `'text'`"),
    ("&", "write `and`"),
    ("|", "write `or`"),
    ("!¬", "write `not`, or `!=` for unequal"),
    ("≠", "write `!=`"),
    ("≤", "write `<=`"),
    ("≥", "write `>=`"),
    ("–—−", "write `-`"),
    ("×·:÷", "write `*` or `/`"),
    ("[]{}", "write `(` and `)`"),
];

fn instead_of(found: char) -> String {
    let meant = MEANT.iter().find(|(written, _)| written.contains(found));
    meant
        .map_or("take it away", |(_, way_out)| way_out)
        .to_owned()
}

fn after_value(found: Option<&str>) -> String {
    let lower = found.map(str::to_lowercase).unwrap_or_default();
    match lower.as_str() {
        "and" | "or" => format!("write `{lower}` in lower case"),
        "," => "write numbers with a point; only functions have arguments".into(),
        _ => "write for example `+`, `=` or `and` there".into(),
    }
}

fn before(found: Option<&str>) -> String {
    found.map_or_else(
        || "at the end".to_owned(),
        |found| format!("before `{found}`"),
    )
}

fn arguments(given: usize) -> String {
    match given {
        0 => "no argument".to_owned(),
        1 => "1 argument".to_owned(),
        more => format!("{more} arguments"),
    }
}

fn functions() -> String {
    let names: Vec<_> = Function::ALL
        .iter()
        .map(|f| format!("`{}`", f.name()))
        .collect();
    match names.split_last() {
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}
