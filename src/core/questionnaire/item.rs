//! One thing asked.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::core::lang::{ByLang, Text};
use crate::core::questionnaire::{Check, SectionNo};
use crate::core::rule::Rule;

/// Place of an item in [`crate::core::questionnaire::Questionnaire::items`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemNo(pub usize);

/// One thing asked, or a group of such things.
#[derive(Clone, Debug)]
pub struct Item {
    /// Stable name, unique in its section; what rules and drafts use.
    pub id: Arc<str>,
    /// Earlier ids of the same item.
    pub was: Vec<String>,
    /// Printed number: text, since printed numbers repeat and skip.
    pub no: Option<Text>,
    /// The full official wording; `{}` in it marks where the answer stands.
    pub ask: Text,
    /// Help beside the question.
    pub hint: Option<Text>,
    /// What is doubtful about the wording itself (two languages that disagree, say).
    pub doubt: Option<Text>,
    /// Ready answers.
    pub phrases: Option<ByLang<Vec<String>>>,
    /// The answer a new draft begins with.
    pub default: Option<Text>,
    /// A blank answer is listed as open at finishing; it never blocks movement.
    pub required: bool,
    /// Asked only if true.
    pub when: Option<Box<Rule>>,
    /// Rules that should hold about this answer.
    pub checks: Vec<Check>,
    /// What becomes of the former period's answer.
    pub carry: Option<Carry>,
    /// What kind of answer is wanted.
    pub kind: Kind,
    /// Where the item stands.
    pub place: ItemPlace,
}

/// Where an item stands in its questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemPlace {
    /// Its section.
    pub section: SectionNo,
    /// Its column, counted from 0.
    pub column: usize,
    /// Its place among the items of that column, counted from 0.
    pub at: usize,
    /// How many groups and wholes (`part_of`) it stands inside.
    pub depth: usize,
    /// The group it belongs to.
    pub group: Option<ItemNo>,
}

/// What becomes of the former period's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carry {
    /// It is copied and marked until looked at.
    Copy,
    /// It is shown beside the field.
    Show,
}

/// What kind of answer is wanted.
#[derive(Clone, Debug)]
pub enum Kind {
    /// One line of text, in each language.
    Line,
    /// Text of many lines, in each language.
    Text,
    /// An exact decimal, entered once for all languages.
    Number(Box<Number>),
    /// One of the choices.
    Choice(Vec<Choice>),
    /// Any of the choices.
    Choices(Vec<Choice>),
    /// A day.
    Date,
    /// Two days and, where wanted, a phrase of one's own for them in each language.
    Period,
    /// A name, and a post in each language.
    Person,
    /// A heading over other items.
    Group {
        /// Printed on one line, its items separated by commas.
        inline: bool,
        /// The items directly inside.
        items: Vec<ItemNo>,
    },
    /// Worked out from other answers.
    Computed {
        /// How.
        value: Box<Rule>,
        /// Decimal places shown.
        decimals: u32,
        /// What is counted.
        unit: Option<Text>,
    },
}

/// What is known about a number that is asked.
#[derive(Clone, Debug, Default)]
pub struct Number {
    /// Greatest count of decimal places.
    pub decimals: u32,
    /// What is counted.
    pub unit: Option<Text>,
    /// Least value.
    pub min: Option<Decimal>,
    /// Greatest value.
    pub max: Option<Decimal>,
    /// The whole that this is a part of.
    pub part_of: Option<ItemNo>,
    /// The base that this is printed as a share of, in percent.
    pub percent_of: Option<ItemNo>,
    /// What the companion text is asked for (names, «расписать»); `None`: there is no such text.
    pub note: Option<Text>,
}

/// One offered answer.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Stable name.
    pub id: String,
    /// What is shown and printed.
    pub label: Text,
}

/// One field of an answer: what a person types into at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The answer itself: text, number, date, chosen ids, a name, the first day of a period.
    Main,
    /// The last day of a period.
    Until,
    /// A phrase of one's own for a period.
    Phrase,
    /// The post of a person.
    Post,
    /// The companion text of a number.
    Note,
    /// The remark on a named absence.
    Remark,
}

impl Part {
    /// All parts, in the order in which they are asked.
    pub const ALL: [Self; 6] = [
        Self::Main,
        Self::Until,
        Self::Phrase,
        Self::Post,
        Self::Note,
        Self::Remark,
    ];
}

impl Kind {
    /// Groups and computed values are shown, everything else is asked.
    pub fn is_asked(&self) -> bool {
        match self {
            Self::Group { .. } | Self::Computed { .. } => false,
            Self::Line
            | Self::Text
            | Self::Number(_)
            | Self::Choice(_)
            | Self::Choices(_)
            | Self::Date
            | Self::Period
            | Self::Person => true,
        }
    }

    /// The fields a person fills for such an answer, in order.
    pub fn parts(&self) -> &'static [Part] {
        match self {
            Self::Line | Self::Text | Self::Choice(_) | Self::Choices(_) | Self::Date => {
                &[Part::Main]
            }
            Self::Number(number) if number.note.is_some() => &[Part::Main, Part::Note],
            Self::Number(_) => &[Part::Main],
            Self::Period => &[Part::Main, Part::Until, Part::Phrase],
            Self::Person => &[Part::Post, Part::Main],
            Self::Group { .. } | Self::Computed { .. } => &[],
        }
    }

    /// Whether words are asked, of which no figure is made.
    pub fn is_words(&self) -> bool {
        match self {
            Self::Line | Self::Text | Self::Person => true,
            Self::Number(_)
            | Self::Choice(_)
            | Self::Choices(_)
            | Self::Date
            | Self::Period
            | Self::Group { .. }
            | Self::Computed { .. } => false,
        }
    }

    /// Whether this part is written in each language apart; the other parts are entered once.
    pub fn is_by_lang(&self, part: Part) -> bool {
        match part {
            Part::Main => matches!(self, Self::Line | Self::Text),
            Part::Until => false,
            Part::Phrase | Part::Post | Part::Note | Part::Remark => true,
        }
    }

    /// Whether this part takes several lines.
    pub fn is_multiline(&self, part: Part) -> bool {
        match part {
            Part::Main => matches!(self, Self::Text),
            Part::Post => true,
            Part::Until | Part::Phrase | Part::Note | Part::Remark => false,
        }
    }
}
