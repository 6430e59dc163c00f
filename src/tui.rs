//! The full screen: keys and pastes become messages, the model becomes a picture.

mod ascii;
pub mod backend;
pub mod editor;
pub mod input;
pub mod keys;
pub mod picture;
pub mod session;
pub mod theme;
pub mod view;
pub mod window;

use std::cell::Cell;

use ratatui::crossterm::event::{KeyEvent, KeyEventKind};
use ratatui::layout::Size;

use crate::core::wizard::action::Action;
use crate::core::wizard::command::Command;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::{Msg, Wizard};
use crate::core::words::Words;
use crate::tui::editor::{Editor, Reaction};
use crate::tui::picture::Picture;
use crate::tui::theme::Theme;
use crate::tui::view::{Around, Scene};

pub use crate::core::{paste, visible};

/// The front end: the editor of the open field, the phrases, and the looks.
pub struct Front {
    editor: Editor,
    words: Words,
    lang: crate::core::lang::Lang,
    theme: Theme,
    ascii: bool,
    /// Lines of help scrolled past, while it is open.
    help: Option<usize>,
    /// Lines of help that can be scrolled past, as drawn last.
    help_end: Cell<usize>,
    /// What stood around the open question in the last picture.
    around: Option<Around>,
}

impl Front {
    /// A front end for this model.
    pub fn new(wizard: &Wizard, theme: Theme) -> Self {
        let lang = wizard.lang.clone();
        let mut front = Self {
            editor: Editor::default(),
            words: Words::new(&lang),
            lang,
            theme,
            ascii: false,
            help: None,
            help_end: Cell::new(0),
            around: None,
        };
        front.follow(wizard);
        front
    }

    /// From now on without characters that draw lines and arrows.
    pub fn draw_in_ascii(&mut self) {
        self.ascii = true;
    }

    /// What a key means now. The editor has it first, then the table of keys.
    pub fn key(&mut self, event: KeyEvent) -> Option<Msg> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        match self.editor.key(event) {
            Reaction::Unused => match (keys::command(event, self.editor.is_open())?, self.help) {
                (Command::Go(go), Some(scroll)) => {
                    let end = self.help_end.get();
                    Some(Msg::Scrolled(go.within(scroll.min(end), end + 1, 10)))
                }
                (command, _) => Some(Msg::Command(command)),
            },
            reaction => message(reaction),
        }
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) -> Option<Msg> {
        message(self.editor.paste(text))
    }

    /// Many letters came at once; `None` where they are keys, each for itself.
    pub fn letters(&mut self, text: &str) -> Option<Msg> {
        message(self.editor.letters(text))
    }

    /// An Enter came in the middle of a burst of letters: no command where words are asked, else the key.
    pub fn line_end(&mut self, event: KeyEvent) -> Option<Msg> {
        match self.editor.line_end() {
            Reaction::Unused => self.key(event),
            reaction => message(reaction),
        }
    }

    /// Takes over what the model has become: its open field and its language.
    pub fn follow(&mut self, wizard: &Wizard) {
        self.editor.follow(wizard.open_field());
        self.help = match wizard.popup {
            Some(Popup::Help { scroll }) => Some(scroll),
            _ => None,
        };
        if self.lang != wizard.lang {
            self.lang = wizard.lang.clone();
            self.words = Words::new(&self.lang);
        }
    }

    /// The model as a picture for a window of this size. What is not as it was in the last one is made anew.
    pub fn picture(&mut self, wizard: &Wizard, size: Size) -> Picture {
        let mut around = self.around.take();
        let picture = self.draw(wizard, size, &mut around);
        self.around = around;
        picture
    }

    /// The same, made anew.
    pub fn whole_picture(&self, wizard: &Wizard, size: Size) -> Picture {
        self.draw(wizard, size, &mut None)
    }

    fn draw(&self, wizard: &Wizard, size: Size, around: &mut Option<Around>) -> Picture {
        let mut picture = view::draw(
            &Scene {
                wizard,
                words: &self.words,
                theme: if wizard.is_mono {
                    Theme::Mono
                } else {
                    self.theme
                },
                editor: &self.editor,
                help_end: &self.help_end,
            },
            size,
            around,
        );
        if self.ascii {
            ascii::draw(&mut picture);
        }
        picture
    }

    /// The phrases of the language that the model speaks.
    pub fn words(&self) -> &Words {
        &self.words
    }
}

/// What the model is told of what the editor did.
fn message(reaction: Reaction) -> Option<Msg> {
    match reaction {
        Reaction::Typed(text) => Some(Msg::Typed(text)),
        Reaction::Pasted { text, joined } => Some(Msg::Pasted { text, joined }),
        Reaction::TooLong(over) => Some(Msg::Told(
            Notice::new("notice-paste-too-long").with("over", over.to_string()),
        )),
        Reaction::NoField => Some(Msg::Told(Notice::new("notice-no-field"))),
        Reaction::Moved | Reaction::Unused => None,
    }
}

/// The key shown for an action, if it has one.
pub fn label(action: Action) -> Option<&'static str> {
    keys::label(Command::Do(action))
}
