//! What stands in the file, as types; those of the core can change without it.

use serde::de::{Deserializer, Error};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use crate::core::answers::RowId;
use crate::core::lang::Lang;
use crate::store::drafts::file::tree::{Ordered, Tree};

/// The whole file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DraftFile {
    /// Version of the format.
    pub(super) anketa: u64,
    pub(super) questionnaire: FormFile,
    pub(super) languages: Vec<Tag>,
    pub(super) sections: Ordered<SectionFile>,
}

/// Which questionnaire the answers belong to.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormFile {
    pub(super) id: String,
    pub(super) version: String,
}

/// What was given in a section: in its rows, or without rows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct SectionFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) not_applicable: Option<OffFile>,
    #[serde(skip_serializing_if = "Ordered::is_empty")]
    pub(super) answers: Ordered<Tree>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) rows: Vec<RowFile>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) deleted: Vec<RowFile>,
}

/// That a section does not apply.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct OffFile {
    #[serde(
        skip_serializing_if = "Ordered::is_empty",
        deserialize_with = "by_language"
    )]
    pub(super) remark: Ordered<String>,
}

/// What was given in a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RowFile {
    pub(super) id: RowName,
    #[serde(default, skip_serializing_if = "Ordered::is_empty")]
    pub(super) answers: Ordered<Tree>,
}

/// A language as its tag.
pub(super) struct Tag(pub(super) Lang);

/// The name of a row, as `r1` or `r1-7f3a91c2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RowName(pub(super) RowId);

impl SectionFile {
    /// Nothing was given.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn by_language<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Ordered<String>, D::Error> {
    let texts = Ordered::<String>::deserialize(deserializer)?;
    for (tag, _) in &texts.0 {
        Lang::parse(tag).map_err(D::Error::custom)?;
    }
    Ok(texts)
}

impl Serialize for Tag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_str())
    }
}

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Lang::parse(&tag).map(Self).map_err(D::Error::custom)
    }
}

impl Serialize for RowName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for RowName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        RowId::parse(&name).map(Self).ok_or_else(|| {
            D::Error::custom(format!("`{name}` names no row; write for example `r1`"))
        })
    }
}
