//! Reads a questionnaire file and tells *all* its defects at once, each with its place and the way out.
//!
//! Reading goes once through the file in its order. What can only be judged when everything is known (names that lead
//! to items, rules, circles) is noted on the way and judged at the end.

mod circle;
mod defects;
mod fields;
mod ids;
mod item;
mod kind;
mod limits;
mod link;
pub mod load;
mod names;
mod plain;
mod section;
mod spot;
mod syntax;
#[cfg(test)]
mod tests;
mod title;
mod top;
mod wording;

use std::collections::HashMap;

use jsonc_parser::ast::Value;

use crate::core::lang::Text;
use crate::core::questionnaire::Questionnaire;
use crate::core::questionnaire::defect::Defect;
use crate::store::form::defects::Defects;
use crate::store::form::ids::FormerId;
use crate::store::form::link::Link;
use crate::store::form::names::WrittenRule;

/// The version of the format which this program reads.
const FORMAT: u32 = 1;

/// Reads a questionnaire from the text of its file.
///
/// # Errors
/// Every defect of the file in the order of their places; a text that is no JSON has one only.
pub fn read(text: &str) -> Result<Questionnaire, Vec<Defect>> {
    // Some editors on Windows begin every file with this mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut defects = Defects::default();
    let Some(root) = syntax::parse(text, &mut defects) else {
        return Err(defects.located(text, None));
    };
    limits::check(text, &root, &mut defects);
    let mut reader = Reader::new(defects);
    reader.questionnaire(&root);
    if reader.defects.is_empty() {
        Ok(reader.form)
    } else {
        Err(reader.defects.located(text, Some(&root)))
    }
}

/// A questionnaire in the making.
struct Reader<'n> {
    form: Questionnaire,
    defects: Defects,
    links: Vec<Link>,
    rules: Vec<WrittenRule>,
    former: Vec<FormerId>,
    titles: Vec<&'n Value<'n>>,
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
        index: HashMap::new(),
    }
}
