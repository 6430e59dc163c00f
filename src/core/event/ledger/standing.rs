//! Whether the draft is finished, and what was changed without whoever finished it having seen it.

use std::sync::Arc;

use crate::core::answers::Subject;
use crate::core::event::ledger::{Entry, Ledger};
use crate::core::event::{Standing, What};

/// What was said last of whether the draft is finished, by whom and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands<'l> {
    /// What.
    pub standing: &'l Standing,
    /// The person, as the system knows them.
    pub by: &'l Arc<str>,
    /// When, by the clock on the wall, in milliseconds since 1970.
    pub wall: u64,
}

impl Ledger {
    /// What was said last of whether the draft is finished. Of two who said it at once the later counts; the other is in
    /// the history.
    pub fn stands(&self) -> Option<Stands<'_>> {
        let (
            _,
            Entry {
                value, by, wall, ..
            },
        ) = self.standing.shown()?;
        Some(Stands {
            standing: value,
            by,
            wall: *wall,
        })
    }

    /// The same while it is finished.
    pub fn finish(&self) -> Option<Stands<'_>> {
        self.stands().filter(|stands| match stands.standing {
            Standing::Finished(_) => true,
            Standing::Reopened(_) => false,
        })
    }

    /// What finishes the draft as it is known here.
    pub fn finishing(&self) -> What {
        self.standing_now(Standing::Finished(self.seen.clone()))
    }

    /// What takes that back, for this reason.
    pub fn reopening(&self, reason: String) -> What {
        self.standing_now(Standing::Reopened(reason))
    }

    fn standing_now(&self, standing: Standing) -> What {
        let base = self.standing.shown().map(|(id, _)| id.clone());
        What::Standing { standing, base }
    }

    /// Whether the languages of the document are other ones than whoever finished the draft saw; never while it is not
    /// finished.
    pub fn are_languages_late(&self) -> bool {
        match self.stands().map(|stands| stands.standing) {
            Some(Standing::Finished(seen)) => self.languages.is_late(seen),
            Some(Standing::Reopened(_)) | None => false,
        }
    }

    /// What has become other than whoever finished the draft saw it; nothing while it is not finished.
    ///
    /// Nobody writes in a finished draft, so it is only what others wrote before they knew. All answers are looked at.
    pub fn late(&self) -> Vec<Subject> {
        let Some(Standing::Finished(seen)) = self.stands().map(|stands| stands.standing) else {
            return Vec::new();
        };
        let rows = self.rows.iter().filter(|(_, rows)| rows.is_late(seen));
        let rows = rows.map(|(section, _)| Subject::Rows(*section));
        let off = self.off.iter().filter(|(_, track)| track.is_late(seen));
        let off = off.map(|(section, _)| Subject::Off(*section));
        let cells = self.cells.iter().filter(|(_, track)| track.is_late(seen));
        let cells = cells.map(|(cell, _)| Subject::Answer(cell));
        let accepted = self.accepted.iter();
        let accepted = accepted.filter(|(_, track)| track.is_late(seen));
        let accepted = accepted.map(|(point, _)| Subject::Finding(*point));
        let mut late: Vec<Subject> = rows.chain(off).chain(cells).chain(accepted).collect();
        late.sort_unstable();
        late
    }
}

#[cfg(test)]
impl Ledger {
    /// The event that said it last.
    pub(in crate::core::event) fn standing_id(&self) -> Option<&crate::core::event::EventId> {
        Some(self.standing.shown()?.0)
    }
}
