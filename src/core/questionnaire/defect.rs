//! What is wrong with a questionnaire file.

use std::fmt;

/// One defect of a questionnaire file: where, what, and the way out.
///
/// Its reader writes questionnaires, so it is said in English with names as they stand in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// Line of the place, from 1.
    pub line: usize,
    /// Column of the place in characters, from 1.
    pub column: usize,
    /// Path in the file (`sections[0].columns[1].items[2].type`); empty for the file itself.
    pub path: String,
    /// What is wrong, both values named.
    pub what: String,
    /// What to do about it.
    pub way_out: String,
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path)?;
        }
        write!(f, "{}; {}", self.what, self.way_out)
    }
}
