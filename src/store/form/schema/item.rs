//! One thing asked.

use schemars::JsonSchema;

use crate::store::form::schema::value::{ByLanguage, Id, NonEmpty, Rule, TrueOrWording, Wording};

/// One thing asked, or a group of such things.
#[derive(JsonSchema)]
#[schemars(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum Item {
    /// One line of text, in each language.
    Line {
        #[schemars(flatten)]
        common: Common,
    },
    /// Text of several lines, in each language.
    Text {
        #[schemars(flatten)]
        common: Common,
    },
    /// An exact decimal, entered once for all languages.
    Number {
        #[schemars(flatten)]
        common: Common,
        #[schemars(flatten)]
        number: Number,
    },
    /// One of the choices.
    Choice {
        #[schemars(flatten)]
        common: Common,
        /// What can be chosen.
        choices: NonEmpty<Choice>,
    },
    /// Any of the choices.
    Choices {
        #[schemars(flatten)]
        common: Common,
        /// What can be ticked.
        choices: NonEmpty<Choice>,
    },
    /// A day.
    Date {
        #[schemars(flatten)]
        common: Common,
    },
    /// Two days, and a phrase for them in each language.
    Period {
        #[schemars(flatten)]
        common: Common,
    },
    /// A name, and a post in each language.
    Person {
        #[schemars(flatten)]
        common: Common,
    },
    /// A heading over other items.
    Group {
        #[schemars(flatten)]
        common: Common,
        /// The items are printed on one line.
        inline: Option<bool>,
        /// The items under the heading.
        items: NonEmpty<Item>,
    },
    /// Worked out from other answers.
    Computed {
        #[schemars(flatten)]
        common: Common,
        /// How, such as `posts - or_zero(vacant)`.
        value: Rule,
        /// How many decimals are shown.
        #[schemars(range(max = 28))]
        decimals: Option<u32>,
        /// What is counted, such as «ставки».
        unit: Option<Wording>,
    },
}

/// The keys of an item of any type.
#[derive(JsonSchema)]
pub(super) struct Common {
    /// The name of the item, which rules and drafts use.
    id: Id,
    /// Earlier names of the same item in this section.
    was: Option<NonEmpty<Id>>,
    /// The printed number: text, since printed numbers repeat and skip.
    no: Option<Wording>,
    /// The full wording; `{}` in it marks where the answer stands.
    ask: Wording,
    /// Help beside the question.
    hint: Option<Wording>,
    /// What is doubtful about the wording itself.
    doubt: Option<Wording>,
    /// Ready answers, a list for each language.
    phrases: Option<ByLanguage<NonEmpty<String>>>,
    /// The answer that a new draft begins with.
    default: Option<Wording>,
    /// A blank answer is listed as open; it never blocks movement.
    required: Option<bool>,
    /// A rule: asked, counted and printed only while it is true.
    when: Option<Rule>,
    /// Rules about this answer.
    checks: Option<NonEmpty<Check>>,
    /// What becomes of the former period's answer.
    carry: Option<Carry>,
}

/// What is known about a number.
#[derive(JsonSchema)]
pub(super) struct Number {
    /// The greatest count of decimals; 0 where the key is missing.
    #[schemars(range(max = 28))]
    decimals: Option<u32>,
    /// What is counted, such as «ставки».
    unit: Option<Wording>,
    /// The least value.
    min: Option<f64>,
    /// The greatest value.
    max: Option<f64>,
    /// The item above that this is a part of.
    part_of: Option<Id>,
    /// The item that this is printed as a share of, in percent.
    percent_of: Option<Id>,
    /// A companion text is asked for, such as names; `true` where it needs no words of its own.
    remark: Option<TrueOrWording>,
}

/// What becomes of the former period's answer.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum Carry {
    /// It is copied and marked until looked at.
    Copy,
    /// It is shown beside the field.
    Show,
}

/// One offered answer.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Choice {
    /// The name of the choice, which rules and drafts use: `kind = 'yes'`.
    id: Id,
    /// What is shown and printed.
    label: Wording,
}

/// A rule that should hold; where it does not, the reader is told, never stopped.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Check {
    /// The name of the check, unique in its section.
    id: Id,
    /// What should be true.
    rule: Rule,
    /// What is told while it is not.
    say: Wording,
    /// What it is when it is told; a warning where the key is missing.
    level: Option<Level>,
}

/// What a check is when it is told.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum Level {
    /// It counts as open until it holds or is accepted.
    Warning,
    /// It is told, and does not count as open.
    Notice,
}
