//! What stands around the open question. While one types nothing of it changes, as a rule, and making it anew takes longer
//! than all the rest of a key.

use ratatui::layout::Size;

use crate::core::wizard::{Saving, Wizard};
use crate::tui::picture::Picture;
use crate::tui::view::Scene;
use crate::tui::view::questions::Gap;

/// A picture without the open question, and how the model was that it shows.
#[derive(Debug)]
pub struct Around {
    picture: Picture,
    gap: Gap,
    changed_beside: u64,
    saving: Saving,
}

impl Around {
    pub(super) fn new(wizard: &Wizard, picture: Picture, gap: Gap) -> Self {
        Self {
            picture,
            gap,
            changed_beside: wizard.changed_beside,
            saving: wizard.saving.clone(),
        }
    }

    /// The picture with the open question as it is now; `None` where what is around it has to be made anew.
    pub(super) fn picture(&self, scene: &Scene, size: Size) -> Option<Picture> {
        let wizard = scene.wizard;
        let is_same = self.changed_beside == wizard.changed_beside
            && self.saving == wizard.saving
            && self.picture.size() == size;
        let fill = wizard.fill().filter(|_| is_same)?;
        let open = self.gap.open(scene, fill);
        self.gap.fits(&open).then(|| {
            let mut picture = self.picture.clone();
            self.gap.fill(scene, &mut picture, open);
            picture
        })
    }
}
