//! What is wrong with a questionnaire file, or doubtful about it; as data, which `core::words` puts into words.

mod code;
mod rule;

pub use crate::core::questionnaire::defect::code::Code;

/// One thing that is wrong or doubtful: where, what, and the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// Line of the place, from 1.
    pub line: usize,
    /// Column of the place in characters, from 1.
    pub column: usize,
    /// Path in the file (`sections[0].columns[1].items[2].type`); empty for the file itself.
    pub path: String,
    /// What is wrong and what to do about it.
    pub fault: Fault,
}

/// What is wrong, wherever it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The kind.
    pub code: Code,
    /// Variables of the phrase that the kind has.
    pub values: Vec<(&'static str, Value)>,
    /// What to do about it.
    pub way_out: WayOut,
}

/// How much it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The file cannot be used.
    Defect,
    /// The file can be used; perhaps it does not say what its author means.
    Doubt,
}

/// A variable of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// As it stands in the file; said in backticks, and cut if it is long.
    Name(String),
    /// Several such names.
    Names(Vec<String>),
    /// Said as it is, or a word by which the phrase chooses.
    Word(String),
    /// A count, which also chooses the plural form.
    Count(usize),
}

/// What to do about a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// What is always done about this kind.
    Usual,
    /// This name was probably meant.
    Nearest(String),
    /// This name looks the same, and is written with letters of another alphabet.
    Twin(String),
    /// One of these names can stand there; of many only the first are told.
    OneOf(Vec<String>),
    /// One of these can be written instead.
    Write(&'static [&'static str]),
}

impl Weight {
    /// The name that programs know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Defect => "defect",
            Self::Doubt => "doubt",
        }
    }
}

impl Fault {
    /// A fault of this kind, with the usual way out.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            values: Vec::new(),
            way_out: WayOut::Usual,
        }
    }

    /// With a name that stands in the file.
    #[must_use]
    pub fn name(self, variable: &'static str, name: impl Into<String>) -> Self {
        self.with(variable, Value::Name(name.into()))
    }

    /// With a word by which the phrase chooses, or which is said as it is.
    #[must_use]
    pub fn word(self, variable: &'static str, word: impl Into<String>) -> Self {
        self.with(variable, Value::Word(word.into()))
    }

    /// With a count.
    #[must_use]
    pub fn count(self, variable: &'static str, count: usize) -> Self {
        self.with(variable, Value::Count(count))
    }

    /// With a variable of the phrase.
    #[must_use]
    pub fn with(mut self, variable: &'static str, value: Value) -> Self {
        self.values.push((variable, value));
        self
    }

    /// With a way out of its own.
    #[must_use]
    pub fn by(mut self, way_out: WayOut) -> Self {
        self.way_out = way_out;
        self
    }
}

impl From<Code> for Fault {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}
