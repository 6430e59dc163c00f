//! What a command comes to where one stands.

use crate::core::answers::Absence;
use crate::core::keyboard;
use crate::core::wizard::action::Action;
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::fill::{Fill, Page};
use crate::core::wizard::popup::{Popup, Ready};
use crate::core::wizard::{Screen, Wizard};
use crate::plain::PAGE;
use crate::plain::step::Step;
use crate::plain::word::Word;

/// What a command comes to.
#[derive(Debug, PartialEq, Eq)]
pub enum Order {
    /// These steps.
    Steps(Vec<Step>),
    /// Go on with the text that is there, with these words at once.
    Append(String),
    /// Say once more where one stands, in full.
    Show,
    /// Tell how to answer, and all commands.
    Help,
    /// Say when all was saved.
    Save,
    /// It means nothing here.
    NotHere,
}

/// What a command comes to, with the words behind it.
pub fn order(wizard: &Wizard, word: Word, rest: &str) -> Order {
    if !word.is_offered(wizard) {
        return Order::NotHere;
    }
    match word {
        Word::Next => on(wizard),
        Word::Back => back(wizard),
        Word::Skip => act_on_page(wizard, Step::go(Go::NextQuestion)),
        Word::None => absent(Absence::None, rest),
        Word::NoneFound => absent(Absence::NoneFound, rest),
        Word::ToClarify => absent(Absence::ToClarify, rest),
        Word::NotApplicable => absent(Absence::NotApplicable, rest),
        Word::Section => act(Action::SectionOff),
        Word::Ready => ready(rest),
        Word::Clear => clear(wizard),
        Word::Append => Order::Append(rest.to_owned()),
        Word::Edit => act(Action::EditOutside),
        Word::Language => act(Action::NextLanguage),
        Word::InTurn => act(Action::InTurn),
        Word::Languages => languages(wizard, rest),
        Word::Rows => Order::Steps(rows(wizard)),
        Word::Open => open(wizard, rest),
        Word::Add => act(Action::AddRow),
        Word::Copy => of_row(wizard, rest, Action::DuplicateRow),
        Word::Delete => of_row(wizard, rest, Action::DeleteRow),
        Word::Restore => act(Action::RestoreRow),
        Word::Up => of_row(wizard, rest, Action::RowUp),
        Word::Down => of_row(wizard, rest, Action::RowDown),
        Word::Find if rest.is_empty() => act(Action::Find),
        Word::Find => Order::Steps(vec![
            Step::act(Action::Find),
            Step::Write(rest.to_owned()),
            Step::OnlyHit,
        ]),
        Word::Sections => act(Action::Find),
        Word::NextOpen => act(Action::NextOpen),
        Word::Review => review(wizard, rest),
        Word::Accept => accept(wizard, rest),
        Word::Export => page(wizard, Action::Export),
        Word::Undo => act(Action::Undo),
        Word::Redo => act(Action::Redo),
        Word::Show => Order::Show,
        Word::Save => Order::Save,
        Word::Help => Order::Help,
        Word::UiLanguage => act(Action::NextUiLanguage),
        Word::New => act(Action::NewDraft),
        Word::Drafts => act(Action::ToDrafts),
        Word::Leave => act(Action::Leave),
        Word::Repair => act(Action::Repair),
        Word::Versions => page(wizard, Action::Versions),
        Word::SaveCopy if rest.is_empty() => act(Action::SaveCopy),
        Word::SaveCopy => Order::Steps(vec![
            Step::act(Action::SaveCopy),
            Step::Write(rest.to_owned()),
            Step::Do(Command::Accept),
        ]),
        Word::Settle => act(Action::Settle),
        Word::Previous => Order::Steps(vec![Step::act(Action::TakePrevious), Step::go(Go::Next)]),
        Word::NewFrom => new_from(wizard, rest),
        Word::Finish => act(Action::Finish),
        Word::Reopen if rest.is_empty() => act(Action::Reopen),
        Word::Reopen => Order::Steps(vec![
            Step::act(Action::Reopen),
            Step::Write(rest.to_owned()),
            Step::Do(Command::Accept),
        ]),
    }
}

