//! Sessions looked up lately.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::account::Access;
use domain::ids::{AccessSessionId, AccountId};
use jiff::{SignedDuration, Timestamp};

/// How long a session that was looked up is believed. A door scans once a second; another process's sign-out shows
/// here after at most this long.
const LIFETIME: SignedDuration = SignedDuration::from_secs(2);

/// More sessions than staff have devices; beyond, the memory starts anew.
const REMEMBERED: usize = 1_000;

/// Sessions looked up lately, by the hash of their token.
#[derive(Default)]
pub(crate) struct SessionCache(Mutex<Remembered>);

#[derive(Default)]
struct Remembered {
    sessions: HashMap<[u8; 32], (Timestamp, Arc<Access>)>,
    /// How often something was forgotten. What was asked before that may be what was forgotten, and is not kept.
    forgotten: u64,
}

/// A moment in the life of the cache.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked(u64);

impl SessionCache {
    fn lock(&self) -> std::sync::MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn get(&self, hash: &[u8; 32], now: Timestamp) -> Option<Arc<Access>> {
        let remembered = self.lock();
        let (seen_at, access) = remembered.sessions.get(hash)?;
        (now.duration_since(*seen_at).abs() < LIFETIME && now < access.expires_at).then(|| access.clone())
    }

    /// To be asked for before the store is, and handed to [`SessionCache::put`] with its answer.
    pub(super) fn asked(&self) -> Asked {
        Asked(self.lock().forgotten)
    }

    pub(super) fn put(&self, hash: [u8; 32], now: Timestamp, access: Arc<Access>, asked: Asked) {
        let mut remembered = self.lock();
        if remembered.forgotten != asked.0 {
            return;
        }
        if remembered.sessions.len() >= REMEMBERED {
            remembered.sessions.clear();
        }
        remembered.sessions.insert(hash, (now, access));
    }

    /// Signing out holds at once.
    pub(super) fn forget(&self, hash: &[u8; 32]) {
        let mut remembered = self.lock();
        remembered.forgotten += 1;
        remembered.sessions.remove(hash);
    }

    /// So does ending one's session on another device.
    pub(crate) fn forget_session(&self, id: AccessSessionId) {
        self.forget_where(|access| access.session_id == Some(id));
    }

    /// And so does whatever changes what somebody may do.
    pub(super) fn forget_account(&self, id: AccountId) {
        self.forget_where(|access| access.account.as_ref().is_some_and(|account| account.id == id));
    }

    fn forget_where(&self, gone: impl Fn(&Access) -> bool) {
        let mut remembered = self.lock();
        remembered.forgotten += 1;
        remembered.sessions.retain(|_, (_, access)| !gone(access));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("in range")
    }

    fn access(session: u128) -> Arc<Access> {
        let id = AccessSessionId(Uuid::from_u128(session));
        Arc::new(Access::new(Some(id), None, vec![], at(100)))
    }

    #[test]
    fn a_session_is_believed_for_two_seconds_and_no_longer_than_it_lasts() {
        let cache = SessionCache::default();
        cache.put([1; 32], at(0), access(1), cache.asked());
        assert!(cache.get(&[1; 32], at(1)).is_some());
        assert!(cache.get(&[1; 32], at(2)).is_none());
        cache.put([1; 32], at(99), access(1), cache.asked());
        assert!(cache.get(&[1; 32], at(99)).is_some());
        assert!(cache.get(&[1; 32], at(100)).is_none());
    }

    #[test]
    fn what_was_asked_before_something_ended_is_not_kept() {
        let cache = SessionCache::default();
        let asked = cache.asked();
        cache.forget_session(AccessSessionId(Uuid::from_u128(1)));
        cache.put([1; 32], at(0), access(1), asked);
        assert!(cache.get(&[1; 32], at(0)).is_none(), "it may have ended while the store was asked");
        cache.put([1; 32], at(0), access(1), cache.asked());
        cache.put([2; 32], at(0), access(2), cache.asked());
        cache.forget_session(AccessSessionId(Uuid::from_u128(1)));
        assert!(cache.get(&[1; 32], at(0)).is_none());
        assert!(cache.get(&[2; 32], at(0)).is_some());
    }
}
