//! Why a text is not a rule.

use crate::core::rule::function::Function;

/// Why a text is not a rule, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleError {
    /// What is wrong.
    pub code: Code,
    /// Where, in characters from 0.
    pub at: usize,
}

/// What can be wrong with the text of a rule.
///
/// `found` is the piece of the rule that stands at the place, nothing at the end of the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// There is nothing but spaces.
    Empty,
    /// A character begins nothing in the language.
    StrangeCharacter {
        /// The character.
        found: char,
    },
    /// A text has no end.
    OpenText,
    /// Something begins like a number and is none.
    BadNumber {
        /// The word as written.
        found: String,
    },
    /// A number has too many digits to be kept exactly.
    LongNumber {
        /// The number as written.
        found: String,
    },
    /// A name has an empty part or too many.
    BadName {
        /// The word as written.
        found: String,
    },
    /// A value is missing.
    ValueExpected {
        /// What stands in its place.
        found: Option<String>,
    },
    /// Something follows a value which cannot.
    OperatorExpected {
        /// What stands in its place.
        found: Option<String>,
    },
    /// A bracket opens and does not close.
    OpenBracket,
    /// A bracket closes which is not open.
    StrayBracket,
    /// Two comparisons share a side.
    ComparisonChain {
        /// The second comparison.
        found: String,
    },
    /// A function does not exist.
    UnknownFunction {
        /// The name as written.
        name: String,
        /// The name that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// A function has too few or too many arguments.
    ArgumentCount {
        /// The function.
        function: Function,
        /// How many arguments stand there.
        given: usize,
    },
    /// The arguments of one call are separated now by `;`, now by `,`.
    MixedSeparators,
    /// A function of items is given something else.
    NameExpected {
        /// The function.
        function: Function,
    },
    /// The rule is nested too deep.
    TooDeep,
}

/// What authors may have meant by characters that are not of the language.
const MEANT: [(&str, &[&str]); 10] = [
    ("\"«»„“”‘’`", &["'text'"]),
    ("&", &["and"]),
    ("|", &["or"]),
    ("!¬", &["not", "!="]),
    ("≠", &["!="]),
    ("≤", &["<="]),
    ("≥", &[">="]),
    ("–—−", &["-"]),
    ("×·:÷", &["*", "/"]),
    ("[]{}", &["(", ")"]),
];

/// What to write instead of a character that is not of the language.
pub fn instead_of(found: char) -> Option<&'static [&'static str]> {
    let meant = MEANT.iter().find(|(written, _)| written.contains(found));
    meant.map(|(_, instead)| *instead)
}
