//! From a line to what happened.

use std::collections::BTreeMap;
use std::str;

use crate::core::answers::{Answer, Cell, SectionOff};
use crate::core::event::{EventId, Position, RowWhat, Seen, What, Writer};
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::store::drafts::file::tree::{Ordered, Tree};
use crate::store::drafts::file::{Kept, acceptance, answer};
use crate::store::journal::line::{Body, Fault, Line, Live, Opening, SUM, SUM_AND_END, place};
use crate::store::journal::time;

/// Reads a line without its end.
///
/// # Errors
/// The [`Fault`] for which the line cannot be used.
pub(in crate::store::journal) fn parse(form: &Questionnaire, bytes: &[u8]) -> Result<Line, Fault> {
    let keys = Keys(checked(bytes).ok_or(Fault::Damaged)?);
    let ev = keys.text("ev").ok_or(Fault::Damaged)?;
    let (id, by) = keys.head().ok_or(Fault::Damaged)?;
    let wall = match keys.text("wall") {
        Some(wall) => time::read_ms(wall).ok_or(Fault::Damaged)?,
        None => id.at.ms,
    };
    let body = keys.body(form, ev)?;
    Ok(Line {
        id,
        wall,
        by: by.into(),
        body,
    })
}

/// The keys of a line whose sum is right.
fn checked(bytes: &[u8]) -> Option<Ordered<Tree>> {
    let end = bytes.len().checked_sub(SUM_AND_END)?;
    let (content, sum) = bytes.split_at(end);
    let sum = sum.strip_prefix(SUM.as_bytes())?.strip_suffix(b"\"}")?;
    let is_right = sum == format!("{:08x}", crc32fast::hash(content)).as_bytes();
    let text = str::from_utf8(bytes).ok().filter(|_| is_right)?;
    serde_json::from_str(text).ok()
}

/// The keys of a line.
struct Keys(Ordered<Tree>);

impl Keys {
    fn text(&self, key: &str) -> Option<&str> {
        text(self.0.get(key)?)
    }

    fn head(&self) -> Option<(EventId, &str)> {
        let id = EventId {
            at: time::read_stamp(self.text("t")?)?,
            writer: Writer::parse(self.text("w")?)?,
            n: number(self.0.get("n")?)?,
        };
        Some((id, self.text("by")?))
    }

    fn body(&self, form: &Questionnaire, ev: &str) -> Result<Body, Fault> {
        let whole = || Fault::Damaged;
        match ev {
            "open" => self.opening().map(Body::Opening).ok_or_else(whole),
            "live" if self.0.get("q").is_none() => Ok(Body::Live(None)),
            "live" => self
                .set(form)
                .map(|(cell, answer, base)| Body::Live(Some(Live { cell, answer, base }))),
            "kept" => self.kept().map(Body::Kept).ok_or_else(whole),
            "set" | "recovered" => self.set(form).map(|(cell, answer, base)| {
                Body::Happened(What::Set {
                    cell,
                    answer,
                    base,
                    recovered: ev == "recovered",
                })
            }),
            "accept" => self.accept(form),
            "off" | "on" => self.off(form, ev == "off"),
            "finding_accepted" => self.finding(form, true),
            "finding_reopened" => self.finding(form, false),
            "row_added" => self.row(form, RowWhat::Added),
            "row_moved" => self.row(form, RowWhat::Moved),
            "row_restored" => self.row(form, RowWhat::Restored),
            "row_deleted" => self.row_hidden(form, RowWhat::Deleted),
            "row_withdrawn" => self.row_hidden(form, RowWhat::Withdrawn),
            "begun_from" => {
                let name = self.text("v").ok_or_else(whole)?;
                Ok(Body::Happened(What::BegunFrom(name.to_owned())))
            }
            "languages" => self.languages().map(Body::Happened).ok_or_else(whole),
            "opened" => Ok(Body::Happened(What::Opened)),
            "done" => Ok(Body::Happened(What::Done)),
            // Written by a newer program.
            _ => Err(Fault::Unknown(ev.to_owned())),
        }
    }

    fn place<T>(&self, find: impl FnOnce(&str) -> Option<T>) -> Result<T, Fault> {
        let q = self.text("q").ok_or(Fault::Damaged)?;
        find(q).ok_or_else(|| Fault::Unplaced(q.to_owned()))
    }

    fn base(&self) -> Result<Option<EventId>, Fault> {
        match self.0.get("base") {
            Some(base) => id(base).map(Some).ok_or(Fault::Damaged),
            None => Ok(None),
        }
    }

    fn is_carried(&self) -> bool {
        self.0.get("carried") == Some(&Tree::Truth(true))
    }

    fn set(&self, form: &Questionnaire) -> Result<(Cell, Answer, Option<EventId>), Fault> {
        let cell = self.place(|q| place::read_cell(form, q))?;
        let kind = &form.item(cell.item).kind;
        let (mut answer, rest) = match self.0.get("v").ok_or(Fault::Damaged)? {
            Tree::Null => (Answer::default(), None),
            tree => answer::read(kind, tree.clone(), &Lang::undetermined()),
        };
        answer.carried = self.is_carried();
        match rest {
            None => Ok((cell, answer, self.base()?)),
            Some(_) => Err(Fault::Unplaced(place::write_cell(form, cell))),
        }
    }

