//! Reads a questionnaire file and tells *all* its defects at once, each with its place and the way out; doubts, too,
//! where they are wanted.
//!
//! Reading goes once through the file in its order. What can only be judged when everything is known (names that lead
//! to items, rules, circles) is noted on the way and judged at the end.

mod circle;
mod defects;
mod doubts;
mod fields;
mod ids;
mod item;
mod json;
mod kind;
mod limits;
mod link;
pub mod load;
mod names;
mod plain;
#[cfg(test)]
mod schema;
mod section;
mod spot;
mod syntax;
#[cfg(test)]
mod tests;
mod title;
mod top;
mod wording;

use std::collections::HashSet;

use crate::core::lang::Text;
use crate::core::questionnaire::defect::{Code, Defect};
use crate::core::questionnaire::{Ids, Questionnaire, SectionNo};
use crate::store::form::defects::Defects;
use crate::store::form::doubts::Doubts;
use crate::store::form::ids::FormerId;
use crate::store::form::json::Value;
use crate::store::form::link::Link;
use crate::store::form::names::WrittenRule;

/// The JSON Schema of questionnaire files, by which editors complete, explain and check while somebody writes.
pub const SCHEMA: &str = include_str!("../../questionnaires/anketa.schema.json");

/// The version of the format which this program reads.
const FORMAT: u32 = 1;

/// Some editors on Windows begin every file with this mark.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Reads a questionnaire from the text of its file.
///
/// # Errors
/// Every defect of the file in the order of their places; a text that is no JSON has one only.
pub fn read(text: &str) -> Result<Questionnaire, Vec<Defect>> {
    let (form, defects) = examine(text, Defects::default());
    form.ok_or(defects)
}

/// Tells every defect and every doubt about the bytes of a questionnaire file, in the order of their places.
pub fn lint(bytes: &[u8]) -> Vec<Defect> {
    let mut defects = Defects::with_doubts();
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            if text.starts_with(BYTE_ORDER_MARK) {
                defects.add(0, Code::ByteOrderMark);
            }
            examine(text, defects).1
        }
        Err(error) => {
            let readable = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let text = String::from_utf8_lossy(readable);
            defects.add(text.len(), Code::NotUtf8);
            defects.located(&text, None)
        }
    }
}

/// The questionnaire, unless it has defects; beside it what was found.
fn examine(text: &str, mut defects: Defects) -> (Option<Questionnaire>, Vec<Defect>) {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let Some(json) = syntax::parse(text, &mut defects) else {
        return (None, defects.located(text, None));
    };
    limits::check(&json, &mut defects);
    let mut reader = Reader::new(defects);
    reader.questionnaire(json.root());
    let form = reader.defects.is_empty().then_some(reader.form);
    (form, reader.defects.located(text, Some(json.root())))
}

/// A questionnaire in the making.
struct Reader<'n> {
    form: Questionnaire,
    defects: Defects,
    links: Vec<Link>,
    rules: Vec<WrittenRule>,
    former: Vec<FormerId>,
    titles: Vec<Value<'n>>,
    /// Ids of checks, which are unique in their section.
    checks: HashSet<(SectionNo, &'n str)>,
    doubts: Doubts<'n>,
}

impl Reader<'_> {
    fn new(defects: Defects) -> Self {
        Self {
            form: nothing_asked(),
            defects,
            links: Vec::new(),
            rules: Vec::new(),
            former: Vec::new(),
            titles: Vec::new(),
            checks: HashSet::new(),
            doubts: Doubts::default(),
        }
    }
}

fn nothing_asked() -> Questionnaire {
    Questionnaire {
        id: String::new(),
        version: String::new(),
        languages: Vec::new(),
        print_order: Vec::new(),
        title: Text::new(Vec::new()),
        names_draft: Vec::new(),
        period: None,
        sections: Vec::new(),
        items: Vec::new(),
        ids: Ids::default(),
    }
}