fn act(action: Action) -> Order {
    Order::Steps(vec![Step::act(action)])
}

/// Whether a list stands before the questions.
fn is_in_list(wizard: &Wizard) -> bool {
    let is_page = wizard
        .fill()
        .is_some_and(|fill| fill.page != Page::Questions);
    wizard.popup.is_some() || is_page
}

/// A step among the questions; a list is closed for it.
fn act_on_page(wizard: &Wizard, step: Step) -> Order {
    let close = is_in_list(wizard).then_some(Step::Do(Command::Cancel));
    Order::Steps(close.into_iter().chain([step]).collect())
}

/// The next field; in a list, the lines that follow.
fn on(wizard: &Wizard) -> Order {
    let shown = match (&wizard.popup, &wizard.screen) {
        (Some(Popup::Find(find)), _) => Some((find.selected, find.hits.len())),
        (None, Screen::Fill(fill)) => match &fill.page {
            Page::Review(review) => Some((review.selected, review.lines.len())),
            Page::Versions(versions) => Some((versions.selected, versions.list.len())),
            Page::Questions | Page::Export(_) => None,
        },
        (Some(_), _) | (None, Screen::Start(_) | Screen::Begin(_)) => None,
    };
    match shown {
        Some((first, lines)) if first + PAGE < lines => {
            Order::Steps(vec![Step::Focus(first + PAGE)])
        }
        Some(_) => Order::Steps(vec![Step::Do(Command::Cancel)]),
        None => act_on_page(wizard, Step::go(Go::Next)),
    }
}

/// The field before; out of a list, to where one was.
fn back(wizard: &Wizard) -> Order {
    if is_in_list(wizard) {
        return Order::Steps(vec![Step::Do(Command::Cancel)]);
    }
    match wizard.screen {
        Screen::Start(_) => Order::Show,
        Screen::Begin(_) | Screen::Fill(_) => Order::Steps(vec![Step::go(Go::Previous)]),
    }
}

/// A named absence; the words behind it are its remark, the one it had stays without any.
fn absent(absence: Absence, remark: &str) -> Order {
    let remark = (!remark.is_empty()).then(|| Step::Write(remark.to_owned()));
    let chosen = [
        Step::act(Action::Ready),
        Step::Offer(Ready::Absence(absence)),
    ];
    let taken = [Step::Do(Command::Accept)];
    Order::Steps(chosen.into_iter().chain(remark).chain(taken).collect())
}

/// The list of ready answers, or the one of this number.
fn ready(rest: &str) -> Order {
    let mut steps = vec![Step::act(Action::Ready)];
    if let Some(no) = number(rest) {
        steps.extend([Step::Focus(no), Step::Do(Command::Accept)]);
    }
    Order::Steps(steps)
}

/// An answer away: choices unticked, a text emptied.
fn clear(wizard: &Wizard) -> Order {
    let has_choices = wizard.fill().is_some_and(|fill| fill.choices().is_some());
    if has_choices {
        Order::Steps(vec![Step::Tick(Vec::new())])
    } else {
        act(Action::Clear)
    }
}

/// To the list of rows of the section where one stands: sections are what «find» lists first.
fn rows(wizard: &Wizard) -> Vec<Step> {
    match wizard.fill().and_then(Fill::cell) {
        Some(_) => vec![Step::act(Action::Find), Step::Do(Command::Accept)],
        None => Vec::new(),
    }
}

