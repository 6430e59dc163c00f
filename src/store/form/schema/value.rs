//! What stands under keys: texts, ids, lists.

use std::collections::BTreeMap;

use schemars::JsonSchema;

/// A text that is the same in all languages, or one for each language.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub(super) enum Wording {
    /// The same in all languages.
    Same(String),
    /// One for each language; where one is missing, the first language of the questionnaire is shown.
    ByLanguage(ByLanguage<String>),
}

/// `true` for the usual wording, or a wording.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub(super) enum TrueOrWording {
    /// The usual wording.
    Usual(#[schemars(extend("const" = true))] bool),
    /// A wording of one's own.
    Own(Wording),
}

/// One value, or one for each language.
#[derive(JsonSchema)]
#[schemars(untagged, inline)]
pub(super) enum OrByLanguage<T> {
    /// The same in all languages.
    Same(T),
    /// One for each language.
    ByLanguage(ByLanguage<T>),
}

/// A value for each language.
#[derive(JsonSchema)]
#[schemars(transparent, inline)]
pub(super) struct ByLanguage<T>(BTreeMap<Tag, T>);

/// What unanswered figures print in a section that does not apply.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum Figures {
    /// A zero.
    Zero,
    /// A line to fill in by hand.
    Blank,
}

/// A language tag, such as `ru`, `kk` or `kk-x-source`.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Tag(#[schemars(regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"))] String);

/// Letters of any alphabet, digits and `_`.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Id(
    // Letters are told as what is neither a sign of ASCII nor a digit: not every validator knows `\p{L}`.
    #[schemars(regex(
        pattern = r"^(?!(and|or|not)$)[^\u0000-@\[-^\u0060{-\u007f][^\u0000-/:-@\[-^\u0060{-\u007f]*$"
    ))]
    String,
);

/// Letters of any alphabet, digits, `-` and `_`.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct FormId(
    #[schemars(regex(pattern = r"^[^\u0000-,./:-@\[-^\u0060{-\u007f]+$"))] String,
);

/// The id of a section, a point, the id of an item in it.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Path(
    #[schemars(regex(
        pattern = r"^[^\u0000-@\[-^\u0060{-\u007f][^\u0000-/:-@\[-^\u0060{-\u007f]*\.[^\u0000-@\[-^\u0060{-\u007f][^\u0000-/:-@\[-^\u0060{-\u007f]*$"
    ))]
    String,
);

/// A rule, such as `refused <= provided`.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Rule(#[schemars(length(min = 1))] String);

/// A list with something in it.
#[derive(JsonSchema)]
#[schemars(transparent, inline)]
pub(super) struct NonEmpty<T>(#[schemars(length(min = 1))] Vec<T>);
