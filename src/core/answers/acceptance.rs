//! Findings that are right as they are, because somebody said so.

use std::collections::BTreeMap;

use crate::core::answers::RowId;
use crate::core::lang::Lang;
use crate::core::questionnaire::check_no::CheckNo;

/// A check in a row: the place of one finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Point {
    /// Which check.
    pub check: CheckNo,
    /// In which row.
    pub row: RowId,
}

/// That a finding is right as it is, and why. It holds as long as the answers are those that were seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Acceptance {
    /// Why, in the words of whoever accepted it.
    pub remark: BTreeMap<Lang, String>,
    /// The values that the check rested on.
    pub seen: Vec<String>,
}
