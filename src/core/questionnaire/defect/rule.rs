//! Faults of rules among the defects of the file.

use crate::core::questionnaire::defect::{Code, Fault, WayOut};
use crate::core::rule::{self, Function};

impl From<rule::Code> for Fault {
    fn from(code: rule::Code) -> Self {
        match code {
            rule::Code::Empty => Code::RuleEmpty.into(),
            rule::Code::StrangeCharacter { found } => strange_character(found),
            rule::Code::OpenText => Code::RuleOpenText.into(),
            rule::Code::BadNumber { found } => Self::new(Code::RuleNumber).name("found", found),
            rule::Code::LongNumber { found } => {
                Self::new(Code::RuleLongNumber).name("found", found)
            }
            rule::Code::BadName { found } => Self::new(Code::RuleName).name("found", found),
            rule::Code::ValueExpected { found } => missing(Code::RuleValueMissing, found),
            rule::Code::OperatorExpected { found } => operator_missing(found),
            rule::Code::OpenBracket => Code::RuleOpenBracket.into(),
            rule::Code::StrayBracket => Code::RuleStrayBracket.into(),
            rule::Code::ComparisonChain { found } => {
                Self::new(Code::RuleComparisonChain).name("found", found)
            }
            rule::Code::UnknownFunction { name, suggestion } => {
                let known = || Function::ALL.map(|known| known.name().to_owned()).to_vec();
                let way_out = match suggestion {
                    Some(nearest) => WayOut::Nearest(nearest.to_owned()),
                    None => WayOut::OneOf(known()),
                };
                Self::new(Code::RuleUnknownFunction)
                    .name("name", name)
                    .by(way_out)
            }
            rule::Code::ArgumentCount { function, given } => Self::new(Code::RuleArgumentCount)
                .name("function", function.name())
                .count("given", given)
                .name("example", function.example()),
            rule::Code::MixedSeparators => Code::RuleSeparators.into(),
            rule::Code::NameExpected { function } => Self::new(Code::RuleNameExpected)
                .name("function", function.name())
                .name("example", function.example()),
            rule::Code::TooDeep => Code::RuleTooDeep.into(),
        }
    }
}

fn strange_character(found: char) -> Fault {
    let fault = Fault::new(Code::RuleCharacter)
        .name("found", found)
        .word("number", format!("U+{:04X}", u32::from(found)));
    match rule::instead_of(found) {
        Some(meant) => fault.by(WayOut::Write(meant)),
        None => fault,
    }
}

/// Something is missing before `found`, or at the end.
fn missing(code: Code, found: Option<String>) -> Fault {
    match found {
        Some(found) => Fault::new(code).name("found", found),
        None => Fault::new(code).word("found", "nothing"),
    }
}

fn operator_missing(found: Option<String>) -> Fault {
    let lower = found.as_deref().map(str::to_lowercase);
    match lower.as_deref() {
        Some(",") => Code::RuleComma.into(),
        Some("and") => missing(Code::RuleOperatorMissing, found).by(WayOut::Write(&["and"])),
        Some("or") => missing(Code::RuleOperatorMissing, found).by(WayOut::Write(&["or"])),
        Some(_) | None => missing(Code::RuleOperatorMissing, found),
    }
}