    fn accept(&self, form: &Questionnaire) -> Result<Body, Fault> {
        let over = match self.0.get("v") {
            Some(Tree::List(over)) => over.iter().map(id).collect::<Option<Vec<EventId>>>(),
            Some(_) | None => None,
        };
        let over = over.ok_or(Fault::Damaged)?;
        if let Some(section) = self.text("q").and_then(|q| form.find_section(q)) {
            return Ok(Body::Happened(What::AcceptedOff { section, over }));
        }
        let cell = self.place(|q| place::read_cell(form, q))?;
        Ok(Body::Happened(What::Accepted { cell, over }))
    }

    fn off(&self, form: &Questionnaire, is_off: bool) -> Result<Body, Fault> {
        let section = self.place(|q| form.find_section(q))?;
        let off = if is_off {
            let remark = self.0.get("v").and_then(remark).ok_or(Fault::Damaged)?;
            let carried = self.is_carried();
            Some(SectionOff { remark, carried })
        } else {
            None
        };
        let base = self.base()?;
        Ok(Body::Happened(What::Off { section, off, base }))
    }

    fn finding(&self, form: &Questionnaire, is_accepted: bool) -> Result<Body, Fault> {
        let point = self.place(|q| place::read_point(form, q))?;
        let acceptance = if is_accepted {
            let said = self.0.get("v").and_then(acceptance::read);
            Some(said.ok_or(Fault::Damaged)?)
        } else {
            None
        };
        let base = self.base()?;
        Ok(Body::Happened(What::Finding {
            point,
            acceptance,
            base,
        }))
    }

    fn row(
        &self,
        form: &Questionnaire,
        what: impl FnOnce(Position) -> RowWhat,
    ) -> Result<Body, Fault> {
        let row = self.row_at(form)?;
        let position = self.text("v").and_then(Position::parse);
        Ok(row(what(position.ok_or(Fault::Damaged)?)))
    }

    fn row_hidden(
        &self,
        form: &Questionnaire,
        what: impl FnOnce(Seen) -> RowWhat,
    ) -> Result<Body, Fault> {
        let row = self.row_at(form)?;
        let seen = match self.0.get("v") {
            Some(tree) => seen(tree).ok_or(Fault::Damaged)?,
            None => Seen::default(),
        };
        Ok(row(what(seen)))
    }

    fn row_at(&self, form: &Questionnaire) -> Result<impl FnOnce(RowWhat) -> Body + use<>, Fault> {
        let (section, row) = self.place(|q| place::read_row(form, q))?;
        Ok(move |what| Body::Happened(What::Row { section, row, what }))
    }

    fn languages(&self) -> Option<What> {
        let Tree::List(tags) = self.0.get("v")? else {
            return None;
        };
        let tags = tags.iter().map(|tag| Lang::parse(text(tag)?).ok());
        Some(What::Languages(tags.collect::<Option<Vec<Lang>>>()?))
    }

    fn opening(&self) -> Option<Opening> {
        let Tree::Object(keys) = self.0.get("v")? else {
            return None;
        };
        let carries = match keys.get("carries") {
            Some(Tree::List(names)) => &names[..],
            Some(_) => return None,
            None => &[],
        };
        let carries = carries.iter().map(|name| text(name).map(str::to_owned));
        Some(Opening {
            format: number(keys.get("format")?)?,
            form: text(keys.get("form")?)?.to_owned(),
            carries: carries.collect::<Option<Vec<String>>>()?,
        })
    }

    fn kept(&self) -> Option<Kept> {
        let json = serde_json::to_string(self.0.get("v")?).ok()?;
        let sections = serde_json::from_str(&json).ok()?;
        Some(Kept { sections })
    }
}

fn text(tree: &Tree) -> Option<&str> {
    match tree {
        Tree::Text(text) => Some(text),
        Tree::Null | Tree::Truth(_) | Tree::Number(_) | Tree::List(_) | Tree::Object(_) => None,
    }
}

fn number(tree: &Tree) -> Option<u64> {
    match tree {
        Tree::Number(number) => number.as_u64(),
        Tree::Null | Tree::Truth(_) | Tree::Text(_) | Tree::List(_) | Tree::Object(_) => None,
    }
}

fn id(tree: &Tree) -> Option<EventId> {
    let Tree::List(parts) = tree else {
        return None;
    };
    let [at, writer, n] = &parts[..] else {
        return None;
    };
    Some(EventId {
        at: time::read_stamp(text(at)?)?,
        writer: Writer::parse(text(writer)?)?,
        n: number(n)?,
    })
}

fn seen(tree: &Tree) -> Option<Seen> {
    let Tree::Object(last) = tree else {
        return None;
    };
    let last = last.0.iter();
    let last = last.map(|(writer, n)| Some((Writer::parse(writer)?, number(n)?)));
    last.collect::<Option<_>>().map(Seen)
}

fn remark(tree: &Tree) -> Option<BTreeMap<Lang, String>> {
    let Tree::Object(texts) = tree else {
        return None;
    };
    let texts = texts.0.iter();
    let texts = texts.map(|(tag, remark)| Some((Lang::parse(tag).ok()?, text(remark)?.to_owned())));
    texts.collect()
}
