//! What was read of events lately, under the number that tells whether it still holds.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::ids::EventId;

/// More events than are looked at in one evening; beyond, the memory starts anew.
const REMEMBERED: usize = 64;

/// What this process read last of each event, with its number: of a publication, or the version of a working copy. What
/// has a number never changes, so that asking for the number alone tells whether it is still the latest.
pub(crate) struct Numbered<T>(Mutex<HashMap<EventId, (u32, Arc<T>)>>);

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Numbered<T> {
    /// What is known under a number.
    pub(crate) fn get(&self, id: EventId, number: u32) -> Option<Arc<T>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&id).filter(|(one, _)| *one == number).map(|(_, content)| content.clone())
    }

    /// Remembers what was read under a number.
    pub(crate) fn put(&self, id: EventId, number: u32, content: Arc<T>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(id, (number, content));
    }
}
