//! From what happened to a line.

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

/// The bytes of a line, with the end of line.
pub(in crate::store::journal) fn write(form: &Questionnaire, line: &Line) -> Vec<u8> {
    let mut keys = Ordered::default();
    keys.push("t", text(time::write_stamp(line.id.at)));
    keys.push("w", text(line.id.writer.as_str()));
    keys.push("n", Tree::Number(line.id.n.into()));
    body(form, &line.body, &mut keys);
    if line.id.at.ms.abs_diff(line.wall) > WALL_DIFFERS_MS {
        keys.push("wall", text(time::write_ms(line.wall)));
    }
    keys.push("by", text(&*line.by));
    // Every tree can be written as JSON: its keys are texts and its numbers finite.
    let mut bytes = serde_json::to_vec(&keys).unwrap_or_default();
    bytes.pop();
    let sum = crc32fast::hash(&bytes);
    bytes.extend_from_slice(format!("{SUM}{sum:08x}\"}}\n").as_bytes());
    bytes
}

fn body(form: &Questionnaire, body: &Body, keys: &mut Ordered<Tree>) {
    match body {
        Body::Happened(what) => happened(form, what, keys),
        Body::Opening(opening) => {
            keys.push("ev", text("open"));
            keys.push("v", opening_tree(opening));
        }
        Body::Live(live) => {
            keys.push("ev", text("live"));
            if let Some(Live { cell, answer, base }) = live {
                set(form, *cell, answer, base.as_ref(), keys);
            }
        }
        Body::Kept(kept) => {
            keys.push("ev", text("kept"));
            let sections = kept.sections.0.iter().cloned();
            let sections = sections.map(|(id, section)| (id, section.into_tree()));
            keys.push("v", Tree::Object(Ordered(sections.collect())));
        }
    }
}

fn happened(form: &Questionnaire, what: &What, keys: &mut Ordered<Tree>) {
    match what {
        What::Set {
            cell,
            answer,
            base,
            recovered,
        } => {
            keys.push("ev", text(if *recovered { "recovered" } else { "set" }));
            set(form, *cell, answer, base.as_ref(), keys);
        }
        What::Accepted { cell, over } => {
            keys.push("ev", text("accept"));
            keys.push("q", text(place::write_cell(form, *cell)));
            keys.push("v", Tree::List(over.iter().map(id).collect()));
        }
        What::AcceptedOff { section, over } => {
            keys.push("ev", text("accept"));
            keys.push("q", text(form.section(*section).id.as_str()));
            keys.push("v", Tree::List(over.iter().map(id).collect()));
        }
        What::Off { section, off, base } => {
            keys.push("ev", text(if off.is_some() { "off" } else { "on" }));
            keys.push("q", text(form.section(*section).id.as_str()));
            if let Some(off) = off {
                keys.push("v", remark(off));
                push_carried(off.carried, keys);
            }
            push_base(base.as_ref(), keys);
        }
        What::Finding {
            point,
            acceptance,
            base,
        } => {
            keys.push(
                "ev",
                text(if acceptance.is_some() {
                    "finding_accepted"
                } else {
                    "finding_reopened"
                }),
            );
            keys.push("q", text(place::write_point(form, *point)));
            if let Some(said) = acceptance {
                keys.push("v", acceptance::write(said));
            }
            push_base(base.as_ref(), keys);
        }
        What::Row { section, row, what } => {
            let (ev, value) = match what {
                RowWhat::Added(position) => ("row_added", text(position.to_string())),
                RowWhat::Moved(position) => ("row_moved", text(position.to_string())),
                RowWhat::Deleted(seen) => ("row_deleted", seen_tree(seen)),
                RowWhat::Withdrawn(seen) => ("row_withdrawn", seen_tree(seen)),
                RowWhat::Restored(position) => ("row_restored", text(position.to_string())),
            };
            keys.push("ev", text(ev));
            keys.push("q", text(place::write_row(form, *section, *row)));
            keys.push("v", value);
        }
        What::Languages(languages) => {
            keys.push("ev", text("languages"));
            let tags = languages.iter().map(Lang::as_str).map(text);
            keys.push("v", Tree::List(tags.collect()));
        }
        What::BegunFrom(name) => {
            keys.push("ev", text("begun_from"));
            keys.push("v", text(name.as_str()));
        }
        What::Opened => keys.push("ev", text("opened")),
        What::Standing { standing, base } => {
            let (ev, value) = match standing {
                Standing::Finished(seen) => ("finished", seen_tree(seen)),
                Standing::Reopened(reason) => ("reopened", text(reason.as_str())),
            };
            keys.push("ev", text(ev));
            keys.push("v", value);
            push_base(base.as_ref(), keys);
        }
    }
}

fn set(
    form: &Questionnaire,
    cell: Cell,
    answer: &Answer,
    base: Option<&EventId>,
    keys: &mut Ordered<Tree>,
) {
    keys.push("q", text(place::write_cell(form, cell)));
    let tree = answer::write(&form.item(cell.item).kind, &answer.seen(), None);
    keys.push("v", tree.unwrap_or(Tree::Null));
    push_carried(answer.carried, keys);
    push_base(base, keys);
}

/// A key of its own, so that programs that do not know it read the answer all the same.
fn push_carried(is_carried: bool, keys: &mut Ordered<Tree>) {
    if is_carried {
        keys.push("carried", Tree::Truth(true));
    }
}

fn push_base(base: Option<&EventId>, keys: &mut Ordered<Tree>) {
    if let Some(base) = base {
        keys.push("base", id(base));
    }
}

fn id(id: &EventId) -> Tree {
    let at = text(time::write_stamp(id.at));
    Tree::List(vec![
        at,
        text(id.writer.as_str()),
        Tree::Number(id.n.into()),
    ])
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
