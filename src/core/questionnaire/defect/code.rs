//! The kinds of defects and doubts: one table.

use crate::core::questionnaire::defect::Weight;

/// Makes the enum of the table: for each kind what it is, how much it weighs, and the phrase that says it.
macro_rules! codes {
    ($($(#[$about:meta])* $code:ident: $weight:ident $phrase:literal,)*) => {
        /// A kind of defect or doubt.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$about])* $code,)*
        }

        impl Code {
            /// Every kind, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$code,)*];

            /// How much it weighs.
            pub fn weight(self) -> Weight {
                match self {
                    $(Self::$code => Weight::$weight,)*
                }
            }

            /// The phrase that says it; its attribute `way-out` says what to do.
            pub fn phrase(self) -> &'static str {
                match self {
                    $(Self::$code => $phrase,)*
                }
            }
        }
    };
}

impl Code {
    /// What all phrases of this table begin with.
    const PREFIX: &str = "lint-";

    /// The name that programs and people know the kind by; it never changes.
    pub fn name(self) -> &'static str {
        let phrase = self.phrase();
        phrase.strip_prefix(Self::PREFIX).unwrap_or(phrase)
    }
}

codes! {
    /// The file is no text in UTF-8.
    NotUtf8: Defect "lint-not-utf8",
    /// The file is too large.
    FileTooLarge: Defect "lint-file-too-large",
    /// There is nothing in the file.
    EmptyFile: Defect "lint-empty-file",
    /// A comment, which JSON does not have.
    JsonComment: Defect "lint-json-comment",
    /// A comma behind the last value.
    JsonLastComma: Defect "lint-json-last-comma",
    /// Two values without a comma between them.
    JsonCommaMissing: Defect "lint-json-comma-missing",
    /// A key without a colon behind it.
    JsonColonMissing: Defect "lint-json-colon-missing",
    /// A key without a value.
    JsonValueMissing: Defect "lint-json-value-missing",
    /// A list without its end.
    JsonOpenList: Defect "lint-json-open-list",
    /// An object without its end.
    JsonOpenObject: Defect "lint-json-open-object",
    /// A string that is not one.
    JsonString: Defect "lint-json-string",
    /// A word without quotation marks, or with wrong ones.
    JsonQuotes: Defect "lint-json-quotes",
    /// Lists and objects within each other without end.
    JsonTooDeep: Defect "lint-json-too-deep",
    /// Another slip of the pen.
    JsonSyntax: Defect "lint-json-syntax",
    /// A raw control character in a string.
    ControlCharacter: Defect "lint-control-character",
    /// A string that nobody reads.
    LongString: Defect "lint-long-string",
    /// A format that this program does not know.
    OtherFormat: Defect "lint-other-format",

    /// A key that nobody knows.
    UnknownKey: Defect "lint-unknown-key",
    /// A key that must be there.
    MissingKey: Defect "lint-missing-key",
    /// A key that stands twice in one object.
    KeyTwice: Defect "lint-key-twice",
    /// A value of another JSON type.
    WrongType: Defect "lint-wrong-type",
    /// A list without elements.
    EmptyList: Defect "lint-empty-list",
    /// A word that is none of those which can stand there.
    UnknownWord: Defect "lint-unknown-word",
    /// A number with too many digits.
    InexactNumber: Defect "lint-inexact-number",
    /// A number that is no count of decimals.
    NoDecimals: Defect "lint-no-decimals",

    /// A text that is no id.
    BadId: Defect "lint-bad-id",
    /// A text that is no id of a questionnaire.
    BadFormId: Defect "lint-bad-form-id",
    /// An id that leads to two things.
    IdTwice: Defect "lint-id-twice",
    /// A former id that leads elsewhere.
    FormerIdTaken: Defect "lint-former-id-taken",

    /// A text that is no language tag.
    BadLanguage: Defect "lint-bad-language",
    /// A language that stands twice.
    LanguageTwice: Defect "lint-language-twice",
    /// A language that the questionnaire does not have.
    UnknownLanguage: Defect "lint-unknown-language",
    /// Too many languages.
    ManyLanguages: Defect "lint-many-languages",
    /// A wording without the language that the others fall back to.
    MissingFallback: Defect "lint-missing-fallback",
    /// A title names an item, and there is no heading.
    NoHeading: Defect "lint-no-heading",
    /// A phrase about the period without the period.
    NoPeriodMark: Defect "lint-no-period-mark",

    /// An item that does not exist.
    UnknownItem: Defect "lint-unknown-item",
    /// A section that does not exist.
    UnknownSection: Defect "lint-unknown-section",
    /// An item without its section.
    NoSection: Defect "lint-no-section",
    /// A part that is its own whole.
    PartOfItself: Defect "lint-part-of-itself",
    /// A whole behind its part.
    WholeAfterPart: Defect "lint-whole-after-part",
    /// A share of itself.
    ShareOfItself: Defect "lint-share-of-itself",
    /// A link to a number that leads elsewhere.
    NoNumber: Defect "lint-no-number",
    /// A link to a period that leads elsewhere.
    NoPeriod: Defect "lint-no-period",
    /// A link to an answer that leads to what is not asked.
    NotAsked: Defect "lint-not-asked",
    /// A link to one answer that leads to many.
    AnswerInRows: Defect "lint-answer-in-rows",
    /// A default that the item cannot take.
    BadDefault: Defect "lint-bad-default",
    /// A least value above the greatest.
    MinOverMax: Defect "lint-min-over-max",
    /// Groups in groups without end.
    GroupsTooDeep: Defect "lint-groups-too-deep",
    /// Too many items.
    ManyItems: Defect "lint-many-items",

    /// A rule of nothing.
    RuleEmpty: Defect "lint-rule-empty",
    /// A character that begins nothing.
    RuleCharacter: Defect "lint-rule-character",
    /// A text without its end.
    RuleOpenText: Defect "lint-rule-open-text",
    /// A word that is neither number nor name.
    RuleNumber: Defect "lint-rule-number",
    /// A number with too many digits.
    RuleLongNumber: Defect "lint-rule-long-number",
    /// A word that is no name.
    RuleName: Defect "lint-rule-name",
    /// A value is missing.
    RuleValueMissing: Defect "lint-rule-value-missing",
    /// An operator is missing.
    RuleOperatorMissing: Defect "lint-rule-operator-missing",
    /// A comma where an operator belongs.
    RuleComma: Defect "lint-rule-comma",
    /// A bracket that does not close.
    RuleOpenBracket: Defect "lint-rule-open-bracket",
    /// A bracket that closes nothing.
    RuleStrayBracket: Defect "lint-rule-stray-bracket",
    /// Two comparisons share a side.
    RuleComparisonChain: Defect "lint-rule-comparison-chain",
    /// A function that does not exist.
    RuleUnknownFunction: Defect "lint-rule-unknown-function",
    /// Too few or too many arguments.
    RuleArgumentCount: Defect "lint-rule-argument-count",
    /// Arguments separated in two ways.
    RuleSeparators: Defect "lint-rule-separators",
    /// A function of a name without a name.
    RuleNameExpected: Defect "lint-rule-name-expected",
    /// Brackets in brackets without end.
    RuleTooDeep: Defect "lint-rule-too-deep",
    /// A rule names a group.
    GroupValue: Defect "lint-group-value",
    /// A rule takes one value of what has many.
    ValueInRows: Defect "lint-value-in-rows",
    /// An item that decides itself.
    Circle: Defect "lint-circle",
    /// A value that takes too much to be worked out.
    LongChain: Defect "lint-long-chain",
    /// A `when` that looks at what is asked later.
    ForwardReference: Defect "lint-forward-reference",

    /// A mark before the text.
    ByteOrderMark: Doubt "lint-byte-order-mark",
    /// A wording without one of the languages.
    MissingTranslation: Doubt "lint-missing-translation",
    /// A language in which there is no wording at all.
    UnusedLanguage: Doubt "lint-unused-language",
    /// A wording of nothing.
    EmptyWording: Doubt "lint-empty-wording",
    /// Ready answers more in one language than in another.
    UnequalPhrases: Doubt "lint-unequal-phrases",
    /// Latin and Cyrillic letters in one word of an id.
    MixedLetters: Doubt "lint-mixed-letters",
    /// Two ids that look the same.
    LookAlikeIds: Doubt "lint-look-alike-ids",
    /// A key that does nothing with this type.
    NoEffect: Doubt "lint-no-effect",
    /// Nothing to choose from.
    OneChoice: Doubt "lint-one-choice",
    /// Two choices that read the same.
    SameLabel: Doubt "lint-same-label",
    /// A rule asks for a choice that nobody can make.
    UnknownChoice: Doubt "lint-unknown-choice",
    /// Values that cannot be compared or counted with.
    UnlikeValues: Doubt "lint-unlike-values",
    /// A rule, or a comparison in it, that never holds.
    NeverHolds: Doubt "lint-never-holds",
    /// A rule, or a comparison in it, that holds always.
    AlwaysHolds: Doubt "lint-always-holds",
}
