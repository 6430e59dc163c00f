//! What a line means where one stands: an answer, the number of a line, or nothing, which goes on.

use crate::core::keyboard;
use crate::core::questionnaire::item::Kind;
use crate::core::wizard::action::Action;
use crate::core::wizard::begin::BeginAt;
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::export::{Export, ExportAt};
use crate::core::wizard::field::{OpenField, Takes};
use crate::core::wizard::fill::walk::Place;
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::popup::find::Find;
use crate::core::wizard::popup::finished::Finished;
use crate::core::wizard::popup::{Popup, Ready};
use crate::core::wizard::{Screen, Wizard};
use crate::plain::PAGE;
use crate::plain::step::{Step, more_of_export};

/// What a line means.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// These steps.
    Steps(Vec<Step>),
    /// The first line of a text that may have more.
    Text(String),
    /// No line of the list has this number: there are so many.
    OutOf(usize),
    /// Show the report.
    Preview,
    /// Say once more where one stands.
    Nothing,
}

/// What a line that is no command means.
pub fn hear(wizard: &Wizard, line: &str) -> Heard {
    let is_empty = line.trim().is_empty();
    match (&wizard.popup, &wizard.screen) {
        (Some(popup), _) => in_popup(popup, line, is_empty),
        (None, Screen::Start(_)) if is_empty => Heard::Nothing,
        (None, Screen::Start(start)) => one_of(line, start.drafts.len() + 1, |no| {
            vec![Step::Do(Command::Pick(no + 1)), accept()]
        }),
        (None, Screen::Begin(begin)) => match begin.at {
            BeginAt::Form => one_of(line, begin.forms.len(), |no| {
                vec![Step::Do(Command::Pick(no + 1)), Step::go(Go::Next)]
            }),
            BeginAt::Earlier => one_of(line, begin.earlier().len() + 1, |no| {
                vec![Step::Do(Command::Pick(no + 1)), Step::go(Go::Next)]
            }),
            BeginAt::Languages => {
                several_of(line, begin.draft.questionnaire.languages.len(), |all| {
                    vec![Step::Tick(all), Step::go(Go::Next)]
                })
            }
            BeginAt::Answer(..) if is_empty => steps([Step::go(Go::Next)]),
            BeginAt::Answer(..) => wizard
                .open_field()
                .map_or(Heard::Nothing, |field| written(&field, line)),
            BeginAt::Go if is_empty => steps([accept()]),
            BeginAt::Go => Heard::Nothing,
        },
        (None, Screen::Fill(fill)) => match (&fill.page, fill.place) {
            (Page::Review(review), _) => {
                list(line, (review.selected, review.lines.len()), is_empty)
            }
            (Page::Export(export), _) => in_export(export, line, is_empty),
            (Page::Versions(versions), _) => {
                list(line, (versions.selected, versions.list.len()), is_empty)
            }
            (Page::Questions, Place::Section { section, .. }) => {
                if fill.draft.answers.off(section).is_some() {
                    in_remark(wizard, line, is_empty)
                } else {
                    let rows = fill.draft.rows(section).len();
                    one_of(line, rows, |no| vec![Step::Focus(no), accept()])
                }
            }
            (Page::Questions, Place::Field { .. }) => answered(wizard, fill, line, is_empty),
        },
    }
}

fn steps(steps: impl IntoIterator<Item = Step>) -> Heard {
    Heard::Steps(steps.into_iter().collect())
}

fn accept() -> Step {
    Step::Do(Command::Accept)
}

/// The place of the line that a number names, counted from 0.
fn number(text: &str) -> Option<usize> {
    let digits = keyboard::digits(text.trim()).filter(|digits| !digits.is_empty())?;
    digits.parse::<usize>().ok()?.checked_sub(1)
}

/// One line of a list of so many; an empty line goes on.
fn one_of(line: &str, lines: usize, then: impl FnOnce(usize) -> Vec<Step>) -> Heard {
    match number(line) {
        Some(no) if no < lines => steps(then(no)),
        None if line.trim().is_empty() => steps([Step::go(Go::Next)]),
        Some(_) | None => Heard::OutOf(lines),
    }
}

