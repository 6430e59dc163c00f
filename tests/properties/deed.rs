//! What a person may do, at random.

use anketa::core::wizard::action::Action;
use proptest::collection::vec;
use proptest::prelude::*;

/// What a person may do.
#[derive(Clone, Debug)]
pub enum Deed {
    Press(&'static str),
    Type(String),
    Paste(String),
    Resize(u16, u16),
    /// A command of the menu.
    Do(Action),
    /// What an editor of one's own gives back.
    Edit(String),
    /// The draft is finished, whatever is open.
    Finish,
    /// It is taken back to work.
    Reopen,
}

#[rustfmt::skip]
const KEYS: [&str; 33] = [
    "<Tab>", "<BackTab>", "<Enter>", "<Esc>", "<Space>", "<Up>", "<Down>", "<Left>", "<Right>", "<Home>", "<End>",
    "<PgUp>", "<PgDn>", "<Del>", "<Backspace>", "<F1>", "<F2>", "<F3>", "<F5>", "<F6>", "<F7>", "<F8>", "<F9>",
    "<Ctrl+Z>", "<Ctrl+Y>", "<Ctrl+L>", "<Ctrl+C>", "<Ctrl+J>", "<Ctrl+U>", "1", "2", "9", "0",
];

/// What leaves the draft, or the program.
const LEAVING: [Action; 3] = [Action::Leave, Action::ToDrafts, Action::NewDraft];

/// What may be done with the rows of a section.
const ROWS: [Action; 6] = [
    Action::AddRow,
    Action::DuplicateRow,
    Action::DeleteRow,
    Action::RestoreRow,
    Action::RowUp,
    Action::RowDown,
];

/// One deed; its commands are of these.
pub fn deed(actions: Vec<Action>) -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => prop::sample::select(&KEYS[..]).prop_map(Deed::Press),
        4 => "[а-яёӘәҒғҚқ]{1,6}".prop_map(Deed::Type),
        2 => "[0-9,. –-]{1,6}".prop_map(Deed::Type),
        // No slash: a name of a file must not lead out of the directory.
        2 => "(\\PC|[\r\n\t\u{1b}]){0,12}".prop_map(|text| Deed::Paste(text.replace('/', ""))),
        1 => (1..=200u16, 1..=60u16).prop_map(|(width, height)| Deed::Resize(width, height)),
        3 => prop::sample::select(actions).prop_map(Deed::Do),
        2 => prop::sample::select(&ROWS[..]).prop_map(Deed::Do),
        1 => "[а-я \n]{0,12}".prop_map(Deed::Edit),
        1 => Just(Deed::Finish),
        1 => Just(Deed::Reopen),
    ]
}

/// Deeds that stay in the draft, unless Enter in the menu leaves it.
pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let stays = |action: &Action| !LEAVING.contains(action);
    vec(
        deed(Action::MENU.into_iter().filter(stays).collect()),
        1..60,
    )
}
