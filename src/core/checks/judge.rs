//! What comes of one check in one row.

use crate::core::answers::{Cell, Point};
use crate::core::checks::finding::{Figures, Finding, State, shown, shown_text};
use crate::core::checks::index::asked_behind;
use crate::core::checks::scope::{self, Here};
use crate::core::checks::{is_relevant, share};
use crate::core::draft::Draft;
use crate::core::questionnaire::check_no::CheckNo;
use crate::core::questionnaire::item::{ItemNo, Kind};
use crate::core::questionnaire::{Check, CheckLevel};
use crate::core::rule::{Comparison, EvalError, Reach, Scope, Value};

/// What comes of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Holds,
    /// It does not.
    Broken(Finding),
    /// Something that it looks at has no answer yet.
    Unanswered,
    /// What it looks at does not apply, or its row is gone.
    NotApplicable,
    /// It cannot be computed of these answers.
    Failed(EvalError),
}

/// Looks at a check in a row.
pub fn judge(draft: &Draft, point: Point) -> Verdict {
    let form = &draft.questionnaire;
    let section = point.check.section(form);
    let is_off = draft.answers.off(section).is_some();
    if !draft.rows(section).contains(&point.row) {
        return Verdict::NotApplicable;
    }
    match (point.check, is_off) {
        (CheckNo::Stands(item), true) => stands(draft, point, item),
        (CheckNo::Stands(_), false) => Verdict::Holds,
        (_, true) => Verdict::NotApplicable,
        (CheckNo::OfSection(..) | CheckNo::OfItem(..), false) => match point.check.written(form) {
            Some(check) => written(draft, point, check),
            None => Verdict::NotApplicable,
        },
        (CheckNo::PartOf(part), false) => part_of(draft, point, part),
        (CheckNo::PercentOf(item), false) => percent_of(draft, point, item),
    }
}

fn written(draft: &Draft, point: Point, check: &Check) -> Verdict {
    let row = point.row;
    let here = Here {
        draft,
        section: point.check.section(&draft.questionnaire),
        row,
    };
    let item = point.check.item();
    if item.is_some_and(|item| !is_relevant(draft, Cell { item, row })) {
        return Verdict::NotApplicable;
    }
    match check.rule.value(&here) {
        Ok(Value::Truth(false)) => {}
        Ok(Value::Truth(true)) => return Verdict::Holds,
        Ok(Value::NotApplicable) => return Verdict::NotApplicable,
        // A rule that gives a number or a text says nothing of its answers.
        Ok(Value::Unanswered | Value::Number(_) | Value::Text(_)) => return Verdict::Unanswered,
        Err(error) => return Verdict::Failed(error),
    }
    let named = named(&here, check);
    let figures = match check.rule.sides(&here) {
        Some((Value::Number(left), op, Value::Number(right))) => {
            Figures::Sides(left, op.opposite(), right)
        }
        Some(_) | None => values(draft, &named),
    };
    Verdict::Broken(Finding {
        point,
        cell: place(&here, item, &named),
        figures,
        level: check.level,
        ..found(draft, point, seen(&here, check))
    })
}

/// The cells that a check looks at, each once; of all rows the first. What stood in the previous period is none of them.
fn named(here: &Here, check: &Check) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let references = check.rule.references().into_iter();
    for (name, _) in references.filter(|(_, reach)| *reach != Reach::Former) {
        let Some(cell) = here.cell(name) else {
            continue;
        };
        let home = here.draft.questionnaire.item(cell.item).place.section;
        let first = here.draft.rows(home).first().copied();
        let is_here = home == here.section && name.section.is_none();
        let row = first.filter(|_| !is_here).unwrap_or(cell.row);
        if !cells.contains(&Cell { row, ..cell }) {
            cells.push(Cell { row, ..cell });
        }
    }
    cells
}

/// Where to look: at the item of the check, else at the first one named that is asked, best in this section.
fn place(here: &Here, item: Option<ItemNo>, named: &[Cell]) -> Cell {
    let form = &here.draft.questionnaire;
    let row = here.row;
    let own = item.filter(|item| form.item(*item).kind.is_asked());
    let behind = |cell: &Cell| {
        let row = cell.row;
        let items = asked_behind(form, cell.item).into_iter();
        items.map(move |item| Cell { item, row })
    };
    let asked: Vec<Cell> = named.iter().flat_map(behind).collect();
    let is_here = |cell: &&Cell| form.item(cell.item).place.section == here.section;
    let cell = own.map(|item| Cell { item, row });
    cell.or_else(|| asked.iter().find(is_here).copied())
        .or_else(|| asked.first().copied())
        .or_else(|| {
            let first = form.asked(here.section).next();
            first.map(|item| Cell { item, row })
        })
        .unwrap_or(Cell {
            item: item.unwrap_or(ItemNo(0)),
            row,
        })
}

