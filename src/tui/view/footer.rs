//! The last line: what just happened, else at most six keys for where one stands.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::core::wizard::action::Action;
use crate::core::wizard::command::{Command, Go};
use crate::core::wizard::fill::Page;
use crate::core::wizard::notice::{Notice, NoticeText};
use crate::core::wizard::popup::Popup;
use crate::core::wizard::{Screen, Wizard};
use crate::core::words::{Arg, Words};
use crate::tui::keys;
use crate::tui::picture::Picture;
use crate::tui::view::{Scene, lines};

/// A command and the id of the word that the footer says for it.
type Hint = (Command, &'static str);

const NEXT: Hint = (Command::Go(Go::Next), "key-next");
const BACK: Hint = (Command::Go(Go::PreviousQuestion), "key-back");
const READY: Hint = (Command::Do(Action::Ready), "key-ready");
const FIND: Hint = (Command::Do(Action::Find), "key-find");
const LANGUAGE: Hint = (Command::Do(Action::NextLanguage), "key-language");
const HELP: Hint = (Command::Do(Action::Help), "key-help");
const MENU: Hint = (Command::Cancel, "key-menu");
const OPEN: Hint = (Command::Accept, "key-open");
const TAKE: Hint = (Command::Accept, "key-take");
const CLOSE: Hint = (Command::Cancel, "key-close");
const TURN: Hint = (Command::Turn { forward: true }, "key-turn");
const TICK: Hint = (Command::Toggle, "key-tick");
const ACCEPT: Hint = (Command::Toggle, "key-accept");
const KIND: Hint = (Command::Turn { forward: true }, "key-kind");
const LEAVE: Hint = (Command::Do(Action::Leave), "key-leave");
const SCROLL: Hint = (Command::Go(Go::NextQuestion), "key-scroll");
const DELETE: Hint = (Command::Do(Action::DeleteRow), "key-delete");

/// Draws it.
pub fn draw(scene: &Scene, picture: &mut Picture, area: Rect) {
    let width = usize::from(area.width);
    if let Some(notice) = &scene.wizard.notice {
        let style = if notice.is_failure {
            scene.theme.failure()
        } else {
            scene.theme.strong()
        };
        let text = lines::cut(&format!(" {}", said(scene.words, notice)), width);
        picture.put(area, Line::from(Span::styled(text, style)));
        return;
    }
    let text = fitting(scene, hints(scene.wizard), width);
    picture.put(area, Line::styled(text, scene.theme.quiet()));
}

/// The hints that fit into a width; where not all do, help goes first, and the menu stays.
fn fitting(scene: &Scene, hints: &[Hint], width: usize) -> String {
    const DROPPED_FIRST: [Hint; 5] = [HELP, FIND, DELETE, BACK, NEXT];
    let pieces: Vec<String> = hints
        .iter()
        .map(|(command, word)| {
            format!(
                "{} {}",
                keys::label(*command).unwrap_or_default(),
                scene.say(word)
            )
        })
        .collect();
    let means_something = |no: usize| match hints[no].0 {
        Command::Do(action) => action.is_offered(scene.wizard),
        Command::Go(_)
        | Command::Accept
        | Command::Toggle
        | Command::Turn { .. }
        | Command::Pick(_)
        | Command::Cancel => true,
    };
    (0..=DROPPED_FIRST.len())
        .map(|dropped| {
            let is_kept = |no: &usize| {
                means_something(*no) && !DROPPED_FIRST[..dropped].contains(&hints[*no])
            };
            let kept: Vec<&str> = (0..pieces.len())
                .filter(is_kept)
                .map(|no| pieces[no].as_str())
                .collect();
            format!(" {}", kept.join(" · "))
        })
        .find(|text| lines::columns(text) <= width)
        .unwrap_or_default()
}

/// A notice in words.
fn said(words: &Words, notice: &Notice) -> String {
    match &notice.text {
        NoticeText::Said(text) => text.clone(),
        NoticeText::Phrase(id, variables) => {
            let args: Vec<(&str, Arg)> = variables
                .iter()
                .map(|(name, value)| (*name, value.as_str().into()))
                .collect();
            words.with(id, &args)
        }
    }
}

fn hints(wizard: &Wizard) -> &'static [Hint] {
    match (&wizard.popup, &wizard.screen) {
        (Some(Popup::Help { .. }), _) => &[SCROLL, CLOSE],
        (Some(Popup::Find(_)), _) => &[OPEN, CLOSE],
        (
            Some(
                Popup::Menu { .. }
                | Popup::Ready { .. }
                | Popup::SectionOff { .. }
                | Popup::Accept(_)
                | Popup::NotKept(_)
                | Popup::Copy(_)
                | Popup::Settle(_)
                | Popup::Finish(_)
                | Popup::Finished(_)
                | Popup::Reopen { .. },
            ),
            _,
        ) => &[TAKE, CLOSE],
        (Some(Popup::Languages(_)), _) => &[TICK, TAKE, CLOSE],
        (None, Screen::Start(_)) => &[OPEN, HELP, LEAVE, MENU],
        (None, Screen::Begin(_)) => &[NEXT, TICK, HELP, CLOSE],
        (None, Screen::Fill(fill)) => match &fill.page {
            Page::Versions(_) => &[TAKE, CLOSE, HELP],
            Page::Review(review) if review.finding().is_some() => {
                &[OPEN, ACCEPT, KIND, CLOSE, HELP]
            }
            Page::Review(_) => &[OPEN, KIND, CLOSE, HELP],
            Page::Export(_) => &[NEXT, TURN, SCROLL, CLOSE],
            Page::Questions if fill.row().is_some() && fill.cell().is_none() => {
                &[NEXT, OPEN, READY, DELETE, HELP, MENU]
            }
            // In the order of those of a question, so that little changes from one to the other.
            Page::Questions if fill.cell().is_none() => &[NEXT, OPEN, READY, FIND, HELP, MENU],
            Page::Questions if Action::NextLanguage.is_offered(wizard) => {
                &[NEXT, BACK, LANGUAGE, READY, HELP, MENU]
            }
            Page::Questions => &[NEXT, BACK, READY, FIND, HELP, MENU],
        },
    }
}
