//! Which operations fail, and how.

use std::io;

use crate::store::journal::tests::double::State;

/// How an operation fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An error of the disk.
    Io,
    /// The disk is full; of what is appended, half goes in.
    Full,
}

/// Which operations fail.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plan {
    /// The number of the first that fails, from 1; 0: none.
    pub at: usize,
    /// How; `None` if the power went or the process was killed just before.
    pub fault: Option<Fault>,
    /// So do all that follow.
    pub for_ever: bool,
}

impl State {
    /// Counts an operation, which may have to fail.
    pub(super) fn step(&mut self) -> io::Result<()> {
        self.done += 1;
        let plan = self.plan;
        if plan.at == 0 || self.done < plan.at || (self.done > plan.at && !plan.for_ever) {
            return Ok(());
        }
        Err(match plan.fault {
            Some(Fault::Full) => io::Error::from_raw_os_error(28),
            Some(Fault::Io) | None => io::Error::from_raw_os_error(5),
        })
    }

    /// Whether it is the disk that fails, and not the power or the process that is gone.
    pub(super) fn is_failing(&self) -> bool {
        self.plan.fault.is_some()
    }

    /// Whether the operation that failed just now found the disk full for the first time.
    pub(super) fn is_just_full(&self) -> bool {
        self.plan.fault == Some(Fault::Full) && self.done == self.plan.at
    }
}
