//! From what happened to a line.

use serde::Serialize;

use crate::core::answers::{Answer, Cell, SectionOff};
use crate::core::event::{EventId, RowWhat, Seen, Standing, What};
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::store::drafts::file::acceptance;
use crate::store::drafts::file::answer;
use crate::store::drafts::file::tree::{Ordered, Tree};
use crate::store::journal::line::{Body, Line, Live, Opening, SUM, place};
use crate::store::journal::time;

/// The clock on the wall is written where it differs by more than this from the time of the event.
const WALL_DIFFERS_MS: u64 = 1000;

/// The keys of a line but for the sum, in their order. A line is written with each letter, so texts stay where they are.
#[derive(Serialize)]
struct Keys<'l> {
    t: String,
    w: &'l str,
    n: u64,
    ev: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    q: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    v: Option<Tree>,
    /// A key of its own, so that programs that do not know it read the answer all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    carried: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<(String, &'l str, u64)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wall: Option<String>,
    by: &'l str,
}

/// The bytes of a line, with the end of line.
pub(in crate::store::journal) fn write(form: &Questionnaire, line: &Line) -> Vec<u8> {
    let is_wall_other = line.id.at.ms.abs_diff(line.wall) > WALL_DIFFERS_MS;
    let mut keys = Keys {
        t: time::write_stamp(line.id.at),
        w: line.id.writer.as_str(),
        n: line.id.n,
        ev: "",
        q: None,
        v: None,
        carried: None,
        base: None,
        wall: is_wall_other.then(|| time::write_ms(line.wall)),
        by: &line.by,
    };
    keys.body(form, &line.body);
    // All of it can be written as JSON: keys are texts and numbers finite.
    let mut bytes = serde_json::to_vec(&keys).unwrap_or_default();
    bytes.pop();
    let sum = crc32fast::hash(&bytes);
    bytes.extend_from_slice(format!("{SUM}{sum:08x}\"}}\n").as_bytes());
    bytes
}

impl<'l> Keys<'l> {
    fn body(&mut self, form: &Questionnaire, body: &'l Body) {
        match body {
            Body::Happened(what) => self.happened(form, what),
            Body::Opening(opening) => {
                self.ev = "open";
                self.v = Some(opening_tree(opening));
            }
            Body::Live(live) => {
                self.ev = "live";
                if let Some(Live { cell, answer, base }) = live {
                    self.set(form, *cell, answer, base.as_ref());
                }
            }
            Body::Kept(kept) => {
                self.ev = "kept";
                let sections = kept.sections.0.iter().cloned();
                let sections = sections.map(|(id, section)| (id, section.into_tree()));
                self.v = Some(Tree::Object(Ordered(sections.collect())));
            }
        }
    }

    fn happened(&mut self, form: &Questionnaire, what: &'l What) {
        match what {
            What::Set {
                cell,
                answer,
                base,
                recovered,
            } => {
                self.ev = if *recovered { "recovered" } else { "set" };
                self.set(form, *cell, answer, base.as_ref());
            }
            What::Accepted { cell, over } => {
                self.ev = "accept";
                self.q = Some(place::write_cell(form, *cell));
                self.v = Some(ids(over));
            }
            What::AcceptedOff { section, over } => {
                self.ev = "accept";
                self.q = Some(form.section(*section).id.clone());
                self.v = Some(ids(over));
            }
            What::Off { section, off, base } => {
                self.ev = if off.is_some() { "off" } else { "on" };
                self.q = Some(form.section(*section).id.clone());
                if let Some(off) = off {
                    self.v = Some(remark(off));
                    self.carried = off.carried.then_some(true);
                }
                self.base = base.as_ref().map(id);
            }
            What::Finding {
                point,
                acceptance,
                base,
            } => {
                self.ev = if acceptance.is_some() {
                    "finding_accepted"
                } else {
                    "finding_reopened"
                };
                self.q = Some(place::write_point(form, *point));
                if let Some(said) = acceptance {
                    self.v = Some(acceptance::write(said));
                }
                self.base = base.as_ref().map(id);
            }
            What::Row { section, row, what } => {
                let (ev, value) = match what {
                    RowWhat::Added(position) => ("row_added", text(position.to_string())),
                    RowWhat::Moved(position) => ("row_moved", text(position.to_string())),
                    RowWhat::Deleted(seen) => ("row_deleted", seen_tree(seen)),
                    RowWhat::Withdrawn(seen) => ("row_withdrawn", seen_tree(seen)),
                    RowWhat::Restored(position) => ("row_restored", text(position.to_string())),
                };
                self.ev = ev;
                self.q = Some(place::write_row(form, *section, *row));
                self.v = Some(value);
            }
            What::Languages(languages) => {
                self.ev = "languages";
                let tags = languages.iter().map(Lang::as_str).map(text);
                self.v = Some(Tree::List(tags.collect()));
            }
            What::BegunFrom(name) => {
                self.ev = "begun_from";
                self.v = Some(text(name.as_str()));
            }
            What::Opened => self.ev = "opened",
            What::Standing { standing, base } => {
                let (ev, value) = match standing {
                    Standing::Finished(seen) => ("finished", seen_tree(seen)),
                    Standing::Reopened(reason) => ("reopened", text(reason.as_str())),
                };
                self.ev = ev;
                self.v = Some(value);
                self.base = base.as_ref().map(id);
            }
        }
    }

    fn set(
        &mut self,
        form: &Questionnaire,
        cell: Cell,
        answer: &Answer,
        base: Option<&'l EventId>,
    ) {
        self.q = Some(place::write_cell(form, cell));
        let tree = answer::write(&form.item(cell.item).kind, &answer.seen(), None);
        self.v = Some(tree.unwrap_or(Tree::Null));
        self.carried = answer.carried.then_some(true);
        self.base = base.map(id);
    }
}

fn id(id: &EventId) -> (String, &str, u64) {
    (time::write_stamp(id.at), id.writer.as_str(), id.n)
}

fn ids(ids: &[EventId]) -> Tree {
    let ids = ids.iter().map(id);
    let ids =
        ids.map(|(at, writer, n)| Tree::List(vec![text(at), text(writer), Tree::Number(n.into())]));
    Tree::List(ids.collect())
}

fn seen_tree(seen: &Seen) -> Tree {
    let last = seen.0.iter();
    let last = last.map(|(writer, n)| (writer.to_string(), Tree::Number((*n).into())));
    Tree::Object(Ordered(last.collect()))
}

fn remark(off: &SectionOff) -> Tree {
    let texts = off.remark.iter();
    let texts = texts.map(|(lang, remark)| (lang.to_string(), text(remark.as_str())));
    Tree::Object(Ordered(texts.collect()))
}

fn opening_tree(opening: &Opening) -> Tree {
    let mut keys = Ordered::default();
    keys.push("format", Tree::Number(opening.format.into()));
    keys.push("form", text(opening.form.as_str()));
    keys.push(
        "program",
        text(concat!("anketa ", env!("CARGO_PKG_VERSION"))),
    );
    if !opening.carries.is_empty() {
        let names = opening.carries.iter().map(|name| text(name.as_str()));
        keys.push("carries", Tree::List(names.collect()));
    }
    Tree::Object(keys)
}

fn text(text: impl Into<String>) -> Tree {
    Tree::Text(text.into())
}
