//! Lists what is open, section by section.

use crate::core::answers::{Absence, Cell, Point};
use crate::core::checks::index::Index;
use crate::core::checks::{self, Verdict};
use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::questionnaire::SectionNo;
use crate::core::questionnaire::check_no::CheckNo;
use crate::core::questionnaire::item::Part;
use crate::core::reading::{self, Progress};
use crate::core::wizard::fill::spelling;
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::review::{Open, ReviewLine};

/// Everything that is open or told, in the order of the form.
pub(super) fn all(draft: &Draft) -> Vec<ReviewLine> {
    let index = Index::of(&draft.questionnaire);
    draft
        .questionnaire
        .numbered()
        .flat_map(|(no, _)| of_section(draft, &index, no))
        .collect()
}

fn of_section(draft: &Draft, index: &Index, section: SectionNo) -> Vec<ReviewLine> {
    let place = Place::Section {
        section,
        selected: 0,
    };
    let front = |what| vec![ReviewLine { place, what }];
    if draft.answers.off(section).is_some() {
        return off(draft, section, place);
    }
    if draft.rows(section).is_empty() {
        return front(Open::NoRows);
    }
    let open = cells(draft, section).flat_map(|cell| {
        let lines = [
            open_at(draft, cell),
            gap_at(draft, cell),
            mixed_at(draft, cell),
            carried_at(draft, cell),
            not_applicable_at(draft, cell),
        ];
        lines.into_iter().flatten()
    });
    let rows = draft.rows(section).iter();
    let points = rows.flat_map(|row| {
        let checks = index.own(section).iter();
        checks.map(|check| Point {
            check: *check,
            row: *row,
        })
    });
    let checked = points.filter_map(|point| of_check(draft, point));
    open.chain(checked).collect()
}

/// A section that does not apply, and the answers in it that stand all the same.
fn off(draft: &Draft, section: SectionNo, place: Place) -> Vec<ReviewLine> {
    let kept = cells(draft, section).filter(|cell| {
        let answer = draft.answers.answer(*cell);
        !answer.is_blank() && !answer.stands
    });
    let what = Open::Off { kept: kept.count() };
    let stands = cells(draft, section).filter_map(|cell| {
        let point = Point {
            check: CheckNo::Stands(cell.item),
            row: cell.row,
        };
        of_check(draft, point)
    });
    let is_carried = draft.answers.off(section).is_some_and(|off| off.carried);
    let carried = is_carried.then_some(Open::CarriedOff);
    let front = [Some(what), carried].into_iter().flatten();
    front
        .map(|what| ReviewLine { place, what })
        .chain(stands)
        .collect()
}

fn cells(draft: &Draft, section: SectionNo) -> impl Iterator<Item = Cell> {
    draft.rows(section).iter().flat_map(move |row| {
        let items = draft.questionnaire.asked(section);
        items.map(|item| Cell { item, row: *row })
    })
}

/// The question at a cell, if it wants an answer: none is there, or half of one, or one that cannot be read.
pub fn open_at(draft: &Draft, cell: Cell) -> Option<ReviewLine> {
    if !checks::is_relevant(draft, cell) {
        return None;
    }
    let item = draft.questionnaire.item(cell.item);
    let what = match draft.progress(cell) {
        Progress::Blank => Open::Blank {
            required: item.required,
        },
        // What is whole in one language and lacks a text in another one is told as such.
        Progress::Partial if is_whole_in_one(draft, cell) => Open::Gap(lacking(draft, cell)),
        Progress::Partial => Open::Partial,
        Progress::Unreadable(violation) => Open::Unreadable {
            violation,
            typed: draft.answers.answer(cell).text(Part::Main, None).to_owned(),
        },
        Progress::Absent(Absence::ToClarify) => Open::ToClarify,
        Progress::Filled
        | Progress::Absent(Absence::None | Absence::NoneFound | Absence::NotApplicable) => {
            return None;
        }
    };
    line(draft, cell, what)
}

/// A companion text, a post or a phrase that is missing in a language of an answer that lacks more.
fn gap_at(draft: &Draft, cell: Cell) -> Option<ReviewLine> {
    let lacking = lacking(draft, cell);
    let is_told = is_whole_in_one(draft, cell);
    if is_told || lacking.is_empty() || !checks::is_relevant(draft, cell) {
        return None;
    }
    line(draft, cell, Open::Gap(lacking))
}

fn is_whole_in_one(draft: &Draft, cell: Cell) -> bool {
    let kind = &draft.questionnaire.item(cell.item).kind;
    let answer = draft.answers.answer(cell);
    let is_whole = |lang: &Lang| {
        reading::progress(kind, answer, std::slice::from_ref(lang)) == Progress::Filled
    };
    draft.spoken().iter().any(is_whole)
}

fn lacking(draft: &Draft, cell: Cell) -> Vec<Lang> {
    let kind = &draft.questionnaire.item(cell.item).kind;
    reading::lacking(kind, draft.answers.answer(cell), &draft.spoken())
}

/// An answer that was carried from the previous period, and that nobody has looked at.
pub(super) fn carried_at(draft: &Draft, cell: Cell) -> Option<ReviewLine> {
    let is_carried = draft.answers.answer(cell).carried;
    if !is_carried || !checks::is_relevant(draft, cell) {
        return None;
    }
    line(draft, cell, Open::Carried)
}

/// The words of an answer that mix letters of two alphabets.
fn mixed_at(draft: &Draft, cell: Cell) -> Option<ReviewLine> {
    let mixed = spelling::mixed(draft, cell);
    if mixed.is_empty() || !checks::is_relevant(draft, cell) {
        return None;
    }
    line(draft, cell, Open::Mixed(mixed))
}

fn not_applicable_at(draft: &Draft, cell: Cell) -> Option<ReviewLine> {
    let is_absent = draft.answers.answer(cell).absence == Some(Absence::NotApplicable);
    if !is_absent || !checks::is_relevant(draft, cell) {
        return None;
    }
    line(draft, cell, Open::NotApplicable)
}

fn of_check(draft: &Draft, point: Point) -> Option<ReviewLine> {
    let failed = match checks::judge(draft, point) {
        Verdict::Broken(finding) => {
            return line(draft, finding.cell, Open::Finding(finding));
        }
        Verdict::Holds | Verdict::NotApplicable => return None,
        Verdict::Unanswered => None,
        Verdict::Failed(error) => Some(error.to_string()),
    };
    let say = point.check.written(&draft.questionnaire)?.say.clone();
    let what = Open::Unchecked { point, say, failed };
    line(draft, checks::place_of(draft, point), what)
}

fn line(draft: &Draft, cell: Cell, what: Open) -> Option<ReviewLine> {
    let kind = &draft.questionnaire.item(cell.item).kind;
    let part = match &what {
        Open::Gap(_) => reading::lacking_part(kind, draft.answers.answer(cell), &draft.spoken()),
        Open::Blank { .. }
        | Open::Partial
        | Open::Unreadable { .. }
        | Open::ToClarify
        | Open::Carried
        | Open::CarriedOff
        | Open::Finding(_)
        | Open::Mixed(_)
        | Open::NoRows
        | Open::Off { .. }
        | Open::NotApplicable
        | Open::Unchecked { .. }
        | Open::Rivals(_)
        | Open::Left(_)
        | Open::Late(_) => None,
    };
    let part = part.or(kind.parts().first().copied())?;
    Some(ReviewLine {
        place: Place::Field { cell, part },
        what,
    })
}