/// Lines of a list of so many, by numbers with blanks or commas between; an empty line goes on.
fn several_of(line: &str, lines: usize, then: impl FnOnce(Vec<usize>) -> Vec<Step>) -> Heard {
    if line.trim().is_empty() {
        return steps([Step::go(Go::Next)]);
    }
    let parts = line.split(|c: char| c == ',' || c.is_whitespace());
    let named: Option<Vec<usize>> = parts.filter(|part| !part.is_empty()).map(number).collect();
    match named.filter(|named| named.iter().all(|no| *no < lines)) {
        Some(mut named) => {
            named.sort_unstable();
            named.dedup();
            steps(then(named))
        }
        None => Heard::OutOf(lines),
    }
}

/// A list whose lines are gone to; an empty line shows what follows, and closes it at the end.
fn list(line: &str, (first, lines): (usize, usize), is_empty: bool) -> Heard {
    if is_empty {
        let next = first + PAGE;
        return steps([if next < lines {
            Step::Focus(next)
        } else {
            Step::Do(Command::Cancel)
        }]);
    }
    one_of(line, lines, |no| vec![Step::Focus(no), accept()])
}

fn in_popup(popup: &Popup, line: &str, is_empty: bool) -> Heard {
    let close = || steps([Step::Do(Command::Cancel)]);
    let (head, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
    let remark = (!rest.is_empty()).then(|| Step::Write(rest.trim().to_owned()));
    match (popup, number(head)) {
        (Popup::Help { .. } | Popup::Menu { .. }, _) | (Popup::SectionOff { .. }, Some(1)) => {
            close()
        }
        (Popup::Copy(_), _) => in_copy(line, is_empty),
        (Popup::Languages(languages), _) if !is_empty => {
            several_of(line, languages.offered.len(), |all| {
                vec![Step::Tick(all), accept()]
            })
        }
        (Popup::Reopen { .. }, _) if !is_empty => {
            steps([Step::Write(line.trim().to_owned()), accept()])
        }
        (Popup::Find(find), _) => in_find(find, line, is_empty),
        (Popup::Settle(_), None) if is_empty => steps([Step::Focus(0), accept()]),
        (_, None) if is_empty => close(),
        (Popup::Languages(languages), _) => Heard::OutOf(languages.offered.len()),
        (Popup::Settle(settle), Some(no)) if no < settle.ways.len() => {
            steps([Step::Focus(no), accept()])
        }
        (Popup::Settle(settle), _) => Heard::OutOf(settle.ways.len()),
        (Popup::Ready { answers, .. }, Some(no)) if no < answers.len() => {
            let chosen = [Step::Focus(no)].into_iter().chain(remark);
            steps(chosen.chain([accept()]))
        }
        (Popup::Ready { answers, .. }, _) => Heard::OutOf(answers.len()),
        (Popup::Accept(accept_it), Some(no)) if no < accept_it.lines.len() => {
            let chosen = [Step::Focus(no)].into_iter().chain(remark);
            steps(chosen.chain([accept()]))
        }
        (Popup::Accept(accept_it), _) => Heard::OutOf(accept_it.lines.len()),
        (Popup::SectionOff { .. }, Some(0)) => steps(remark.into_iter().chain([accept()])),
        (Popup::SectionOff { .. }, _) => Heard::OutOf(2),
        (Popup::NotKept(asked), Some(no)) if no < asked.offers.len() => {
            steps([Step::Focus(no), accept()])
        }
        (Popup::NotKept(asked), _) => Heard::OutOf(asked.offers.len()),
        (Popup::Finish(finish), Some(no)) if no < finish.ways.len() => {
            steps([Step::Focus(no), accept()])
        }
        (Popup::Finish(finish), _) => Heard::OutOf(finish.ways.len()),
        (Popup::Finished(_), Some(no)) if no < Finished::WAYS.len() => {
            steps([Step::Focus(no), accept()])
        }
        (Popup::Finished(_), _) => Heard::OutOf(Finished::WAYS.len()),
        (Popup::Reopen { .. }, _) => close(),
    }
}

/// The directory for a copy; an empty line takes the one that is offered.
fn in_copy(line: &str, is_empty: bool) -> Heard {
    let named = (!is_empty).then(|| Step::Write(line.trim().to_owned()));
    steps(named.into_iter().chain([accept()]))
}

/// A number of the list goes there; what is none looks anew.
fn in_find(find: &Find, line: &str, is_empty: bool) -> Heard {
    match number(line) {
        Some(no) if no < find.hits.len() => steps([Step::Focus(no), accept()]),
        Some(_) | None if !is_empty => steps([Step::Write(line.trim().to_owned()), Step::OnlyHit]),
        Some(_) | None => list(line, (find.selected, find.hits.len()), is_empty),
    }
}

fn in_export(export: &Export, line: &str, is_empty: bool) -> Heard {
    let more = more_of_export(export);
    let (head, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
    let turned = |at| steps([Step::At(at), Step::Do(Command::Toggle)]);
    match number(head) {
        None if is_empty => steps([Step::Do(Command::Cancel)]),
        Some(0) => turned(ExportAt::Format),
        Some(1) => turned(ExportAt::Languages),
        Some(2) if !rest.is_empty() => steps([
            Step::At(ExportAt::File),
            Step::Write(rest.trim().to_owned()),
        ]),
        Some(2) => Heard::Nothing,
        Some(3) => steps([Step::At(ExportAt::Write), accept()]),
        Some(4) => Heard::Preview,
        Some(no) if (5..5 + more.len()).contains(&no) => turned(more[no - 5]),
        Some(_) | None => Heard::OutOf(5 + more.len()),
    }
}

fn in_remark(wizard: &Wizard, line: &str, is_empty: bool) -> Heard {
    match wizard.open_field() {
        Some(field) if !is_empty => written(&field, line),
        Some(_) | None => steps([Step::go(Go::Next)]),
    }
}

fn answered(wizard: &Wizard, fill: &Fill, line: &str, is_empty: bool) -> Heard {
    if let (Some(choices), Some(cell)) = (fill.choices(), fill.questions_cell()) {
        let kind = &fill.draft.questionnaire.item(cell.item).kind;
        let absent = fill.draft.answers.answer(cell).absence.is_some();
        let mut all_steps = Vec::new();
        if absent {
            all_steps.extend(typed_again());
        }
        return if matches!(kind, Kind::Choices(_)) {
            several_of(line, choices.len(), |all| {
                all_steps.extend([Step::Tick(all), Step::go(Go::Next)]);
                all_steps
            })
        } else {
            one_of(line, choices.len(), |no| {
                all_steps.extend([Step::Focus(no), accept()]);
                all_steps
            })
        };
    }
    match wizard.open_field() {
        Some(_) if is_empty => steps([Step::go(Go::Next)]),
        Some(field) if field.multiline => Heard::Text(line.to_owned()),
        Some(field) => {
            let mut all = again(fill, &field, line);
            if let Heard::Steps(more) = written(&field, line) {
                all.extend(more);
            }
            steps(all)
        }
        None => steps([Step::go(Go::Next)]),
    }
}

/// What brings an answer back from behind an absence, where the very text is written that stands there.
pub fn again(fill: &Fill, field: &OpenField, text: &str) -> Vec<Step> {
    let cell = fill.questions_cell();
    let absent = cell.is_some_and(|cell| fill.draft.answers.answer(cell).absence.is_some());
    if !absent || field.text != text {
        return Vec::new();
    }
    typed_again().to_vec()
}

/// Back to what was typed before an absence was chosen.
fn typed_again() -> [Step; 3] {
    [
        Step::act(Action::Ready),
        Step::Offer(Ready::Typed),
        accept(),
    ]
}

/// A line written into a field of one line, which is left then.
fn written(field: &OpenField, line: &str) -> Heard {
    let text = match field.takes {
        Takes::Text => line.to_owned(),
        Takes::Number | Takes::Date => keyboard::meant(line.trim()),
    };
    steps([Step::Write(text), Step::go(Go::Next)])
}
