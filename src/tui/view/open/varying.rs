//! What varies in an open question while words are typed into it, beside the words themselves: seldom anything.

use ratatui::text::Line;

use crate::core::answers::Cell;
use crate::core::questionnaire::item::Part;
use crate::core::summary;
use crate::core::wizard::fill::Fill;
use crate::tui::view::Scene;
use crate::tui::view::open::said;

/// It, as it is at one moment. As long as it stays, so does all that [`super::block`] makes of the question.
#[derive(Debug, PartialEq, Eq)]
pub struct Varying {
    mark: &'static str,
    said: Vec<Line<'static>>,
    rows: usize,
}

impl Varying {
    /// That of a question in a page so wide, whose field with the keyboard has so many columns. `None` where more may vary:
    /// figures stand in other places, too, and an answer that is empty or becomes so is missing.
    pub fn of(
        scene: &Scene,
        fill: &Fill,
        (cell, part): (Cell, Part),
        (width, columns): (usize, usize),
    ) -> Option<Self> {
        let is_words = fill.draft.questionnaire.item(cell.item).kind.is_words();
        let text = fill.draft.text(cell, part, fill.lang());
        if !is_words || text.trim().is_empty() {
            return None;
        }
        Some(Self {
            mark: summary::mark_at(&fill.draft, cell),
            said: said(scene, fill, cell, width),
            rows: scene.editor.rows(columns)?,
        })
    }
}
