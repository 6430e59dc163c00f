//! What stands around the open question, and around the text that is typed into it. While one types nothing of it changes,
//! as a rule, and making it anew takes longer than all the rest of a key.

use ratatui::layout::{Rect, Size};

use crate::core::wizard::Saving;
use crate::core::wizard::fill::Fill;
use crate::tui::editor::{self, Editor, wrap};
use crate::tui::picture::Picture;
use crate::tui::view::Scene;
use crate::tui::view::open::{Open, Varying};
use crate::tui::view::questions::Gap;

/// A picture without the open question, and how the model was that it shows.
#[derive(Debug)]
pub struct Around {
    picture: Picture,
    gap: Gap,
    changed_beside: u64,
    saving: Saving,
    open: Shown,
}

/// The picture with the open question.
#[derive(Debug)]
struct Shown {
    /// All of it but for the text of the field with the keyboard.
    without_text: Picture,
    /// Where that text goes.
    field: Option<Rect>,
    /// The rows of it that were drawn last.
    rows: Vec<String>,
    /// All of it, as it was drawn last.
    picture: Picture,
    /// How it was in the open question; `None` where all of it has to be looked at.
    varying: Option<Varying>,
}

impl Around {
    /// A picture, and the open question that goes into its gap.
    pub(super) fn new(scene: &Scene, fill: &Fill, picture: Picture, gap: Gap, open: Open) -> Self {
        Self {
            changed_beside: scene.wizard.changed_beside,
            saving: scene.wizard.saving.clone(),
            open: Shown::new(scene, fill, &picture, &gap, open),
            picture,
            gap,
        }
    }

    /// The picture with the open question as it is now; `None` where what is around it has to be made anew.
    pub(super) fn picture(&mut self, scene: &Scene, size: Size) -> Option<Picture> {
        let wizard = scene.wizard;
        let is_same = self.changed_beside == wizard.changed_beside
            && self.saving == wizard.saving
            && self.picture.size() == size;
        let fill = wizard.fill().filter(|_| is_same)?;
        if !self.open.is_as_it_was(scene, fill, &self.gap) {
            let open = self.gap.open(scene, fill);
            if !self.gap.fits(&open) {
                return None;
            }
            self.open = Shown::new(scene, fill, &self.picture, &self.gap, open);
        }
        Some(self.with_text(scene))
    }

    /// The picture as it was made last, with the text of the field as it is now.
    pub(super) fn with_text(&mut self, scene: &Scene) -> Picture {
        self.open.draw_text(scene.editor);
        self.open.picture.clone()
    }
}

impl Shown {
    fn new(scene: &Scene, fill: &Fill, around: &Picture, gap: &Gap, open: Open) -> Self {
        let mut picture = around.clone();
        let field = gap.fill(&mut picture, open);
        Self {
            without_text: picture.clone(),
            field,
            rows: vec![String::new(); field.map_or(0, |field| field.height.into())],
            picture,
            varying: varying(scene, fill, gap, field),
        }
    }

    /// Draws the rows of the text that are not as they were; a letter changes one of them.
    fn draw_text(&mut self, text: &Editor) {
        let Some(field) = self.field else {
            return;
        };
        let mut known = self.rows.iter_mut();
        let cursor = text.show(field, |place, row| {
            if let Some(known) = known.next().filter(|known| *known != row) {
                row.clone_into(known);
                self.picture.take_row(&self.without_text, place.y);
                editor::draw_row(&mut self.picture, place, row);
            }
        });
        self.picture.cursor = cursor.or(self.picture.cursor);
    }

    fn is_as_it_was(&self, scene: &Scene, fill: &Fill, gap: &Gap) -> bool {
        self.varying.is_some() && self.varying == varying(scene, fill, gap, self.field)
    }
}

fn varying(scene: &Scene, fill: &Fill, gap: &Gap, field: Option<Rect>) -> Option<Varying> {
    let columns = wrap::columns(field?.width.into());
    gap.varying(scene, fill, columns)
}
