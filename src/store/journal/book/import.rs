//! Taking over a draft that has no journals: one `draft.json`, which stays where it is.

use crate::core::answers::Change;
use crate::core::draft::Draft;
use crate::core::event::{EventId, Stamp, What, Writer};
use crate::store::drafts::file::Kept;
use crate::store::journal::book::Book;
use crate::store::journal::line::{Body, Line};

impl Book {
    /// Whether a draft without journals was taken over whole.
    pub fn is_imported(&self) -> bool {
        let kept = self.known.kept.as_ref();
        kept.is_some_and(|(id, _)| id.writer.as_str() == Writer::IMPORTED)
    }

    /// Takes over what a file held that was saved at this time. It is written down with the first change.
    ///
    /// The events are the same whoever makes them of the same file, so two who do it at once do no harm, nor does
    /// one who breaks off.
    pub fn import(&mut self, draft: &Draft, kept: &Kept, saved: u64) {
        let Some(writer) = Writer::parse(Writer::IMPORTED) else {
            return;
        };
        let mut lines: Vec<Line> = Vec::new();
        let mut line = |body| {
            let n = lines.len() as u64 + 1;
            let line = Line {
                id: EventId {
                    at: Stamp {
                        ms: n >> 8,
                        count: u8::try_from(n & 0xff).unwrap_or(0),
                    },
                    writer: writer.clone(),
                    n,
                },
                wall: saved,
                by: "draft.json".into(),
                body,
            };
            lines.push(line);
        };
        line(Body::Happened(What::Languages(draft.languages.clone())));
        for change in draft.answers.all_changes() {
            for what in self.events_of_import(&change) {
                line(Body::Happened(what));
            }
        }
        // The last one says that all before it are there.
        line(Body::Kept(kept.clone()));
        for line in &lines {
            self.known.take(line.clone());
        }
        self.pad.import = lines;
    }

    /// What has to happen in an empty draft.
    fn events_of_import(&self, change: &Change) -> Vec<What> {
        let empty = crate::core::event::ledger::Ledger::new(std::sync::Arc::clone(&self.form));
        empty.events_for(change, 0)
    }
}
