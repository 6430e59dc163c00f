//! From a line to what happened.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::core::answers::{Answer, Cell, SectionOff};
use crate::core::event::{EventId, Position, RowWhat, Seen, Standing, What, Writer};
use crate::core::lang::Lang;
use crate::core::questionnaire::Questionnaire;
use crate::core::questionnaire::item::ItemNo;
use crate::store::drafts::file::answer::{self, Wanted};
use crate::store::drafts::file::tree::Tree;
use crate::store::drafts::file::{Kept, acceptance};
use crate::store::journal::line::keys::Keys;
use crate::store::journal::line::{Body, Fault, Line, Live, Opening, place};
use crate::store::journal::time;

/// Reads lines. Those of one journal are mostly by the same person, whose names are kept once.
#[derive(Debug)]
pub(in crate::store::journal) struct Parser<'f> {
    form: &'f Questionnaire,
    writer: Option<Writer>,
    by: Option<Arc<str>>,
    /// Behind the one that was answered last.
    next: ItemNo,
    /// That of a text which names none.
    text_lang: Lang,
}

impl<'f> Parser<'f> {
    /// Reads lines of drafts of this form.
    pub(in crate::store::journal) fn new(form: &'f Questionnaire) -> Self {
        Self {
            form,
            writer: None,
            by: None,
            next: ItemNo(0),
            text_lang: Lang::undetermined(),
        }
    }

    /// Reads a line without its end.
    ///
    /// # Errors
    /// The [`Fault`] for which the line cannot be used.
    pub(in crate::store::journal) fn parse(&mut self, bytes: &[u8]) -> Result<Line, Fault> {
        let mut keys = Keys::of(bytes).ok_or(Fault::Damaged)?;
        let id = self.head(&keys).ok_or(Fault::Damaged)?;
        let by = self.by(keys.by.text().ok_or(Fault::Damaged)?);
        let wall = match keys.wall.text() {
            Some(wall) => time::read_ms(wall).ok_or(Fault::Damaged)?,
            None => id.at.ms,
        };
        let body = self.body(&mut keys)?;
        Ok(Line { id, wall, by, body })
    }

    fn head(&mut self, keys: &Keys) -> Option<EventId> {
        Some(EventId {
            at: time::read_stamp(keys.t.text()?)?,
            writer: self.writer(keys.w.text()?)?,
            n: number(keys.n.as_ref()?)?,
        })
    }

    fn body(&mut self, keys: &mut Keys) -> Result<Body, Fault> {
        let ev = std::mem::take(&mut keys.ev);
        let ev = ev.text().ok_or(Fault::Damaged)?;
        let whole = || Fault::Damaged;
        match ev {
            "open" => keys.opening().map(Body::Opening).ok_or_else(whole),
            "live" if keys.q.is_absent() => Ok(Body::Live(None)),
            "live" => self
                .set(keys)
                .map(|(cell, answer, base)| Body::Live(Some(Live { cell, answer, base }))),
            "kept" => keys.kept().map(Body::Kept).ok_or_else(whole),
            "set" | "recovered" => self.set(keys).map(|(cell, answer, base)| {
                Body::Happened(What::Set {
                    cell,
                    answer,
                    base,
                    recovered: ev == "recovered",
                })
            }),
            "accept" => self.accept(keys),
            "off" | "on" => self.off(keys, ev == "off"),
            "finding_accepted" => self.finding(keys, true),
            "finding_reopened" => self.finding(keys, false),
            "row_added" => self.row(keys, RowWhat::Added),
            "row_moved" => self.row(keys, RowWhat::Moved),
            "row_restored" => self.row(keys, RowWhat::Restored),
            "row_deleted" => self.row_hidden(keys, RowWhat::Deleted),
            "row_withdrawn" => self.row_hidden(keys, RowWhat::Withdrawn),
            "begun_from" => {
                let name = keys.v.as_ref().and_then(text).ok_or_else(whole)?;
                Ok(Body::Happened(What::BegunFrom(name.to_owned())))
            }
            "languages" => keys.languages().map(Body::Happened).ok_or_else(whole),
            "opened" => Ok(Body::Happened(What::Opened)),
            "finished" | "reopened" => self.standing(keys, ev == "finished"),
            // Written by a newer program.
            _ => Err(Fault::Unknown(ev.to_owned())),
        }
    }

    fn base(&mut self, keys: &Keys) -> Result<Option<EventId>, Fault> {
        let base = keys.base.as_ref();
        base.map(|base| self.id(base).ok_or(Fault::Damaged))
            .transpose()
    }

    fn set(&mut self, keys: &mut Keys) -> Result<(Cell, Answer, Option<EventId>), Fault> {
        let form = self.form;
        let cell = keys.place(|q| place::read_cell(form, q, self.next))?;
        self.next = ItemNo(cell.item.0 + 1);
        let wanted = Wanted {
            kind: &form.item(cell.item).kind,
            langs: &form.languages,
            text_lang: &self.text_lang,
        };
        let (mut answer, rest) = match keys.v.take().ok_or(Fault::Damaged)? {
            Tree::Null => (Answer::default(), None),
            tree => answer::read(wanted, tree),
        };
        answer.carried = keys.is_carried();
        match rest {
            None => Ok((cell, answer, self.base(keys)?)),
            Some(_) => Err(Fault::Unplaced(place::write_cell(form, cell))),
        }
    }

