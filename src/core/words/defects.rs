//! Defects and doubts of questionnaire files in words.

use crate::core::questionnaire::defect::{Fault, Value, WayOut, Weight};
use crate::core::words::{Arg, Words};

/// Longest name that is repeated in a message, in characters.
const LONGEST_NAME: usize = 60;

/// Most names that are offered.
const MOST_NAMES: usize = 30;

/// The attribute of a phrase that says what to do.
const WAY_OUT: &str = "way-out";

impl Words {
    /// What is wrong, without the place.
    pub fn fault(&self, fault: &Fault) -> String {
        self.with(fault.code.phrase(), &variables(fault))
    }

    /// What to do about it.
    pub fn way_out(&self, fault: &Fault) -> String {
        let meant = |id: &str, name: &str| self.with(id, &[("name", quoted(name).into())]);
        match &fault.way_out {
            WayOut::Usual => self
                .format(fault.code.phrase(), Some(WAY_OUT), &variables(fault))
                .unwrap_or_default(),
            WayOut::Nearest(name) => meant("lint-nearest", name),
            WayOut::Twin(name) => meant("lint-twin", name),
            WayOut::OneOf(names) if names.is_empty() => self.say("lint-nothing"),
            WayOut::OneOf(names) => {
                let names = self.either(names.iter().map(String::as_str));
                self.with("lint-one-of", &[("names", names.into())])
            }
            WayOut::Write(instead) => {
                let names = self.either(instead.iter().copied());
                self.with("lint-write", &[("names", names.into())])
            }
        }
    }

    /// How much a fault weighs, in a word.
    pub fn weight(&self, weight: Weight) -> String {
        match weight {
            Weight::Defect => self.say("lint-defect"),
            Weight::Doubt => self.say("lint-doubt"),
        }
    }

    /// Names as prose: "`a`, `b` or `c`"; of many only the first ones.
    fn either<'k>(&self, names: impl Iterator<Item = &'k str>) -> String {
        let mut names: Vec<String> = names.take(MOST_NAMES + 1).map(quoted).collect();
        if names.len() > MOST_NAMES {
            names.truncate(MOST_NAMES);
            return format!("{}, …", names.join(", "));
        }
        match names.split_last() {
            Some((last, others)) if !others.is_empty() => self.with(
                "lint-or",
                &[
                    ("names", others.join(", ").into()),
                    ("last", last.as_str().into()),
                ],
            ),
            Some((only, _)) => only.clone(),
            None => String::new(),
        }
    }
}

/// The variables of a fault as its phrase takes them.
fn variables(fault: &Fault) -> Vec<(&str, Arg)> {
    let arg = |value: &Value| match value {
        Value::Name(name) => quoted(name).into(),
        Value::Names(names) => {
            let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
            names.join(", ").into()
        }
        Value::Word(word) => word.as_str().into(),
        Value::Count(count) => (*count).into(),
    };
    let values = fault.values.iter();
    values.map(|(name, value)| (*name, arg(value))).collect()
}

/// A name in backticks, cut when it is too long for a message.
fn quoted(name: &str) -> String {
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("`{}…`", &name[..end]),
        None => format!("`{name}`"),
    }
}
