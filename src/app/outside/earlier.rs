//! Reading a draft to begin another one from it.

use std::ffi::OsStr;
use std::sync::Arc;

use crate::app::outside::Outside;
use crate::app::places::{self, Form};
use crate::core::wizard::begin::Earlier;
use crate::core::words::Words;
use crate::store::drafts::error::StoreError;

impl Outside {
    /// Reads a draft by its name or path: in the present form of its questionnaire where the program has that, else in
    /// the draft's own, of which drafts can be begun from then on.
    ///
    /// # Errors
    /// Whatever keeps its files from being read; they stay as they are.
    pub fn read_earlier(&mut self, name: &OsStr, words: &Words) -> Result<Earlier, StoreError> {
        let forms = self.forms.take().map_or_else(|| places::shipped(words), Ok);
        // Those of the program have no defects: the tests read them.
        let forms = self.forms.insert(forms.unwrap_or_default());
        let of_id = |id: &str| {
            let mut forms = forms.iter().map(|form| &form.questionnaire);
            forms.find(|form| form.id == id).map(Arc::clone)
        };
        let read = self.drafts.load_previous(name, of_id)?;
        if let Some(source) = read.own_form {
            let questionnaire = Arc::clone(&read.previous.draft.questionnaire);
            forms.push(Form {
                questionnaire,
                source,
            });
        }
        let forms = forms.iter().map(|form| Arc::clone(&form.questionnaire));
        Ok(Earlier {
            forms: forms.collect(),
            previous: Arc::new(read.previous),
            unplaced: read.unplaced,
        })
    }
}