/// The answer to look at for a check, whatever comes of it.
pub fn place_of(draft: &Draft, point: Point) -> Cell {
    let section = point.check.section(&draft.questionnaire);
    let row = point.row;
    let here = Here {
        draft,
        section,
        row,
    };
    let written = point.check.written(&draft.questionnaire);
    let named = written.map(|check| named(&here, check)).unwrap_or_default();
    place(&here, point.check.item(), &named)
}

/// The figures in these cells that are not zero.
fn values(draft: &Draft, cells: &[Cell]) -> Figures {
    let number = |cell: &Cell| match scope::value(draft, *cell) {
        Value::Number(number) => Some(number),
        Value::Text(_) | Value::Truth(_) | Value::Unanswered | Value::NotApplicable => None,
    };
    let all: Vec<_> = cells.iter().filter_map(number).collect();
    let some: Vec<_> = all.iter().copied().filter(|n| !n.is_zero()).collect();
    Figures::Values(if some.is_empty() {
        all.into_iter().take(1).collect()
    } else {
        some
    })
}

/// The values that a check rests on, in the order in which it names them.
fn seen(here: &Here, check: &Check) -> Vec<String> {
    let mut seen = Vec::new();
    for (name, reach) in check.rule.references() {
        match reach {
            Reach::One => seen.push(shown(&here.value(name))),
            Reach::AllRows => seen.extend(here.values(name).iter().map(shown)),
            Reach::Names => {
                let texts = here.cell(name).map(|cell| texts(here.draft, cell));
                seen.push(texts.unwrap_or_default());
            }
            Reach::Former => {}
        }
    }
    seen
}

fn texts(draft: &Draft, cell: Cell) -> String {
    let answer = draft.answers.answer(cell);
    let texts: Vec<&str> = answer.texts().map(|(_, text)| text).collect();
    shown_text(&texts.join("\n"))
}

fn part_of(draft: &Draft, point: Point, part: ItemNo) -> Verdict {
    let Kind::Number(number) = &draft.questionnaire.item(part).kind else {
        return Verdict::NotApplicable;
    };
    let Some(whole) = number.part_of else {
        return Verdict::NotApplicable;
    };
    let value = |item| {
        let row = point.row;
        scope::value(draft, Cell { item, row })
    };
    let (part, whole) = (value(part), value(whole));
    match (&part, &whole) {
        (Value::Number(left), Value::Number(right)) if left > right => Verdict::Broken(Finding {
            figures: Figures::Sides(*left, Comparison::Greater, *right),
            ..found(draft, point, vec![shown(&part), shown(&whole)])
        }),
        (Value::Number(_), Value::Number(_)) => Verdict::Holds,
        (Value::NotApplicable, _) | (_, Value::NotApplicable) => Verdict::NotApplicable,
        (_, _) => Verdict::Unanswered,
    }
}

fn percent_of(draft: &Draft, point: Point, item: ItemNo) -> Verdict {
    let row = point.row;
    let cell = Cell { item, row };
    let Some(share) = share::share(draft, cell) else {
        return Verdict::Unanswered;
    };
    match share::wrong_share(draft, cell) {
        None => Verdict::Holds,
        Some((typed, right)) => Verdict::Broken(Finding {
            figures: Figures::Sides(typed, Comparison::Unequal, right),
            ..found(
                draft,
                point,
                vec![
                    shown(&Value::Number(share.of)),
                    shown(&scope::value(draft, cell)),
                    texts(draft, cell),
                ],
            )
        }),
    }
}

fn stands(draft: &Draft, point: Point, item: ItemNo) -> Verdict {
    let row = point.row;
    let cell = Cell { item, row };
    let answer = draft.answers.answer(cell);
    if !answer.stands || answer.is_blank() {
        return Verdict::Holds;
    }
    let absence = answer.absence.map_or("", |absence| absence.name());
    Verdict::Broken(found(
        draft,
        point,
        vec![absence.to_owned(), texts(draft, cell)],
    ))
}

/// A finding at the item of its check, with what was said of it.
fn found(draft: &Draft, point: Point, seen: Vec<String>) -> Finding {
    let state = match draft.answers.accepted(point) {
        None => State::New,
        Some(said) if said.seen == seen => State::Accepted,
        Some(_) => State::Changed,
    };
    Finding {
        point,
        cell: Cell {
            item: point.check.item().unwrap_or(ItemNo(0)),
            row: point.row,
        },
        figures: Figures::Values(Vec::new()),
        level: CheckLevel::Warning,
        state,
        seen,
    }
}
