//! A copy of a draft elsewhere, for when its own disk takes nothing: whole, private, and checked by opening it.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::core::draft::Draft;
use crate::store::disk::rights::Rights;
use crate::store::disk::system::SystemFolder;
use crate::store::disk::{Access, Folder, whole};
use crate::store::drafts::error::{Problem, StoreError};
use crate::store::drafts::home::Home;
use crate::store::drafts::{ANSWERS, FORM, open, place, previous, read};
use crate::store::journal::{JOURNAL, LIVE, time};

/// Nobody but the owner, also of a draft that is shared.
const RIGHTS: Rights = Rights::Private;

impl Home {
    /// Writes a copy of this draft, as it is in memory, into a directory that is not there yet; returns when it is on
    /// the disk and opens with the same answers.
    ///
    /// All journals come along, as far as they can be read, and so does what one's own broken sessions left in fields;
    /// whatever of `draft` is not in them is written behind.
    ///
    /// # Errors
    /// When the directory exists already or something cannot be written; then nothing is left behind.
    pub fn copy_to(&self, path: &Path, draft: &Draft) -> Result<(), StoreError> {
        let failed = |error: io::Error| StoreError::io(path, &error);
        let name = path.file_name().unwrap_or_default();
        let above = path.parent().filter(|above| *above != Path::new(""));
        let above = SystemFolder::wherever(above.unwrap_or(Path::new("."))).map_err(failed)?;
        let to = above.make(name, RIGHTS.folder()).map_err(failed)?;
        let copied = self.fill(path, Arc::new(to), draft);
        let copied = copied.and_then(|()| above.sync().map_err(failed));
        if copied.is_err() {
            place::remove_begun(path);
        }
        copied
    }

    fn fill(&self, path: &Path, to: Arc<dyn Folder>, draft: &Draft) -> Result<(), StoreError> {
        let failed = |error: io::Error| StoreError::io(path, &error);
        put(&*to, FORM, self.form_text().as_bytes()).map_err(failed)?;
        if let Some(previous) = &draft.previous {
            previous::write(&*to, RIGHTS.file(), previous).map_err(failed)?;
        }
        copy_folder(&**self.folder(), &*to, JOURNAL, |_| true).map_err(failed)?;
        // Texts that colleagues have in their fields would be taken for one's own.
        let uid = self.book().uid();
        copy_folder(&**self.folder(), &*to, LIVE, |owner| owner == uid).map_err(failed)?;
        // Of the former layout, and not taken over yet.
        if let Ok(text) = bytes_of(&**self.folder(), ANSWERS) {
            put(&*to, ANSWERS, &text).map_err(failed)?;
        }
        let person = self.book().who();
        let form = || Arc::clone(&draft.questionnaire);
        let loaded = read(path, person).map(|loaded| loaded.home);
        // Where nothing of it could be read, all of it is in memory.
        let mut copy =
            loaded.or_else(|_| open(path, to, form(), self.form_text().to_owned(), person))?;
        copy.save(draft)?;
        if self.book().ledger().finish().is_some() && copy.book().ledger().finish().is_none() {
            copy.finish()?;
        }
        copy.close()?;
        let is_same =
            read(path, person)?.draft.answers.all_changes() == draft.answers.all_changes();
        is_same.then_some(()).ok_or_else(|| {
            let what = "the copy does not hold all answers".to_owned();
            StoreError::new(path, Problem::Other(what))
        })
    }
}

/// Copies the files of a folder, up to the end of their last whole lines. One that cannot be read is left out: what is
/// known of it is in memory.
fn copy_folder(
    from: &dyn Folder,
    to: &dyn Folder,
    name: &str,
    is_wanted: impl Fn(u32) -> bool,
) -> io::Result<()> {
    let Ok(from) = from.folder(name) else {
        return Ok(());
    };
    let to = to.make_folder(name, RIGHTS.folder())?;
    for file in from.names().unwrap_or_default() {
        let owner = from
            .open(&file, Access::Read)
            .and_then(|sheet| sheet.facts());
        if owner.is_ok_and(|facts| is_wanted(facts.owner))
            && let Ok(bytes) = bytes_of(&*from, &file)
            && let Some(end) = bytes.iter().rposition(|byte| *byte == b'\n')
        {
            put(&*to, &file, &bytes[..=end])?;
        }
    }
    to.sync()
}

fn put(folder: &dyn Folder, name: &str, content: &[u8]) -> io::Result<()> {
    whole::replace(folder, name, RIGHTS.file(), content, time::now())
}

fn bytes_of(folder: &dyn Folder, name: &str) -> io::Result<Vec<u8>> {
    folder.open(name, Access::Read)?.read_from(0)
}