/// A row by its number; without one, the questions behind the front page.
fn open(wizard: &Wizard, rest: &str) -> Order {
    let rows = wizard.fill().map_or(0, |fill| {
        let section = fill.section();
        fill.draft.rows(section).len()
    });
    match number(rest) {
        Some(no) if no < rows => Order::Steps(vec![Step::Focus(no), Step::Do(Command::Accept)]),
        None if rest.is_empty() && rows > 0 => Order::Steps(vec![Step::Do(Command::Accept)]),
        Some(_) | None => Order::NotHere,
    }
}

/// A new draft from the one of a number in the list.
fn new_from(wizard: &Wizard, rest: &str) -> Order {
    let Screen::Start(start) = &wizard.screen else {
        return Order::NotHere;
    };
    // The first line of the list is «new draft».
    let line = number(rest).filter(|line| (1..=start.drafts.len()).contains(line));
    line.map_or(Order::NotHere, |line| {
        Order::Steps(vec![Step::Focus(line), Step::act(Action::NewFrom)])
    })
}

/// Something done to the row of a number, else to the one where one stands.
fn of_row(wizard: &Wizard, rest: &str, action: Action) -> Order {
    let Some(fill) = wizard.fill() else {
        return Order::NotHere;
    };
    match number(rest) {
        Some(no) if no < fill.draft.rows(fill.section()).len() => {
            let mut steps = rows(wizard);
            steps.extend([Step::Focus(no), Step::act(action)]);
            Order::Steps(steps)
        }
        None if rest.is_empty() => act(action),
        Some(_) | None => Order::NotHere,
    }
}

/// The languages of the document; with numbers, those.
fn languages(wizard: &Wizard, rest: &str) -> Order {
    let offered = wizard
        .draft()
        .map_or(0, |draft| draft.questionnaire.languages.len());
    let named: Option<Vec<usize>> = rest.split_whitespace().map(number).collect();
    let ask = Step::act(Action::Languages);
    match named.filter(|named| named.iter().all(|no| *no < offered)) {
        Some(named) if named.is_empty() => Order::Steps(vec![ask]),
        Some(named) => Order::Steps(vec![ask, Step::Tick(named), Step::Do(Command::Accept)]),
        None => Order::NotHere,
    }
}

/// The list of what is open; with a number, its lines of that kind.
fn review(wizard: &Wizard, rest: &str) -> Order {
    let shown = page(wizard, Action::Review);
    let Some(kind) = number(rest) else {
        return shown;
    };
    let open = match shown {
        Order::Steps(steps) => steps,
        Order::Append(_) | Order::Show | Order::Help | Order::Save | Order::NotHere => Vec::new(),
    };
    Order::Steps(open.into_iter().chain([Step::Filter(kind)]).collect())
}

/// Accepts what is found: in the list that of the number, else where one stands; the words behind it say why.
fn accept(wizard: &Wizard, rest: &str) -> Order {
    let (head, behind) = rest.split_once(' ').unwrap_or((rest, ""));
    let in_list = wizard
        .fill()
        .is_some_and(|fill| matches!(fill.page, Page::Review(_)));
    let line = number(head).filter(|_| in_list);
    let remark = if line.is_some() { behind } else { rest }.trim();
    let mut steps: Vec<Step> = line.map(Step::Focus).into_iter().collect();
    steps.push(Step::act(Action::AcceptFinding));
    if !remark.is_empty() {
        steps.extend([Step::Write(remark.to_owned()), Step::Do(Command::Accept)]);
    }
    Order::Steps(steps)
}

/// A page that its action would close again where it is open already.
fn page(wizard: &Wizard, action: Action) -> Order {
    let is_open = wizard.fill().is_some_and(|fill| match &fill.page {
        Page::Review(_) => action == Action::Review,
        Page::Export(_) => action == Action::Export,
        Page::Versions(_) => action == Action::Versions,
        Page::Questions => false,
    });
    if is_open { Order::Show } else { act(action) }
}

fn number(text: &str) -> Option<usize> {
    let digits = keyboard::digits(text.trim()).filter(|digits| !digits.is_empty())?;
    digits.parse::<usize>().ok()?.checked_sub(1)
}
