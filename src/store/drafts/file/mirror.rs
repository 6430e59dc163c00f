//! What stands in the file, as types; those of the core can change without it.

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::core::answers::RowId;
use crate::core::lang::Lang;
use crate::store::drafts::file::tree::{Ordered, Tree};

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "a file in which one of them is missing is refused"
)]
pub(in crate::store) struct DraftFile {
    /// Version of the format.
    pub(in crate::store) anketa: u64,
    pub(in crate::store) questionnaire: FormFile,
    pub(in crate::store) languages: Vec<Tag>,
    #[serde(default)]
    pub(in crate::store) finished: Option<FinishedFile>,
    pub(in crate::store) sections: Ordered<SectionFile>,
}

/// Which questionnaire the answers belong to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "a file in which one of them is missing is refused"
)]
pub(in crate::store) struct FormFile {
    pub(in crate::store) id: String,
    pub(in crate::store) version: String,
}

/// Who finished the draft, and when.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "a file in which one of them is missing is refused"
)]
pub(in crate::store) struct FinishedFile {
    pub(in crate::store) at: String,
    pub(in crate::store) by: String,
}

/// What was given in a section: in its rows, or without rows.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::store) struct SectionFile {
    pub(in crate::store) not_applicable: Option<OffFile>,
    pub(in crate::store) answers: Ordered<Tree>,
    pub(in crate::store) accepted: Ordered<Tree>,
    pub(in crate::store) rows: Vec<RowFile>,
    pub(in crate::store) deleted: Vec<RowFile>,
}

/// That a section does not apply.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::store) struct OffFile {
    #[serde(deserialize_with = "by_language")]
    pub(in crate::store) remark: Ordered<String>,
    pub(in crate::store) carried: bool,
}

/// What was given in a row.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::store) struct RowFile {
    pub(in crate::store) id: RowName,
    #[serde(default)]
    pub(in crate::store) answers: Ordered<Tree>,
    #[serde(default)]
    pub(in crate::store) accepted: Ordered<Tree>,
}

/// A language as its tag.
pub(in crate::store) struct Tag(pub(super) Lang);

/// The name of a row, as `r1` or `r1-7f3a91c2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct RowName(pub(super) RowId);

impl SectionFile {
    /// Nothing was given.
    pub(in crate::store) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// As it stands in the file, without a way over its text.
    pub(in crate::store) fn into_tree(self) -> Tree {
        let mut tree = Ordered::default();
        if let Some(OffFile { remark, carried }) = self.not_applicable {
            let remark = remark.0.into_iter();
            let remark = remark.map(|(lang, text)| (lang, Tree::Text(text)));
            let remark = Ordered(remark.collect());
            let mut off = Ordered::default();
            off.push_given("remark", remark);
            if carried {
                off.push("carried", Tree::Truth(true));
            }
            tree.push("not_applicable", Tree::Object(off));
        }
        tree.push_given("answers", self.answers);
        tree.push_given("accepted", self.accepted);
        for (key, rows) in [("rows", self.rows), ("deleted", self.deleted)] {
            if !rows.is_empty() {
                let rows = rows.into_iter().map(RowFile::into_tree);
                tree.push(key, Tree::List(rows.collect()));
            }
        }
        Tree::Object(tree)
    }
}

impl RowFile {
    fn into_tree(self) -> Tree {
        let mut tree = Ordered::default();
        tree.push("id", Tree::Text(self.id.0.to_string()));
        tree.push_given("answers", self.answers);
        tree.push_given("accepted", self.accepted);
        Tree::Object(tree)
    }
}

fn by_language<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Ordered<String>, D::Error> {
    let texts = Ordered::<String>::deserialize(deserializer)?;
    for (tag, _) in &texts.0 {
        Lang::parse(tag).map_err(D::Error::custom)?;
    }
    Ok(texts)
}

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Lang::parse(&tag).map(Self).map_err(D::Error::custom)
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
