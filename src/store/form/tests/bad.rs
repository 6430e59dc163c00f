//! The bad questionnaires, in the order of the kinds.

use crate::core::questionnaire::defect::Code;
use crate::store::form::tests::table::Made::{self, *};
use crate::store::form::tests::table::Schema::{self, NoJson, Passes, Refuses};

const NUMBER: &str = "\"ask\": \"Found\"";
/// The one rule of a check.
pub(super) const RULE: &str = "serious <= found";

/// A kind, what a schema makes of it, and how the clean questionnaire comes to have it.
pub(super) const BAD: &[(Code, Schema, Made)] = &[
    (
        Code::NotUtf8,
        NoJson,
        Whole(b"{\n\"title\": \"\xc2\xe8\xe7\xe8\xf2\"}"),
    ),
    (Code::FileTooLarge, Passes, Spaces(16 * 1024 * 1024 + 1)),
    (Code::EmptyFile, NoJson, Whole(b"")),
    (
        Code::JsonComment,
        NoJson,
        Change("\"version\"", "/* one */ \"version\""),
    ),
    (
        Code::JsonLastComma,
        NoJson,
        Change("[\"ru\", \"kk\"]", "[\"ru\", \"kk\",]"),
    ),
    (
        Code::JsonCommaMissing,
        NoJson,
        Change("[\"ru\", \"kk\"]", "[\"ru\" \"kk\"]"),
    ),
    (
        Code::JsonColonMissing,
        NoJson,
        Change("\"version\": ", "\"version\" "),
    ),
    (
        Code::JsonValueMissing,
        NoJson,
        Whole(b"{\"anketa\": 1, \"id\": "),
    ),
    (Code::JsonOpenList, NoJson, Whole(b"[1, 2")),
    (Code::JsonOpenObject, NoJson, Whole(b"{\"anketa\": 1")),
    (
        Code::JsonString,
        NoJson,
        Change("\"Place\"", "\"C:\\place\""),
    ),
    (Code::JsonQuotes, NoJson, Change("\"version\"", "version")),
    (Code::JsonTooDeep, NoJson, Lists(600)),
    (
        Code::JsonSyntax,
        NoJson,
        Change("\"anketa\": 1", "\"anketa\": 1."),
    ),
    (
        Code::ControlCharacter,
        NoJson,
        Change("\"Place\"", "\"Pla\nce\""),
    ),
    (Code::LongString, Passes, Letters(64 * 1024 + 1)),
    (
        Code::OtherFormat,
        Refuses,
        Change("\"anketa\": 1", "\"anketa\": 2"),
    ),
    (
        Code::UnknownKey,
        Refuses,
        Change("\"part_of\"", "\"partof\""),
    ),
    (
        Code::MissingKey,
        Refuses,
        Change(", \"ask\": \"Place\"", ""),
    ),
    (
        Code::KeyTwice,
        Passes,
        Change(
            "\"version\": \"1\"",
            "\"version\": \"1\", \"version\": \"1\"",
        ),
    ),
    (
        Code::WrongType,
        Refuses,
        Change(NUMBER, "\"ask\": \"Found\", \"required\": \"yes\""),
    ),
    (
        Code::EmptyList,
        Refuses,
        Change("\"title\": \"Top\"", "\"title\": \"Top\", \"checks\": []"),
    ),
    (
        Code::UnknownWord,
        Refuses,
        Change("\"type\": \"choice\"", "\"type\": \"choise\""),
    ),
    (
        Code::InexactNumber,
        Passes,
        Change("\"max\": 99", "\"max\": 1e40"),
    ),
    (
        Code::NoDecimals,
        Refuses,
        Change(NUMBER, "\"ask\": \"Found\", \"decimals\": 1.5"),
    ),
    (
        Code::BadId,
        Refuses,
        Change("\"id\": \"risk\"", "\"id\": \"risk-1\""),
    ),
    (
        Code::BadFormId,
        Refuses,
        Change("\"id\": \"visit\"", "\"id\": \"../etc\""),
    ),
    (
        Code::IdTwice,
        Passes,
        Change("\"id\": \"risk\"", "\"id\": \"name\""),
    ),
    (
        Code::FormerIdTaken,
        Passes,
        Change(NUMBER, "\"ask\": \"Found\", \"was\": [\"risk\"]"),
    ),
    (
        Code::BadLanguage,
        Refuses,
        Change("[\"ru\", \"kk\"]", "[\"ru\", \"kk\", \"kazakh!\"]"),
    ),
    (
        Code::LanguageTwice,
        Passes,
        Change("[\"ru\", \"kk\"]", "[\"ru\", \"kk\", \"RU\"]"),
    ),
    (
        Code::UnknownLanguage,
        Passes,
        Change(
            NUMBER,
            "\"ask\": {\"ru\": \"Найдено\", \"kz\": \"Табылды\"}",
        ),
    ),
    (Code::ManyLanguages, Refuses, Languages(101)),
    (
        Code::MissingFallback,
        Passes,
        Change(NUMBER, "\"ask\": {\"kk\": \"Табылды\"}"),
    ),
    (
        Code::NoHeading,
        Passes,
        Change("\"layout\": \"heading\"", "\"layout\": \"table\""),
    ),
    (
        Code::NoPeriodMark,
        Passes,
        Change(
            "\"title\": \"Acts\"",
            "\"title\": \"Acts\", \"period\": \"(2018)\"",
        ),
    ),
    (
        Code::UnknownItem,
        Passes,
        Change("\"part_of\": \"found\"", "\"part_of\": \"fuond\""),
    ),
    (
        Code::UnknownSection,
        Passes,
        Change(RULE, "serious <= count(tap.place)"),
    ),
    (
        Code::NoSection,
        Refuses,
        Change(
            "\"version\": \"1\"",
            "\"version\": \"1\", \"names_draft\": [\"place\"]",
        ),
    ),
    (
        Code::PartOfItself,
        Passes,
        Change("\"part_of\": \"found\"", "\"part_of\": \"serious\""),
    ),
    (
        Code::WholeAfterPart,
        Passes,
        Change(NUMBER, "\"ask\": \"Found\", \"part_of\": \"serious\""),
    ),
    (
        Code::ShareOfItself,
        Passes,
        Change(NUMBER, "\"ask\": \"Found\", \"percent_of\": \"found\""),
    ),
    (
        Code::NoNumber,
        Passes,
        Change("\"part_of\": \"found\"", "\"part_of\": \"name\""),
    ),
    (
        Code::NoPeriod,
        Passes,
        Change(
            "\"version\": \"1\"",
            "\"version\": \"1\", \"period\": \"top.place\"",
        ),
    ),
    (
        Code::NotAsked,
        Passes,
        Change("\"named_by\": \"name\"", "\"named_by\": \"rest\""),
    ),
    (
        Code::AnswerInRows,
        Passes,
        Change(
            "\"version\": \"1\"",
            "\"version\": \"1\", \"names_draft\": [\"acts.name\"]",
        ),
    ),
    (
        Code::BadDefault,
        Passes,
        Change(NUMBER, "\"ask\": \"Found\", \"default\": \"many\""),
    ),
    (
        Code::MinOverMax,
        Passes,
        Change("\"min\": 0", "\"min\": 100"),
    ),
    (Code::GroupsTooDeep, Passes, Groups(17)),
    (Code::ManyItems, Passes, Items(100_000)),
    (Code::RuleEmpty, Refuses, Change(RULE, "")),
    (Code::RuleCharacter, Passes, Change(RULE, "serious ≤ found")),
    (Code::RuleOpenText, Passes, Change(RULE, "risk = 'low")),
    (Code::RuleNumber, Passes, Change(RULE, "serious <= 9x")),
    (
        Code::RuleLongNumber,
        Passes,
        Change(RULE, "serious <= 123456789012345678901234567890"),
    ),
    (
        Code::RuleName,
        Passes,
        Change(RULE, "serious <= acts.found.sum"),
    ),
    (Code::RuleValueMissing, Passes, Change(RULE, "serious <= ")),
    (
        Code::RuleOperatorMissing,
        Passes,
        Change(RULE, "serious AND found"),
    ),
    (Code::RuleComma, Passes, Change(RULE, "serious <= 26,5")),
    (
        Code::RuleOpenBracket,
        Passes,
        Change(RULE, "(serious <= found"),
    ),
    (
        Code::RuleStrayBracket,
        Passes,
        Change(RULE, "serious <= found)"),
    ),
    (
        Code::RuleComparisonChain,
        Passes,
        Change(RULE, "0 <= serious <= found"),
    ),
    (
        Code::RuleUnknownFunction,
        Passes,
        Change(RULE, "serious <= summ(found)"),
    ),
    (
        Code::RuleArgumentCount,
        Passes,
        Change(RULE, "serious <= round(found)"),
    ),
    (
        Code::RuleSeparators,
        Passes,
        Change(RULE, "serious <= max(found; 1, 2)"),
    ),
    (
        Code::RuleNameExpected,
        Passes,
        Change(RULE, "serious <= previous(1)"),
    ),
    (Code::RuleTooDeep, Passes, Brackets(65)),
    (
        Code::GroupValue,
        Passes,
        Change(
            NUMBER,
            "\"ask\": \"Found\"}, {\"id\": \"all\", \"type\": \"group\", \"ask\": \"All\", \"checks\": [{\"id\": \"any\", \"rule\": \"all > 0\", \"say\": \"None\"}], \"items\": [{\"id\": \"one\", \"type\": \"date\", \"ask\": \"One\"}]}, {\"id\": \"more\", \"type\": \"number\", \"ask\": \"More\"",
        ),
    ),
    (
        Code::ValueInRows,
        Passes,
        Change(RULE, "serious <= acts.found"),
    ),
    (
        Code::Circle,
        Passes,
        Change("found - serious", "found - rest"),
    ),
    (Code::LongChain, Passes, Chain(51)),
    (
        Code::ForwardReference,
        Passes,
        Change(
            "\"ask\": \"Name\"",
            "\"ask\": \"Name\", \"when\": \"found > 0\"",
        ),
    ),
    (
        Code::ByteOrderMark,
        NoJson,
        Change("{\"anketa\"", "\u{feff}{\"anketa\""),
    ),
    (
        Code::MissingTranslation,
        Passes,
        Change(NUMBER, "\"ask\": {\"ru\": \"Найдено\"}"),
    ),
    (
        Code::UnusedLanguage,
        Passes,
        Change("[\"ru\", \"kk\"]", "[\"ru\", \"kk\", \"en\"]"),
    ),
    (Code::EmptyWording, Passes, Change(NUMBER, "\"ask\": \" \"")),
    (
        Code::UnequalPhrases,
        Passes,
        Change(
            "\"ask\": \"Name\"",
            "\"ask\": \"Name\", \"phrases\": {\"ru\": [\"нет\", \"не выявлено\"], \"kk\": [\"жоқ\"]}",
        ),
    ),
    (
        Code::MixedLetters,
        Passes,
        Change("\"id\": \"risk\"", "\"id\": \"rіsk\""),
    ),
    (
        Code::LookAlikeIds,
        Passes,
        Change(
            "\"id\": \"place\", \"type\": \"line\", \"ask\": \"Place\"",
            "\"id\": \"place\", \"type\": \"line\", \"ask\": \"Place\"}, {\"id\": \"cop\", \"type\": \"line\", \"ask\": \"A\"}, {\"id\": \"сор\", \"type\": \"line\", \"ask\": \"B\"",
        ),
    ),
    (
        Code::NoEffect,
        Passes,
        Change("\"ask\": \"Rest\"", "\"ask\": \"Rest\", \"required\": true"),
    ),
    (
        Code::OneChoice,
        Passes,
        Change(", {\"id\": \"high\", \"label\": \"High\"}", ""),
    ),
    (Code::SameLabel, Passes, Change("\"High\"", "\"Low\"")),
    (Code::UnknownChoice, Passes, Change(RULE, "risk != 'hihg'")),
    (Code::UnlikeValues, Passes, Change(RULE, "found = 'low'")),
    (Code::NeverHolds, Passes, Change(RULE, "found > 100")),
    (
        Code::AlwaysHolds,
        Passes,
        Change(
            "\"ask\": \"Risk\"",
            "\"ask\": \"Risk\", \"when\": \"found >= 0\"",
        ),
    ),
];
