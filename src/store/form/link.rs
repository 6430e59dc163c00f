//! Ids in the file that lead to items: `part_of`, `percent_of`, `named_by`, `names_draft`, `period`.

use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::defect::{Code, Fault};
use crate::core::questionnaire::item::{ItemNo, Kind, Number};
use crate::store::form::Reader;
use crate::store::form::json::Value;
use crate::store::form::plain::string;

/// An id that is to lead to an item.
pub(super) struct Link {
    from: Origin,
    name: String,
    at: usize,
}

/// Whose link it is.
#[derive(Clone, Copy)]
pub(super) enum Origin {
    /// The whole of a part.
    PartOf(ItemNo),
    /// The base of a share.
    PercentOf(ItemNo),
    /// The item that names the rows of a section.
    NamedBy(SectionNo),
    /// An item that tells drafts apart, `section.item`.
    NamesDraft,
    /// The period of the form, `section.item`.
    Period,
}

impl<'n> Reader<'n> {
    /// Notes a link, to be followed when all items are known.
    pub(super) fn link(&mut self, from: Origin, value: Value<'n>) {
        if let Some(name) = string(value, &mut self.defects) {
            self.links.push(Link {
                from,
                name: name.to_owned(),
                at: value.start(),
            });
        }
    }

    /// Follows all links.
    pub(super) fn follow_links(&mut self) {
        for link in std::mem::take(&mut self.links) {
            let section = match link.from {
                Origin::PartOf(item) | Origin::PercentOf(item) => {
                    Some(self.form.item(item).place.section)
                }
                Origin::NamedBy(section) => Some(section),
                Origin::NamesDraft | Origin::Period => None,
            };
            let target = match section {
                Some(section) => self.item_named(section, &link.name, link.at.into()),
                None => self.item_at_path(&link.name, link.at),
            };
            if let Some(target) = target {
                self.join(&link, target);
            }
        }
    }

    fn item_at_path(&mut self, path: &str, at: usize) -> Option<ItemNo> {
        let Some((section, item)) = path.split_once('.') else {
            let bare = Fault::new(Code::NoSection).name("item", path);
            self.defects.add(at, bare);
            return None;
        };
        let section = self.section_named(section, at.into())?;
        self.item_named(section, item, at.into())
    }

    fn join(&mut self, link: &Link, target: ItemNo) {
        let objection = match link.from {
            Origin::PartOf(item) => self.not_a_whole(item, target),
            Origin::PercentOf(item) => self.not_a_base(item, target),
            Origin::NamedBy(_) => self.not_asked(target),
            Origin::NamesDraft => self.not_asked(target).or_else(|| self.repeated(target)),
            Origin::Period => self.not_a_period(target).or_else(|| self.repeated(target)),
        };
        if let Some(code) = objection {
            let wrong = Fault::new(code).name("item", &link.name);
            self.defects.add(link.at, wrong);
            return;
        }
        match link.from {
            Origin::PartOf(item) => self.number(item, |number| number.part_of = Some(target)),
            Origin::PercentOf(item) => self.number(item, |number| number.percent_of = Some(target)),
            Origin::NamedBy(section) => {
                let section = self.form.sections.get_mut(section.0);
                if let Some(repeat) = section.and_then(|section| section.repeat.as_mut()) {
                    repeat.named_by = target;
                }
            }
            Origin::NamesDraft => self.form.names_draft.push(target),
            Origin::Period => self.form.period = Some(target),
        }
    }

    fn number(&mut self, item: ItemNo, change: impl FnOnce(&mut Number)) {
        if let Some(item) = self.form.items.get_mut(item.0)
            && let Kind::Number(number) = &mut item.kind
        {
            change(number);
        }
    }

    fn not_a_whole(&self, part: ItemNo, whole: ItemNo) -> Option<Code> {
        if part == whole {
            return Some(Code::PartOfItself);
        }
        if whole > part {
            return Some(Code::WholeAfterPart);
        }
        self.not_a_base(part, whole)
    }

    fn not_a_base(&self, share: ItemNo, base: ItemNo) -> Option<Code> {
        if share == base {
            return Some(Code::ShareOfItself);
        }
        match self.form.item(base).kind {
            Kind::Number(_) | Kind::Computed { .. } => None,
            Kind::Line
            | Kind::Text
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Period
            | Kind::Person
            | Kind::Group { .. } => Some(Code::NoNumber),
        }
    }

    fn not_a_period(&self, item: ItemNo) -> Option<Code> {
        match self.form.item(item).kind {
            Kind::Period => None,
            Kind::Line
            | Kind::Text
            | Kind::Number(_)
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Date
            | Kind::Person
            | Kind::Group { .. }
            | Kind::Computed { .. } => Some(Code::NoPeriod),
        }
    }

    fn not_asked(&self, item: ItemNo) -> Option<Code> {
        let asked = self.form.item(item).kind.is_asked();
        (!asked).then_some(Code::NotAsked)
    }

    fn repeated(&self, item: ItemNo) -> Option<Code> {
        let section = self.form.item(item).place.section;
        let repeated = self.form.section(section).repeat.is_some();
        repeated.then_some(Code::AnswerInRows)
    }
}
