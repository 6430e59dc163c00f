//! Which languages the document is in: ticked and unticked while it is filled.

use crate::core::draft::Draft;
use crate::core::lang::Lang;
use crate::core::wizard::command::Go;
use crate::core::wizard::notice::Notice;
use crate::core::wizard::popup::Popup;
use crate::core::wizard::{Effect, Wizard, save_if};

/// The languages of the questionnaire, and those that are ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages {
    /// Those of the document when they were asked about.
    known: Vec<Lang>,
    /// All of them, in the order of the questionnaire.
    pub offered: Vec<Lang>,
    /// Those ticked, in the same order.
    pub ticked: Vec<Lang>,
    /// The line with the focus.
    pub selected: usize,
}

impl Languages {
    /// Those of a draft.
    pub fn of(draft: &Draft) -> Self {
        let offered = draft.questionnaire.languages.clone();
        let is_ticked = |lang: &&Lang| draft.languages.contains(lang);
        Self {
            ticked: offered.iter().filter(is_ticked).cloned().collect(),
            offered,
            known: draft.languages.clone(),
            selected: 0,
        }
    }

    /// Begins anew where somebody changed the languages meanwhile.
    pub(crate) fn follow(&mut self, draft: &Draft) {
        if self.known != draft.languages {
            *self = Self {
                selected: self.selected,
                ..Self::of(draft)
            };
        }
    }

    pub(super) fn go(&mut self, go: Go) {
        self.selected = go.within(self.selected, self.offered.len(), 8);
    }

    /// Ticks or unticks a line; false where nothing would be ticked then.
    fn toggle(&mut self, at: usize) -> bool {
        let Some(lang) = self.offered.get(at) else {
            return true;
        };
        self.selected = at;
        let is_ticked = |l: &&Lang| self.ticked.contains(l) != (*l == lang);
        let ticked: Vec<Lang> = self.offered.iter().filter(is_ticked).cloned().collect();
        let is_one = !ticked.is_empty();
        if is_one {
            self.ticked = ticked;
        }
        is_one
    }
}

/// Opens it.
pub(crate) fn open(wizard: &mut Wizard) -> Vec<Effect> {
    let languages = wizard.fill().map(|fill| Languages::of(&fill.draft));
    wizard.popup = languages.map(Popup::Languages);
    Vec::new()
}

/// Ticks or unticks the line of this place, else the one with the focus. The last one stays ticked.
pub(super) fn toggle(wizard: &mut Wizard, at: Option<usize>) {
    let Some(Popup::Languages(languages)) = &mut wizard.popup else {
        return;
    };
    if !languages.toggle(at.unwrap_or(languages.selected)) {
        wizard.notice = Some(Notice::new("notice-one-language"));
    }
}

/// Makes the document one in the languages that are ticked.
pub(super) fn take(wizard: &mut Wizard, languages: Languages) -> Vec<Effect> {
    let Some(fill) = wizard.fill_mut() else {
        return Vec::new();
    };
    let changed = fill.set_languages(languages.ticked);
    let tags: Vec<&str> = fill.draft.languages.iter().map(Lang::as_str).collect();
    let notice = Notice::new("notice-languages").with("names", tags.join(", "));
    wizard.notice = changed.then_some(notice);
    save_if(wizard, changed)
}
