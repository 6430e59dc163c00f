//! What becomes of the answers when one of the ways out is chosen.

use crate::core::answers::{Answer, Cell, Change, RowId, SectionOff, Subject};
use crate::core::questionnaire::SectionNo;
use crate::core::wizard::colleagues::{Left, Rivals, Version};
use crate::core::wizard::fill::{Fill, walk};
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::popup::settle::{Matter, Settle, Settled, Way};
use crate::core::wizard::{Effect, Wizard, save_if};

/// Goes the way with the focus.
pub(in crate::core::wizard::popup) fn accept(wizard: &mut Wizard, settle: Settle) -> Vec<Effect> {
    let Settle {
        matter,
        ways,
        selected,
    } = settle;
    let Some(way) = ways.get(selected).copied() else {
        return Vec::new();
    };
    match matter {
        Matter::Rivals(rivals) => settle_rivals(wizard, rivals, way),
        Matter::Left(left) => settle_left(wizard, left, way),
        Matter::Undo { redo, .. } if way == Way::Undo => {
            let changed = wizard
                .fill_mut()
                .is_some_and(|fill| if redo { fill.redo() } else { fill.undo() });
            save_if(wizard, changed)
        }
        Matter::Undo { .. } => Vec::new(),
    }
}

/// What becomes of a thing, if anything does, and what is to be written down.
type Outcome = (Option<Change>, Vec<Settled>);

fn settle_rivals(wizard: &mut Wizard, rivals: Rivals, way: Way) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    fill.colleagues
        .rivals
        .retain(|known| !known.is_about_the_same(&rivals));
    let (change, settled) = match rivals {
        Rivals::Answer {
            cell,
            shown,
            others,
        } => of_answer(fill, cell, (shown, others), way),
        Rivals::Off {
            section,
            shown,
            others,
        } => of_off(section, (shown, others), way),
        Rivals::Row {
            section,
            row,
            unseen,
            ..
        } => of_row(fill, (section, row), unseen, way),
    };
    let changed = change.is_some_and(|change| fill.change(vec![change]));
    fill.look_again();
    wizard.notice = Some(Notice::new("notice-settled"));
    let settled = settled.into_iter().map(Effect::Settle);
    save_if(wizard, changed)
        .into_iter()
        .chain(settled)
        .collect()
}

fn of_answer(
    fill: &Fill,
    cell: Cell,
    (shown, others): (Version<Answer>, Vec<Version<Answer>>),
    way: Way,
) -> Outcome {
    let held_back = fill.colleagues.held_back.as_ref();
    let is_held_back = held_back.is_some_and(|(held, _)| *held == cell);
    // Whoever typed on meanwhile keeps that.
    let now = if is_held_back {
        shown.value
    } else {
        fill.draft.answers.answer(cell).clone()
    };
    let answer = match way {
        Way::Take(no) => others.get(no).map(|other| other.value.clone()),
        Way::Join => Some(
            others
                .iter()
                .fold(now, |all, other| joined(fill, cell, all, &other.value)),
        ),
        Way::Keep | Way::Restore | Way::Undo => Some(now),
    };
    let change = answer.map(|answer| Change::Answer(cell, answer));
    (change, vec![accepted(Subject::Answer(cell), others)])
}

fn of_off(
    section: SectionNo,
    (shown, others): (
        Version<Option<SectionOff>>,
        Vec<Version<Option<SectionOff>>>,
    ),
    way: Way,
) -> Outcome {
    let off = match way {
        Way::Take(no) => others.get(no).map(|other| other.value.clone()),
        // Where one stands at the remark it was held back.
        Way::Keep | Way::Join | Way::Restore | Way::Undo => {
            (!shown.author.is_self).then_some(shown.value)
        }
    };
    let change = off.map(|off| Change::Off(section, off));
    (change, vec![accepted(Subject::Off(section), others)])
}

fn of_row(
    fill: &Fill,
    (section, row): (SectionNo, RowId),
    unseen: Vec<(Cell, Version<Answer>)>,
    way: Way,
) -> Outcome {
    if way == Way::Restore {
        let mut rows = fill.draft.answers.rows(section).clone();
        rows.deleted.retain(|deleted| *deleted != row);
        rows.shown.push(row);
        return (Some(Change::Rows(section, rows)), Vec::new());
    }
    let seen = unseen.into_iter();
    let seen = seen.map(|(cell, version)| accepted(Subject::Answer(cell), vec![version]));
    (None, seen.collect())
}

fn accepted<T>(subject: Subject, over: Vec<Version<T>>) -> Settled {
    let over = over.into_iter().map(|version| version.id);
    Settled::Accepted(subject, over.collect())
}

fn settle_left(wizard: &mut Wizard, left: Left, way: Way) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    fill.colleagues.left.retain(|l| l.id != left.id);
    let now = fill.draft.answers.answer(left.cell).clone();
    let (answer, settled, notice) = match way {
        Way::Take(_) => (
            Some(left.answer),
            Settled::Recovered(left.id),
            "notice-recovered",
        ),
        Way::Join => (
            Some(joined(fill, left.cell, now, &left.answer)),
            Settled::Declined(left.id),
            "notice-recovered",
        ),
        Way::Keep | Way::Restore | Way::Undo => {
            (None, Settled::Declined(left.id), "notice-declined")
        }
    };
    let place = fill.place_of_difference(left.cell, answer.as_ref());
    fill.go(walk::nearest(&fill.draft, place));
    let changed = answer.is_some_and(|a| fill.change(vec![Change::Answer(left.cell, a)]));
    fill.look_again();
    let next = Settle::left(fill);
    wizard.popup = next.map(|settle| Popup::Settle(Box::new(settle)));
    wizard.notice = Some(Notice::new(notice));
    // What was left is written down before the answer that is made of it.
    let settled = vec![Effect::Settle(settled)];
    [settled, save_if(wizard, changed)].concat()
}

/// Both texts, one behind the other; what only one of them has is taken as it is.
pub(super) fn joined(fill: &Fill, cell: Cell, mut all: Answer, other: &Answer) -> Answer {
    let kind = &fill.draft.questionnaire.item(cell.item).kind;
    all.absence = None;
    for (slot, text) in other.texts() {
        let known = all.text(slot.part, slot.lang.as_ref()).to_owned();
        let text = match known.as_str() {
            "" => text.to_owned(),
            known if known.contains(text) => continue,
            known if text.contains(known) => text.to_owned(),
            known if kind.is_multiline(slot.part) => format!("{known}\n{text}"),
            known => format!("{known}; {text}"),
        };
        all.write(slot.clone(), text);
    }
    all
}
