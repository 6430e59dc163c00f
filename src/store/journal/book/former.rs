//! What former sessions of one's own left: with the kernel for certain, on the disk perhaps.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use crate::core::event::Writer;
use crate::store::disk::{Access, Folder};
use crate::store::journal::book::Book;
use crate::store::journal::reader::ENDING;

impl Book {
    /// Returns when all that former sessions of one's own wrote is on the disk. A session that was killed did not see to
    /// that any more, and what it wrote is on the screen again, with the word that it is on the disk.
    ///
    /// Where that fails, [`Book::keeping`] tells, and the next writing puts it all into a new journal.
    pub fn sync_former(&mut self) {
        match self.try_sync_former() {
            // Nothing can be written there anyway, and that is told.
            Err(error) if error.kind() == io::ErrorKind::ReadOnlyFilesystem => {}
            Err(error) => {
                self.is_former_lost = true;
                self.syncer.fail(error);
            }
            Ok(synced) => self.synced = synced,
        }
    }

    /// Gives how much of each journal is on the disk for certain.
    fn try_sync_former(&self) -> io::Result<HashMap<String, u64>> {
        let mut synced = HashMap::new();
        let Some(journal) = &self.folders.journal else {
            return Ok(synced);
        };
        // Files before the names that lead to them.
        self.sync_files_in(&**journal, |name, len| {
            synced.insert(name.to_owned(), len);
        })?;
        journal.sync()?;
        if let Some(live) = &self.folders.live {
            self.sync_files_in(&**live, |_, _| {})?;
            live.sync()?;
        }
        self.folders.root.sync()?;
        Ok(synced)
    }

    fn sync_files_in(
        &self,
        folder: &dyn Folder,
        mut synced: impl FnMut(&str, u64),
    ) -> io::Result<()> {
        let names = folder.names()?;
        for name in names
            .iter()
            .filter(|n| n.starts_with(&self.person.prefix()))
        {
            // One that cannot be opened cannot be shown either, and is told as damage.
            if let Ok(sheet) = folder.open(name, Access::Read)
                && let facts = sheet.facts()?
                && facts.owner == self.person.uid
            {
                sheet.sync()?;
                synced(name, facts.len);
            }
        }
        Ok(())
    }

    /// Puts what stands in former journals of one's own before what waits to be written, if the disk may not have it.
    pub(super) fn carry_former(&mut self) {
        let Some(folder) = self.folders.journal.clone() else {
            return;
        };
        if !std::mem::take(&mut self.is_former_lost) {
            return;
        }
        for name in folder.names().unwrap_or_default() {
            if let Some(writer) = self.former_writer(&name)
                && let Some(lines) = whole_lines(&folder, &name)
            {
                self.pad.queue.push_front(lines);
                self.pad.carries.push(writer.to_string());
            }
        }
    }

    /// The writer of a journal of one's own that can be read whole and is not written in this session.
    fn former_writer(&self, name: &str) -> Option<Writer> {
        let writer = Writer::parse(name.strip_suffix(ENDING)?)?;
        let is_former = name.starts_with(&self.person.prefix())
            && writer != self.pad.writer
            && self.reader.last_number(&writer) > 0
            && self.reader.is_whole(&writer);
        is_former.then_some(writer)
    }
}

fn whole_lines(folder: &Arc<dyn Folder>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = folder.open(name, Access::Read).ok()?.read_from(0).ok()?;
    let end = bytes.iter().rposition(|byte| *byte == b'\n')?;
    bytes.truncate(end + 1);
    Some(bytes)
}
