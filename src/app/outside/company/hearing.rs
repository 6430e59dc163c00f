//! What the system tells of colleagues, so that nobody has to look in vain.

use std::os::fd::BorrowedFd;

use crate::app::outside::Outside;
use crate::core::wizard::Wizard;

impl Outside {
    /// Takes what the system told of colleagues, who are listened to from now on; what is one's own is passed over.
    pub fn hear(&mut self) {
        if let Some(home) = &mut self.home {
            home.hear();
        }
    }

    /// What becomes readable when colleagues wrote; `None` where that is not told, or [`Outside::look`] has something to
    /// tell already.
    pub fn ear(&self, wizard: &Wizard) -> Option<BorrowedFd<'_>> {
        let home = self.home.as_ref()?;
        let ear = home.ear(wizard.open_subject());
        ear.filter(|_| self.told.is_all_of(home.book()))
    }
}
