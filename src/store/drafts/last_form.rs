//! Many drafts in a row, most of which are of the same form.

use std::path::Path;
use std::sync::Arc;

use crate::core::questionnaire::Questionnaire;
use crate::store::drafts::error::{Problem, StoreError};
use crate::store::drafts::{FORM, Loaded};
use crate::store::form;

/// The form that was read last, with the text of its file.
#[derive(Default)]
pub(super) struct LastForm(Option<(String, Arc<Questionnaire>)>);

impl LastForm {
    /// Reads the form in this file, unless it is the same text.
    ///
    /// # Errors
    /// Where it has defects.
    pub(super) fn read(&self, text: &str, path: &Path) -> Result<Arc<Questionnaire>, StoreError> {
        if let Some((_, form)) = self.0.as_ref().filter(|(known, _)| known == text) {
            return Ok(Arc::clone(form));
        }
        let form = form::read(text)
            .map_err(|defects| StoreError::new(&path.join(FORM), Problem::Defects(defects)))?;
        Ok(Arc::new(form))
    }

    /// This draft was read.
    pub(super) fn keep(&mut self, Loaded { home, .. }: &Loaded) {
        let is_known = |(_, form): &(String, _)| Arc::ptr_eq(form, home.form());
        if !self.0.as_ref().is_some_and(is_known) {
            self.0 = Some((home.form_text().to_owned(), Arc::clone(home.form())));
        }
    }
}
