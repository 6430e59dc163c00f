//! What [`SCHEMA`] is made of, in tests, which also see to it that it is up to date.
//!
//! The types of this module are never made: they say which keys there are and what stands under each, and their
//! documentation is the help that editors show. The loader tells more (names that lead nowhere, rules, circles); a
//! test holds the keys of the two together.
//!
//! [`SCHEMA`]: super::SCHEMA
#![allow(
    dead_code,
    reason = "the types are the schema; nothing is made of them"
)]

mod item;
mod value;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use crate::store::form::schema::item::{Check, Item};
use crate::store::form::schema::value::{
    Figures, FormId, Id, NonEmpty, OrByLanguage, Path, Tag, TrueOrWording, Wording,
};

/// The schema as the text of a file.
pub fn text() -> String {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<Questionnaire>();
    RecursiveTransform(without_null as fn(&mut Schema)).transform(&mut schema);
    format!("{:#}\n", schema.to_value())
}

/// A key that is not needed is left out: null stands nowhere in a questionnaire.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&Value::from("null")));
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
}

/// A questionnaire of anketa: what is asked, how it is printed, what must agree.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "anketa questionnaire")]
struct Questionnaire {
    /// Where an editor finds this schema; `anketa schema` prints it.
    #[schemars(rename = "$schema")]
    schema: Option<String>,
    /// The version of this format: 1.
    #[schemars(extend("const" = 1))]
    anketa: u32,
    /// The name of the questionnaire, the same over its versions.
    id: FormId,
    /// The version of its wording, as its authors count.
    version: String,
    /// Languages of the wording, such as `ru`, `kk`, `kk-x-source`; the first is shown where another is missing.
    #[schemars(length(max = 100))]
    languages: NonEmpty<Tag>,
    /// The order of languages in a report of several.
    print_order: Option<NonEmpty<Tag>>,
    /// The title of the form. `{item}` stands for the answer to an item of the section of layout `heading`.
    title: Wording,
    /// Items (`section.item`) that are asked when a draft is begun and tell it from others.
    names_draft: Option<NonEmpty<Path>>,
    /// The item (`section.item`) of type `period` that the document is about.
    period: Option<Path>,
    /// Sections in the order of the paper.
    sections: NonEmpty<Section>,
}

/// Questions under one title, perhaps once for each of several rows.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Section {
    /// The name of the section, which rules and drafts use.
    id: Id,
    /// The printed number, such as «Приложение 1».
    no: Option<Wording>,
    /// The printed title. `{item}` stands for the answer to an item of the section of layout `heading`.
    title: Wording,
    /// A short name for the outline.
    short: Option<Wording>,
    /// How the section looks on paper.
    layout: Layout,
    /// The phrase about the period behind the title, with `{period}` in it; `true` for `({period})`.
    period: Option<TrueOrWording>,
    /// How the paper says that the section does not apply.
    not_applicable: Option<NotApplicable>,
    /// Set where the section is filled once for each of several things.
    rows: Option<Rows>,
    /// What is printed before the number of a row, such as «№ п/п».
    row_no: Option<Wording>,
    /// Columns from left to right.
    columns: NonEmpty<Column>,
    /// Rules over the answers of the section.
    checks: Option<NonEmpty<Check>>,
}

/// How a section looks on paper.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Layout {
    /// A block at the right edge: who approves.
    Approval,
    /// The first column stands above the title of the form, the others below it.
    Heading,
    /// Rows and columns; the only layout that can be marked as not applicable.
    Table,
    /// A line for each person who signs.
    Signatures,
}

/// How the paper says that a section does not apply.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct NotApplicable {
    /// Behind the title, such as «не оказывались».
    status: Option<Wording>,
    /// For the name of the first row, such as «Не оказывает».
    row: Option<Wording>,
    /// What unanswered figures print.
    numbers: Option<OrByLanguage<Figures>>,
}

/// What the rows of a section are.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Rows {
    /// What one of them is called, such as «услуга».
    one: Wording,
    /// The item with its name.
    named_by: Id,
}

/// A column of a table.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Column {
    /// The printed title.
    title: Option<Wording>,
    /// What is asked, in printed order.
    items: NonEmpty<Item>,
}