    fn accept(&mut self, keys: &Keys) -> Result<Body, Fault> {
        let form = self.form;
        let over = match &keys.v {
            Some(Tree::List(over)) => over.iter().map(|id| self.id(id)).collect(),
            Some(_) | None => None,
        };
        let over: Vec<EventId> = over.ok_or(Fault::Damaged)?;
        if let Some(section) = keys.q.text().and_then(|q| form.find_section(q)) {
            return Ok(Body::Happened(What::AcceptedOff { section, over }));
        }
        let cell = keys.place(|q| place::read_cell(form, q, self.next))?;
        Ok(Body::Happened(What::Accepted { cell, over }))
    }

    fn off(&mut self, keys: &Keys, is_off: bool) -> Result<Body, Fault> {
        let section = keys.place(|q| self.form.find_section(q))?;
        let off = if is_off {
            let remark = keys.v.as_ref().and_then(remark).ok_or(Fault::Damaged)?;
            let carried = keys.is_carried();
            Some(SectionOff { remark, carried })
        } else {
            None
        };
        let base = self.base(keys)?;
        Ok(Body::Happened(What::Off { section, off, base }))
    }

    fn finding(&mut self, keys: &Keys, is_accepted: bool) -> Result<Body, Fault> {
        let point = keys.place(|q| place::read_point(self.form, q))?;
        let acceptance = if is_accepted {
            let said = keys.v.as_ref().and_then(acceptance::read);
            Some(said.ok_or(Fault::Damaged)?)
        } else {
            None
        };
        let base = self.base(keys)?;
        Ok(Body::Happened(What::Finding {
            point,
            acceptance,
            base,
        }))
    }

    fn standing(&mut self, keys: &Keys, is_finished: bool) -> Result<Body, Fault> {
        let value = keys.v.as_ref().ok_or(Fault::Damaged)?;
        let standing = if is_finished {
            seen(value).map(Standing::Finished)
        } else {
            text(value).map(|reason| Standing::Reopened(reason.to_owned()))
        };
        let standing = standing.ok_or(Fault::Damaged)?;
        let base = self.base(keys)?;
        Ok(Body::Happened(What::Standing { standing, base }))
    }

    fn row(&self, keys: &Keys, what: impl FnOnce(Position) -> RowWhat) -> Result<Body, Fault> {
        let row = self.row_at(keys)?;
        let position = keys.v.as_ref().and_then(text).and_then(Position::parse);
        Ok(row(what(position.ok_or(Fault::Damaged)?)))
    }

    fn row_hidden(&self, keys: &Keys, what: impl FnOnce(Seen) -> RowWhat) -> Result<Body, Fault> {
        let row = self.row_at(keys)?;
        let seen = match &keys.v {
            Some(tree) => seen(tree).ok_or(Fault::Damaged)?,
            None => Seen::default(),
        };
        Ok(row(what(seen)))
    }

    fn row_at(&self, keys: &Keys) -> Result<impl FnOnce(RowWhat) -> Body + use<>, Fault> {
        let (section, row) = keys.place(|q| place::read_row(self.form, q))?;
        Ok(move |what| Body::Happened(What::Row { section, row, what }))
    }

    fn id(&mut self, tree: &Tree) -> Option<EventId> {
        let Tree::List(parts) = tree else {
            return None;
        };
        let [at, writer, n] = &parts[..] else {
            return None;
        };
        Some(EventId {
            at: time::read_stamp(text(at)?)?,
            writer: self.writer(text(writer)?)?,
            n: number(n)?,
        })
    }

    fn writer(&mut self, name: &str) -> Option<Writer> {
        if self.writer.as_ref().is_none_or(|w| w.as_str() != name) {
            self.writer = Some(Writer::parse(name)?);
        }
        self.writer.clone()
    }

    fn by(&mut self, name: &str) -> Arc<str> {
        let known = self.by.take().filter(|by| **by == *name);
        Arc::clone(self.by.insert(known.unwrap_or_else(|| name.into())))
    }
}

impl Keys<'_> {
    fn is_carried(&self) -> bool {
        self.carried == Some(Tree::Truth(true))
    }

    fn place<T>(&self, find: impl FnOnce(&str) -> Option<T>) -> Result<T, Fault> {
        let q = self.q.text().ok_or(Fault::Damaged)?;
        find(q).ok_or_else(|| Fault::Unplaced(q.to_owned()))
    }

    fn languages(&self) -> Option<What> {
        let Tree::List(tags) = self.v.as_ref()? else {
            return None;
        };
        let tags = tags.iter().map(|tag| Lang::parse(text(tag)?).ok());
        Some(What::Languages(tags.collect::<Option<Vec<Lang>>>()?))
    }

    fn opening(&self) -> Option<Opening> {
        let Tree::Object(keys) = self.v.as_ref()? else {
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
        let json = serde_json::to_string(self.v.as_ref()?).ok()?;
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
