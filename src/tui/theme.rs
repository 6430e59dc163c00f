//! Looks: sixteen colours, or none. Nothing is told by colour alone, and nothing is bold and reversed at once.

use std::ffi::OsStr;

use ratatui::style::{Color, Modifier, Style};

/// The looks of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's sixteen colours.
    Color,
    /// Attributes only.
    Mono,
}

impl Theme {
    /// Colours, unless `NO_COLOR` says otherwise or the terminal is a `vt…`.
    pub fn of(no_color: Option<&OsStr>, term: Option<&OsStr>) -> Self {
        let refused = no_color.is_some_and(|value| !value.is_empty());
        let is_vt = term.is_some_and(|term| term.to_string_lossy().starts_with("vt"));
        if refused || is_vt {
            Self::Mono
        } else {
            Self::Color
        }
    }

    /// Where the focus is.
    pub fn focus(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The wording of the open question, and titles.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Help beside the matter.
    pub fn quiet(self) -> Style {
        match self {
            Self::Color => Style::new().fg(Color::Cyan),
            Self::Mono => Style::new(),
        }
    }

    /// What needs attention.
    pub fn warning(self) -> Style {
        match self {
            Self::Color => Style::new().fg(Color::Yellow),
            Self::Mono => Style::new().add_modifier(Modifier::UNDERLINED),
        }
    }

    /// What went wrong.
    pub fn failure(self) -> Style {
        match self {
            Self::Color => Style::new().fg(Color::White).bg(Color::Red),
            Self::Mono => Style::new().add_modifier(Modifier::REVERSED),
        }
    }
}
