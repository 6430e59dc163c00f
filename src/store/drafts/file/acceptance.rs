//! A finding that was accepted, in the file: `{"remark": {"ru": "совмещение"}, "values": ["48.25", "22", "3.25"]}`.

use crate::core::answers::Acceptance;
use crate::core::lang::Lang;
use crate::store::drafts::file::tree::{Ordered, Tree};

/// An acceptance as it stands in the file.
pub(in crate::store) fn write(said: &Acceptance) -> Tree {
    let remark = said.remark.iter();
    let remark = remark.map(|(lang, text)| (lang.to_string(), Tree::Text(text.clone())));
    let values = said.seen.iter().cloned().map(Tree::Text);
    Tree::Object(Ordered(vec![
        ("remark".to_owned(), Tree::Object(Ordered(remark.collect()))),
        ("values".to_owned(), Tree::List(values.collect())),
    ]))
}

/// Reads what [`write`] writes; `None` where it is something else.
pub(in crate::store) fn read(tree: &Tree) -> Option<Acceptance> {
    let Tree::Object(keys) = tree else {
        return None;
    };
    let (Tree::Object(remark), Tree::List(values)) = (keys.get("remark")?, keys.get("values")?)
    else {
        return None;
    };
    let remark = remark.0.iter();
    let remark = remark.map(|(tag, said)| Some((Lang::parse(tag).ok()?, text(said)?)));
    Some(Acceptance {
        remark: remark.collect::<Option<_>>()?,
        seen: values.iter().map(text).collect::<Option<_>>()?,
    })
}

fn text(tree: &Tree) -> Option<String> {
    match tree {
        Tree::Text(text) => Some(text.clone()),
        Tree::Null | Tree::Truth(_) | Tree::Number(_) | Tree::List(_) | Tree::Object(_) => None,
    }
}
