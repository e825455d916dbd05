//! How far imports are that this process brings in. What a transaction has written nobody else sees before its end, so
//! its progress is told beside it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::ids::GuestImportId;

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Guests that are written.
    pub written: u32,
    /// Guests in all.
    pub all: u32,
}

/// How far each is.
#[derive(Debug, Default)]
pub(crate) struct Progresses(Mutex<HashMap<GuestImportId, Progress>>);

impl Progresses {
    pub(super) fn get(&self, id: GuestImportId) -> Option<Progress> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id).copied()
    }

    fn set(&self, id: GuestImportId, progress: Option<Progress>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match progress {
            Some(progress) => _ = all.insert(id, progress),
            None => _ = all.remove(&id),
        }
    }
}

/// Tells how far an import is, for as long as it is under way.
pub(super) struct Told<'a> {
    progresses: &'a Progresses,
    id: GuestImportId,
}

impl<'a> Told<'a> {
    pub(super) fn new(progresses: &'a Progresses, id: GuestImportId) -> Self {
        progresses.set(id, Some(Progress::default()));
        Self { progresses, id }
    }

    pub(super) fn tell(&self, written: usize, all: usize) {
        let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
        self.progresses.set(self.id, Some(Progress { written: number(written), all: number(all) }));
    }
}

impl Drop for Told<'_> {
    fn drop(&mut self) {
        self.progresses.set(self.id, None);
    }
}
