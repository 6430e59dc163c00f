//! What all journals say, folded.

use std::sync::Arc;

use crate::core::answers::Subject;
use crate::core::event::ledger::Ledger;
use crate::core::event::{Clock, Event, EventId, Writer};
use crate::core::questionnaire::Questionnaire;
use crate::store::drafts::file::Kept;
use crate::store::journal::line::{Body, Line};

/// What is known of all that happened.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) ledger: Ledger,
    /// What has no place in the form, and since when.
    pub(super) kept: Option<(EventId, Kept)>,
    /// Later than all of it.
    pub(super) clock: Clock,
    /// How many events the ledger has taken.
    pub(super) taken: u64,
}

impl Known {
    /// Nothing has happened yet.
    pub(super) fn new(form: Arc<Questionnaire>) -> Self {
        Self {
            ledger: Ledger::new(form),
            kept: None,
            clock: Clock::default(),
            taken: 0,
        }
    }

    /// Takes a line; gives what it may have changed.
    pub(super) fn take(&mut self, line: Line) -> Vec<Subject> {
        self.taken += 1;
        // What was taken over bears no time of its own.
        if line.id.writer.as_str() != Writer::IMPORTED {
            self.clock.see(line.id.at);
        }
        match line.body {
            Body::Happened(what) => self.ledger.add(Event {
                id: line.id,
                wall: line.wall,
                by: line.by,
                what,
            }),
            Body::Kept(kept) => {
                if self.kept.as_ref().is_none_or(|(id, _)| *id < line.id) {
                    self.kept = Some((line.id, kept));
                }
                Vec::new()
            }
            Body::Opening(_) | Body::Live(_) => Vec::new(),
        }
    }
}
